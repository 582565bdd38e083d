# El marco de cada pantalla.
next = Seguir
step-of = Paso { $at } de { $of }
done-of = { $done } de { $of }
review-change = Cambiar
review-change-this = Cambiar: { $what }
row-new = Nuevo
lock-warning = ¿Sigues ahí?
lock-warning-text = Esta página se cierra sola en dos minutos, para que nadie más la lea. Lo que escribiste se perderá.
lock-stay = Aquí estoy

# Palabras.
words-show = Mostrar las palabras
words-of = { $label }: palabra { $position }
words-offered = Palabras que empiezan así, para la palabra { $position }
words-pick = ¿Cuál era la palabra número { $position }?
words-pick-wrong = Esa no era. Mira las palabras que anotaste.
words-too-long = Es demasiado largo para ser ocho palabras.
words-count = Tienen que ser ocho palabras. Mira si falta una o hay una de más.
words-unknown-word = La palabra número { $position } no es una de las nuestras.
words-checksum = Estas palabras no encajan. Una está mal, o dos cambiaron de lugar.
words-language = ¿En qué idioma están tus palabras?
words-did-you-mean = ¿Querías decir una de estas?

# Ayuda ahora.
help-call = Llamar al { $number }

# Guías: lo que otras hacen; sin órdenes y sin culpa.
guide-after = Después de algo malo

# Qué salió mal. Los nombres son los códigos de los errores.
trouble-unreachable = Sin conexión. Lo que escribiste sigue aquí. Mira tu conexión e inténtalo otra vez.
trouble-nothing-to-report = Hace falta algo con que empezar. Escribe pocas palabras, o un número, un nombre o una placa.
trouble-too-long = Es demasiado largo: sobran unas { $excess } letras. Hazlo más corto, por favor.
refused-too-large = Es demasiado largo. Hazlo más corto, por favor.
trouble-no-report = Este código no abre nada. Puede que lo que abría se haya borrado, o que acabara su plazo. ¿Es el código de otro papel?
refused-room-full = Aquí ya no caben mensajes. Puedes empezar otro reporte u otra conversación.
refused-not-taken-on = Aquí aún no ha contestado nadie. No puedes escribir más hasta que alguien conteste. Lo que escribiste sigue aquí.
refused-not-founded = Aquí todavía no hay comunidad. Vuelve más tarde, por favor.
trouble-another-community = Esta no es la comunidad de tus palabras. No escribas nada aquí. Pregunta a alguien de confianza.
trouble-repeated = El servidor mostró algo dos veces o en otro orden. Eso no debería pasar. Díselo a una persona encargada.
trouble-roster-tampered = Alguien cambió la lista de personas encargadas y claves. No escribas nada aquí. Pregunta a alguien de confianza.
trouble-bad-answer = La respuesta del servidor no se entiende. Inténtalo más tarde, por favor.
refused-other-protocol = Esta página se ha renovado. Copia lo que escribiste. Después vuelve a cargar la página.
refused-other-site = El servidor no conoce la dirección de esta página. No se hizo nada. Díselo a una persona encargada.
trouble-unreadable = Esto no se puede leer. Quizá está roto, o alguien lo cambió. Díselo a una persona encargada.
trouble-refused = El servidor lo rechazó y no dijo por qué. Inténtalo más tarde, por favor. Si sigue así, avisa a una persona encargada.
refused-quota = Esa fue la última vez por hoy. Mañana funciona otra vez.
refused-full = El servidor no tiene espacio, o su disco está dañado. Lo que escribiste sigue aquí. Guarda tu código. Inténtalo más tarde, por favor.
trouble-work-refused = El servidor pidió demasiado trabajo a este teléfono. Inténtalo más tarde, por favor.
trouble-distrust = El servidor mostró algo que no puede ser. No sigas y avisa a una persona encargada.
closing-notice = Esta comunidad cierra al final del { $day }. Entonces se destruye todo lo que hay aquí. Reportes nuevos, hasta el { $last }.
refused-closing = Esta comunidad cierra pronto y ya no recibe reportes.
refused-closed = Esta comunidad ha cerrado. Aquí ya no se guarda nada.

# Dónde se usa un nombre.
site-unknown = No sé en qué sitio
site-other = Otro sitio o app

# A very long text, folded.
folded-more = Mostrar todo este texto
