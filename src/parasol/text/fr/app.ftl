# Mots choisis : une chose, un mot. On dit « vous ». Pas de point médian : on tourne la phrase autrement.
# report = signalement · report code = code de signalement · alert = alerte · check = vérifier, vérification
# steward = responsable (de préférence « les responsables ») · member = membre · membership = adhésion · invite = invitation
# words = mots (vos huit mots) · key = clé · lock = verrouiller · leave = quitter · take back = retirer · take down = enlever
# desk = permanence · worker at a desk = personne de l’équipe · outreach worker = équipe de terrain · slip = billet
# lounge = salon · thread = fil · post = message · pen = plume · letter = lettre · knock = toc-toc · proposal = proposition
# poll = vote · survey = questionnaire · guide = guide · profile = profil · link = lien · pass = laissez-passer
# host = hébergeur · charter = charte · settings = réglages · area = secteur · handle = pseudo · plate = plaque
# sex work = travail du sexe · sex workers = travailleuses et travailleurs du sexe · condom = préservatif · app = appli

# Le cadre de chaque écran.
skip = Aller au texte
leave = Quitter
bar-help = Aide
leave-shift = Maj : encore { $left } pour quitter
back = Retour
draft = Brouillon : pas encore relu par une personne de langue maternelle.
next = Continuer
loading = Chargement
try-again = Réessayer
step-of = Étape { $at } sur { $of }
busy-long = Ça travaille encore. Un vieux téléphone, une connexion lente ou le Navigateur Tor réglé sur « Plus sûr » peut demander une minute. Vous pouvez quitter à tout moment.
done-of = { $done } sur { $of }
review-change = Modifier
review-change-this = Modifier : { $what }
row-new = Nouveau
lock-warning = Toujours là ?
lock-warning-text = Cette page se verrouille toute seule dans deux minutes, pour que personne d’autre ne la lise. Ce que vous avez écrit sera perdu.
lock-stay = Je suis là
link-asked = Ouvrir le lien ?
link-leaves = Il mène ailleurs. Ce que vous avez écrit sera peut-être perdu.
link-locks = Il mène ailleurs, et la page se verrouille d’abord. Ce que vous avez écrit sera perdu.
link-stay = Rester ici
link-open = Ouvrir le lien
timer-left = Minuteur : { $minutes } min
timer-stop = Arrêter
timer-over = C’est l’heure
timer-over-text = Vous vouliez dire à votre personne de confiance que tout va bien.
timer-fine = Tout va bien
timer-more = { $minutes } minutes de plus

# Les mots.
words-show = Montrer les mots
words-of = { $label } : mot { $position }
words-offered = Mots qui commencent ainsi, pour le mot { $position }
words-pick = Quel était le mot numéro { $position } ?
words-pick-wrong = Ce n’est pas celui-là. Regardez les mots que vous avez notés.
words-too-long = C’est trop long pour huit mots.
words-count = Il faut huit mots. En manque-t-il un, ou y en a-t-il un en double ?
words-unknown-word = Le mot numéro { $position } n’est pas un de nos mots.
words-checksum = Ces mots ne vont pas ensemble. L’un est faux, ou deux ont changé de place.
words-language = Dans quelle langue sont vos mots ?
words-did-you-mean = Vouliez-vous dire l’un de ceux-ci ?

# La première page.
front-check = Vérifier quelqu’un
front-report = Signaler ce qui s’est passé
front-desks = Parler à quelqu’un
front-profiles = Votre profil
front-receipt = J’ai un code de signalement ou de messages
front-platforms = Dire ce qu’une plateforme a fait
front-help = De l’aide maintenant
front-guides = Guides
front-services = Services d’aide
front-sheet = Fiche pour le médecin, en plusieurs langues
front-unlock = Ouvrir avec mes mots
front-join = J’ai une invitation
front-about = Comment cette page vous protège
front-language = Langue

# Comment cette page vous protège.
about-title = Comment cette page vous protège
about-sealed = Ce que le serveur ne peut pas lire
about-sealed-1 = Ce que vous écrivez est verrouillé sur votre téléphone avant l’envoi.
about-sealed-2 = Le serveur le garde, mais ne peut pas l’ouvrir. Il n’a aucune clé.
about-sealed-3 = Il ne garde ni nom, ni numéro de téléphone, ni heure. Il ne garde que le jour.
about-leave = Ce que fait « Quitter »
about-leave-1 = Il efface tout de suite cette page et ouvre une page ennuyeuse.
about-leave-2 = Avec un clavier, appuyez trois fois sur Maj. C’est pareil.
about-leave-3 = Le bouton Retour montre encore la page ennuyeuse. Fermez l’onglet dès que vous pouvez.
about-not = Ce qu’elle ne peut pas faire
about-not-1 = Votre navigateur garde la trace de cette adresse. Votre opérateur aussi, peut-être.
about-not-2 = Une fenêtre privée ou le Navigateur Tor laisse moins de traces. Fermez-la quand vous avez fini.
about-not-3 = Si quelqu’un a mis une appli espion sur votre téléphone, cette personne voit ce que vous voyez. Prenez un autre téléphone.
about-not-4 = Rien n’est gardé sur votre téléphone. Personne ne peut donc retrouver des mots perdus, même pas nous.
about-who = Qui s’en occupe
about-who-1 = Des travailleuses et travailleurs du sexe gèrent cette page pour leur propre communauté.
about-who-2 = Les responsables lisent les signalements. Ce sont des membres de confiance que la communauté a choisis.
about-who-3 = Le serveur n’a que des signalements verrouillés. Personne ne peut en tirer un qui soit lisible. Mais on peut interroger les personnes qui les lisent.
about-who-4 = C’est gratuit. Il n’y a pas de publicité, et personne ne compte vos visites.
about-who-5 = Une machine a écrit ces mots en français. Personne dont c’est la langue ne les a encore relus.

