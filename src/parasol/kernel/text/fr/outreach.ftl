# Les permanences, pour qui leur écrit.

# Les permanences : la liste, et l’une d’elles.
desks-title = Parler à quelqu’un
desks-text = Vous pouvez écrire à des personnes qui aident. Il ne faut pas être membre, et personne ne demande qui vous êtes.
desks-nobody = Personne ne répond encore ici. Voyez « De l’aide maintenant ».
desks-choose = Voyez à qui vous pouvez écrire
desk-kind-health = Santé
desk-kind-legal = Loi et droits
desk-kind-safety = Sécurité
desk-kind-exit = S’éloigner de la violence
desk-kind-support = Quelqu’un à qui parler
desk-kind-other = Autre aide
desk-hours = { $hours ->
    [one] { $hours } heure
    [many] { $hours } heures
   *[other] { $hours } heures
}
desk-days = { $days ->
    [one] { $days } jour
    [many] { $days } jours
   *[other] { $days } jours
}
desk-open = Ouvert maintenant, jusqu’à { $time }
desk-open-always = Toujours ouvert
desk-open-unknown = Nous ne connaissons pas les heures
desk-opens-today = Fermé. Ouvre aujourd’hui à { $time }
desk-opens-tonight = Fermé. Ouvre ce soir à { $time }
desk-opens-tomorrow = Fermé. Ouvre demain à { $time }
desk-opens-on = Fermé. Ouvre { $weekday } à { $time }
desk-reply-within = La permanence dit répondre en { $time }.
desk-wait-never = Nous ne pouvons pas dire combien de temps on attend en ce moment. Personne n’a compté.
desk-wait-old = Nous ne pouvons pas dire combien de temps on attend en ce moment. Personne n’a compté depuis le { $day }.
desk-wait-none = Personne n’attendait de réponse le { $day }.
desk-wait-some = { $count ->
    [one] { $count } personne attendait une réponse le { $day }.
    [many] { $count } personnes attendaient une réponse le { $day }.
   *[other] { $count } personnes attendaient une réponse le { $day }.
}
desk-wait-longest = { $days ->
    [0] Personne n’avait attendu un jour entier.
    [one] La plus longue attente était de { $days } jour.
    [many] La plus longue attente était de { $days } jours.
   *[other] La plus longue attente était de { $days } jours.
}
desk-wait-usual = { $days ->
    [0] La plupart des premières réponses viennent le jour même.
    [one] La plupart des premières réponses viennent en { $days } jour.
    [many] La plupart des premières réponses viennent en { $days } jours.
   *[other] La plupart des premières réponses viennent en { $days } jours.
}
desk-closed-write = Vous pouvez écrire maintenant. Ce sera lu à la réouverture.
desk-closed-instead = Si vous ne pouvez pas attendre :
desk-closed-services = Voir ce qui est ouvert maintenant
desk-begun = Vous avez commencé un message. Il est encore là.
desk-start = Écrire à cette permanence
desk-who = Qui le lit, et pendant combien de temps
desk-who-1 = L’équipe de terrain de cette permanence le lit. Plus d’une personne peut répondre.
desk-who-2 = Les responsables, les membres de confiance qui examinent les signalements, gardent les clés de la permanence, et pourraient donc le lire aussi. Deux responsables ont choisi cette permanence.
desk-who-3 = Le serveur ne peut pas le lire. C’est verrouillé sur votre téléphone avant l’envoi.
desk-kept-closed = { $days ->
    [one] Quand la conversation se termine, le moyen de vous joindre est effacé tout de suite. Le reste est effacé après { $days } jour.
    [many] Quand la conversation se termine, le moyen de vous joindre est effacé tout de suite. Le reste est effacé après { $days } jours.
   *[other] Quand la conversation se termine, le moyen de vous joindre est effacé tout de suite. Le reste est effacé après { $days } jours.
}
desk-kept = Dans tous les cas, tout est effacé { $days } jours après votre premier message.
desk-languages = Langues
desk-week = Quand il y a quelqu’un
desk-zone = Ces heures sont celles de la permanence ({ $zone }).

