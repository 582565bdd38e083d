# Les profils, pour qui en fait un. Ce qu’ils disent aux autres est dans link.ftl.
profiles = Vos profils
profile-what = Un profil est une page sur vous que personne d’autre ne contrôle. Il ne faut ni papiers ni photo. Vous donnez son lien aux personnes que vous choisissez.
profile-what-link = Sans le lien, personne ne peut le lire : ni ce serveur, ni un moteur de recherche.
profile-what-copies = Qui a un lien peut le transmettre. Le fermer arrête les nouvelles visites, pas les captures d’écran.
profile-what-host = Le serveur voit quand et d’où vous modifiez un profil. Il peut deviner que vous êtes membre. Le Navigateur Tor rend cela difficile.
profile-what-days = Il prend fin tout seul après { $days } jours, sauf si vous le gardez. Vous pouvez le mettre en pause ou l’effacer tout de suite.
profile-what-words = Chaque profil a huit mots à lui. Rien ne le relie à votre adhésion ni à vos autres profils.
profile-what-once = Avec votre adhésion, vous pouvez créer ou garder trois profils par trimestre.
profile-make = Créer un profil
profile-make-now = Le créer
profile-make-given = On m’a donné un laissez-passer
profile-make-member = Pour en créer un nouveau, ouvrez d’abord la page avec vos mots de membre.
profile-make-apart = Pour en créer un ici, il faut un laissez-passer. Qui vous a donné cette adresse vous dit comment en avoir un.
profile-what-apart-host = Le serveur voit quand et d’où vous modifiez un profil. Le Navigateur Tor rend cela plus difficile.
profile-what-apart-words = Chaque profil a huit mots à lui. Rien ne le relie à un autre.
profile-away = Les profils ont un site à part. Vos responsables vous disent son adresse. Copiez un laissez-passer ici, verrouillez cette page, et utilisez-le là-bas. De préférence un autre jour : alors personne ne voit les deux à la fois.
profile-open = Ouvrir un profil
profile-words = Les huit mots de votre profil
profile-opening = Ouverture
profile-making = Création de ses clés
profile-made = Votre profil est là. Personne ne peut le voir avant que vous créiez un lien.
profile-words-title = Les mots de votre profil
profile-words-what = Avec ces huit mots, vous revenez à ce profil. Ce sont d’autres mots que ceux de votre adhésion.
profile-unnamed = Profil sans nom
profile-is-live = Les personnes qui ont un lien peuvent le voir
profile-is-live-text = { $count ->
    [one] Il a { $count } lien. Il est gardé jusqu’au { $day }.
    [many] Il a { $count } liens. Il est gardé jusqu’au { $day }.
   *[other] Il a { $count } liens. Il est gardé jusqu’au { $day }.
  }
profile-is-no-link = Personne ne peut encore le voir
profile-is-no-link-text = Créez un lien, et donnez-le à quelqu’un.
profile-is-paused = Il est en pause
profile-is-paused-text = Aucun lien ne montre rien jusqu’à ce que vous repreniez. Vos mots l’ouvrent encore jusqu’au { $day }.
profile-to-links = { $count ->
    [0] Créer un lien
   *[other] Liens ({ $count })
  }
profile-edit = Modifier ce qu’il dit
profile-to-pictures = { $count ->
    [0] Ajouter des photos
   *[other] Photos ({ $count })
  }
profile-look = Le voir comme les autres
profile-pause = Le mettre en pause maintenant
profile-go-on = Le remontrer
profile-available = Êtes-vous disponible ?
profile-available-unsaid = Ne pas le dire
profile-renew = Le garder { $days } jours de plus
profile-repay = Le garder avec un autre laissez-passer
profile-until = Il est gardé jusqu’au { $day }. Chaque changement prolonge ce temps.
profile-close = Le fermer sur ce téléphone
profile-delete = Effacer ce profil
profile-delete-1 = Le profil, ses liens et tous les messages sont effacés tout de suite. La prochaine personne qui ouvre un lien ne voit rien.
profile-delete-2 = Les copies que d’autres ont faites leur restent.
profile-delete-now = Tout effacer
profile-gone = Le profil et tous ses messages sont effacés. Vous pouvez jeter ses mots.

