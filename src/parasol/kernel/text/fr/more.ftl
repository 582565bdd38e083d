# Emporter ce que l’on peut lire, et une copie de son propre signalement : des fichiers sur l’appareil.
take-what = Vous pouvez enregistrer les réglages, les alertes et les décisions dans un seul fichier. Vous pouvez le lire sans cette page.
take-warn = Un fichier reste là où il est enregistré
take-warn-phone = Qui ouvre votre téléphone peut le trouver. Une appli qui voit vos fichiers aussi.
take-warn-copies = Les téléphones copient souvent les fichiers sur internet d’eux-mêmes. Personne ne peut reprendre une copie.
take-warn-leave = « Quitter » et le verrouillage ne l’effacent pas. Il faut l’effacer vous-même, dans la corbeille aussi.
take-sealed = Verrouillé avec des mots
take-sealed-what = Sept mots sont créés pour ce fichier. Sans eux, personne ne peut le lire. Un ordinateur avec le programme age l’ouvre.
take-sealed-begin = Créer les mots
take-words = Les mots de ce fichier
take-words-what = Notez-les maintenant, loin du fichier. Ils ouvrent ce fichier et rien d’autre. Le programme les demande : tapez-les dans cet ordre, avec un espace entre chacun.
take-sealed-now = Je les ai. Enregistrer le fichier
take-plain = Non verrouillé
take-plain-what = Un texte qui s’ouvre sur tous les téléphones. Qui le trouve peut le lire.
take-plain-now = L’enregistrer non verrouillé
take-busy = Création du fichier. Cela peut prendre une minute sur un vieux téléphone.
take-done = Le fichier est enregistré, sous le nom « copy ». Regardez dans les téléchargements.
copy-report-what = Votre signalement et tous les messages sont enregistrés comme texte. Il n’est pas verrouillé : qui le trouve peut le lire.
copy-report-words = Votre code de signalement n’y est pas. Tant que la communauté est là, le code est le meilleur moyen de revenir.
copy-of-member = Copie de ce qu’un membre a pu lire
copy-of-report = Copie d’un signalement
copy-day = Enregistré le { $day }.
copy-areas = Secteurs : { $names }
copy-languages = Langues : { $names }
copy-kept-report = Jours pendant lesquels un signalement est gardé : { $count }
copy-kept-alert = Jours pendant lesquels une alerte est gardée : { $count }
copy-kept-decision = Jours pendant lesquels une décision est gardée : { $count }
copy-kept-vault = Jours pendant lesquels un membre peut ne pas venir : { $count }
copy-kept-escrow = Jours pendant lesquels un signalement en attend un second : { $count }
copy-kept-slip = Jours pendant lesquels un billet est gardé : { $count }
copy-kept-service = Jours pendant lesquels un service est gardé après confirmation : { $count }
copy-kept-count = Trimestres pendant lesquels les réponses sur les services sont gardées : { $count }
copy-kept-profiles = { $count ->
    [0] Les profils sont gardés sur un site à part
   *[other] Les profils sont gardés sur ce site
  }
copy-kept-catalogue = { $count ->
    [0] Il n’y a pas de liste de profils
    [one] Il y a une liste de profils, selon le vote { $count }
    [many] Il y a une liste de profils, selon le vote { $count }
   *[other] Il y a une liste de profils, selon le vote { $count }
  }
copy-lounge-sitting = Messages qu’un membre peut écrire dans le salon à chaque fois : { $count }
copy-kept-proposal = Membres qui doivent soutenir une proposition pour que les responsables répondent : { $count }
copy-kept-answer = Jours que les responsables ont pour cette réponse : { $count }
copy-kept-lounge = Jours pendant lesquels un message du salon est gardé : { $count }
copy-kept-guide = Jours pendant lesquels un guide est gardé : { $count }
copy-checks = Vérifications : { $each } par semaine pour chaque membre, { $all } pour tous
copy-closes = La communauté ferme à la fin du { $day }.

# Propositions et votes.
say = Votre avis
me-profiles = Vos profils
me-ask = Interroger une personne du métier sur un client

# Un code PIN tant que l’onglet est ouvert.
pin-lock-forgets = « Verrouiller maintenant » oublie aussi le code PIN.

