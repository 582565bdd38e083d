# Reporte: las primeras páginas.
report-title = Contar algo que pasó
report-opening-who = Solo lo leen integrantes de confianza que revisan los reportes. Las eligió la comunidad.
report-opening-anonymous = Nadie pregunta quién eres. No pongas tu nombre, por favor.
report-opening-skip = Puedes saltar cada pregunta. Solo hace falta una cosa: qué pasó, o un número, un nombre o una placa.
report-opening-stop = Puedes parar cuando quieras. Nada se envía antes de que lo veas todo y pulses «Enviar».
report-opening-leave = Si viene alguien: pulsa «Salir» arriba, o la tecla Mayús tres veces. Lo que escribiste se borra.
report-start = Empezar
report-send-now = Revisar y enviar
report-refused = Ahora no puedes contar nada aquí. No se envió nada y no se guarda nada.
report-begun = Empezaste un reporte. Sigue aquí.
report-go-on = Seguir con él
report-anew = Empezar otro
skip-question = Saltar
dont-know = No lo sé
untold = No lo sé, o prefiero no decirlo

# Reporte: las preguntas.
ask-whom = ¿A quién le pasó?
whom-me = Me pasó a mí
whom-other = Le pasó a otra persona
whom-other-hint = Está de acuerdo en que lo cuente.
ask-story = ¿Qué pasó?
story-hint = Con tus palabras. Tanto o tan poco como quieras.
story-care = Escribirlo puede traerlo de vuelta. Bastan pocas palabras, y puedes dejarlo fuera.
ask-names = ¿Tienes un número, un nombre o una placa?
names-hint = Escríbelo tal como lo tienes. Puedes añadir varios. Sirve para avisar a otras.
names-typed = Número, nombre o placa
names-which = Elige qué es, para que otras lo encuentren. Si no lo sabes, sigue.
names-kind = ¿Qué es?
names-more = Otro número, nombre o placa
names-platform = ¿Qué app o sitio?
names-platform-none = Elige uno
names-add = Añadir este
names-added = Añadido.
names-remove = Quitar
names-remove-this = Quitar { $typed }
names-removed = Quitado.
names-too-long = Sobran { $excess } letras. Escribe solo el número, el nombre o la placa.
names-hint-phone = Con el código del país, si lo sabes.
names-hint-email = La dirección entera.
names-hint-handle = El nombre, o la dirección del perfil.
names-hint-plate = Letras y números del coche o de la moto.
identifier-phone = Número de teléfono
identifier-email = Correo electrónico
identifier-handle = Nombre en una app o sitio
identifier-plate = Placa o matrícula
ask-kinds = ¿Qué tipo de cosa fue?
ask-place = ¿Dónde y cuándo fue?
kinds-hint = Elige todo lo que encaje.
kind-violence = Violencia
kind-sexual-violence = Violencia sexual
kind-condom-removal = Se quitó el condón (stealthing)
kind-robbery = Robo
kind-not-paying = No pagó
kind-threats = Amenazas
kind-blackmail = Chantaje
kind-outing = Reveló que hago trabajo sexual
kind-stalking = Sigue o vigila
kind-abuse-of-authority = Policía o autoridad abusó de su poder
kind-harassment = No me dejaba en paz
kind-time-wasting = Me hizo perder el tiempo
kind-other = Otra cosa
ask-area = ¿Más o menos dónde fue?
area-hint = Solo la zona. Ni calle ni casa.
area-other = Otro lugar
area-which = ¿Qué zona?
ask-when = ¿Cuándo fue?
when-hint = Basta el mes.
when-this = Este mes
when-last = El mes pasado
when-earlier = Antes
when-choose = Elige un mes
when-month = Mes
ask-person = ¿Cómo se le puede reconocer?
person-hint = Lo que recuerdes: cómo se ve, cómo habla, qué dice. No escribas nada sobre ti.
vehicle-hint = Marca, color, lo que llama la atención. La placa va con los números.
ask-warn = ¿Podemos avisar a otras sobre esta persona?
warn-hint = Dos integrantes de confianza lo leen antes. Escriben el aviso con sus propias palabras, para que no apunte a ti. Si no eliges, primero te preguntan.
warn-yes = Sí, que avisen
warn-no = No, solo integrantes de confianza que revisan los reportes
warn-no-hint = Puedes cambiarlo más tarde con tu código de reporte.
ask-shared = ¿Qué deberían saber las demás ante todo?
shared-hint = Con tus palabras. Las usan para escribir el aviso. Deja fuera lo que pueda apuntar a ti.
ask-contact = ¿Hay otra forma de llegar a ti?
contact-why = No hace falta. Te pueden escribir aquí, y lo lees con tu código de reporte.
contact-how = ¿Cómo pueden llegar a ti?
contact-how-hint = Un número, una dirección o un nombre en una app. Se guarda aparte y se borra primero.
contact-name = Un nombre que puedan usar
contact-name-hint = No el tuyo de verdad.
contact-seen-some = Otra persona podría, o no lo sé
contact-seen-none = Solo yo lo veo
contact-seen-hint = Nadie más puede abrirlo, ni por un momento.

