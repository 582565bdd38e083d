# El registro de lo que hicieron las plataformas: lo que se pregunta y lo que se puede responder.
plog-platform = Qué aplicación, sitio o servicio de pago
plog-platform-hint = Solo su nombre. Ningún nombre de persona, por favor.
plog-happened = Qué pasó
plog-happened-removed = Borraron algo
plog-happened-limited = Menos gente puede usarlo o responder
plog-happened-hidden = Está escondido o cuesta encontrarlo
plog-happened-suspended = Una cuenta está en pausa
plog-happened-banned = Una cuenta desapareció para siempre
plog-happened-unpaid = No pagan
plog-happened-refused = No dejaron entrar a alguien
plog-happened-asked-for-papers = Piden un documento de identidad
plog-happened-never-answered = Nunca respondieron
plog-happened-other = Otra cosa
plog-hit = A qué le pasó
plog-hit-post = Una publicación
plog-hit-picture = Una imagen
plog-hit-video = Un video
plog-hit-message = Un mensaje
plog-hit-profile = Un perfil
plog-hit-account = Una cuenta
plog-hit-group = Un grupo
plog-hit-ad = Un anuncio
plog-hit-shop = Una tienda
plog-hit-payout = Un pago
plog-hit-other = Otra cosa
plog-day = Qué día
plog-day-hint = Deja vacío lo que no sepas o no quieras decir.
plog-told-on = Qué día te lo dijeron
plog-reason = Su razón, palabra por palabra
plog-reason-hint = Sin nombres.
plog-decided-by = Quién decidió, según dicen
plog-decided-by-machine = Una máquina
plog-decided-by-person = Una persona
plog-decided-by-both = Ambas
plog-decided-by-not-said = No lo dicen
plog-rule = Qué norma suya nombran
plog-told = Qué te dijeron
plog-told-what-they-did = Qué se hizo exactamente, dónde y por cuánto tiempo
plog-told-facts = Los hechos, y si alguien lo había denunciado
plog-told-machine = Si lo encontró o lo decidió una máquina
plog-told-law = La ley contra la que va, y por qué
plog-told-rule = La norma contra la que va, y por qué
plog-told-redress = Cómo quejarse: ante la plataforma, un órgano de litigios, un juzgado
plog-appealed = Te quejaste
plog-appealed-no-way-found = No encontré cómo
plog-appealed-not-yet = Todavía no
plog-appealed-to-the-platform = Sí, ante la plataforma
plog-appealed-to-a-body = Sí, ante un órgano de litigios
plog-appealed-to-a-court = Sí, ante un juzgado
plog-answer = Qué respondieron
plog-answer-none-yet = Todavía nada
plog-answer-put-back = Lo arreglaron
plog-answer-partly-put-back = Arreglaron una parte
plog-answer-refused = Dijeron que no
plog-days = Cuántos días duró, o lleva
plog-cost = Qué te costó, en tus palabras
plog-cost-hint = Sin nombres.
plog-seen-by = Quién más lo vio
plog-seen-by-hint = Lo que está escondido en una búsqueda solo lo puede ver otra persona.
plog-seen-by-nobody-else = Nadie más
plog-seen-by-one-other = Otra persona
plog-seen-by-several-others = Varias personas más

# Contarlo, y volver.
plog-intro = ¿Desapareció una cuenta, escondieron algo, nadie paga? Solo hace falta responder las dos primeras preguntas.
plog-who = Solo lo pueden leer las personas encargadas. Recibes ocho palabras para volver.
plog-more = Contar más
plog-send = Enviar
plog-words-title = Tu código
plog-arrived = Ha llegado.
plog-words-what = Con estas ocho palabras vuelves aquí, cuando respondan las personas encargadas o la plataforma.
plog-done = Ya lo tienen las personas encargadas
plog-done-1 = Vuelve en unos días. Puede que haya una respuesta.
plog-done-2 = Si la plataforma responde, vuelve y añádelo.
plog-mine = Lo que contaste
plog-state = Lo que dicen las personas encargadas
plog-state-new = Todavía no han respondido.
plog-state-read = Lo han leído.
plog-state-put-back = Saben que la plataforma lo arregló.
plog-state-still-so = Saben que sigue igual.
plog-state-passed-on = Lo pasaron a quien puede ayudar.
plog-state-set-aside = No lo cuentan: no trata de una plataforma, o no puede ser así.
plog-lost = { $count ->
    [one] Una cosa que se añadió no se puede leer.
    [many] { $count } de cosas que se añadieron no se pueden leer.
   *[other] { $count } cosas que se añadieron no se pueden leer.
  }
