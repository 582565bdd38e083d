# La herramienta para fotos: una copia limpia de una foto. No se envía nada.
photo-intro = Elige una foto. Mira lo que cuenta su archivo. Tapa lo que nadie debe ver. Guarda una copia limpia.
photo-choose = Elegir una foto
photo-kinds = JPEG, PNG o WebP. Hasta 32 MB.
photo-reading = Mirando la foto
photo-nothing-sent = No se envía nada. Desde aquí funciona también sin internet.
photo-promise = Se quitan los datos ocultos. Tu cuerpo, tu cuarto, tu ropa y las huellas de la cámara de tu teléfono no se quitan.
photo-never = Nunca uses una foto que esté en algún lugar con tu nombre.

# Lo que hay dentro.
photo-inside = Lo que cuenta esta foto
photo-tells = Quien reciba este archivo puede leer esto en él:
photo-tells-little = No encontramos nada que podamos leer. Aun así tiene partes ocultas: { $count } kB.
photo-tells-nothing = No encontramos nada oculto en este archivo.
photo-told-place = Dónde se tomó
photo-told-time = Cuándo
photo-told-device = Teléfono, cámara o programa
photo-told-person = Nombres
photo-told-text = Textos
photo-told-thumbnail = Una foto pequeña dentro, de antes de los cambios
photo-told-after = Algo después del final de la foto, por ejemplo un video
photo-told-more = Otras partes ocultas
photo-bytes = { $count } bytes
photo-all-goes = Nada de esto estará en la copia.
photo-go-on = Seguir

# Tapar y recortar.
photo-cover = Tapar y recortar
photo-cover-what = Tapa caras, tatuajes, cicatrices, letreros y lo que se ve por las ventanas. También espejos. Nada los encuentra por ti.
photo-slow = En este navegador puede tardar 20 segundos, y entonces la página no responde. Para salir enseguida, cierra la pestaña.
photo-tool = Lo que dibujas
photo-tool-box = Un cuadro que tapa
photo-tool-brush = Un pincel que tapa
photo-tool-crop = La parte que queda
photo-shown = Tu foto. Dibuja en ella, o usa los números de abajo.
photo-covered = { $count ->
    [0] No hay nada tapado.
    [one] Hay un lugar tapado.
    [many] Hay { $count } de lugares tapados.
   *[other] Hay { $count } lugares tapados.
  }
photo-is-cropped = El borde está recortado.
photo-undo = Deshacer
photo-by-numbers = Sin dibujar
photo-by-left = Desde la izquierda: { $count } de 100
photo-by-top = Desde arriba: { $count } de 100
photo-by-wide = Ancho: { $count } de 100
photo-by-high = Alto: { $count } de 100
photo-do-cover = Tapar esta parte
photo-do-crop = Dejar solo esta parte
photo-make = Hacer la copia

# La copia.
photo-made = Tu copia limpia
photo-made-shown = La copia, como la ven los demás
photo-size = { $width } por { $height } píxeles, { $size } kB. Lo que tapaste es de un solo color y no se puede recuperar.
photo-first-stays = La foto original sigue en tu teléfono como estaba.
photo-save = Guardar la copia
photo-saved = Ahora está con tus descargas, como «picture.jpg».
photo-another = Elegir otra

trouble-photo-heic = Es una foto HEIC, como las hacen los iPhone. No podemos limpiarla. Haz una captura de pantalla de ella y elige esa. O pon la cámara en «Más compatible».
trouble-photo-video = No podemos limpiar videos. Haz una captura de pantalla de un momento y elige esa.
trouble-photo-kind = Solo podemos limpiar JPEG, PNG y WebP. Haz una captura de pantalla de esta y elige esa.
trouble-photo-broken = Esta foto está dañada y no podemos limpiarla. Prueba con otra copia.
trouble-photo-large = Esta foto es demasiado grande para nosotros. Hazla más pequeña antes, o haz una captura de pantalla de ella.
trouble-photo-browser = Este navegador te protege: da a las páginas píxeles falsos de una foto. Por eso aquí solo funciona con JPEG y casi todos los PNG.
