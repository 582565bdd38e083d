# The review: what waits.
stewards-title = Revisión
stewards-read-again = Leer de nuevo
stewards-reading-many = Leyendo los reportes: { $done } de { $of }
stewards-unread = { $count ->
    [one] Queda un reporte sin leer. No está en ninguna cuenta.
    [many] Quedan { $count } de reportes sin leer. No están en ninguna cuenta.
   *[other] Quedan { $count } reportes sin leer. No están en ninguna cuenta.
}
stewards-unread-read = Leer más
stewards-none-read = No hay nada que hacer en los que se leyeron.
stewards-more = Mostrar más ({ $count })
stewards-long = Muy largo. Ábrelo para leerlo.
stewards-reading = Leyendo los reportes. Cada uno se abre aquí, en tu dispositivo.
stewards-local = Esta página viene de un programa en este dispositivo. Habla con { $site }.
stewards-people = Personas y ajustes
stewards-signing = Espera tu firma
stewards-draft-by = Aviso de { $name }
stewards-reports = Reportes
stewards-filter = Qué reportes mostrar
stewards-filter-todo = Por hacer: { $count }
stewards-filter-mine = Míos: { $count }
stewards-filter-all = Todos: { $count }
stewards-none-todo = Ahora mismo no hay nada que hacer aquí.
stewards-none-mine = No te has encargado de ningún reporte.
stewards-none-all = No hay ningún reporte.
stewards-claiming = Te encargas de este
stewards-no-kind = Tipo sin decir
stewards-only-identifiers = Sin relato, solo un número, un nombre o una placa
stewards-alike = { $count ->
    [one] Un reporte sobre esto
    [many] { $count } de reportes sobre esto
   *[other] { $count } reportes sobre esto
 }
stewards-proposals = Cambios por decidir
next-open = Abrir lo siguiente
keys = Teclas de esta página
keys-which-move = j, k
keys-does-move = Bajar y subir por la lista. También las flechas, en una línea.
keys-which-open = Intro
keys-does-open = Abrir lo que dice la línea
keys-which-claim = c
keys-does-claim = Encargarse de un reporte
keys-which-write = w
keys-does-write = Escribir un aviso
keys-which-ask = q
keys-does-ask = Preguntar a quien reportó
keys-which-next = n
keys-does-next = Abrir lo siguiente
keys-which-list = u
keys-does-list = Volver a la lista
keys-which-again = r
keys-does-again = Leer la lista otra vez
keys-which-done = d
keys-does-done = Borrar lo que alguien les dijo
keys-which-agree = y
keys-does-agree = Estar de acuerdo con lo decidido
keys-which-undo = z
keys-does-undo = Deshacer lo decidido
keys-which-stop = s
keys-does-stop = Parar la pluma que escribió la carta
keys-which-help = ?
keys-does-help = Mostrar estas teclas
keys-on = Usar estas teclas
keys-close = Cerrar estas teclas
stewards-returned = Devuelto
stewards-returned-by = { $name } devolvió el borrador { $draft }:
stewards-returned-open = Cambiar este borrador
stewards-returned-gone = Lo que decía el borrador no se guarda. Sus reportes siguen aquí: escribe otro a partir de ellos.

# Where a report stands.
step-wrote = Quien lo contó ha escrito. Léelo.
step-second = Un aviso espera tu firma
step-mine = Lo llevas tú
step-stewards = Lo llevas tú, solo para personas encargadas
step-new = Nuevo
step-long = Llegó un texto largo. Léelo.
step-unreadable = No se puede leer
step-asked = Has preguntado. Falta la respuesta.
step-drafted = Tu aviso espera otra firma
step-theirs = { $name } lo está leyendo
stewards-status-received = Recibido
stewards-status-being-read = Se está leyendo
stewards-status-alert-written = Aviso publicado
stewards-status-kept-for-stewards = Queda entre personas encargadas
stewards-status-closed = Cerrado
stewards-status-taken-back = Retirado por quien lo contó

# What is due.
unusual-title = Muchas más consultas que de costumbre
unusual-checks = Esta semana hubo { $checks } consultas. Lo normal son unas { $usual }. Puede que alguien esté probando números.
unusual-look = Nadie puede ver qué se consultó ni quién lo hizo. Mira quién entró hace poco, y pon en pausa a las personas de las que no te fías.
due-title = Hay algo pendiente
due-keys-left = Alguien se fue. Hacen falta claves nuevas, para que no pueda leer lo que venga.
due-keys-week = Las claves tienen una semana. Toca hacer otras.
due-list-keys = Hay que rehacer la lista de consultas, porque el servidor tiene claves nuevas.
due-list = Hay que rehacer la lista de consultas. Quien se fue puede saber aún la clave antigua.
due-shorter = { $count ->
    [one] Un aviso conserva su último día de antes
    [many] { $count } de avisos conservan su último día de antes
   *[other] { $count } avisos conservan su último día de antes
 } hasta que se rehaga la lista de consultas. Los ajustes dicen ahora menos. Lo que ya haya vencido se va en una hora, y nada lo devuelve.
due-renew = Hacerlo ahora
due-starting = Haciendo claves nuevas
due-progress = { $done } de { $of } avisos están en la lista nueva
due-progress-keys = Hay claves nuevas para { $done } de { $of } personas
due-minutes = { $count ->
    [one] Falta un minuto más o menos
    [many] Faltan unos { $count } de minutos
   *[other] Faltan unos { $count } minutos
 }
due-can-stop = Puedes parar cuando quieras y seguir después, tú u otra encargada. Hasta que termine, todas usan las claves y la lista de antes.
due-done = Listo. Las claves y la lista son nuevas.

# Proposals.
proposal-yours = Lo has propuesto tú. Otra persona encargada tiene que firmarlo.
proposal-by = { $name } propone esto y lo ha firmado:
proposal-why-two = Esto lo deciden dos personas encargadas, para que nadie pueda obligar a una persona.
proposal-stale = Desde entonces algo ha cambiado. Hay que proponerlo otra vez.
proposal-again = Proponerlo de nuevo
proposal-decide = Decidir
proposal-agree = Firmar y hacerlo
proposal-drop = Quitarlo de la revisión
proposal-drop-own = Retirar tu propuesta
reason-hint-reporter = Lo puede leer la comunidad, y también quien lo contó. No nombres a nadie.

