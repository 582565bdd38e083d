site-title = Кто что получает от этой страницы?
site-title-many = Кто что получает от этих страниц ({ $count })?
site-headline = { $count ->
    [one] { $count } другой получатель
    [few] { $count } других получателя
    [many] { $count } других получателей
   *[other] { $count } другого получателя
}
site-headline-nobody = Больше никого не видно
site-meaning = { $count ->
    [one] получает что-то от { $page } ещё до того, как кто-либо что-то выбрал.
    [few] получают что-то от { $page } ещё до того, как кто-либо что-то выбрал.
    [many] получают что-то от { $page } ещё до того, как кто-либо что-то выбрал.
   *[other] получают что-то от { $page } ещё до того, как кто-либо что-то выбрал.
}
site-meaning-refused = { $count ->
    [one] После отказа от согласия всё ещё получает { $count }.
    [few] После отказа от согласия всё ещё получают { $count }.
    [many] После отказа от согласия всё ещё получают { $count }.
   *[other] После отказа от согласия всё ещё получают { $count }.
}
site-meaning-nobody = Кроме самого сайта, не видно никого, кто получает что-то от { $page }.
site-meaning-failed = { $count ->
    [one] Не удалось посмотреть { $count } страницу.
    [few] Не удалось посмотреть { $count } страницы.
    [many] Не удалось посмотреть { $count } страниц.
   *[other] Не удалось посмотреть { $count } страницы.
}
site-pages = Страниц: { $count }
site-bars = Сколько из них это получили (чёрным) и сколько после отказа от согласия (серым)
site-bars-once = Сколько из них это получили
site-bar-told = { $count } из { $all }
site-bar-refused = после отказа: { $count }
site-bar-typed = то, что набрано
site-bar-keys = каждую клавишу во время набора
site-bar-unread = читает набранное и отправляет нечитаемое
site-bar-page = адрес страницы
site-bar-site = имя сайта
site-bar-visit = что кто-то здесь есть
site-bar-cookie = cookie на этом устройстве
site-bar-marks = приметы, по которым это устройство отличают от других
site-bar-recorder = что-то, и продаёт записи посещений
site-bar-watches = мышь, клавиши и страницу
site-got = { $company }{ $at }: { $things }.
site-country = { " " }({ $country })
site-got-itself = Сам сайт: { $things }.
site-thing-visit = видит интернет-адрес того, кто открывает
site-thing-site = узнаёт, какой это сайт
site-thing-page = узнаёт адрес страницы ({ $form })
site-thing-typed = получает набранное ({ $about }) ещё до отправки ({ $form }, { $how })
site-thing-keys = получает набранное ({ $about }) клавиша за клавишей, пока его набирают ({ $how })
site-thing-unread = читает набранное и отправляет то, что здесь прочитать нельзя ({ $how })
site-thing-cookie = { $form ->
    [own] ставит свой cookie
   *[site] ставит cookie от имени сайта
}
site-thing-marks = { $about ->
    [canvas] считывает скрытый рисунок (canvas)
    [webgl] спрашивает о видеокарте (WebGL)
    [audio] измеряет, как делается звук (audio)
    [fonts] пробует, какие есть шрифты
   *[webrtc] открывает связь, которая может показать местный адрес (WebRTC)
}
site-thing-watches = следит за мышью, клавишами и страницей, как программы записи посещений
site-thing-recorder = продаёт записи того, что люди делают на страницах
site-under = { $thing }, под собственным именем сайта { $host }
site-about-email = адрес e-mail
site-about-phone = номер телефона
site-about-name = имя
site-about-password = пароль
site-about-text = текст
site-form-plain = как есть
site-how-request = запросом
site-how-beacon = через beacon
site-how-websocket = через WebSocket
site-how-worker = через worker
site-how-report = отчётом браузера
site-in-referer = как Referer
site-in-address = в адресе
site-in-message = в сообщении
site-helps-typed = Страница может подождать, пока нажмут «Отправить». До этого набранное никому не нужно.
site-helps-refused = Тех, кто получает что-то и после отказа от согласия, можно спросить, по какому праву.
site-helps-copies = Шрифты, скрипты и картинки могут лежать на сервере самого сайта. Тогда за ними не обращаются к другим.
site-helps-nobody = Посмотри снова через месяц и после каждого изменения страницы.
site-sure-seen = Сказанное здесь – это то, что на виду уходило из браузера, сделанного для этого. Он ничего не хранит.
site-sure-twice = Chromium { $version }; сообщений: { $messages }, посещений: { $visits }. До всякого выбора и после кнопки отказа.
site-sure-once = Chromium { $version }; сообщений до всякого выбора: { $messages }. Кнопки отказа от согласия не видно.
site-sure-har = Файл HAR, сообщений: { $messages }. Его записал чужой браузер.
site-sure-typed = В поля набраны слова, придуманные для этого, и ни разу не отправлены. Полей: { $count }.
site-sure-named = Страны взяты из нашего собственного списка, для каждой есть источник и день. Он короткий.
site-sure-compared = По сравнению с { $day } { $new ->
    [one] больше на { $new }
    [few] больше на { $new }
    [many] больше на { $new }
   *[other] больше на { $new }
}, { $gone ->
    [one] в этот раз не видно { $gone }
    [few] в этот раз не видно { $gone }
    [many] в этот раз не видно { $gone }
   *[other] в этот раз не видно { $gone }
}.
site-not-later = Что сервер самого сайта передаёт дальше потом, снаружи не видно.
site-not-none = То, чего не видно, может всё же быть: в другой день, в другой стране, для другого браузера.
site-not-sealed = То, что страница шифрует перед отправкой, можно посчитать, но не прочитать.
site-not-robot = Страница может заметить, что смотрит программа, и вести себя хорошо.
site-lacks-messages = Эта страница отправляет так много, что сохранено не всё.
site-lacks-long = Некоторые сообщения слишком длинные. Прочитано только их начало.
site-lacks-bodies = В файле нет содержания некоторых сообщений, поэтому набранное может быть в них.
site-lacks-cookies = В файле совсем нет cookie. Вероятно, их оттуда убрали.
site-lacks-sockets = В файле нет того, что отправлено через WebSocket.
site-lacks-probes = Файл HAR не показывает, что делали скрипты на странице и что было после отказа.
