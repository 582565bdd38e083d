# La lista en papel, en mensajes de texto y leída en voz alta; tarjetas con palabras.
paper-title = Avisos
paper-revision = Revisión { $revision }
paper-valid = Vale hasta el { $day }
paper-recall = Revisión { $revision } y anteriores: destruir.
paper-no-promise = ¿No está en esta hoja? Solo quiere decir que nadie nos ha avisado todavía. No quiere decir que puedas fiarte.
paper-left-out = { $count ->
    [one] Un aviso más no cabe aquí. Pregunta por él.
    [many] { $count } de avisos más no caben aquí. Pregunta por ellos.
   *[other] { $count } avisos más no caben aquí. Pregunta por ellos.
 }
paper-none = Ahora mismo no hay ningún aviso.
paper-no-letters = Este texto tiene letras que no se pueden imprimir aquí. Pregunta por él.
paper-alert-until = hasta el { $day }

# Mensajes de texto de 160 caracteres. Solo letras que todo teléfono puede enviar: sin tildes.
sms-phone = numero acaba en {$end}
sms-plate = matricula acaba en {$end}
sms-email = correo empieza por {$start}
sms-email-at = correo empieza por {$start}, en {$domain}
sms-handle = nombre en {$platform} acaba en {$end}
sms-long = un nombre demasiado largo
sms-last = Lista { $revision }, vale hasta { $day }. Listas anteriores: borrar. ¿No está? Solo quiere decir que nadie nos ha avisado.

# Leído en voz alta. Frases cortas. Los números vienen en palabras, cifra por cifra.
aloud-start = Esta es la lista de avisos. Revisión { $revision }.
aloud-valid = Vale hasta el { $day }.
aloud-recall = Tira las listas anteriores.
aloud-alert = Aviso { $number }. { $severity }.
aloud-phone = Un número de teléfono. Acaba en: { $end }.
aloud-plate = Una placa. Acaba en: { $end }.
aloud-email = Un correo electrónico. Empieza por: { $start }.
aloud-email-at = Un correo electrónico. Empieza por: { $start }. Está en: { $domain }.
aloud-handle = Un nombre en { $platform }. Acaba en: { $end }.
aloud-month = El último reporte es de { $month }.
aloud-area = Zona: { $area }.
aloud-none = Ahora mismo no hay ningún aviso.
aloud-end = Es el final de la lista.
aloud-no-promise = Puede que alguien no esté en la lista. Solo quiere decir que nadie nos ha avisado todavía. No quiere decir que puedas fiarte.
digit-0 = cero
digit-1 = uno
digit-2 = dos
digit-3 = tres
digit-4 = cuatro
digit-5 = cinco
digit-6 = seis
digit-7 = siete
digit-8 = ocho
digit-9 = nueve
symbol-at = arroba
symbol-plus = más
symbol-dot = punto
symbol-and = y
symbol-underscore = guion bajo
symbol-percent = por ciento
symbol-euro = euros
symbol-pound = libras
symbol-dollar = dólares

# Tarjetas y papeletas.
card-words-keep = Guarda este papel donde nadie mire. Quien tenga estas palabras puede abrir lo tuyo. Nadie puede recuperar palabras perdidas.
card-invite = Tu invitación
card-invite-what = Escribe estas palabras en la página para entrar como integrante.
card-slip = Tu papel
card-slip-what = Enséñalo al llegar. Solo ven lo que elegiste compartir.
card-once = Vale una vez, hasta el { $day }.
card-once-only = Vale una vez.
card-recovery = Clave de recuperación
card-recovery-keep = Guarda este papel lejos de la máquina y de las copias. Hace falta para empezar de nuevo en otra máquina. Por sí sola no abre nada de lo que escribió la gente.
card-cut = Corta aquí