# One report.
case-title = Reporte
case-reading = Leyendo el reporte
case-report = Lo que escribió quien lo contó
case-short = Entre personas encargadas, este reporte se llama { $short }.
case-what = Qué pasó
case-description = Cómo era la persona
case-vehicle = Vehículo
case-further = Otras veces con la misma persona
case-kinds = Tipo
case-area = Zona
case-when = Cuándo
case-for-other-label = Quién lo escribió
case-for-other = Lo escribió alguien en nombre de la persona a la que le pasó.
case-identifiers = Números, nombres y placas, tal como se escribieron
case-not-understood = No se entiende como número, nombre, dirección ni placa.
case-shared = Lo que otras personas deberían saber
case-shared-hint = Con las palabras de quien lo contó. No las publiques nunca tal cual.
case-contact = Cómo hablar con quien lo contó
case-contact-agreed = Dijo que está bien usarlo.
case-contact-not-agreed = No dijo que puedas usarlo. Mejor pregunta en esta página.
case-contact-hint = Está sellado aparte. Se borra al cerrar el reporte o al publicar un aviso.
case-corrected = Ahora:
case-first-written = Antes:
case-nothing = nada
case-stewards-only = Quien lo contó quiere que esto quede entre personas encargadas. No se puede escribir un aviso.
case-warn-unsaid = Quien lo contó no dijo si se puede avisar a otras. Pregúntaselo aquí. No se puede escribir un aviso antes de que diga que sí.
case-unreadable = Una parte no se puede leer
case-unreadable-text = El resto del reporte está aquí. Lo que falta:
unreadable = Una parte fue cambiada, o se selló con otra clave.
unreadable-holder = El servidor dice que este reporte es de otra persona. No te fíes de él.
unreadable-no-key = Una parte se selló para personas encargadas de otro tiempo.
unreadable-author = Un mensaje no es de quien lo contó ni de una persona encargada.
unreadable-outreach = Dice que lo escribió alguien que acompaña, pero ninguna mesa lo confirma.
unreadable-signature = Una parte no es de quien lo contó.
case-conversation = Hablar con quien lo contó
case-gap = Esto es muy largo, y una parte no se muestra.
case-gap-more = Mostrar el resto
case-no-lines = Nadie ha preguntado nada todavía.
case-line-steward = { $name }, { $day }
case-line-reporter = Quien lo contó, { $day }
case-line-correction = Corrigió el reporte. El cambio está junto al primer texto.
case-line-status = Estado: { $status }
case-claim = Este lo leo yo
case-claim-over = Encargarme yo
case-unclaim = Devolverlo a la lista
case-draft-yours = Tu aviso sobre este reporte espera a otra persona encargada.
case-draft-theirs = { $name } escribió un aviso sobre este reporte.
case-draft-read = Leer el aviso
case-alert = Aviso
case-together = Estos reportes nombran lo mismo. ¿Escribir un solo aviso?
case-together-hint = Mira antes si hablan de la misma persona.
case-together-one = Reporte { $short }, { $ago }
case-together-unsaid = El reporte { $short } nombra lo mismo, pero quien lo contó no dijo si se puede avisar a otras. Pregúntaselo primero.
case-together-open = Abrir el reporte { $short }
case-together-kept = Otro reporte nombra lo mismo, pero tiene que quedar entre personas encargadas.
case-write = { $count ->
    [one] Escribir un aviso
    [many] Escribir un aviso con { $count } de reportes
   *[other] Escribir un aviso con { $count } reportes
 }
case-do = Qué más puedes hacer
case-ask = Preguntar a quien lo contó
case-ask-label = Tu pregunta
case-ask-hint = Lo ve cuando vuelve con su código de reporte. Pregunta solo lo necesario.
case-ask-send = Preguntar
case-tell = Decirle algo a quien lo contó
case-tell-label = Lo que quieres decirle
case-tell-hint = Lo ve cuando vuelve con su código de reporte. No tiene que responder.
case-tell-send = Enviar el mensaje
case-keep = Dejarlo entre personas encargadas
case-keep-means = No se escribe ningún aviso. Las personas encargadas pueden leer el reporte hasta que acabe su tiempo.
case-keep-send = Dejarlo entre personas encargadas
case-close = Terminar este caso
case-close-means = No se escribe ningún aviso, y el reporte sale de la lista de tareas.
case-close-send = Terminar este caso
case-closing-contact = La forma de hablar con quien lo contó se borra para siempre.
case-unusable = No se puede responder a este reporte, porque la parte con sus claves no se abre. Se borra cuando acaba su tiempo.

# Writing an alert.
write-title = Escribir un aviso
write-reports = Los reportes de este aviso
write-report = Reporte { $short }
write-returned = Esto ha vuelto
write-returned-by = { $name } no lo firmó, y dice por qué:
write-hints = ¿Se podría saber quién lo contó? No pongas:
write-hint-place = la calle, el hotel, el edificio
write-hint-time = el día y la hora
write-hint-words = frases que se dijeron, ni nada contado de esa misma manera
write-hint-person = cómo es, cómo habla o qué ofrece quien lo contó
write-hint-story = detalles que solo una persona puede saber
write-text = La advertencia, con tus palabras
write-text-hint = ¿Qué hay que saber para no sufrir daño? No copies nunca lo que escribió quien lo contó.
write-short-fits = { $count ->
    [one] Una consulta muestra todo esto. Cabe una letra más.
    [many] Una consulta muestra todo esto. Caben { $count } de letras más.
   *[other] Una consulta muestra todo esto. Caben { $count } letras más.
 }
write-short = En breve, para consultas y mensajes de texto
write-short-hint = ¿Qué hay que saber enseguida? Una consulta muestra esto primero. El aviso entero está a un paso.
write-short-left = { $count ->
    [one] Queda una letra. Un acento o un emoji ocupa más.
    [many] Quedan { $count } de letras. Un acento o un emoji ocupa más.
   *[other] Quedan { $count } letras. Un acento o un emoji ocupa más.
 }
write-short-over = { $count ->
    [one] Sobra una letra. Un acento o un emoji ocupa más.
    [many] Sobran { $count } de letras. Un acento o un emoji ocupa más.
   *[other] Sobran { $count } letras. Un acento o un emoji ocupa más.
 }
write-description = ¿Cómo se le puede reconocer?
write-description-hint = Solo si ayuda en la puerta. Deja fuera lo que apunte a quien lo contó.
write-vehicle = Su vehículo
write-vehicle-hint = Marca, color, lo que llama la atención. La placa va con los números.
write-severity = ¿Cómo de grave es?
write-severity-hint = Mira lo que pasó, no cómo se contó.
write-more = Qué más ven los integrantes: aspecto, vehículo, tipo, zona, cuándo
write-kinds-legend = Tipo
write-area = Zona
write-area-none = Ninguna zona
write-happened = Cuándo
write-happened-none = No decirlo
write-reporters = ¿Cuántas personas reportaron?
write-reporters-hint = Cuenta las que no se pusieron de acuerdo. Elige ninguna si ya contaron en otro aviso.
write-reporters-count = { $count ->
    [0] Ninguna nueva
    [one] Una persona
    [many] { $count } de personas
   *[other] { $count } personas
 }
write-identifiers = Lo que encontrarán las consultas
write-identifiers-hint = Míralos uno a uno: ¿se han entendido bien?
write-identifiers-none = Ninguna consulta encontrará este aviso. Aun así se podrá leer.
write-identifier-in = Las consultas encuentran este
write-identifier-add = Añadir otro
write-identifier-change = Cambiar
write-identifier-change-label = Cambiar { $typed }
write-identifier-typed = Número, nombre, dirección o placa
write-identifier-kind = ¿Qué es?
write-identifier-guess = Que se averigüe solo
write-identifier-platform = ¿De qué sitio o aplicación?
write-mask = La comunidad ve: { $mask }
write-preview = Así se verá
write-reason = ¿Por qué este aviso? Para la segunda persona encargada.
write-reason-hint = Solo lo leen las personas encargadas.
write-two = Esta es la primera de dos firmas. Otra persona encargada lo lee y firma, para que nadie decida a solas.
write-two-missing = Un aviso necesita dos personas encargadas, y solo estás tú. Espera hasta que haya otra.
write-save = Firmar y pasarlo
write-saved = Firmado por ti
write-saved-text = Ahora lo lee otra persona encargada. Si firma, se publica. Si no, vuelve con el motivo.
write-saved-alone = Espera a una segunda persona encargada. De momento solo estás tú, así que invita a otra.
write-to-review = Volver a la revisión
preview-happened = pasó en { $month }
preview-no-severity = Gravedad: sin elegir todavía
preview-no-text = Todavía no hay texto
preview-description = Cómo reconocerle: { $text }
preview-vehicle = Vehículo: { $text }
preview-short = En una consulta: { $text }
preview-reporters = { $count ->
    [0] Reporte más reciente: { $month }.
    [one] Lo reportó una persona, en { $month }.
    [many] Lo reportaron { $count } de personas, la última vez en { $month }.
   *[other] Lo reportaron { $count } personas, la última vez en { $month }.
 }
preview-until = Se borra después del { $day }.