# Écrire à une permanence.
desk-ask-text = Que voulez-vous dire ?
desk-text-hint = Quelques mots suffisent. N’écrivez pas votre propre nom.
desk-ask-language = Dans quelle langue voulez-vous la réponse ?
desk-language-hint = Ce sont les langues que parle la permanence.
desk-language-other = Une autre
desk-language-which = Quelle langue ?
desk-ask-contact = Peut-on vous contacter sans danger ?
desk-contact-why = Ce n’est pas nécessaire. On vous répond ici, et vous le lisez avec votre code.
desk-safe-yes = Oui, on peut me contacter
desk-safe-no = Non, s’il vous plaît
desk-safe-unsure = Seulement avec prudence, ou je ne sais pas
desk-how = Comment vous joindre ?
desk-how-hint = Un numéro ou une appli, et quand. La permanence le lit, et les responsables le pourraient. C’est effacé en premier.
desk-say = Au nom de qui doit-on se présenter ?
desk-say-hint = Si quelqu’un d’autre répond. Par exemple « le salon de coiffure ».
desk-name = Comment peut-on vous appeler ?
desk-name-hint = N’importe quel nom, sauf votre vrai nom.
desk-ask-files = Voulez-vous ajouter un fichier ?
desk-review-who = Cela va à : { $name }
desk-said-text = Ce que vous dites
desk-said-language = Langue de la réponse
desk-said-contact = Contact
desk-said-files = Fichiers
desk-arrived = Votre message est arrivé.
desk-words-title = Votre code de messages
desk-words-what = Avec ces huit mots, vous lisez la réponse. Personne d’autre ne les a.
desk-done = C’est en route vers la permanence
desk-done-1 = Personne ne vous envoie de message. Revenez ici et appuyez sur « J’ai un code de signalement ou de messages ».
desk-done-2 = Avec votre code, vous pouvez aussi écrire la suite, envoyer un fichier, effacer le moyen de vous joindre, ou tout effacer.

# Fichiers.
my-file-other = D’autres fichiers, comme des lettres ou des messages vocaux, peuvent contenir des noms, des lieux et des heures. Nous ne pouvons pas les enlever.
my-file-added = Ajouté.
my-file-removed = Enlevé.
my-file-remove-this = Enlever : { $name }
my-file-left = Un fichier n’est pas arrivé. Vous pouvez l’envoyer plus tard, avec votre code.
my-file-add = Ajouter un fichier

