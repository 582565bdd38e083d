# Desks, for whoever writes to one.

# What can go wrong.
trouble-nothing-to-say = Escribe algo primero.
trouble-file-too-large = Este archivo es demasiado grande. El máximo es 10 MB.
trouble-file-name = Este archivo tiene un nombre que no podemos tomar. Ponle un nombre corto y sencillo, y prueba otra vez.
trouble-image-kind = Este tipo de foto o video puede decir dónde se hizo. Aquí no podemos quitarlo. Guárdalo antes como JPEG o PNG.
trouble-image-broken = Esta foto está dañada y no podemos limpiarla. No se envió. Prueba con otra copia.
