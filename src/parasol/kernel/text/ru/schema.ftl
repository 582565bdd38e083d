table-secret = немногие собственные ключи сервера, примерные числа, которые он показывает на этой неделе, новейшая контрольная точка и то, что хранители подписали о списке участников
column-secret-name = какой это ключ; или числа, контрольная точка или список участников
column-secret-value = ключ; или числа или контрольная точка, как их видят все; или длина списка участников, открытые приглашения и хеш остального

table-roster = подписанные списки: устав (хранители, ключи, настройки, приёмные), который читает кто угодно, и список участников, который читают хранители
column-roster-number = номер записи в списке
column-roster-body = запись, как она подписана, читается
column-roster-signatures = кто её подписал, по ключам
column-roster-chain = в каком из двух списков стоит запись
column-roster-nth = номер записи в том списке

table-roster-state = что следует из этих списков, чтобы сервер быстро запускался: это можно снова сделать из них
column-roster-state-one = всегда 1
column-roster-state-kept = кто участник, какие ключи и настройки действуют: то, что уже сказано в списках, с отметкой сервера

table-box = ключи, запертые для одного участника
column-box-recipient = открытый ключ участника, который может это открыть
column-box-box-group = чьи ключи: лист дерева ключей, хранители или приёмная
column-box-generation = какое это обновление ключей
column-box-sealed = ключи, заперто
table-wrap = дерево ключей: какой ключ открывает какой
column-wrap-node = место в дереве
column-wrap-sealed = ключ места выше, заперто ключом этого места
table-rung = лестница: старые ключи, каждый заперт следующим
column-rung-box-group = участники или хранители
column-rung-number = какое обновление ключей его открывает
column-rung-sealed = предыдущий ключ, заперто
table-recipient = для чего запирают ключи
column-recipient-holder = открытый ключ участника или номер приёмной
column-recipient-text = открытый ключ, для которого запирают

table-room = внешняя сторона каждого ряда записей: рассказ, разговор, предупреждения
column-room-id = номер строки
column-room-name = случайное или сделано из чьих-то слов: само по себе не говорит ничего
column-room-kind = какие правила действуют: report, alerts, desk/1
column-room-holder-key = открытый ключ, сделанный для одной этой комнаты из кода рассказа
column-room-opened-on = день, когда её открыли
column-room-expires-on = последний день хранения
column-room-next = номер, который получит её следующая запись
column-room-is-taken-on = писал ли в ней кто-то, кроме открывшего

table-record = запертые записи: всё, что пишут люди
column-record-id = номер строки
column-record-room = комната, в которой она лежит
column-record-seq = её номер там
column-record-client-id = случайное число, по которому узнают повторную отправку
column-record-day = день, когда она пришла
column-record-expires-on = последний день хранения
column-record-body = текст, заперто и дополнено до одного из четырёх размеров (в открытой комнате: подписано и читается)
column-record-release = у предупреждения: хеш его последнего дня и ключей, чтобы взять назад

table-carried = какие ключи, чтобы взять назад, несёт предупреждение
column-carried-key = ключ, сделанный вместе с рассказом
column-carried-room = комната, в которой он лежит (PostgreSQL)
column-carried-record = предупреждение

table-withdrawal = что нечто взято назад, с подписью
column-withdrawal-number = считает по порядку
column-withdrawal-key = ключ того, что взято назад
column-withdrawal-signature = подпись этим ключом
column-withdrawal-expires-on = последний день хранения

table-list = каждый список для проверок: один, или два, пока его обновляют
column-list-number = какой список
column-list-is-complete = пользуются ли им
column-list-is-dropped = стирают ли его
column-list-updated-on = день последнего изменения
column-list-entries = сколько записей
column-list-holes = сколько убрано

table-entry = записи списка для проверок
column-entry-id = номер строки
column-entry-list = список
column-entry-room = комната, в которой она лежит (PostgreSQL)
column-entry-record = предупреждение, к которому она относится и с которым удаляется
column-entry-position = где она лежит среди 4 миллиардов мест; без ключа участников случайно
column-entry-tag = что сравнивает проверка; без обоих ключей случайно
column-entry-sealed = ответ, заперто
column-entry-expires-on = последний день, который этот список даёт предупреждению, если он раньше его собственного
column-entry-release = хеш этого дня и ключей, которыми предупреждение можно взять назад

