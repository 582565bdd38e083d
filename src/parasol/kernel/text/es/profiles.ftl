# Perfiles, para quien hace uno. Lo que dicen a los demás está en link.ftl.
profiles = Tus perfiles
profile-what = Un perfil es una página sobre ti que solo tú controlas. No pide papeles ni foto. Das su enlace a las personas que tú elijas.
profile-what-link = Sin el enlace nadie puede leerlo: ni este servidor, ni un buscador.
profile-what-copies = Quien tiene un enlace puede pasarlo. Cerrarlo impide nuevas visitas, no las capturas de pantalla.
profile-what-host = El servidor ve cuándo y desde dónde cambias un perfil. Puede adivinar que eres de la comunidad. Tor Browser lo hace difícil.
profile-what-days = Termina solo después de { $days } días, si no lo mantienes. Puedes pausarlo o borrarlo al momento.
profile-what-words = Cada perfil tiene sus propias ocho palabras. Nada lo une con tu membresía ni con tus otros perfiles.
profile-what-once = Tu membresía hace o mantiene tres perfiles en cada trimestre.
profile-make = Hacer un perfil
profile-make-now = Hacerlo
profile-make-given = Me dieron un pase
profile-make-member = Para hacer uno nuevo, abre antes la página con tus palabras de integrante.
profile-make-apart = Para hacer uno aquí necesitas un pase. Quien te dio esta dirección te dice cómo conseguirlo.
profile-what-apart-host = El servidor ve cuándo y desde dónde cambias un perfil. El navegador Tor lo hace más difícil.
profile-what-apart-words = Cada perfil tiene ocho palabras propias. Nada lo une a otro.
profile-away = Los perfiles tienen un sitio propio. Las personas encargadas te dicen su dirección. Copia un pase aquí, cierra esta página con llave y úsalo allí. Mejor otro día: así nadie ve las dos cosas a la vez.
profile-open = Abrir un perfil
profile-words = Las ocho palabras de tu perfil
profile-opening = Abriéndolo
profile-making = Haciendo sus claves
profile-made = Tu perfil está ahí. Nadie puede verlo antes de que hagas un enlace.
profile-words-title = Las palabras de tu perfil
profile-words-what = Con estas ocho palabras vuelves a este perfil. Son otras que las de tu membresía.
profile-unnamed = Perfil sin nombre
profile-is-live = Lo ven quienes tienen un enlace
profile-is-live-text = { $count ->
    [one] Tiene un enlace. Se guarda hasta el { $day }.
    [many] Tiene { $count } de enlaces. Se guarda hasta el { $day }.
   *[other] Tiene { $count } enlaces. Se guarda hasta el { $day }.
  }
profile-is-no-link = Todavía nadie puede verlo
profile-is-no-link-text = Haz un enlace y dáselo a alguien.
profile-is-paused = Está en pausa
profile-is-paused-text = Ningún enlace muestra nada hasta que sigas. Tus palabras todavía lo abren hasta el { $day }.
profile-to-links = { $count ->
    [0] Hacer un enlace
   *[other] Enlaces ({ $count })
  }
profile-edit = Cambiar lo que dice
profile-to-pictures = { $count ->
    [0] Añadir fotos
   *[other] Fotos ({ $count })
  }
profile-look = Verlo como los demás
profile-pause = Ponerlo en pausa ahora
profile-go-on = Mostrarlo otra vez
profile-available = ¿Estás disponible?
profile-available-unsaid = No decirlo
profile-renew = Mantenerlo { $days } días más
profile-repay = Mantenerlo con otro pase
profile-until = Se guarda hasta el { $day }. Cada cambio cuenta como mantenerlo.
profile-close = Cerrarlo en este teléfono
profile-delete = Borrar este perfil
profile-delete-1 = El perfil, sus enlaces y todos los mensajes se borran al momento. Quien abra después un enlace no ve nada.
profile-delete-2 = Las copias que hicieron otras personas se quedan con ellas.
profile-delete-now = Borrar todo
profile-gone = El perfil y todos sus mensajes están borrados. Puedes tirar sus palabras.

