# Desks, for whoever writes to one.

# Desks: the list, and one of them.
desks-title = Habla con alguien
desks-text = Puedes escribir a personas que ayudan. No hace falta una cuenta y nadie pregunta quién eres.
desks-nobody = Aquí todavía no hay a quién escribir. Mira en «Ayuda ahora».
desks-choose = Ver a quién puedes escribir
desk-kind-health = Salud
desk-kind-legal = Leyes y papeles
desk-kind-safety = Seguridad
desk-kind-exit = Salir de la violencia
desk-kind-support = Alguien con quien hablar
desk-kind-other = Otra ayuda
desk-hours = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
}
desk-days = { $days ->
    [one] 1 día
   *[other] { $days } días
}
desk-open = Abierto ahora, hasta las { $time }
desk-open-always = Siempre abierto
desk-open-unknown = No sabemos cuándo está abierto
desk-opens-today = Cerrado ahora. Abre hoy a las { $time }
desk-opens-tonight = Cerrado ahora. Abre esta noche a las { $time }
desk-opens-tomorrow = Cerrado ahora. Abre mañana a las { $time }
desk-opens-on = Cerrado ahora. Abre el { $weekday } a las { $time }
desk-reply-within = Dicen que responden en { $time } como máximo.
desk-wait-never = No sabemos cuánto se espera ahora. Nadie lo ha contado.
desk-wait-old = No sabemos cuánto se espera ahora. Nadie lo ha contado desde el { $day }.
desk-wait-none = El { $day } nadie esperaba respuesta.
desk-wait-some = { $count ->
    [one] El { $day } una persona esperaba respuesta.
   *[other] El { $day } { $count } personas esperaban respuesta.
}
desk-wait-longest = { $days ->
    [0] Nadie llevaba un día entero esperando.
    [one] La espera más larga era de 1 día.
   *[other] La espera más larga era de { $days } días.
}
desk-wait-usual = { $days ->
    [0] La primera respuesta suele llegar el mismo día.
    [one] La primera respuesta suele llegar en 1 día.
   *[other] La primera respuesta suele llegar en { $days } días.
}
desk-closed-write = Puedes escribir ahora. Lo leen cuando vuelven.
desk-closed-instead = Si no puedes esperar:
desk-closed-services = Ver qué está abierto ahora
desk-begun = Empezaste un mensaje. Sigue aquí.
desk-start = Escribirles
desk-who = Quién lo lee y cuánto tiempo
desk-who-1 = Lo leen las personas que trabajan en esta mesa. Puede responder más de una.
desk-who-2 = Las personas encargadas guardan las llaves de la mesa. También podrían leerlo. Dos de ellas eligieron esta mesa.
desk-who-3 = El servidor no puede leerlo. Se cierra con llave en tu teléfono antes de enviarse.
desk-kept-closed = { $days ->
    [one] Cuando se termina, tu contacto se borra enseguida. El resto se borra después de 1 día.
   *[other] Cuando se termina, tu contacto se borra enseguida. El resto se borra después de { $days } días.
}
desk-kept = En todo caso se borra { $days } días después de que empezaste.
desk-languages = Idiomas
desk-week = Cuándo están
desk-zone = Las horas son las del lugar de la mesa ({ $zone }).

# Writing to a desk.
desk-ask-text = ¿Qué quieres decir?
desk-text-hint = Unas pocas palabras bastan. No pongas tu nombre.
desk-ask-language = ¿En qué idioma quieres la respuesta?
desk-language-hint = Estos son los idiomas de la mesa.
desk-language-other = Otro
desk-language-which = ¿Qué idioma?
desk-ask-contact = ¿Es seguro contactarte?
desk-contact-why = No hace falta. Responden aquí y lo lees con tus palabras.
desk-safe-yes = Sí, pueden contactarme
desk-safe-no = No, por favor
desk-safe-unsure = Solo con cuidado, o no lo sé
desk-how = ¿Cómo pueden contactarte?
desk-how-hint = Un número o una app, y cuándo. Lo lee la mesa, y podrían leerlo las personas encargadas. Se borra lo primero.
desk-say = ¿Quiénes deben decir que son?
desk-say-hint = Por si contesta otra persona. Por ejemplo «la peluquería».
desk-name = ¿Cómo pueden llamarte?
desk-name-hint = Cualquier nombre menos el tuyo.
desk-ask-files = ¿Quieres añadir un archivo?
desk-review-who = Va a: { $name }
desk-said-text = Lo que dices
desk-said-language = Idioma de la respuesta
desk-said-contact = Contacto
desk-said-files = Archivos
desk-arrived = Tu mensaje ha llegado.
desk-words-what = Con estas siete palabras lees la respuesta. Solo tú las tienes.
desk-done = Va camino a la mesa
desk-done-1 = Nadie te manda un mensaje. Vuelve aquí y pulsa «Tengo palabras de recibo».
desk-done-2 = Con tus palabras también puedes escribir más, enviar un archivo, borrar tu contacto o borrarlo todo.

# Files.
my-file-hint = Hasta 10 MB.
my-file-clean = A las fotos se les quita lo que dicen de cámara, lugar y hora antes de salir de tu teléfono. Lo que se ve en ellas queda.
my-file-other = Otros archivos, como cartas o audios, pueden llevar nombres, lugares y horas. Eso no podemos quitarlo.
my-file-choose = Elige un archivo
my-file-added = Añadido.
my-file-removed = Quitado.
my-file-remove-this = Quitar: { $name }
my-file-sending = Enviando el archivo
my-file-leave = Seguir sin el archivo
my-file-left = Un archivo no llegó. Puedes enviarlo después con tus palabras.
my-file-add = Añadir un archivo
my-file-send = Enviar el archivo
my-file-save = Guardar en este teléfono
my-file-save-this = Guardar en este teléfono: { $name }
my-file-fetching = Trayéndolo
my-file-saved = Está guardado en este teléfono. «Salir» no lo borra. Quien use el teléfono puede verlo.

