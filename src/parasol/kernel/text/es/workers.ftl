# Las mesas, para quienes acompañan.
worker = Mesa
worker-none = Ahora no atiendes ninguna mesa. Si es un error, pregunta a una persona encargada.
worker-which = Qué mesa
worker-came = { $count ->
    [one] Llegó algo nuevo a una conversación.
    [many] Llegó algo nuevo a { $count } de conversaciones.
   *[other] Llegó algo nuevo a { $count } conversaciones.
 }
worker-came-show = Ver lo nuevo
worker-reading = Leyendo los mensajes
worker-reading-many = Leyendo los mensajes: { $done } de { $of }
worker-read-again = Buscar mensajes nuevos
worker-empty = Nadie ha escrito todavía.
worker-waiting = Esperan respuesta: { $count }
worker-mine = Tuyas, respondidas: { $count }
worker-others = Otras, respondidas: { $count }
worker-closed = Terminadas: { $count }
worker-more = Mostrar más ({ $count })
worker-unread = { $count ->
    [one] Queda una conversación sin leer. No está contada aquí.
    [many] Quedan { $count } de conversaciones sin leer. No están contadas aquí.
   *[other] Quedan { $count } conversaciones sin leer. No están contadas aquí.
}
worker-unread-read = Leer más
worker-long = Muy largo. Ábrelo para leerlo.
worker-no-name = Sin nombre
worker-no-words = Sin texto
worker-unreadable = No se puede leer. Díselo a una persona encargada.
worker-waits = { $days ->
    [0] Espera desde hoy
    [one] Espera desde hace un día
    [many] Espera desde hace { $days } de días
   *[other] Espera desde hace { $days } días
 }
worker-days = { $days ->
    [0] desde hoy
    [one] un día
    [many] { $days } de días
   *[other] { $days } días
 }
worker-last = { $days ->
    [0] Último mensaje hoy
    [one] Último mensaje ayer
    [many] Último mensaje hace { $days } de días
   *[other] Último mensaje hace { $days } días
 }
worker-taken = Responde { $name }
worker-taken-mine = Respondes tú
worker-new = Nuevo

# Una conversación.
talk = Conversación
talk-reading = Leyendo la conversación
talk-gone = Esta conversación ya no está. Puede que la persona la borrara, o que acabara su plazo.
talk-closed = Terminada
talk-closed-until = Se guarda hasta el { $day }. Después se borra.
talk-said = Mensajes
talk-visitor = Escribió, { $day }
talk-desk = La mesa, { $day }
talk-gap = Esto es muy largo, y una parte no se muestra.
talk-gap-more = Mostrar el resto
talk-unreadable = { $count ->
    [one] Una parte de esto no se puede leer. Díselo a una persona encargada.
    [many] { $count } de partes de esto no se pueden leer. Díselo a una persona encargada.
   *[other] { $count } partes de esto no se pueden leer. Díselo a una persona encargada.
 }
