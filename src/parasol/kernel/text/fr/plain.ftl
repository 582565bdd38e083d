# Pages sans JavaScript : ce qui est différent ici.
plain-title = Pages sans JavaScript
plain-what = Ce qui est différent ici
plain-what-1 = Ces pages ne lancent aucun programme dans votre navigateur. Votre téléphone ne peut donc pas verrouiller ce que vous écrivez.
plain-what-2 = La machine qui fait tourner ces pages voit un instant ce que vous écrivez. Puis elle le verrouille.
plain-what-3 = Elle ne le note nulle part, et l’oublie en une minute au plus. Mais qui gère cette machine pourrait le lire.
plain-what-4 = À chaque fois que vous appuyez sur un bouton, ce que vous avez écrit va à cette machine. Cela revient verrouillé, dans la page suivante.
plain-what-5 = Pouvez-vous utiliser JavaScript ? Alors prenez l’autre page. Là, ce que vous écrivez est verrouillé avant de quitter votre téléphone.
plain-members = Les vérifications privées, et tout ce que les membres font d’autre, ont besoin de JavaScript. Ces pages ne demandent jamais les mots d’un membre. Ne les tapez pas ici.
plain-send = Sans JavaScript, la machine qui fait tourner cette page voit un instant ce que vous écrivez. Puis elle le verrouille.
plain-exit = Ce que fait « Quitter »
plain-exit-1 = « Quitter » ouvre tout de suite une page ennuyeuse sur les longueurs et les poids.
plain-exit-2 = Le bouton Retour peut remontrer une page, ou demander d’abord. Fermez la fenêtre pour que rien ne revienne.
plain-exit-3 = Appuyer trois fois sur Maj ne fait rien ici.
plain-opening-stop = Vous pouvez arrêter à tout moment. Rien ne va aux responsables avant que vous ayez tout vu et appuyé sur « Envoyer ».
plain-opening-time = Chaque page attend une demi-heure. Si votre texte est long, écrivez-le d’abord ailleurs, ou envoyez-le en plusieurs parties.
plain-opening-leave = Si quelqu’un arrive : appuyez sur « Quitter » en haut, puis fermez la fenêtre.
plain-may-be-empty = Vous pouvez laisser ceci vide.
plain-review-text = Rien n’est encore envoyé. Vous pouvez modifier chaque réponse.
plain-language = Langue
plain-words-print = N’imprimez cette page que chez vous. Les centres de copie et les imprimantes partagées gardent ce qu’ils impriment.
plain-words-here = Vous pouvez aussi revenir par ces pages, sans JavaScript.
plain-words-used = Ne tapez votre code que sur une machine de confiance.
plain-back-step = Une page en arrière
plain-add-area = Si c’est ailleurs : quel quartier ?
plain-when-earlier = Si c’était avant : quel mois ?
plain-when-none = Aucun mois
plain-names-platform = Si c’est un pseudo : sur quelle appli ou quel site ?
plain-names-typed = Le numéro, le nom ou la plaque
plain-names-add = L’ajouter, puis en écrire un autre
plain-further-one = Autre fois { $number }
plain-further-remove = Enlever l’autre fois { $number }
plain-told-close = Pour fermer ceci, appuyez sur « Quitter ». Rien ne reste sur ces pages.

# Pages sans JavaScript : ce qui n’a pas marché.
plain-busy = Il y a trop de monde ici en ce moment. Ce que vous avez écrit est encore là. Attendez une minute, puis appuyez encore sur le bouton.
plain-other-protocol = Ces pages et le serveur derrière elles n’ont pas la même version. Ce que vous avez écrit est encore là. Revenez plus tard, s’il vous plaît.
plain-stale-title = Cette page a attendu trop longtemps
plain-stale-text = Une page attend une demi-heure, pas plus. Ce que vous avez écrit sur les pages d’avant a disparu. Rien n’a été envoyé.
plain-stale-here = Ce que vous avez écrit en dernier est encore là. Appuyez sur « Continuer » pour aller plus loin avec.
plain-stale-words = Tapez de nouveau vos huit mots, s’il vous plaît.
plain-too-large-title = C’est trop long
plain-too-large-text = Revenez une page en arrière dans votre navigateur. Ce que vous avez écrit devrait encore y être. Raccourcissez-le et réessayez.
plain-broken-title = Cette page ne peut pas lire cela
plain-broken-text = Quelque chose dans le formulaire a changé en chemin. Rien n’a été envoyé. Revenez une page en arrière et réessayez.
plain-foreign-title = Ce formulaire n’est pas à nous
plain-foreign-text = Le formulaire venait d’un autre site. Rien n’a été envoyé. Recommencez à la première page.
plain-missing-title = Il n’y a rien ici
plain-missing-text = Cette adresse ne mène nulle part. Recommencez à la première page.
plain-typed-long = C’est trop long de { $excess } lettres. Raccourcissez, s’il vous plaît.

# Pages sans JavaScript : services d’aide.
plain-services-seen = La machine qui fait tourner ces pages voit ce que vous cherchez. Elle n’en garde rien. Pour ne rien montrer, lisez toute la liste.
plain-services-look = Montrer ce qui convient
plain-services-more = En savoir plus sur ce service
plain-profiles-seen = La machine qui fait tourner ces pages voit ce que vous cherchez et ce que vous ouvrez. Elle n’en garde rien. L’ordre est au hasard : personne ne peut payer pour une place.
plain-profiles-some = { $shown } d’entre eux sont ici, au hasard. Choisissez un secteur pour en voir moins.
plain-profiles-more = Pour les photos et les messages, il faut un navigateur avec JavaScript.

# Pages sans JavaScript : permanences.
plain-desk-stale = Ce que vous avez écrit en dernier est encore là. Choisissez une permanence pour continuer avec.
plain-desk-file = Un fichier : { $name }
plain-desk-files = Ces pages ne peuvent pas encore lire ni envoyer de fichiers. L’autre page le peut, avec le même code.
plain-desk-read = Les personnes de la permanence le lisent, et les responsables le pourraient. C’est verrouillé en chemin.
plain-desk-done = Avec votre code, vous pouvez aussi écrire la suite ici, effacer le moyen de vous joindre, ou tout effacer.
plain-pictures = On ne peut pas ajouter de photos sur ces pages : cette machine les verrait. L’autre page les prend, avec le même code de signalement.

# Pages sans JavaScript : ce qu’une plateforme a fait.
plain-day = Écrivez-le ainsi : année-mois-jour, comme 2026-11-02.
plain-flag-stale = Copiez ce que vous avez écrit, ouvrez de nouveau la page, et envoyez-le de là.
plain-plog-stale = Ce que vous avez écrit est encore là. Appuyez encore sur « Envoyer ».