# Devenir membre.
join-what = Ici, on s’alerte entre nous, et on vérifie quelqu’un avant de le rencontrer.
join-nameless = Il ne faut ni nom, ni numéro de téléphone, ni e-mail. Personne ici ne peut voir qui vous êtes.
join-adults = Cette page est pour les adultes. Si vous avez moins de 18 ans, il y a une autre aide pour vous, et c’est bien que vous soyez là.
join-young = J’ai moins de 18 ans
join-words = Les mots de votre invitation
join-words-hint = Huit mots, séparés par un espace.
join-words-here = Ils sont déjà remplis. Appuyez sur Continuer.
join-have-words = J’ai déjà mes propres mots
join-enter = Une dernière étape
join-enter-text = Vos mots sont prêts. Maintenant, vos clés sont créées. Cela peut prendre une minute sur un vieux téléphone.
join-enter-now = Devenir membre
join-enter-again = Réessayer
join-entering = Création de vos clés. Gardez cette page ouverte, s’il vous plaît.
join-keep-words = Gardez les mots que vous avez notés. Vous pouvez réessayer avec les mêmes.

# De nouveaux mots.
keep = Vos huit mots
keep-why = Ces mots sont votre clé. Ils ont été créés sur votre téléphone, et personne d’autre ne les a.
keep-words = Vos huit mots
keep-once = Ils ne sont montrés que maintenant. Si vous les perdez, personne ne peut les retrouver.
keep-paper = Écrivez-les sur papier, ou imprimez-les.
keep-apart = Gardez le papier là où personne ne regarde. N’y écrivez rien d’autre.
keep-photo = Ne les prenez pas en photo. Les photos sont souvent copiées sur internet.
keep-done = Je les ai mis à l’abri
keep-print = Imprimer
keep-manager = Utiliser mon gestionnaire de mots de passe
keep-manager-field = Vos mots, pour votre gestionnaire de mots de passe
keep-manager-hint = Votre navigateur va peut-être proposer de les enregistrer. Qui peut ouvrir votre téléphone peut alors voir qu’ils y sont.
keep-manager-save = Enregistrer et continuer
keep-prove-title = Vous les avez ?
keep-prove = Choisissez trois de vos mots, pour que nous sachions que vous pourrez revenir.
keep-look-again = Revoir mes mots

# Alertes.
alerts-reading = Lecture des alertes. Chaque signature est vérifiée.
alerts-not-read = Les alertes n’ont pas pu être lues. Cela ne dit rien de personne.
alerts-count = { $count ->
    [one] { $count } alerte
    [many] { $count } alertes
   *[other] { $count } alertes
 }
alerts-newest = { $count ->
    [1] La dernière alerte
    [one] { $count } alerte récente
    [many] Les { $count } dernières alertes
   *[other] Les { $count } dernières alertes
 }
alerts-among = { $of ->
    [1] Dans la dernière alerte : { $count }
    [one] Parmi { $of } alerte récente : { $count }
    [many] Parmi les { $of } dernières alertes : { $count }
   *[other] Parmi les { $of } dernières alertes : { $count }
 }
alerts-search = Chercher dans les alertes
alerts-is-one = Une recherche ne peut pas trouver cela
alerts-no-word = Aucune alerte ne contient ces mots
alerts-no-word-newest = { $count ->
    [1] La dernière alerte ne contient pas ces mots
    [one] { $count } alerte récente, et ces mots n’y sont pas
    [many] Aucune des { $count } dernières alertes ne contient ces mots
   *[other] Aucune des { $count } dernières alertes ne contient ces mots
 }
alerts-check-why = Les alertes ne montrent jamais en entier un numéro, une adresse ou un nom. Seule une vérification peut les trouver.
alerts-check-number = Vérifier ce numéro ou ce nom
alerts-check-name = Vérifier cela comme un nom
alerts-filters = Secteur, genre, gravité
alerts-area = Secteur
alerts-severity = Gravité
alerts-kind = Ce qui s’est passé
alerts-any = Tout
alerts-from = { $severity } et au-dessus
alerts-more = En montrer plus
alerts-older = Montrer des alertes plus anciennes
alerts-read-on = Lire aussi les plus anciennes
alerts-reading-older = Lecture d’alertes plus anciennes. { $count } lues jusqu’ici.
alerts-again = Chercher les nouvelles
alert-gone = Cette alerte n’est plus là. Elle a été retirée ou enlevée, ou son temps est passé.
alert-about = Au sujet de
alert-description = Comment reconnaître cette personne
alert-vehicle = Véhicule
alert-kinds = Ce qui s’est passé
alert-area = Secteur
alert-happened = Quand
alert-reported = Signalements
alert-published = Publiée
alert-published-on = { $day } ({ $age })
alert-expires = Effacée après le
alert-signed = Signée
alert-signed-by-two = Par deux responsables, vérifié sur votre téléphone
alert-reference = Nom court
alert-down = Enlever cette alerte