# Lo que dice.
profile-edit-text = Puedes dejar vacío cada campo. No escribas lo que lleve a tu nombre real o a tu casa.
profile-name-hint = Un nombre que no usas en ningún otro sitio.
profile-areas-hint = Una en cada línea. Basta un barrio.
profile-languages-hint = Uno en cada línea.
profile-is-online = También trabajo en línea
profile-tours-hint = Dónde estarás y cuándo. Los días pasados no se muestran.
profile-tour-area = Lugar
profile-tour-from = Primer día
profile-tour-to = Último día
profile-tour-add = Añadir un viaje
profile-tour-drop = Quitar este viaje
profile-services-hint = Con tus propias palabras.
profile-boundaries-hint = Lo que no haces y lo que esperas.
profile-asks-hint = Lo que te gustaría saber de quien escribe.
profile-questions = Preguntas a quien escribe
profile-questions-hint = Una en cada línea. Cada una tiene un campo en su mensaje.
profile-reads-hint = La gente siempre puede escribir. A otras horas ve cuándo lees otra vez. En tu teléfono no suena nada.
profile-reads-from = Desde
profile-reads-to = Hasta
profile-reads-now = ¿Qué hora es ahora para ti?
profile-wrong-reads = Pon las dos horas, y qué hora es ahora para ti.
profile-sites-hint = Una dirección en cada línea. Cópiala entera de tu navegador.
profile-wrong-tours = Cada viaje necesita un lugar, un primer día y un último día que no sea anterior.
profile-wrong-sites = Copia direcciones enteras de tu navegador, una en cada línea, 8 como mucho.
profile-sites-identify = Una de estas se conoce por pagos o anuncios. Puede mostrar tu nombre legal o unir tus nombres.
profile-more = Decir más
profile-save = Guardar
profile-saving = Cerrándolo con llave y enviándolo

# Fotos.
profile-pictures-what = Cada foto se limpia antes en tu teléfono: lo oculto en el archivo se va, y tú tapas lo que nadie debe ver. La gente ve las fotos solo si lo pide. Nunca uses una que esté en algún lugar con tu nombre.
profile-pictures-full = Hay { $most } fotos, y no puede haber más. Quita una antes.
profile-picture-add = Añadir una foto
profile-picture-take = Ponerla en mi perfil
profile-picture-words = Palabras para la foto
profile-picture-says = ¿Qué se ve en ella?
profile-picture-says-hint = Para quien no la ve. Puedes dejarlo vacío.
profile-picture-unsaid = Todavía sin palabras
profile-picture-change = Palabras
profile-picture-says-this = Palabras para la foto { $number }
profile-picture-first = Mostrar primero
profile-picture-first-this = Mostrar primero la foto { $number }
profile-picture-drop = Quitar
profile-picture-drop-this = Quitar la foto { $number }
profile-picture-drop-sure = Sí, quitar
profile-picture-drop-sure-this = Sí, quitar la foto { $number }
profile-proof = Si alguien roba una foto
profile-proof-what = Guarda las fotos originales, sin tapar, como estaban. Estas son sus huellas (SHA-256), guardadas solo bajo tus palabras. Quien tiene el archivo con la misma huella tenía la foto antes de taparla.

