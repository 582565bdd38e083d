# Llevarse lo que se puede leer, y una copia del propio reporte: archivos en el aparato.
take-what = Puedes guardar los ajustes, los avisos y las decisiones en un archivo. Se lee sin esta página.
take-warn = Un archivo se queda donde se guarda
take-warn-phone = Quien abra tu teléfono puede encontrarlo. También una aplicación que ve tus archivos.
take-warn-copies = Los teléfonos suelen copiar archivos a internet por su cuenta. Nadie puede recuperar una copia.
take-warn-leave = «Salir» y cerrar con llave no lo borran. Tienes que borrarlo tú, también de la papelera.
take-sealed = Cerrado con palabras
take-sealed-what = Se hacen siete palabras para este archivo. Sin ellas nadie puede leerlo. Lo abre una computadora con el programa age.
take-sealed-begin = Hacer las palabras
take-words = Las palabras de este archivo
take-words-what = Apúntalas ahora, lejos del archivo. Abren este archivo y nada más. El programa las pide: escríbelas en este orden, con un espacio en medio.
take-sealed-now = Las tengo. Guardar el archivo
take-plain = Sin cerrar
take-plain-what = Un texto que se abre en cualquier teléfono. Quien lo encuentre puede leerlo.
take-plain-now = Guardarlo sin cerrar
take-busy = Haciendo el archivo. En un teléfono viejo puede tardar un minuto.
take-done = El archivo está guardado, con el nombre «copy». Búscalo en las descargas.
copy-report-what = Tu reporte y todos los mensajes se guardan como texto. No está cerrado: quien lo encuentre puede leerlo.
copy-report-words = Tu código de reporte no está en él. Mientras la comunidad siga aquí, el código es la mejor manera de volver.
copy-of-member = Copia de lo que podía leer una persona integrante
copy-of-report = Copia de un reporte
copy-day = Guardado el { $day }.
copy-areas = Zonas: { $names }
copy-languages = Idiomas: { $names }
copy-kept-report = Días que se guardan los reportes: { $count }
copy-kept-alert = Días que se guardan los avisos: { $count }
copy-kept-decision = Días que se guardan las decisiones: { $count }
copy-kept-vault = Días que se puede estar sin entrar: { $count }
copy-kept-escrow = Días que un reporte espera a otro: { $count }
copy-kept-slip = Días que se guardan los papeles para mostrar: { $count }
copy-kept-service = Días que se guarda un servicio tras confirmarlo: { $count }
copy-kept-count = Trimestres que se guardan las respuestas sobre servicios: { $count }
copy-kept-profiles = { $count ->
    [0] Los perfiles se guardan en un sitio propio
   *[other] Los perfiles se guardan en este sitio
  }
copy-kept-catalogue = { $count ->
    [0] No hay lista de perfiles
   *[other] Hay una lista de perfiles, por la votación { $count }
  }
copy-lounge-sitting = Mensajes que una persona puede escribir cada vez en la sala: { $count }
copy-kept-proposal = Integrantes que apoyan una propuesta hasta que haya que responder: { $count }
copy-kept-answer = Días que hay para esa respuesta: { $count }
copy-kept-lounge = Días que se guarda lo que se escribe en la sala: { $count }
copy-kept-guide = Días que se guarda una guía: { $count }
copy-checks = Consultas: { $each } por semana para cada persona, { $all } para todas
copy-closes = La comunidad cierra al final del { $day }.

# Proposals and polls.
say = Tu voz
me-profiles = Tus perfiles
me-ask = Preguntar a una compañera por un cliente

# Un PIN mientras la pestaña esté abierta.
pin-lock-forgets = «Cerrar ahora» también olvida el PIN.

