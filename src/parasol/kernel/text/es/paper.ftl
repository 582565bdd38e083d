# La lista en papel, en mensajes de texto y leída en voz alta; tarjetas con palabras.
paper-title = Avisos
paper-printed = Impresa el { $day }
paper-valid = Vale hasta el { $day }
paper-recall = Hojas anteriores: destruir.
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
sms-long = un nombre demasiado largo
sms-last = Lista que vale hasta { $day }. Listas anteriores: borrar. ¿No está? Solo quiere decir que nadie nos ha avisado.

# Leído en voz alta. Frases cortas. Los números vienen en palabras, cifra por cifra.
aloud-start = Esta es la lista de avisos.
aloud-made = Es del { $day }.
aloud-valid = Vale hasta el { $day }.
aloud-recall = Tira las listas anteriores.
aloud-alert = Aviso { $number }. { $severity }.
aloud-mask = Un número, un nombre o una dirección: { $mask }.
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
symbol-hidden = algo oculto
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
