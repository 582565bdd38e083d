link-language = Язык
link-title = Профиль
link-opening = Открывается
link-closed = Эта ссылка не работает
link-closed-text = Возможно, её закрыли или остановили на время. Спроси того, кто её дал. Посмотри и то, вся ли ссылка скопирована.
link-have-code = У меня есть код из восьми слов
link-nothing-kept = Эта страница ничего не хранит на твоём телефоне. Другим сайтам она ничего не отправляет. Пожалуйста, не передавай эту ссылку дальше.
link-write = Написать сообщение
link-write-who = Прочитать твоё сообщение может только хозяйка или хозяин этого профиля.
link-text = Твоё сообщение
link-text-hint = Кто ты, чего хочешь и когда.
link-text-missing = Сначала напиши пару слов.
link-reach = Твой номер телефона, если хочешь его дать
link-reach-hint = Некоторые проверяют номер перед встречей. Можно оставить пустым.
link-send = Отправить
link-sending = Запирается и отправляется
link-sent = Отправлено
link-sent-text = Твоё сообщение дошло.
link-code = Твой код
link-code-what = Открой эту ссылку снова и набери эти восемь слов. Тогда можно прочитать ответ и написать ещё.
link-code-care = Запиши их сейчас, в этом порядке. Они видны только один раз. Вернуть их не может никто.
link-code-field = Восемь слов твоего кода
link-code-open = Открыть
link-talk = Твои сообщения
link-no-answer = Ответа пока нет. Вернись позже с тем же кодом.
link-hers = Ответ
link-yours = Ты
link-lost = { $count ->
    [one] Нет или не читается { $count } сообщение.
    [few] Нет или не читаются { $count } сообщения.
    [many] Нет или не читаются { $count } сообщений.
   *[other] Нет или не читаются { $count } сообщения.
  }
link-more = Написать ещё
link-more-hint = Это читают вместе с первым сообщением.
link-more-sent = Дошло.
link-delete = Удалить мои сообщения
link-delete-text = Всё, что вы оба здесь написали, удаляется сразу. После этого код ничего не открывает.
link-delete-now = Удалить всё
link-gone = Удалено
link-to-profile = К профилю

profile-available-today = Сегодня есть время
profile-available-week = На этой неделе есть время
profile-online = Онлайн
profile-from-to = с { $first } по { $last }
profile-name = Имя
profile-line = Одна строка
profile-text = Обо мне
profile-languages = Языки
profile-areas = Районы
profile-tours = Поездки
profile-services = Услуги
profile-prices = Цены
profile-boundaries = Границы
profile-asks = Пожалуйста, напиши мне
profile-reads = Сообщения читают
profile-reads-again = Сообщения снова читают с { $time }. Там сейчас { $now }.
profile-sites = Другие страницы
profile-pictures = Снимки
profile-pictures-show = { $count ->
    [one] Показать { $count } снимок ({ $size } кБ)
    [few] Показать { $count } снимка ({ $size } кБ)
    [many] Показать { $count } снимков ({ $size } кБ)
   *[other] Показать { $count } снимка ({ $size } кБ)
  }
profile-picture-number = Снимок { $number }
profile-picture-broken = Этот снимок показать нельзя.