plog-add = Añade lo que sabes ahora
plog-add-send = Añadirlo
plog-added = Está añadido. Las personas encargadas lo pueden leer.
plog-take-back = Retirarla
plog-delete-1 = Tu nota se borra, con todo lo que se dijo de ella. Nadie tiene que aceptarlo.
plog-delete-2 = Un número que ya es público se queda. Dice demasiado poco para encontrarte en él.
plog-gone = Tu nota está borrada. Estas palabras ya no abren nada.

# Cartas sobre una nota: cómo se llaman sus hechos; pedir una; hasta cuándo quejarse.
plog-fact-happened = Qué pasó
plog-fact-hit = A qué
plog-fact-day = Día
plog-fact-told-on = El día en que lo supe
plog-fact-reason = La razón que me dieron, palabra por palabra
plog-fact-rule = La norma que nombraron
plog-fact-decided-by = Quién decidió
plog-fact-days = Días hasta hoy
plog-fact-appealed = Queja
plog-fact-answer = Respuesta
plog-letters = Escribir una carta
plog-letters-what = Se hace con lo que contaste. Tu nombre no está en ella. No llega a nadie: la envías tú, o no la envías.
plog-letter-kind = Qué carta
plog-letter-appeal = Quejarte ante la plataforma
plog-letter-reasons = Pedir las razones que no dieron
plog-letter-dispute = Pedir que decida un órgano de disputas
plog-letter-regulator = Contarlo a una autoridad
plog-letter-mandate = Que una organización hable por ti
plog-letter-where = ¿Dónde estás?
plog-letter-where-eu = En la Unión Europea
plog-letter-where-no = En otro lugar
plog-letter-make = Escribirla
plog-letter-making = Escribiendo la carta …
plog-letter-choose = Elige una cosa de cada una.
plog-letter-none-missing = Dijiste que te contaron todo lo que deben. No hay ninguna razón que pedir.
plog-letter-next = Completa a mano lo que falta. Léela otra vez antes de enviarla.
plog-letter-no-advice = Esto no es consejo legal. No la ha leído ninguna abogada.
plog-letter-law = La ley: { $article }
plog-letter-read = Leído el { $day }
plog-letter-copy = Copiarla
plog-letter-copied = Copiada. Otras aplicaciones la pueden leer hasta que copies otra cosa.
plog-letter-by-hand = Marca el texto y cópialo a mano: este navegador no deja que lo haga la página.
plog-until = En la Unión Europea tienen que aceptar una queja al menos hasta el { $day }.
plog-until-save = Guardar un recordatorio
plog-until-what = Es un archivo para un calendario. No nombra a ninguna plataforma ni a nadie. Un calendario puede enviarlo a una empresa.
plog-until-event = Último día para la carta

# El lado de las personas encargadas.
plog-list = Lo que hicieron las plataformas
plog-list-what = Esto lo contó alguien. Léelo y di qué haces: lo puede leer con su código.
plog-list-none = Nadie ha contado nada de una plataforma.
plog-list-more = { $count ->
    [one] Mostrar una más
    [many] Mostrar { $count } más
   *[other] Mostrar { $count } más
  }
plog-reading = Leyendo lo que contaron …
plog-note = Lo que contó alguien
plog-note-gone = Ya no está. Quien la escribió la retiró, o se acabaron sus días.
plog-unreadable = Esto no se puede leer
plog-unreadable-text = Se cerró para personas encargadas de otro tiempo, o alguien la cambió.
plog-said = Lo que dices tú
plog-said-state = Cómo está
plog-said-state-new = Sin respuesta
plog-said-state-read = Lo hemos leído
plog-said-state-put-back = La plataforma lo arregló
plog-said-state-still-so = Sigue igual
plog-said-state-passed-on = Lo hemos pasado a otras personas
plog-said-state-set-aside = No lo contamos
plog-said-state-hint = «No lo contamos» es para lo que no trata de una plataforma, no para lo que dudas.
plog-said-note = Lo que debe saber quien la escribió
plog-said-platform = El nombre usual de la plataforma
plog-said-platform-hint = Solo si se escribió de otra manera. Sale en los números públicos.
plog-said-send = Enviar a quien la escribió
plog-said-done = Enviado. Lo puede leer quien la escribió.
plog-same = ¿Hay otra nota de la misma persona?
plog-same-what = Las notas de una persona sobre lo mismo cuentan una vez. Nadie se entera, y nada se borra.
plog-same-which = Estas son de la misma persona
plog-same-send = Contarlas una vez
plog-same-count = { $count ->
    [one] cuenta sola
    [many] { $count } cuentan como una
   *[other] { $count } cuentan como una
  }