# Une conversation avec une permanence.
my-talk-title = Vos messages avec une permanence
my-talk-unreadable = { $count ->
    [one] { $count } message est illisible, ou ne vient pas de la permanence. Il n’est pas montré. Dites-le aux responsables, s’il vous plaît.
    [many] { $count } messages sont illisibles, ou ne viennent pas de la permanence. Ils ne sont pas montrés. Dites-le aux responsables, s’il vous plaît.
   *[other] { $count } messages sont illisibles, ou ne viennent pas de la permanence. Ils ne sont pas montrés. Dites-le aux responsables, s’il vous plaît.
}
my-talk-mine = Vous avez écrit
my-talk-theirs = La permanence a écrit
my-talk-first = Votre premier message. Seules les personnes qui ont les clés de la permanence peuvent le lire maintenant.
my-talk-look = Chercher de nouveaux messages
my-talk-looked = Ce sont tous les messages pour le moment.
my-talk-desk-gone = Cette permanence a fermé. Personne ne lit ce que vous écrivez ici. Vous pouvez écrire à une autre.
my-talk-answered = La permanence a répondu. Lisez plus bas.
my-talk-none = Personne n’a encore répondu
my-talk-none-since = Personne n’a encore répondu à votre dernier message
my-talk-day = Aujourd’hui est le jour { $day }.
my-talk-late = C’est plus long que ce qui est annoncé. Vous pouvez aussi écrire à une autre permanence, ou voir « De l’aide maintenant ».
my-talk-closed = Cette conversation est terminée
my-talk-closed-until = Vous pouvez la lire jusqu’au { $day }. Puis elle est effacée.
my-talk-closed-soon = Vous pouvez la lire encore quelques jours. Puis elle est effacée.
my-talk-closed-contact = Le moyen de vous joindre est déjà effacé. Vous pouvez commencer une nouvelle conversation avec la permanence.
my-talk-closed-say = Êtes-vous membre ? Vous pouvez dire comment c’était tant qu’un questionnaire est ouvert : Moi, Votre avis, Questionnaires. Faites-le un autre jour. Ainsi, rien ne le relie à cette conversation.
my-talk-write = Écrire à la permanence
my-talk-sent = C’est arrivé. Revenez avec votre code pour lire la réponse.
my-talk-delete-1 = Tous les messages, les fichiers et le moyen de vous joindre sont effacés tout de suite, pour la permanence aussi.
my-talk-delete-2 = Les personnes de la permanence se souviennent peut-être de ce qu’elles ont lu. Les fichiers qu’elles ont enregistrés restent là-bas.
my-talk-delete-3 = C’est définitif. Après cela, votre code de messages n’ouvre plus rien.
my-talk-gone = Vos messages et vos fichiers ont disparu. Vous pouvez jeter votre code.
my-talk-close = Fermer ces messages
my-contact-delete = Effacer le moyen de me joindre
my-contact-title = Effacer le moyen de vous joindre ?
my-contact-1 = Il est effacé tout de suite, pour la permanence aussi. Si vous n’y avez rien écrit, rien n’est perdu.
my-contact-2 = Qui l’a lu s’en souvient peut-être. Vos messages restent.
my-contact-3 = Vous ne pourrez plus le remplir. Vous pourrez encore l’écrire dans un message.
my-contact-gone-title = C’est effacé
my-contact-gone = Le moyen de vous joindre est effacé, pour la permanence aussi. Vous lisez toujours les réponses ici, avec votre code.

# Heures de rendez-vous.
slot-take = Prendre celle-ci : { $text }
slot-hint = Vous pourrez en prendre une autre plus tard. Aucun nom n’est gardé avec.
slot-took = Vous avez pris : { $text }
slot-yours = Votre rendez-vous

# Un billet à montrer au local d’accueil.
my-slip-make = Faire un billet à montrer au local
my-slip-title = Un billet à montrer
my-slip-what = Vous montrez cinq mots à la personne de l’équipe. Ils ouvrent ce que vous écrivez ici, et rien d’autre. Ainsi, vous n’avez pas à tout raconter de nouveau.
my-slip-text = Que peut savoir la personne de l’équipe ?
my-slip-text-hint = Par exemple ce qu’il vous faut, ou ce dont il ne faut pas parler. Pas votre nom.
my-slip-slot = Votre rendez-vous
my-slip-empty = Écrivez quelque chose, ou choisissez l’heure du rendez-vous.
my-slip-look = Voici ce que verra la personne de l’équipe
my-slip-look-text = Rien n’est encore envoyé.
my-slip-name = Nom à utiliser
my-slip-look-not = Le billet ne dit pas quels messages sont les vôtres. Votre code de messages n’y est pas.
my-slip-leave = Faire le billet
my-slip-ready = Votre billet
my-slip-ready-text = Il est fait. Montrez ces cinq mots, ou le carré, à la personne de l’équipe.
my-slip-words = Les cinq mots de votre billet
my-slip-qr = Les cinq mots de votre billet en carré à scanner
my-slip-once = Il s’ouvre une fois. Puis il est effacé.
my-slip-days = Si personne ne l’ouvre, il est effacé après { $days } jours.
my-slip-paper = Notez les mots maintenant. Quand vous fermez ceci, personne ne peut les remontrer.
my-slip-back = Retour aux messages

# Ce qui peut mal se passer.
trouble-not-deleted = Le serveur a dit que c’était effacé, mais le montre encore. Réessayez, et dites-le aux responsables.
refused-desk-closed = Personne ne répond à cette permanence maintenant. Revenez en arrière et choisissez-en une autre.