# The second signature.
second-title = Un aviso por firmar
second-by = { $name } escribió esto. Con tu firma se publica.
second-yours = Esto lo escribiste tú. Otra persona encargada tiene que leerlo y firmarlo. No puedes firmar dos veces.
second-unread = { $of ->
    [one] El reporte de este aviso no se puede abrir. Firma solo lo que has leído: pregunta a quien lo escribió o devuélvelo.
    [many] De los { $of } de reportes de este aviso, no se pueden abrir { $count }. Firma solo lo que has leído: pregunta a quien lo escribió o devuélvelo.
   *[other] De los { $of } reportes de este aviso, no se pueden abrir { $count }. Firma solo lo que has leído: pregunta a quien lo escribió o devuélvelo.
}
second-short = Entre personas encargadas, este borrador se llama { $short }.
second-identifiers = Completos, solo para personas encargadas
second-identifiers-hint = Las consultas sobre estos encontrarán el aviso.
second-no-identifiers = Ninguno. Ninguna consulta encontrará este aviso.
second-reason = El motivo de quien lo escribió
second-look-at = Antes de firmar
second-look-at-true = ¿Dice lo que dicen los reportes, y nada más?
second-look-at-own-words = ¿Usa otras palabras que quien lo contó?
second-look-at-reporter = ¿Hay algo que pueda delatar a quien lo contó?
second-look-at-severity = ¿Corresponde el nivel a la escala?
second-look-at-list = ¿Son los números, nombres y placas correctos?
second-reason-hint = Di por qué firmas o por qué lo devuelves. La comunidad puede leerlo. No nombres a nadie.
second-publish = Firmar y publicar
second-publishing = Firmando y publicando. Puede tardar un momento, quédate aquí.
second-send-back = Devolverlo
second-published = Publicado
second-published-text = Ya se puede leer, y las consultas lo encuentran. Quienes lo contaron ven que hay un aviso.
second-returned = Devuelto
second-returned-text = La otra persona encargada ve tu motivo. Los reportes siguen en la lista.

# People.
people-title = Personas y ajustes
people-count = { $count ->
    [one] Una persona integrante
    [many] { $count } de integrantes
   *[other] { $count } integrantes
 }, de ellas encargadas: { $stewards }. Aquí nada dice quiénes son.
people-alone = Eres la única persona encargada
people-alone-text = Hasta que haya dos, una persona puede cambiarlo todo a solas, o la pueden obligar.
people-alone-alerts = Y un aviso necesita dos. Antes no se puede publicar nada.
people-all-paused = Eres la única persona encargada que puede firmar
people-all-paused-text = Las demás están en pausa. Deja entrar otra vez a una: hasta entonces no se puede hacer nada que necesite dos.
people-invite = Invitar a alguien
people-invite-member = Invitación normal
people-invite-steward = Invitar a una persona encargada
people-invite-until = hasta el { $day }
people-invites = Invitaciones abiertas
people-history = Qué ha cambiado
people-settings = Ajustes
people-seats = Integrantes
people-reading = Leyendo la lista de integrantes
people-find = Buscar por nombre o etiqueta
people-gone = Ya no es integrante.
people-rare = Pocas veces hace falta
people-rare-keys = ¿Alguien tuvo el servidor, o una copia? Puede tener claves nuevas. Las firman dos personas encargadas.
people-rare-closing = Aquí se cierra una comunidad para siempre. Lo deciden dos personas encargadas.
people-label = Etiqueta privada
people-label-hint = Solo la ven las personas encargadas, para pausar a la persona correcta si le quitan el teléfono. Una palabra que el grupo conozca, nunca un nombre legal. Nadie la necesita.
people-label-give = Poner una etiqueta
people-label-change = Cambiar la etiqueta
people-label-save = Guardar la etiqueta
people-labels-unread = { $count ->
    [one] Una etiqueta no se puede leer. No se sabe de quién es: quien parece no tener etiqueta puede tener una.
    [many] { $count } de etiquetas no se pueden leer. No se sabe de quién son: quien parece no tener etiqueta puede tener una.
   *[other] { $count } etiquetas no se pueden leer. No se sabe de quién son: quien parece no tener etiqueta puede tener una.
}
people-more = Mostrar más ({ $count })
people-you = tú
people-role-member = integrante
people-role-steward = persona encargada
people-since = desde el { $day }
people-new-keys = Claves nuevas desde el { $day }. Antes: { $name }.
people-paused = en pausa
people-through = con invitación de { $name }
people-through-unknown = no se puede saber de quién fue la invitación
people-vouched = alguien respondió por esta persona
people-vouched-by = { $name } respondió
people-vouched-same = { $name } dio la invitación y también respondió
people-vouch = Responder
people-vouch-means = Dices que tú también conoces a esta persona. Solo las personas encargadas pueden ver que fuiste tú.
people-vouch-now = Responder por esta persona
people-freeze = Poner en pausa
people-freeze-means = No entra hasta que la dejes entrar otra vez. Se puede deshacer al momento.
people-freeze-keeps = Aún tiene las claves que tenía. Si su teléfono está en otras manos para siempre, mejor quita a la persona.
people-freeze-steward = En pausa no puede firmar. Se retiran todas las invitaciones abiertas, porque puede saber sus palabras. Las personas encargadas reciben claves nuevas.
people-branch = También a quienes invitó
people-branch-freeze = { $count ->
    [one] Poner en pausa a una persona más
    [many] Poner en pausa a otras { $count } de personas
   *[other] Poner en pausa a otras { $count } personas
 }
people-branch-thaw = { $count ->
    [one] Dejar entrar a una persona más
    [many] Dejar entrar a otras { $count } de personas
   *[other] Dejar entrar a otras { $count } personas
 }
people-freeze-now = Poner en pausa
people-thaw = Dejar entrar otra vez
people-thaw-means = Entra con las mismas palabras que antes y recibe las claves de hoy.
people-thaw-now = Dejar entrar
people-make-steward = Hacer persona encargada
people-make-steward-means = Las personas encargadas leen todos los reportes y tienen sus claves.
people-make-member = Hacer integrante
people-make-member-means = Sigue siendo integrante, pero ya no lee reportes. Las claves de las personas encargadas se renuevan al momento.
people-remove = Quitar a esta persona
people-remove-means = Sale al momento. Se hacen claves nuevas en el mismo paso, para que no pueda leer lo que venga.
people-remove-list = Aún sabe la clave antigua de la lista de consultas. Por eso hay que rehacer la lista después.
people-remove-now = Quitar a esta persona
people-role-now = Cambiar el papel
people-two = Esto lo deciden dos personas encargadas, para que nadie pueda hacerlo a solas. Espera otra firma en la revisión.
people-propose = Firmar y proponer
people-waits = Propuesto. Espera en la revisión a una segunda persona encargada.
people-take-back = Retirar
people-take-back-now = Retirar la invitación

# Inviting.
invite-title-member = Invitar a una persona
invite-title-steward = Invitar a una persona encargada
invite-means-member = Con una invitación entra una persona. Puede consultar y leer avisos. Invita a quien conozcas.
invite-means-steward = Una persona encargada lee todos los reportes y tiene las claves. Elige con cuidado, como decidió tu grupo.
invite-two = Esto lo deciden dos personas encargadas. La invitación sirve en cuanto otra la haya firmado.
invite-reason = ¿Por qué la invitas?
invite-make = Hacer la invitación
invite-ready-member = La invitación está lista
invite-ready-steward = La invitación de persona encargada está lista
invite-waits = Todavía no sirve. Otra persona encargada tiene que firmarla antes en la revisión.
invite-give = Da estas palabras a una sola persona, mejor en persona. Sirven una vez, durante { $days } días.
invite-words = Las palabras de la invitación
invite-print = Imprimir las palabras
invite-link-title = O como enlace
invite-link-hint = La cámara de un teléfono puede leer esta imagen. Un enlace en un chat se queda allí: bórralo después.
invite-qr = Imagen con el enlace de la invitación
invite-copy = Copiar el enlace
invite-copied = Copiado
invite-once = Esto se muestra una sola vez. Si se pierde, retira la invitación y haz otra.
invite-done = Ya la he pasado