# Ce qu’il dit.
profile-edit-text = Vous pouvez laisser chaque champ vide. N’écrivez rien qui mène à votre vrai nom ou chez vous.
profile-name-hint = Un nom que vous n’utilisez nulle part ailleurs.
profile-areas-hint = Un par ligne. Un quartier suffit.
profile-languages-hint = Une par ligne.
profile-is-online = Je travaille aussi en ligne
profile-tours-hint = Où vous serez, et quand. Les jours passés ne sont pas montrés.
profile-tour-area = Lieu
profile-tour-from = Premier jour
profile-tour-to = Dernier jour
profile-tour-add = Ajouter une tournée
profile-tour-drop = Enlever cette tournée
profile-services-hint = Avec vos mots.
profile-boundaries-hint = Ce que vous ne faites pas, et ce que vous attendez.
profile-asks-hint = Ce que vous aimeriez savoir des personnes qui écrivent.
profile-questions = Questions aux personnes qui écrivent
profile-questions-hint = Une par ligne. Chacune devient un champ dans leur message.
profile-reads-hint = On peut toujours écrire. En dehors de ces heures, on voit quand vous lirez de nouveau. Rien ne sonne sur votre téléphone.
profile-reads-from = De
profile-reads-to = À
profile-reads-now = Quelle heure est-il chez vous ?
profile-wrong-reads = Donnez les deux heures, et l’heure qu’il est chez vous.
profile-sites-hint = Une adresse par ligne. Copiez-la en entier depuis votre navigateur.
profile-wrong-tours = Chaque tournée a besoin d’un lieu, d’un premier jour et d’un dernier jour qui n’est pas avant.
profile-wrong-sites = Copiez des adresses entières depuis votre navigateur, une par ligne, 8 au plus.
profile-sites-identify = L’une d’elles est connue pour des paiements ou des annonces. Elle peut montrer votre vrai nom, ou relier vos noms entre eux.
profile-more = En dire plus
profile-save = Enregistrer
profile-saving = Verrouillage et envoi

# Photos.
profile-pictures-what = Chaque photo est d’abord nettoyée sur votre téléphone : ce qui est caché dans le fichier s’en va, et vous couvrez ce que personne ne doit voir. On ne voit les photos que si on les demande. Ne prenez jamais une photo qui existe quelque part sous votre nom.
profile-pictures-full = Il y a { $most } photos, et il ne peut pas y en avoir plus. Enlevez-en d’abord une.
profile-picture-add = Ajouter une photo
profile-picture-take = La mettre dans mon profil
profile-picture-words = Des mots pour la photo
profile-picture-says = Qu’y voit-on ?
profile-picture-says-hint = Pour les personnes qui ne la voient pas. Vous pouvez laisser ceci vide.
profile-picture-unsaid = Pas encore de mots pour elle
profile-picture-change = Mots
profile-picture-says-this = Mots pour la photo { $number }
profile-picture-first = Montrer en premier
profile-picture-first-this = Montrer en premier : photo { $number }
profile-picture-drop = Enlever
profile-picture-drop-this = Enlever la photo { $number }
profile-picture-drop-sure = Oui, enlever
profile-picture-drop-sure-this = Oui, enlever la photo { $number }
profile-proof = Si quelqu’un vole une photo
profile-proof-what = Gardez les photos d’origine, non couvertes, telles qu’elles étaient. Voici leurs empreintes (SHA-256), gardées seulement sous vos mots. Qui a le fichier avec la même empreinte avait la photo avant qu’elle soit couverte.

