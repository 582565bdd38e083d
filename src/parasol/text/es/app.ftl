# El marco de cada pantalla.
skip = Ir al texto
leave = Salir
bar-help = Ayuda
leave-shift = Mayús: { $left } más para salir
back = Atrás
draft = Borrador: ningún hablante nativo lo ha leído.
next = Seguir
loading = Cargando
try-again = Intentar otra vez
step-of = Paso { $at } de { $of }
busy-long = Sigue en marcha. Un teléfono viejo, una conexión lenta o el nivel «Más seguro» del Navegador Tor pueden necesitar un minuto. Puedes salir en cualquier momento.
done-of = { $done } de { $of }
review-change = Cambiar
review-change-this = Cambiar: { $what }
row-new = Nuevo
lock-warning = ¿Sigues ahí?
lock-warning-text = Esta página se cierra sola en dos minutos, para que nadie más la lea. Lo que escribiste se perderá.
lock-stay = Aquí estoy
link-asked = ¿Abrir el enlace?
link-leaves = Te lleva a otra parte. Puede perderse lo que escribiste.
link-locks = Te lleva a otra parte, y antes la página se cierra. Lo que escribiste se perderá.
link-stay = Quedarme aquí
link-open = Abrir el enlace
timer-left = Temporizador: { $minutes } min
timer-stop = Parar
timer-over = Se acabó el tiempo
timer-over-text = Querías decirle a tu persona que estás bien.
timer-fine = Todo bien
timer-more = { $minutes } minutos más

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

# Gravedad.

# La primera página.
front-check = Consultar a alguien
front-report = Contar algo que pasó
front-desks = Hablar con alguien
front-profiles = Tu perfil
front-receipt = Tengo un código de reporte o de mensajes
front-platforms = Contar lo que hizo una plataforma
front-help = Ayuda ahora
front-guides = Guías
front-services = Servicios de apoyo
front-sheet = Hoja para el médico, en muchos idiomas
front-unlock = Abrir con mis palabras
front-join = Tengo una invitación
front-about = Cómo te cuida esta página
front-language = Idioma

# Cómo te cuida esta página.
about-title = Cómo te cuida esta página
about-sealed = Lo que el servidor no puede leer
about-sealed-1 = Lo que escribes se cierra con llave en tu teléfono antes de enviarse.
about-sealed-2 = El servidor lo guarda, pero no puede abrirlo. No tiene ninguna llave.
about-sealed-3 = No guarda ningún nombre, ningún número de teléfono y ninguna hora. Solo guarda el día.
about-leave = Qué hace “Salir”
about-leave-1 = Borra esta página enseguida y abre una página aburrida de medidas y pesos.
about-leave-2 = Con teclado, pulsa Mayús tres veces. Hace lo mismo.
about-leave-3 = El botón Atrás vuelve a mostrar la página aburrida. Cierra la pestaña cuando puedas.
about-not = Lo que no puede hacer
about-not-1 = Tu navegador aún sabe que estuviste en esta dirección. Quizá tu compañía de teléfono también.
about-not-2 = Una ventana privada o Tor Browser dejan menos huellas. Ciérrala cuando termines.
about-not-3 = Si alguien puso una app espía en tu teléfono, ve lo mismo que tú. Usa otro teléfono.
about-not-4 = Nada se guarda en tu teléfono. Por eso nadie puede recuperar palabras perdidas, ni nosotras.
about-who = Quién la lleva
about-who-1 = Trabajadoras y trabajadores sexuales llevan esta página para su propia comunidad.
about-who-2 = Los reportes los leen las personas encargadas: integrantes de confianza que eligió la comunidad.
about-who-3 = El servidor solo tiene los reportes cerrados: nadie puede sacarle uno que se lea. A las personas que los leen sí se les puede preguntar.
about-who-4 = No cuesta nada. No hay anuncios, y nadie cuenta tus visitas.
about-who-5 = Quienes hacen Parasol escribieron estas palabras en español. Nadie que lo hable de nacimiento las ha leído todavía.

