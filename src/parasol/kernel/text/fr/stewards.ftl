# L’examen : ce qui attend.
stewards-title = Examen
stewards-read-again = Relire la liste
stewards-reading-many = Lecture des signalements : { $done } sur { $of }
stewards-unread = { $count ->
    [one] { $count } autre signalement n’a pas encore été lu. Il n’est pas compté ici.
    [many] { $count } autres signalements n’ont pas encore été lus. Ils ne sont pas comptés ici.
   *[other] { $count } autres signalements n’ont pas encore été lus. Ils ne sont pas comptés ici.
}
stewards-unread-read = En lire plus
stewards-none-read = Rien à faire dans ceux qui ont été lus.
stewards-more = En montrer plus ({ $count })
stewards-long = Très long. Ouvrez pour lire.
stewards-reading = Lecture des signalements. Chacun est ouvert sur votre appareil.
stewards-local = Cette page vient d’un programme sur cet appareil. Elle parle à { $site }.
stewards-people = Membres et réglages
stewards-signing = Attend votre signature
stewards-draft-by = Alerte de { $name }
stewards-reports = Signalements
stewards-filter = Quels signalements montrer
stewards-filter-todo = À faire : { $count }
stewards-filter-mine = Les miens : { $count }
stewards-filter-all = Tous : { $count }
stewards-none-todo = Rien à faire en ce moment.
stewards-none-mine = Vous ne travaillez sur aucun signalement.
stewards-none-all = Il n’y a pas de signalement.
stewards-claiming = Prise en charge
stewards-no-kind = Genre non précisé
stewards-only-identifiers = Pas de récit, seulement des numéros, des noms ou des plaques
stewards-alike = { $count ->
    [one] { $count } signalement à ce sujet
    [many] { $count } signalements à ce sujet
   *[other] { $count } signalements à ce sujet
 }
stewards-proposals = Changements à décider
next-open = Ouvrir le suivant
keys = Touches pour cette page
keys-which-move = j, k
keys-does-move = Descendre et monter dans la liste. Les flèches aussi, sur une ligne.
keys-which-open = Entrée
keys-does-open = Ouvrir ce dont parle la ligne
keys-which-claim = c
keys-does-claim = Prendre un signalement en charge
keys-which-write = w
keys-does-write = Écrire une alerte
keys-which-ask = q
keys-does-ask = Poser une question à la personne qui a signalé
keys-which-next = n
keys-does-next = Ouvrir le suivant
keys-which-list = u
keys-does-list = Retour à la liste
keys-which-again = r
keys-does-again = Relire la liste
keys-which-done = d
keys-does-done = Effacer ce qu’un membre vous a dit
keys-which-agree = y
keys-does-agree = Être d’accord avec ce qui a été décidé
keys-which-undo = z
keys-does-undo = Annuler ce qui a été décidé
keys-which-stop = s
keys-does-stop = Arrêter la plume qui a écrit la lettre
keys-which-help = ?
keys-does-help = Montrer ces touches
keys-on = Utiliser ces touches
keys-close = Fermer ces touches
stewards-returned = Renvoyé
stewards-returned-by = { $name } a renvoyé le brouillon { $draft } :
stewards-returned-open = Modifier ce brouillon
stewards-returned-gone = Ce que disait le brouillon n’est pas gardé. Ses signalements sont encore là : écrivez-en un nouveau à partir d’eux.

# Où en est un signalement.
step-wrote = La personne a écrit. Lisez.
step-second = Une alerte attend votre signature
step-mine = Chez vous
step-stewards = Vous vous en occupez. Pour les responsables seulement
step-new = Nouveau
step-long = Un long texte est arrivé. Lisez-le.
step-unreadable = Illisible
step-asked = Vous avez posé une question. On attend la réponse.
step-drafted = Votre alerte attend une seconde signature
step-theirs = { $name } le lit
stewards-status-received = Reçu
stewards-status-being-read = En cours de lecture
stewards-status-alert-written = Alerte publiée
stewards-status-kept-for-stewards = Gardé pour les responsables
stewards-status-closed = Terminé
stewards-status-taken-back = Retiré par la personne qui a signalé

# Ce qu’il faut faire.
unusual-title = Beaucoup plus de vérifications que d’habitude
unusual-checks = Il y a eu { $checks } vérifications cette semaine. D’habitude, c’est environ { $usual }. Quelqu’un essaie peut-être des numéros.
unusual-look = Personne ne peut voir ce qui a été vérifié, ni par qui. Regardez qui est arrivé récemment, et mettez en pause les membres à qui vous ne vous fiez pas.
due-title = Il y a quelque chose à faire
due-keys-left = Quelqu’un est parti. Il faut de nouvelles clés, pour que cette personne ne puisse pas lire la suite.
due-keys-week = Les clés ont une semaine. Il est temps d’en faire de nouvelles.
due-list-keys = La liste pour les vérifications doit être renouvelée, car le serveur a de nouvelles clés.
due-list = La liste pour les vérifications doit être renouvelée. Quelqu’un qui est parti connaît peut-être encore son ancienne clé.
due-shorter = { $count ->
    [one] { $count } alerte garde son ancien dernier jour
    [many] { $count } alertes gardent leur ancien dernier jour
   *[other] { $count } alertes gardent leur ancien dernier jour
 } jusqu’au renouvellement de la liste pour les vérifications. Les réglages donnent maintenant moins de temps. Quand vous renouvelez la liste, ce qui a passé son nouveau dernier jour est effacé dans l’heure, pour de bon.
due-renew = Le faire maintenant
due-starting = Création de nouvelles clés
due-progress = { $done } alertes sur { $of } sont dans la nouvelle liste
due-progress-keys = De nouvelles clés sont prêtes pour { $done } personnes sur { $of }
due-minutes = { $count ->
    [one] Encore { $count } minute environ
    [many] Encore { $count } minutes environ
   *[other] Encore { $count } minutes environ
 }
due-can-stop = Vous pouvez arrêter à tout moment. La suite peut se faire plus tard, par vous ou quelqu’un d’autre. D’ici là, tout le monde utilise les anciennes clés et l’ancienne liste.
due-done = C’est fait. Les clés et la liste sont nouvelles.

# Propositions.
proposal-yours = Vous avez proposé ceci. Quelqu’un d’autre parmi les responsables doit le signer.
proposal-by = { $name } propose ceci et l’a signé :
proposal-why-two = Deux responsables le décident, pour que personne ne puisse être poussé à le faire seul.
proposal-stale = Quelque chose a changé depuis. Il faut le proposer de nouveau.
proposal-again = Le proposer de nouveau
proposal-decide = Décider
proposal-agree = Signer et le faire
proposal-drop = L’enlever de l’examen
proposal-drop-own = Retirer votre proposition
reason-hint-reporter = Les membres peuvent lire ceci, et la personne qui a signalé aussi. Ne nommez personne.