table-vault = что открывают восемь слов: ключи участника или приглашение
column-vault-id = номер строки
column-vault-name = сделано из восьми слов
column-vault-auth-key = открытый ключ, сделанный из них
column-vault-version = сколько раз это писали
column-vault-sealed = что внутри, заперто и дополнено до одного из трёх размеров
column-vault-touched-on = день, когда этим пользовались в последний раз
column-vault-expires-on = у приглашения: последний день

table-head = что хранитель подписал о списке
column-head-list = список
column-head-bits = на сколько частей он разделён
column-head-size = сколько записей, вместе с убранными
column-head-seq = до какого предупреждения
column-head-day = день подписи
column-head-root = хеш всего
column-head-roster-length = какой длины был список участников
column-head-signer = открытый ключ хранителя
column-head-signature = подпись

table-hole = что остаётся от убранной записи, пока список не обновят
column-hole-list = список
column-hole-position = где она лежала
column-hole-inner = хеш того, что там было
column-hole-expires-on = последний день, который был у её предупреждения
column-hole-keys = ключи, чтобы взять назад, которые были у её предупреждения

table-node = хеши между записями и подписанным корнем
column-node-list = список
column-node-depth = как далеко от корня
column-node-number = какой по счёту на этой глубине
column-node-hash = хеш

table-spent = использованные жетоны, чтобы ни один не использовали дважды
column-spent-week = неделя
column-spent-purpose = для проверки, чтения или отправки
column-spent-mark = хеш жетона, случайный
column-spent-request = по чему узнают тот же самый запрос
column-spent-signature = по чему один только владелец видит, что жетон использован

table-week-count = сколько жетонов использовано в каждую из последних недель; все проверки квартала вместе, по пять; и сколько было голосов
column-week-count-week = неделя
column-week-count-purpose = для чего
column-week-count-count = сколько

table-drawn = кто получил жетоны за неделю, чтобы никто не получил их дважды
column-drawn-week = неделя
column-drawn-mark = участник, хеш с ключом жетонов сервера
column-drawn-batch = хеш того, о чём просили, вслепую

table-credential = какие участники получили то, что нужно для рассказов, которые ждут
column-credential-mark = участник, хеш с ключом жетонов сервера
column-credential-batch = хеш того, о чём просили, вслепую

table-mark = метки, по которым рассказы, которые ждут, находят друг друга
column-mark-mark = без ключа участников и ключа сервера случайно
column-mark-room = рассказ
column-mark-keys = какими из ключей сервера она сделана

table-chunk = части файлов в разговорах с приёмной
column-chunk-id = номер строки
column-chunk-room = разговор
column-chunk-blob = случайное имя файла здесь
column-chunk-number = какая часть
column-chunk-body = часть, заперто

table-experience = сколько раз участники дали ответ о службе
column-experience-service = служба
column-experience-quarter = какие три месяца
column-experience-question = какой вопрос
column-experience-is-yes = да или нет
column-experience-count = сколько раз

table-migration = какие шаги своей схемы прошла база данных PostgreSQL
column-migration-number = номер шага

table-erased = в каких таблицах удалённые строки ещё надо перезаписать (PostgreSQL)
column-erased-relation = таблица

table-withdrawal-count = сколько раз всего что-то брали назад (PostgreSQL)
column-withdrawal-count-given = номер последнего

schema-title = Каждая таблица и каждый столбец
schema-what = То, что пишут люди, лежит в столбцах, где сказано «заперто».
schema-example = одна строка:
schema-hidden = не показано
schema-exact = Сколько их сейчас

table-gate = чем некоторое время пользуются вместе все процессы сервера (PostgreSQL; нет ни в его журнале, ни в резервной копии)
column-gate-key = случайный ключ, сделанный при запуске базы данных, по которому запросы отличают от старых
column-gate-first = к какому получасу относятся метки ниже
column-gate-day = день чисел ниже

table-used-even = одноразовые числа, которые использованы примерно за последний час (PostgreSQL)
column-used-even-mark = хеш случайного числа, рядом ничего нет

table-used-odd = то же, за другой получас (PostgreSQL)
column-used-odd-mark = хеш случайного числа, рядом ничего нет

table-tally = сколько раз сегодня рассказ брали назад с новым ключом (PostgreSQL)
column-tally-name = хеш имени рассказа
column-tally-count = сколько раз

table-ended = приглашения, которыми никто вовремя не воспользовался (PostgreSQL)
column-ended-invite = открытый ключ приглашения, как в списке участников
