# Signaler : les premières pages.
report-title = Signaler ce qui s’est passé
report-opening-who = Seuls des membres de confiance qui examinent les signalements (les responsables) le lisent. La communauté les a choisis.
report-opening-anonymous = Personne ne demande qui vous êtes. N’écrivez pas votre propre nom, s’il vous plaît.
report-opening-skip = Vous pouvez passer chaque question. Il nous faut une seule chose : ce qui s’est passé, ou bien un numéro, un nom ou une plaque.
report-opening-stop = Vous pouvez arrêter à tout moment. Rien n’est envoyé avant que vous ayez tout vu et appuyé sur « Envoyer ».
report-opening-leave = Si quelqu’un arrive : appuyez sur « Quitter » en haut, ou trois fois sur la touche Maj. Ce que vous avez écrit disparaît alors.
report-start = Commencer
report-send-now = Relire et envoyer
report-refused = Vous ne pouvez rien signaler ici pour le moment. Rien n’a été envoyé, et rien n’est gardé.
report-begun = Vous avez commencé un signalement. Il est encore là.
report-go-on = Le continuer
report-anew = En commencer un autre
skip-question = Passer
dont-know = Je ne sais pas
untold = Je ne sais pas, ou je préfère ne pas le dire

# Signaler : les questions.
ask-whom = À qui est-ce arrivé ?
whom-me = Ça m’est arrivé à moi
whom-other = C’est arrivé à quelqu’un d’autre
whom-other-hint = Cette personne est d’accord pour que je le signale.
ask-story = Que s’est-il passé ?
story-hint = Avec vos mots. Autant ou aussi peu que vous voulez.
story-care = Écrire peut tout faire revenir. Quelques mots suffisent, et vous pouvez ne rien mettre.
ask-names = Avez-vous un numéro, un nom ou une plaque ?
names-hint = Écrivez-le tel que vous l’avez. Vous pouvez en ajouter plusieurs.
names-typed = Numéro, nom ou plaque
names-which = Choisissez ce que c’est, pour que d’autres le trouvent. Si vous ne savez pas, continuez.
names-kind = Qu’est-ce que c’est ?
names-more = Encore un numéro, un nom ou une plaque
names-platform = Quelle appli ou quel site ?
names-platform-none = Choisissez
names-add = L’ajouter
names-added = Ajouté.
names-remove = Enlever
names-remove-this = Enlever { $typed }
names-removed = Enlevé.
names-too-long = C’est trop long de { $excess } lettres. N’écrivez que le numéro, le nom ou la plaque.
names-hint-phone = Avec l’indicatif du pays, si vous le connaissez.
names-hint-email = L’adresse entière.
names-hint-handle = Le pseudo, ou l’adresse du profil.
names-hint-plate = Les lettres et les chiffres de la voiture ou de la moto.
identifier-phone = Numéro de téléphone
identifier-email = Adresse e-mail
identifier-handle = Pseudo sur une appli ou un site
identifier-plate = Plaque d’immatriculation
ask-kinds = Quel genre de chose était-ce ?
ask-place = Où et quand était-ce ?
kinds-hint = Choisissez tout ce qui convient.
kind-violence = Violence
kind-sexual-violence = Violence sexuelle
kind-condom-removal = A retiré le préservatif (stealthing)
kind-robbery = Vol
kind-not-paying = N’a pas payé
kind-threats = Menaces
kind-blackmail = Chantage
kind-outing = A révélé mon travail
kind-stalking = Suit ou surveille
kind-abuse-of-authority = Abus de pouvoir (police, administration)
kind-harassment = Ne me laissait pas en paix
kind-time-wasting = M’a fait perdre mon temps
kind-other = Autre chose
ask-area = C’était où, à peu près ?
area-hint = Seulement le quartier. Ni rue ni numéro.
area-other = Ailleurs
area-which = Quel quartier ?
ask-when = C’était quand ?
when-hint = Le mois suffit.
when-this = Ce mois-ci
when-last = Le mois dernier
when-earlier = Avant
when-choose = Choisissez un mois
when-month = Mois
ask-person = À quoi peut-on reconnaître cette personne ?
person-hint = Ce dont vous vous souvenez : l’allure, la voix, les mots employés. N’écrivez rien sur vous.
vehicle-hint = Marque, couleur, ce qui frappe. La plaque va avec les numéros.
ask-warn = Pouvons-nous alerter les autres au sujet de cette personne ?
warn-hint = Deux membres de confiance le lisent d’abord. L’alerte est écrite avec leurs propres mots, pour qu’elle ne mène pas à vous. Si vous ne choisissez pas, on vous demande d’abord.
warn-yes = Oui, alertez les autres
warn-no = Non, seulement les membres de confiance qui examinent les signalements
warn-no-hint = Vous pourrez changer d’avis plus tard, avec votre code de signalement.
ask-shared = Que faut-il surtout que les autres sachent ?
shared-hint = Avec vos mots. Les responsables s’en servent pour écrire l’alerte. N’y mettez rien qui pourrait mener à vous.
ask-contact = Y a-t-il un autre moyen de vous joindre ?
contact-why = Ce n’est pas nécessaire. Les responsables peuvent vous écrire ici, et vous le lisez avec votre code de signalement.
contact-how = Comment vous joindre ?
contact-how-hint = Un numéro, une adresse ou un pseudo sur une appli. C’est gardé à part et effacé en premier.
contact-name = Un nom à utiliser
contact-name-hint = Pas votre vrai nom.
contact-seen-some = Quelqu’un d’autre pourrait le voir, ou je ne sais pas
contact-seen-none = Moi seulement
contact-seen-hint = Personne d’autre ne peut l’ouvrir, même un instant.