# Un signalement.
case-title = Signalement
case-reading = Lecture du signalement
case-report = Ce que la personne a écrit
case-short = Les responsables appellent ce signalement { $short }.
case-what = Ce qui s’est passé
case-description = L’allure de la personne signalée
case-vehicle = Véhicule
case-further = D’autres fois avec la même personne
case-kinds = Genre
case-area = Secteur
case-when = Quand
case-for-other-label = Qui l’a écrit
case-for-other = Quelqu’un d’autre l’a écrit, pour la personne à qui c’est arrivé.
case-identifiers = Numéros, noms, plaques, comme écrits
case-not-understood = Non compris comme numéro, nom, adresse ou plaque.
case-shared = Ce que les autres doivent savoir
case-shared-hint = Avec les mots de la personne qui a signalé. Ne les publiez jamais tels quels.
case-contact = Comment joindre la personne qui a signalé
case-contact-agreed = Elle a dit que vous pouvez vous en servir.
case-contact-not-agreed = Elle n’a pas dit que vous pouvez vous en servir. Demandez-lui d’abord ici.
case-contact-hint = C’est verrouillé à part. C’est effacé quand vous terminez le dossier ou publiez une alerte.
case-corrected = Maintenant :
case-first-written = Écrit d’abord :
case-nothing = rien
case-stewards-only = La personne qui a signalé veut que cela reste chez les responsables. Vous ne pouvez pas en faire une alerte.
case-warn-unsaid = La personne qui a signalé n’a pas dit si l’on peut alerter les autres. Demandez-lui ici. Aucune alerte ne peut être écrite avant un oui.
case-unreadable = Tout n’est pas lisible
case-unreadable-text = Le reste du signalement est ici. Ce qui manque :
unreadable = Une partie a été modifiée, ou verrouillée avec une autre clé.
unreadable-holder = Le serveur dit que ce signalement vient de quelqu’un d’autre. Ne vous y fiez pas.
unreadable-no-key = Une partie a été verrouillée pour les responsables d’une autre époque.
unreadable-author = Un message vient de quelqu’un qui n’a pas signalé et n’est pas responsable.
unreadable-outreach = Il est dit qu’une équipe de terrain l’a écrit, mais aucune permanence ne l’a fait.
unreadable-signature = Une partie ne vient pas de la personne qui a signalé.
case-conversation = Conversation avec la personne qui a signalé
case-gap = C’est très long, une partie n’est donc pas montrée.
case-gap-more = Montrer le reste
case-no-lines = Personne n’a encore rien demandé.
case-line-steward = { $name }, { $day }
case-line-reporter = La personne qui a signalé, { $day }
case-line-correction = A corrigé le signalement. Le changement est à côté du premier texte.
case-line-status = Mis sur : { $status }
case-claim = Je lis celui-ci
case-claim-over = Le reprendre
case-unclaim = Le rendre à la liste
case-draft-yours = Votre alerte à partir de ce signalement attend une seconde signature.
case-draft-theirs = { $name } a écrit une alerte à partir de ce signalement.
case-draft-read = Lire l’alerte
case-alert = Alerte
case-together = Ces signalements nomment la même chose. En faire une seule alerte ?
case-together-hint = Vérifiez d’abord qu’il s’agit de la même personne.
case-together-one = Signalement { $short }, { $ago }
case-together-unsaid = Le signalement { $short } nomme la même chose, mais on n’y dit pas si les autres peuvent être alertés. Demandez d’abord.
case-together-open = Ouvrir le signalement { $short }
case-together-kept = Un autre signalement nomme la même chose, mais il doit rester chez les responsables.
case-write = { $count ->
    [one] Écrire une alerte à partir de { $count } signalement
    [many] Écrire une alerte à partir de { $count } signalements
   *[other] Écrire une alerte à partir de { $count } signalements
 }
case-do = Ce que vous pouvez faire d’autre
case-ask = Poser une question à la personne qui a signalé
case-ask-label = Votre question
case-ask-hint = Elle la voit quand elle revient avec son code de signalement. Ne demandez que le nécessaire.
case-ask-send = Demander
case-tell = Dire quelque chose à la personne qui a signalé
case-tell-label = Ce que vous voulez lui dire
case-tell-hint = Elle le voit quand elle revient avec son code de signalement. Elle n’a pas à répondre.
case-tell-send = Envoyer le message
case-keep = Garder pour les responsables
case-keep-means = Aucune alerte n’est écrite. Les responsables peuvent encore lire le signalement jusqu’à la fin de son temps.
case-keep-send = Garder pour les responsables
case-close = Terminer ce dossier
case-close-means = Aucune alerte n’est écrite, et le signalement quitte la liste.
case-close-send = Terminer ce dossier
case-closing-contact = Le moyen de joindre la personne qui a signalé est effacé pour de bon.
case-unusable = Vous ne pouvez pas répondre à ce signalement, car la partie avec ses clés ne s’ouvre pas. Il est effacé à la fin de son temps.

# Écrire une alerte.
write-title = Écrire une alerte
write-reports = Les signalements derrière cette alerte
write-report = Signalement { $short }
write-returned = Ceci est revenu
write-returned-by = { $name } ne l’a pas signé, et dit pourquoi :
write-hints = Cela pourrait-il trahir la personne qui a signalé ? Laissez de côté :
write-hint-place = la rue, l’hôtel, le bâtiment
write-hint-time = le jour et l’heure
write-hint-words = les mots qui ont été dits, et tout ce qui est raconté juste de cette façon
write-hint-person = l’allure ou la façon de parler de la personne qui a signalé, et ce qu’elle propose
write-hint-story = les détails qu’une seule personne peut savoir
write-text = L’avertissement, avec vos mots
write-text-hint = Que doivent savoir les membres pour ne pas se mettre en danger ? Ne copiez jamais ce qu’a écrit la personne qui a signalé.
write-short-fits = { $count ->
    [one] Une vérification montre tout cela. Il reste de la place pour { $count } lettre.
    [many] Une vérification montre tout cela. Il reste de la place pour { $count } lettres.
   *[other] Une vérification montre tout cela. Il reste de la place pour { $count } lettres.
 }
write-short = En bref, pour les vérifications et les SMS
write-short-hint = Que faut-il savoir tout de suite ? Une vérification montre ceci d’abord. Tout l’avertissement est un pas plus loin.
write-short-left = { $count ->
    [one] Il reste { $count } lettre. Un accent ou un émoji prend plus de place.
    [many] Il reste { $count } lettres. Un accent ou un émoji prend plus de place.
   *[other] Il reste { $count } lettres. Un accent ou un émoji prend plus de place.
 }
write-short-over = { $count ->
    [one] { $count } lettre de trop. Un accent ou un émoji prend plus de place.
    [many] { $count } lettres de trop. Un accent ou un émoji prend plus de place.
   *[other] { $count } lettres de trop. Un accent ou un émoji prend plus de place.
 }
write-description = À quoi peut-on reconnaître cette personne ?
write-description-hint = Seulement si cela aide à la porte. Laissez de côté ce qui mène à la personne qui a signalé.
write-vehicle = Son véhicule
write-vehicle-hint = Marque, couleur, ce qui frappe. Une plaque va avec les numéros.
write-severity = Est-ce grave ?
write-severity-hint = Jugez d’après ce qui s’est passé, pas d’après la façon dont c’est écrit.
write-more = Ce que les membres voient d’autre : allure, véhicule, genre, secteur, date
write-kinds-legend = Genre
write-area = Secteur
write-area-none = Pas de secteur
write-happened = Quand
write-happened-none = Ne pas le dire
write-reporters = Combien de personnes l’ont signalé ?
write-reporters-hint = Comptez celles qui n’ont pas agi ensemble. Choisissez aucune si elles ont été comptées dans une alerte précédente.
write-reporters-count = { $count ->
    [0] Aucune de nouvelle
    [one] { $count } personne
    [many] { $count } personnes
   *[other] { $count } personnes
 }
write-identifiers = Ce que les vérifications trouveront
write-identifiers-hint = Regardez chacun : a-t-il été bien lu ?
write-identifiers-none = Aucune vérification ne trouvera cette alerte. Les membres peuvent quand même la lire.
write-identifier-in = Les vérifications le trouvent
write-identifier-add = En ajouter un autre
write-identifier-change = Modifier
write-identifier-change-label = Modifier { $typed }
write-identifier-typed = Numéro, nom, adresse ou plaque
write-identifier-kind = Qu’est-ce que c’est ?
write-identifier-guess = Trouvez pour moi
write-identifier-platform = De quel site ou de quelle appli ?
write-mask = Les membres voient : { $mask }
write-preview = Comme les membres la verront
write-reason = Pourquoi cette alerte ? Pour la seconde signature.
write-reason-hint = Seuls les responsables lisent ceci.
write-two = C’est la première de deux signatures. Quelqu’un d’autre parmi les responsables lit et signe, pour que personne ne décide seul.
write-two-missing = Une alerte a besoin de deux responsables, et il n’y a que vous. Elle attend qu’il y en ait un deuxième.
write-save = Signer et transmettre
write-saved = Signée par vous
write-saved-text = Maintenant, quelqu’un d’autre parmi les responsables la lit. Avec sa signature, elle est publiée. Sinon, elle revient avec la raison.
write-saved-alone = Elle attend une seconde signature. Il n’y a que vous pour le moment, invitez donc quelqu’un d’autre.
write-to-review = Retour à l’examen
preview-happened = en { $month }
preview-no-severity = Gravité : pas encore choisie
preview-no-text = Rien d’écrit encore
preview-description = Comment reconnaître cette personne : { $text }
preview-vehicle = Véhicule : { $text }
preview-short = Dans une vérification : { $text }
preview-reporters = { $count ->
    [0] Dernier signalement : { $month }.
    [one] { $count } personne a signalé ceci, en { $month }.
    [many] { $count } personnes ont signalé ceci, la dernière en { $month }.
   *[other] { $count } personnes ont signalé ceci, la dernière en { $month }.
 }