# A conversation with a desk.
my-talk-title = Tus mensajes con una mesa
my-talk-unreadable = { $count ->
    [one] Un mensaje no se puede leer o no es de la mesa. No se muestra. Avisa a una persona encargada.
   *[other] { $count } mensajes no se pueden leer o no son de la mesa. No se muestran. Avisa a una persona encargada.
}
my-talk-mine = Escribiste
my-talk-theirs = La mesa escribió
my-talk-first = Tu primer mensaje. Ahora solo puede leerlo quien tiene las llaves de la mesa.
my-talk-look = Ver si hay mensajes nuevos
my-talk-looked = Por ahora estos son todos los mensajes.
my-talk-desk-gone = Esta mesa ha cerrado. Nadie lee lo que escribas aquí. Puedes escribir a otra.
my-talk-answered = La mesa ha respondido. Léelo más abajo.
my-talk-none = Nadie ha respondido todavía
my-talk-none-since = Nadie ha respondido todavía a tu último mensaje
my-talk-day = Hoy es el día { $day }.
my-talk-late = Es más de lo que dicen. También puedes escribir a otra mesa o mirar en «Ayuda ahora».
my-talk-closed = Esta conversación ha terminado
my-talk-closed-until = Puedes leerla hasta el { $day }. Después se borra.
my-talk-closed-soon = Puedes leerla unos días. Después se borra.
my-talk-closed-contact = Tu contacto ya se borró. Puedes escribir otra vez a la mesa con palabras nuevas.
my-talk-write = Escribe a la mesa
my-talk-sent = Ha llegado. Vuelve con tus palabras.
my-talk-delete-1 = Todos los mensajes, los archivos y tu contacto se borran enseguida, también para la mesa.
my-talk-delete-2 = Quien lo leyó en la mesa puede recordarlo. Los archivos que guardaron quedan allí.
my-talk-gone = Tus mensajes y archivos ya no están. Puedes tirar tus palabras.
my-contact-delete = Borrar mi contacto
my-contact-title = ¿Borrar tu contacto?
my-contact-1 = Se borra enseguida, también para la mesa. Si no escribiste nada ahí, no se pierde nada.
my-contact-2 = Si alguien lo leyó, puede recordarlo. Tus mensajes quedan.
my-contact-3 = No puedes volver a rellenarlo. Pero puedes escribirlo en un mensaje.
my-contact-gone-title = Está borrado
my-contact-gone = Tu contacto está borrado, también para la mesa. Sigues leyendo aquí las respuestas, con tus palabras.

# Times to meet.
slot-take = Tomar esta: { $text }
slot-hint = Después puedes tomar otra. No se guarda ningún nombre con ella.
slot-took = Tomaste: { $text }
slot-yours = Cuándo se encuentran

# A slip to show at a drop-in.
my-slip-make = Hacer un papel para mostrar cuando vayas
my-slip-title = Un papel para mostrar
my-slip-what = Allí muestras cuatro palabras a quien atiende. Abren lo que escribes aquí y nada más. Así no tienes que contarlo todo otra vez.
my-slip-text = ¿Qué puede saber quien atiende?
my-slip-text-hint = Por ejemplo qué necesitas o de qué no hablar. No tu nombre.
my-slip-slot = Cuándo se encuentran
my-slip-empty = Escribe algo, o elige la hora del encuentro.
my-slip-look = Esto es lo que verá quien atiende
my-slip-look-text = Todavía no se envía nada.
my-slip-name = Nombre para usar
my-slip-look-not = El papel no dice qué mensajes son tuyos. No lleva tus siete palabras.
my-slip-leave = Hacer el papel
my-slip-ready = Tu papel
my-slip-ready-text = Está hecho. Muestra estas cuatro palabras, o el cuadrado, a quien atiende.
my-slip-words = Las cuatro palabras de tu papel
my-slip-qr = Las cuatro palabras de tu papel como cuadrado para escanear
my-slip-once = Se abre una sola vez. Después se borra.
my-slip-days = Si nadie lo abre, se borra después de { $days } días.
my-slip-paper = Anota las palabras ahora. Cuando cierres esto, nadie puede mostrarlas otra vez.
my-slip-back = Volver a los mensajes

# What can go wrong.
trouble-not-deleted = El servidor dijo que estaba borrado, pero aún lo muestra. Inténtalo otra vez y avisa a una persona encargada.
trouble-nothing-to-say = Escribe algo primero.
trouble-file-too-large = Este archivo es demasiado grande. El máximo es 10 MB.
trouble-desk-closed = Ahora nadie responde en esta mesa. Vuelve y mira qué mesas hay.
trouble-blobs-full = Ahora no hay sitio para más archivos. Lo que escribiste se guarda. Prueba otra vez mañana.
trouble-image-kind = Este tipo de foto o video puede decir dónde se hizo. Aquí no podemos quitarlo. Guárdalo antes como JPEG o PNG.
trouble-image-broken = Esta foto está dañada y no podemos limpiarla. No se envió. Prueba con otra copia.