# « J’ai rencontré cette personne aussi ».
met-too = J’ai rencontré cette personne aussi
met = Ajoutez votre signalement
met-stronger = Un second signalement rend une alerte plus forte. Il aide aussi quand ça a failli mal tourner.
met-anonymous = Votre signalement reste anonyme. Il n’est pas lié à votre adhésion.
met-stewards = Les responsables le lisent et l’ajoutent à l’alerte.
met-number = Si vous connaissez le numéro ou le nom que cette personne a utilisé, écrivez-le. Cela aide à voir que c’est la même.
met-begin = Commencer mon signalement
met-draft = J’ai rencontré la personne de l’alerte { $reference } aussi.

# Décisions.
decisions = Ce que les responsables ont décidé
decisions-what = Chaque décision a une raison. Seules de nouvelles clés pour soi-même n’en ont pas besoin. Tous les membres peuvent la lire et poser des questions.
decisions-reading = Lecture des décisions
decisions-none = Rien n’a encore été décidé.
reason-agree = Pourquoi cet accord ?
reason-needed = Pourquoi ?
reason-hint = Les membres peuvent lire ceci. Ne nommez personne.
trouble-reason-needed = Dites pourquoi en quelques mots.
decision-by = { $day }, par { $name }
decision-founded = A fondé la communauté
decision-invited-a-steward = A invité une personne comme responsable
decision-took-back-an-invite = A retiré une invitation
decision-removed-a-seat = A exclu un membre
decision-froze-a-seat = A mis un membre en pause
decision-thawed-a-seat = A laissé un membre revenir
decision-changed-a-role = A changé le rôle de quelqu’un
decision-changed-the-settings = A changé les réglages
decision-set-up-a-desk = A créé ou modifié une permanence
decision-closed-a-desk = A fermé une permanence
decision-gave-a-desk-its-keys = A donné ses clés à une permanence
decision-published-an-alert = A publié une alerte
decision-sent-a-draft-back = A renvoyé un brouillon
decision-kept-a-report-for-stewards = A gardé un signalement pour les responsables
decision-closed-a-report = A terminé un dossier
decision-took-down-an-alert = A enlevé une alerte
decision-renewed-the-list = A renouvelé la liste pour les vérifications
decision-changed-a-service = A modifié un service d’aide
decision-changed-the-guides = A modifié les guides
decision-announced-the-closing = A annoncé que la communauté ferme
decision-called-off-the-closing = A annulé la fermeture
decision-renewed-the-keys-of-the-server = A mis en service de nouvelles clés du serveur
decision-renewed-their-own-keys = A de nouvelles clés. Le nom d’avant était

# Moi.
me-name = Mon nom ici
me-name-why = Ce nom, ce sont trois mots tirés de votre clé. Il ne dit rien de vous.
me-role = Rôle
me-member = Membre
me-steward = Responsable
me-since = Ici depuis
me-lock = Verrouiller maintenant
me-others = Ensemble
me-safety = Sécurité
me-mine = Ce qui est à moi
me-words = Changer mes mots
me-language = Langue
me-holds = Ce que le serveur a sur moi
me-holds-vault = Vos clés, verrouillées. Elles prennent toujours la même place, et seuls vos mots les ouvrent.
me-holds-seat = Votre clé publique, et le jour de votre arrivée.
me-holds-boxes = Les clés de la communauté, verrouillées pour vous.
me-holds-nothing = Rien d’autre : ni nom, ni adresse, ni heure, ni ce que vous avez vérifié.
me-words-when = Prenez de nouveaux mots si quelqu’un a pu voir les vôtres. Les anciens ne marchent plus.
me-words-seen = Si quelqu’un a pu entrer avec vos mots, dites-le aussi aux responsables. De nouveaux mots n’effacent pas ce qui a été lu.
me-words-begin = Prendre de nouveaux mots
me-words-old-still = Tant que vous n’avez pas fini, vos anciens mots marchent encore.
me-words-change = Utiliser les nouveaux mots
me-words-change-text = Désormais, seuls les nouveaux mots vous ouvrent cette page.
me-words-change-now = Les changer maintenant
me-words-changing = Changement. Cela peut prendre une demi-minute sur un vieux téléphone.
me-words-unsure = Cela a peut-être marché quand même. Gardez les anciens et les nouveaux mots jusqu’à ce que vous les ayez essayés.
me-words-changed = Vos mots sont changés
me-words-changed-text = Les anciens n’ouvrent plus rien. Détruisez le papier où ils sont.
me-own-keys = Quelqu’un a eu mon téléphone
me-leave = Quitter la communauté
me-leave-what = Votre adhésion prend fin et vos clés sont effacées. Vos mots ne marchent plus. Vous ne pouvez revenir qu’avec une nouvelle invitation.
me-leave-stays = Les signalements que vous avez faits restent. Pour en retirer un, prenez son code de signalement.
me-leave-now = Quitter pour de bon
me-leave-not = Rester
me-leaving = Fin de votre adhésion
me-left = Vous avez quitté la communauté
me-left-text = Votre adhésion et vos clés n’existent plus. Détruisez le papier avec vos mots. Prenez soin de vous.
take = Emporter ce que je peux lire