preview-until = Effacée après le { $day }.

# La seconde signature.
second-title = Une alerte à signer
second-by = { $name } a écrit ceci. Avec votre signature, elle est publiée.
second-yours = Vous avez écrit ceci. Quelqu’un d’autre parmi les responsables doit la lire et la signer ; vous ne pouvez pas signer deux fois.
second-unread = { $of ->
    [one] Signalements illisibles derrière ceci : { $count } sur { $of }. Ne signez que ce que vous avez lu : demandez à qui l’a écrit, ou renvoyez-la.
    [many] Signalements illisibles derrière ceci : { $count } sur { $of }. Ne signez que ce que vous avez lu : demandez à qui l’a écrit, ou renvoyez-la.
   *[other] Signalements illisibles derrière ceci : { $count } sur { $of }. Ne signez que ce que vous avez lu : demandez à qui l’a écrit, ou renvoyez-la.
}
second-short = Les responsables appellent ce brouillon { $short }.
second-identifiers = En entier, pour les responsables seulement
second-identifiers-hint = Vérifier l’un d’eux fera trouver l’alerte.
second-no-identifiers = Aucun. Aucune vérification ne trouvera cette alerte.
second-reason = Pourquoi, avec les mots de qui l’a écrite
second-look-at = Avant de signer
second-look-at-true = Dit-elle ce que disent les signalements, et rien de plus ?
second-look-at-own-words = Est-elle écrite avec d’autres mots que ceux de la personne qui a signalé ?
second-look-at-reporter = Quelque chose pourrait-il trahir la personne qui a signalé ?
second-look-at-severity = Le niveau va-t-il avec l’échelle ?
second-look-at-list = Sont-ce les bons numéros, noms et plaques ?
second-reason-hint = Dites pourquoi vous signez, ou pourquoi vous la renvoyez. Les membres peuvent lire ceci. Ne nommez personne.
second-publish = Signer et publier
second-publishing = Signature et publication. Cela peut prendre un moment, restez donc ici.
second-send-back = La renvoyer
second-published = Publiée
second-published-text = Les membres peuvent la lire maintenant, et les vérifications la trouvent. Les personnes qui ont signalé voient qu’une alerte a été écrite.
second-returned = Renvoyée
second-returned-text = La personne qui l’a écrite voit votre raison. Les signalements restent dans la liste.

# Les personnes.
people-title = Membres et réglages
people-count = { $count ->
    [one] { $count } membre
    [many] { $count } membres
   *[other] { $count } membres
 }, dont responsables : { $stewards }. Rien ici ne dit qui ils sont.
people-alone = Il n’y a que vous comme responsable
people-alone-text = Tant qu’il n’y a pas deux responsables, une seule personne peut tout changer, ou être poussée à le faire.
people-alone-alerts = Et une alerte en demande deux. Rien ne peut être publié avant.
people-all-paused = Vous seulement pouvez signer
people-all-paused-text = Les autres responsables sont en pause. Laissez l’un d’eux revenir. D’ici là, rien de ce qui en demande deux ne peut se faire.
people-invite = Inviter un membre
people-invite-member = Une invitation de membre
people-invite-steward = Inviter une personne comme responsable
people-invite-until = jusqu’au { $day }
people-invites = Invitations ouvertes
people-history = Ce qui a changé
people-settings = Réglages
people-seats = Membres
people-reading = Lecture de la liste des membres
people-find = Chercher par nom ou étiquette
people-gone = N’est plus membre.
people-rare = Rarement utile
people-rare-keys = Quelqu’un a-t-il eu le serveur, ou une copie ? Il peut recevoir de nouvelles clés. Deux responsables les signent.
people-rare-closing = Ici, une communauté finit pour de bon. Deux responsables le décident.
people-label = Étiquette privée
people-label-hint = Seuls les responsables la voient, pour mettre en pause le bon membre quand un téléphone est pris. Un mot que votre groupe connaît, jamais un vrai nom. Personne n’en a besoin.
people-label-give = Donner une étiquette
people-label-change = Modifier l’étiquette
people-label-save = Enregistrer l’étiquette
people-labels-unread = { $count ->
    [one] { $count } étiquette est illisible. À qui elle est, personne ne peut le dire : un membre qui semble sans étiquette en a peut-être une.
    [many] { $count } étiquettes sont illisibles. À qui elles sont, personne ne peut le dire : un membre qui semble sans étiquette en a peut-être une.
   *[other] { $count } étiquettes sont illisibles. À qui elles sont, personne ne peut le dire : un membre qui semble sans étiquette en a peut-être une.
}
people-more = En montrer plus ({ $count })
people-you = vous
people-role-member = membre
people-role-steward = responsable
people-since = depuis le { $day }
people-new-keys = Nouvelles clés depuis le { $day }. Avant : { $name }.
people-paused = en pause
people-through = invitation de { $name }
people-through-unknown = personne ne peut dire qui l’a invité
people-vouched = avec un garant
people-vouched-by = { $name } s’est porté garant
people-vouched-same = { $name } l’a invité et s’est porté garant aussi
people-vouch = Se porter garant
people-vouch-means = Vous dites que vous connaissez aussi cette personne. Seuls les responsables peuvent voir que c’était vous.
people-vouch-now = Se porter garant pour elle
people-freeze = Mettre ce membre en pause
people-freeze-means = Cette personne est dehors jusqu’à ce que vous la laissiez revenir. On peut l’annuler tout de suite.
people-freeze-keeps = Elle a encore les clés qu’elle avait. Si son téléphone est pour de bon en d’autres mains, excluez-la plutôt.
people-freeze-steward = En pause, elle ne peut pas signer. Toutes les invitations ouvertes sont retirées, car elle connaît peut-être les mots. Les responsables reçoivent de nouvelles clés.
people-branch = Aussi les personnes qu’elle a invitées
people-branch-freeze = { $count ->
    [one] Mettre { $count } autre membre en pause
    [many] Mettre { $count } autres membres en pause
   *[other] Mettre { $count } autres membres en pause
 }
people-branch-thaw = { $count ->
    [one] Laisser revenir { $count } autre membre
    [many] Laisser revenir { $count } autres membres
   *[other] Laisser revenir { $count } autres membres
 }
people-freeze-now = Mettre ce membre en pause
people-thaw = Laisser ce membre revenir
people-thaw-means = Cette personne entre avec les mêmes mots qu’avant, et reçoit les clés d’aujourd’hui.
people-thaw-now = Laisser revenir
people-make-steward = Nommer responsable
people-make-steward-means = Les responsables lisent chaque signalement et en ont les clés.
people-make-member = Redevenir simple membre
people-make-member-means = Cette personne reste membre, mais ne lit plus de signalements. Les clés des responsables sont renouvelées tout de suite.
people-remove = Exclure ce membre
people-remove-means = Cette personne est dehors tout de suite. De nouvelles clés sont créées au même moment, pour qu’elle ne puisse pas lire la suite.
people-remove-list = Elle connaît encore l’ancienne clé de la liste pour les vérifications. Il faut donc renouveler la liste après cela.
people-remove-now = Exclure ce membre
people-role-now = Changer le rôle
people-two = Deux responsables le décident, pour que personne ne puisse le faire seul. Cela attend dans l’examen une autre signature.
people-propose = Signer et proposer
people-waits = Proposé. Cela attend dans l’examen une seconde signature.
people-take-back = Retirer
people-take-back-now = Retirer l’invitation

# Inviter.
invite-title-member = Inviter un membre
invite-title-steward = Inviter une personne comme responsable
invite-means-member = Une invitation fait d’une personne un membre. Elle peut vérifier et lire les alertes. Invitez des gens que vous connaissez.
invite-means-steward = Une personne responsable lit chaque signalement et a les clés. Choisissez avec soin, comme votre groupe l’a décidé.
invite-two = Deux responsables le décident. L’invitation marche dès la seconde signature.
invite-reason = Pourquoi cette invitation ?
invite-make = Créer l’invitation
invite-ready-member = L’invitation est prête
invite-ready-steward = L’invitation comme responsable est prête
invite-waits = Elle ne marche pas encore. Quelqu’un d’autre parmi les responsables doit d’abord la signer dans l’examen.
invite-give = Donnez ces mots à une seule personne, de préférence en vous voyant. Ils marchent une fois, pendant { $days } jours.
invite-words = Les mots de l’invitation
invite-print = Imprimer les mots
invite-link-title = Ou comme lien
invite-link-hint = L’appareil photo d’un téléphone peut lire cette image. Un lien dans une discussion y reste : effacez-le après.
invite-qr = Image avec le lien de l’invitation
invite-copy = Copier le lien
invite-copied = Copié
invite-once = Ceci n’est montré qu’une fois. En cas de perte, retirez l’invitation et créez-en une autre.
invite-done = Je l’ai transmise