# Signaler : les réponses encore une fois.
review-title = Relisez vos réponses
review-text = Rien n’est encore envoyé. Vous pouvez modifier chaque réponse.
review-correct = Corrigez votre signalement
review-correct-text = Modifiez ce qui est faux. Les responsables voient les deux versions.
review-skipped = Sans réponse
review-send = Envoyer
review-send-correction = Envoyer la nouvelle version
answer-whom = À qui c’est arrivé
answer-story = Ce qui s’est passé
answer-names = Numéros, noms et plaques
answer-kinds = Quel genre de chose
answer-area = Où
answer-when = Quand
answer-person = Comment reconnaître cette personne
answer-vehicle = Sa voiture, son camion ou sa moto
answer-further = Autres fois
answer-warn = Alerter les autres ?
answer-shared = Ce que les autres doivent savoir
answer-contact = Comment vous joindre
add-further = C’est arrivé plus d’une fois
add-whom = À qui c’est arrivé
add-contact = Un autre moyen de vous joindre
ask-further = Est-ce arrivé une autre fois aussi ?
further-what = Que s’est-il passé cette fois-là ?
further-more = Ajouter encore une fois
pictures-title = Photos et captures d’écran
pictures-add = Ajouter une photo ou une capture
pictures-count = { $count ->
    [one] { $count } photo
    [many] { $count } photos
   *[other] { $count } photos
}
pictures-lost = { $count ->
    [one] Votre signalement est arrivé, mais { $count } photo manque. Ajoutez-la plus tard avec votre code de signalement.
    [many] Votre signalement est arrivé, mais { $count } photos manquent. Ajoutez-les plus tard avec votre code de signalement.
   *[other] Votre signalement est arrivé, mais { $count } photos manquent. Ajoutez-les plus tard avec votre code de signalement.
}
pictures-wait = Les photos ne peuvent pas attendre avec un signalement. Ajoutez-les avec votre code de signalement quand un second signalement est là.
needed-title = Il manque une chose
needed-text = Les responsables ont besoin d’un point de départ. Quelques mots suffisent, ou un numéro, un nom ou une plaque.
needed-story = Écrire ce qui s’est passé
needed-names = Ajouter un numéro, un nom ou une plaque

# Signaler : l’envoi, et les mots.
sending-title = Envoi
sending-seal = Verrouillage sur votre téléphone
sending-send = Envoi en cours
sending-patience = Cela peut prendre une demi-minute. Gardez cette page ouverte, s’il vous plaît.
sending-kept = Si vous réessayez, il n’arrivera pas deux fois.
sending-failed = Ce n’est pas encore parti
sending-change = Relire vos réponses
receipt-words-title = Votre code de signalement
receipt-words-arrived = Votre signalement est arrivé.
receipt-words-what = Avec ces huit mots, vous pouvez revenir à votre signalement. C’est votre code de signalement, et personne d’autre ne l’a.
receipt-words-care = Écrivez-les sur papier, dans cet ordre. Ils ne sont montrés que maintenant. Personne ne peut les retrouver.
words-written = C’est noté
words-print = Les imprimer
words-print-hint = N’imprimez que chez vous. D’autres imprimantes gardent parfois ce qu’elles impriment.
words-check-title = Voyons si les mots sont justes
done-title = Merci
done-thanks = Ce que vous avez signalé peut aider d’autres personnes. Vous en avez assez fait pour aujourd’hui.
done-next = La suite
done-next-1 = Les responsables le lisent dans les jours qui viennent.
done-next-2 = Deux responsables décident s’il faut alerter les autres. Sans jamais dire qui a signalé.
done-next-3 = On vous posera peut-être une question. Revenez dans quelques jours avec votre code de signalement.
done-next-4 = Avec votre code de signalement, vous pouvez le corriger, le retirer ou l’effacer à tout moment.
done-kept = Il est gardé { $days } jours, puis il est effacé.
done-front = Vers la première page