# Ce que le serveur garde, pour tout le monde.
held-what = Voici tout ce qui est sur le serveur. C’est ce qu’un voleur ou un tribunal y trouverait.
held-when = Compté une fois par semaine, en nombres approximatifs, pour que personne ne voie quand du nouveau est arrivé. Ceci date de la semaine du { $day }.
held-reading = Un instant
held-many = { $count } ou plus
held-few = Moins de 10
held-untold = Le serveur ne dit à personne combien, car cela dirait combien il y a de membres
held-days = Gardé { $days } jours au plus.
held-always = Gardé tant que la communauté est là.
held-read = Ce que le serveur peut lire :
held-got = Ce qu’un voleur ou un tribunal aurait :
held-row = À quoi cela ressemble
held-row-what = Voici à quoi ressemble la plus ancienne décision des responsables sur le serveur. Les membres peuvent l’ouvrir. Le serveur ne peut pas.
held-not = Ce qui n’y est pas
held-not-text = Ni nom, ni adresse, ni heure. Ni qui a écrit quoi. Ni qui a vérifié qui.
held-copy = Après une mise à jour du programme, une seconde copie de tout cela est gardée sept jours. Elle contient aussi ce qui a été effacé depuis.
held-group-reports = Signalements et alertes
held-group-checks = Vérifications
held-group-desks = Conversations avec les permanences
held-group-services = Services
held-group-lounge = Le salon
held-group-profiles = Profils
held-group-members = Membres et clés
held-reports = Signalements
held-reports-read = Le serveur voit quel jour un signalement est venu, la longueur de ses parties, si des photos sont à côté, et quel jour il s’en va. Il ne peut pas le lire.
held-reports-got = Un tas de textes verrouillés, avec un jour sur chacun. Ni qui les a écrits, ni ce qu’ils disent.
held-waiting = Signalements qui en attendent un second
held-waiting-read = Le serveur voit combien attendent, et lesquels se sont rencontrés. Il ne peut pas les lire, et les responsables non plus avant qu’ils se rencontrent.
held-waiting-got = Des textes verrouillés avec des marques. Qui a aussi la clé des membres et les clés du serveur peut essayer des numéros contre les marques.
held-drafts = Brouillons et notes des responsables
held-drafts-read = Le serveur voit quel jour une note ou un brouillon a été mis ici. Il ne peut pas le lire.
held-drafts-got = Des textes verrouillés, avec un jour sur chacun.
held-cases = Ce que les responsables gardent sur une alerte
held-cases-read = Le serveur voit quel jour c’est venu et de combien de signalements c’est fait. Il ne peut pas le lire.
held-cases-got = Des textes verrouillés, avec un jour sur chacun.
held-alerts = Alertes
held-alerts-read = Le serveur voit quel jour une alerte est venue et de combien de signalements elle est faite. Il ne peut pas la lire.
held-alerts-got = Des textes verrouillés. Les huit mots d’un membre les ouvrent, puisque les membres doivent les lire.
held-decisions = Décisions des responsables, avec leurs raisons
held-decisions-read = Le serveur voit quel jour il y en a eu une. Il ne peut pas la lire.
held-decisions-got = Des textes verrouillés. Les huit mots d’un membre les ouvrent.
held-conversations = Conversations avec les permanences
held-conversations-read = Le serveur voit quelle permanence, quels jours quelque chose a été dit, et sa longueur. Il ne peut pas le lire.
held-conversations-got = Des textes verrouillés avec le numéro de la permanence. Ni qui a demandé, ni qui a répondu.
held-books = Réponses enregistrées et heures d’une permanence
held-books-read = Le serveur voit combien il y en a. Il ne peut pas les lire.
held-books-got = Des textes verrouillés avec le numéro de la permanence.
held-files = Fichiers de ces conversations, et photos des signalements et des profils
held-files-read = Le serveur voit à peu près la taille de chaque fichier. Il ne voit ni nom, ni genre, ni qui l’a envoyé.
held-files-got = Des fichiers verrouillés, chacun avec ce à quoi il appartient.
held-platforms = Ce que des personnes ont dit des plateformes
held-platforms-read = Le serveur voit quel jour quelqu’un l’a fait, et quand quelque chose a été ajouté. Il ne peut pas le lire.
held-platforms-got = Des textes verrouillés, presque tous de la même longueur, avec un jour sur chacun. Pas qui les a écrits.
held-slips = Billets de cinq mots
held-slips-read = Le serveur voit quel jour un billet a été laissé. Il ne peut pas le lire.
held-slips-got = Des notes verrouillées. Cinq mots, c’est peu : qui prend le serveur et les clés d’une permanence pourrait tous les essayer.
held-services = Services d’aide, et temps de réponse des permanences
held-services-read = Tout. C’est fait pour tout le monde.
held-services-got = Ce que tout le monde peut lire ici.
held-guides = Guides
held-guides-read = Tout. C’est fait pour tout le monde. Il voit aussi quel guide quelqu’un ouvre, mais pas qui.
held-guides-got = Ce que tout le monde peut lire ici.
held-guideflags = Ce que des personnes ont dit des guides
held-guideflags-read = Le serveur voit quel jour quelqu’un l’a fait. Il ne peut pas le lire, ni dire de quel guide il s’agit.
held-guideflags-got = Des textes verrouillés d’une même longueur, avec un jour sur chacun. Pas qui les a écrits.
held-posts = Messages du salon
held-posts-read = Le serveur voit quel jour chacun est venu, et à peu près sa longueur. Il ne peut pas le lire, ni dire qui l’a écrit.
held-posts-got = Des textes verrouillés. Les huit mots d’un membre les ouvrent, puisque les membres doivent les lire.
held-letters = Lettres entre plumes
held-letters-read = Le serveur voit quel jour chacune est venue. Toutes ont la même longueur. Il ne peut pas les lire, ni dire qui a écrit à qui.
held-letters-got = Des textes verrouillés. Les huit mots d’un membre ouvrent le premier verrou de chacun. Le second s’ouvre pour les deux qui se sont écrit.
held-listingflags = Ce que des personnes ont dit sur des profils de la liste
held-listingflags-read = Le serveur voit quel jour quelqu’un l’a fait. Il ne peut pas le lire, ni dire de quel profil il s’agit.
held-listingflags-got = Des textes verrouillés d’une même longueur, avec un jour sur chacun. Pas qui les a écrits.
held-unlisted = Profils que des responsables ont cachés dans la liste
held-unlisted-read = Tout : lesquels, pourquoi, et quels responsables ont décidé. Tout le monde peut le voir.
held-unlisted-got = Ce que tout le monde peut lire ici.
held-profiles = Profils, pour les personnes qui ont un lien
held-profiles-read = Le serveur voit quel jour un profil a été gardé pour la dernière fois, s’il est en pause, et à peu près sa longueur. Il ne peut pas le lire, ni dire à qui il est. Celui qui est dans la liste, il peut le lire en entier.
held-profiles-got = Des textes verrouillés. Un lien ouvre ce qu’il montre. Rien ici ne dit qui a des liens, ni combien il y en a. Ce qui est dans la liste, comme tout le monde ou les membres le voient.
held-enquiries = Ce que des personnes ont écrit aux profils
held-enquiries-read = Le serveur voit à quel profil quelqu’un a écrit, quels jours, et à peu près la longueur. Il ne peut pas le lire.
held-enquiries-got = Des textes verrouillés, chacun avec son profil et un jour. Pas qui les a écrits.
held-asked = Ce que des membres ont demandé à des profils
held-asked-read = Le serveur voit qu’un membre a interrogé un profil au sujet de quelqu’un, et quels jours quelque chose a été ajouté. Il ne peut pas le lire.
held-asked-got = Des textes verrouillés, chacun avec son profil et un jour. Ni qui a demandé, ni au sujet de qui.
held-pictures = Photos des messages
held-pictures-read = Le serveur voit quel jour il y en a eu une, et à peu près sa taille. Il ne peut pas voir ce qu’elle montre, ni qui l’a envoyée.
held-pictures-got = Des photos verrouillées, avec un jour sur chacune. Les huit mots d’un membre les ouvrent, puisque les membres doivent les regarder.
held-flags = Messages et lettres dont des membres ont parlé aux responsables
held-flags-read = Le serveur voit quel jour quelqu’un l’a fait. Il ne sait pas qui, ni quel message ou quelle lettre.
held-flags-got = Des textes verrouillés d’une même longueur, avec un jour sur chacun.
held-polls = Questions des votes
held-polls-read = Le serveur voit quel jour chacune a été écrite, et sa longueur. Il ne peut pas la lire.
held-polls-got = Des textes verrouillés. Les huit mots d’un membre les ouvrent, puisque les membres doivent les lire.
held-ballots = Voix
held-ballots-read = Le serveur voit pour quel vote une voix est venue, et quel jour. Il ne peut pas la lire, ni dire qui a voté.
held-ballots-got = Des voix verrouillées d’une même longueur. Les huit mots d’un membre les ouvrent. Rien ne dit à qui elles sont.
held-surveyed = Réponses aux questionnaires
held-surveyed-read = Le serveur voit à quel questionnaire une réponse est venue, et quel jour. Il ne peut pas la lire, ni dire qui a répondu.
held-surveyed-got = Des réponses verrouillées d’une même longueur, jusqu’à la publication du résultat. Les huit mots de deux responsables les ouvrent. Rien ne dit à qui elles sont.
held-labels = Mots par lesquels les responsables reconnaissent un membre
held-labels-read = Le serveur voit combien il y en a, et depuis quels jours. Il ne peut pas les lire, ni dire de qui l’un parle.
held-labels-got = Des textes verrouillés d’une même longueur, avec un jour sur chacun.
held-answers = Ce que des membres ont trouvé dans les services d’aide
held-answers-read = Le serveur voit combien de fois chaque réponse a été donnée en trois mois. Il ne sait pas qui l’a donnée.
held-answers-got = Les mêmes nombres, les petits aussi.
held-withdrawals = Marques que quelque chose a été retiré
held-withdrawals-read = Le serveur voit combien de fois cela s’est fait. Pas ce que c’était.
held-withdrawals-got = Des clés qui ne sont à personne, avec un dernier jour.
held-index = La liste pour les vérifications
held-index-read = Le serveur voit combien il y a d’entrées. Il ne sait pas quels numéros c’est, et ne garde rien des vérifications.
held-index-got = Des caractères au hasard. Qui a aussi les mots d’un membre peut essayer des numéros contre eux.
held-holes = Ce qui reste des entrées enlevées
held-holes-kept = Gardé jusqu’à ce que les responsables renouvellent la liste.
held-holes-read = Le serveur voit où était une entrée dans la liste, et jusqu’à quel jour elle était gardée.
held-holes-got = Des caractères au hasard. Qui a aussi les mots d’un membre peut tester où un numéro aurait été.
held-roster = La liste des membres, sans noms
held-roster-read = Tout : combien il y a de membres, quel jour chacun est arrivé, et les réglages. Un membre y est une clé, sans nom.
held-roster-got = La même chose : des clés et des jours, et aucun nom.
held-boxes = Clés verrouillées des membres
held-boxes-kept = Gardé tant que la personne est membre.
held-boxes-read = Le serveur voit pour quel membre est une clé. Il ne peut pas l’ouvrir.
held-boxes-got = Des clés verrouillées. Chacune ne s’ouvre qu’avec les mots du membre à qui elle est.
held-vaults = Ce qu’ouvrent les huit mots des membres
held-vaults-read = Le serveur voit quel jour chacun a servi pour la dernière fois. Il ne sait pas à qui c’est, et ne peut pas l’ouvrir.
held-vaults-got = Des clés verrouillées. Seuls huit mots les ouvrent, et personne ne peut les deviner.
held-invites = Invitations ouvertes
held-invites-read = Le serveur voit combien sont ouvertes. Il ne peut pas les lire.
held-invites-got = Des invitations verrouillées, effacées après trois jours.
held-tokens = Marques de jetons utilisés
held-tokens-read = Le serveur voit combien de jetons ont servi dans une semaine, et quels membres en ont reçu. Pas qui a utilisé lesquels.
held-tokens-got = Des marques au hasard. Avec la clé du serveur, on peut voir quels membres ont ouvert cette page cette semaine ou la semaine passée.
held-credentials = Qu’un membre a ouvert cette page une fois
held-credentials-kept = Gardé tant que la personne est membre.
held-credentials-read = Avec sa propre clé, le serveur peut voir quels membres ont déjà ouvert cette page. Pas quand, ni combien de fois.
held-credentials-got = La même chose, puisque la clé est aussi sur le serveur.
held-keys = Les propres clés du serveur
held-keys-read = Toutes. Elles n’ouvrent rien de ce que quelqu’un a écrit.
held-keys-got = Les clés. Avec les mots d’un membre en plus, on peut essayer des numéros sur la liste.
held-photos = Photos dans les profils
held-photos-read = Le serveur voit à peu près la taille de chacune, et à quel profil elle appartient. Pas ce qu’elle montre.
held-photos-got = Des fichiers verrouillés, chacun avec son profil.
held-passes = Marques de laissez-passer utilisés
held-passes-read = Le serveur voit qu’un laissez-passer a payé un profil, et dans quel trimestre. Pas à qui il était.
held-passes-got = Des marques au hasard. Elles ne disent rien de qui avait les laissez-passer.
held-passkey = La clé des laissez-passer
held-passkey-read = Le serveur l’a. Elle n’ouvre rien de ce que quelqu’un a écrit.
held-passkey-got = La clé. Avec elle, on peut faire ici autant de profils qu’on veut.
held-passkey-kept = Gardé tant que ce site est là.