# Ce qui a changé.
history-means = Chaque changement de membres, de clés et de réglages. Chacun est signé, et aucun ne peut être enlevé.
history-reading = Lecture et vérification de chaque signature
history-signed = { $day }, signé par { $names }
history-by-invite = les mots d’une invitation
history-by-founding = les mots de fondation
history-by-stewards = les responsables
entry-found = Fondation de { $name }.
entry-asked-invite-member = Inviter un membre (invitation { $invite }, jusqu’au { $day })
entry-done-invite-member = Membre invité (invitation { $invite }, jusqu’au { $day })
entry-asked-invite-steward = Inviter une personne comme responsable (invitation { $invite }, jusqu’au { $day })
entry-done-invite-steward = Personne invitée comme responsable (invitation { $invite }, jusqu’au { $day })
entry-asked-cancel = Retirer l’invitation { $invite }
entry-done-cancel = Invitation { $invite } retirée
entry-seat = Arrivée de { $name }.
entry-leave = Départ de { $name }.
entry-renew = { $name } a de nouvelles clés et s’appelle maintenant { $now }.
entry-vouch = Une deuxième personne parmi les responsables s’est portée garante pour { $name }.
entry-asked-remove = Exclure { $name }
entry-done-remove = Exclusion de { $name }
entry-asked-freeze = Mettre { $name } en pause
entry-done-freeze = Mise en pause de { $name }
entry-asked-thaw = Laisser revenir { $name }
entry-done-thaw = Retour de { $name }
entry-asked-role-member = Faire de { $name } un simple membre
entry-done-role-member = { $name } est redevenu simple membre
entry-asked-role-steward = Nommer { $name } responsable
entry-done-role-steward = { $name } fait partie des responsables
entry-generation-members = Nouvelles clés pour les membres (numéro { $number })
entry-generation-stewards = Nouvelles clés pour les responsables (numéro { $number })
entry-asked-policy = Changer les réglages.
entry-done-policy = Réglages changés.
entry-policy-name = Nom : { $value }.
entry-policy-languages = Langues : { $value }.
entry-policy-areas = Secteurs : { $value }.
entry-policy-sites = Applis et sites pour les pseudos : { $value }.
entry-policy-topics = Sujets du salon : { $value }.
entry-policy-region = Pays : { $value }.
entry-policy-help-numbers = Numéros dans « De l’aide maintenant » : { $value }.
entry-policy-police = À propos de la police : { $value }.
entry-policy-report-days = Jours pendant lesquels un signalement est gardé : { $value }.
entry-policy-alert-days = Jours pendant lesquels une alerte reste : { $value }.
entry-policy-decision-days = Jours pendant lesquels une décision est gardée : { $value }.
entry-policy-vault-days = Jours pendant lesquels un membre peut ne pas venir : { $value }.
entry-policy-escrow-days = Jours pendant lesquels un signalement en attend un second : { $value }.
entry-policy-slip-days = Jours pendant lesquels un billet peut être ouvert : { $value }.
entry-policy-service-days = Jours pendant lesquels un service est listé : { $value }.
entry-policy-lounge-days = Jours pendant lesquels un message du salon est gardé : { $value }.
entry-policy-guide-days = Jours pendant lesquels un guide est gardé : { $value }.
entry-policy-count-quarters = Trimestres pendant lesquels les réponses sur les services sont gardées : { $value }.
entry-policy-profiles-here = Les profils sont sur ce site (1) ou sur un site à part (0) : { $value }.
entry-policy-lounge-sitting = Messages qu’un membre peut écrire dans le salon à chaque fois : { $value }.
entry-policy-proposal-support = Membres dont le soutien oblige les responsables à répondre à une proposition : { $value }.
entry-policy-answer-days = Jours que les responsables ont pour répondre à une proposition : { $value }.
entry-policy-checks-per-week = Vérifications par semaine pour chaque membre : { $value }.
entry-policy-checks-in-all = Vérifications par semaine pour toute la communauté : { $value }.
entry-asked-desk-card = Créer ou modifier la permanence { $number } : { $name }
entry-done-desk-card = Permanence { $number } créée ou modifiée : { $name }
entry-asked-desk-closed = Fermer la permanence { $number } : { $name }
entry-done-desk-closed = Permanence { $number } fermée : { $name }
entry-desk-keys = Nouvelles clés pour la permanence { $desk } (numéro { $number })
entry-asked-closing = Fermer la communauté pour de bon à la fin du { $day }
entry-done-closing = Annoncé : la communauté ferme pour de bon à la fin du { $day }
entry-asked-closing-off = Ne pas fermer : annuler la fermeture
entry-done-closing-off = Fermeture annulée
entry-asked-server-keys = Mettre en service de nouvelles clés du serveur, appelées { $words }
entry-done-server-keys = De nouvelles clés du serveur valent à partir d’ici, appelées { $words }

# Réglages.
settings-group-community = Qui nous sommes
settings-group-help = L’aide, et ce que nous disons de la police
settings-group-lounge = Le salon
settings-group-kept = Combien de temps les choses sont gardées
settings-group-checks = Combien de vérifications
settings-public = Tout le monde peut lire ces réglages.
settings-two = Deux responsables décident d’un changement. Il attend dans l’examen une autre signature.
settings-one = Il n’y a que vous comme responsable, un changement se fait donc tout de suite.
settings-save = Enregistrer
settings-same = Rien n’est encore changé.
settings-done = Enregistré.
policy-name = Nom
policy-name-hint = Tout le monde voit l’adresse du serveur et ce nom. Un nom simple en dit moins.
policy-region = Pays
policy-region-hint = Les numéros de téléphone sans indicatif sont lus comme des numéros d’ici.
policy-region-none = Choisissez un pays
policy-languages = Langues
policy-languages-hint = Celles qu’utilise votre groupe.
policy-areas = Secteurs
policy-areas-hint = Un par ligne. Assez grands, comme un quartier, pour qu’ils ne fassent trouver personne.
policy-sites = Applis et sites où les gens ont des pseudos
policy-sites-hint = Un par ligne, écrit comme le site s’écrit. Laissez vide pour les habituels. En enlever un n’efface rien.
policy-wrong-sites = 60 au plus, chacun sur sa ligne et avec 32 lettres au plus. Si un nom est dans une autre écriture, écrivez-le aussi en lettres latines.
policy-help-numbers = Vos propres numéros dans « De l’aide maintenant »
policy-help-numbers-hint = Un par ligne : un nom, deux-points, le numéro. « Ligne de nuit: 116 123 ». Ils viennent avant tous les autres. Appelez chacun avant d’enregistrer.
policy-wrong-help-numbers = Chaque ligne a besoin d’un nom, de deux-points et d’un numéro en chiffres, 12 lignes au plus.
policy-topics = Sujets du salon
policy-topics-hint = Avec au moins un sujet, le salon est ouvert. Tout le monde peut voir cette liste, le serveur aussi.
topic-number = Sujet { $number }
topic-name = Comment s’appelle-t-il ?
topic-about = À quoi sert-il, et quelles sont ses règles ?
topic-about-hint = Vous pouvez laisser ceci vide.
topic-language = Langue
topic-days = Combien de temps les messages sont montrés
topic-remove = Enlever le sujet { $number }
topic-add = Ajouter un sujet
policy-wrong-topics = Chaque sujet a besoin d’un nom.
policy-police = Ce que vous dites aux gens sur la police
policy-police-hint = Ne dites que ce que votre groupe fait vraiment. La page le montre comme votre promesse. Elle ne peut pas vous obliger à la tenir.
policy-police-unsaid = Rien n’est dit
policy-police-never = Nous ne transmettons rien
policy-police-if-asked = Seulement si la personne qui signale le demande
policy-report-days = Combien de temps les signalements sont gardés
policy-report-days-hint = Puis ils sont effacés. Moins, c’est mieux.
policy-alert-days = Combien de temps les alertes restent
policy-alert-days-hint = Puis elles sont effacées, et les vérifications ne les trouvent plus.
policy-decision-days = Combien de temps on peut lire les décisions
policy-decision-days-hint = Ce que les responsables ont décidé, et pourquoi.
policy-vault-days = Combien de temps un membre peut ne pas venir
policy-vault-days-hint = Si un membre n’ouvre pas cette page pendant ce temps, ses clés sont effacées. Il lui faut alors une nouvelle invitation.
policy-escrow-days = Combien de temps un signalement en attend un second
policy-escrow-days-hint = Certains signalements attendent que quelqu’un d’autre signale la même personne. Après ce temps, ils sont effacés.
policy-slip-days = Combien de temps un billet peut être ouvert
policy-slip-days-hint = Un billet, ce sont cinq mots sur papier, à montrer à une permanence. Si personne ne l’ouvre pendant ce temps, il est effacé.
policy-service-days = Combien de temps un service est listé
policy-service-days-hint = Puis il est effacé. Chaque fois que vous le confirmez, le temps recommence.
policy-lounge-days = Combien de temps les messages du salon sont gardés
policy-lounge-days-hint = Puis ils sont effacés.
policy-guide-days = Combien de temps un guide est gardé
policy-guide-days-hint = Puis il est effacé. Chaque fois que vous le publiez de nouveau, le temps recommence.
policy-count-quarters = Combien de temps les réponses sur les services sont gardées
policy-count-quarters-hint = Elles sont comptées par trimestre : de janvier à mars, et ainsi de suite.
policy-quarters = { $count ->
    [1] ce trimestre seulement
    [2] ce trimestre et celui d’avant
    [one] ce trimestre et les { $before } d’avant
    [many] ce trimestre et les { $before } d’avant
   *[other] ce trimestre et les { $before } d’avant
 }