about-held = Lo que guarda el servidor
about-licences = Licencias

# Ayuda ahora.
help-title = Ayuda ahora
help-call = Llamar al { $number }
help-call-all = Emergencias
help-call-112 = El 112 llega a emergencias desde casi cualquier móvil, en cualquier país. Puede venir también la policía.
help-danger = Si estás en peligro
help-danger-1 = Ve donde haya gente: una tienda, un bar, la recepción de un hotel.
help-danger-2 = Llama a alguien de confianza. Di dónde estás. No cuelgues.
help-danger-3 = Llama al número de emergencias de tu país. En muchos países es el 112. En Norteamérica es el 911.
help-danger-4 = Puedes pedir una ambulancia. No tienes que decir en qué trabajas.
help-care = Después de sexo que no querías, o si se salió o quitaron el condón
help-care-1 = La PEP es un medicamento que puede frenar el VIH. Empieza antes de 72 horas. Cuanto antes, mucho mejor.
help-care-2 = La píldora del día después sirve hasta 5 días. Cuanto antes, mejor.
help-care-3 = Una clínica o urgencias te pueden dar las dos. Pide también pruebas de otras infecciones.
help-care-4 = En casi todas partes no hace falta ir a la policía para recibir atención. Puedes preguntar antes.
help-care-5 = Si quizá quieras pruebas más tarde: guarda tu ropa en una bolsa de papel. Una clínica puede ayudarte antes de que te laves.
help-young = Si tienes menos de 18 años
help-young-1 = No hiciste nada malo. Tienes derecho a atención y a ayuda.
help-young-2 = Muchos países tienen una línea gratis de ayuda a la infancia. En gran parte de Europa es el 116 111.
help-talk = Si ahora es demasiado
help-talk-1 = Suelta el aire despacio, cinco veces. Bebe agua. Siéntate donde veas la puerta.
help-talk-2 = No tienes que decidir nada esta noche.

# Guías: lo que otras hacen; sin órdenes y sin culpa.
guides-title = Guías
guides-all = Todas las guías
guides-photo = Limpiar una foto
guide-before = Antes de ver a alguien por primera vez
guide-before-1 = Confía en lo que sientes. Puedes decir que no en cualquier momento, sin dar razones.
guide-before-2 = Di a una persona de confianza dónde estarás y hasta cuándo.
guide-before-3 = Acuerden una palabra que quiera decir “necesito ayuda”.
guide-before-4 = Habla antes por teléfono, si puedes. Una voz dice mucho.
guide-before-5 = Acuerda el tiempo, el precio y los límites antes de verse. Cobra primero.
guide-before-6 = Conoce tu salida. Ten zapatos, llaves y teléfono a mano.
guide-before-7 = Lleva tus propios condones y lubricante. No sueltes tu vaso.
guide-before-8 = Llama a tu persona al llegar y al irte. Que el otro lo oiga.
guide-after = Después de algo malo
guide-after-1 = No fue tu culpa. Lo que hizo es cosa suya.
guide-after-2 = Primero ve a un lugar donde te sientas mejor. Busca a alguien de confianza, si puedes.
guide-after-3 = Piensa en tu salud. Algunas cosas solo ayudan en los primeros días. Mira “Ayuda ahora”.
guide-after-4 = Anota lo que recuerdes: número, nombre, placa, lugar. Hazlo cuando puedas.
guide-after-5 = Guarda mensajes y llamadas. Basta una foto de la pantalla.
guide-after-6 = Tú eliges quién lo sabe. No tienes que decirlo a la policía, a tu familia ni a nadie.
guide-after-7 = Dormir y comer importan. Los malos sueños y temblar son normales. Si siguen, habla con alguien.
guide-phone = Tu teléfono y esta página
guide-phone-1 = Usa una ventana privada y ciérrala al final. Así no queda nada en el teléfono.
guide-phone-2 = Bloquea tu teléfono con un código largo. En muchos lugares la policía puede obligarte a usar la cara o el dedo.
guide-phone-3 = Escribe tus palabras en papel. No las guardes en fotos, chats ni notas.
guide-phone-4 = Guarda el papel donde nadie mire. No lleva nombre ni dirección.
guide-phone-5 = Trabaja con otro número que no sea el tuyo, si puedes.
guide-phone-6 = Mira qué apps ven dónde estás. Apágalo donde no lo necesites.
guide-phone-7 = Si alguien sabe cosas que no debería saber, quizá vigilan tu teléfono. Usa otro.

