# La página de `parasol evidence site`: quién recibe qué de una página. Cada frase dice lo que se vio, nunca una nota.
site-title = ¿Quién recibe qué de esta página?
site-title-many = ¿Quién recibe qué de estas { $count } páginas?
site-headline = { $count ->
    [one] 1 ajeno
    [many] { $count } ajenos
   *[other] { $count } ajenos
}
site-headline-nobody = No se vio a nadie más
site-meaning = { $count ->
    [one] recibió algo de { $page } antes de que nadie eligiera nada.
    [many] recibieron algo de { $page } antes de que nadie eligiera nada.
   *[other] recibieron algo de { $page } antes de que nadie eligiera nada.
}
site-meaning-refused = { $count ->
    [one] Tras rechazar el consentimiento, 1 aún recibía algo.
    [many] Tras rechazar el consentimiento, { $count } aún recibían algo.
   *[other] Tras rechazar el consentimiento, { $count } aún recibían algo.
}
site-meaning-nobody = No se vio que nadie más que el propio sitio recibiera algo de { $page }.
site-meaning-failed = { $count ->
    [one] 1 página no se pudo mirar.
    [many] { $count } de páginas no se pudieron mirar.
   *[other] { $count } páginas no se pudieron mirar.
}
site-pages = { $count } páginas
site-bars = Cuántos recibieron esto (negro), y tras rechazar el consentimiento (gris)
site-bars-once = Cuántos recibieron esto
site-bar-told = { $count } de { $all }
site-bar-refused = rechazado: { $count }
site-bar-typed = lo que se escribió
site-bar-keys = cada tecla, al escribir
site-bar-unread = leyó lo escrito y envió algo ilegible
site-bar-page = la dirección de la página
site-bar-site = el nombre del sitio
site-bar-visit = que hay alguien ahí
site-bar-cookie = una cookie en este aparato
site-bar-marks = señas que distinguen este aparato
site-bar-recorder = algo, y vende grabaciones de sesiones
site-bar-watches = vista de ratón, teclas y página
site-got = { $company }{ $at }: { $things }.
site-country = { " " }({ $country })
site-got-itself = El propio sitio: { $things }.
site-thing-visit = vio la dirección de internet de quien la abrió
site-thing-site = supo qué sitio es
site-thing-page = supo la dirección de la página ({ $form })
site-thing-typed = recibió { $about } al escribirse, antes de enviarse ({ $form }, { $how })
site-thing-keys = recibió { $about } tecla a tecla, mientras se escribía ({ $how })
site-thing-unread = leyó lo escrito y envió algo que aquí no se puede leer ({ $how })
site-thing-cookie = { $form ->
    [own] puso una cookie propia
   *[site] puso una cookie en nombre del sitio
}
site-thing-marks = { $about ->
    [canvas] leyó un dibujo oculto (canvas)
    [webgl] preguntó por la tarjeta gráfica (WebGL)
    [audio] midió cómo se hace el sonido (audio)
    [fonts] probó qué letras hay
   *[webrtc] abrió una línea que puede mostrar la dirección local (WebRTC)
}
site-thing-watches = observa el ratón, las teclas y la página, como quien graba sesiones
site-thing-recorder = vende grabaciones de lo que la gente hace en páginas
site-under = { $thing }, con el nombre del propio sitio { $host }
site-about-email = el correo
site-about-phone = el teléfono
site-about-name = el nombre
site-about-password = la contraseña
site-about-text = el texto
site-form-plain = tal cual
site-how-request = en una petición
site-how-beacon = en una baliza
site-how-websocket = por un WebSocket
site-how-worker = por un worker
site-how-report = en un aviso del navegador
site-in-referer = como Referer
site-in-address = en una dirección
site-in-message = en un mensaje
site-helps-typed = Una página puede esperar a que alguien pulse «Enviar». Antes, nadie necesita lo escrito.
site-helps-refused = A quien aún recibe algo tras el rechazo se le puede preguntar con qué derecho.
site-helps-copies = Letras, programas e imágenes pueden estar en el servidor del propio sitio. Así no se piden a otros.
site-helps-nobody = Mire otra vez dentro de un mes, y tras cada cambio de la página.
site-sure-seen = Lo que está aquí se vio salir de un navegador hecho para esto, que no guardó nada.
site-sure-twice = Chromium { $version }; { $messages } mensajes en { $visits } visitas: antes de elegir nada y tras un botón que rechaza.
site-sure-once = Chromium { $version }; { $messages } mensajes antes de elegir nada. No se vio un botón para rechazar.
site-sure-har = Un archivo HAR con { $messages } mensajes, escrito por el navegador de otra persona.
site-sure-typed = Se escribieron palabras inventadas en { $count } campos y nunca se enviaron.
site-sure-named = Los países son de nuestra propia lista, cada uno con fuente y día. Es corta.
site-sure-compared = Comparado con { $day }: { $new ->
    [one] se vio 1 más
    [many] se vieron { $new } más
   *[other] se vieron { $new } más
}, y { $gone ->
    [one] 1 no se vio esta vez
    [many] { $gone } no se vieron esta vez
   *[other] { $gone } no se vieron esta vez
}.
site-not-later = Lo que el servidor del sitio pasa después no se ve desde fuera.
site-not-none = Lo que no se vio puede estar: otro día, en otro país, con otro navegador.
site-not-sealed = Lo que una página cifra antes de enviarlo se puede contar, pero no leer.
site-not-robot = Una página puede notar que la mira un programa, y portarse bien.
site-not-faked = Una página puede hacer que su propio código parezca de otra empresa, si también carga el de esa empresa. Pregunta a la empresa antes de decir que hizo algo.
site-lacks-messages = Esta página envió tanto que no se guardó todo.
site-lacks-long = Algunos mensajes eran demasiado largos. Solo se leyó su principio.
site-lacks-near = Esta página intentó llegar al ordenador que la miraba, o a su red. Se le impidió.
site-lacks-scripts = Un programa de esta página ocultó de quién es, o se puso un nombre del que no se cargó nada. Lo que hizo no se cuenta contra nadie.
site-lacks-unseen = Esta página puede enviar por caminos que no se pueden ver por dentro. Se nombra a quienes llegó, pero no todo lo que pueden haber recibido.
site-lacks-bodies = Al archivo le falta el contenido de algunos mensajes. Ahí puede estar lo escrito.
site-lacks-cookies = El archivo no tiene ninguna cookie. Es probable que se quitaran.
site-lacks-sockets = Al archivo le falta lo enviado por WebSocket.
site-lacks-probes = Un archivo HAR no muestra qué hicieron los programas en la página, ni qué hubo tras un rechazo.