shorter-means = Un temps plus court efface davantage. Quand le nouveau temps vaut, le serveur efface ceci dans l’heure, pour de bon.
shorter-report-days = Les signalements, brouillons et conversations avec les permanences de plus de { $count } jours.
shorter-decision-days = Les décisions de plus de { $count } jours.
shorter-vault-days = Les clés des membres qui ne sont pas revenus depuis { $count } jours. Il leur faut alors une nouvelle invitation.
shorter-escrow-days = Les signalements qui en attendent un second depuis plus de { $count } jours.
shorter-slip-days = Les billets de plus de { $count } jours. Alors les mots sur le papier n’ouvrent plus rien.
shorter-service-days = Les services que personne n’a confirmés depuis { $count } jours.
shorter-lounge-days = Les messages du salon de plus de { $count } jours.
shorter-guide-days = Les guides publiés il y a plus de { $count } jours.
shorter-count-quarters = Les réponses sur les services, sauf celles { $count ->
    [1] de ce trimestre
    [one] de { $count } trimestre
    [many] des { $count } derniers trimestres, avec celui-ci
   *[other] des { $count } derniers trimestres, avec celui-ci
 }.
shorter-alert-days = Les alertes reçoivent { $count } jours au prochain renouvellement de la liste pour les vérifications. On vous le demandera quand le nouveau temps vaudra. Ce qui est plus ancien est alors effacé.
policy-profiles-here = Où les profils sont gardés
policy-profiles-here-hint = Un site à part ne dit rien de vous. Votre hébergeur l’installe d’abord, et vous en dites l’adresse aux membres.
policy-profiles = { $count ->
    [0] Sur un site à part
   *[other] Sur ce site
  }
policy-lounge-sitting = Messages dans le salon à chaque fois
policy-lounge-sitting-hint = Un membre peut y écrire huit fois par semaine, quatre fois au début, ce nombre de messages à chaque fois. Avec 1, tout le monde ralentit. Commencer un fil compte comme deux.
policy-proposal-support = Combien de membres il faut à une proposition
policy-proposal-support-hint = Quand autant de membres la soutiennent, les responsables doivent répondre.
policy-answer-days = Combien de temps les responsables ont pour répondre
policy-answer-days-hint = Après cela, tous les membres voient que la réponse est en retard.
policy-checks-per-week = Vérifications par semaine
policy-checks-per-week-hint = Le plus qu’un membre peut faire. Cela empêche qui a volé un téléphone d’essayer beaucoup de numéros.
policy-days = { $count ->
    [one] { $count } jour
    [many] { $count } jours
   *[other] { $count } jours
 }
policy-checks = { $count }

# Fonder.
found-title = Fonder une communauté
found-means = Qui a installé ce serveur vous a donné huit mots de fondation. Ils marchent une fois.
found-keys = Les clés sont créées ici, sur votre appareil. Le serveur ne les reçoit jamais.
found-words = Les mots de fondation
found-words-hint = Un dans chaque champ. Un espace passe au suivant. Ou collez-les tous d’un coup.
found-public = Tout le monde peut lire ceci. Vous pourrez le changer plus tard.
found-name = Comment s’appelle-t-elle ?
policy-wrong-name = Il faut un nom.
found-region = Dans quel pays ?
policy-wrong-region = Choisissez un pays.
found-languages = Quelles langues ?
policy-wrong-languages = Choisissez-en au moins une.
found-areas = Quels secteurs ?
found-days = Combien de temps tout est-il gardé ?
found-enter = C’est prêt
found-enter-text = { $name } va être fondée, et vous serez la première personne responsable.
found-next = Ensuite, invitez une deuxième personne comme responsable. D’ici là, une seule personne pourrait décider, et aucune alerte ne peut être publiée.
found-now = Fonder
found-entering = Création des clés et de la communauté. Gardez cette page ouverte, s’il vous plaît.

# Enlever une alerte.
guide-down-title = Retirer ce guide
guide-down-means = Personne ne le trouve plus, à partir de maintenant. Les copies que des gens ont faites leur restent.
guide-down-now = Le retirer
guide-down-doing = Retrait
guide-down-done = Il n’est plus là
guide-down-done-text = La prochaine personne qui regarde ne le trouve pas. Les membres peuvent lire pourquoi.
down-title = Enlever cette alerte
down-means = Elle disparaît pour tout le monde, et aucune vérification ne la trouve plus. On ne peut pas revenir en arrière. Les autres responsables et les membres voient que c’était vous, et pourquoi.
down-now = L’enlever
down-doing = En cours
down-done = Enlevée
down-done-text = L’alerte n’est plus là. Chaque téléphone l’apprend à sa prochaine lecture des alertes.
down-to-alerts = Retour aux alertes