# Liens.
profile-links = Liens
profile-links-what = Créez un lien pour chaque personne ou chaque endroit. Si l’un circule, vous voyez lequel, et pouvez le fermer seul.
profile-link-label = Pour qui ou pour quoi est-il ?
profile-link-label-hint = Personne d’autre ne voit ceci, et seulement ici.
profile-link-make = Créer un nouveau lien
profile-link-since = Créé le { $day }
profile-link-qr = Le lien pour { $label } en image à scanner
profile-link-copy = Copier le lien
profile-link-copied = C’est copié. Collez-le où vous voulez.
profile-link-show = Montrer
profile-link-show-this = Montrer le lien pour { $label }
profile-link-close = Fermer
profile-link-close-this = Fermer le lien pour { $label }
profile-link-close-sure = Oui, le fermer
profile-link-close-sure-this = Oui, fermer le lien pour { $label }
trouble-profile-needs-member = Un nouveau trimestre a commencé, il faut donc un laissez-passer. Ouvrez la page avec vos mots de membre, puis de nouveau votre profil. Ou gardez-le avec un autre laissez-passer.
trouble-profile-needs-pass = Un nouveau trimestre a commencé, il faut donc un nouveau laissez-passer. Choisissez « { profile-repay } » plus bas.
refused-profiles-apart = Les profils ont maintenant un site à part. Utilisez votre laissez-passer là-bas. Rien n’y a été envoyé d’ici.
refused-profile-moved = Le profil a été modifié ailleurs entre-temps. Rouvrez-le avec ses mots.
trouble-profile-links-full = Il y a autant de liens qu’il peut y en avoir. Fermez-en d’abord un.

# Messages.
inbox = Messages
inbox-reading = Recherche de messages
inbox-empty = Pas de messages
inbox-empty-text = On peut vous écrire à partir de votre lien.
inbox-unreadable = Ce message est illisible
inbox-link-closed = un lien fermé
inbox-more = { $count ->
    [one] { $count } autre est plus ancien.
    [many] { $count } autres sont plus anciens.
   *[other] { $count } autres sont plus anciens.
  }
inbox-kept = Les messages sont effacés { $days } jours après le premier.
enquiry = Message
enquiry-by-link = Par ce lien :
enquiry-text = Ce que la personne a écrit
enquiry-reach = Numéro qu’elle a donné
enquiry-theirs = L’autre personne
enquiry-answer = Votre réponse
enquiry-answer-hint = Elle la lit avec son code. N’écrivez ni votre vrai nom ni où vous habitez.
enquiry-answered = C’est envoyé.
templates = Réponses enregistrées
templates-what = Des réponses que vous réutilisez. Seuls vos mots les ouvrent. Vous pouvez modifier chacune avant de l’envoyer.
templates-full = Il y en a { $most }, et il ne peut pas y en avoir plus. Enlevez-en d’abord une.
template-title = Titre
template-text = Réponse
template-save = Enregistrer cette réponse
template-missing = Il faut un titre et un texte.
template-drop = Enlever
template-drop-this = Enlever { $title }
template-put = Prendre une réponse enregistrée
template-put-none = Choisissez
enquiry-check-why = Vous pouvez vérifier ce numéro en privé. Faites-le à un autre moment : verrouillez cette page, puis ouvrez la page des membres et collez-le là. Si vous faites les deux en même temps, le serveur pourrait deviner à qui est ce profil.
enquiry-check-copy = Copier le numéro pour une vérification
enquiry-check-copied = C’est copié. Verrouillez cette page, ouvrez plus tard la page des membres, et collez-le dans la vérification.
enquiry-check-here = Le vérifier ici quand même
enquiry-report = Signaler cette personne
enquiry-delete = Effacer et bloquer
enquiry-delete-sure = Oui, l’effacer
enquiry-delete-text = Alors cette personne ne peut plus rien écrire ici. Si elle revient par le même lien, fermez ce lien. Le message s’efface tout seul le { $day }.
enquiry-gone = Ce message est effacé, ou son temps est passé.

