# El marco de cada pantalla.
skip = Ir al texto
leave = Salir
bar-help = Ayuda
leave-shift = Mayús: { $left } más para salir
back = Atrás
draft = Borrador: ningún hablante nativo lo ha leído.
loading = Cargando
try-again = Intentar otra vez
busy-long = Sigue en marcha. Un teléfono viejo, una conexión lenta o el nivel «Más seguro» del Navegador Tor pueden necesitar un minuto. Puedes salir en cualquier momento.

# La primera página.
front-check = Consultar a alguien
front-report = Contar algo que pasó
front-desks = Hablar con alguien
front-profiles = Tu perfil
front-receipt = Tengo un código de reporte o de mensajes
front-help = Ayuda ahora
front-guides = Guías
front-services = Servicios de apoyo
front-unlock = Abrir con mis palabras
front-join = Tengo una invitación
front-about = Cómo te cuida esta página
front-language = Idioma

# Qué salió mal. Los nombres son los códigos de los errores.
trouble-unexpected = Algo salió mal en esta página. Si estabas enviando algo, puede que haya llegado. Mira primero y después inténtalo otra vez.
trouble-part-missing = Una parte de esta página no cargó. Mira tu conexión e inténtalo otra vez. Si vuelve a fallar, la página se ha renovado: cárgala otra vez. O tu navegador es muy viejo.

# El marco de cada pantalla.
link-asked = ¿Abrir el enlace?
link-leaves = Te lleva a otra parte. Puede perderse lo que escribiste.
link-locks = Te lleva a otra parte, y antes la página se cierra. Lo que escribiste se perderá.
link-stay = Quedarme aquí
link-open = Abrir el enlace