# Ce qui n’a pas marché, pour les responsables.
trouble-draft-own = Vous avez écrit cette alerte. Quelqu’un d’autre parmi les responsables doit la signer.
trouble-draft-old-keys = Ceci a été écrit avant que vous soyez responsable, ou avant vos nouvelles clés. Quelqu’un d’autre parmi les responsables doit la signer. Ou renvoyez-la.
trouble-draft-stranger = Qui a écrit ceci n’est plus responsable, ou ne l’était pas à ce moment. Renvoyez-la.
trouble-draft-reports = Un signalement derrière ceci est illisible, aucune alerte ne peut donc en être faite.
trouble-draft-long = Un signalement n’a pas été lu en entier. Rouvrez-le, puis écrivez l’alerte.
trouble-draft-kept = La personne qui a signalé veut que cela reste chez les responsables.
trouble-draft-unsaid = La personne qui a signalé n’a pas dit si l’on peut alerter les autres. Demandez-lui d’abord.
trouble-draft-empty = Écrivez d’abord l’avertissement.
trouble-draft-copied = Ce sont les propres mots de la personne qui a signalé. Ils pourraient la trahir, prenez donc d’autres mots.
trouble-draft-short = Dites-le aussi en bref. Une vérification et un SMS ont de la place pour 160 lettres.
trouble-draft-answers = Ce qu’une vérification dirait de ceci n’est pas signé comme il faut. Renvoyez-la.
trouble-draft-severity = Choisissez la gravité.
trouble-draft-area = Ce secteur n’est plus dans les réglages. Choisissez-en un autre, ou aucun.
trouble-draft-identifiers = Une alerte en prend quatre au plus. Laissez-en de côté, et écrivez une seconde alerte pour eux.
trouble-draft-masks = Les numéros de ce brouillon ne sont pas ceux qu’il montre. Renvoyez-le.
trouble-draft-changed = Un signalement derrière ceci n’est plus là, ou la personne qui a signalé ne pourrait pas retirer l’alerte. Renvoyez-la.
trouble-no-slot = Il y a déjà seize alertes à ce sujet. Enlevez-en d’abord une ancienne.
trouble-taken-back = La personne qui a signalé l’a retiré. Rien n’a été publié.
trouble-no-such-draft = Ce brouillon n’est plus là. Il a été publié ou renvoyé, ou son signalement a été retiré.
trouble-no-such-report = Ce signalement n’est plus là. La personne l’a effacé, ou son temps est passé.
trouble-unusable-report = Vous ne pouvez pas répondre à ce signalement, car la partie avec ses clés ne s’ouvre pas.
refused-not-a-steward = Seuls les responsables peuvent faire cela.
trouble-same-voucher = Vous avez vous-même invité cette personne. Quelqu’un d’autre doit se porter garant.
trouble-second-needed = Ceci attend une seconde signature.
trouble-stale-proposal = Les choses ont changé depuis cette proposition. Il faut la faire de nouveau.
trouble-too-many-members = Trop de gens sont arrivés depuis les dernières clés. Cela ne tient pas dans une seule demande. Rien n’a été changé.
trouble-keys-first = Quelqu’un parmi les responsables est parti, il faut donc d’abord de nouvelles clés pour tout le monde. Créez-les, puis réessayez. D’ici là, vous pouvez mettre un membre en pause.
refused-not-staged = Certaines des nouvelles clés ne sont pas encore arrivées. Réessayez, et le reste est envoyé.
refused-roster-two-stewards = Deux responsables doivent signer ceci.
refused-roster-policy = Certains de ces réglages ne peuvent pas servir. Regardez le nom, les secteurs et les jours.
refused-roster-stale-invite = Le temps de cette invitation est passé. Créez-en une nouvelle.
refused-roster-unknown-invite = Cette invitation n’est plus ouverte. Quelqu’un l’a utilisée ou retirée.
trouble-no-such-alert = Cette alerte n’est plus là. Elle a été retirée ou enlevée.
trouble-head = Le serveur montre une autre liste pour les vérifications que celle que les responsables ont signée. Ne signez rien maintenant, et dites-le aux autres.
refused-head-moved = Quelqu’un d’autre a changé la liste au même moment. Réessayez, s’il vous plaît.
refused-head-day = Cet appareil a une autre date que le serveur. Réglez-la et réessayez.
refused-not-that-day = Le dernier jour de cette alerte ne va plus. Renvoyez-la, et écrivez-en une nouvelle.
trouble-founding-words = Ces mots de fondation ne sont pas pour ce serveur, ou ont déjà servi.

# Les signalements qui en ont attendu un autre.
step-sealed = Fermé : pas de deux personnes
stewards-sealed = Personne ne peut le lire.
stewards-met = A attendu un second signalement
case-met = Ce signalement a attendu que quelqu’un d’autre signale la même personne.
case-same-person = De la même personne que ce signalement.
case-sealed = Ce signalement attend que deux personnes différentes aient signalé la même personne. Jusqu’ici, elles ne sont pas deux, personne ne peut donc le lire.
case-sealed-wait = Il n’y a rien à faire. Il s’ouvre ici si quelqu’un d’autre signale la même personne, et laisse aussi attendre son signalement.
trouble-no-workers = Choisissez au moins une personne qui répond à cette permanence.
trouble-no-such-desk = Cette permanence n’est pas ouverte.

# Les permanences des équipes de terrain.
desks = Permanences
desks-what = À une permanence, une équipe de terrain répond aux personnes qui nous écrivent. Il ne faut ni être membre ni donner un nom.
desks-read-by = Les personnes qui répondent peuvent lire ce qui est écrit. Les responsables ont aussi les clés.
desks-none = Il n’y a pas encore de permanence.
desks-new = Créer une permanence
desks-change = Modifier la fiche
desks-workers = Qui répond ici
desks-close = Fermer cette permanence
desks-close-now = Fermer cette permanence
desks-close-means = Personne ne peut plus lui écrire, et personne ne peut répondre. Ce qui a été écrit est gardé jusqu’à la fin de son temps.
desks-to-list = Vers les permanences
desks-waiting = { $count ->
    [one] { $count } changement de permanence attend une signature dans l’examen.
    [many] { $count } changements de permanences attendent une signature dans l’examen.
   *[other] { $count } changements de permanences attendent une signature dans l’examen.
 }
desks-no-keys = Personne ne répond encore ici
desks-no-keys-text = Choisissez qui répond. D’ici là, personne ne peut écrire à cette permanence.
desks-public = Tout ceci est public. Ne nommez personne, ni aucun lieu où l’on peut trouver des travailleuses ou travailleurs.
desks-card-name = Nom de la permanence
desks-card-name-hint = Par exemple « Santé », ou comme on vous appelle.
desks-card-kind = À quoi elle sert
desks-kind-health = Santé
desks-kind-legal = Loi et droits
desks-kind-safety = Sécurité
desks-kind-exit = S’éloigner de la violence
desks-kind-support = Quelqu’un à qui parler
desks-kind-other = Autre aide
desks-card-about = Ce que vous pouvez faire pour les gens
desks-card-about-hint = En une ou deux phrases simples.
desks-card-languages = Langues dans lesquelles vous répondez
desks-card-languages-hint = Une par ligne, comme l’écrivent les personnes qui la parlent.
desks-card-hours = Heures
desks-card-hours-hint = Quand il y a quelqu’un. On peut écrire à tout moment. Pour minuit en fin de journée, écrivez 00:00.
desks-hours-add = Ajouter des heures
desks-hours-line = Ligne { $number }
desks-hours-day = Jour
desks-hours-opens = De
desks-hours-closes = À
desks-hours-remove = Enlever
desks-card-zone = Fuseau horaire
desks-card-zone-hint = Les heures sont dans ce fuseau.
desks-card-reply-within = Nous répondons en
desks-card-reply-within-hint = Dites ce que vous pouvez tenir une mauvaise semaine. On voit combien de temps les autres attendent vraiment.
desks-hours = { $count ->
    [one] { $count } heure
    [many] { $count } heures
   *[other] { $count } heures
 }
desks-card-closed-text = Quand il n’y a personne
desks-card-closed-text-hint = Ce qui est ouvert alors : une ligne de nuit, un local d’accueil, des urgences.
desks-card-keep-days = Gardé après la fin
desks-card-keep-days-hint = Quand une conversation se termine, le moyen de joindre la personne est effacé tout de suite. Le reste est effacé après ce temps. Moins, c’est mieux.
desks-card-changed = (modifié)
desks-card-nothing = rien
desks-wrong-name = La permanence a besoin d’un nom de 60 lettres au plus.
desks-wrong-languages = Écrivez au moins une langue, et 20 au plus.
desks-wrong-hours = Ici, la fin doit être plus tard que le début.
desks-workers-means = Ces personnes peuvent lire tout ce qu’on écrit à cette permanence et y répondre, à partir d’aujourd’hui et pour ce qui est encore gardé.
desks-workers-most = Choisissez jusqu’à 20 personnes. Seulement celles qui en ont besoin.
desks-workers-unseen = Personne d’autre que ces personnes et les responsables ne sait qui elles sont. Le serveur ne le sait pas.
desks-workers-pick = Qui répond
desks-workers-none = Choisissez au moins une personne.
desks-workers-too-many = Cela fait plus de 20 personnes.
desks-workers-gone = Exclu ou en pause
desks-workers-save = Créer de nouvelles clés
desks-workers-saving = Création des clés
desks-workers-done = C’est fait. Ces personnes verront la permanence la prochaine fois qu’elles ouvriront la page avec leurs mots.
desks-keys-new = De nouvelles clés sont créées. Qui n’est pas choisi ne peut pas lire la suite.
refused-roster-desk = Cette fiche ne peut pas servir, ou il y a déjà 20 permanences. Regardez le nom, les langues et les heures.

