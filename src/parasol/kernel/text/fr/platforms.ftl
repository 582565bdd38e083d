# Le journal de ce que font les plateformes : ce qui est demandé, et ce qu’on peut répondre.
plog-platform = Quelle appli, quel site ou quel service de paiement
plog-platform-hint = Son nom seulement. Pas de nom de personne, s’il vous plaît.
plog-happened = Ce qui s’est passé
plog-happened-removed = Quelque chose a été supprimé
plog-happened-limited = Moins de gens peuvent l’utiliser ou y répondre
plog-happened-hidden = C’est caché, ou difficile à trouver
plog-happened-suspended = Un compte est en pause
plog-happened-banned = Un compte a disparu pour de bon
plog-happened-unpaid = L’argent n’est pas versé
plog-happened-refused = Quelqu’un a été refusé
plog-happened-asked-for-papers = Des papiers d’identité sont exigés
plog-happened-never-answered = Il n’y a jamais eu de réponse
plog-happened-other = Autre chose
plog-hit = Ce qui a été touché
plog-hit-post = Une publication
plog-hit-picture = Une photo
plog-hit-video = Une vidéo
plog-hit-message = Un message
plog-hit-profile = Un profil
plog-hit-account = Un compte
plog-hit-group = Un groupe
plog-hit-ad = Une annonce
plog-hit-shop = Une boutique
plog-hit-payout = Un versement
plog-hit-other = Autre chose
plog-day = Quel jour
plog-day-hint = Laissez vide ce que vous ne savez pas ou ne voulez pas dire.
plog-told-on = Quel jour on vous l’a dit
plog-reason = La raison donnée, mot pour mot
plog-reason-hint = Sans les noms.
plog-decided-by = Qui a décidé, d’après la plateforme
plog-decided-by-machine = Une machine
plog-decided-by-person = Une personne
plog-decided-by-both = Les deux
plog-decided-by-not-said = Elle ne le dit pas
plog-rule = Quelle règle la plateforme nomme
plog-told = Ce qu’on vous a dit
plog-told-what-they-did = Ce qui a été fait exactement, où, pour combien de temps
plog-told-facts = Les faits, et si quelqu’un avait signalé
plog-told-machine = Si une machine l’a trouvé ou décidé
plog-told-law = La loi que cela enfreint, et pourquoi
plog-told-rule = La règle que cela enfreint, et pourquoi
plog-told-redress = Comment se plaindre : à la plateforme, à un organe de règlement, à un tribunal
plog-appealed = Avez-vous porté réclamation
plog-appealed-no-way-found = Je n’ai pas trouvé comment
plog-appealed-not-yet = Pas encore
plog-appealed-to-the-platform = Oui, à la plateforme
plog-appealed-to-a-body = Oui, à un organe de règlement
plog-appealed-to-a-court = Oui, à un tribunal
plog-answer = Ce qu’on vous a répondu
plog-answer-none-yet = Rien encore
plog-answer-put-back = Tout a été remis en ordre
plog-answer-partly-put-back = Une partie a été remise en ordre
plog-answer-refused = La réponse est non
plog-days = Combien de jours cela a duré, ou dure jusqu’ici
plog-cost = Ce que cela vous a coûté, avec vos mots
plog-cost-hint = Sans les noms.
plog-seen-by = Qui d’autre l’a vu
plog-seen-by-hint = Ce qui est caché dans une recherche, seul quelqu’un d’autre peut le voir.
plog-seen-by-nobody-else = Personne d’autre
plog-seen-by-one-other = Une autre personne
plog-seen-by-several-others = Plusieurs autres

# Dire, et revenir.
plog-intro = Un compte a disparu, une publication est cachée, l’argent ne vient pas ? Seules les deux premières questions demandent une réponse.
plog-who = Seuls les responsables peuvent le lire. Vous recevez huit mots pour revenir.
plog-more = En dire plus
plog-send = Envoyer
plog-words-title = Votre code
plog-arrived = C’est arrivé.
plog-words-what = Avec ces huit mots, vous y revenez quand les responsables ou la plateforme répondent.
plog-done = C’est chez les responsables
plog-done-1 = Revenez dans quelques jours. Il y aura peut-être une réponse.
plog-done-2 = Si la plateforme répond, revenez l’ajouter.
plog-mine = Ce que vous avez dit
plog-state = Ce que disent les responsables
plog-state-new = Pas encore de réponse.
plog-state-read = C’est lu.
plog-state-put-back = Il paraît que la plateforme a tout remis en ordre.
plog-state-still-so = Il paraît que c’est encore ainsi.
plog-state-passed-on = C’est transmis à des personnes qui peuvent aider.
plog-state-set-aside = Ce n’est pas compté : il ne s’agit pas d’une plateforme, ou ce n’est pas possible ainsi.
plog-lost = { $count ->
    [one] { $count } ajout est illisible.
    [many] { $count } ajouts sont illisibles.
   *[other] { $count } ajouts sont illisibles.
  }