# Enlaces.
profile-links = Enlaces
profile-links-what = Haz un enlace para cada persona o lugar. Si uno circula, ves cuál y puedes cerrar solo ese.
profile-link-label = ¿Para quién o qué es?
profile-link-label-hint = Solo tú lo ves, aquí.
profile-link-make = Hacer un enlace nuevo
profile-link-since = Hecho el { $day }
profile-link-qr = El enlace para { $label } como imagen para escanear
profile-link-copy = Copiar el enlace
profile-link-copied = Está copiado. Pégalo donde quieras.
profile-link-show = Mostrar
profile-link-show-this = Mostrar el enlace para { $label }
profile-link-close = Cerrar
profile-link-close-this = Cerrar el enlace para { $label }
profile-link-close-sure = Sí, cerrarlo
profile-link-close-sure-this = Sí, cerrar el enlace para { $label }
trouble-profile-needs-member = Empezó otro trimestre, así que hace falta un pase. Abre la página con tus palabras de integrante y después tu perfil. O mantenlo con otro pase.
trouble-profile-needs-pass = Empezó otro trimestre del año, así que hace falta un pase nuevo. Elige «{ profile-repay }» abajo.
refused-profiles-apart = Los perfiles tienen ahora un sitio propio. Usa tu pase allí. Desde aquí no se envió nada.
refused-profile-moved = Mientras tanto el perfil cambió en otro sitio. Ábrelo otra vez con sus palabras.
trouble-profile-links-full = No puede haber más enlaces. Cierra antes uno.

# Mensajes.
inbox = Mensajes
inbox-reading = Buscando mensajes
inbox-empty = Ningún mensaje
inbox-empty-text = Quien tenga tu enlace puede escribirte.
inbox-unreadable = Este mensaje no se puede leer
inbox-link-closed = un enlace cerrado
inbox-more = { $count ->
    [one] Uno más es anterior.
    [many] { $count } más son anteriores.
   *[other] { $count } más son anteriores.
  }
inbox-keep = Borrar los mensajes después de
inbox-keep-when = Se borran cuando miras aquí. Después de 28 días se borran solos.
inbox-kept = Los mensajes se borran { $days } días después del primero.
inbox-keep-days = { $days ->
    [one] 1 día
    [many] { $days } de días
   *[other] { $days } días
  }
enquiry = Mensaje
enquiry-by-link = Por este enlace:
enquiry-text = Lo que escribió
enquiry-reach = Número que dio
enquiry-theirs = La otra persona
enquiry-answer = Tu respuesta
enquiry-answer-hint = La lee con su código. No pongas tu nombre real ni tu casa.
enquiry-answered = Está enviada.
templates = Respuestas guardadas
templates-what = Respuestas que usas otra vez. Solo tus palabras las abren. Puedes cambiar cada una antes de enviarla.
templates-full = Hay { $most }, y no puede haber más. Quita una antes.
template-title = Título
template-text = Respuesta
template-save = Guardar esta respuesta
template-missing = Hacen falta un título y un texto.
template-drop = Quitar
template-drop-this = Quitar { $title }
template-put = Usar una respuesta guardada
template-put-none = Elige una
enquiry-check-why = Puedes consultar este número en privado. Hazlo en otra sesión: cierra esta página, abre después la página de la comunidad y pégalo allí. Si haces las dos cosas a la vez, el servidor podría adivinar de quién es este perfil.
enquiry-check-copy = Copiar el número para consultarlo
enquiry-check-copied = Está copiado. Cierra esta página, abre más tarde la de la comunidad y pégalo en la consulta.
enquiry-check-here = Consultarlo aquí de todos modos
enquiry-report = Avisar de esta persona
enquiry-delete = Borrar y bloquear
enquiry-delete-sure = Sí, borrarlo
enquiry-delete-text = Después no puede escribir nada más aquí. Si vuelve por el mismo enlace, cierra ese enlace. Se borra solo el { $day }.
enquiry-gone = Este mensaje está borrado o su plazo terminó.