# Codes de signalement.
receipt-title = Revenir avec votre code
receipt-field = Les huit mots de votre code
receipt-hint = Majuscules, minuscules, virgules, retours à la ligne : peu importe.
receipt-open = Ouvrir
receipt-opening = Ouverture. Cela prend quelques secondes
receipt-lost = Code perdu ? Personne ne peut le retrouver. Vous pouvez écrire un nouveau signalement.
renew-title = Il faut renouveler ce signalement
renew-text = Le serveur a de nouvelles clés. Tant que vous n’avez pas renouvelé votre signalement, aucun autre ne peut être reconnu comme semblable.
renew-button = Le renouveler
renew-unlock = Ouvrez d’abord avec vos propres huit mots. Puis rouvrez ce signalement avec son code.
receipt-home = Votre signalement
receipt-asked = Les responsables vous ont posé une question. Vous pouvez répondre plus bas.
receipt-warn-unsaid = Vous n’avez pas dit si l’on peut alerter les autres. Tant que vous ne dites pas oui, personne n’est alerté. Appuyez sur « Corriger mon signalement » pour répondre.
receipt-talk = Messages
receipt-unreadable = { $count ->
    [one] { $count } message est illisible et n’est pas montré.
    [many] { $count } messages sont illisibles et ne sont pas montrés.
   *[other] { $count } messages sont illisibles et ne sont pas montrés.
}
receipt-says = Ce que dit votre signalement
receipt-show = Le montrer
receipt-can = Ce que vous pouvez faire
receipt-correct = Corriger mon signalement
receipt-copy = Enregistrer une copie
receipt-close = Verrouiller mon signalement
status-received = Il est arrivé
status-means-received = Personne ne l’a encore lu. Revenez voir dans quelques jours.
status-being-read = Il est en cours de lecture
status-means-being-read = Les responsables vous poseront peut-être une question ici.
status-alert-written = Les autres sont alertés
status-means-alert-written = Deux responsables en ont fait une alerte. Elle ne dit pas qui a signalé.
status-kept-for-stewards = Gardé pour les responsables
status-means-kept-for-stewards = Les responsables le savent. Il n’y a pas d’alerte.
status-closed = Terminé
status-means-closed = Les responsables ont terminé ce dossier. Vous pouvez encore leur écrire.
status-taken-back = Retiré
status-means-taken-back = Vous l’avez retiré. Les alertes faites à partir de lui ont disparu.
said-question-theirs = Les responsables ont demandé
said-question-mine = Vous avez demandé
said-answer-theirs = Les responsables ont écrit
said-answer-mine = Vous avez écrit
said-correction-theirs = Les responsables ont corrigé
said-correction-mine = Vous avez corrigé le signalement
said-status-theirs = Des nouvelles des responsables
said-status-mine = Vous
said-picture-theirs = Les responsables ont envoyé une photo
said-picture-mine = Vous avez envoyé une photo
answer-title = Écrire aux responsables
answer-label = Votre message
answer-hint = N’écrivez pas votre nom.
answer-send = Envoyer
answer-sent = C’est arrivé. Revenez dans quelques jours.
trouble-nothing-to-say = Écrivez d’abord quelque chose.
take-back = Le retirer
take-back-title = Retirer votre signalement ?
take-back-1 = Les alertes faites à partir de lui disparaissent tout de suite. Personne n’a à donner son accord.
take-back-2 = Qui a lu une alerte s’en souvient peut-être.
take-back-3 = Votre code de signalement ouvre encore vos messages avec les responsables.
keep-it = Le garder
delete-all = Tout effacer
delete-title = Tout effacer ?
delete-1 = Votre signalement, tous les messages et les alertes faites à partir de lui sont effacés tout de suite.
delete-2 = C’est définitif. Après cela, votre code de signalement n’ouvre plus rien.
gone-title = C’est effacé
gone-text = Votre signalement et tous les messages ont disparu. Vous pouvez jeter votre code.

# Fichiers et photos, ici et aux permanences.
my-file-next = Vos photos et fichiers partiront quand vous aurez vérifié ces mots.
trouble-file-too-large = Ce fichier est trop gros. Le maximum est de 10 Mo.
refused-blobs-full = Il n’y a plus de place pour des fichiers en ce moment. Ce que vous avez écrit est encore là. Réessayez demain.
trouble-image-kind = Ce genre de photo ou de film peut dire où il a été fait, et nous ne pouvons pas l’enlever. Enregistrez-le d’abord en JPEG ou PNG.
trouble-image-broken = Cette photo est abîmée, nous ne pouvons donc pas la nettoyer. Elle n’a pas été envoyée. Essayez une autre copie.
