# Every table and column that a server keeps. A test fails when one has no line here.

table-secret = las pocas llaves propias del servidor, los números aproximados que muestra esta semana, el punto de control más nuevo y lo que las personas encargadas firmaron del registro
column-secret-name = qué llave es; o los números, el punto de control o el registro
column-secret-value = la llave; o los números o el punto de control, como los ve cualquiera; o cuán largo es el registro, sus invitaciones abiertas y un resumen criptográfico del resto

table-roster = las listas firmadas: la carta (personas encargadas, llaves, ajustes, mesas), que puede leer cualquiera, y el registro de integrantes, que leen las personas encargadas
column-roster-number = el número de la entrada en la lista
column-roster-body = la entrada tal como se firmó, legible
column-roster-signatures = quién la firmó, por sus llaves
column-roster-chain = en cuál de las dos listas está la entrada
column-roster-nth = el número de la entrada en esa lista

table-roster-state = lo que resulta de esas listas, para que el servidor arranque rápido: se puede volver a hacer a partir de ellas
column-roster-state-one = siempre 1
column-roster-state-kept = quién es integrante, qué llaves y ajustes rigen: lo que las listas ya dicen, marcado por el servidor

table-box = llaves, selladas para una persona integrante
column-box-recipient = la llave pública de quien puede abrirla
column-box-box-group = de quién son: una hoja del árbol de llaves, personas encargadas o una mesa
column-box-generation = qué renovación de las llaves es
column-box-sealed = las llaves, selladas
table-wrap = el árbol de llaves: qué llave abre cuál
column-wrap-node = un lugar del árbol
column-wrap-sealed = la llave del lugar de arriba, sellada con la de este
table-rung = la escalera: llaves anteriores, cada una sellada con la siguiente
column-rung-box-group = integrantes o personas encargadas
column-rung-number = qué renovación de las llaves la abre
column-rung-sealed = la llave anterior, sellada
table-recipient = las llaves públicas para las que se sella
column-recipient-holder = la llave pública de una persona integrante, o el número de una mesa
column-recipient-text = una llave pública para la que se sellan cosas

table-room = el exterior de cada serie de registros: un reporte, una conversación, los avisos
column-room-id = un número de la fila
column-room-name = al azar, o hecho de las palabras de alguien: por sí solo no dice nada
column-room-kind = qué reglas valen: report, alerts, desk/1
column-room-holder-key = la llave pública hecha solo para este cuarto con un código de reporte
column-room-opened-on = el día en que se abrió
column-room-expires-on = el último día que se guarda
column-room-next = el número que tendrá su próximo registro
column-room-is-taken-on = si ha escrito en él alguien más que quien lo abrió

table-record = registros sellados: todo lo que la gente escribe
column-record-id = un número de la fila
column-record-room = el cuarto en que está
column-record-seq = su número allí
column-record-client-id = un número al azar, para reconocer un envío repetido
column-record-day = el día en que llegó
column-record-expires-on = el último día que se guarda
column-record-body = el texto, sellado y rellenado hasta uno de cuatro tamaños (en el cuarto público: firmado y legible)
column-record-release = de un aviso: el hash de su último día y sus llaves de retirada

table-carried = qué llaves de retirada lleva un aviso
column-carried-key = una llave que se hizo con un reporte
column-carried-room = el cuarto en que está (PostgreSQL)
column-carried-record = el aviso

table-withdrawal = que algo se retiró, firmado
column-withdrawal-number = va contando
column-withdrawal-key = la llave de lo que se retiró
column-withdrawal-signature = hecha con esa llave
column-withdrawal-expires-on = el último día que se guarda

table-list = cada lista para consultas: una, o dos mientras se renueva
column-list-number = qué lista
column-list-is-complete = si está en uso
column-list-is-dropped = si se está borrando
column-list-updated-on = el día del último cambio
column-list-entries = cuántas entradas
column-list-holes = cuántas que se fueron

table-entry = entradas de la lista para consultas
column-entry-id = un número de la fila
column-entry-list = la lista
column-entry-room = el cuarto en que está (PostgreSQL)
column-entry-record = el aviso con el que vive y muere
column-entry-position = dónde está, entre 4 mil millones de posiciones; al azar sin la llave de integrantes
column-entry-tag = lo que compara una consulta; al azar sin ambas llaves
column-entry-sealed = la respuesta, sellada
column-entry-expires-on = el último día que esta lista da al aviso, si es antes que el propio
column-entry-release = un hash de ese día y de las llaves con que se retira el aviso

