# La sala: temas y conversaciones.
lounge-what = Aquí hablan entre sí las personas de la comunidad. Escribes con una pluma, un nombre que no es tu nombre de integrante.
lounge-reading = Leyendo la sala
lounge-closed = La sala está cerrada
lounge-closed-steward = Para abrirla, pon sus temas en los ajustes. Lo firman dos personas encargadas.
lounge-closed-member = Las personas encargadas pueden abrirla. Diles si quieres hablar aquí.
lounge-threads = { $count ->
    [0] ninguna conversación
    [one] una conversación
    [many] { $count } de conversaciones
   *[other] { $count } conversaciones
  }
lounge-posts = { $count ->
    [one] un mensaje
    [many] { $count } de mensajes
   *[other] { $count } mensajes
  }
lounge-fresh = { $count ->
    [one] un mensaje nuevo
    [many] { $count } de mensajes nuevos
   *[other] { $count } mensajes nuevos
  }
lounge-lost = { $count ->
    [one] Un mensaje no se puede leer, o no lo escribió nadie que pueda escribir aquí.
    [many] { $count } de mensajes no se pueden leer, o no los escribió nadie que pueda escribir aquí.
   *[other] { $count } mensajes no se pueden leer, o no los escribió nadie que pueda escribir aquí.
  }
lounge-days = Aquí los mensajes se muestran { $count } días.
lounge-empty = Todavía no ha escrito nadie.
lounge-pinned = fijada
lounge-pinned-is = Esta conversación está fijada:
lounge-begin = Empezar una conversación
lounge-propose = Hacer una propuesta
lounge-more = { $count ->
    [one] Mostrar una conversación más
    [many] Mostrar { $count } de conversaciones más
   *[other] Mostrar { $count } conversaciones más
  }
lounge-more-posts = { $count ->
    [one] Mostrar un mensaje más
    [many] Mostrar { $count } de mensajes más
   *[other] Mostrar { $count } mensajes más
  }
lounge-older = Leer mensajes más viejos
lounge-again = Buscar mensajes nuevos
lounge-thread = Conversación
lounge-thread-gone = Esta conversación ya no está, o es más vieja que lo que se leyó.
lounge-save-mine = Guardar mis mensajes
lounge-save-mine-what = Lo que escribiste con tus plumas se guarda como un texto. El archivo muestra qué plumas son tuyas. Las imágenes no están.
lounge-save-thread = Guardar esta conversación
lounge-save-thread-what = Esta conversación se guarda como un texto: los mensajes que ves aquí. Se escribieron solo para integrantes. Las imágenes no están.

# Un mensaje.
lounge-search = Buscar palabras
lounge-search-words = ¿Qué palabras?
lounge-search-hint = Tu teléfono busca en los mensajes que ha leído. Lo que escribes se queda aquí.
lounge-search-count = { $count ->
    [0] Ningún mensaje leído coincide.
    [one] Un mensaje
    [many] { $count } de mensajes
   *[other] { $count } mensajes
  }
lounge-any-language = Cualquier idioma
lounge-named = Mensajes que nombran tus plumas
lounge-named-count = { $count ->
    [one] Un mensaje nombra tu pluma
    [many] { $count } de mensajes nombran tus plumas
   *[other] { $count } mensajes nombran tus plumas
  }
lounge-named-what = En ellos están las dos palabras de una de tus plumas. Tu teléfono las buscó. Nadie más lo sabe.
lounge-whole-thread = Ir a toda la conversación
lounge-post = Mensaje
lounge-post-gone = Este mensaje ya no está, o es más viejo que lo que se leyó.
lounge-you = tú
lounge-corrected = cambiado por quien lo escribió
lounge-warning = Antes de abrirlo:
lounge-links = Los enlaces llevan a:
lounge-hidden = { $count ->
    [one] Una persona encargada ocultó este mensaje. Vuelve en dos días si nadie más está de acuerdo. La razón:
    [many] { $count } de personas encargadas ocultaron este mensaje. La razón:
   *[other] { $count } personas encargadas ocultaron este mensaje. La razón:
  }
lounge-stopped-title = Esta pluma está parada
lounge-stopped = { $count ->
    [one] Una persona encargada paró esta pluma hasta el { $day }. Lo que escribe queda oculto. Esto termina en dos días si nadie más está de acuerdo. La razón:
    [many] { $count } de personas encargadas pararon esta pluma hasta el { $day }. Lo que escribe hasta entonces queda oculto. La razón:
   *[other] { $count } personas encargadas pararon esta pluma hasta el { $day }. Lo que escribe hasta entonces queda oculto. La razón:
  }