# Pases.
passes = Tus pases
passes-what = Un pase hace un perfil, o lo mantiene en este trimestre. Cada integrante recibe tres, y tres nuevos el próximo trimestre. Estos valen hasta el { $day }.
passes-why = Puedes dar uno a una colega. O guarda su código y úsalo otro día sin tus palabras de integrante. Así el servidor no ve las dos cosas a la vez.
passes-careful = Quien tiene el código puede usar el pase, una vez. Tacha el pase que regales. Tú y el servidor juntos podrían averiguar qué perfil pagó.
passes-reading = Buscando tus pases
pass-number = Pase { $number }
pass-qr = Pase { $number } como imagen para escanear
pass-show-this = Mostrar el pase { $number }
pass-copy = Copiar el pase
pass-which = ¿Cuál de tus perfiles es?
pass-which-hint = Cada uno tiene su pase, hasta el { $day }. Cuenta también el que borraste en este trimestre. Si usas un pase dos veces, el servidor puede ver que los dos perfiles son tuyos.
pass-profile-0 = El primero (pase 1)
pass-profile-1 = El segundo (pase 2)
pass-profile-2 = El tercero (pase 3)
pass-given = Otro: me dieron un pase
pass-code = El código del pase
pass-code-hint = Pégalo entero: 176 letras y signos.
pass-missing = Di antes cuál es.
trouble-pass = Este pase no está entero. Cópialo todo y pégalo otra vez.
trouble-pass-used = Este pase ya se usó. Toma otro, mejor otro día.
trouble-pass-over = Este pase no vale aquí, o su trimestre terminó.

# Preguntar a una compañera por un cliente, y que te pregunten.
ask = Preguntar a una compañera por un cliente
ask-what = Un cliente dice que una compañera lo conoce. Pídele el enlace que tiene del perfil de ella. Luego pregunta aquí. Después de { $days } días desaparece todo, para las dos.
ask-she-sees = Tu compañera ve por el enlace de quién vienes y que pregunta una persona de la comunidad. No ve quién.
ask-host = El servidor ve que alguien de la comunidad pregunta a este perfil y qué día. No puede leer la pregunta ni la respuesta. También podría enviar una pregunta propia.
ask-no-list = Nadie guarda una lista de clientes. Una respuesta es solo para ti.
ask-code = Tengo las palabras de una pregunta
ask-open = Tu pregunta
ask-link = El enlace del cliente al perfil
ask-link-hint = Pégalo entero, desde https hasta el final.
ask-about = Cómo se llama a sí mismo el cliente
ask-about-hint = Un nombre o número que te dieron. Puedes dejarlo vacío.
ask-text = Algo más
ask-text-hint = No pongas tu nombre ni lo que diga quién eres.
ask-send = Preguntar ahora
ask-sending = Cerrándola con llave y enviándola
ask-sent = Tu pregunta ha llegado.
ask-words = Las palabras de tu pregunta
ask-words-what = Con estas ocho palabras lees la respuesta durante { $days } días. Tu membresía no recuerda que preguntaste.
ask-question = ¿Volverías a quedar con esta persona?
ask-none = Todavía no hay respuesta. Mira otra vez más tarde, con las mismas palabras.
ask-says-yes = Sí
ask-says-no = No
ask-says-rather-not = Tu compañera prefiere no decirlo
ask-says-write = Tu compañera te pide que le escribas
ask-says-text = Es lo que una persona dice de sus propios encuentros. Contigo puede ser distinto.
ask-hers = Tu compañera
ask-until = Todo se borra solo el { $day }.
ask-delete = Borrar esta pregunta
ask-gone = La pregunta y su respuesta están borradas. Puedes tirar sus palabras.
trouble-link-closed = Este enlace ahora no abre nada. Puede estar cerrado o en pausa, o le falta una parte.
questions = Preguntas de la comunidad
inbox-by-link = De gente con un enlace
question = Pregunta de la comunidad
question-link = Tiene tu enlace
question-about = Se llama a sí mismo
question-text = Quien pregunta escribe
question-answered = Respondiste: { $answer }
question-answered-text = Puedes cambiarlo. Cuenta la última respuesta.
question-says-yes = Sí
question-says-no = No
question-says-rather-not = Prefiero no decirlo
question-says-write = Escríbeme
question-theirs = Quien pregunta
question-who = Solo puede preguntar quien es de la comunidad. No sabes quién pregunta. El servidor podría mandar una pregunta propia, y entonces lee tu respuesta.

