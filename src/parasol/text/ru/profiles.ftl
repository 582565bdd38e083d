profiles = Твои профили
profile-what = Профиль – это страница о тебе, которой управляешь только ты. Ни документов, ни фото не нужно. Ссылку на него ты даёшь тем, кому хочешь.
profile-what-link = Без ссылки его не прочитает никто: ни этот сервер, ни поисковик.
profile-what-copies = У кого есть ссылка, тот может передать её дальше. Если её закрыть, новых просмотров не будет, но снимки экрана останутся.
profile-what-host = Сервер видит, когда и откуда ты меняешь профиль. Он может догадаться, что ты участник. С Tor Browser это трудно.
profile-what-days = Он сам кончается через { $days } дн., если его не продлить. Остановить или удалить его можно сразу.
profile-what-words = У каждого профиля свои восемь слов. Ничто не связывает его с твоим участием и с другими твоими профилями.
profile-what-once = Твоё участие создаёт или продлевает три профиля в каждом квартале года.
profile-make = Создать профиль
profile-make-now = Создать
profile-make-given = Мне дали пропуск
profile-make-member = Чтобы создать новый, сначала открой страницу словами участника.
profile-open = Открыть профиль
profile-words = Восемь слов твоего профиля
profile-opening = Открывается
profile-making = Делаются его ключи
profile-made = Профиль готов. Пока ты не сделаешь ссылку, его никто не увидит.
profile-words-title = Слова твоего профиля
profile-words-what = С этими восемью словами ты возвращаешься к этому профилю. Это не те слова, что у твоего участия.
profile-unnamed = Профиль без имени
profile-is-live = Его видят те, у кого есть ссылка
profile-is-live-text = { $count ->
    [one] У него { $count } ссылка. Он хранится до { $day }
    [few] У него { $count } ссылки. Он хранится до { $day }
    [many] У него { $count } ссылок. Он хранится до { $day }
   *[other] У него { $count } ссылки. Он хранится до { $day }
  }
profile-is-no-link = Пока его никто не видит
profile-is-no-link-text = Сделай ссылку и дай её кому-нибудь.
profile-is-paused = Он остановлен
profile-is-paused-text = Пока ты не продолжишь, ссылки не показывают ничего. Твои слова открывают его до { $day }
profile-to-links = { $count ->
    [0] Сделать ссылку
    [one] Ссылки ({ $count })
    [few] Ссылки ({ $count })
    [many] Ссылки ({ $count })
   *[other] Ссылки ({ $count })
  }
profile-edit = Изменить, что в нём сказано
profile-to-pictures = { $count ->
    [0] Добавить снимки
    [one] Снимки ({ $count })
    [few] Снимки ({ $count })
    [many] Снимки ({ $count })
   *[other] Снимки ({ $count })
  }
profile-look = Посмотреть, каким его видят другие
profile-pause = Остановить сейчас
profile-go-on = Показывать снова
profile-available = Есть ли у тебя время?
profile-available-unsaid = Не говорить
profile-renew = Хранить ещё { $days } дн.
profile-repay = Продлить другим пропуском
profile-until = Он хранится до { $day } Каждое изменение его продлевает.
profile-close = Закрыть на этом телефоне
profile-delete = Удалить этот профиль
profile-delete-1 = Профиль, его ссылки и все сообщения удаляются сразу. Кто откроет ссылку, не увидит ничего.
profile-delete-2 = Копии, которые сделали другие, останутся у них.
profile-delete-now = Удалить всё
profile-gone = Профиль и все его сообщения удалены. Его слова можно выбросить.

profile-edit-text = Любое поле можно оставить пустым. Не пиши того, что ведёт к твоему настоящему имени или дому.
profile-name-hint = Имя, которого больше нигде у тебя нет.
profile-areas-hint = По одному в строке. Хватит района.
profile-languages-hint = По одному в строке.
profile-is-online = Работаю и онлайн
profile-tours-hint = Где и когда ты будешь. Прошедшие дни не показываются.
profile-tour-area = Место
profile-tour-from = Первый день
profile-tour-to = Последний день
profile-tour-add = Добавить поездку
profile-tour-drop = Убрать эту поездку
profile-services-hint = Своими словами.
profile-boundaries-hint = Чего ты не делаешь и чего ждёшь.
profile-asks-hint = Что ты хочешь знать о тех, кто пишет.
profile-questions = Вопросы к тем, кто пишет
profile-questions-hint = По одному в строке. Для каждого в сообщении будет поле.
profile-reads-hint = Писать можно всегда. В другие часы видно, когда ты снова читаешь. На твоём телефоне ничего не звонит.
profile-reads-from = С
profile-reads-to = До
profile-reads-now = Сколько у тебя сейчас времени?
profile-wrong-reads = Укажи оба времени и сколько у тебя сейчас.
profile-sites-hint = По одному адресу в строке. Скопируй целиком из браузера.
profile-wrong-tours = Каждой поездке нужны место, первый день и последний день, который не раньше первого.
profile-wrong-sites = Скопируй из браузера целые адреса, по одному в строке, не больше 8.
profile-sites-identify = Один из них известен как место для платежей или объявлений. Он может показать твоё имя по документам или связать твои имена.
profile-more = Сказать больше
profile-save = Сохранить
profile-saving = Запирается и отправляется

