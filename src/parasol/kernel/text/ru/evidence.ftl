evidence-examples = Примеры
evidence-helps = Что помогло бы
evidence-sure = Насколько это надёжно
evidence-not-shown = Чего эта страница не показывает
evidence-more-bars = { $count ->
    [one] Ещё { $count } есть в таблицах рядом с этой страницей.
    [few] Ещё { $count } есть в таблицах рядом с этой страницей.
    [many] Ещё { $count } есть в таблицах рядом с этой страницей.
   *[other] Ещё { $count } есть в таблицах рядом с этой страницей.
}
evidence-made = Сделано { $day } этой командой:
evidence-hash = SHA-256 файла { $file }, где записаны все вопросы и ответы:
evidence-no-letters = (Букв для этого текста на этой странице нет. Он есть в таблицах.)

evidence-platforms-title = Что сделали платформы, { $quarter }
evidence-platforms-headline = { $count ->
    [one] { $count } случай, когда платформа что-то сделала
    [few] { $count } случая, когда платформы что-то сделали
    [many] { $count } случаев, когда платформы что-то сделали
   *[other] { $count } случая, когда платформы что-то сделали
}
evidence-platforms-count = не меньше { $count }
evidence-platforms-meaning = О каждом виде за эти три месяца мы получили не меньше пяти записей. Если мы знаем, что один человек рассказал дважды, это считается один раз.
evidence-platforms-bars = По платформам и по тому, что случилось
evidence-platforms-help-1 = Причина, где каждый раз названо правило, и человек, который читает жалобу.
evidence-platforms-help-2 = Возможность пожаловаться для организации, которая говорит за своих участников.
evidence-platforms-sure-1 = Каждое число округлено вниз до пятёрок. То, о чём мы слышали меньше пяти раз, не показано.
evidence-platforms-sure-2 = Хранители читают каждую запись и откладывают выдуманные. Распознать все они не могут.
evidence-platforms-not-1 = Как часто это бывает на самом деле. Большинство не рассказывает никому, а те, кто нас знает, рассказывают больше.
evidence-platforms-not-2 = Что платформа не сделала ничего или меньше другой: если строки нет, это значит только «меньше пяти».
evidence-platforms-not-3 = С кем это случилось, как люди выглядят, откуда они. Мы не спрашиваем.
evidence-happened-removed = удалено
evidence-happened-limited = ограничено
evidence-happened-hidden = скрыто
evidence-happened-suspended = приостановлено
evidence-happened-banned = закрыто навсегда
evidence-happened-unpaid = не выплачено
evidence-happened-refused = отказано
evidence-happened-asked-for-papers = просили документы
evidence-happened-never-answered = не ответили
evidence-happened-other = что-то другое