# What has changed.
history-means = Cada cambio de integrantes, claves y ajustes. Todos están firmados, y ninguno se puede quitar.
history-reading = Leyendo y comprobando cada firma
history-signed = { $day }, con la firma de { $names }
history-by-invite = las palabras de una invitación
history-by-founding = las palabras de fundación
history-by-stewards = una persona encargada
entry-found = Se fundó { $name }.
entry-asked-invite-member = Invitar a una persona (invitación { $invite }, hasta el { $day })
entry-done-invite-member = Se invitó a una persona (invitación { $invite }, hasta el { $day })
entry-asked-invite-steward = Invitar a una persona encargada (invitación { $invite }, hasta el { $day })
entry-done-invite-steward = Se invitó a una persona encargada (invitación { $invite }, hasta el { $day })
entry-asked-cancel = Retirar la invitación { $invite }
entry-done-cancel = Se retiró la invitación { $invite }
entry-seat = { $name } entró.
entry-leave = { $name } se fue.
entry-renew = { $name } tiene claves nuevas y ahora se llama { $now }.
entry-vouch = Otra persona encargada respondió por { $name }.
entry-asked-remove = Quitar a { $name }
entry-done-remove = Se quitó a { $name }
entry-asked-freeze = Poner en pausa a { $name }
entry-done-freeze = Se puso en pausa a { $name }
entry-asked-thaw = Dejar entrar otra vez a { $name }
entry-done-thaw = Se dejó entrar otra vez a { $name }
entry-asked-role-member = Hacer integrante a { $name }
entry-done-role-member = { $name } pasó a ser integrante
entry-asked-role-steward = Dar a { $name } el papel de persona encargada
entry-done-role-steward = { $name } pasó a ser persona encargada
entry-generation-members = Claves nuevas para la comunidad (número { $number })
entry-generation-stewards = Claves nuevas para las personas encargadas (número { $number })
entry-asked-policy = Cambiar los ajustes.
entry-done-policy = Se cambiaron los ajustes.
entry-policy-name = Nombre: { $value }.
entry-policy-languages = Idiomas: { $value }.
entry-policy-areas = Zonas: { $value }.
entry-policy-sites = Apps y sitios para nombres: { $value }.
entry-policy-topics = Temas de la sala: { $value }.
entry-policy-region = País: { $value }.
entry-policy-help-numbers = Números en «Ayuda ahora»: { $value }.
entry-policy-police = Sobre la policía: { $value }.
entry-policy-report-days = Días que se guardan los reportes: { $value }.
entry-policy-alert-days = Días que duran los avisos: { $value }.
entry-policy-decision-days = Días que se guardan las decisiones: { $value }.
entry-policy-vault-days = Días que se puede estar sin entrar: { $value }.
entry-policy-escrow-days = Días que un reporte espera a otro: { $value }.
entry-policy-slip-days = Días que se puede abrir un papel para mostrar: { $value }.
entry-policy-service-days = Días que un servicio está en la lista: { $value }.
entry-policy-lounge-days = Días que se guarda lo que se escribe en la sala: { $value }.
entry-policy-guide-days = Días que se guarda una guía: { $value }.
entry-policy-count-quarters = Trimestres que se guardan las respuestas sobre servicios: { $value }.
entry-policy-profiles-here = Los perfiles están en este sitio (1) o en uno propio (0): { $value }.
entry-policy-lounge-sitting = Mensajes que una persona puede escribir cada vez en la sala: { $value }.
entry-policy-proposal-support = Integrantes cuyo apoyo obliga a responder una propuesta: { $value }.
entry-policy-answer-days = Días que hay para responder una propuesta: { $value }.
entry-policy-checks-per-week = Consultas a la semana por persona: { $value }.
entry-policy-checks-in-all = Consultas a la semana en todo el grupo: { $value }.
entry-asked-desk-card = Poner o cambiar la mesa { $number }: { $name }
entry-done-desk-card = Se puso o cambió la mesa { $number }: { $name }
entry-asked-desk-closed = Cerrar la mesa { $number }: { $name }
entry-done-desk-closed = Se cerró la mesa { $number }: { $name }
entry-desk-keys = Claves nuevas para la mesa { $desk } (número { $number })
entry-asked-closing = Cerrar la comunidad para siempre al final del { $day }
entry-done-closing = Se anunció: la comunidad cierra para siempre al final del { $day }
entry-asked-closing-off = No cerrar: anular el cierre
entry-done-closing-off = Se anuló el cierre
entry-asked-server-keys = Poner en uso claves nuevas del servidor, llamadas { $words }
entry-done-server-keys = Desde aquí valen claves nuevas del servidor, llamadas { $words }

# Settings.
settings-group-community = Quiénes somos
settings-group-help = Ayuda, y qué decimos de la policía
settings-group-lounge = La sala
settings-group-kept = Cuánto tiempo se guarda todo
settings-group-checks = Cuántas consultas
settings-public = Cualquiera puede leer estos ajustes.
settings-two = Un cambio lo deciden dos personas encargadas. Espera otra firma en la revisión.
settings-one = Eres la única persona encargada, así que un cambio se hace al momento.
settings-save = Guardar
settings-same = Todavía no hay ningún cambio.
settings-done = Guardado.
policy-name = Nombre
policy-name-hint = Cualquiera ve la dirección del servidor y este nombre. Un nombre corriente delata menos.
policy-region = País
policy-region-hint = Los teléfonos sin prefijo de país se leen como números de aquí.
policy-region-none = Elige un país
policy-languages = Idiomas
policy-languages-hint = Los que usa tu grupo.
policy-areas = Zonas
policy-areas-hint = Una en cada línea. Que sean grandes, como una parte de la ciudad, para que no delaten a nadie.
policy-sites = Apps y sitios donde la gente tiene nombres
policy-sites-hint = Uno en cada línea, escrito como se escribe el propio sitio. Déjalo vacío para los de siempre. Quitar uno no borra nada.
policy-wrong-sites = 60 como mucho, cada uno en su línea y con 32 letras como mucho. Si un nombre está en otro alfabeto, escríbelo también con letras latinas.
policy-help-numbers = Sus propios números en «Ayuda ahora»
policy-help-numbers-hint = Uno en cada línea: un nombre, dos puntos, el número. «Línea de noche: 116 123». Salen antes que los demás. Llama a cada uno antes de guardar.
policy-wrong-help-numbers = Cada línea necesita un nombre, dos puntos y un número de cifras. Como mucho 12 líneas.
policy-topics = Temas de la sala
policy-topics-hint = Con un tema o más, la sala está abierta. Esta lista la puede ver cualquiera, también el servidor.
topic-number = Tema { $number }
topic-name = ¿Cómo se llama?
topic-about = ¿Para qué es, y qué reglas tiene?
topic-about-hint = Puedes dejarlo vacío.
topic-language = Idioma
topic-days = Cuánto tiempo se muestran los mensajes
topic-remove = Quitar el tema { $number }
topic-add = Añadir un tema
policy-wrong-topics = Cada tema necesita un nombre.
policy-police = Qué le dicen a la gente sobre la policía
policy-police-hint = Digan solo lo que su grupo hace de verdad. La página lo muestra como promesa suya. No puede obligarles a cumplirla.
policy-police-unsaid = No se dice nada
policy-police-never = No pasamos nada
policy-police-if-asked = Solo si lo pide quien reporta
policy-report-days = Cuánto se guardan los reportes
policy-report-days-hint = Después se borran. Menos es mejor.
policy-alert-days = Cuánto duran los avisos
policy-alert-days-hint = Después se borran, y las consultas ya no los encuentran.
policy-decision-days = Cuánto tiempo se pueden leer las decisiones
policy-decision-days-hint = Lo que decidieron las personas encargadas, y por qué.
policy-vault-days = Cuánto se puede estar sin entrar
policy-vault-days-hint = Si alguien no abre esta página en tanto tiempo, sus claves se borran. Después necesita una invitación nueva.
policy-escrow-days = Cuánto espera un reporte a otro
policy-escrow-days-hint = Hay reportes que esperan hasta que alguien más avise de la misma persona. Pasado este tiempo se borran.
policy-slip-days = Cuánto tiempo se puede abrir un papel para mostrar
policy-slip-days-hint = Son cinco palabras en un papel, para mostrar a quien atiende. Si nadie lo abre en ese tiempo, se borra.
policy-service-days = Cuánto tiempo está en la lista un servicio
policy-service-days-hint = Después se borra. Cada vez que lo confirmas, el plazo empieza otra vez.
policy-lounge-days = Cuánto se guarda lo que se escribe en la sala
policy-lounge-days-hint = Después se borra.
policy-guide-days = Cuánto se guarda una guía
policy-guide-days-hint = Después se borra. Cada vez que la publicas otra vez, el plazo empieza otra vez.
policy-count-quarters = Cuánto se guardan las respuestas sobre servicios
policy-count-quarters-hint = Se cuentan por trimestres: de enero a marzo, y así.
policy-quarters = { $count ->
    [one] solo este trimestre
    [2] este trimestre y el de antes
    [many] este trimestre y los { $before } de antes
   *[other] este trimestre y los { $before } de antes
 }
