# Desks, for whoever writes to one.

# Desks: the list, and one of them.
desks-title = Habla con alguien
desks-text = Puedes escribir a personas que ayudan. No hace falta una cuenta y nadie pregunta quién eres.
desks-nobody = Aquí todavía no hay a quién escribir. Mira en «Ayuda ahora».
desks-choose = Ver a quién puedes escribir
desk-kind-health = Salud
desk-kind-legal = Leyes y derechos
desk-kind-safety = Seguridad
desk-kind-exit = Salir de la violencia
desk-kind-support = Alguien con quien hablar
desk-kind-other = Otra ayuda
desk-hours = { $hours ->
    [one] 1 hora
    [many] { $hours } de horas
   *[other] { $hours } horas
}
desk-days = { $days ->
    [one] 1 día
    [many] { $days } de días
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
    [many] El { $day } { $count } de personas esperaban respuesta.
   *[other] El { $day } { $count } personas esperaban respuesta.
}
desk-wait-longest = { $days ->
    [0] Nadie llevaba un día entero esperando.
    [one] La espera más larga era de 1 día.
    [many] La espera más larga era de { $days } de días.
   *[other] La espera más larga era de { $days } días.
}
desk-wait-usual = { $days ->
    [0] La primera respuesta suele llegar el mismo día.
    [one] La primera respuesta suele llegar en 1 día.
    [many] La primera respuesta suele llegar en { $days } de días.
   *[other] La primera respuesta suele llegar en { $days } días.
}
desk-closed-write = Puedes escribir ahora. Lo leen cuando vuelven.
desk-closed-instead = Si no puedes esperar:
desk-closed-services = Ver qué está abierto ahora
desk-begun = Empezaste un mensaje. Sigue aquí.
desk-start = Escribirles
desk-who = Quién lo lee y cuánto tiempo
desk-who-1 = Lo leen las personas que atienden esta mesa. Puede responder más de una.
desk-who-2 = Las personas encargadas, integrantes de confianza que revisan los reportes, guardan las llaves de la mesa. También podrían leerlo. Dos de ellas eligieron esta mesa.
desk-who-3 = El servidor no puede leerlo. Se cierra con llave en tu teléfono antes de enviarse.
desk-kept-closed = { $days ->
    [one] Cuando termina la conversación, tu contacto se borra enseguida. El resto se borra después de 1 día.
    [many] Cuando termina la conversación, tu contacto se borra enseguida. El resto se borra después de { $days } de días.
   *[other] Cuando termina la conversación, tu contacto se borra enseguida. El resto se borra después de { $days } días.
}
desk-kept = En todo caso se borra todo { $days } días después de que empieces.
desk-languages = Idiomas
desk-week = Cuándo están
desk-zone = Las horas son las locales de la mesa ({ $zone }).

# Writing to a desk.
desk-ask-text = ¿Qué quieres decir?
desk-text-hint = Unas pocas palabras bastan. No pongas tu nombre.
desk-ask-language = ¿En qué idioma quieres la respuesta?
desk-language-hint = Estos son los idiomas que habla la mesa.
desk-language-other = Otro
desk-language-which = ¿Qué idioma?
desk-ask-contact = ¿Es seguro contactarte?
desk-contact-why = No hace falta. Responden aquí y lo lees con tu código.
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
desk-words-title = Tu código de mensajes
desk-words-what = Con estas ocho palabras lees la respuesta. Solo tú las tienes.
desk-done = Va camino a la mesa
desk-done-1 = Nadie te manda un mensaje. Vuelve aquí y pulsa «Tengo un código de reporte o de mensajes».
desk-done-2 = Con tu código también puedes escribir más, enviar un archivo, borrar tu contacto o borrarlo todo.

# Files.
my-file-other = Otros archivos, como cartas o audios, pueden llevar nombres, lugares y horas. Eso no podemos quitarlo.
my-file-added = Añadido.
my-file-removed = Quitado.
my-file-remove-this = Quitar: { $name }
my-file-left = Un archivo no llegó. Puedes enviarlo después con tu código.
my-file-add = Añadir un archivo

