# Páginas sin JavaScript: qué es distinto.
plain-title = Páginas sin JavaScript
plain-what = Qué es distinto aquí
plain-what-1 = Estas páginas no usan ningún programa en tu navegador. Por eso tu teléfono no puede cerrar con llave lo que escribes.
plain-what-2 = La máquina que muestra estas páginas ve un momento lo que escribes. Después lo cierra con llave.
plain-what-3 = No lo guarda en ningún sitio y lo olvida en menos de un minuto. Pero quien manda en esa máquina podría leerlo.
plain-what-4 = Cada vez que pulsas un botón, lo que escribiste va a esa máquina. Vuelve cerrado con llave, dentro de la página siguiente.
plain-what-5 = ¿Puedes usar JavaScript? Entonces usa la otra página. Allí lo que escribes se cierra con llave antes de salir de tu teléfono.
plain-members = Las consultas privadas, y todo lo demás que hacen integrantes, necesitan JavaScript. Estas páginas nunca piden las palabras de una persona integrante. No las escribas aquí.
plain-send = Sin JavaScript, la máquina que muestra esta página ve un momento lo que escribes. Después lo cierra con llave.
plain-exit = Qué hace «Salir»
plain-exit-1 = «Salir» abre al momento una página aburrida sobre medidas y pesos.
plain-exit-2 = El botón Atrás puede mostrar otra vez una página, o preguntar si debe hacerlo. Lo más seguro es cerrar la ventana.
plain-exit-3 = Pulsar Mayúsculas tres veces no hace nada aquí.
plain-opening-stop = Puedes parar cuando quieras. Nada llega a las personas encargadas antes de que lo veas todo y pulses «Enviar».
plain-opening-time = Cada página espera media hora. Si tu texto es largo, escríbelo antes en otro sitio, o envíalo por partes.
plain-opening-leave = Si viene alguien: pulsa «Salir» arriba y cierra la ventana.
plain-may-be-empty = Puedes dejar esto vacío.
plain-review-text = Todavía no se ha enviado nada. Puedes cambiar cada respuesta.
plain-language = Idioma
plain-words-print = Imprime esta página solo en casa. Las copisterías y las impresoras compartidas guardan lo que imprimen.
plain-words-here = También puedes volver sin JavaScript, en estas páginas.
plain-words-used = Escribe tu código solo en una máquina en la que confíes.
plain-back-step = Una página atrás
plain-add-area = Si fue en otro sitio: ¿en qué parte de la ciudad?
plain-when-earlier = Si fue antes: ¿en qué mes?
plain-when-none = Ningún mes
plain-names-platform = Si es un nombre: ¿en qué aplicación o sitio?
plain-names-typed = El número, el nombre o la placa
plain-names-add = Añadirlo y escribir otro
plain-further-one = Vez { $number }
plain-further-remove = Quitar la vez { $number }
plain-told-close = Para cerrar esto, pulsa «Salir». En estas páginas no queda nada.

# Páginas sin JavaScript: qué fue mal.
plain-busy = Ahora hay demasiada gente aquí. Lo que escribiste sigue aquí. Espera un minuto y pulsa el botón otra vez.
plain-other-protocol = Estas páginas y el servidor que está detrás son de versiones distintas. Lo que escribiste sigue aquí. Vuelve más tarde, por favor.
plain-stale-title = Esta página esperó demasiado
plain-stale-text = Una página espera media hora y no más. Lo que escribiste en las páginas de antes ya no está. No se envió nada.
plain-stale-here = Lo último que escribiste sigue aquí. Pulsa «Seguir» para seguir con ello.
plain-stale-words = Escribe otra vez tus ocho palabras, por favor.
plain-too-large-title = Es demasiado largo
plain-too-large-text = Vuelve una página atrás en tu navegador. Lo que escribiste debería seguir allí. Acórtalo y prueba otra vez.
plain-broken-title = Esta página no puede leer eso
plain-broken-text = Algo del formulario cambió por el camino. No se envió nada. Vuelve una página atrás y prueba otra vez.
plain-foreign-title = Este formulario no es nuestro
plain-foreign-text = El formulario vino de otro sitio. No se envió nada. Empieza otra vez en la primera página.
plain-missing-title = Aquí no hay nada
plain-missing-text = Esta dirección no lleva a ningún sitio. Empieza otra vez en la primera página.
plain-typed-long = Es demasiado largo por { $excess } letras. Acórtalo, por favor.

# Páginas sin JavaScript: lugares que ayudan.
plain-services-seen = La máquina que muestra estas páginas ve lo que buscas. No guarda nada de eso. Lo más seguro es leer la lista entera.
plain-services-look = Mostrar lo que encaja
plain-services-more = Más sobre este servicio
plain-profiles-seen = La máquina que lleva estas páginas ve lo que buscas y lo que abres. No guarda nada de eso. El orden es al azar: nadie puede pagar por un lugar.
plain-profiles-some = Aquí hay { $shown } de ellos, al azar. Elige una zona para ver menos.
plain-profiles-more = Para las fotos y los mensajes hace falta un navegador con JavaScript.

# Páginas sin JavaScript: puestos de ayuda.
plain-desk-stale = Lo último que escribiste sigue aquí. Elige a quién escribir para seguir con ello.
plain-desk-file = Un archivo: { $name }
plain-desk-files = En estas páginas todavía no se pueden leer ni enviar archivos. La otra página sí puede, con el mismo código.
plain-desk-read = Lo leen las personas que atienden allí, y las personas encargadas podrían leerlo. En el camino va cerrado con llave.
plain-desk-done = Con tu código también puedes escribir más aquí, borrar tu contacto o borrarlo todo.
plain-pictures = En estas páginas no se pueden añadir imágenes: esta máquina las vería. La otra página las toma, con el mismo código de reporte.

# Pages without JavaScript: what a platform did.
plain-day = Escríbelo como año-mes-día, por ejemplo 2026-11-02.
plain-flag-stale = Copia lo que escribiste, abre la página otra vez y envíalo desde ahí.
plain-plog-stale = Lo que escribiste sigue aquí. Pulsa «Enviar» otra vez.