# Les cinq mots de la version que ce site dit servir.
release-title = Est-ce bien la page qui a été signée ?
release-what = Des personnes qui ne gèrent pas ce serveur signent ce que cette page doit être. Cinq mots représentent chaque version.
release-show = Montrer les cinq mots
release-reading = Un instant
release-day = Ce site dit que sa page a été faite le { $day }.
release-compare = Cherchez les mêmes mots sur une affiche de ce jour, sur un autre téléphone, ou chez quelqu’un qui utilise le programme. S’ils diffèrent, n’écrivez rien ici et demandez aux responsables. La page a peut-être été modifiée, ou l’affiche est vieille.
release-none = Ce site n’a pas de liste signée de ce qu’il doit être. Il n’y a donc pas de mots à comparer. Demandez aux responsables.
release-broken = Ce que ce site donne comme liste signée est illisible. Dites-le aux responsables.
release-not = Une page ne peut pas se porter garante d’elle-même. Une page modifiée peut montrer n’importe quels mots. Les mots d’ici ne prouvent donc rien tout seuls : comparez-les sur un autre appareil. Le programme vérifie aussi les signatures, avec chaque fichier. Cette page ne le fait pas.

# Des morceaux de « De l’aide maintenant » et de « Comment cette page vous protège ».
help-call-ambulance = Ambulance
help-call-police = Police
help-call-young = Ligne gratuite pour les enfants et les jeunes
help-call-means = Un numéro d’urgence peut envoyer aussi la police. Vous n’avez pas à dire quel est votre travail.
help-open-now = Ouvert maintenant
help-open-desk = Parler à { $name }
help-open-all = Les { $count } services ouverts maintenant
police-never = Cette communauté dit : nous ne transmettons rien à la police ni à aucun gouvernement. C’est une promesse de personnes. Aucun verrou ne peut la tenir à leur place.
police-if-asked = Cette communauté dit : nous ne transmettons quelque chose à la police que si vous le demandez dans votre signalement. C’est une promesse de personnes. Aucun verrou ne peut la tenir à leur place.
police-unsaid = Cette communauté n’a pas dit ici si elle transmet quelque chose à la police. Demandez à une personne de confiance avant d’écrire ce qui ne doit pas y arriver.