lounge-hidden-look = Mostrar lo que se ocultó
lounge-given-heart = { $count ->
    [one] un corazón
    [many] { $count } de corazones
   *[other] { $count } corazones
  }
lounge-given-thanks = { $count ->
    [one] unas gracias
    [many] { $count } de veces gracias
   *[other] { $count } veces gracias
  }
lounge-given-support = { $count ->
    [one] una persona te apoya
    [many] { $count } te apoyan
   *[other] { $count } te apoyan
  }
lounge-given-agree = { $count ->
    [one] una persona está de acuerdo
    [many] { $count } están de acuerdo
   *[other] { $count } están de acuerdo
  }
lounge-do = Qué puedes hacer
lounge-do-label = Qué puedes hacer con el mensaje de { $name }
lounge-react = Reaccionar
lounge-mark-heart = Un corazón
lounge-mark-thanks = Gracias
lounge-mark-support = Te apoyo
lounge-mark-agree = Estoy de acuerdo
lounge-mark-none = Quitar mi reacción
lounge-react-send = Enviar mi reacción
lounge-react-done = Ya está.
lounge-mute = No mostrarme más esta pluma
lounge-take = Retirar este mensaje
lounge-take-what = El mensaje se borra para siempre y para todas las personas.
lounge-take-answers = Las respuestas de otras personas se quedan. Quien lo leyó puede acordarse.
lounge-take-not = Dejar mi mensaje
lounge-take-now = Borrar mi mensaje
lounge-tell = Avisar a las personas encargadas
lounge-tell-what = Las personas encargadas leen lo que escribes. No saben quién lo dijo.
lounge-tell-why = ¿Qué tiene de malo este mensaje?
lounge-tell-hint = No escribas tu nombre si nadie debe saberlo.
lounge-tell-send = Enviarlo a las personas encargadas
lounge-tell-done = Ha llegado. Las personas encargadas lo verán.
lounge-appeal = Preguntar por este mensaje
lounge-appeal-what = ¿Ocultaron tu mensaje? Puede mostrarlo otra vez una persona encargada que no lo decidió. No sabrá tu nombre de integrante.

# Escribir.
lounge-answer = Responder
lounge-correct = Cambiar este mensaje
lounge-correct-means = El texto nuevo queda en lugar del viejo. El viejo se borra.
lounge-write-means = Lo pueden leer todas las personas de la comunidad. Nadie ve quién lo escribió, si tus palabras no lo dicen.
lounge-write-limit = Un servidor que guarda registros, junto con alguien de la comunidad, podría saber qué pluma es tuya. Tor lo hace difícil.
lounge-write-new = { $count ->
    [0] Llegaste hace poco. Ya escribiste todo lo que se puede al principio en una semana. El lunes puedes escribir otra vez. Desde el { $day } puedes escribir el doble de veces.
    [one] Llegaste hace poco. Esta semana puedes escribir como mucho una vez más. Mensajes esa vez: hasta { $each }. Desde el { $day } puedes escribir el doble de veces.
    [many] Llegaste hace poco. Esta semana puedes escribir como mucho { $count } de veces más. Mensajes cada vez: hasta { $each }. Desde el { $day } puedes escribir el doble de veces.
   *[other] Llegaste hace poco. Esta semana puedes escribir como mucho { $count } veces más. Mensajes cada vez: hasta { $each }. Desde el { $day } puedes escribir el doble de veces.
  }
lounge-send = Enviar a toda la comunidad
lounge-sending = Cerrando con llave y enviando
lounge-pen = ¿Con qué pluma escribes?
lounge-pen-hint = Tienes cuatro. Nadie puede ver que dos plumas son de una persona. Lo que escribes puede decirlo.
lounge-pen-kept = En este tema escribes con la pluma que elijas hasta que elijas otra.
lounge-pen-needed = Elige con qué pluma escribes.
lounge-pen-new = Pluma { $number } ({ $words })
lounge-pen-named = Pluma { $number }: { $name } ({ $words })
post-title = ¿De qué se trata?
post-text = ¿Qué quieres decir?
post-text-hint = Para nombrar una pluma, escribe las dos palabras que están junto a su nombre.
post-warning = ¿Qué hay que saber antes de abrirlo?
post-warning-hint = Puedes dejarlo vacío. Tu texto queda plegado detrás.
post-name = Nombre de esta pluma
post-name-hint = No uses un nombre por el que te conocen. A su lado hay siempre dos palabras, así nadie lo puede tomar.
post-language = Idioma

