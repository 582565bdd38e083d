services-title = Службы помощи
services-now-title = Открыто сейчас
services-what = Хранители ведут этот список и проверяют, верен ли он ещё. Ты ищешь в нём на своём телефоне. Что ты ищешь, не видит никто.
services-reading = Список загружается
services-none =
    { $count ->
        [one] Служб в списке пока нет.
        [few] Служб в списке пока нет.
        [many] Служб в списке пока нет.
       *[other] Служб в списке пока нет.
    }
services-profiles = Смотреть профили
services-count =
    { $count ->
        [one] { $count } служба
        [few] { $count } службы
        [many] { $count } служб
       *[other] { $count } службы
    }
services-nothing = Службы, которой подходит всё это, в списке нет. Могут быть и другие, которых в списке нет.
services-nothing-now = По списку сейчас ничего не открыто. Не все говорят нам свои часы.
services-show-all = Показать все службы
services-any = Всё равно
services-kind = Какая нужна помощь?
services-area = Район
services-language = Языки
services-open-now = Открыто сейчас
services-never-id = Никогда не спрашивают документы
services-paper = Показать список для печати
services-paper-title = Список для печати
services-paper-hint = В нём службы, которые ты сейчас видишь. Эта страница в нём не названа.
services-paper-done = Назад к списку
services-print = Напечатать

service-not-there = Этой службы в списке больше нет.
service-edit = Изменить эту службу
service-kinds = Вид помощи
service-kind-health = Здоровье
service-kind-legal = Закон и права
service-kind-safety = Безопасность
service-kind-housing = Жильё
service-kind-money = Деньги
service-kind-peer = Другие люди из секс-работы
service-reach = Как связаться
service-hours = Часы работы
service-hours-unknown = Неизвестно. Сначала спроси.
service-always = Открыто круглые сутки
service-open = Открыто сейчас
service-closed = Сейчас закрыто
service-no-id = Никогда не спрашивают документы
service-cost = Цена
service-cost-free = Бесплатно
service-cost-low = Недорого
service-cost-full = Полная цена
service-cost-unknown = Неизвестно
service-asks-id = Спрашивают документы?
service-asks-status = Спрашивают разрешение на пребывание или визу?
service-asks-police = Вызывают полицию?
service-often-never = Никогда
service-often-sometimes = Иногда
service-often-always = Всегда
service-often-unknown = Неизвестно
service-trans = Хорошо для транс-людей?
service-migrants = Открыто для мигрантов?
service-known-yes = Да
service-known-no = Нет
service-known-unknown = Неизвестно
service-minors = Младше 18?
service-minors-yes = Да, тебе помогут
service-minors-referral = Найдут того, кто может помочь
service-minors-no = Нет
service-minors-unknown = Неизвестно
service-confirmed = Последнее подтверждение
service-stale = С { $day } этого никто не подтвердил. Спроси, прежде чем идти.
service-stale-short = Возможно, устарело
service-told = Что говорят участники
service-told-asked-id = Спрашивали документы?
service-told-asked-status = Спрашивали разрешение на пребывание или визу?
service-told-called-police = Вызывали полицию?
service-told-felt-respected = Было ли уважение?
service-told-yes = Да: { $count }
service-told-no = Нет: { $count }
service-told-hint = Не старше года. Ответ виден, когда так же ответили пять участников или больше.

service-tell = Знаешь это место? Расскажи, как там было
service-tell-what = Никто не может узнать, что это твой ответ. Мы только считаем. Ответ виден, когда так же ответили пять участников.
service-say-yes = Да
service-say-no = Нет
service-say-skip = Не хочу говорить
service-say-send = Отправить мои ответы
service-say-empty = Ответь «да» или «нет» хотя бы на один вопрос.
service-say-done = Спасибо. Твои ответы посчитаны.
service-say-more = Больше можно сказать, пока открыт опрос: Я, Наш голос, Опросы. Сделай это в другой день. Тогда с этими ответами его ничто не свяжет.
trouble-told-enough = На этой неделе твоих ответов о службах уже много. Дальше можно с понедельника.
refused-no-such-service = Этой службы в списке больше нет. Твои ответы не посчитаны.