shorter-means = Un plazo más corto borra más. Cuando valga, el servidor borra esto en una hora. Nada lo devuelve.
shorter-report-days = Reportes, borradores y conversaciones con quien atiende de hace más de { $count } días.
shorter-decision-days = Decisiones de hace más de { $count } días.
shorter-vault-days = Claves de quienes no han vuelto en { $count } días. Después necesitan una invitación nueva.
shorter-escrow-days = Reportes que esperan a otro desde hace más de { $count } días.
shorter-slip-days = Papeles para mostrar de hace más de { $count } días. Sus palabras ya no abren nada.
shorter-service-days = Servicios que nadie ha confirmado en { $count } días.
shorter-lounge-days = Lo que se escribió en la sala hace más de { $count } días.
shorter-guide-days = Guías que se publicaron hace más de { $count } días.
shorter-count-quarters = Respuestas sobre servicios, salvo las de { $count ->
    [one] este trimestre
    [many] los últimos { $count } de trimestres, con este
   *[other] los últimos { $count } trimestres, con este
 }.
shorter-alert-days = Los avisos que ya están pasan a { $count } días cuando se rehaga la lista de consultas. Se te pedirá cuando valga el plazo nuevo. Lo más antiguo se va entonces.
policy-profiles-here = Dónde se guardan los perfiles
policy-profiles-here-hint = Un sitio propio no dice nada de ustedes. Quien lleva el servidor lo prepara antes, y ustedes dicen su dirección a cada integrante.
policy-profiles = { $count ->
    [0] En un sitio propio
   *[other] En este sitio
  }
policy-lounge-sitting = Mensajes en la sala cada vez
policy-lounge-sitting-hint = Cada persona puede escribir ahí ocho veces por semana, quien llegó hace poco cuatro, tantos mensajes cada vez. Con 1, todo va más despacio. Lo que empieza un hilo cuenta como dos.
policy-proposal-support = Cuántas personas necesita una propuesta
policy-proposal-support-hint = Cuando tantas la apoyan, las personas encargadas tienen que responder.
policy-answer-days = Cuánto tiempo hay para responder
policy-answer-days-hint = Después, toda la comunidad ve que la respuesta se retrasa.
policy-checks-per-week = Consultas a la semana
policy-checks-per-week-hint = Las que puede hacer una persona como mucho. Así, quien robe un teléfono no puede probar muchos números.
policy-days = { $count ->
    [one] un día
    [many] { $count } de días
   *[other] { $count } días
 }
policy-checks = { $count }

# Founding.
found-title = Fundar una comunidad
found-means = Quien montó este servidor te dio ocho palabras de fundación. Sirven una sola vez.
found-keys = Las claves se hacen aquí, en tu dispositivo. El servidor nunca las recibe.
found-words = Las palabras de fundación
found-words-hint = Una en cada campo. Con un espacio pasas al siguiente. O pégalas todas de una vez.
found-public = Cualquiera puede leer esto. Se puede cambiar más tarde.
found-name = ¿Cómo se llama?
policy-wrong-name = Hace falta un nombre.
found-region = ¿En qué país?
policy-wrong-region = Elige un país.
found-languages = ¿Qué idiomas?
policy-wrong-languages = Elige al menos uno.
found-areas = ¿Qué zonas?
found-days = ¿Cuánto tiempo se guarda todo?
found-enter = Todo listo
found-enter-text = Se fundará { $name }, y serás su primera persona encargada.
found-next = Después, invita a una segunda persona encargada. Hasta que haya dos, una sola persona podría decidirlo todo, y no se puede publicar ningún aviso.
found-now = Fundarla
found-entering = Haciendo las claves y fundando. Quédate aquí.

# Taking an alert down.
guide-down-title = Retirar esta guía
guide-down-means = Desde ahora nadie la encuentra. Las copias que la gente hizo se quedan con ella.
guide-down-now = Retirarla
guide-down-doing = Retirándola
guide-down-done = Ya no está
guide-down-done-text = Quien mire después no la encuentra. Las personas integrantes pueden leer por qué.
down-title = Retirar este aviso
down-means = Desaparece para todo el mundo y ninguna consulta lo encuentra ya. No se puede deshacer. Las demás personas verán que lo hiciste y por qué.
down-now = Retirarlo
down-doing = Retirando el aviso
down-done = Retirado
down-done-text = El aviso ya no está. Cada teléfono lo sabrá cuando vuelva a leer los avisos.
down-to-alerts = Volver a los avisos