talk-line-closed = La mesa terminó esta conversación.
talk-line-slots = Horas para verse:
talk-line-slot = Eligió: { $slot }
talk-slot-chosen = (elegida)
talk-do = Qué más puedes hacer
talk-take = Respondo yo
talk-take-over = Seguir yo con esta
talk-hand = Pasarla a otra persona
talk-file = Enviar un archivo
talk-slots = Ofrecer horas para verse
talk-note = Nota para quienes atienden
talk-report = Escribir un reporte por esta persona
talk-close = Terminar la conversación
contact-card = Cómo contactar con la persona
contact-card-gone = Aquí no hay nada. Responde solo en esta página.
contact-card-yes = Puedes contactar
contact-card-yes-means = Lo dijo así. Hazlo solo como lo escribió aquí.
contact-card-no = No contactes
contact-card-no-means = Dijo que podría ponerla en peligro. Responde solo en esta página.
contact-card-unsure = Todavía no contactes
contact-card-unsure-means = No sabe si podría ponerla en peligro. Pregúntale primero aquí, en esta página.
contact-card-show = Lo que escribió sobre ello
contact-card-how = Cómo
contact-card-name = Nombre que usar
contact-card-say = Di que eres
answer-ready = Usar una respuesta guardada
answer-ready-choose = Elige una
answer-field = Tu respuesta
answer-field-hint = La ve como respuesta de la mesa. Nadie ve quién de la mesa la escribió.
answer-go = Enviar la respuesta
answer-went = Enviada. La verá cuando vuelva con su código.
notes-title = Notas entre quienes atienden
notes-only = Solo las ve quien atiende esta mesa. Quien escribió no las ve.
notes-all = Mostrar las { $count }
note-by = { $name }, { $day }
note-taken = Se encargó de esta conversación.
note-handed = Se la pasó a { $name }.
note-handed-all = La dejó para cualquiera de la mesa.
note-field = Tu nota
note-now = Guardar la nota
hand-to = ¿Quién sigue?
hand-to-all = Cualquiera de la mesa
hand-text = Lo que hay que saber
hand-now = Pasarla
file-fetch = Guardar en este dispositivo
file-saved = Está en tus descargas. Bórralo allí cuando acabes.
file-pick-hint = Antes de enviar una imagen quitamos dónde, cuándo y con qué se hizo.
slots-means = La persona elige una hora. No pongas nombres: lo lee todo el que atiende esta mesa.
slots-taken = Ya ocupadas
slots-is-taken = ocupada
slots-again = Ofrecer de nuevo
slots-typed = Horas nuevas
slots-typed-hint = Una en cada línea, por ejemplo «martes a las tres, en el centro».
slots-text = Tu mensaje con estas horas
slots-offer = Ofrecer estas horas
slots-none = Escribe o elige al menos una hora.
slots-many = Son más de 12 horas.
slots-twice = Una de estas ya está ocupada.
close-contact = La forma de contacto se borra enseguida, para siempre.
close-rest = { $days ->
    [one] Lo demás se borra tras un día.
    [many] Lo demás se borra tras { $days } de días.
   *[other] Lo demás se borra tras { $days } días.
 } Hasta entonces puede leerlo con su código.
close-text = Tu último mensaje
close-text-hint = Di qué puede hacer si necesita ayuda otra vez.
close-now = Terminar esta conversación
outreach-what = Respondes a las mismas preguntas que cualquiera que reporta. El reporte va a las personas encargadas.
outreach-mark = Las personas encargadas ven que lo escribió alguien de esta mesa, pero no quién. Tampoco pongas el nombre de la persona.
outreach-agreed = Hazlo solo si la persona quiere. El código de reporte del final es suyo.
outreach-begin = Empezar el reporte

# Respuestas preparadas.
canned = Respuestas guardadas
canned-what = Textos que usas una y otra vez. Puedes cambiarlos cada vez antes de enviarlos.
canned-kept = Las ve quien atiende esta mesa. No escribas aquí nada sobre una persona.
canned-none = Todavía no hay respuestas guardadas.
canned-new = Escribir una respuesta guardada
canned-title = Título
canned-title-hint = Solo lo ve quien atiende.
canned-missing = Hace falta un título, y un texto en un idioma al menos.
canned-save = Guardar esta respuesta
canned-leave = No guardarla
canned-change = Cambiar
canned-remove = Borrar
canned-remove-sure = Sí, borrarla

# Vales.
slip-open = Abrir un papel
slip-what = Alguien te enseña cinco palabras. Abren lo que esa persona quiso enseñarte, y nada más.
slip-once = Se abre una sola vez, así que conviene leerlo con la persona.
slip-words = Las cinco palabras
slip-open-now = Abrirlo
slip-opening = Abriendo. Tarda un momento.
slip-opened = Lo que quiere enseñarte
slip-gone = Este papel ya está borrado y no se puede abrir otra vez. Cuando salgas de esta página, desaparece.
slip-name = Nombre que usar
slip-text = Lo que quiere que sepas
slip-slot = Hora para verse
slip-language = Idioma
slip-all = Eso es todo. No preguntes por lo que no quiso enseñar.
slip-done = Cerrar este papel
slip-words-count = Un papel tiene cinco palabras. ¿Falta una, o está dos veces?
slip-words-too-long = Es demasiado largo para ser cinco palabras.
slip-words-unknown-word = La palabra número { $position } no es una de las nuestras.
slip-words-checksum = Estas palabras no encajan. Una está mal, o dos cambiaron de lugar.

# What can go wrong.
trouble-not-a-worker = No atiendes en esta mesa, o se cerró. Pregunta a una persona encargada.
trouble-unusable-conversation = La primera parte de esta conversación no se puede abrir, así que no puedes responder aquí.
trouble-no-slip = Estas palabras no abren nada. El papel ya se abrió, es muy viejo o una palabra está mal.
trouble-not-this-desk = Este papel es para otra mesa. No se abrió, y allí sigue sirviendo.