# Imágenes en los mensajes.
lounge-picture-size = Una imagen ({ $size } kB)
lounge-picture-show = Mostrar la imagen
lounge-picture-unsaid = Una imagen sin palabras que la describan
lounge-picture-gone = Esta imagen ya no está.
lounge-picture-broken = Esta imagen no se puede mostrar.
lounge-picture-add = Añadir una imagen
lounge-picture-take = Ponerla en mi mensaje
lounge-picture-not-yet = Puedes añadir imágenes cuando lleves 28 días en la comunidad, o cuando una persona encargada responda por ti.
lounge-picture-means = La gente solo la ve si la pide. ¿Es solo para adultos? Escríbelo arriba, en lo que hay que saber antes de abrirlo: así también se pliega la imagen. Puedes enviar tres imágenes por semana.
lounge-picture-says = ¿Qué hay en ella?
lounge-picture-says-hint = Para quienes no la ven. Puedes dejarlo vacío.
lounge-picture-drop = Quitar la imagen
trouble-pictures-used = Ya enviaste tres imágenes esta semana. El lunes puedes enviar más. Quita la imagen para enviar ahora tus palabras.

# Las reglas.
lounge-rules = Reglas
lounge-rules-ads = Sin anuncios y sin citas. Para eso están los perfiles, si tu comunidad los tiene.
lounge-rules-pictures = Ninguna imagen para adultos sin aviso.
lounge-rules-who = ¿Algo va contra las reglas? Avisa a las personas encargadas: pulsa «Qué puedes hacer» en el mensaje. Ellas pueden ocultarlo, y dicen por qué.
lounge-rules-own = Lo que dice tu comunidad

# Plumas que alguien no lee.
lounge-muted = Plumas que no ves
lounge-muted-count = { $count ->
    [one] Una pluma que no ves
    [many] { $count } de plumas que no ves
   *[other] { $count } plumas que no ves
  }
lounge-muted-what = Esta lista solo la conoces tú. Está cerrada con tus claves. Cada pluma se nombra por sus dos palabras.
lounge-muted-none = Ves todas las plumas.
lounge-hear = Mostrarme otra vez esta pluma
lounge-hear-whom = Mostrarme otra vez esta pluma: { $words }

# Lo que deciden las personas encargadas.
lounge-hide = Ocultar este mensaje
lounge-hide-what = Se oculta enseguida para toda la comunidad. Otra persona encargada tiene que estar de acuerdo en dos días, o vuelve.
lounge-ban = Parar esta pluma
lounge-ban-what = Desde ahora nadie ve lo que escribe esta pluma. Otra persona encargada tiene que estar de acuerdo en dos días. Quien la usa tiene otras plumas.
lounge-ban-days = ¿Por cuánto tiempo?
lounge-days-count = { $count } días
lounge-pin = Fijar esta conversación
lounge-pin-what = Queda la primera de su tema. Cada tema tiene una conversación fijada.
lounge-unpin = Dejar de fijarla
lounge-unpin-what = La conversación queda otra vez entre las demás.
lounge-confirm = Estoy de acuerdo
lounge-confirm-what = Con tu palabra se queda así. Una tercera persona encargada todavía puede deshacerlo.
lounge-restore = Deshacer esto
lounge-restore-what = Toda la comunidad lo ve otra vez. Quienes lo decidieron no pueden ocultarlo de nuevo.
lounge-review = Lo que se decide en la sala
lounge-review-count = { $count ->
    [0] Para personas encargadas
    [one] Para personas encargadas: una cosa espera a otra persona
    [many] Para personas encargadas: { $count } de cosas esperan a otra persona
   *[other] Para personas encargadas: { $count } cosas esperan a otra persona
  }
lounge-review-what = Una persona encargada puede ocultar un mensaje enseguida. Deciden dos. Toda la comunidad puede leer por qué.
lounge-large = Son muchas personas
lounge-large-text = { $count } personas son de la comunidad. Por encima de unas 5.000, poca gente se conoce, y las personas encargadas no pueden cuidar todo lo que se escribe. Piensen en secciones: una comunidad propia para cada ciudad o idioma, con sus propias personas encargadas.
lounge-told = Lo que les dijeron
lounge-told-none = Nadie ha avisado de un mensaje.
lounge-told-unreadable = Esto no se puede leer.
lounge-told-done = Hecho: borrar este aviso
lounge-look = Ir a este mensaje
lounge-waiting = Espera a otra persona encargada
lounge-waiting-none = Nada espera.
lounge-history = Lo que se decidió
lounge-more-decisions = { $count ->
    [one] Mostrar una más
    [many] Mostrar { $count } más
   *[other] Mostrar { $count } más
  }