# Guardarlo en un archivo y volver a hacerlo.
profile-file = Guardarlo en un archivo
profile-file-what = El archivo contiene su texto, fotos, enlaces y respuestas guardadas. Solo las palabras de este perfil lo abren.
profile-file-messages = Los mensajes no están en él.
profile-file-elsewhere = También puedes volver a hacerlo en otro sitio. Entonces los dos sitios pueden ver que es un mismo perfil. Allí escribes estas palabras, así que ese sitio podría abrir este perfil. Elige uno en el que confíes.
profile-file-save = Guardar el archivo
profile-file-saved = Está guardado. Si un día este perfil ya no está, abre «{ profiles }» y después «{ profile-again }». Necesitas un pase.
profile-again = Volver a hacer un perfil con un archivo
profile-again-what = Elige el archivo que guardaste. Después escribe las palabras de ese perfil.
profile-again-file = El archivo
profile-again-now = Volver a hacerlo
trouble-profile-file = Estas palabras no abren este archivo. O le falta una parte.
trouble-profile-here = Ya hay aquí un perfil con estas palabras. Ábrelo con ellas.

# La lista de perfiles.
catalogue = Perfiles
catalogue-look = Ver perfiles
catalogue-what = Lo que buscas se queda en este teléfono. El orden es al azar: nadie puede pagar por un lugar.
catalogue-strangers = Ves los perfiles que puede ver todo el mundo.
catalogue-reading = Buscando todos los perfiles
catalogue-words = Palabras
catalogue-filters = Zona, idioma, día
catalogue-area = Zona
catalogue-language = Idioma
catalogue-day = En este día
catalogue-day-hint = A quien está de viaje ese día se le encuentra en la zona del viaje.
catalogue-any = Cualquiera
catalogue-count = { $count ->
    [0] No hay ningún perfil así
    [one] Hay un perfil así
    [many] Hay { $count } de perfiles así
   *[other] Hay { $count } perfiles así
  }
catalogue-more = { $count ->
    [one] Uno más
    [many] { $count } más
   *[other] { $count } más
  }
catalogue-lost = { $count ->
    [one] Un perfil no se puede mostrar: no está como lo firmó quien lo hizo.
    [many] { $count } de perfiles no se pueden mostrar: no están como los firmó quien los hizo.
   *[other] { $count } perfiles no se pueden mostrar: no están como los firmó quien los hizo.
  }
catalogue-thumbs = Mostrar fotos pequeñas ({ $size } kB)
catalogue-thumbs-seen = Entonces el servidor ve que alguien mira esta zona, o unas zonas entre las que está esta.
catalogue-thumbs-all = El servidor ve que alguien mira las fotos pequeñas, y no cuáles.
catalogue-thumbs-area = Elige una zona para ver fotos pequeñas.
catalogue-thumbs-lost = { $count ->
    [one] Una foto pequeña falta, o no está como la firmó quien la puso.
    [many] { $count } de fotos pequeñas faltan, o no están como las firmó quien las puso.
   *[other] { $count } fotos pequeñas faltan, o no están como las firmó quien las puso.
  }
catalogue-one = Perfil
catalogue-gone = Este perfil no está ahora en la lista.
catalogue-altered = Este perfil no está como lo firmó quien lo hizo, así que no se muestra.
catalogue-behind = { $count ->
    [0] El perfil dice más. Ahí puedes escribir un mensaje.
    [one] El perfil dice más y tiene una foto. Ahí puedes escribir un mensaje.
    [many] El perfil dice más y tiene { $count } de fotos. Ahí puedes escribir un mensaje.
   *[other] El perfil dice más y tiene { $count } fotos. Ahí puedes escribir un mensaje.
  }