# What went wrong, for stewards.
trouble-draft-own = Este aviso lo escribiste tú. Tiene que firmarlo otra persona encargada.
trouble-draft-old-keys = Se escribió antes de que te encargaras de esto, o antes de que tuvieras claves nuevas. Otra persona encargada tiene que firmarlo. O devuélvelo.
trouble-draft-stranger = Lo escribió alguien que ya no es persona encargada, o que entonces no lo era. Devuélvelo.
trouble-draft-reports = Un reporte de este aviso no se puede leer, así que no sirve para escribirlo.
trouble-draft-long = No se leyó todo un reporte. Ábrelo de nuevo y escribe después el aviso.
trouble-draft-kept = Quien lo contó quiere que esto quede entre personas encargadas.
trouble-draft-unsaid = Quien lo contó no dijo si se puede avisar a otras. Pregúntaselo antes.
trouble-draft-empty = Escribe primero la advertencia.
trouble-draft-copied = Son las mismas palabras de quien lo contó. Podrían delatar a esa persona: usa otras palabras.
trouble-draft-short = Dilo también en breve. En una consulta y en un mensaje de texto caben 160 letras.
trouble-draft-answers = Lo que una consulta diría de esto no está firmado como debe. Devuélvelo.
trouble-draft-severity = Elige cómo de grave es.
trouble-draft-area = Esta zona ya no está en los ajustes. Elige otra, o ninguna.
trouble-draft-identifiers = En un aviso caben cuatro como mucho. Quita alguno y escribe otro aviso para él.
trouble-draft-masks = Los números de este borrador no son los que muestra. Devuélvelo.
trouble-draft-changed = Un reporte de este aviso ya no está, o quien lo contó no podría retirarlo. Devuélvelo.
trouble-no-slot = Ya hay dieciséis avisos sobre esto. Retira antes uno antiguo.
trouble-taken-back = Quien lo contó lo ha retirado. No se publicó nada.
trouble-no-such-draft = Este borrador ya no está. Se publicó, se devolvió, o se retiró su reporte.
trouble-no-such-report = Este reporte ya no está. Lo borró quien lo contó, o acabó su tiempo.
trouble-unusable-report = No se puede responder a este reporte, porque la parte con sus claves no se abre.
refused-not-a-steward = Esto solo lo puede hacer una persona encargada.
trouble-same-voucher = Tú invitaste a esta persona. Tiene que responder alguien más.
trouble-second-needed = Esto espera a una segunda persona encargada.
trouble-stale-proposal = Algo ha cambiado desde que se propuso. Hay que proponerlo otra vez.
trouble-too-many-members = Desde la última renovación de claves llegaron demasiadas personas para una sola petición. No se cambió nada.
trouble-keys-first = Se fue una encargada, así que primero todas necesitan claves nuevas. Hazlas y vuelve a intentarlo. Mientras tanto puedes pausar a una integrante.
refused-not-staged = Algunas de las claves nuevas aún no han llegado. Inténtalo otra vez y se envía el resto.
refused-roster-two-stewards = Esto lo tienen que firmar dos personas encargadas.
refused-roster-policy = Algunos de estos ajustes no se pueden usar. Mira el nombre, las zonas y los días.
refused-roster-stale-invite = El tiempo de esta invitación se acabó. Haz otra.
refused-roster-unknown-invite = Esta invitación ya no está abierta. Alguien la usó o la retiró.
trouble-no-such-alert = Este aviso ya no está. Alguien lo retiró.
trouble-head = El servidor enseña otra lista de consultas que la firmada por las personas encargadas. No firmes nada ahora y avisa a las demás.
refused-head-moved = Otra persona cambió la lista en el mismo momento. Inténtalo otra vez.
refused-head-day = Este aparato tiene otra fecha que el servidor. Corrígela e inténtalo otra vez.
refused-not-that-day = El último día de este aviso ya no es válido. Devuélvelo y escribe otro.
trouble-founding-words = Estas palabras de fundación no son de este servidor, o ya se usaron.

# Reportes que esperaron a otro.
step-sealed = Cerrado: no es de dos personas
stewards-sealed = Nadie puede leerlo.
stewards-met = Esperó a un segundo reporte
case-met = Este reporte esperó hasta que alguien más reportó a la misma persona.
case-same-person = De la misma persona que este reporte.
case-sealed = Este reporte espera hasta que dos personas distintas reporten a la misma persona. Por ahora no son dos, así que nadie puede leerlo.
case-sealed-wait = No hay nada que hacer. Se abre aquí si alguien más reporta a la misma persona de esta manera.
trouble-no-workers = Elige al menos a una persona que atienda en esta mesa.
trouble-no-such-desk = Esta mesa no está abierta.

# Las mesas de quienes acompañan.
desks = Mesas
desks-what = En una mesa responden personas de acompañamiento a quien nos escribe. Para escribir no hace falta ser integrante ni dar un nombre.
desks-read-by = Quienes responden pueden leer lo que se escribe. Las personas encargadas también tienen las claves.
desks-none = Todavía no hay ninguna mesa.
desks-new = Poner una mesa
desks-change = Cambiar la ficha
desks-workers = Quién responde aquí
desks-close = Cerrar esta mesa
desks-close-now = Cerrarla
desks-close-means = Ya nadie puede escribirle ni responder. Lo escrito se guarda hasta que acabe su plazo.
desks-to-list = A las mesas
desks-waiting = { $count ->
    [one] Un cambio de una mesa espera una firma en la revisión.
    [many] { $count } de cambios de mesas esperan una firma en la revisión.
   *[other] { $count } cambios de mesas esperan una firma en la revisión.
 }
desks-no-keys = Aquí no responde nadie todavía
desks-no-keys-text = Elige quién responde. Hasta entonces nadie puede escribir a esta mesa.
desks-public = Todo esto es público. No nombres a nadie, ni un sitio donde se pueda encontrar a quienes responden.
desks-card-name = Nombre de la mesa
desks-card-name-hint = Por ejemplo «Salud», o como os llama la gente.
desks-card-kind = Para qué es
desks-kind-health = Salud
desks-kind-legal = Leyes y derechos
desks-kind-safety = Seguridad
desks-kind-exit = Salir de la violencia
desks-kind-support = Alguien con quien hablar
desks-kind-other = Otra ayuda
desks-card-about = Qué podéis hacer por la gente
desks-card-about-hint = En una o dos frases sencillas.
desks-card-languages = Idiomas en que respondéis
desks-card-languages-hint = Uno en cada línea, como lo escribe quien lo habla.
desks-card-hours = Horario
desks-card-hours-hint = Cuándo hay alguien. Se puede escribir a cualquier hora. Para la medianoche del final del día pon 00:00.
desks-hours-add = Añadir horario
desks-hours-line = Línea { $number }
desks-hours-day = Día
desks-hours-opens = Desde
desks-hours-closes = Hasta
desks-hours-remove = Quitar
desks-card-zone = Zona horaria
desks-card-zone-hint = El horario está en esta hora.
desks-card-reply-within = Respondemos en
desks-card-reply-within-hint = Di lo que podáis cumplir en una mala semana. La gente ve cuánto se espera de verdad.
desks-hours = { $count ->
    [one] Una hora
    [many] { $count } de horas
   *[other] { $count } horas
 }
desks-card-closed-text = Cuando no hay nadie
desks-card-closed-text-hint = Qué hay abierto entonces: un teléfono de noche, un centro de paso, urgencias.
desks-card-keep-days = Se guarda tras terminarla
desks-card-keep-days-hint = Al cerrar una conversación, la forma de contacto se borra enseguida. Lo demás, tras este tiempo. Mejor menos.
desks-card-changed = (cambia)
desks-card-nothing = nada
desks-wrong-name = La mesa necesita un nombre de 60 letras como mucho.
desks-wrong-languages = Escribe al menos un idioma, y 20 como mucho.
desks-wrong-hours = Aquí el final tiene que ser más tarde que el principio.
desks-workers-means = Pueden leer y responder todo lo que se escriba a esta mesa, desde hoy y lo que aún se guarda.
desks-workers-most = Elige hasta 20 personas. Las que hagan falta, y ninguna más.
desks-workers-unseen = Solo ellas y las personas encargadas saben quiénes son. El servidor no.
desks-workers-pick = Quién responde
desks-workers-none = Elige al menos a una persona.
desks-workers-too-many = Son más de 20 personas.
desks-workers-gone = Ya no está, o está en pausa
desks-workers-save = Hacer claves nuevas
desks-workers-saving = Haciendo las claves
desks-workers-done = Listo. Verán la mesa la próxima vez que abran la página con sus palabras.
desks-keys-new = Se hacen claves nuevas. Quien no esté elegido no podrá leer lo que venga.
refused-roster-desk = Esta ficha no se puede usar, o ya hay 20 mesas. Mira el nombre, los idiomas y el horario.