lounge-case-hide = Se ocultó un mensaje
lounge-case-ban = Se paró una pluma: { $words }
lounge-case-by = Decidido por { $names }, { $day }.
lounge-case-alone = Falta una persona encargada más.
lounge-case-lasts = Se queda así.
lounge-case-over = Nadie más estuvo de acuerdo, así que terminó.
lounge-case-ended = Terminó después del { $day }. Lo que la pluma escribió hasta entonces sigue oculto.
lounge-case-restored = { $name } lo deshizo:
lounge-case-until = Su último día es el { $day }.
lounge-pens = Plumas e integrantes
lounge-pens-count = Cada integrante tiene una pluma de cada una de cuatro clases. De una clase, { $pens } escribieron lo que se leyó aquí. Ahora hay { $members } integrantes, y en total hubo { $ever }.
lounge-pens-many = Hay más plumas que integrantes
lounge-pens-many-text = Alguien con acceso al servidor inventó plumas. No te fíes de lo que se escribe aquí. Hablen con quien tiene el servidor y entre ustedes.
trouble-no-more-editions = Has cambiado este mensaje muchas veces. Escribe uno nuevo.
trouble-too-many-muted = Hay demasiadas plumas que no ves. Muestra primero una de ellas.

# Cartas entre dos plumas.
letters = Cartas
letters-what = Solo tú y la otra pluma pueden leerlas. Nadie más sabe quién escribe a quién.
letters-reading = Leyendo tus cartas
letters-none = No tienes cartas
letters-how = Para escribir a alguien, ve a un mensaje suyo. Pulsa «{ lounge-do }» y después «{ letters-write }».
letters-more = { $count ->
    [one] Mostrar una más
    [many] Mostrar { $count } más
   *[other] Mostrar { $count } más
  }
letters-asks = pide escribirte
letters-fresh = { $count ->
    [one] una carta nueva
    [many] { $count } de cartas nuevas
   *[other] { $count } cartas nuevas
  }
letters-gone = ahora no hay cartas
letters-further = no hay cartas más nuevas
letters-older = Leer cartas más antiguas
letters-again = Buscar cartas nuevas
letters-kept = Una carta se guarda 30 días.
letters-unreadable = { $count ->
    [one] Una cosa de aquí no se puede leer.
    [many] { $count } de cosas de aquí no se pueden leer.
   *[other] { $count } cosas de aquí no se pueden leer.
  }
letters-write = Escribir una carta
letters-talk = Cartas
letters-asks-what = Esta pluma te escribe por primera vez. Ves una línea. Si respondes, podrán escribirse más. Si no haces nada, no se entera de nada.
letters-lost = { $count ->
    [one] Falta una carta. Alguien de ustedes la borró, o el servidor la quitó o la movió.
    [many] Faltan { $count } de cartas. Alguien de ustedes las borró, o el servidor las quitó o las movió.
   *[other] Faltan { $count } cartas. Alguien de ustedes las borró, o el servidor las quitó o las movió.
  }
letters-waits = Espera una respuesta. Podrás escribir más cuando te respondan.
letters-first = Tu primera línea
letters-first-hint = Una línea corta. No ven nada más antes de responder.
letters-text = Tu carta
letters-text-hint = Tu pluma firma la carta. Quien la recibe puede mostrarla a las personas encargadas.
letters-send = Enviar esta carta
letters-answer = Responder
letters-sent = Se envió.
letters-do-label = Qué puedes hacer con: { $text }
letters-one = Una carta
letters-delete = Borrar esta carta
letters-delete-what = Se borra para las dos partes, para siempre. Quien la leyó puede recordarla.
letters-tell-what = Las personas encargadas leen lo que escribes y esta carta. No pueden leer tus otras cartas. No saben tu nombre de integrante.
letters-tell-why = ¿Qué tiene de malo esta carta?
letters-end = Borrar todas estas cartas
letters-end-what = Todas las cartas que ves aquí se borran para las dos partes, para siempre. Esta pluma puede volver a escribirte. Para evitarlo, elige «{ lounge-mute }».
letters-end-now = Borrarlas todas
letters-end-not = Conservar las cartas
letters-told = Una carta a la pluma { $words }, firmada el { $day }. No se puede leer nada más de sus cartas.
letters-told-wrong = Alguien te habló de una carta, pero ninguna pluma la escribió así.
trouble-letter-waits = Espera hasta que respondan a tu primera carta.
trouble-letter-long = Una primera carta es una línea corta.

# Tu voz: propuestas, lo que responden las personas encargadas, y qué resultó.
say-what = Di qué debería cambiar, y mira qué resultó. Nadie sabe qué integrante eres.
say-proposals-line = Propón algo, o apoya lo que proponen otras personas.
say-came-line = Lo que respondieron las personas encargadas, y lo que hicieron.

