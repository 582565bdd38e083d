# La página de un informe de `parasol evidence`: para la gente y para quien la defiende. Ninguna frase juzga ni promete.
evidence-examples = Ejemplos
evidence-helps = Qué ayudaría
evidence-sure = Qué tan seguro es esto
evidence-not-shown = Lo que esta página no muestra
evidence-more-bars = { $count ->
    [one] Hay uno más en las tablas que acompañan esta página.
    [many] Hay { $count } más en las tablas que acompañan esta página.
   *[other] Hay { $count } más en las tablas que acompañan esta página.
}
evidence-made = Hecha el { $day } con esta orden:
evidence-hash = SHA-256 de { $file }, que contiene cada pregunta y respuesta:
evidence-no-letters = (Esta página no tiene letras para este texto. Las tablas lo tienen.)

evidence-words-title = ¿Trata peor un filtro nuestras palabras?
evidence-words-of = { $count } de { $of }
evidence-words-one = frases nuestras marcó el filtro «{ $name }». De { $of } frases de control, que difieren en un término, marcó { $controls }.
evidence-words-many = filtros marcan nuestras frases más que las de control, y el azar apenas lo explica. Las de control difieren en un término.
evidence-words-bars = Frases marcadas: nuestras (negro) y de control (gris)
evidence-words-ours = { $count } de { $of } nuestras
evidence-words-controls = { $count } de { $of } de control
evidence-words-example = Marcada: «{ $ours }» No marcada: «{ $control }»
evidence-words-allow = Si «{ $name }» permitiera «{ $term }», desaparecerían { $count } de sus { $of } marcas equivocadas.
evidence-words-allow-all = Permitir { $terms } quitaría { $count } de { $of }.
evidence-words-by-term = Contamos por término, porque un filtro suele responder por término. «{ $name }» es más duro con lo nuestro en { $worse } de { $of } términos, y con los controles en { $better }.
evidence-words-chance = Si tratara igual a ambas, el azar haría esto cerca de una vez en { $of } intentos. Puede ser azar.
evidence-words-no-chance = Si tratara igual a ambas, el azar haría esto cerca de una vez en { $of } intentos, o menos.
evidence-words-share = De frases como las nuestras marcaría de { $low } a { $high } de cada 100.
evidence-words-difference = La distancia con los controles es de { $low } a { $high } de cada 100, con otros términos como estos.
evidence-words-noise = Mayúsculas, espacios y puntos cambiaron { $count } de { $of } respuestas. Ese es su ruido.
evidence-words-holm = Preguntamos a { $of } filtros con respuestas propias, y por eso el cálculo es más estricto.
evidence-words-same = { $count ->
    [one] Un filtro más dio las mismas respuestas que otro, así que no cuenta.
    [many] { $count } de filtros más dieron las mismas respuestas que otro, así que no cuentan.
   *[other] { $count } filtros más dieron las mismas respuestas que otro, así que no cuentan.
}
evidence-words-few = Son solo { $terms } términos distintos. Hacen falta { $enough } o más para saber mucho.
evidence-words-failures = «{ $name }» falló { $count ->
    [one] una vez
    [many] { $count } de veces
   *[other] { $count } veces
}. Esas frases no cuentan.
evidence-words-seen-by-one = Algunas publicaciones estaban ocultas, pero solo miró una persona. No cuentan.
evidence-words-went-on = Se siguió publicando después de una advertencia. Lo que vino después puede deberse a ella.
evidence-words-many-a-day = Se publicaron más de dos en un día. Una puede haber cambiado lo que pasó con la siguiente.
evidence-words-not-why = Por qué lo hace el filtro, o si alguien lo quiso.
evidence-words-not-platform = Qué hace una plataforma con una marca. Puede usar otros filtros, y personas.
evidence-words-not-words = Otras palabras que estos { $terms } términos.
evidence-words-not-often = Cuántas veces pasa con publicaciones reales. Las frases se escribieron para esta prueba.