# Reporte: las respuestas otra vez.
review-title = Revisa tus respuestas
review-text = Todavía no se envió nada. Puedes cambiar cada respuesta.
review-correct = Corrige tu reporte
review-correct-text = Cambia lo que no está bien. Quienes lo leen verán lo viejo y lo nuevo.
review-skipped = Sin responder
review-send = Enviar
review-send-correction = Enviar la nueva versión
answer-whom = A quién le pasó
answer-story = Qué pasó
answer-names = Números, nombres y placas
answer-kinds = Qué tipo de cosa
answer-area = Dónde
answer-when = Cuándo
answer-person = Cómo reconocerle
answer-vehicle = Su coche, furgoneta o moto
answer-further = Otras veces
answer-warn = ¿Avisar a otras?
answer-shared = Lo que deben saber las demás
answer-contact = Cómo llegar a ti
add-further = Pasó más de una vez
add-whom = A quién le pasó
add-contact = Otra forma de llegar a ti
ask-further = ¿Pasó también otra vez?
further-what = ¿Qué pasó entonces?
further-more = Añadir otra vez
pictures-title = Imágenes y capturas
pictures-add = Añadir una imagen o captura
pictures-count = { $count ->
    [one] Una imagen
    [many] { $count } de imágenes
   *[other] { $count } imágenes
}
pictures-lost = { $count ->
    [one] Tu reporte ha llegado, una imagen no. Añádela más tarde con tu código de reporte.
    [many] Tu reporte ha llegado, { $count } de imágenes no. Añádelas más tarde con tu código de reporte.
   *[other] Tu reporte ha llegado, { $count } imágenes no. Añádelas más tarde con tu código de reporte.
}
pictures-wait = Las imágenes no pueden esperar con un reporte. Añádelas con tu código de reporte cuando haya un segundo reporte.
needed-title = Falta una cosa
needed-text = Hace falta algo con que empezar. Bastan pocas palabras, o un número, un nombre o una placa.
needed-story = Escribir qué pasó
needed-names = Añadir un número, nombre o placa

# Reporte: el envío y las palabras.
sending-title = Enviando
sending-seal = Cerrándolo con llave en tu teléfono
sending-send = Enviándolo
sending-patience = Puede tardar medio minuto en un teléfono viejo. Deja esta página abierta, por favor.
sending-kept = Si lo intentas otra vez, no llegará dos veces.
sending-failed = Todavía no salió
sending-change = Revisar otra vez
receipt-words-title = Tu código de reporte
receipt-words-arrived = Tu reporte ha llegado.
receipt-words-what = Con estas ocho palabras puedes volver a tu reporte. Son tu código de reporte, y solo tú lo tienes.
receipt-words-care = Escríbelas en papel, en este orden. Solo se muestran ahora. Nadie puede recuperarlas.
words-written = Ya las anoté
words-print = Imprimirlas
words-print-hint = Imprime solo en casa. Las tiendas de copias guardan lo que imprimen.
words-check-title = Veamos si las palabras están bien
done-title = Gracias
done-thanks = Lo que contaste puede ayudar a otras. Por hoy ya hiciste bastante.
done-next = Qué pasa ahora
done-next-1 = Las personas encargadas lo leen en unos días.
done-next-2 = Dos de ellas deciden si avisan a otras. Nunca dicen quién lo contó.
done-next-3 = Quizá te pregunten algo. Vuelve en unos días con tu código de reporte.
done-next-4 = Con tu código de reporte también puedes corregirlo, retirarlo o borrarlo, cuando quieras.
done-kept = Se guarda { $days } días y después se borra.
done-front = A la primera página