# Propuestas.
proposals = Propuestas
proposals-what = Cada integrante puede proponer algo. Cuando lo apoyan { $needed } integrantes, las personas encargadas tienen que responder en { $days } días.
proposals-reading = Leyendo y contando. Se leen todas las propuestas, así que puede tardar un momento.
proposals-none = Nadie ha propuesto nada todavía.
proposals-more = { $count ->
    [one] Mostrar una propuesta más
    [many] Mostrar { $count } de propuestas más
   *[other] Mostrar { $count } propuestas más
  }
proposals-lost = { $count ->
    [one] Un registro no se puede leer, así que no se cuenta.
    [many] { $count } de registros no se pueden leer, así que no se cuentan.
   *[other] { $count } registros no se pueden leer, así que no se cuentan.
  }
proposal = Propuesta
proposal-gone = Esta propuesta ya no está.
proposal-support = { $count ->
    [0] Nadie la apoya todavía. Necesita { $needed } integrantes.
    [one] La apoya una persona. Necesita { $needed }.
    [many] La apoyan { $count } de integrantes. Necesita { $needed }.
   *[other] La apoyan { $count } integrantes. Necesita { $needed }.
  }
proposal-owed = Las personas encargadas tienen que responder hasta el { $day }.
proposal-late = Las personas encargadas tenían que responder hasta el { $day }. La respuesta se retrasa.
proposal-was-late = Las personas encargadas tenían que responder hasta el { $day }. Respondieron tarde, el { $on }.
proposal-row-gathering = { $support } de { $needed } la apoyan
proposal-row-owed = respuesta hasta el { $day }
proposal-row-late = la respuesta se retrasa
proposal-row-answered = respondida: { $says }
proposal-support-now = Apoyar esta propuesta
proposal-support-end = Retirar mi apoyo
proposal-support-means = Nadie sabe quién la apoya. Cuentas una vez, escribas con la pluma que escribas.
proposal-support-later = Llegaste hace demasiado poco para apoyar esta. Puedes apoyar lo que se proponga a partir del { $day }.
proposal-support-old = Esto se propuso hace tanto tiempo que ya nadie puede empezar a apoyarlo.
proposal-talk = { $count ->
    [0] Hablar de ella
    [one] Hablar de ella (una respuesta)
    [many] Hablar de ella ({ $count } de respuestas)
   *[other] Hablar de ella ({ $count } respuestas)
  }
proposal-how = Cómo se cuenta el apoyo
proposal-how-once = Cada integrante cuenta una vez. Quien llega, o vuelve, cuenta para lo que se proponga a partir del siguiente mes de 28 días. Cuenta tu dispositivo, y no el servidor.
proposal-how-text = El apoyo es para el texto que leíste. Si quien la escribió cambia el texto, el apoyo empieza otra vez en cero.
proposal-how-server = Un servidor deshonesto podría inventar integrantes, esconder una respuesta o decir otro día. Las personas encargadas ven cuántas plumas hay, y lo dicen.
proposal-change = Cambiarla, retirarla, o avisar a las personas encargadas

# Lo que se responde.
answer-yes = Sí
answer-partly = En parte
answer-no = No
answer-of = La respuesta de las personas encargadas: { $says }
answer-by = { $name }, { $day }
answer-earlier = Una respuesta a un texto anterior: { $says }
answer-waiting = Una persona encargada escribió una respuesta. Otra tiene que confirmarla.
answer-give = Responder a esta propuesta
answer-means = La puede leer toda la comunidad, con tu nombre. Otra persona encargada tiene que confirmarla antes de que cuente.
answer-says = ¿Qué respondes?
answer-text = ¿Por qué? ¿Y qué pasa ahora?
answer-sign = Firmar esta respuesta
answer-confirm = Confirmar esta respuesta
answer-confirm-means = Con tu palabra es la respuesta de las personas encargadas. La puede leer toda la comunidad, con los dos nombres.

# Qué resultó.
came = Qué resultó
came-what = Ustedes dijeron, y esto se hizo. En 30 días se dice qué resultó de una respuesta. Si no, se ve aquí.
came-reading = Leyendo qué resultó
came-none = Todavía no se ha respondido a ninguna propuesta.
came-give = Decir qué resultó
came-means = Lo puede leer toda la comunidad, con tu nombre. Puedes decir más después: cuenta lo más nuevo.
came-state = ¿Cómo va?
came-done = Está hecho
came-working = Se está haciendo
came-dropped = No se hizo
came-text = ¿Qué pasó?
came-send = Firmar y decirlo a toda la comunidad
came-due = Hasta el { $day } se dice qué resultó.
came-late = Había que decir qué resultó hasta el { $day }. Se retrasa.
came-was-late = Lo dijeron tarde.
came-more = { $count ->
    [one] Mostrar uno más
    [many] Mostrar { $count } más
   *[other] Mostrar { $count } más
  }