# A conversation with a desk.
my-talk-title = Tus mensajes con una mesa
my-talk-unreadable = { $count ->
    [one] Un mensaje no se puede leer o no es de la mesa. No se muestra. Avisa a una persona encargada.
    [many] { $count } de mensajes no se pueden leer o no son de la mesa. No se muestran. Avisa a una persona encargada.
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
my-talk-closed-soon = Puedes leerla unos días más. Después se borra.
my-talk-closed-contact = Tu contacto ya se borró. Puedes empezar otra conversación con la mesa.
my-talk-closed-say = ¿Eres integrante? Puedes decir cómo fue mientras haya una encuesta abierta: Yo, Tu voz, Encuestas. Hazlo otro día. Así nada lo une a esta conversación.
my-talk-write = Escribe a la mesa
my-talk-sent = Ha llegado. Vuelve con tu código para leer la respuesta.
my-talk-delete-1 = Todos los mensajes, los archivos y tu contacto se borran enseguida, también para la mesa.
my-talk-delete-2 = En la mesa pueden recordar lo que leyeron. Los archivos que guardaron quedan allí.
my-talk-delete-3 = Es definitivo. Después, tu código de mensajes ya no abre nada.
my-talk-gone = Tus mensajes y archivos ya no están. Puedes tirar tu código.
my-talk-close = Cerrar estos mensajes
my-contact-delete = Borrar mi contacto
my-contact-title = ¿Borrar tu contacto?
my-contact-1 = Se borra enseguida, también para la mesa. Si no escribiste nada ahí, no se pierde nada.
my-contact-2 = Quien lo haya leído puede recordarlo. Tus mensajes quedan.
my-contact-3 = No puedes volver a rellenarlo. Pero puedes escribirlo en un mensaje.
my-contact-gone-title = Está borrado
my-contact-gone = Tu contacto está borrado, también para la mesa. Sigues leyendo aquí las respuestas, con tu código.

# Times to meet.
slot-take = Tomar esta: { $text }
slot-hint = Después puedes tomar otra. No se guarda ningún nombre con ella.
slot-took = Tomaste: { $text }
slot-yours = Cuándo se encuentran

# A slip to show at a drop-in.
my-slip-make = Hacer un papel para mostrar cuando vayas
my-slip-title = Un papel para mostrar
my-slip-what = Allí muestras cinco palabras a quien atiende. Abren lo que escribes aquí y nada más. Así no tienes que contarlo todo otra vez.
my-slip-text = ¿Qué puede saber quien atiende?
my-slip-text-hint = Por ejemplo qué necesitas o de qué no hablar. No tu nombre.
my-slip-slot = Cuándo se encuentran
my-slip-empty = Escribe algo, o elige la hora del encuentro.
my-slip-look = Esto es lo que verá quien atiende
my-slip-look-text = Todavía no se envía nada.
my-slip-name = Nombre para usar
my-slip-look-not = El papel no dice qué mensajes son tuyos. No lleva tu código de mensajes.
my-slip-leave = Hacer el papel
my-slip-ready = Tu papel
my-slip-ready-text = Está hecho. Muestra estas cinco palabras, o el cuadrado, a quien atiende.
my-slip-words = Las cinco palabras de tu papel
my-slip-qr = Las cinco palabras de tu papel como cuadrado para escanear
my-slip-once = Se abre una sola vez. Después se borra.
my-slip-days = Si nadie lo abre, se borra después de { $days } días.
my-slip-paper = Anota las palabras ahora. Cuando cierres esto, nadie puede mostrarlas otra vez.
my-slip-back = Volver a los mensajes

# What can go wrong.
trouble-not-deleted = El servidor dijo que estaba borrado, pero aún lo muestra. Inténtalo otra vez y avisa a una persona encargada.
refused-desk-closed = Ahora nadie atiende esta mesa. Vuelve y elige otra.

# What the server keeps, for anybody.
held-what = Esto es todo lo que hay en el servidor. Es lo que encontraría quien lo robara, o un juzgado.
held-when = Se cuenta una vez por semana, en números gruesos, para que nadie vea cuándo llegó algo nuevo. Esto es de la semana del { $day }.
held-reading = Un momento
held-many = { $count } o más
held-few = Menos de 10
held-untold = El servidor no dice a nadie cuántos hay, porque así se sabría cuántas integrantes hay
held-days = Se guarda { $days } días como mucho.
held-always = Se guarda mientras exista la comunidad.
held-read = Lo que el servidor puede leer:
held-got = Lo que tendría quien lo robara, o un juzgado:
held-row = Cómo se ve
held-row-what = Así se ve en el servidor la decisión más antigua de las personas encargadas. La pueden abrir integrantes. El servidor no.
held-not = Lo que no hay
held-not-text = Ningún nombre, ninguna dirección, ninguna hora. Ni quién escribió qué. Ni quién consultó a quién.
held-copy = Después de actualizar el programa se guarda siete días una segunda copia de todo esto. También tiene lo que se borró desde entonces.
held-group-reports = Reportes y avisos
held-group-checks = Consultas
held-group-desks = Conversaciones con las mesas
held-group-services = Servicios
held-group-lounge = La sala
held-group-profiles = Perfiles
held-group-members = Integrantes y llaves
held-reports = Reportes
held-reports-read = El servidor ve qué día llegó un reporte, cuánto miden sus partes, si hay imágenes con él y qué día se borra. No puede leerlo.
held-reports-got = Un montón de textos cerrados con llave, con un día en cada uno. Ni quién los escribió ni lo que dicen.
held-waiting = Reportes que esperan a un segundo
held-waiting-read = El servidor ve cuántos esperan y cuáles se han encontrado. No puede leerlos, y antes de encontrarse tampoco las personas encargadas.
held-waiting-got = Textos cerrados con marcas. Quien tenga también la llave de integrantes y las llaves del servidor puede probar números con las marcas.
held-drafts = Borradores y notas de las personas encargadas
held-drafts-read = El servidor ve qué día se puso aquí una nota o un borrador. No puede leerlo.
held-drafts-got = Textos cerrados con llave, con un día en cada uno.
held-cases = Lo que las personas encargadas guardan de un aviso
held-cases-read = El servidor ve qué día llegó y de cuántos reportes salió. No puede leerlo.
held-cases-got = Textos cerrados con llave, con un día en cada uno.
held-alerts = Avisos
held-alerts-read = El servidor ve qué día llegó un aviso y de cuántos reportes salió. No puede leerlo.
held-alerts-got = Textos cerrados con llave. Los abren las ocho palabras de cada integrante, porque son para leerlos.
held-decisions = Decisiones de las personas encargadas, con sus razones
held-decisions-read = El servidor ve qué día hubo una. No puede leerla.
held-decisions-got = Textos cerrados con llave. Los abren las ocho palabras de cada integrante.
held-conversations = Conversaciones con las mesas
held-conversations-read = El servidor ve qué mesa, qué días se dijo algo y cuánto medía. No puede leerlo.
held-conversations-got = Textos cerrados con el número de la mesa. Ni quién preguntó ni quién contestó.
held-books = Respuestas guardadas y horas de una mesa
held-books-read = El servidor ve cuántas hay. No puede leerlas.
held-books-got = Textos cerrados con el número de la mesa.
held-files = Archivos en esas conversaciones, e imágenes de reportes y perfiles
held-files-read = El servidor ve más o menos cuánto mide cada archivo. No ve su nombre, ni su tipo, ni quién lo mandó.
held-files-got = Archivos cerrados con llave, cada uno con aquello a lo que pertenece.
held-platforms = Lo que se contó sobre plataformas
held-platforms-read = El servidor ve qué día lo contó alguien y cuándo se añadió algo. No puede leerlo.
held-platforms-got = Textos cerrados con llave, casi todos del mismo largo, con un día en cada uno. No quién los escribió.
held-slips = Papeles de cinco palabras
held-slips-read = El servidor ve qué día se dejó uno. No puede leerlo.
held-slips-got = Notas cerradas con llave. Cinco palabras son pocas: quien se lleve el servidor y las llaves de la mesa podría probarlas todas.
held-services = Servicios de apoyo, y cuánto tardan las mesas
held-services-read = Todo. Es para todo el mundo.
held-services-got = Lo que todo el mundo puede leer aquí.
held-guides = Guías
held-guides-read = Todo. Es para todo el mundo. También ve qué guía abre alguien, pero no quién.
held-guides-got = Lo que todo el mundo puede leer aquí.
held-guideflags = Lo que la gente avisó sobre las guías
held-guideflags-read = El servidor ve qué día avisó alguien. No puede leerlo ni saber de qué guía.
held-guideflags-got = Textos cerrados con llave, todos del mismo largo, cada uno con un día. Ni quién los escribió.
held-posts = Lo que se escribe en la sala
held-posts-read = El servidor ve qué día llegó cada texto y más o menos qué largo tiene. No puede leerlo ni saber de quién es.
held-posts-got = Textos cerrados con llave. Los abren las ocho palabras de cada integrante, porque son para leerlos.
held-letters = Cartas entre plumas
held-letters-read = El servidor ve qué día llegó cada una. Todas tienen el mismo largo. No puede leerlas ni saber quién escribió a quién.
held-letters-got = Textos cerrados con llave. Las ocho palabras de cada integrante abren la primera llave de cada uno. La segunda se abre para quienes se escribieron.
held-profiles = Perfiles para quien tiene un enlace
held-profiles-read = El servidor ve qué día se guardó uno por última vez, si está en pausa y más o menos qué largo tiene. No puede leerlo ni saber de quién es. Los que están en la lista los puede leer enteros.
held-profiles-got = Textos cerrados con llave. Un enlace abre lo que muestran. Nada dice aquí quién tiene enlaces ni cuántos hay. Lo que está en la lista, como lo ve todo el mundo o la comunidad.
held-listingflags = Lo que la gente contó sobre perfiles de la lista
held-listingflags-read = El servidor ve qué día lo hizo alguien. No puede leerlo ni saber de qué perfil.
held-listingflags-got = Textos cerrados con llave, todos del mismo largo, cada uno con un día. Ni quién los escribió.
held-unlisted = Perfiles que las personas encargadas ocultaron en la lista
held-unlisted-read = Todo: cuáles, por qué y qué personas encargadas lo decidieron. Lo puede ver todo el mundo.
held-unlisted-got = Lo que aquí puede leer todo el mundo.
held-enquiries = Lo que la gente escribió a los perfiles
held-enquiries-read = El servidor ve a qué perfil escribió alguien, qué días y más o menos qué largo tiene. No puede leerlo.
held-enquiries-got = Textos cerrados con llave, cada uno con su perfil y un día. Ni quién los escribió.
held-asked = Lo que la comunidad preguntó a los perfiles
held-asked-read = El servidor ve que alguien de la comunidad preguntó a un perfil por alguien y qué días se añadió algo. No puede leerlo.
held-asked-got = Textos cerrados con llave, cada uno con su perfil y un día. Ni quién preguntó ni por quién.
held-pictures = Imágenes de la sala
held-pictures-read = El servidor ve qué día hubo una y más o menos cuánto ocupa. No puede ver qué hay en ella ni quién la puso.
held-pictures-got = Imágenes cerradas con llave, cada una con un día. Las abren las ocho palabras de cada integrante, porque son para verlas.
held-flags = Textos de la sala y cartas sobre los que alguien avisó
held-flags-read = El servidor ve qué día avisó alguien. No sabe quién, ni de qué texto o carta.
held-flags-got = Textos cerrados con llave, todos del mismo largo, cada uno con un día.
held-polls = Preguntas de las votaciones
held-polls-read = El servidor ve qué día se escribió cada una y qué largo tiene. No puede leerla.
held-polls-got = Textos cerrados con llave. Los abren las ocho palabras de cada integrante, porque son para leerlos.
held-ballots = Votos
held-ballots-read = El servidor ve para qué votación llegó un voto y qué día. No puede leerlo ni saber quién votó.
held-ballots-got = Votos cerrados con llave, todos del mismo largo. Los abren las ocho palabras de cada integrante. Nada dice de quién son.
held-surveyed = Respuestas a encuestas
held-surveyed-read = El servidor ve a qué encuesta llegó una respuesta y qué día. No puede leerla ni saber quién respondió.
held-surveyed-got = Respuestas cerradas con llave, todas del mismo largo, hasta que se publica el resultado. Las abren las ocho palabras de dos personas encargadas. Nada dice de quién son.
held-labels = Palabras con que las personas encargadas reconocen a alguien
held-labels-read = El servidor ve cuántas hay y desde qué días. No puede leerlas ni saber de quién es cada una.
held-labels-got = Textos cerrados con llave, todos del mismo largo, cada uno con un día.
held-answers = Lo que integrantes encontraron en servicios de apoyo
held-answers-read = El servidor ve cuántas veces se dio cada respuesta en tres meses. No sabe quién la dio.
held-answers-got = Las mismas cuentas, también las pequeñas.
held-withdrawals = Notas de que algo se retiró
held-withdrawals-read = El servidor ve cuántas veces se hizo. No lo que era.
held-withdrawals-got = Llaves que no son de nadie, con un último día.
held-index = La lista para las consultas
held-index-read = El servidor ve cuántas entradas hay. No sabe qué números son, y no guarda nada de las consultas.
held-index-got = Caracteres al azar. Quien tenga también las palabras de una persona integrante puede probar números con ellos.
held-holes = Lo que queda de entradas que se quitaron
held-holes-kept = Se guarda hasta que las personas encargadas renuevan la lista.
held-holes-read = El servidor ve en qué sitio de la lista había una entrada y hasta qué día se guardaba.
held-holes-got = Caracteres al azar. Quien tenga también las palabras de una persona integrante puede probar en qué sitio estaría un número.
held-roster = La lista de integrantes, sin nombres
held-roster-read = Todo: cuántas personas hay, qué día entró cada una y los ajustes. Cada integrante es aquí una llave, sin nombre.
held-roster-got = Lo mismo: llaves y días, y ningún nombre.
held-boxes = Llaves cerradas de integrantes
held-boxes-kept = Se guarda mientras alguien es integrante.
held-boxes-read = El servidor ve para quién es una llave. No puede abrirla.
held-boxes-got = Llaves cerradas. Cada una se abre solo con las palabras de su integrante.
held-vaults = Lo que abren las ocho palabras de cada integrante
held-vaults-read = El servidor ve qué día se usó cada una por última vez. No sabe de quién es y no puede abrirla.
held-vaults-got = Llaves cerradas. Solo las abren ocho palabras, y nadie puede adivinarlas.
held-invites = Invitaciones abiertas
held-invites-read = El servidor ve cuántas hay abiertas. No puede leerlas.
held-invites-got = Invitaciones cerradas, que se borran a los tres días.
held-tokens = Marcas de fichas usadas
held-tokens-read = El servidor ve cuántas fichas se usaron en una semana y qué integrantes recibieron nuevas. No quién usó cuál.
held-tokens-got = Marcas al azar. Con la llave del servidor se ve qué integrantes abrieron esta página esta semana o la anterior.
held-credentials = Que una persona integrante abrió esta página una vez
held-credentials-kept = Se guarda mientras alguien es integrante.
held-credentials-read = Con su propia llave, el servidor puede ver qué integrantes abrieron alguna vez esta página. No cuándo ni cuántas veces.
held-credentials-got = Lo mismo, porque la llave también está ahí.
held-keys = Las llaves propias del servidor
held-keys-read = Todas. No abren nada de lo que alguien escribió.
held-keys-got = Las llaves. Junto con las palabras de una persona integrante se pueden probar números con la lista.
held-photos = Imágenes en perfiles
held-photos-read = El servidor ve más o menos el tamaño de cada una y a qué perfil pertenece. No lo que muestra.
held-photos-got = Archivos cerrados, cada uno con su perfil.
held-passes = Marcas de pases usados
held-passes-read = El servidor ve que un pase pagó un perfil, y en qué trimestre. No de quién era el pase.
held-passes-got = Marcas al azar. No dicen nada de quién tenía los pases.
held-passkey = La llave de los pases
held-passkey-read = El servidor la tiene. No abre nada de lo que alguien escribió.
held-passkey-got = La llave. Con ella se pueden hacer aquí todos los perfiles que se quiera.
held-passkey-kept = Se guarda mientras exista este sitio.

# Las cinco palabras de la versión que este sitio dice servir.
release-title = ¿Es esta la página que se firmó?
release-what = Personas que no llevan este servidor firman cómo debe ser esta página. Cinco palabras nombran cada versión.
release-show = Mostrar las cinco palabras
release-reading = Un momento
release-day = Este sitio dice que su página se hizo el { $day }.
release-compare = Busca las mismas palabras en un cartel de ese día, en otro teléfono o con alguien que use el programa. Si son otras, no escribas nada aquí y pregunta a una persona encargada. Quizá cambiaron la página, o el cartel es antiguo.
release-none = Este sitio no tiene una lista firmada de cómo debe ser. No hay palabras que comparar. Pregunta a una persona encargada.
release-broken = Lo que este sitio da como lista firmada no se puede leer. Avisa a una persona encargada.
release-not = Una página no puede responder por sí misma. Una cambiada puede mostrar cualquier palabra. Las palabras de aquí no prueban nada por sí solas: compáralas en otro aparato. El programa mira también las firmas y cada archivo. Esta página no.

# Partes de "Ayuda ahora" y de "Cómo te cuida esta página".
help-call-ambulance = Ambulancia
help-call-police = Policía
help-call-young = Línea gratuita para niñas, niños y jóvenes
help-call-means = Una línea de emergencias puede enviar también a la policía. No tienes que decir de qué trabajas.
help-open-now = Abierto ahora
help-open-desk = Hablar con { $name }
help-open-all = Los { $count } lugares abiertos ahora
police-never = Esta comunidad dice: no pasamos nada a la policía ni a ningún gobierno. Es una promesa de personas. Ningún candado puede cumplirla por ellas.
police-if-asked = Esta comunidad dice: pasamos algo a la policía solo si lo pides en tu reporte. Es una promesa de personas. Ningún candado puede cumplirla por ellas.
police-unsaid = Esta comunidad no ha dicho aquí si pasa algo a la policía. Antes de escribir lo que no debe llegarle, pregunta a alguien de confianza.