# Entrar en la comunidad.
join-what = Aquí nos avisamos, y miramos quién es alguien antes de quedar.
join-nameless = No hace falta nombre, ni teléfono, ni correo. Aquí nadie puede ver quién eres.
join-adults = Esta página es para personas adultas. Si tienes menos de 18 años, hay otra ayuda para ti, y qué bien que estés aquí.
join-young = Tengo menos de 18 años
join-words = Las palabras de tu invitación
join-words-hint = Ocho palabras, con un espacio entre ellas.
join-words-here = Ya están puestas. Solo tienes que seguir.
join-have-words = Ya tengo mis propias palabras
join-enter = Un último paso
join-enter-text = Tus palabras están listas. Ahora se crean tus claves. En un móvil viejo puede tardar un minuto.
join-enter-now = Hacerme integrante
join-enter-again = Probar otra vez
join-entering = Creando tus claves. No cierres esta página.
join-keep-words = Guarda las palabras que apuntaste. Puedes probar otra vez con las mismas.

# Palabras nuevas.
keep = Tus ocho palabras
keep-why = Estas palabras son tu llave. Se han creado en tu móvil y solo las tienes tú.
keep-words = Tus ocho palabras
keep-once = Solo se muestran ahora. Si las pierdes, nadie puede recuperarlas.
keep-paper = Apúntalas en un papel o imprímelas.
keep-apart = Guarda el papel donde nadie mire. No escribas nada más en él.
keep-photo = No les hagas una foto. Las fotos se copian a menudo a internet.
keep-done = Ya las he guardado
keep-print = Imprimir
keep-manager = Usar mi gestor de contraseñas
keep-manager-field = Tus palabras, para tu gestor de contraseñas
keep-manager-hint = Puede que tu navegador te ofrezca guardarlas. Quien pueda abrir tu móvil verá que están guardadas.
keep-manager-save = Guardar y seguir
keep-prove-title = ¿Las tienes?
keep-prove = Elige tres de tus palabras. Así sabemos que podrás volver.
keep-look-again = Ver mis palabras otra vez

# Avisos.
alerts-reading = Leyendo los avisos. Se comprueba cada firma.
alerts-not-read = No se pudieron leer los avisos. Eso no dice nada de nadie.
alerts-count = { $count ->
    [one] Un aviso
    [many] { $count } de avisos
   *[other] { $count } avisos
 }
alerts-newest = { $count ->
    [one] El aviso más nuevo
    [many] Los { $count } de avisos más nuevos
   *[other] Los { $count } avisos más nuevos
 }
alerts-among = { $of ->
    [one] En el aviso más nuevo: { $count }
    [many] Entre los { $of } de avisos más nuevos: { $count }
   *[other] Entre los { $of } avisos más nuevos: { $count }
 }
alerts-search = Buscar en los avisos
alerts-is-one = Una búsqueda no puede encontrar esto
alerts-no-word = Ningún aviso tiene estas palabras
alerts-no-word-newest = { $count ->
    [one] El aviso más nuevo no tiene estas palabras
    [many] Ninguno de los { $count } de avisos más nuevos tiene estas palabras
   *[other] Ninguno de los { $count } avisos más nuevos tiene estas palabras
 }
alerts-check-why = Los avisos nunca muestran un número, correo o nombre entero. Solo una consulta puede encontrarlo.
alerts-check-number = Consultar este número o nombre
alerts-check-name = Consultarlo como nombre
alerts-filters = Zona, tipo, gravedad
alerts-area = Zona
alerts-severity = Gravedad
alerts-kind = Qué pasó
alerts-any = Todo
alerts-from = { $severity } o más grave
alerts-more = Ver más
alerts-older = Ver avisos anteriores
alerts-read-on = Leer también los anteriores
alerts-reading-older = Leyendo avisos anteriores. Van { $count }.
alerts-again = Buscar avisos nuevos
alert-gone = Este aviso ya no está. Se retiró, o se acabó su tiempo.
alert-about = Sobre
alert-description = Cómo reconocerle
alert-vehicle = Vehículo
alert-kinds = Qué pasó
alert-area = Zona
alert-happened = Cuándo
alert-reported = Reportes
alert-published = Publicado
alert-published-on = { $day } ({ $age })
alert-expires = Se borra después del
alert-signed = Firmado
alert-signed-by-two = Por dos personas encargadas, comprobado en tu móvil
alert-reference = Nombre corto
alert-down = Retirar este aviso