# Lugares que ayudan, como los cuidan las personas encargadas.
keeping-title = Servicios de apoyo
keeping-what = Cualquiera puede leer esta lista. Lo que nadie ha mirado en más tiempo va primero.
keeping-add = Añadir un servicio
keeping-confirm = Hoy sigue siendo verdad
keeping-confirm-which = Hoy sigue siendo verdad: { $name }
keeping-confirm-reason = Hoy sigue siendo verdad
keeping-change = Cambiar
keeping-change-which = Cambiar: { $name }
keeping-change-title = Cambiar un servicio
keeping-confirmed = Mirado por última vez el { $day }.
keeping-is-due = Por favor, míralo. La última vez fue el { $day }.
keeping-due-title = Confirma los servicios de apoyo
keeping-due =
    { $count ->
        [one] Nadie ha confirmado 1 servicio desde hace mucho.
        [many] Nadie ha confirmado { $count } de servicios desde hace mucho.
       *[other] Nadie ha confirmado { $count } servicios desde hace mucho.
    }
keeping-due-look = Verlos
guides-due =
  { $count ->
    [one] Hay que revisar una guía
    [many] Hay que revisar { $count } de guías
   *[other] Hay que revisar { $count } guías
  }
guides-due-what = Están atrasadas, o lo estarán en 30 días. La revisa quien no la escribió. Publícala otra vez con el programa, o retírala.
guides-due-late =
  { $days ->
    [one] Un día de atraso
    [many] { $days } de días de atraso
   *[other] { $days } días de atraso
  }
guides-due-in =
  { $days ->
    [0] Vence hoy
    [one] Vence mañana
    [many] Vence en { $days } de días
   *[other] Vence en { $days } días
  }
guides-new = Guías que cambian
guides-new-what = Lo que cambia una versión nueva, antes de que la firmes. Se compara, bloque por bloque, con la página publicada ahora.
guides-new-open = Abrir un archivo de guías
guides-new-hint = El archivo que te dio otra persona encargada. Se queda en este teléfono.
guides-new-count =
  { $count ->
    [one] Hay una página en el archivo. La página más urgente va primero.
    [many] Hay { $count } de páginas en el archivo. La página más urgente va primero.
   *[other] Hay { $count } páginas en el archivo. La página más urgente va primero.
  }
guides-new-is-added = Esta página es nueva.
guides-new-is-changed = Esta página cambió.
guides-new-is-same = Esta página está como se publicó.
guides-new-since = Lo que cambió desde la revisión del { $day }:
trouble-guide-pack = Este archivo no tiene guías para esta comunidad, o cambió por el camino. Si es de otra comunidad, impórtalo antes con el programa.
guides-diff-added = Añadido
guides-diff-gone = Quitado
guides-diff-changed = Cambiado
guides-diff-before = Antes:
guides-diff-now = Ahora:
guides-stale = Traducciones que ya no encajan
guides-stale-what = Se hicieron del inglés anterior. Quienes leen las siguen viendo hasta que publiques otras nuevas.
guides-stale-in =
  { $count ->
    [one] { $language }: un texto
    [many] { $language }: { $count } de textos
   *[other] { $language }: { $count } textos
  }
guides-told =
  { $count ->
    [0] Nadie dice que una guía esté mal
    [one] Alguien dice que una guía está mal
    [many] { $count } de veces alguien dice que una guía está mal
   *[other] { $count } veces alguien dice que una guía está mal
  }
guides-told-what = Comprueba lo que dicen. Después cambia la página con el programa, o retírala. Esto lo pudo escribir cualquiera.
guides-told-look = Ver la página «{ $page }»
guides-told-done = Ya está resuelto
guides-told-same = Está borrado. La página sigue igual.
guides-told-mended =
  { $days ->
    [0] Está borrado. Todo el mundo puede ver que se tardó menos de un día.
    [one] Está borrado. Todo el mundo puede ver que se tardó un día.
    [many] Está borrado. Todo el mundo puede ver que se tardó { $days } de días.
   *[other] Está borrado. Todo el mundo puede ver que se tardó { $days } días.
  }
keeping-public = Cualquiera puede leer todo esto. No nombres a nadie.
keeping-name = Nombre del servicio
services-area-hint = Las zonas son las de los ajustes.
keeping-area-none = Ninguna zona, o todas
keeping-about = ¿Qué hacen?
service-reach-hint = Un teléfono, una puerta, una calle. Solo lo que dicen a todo el mundo.
service-hours-hint = Así: 9-17, 18:30-20. Deja vacío un día si está cerrado.
keeping-zone = Zona horaria
keeping-hours-note = Más sobre el horario
services-language-hint = Uno en cada línea.
keeping-cost-note = Más sobre el precio
keeping-save = Ponerlo en la lista
keeping-gone-title = ¿Ya no existe?
keeping-gone-what = Entonces nadie lo encuentra más. Di por qué en el campo de arriba.
keeping-gone = Quitarlo de la lista
keeping-wrong-name = Dale un nombre al servicio.
keeping-wrong-kinds = Elige qué tipo de ayuda es.
keeping-wrong-hours = Una de las horas no se puede leer. Escríbelas como 9-17.
keeping-wrong-zone = Escribe la zona horaria como Europe/Madrid.
case-outreach = Lo escribió por la persona alguien que responde en la mesa «{ $desk }». Nadie puede ver quién.

closing-title = Cerrar la comunidad
closing-what = La comunidad termina cuando acaba el último día. Después no hay vuelta atrás.
closing-told = Desde ahora se dice el día a todo el mundo.
closing-joins = Ya no puede entrar nadie.
closing-reports = Los reportes nuevos terminan { $count } días antes. Se puede hablar hasta el final.
closing-end = Después del último día el servidor destruye lo que guarda. Las copias y el papel en otros lugares quedan, hasta que alguien los destruya.
closing-export = ¿Quieren guardarlo todo? Pidan a quien aloja el servidor una exportación antes de ese día. Solo las personas encargadas pueden abrirla.
closing-quick = Si hay prisa: retira los avisos, y di a la gente que borre sus reportes y que salga de la comunidad. Eso vale al momento.
closing-day = Último día
closing-day-hint = { $day } o más tarde, para que todo el mundo tenga 28 días.
closing-day-soon = Elige el { $day } o un día posterior.
closing-propose = Firmar: cerrar ese día
closing-propose-other = Firmar: otro día
closing-off = Firmar: no cerrar
server-keys-title = Claves nuevas para el servidor
server-keys-wait = El servidor tiene claves nuevas
server-keys-wait-text = Las hizo quien aloja el servidor. Valdrán cuando dos personas encargadas las hayan firmado.
server-keys-look = Mirarlas
server-keys-what = Si alguien tuvo el servidor, o una copia, tiene sus claves. Con claves nuevas, lo que tiene no le sirve para lo que venga después. Lo que vio hasta entonces, lo conserva.
server-keys-none = Ahora no hay claves nuevas. Pide a quien aloja el servidor que las haga, con parasol new-server-keys.
server-keys-compare = Compara cinco palabras
server-keys-words = Las cinco palabras de las claves nuevas
server-keys-compare-text = Llama a quien aloja el servidor. ¿Ve las mismas palabras? Si no, no firmes: el servidor te muestra otras claves que las que se hicieron.
server-keys-means = Qué cambia entonces
server-keys-means-list = Rehaz la lista de consultas enseguida. Hasta entonces se consulta la de antes.
server-keys-means-members = Las personas integrantes apenas lo notan. Quien tiene la página abierta la carga otra vez al volver a abrir.
server-keys-means-waiting = Los reportes que esperan a otro no se encuentran con nada hasta que vuelva quien los escribió.
server-keys-means-site = Si tu sitio está firmado, fírmalo otra vez.
server-keys-sign = Firmar: estas claves valen
server-keys-then = Ahora ve a las personas integrantes y rehaz la lista de consultas.
refused-roster-server-keys = Estas no son las claves que el servidor tiene ahora. Míralas otra vez.
refused-roster-closing = Ahora no se puede: el día es demasiado pronto, o la comunidad está cerrando y no puede entrar nadie.