table-vault = lo que abren ocho palabras: las llaves de una persona integrante, o una invitación
column-vault-id = un número de la fila
column-vault-name = hecho de las ocho palabras
column-vault-auth-key = la llave pública hecha de ellas
column-vault-version = cuántas veces se escribió
column-vault-sealed = lo que contiene, sellado y rellenado hasta uno de tres tamaños
column-vault-touched-on = el día en que se usó por última vez
column-vault-expires-on = de una invitación: el último día

table-head = lo que una persona encargada firmó sobre una lista
column-head-list = la lista
column-head-bits = en cuántas partes se divide
column-head-size = cuántas entradas y huecos
column-head-seq = hasta qué aviso
column-head-day = el día de la firma
column-head-root = el hash de todo
column-head-roster-length = cuánto medía la lista de integrantes
column-head-signer = la llave pública de quien firmó
column-head-signature = la firma

table-hole = lo que queda de una entrada que se fue, hasta renovar la lista
column-hole-list = la lista
column-hole-position = dónde estaba
column-hole-inner = el hash de lo que había
column-hole-expires-on = el último día que tenía su aviso
column-hole-keys = las llaves de retirada que tenía su aviso

table-node = los hashes entre las entradas y la raíz firmada
column-node-list = la lista
column-node-depth = a qué distancia de la raíz
column-node-number = cuál a esa distancia
column-node-hash = el hash

table-spent = fichas usadas, para que ninguna se use dos veces
column-spent-week = la semana
column-spent-purpose = para consultar, leer o enviar
column-spent-mark = un hash de la ficha, al azar
column-spent-request = para reconocer la misma petición
column-spent-signature = por la que solo su dueña ve que se usó

table-week-count = cuántas fichas se usaron en cada una de las últimas semanas; todas las búsquedas de un trimestre juntas, de cinco en cinco; y cuántos votos hubo
column-week-count-week = la semana
column-week-count-purpose = para qué
column-week-count-count = cuántas

table-drawn = quién ha tomado fichas en una semana, para que nadie tome dos veces
column-drawn-week = la semana
column-drawn-mark = la persona integrante, con hash de la llave de fichas del servidor
column-drawn-batch = un hash de lo que se tomó, cegado

table-credential = qué integrantes han tomado lo que necesitan para reportes que esperan
column-credential-mark = la persona integrante, con hash de la llave de fichas del servidor
column-credential-batch = un hash de lo que se tomó, cegado

table-mark = marcas con las que se encuentran los reportes que esperan
column-mark-mark = al azar sin la llave de integrantes y la del servidor
column-mark-room = el reporte
column-mark-keys = con cuáles de las llaves del servidor se hizo

table-chunk = trozos de archivos en conversaciones con una mesa
column-chunk-id = un número de la fila
column-chunk-room = la conversación
column-chunk-blob = el nombre al azar del archivo aquí
column-chunk-number = qué trozo
column-chunk-body = el trozo, sellado

table-experience = cuántas veces se dio una respuesta sobre un servicio
column-experience-service = el servicio
column-experience-quarter = qué tres meses
column-experience-question = qué pregunta
column-experience-is-yes = sí o no
column-experience-count = cuántas veces

table-migration = qué pasos de su esquema ha visto una base PostgreSQL
column-migration-number = el número de un paso

table-erased = de qué tablas falta sobrescribir filas borradas (PostgreSQL)
column-erased-relation = la tabla

table-withdrawal-count = cuántas retiradas hubo en total (PostgreSQL)
column-withdrawal-count-given = el número de la última

# Around them.
schema-title = Cada tabla y cada columna
schema-what = Lo que la gente escribe está en las columnas que dicen «sellado».
schema-example = una fila:
schema-hidden = no se muestra
schema-exact = Cuántas hay ahora

table-gate = lo que comparten por un rato todos los procesos del servidor (PostgreSQL; no está en su registro ni en una copia)
column-gate-key = una llave al azar, hecha al arrancar la base, para distinguir las peticiones de las viejas
column-gate-first = de qué media hora son las marcas de abajo
column-gate-day = el día de las cuentas de abajo

table-used-even = números de un solo uso que se usaron en la última hora, más o menos (PostgreSQL)
column-used-even-mark = un hash de un número al azar, sin nada al lado

table-used-odd = lo mismo, de la otra media hora (PostgreSQL)
column-used-odd-mark = un hash de un número al azar, sin nada al lado

table-tally = cuántas veces se retiró hoy un reporte con una llave nueva (PostgreSQL)
column-tally-name = un hash del nombre del reporte
column-tally-count = cuántas veces

table-ended = invitaciones que nadie usó a tiempo (PostgreSQL)
column-ended-invite = la llave pública de la invitación, como en la lista de integrantes