# «Yo también conocí a esta persona».
met-too = Yo también conocí a esta persona
met = Añade tu reporte
met-stronger = Un segundo reporte da más fuerza a un aviso. También ayuda cuando por poco no pasó nada.
met-anonymous = Tu reporte sigue siendo anónimo. No se une a que seas integrante.
met-stewards = Lo leen las personas encargadas. Ellas lo juntan con el aviso.
met-number = Si sabes el número o el nombre que usó esta persona, escríbelo. Ayuda a ver que es la misma.
met-begin = Empezar mi reporte
met-draft = Yo también conocí a la persona del aviso { $reference }.

# Decisiones.
decisions = Lo que se decidió
decisions-what = Cada decisión tiene una razón. Solo las claves nuevas para una misma persona no la necesitan. Todas las personas integrantes pueden leerla y preguntar por ella.
decisions-reading = Leyendo las decisiones
decisions-none = Aún no se ha decidido nada.
reason-agree = ¿Por qué estás de acuerdo?
reason-needed = ¿Por qué?
reason-hint = Las personas de la comunidad pueden leerlo. No nombres a nadie.
trouble-reason-needed = Di por qué en pocas palabras.
decision-by = { $day }, por { $name }
decision-founded = Fundó la comunidad
decision-invited-a-steward = Invitó a una persona encargada
decision-took-back-an-invite = Retiró una invitación
decision-removed-a-seat = Quitó a una persona integrante
decision-froze-a-seat = Puso en pausa a una persona integrante
decision-thawed-a-seat = Dejó entrar otra vez a una persona integrante
decision-changed-a-role = Cambió la función de alguien
decision-changed-the-settings = Cambió los ajustes
decision-set-up-a-desk = Puso o cambió una mesa
decision-closed-a-desk = Cerró una mesa
decision-gave-a-desk-its-keys = Dio sus claves a una mesa
decision-published-an-alert = Publicó un aviso
decision-sent-a-draft-back = Devolvió un borrador
decision-kept-a-report-for-stewards = Dejó un reporte solo para las personas encargadas
decision-closed-a-report = Terminó un caso
decision-took-down-an-alert = Retiró un aviso
decision-renewed-the-list = Renovó la lista para las consultas
decision-changed-a-service = Cambió un servicio de apoyo
decision-changed-the-guides = Cambió las guías
decision-announced-the-closing = Se anunció que la comunidad cierra
decision-called-off-the-closing = Se anuló el cierre
decision-renewed-the-keys-of-the-server = Puso en uso claves nuevas del servidor
decision-renewed-their-own-keys = Tiene claves nuevas. Antes se llamaba

# Yo.
me-name = Mi nombre aquí
me-name-why = El nombre son tres palabras hechas con tu clave. No dice nada de ti.
me-role = Función
me-member = Integrante
me-steward = Persona encargada
me-since = Aquí desde
me-lock = Cerrar ahora
me-others = En común
me-safety = Seguridad
me-mine = Lo mío
me-words = Cambiar mis palabras
me-language = Idioma
me-holds = Lo que el servidor tiene de mí
me-holds-vault = Mis claves, cerradas. Siempre miden lo mismo, y solo mis palabras las abren.
me-holds-seat = Mi clave pública y el día que llegué.
me-holds-boxes = Las claves de la comunidad, cerradas para mí.
me-holds-nothing = Nada más: ni nombre, ni dirección, ni la hora, ni lo que consulté.
me-words-when = Pide palabras nuevas si alguien pudo ver las tuyas. Las viejas dejan de valer.
me-words-seen = Si alguien pudo entrar con tus palabras, avisa también a una persona encargada. Unas palabras nuevas no borran lo que se leyó.
me-words-begin = Quiero palabras nuevas
me-words-old-still = Hasta que termines, tus palabras viejas siguen valiendo.
me-words-change = Usar las palabras nuevas
me-words-change-text = Desde ahora, solo las palabras nuevas te abren esta página.
me-words-change-now = Cambiarlas ahora
me-words-changing = Cambiando. En un móvil viejo puede tardar medio minuto.
me-words-unsure = Puede que haya funcionado. Guarda las viejas y las nuevas hasta que las hayas probado.
me-words-changed = Tus palabras han cambiado
me-words-changed-text = Las viejas ya no abren nada. Destruye el papel donde están.
me-own-keys = Alguien tuvo mi teléfono
me-leave = Dejar la comunidad
me-leave-what = Dejas de ser integrante y se borran tus claves. Tus palabras dejan de valer. Solo puedes volver con una invitación nueva.
me-leave-stays = Los reportes que hiciste se quedan. Para retirar uno, usa su código de reporte.
me-leave-now = Dejarla para siempre
me-leave-not = Quedarme
me-leaving = Borrando tus claves
me-left = Has dejado la comunidad
me-left-text = Ya no eres integrante, y tus claves están borradas. Destruye el papel con tus palabras. Cuídate mucho.
take = Llevarme lo que puedo leer