about-held = Ce que garde le serveur
about-licences = Licences

# De l’aide maintenant.
help-title = De l’aide maintenant
help-call = Appeler le { $number }
help-call-all = Urgences
help-call-112 = Le 112 joint les secours depuis presque tous les portables, dans tous les pays. La police peut venir aussi.
help-danger = Si vous êtes en danger
help-danger-1 = Allez là où il y a du monde : un magasin, un bar, l’accueil d’un hôtel.
help-danger-2 = Appelez une personne de confiance. Dites où vous êtes. Ne raccrochez pas.
help-danger-3 = Appelez le numéro d’urgence de votre pays. Dans beaucoup de pays, c’est le 112, en Amérique du Nord le 911.
help-danger-4 = Vous pouvez demander une ambulance. Vous n’avez pas à dire quel est votre travail.
help-care = Après un rapport non voulu, ou sans préservatif (glissé, retiré, déchiré)
help-care-1 = Le TPE (traitement post-exposition) peut bloquer le VIH. Commencez dans les 72 heures. Plus tôt, c’est bien mieux.
help-care-2 = La pilule du lendemain agit jusqu’à 5 jours après. Plus tôt, c’est mieux.
help-care-3 = Un centre de santé ou les urgences peuvent vous donner les deux. Demandez aussi des tests pour les autres infections.
help-care-4 = Presque partout, on peut se faire soigner sans aller à la police. Vous pouvez demander avant.
help-care-5 = Si vous voulez peut-être des preuves plus tard : gardez vos vêtements dans un sac en papier. Un centre de santé peut vous aider avant que vous vous laviez.
help-young = Si vous avez moins de 18 ans
help-young-1 = Vous n’avez rien fait de mal. Vous avez droit à des soins et à de l’aide.
help-young-2 = Beaucoup de pays ont une ligne d’aide gratuite pour les enfants et les jeunes. Dans une grande partie de l’Europe, c’est le 116 111.
help-talk = Si c’est trop, là, maintenant
help-talk-1 = Soufflez lentement, cinq fois. Buvez de l’eau. Installez-vous là où vous voyez la porte.
help-talk-2 = Vous n’avez rien à décider ce soir.

# Guides : ce que d’autres font ; ni ordres ni reproches.
guides-title = Guides
guides-all = Tous les guides
guides-photo = Nettoyer une photo
guide-before = Avant de voir quelqu’un pour la première fois
guide-before-1 = Fiez-vous à ce que vous sentez. Vous pouvez dire non à tout moment, sans donner de raison.
guide-before-2 = Dites à une personne de confiance où vous serez, et jusqu’à quand.
guide-before-3 = Choisissez ensemble un mot qui veut dire « j’ai besoin d’aide ».
guide-before-4 = Parlez d’abord au téléphone, si vous pouvez. Une voix dit beaucoup.
guide-before-5 = Fixez la durée, le prix et les limites avant la rencontre. Prenez l’argent d’abord.
guide-before-6 = Repérez votre sortie. Gardez chaussures, clés et téléphone à portée de main.
guide-before-7 = Apportez vos propres préservatifs et votre gel. Gardez votre verre à la main.
guide-before-8 = Appelez votre personne de confiance en arrivant et en partant. Que l’autre l’entende.
guide-after = Après quelque chose de grave
guide-after-1 = Ce n’était pas votre faute. Ce que cette personne a fait ne vient que d’elle.
guide-after-2 = Allez d’abord là où vous vous sentez mieux. Avec quelqu’un de confiance, si vous pouvez.
guide-after-3 = Pensez à votre santé. Certaines aides ne marchent que les premiers jours. Voyez « De l’aide maintenant ».
guide-after-4 = Notez ce dont vous vous souvenez : numéro, nom, plaque, lieu. Quand vous vous en sentez capable.
guide-after-5 = Gardez les messages et les appels. Une photo de l’écran suffit.
guide-after-6 = C’est vous qui choisissez qui le sait. Vous n’avez à le dire ni à la police, ni à votre famille, ni à personne.
guide-after-7 = Dormir et manger, ça compte. Les cauchemars et les tremblements sont normaux. S’ils durent, parlez à quelqu’un.
guide-phone = Votre téléphone et cette page
guide-phone-1 = Prenez une fenêtre privée et fermez-la à la fin. Ainsi, rien ne reste sur le téléphone.
guide-phone-2 = Verrouillez votre téléphone avec un code long. Dans beaucoup d’endroits, la police peut vous obliger à utiliser votre visage ou votre doigt.
guide-phone-3 = Écrivez vos mots sur papier. Ne les gardez pas dans des photos, des discussions ou des notes.
guide-phone-4 = Gardez le papier là où personne ne regarde. Il ne porte ni nom ni adresse.
guide-phone-5 = Travaillez avec un autre numéro que le vôtre, si vous pouvez.
guide-phone-6 = Regardez quelles applis peuvent voir où vous êtes. Coupez cela là où vous n’en avez pas besoin.
guide-phone-7 = Si quelqu’un sait ce qu’il ne devrait pas savoir, votre téléphone est peut-être surveillé. Prenez-en un autre.