# Abrir una votación.
entry-policy-polls = Votaciones: { $value }.
entry-poll-off = cancelada
poll-open-what = La pregunta está cerrada con llave: solo la leen integrantes. Quien tiene el servidor ve sus días, quién puede votar y cuántos votos necesita. Otra persona encargada tiene que firmarla hoy; se abre mañana.
poll-open-send = Abrir esta votación
poll-title = ¿Cuál es la pregunta?
poll-text = ¿Qué hay que saber?
poll-text-hint = Puedes dejarlo vacío.
poll-way = ¿Cómo se responde?
poll-way-yes = Sí o no
poll-way-some = Se eligen algunas
poll-way-rank = Se ponen en un orden
poll-choices = ¿Qué se puede elegir?
poll-choices-hint = Una en cada línea.
poll-wrong-choices = Escribe de 2 a 16 líneas distintas, de 80 letras como mucho.
poll-most = ¿Cuántas pueden elegir?
poll-most-all = Las que quieran
poll-most-count = { $count ->
    [one] Una
    [many] Hasta { $count }
   *[other] Hasta { $count }
  }
poll-off = Cancelar esta votación
poll-off-means = Nadie puede votar más, y no se cuenta ningún voto. Todas ven que se canceló y por qué. Otra persona encargada tiene que firmarlo.
survey-off = Detener esta encuesta
survey-off-means = Nadie puede responder más, y no se cuenta nada. Todas ven que se detuvo y por qué. Otra persona encargada tiene que firmarlo.
poll-days = ¿Cuánto tiempo está abierta?
poll-voters = ¿Quién puede votar?
poll-quorum-label = ¿Cuántos votos hacen falta?

# Encuestas.

trouble-survey-differs = Tu dispositivo contó otra cosa que el de la otra persona encargada. No se publica nada. Hablen antes de seguir.
trouble-survey-many = Hay más respuestas que permisos para responder. El servidor no es honesto o alguien de dentro lo ayudó. No se publica nada.
trouble-survey-closed-to-you = Las respuestas de esta encuesta no se abren con tus claves. La encuesta nombra a dos personas encargadas; si eres una de ellas, avisa a las demás.
trouble-survey-questions = Algo en estas preguntas falta, es demasiado largo o está dos veces.
trouble-many-polls = Hay cuatro votaciones y encuestas abiertas. Primero tiene que terminar una.
survey-open-what = Tú y otra persona encargada abren las respuestas después del final. Las demás personas ven números redondeados. Haz unas diez preguntas, no más.
survey-open-alone = Una encuesta necesita dos personas encargadas. Estás sola en esto.
survey-open-wrong = Ponle un nombre a la encuesta y una pregunta. Cada pregunta necesita su texto y, si se elige, de 2 a 16 respuestas distintas, en cada idioma.
survey-languages = ¿En qué idiomas?
survey-title = ¿Cómo se llama la encuesta?
survey-desks = Mesas de atención y servicios
survey-desks-hint = Una en cada línea.
survey-standard = Preguntar si cada una fue segura y útil
survey-standard-safe = ¿Fue seguro?
survey-standard-useful = ¿Fue útil?
survey-standard-asked = ¿Te preguntaron quién eres?
survey-question = Pregunta { $number }
survey-way-one = Se elige una
survey-way-some = Se eligen algunas
survey-way-scale = Una escala
survey-way-number = Un número, por tramos
survey-way-text = Con sus palabras
survey-steps = ¿Cuántos pasos?
survey-starts = ¿Dónde empieza cada tramo, después del primero?
survey-starts-hint = Por ejemplo: 5, 10, 20
survey-ends = ¿Qué significan el primer y el último paso?
survey-take-out = Quitar la pregunta { $number }
survey-add = Añadir una pregunta
survey-voters = ¿Quién puede responder?
survey-voters-all = Todas las personas integrantes tres días antes de abrirse
survey-voters-settled = Integrantes desde hace 28 días o más, o con la palabra de una segunda persona encargada
survey-second = ¿Quién abre las respuestas contigo?
survey-counting = Abriendo y contando todas las respuestas. Puede tardar un momento.
survey-publish-what = Ves textos sueltos porque eres una de las dos personas que cuentan. No se publica nada antes de que la otra haya contado también.
survey-publish = Firmar lo que conté
survey-agree-what = La otra persona encargada contó y firmó esto. Tu dispositivo también contó.
survey-agree = Publicar y borrar todas las respuestas
survey-dropped = { $count ->
    [one] Falta una respuesta: el servidor muestra menos de las que recibió.
    [many] Faltan { $count } de respuestas: el servidor muestra menos de las que recibió.
   *[other] Faltan { $count } respuestas: el servidor muestra menos de las que recibió.
  }
survey-left-unreadable = Respuestas que no se pueden leer: { $count }
survey-left-late = Respuestas de otro día: { $count }
survey-left-replayed = Respuestas que estaban dos veces: { $count }
survey-left-invalid = Respuestas que dicen algo imposible: { $count }
survey-left-double = Segundas respuestas de una persona: { $count }
survey-written = Lo que escribieron
survey-summary = Qué dicen, con tus palabras
survey-summary-hint = Lo leen todas las personas integrantes. No copies ninguna frase y quita lo que muestre quién lo escribió.
survey-count-waits = Firmado. Ahora cuenta la otra persona encargada y lo publica.
survey-count-published = El resultado está publicado y todas las respuestas están borradas.

# La lista de perfiles: qué se contó y qué está oculto.
unlisted = La lista de perfiles
unlisted-what = Una persona encargada oculta un perfil al momento, por hoy y mañana. Si otra está de acuerdo, sigue oculto. Una tercera puede deshacerlo.
unlisted-count = { $count ->
    [one] Alguien contó algo sobre un perfil de la lista.
    [many] Esperan { $count } de mensajes sobre perfiles de la lista.
   *[other] Esperan { $count } mensajes sobre perfiles de la lista.
  }
unlisted-late = { $count ->
    [one] Uno va con retraso. Decídelo ahora.
    [many] { $count } de ellos van con retraso. Decídelos ahora.
   *[other] { $count } van con retraso. Decídelos ahora.
  }
unlisted-told = Lo que contó la gente
unlisted-told-none = No espera nada.
unlisted-told-stolen = «Estas fotos o palabras son mías»
unlisted-told-fake = «Esta persona no existe»
unlisted-told-other = Otra cosa
unlisted-told-answer = Respuesta de quien tiene el perfil
unlisted-told-no-answer = Alguien dice que el perfil es suyo. No lo demostró.
unlisted-by = Decide a más tardar el { $day }.
unlisted-over = Con retraso: había que decidirlo a más tardar el { $day }.
unlisted-look = Ver el perfil
unlisted-done = Ya está resuelto
unlisted-decided = Lo que se ocultó
unlisted-none = No se ocultó ningún perfil.
unlisted-hide = Ocultar este perfil
unlisted-hide-what = Entonces nadie lo encuentra en la lista. Quien tiene un enlace propio lo sigue viendo. Vale hoy y mañana, si no está de acuerdo otra persona encargada.
unlisted-alone = Falta una persona encargada más, a más tardar el { $day }. Sin ella se muestra otra vez.
unlisted-public = Todo el mundo puede leer la razón, también quien tiene el perfil. No nombres a nadie.
policy-catalogue = Una lista de perfiles
policy-catalogue-hint = Solo después de una votación. En algunos países una lista así cuenta como publicidad o promoción del trabajo sexual, y pueden castigar a quien la lleva. Pregunta a una abogada o un abogado donde están el servidor, el dominio y las personas encargadas. Mira qué dijo la votación antes de firmar.
policy-catalogue-by = { $count ->
    [0] No la hay
   *[other] La hay, como dijo la votación { $count }
  }
entry-policy-catalogue = Una lista de perfiles, por la votación de este número (0: no la hay): { $value }.