# Les services d’aide, tels que les responsables les tiennent.
keeping-title = Services d’aide
keeping-what = Tout le monde peut lire cette liste. Ce que personne n’a confirmé depuis le plus longtemps vient en premier.
keeping-add = Ajouter un service
keeping-confirm = Encore juste aujourd’hui
keeping-confirm-which = Encore juste aujourd’hui : { $name }
keeping-confirm-reason = Encore juste aujourd’hui
keeping-change = Modifier
keeping-change-which = Modifier : { $name }
keeping-change-title = Modifier un service
keeping-confirmed = Dernière confirmation le { $day }.
keeping-is-due = Vérifiez que c’est encore juste, s’il vous plaît. Dernière confirmation le { $day }.
keeping-due-title = Confirmer les services d’aide
keeping-due =
    { $count ->
        [one] { $count } service n’a pas été confirmé depuis longtemps.
        [many] { $count } services n’ont pas été confirmés depuis longtemps.
       *[other] { $count } services n’ont pas été confirmés depuis longtemps.
    }
keeping-due-look = Les montrer
guides-due =
  { $count ->
    [one] { $count } guide à relire
    [many] { $count } guides à relire
   *[other] { $count } guides à relire
  }
guides-due-what = Ils sont en retard, ou le seront dans les 30 jours. Qui n’a pas écrit une page la relit. Publiez-la de nouveau avec le programme, ou retirez-la.
guides-due-late =
  { $days ->
    [one] { $days } jour de retard
    [many] { $days } jours de retard
   *[other] { $days } jours de retard
  }
guides-due-in =
  { $days ->
    [0] À relire aujourd’hui
    [one] À relire dans { $days } jour
    [many] À relire dans { $days } jours
   *[other] À relire dans { $days } jours
  }
guides-new = Guides modifiés
guides-new-what = Ce que change une nouvelle version, avant que vous la signiez. Elle est comparée, bloc par bloc, à la page publiée maintenant.
guides-new-open = Ouvrir un fichier de guides
guides-new-hint = Le fichier que vous a donné une autre personne responsable. Il reste sur ce téléphone.
guides-new-count =
  { $count ->
    [one] { $count } page dans le fichier. La page la plus urgente est en premier.
    [many] { $count } de pages dans le fichier. La page la plus urgente est en premier.
   *[other] { $count } pages dans le fichier. La page la plus urgente est en premier.
  }
guides-new-is-added = Cette page est nouvelle.
guides-new-is-changed = Cette page a changé.
guides-new-is-same = Cette page est comme elle est publiée.
guides-new-since = Ce qui a changé depuis la relecture du { $day } :
trouble-guide-pack = Ce fichier n’a pas de guides pour cette communauté, ou il a changé en chemin. S’il vient d’une autre communauté, importez-le d’abord avec le programme.
guides-diff-added = Ajouté
guides-diff-gone = Enlevé
guides-diff-changed = Changé
guides-diff-before = Avant :
guides-diff-now = Maintenant :
guides-stale = Traductions qui ne correspondent plus
guides-stale-what = Elles viennent de l’ancien texte anglais. Elles restent visibles jusqu’à ce que vous en publiiez de nouvelles.
guides-stale-in =
  { $count ->
    [one] { $language } : { $count } texte
    [many] { $language } : { $count } de textes
   *[other] { $language } : { $count } textes
  }
guides-told =
  { $count ->
    [0] Personne ne dit qu’un guide est faux
    [one] { $count } fois, quelqu’un dit qu’un guide est faux
    [many] { $count } fois, quelqu’un dit qu’un guide est faux
   *[other] { $count } fois, quelqu’un dit qu’un guide est faux
  }
guides-told-what = Vérifiez ce qui est dit. Puis modifiez la page avec le programme, ou retirez-la. N’importe qui a pu écrire ceci.
guides-told-look = Regarder la page « { $page } »
guides-told-done = C’est réglé
guides-told-same = C’est effacé. La page est comme avant.
guides-told-mended =
  { $days ->
    [0] C’est effacé. Tout le monde peut voir que cela a pris moins d’un jour.
    [one] C’est effacé. Tout le monde peut voir que cela a pris { $days } jour.
    [many] C’est effacé. Tout le monde peut voir que cela a pris { $days } jours.
   *[other] C’est effacé. Tout le monde peut voir que cela a pris { $days } jours.
  }
keeping-public = Tout le monde peut lire tout ceci. Ne nommez personne.
keeping-name = Nom du service
services-area-hint = Les secteurs sont ceux des réglages.
keeping-area-none = Aucun secteur, ou tous
keeping-about = Que fait ce service ?
service-reach-hint = Un numéro de téléphone, une porte, une rue. Seulement ce qu’ils disent à tout le monde.
service-hours-hint = Comme ceci : 9-17, 18:30-20. Laissez un jour vide si c’est fermé.
keeping-zone = Fuseau horaire
keeping-hours-note = Plus sur les heures
services-language-hint = Une par ligne.
keeping-cost-note = Plus sur le prix
keeping-save = Le mettre dans la liste
keeping-gone-title = N’existe-t-il plus ?
keeping-gone-what = Alors personne ne le trouve plus. Dites pourquoi dans le champ plus haut.
keeping-gone = L’enlever de la liste
keeping-wrong-name = Donnez un nom au service.
keeping-wrong-kinds = Choisissez de quel genre d’aide il s’agit.
keeping-wrong-hours = Une des heures est illisible. Écrivez-les comme 9-17.
keeping-wrong-zone = Écrivez le fuseau horaire comme Europe/London.
case-outreach = Quelqu’un de la permanence « { $desk } » a écrit ceci pour la personne. Personne ne peut voir qui.

closing-title = Fermer la communauté
closing-what = La communauté prend fin quand le dernier jour est passé. Il n’y a alors pas de retour.
closing-told = À partir de maintenant, tout le monde peut lire ce jour.
closing-joins = Personne ne peut plus devenir membre.
closing-reports = Les nouveaux signalements s’arrêtent { $count } jours avant. On peut parler jusqu’à la fin.
closing-end = Après le dernier jour, le serveur détruit ce qu’il a. Les sauvegardes et le papier à d’autres endroits restent, jusqu’à ce que quelqu’un les détruise.
closing-export = Voulez-vous tout garder ? Demandez un export à votre hébergeur avant ce jour. Seuls les responsables peuvent l’ouvrir.
closing-quick = S’il faut faire vite : enlevez les alertes, et dites aux gens d’effacer leurs propres signalements et adhésions. Cela agit tout de suite.
closing-day = Dernier jour
closing-day-hint = Le { $day } ou plus tard, pour que tout le monde ait 28 jours.
closing-day-soon = Choisissez le { $day } ou un jour plus tard.
closing-propose = Signer : fermer ce jour-là
closing-propose-other = Signer : un autre jour
closing-off = Signer : ne pas fermer
server-keys-title = De nouvelles clés pour le serveur
server-keys-wait = Le serveur a de nouvelles clés
server-keys-wait-text = Votre hébergeur les a créées. Elles valent quand deux responsables les ont signées.
server-keys-look = Les regarder
server-keys-what = Si quelqu’un a eu le serveur, ou une copie, cette personne a ses clés. Avec de nouvelles clés, ce qu’elle a ne sert à rien pour la suite. Ce qu’elle a vu d’ici là, elle le garde.
server-keys-none = Il n’y a pas de nouvelles clés maintenant. Demandez à votre hébergeur d’en créer, avec parasol new-server-keys.
server-keys-compare = Comparer cinq mots
server-keys-words = Les cinq mots des nouvelles clés
server-keys-compare-text = Appelez votre hébergeur. Voit-il les mêmes mots ? Sinon, ne signez pas : le serveur vous montre des clés que votre hébergeur n’a pas créées.
server-keys-means = Ce qui change alors
server-keys-means-list = Renouvelez la liste pour les vérifications juste après. D’ici là, les vérifications continuent avec l’ancienne.
server-keys-means-members = Les membres le remarquent à peine. Qui a la page ouverte la recharge à la prochaine ouverture avec ses mots.
server-keys-means-waiting = Les signalements qui en attendent un autre n’en rencontrent aucun jusqu’au retour de la personne qui les a écrits.
server-keys-means-site = Si votre site est signé, signez-le de nouveau.
server-keys-sign = Signer : ces clés valent
server-keys-then = Maintenant, revenez aux membres et renouvelez la liste pour les vérifications.
refused-roster-server-keys = Ce ne sont pas les clés que le serveur a maintenant. Regardez-les de nouveau.
refused-roster-closing = Ce n’est pas possible maintenant : le jour est trop proche, ou la communauté ferme et personne ne peut devenir membre.

