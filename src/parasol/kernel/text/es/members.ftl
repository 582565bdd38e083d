# The tabs, which only members see.
tabs = Partes de esta página
tab-check = Consultar
tab-alerts = Avisos
tab-report = Contar
tab-desks = Hablar
tab-worker = Mesa
tab-stewards = Revisión
tab-me = Yo

# Abrir.
unlock = Abrir con tus palabras
unlock-words = Tus ocho palabras
unlock-hint = Una en cada campo. Con un espacio pasas al siguiente. O pégalas todas de una vez.
unlock-open = Abrir
unlock-opening = Abriendo. En un móvil viejo puede tardar medio minuto.
unlock-lost = Nadie puede recuperar unas palabras perdidas, tampoco las personas encargadas. Pídeles una invitación nueva.
unlock-join = Tengo una invitación
unlock-profile = Tengo las palabras de un perfil

# Un PIN mientras la pestaña esté abierta.
pin = Un PIN para esta pestaña
pin-what = Esta página se cierra sola a los diez minutos. Con un PIN puedes abrirla otra vez sin tus palabras, mientras no cierres esta pestaña.
pin-gone-when = El PIN no se guarda en ningún sitio. Se olvida al salir, al cerrar con llave, al cerrar o recargar la página, y tras cinco fallos.
pin-worth = Frena a quien coja tu teléfono. No frena a quien tenga herramientas para copiar la memoria del teléfono.
pin-who = ¿Alguien más usa este teléfono o computadora?
pin-who-alone = Solo yo
pin-who-shared = Otras personas también
pin-not-here = Entonces no uses un PIN aquí. Abre esta página con tus palabras y sal cuando termines.
pin-new = Un PIN nuevo
pin-again = El mismo PIN otra vez
pin-set = Usar este PIN
pin-setting = En un teléfono viejo tarda un momento.
pin-set-done = Esta pestaña ya tiene un PIN.
pin-take-away = Olvidar el PIN
pin-wrong-form = Un PIN tiene de { $min } a { $max } cifras y nada más.
pin-wrong-guessable = Es el primero que prueba todo el mundo. Elige otro.
pin-wrong-again = No son iguales.
pin-open = Abrir con tu PIN
pin-field = Tu PIN
pin-words = Usar mis palabras
pin-wrong = { $left ->
    [one] No era ese. Te queda un intento. Después solo abren tus palabras.
    [many] No era ese. Te quedan { $left } de intentos.
   *[other] No era ese. Te quedan { $left } intentos.
 }
pin-no-more = Cinco fallos. El PIN se ha olvidado. Tus palabras siguen sirviendo.

# Entrar en la comunidad.
join = Hazte integrante

# La primera pantalla.
home-ways = Otras cosas
home-new = Nuevo desde el { $day }
home-newest = Los avisos más nuevos
home-nothing = Ningún aviso nuevo.
home-more = { $count ->
    [one] Y uno más que es nuevo.
    [many] Y { $count } más que son nuevos.
   *[other] Y { $count } más que son nuevos.
 }
home-taken-back = { $count ->
    [one] Quien hizo un reporte lo retiró.
    [many] Quienes hicieron { $count } de reportes los retiraron.
   *[other] Quienes hicieron { $count } reportes los retiraron.
 }
home-more-open = Y { $count } o más que son nuevos.
home-all = Todos los avisos ({ $count })
home-all-open = Todos los avisos ({ $count } o más)

# Consultar.
check = Consultar a alguien
check-field = Teléfono, correo, nombre o placa
check-hint = Escríbelo o pégalo como quieras. Basta una parte: …900123, o A8?2 CDE si es una placa.
check-now = Consultar
check-not-happened = Esta consulta no se hizo.
check-private = Nadie ve lo que consultas, ni el servidor ni las personas encargadas.
check-not-right = ¿No es eso? Di qué es
check-kind = ¿Qué es?
check-platform = ¿Dónde usa este nombre?
check-platform-none = Elige uno
check-country = ¿De qué país es el número?
check-unsaid = No lo sé
check-left = { $count ->
    [one] Te queda como mucho una de { $of } consultas esta semana.
    [many] Te quedan como mucho { $count } de { $of } consultas esta semana.
   *[other] Te quedan como mucho { $count } de { $of } consultas esta semana.
 }