# Ce qui n’a pas marché. Les noms sont les codes des erreurs.
trouble-unexpected = Quelque chose n’a pas marché sur cette page. Si vous étiez en train d’envoyer, c’est peut-être arrivé. Regardez d’abord, puis réessayez.
trouble-unreachable = Pas de connexion. Ce que vous avez écrit est encore là. Regardez votre connexion et réessayez.
trouble-part-missing = Une partie de cette page ne s’est pas chargée. Regardez votre connexion, puis rechargez la page. Ou bien votre navigateur est trop vieux.
trouble-nothing-to-report = Les responsables ont besoin d’un point de départ. Écrivez quelques mots, ou un numéro, un nom ou une plaque.
trouble-too-long = C’est trop long d’environ { $excess } lettres. Raccourcissez, s’il vous plaît.
trouble-too-large = C’est trop long. Raccourcissez, s’il vous plaît.
trouble-no-report = Ce code n’ouvre rien. Ce qu’il ouvrait est peut-être effacé, ou son temps est passé. Le code vient-il d’un autre papier ?
trouble-room-full = Il n’y a plus de place ici pour des messages. Vous pouvez commencer un nouveau signalement ou une nouvelle conversation.
trouble-not-taken-on = Personne n’a encore répondu ici. Vous pourrez écrire la suite après une réponse. Ce que vous avez écrit est encore là.
trouble-not-founded = Il n’y a pas encore de communauté ici. Revenez plus tard, s’il vous plaît.
trouble-another-community = Ce n’est pas la communauté de vos mots. N’écrivez rien ici. Demandez à une personne de confiance.
trouble-repeated = Le serveur a montré quelque chose deux fois, ou dans le mauvais ordre. Cela ne devrait pas arriver. Dites-le aux responsables.
trouble-roster-tampered = Quelqu’un a modifié la liste des responsables et des clés. N’écrivez rien ici. Demandez à une personne de confiance.
trouble-bad-answer = La réponse du serveur n’a pas de sens. Réessayez plus tard, s’il vous plaît.
trouble-other-protocol = Cette page a été renouvelée. Copiez ce que vous avez écrit. Puis rechargez la page.
trouble-unreadable = Ceci est illisible. C’est peut-être abîmé, ou quelqu’un l’a modifié. Dites-le aux responsables.
trouble-quota = C’était la dernière fois pour aujourd’hui. Vous pourrez continuer demain.
trouble-full = Le serveur n’a plus de place, ou son disque est cassé. Ce que vous avez écrit est encore là. Gardez votre code. Réessayez plus tard, s’il vous plaît.
trouble-work-refused = Le serveur a demandé trop de travail à ce téléphone. Réessayez plus tard, s’il vous plaît.
trouble-distrust = Le serveur a montré quelque chose qui ne peut pas être vrai. Ne continuez pas, et dites-le aux responsables.

closing-notice = Cette communauté ferme à la fin du { $day }. Tout ce qui est gardé ici sera alors détruit. Derniers nouveaux signalements : le { $last }.
trouble-closing = Cette communauté ferme bientôt et ne prend plus de signalements.
trouble-closed = Cette communauté a fermé. Plus rien n’est gardé ici.

# Où un nom est utilisé.
site-unknown = Je ne sais pas quel site
site-other = Un autre site ou une autre appli

# Une fiche que l’on remplit : ce qui ne va pas dans un champ.
field-choose = Choisissez
field-wrong-missing = Il faut remplir ceci.
field-wrong-short = Écrivez au moins { $min } caractères.
field-wrong-long = C’est trop long. { $max } caractères au plus.
field-wrong-few = Choisissez-en au moins { $min }.
field-wrong-many = Il y en a trop. { $max } au plus.
field-wrong-number = Écrivez un nombre entier de { $min } à { $max }.
field-wrong-form = Ceci est illisible. Regardez encore une fois.