# Laissez-passer.
passes = Vos laissez-passer
passes-what = Un laissez-passer crée un profil, ou le garde pendant ce trimestre. Chaque membre en reçoit trois, et trois nouveaux le trimestre suivant. Ceux-ci valent jusqu’au { $day }.
passes-why = Vous pouvez en donner un à quelqu’un du métier. Ou gardez son code et utilisez-le un autre jour, sans vos mots de membre. Ainsi, le serveur ne peut pas voir les deux à la fois.
passes-careful = Qui a le code peut utiliser le laissez-passer, une fois. Barrez celui que vous donnez. Vous et le serveur ensemble pourriez trouver quel profil il a payé.
passes-reading = Recherche de vos laissez-passer
pass-number = Laissez-passer { $number }
pass-qr = Laissez-passer { $number } en image à scanner
pass-show-this = Montrer le laissez-passer { $number }
pass-copy = Copier le laissez-passer
pass-which = Lequel de vos profils est-ce ?
pass-which-hint = Chacun a son laissez-passer, jusqu’au { $day }. Comptez aussi celui que vous avez supprimé ce trimestre. Si vous en utilisez un deux fois, le serveur peut savoir que les deux profils sont à vous.
pass-profile-0 = Le premier (laissez-passer 1)
pass-profile-1 = Le deuxième (laissez-passer 2)
pass-profile-2 = Le troisième (laissez-passer 3)
pass-given = Un autre : on m’a donné un laissez-passer
pass-code = Le code du laissez-passer
pass-code-hint = Collez-le en entier : 176 lettres et signes.
pass-missing = Dites d’abord lequel c’est.
trouble-pass = Ce laissez-passer n’est pas entier. Copiez-le tout et collez-le de nouveau.
trouble-pass-used = Ce laissez-passer a déjà été utilisé. Prenez-en un autre, de préférence un autre jour.
trouble-pass-over = Ce laissez-passer ne vaut pas ici, ou son trimestre est passé.
ask = Interroger une personne du métier sur un client
ask-what = Un client dit qu’une personne du métier le connaît. Demandez-lui le lien qu’il a vers son profil. Puis posez votre question ici. Après { $days } jours, tout disparaît, pour vous deux.
ask-she-sees = Cette personne voit par quel lien vous venez, et qu’un membre demande. Pas quel membre.
ask-host = Le serveur voit qu’un membre interroge ce profil, et quel jour. Il ne peut lire ni la question ni la réponse. Il pourrait aussi poser une question lui-même.
ask-no-list = Personne ne tient de liste de clients. Une réponse est pour vous seulement.
ask-code = J’ai les mots d’une question
ask-open = Votre question
ask-link = Le lien du client vers le profil
ask-link-hint = Collez-le en entier, de https à la fin.
ask-about = Comment le client se fait appeler
ask-about-hint = Un nom ou un numéro qu’on vous a donné. Vous pouvez laisser ceci vide.
ask-text = Autre chose
ask-text-hint = N’écrivez ni votre nom ni ce qui dit qui vous êtes.
ask-send = Demander maintenant
ask-sending = Verrouillage et envoi
ask-sent = Votre question est arrivée.
ask-words = Les mots de votre question
ask-words-what = Avec ces huit mots, vous lisez la réponse, pendant { $days } jours. Votre adhésion ne retient pas que vous avez demandé.
ask-question = Reverriez-vous cette personne ?
ask-none = Il n’y a pas encore de réponse. Revenez plus tard, avec les mêmes mots.
ask-says-yes = Oui
ask-says-no = Non
ask-says-rather-not = La personne interrogée préfère ne pas le dire
ask-says-write = La personne interrogée vous demande de lui écrire
ask-says-text = C’est ce qu’une seule personne dit de ses propres rencontres. Avec vous, cela peut être différent.
ask-hers = La personne interrogée
ask-until = Tout s’efface tout seul le { $day }.
ask-delete = Effacer cette question
ask-gone = La question et sa réponse sont effacées. Vous pouvez jeter ses mots.
trouble-link-closed = Ce lien n’ouvre rien maintenant. Il est peut-être fermé ou en pause, ou il en manque une partie.
questions = Questions de membres
inbox-by-link = Des personnes qui ont un lien
question = Question d’un membre
question-link = Cette personne a votre lien
question-about = Elle se fait appeler
question-text = Le membre écrit
question-answered = Vous avez répondu : { $answer }
question-answered-text = Vous pouvez changer. La dernière réponse compte.
question-says-yes = Oui
question-says-no = Non
question-says-rather-not = Je préfère ne pas le dire
question-says-write = Écrivez-moi
question-theirs = Le membre
question-who = Seuls des membres peuvent demander. Vous n’apprenez pas lequel. Le serveur pourrait envoyer une question à lui, et alors il lit votre réponse.