# Qui peut lire un signalement, et les signalements qui en attendent un autre.
wait-who = Qui peut lire ceci ?
wait-choose = Choisissez qui peut le lire.
wait-now = Les responsables, maintenant
wait-now-hint = Lu dans les jours qui viennent. Les autres peuvent être alertés.
wait-now-hint-kept = Lu dans les jours qui viennent.
wait-until = Seulement si quelqu’un d’autre signale la même personne
wait-until-hint = D’ici là, personne ne peut le lire, même pas les responsables. Il n’alerte personne.
wait-means = Comment ça marche
wait-means-1 = Un autre membre doit signaler la même personne, et faire ce choix aussi. Alors les responsables peuvent lire les deux signalements.
wait-means-2 = Si l’autre envoie le sien tout de suite aux responsables, le vôtre reste fermé.
wait-means-3 = Avec votre code de signalement, vous pouvez voir si un autre signalement est là. Vous pouvez effacer le vôtre à tout moment.
wait-means-days = Il attend { $days } jours. Puis il est effacé, et personne ne l’a lu.
wait-about = Il s’ouvre si un autre signalement porte l’un de ceux-ci
wait-unread = Ceci est illisible pour nous, et ne peut donc faire trouver aucun signalement :
wait-change = Modifier les numéros ou les noms
renew-going = Renouvellement
wait-looking = Un autre signalement est-il là ? Recherche
wait-next-look = Revenez de temps en temps avec votre code de signalement. Vous verrez si un autre signalement est là.
wait-next-ask = Les responsables vous poseront peut-être une question. Revenez dans quelques jours avec votre code de signalement.
wait-next-delete = Avec votre code de signalement, vous pouvez l’effacer à tout moment.
status-waiting = Il attend
status-means-waiting = Personne ne peut le lire, même pas les responsables, tant que personne d’autre ne signale la même personne.
status-met = Un autre signalement est là
status-means-met = Il porte sur la même personne. S’il vient de quelqu’un d’autre, les responsables peuvent lire les deux.

# Le cadre de chaque écran.
timer-left = Minuteur : { $minutes } min
timer-stop = Arrêter
timer-over = C’est l’heure
timer-over-text = Vous vouliez dire à votre personne de confiance que tout va bien.
timer-fine = Tout va bien
timer-more = { $minutes } minutes de plus
trouble-once-missing = Cette session ne peut pas encore faire cela. Verrouillez la page et rouvrez-la. Si cela échoue encore, ce n’est peut-être pas ouvert pour vous.
trouble-once-used = C’est déjà fait, et cela ne se fait qu’une fois. Rien n’a été envoyé de nouveau.
trouble-no-tokens-post = Vous avez écrit tout ce qu’une personne peut écrire cette semaine. Vous pourrez écrire de nouveau lundi. Vous pouvez encore signaler quelqu’un, et parler d’un message aux responsables.
trouble-no-tokens-post-new = Vous avez écrit tout ce qu’on peut écrire au début en une semaine. Vous pourrez écrire de nouveau lundi, et deux fois plus souvent après 28 jours ici. Vous pouvez encore signaler quelqu’un, et parler d’un message aux responsables.
refused-bucket-full = Cette partie de la liste est pleine. Renouvelez la liste, puis réessayez.
refused-roster-not-allowed = La dernière personne responsable ne peut pas partir. Donnez d’abord ce rôle à quelqu’un d’autre.
