plog-platform = Какое приложение, сайт или платёжная служба
plog-platform-hint = Только название. Без имён людей, пожалуйста.
plog-happened = Что случилось
plog-happened-removed = Что-то удалили
plog-happened-limited = Меньше людей могут это видеть или отвечать
plog-happened-hidden = Это скрыли, или это трудно найти
plog-happened-suspended = Аккаунт приостановили
plog-happened-banned = Аккаунта больше нет насовсем
plog-happened-unpaid = Не выплачивают деньги
plog-happened-refused = Отказались кого-то впустить
plog-happened-asked-for-papers = Хотят документы
plog-happened-never-answered = Так и не ответили
plog-happened-other = Что-то другое
plog-hit = Что задело
plog-hit-post = Запись
plog-hit-picture = Снимок
plog-hit-video = Видео
plog-hit-message = Сообщение
plog-hit-profile = Профиль
plog-hit-account = Аккаунт
plog-hit-group = Группу
plog-hit-ad = Объявление
plog-hit-shop = Магазин
plog-hit-payout = Выплату
plog-hit-other = Что-то другое
plog-day = В какой день
plog-day-hint = Чего не знаешь или не хочешь говорить, оставь пустым.
plog-told-on = В какой день тебе сказали
plog-reason = Их причина, слово в слово
plog-reason-hint = Без имён.
plog-decided-by = Кто решил, по их словам
plog-decided-by-machine = Машина
plog-decided-by-person = Человек
plog-decided-by-both = И машина, и человек
plog-decided-by-not-said = Не говорят
plog-rule = Какое своё правило они называют
plog-told = Что тебе сказали
plog-told-what-they-did = Что именно сделано, где, на какой срок
plog-told-facts = Факты, и жаловался ли кто-то
plog-told-machine = Машина ли нашла или решила
plog-told-law = Какой закон нарушен и почему
plog-told-rule = Какое правило нарушено и почему
plog-told-redress = Как жаловаться: площадке, органу по спорам, в суд
plog-appealed = Была ли жалоба
plog-appealed-no-way-found = Способа не нашлось
plog-appealed-not-yet = Пока нет
plog-appealed-to-the-platform = Да, им
plog-appealed-to-a-body = Да, в орган по спорам
plog-appealed-to-a-court = Да, в суд
plog-answer = Что ответили
plog-answer-none-yet = Пока ничего
plog-answer-put-back = Исправили
plog-answer-partly-put-back = Исправили часть
plog-answer-refused = Отказали
plog-days = Сколько дней это длилось или длится
plog-cost = Чего это тебе стоило, своими словами
plog-cost-hint = Без имён.
plog-seen-by = Кто ещё это видел
plog-seen-by-hint = Что скрыто в поиске, может увидеть только кто-то другой.
plog-seen-by-nobody-else = Никто другой
plog-seen-by-one-other = Ещё один человек
plog-seen-by-several-others = Ещё несколько человек

plog-intro = Аккаунта нет, запись скрыта, никто не платит? Ответить нужно только на первые два вопроса.
plog-who = Прочитать могут только хранители. Ты получаешь восемь слов, чтобы вернуться.
plog-more = Сказать больше
plog-send = Отправить
plog-words-title = Твой код
plog-arrived = Дошло.
plog-words-what = С этими восемью словами ты возвращаешься сюда, когда ответят хранители или площадка.
plog-done = Это у хранителей
plog-done-1 = Вернись через несколько дней. Тогда может быть ответ.
plog-done-2 = Если площадка ответит, вернись и добавь это.
plog-mine = Что здесь рассказано
plog-state = Что говорят хранители
plog-state-new = Они пока не ответили.
plog-state-read = Они это прочитали.
plog-state-put-back = Они слышат, что площадка это исправила.
plog-state-still-so = Они слышат, что всё по-прежнему.
plog-state-passed-on = Они передали это тем, кто может помочь.
plog-state-set-aside = Они этого не считают: это не о площадке или так быть не может.
plog-lost = { $count ->
    [one] Не читается { $count } добавление.
    [few] Не читаются { $count } добавления.
    [many] Не читаются { $count } добавлений.
   *[other] Не читаются { $count } добавления.
  }