# Quién puede leer un reporte, y reportes que esperan a otro.
wait-who = ¿Quién puede leer esto?
wait-choose = Elige quién lo puede leer.
wait-now = Las personas encargadas, ahora
wait-now-hint = Lo leen en unos días. Pueden avisar a otras personas.
wait-now-hint-kept = Lo leen en unos días.
wait-until = Solo si alguien más reporta a la misma persona
wait-until-hint = Hasta entonces nadie puede leerlo, tampoco las personas encargadas. No se avisa a nadie.
wait-means = Cómo funciona
wait-means-1 = Alguien más de aquí tiene que reportar a la misma persona, y elegir esto también. Entonces las personas encargadas pueden leer los dos reportes.
wait-means-2 = Si envía el suyo directo a las personas encargadas, el tuyo sigue cerrado.
wait-means-3 = Con tu código de reporte puedes ver si hay otro reporte. Puedes borrar el tuyo cuando quieras.
wait-means-days = Espera { $days } días. Después se borra, y nadie lo ha leído.
wait-about = Se abre si otro reporte tiene uno de estos
wait-unread = Esto no se entiende, así que no sirve para encontrar otro reporte:
wait-change = Cambiar números o nombres
renew-going = Renovándolo
wait-looking = Mirando si hay otro reporte
wait-next-look = Vuelve de vez en cuando con tu código de reporte. Verás si hay otro reporte.
wait-next-ask = Las personas encargadas pueden preguntarte algo. Vuelve en unos días con tu código de reporte.
wait-next-delete = Con tu código de reporte puedes borrarlo cuando quieras.
status-waiting = Espera
status-means-waiting = Nadie puede leerlo, tampoco las personas encargadas, hasta que alguien más reporte a la misma persona.
status-met = Hay otro reporte
status-means-met = Es sobre la misma persona. Si es de alguien más, las personas encargadas pueden leer los dos.

# El marco de cada pantalla.
timer-left = Temporizador: { $minutes } min
timer-stop = Parar
timer-over = Se acabó el tiempo
timer-over-text = Querías decirle a tu persona que estás bien.
timer-fine = Todo bien
timer-more = { $minutes } minutos más
trouble-once-missing = Esta sesión todavía no puede hacer esto. Bloquea la página y ábrela otra vez. Si falla de nuevo, quizá no está abierto para ti.
trouble-once-used = Esto ya se hizo, y se puede hacer una vez. No se envió nada de nuevo.
trouble-no-tokens-post = Ya escribiste todo lo que una persona puede esta semana. El lunes puedes escribir otra vez. Todavía puedes reportar a alguien, y avisar de un mensaje a las personas encargadas.
trouble-no-tokens-post-new = Ya escribiste todo lo que se puede al principio en una semana. El lunes puedes escribir otra vez, y después de 28 días aquí el doble de veces. Todavía puedes reportar a alguien, y avisar de un mensaje a las personas encargadas.
refused-bucket-full = Esta parte de la lista está llena. Renueva la lista y prueba otra vez.
refused-roster-not-allowed = No es posible. La última persona encargada no puede irse. Antes tiene que serlo otra persona.