# Ouvrir un vote.
entry-policy-polls = Votes : { $value }.
entry-poll-off = annulé
poll-open-what = La question est verrouillée : seuls les membres peuvent la lire. L’hébergeur voit ses jours, qui peut voter et combien de voix il faut. Une deuxième personne parmi les responsables doit signer aujourd’hui ; le vote ouvre demain.
poll-open-send = Ouvrir ce vote
poll-title = Quelle est la question ?
poll-text = Que doivent savoir les membres ?
poll-text-hint = Vous pouvez laisser ceci vide.
poll-way = Comment répond-on ?
poll-way-yes = Oui ou non
poll-way-some = On en choisit quelques-uns
poll-way-rank = On les met dans un ordre
poll-choices = Que peut-on choisir ?
poll-choices-hint = Un par ligne.
poll-wrong-choices = Écrivez de 2 à 16 lignes différentes, chacune de 80 lettres au plus.
poll-most = Combien peut-on en choisir ?
poll-most-all = Autant qu’on veut
poll-most-count = { $count ->
    [one] { $count } seul
    [many] Jusqu’à { $count }
   *[other] Jusqu’à { $count }
  }
poll-off = Annuler ce vote
poll-off-means = Personne ne peut plus voter, et aucune voix n’est comptée. Tous les membres voient qu’il a été annulé, et pourquoi. Une deuxième personne parmi les responsables doit signer.
survey-off = Arrêter ce questionnaire
survey-off-means = Personne ne peut plus répondre, et rien n’est compté. Tous les membres voient qu’il a été arrêté, et pourquoi. Une deuxième personne parmi les responsables doit signer.
poll-days = Combien de temps est-il ouvert ?
poll-voters = Qui peut voter ?
poll-quorum-label = Combien de voix faut-il ?

# Questionnaires.

trouble-survey-differs = Votre appareil a compté autre chose que celui de l’autre responsable. Rien n’est publié. Parlez-en entre vous avant de continuer.
trouble-survey-many = Il y a plus de réponses que de jetons pour elles. Le serveur n’est pas honnête, ou un membre l’a aidé. Rien n’est publié.
trouble-survey-closed-to-you = Les réponses de ce questionnaire ne s’ouvrent pas avec vos clés. Deux responsables y sont nommés ; si vous en faites partie, dites-le aux autres.
trouble-survey-questions = Quelque chose dans ces questions manque, est trop long ou est là deux fois.
trouble-many-polls = Quatre votes et questionnaires sont ouverts. L’un d’eux doit d’abord finir.
survey-open-what = Vous ouvrez les réponses après la fin, avec une autre personne parmi les responsables. Les autres voient des nombres arrondis. Posez une dizaine de questions, pas plus.
survey-open-alone = Un questionnaire demande deux responsables. Il n’y a que vous.
survey-open-wrong = Donnez au questionnaire un nom et une question. Chaque question a besoin de son texte et, si l’on choisit, de 2 à 16 réponses différentes, dans chaque langue.
survey-languages = Dans quelles langues ?
survey-title = Comment s’appelle le questionnaire ?
survey-desks = Permanences et services
survey-desks-hint = Un par ligne.
survey-standard = Demander si chacun était utile et sans danger
survey-standard-safe = Était-ce sans danger ?
survey-standard-useful = Était-ce utile ?
survey-standard-asked = Vous a-t-on demandé qui vous êtes ?
survey-question = Question { $number }
survey-way-one = On en choisit une
survey-way-some = On en choisit quelques-unes
survey-way-scale = Une échelle
survey-way-number = Un nombre, par tranches
survey-way-text = Avec ses propres mots
survey-steps = Combien de degrés ?
survey-starts = Où commence chaque tranche, après la première ?
survey-starts-hint = Par exemple : 5, 10, 20
survey-ends = Que veulent dire le premier et le dernier degré ?
survey-take-out = Enlever la question { $number }
survey-add = Ajouter une question
survey-voters = Qui peut répondre ?
survey-voters-all = Toutes les personnes membres trois jours avant l’ouverture
survey-voters-settled = Les membres depuis 28 jours ou plus, ou avec la parole d’une deuxième personne parmi les responsables
survey-second = Qui ouvre les réponses avec vous ?
survey-counting = Ouverture et comptage de toutes les réponses. Cela peut prendre un moment.
survey-publish-what = Vous voyez les textes un par un, car vous êtes l’une des deux personnes qui comptent. Rien n’est publié avant que l’autre ait compté aussi.
survey-publish = Signer ce que j’ai compté
survey-agree-what = L’autre responsable a compté et signé ceci. Votre appareil a compté aussi.
survey-agree = Publier, et effacer toutes les réponses
survey-dropped = { $count ->
    [one] { $count } réponse manque : le serveur en montre moins qu’il n’en a pris.
    [many] { $count } réponses manquent : le serveur en montre moins qu’il n’en a pris.
   *[other] { $count } réponses manquent : le serveur en montre moins qu’il n’en a pris.
  }
survey-left-unreadable = Réponses illisibles : { $count }
survey-left-late = Réponses d’un autre jour : { $count }
survey-left-replayed = Réponses présentes deux fois : { $count }
survey-left-invalid = Réponses qui disent une chose impossible : { $count }
survey-left-double = Secondes réponses d’une même personne : { $count }
survey-written = Ce que les gens ont écrit
survey-summary = Ce que cela dit, avec vos mots
survey-summary-hint = Tous les membres le lisent. Ne copiez aucune phrase, et laissez de côté ce qui montre qui l’a écrite.
survey-count-waits = Signé. Maintenant, l’autre responsable compte, et le publie.
survey-count-published = Le résultat est publié, et toutes les réponses sont effacées.

# La liste des profils : ce qui a été dit, et ce qui est caché.
unlisted = La liste des profils
unlisted-what = Une seule personne parmi les responsables cache un profil tout de suite, pour aujourd’hui et demain. Si une autre est d’accord, il reste caché. Une troisième peut l’annuler.
unlisted-count = { $count ->
    [one] { $count } message sur un profil de la liste attend.
    [many] { $count } de messages sur des profils de la liste attendent.
   *[other] { $count } messages sur des profils de la liste attendent.
  }
unlisted-late = { $count ->
    [one] { $count } est en retard. Décidez maintenant.
    [many] { $count } sont en retard. Décidez maintenant.
   *[other] { $count } sont en retard. Décidez maintenant.
  }
unlisted-told = Ce que des personnes ont dit
unlisted-told-none = Rien n’attend.
unlisted-told-stolen = « Ces photos ou ces mots sont à moi »
unlisted-told-fake = « Cette personne n’existe pas »
unlisted-told-other = Autre chose
unlisted-told-answer = Réponse de la personne qui a fait le profil
unlisted-told-no-answer = Quelqu’un dit que c’est son profil, mais ne l’a pas montré.
unlisted-by = Décidez au plus tard le { $day }.
unlisted-over = En retard : il fallait décider au plus tard le { $day }.
unlisted-look = Regarder le profil
unlisted-done = C’est réglé
unlisted-decided = Ce qui a été caché
unlisted-none = Aucun profil n’a été caché.
unlisted-hide = Cacher ce profil
unlisted-hide-what = Alors personne ne le trouve dans la liste. Les personnes qui ont leur propre lien le voient encore. Cela vaut aujourd’hui et demain, sauf si une autre personne parmi les responsables est d’accord.
unlisted-alone = Il faut encore une personne parmi les responsables, au plus tard le { $day }. Sinon, il est montré à nouveau.
unlisted-public = Tout le monde peut lire la raison, aussi la personne qui a fait le profil. N’y nommez personne.
policy-catalogue = Une liste de profils
policy-catalogue-hint = Seulement après un vote. Dans certains pays, une telle liste compte comme de la publicité pour le travail du sexe, ou comme sa promotion, et qui la gère risque une peine. Demandez conseil à une avocate ou un avocat, là où sont votre serveur, votre domaine et vos responsables. Regardez ce que le vote a dit avant de signer.
policy-catalogue-by = { $count ->
    [0] Il n’y en a pas
    [one] Il y en a une, comme l’a dit le vote { $count }
    [many] Il y en a une, comme l’a dit le vote { $count }
   *[other] Il y en a une, comme l’a dit le vote { $count }
  }
entry-policy-catalogue = Une liste de profils, selon le vote de ce numéro (0 : il n’y en a pas) : { $value }.
