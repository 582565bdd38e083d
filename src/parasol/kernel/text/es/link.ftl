# La página que abre el enlace de un perfil. Nada aquí dice quién la lleva, ni para quién más.
link-language = Idioma
link-title = Perfil
link-opening = Abriendo
link-closed = Este enlace no funciona
link-closed-text = Puede estar cerrado o en pausa por ahora. Pregunta a la persona que te lo dio. Mira también si copiaste el enlace entero.
link-have-code = Tengo un código de ocho palabras
link-nothing-kept = Esta página no guarda nada en tu teléfono. No envía nada a otros sitios. Por favor, no pases este enlace.
link-write = Escribir un mensaje
link-write-who = Solo la persona de este perfil puede leer lo que escribes.
link-text = Tu mensaje
link-text-hint = Quién eres, qué te gustaría y cuándo.
link-text-missing = Escribe primero unas palabras.
link-reach = Tu número de teléfono, si quieres darlo
link-reach-hint = Hay personas que consultan un número antes de verse con alguien. Puedes dejarlo vacío.
link-send = Enviar
link-sending = Cerrándolo con llave y enviándolo
link-sent = Está enviado
link-sent-text = Tu mensaje ha llegado.
link-code = Tu código
link-code-what = Abre otra vez este enlace y escribe estas ocho palabras. Así puedes leer la respuesta y escribir más.
link-code-care = Apúntalas ahora, en este orden. Solo se muestran una vez. Nadie puede recuperarlas.
link-code-field = Las ocho palabras de tu código
link-code-open = Abrir
link-talk = Tus mensajes
link-no-answer = Todavía no hay respuesta. Vuelve más tarde con el mismo código.
link-hers = Respuesta
link-yours = Tú
link-lost = { $count ->
    [one] Un mensaje falta o no se puede leer.
    [many] { $count } de mensajes faltan o no se pueden leer.
   *[other] { $count } mensajes faltan o no se pueden leer.
  }
link-more = Escribir más
link-more-hint = Se lee junto con tu primer mensaje.
link-more-sent = Ha llegado.
link-delete = Borrar mis mensajes
link-delete-text = Todo lo que escribisteis aquí se borra al momento. Después, tu código no abre nada.
link-delete-now = Borrar todo
link-gone = Está borrado
link-to-profile = Al perfil

# Un perfil, para quien lo escribe y para quien lo lee.
profile-available-today = Disponible hoy
profile-available-week = Disponible esta semana
profile-online = En línea
profile-from-to = { $first } a { $last }
profile-name = Nombre
profile-line = Una línea
profile-text = Sobre mí
profile-languages = Idiomas
profile-areas = Zonas
profile-tours = Viajes
profile-services = Servicios
profile-prices = Precios
profile-boundaries = Límites
profile-asks = Por favor, dime
profile-reads = Los mensajes se leen
profile-reads-again = Los mensajes se leen otra vez desde las { $time }. Allí son ahora las { $now }.
profile-sites = Otras páginas
profile-pictures = Imágenes
profile-pictures-show = { $count ->
    [one] Ver la foto ({ $size } kB)
    [many] Ver { $count } de fotos ({ $size } kB)
   *[other] Ver { $count } fotos ({ $size } kB)
  }
profile-picture-number = Foto { $number }
profile-picture-broken = Esta foto no se puede mostrar.
