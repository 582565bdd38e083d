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

evidence-words-title = Un filtre traite-t-il nos mots plus mal ?
evidence-words-of = { $count } sur { $of }
evidence-words-one = de nos phrases ont été marquées par le filtre « { $name } ». Sur { $of } phrases de contrôle, qui diffèrent par un terme, il en a marqué { $controls }.
evidence-words-many = filtres marquent nos phrases plus souvent que les phrases de contrôle, et le hasard ne l’explique guère. Les phrases de contrôle diffèrent par un terme.
evidence-words-bars = Phrases marquées : les nôtres (noir) et les contrôles (gris)
evidence-words-ours = { $count } sur { $of } des nôtres
evidence-words-controls = { $count } sur { $of } contrôles
evidence-words-example = Marquée : « { $ours } » Non marquée : « { $control } »
evidence-words-allow = Si « { $name } » acceptait « { $term } », { $count } de ses { $of } marques fausses disparaîtraient.
evidence-words-allow-all = Accepter { $terms } en enlèverait { $count } sur { $of }.
evidence-words-by-term = Nous comptons par terme, car un filtre répond souvent par terme. « { $name } » est plus dur avec notre côté pour { $worse } termes sur { $of }, et avec les contrôles pour { $better }.
evidence-words-chance = S’il traitait les deux de la même façon, le hasard ferait quand même cela environ une fois sur { $of } essais. C’est donc peut-être le hasard.
evidence-words-no-chance = S’il traitait les deux de la même façon, le hasard ferait cela environ une fois sur { $of } essais, ou moins souvent.
evidence-words-share = Sur 100 phrases comme les nôtres, il en marquerait de { $low } à { $high }.
evidence-words-difference = L’écart avec les contrôles est de { $low } à { $high } sur 100, si nous avions pris d’autres termes semblables.
evidence-words-noise = Les majuscules, les espaces et les points ont changé { $count } réponses sur { $of }. C’est son bruit.
evidence-words-holm = Nous avons interrogé { $of } filtres qui ont leurs propres réponses, et nous exigeons davantage du hasard pour cela.
evidence-words-same = { $count ->
    [one] { $count } autre filtre a donné les mêmes réponses qu’un autre, il ne compte donc pas.
    [many] { $count } autres filtres ont donné les mêmes réponses qu’un autre, ils ne comptent donc pas.
   *[other] { $count } autres filtres ont donné les mêmes réponses qu’un autre, ils ne comptent donc pas.
}
evidence-words-few = Ce ne sont que { $terms } termes différents. Il en faut { $enough } ou plus pour savoir grand-chose.
evidence-words-failures = « { $name } » a échoué { $count ->
    [one] { $count } fois
    [many] { $count } fois
   *[other] { $count } fois
}. Ces phrases ne comptent pas.
evidence-words-seen-by-one = Certaines publications étaient cachées, mais une seule personne a regardé. Elles ne comptent pas.
evidence-words-went-on = La publication a continué après un avertissement. Ce qui est venu ensuite peut tenir à l’avertissement.
evidence-words-many-a-day = Il y en a eu plus de deux en un jour. Une publication a pu changer ce qui est arrivé à la suivante.
evidence-words-not-why = Pourquoi le filtre fait cela, ou si quelqu’un l’a voulu.
evidence-words-not-platform = Ce qu’une plateforme fait d’une marque. Elle a peut-être d’autres filtres, et des personnes.
evidence-words-not-words = D’autres mots que ces { $terms } termes.
evidence-words-not-often = À quelle fréquence cela arrive à de vraies publications. Les phrases ont été écrites pour ce test.

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

evidence-ask-title = Qu’a-t-on répondu ?
evidence-ask-meaning = lettres ont eu une réponse. { $overdue } des autres ont passé le jour que fixe la loi.
evidence-ask-bars = Les lettres, selon ce qu’elles sont devenues
evidence-ask-state-answered = Réponse, pas en retard à notre connaissance
evidence-ask-state-late = Réponse en retard
evidence-ask-state-overdue = Pas de réponse, et en retard
evidence-ask-state-waits = Pas encore de réponse
evidence-ask-state-open = Dernier jour inconnu
evidence-ask-remind = Une réponse à la lettre { $number } à { $to } était due le { $due }. Rappelez-le, ou réclamez.
evidence-ask-lawyer = Demandez à un avocat avant la fin d’un délai de réclamation.
evidence-ask-documents = { $count ->
    [one] { $count } document est revenu. Il est à côté de cette page, avec son empreinte.
    [many] { $count } documents sont revenus. Ils sont à côté de cette page, avec leurs empreintes.
   *[other] { $count } documents sont revenus. Ils sont à côté de cette page, avec leurs empreintes.
}
evidence-ask-counted = Les jours sont comptés à partir du jour d’envoi d’une lettre.
evidence-ask-not-true = Si une réponse est vraie ou complète.
evidence-ask-not-law = Si une loi a été enfreinte. Un avocat peut le dire.
evidence-ask-not-holidays = Les jours fériés. Avec eux, une réponse peut être due plus tard.
evidence-ask-kind-records = Documents sur la surveillance
evidence-ask-kind-police = Vos données à la police
evidence-ask-kind-access = Vos données ailleurs
evidence-ask-kind-erasure = Effacer vos données
evidence-ask-unknown = Nous ne connaissons pas cette loi : demandez à un avocat.
evidence-ask-only = À garder en tête : { $only }.
evidence-ask-then = Après un refus ou un silence : { $then }.
evidence-ask-checklist = Avant et après votre demande : { $country }
evidence-ask-facts = Ce que nous savons de la loi, d’où, et consulté quand
evidence-ask-note = Ce n’est pas un conseil juridique, et les lois changent. Demandez à un avocat avant de vous y fier. Demander vos propres données leur dit qui vous êtes.
evidence-ask-step-1 = Demandez au nom d’une organisation, si vous pouvez. Alors aucun nom de membre n’y est.
evidence-ask-step-2 = Avant de demander à la police ce qu’elle a sur vous, parlez à un avocat : cela lui apprend que vous demandez.
evidence-ask-step-3 = Ne demandez qu’un système ou un événement par lettre.
evidence-ask-step-4 = N’écrivez sur vous que ce qu’il faut pour trouver.
evidence-ask-step-5 = Prenez une adresse qui n’est pas chez vous.
evidence-ask-step-6 = Gardez une copie de la lettre, et le reçu qui montre quel jour vous l’avez envoyée.
evidence-ask-step-7 = Notez le jour où une réponse est due.
evidence-ask-step-8 = Rappelez-le par écrit le lendemain.
evidence-ask-step-9 = Gardez chaque réponse avec son enveloppe et son jour.
evidence-ask-step-10 = En cas de refus, demandez la raison et où réclamer. Surveillez le délai.