profile-pictures-what = Каждый снимок сначала очищается на твоём телефоне: скрытое в файле убирается, и ты закрываешь то, чего никто не должен видеть. Снимки видят, только если попросят. Никогда не бери тот, который где-то есть под твоим именем.
profile-pictures-full = Снимков { $most }, больше нельзя. Сначала убери один.
profile-picture-add = Добавить снимок
profile-picture-take = Поставить в мой профиль
profile-picture-words = Слова к снимку
profile-picture-says = Что на нём?
profile-picture-says-hint = Для тех, кто его не видит. Можно оставить пустым.
profile-picture-unsaid = Слов к нему пока нет
profile-picture-change = Слова
profile-picture-says-this = Слова к снимку { $number }
profile-picture-first = Показывать первым
profile-picture-first-this = Показывать первым: снимок { $number }
profile-picture-drop = Убрать
profile-picture-drop-this = Убрать снимок { $number }
profile-picture-drop-sure = Да, убрать
profile-picture-drop-sure-this = Да, убрать снимок { $number }
profile-proof = Если кто-то украдёт снимок
profile-proof-what = Сохрани первые снимки, незакрытые, какими они были. Это их отпечатки (SHA-256), они хранятся только под твоими словами. У кого есть файл с тем же отпечатком, у того снимок был до того, как его закрыли.

profile-links = Ссылки
profile-links-what = Делай отдельную ссылку для каждого человека или места. Если одна разойдётся, будет видно какая, и её можно закрыть одну.
profile-link-label = Для кого или для чего она?
profile-link-label-hint = Это видишь только ты, здесь.
profile-link-make = Сделать новую ссылку
profile-link-since = Сделана { $day }
profile-link-qr = Ссылка для { $label } в виде картинки для сканирования
profile-link-copy = Скопировать ссылку
profile-link-copied = Скопировано. Вставь, куда хочешь.
profile-link-show = Показать
profile-link-show-this = Показать ссылку для { $label }
profile-link-close = Закрыть
profile-link-close-this = Закрыть ссылку для { $label }
profile-link-close-sure = Да, закрыть
profile-link-close-sure-this = Да, закрыть ссылку для { $label }
trouble-profile-needs-member = Начался новый квартал, и для этого нужен пропуск. Открой страницу словами участника, потом снова профиль. Или продли его другим пропуском.
trouble-profile-moved = Профиль тем временем изменили в другом месте. Открой его снова его словами.
trouble-profile-links-full = Ссылок столько, сколько может быть. Сначала закрой одну.

inbox = Сообщения
inbox-reading = Идёт поиск сообщений
inbox-empty = Сообщений нет
inbox-empty-text = Писать тебе можно по твоей ссылке.
inbox-unreadable = Это сообщение не читается
inbox-link-closed = закрытая ссылка
inbox-more = { $count ->
    [one] Ещё { $count } старше.
    [few] Ещё { $count } старше.
    [many] Ещё { $count } старше.
   *[other] Ещё { $count } старше.
  }
inbox-kept = Сообщения удаляются через { $days } дн. после первого.
enquiry = Сообщение
enquiry-by-link = По этой ссылке:
enquiry-text = Что там написано
enquiry-reach = Номер, который дали
enquiry-theirs = Собеседник
enquiry-answer = Твой ответ
enquiry-answer-hint = Его читают с кодом. Не пиши настоящего имени и адреса.
enquiry-answered = Отправлено.
templates = Готовые ответы
templates-what = Ответы, которые нужны снова и снова. Открывают их только твои слова. Каждый раз перед отправкой ответ можно изменить.
templates-full = Их { $most }, больше нельзя. Сначала убери один.
template-title = Название
template-text = Ответ
template-save = Сохранить этот ответ
template-missing = Нужны название и текст.
template-drop = Убрать
template-drop-this = Убрать { $title }
template-put = Взять готовый ответ
template-put-none = Выбери один
enquiry-check-why = Этот номер можно тихо проверить. Сделай это отдельно: запри эту страницу, потом открой страницу участников и вставь его там. Если делать то и другое сразу, сервер может догадаться, чей это профиль.
enquiry-check-copy = Скопировать номер для проверки
enquiry-check-copied = Скопировано. Запри эту страницу, позже открой страницу участников и вставь номер в проверку.
enquiry-check-here = Всё равно проверить здесь
enquiry-report = Рассказать об этом человеке
enquiry-delete = Удалить и не пускать
enquiry-delete-sure = Да, удалить
enquiry-delete-text = Больше этот человек здесь написать не сможет. Если он придёт снова по той же ссылке, закрой её. Само это удалится { $day }
enquiry-gone = Это сообщение удалено, или срок вышел.

passes = Твои пропуска
passes-what = Один пропуск создаёт один профиль или продлевает его на этот квартал года. Каждый участник получает три, а в следующем квартале три новых. Эти действуют до { $day }
passes-why = Пропуск можно отдать коллеге. Или сохрани его код и возьми в другой день, без слов участника. Тогда сервер не видит того и другого сразу.
passes-careful = У кого есть код, тот может взять пропуск, один раз. Отданный пропуск вычеркни. Ты вместе с сервером можешь выяснить, за какой профиль им заплатили.
passes-reading = Пропуска загружаются
pass-number = Пропуск { $number }
pass-qr = Пропуск { $number } в виде картинки для сканирования
pass-show-this = Показать пропуск { $number }
pass-copy = Скопировать пропуск
pass-which = Каким пропуском заплатить?
pass-which-hint = Они действуют до { $day } Каждый – для одного профиля. Если взять один дважды, сервер увидит, что оба профиля твои.
pass-given = Пропуск, который мне дали
pass-code = Код пропуска
pass-code-hint = Вставь его весь: 176 букв и знаков.
pass-missing = Сначала выбери пропуск.
trouble-pass = Это не целый пропуск. Скопируй его весь и вставь снова.
trouble-pass-used = Этот пропуск уже использован. Возьми другой, лучше в другой день.
trouble-pass-over = Этот пропуск здесь не действует, или его квартал кончился.