inbox-keep = Effacer les messages après
inbox-keep-when = Ils partent quand vous regardez ici. Après 28 jours, ils partent d’eux-mêmes.
inbox-keep-days = { $days ->
    [one] { $days } jour
    [many] { $days } de jours
   *[other] { $days } jours
  }

# L’enregistrer dans un fichier et le refaire.
profile-file = L’enregistrer dans un fichier
profile-file-what = Le fichier contient son texte, ses photos, ses liens et les réponses enregistrées. Seuls les mots de ce profil l’ouvrent.
profile-file-messages = Les messages n’y sont pas.
profile-file-elsewhere = Vous pouvez aussi le refaire sur un autre site. Les deux sites peuvent alors voir que c’est un seul et même profil. Vous y tapez ces mots : ce site pourrait donc ouvrir ce profil-ci. Choisissez un site auquel vous faites confiance.
profile-file-save = Enregistrer le fichier
profile-file-saved = Il est enregistré. Si un jour ce profil n’est plus là, ouvrez « { profiles } », puis « { profile-again } ». Il vous faut un laissez-passer.
profile-again = Refaire un profil à partir d’un fichier
profile-again-what = Choisissez le fichier que vous avez enregistré. Puis tapez les mots de ce profil.
profile-again-file = Le fichier
profile-again-now = Le refaire
trouble-profile-file = Ces mots n’ouvrent pas ce fichier. Ou il manque une partie du fichier.
trouble-profile-here = Il y a déjà un profil ici sous ces mots. Ouvrez-le avec ses mots.

# La liste des profils.
catalogue = Profils
catalogue-look = Regarder les profils
catalogue-what = Ce que vous cherchez reste sur ce téléphone. L’ordre est au hasard : personne ne peut payer pour une place.
catalogue-strangers = Vous voyez les profils que tout le monde peut voir.
catalogue-reading = Recherche de tous les profils
catalogue-words = Mots
catalogue-filters = Secteur, langue, jour
catalogue-area = Secteur
catalogue-language = Langue
catalogue-day = Ce jour-là
catalogue-day-hint = Qui est en tournée ce jour-là se trouve dans le secteur de la tournée.
catalogue-any = Peu importe
catalogue-count = { $count ->
    [0] Aucun profil ne correspond
    [one] { $count } profil correspond
    [many] { $count } de profils correspondent
   *[other] { $count } profils correspondent
  }
catalogue-more = { $count ->
    [one] { $count } de plus
    [many] { $count } de plus
   *[other] { $count } de plus
  }
catalogue-lost = { $count ->
    [one] { $count } profil ne peut pas être montré : il n’est pas tel qu’il a été signé par la personne qui l’a fait.
    [many] { $count } de profils ne peuvent pas être montrés : ils ne sont pas tels qu’ils ont été signés par les personnes qui les ont faits.
   *[other] { $count } profils ne peuvent pas être montrés : ils ne sont pas tels qu’ils ont été signés par les personnes qui les ont faits.
  }
catalogue-thumbs = Montrer les petites photos ({ $size } ko)
catalogue-thumbs-seen = Le serveur voit alors qu’on regarde ce secteur, ou quelques secteurs dont celui-ci.
catalogue-thumbs-all = Le serveur voit qu’on regarde les petites photos, et non lesquelles.
catalogue-thumbs-area = Choisissez un secteur pour voir les petites photos.
catalogue-thumbs-lost = { $count ->
    [one] { $count } petite photo manque, ou n’est pas telle qu’elle a été signée par la personne qui l’a mise.
    [many] { $count } de petites photos manquent, ou ne sont pas telles qu’elles ont été signées par les personnes qui les ont mises.
   *[other] { $count } petites photos manquent, ou ne sont pas telles qu’elles ont été signées par les personnes qui les ont mises.
  }
catalogue-one = Profil
catalogue-gone = Ce profil n’est pas dans la liste maintenant.
catalogue-altered = Ce profil n’est pas tel qu’il a été signé par la personne qui l’a fait. Il n’est donc pas montré.
catalogue-behind = { $count ->
    [0] Le profil lui-même en dit plus. Vous pouvez y écrire un message.
    [one] Le profil lui-même en dit plus et a { $count } photo. Vous pouvez y écrire un message.
    [many] Le profil lui-même en dit plus et a { $count } de photos. Vous pouvez y écrire un message.
   *[other] Le profil lui-même en dit plus et a { $count } photos. Vous pouvez y écrire un message.
  }