plog-add = Ajouter ce que vous savez maintenant
plog-add-send = L’ajouter
plog-added = C’est ajouté. Les responsables peuvent le lire.
plog-take-back = Le retirer
plog-delete-1 = Votre note est effacée, avec tout ce qui en a été dit. Personne n’a à donner son accord.
plog-delete-2 = Un nombre déjà public reste. Il en dit trop peu pour vous y trouver.
plog-gone = Votre note est effacée. Ces mots n’ouvrent plus rien.

# Lettres sur une note : le nom des faits ; en demander une ; jusqu’à quand se plaindre.
plog-fact-happened = Ce qui s’est passé
plog-fact-hit = Ce qui a été touché
plog-fact-day = Jour
plog-fact-told-on = Le jour où je l’ai appris
plog-fact-reason = La raison que j’ai reçue, mot pour mot
plog-fact-rule = La règle nommée
plog-fact-decided-by = Qui a décidé
plog-fact-days = Jours jusqu’ici
plog-fact-appealed = Réclamation
plog-fact-answer = Réponse
plog-letters = Écrire une lettre
plog-letters-what = Elle est faite à partir de ce que vous avez dit. Votre nom n’y est pas. Elle ne va à personne : c’est vous qui l’envoyez, ou non.
plog-letter-kind = Quelle lettre
plog-letter-appeal = Réclamation à la plateforme
plog-letter-reasons = Demander les raisons qui manquent
plog-letter-dispute = Demander à un organe de règlement de décider
plog-letter-regulator = Le dire à une autorité
plog-letter-mandate = Laisser une organisation parler pour vous
plog-letter-where = Où êtes-vous ?
plog-letter-where-eu = Dans l’Union européenne
plog-letter-where-no = Ailleurs
plog-letter-make = L’écrire
plog-letter-making = Écriture de la lettre …
plog-letter-choose = Choisissez dans chaque groupe.
plog-letter-none-missing = Vous avez dit que la plateforme vous a donné toutes les raisons qu’elle doit. Il n’y en a donc pas à demander.
plog-letter-next = Complétez à la main ce qui manque. Relisez-la avant de l’envoyer.
plog-letter-no-advice = Ce n’est pas un conseil juridique. Aucun avocat ne l’a lue.
plog-letter-law = La loi : { $article }
plog-letter-read = Lue le { $day }
plog-letter-copy = La copier
plog-letter-copied = C’est copié. D’autres applis peuvent la lire jusqu’à ce que vous copiiez autre chose.
plog-letter-by-hand = Sélectionnez le texte et copiez-le à la main : ce navigateur ne laisse pas la page le faire.
plog-until = Dans l’Union européenne, la plateforme doit accepter une réclamation au moins jusqu’au { $day }.
plog-until-save = Enregistrer un rappel
plog-until-what = C’est un fichier pour un agenda. Il ne nomme ni plateforme ni personne. Un agenda peut l’envoyer à une entreprise.
plog-until-event = Dernier jour pour la lettre

# Du côté des responsables.
plog-list = Ce qu’ont fait les plateformes
plog-list-what = Des personnes vous ont dit cela. Lisez, dites ce que vous faites, et elles peuvent le lire avec leur code.
plog-list-none = Personne ne vous a parlé d’une plateforme.
plog-list-more = { $count ->
    [one] En montrer { $count } autre
    [many] En montrer { $count } autres
   *[other] En montrer { $count } autres
  }
plog-reading = Lecture de ce qui a été dit …
plog-note = Ce que quelqu’un a dit
plog-note-gone = Ce n’est plus là. Qui l’a écrit l’a retiré, ou son temps est passé.
plog-unreadable = C’est illisible
plog-unreadable-text = C’était verrouillé pour les responsables d’une autre époque, ou ce n’est pas tel que c’était envoyé.
plog-said = Ce que vous dites
plog-said-state = Où cela en est
plog-said-state-new = Pas encore de réponse
plog-said-state-read = Nous l’avons lu
plog-said-state-put-back = La plateforme a tout remis en ordre
plog-said-state-still-so = C’est encore ainsi
plog-said-state-passed-on = Nous l’avons transmis
plog-said-state-set-aside = Nous ne le comptons pas
plog-said-state-hint = « Nous ne le comptons pas » est pour ce qui ne parle pas d’une plateforme, pas pour ce dont vous doutez.
plog-said-note = Ce que doit savoir qui l’a écrit
plog-said-platform = Le nom habituel de la plateforme
plog-said-platform-hint = Seulement s’il était écrit autrement. Il apparaît dans des nombres publics.
plog-said-send = Envoyer à qui l’a écrit
plog-said-done = Envoyé. Qui l’a écrit peut le lire.
plog-same = Une autre note vient-elle de la même personne ?
plog-same-what = Les notes d’une même personne sur une même chose comptent une fois. Personne ne l’apprend, et rien n’est effacé.
plog-same-which = Celles-ci viennent de la même personne
plog-same-send = Les compter une fois
plog-same-count = { $count ->
    [one] { $count } note, comptée seule
    [many] { $count } comptent pour une
   *[other] { $count } comptent pour une
  }
