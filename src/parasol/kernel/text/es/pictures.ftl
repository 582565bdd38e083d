# Reporte: las respuestas otra vez.
pictures-who = Solo las abren integrantes de confianza que revisan los reportes. Nunca forman parte de un aviso.
pictures-choose = Elige una imagen
pictures-done = Listo con las imágenes
pictures-remove-this = Quitar la imagen { $number }

# Archivos e imágenes, aquí y con un equipo.
my-file-hint = Hasta 10 MB.
my-file-clean = Antes de que una foto salga de tu teléfono, quitamos lo que dice de cámara, lugar y hora. Lo que se ve en ella queda.
my-file-choose = Elige un archivo
my-file-sending = Enviando el archivo
my-file-send = Enviar el archivo
my-file-before = Lo que escribiste ya llegó. Solo faltan imágenes y archivos.
my-file-leave = Seguir sin el archivo
my-file-save = Guardar en este teléfono
my-file-save-this = Guardar en este teléfono: { $name }
my-file-fetching = Trayéndolo
my-file-saved = Está guardado en este teléfono. «Salir» no lo borra. Quien use el teléfono puede verlo.
trouble-not-as-said = Este archivo no es la foto, o el tipo de archivo, que dice ser. No se guardó nada.