plog-add = Добавь, что теперь знаешь
plog-add-send = Добавить
plog-added = Добавлено. Хранители могут это прочитать.
plog-take-back = Взять назад
plog-delete-1 = Заметка удаляется со всем, что о ней сказано. Ничьё согласие не нужно.
plog-delete-2 = Число, которое уже опубликовано, остаётся. Оно слишком общее, чтобы найти в нём тебя.
plog-gone = Заметка удалена. Эти слова теперь ничего не открывают.

plog-fact-happened = Что случилось
plog-fact-hit = С чем
plog-fact-day = День
plog-fact-told-on = День, когда мне сообщили
plog-fact-reason = Причина, которую мне назвали, слово в слово
plog-fact-rule = Названное правило
plog-fact-decided-by = Кто решил
plog-fact-days = Сколько дней пока
plog-fact-appealed = Жалоба
plog-fact-answer = Ответ
plog-letters = Написать письмо
plog-letters-what = Оно делается из того, что здесь рассказано. Твоего имени в нём нет. Оно никуда не уходит: отправить его или нет, решаешь ты.
plog-letter-kind = Какое письмо
plog-letter-appeal = Жалоба площадке
plog-letter-reasons = Запрос причин, которых не назвали
plog-letter-dispute = Просьба органу по спорам решить
plog-letter-regulator = Сообщение надзорному органу
plog-letter-mandate = Поручение организации говорить за меня
plog-letter-where = Где ты?
plog-letter-where-eu = В Европейском союзе
plog-letter-where-no = В другом месте
plog-letter-make = Написать
plog-letter-making = Письмо пишется …
plog-letter-choose = Выбери по одному из каждого.
plog-letter-none-missing = По твоему рассказу, тебе сказали всё, что должны. Запрашивать нечего.
plog-letter-next = Чего не хватает, впиши рукой. Прочитай ещё раз перед отправкой.
plog-letter-no-advice = Это не юридический совет. Ни один юрист это не читал.
plog-letter-law = Закон: { $article }
plog-letter-read = Прочитано { $day }
plog-letter-copy = Скопировать
plog-letter-copied = Скопировано. Другие приложения могут это прочитать, пока ты не скопируешь что-то ещё.
plog-letter-by-hand = Выдели текст и скопируй вручную: этот браузер не даёт странице это сделать.
plog-until = В Европейском союзе они обязаны принимать жалобу по крайней мере до { $day }
plog-until-save = Сохранить напоминание
plog-until-what = Это файл для календаря. В нём нет ни площадки, ни имён. Календарь может отправить его какой-то компании.
plog-until-event = Последний день для письма

plog-list = Что сделали площадки
plog-list-what = Это вам рассказали люди. Прочитайте, скажите, что сделаете, и они прочитают это со своим кодом.
plog-list-none = О площадках вам пока никто не рассказал.
plog-list-more = { $count ->
    [one] Показать ещё { $count }
    [few] Показать ещё { $count }
    [many] Показать ещё { $count }
   *[other] Показать ещё { $count }
  }
plog-reading = Рассказанное загружается …
plog-note = Что рассказал человек
plog-note-gone = Этого больше нет. Тот, кто написал, взял это назад, или срок вышел.
plog-unreadable = Это не читается
plog-unreadable-text = Это заперто для хранителей другого времени или пришло не таким, каким ушло.
plog-said = Что вы говорите
plog-said-state = Как обстоит дело
plog-said-state-new = Пока без ответа
plog-said-state-read = Мы прочитали
plog-said-state-put-back = Площадка исправила
plog-said-state-still-so = Всё по-прежнему
plog-said-state-passed-on = Мы передали дальше
plog-said-state-set-aside = Мы этого не считаем
plog-said-state-hint = «Мы этого не считаем» – для того, что не о площадке, а не для того, в чём есть сомнения.
plog-said-note = Что нужно знать тому, кто написал
plog-said-platform = Обычное название площадки
plog-said-platform-hint = Только если оно написано иначе. Оно стоит в открытых числах.
plog-said-send = Отправить тому, кто написал
plog-said-done = Отправлено. Тот, кто написал, может это прочитать.
plog-same = Есть другая заметка того же человека?
plog-same-what = Заметки одного человека об одном считаются один раз. Никто об этом не узнает, и ничего не удаляется.
plog-same-which = Эти – того же человека
plog-same-send = Считать один раз
plog-same-count = { $count ->
    [one] считается отдельно ({ $count })
    [few] { $count } считаются как одна
    [many] { $count } считаются как одна
   *[other] { $count } считаются как одна
  }
