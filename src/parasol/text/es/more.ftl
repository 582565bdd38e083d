# Llevarse lo que se puede leer, y una copia del propio reporte: archivos en el aparato.
take-what = Puedes guardar los ajustes, los avisos y las decisiones en un archivo. Se lee sin esta página.
take-warn = Un archivo se queda donde se guarda
take-warn-phone = Quien abra tu teléfono puede encontrarlo. También una aplicación que ve tus archivos.
take-warn-copies = Los teléfonos suelen copiar archivos a internet por su cuenta. Nadie puede recuperar una copia.
take-warn-leave = “Salir” y cerrar con llave no lo borran. Tienes que borrarlo tú, también de la papelera.
take-sealed = Cerrado con palabras
take-sealed-what = Se hacen siete palabras para este archivo. Sin ellas nadie puede leerlo. Lo abre una computadora con el programa age.
take-sealed-begin = Hacer las palabras
take-words = Las palabras de este archivo
take-words-what = Apúntalas ahora, lejos del archivo. Abren este archivo y nada más. El programa las pide: escríbelas en este orden, con un espacio en medio.
take-sealed-now = Las tengo. Guardar el archivo
take-plain = Sin cerrar
take-plain-what = Un texto que se abre en cualquier teléfono. Quien lo encuentre puede leerlo.
take-plain-now = Guardarlo sin cerrar
take-busy = Haciendo el archivo. En un teléfono viejo puede tardar un minuto.
take-done = El archivo está guardado, con el nombre “copy”. Búscalo en las descargas.
copy-report-what = Tu reporte y todos los mensajes se guardan como texto. No está cerrado: quien lo encuentre puede leerlo.
copy-report-words = Tu código de reporte no está en él. Mientras la comunidad siga aquí, el código es la mejor manera de volver.
copy-of-member = Copia de lo que podía leer una persona integrante
copy-of-report = Copia de un reporte
copy-day = Guardado el { $day }.
copy-areas = Zonas: { $names }
copy-languages = Idiomas: { $names }
copy-kept-report = Días que se guardan los reportes: { $count }
copy-kept-alert = Días que se guardan los avisos: { $count }
copy-kept-decision = Días que se guardan las decisiones: { $count }
copy-kept-vault = Días que se puede estar sin entrar: { $count }
copy-kept-escrow = Días que un reporte espera a otro: { $count }
copy-kept-slip = Días que se guardan los papeles para mostrar: { $count }
copy-kept-service = Días que se guarda un servicio tras confirmarlo: { $count }
copy-kept-count = Trimestres que se guardan las respuestas sobre servicios: { $count }
copy-kept-profiles = { $count ->
    [0] Los perfiles se guardan en un sitio propio
   *[other] Los perfiles se guardan en este sitio
  }
copy-lounge-sitting = Mensajes que una persona puede escribir cada vez en la sala: { $count }
copy-kept-proposal = Integrantes que apoyan una propuesta hasta que haya que responder: { $count }
copy-kept-answer = Días que hay para esa respuesta: { $count }
copy-kept-lounge = Días que se guarda lo que se escribe en la sala: { $count }
copy-kept-guide = Días que se guarda una guía: { $count }
copy-checks = Consultas: { $each } por semana para cada persona, { $all } para todas
copy-closes = La comunidad cierra al final del { $day }.

# Proposals and polls.
say = Tu voz
me-profiles = Tus perfiles
me-ask = Preguntar a una compañera por un cliente
