# Una página de las guías: lo que se dice alrededor de su texto.
guide-danger = Cuidado
guide-late = { $days ->
    [one] Nadie ha revisado esta página desde que tocaba ayer. Puede que ya no sea cierta.
    [many] Nadie ha revisado esta página a tiempo. Lleva { $days } de días de retraso. Puede que ya no sea cierta.
   *[other] Nadie ha revisado esta página a tiempo. Lleva { $days } días de retraso. Puede que ya no sea cierta.
  }
guide-folded = Es tan antigua que su texto está plegado.
guide-draft = Esta página es un borrador: ningún hablante nativo la ha leído. La letra pequeña es el inglés.
guide-draft-both = Borrador: ningún hablante nativo ha leído esta guía ni las palabras a su alrededor. La letra pequeña es el inglés.
guide-in-english = Leerla en inglés
guide-stale = La guía en inglés cambió después de esta traducción. Las partes que cambiaron están marcadas. Lo nuevo puede faltar.
guide-stale-part = El inglés de esta parte cambió después.
guide-by = Lo escribió { $authors }. Lo revisó { $reviewers }.
guide-reviewed = Revisada el { $reviewed }. La próxima revisión toca antes del { $until }.
guide-law-criminalised = Para lugares donde el trabajo sexual es delito.
guide-law-partly = Para lugares donde una parte del trabajo sexual es delito.
guide-law-legal = Para lugares donde el trabajo sexual es legal.
guide-regions = Solo para: { $regions }
guide-licence = Puedes compartirla: { $licence }. Viene de: { $source }
guide-changes = Lo que cambiamos: { $changes }
guide-fact = «{ $says }» – { $source }, leído el { $day }
guide-help-health = Buscar ayuda: salud
guide-help-legal = Buscar ayuda: leyes y derechos
guide-help-safety = Buscar ayuda: seguridad
guide-help-housing = Buscar ayuda: un lugar donde quedarse
guide-help-money = Buscar ayuda: dinero
guide-help-peer = Buscar ayuda: otras trabajadoras sexuales
guide-reading = Leyendo la página
guide-late-short = Con retraso: nadie la ha revisado a tiempo
guide-open-anyway = Mostrar el texto antiguo
guide-from-start = Empezar esta página otra vez
guide-take-back = Retirar esta guía
guide-about = Quién la escribió y quién la revisó

# Lo que cualquiera avisa sobre una página.
guide-flag = Avisar de que aquí algo está mal
guide-flag-text = Llega a las personas encargadas. Solo ellas lo pueden leer. No hace falta cuenta. Nadie pregunta quién eres.
guide-flag-what = ¿Qué pasa?
guide-flag-what-wrong = Esto está mal
guide-flag-what-changed = Esto ha cambiado
guide-flag-why = ¿Qué debería decir?
guide-flag-why-hint = No escribas tu nombre ni nada que muestre quién eres.
guide-flag-send = Enviar
guide-flag-done = Ha llegado
guide-flag-done-text = Gracias. Una persona encargada mirará esta página.

# La lista de las guías.
guides-reading = Leyendo las guías
guides-none = Aquí todavía no hay guías.
guides-seen = El servidor ve qué página abres, pero no quién eres.
guides-search = Buscar en los títulos
guides-count = { $count ->
    [one] Una página
    [many] { $count } de páginas
   *[other] { $count } páginas
  }
guides-in-time = { $share } de cada 100 páginas se revisaron a tiempo.
guides-late-by = { $days ->
    [one] La mitad de las otras lleva un día de retraso o más.
    [many] La mitad de las otras lleva { $days } de días de retraso o más.
   *[other] La mitad de las otras lleva { $days } días de retraso o más.
  }
guides-mended = { $days ->
    [0] Cuando alguien avisó de un error y lo corregimos, la mitad de las veces tardamos menos de un día.
    [one] Cuando alguien avisó de un error y lo corregimos, la mitad de las veces tardamos un día o menos.
    [many] Cuando alguien avisó de un error y lo corregimos, la mitad de las veces tardamos { $days } de días o menos.
   *[other] Cuando alguien avisó de un error y lo corregimos, la mitad de las veces tardamos { $days } días o menos.
  }
guides-unconfirmed-title = Esta lista puede ser antigua
guides-unconfirmed = Ninguna persona encargada la ha confirmado desde el { $day }. Puede faltar una página. Puede que siga aquí una que se retiró.
guide-topic-first-aid = Los primeros diez minutos
guide-topic-phones = Teléfonos
guide-topic-accounts = Cuentas y contraseñas
guide-topic-pictures = Imágenes
guide-topic-money = Dinero
guide-topic-clients = Clientes
guide-topic-places = Sitios y aplicaciones
guide-topic-law = Leyes, policía, fronteras
guide-topic-together = Trabajar juntas
guide-topic-outreach = Para quien hace acercamiento

# Lo que hace un servidor y no hace uno honesto.
trouble-no-guide = Esta página no está aquí. Puede que una persona encargada la haya retirado.
trouble-guide-held = El servidor oculta esta página, aunque está en la lista de las personas encargadas. Avisa a una de ellas.
trouble-guide-mixed = El servidor muestra otra página que la de la lista. No la uses. Avisa a una persona encargada.
trouble-guide-unsigned = Una página la firman dos personas encargadas, y esta no la firmaron. No la uses. Avisa a una de ellas.
trouble-guides-older = El servidor muestra una lista de páginas más antigua que la que viste antes. Avisa a una persona encargada.