came-counts = En los últimos 90 días
came-counts-answered = { $count ->
    [0] No se respondió a ninguna propuesta.
    [one] Se respondió a una propuesta.
    [many] Se respondió a { $count } de propuestas.
   *[other] Se respondió a { $count } propuestas.
  }
came-counts-late = { $count ->
    [0] Ninguna con retraso.
    [one] Una con retraso.
    [many] { $count } con retraso.
   *[other] { $count } con retraso.
  }
came-counts-done = Hechas, de las que se aceptaron: { $done } de { $count }.

# Votaciones.
say-polls-line = Vota, y mira lo que se decidió.
polls = Votaciones
polls-what = Dos personas encargadas abren una votación. Cada integrante vota una vez, y nadie sabe cómo votaste. Nadie ve votos antes del final.
polls-reading = Leyendo las votaciones
polls-none = Todavía no hubo ninguna votación.
poll = Votación
poll-unread = Esta pregunta no se puede leer
poll-soon = Se abre el { $day }
poll-open = Abierta hasta el final del { $day }
poll-closed = Cerrada desde el { $day }
poll-stopped = Parada. No se cuenta ningún voto.
poll-not-yours = Llegaste a la comunidad demasiado tarde para votar aquí.
poll-voters-all = Quién vota: integrantes que ya estaban tres días antes de abrirse
poll-voters-settled = Quién vota: integrantes desde hace 28 días o más, o con la palabra de otra persona encargada
poll-voters-none = Las personas encargadas anularon esta votación.
poll-quorum = Hacen falta { $count } votos para que cuente.
poll-trust = De qué te puedes fiar, y de qué no
poll-trust-who = Tu voto va sin tu nombre. El servidor no puede leerlo.
poll-trust-counted = Tu dispositivo cuenta todos los votos después del final. Los de las demás personas también.
poll-trust-server = Un servidor deshonesto no puede cambiar tu voto sin que tu dispositivo te lo diga. Podría añadir votos.
poll-trust-leaders = No decidan con una votación quién las dirige.
vote-yes = ¿Qué dices?
vote-most = { $count ->
    [one] Elige una
    [many] Elige hasta { $count }
   *[other] Elige hasta { $count }
  }
vote-rank = Ponlas en tu orden
vote-rank-hint = Pulsa primero la mejor, y luego la siguiente. Pulsa otra vez para quitar una. Puedes dejar algunas fuera.
vote-means = Votas una vez. Después no puedes cambiarlo.
vote-send = Enviar mi voto
poll-call-off = Cancelar esta votación
vote-done = Tu voto ya está. Verás el resultado después del final.
poll-counting = Leyendo y contando todos los votos. Puede tardar un momento.
poll-won = Más votos: { $name }
poll-tie = Nadie va por delante: { $names }
poll-rounds = Se contó en { $count } rondas. En cada una salió la última, y sus votos pasaron a otra.
poll-counted = Votos que cuentan: { $count }.
poll-turnout = Votos que cuentan: { $count }. Integrantes cuyo dispositivo pidió un voto: { $issued }.
poll-fails-too-many = Hay más votos que integrantes que pidieron uno. No se cuenta nada. Hablen con las personas encargadas y con quien tiene el servidor.
poll-fails-quorum = Hay muy pocos votos. Hacían falta { $count }.
poll-dropped = Faltan votos: el servidor muestra menos de los que recibió. Hablen con las personas encargadas y con quien tiene el servidor.
poll-left-unreadable = Votos que no se pueden leer: { $count }
poll-left-late = Votos de otro día: { $count }
poll-left-replayed = Votos que estaban dos veces: { $count }
poll-left-invalid = Votos que dicen algo imposible: { $count }
poll-left-double = Segundos votos de una persona: { $count }
poll-mine = Tu voto está entre ellos.
poll-not-mine = Ningún voto tuyo está entre ellos. Si votaste, díselo a las personas encargadas.
poll-compare = Compara estas palabras con otras personas. Si son distintas, el servidor te mostró otros votos:
poll-open-new = Abrir una votación

