# Las mesas, para quienes acompañan.
worker = Mesa
worker-none = Ahora no respondes en ninguna mesa. Si es un error, pregunta a una persona encargada.
worker-which = Qué mesa
worker-came = { $count ->
    [one] Llegó algo nuevo a una conversación.
   *[other] Llegó algo nuevo a { $count } conversaciones.
 }
worker-came-show = Mostrarlo
worker-reading = Leyendo lo que se escribió
worker-reading-many = Leyendo lo que se escribió: { $done } de { $of }
worker-read-again = Leer de nuevo
worker-empty = Nadie ha escrito todavía.
worker-waiting = Esperan respuesta: { $count }
worker-mine = Tuyas, respondidas: { $count }
worker-others = Otras, respondidas: { $count }
worker-closed = Cerradas: { $count }
worker-more = Mostrar más ({ $count })
worker-unread = { $count ->
    [one] Queda una conversación sin leer. No está en ninguna cuenta.
   *[other] Quedan { $count } conversaciones sin leer. No están en ninguna cuenta.
}
worker-unread-read = Leer más
worker-long = Muy largo. Ábrelo para leerlo.
worker-no-name = Sin nombre
worker-no-words = Sin palabras
worker-unreadable = No se puede leer. Díselo a una persona encargada.
worker-waits = { $days ->
    [0] Espera desde hoy
    [one] Espera un día
   *[other] Espera { $days } días
 }
worker-days = { $days ->
    [0] desde hoy
    [one] un día
   *[other] { $days } días
 }
worker-last = { $days ->
    [0] Última palabra hoy
    [one] Última palabra ayer
   *[other] Última palabra hace { $days } días
 }
worker-taken = La lleva { $name }
worker-taken-mine = La llevas tú
worker-new = Nuevo

# Una conversación.
talk = Conversación
talk-reading = Leyendo la conversación
talk-gone = Esta conversación ya no está. Puede que la persona la borrara, o que acabara su plazo.
talk-closed = Cerrada
talk-closed-until = Se guarda hasta el { $day }. Después desaparece.
talk-said = Lo que se dijo
talk-visitor = Escribió, { $day }
talk-desk = La mesa, { $day }
talk-gap = Esto es muy largo. Una parte no se muestra aquí.
talk-gap-more = Mostrar más
talk-unreadable = { $count ->
    [one] Una parte de esto no se puede leer. Díselo a una persona encargada.
   *[other] { $count } partes de esto no se pueden leer. Díselo a una persona encargada.
 }
talk-line-closed = La mesa cerró esta conversación.
talk-line-slots = Horas para verse:
talk-line-slot = Eligió: { $slot }
talk-slot-chosen = (elegida)
talk-do = Qué más puedes hacer
talk-take = La llevo yo
talk-take-over = Encargarme yo
talk-hand = Pasarla a otra persona
talk-file = Enviar un archivo
talk-slots = Ofrecer horas para verse
talk-note = Nota entre quienes responden
talk-report = Reportar por esta persona
talk-close = Cerrar
contact-card = Cómo llegar a la persona
contact-card-gone = Aquí no hay nada. Responde solo en esta página.
contact-card-yes = Puedes contactar
contact-card-yes-means = Lo dijo así. Hazlo solo como lo escribió aquí.
contact-card-no = No contactes
contact-card-no-means = Dijo que podría hacerle daño. Responde solo en esta página.
contact-card-unsure = Mejor no contactes
contact-card-unsure-means = No sabe si podría hacerle daño. Responde en esta página y pregunta primero ahí.
contact-card-show = Lo que escribió sobre ello
contact-card-how = Cómo
contact-card-name = Nombre que usar
contact-card-say = Di que eres
answer-ready = Usar una respuesta preparada
answer-ready-choose = Elige una
answer-field = Tu respuesta
answer-field-hint = La ve como de la mesa. Nadie ve cuál de vosotros la escribió.
answer-go = Enviar la respuesta
answer-went = Enviada. La verá cuando vuelva con sus palabras.
notes-title = Entre quienes responden
notes-only = Esto solo lo ven quienes responden. Quien escribió no lo ve.
notes-all = Mostrar las { $count }
note-by = { $name }, { $day }
note-taken = Se encargó de esta conversación.
note-handed = Se la pasó a { $name }.
note-handed-all = La devolvió a todos.
note-field = Tu nota
note-now = Guardar la nota
hand-to = A quién
hand-to-all = De vuelta a todos
hand-text = Lo que hay que saber
hand-now = Pasarla
file-fetch = Guardar en este dispositivo
file-saved = Está en tus descargas. Bórralo allí cuando acabes.
file-pick-hint = Una imagen pierde dónde, cuándo y con qué se hizo, antes de enviarla.
slots-means = La persona elige una hora. No pongas nombres: otras de esta mesa pueden leer estos textos.
slots-taken = Estas ya las tiene alguien
slots-is-taken = ocupada
slots-again = Ofrecer de nuevo
slots-typed = Horas nuevas
slots-typed-hint = Una en cada línea, por ejemplo “martes a las tres, en el centro”.
slots-text = Qué quieres decir con ello
slots-offer = Ofrecer estas horas
slots-none = Escribe o elige al menos una hora.
slots-many = Son más de 12 horas.
slots-twice = Una de estas ya está ocupada.
close-contact = La forma de contacto se borra enseguida, para siempre.
close-rest = { $days ->
    [one] Lo demás se borra tras un día.
   *[other] Lo demás se borra tras { $days } días.
 } Hasta entonces puede leerlo con sus palabras.