# Recibos.
receipt-title = Vuelve con tu código
receipt-field = Las ocho palabras de tu código
receipt-hint = Da igual mayúsculas o minúsculas, comas o saltos de línea.
receipt-open = Abrir
receipt-opening = Abriendo. Tarda unos segundos
receipt-lost = ¿Perdiste tu código? Nadie puede encontrarlo otra vez. Puedes escribir un reporte nuevo.
renew-title = Hay que renovar este reporte
renew-text = El servidor tiene claves nuevas. Hasta que renueves tu reporte, ningún otro puede encontrarse con él.
renew-button = Renovarlo
renew-unlock = Abre primero con tus propias ocho palabras. Después abre otra vez este reporte con su código.
receipt-home = Tu reporte
receipt-asked = Te preguntaron algo. Puedes responder más abajo.
receipt-warn-unsaid = No dijiste si se puede avisar a otras. Hasta que digas que sí, no se avisa. Pulsa «Corregir mi reporte» para responder.
receipt-talk = Mensajes
receipt-unreadable = { $count ->
    [one] Un mensaje no se puede leer y no se muestra.
    [many] { $count } de mensajes no se pueden leer y no se muestran.
   *[other] { $count } mensajes no se pueden leer y no se muestran.
}
receipt-says = Qué dice tu reporte
receipt-show = Mostrarlo
receipt-can = Qué puedes hacer
receipt-correct = Corregir mi reporte
receipt-copy = Guardar una copia
receipt-close = Cerrar con llave mi reporte
status-received = Ha llegado
status-means-received = Nadie lo ha leído todavía. Vuelve a mirar en unos días.
status-being-read = Alguien lo está leyendo
status-means-being-read = Quizá te pregunten algo aquí.
status-alert-written = Se avisó a otras
status-means-alert-written = Dos personas encargadas escribieron un aviso. No dice quién lo contó.
status-kept-for-stewards = Queda entre las personas encargadas
status-means-kept-for-stewards = Lo saben. No escribieron ningún aviso.
status-closed = Terminado
status-means-closed = Las personas encargadas terminaron este caso. Aún puedes escribirles.
status-taken-back = Retirado
status-means-taken-back = Lo retiraste. Los avisos hechos con él ya no están.
said-question-theirs = Te preguntaron
said-question-mine = Preguntaste
said-answer-theirs = Te escribieron
said-answer-mine = Escribiste
said-correction-theirs = Corrigieron
said-correction-mine = Corregiste el reporte
said-status-theirs = Noticias
said-status-mine = Tú
said-picture-theirs = Te enviaron una imagen
said-picture-mine = Enviaste una imagen
answer-title = Escribe a las personas encargadas
answer-label = Tu mensaje
answer-hint = No pongas tu nombre.
answer-send = Enviar
answer-sent = Ha llegado. Vuelve en unos días.
trouble-nothing-to-say = Escribe algo primero.
take-back = Retirarlo
take-back-title = ¿Retirar tu reporte?
take-back-1 = Los avisos que se hicieron con él desaparecen enseguida. Nadie tiene que aceptarlo.
take-back-2 = Quien leyó antes un aviso quizá lo recuerde.
take-back-3 = Tu código de reporte sigue abriendo tus mensajes.
keep-it = Dejarlo
delete-all = Borrar todo
delete-title = ¿Borrar todo?
delete-1 = Tu reporte, todos los mensajes y los avisos hechos con él se borran enseguida.
delete-2 = No hay vuelta atrás. Después tu código de reporte no abre nada.
gone-title = Está borrado
gone-text = Tu reporte y todos los mensajes ya no están. Puedes tirar tu código.

# Archivos e imágenes, aquí y con un equipo.
my-file-next = Tus imágenes y archivos salen cuando hayas comprobado estas palabras.
trouble-image-kind = Este tipo de foto o video puede decir dónde se hizo, y eso no podemos quitarlo. Guárdalo antes como JPEG o PNG.
trouble-image-broken = Esta foto está dañada y no podemos limpiarla. No se envió. Prueba con otra copia.
trouble-file-too-large = Este archivo es demasiado grande. El máximo es 10 MB.
refused-blobs-full = Ahora no hay sitio para más archivos. Lo que escribiste sigue aquí. Prueba otra vez mañana.