check-asking = Buscando
check-alerts-missing = Todavía no se pudieron leer los avisos más nuevos. Puedes consultar igual.
understood-phone = Teléfono { $shown }, { $country }
understood-phone-nowhere = Teléfono { $shown }, sin país
understood-email = Correo { $shown }
understood-handle = Nombre en { $platform }: { $shown }
understood-all = Vamos a buscar: { $what }
understood-done = Hemos buscado: { $what }
understood-name = «{ $shown }» como nombre en cualquier app o sitio, o en un correo
understood-phone-end = Cualquier número que termina en { $shown }
understood-plate-part = Matrícula { $shown }. Cada ? puede ser cualquier letra o cifra. Cuentan como iguales: O y 0; I, L y 1; S y 5; B y 8; Z y 2.
understood-plate = Matrícula { $shown }. Cuentan como iguales: O y 0; I, L y 1; S y 5; B y 8; Z y 2.
understood-plate-too = placa { $shown }
identifier-kind-phone = Teléfono
identifier-kind-email = Correo electrónico
identifier-kind-handle = Nombre en una web o aplicación
identifier-kind-plate = Matrícula
identifier-kind-phone-end = Últimas cifras de un teléfono
identifier-too-long = Es demasiado largo. Escribe solo el número, el correo, el nombre o la placa.
identifier-empty = Primero escribe algo.
identifier-not-text = Hay caracteres que no se pueden leer. Prueba a escribirlo a mano.
identifier-kind-unknown = Di qué es.
identifier-kind-needed = Esto puede ser varias cosas. Di qué es y vuelve a consultar.
identifier-platform-needed = ¿Es un nombre? Di de qué web o aplicación es.
identifier-platform-unknown = No conocemos esta web o aplicación. Elígela de la lista.
identifier-not-a-profile = Este enlace no lleva a una persona. Escribe su nombre.
identifier-link-without-name = En este enlace no hay ningún nombre. Escribe el nombre.
identifier-address-unknown = No conocemos este enlace. Escribe el nombre y di de dónde es.
identifier-not-a-name = Allí no puede haber un nombre así. Mira si hay un error.
identifier-not-a-phone-number = No puede ser un teléfono. Mira si hay un error.
identifier-more-than-one = Parece más de un número. Consulta uno y después el otro.
identifier-letters-in-number = Hay letras en el número. Escribe solo cifras.
identifier-country-needed = ¿De qué país es este número? Elígelo abajo, o escríbelo con + delante.
identifier-country-unknown = Ningún país tiene este prefijo. Mira las primeras cifras.
identifier-area-code-needed = Falta el prefijo de la zona. Escribe el número entero.
identifier-too-short = Este número es demasiado corto.
identifier-too-many-digits = Este número es demasiado largo.
identifier-not-an-email = No puede ser un correo. Mira si hay un error.
identifier-email-domain = Lo que va después de la @ no puede ser.
identifier-plate-length = Una placa tiene entre 2 y 12 letras y cifras.
identifier-not-a-plate = No puede ser una placa.
identifier-part-digits = Escribe las últimas seis o siete cifras, no menos.
identifier-part-unknown = Pon un ? por cada letra o cifra que no sepas. Pueden faltar dos como máximo.
identifier-part-known = Es muy poco. Escribe al menos cuatro letras o cifras de la placa.
identifier-sentence = Aquí hay más de una cosa. Escribe solo el número, el nombre, el correo o la placa.

# Resultados.
result-match = Hay un reporte
result-part = Puede que haya un reporte
result-none = Ningún reporte
result-unclear = No se puede responder
result-reporters = { $count ->
    [one] Lo contó una persona. Reporte más reciente: { $month }.
    [many] Lo contaron { $count } de personas, cada una por su lado. Reporte más reciente: { $month }.
   *[other] Lo contaron { $count } personas, cada una por su lado. Reporte más reciente: { $month }.
 }
result-what-now = Qué puedes hacer
result-you-decide = Tú decides. Para decir que no, basta con «no puedo». No le hables a esta persona del aviso.
result-own-way = Si vas: dile a alguien de confianza dónde y cuándo, y ten tu propia salida.
result-met-too = Si a ti también te pasó algo, abre el aviso y añade tu reporte.
result-part-mark = Puede ser otra persona
result-part-means = Esto es solo una parte del número. Puede tratarse de otra persona.
result-alike-means = Hay avisos sobre algo que se escribe así. Puede que sean de otra persona.
result-others = Se escribe parecido
result-only-there = Buscar solo en ese sitio
result-only-siteless = Buscar donde no se nombra ningún sitio
result-only-there-hint = Es una consulta más. Muchos avisos tienen este nombre y no caben todos en una respuesta.
result-part-count = { $count ->
    [one] Hay un aviso que encaja.
    [many] Hay { $count } de avisos que encajan.
   *[other] Hay { $count } avisos que encajan.
 }