# Un trimestre en números.
quarters = El trimestre en números
say-quarters-line = Cómo fueron los últimos meses, en números.
quarters-what = Las personas encargadas cuentan cada trimestre y te lo dicen. Tú también puedes contarlo, con el programa.
quarters-reading = Leyendo los números
quarters-none = Todavía no se contó ningún trimestre.
quarters-tell = Las personas encargadas cuentan un trimestre con el programa: parasol quarter tell
quarter-of = Del { $first } al { $last }
quarter-since = Se contó desde el { $day }. Lo de antes ya estaba borrado.
quarter-how = Cómo se cuenta cada número
quarter-not = Lo que no se cuenta
quarter-not-protected = Números de personas y de lo que hicieron: menos de 5 no se dicen nunca. Desde 5 se redondean hacia abajo a 5, 10, 15 y así. Una parte se dice si 5 o más lo hicieron y 5 o más no.
quarter-not-once = Cada trimestre se cuenta una vez y queda así. Una segunda cuenta podría hablar de pocas personas.
quarter-not-checks = Nadie sabe quién buscó qué. El servidor cuenta juntas todas las búsquedas de una semana para poner límites. Después de ocho semanas solo queda allí un número redondeado del trimestre.
quarter-not-people = No se cuenta quién es nadie, cuántas personas leyeron o escribieron, ni cuántas integrantes hay.
quarter-not-who = Una persona encargada lo contó en su propio aparato, con lo que pueden leer todas.
figure-few = menos de 5
figure-untold = muy pocas para decirlo
figure-exact = { $count }
figure-least = { $count } o más
figure-share = { $count } % o más
figure-days = { $count ->
    [one] un día
    [many] { $count } de días
   *[other] { $count } días
  }
figure-answered = Propuestas que tuvieron respuesta
figure-answered-how = Respuestas que firmaron dos personas encargadas en estos meses.
figure-agreed = Con sí, o sí en parte
figure-agreed-how = De esas respuestas. Son decisiones que vinieron de integrantes.
figure-answer-days = Días hasta una respuesta
figure-answer-days-how = Desde el día en que la apoyaron bastantes. La mitad esperó menos; la otra mitad, más o lo mismo.
figure-answers-due = Propuestas que debían tener respuesta
figure-answers-due-how = Las que tenían su último día para responder en estos meses.
figure-answers-late = Respondidas tarde, o todavía no
figure-answers-late-how = De las que debían tener respuesta.
figure-promises = Promesas
figure-promises-how = Propuestas con un sí, y votaciones y encuestas cerradas, si había que decir en estos meses en qué quedaron.
figure-promises-kept = Promesas cumplidas
figure-promises-kept-how = De esas, las que ya están hechas, según dijo una persona encargada.
figure-polls = Votaciones cerradas
figure-polls-how = Sin las que se cancelaron.
figure-turnout = Integrantes que votaron
figure-turnout-how = De las personas cuyo aparato pidió un voto, en las votaciones de estos meses. El servidor cuenta ambas cosas y lo borra ocho semanas después del trimestre.
figure-guides = Guías
figure-guides-how = Páginas de la lista el día de la cuenta, cada idioma aparte.
figure-guides-reviewed = Guías revisadas a tiempo
figure-guides-reviewed-how = Páginas a las que ese día aún no les tocaba la revisión.
figure-desks = Mesas que dicen cuánto se espera
figure-desks-how = Las que lo dijeron en los 30 días antes de la cuenta.
figure-desk-days = Días hasta que responde una mesa
figure-desk-days-how = La mitad de las mesas responde antes, la otra mitad después o igual. Cada una cuenta sus últimas 20 conversaciones.
figure-alerts = Avisos publicados
figure-alerts-how = De la lista de lo que se decidió.
figure-alerts-withdrawn = Avisos retirados
figure-alerts-withdrawn-how = Por personas encargadas. No están los que retiró quien contó lo que pasó.
figure-checks = Búsquedas
figure-checks-how = De todas las integrantes juntas, en las semanas que terminaron en estos meses. Las cuenta el servidor.
figure-surveys = Encuestas con resultados
figure-surveys-how = Las que se cerraron en estos meses y cuyos resultados se dijeron.
figure-workshops = Talleres
figure-workshops-how = Los que tenían una cuenta de las hojas de papel.
figure-workshop-people = Personas en talleres
figure-workshop-people-how = Cabezas, no nombres. Quien vino dos veces cuenta dos veces.
figure-workshop-useful = Dijeron que un taller les sirvió
figure-workshop-useful-how = De quienes marcaron una cara en la hoja, en talleres con 5 hojas o más.
figure-workshop-safe = Dijeron que se sintieron seguras
figure-workshop-safe-how = Se cuenta igual.
figure-workshop-one-more = Dijeron que ahora pueden hacer una cosa más
figure-workshop-one-more-how = Se cuenta igual.

