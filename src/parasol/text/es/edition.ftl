# Las noticias públicas: un sitio fijo en otra máquina, para todo el mundo.
edition-number = Edición { $number }, { $day }
edition-none = No hay noticias en esta edición.
edition-about = Sobre esta página
edition-author = Dos personas encargadas
edition-two = Dos personas encargadas de esta comunidad escribieron esta página, y las dos la firmaron. El programa no toma nada de las salas de la comunidad.
edition-links = La dirección de otro sitio es aquí solo texto, y a su lado está el sitio al que lleva, o «?» donde no es seguro cuál es. Mira eso primero.
edition-newer = Si encuentras una edición con un número más alto, vale esa, y esta ya no está al día.
edition-words = Estas son las siete palabras de esta comunidad. Están también en sus folletos o tarjetas impresos. Si allí hay otras palabras, otra gente hizo esta página.
edition-check = Quien quiera puede comprobar una copia de esta página. Descarga sin cambios index.html, feed.xml y manifest.json. Toma la dirección de la comunidad de sus folletos o tarjetas impresos. Después usa el programa Parasol: parasol publish verify
edition-feed = Estas noticias para un lector de canales (Atom)