# Los números del registro de plataformas.
evidence-platforms-title = Lo que hicieron las plataformas, { $quarter }
evidence-platforms-headline = { $count ->
    [one] Una cosa que hizo una plataforma
    [many] { $count } de cosas que hicieron las plataformas
   *[other] { $count } cosas que hicieron las plataformas
}
evidence-platforms-count = al menos { $count }
evidence-platforms-meaning = De cada una nos llegaron al menos cinco notas en estos tres meses. Si sabemos que alguien la contó dos veces, cuenta una.
evidence-platforms-bars = Por plataforma y por lo que pasó
evidence-platforms-help-1 = Una razón que nombre la norma, cada vez, y una persona que lea la apelación.
evidence-platforms-help-2 = Una vía de queja para una organización que habla por sus integrantes.
evidence-platforms-sure-1 = Cada número se redondea hacia abajo de cinco en cinco. Lo que se contó menos de cinco veces no sale.
evidence-platforms-sure-2 = Cada nota se lee, y las inventadas se apartan. No se reconocen todas.
evidence-platforms-not-1 = Cuántas veces pasa de verdad. La mayoría no se lo cuenta a nadie, y quien nos conoce cuenta más.
evidence-platforms-not-2 = Que una plataforma no hizo nada, o menos que otra: si falta una fila, eso solo dice «menos de cinco».
evidence-platforms-not-3 = A quién le pasó, cómo es, de dónde viene. No lo preguntamos.
evidence-happened-removed = borrado
evidence-happened-limited = limitado
evidence-happened-hidden = escondido
evidence-happened-suspended = suspendido
evidence-happened-banned = expulsión
evidence-happened-unpaid = sin pago
evidence-happened-refused = rechazo
evidence-happened-asked-for-papers = piden documento
evidence-happened-never-answered = sin respuesta
evidence-happened-other = otra cosa

evidence-ask-title = ¿Qué respondieron?
evidence-ask-meaning = cartas tuvieron respuesta. De las demás, { $overdue } pasaron el día que nombra la ley.
evidence-ask-bars = Cartas según lo que pasó con ellas
evidence-ask-state-answered = Respondida, no tarde que sepamos
evidence-ask-state-late = Respondida tarde
evidence-ask-state-overdue = Sin respuesta y vencida
evidence-ask-state-waits = Aún sin respuesta
evidence-ask-state-open = Sin último día conocido
evidence-ask-remind = La carta { $number } a { $to } vencía el { $due }. Recuérdasela o reclama.
evidence-ask-lawyer = Pregunta a alguien que ejerza la abogacía antes de que venza el plazo para reclamar.
evidence-ask-documents = { $count ->
    [one] Llegó un documento. Acompaña esta página, con su hash.
    [many] Llegaron { $count } de documentos. Acompañan esta página, con sus hashes.
   *[other] Llegaron { $count } documentos. Acompañan esta página, con sus hashes.
}
evidence-ask-counted = Los días se cuentan desde el día en que se envió la carta.
evidence-ask-not-true = Si una respuesta es verdadera o completa.
evidence-ask-not-law = Si se violó una ley. Lo puede decir alguien que ejerza la abogacía.
evidence-ask-not-holidays = Los días festivos. Con ellos una carta puede vencer más tarde.
evidence-ask-kind-records = Documentos sobre vigilancia
evidence-ask-kind-police = Tus datos en la policía
evidence-ask-kind-access = Tus datos en otros lugares
evidence-ask-kind-erasure = Borrar tus datos
evidence-ask-unknown = No conocemos esta ley: pregunta a alguien que ejerza la abogacía.
evidence-ask-only = Ten en cuenta: { $only }.
evidence-ask-then = Después de una negativa o del silencio: { $then }.
evidence-ask-checklist = Antes y después de pedir: { $country }
evidence-ask-facts = Lo que sabemos de la ley, de dónde y cuándo lo miramos
evidence-ask-note = Esto no es asesoría legal, y las leyes cambian. Pregunta a alguien que ejerza la abogacía antes de confiar en ello. Pedir tus propios datos les dice quién eres.
evidence-ask-step-1 = Pide como organización donde puedas. Así no aparece el nombre de nadie.
evidence-ask-step-2 = Antes de preguntar a la policía por ti, habla con alguien que ejerza la abogacía: sabrán que preguntas.
evidence-ask-step-3 = Pide sobre un solo sistema o un solo hecho en cada carta.
evidence-ask-step-4 = No escribas de ti más de lo que necesitan para encontrarlo.
evidence-ask-step-5 = Usa una dirección que no sea tu casa.
evidence-ask-step-6 = Guarda una copia de la carta y un comprobante del día en que la enviaste.
evidence-ask-step-7 = Anota el día en que vence la respuesta.
evidence-ask-step-8 = Recuérdaselo por escrito al día siguiente.
evidence-ask-step-9 = Guarda cada respuesta con su sobre y su día.
evidence-ask-step-10 = Si se niegan, pide el motivo y dónde reclamar. Cuida el plazo.
