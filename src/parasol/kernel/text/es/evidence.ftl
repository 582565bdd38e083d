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