# Qué cambió en Parasol, y qué debería cambiar.
changes = Qué cambió en Parasol
say-changes-line = En palabras sencillas. Puedes decir qué debería funcionar de otra manera.
changes-what = Parasol es el programa detrás de esta página. Esto es lo nuevo de cada versión.
changes-0-1-0 = Versión 0.1.0
changes-0-1-0-1 = Puedes contar lo que pasó sin una cuenta, y añadir más después con un código.
changes-0-1-0-2 = Puedes buscar un número, un nombre o una placa. El servidor no puede leer lo que buscas.
changes-0-1-0-3 = Dos personas encargadas firman cada aviso.
changes-0-1-0-4 = Puedes escribir a quienes hacen acercamiento, y encontrar servicios que están abiertos ahora.
changes-0-1-0-5 = Las integrantes pueden hablar con una pluma, proponer y votar.
changes-0-1-0-6 = Puedes mostrar un perfil con un enlace, y cerrar el enlace.
changes-0-1-0-7 = Puedes quitar de una foto lo que dice de ti.
changes-0-1-0-8 = Es la primera versión. Nadie de fuera la ha examinado todavía.
changes-otherwise = Esto debería funcionar de otra manera
changes-otherwise-means = Dilo primero a todas, como propuesta. Si bastantes la apoyan, las personas encargadas responden. Pueden guardarla como archivo para quienes hacen Parasol. Desde aquí no se les envía nada.
otherwise-title = Parasol:
otherwise-text =
    Qué quiero hacer:

    Qué pasa ahora:

    Qué debería pasar:
otherwise-save = Guardarla para quienes hacen Parasol
otherwise-save-means = El archivo tiene este texto y nada más. Quita antes nombres y lugares. No se envía nada: alguien tiene que dárselo.
otherwise-save-text = Lo que tendrá el archivo
otherwise-save-now = Guardar como archivo
otherwise-support = La apoyan { $count } o más.
otherwise-support-few = La apoyan menos de 5.
otherwise-answer = Respuesta de las personas encargadas: { $says }. { $text }

# Encuestas.
say-surveys-line = Responde y mira qué salió.
surveys = Encuestas
surveys-what = Las personas encargadas preguntan, tú respondes una vez y nadie sabe quién respondió. Puedes saltar cualquier pregunta.
surveys-reading = Leyendo las encuestas
surveys-none = Todavía no ha habido ninguna encuesta.
survey = Encuesta
survey-closed = Cerrada desde el { $day }. Dos personas encargadas están contando.
survey-stopped = Parada. No se cuenta nada.
survey-published = { $count ->
    [0] Menos de 5 respuestas
   *[other] { $count } respuestas o alguna más
  }
survey-lost = No habrá resultado.
survey-lost-what = Una de las dos personas encargadas que abren las respuestas ya no lo es o tiene llaves nuevas. Las respuestas quedan cerradas y se borran después de unos meses. Se puede preguntar otra vez en una encuesta nueva.
trouble-survey-lost = Una de las dos personas encargadas que abren las respuestas ya no lo es, o tiene claves nuevas. No se ha enviado nada.
survey-late = El resultado llega tarde.
survey-late-what = Las personas encargadas tenían 14 días para publicar lo que se respondió. Llegan tarde.
survey-not-yours = Entraste demasiado tarde para responder a esta encuesta.
survey-who = Quién lee tus respuestas
survey-who-reads = Después del final, dos personas encargadas leen las respuestas: { $names }. Nada en una respuesta dice quién eres. No escribas lo que solo tú podrías haber escrito.
survey-who-others = Las demás personas ven números redondeados, y nada sobre menos de 5 personas. Después las dos borran todas las respuestas.
survey-who-server = Tus respuestas llegan sin tu nombre. El servidor no puede leerlas. Un servidor deshonesto podría añadir respuestas por integrantes que no respondieron.
survey-skip-any = Puedes saltar cualquier pregunta.
survey-others = Otras preguntas
survey-skip = La salto
survey-text-hint = Lo leen dos personas encargadas. No pongas nombres ni lugares.
survey-step = { $step } – { $means }
survey-range = { $from } a { $to }
survey-or-more = { $from } o más
survey-send = Enviar mis respuestas
survey-empty = Responde al menos a una pregunta.
survey-means = Respondes una vez. Después no puedes cambiarlo.
survey-done = Tus respuestas están dentro. Verás el resultado cuando dos personas encargadas hayan contado.
survey-about = unas { $count }
survey-few = menos de 5
survey-of = { $chose } – no: { $not }
survey-skipped = Sin respuesta
survey-too-few = Muy pocas respuestas para decirlo.
survey-no-summary = Lo que se escribió queda entre las dos personas encargadas.
survey-rounded = Los números están redondeados, para que nadie averigüe quién respondió qué.
survey-count = Contar las respuestas
survey-call-off = Detener esta encuesta
survey-open-new = Abrir una encuesta