result-part-cut = Encajan { $count } avisos o más.
result-by-end = Buscar por las últimas seis cifras
result-by-end-hint = Es una consulta más. Encuentra todos los números que acaban igual.
result-none-mark = No se sabe
result-unclear-mark = No se puede saber
result-none-means-phone = Nadie ha contado aquí nada de este número, hasta el { $day }. Eso no dice nada de esta persona.
result-none-means-email = Nadie ha contado aquí nada de este correo, hasta el { $day }. Eso no dice nada de esta persona.
result-none-means-handle = Nadie ha contado aquí nada de este nombre, hasta el { $day }. Eso no dice nada de esta persona.
result-none-means-plate = Nadie ha contado aquí nada de esta placa, hasta el { $day }. Eso no dice nada de esta persona.
result-none-means-name = Nadie ha contado aquí nada de este nombre, hasta el { $day }. Eso no dice nada de esta persona.
result-none-means-phone-end = Nadie ha contado aquí nada de un número que acabe así, hasta el { $day }. Eso no dice nada de esta persona.
result-none-means-plate-part = Nadie ha contado aquí nada de una placa así, hasta el { $day }. Eso no dice nada de esta persona.
result-none-most = Casi nada de lo que pasa se llega a contar. Y la gente cambia de número.
result-unclear-means = Algo en la lista apunta aquí, pero no es de fiar. Piensa que no sabes nada de esta persona, y avisa a una persona encargada.
result-before = Antes de quedar
tip-voice = Escucha primero su voz o mira su cara en una llamada. ¿Encaja con lo que escribió?
tip-tell = Dile a alguien de confianza dónde vas a estar y cuándo vas a llamar.
tip-feeling = Si algo te da mala espina, es motivo suficiente para decir que no.
result-list-day = Las personas encargadas confirmaron la lista por última vez el { $day }.
result-list-old = De eso hace más de dos semanas. Pueden faltar reportes nuevos. Avisa a una persona encargada.
result-newer = Hay avisos más nuevos que esta respuesta. Consulta otra vez.
result-left-out = { $count ->
    [one] Se dejó fuera una entrada, porque su aviso no era de fiar.
    [many] Se dejaron fuera { $count } de entradas, porque sus avisos no eran de fiar.
   *[other] Se dejaron fuera { $count } entradas, porque sus avisos no eran de fiar.
 }
result-another = Consultar a otra persona

# Decírselo a alguien.
tell = Dile a alguien dónde estás
tell-field = Un mensaje para alguien de confianza
tell-hint = Complétalo, y después cópialo o envíalo tú.
tell-message =
    He quedado con alguien.
    Dónde: …
    Cuándo: …
    Te llamo antes de las: …
    Si no llamo: llámame dos veces y después …
tell-share = Enviar con otra aplicación
tell-copy = Copiar
tell-copied = Copiado. Se queda en la memoria de tu móvil hasta que copies otra cosa.
tell-copy-yourself = El texto está marcado. Cópialo con el menú de tu móvil.
tell-not-sent = Este texto no se envía a nuestro servidor. Desaparece cuando cierras esta página.
timer = Avísame cuando toque dar señales
timer-what = Dile a tu persona cuándo volverás a escribir. Esta página avisa entonces, para que no se te pase.
timer-when = ¿Cuándo?
timer-when-missing = Elige cuándo tiene que avisar.
timer-minutes = { $minutes ->
    [30] En media hora
    [60] En una hora
    [120] En dos horas
   *[other] En tres horas
 }
timer-loud = Con sonido
timer-loud-hint = Sin sonido, el móvil solo vibra, si puede, y muestra una nota.
timer-open = Solo avisa mientras esta página está abierta y a la vista. Un móvil dormido puede no avisar. Pon también la alarma de tu móvil. «Salir» para el temporizador.
timer-start = Empezar
timer-runs = El temporizador está en marcha. Lo ves arriba.

# Avisos.
alerts = Avisos
alerts-none = Ahora no hay avisos.
alerts-left-out = { $count ->
    [one] Se dejó fuera 1 aviso, porque no lo firmaron dos personas encargadas o no se pudo leer.
    [many] Se dejaron fuera { $count } de avisos, porque no los firmaron dos personas encargadas o no se pudieron leer.
   *[other] Se dejaron fuera { $count } avisos, porque no los firmaron dos personas encargadas o no se pudieron leer.
 }
