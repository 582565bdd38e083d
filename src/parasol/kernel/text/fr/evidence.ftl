# La page d’un rapport de `parasol evidence` : pour des personnes, et pour leurs avocats. Aucune phrase ne juge ni ne promet.
evidence-examples = Exemples
evidence-helps = Ce qui aiderait
evidence-sure = Ce qu’on en sait vraiment
evidence-not-shown = Ce que cette page ne montre pas
evidence-more-bars = { $count ->
    [one] { $count } autre est dans les tableaux à côté de cette page.
    [many] { $count } autres sont dans les tableaux à côté de cette page.
   *[other] { $count } autres sont dans les tableaux à côté de cette page.
}
evidence-made = Fait le { $day } avec cette commande :
evidence-hash = SHA-256 de { $file }, qui contient chaque question et chaque réponse :
evidence-no-letters = (Cette page n’a pas les lettres de ce texte. Les tableaux l’ont.)

# Les nombres du journal des plateformes.
evidence-platforms-title = Ce qu’ont fait les plateformes, { $quarter }
evidence-platforms-headline = { $count ->
    [one] { $count } chose faite par une plateforme
    [many] { $count } choses faites par des plateformes
   *[other] { $count } choses faites par des plateformes
}
evidence-platforms-count = au moins { $count }
evidence-platforms-meaning = Nous avons reçu au moins cinq notes de chacune dans ces trois mois. Si nous savons qu’une personne nous l’a dit deux fois, cela compte une fois.
evidence-platforms-bars = Par plateforme et par ce qui s’est passé
evidence-platforms-help-1 = Une raison qui nomme la règle, chaque fois, et une personne qui lit la réclamation.
evidence-platforms-help-2 = Un moyen de réclamer pour une organisation qui parle pour ses membres.
evidence-platforms-sure-1 = Chaque nombre est arrondi vers le bas, de cinq en cinq. Ce que nous avons entendu moins de cinq fois n’y est pas.
evidence-platforms-sure-2 = Les responsables lisent chaque note et mettent de côté ce qui est inventé. Tout ne se voit pas.
evidence-platforms-not-1 = À quelle fréquence cela arrive vraiment. La plupart des gens n’en parlent à personne, et ceux qui nous connaissent en disent plus.
evidence-platforms-not-2 = Qu’une plateforme n’a rien fait, ou moins qu’une autre : une ligne absente dit seulement « moins de cinq ».
evidence-platforms-not-3 = À qui c’est arrivé, leur allure, leur origine. Nous ne le demandons pas.
evidence-happened-removed = supprimé
evidence-happened-limited = limité
evidence-happened-hidden = caché
evidence-happened-suspended = suspendu
evidence-happened-banned = banni
evidence-happened-unpaid = non versé
evidence-happened-refused = refusé
evidence-happened-asked-for-papers = papiers d’identité exigés
evidence-happened-never-answered = jamais de réponse
evidence-happened-other = autre chose