close-text = Tus últimas palabras
close-text-hint = Di qué puede hacer si os necesita otra vez.
close-now = Cerrar esta conversación
outreach-what = Respondes a las mismas preguntas que cualquiera. El reporte va a las personas encargadas.
outreach-mark = Ven que lo escribió alguien de esta mesa, pero no quién. Tampoco pongas el nombre de la persona.
outreach-agreed = Hazlo solo si la persona quiere. Las palabras del recibo al final son suyas.
outreach-begin = Empezar el reporte

# Respuestas preparadas.
canned = Respuestas preparadas
canned-what = Textos que usas otra vez. Puedes cambiarlos cada vez antes de enviarlos.
canned-kept = Los ve quien responde en esta mesa. No escribas aquí nada sobre una persona.
canned-none = Todavía no hay ninguna.
canned-new = Escribir una respuesta preparada
canned-title = De qué trata
canned-title-hint = Solo lo ven quienes responden.
canned-missing = Hace falta un título, y un texto al menos en un idioma.
canned-save = Guardarla
canned-leave = No guardarla
canned-change = Cambiar
canned-remove = Borrar
canned-remove-sure = Borrarla de verdad

# Vales.
slip-open = Abrir un papel
slip-what = Una persona te muestra cuatro palabras. Abren lo que quiso mostrar, y nada más.
slip-once = Se abre una vez. Después desaparece para siempre, así que leedlo juntos.
slip-words = Las cuatro palabras
slip-open-now = Abrirlo
slip-opening = Abriendo. Tarda un momento.
slip-opened = Lo que quiere mostrar
slip-gone = Este papel ya está borrado. No se puede abrir otra vez, y desaparece cuando salgas de esta página.
slip-name = Nombre que usar
slip-text = Lo que quiere que sepas
slip-slot = Hora para verse
slip-language = Idioma
slip-all = No hay nada más que esto. No preguntes lo que no quiso mostrar.
slip-done = Ya lo leí
slip-words-count = Tienen que ser cuatro palabras. Mira si falta una o hay una de más.
slip-words-too-long = Es demasiado largo para ser cuatro palabras.
slip-words-unknown-word = La palabra número { $position } no es una de las nuestras.
slip-words-checksum = Estas palabras no van juntas. Una está mal, o dos cambiaron de lugar.

# What can go wrong.
trouble-not-a-worker = No atiendes en esta mesa, o se cerró. Pregunta a una persona encargada.
trouble-unusable-conversation = La primera parte de esta conversación no se abre, así que no se puede responder aquí.
trouble-no-slip = No hay nada bajo estas palabras. El papel ya se abrió, es muy viejo o hay una palabra equivocada.
trouble-not-this-desk = Este papel es para otra mesa. No se abrió y allí sigue sirviendo.