mask-phone = El número acaba en …{ $end }
mask-plate = La placa acaba en …{ $end }
mask-email = El correo empieza por { $start }…
mask-email-at = El correo empieza por { $start }…, en { $domain }
mask-handle = El nombre en { $platform } acaba en …{ $end }
alert = Aviso
alert-open = Leerlo entero
alert-open-label = Leerlo entero. { $what }
alert-reporters = { $count ->
    [one] un reporte
    [many] { $count } de reportes
   *[other] { $count } reportes
 }
alert-reported-by = { $count ->
    [one] Una persona, en { $month }
    [many] { $count } de personas, cada una por su lado, la última en { $month }
   *[other] { $count } personas, cada una por su lado, la última en { $month }
 }
alert-kind-violence = Violencia
alert-kind-sexual-violence = Violencia sexual
alert-kind-condom-removal = Se quitó el condón (stealthing)
alert-kind-robbery = Robo
alert-kind-not-paying = No pagó
alert-kind-threats = Amenazas
alert-kind-blackmail = Chantaje
alert-kind-outing = Le contó a otros lo de alguien
alert-kind-stalking = Siguió a alguien
alert-kind-abuse-of-authority = Policía o autoridad abusó de su poder
alert-kind-harassment = No dejó en paz a alguien
alert-kind-time-wasting = Hizo perder el tiempo
alert-kind-other = Otra cosa
severity-0 = Molestia
severity-1 = Cuidado
severity-2 = Grave
severity-3 = Peligro
alert-row = { $severity }: { $text }
severity-means-0 = Hizo perder el tiempo o fue desagradable. Nadie sufrió daño ni amenazas.
severity-means-1 = No cumplió lo acordado: no pagó, forzó límites, no aceptó un no.
severity-means-2 = Amenazas, robo, acoso, chantaje, contar lo de alguien, o quitarse el condón.
severity-means-3 = Violencia, un arma, o no dejar salir a alguien.

# Yo.
me = Yo
lounge = La sala