catalogue-open = Abrir el perfil
catalogue-seen = Cuando lo abres, el servidor ve qué perfil se abrió.
catalogue-means = Que un perfil esté en esta lista no dice nada de quién lo hizo.
listing-flag = Avisar de que es falso o muestra a otra persona
listing-flag-text = Llega a las personas encargadas. Solo ellas lo pueden leer. No hace falta cuenta. Nadie pregunta quién eres.
listing-flag-what = ¿Qué pasa?
listing-flag-what-stolen = Estas fotos o palabras son mías
listing-flag-what-fake = Esta persona no existe
listing-flag-what-other = Otra cosa
listing-flag-why = ¿Cómo lo sabes?
listing-flag-why-hint = No escribas tu nombre. Las personas encargadas no pueden responder.
listing-flag-send = Enviar
listing-flag-done = Ha llegado
listing-flag-done-text = Una persona encargada lo mirará. Una puede ocultar el perfil al momento. Deciden dos.
listing = La lista de perfiles
listing-none = Aquí no hay lista de perfiles. Hace falta una votación y dos personas encargadas.
listing-text = La lista muestra tu nombre, la línea, zonas, idiomas, días de viaje, cómo empieza «{ profile-services }» y cuántas fotos hay. Quien la ve puede abrir el perfil entero.
listing-faces = Cualquiera puede copiarlo, y los buscadores de caras pueden guardarlo para siempre. Quitarlo de aquí no quita las copias.
listing-host = Quien lleva el servidor puede leer todo un perfil que está en la lista.
listing-contact = No puede haber en él ningún teléfono, dirección ni enlace. La gente te escribe aquí.
listing-who = ¿Quién encuentra tu perfil?
listing-who-nobody = Solo quien tiene un enlace
listing-who-members = También la comunidad
listing-who-everybody = Todo el mundo
listing-is-nobody = No está en la lista.
listing-is-members = La comunidad lo encuentra en la lista.
listing-is-everybody = Todo el mundo lo encuentra en la lista.
listing-look = Mirar si la lista lo muestra
listing-there = La lista lo muestra como lo guardaste.
listing-missing = El servidor no lo muestra, o lo muestra de otra manera. Avisa a una persona encargada.
listing-thumb = Una foto pequeña en la lista
listing-thumb-text = La lista puede mostrar una foto pequeña junto a tu perfil. No muestra ninguna si tú no la eliges. La ve quien puede ver tu perfil en la lista.
listing-thumb-copy = Cualquiera que pueda leer la lista puede copiar esta foto.
listing-thumb-choose = Elegir una foto
listing-thumb-other = Elegir otra foto
listing-thumb-take = Usarla como foto pequeña
listing-thumb-shown = La foto pequeña, como la muestra la lista
listing-thumb-new = Esto es lo que mostrará la lista.
listing-thumb-save = Mostrarla en la lista
listing-thumb-is = La lista muestra esta foto.
listing-thumb-none = La lista no muestra ninguna foto tuya.
listing-thumb-drop = Quitarla de la lista
listing-thumb-first = Elige primero en «{ listing }» quién encuentra tu perfil.
listing-hidden = Las personas encargadas lo ocultaron en la lista
listing-answer = Responder a las personas encargadas
listing-answer-text = Ellas ven que la respuesta es de quien tiene las palabras de este perfil. Puede deshacerlo otra persona encargada que no lo decidió.
listing-answer-why = ¿Qué deberían saber?
listing-answer-why-hint = No escribas tu nombre. Las personas encargadas no pueden responder.
refused-no-catalogue = Aquí no hay lista de perfiles.
trouble-profile-contact = En este perfil hay un número, una dirección o un enlace. Quítalo primero, o elige «{ listing-who-nobody }» en «{ listing }».