# Qué salió mal. Los nombres son los códigos de los errores.
trouble-unexpected = Algo salió mal en esta página. Si estabas enviando algo, puede que haya llegado. Mira primero y después inténtalo otra vez.
trouble-unreachable = Sin conexión. Lo que escribiste sigue aquí. Mira tu conexión e inténtalo otra vez.
trouble-part-missing = Una parte de esta página no cargó. Mira tu conexión e inténtalo otra vez. Si vuelve a fallar, la página se ha renovado: cárgala otra vez. O tu navegador es muy viejo.
trouble-nothing-to-report = Hace falta algo con que empezar. Escribe pocas palabras, o un número, un nombre o una placa.
trouble-too-long = Es demasiado largo: sobran unas { $excess } letras. Hazlo más corto, por favor.
trouble-too-large = Es demasiado largo. Hazlo más corto, por favor.
trouble-no-report = Este código no abre nada. Puede que lo que abría se haya borrado, o que acabara su plazo. ¿Es el código de otro papel?
trouble-room-full = Aquí ya no caben mensajes. Puedes empezar otro reporte u otra conversación.
trouble-not-taken-on = Aquí aún no ha contestado nadie. No puedes escribir más hasta que alguien conteste. Lo que escribiste sigue aquí.
trouble-not-founded = Aquí todavía no hay comunidad. Vuelve más tarde, por favor.
trouble-another-community = Esta no es la comunidad de tus palabras. No escribas nada aquí. Pregunta a alguien de confianza.
trouble-repeated = El servidor mostró algo dos veces o en otro orden. Eso no debería pasar. Díselo a una persona encargada.
trouble-roster-tampered = Alguien cambió la lista de personas encargadas y claves. No escribas nada aquí. Pregunta a alguien de confianza.
trouble-bad-answer = La respuesta del servidor no se entiende. Inténtalo más tarde, por favor.
trouble-other-protocol = Esta página se ha renovado. Copia lo que escribiste. Después vuelve a cargar la página.
trouble-unreadable = Esto no se puede leer. Quizá está roto, o alguien lo cambió. Díselo a una persona encargada.
trouble-quota = Esa fue la última vez por hoy. Mañana funciona otra vez.
trouble-full = El servidor no tiene espacio, o su disco está dañado. Lo que escribiste sigue aquí. Guarda tu código. Inténtalo más tarde, por favor.
trouble-work-refused = El servidor pidió demasiado trabajo a este teléfono. Inténtalo más tarde, por favor.
trouble-distrust = El servidor mostró algo que no puede ser. No sigas y avisa a una persona encargada.

closing-notice = Esta comunidad cierra al final del { $day }. Entonces se destruye todo lo que hay aquí. Reportes nuevos, hasta el { $last }.
trouble-closing = Esta comunidad cierra pronto y ya no recibe reportes.
trouble-closed = Esta comunidad ha cerrado. Aquí ya no se guarda nada.

# Dónde se usa un nombre.
site-unknown = No sé en qué sitio
site-other = Otro sitio o app

# A record that is written: what is wrong with a field.
field-choose = Elige
field-wrong-missing = Esto hace falta.
field-wrong-short = Escribe { $min } caracteres o más.
field-wrong-long = Es demasiado largo. { $max } caracteres como mucho.
field-wrong-few = Elige { $min } o más.
field-wrong-many = Son demasiados. { $max } como mucho.
field-wrong-number = Escribe un número entero de { $min } a { $max }.
field-wrong-form = No se puede leer. Míralo otra vez.