# Lo que salió mal.
trouble-rolled-back = El servidor mostró un estado viejo. Eso no debería pasar. Díselo a una persona encargada.
trouble-forked = El servidor mostró dos pasados distintos. Eso no debería pasar. Díselo a una persona encargada.
trouble-empty-vault = Estas palabras no abren nada. Mira si hay un error, o pide una invitación nueva a una persona encargada.
trouble-no-seat = Estas palabras ya no son de ninguna persona integrante. Si pediste claves nuevas, usa tus otras palabras. Si no, pregunta a una persona encargada. Puede invitarte otra vez.
refused-seat-frozen = Una persona encargada te ha puesto en pausa. Tus palabras siguen valiendo y tus claves se guardan. Pregunta a una persona encargada cuándo puedes volver a entrar.
trouble-locked = Esta página está cerrada. Ábrela con tus palabras.
trouble-invite-unusable = Estas palabras no abren ninguna invitación. Puede que tenga más de tres días, o que una palabra esté mal. Pide otra a quien te la dio.
refused-invite-used = Esta invitación ya se usó o se retiró. Pide otra a quien te la dio.
trouble-stale-invite = Esta invitación tiene más de tres días. Pide otra a quien te la dio.
trouble-unknown-invite = Esta invitación ya se usó o se retiró. Pide otra a quien te la dio.
refused-vault-moved = Tus claves se cambiaron a la vez en otro aparato. Cierra esta página, ábrela otra vez y prueba de nuevo.
refused-no-such-vault = Estas palabras ya no abren nada. Quizá las cambiaste en otro aparato.
refused-roster-moved = Otra persona fue más rápida. No se ha perdido nada. Prueba otra vez.
refused-not-a-seat = Estás en pausa, o ya no eres integrante. Pregunta a una persona encargada por qué. Pueden dejarte entrar otra vez.
trouble-no-tokens = Ya usaste todas tus consultas de esta semana. El lunes hay más. Hasta entonces, pregunta a alguien de confianza.
trouble-no-tokens-read = Esta semana has mirado aquí muchas veces. El lunes funciona otra vez.
trouble-no-tokens-report = Ya enviaste todo lo que una persona puede esta semana. El lunes se puede otra vez. Un reporte puede ir ahora a las personas encargadas.
trouble-many-spent = Ya usaste la mayoría de las consultas de esta semana. Buscamos una que quede y todavía no la encontramos. Pulsa el botón otra vez para seguir buscando.
trouble-many-spent-read = Esta semana has mirado aquí muchas veces. Esta vez no funcionó. Inténtalo otra vez: puede que funcione.
trouble-many-spent-post = Esta semana has enviado mucho. Esta vez no funcionó. Inténtalo otra vez: puede que funcione.
trouble-many-spent-report = { trouble-many-spent-post }
trouble-token-unspent = Para. El servidor dice que ya usaste esta consulta o visita, y no puede demostrarlo. Puede que quiera saber qué hiciste antes. Bloquea esta página y avisa a una persona encargada.
trouble-tickets-refused = Para. El servidor rechaza una y otra vez lo que te dio para seguir leyendo. Puede que quiera saber qué hiciste antes. Bloquea esta página y avisa a una persona encargada.
refused-community-quota = Entre todas las personas ya se usaron las consultas de esta semana. El lunes hay más. Hasta entonces, pregunta a alguien de confianza.
refused-token-week = ¿Está bien la fecha de este aparato? Corrígela y carga esta página otra vez.
refused-token-stale = ¿Está bien la fecha de este aparato? Corrígela y carga esta página otra vez.
refused-token-count = El servidor y la lista de integrantes no coinciden en cuántas consultas tienes. Prueba otra vez. Si sigue así, avisa a una persona encargada.
refused-token-drawn = Las consultas de esta semana se dieron de otra forma. El lunes hay nuevas. Avisa a una persona encargada.
refused-token-missing = Esta página no envió todo lo que el servidor necesita. Cierra esta página, ábrela y prueba otra vez.
refused-token-wrong = El servidor lo rechazó. Cierra esta página, ábrela y prueba otra vez. Si sigue así, avisa a una persona encargada.
trouble-wrong-token-key = El servidor te dio otras claves que al resto. Con ellas podría saber qué haces. No sigas y avisa a una persona encargada.
refused-work-missing = El servidor pide a este móvil un cálculo más largo. Prueba otra vez.
refused-cut-off = Se cortó la línea. Inténtalo otra vez, por favor.
refused-keys-moved = El servidor acaba de recibir claves nuevas. Prueba otra vez.
trouble-old-page = El servidor tiene claves nuevas desde que cargaste esta página. Cárgala otra vez y ábrela.
trouble-cannot-renew = Este reporte es de antes de que se pudieran renovar. Bórralo y envíalo otra vez.
refused-list-moved = La lista se acaba de renovar. Consulta otra vez.
refused-list-unfinished = La lista se está renovando ahora mismo. Consulta otra vez en unos minutos.
trouble-no-list = Todavía no hay lista que consultar. Si sigue así, avisa a una persona encargada.
trouble-no-head = Nadie ha confirmado aún la lista de consultas. Pide a una persona encargada que abra la revisión.
trouble-index = El servidor esconde algo o enseña una lista vieja. No te fíes ahora de las consultas y avisa a una persona encargada.
trouble-wrong-oprf-key = El servidor respondió con una clave falsa, y su respuesta no vale. No te fíes ahora de las consultas y avisa a una persona encargada.
refused-stale-nonce = Tardó demasiado y no se hizo. Inténtalo otra vez.
refused-spent-nonce = No ha llegado. Prueba otra vez.
refused-work-stale = Tardó demasiado y no se hizo. Inténtalo otra vez.
trouble-no-key = El servidor no te da las claves que hicieron para ti. Prueba otra vez. Si sigue así, avisa a una persona encargada.
trouble-own-keys-unheard = Ninguna persona encargada ha confirmado tus claves nuevas. Puede que el servidor las oculte, y quien copió las viejas podría seguir usándolas. No sigas. Avisa por otra vía a una persona encargada: puede quitar las viejas e invitarte otra vez.
trouble-wrong-key = Una clave no es la que se firmó. No sigas y avisa a una persona encargada.
refused-roster-generation = La lista de personas encargadas y claves acaba a mitad de un cambio. Prueba en un minuto. Si sigue así, avisa a una persona encargada.

# Quién puede leer un reporte, y reportes que esperan a otro.
trouble-wrong-escrow-key = El servidor usó una clave equivocada para este reporte, así que no se envió nada. No sigas, y díselo a una persona encargada.
trouble-nothing-to-match = Un reporte que espera necesita un teléfono, un correo, un nombre o una placa que se entienda.
trouble-too-many-identifiers = Un reporte puede esperar con cuatro números y nombres como mucho. Quita algunos.

# A very long text, folded.
