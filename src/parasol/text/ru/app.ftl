# Слова: report – рассказ; message – сообщение; alert – предупреждение; check – проверка; steward – хранитель; member – участник;
# community – сообщество; desk – приёмная; support service – служба помощи; guide – памятка; words – слова; code – код;
# survey – опрос; poll – голосование; lounge – гостиная; profile – профиль; conversation – разговор; lock (seal) – запирать.

skip = К тексту
leave = Уйти
bar-help = Помощь
leave-shift = Shift: ещё { $left }, чтобы уйти
back = Назад
draft = Черновик: носитель языка этого ещё не читал.
loading = Загрузка
try-again = Ещё раз
busy-long = Всё ещё работает. Старому телефону, медленной связи или Tor Browser в режиме Safer может понадобиться минута. Уйти можно в любой момент.
front-check = Проверить человека
front-report = Рассказать, что случилось
front-desks = Поговорить с кем-нибудь
front-profiles = Твой профиль
front-receipt = У меня есть код рассказа или разговора
front-help = Помощь сейчас
front-guides = Памятки
front-services = Службы помощи
front-unlock = Открыть моими словами
front-join = Меня пригласили
front-about = Как эта страница тебя бережёт
front-language = Язык
trouble-unexpected = На этой странице что-то сломалось. Если шла отправка, всё могло дойти. Сначала посмотри, потом пробуй снова.
trouble-part-missing = Часть страницы не загрузилась. Проверь связь и загрузи страницу заново. Или твой браузер слишком старый.
