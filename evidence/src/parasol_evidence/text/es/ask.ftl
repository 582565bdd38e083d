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