catalogue-open = Ouvrir le profil
catalogue-seen = Quand vous l’ouvrez, le serveur voit quel profil a été ouvert.
catalogue-means = Qu’un profil soit dans cette liste ne dit rien de la personne qui l’a fait.
listing-flag = Dire que c’est un faux, ou qu’il montre quelqu’un d’autre
listing-flag-text = Cela va aux responsables. Personne d’autre ne peut le lire. Il ne faut pas de compte. Personne ne demande qui vous êtes.
listing-flag-what = Qu’y a-t-il ?
listing-flag-what-stolen = Ces photos ou ces mots sont à moi
listing-flag-what-fake = Cette personne n’existe pas
listing-flag-what-other = Autre chose
listing-flag-why = Comment le savez-vous ?
listing-flag-why-hint = N’écrivez pas votre nom. Les responsables ne peuvent pas vous répondre.
listing-flag-send = Envoyer
listing-flag-done = C’est arrivé
listing-flag-done-text = Une personne parmi les responsables va regarder. Une seule peut cacher le profil tout de suite. Deux décident.
listing = La liste des profils
listing-none = Il n’y a pas de liste de profils ici. Il faut pour cela un vote des membres et deux responsables.
listing-text = La liste montre votre nom, la ligne, les secteurs, les langues, les jours de tournée, le début de « { profile-services } » et combien il y a de photos. Qui la voit peut ouvrir tout le profil.
listing-faces = Tout le monde peut copier ceci, et des moteurs de recherche de visages peuvent le garder pour toujours. L’enlever d’ici n’enlève pas les copies.
listing-host = Qui gère le serveur peut lire en entier un profil qui est dans la liste.
listing-contact = Aucun numéro de téléphone, aucune adresse, aucun lien ne peut s’y trouver. On vous écrit ici.
listing-who = Qui trouve votre profil ?
listing-who-nobody = Seulement les personnes qui ont un lien
listing-who-members = Les membres aussi
listing-who-everybody = Tout le monde
listing-is-nobody = Il n’est pas dans la liste.
listing-is-members = Les membres le trouvent dans la liste.
listing-is-everybody = Tout le monde le trouve dans la liste.
listing-look = Regarder si la liste le montre
listing-there = La liste le montre tel que vous l’avez enregistré.
listing-missing = Le serveur ne le montre pas, ou le montre autrement. Dites-le aux responsables.
listing-thumb = Une petite photo dans la liste
listing-thumb-text = La liste peut montrer une petite photo à côté de votre profil. Elle n’en montre aucune si vous n’en choisissez pas. Les personnes qui peuvent voir votre profil dans la liste la voient aussi.
listing-thumb-copy = Toute personne qui peut lire la liste peut copier cette photo.
listing-thumb-choose = Choisir une photo
listing-thumb-other = Choisir une autre photo
listing-thumb-take = La prendre comme petite photo
listing-thumb-shown = La petite photo, comme la liste la montre
listing-thumb-new = Voici ce que la liste montrera.
listing-thumb-save = La montrer dans la liste
listing-thumb-is = La liste montre cette photo.
listing-thumb-none = La liste ne montre aucune photo de vous.
listing-thumb-drop = L’enlever de la liste
listing-thumb-first = Choisissez d’abord sous « { listing } » qui trouve votre profil.
listing-hidden = Des responsables l’ont caché dans la liste
listing-answer = Répondre aux responsables
listing-answer-text = Les responsables voient que la réponse vient de la personne qui a les mots de ce profil. Une personne parmi les responsables qui n’a pas décidé avec les autres peut l’annuler.
listing-answer-why = Que devraient savoir les responsables ?
listing-answer-why-hint = N’écrivez pas votre nom. Les responsables ne peuvent pas vous répondre.
refused-no-catalogue = Il n’y a pas de liste de profils ici.
trouble-profile-contact = Il y a un numéro, une adresse ou un lien dans ce profil. Enlevez-le d’abord, ou choisissez « { listing-who-nobody } » sous « { listing } ».
