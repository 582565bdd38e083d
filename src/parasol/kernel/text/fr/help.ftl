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
about-licences = Licences

# De l’aide maintenant.
help-title = De l’aide maintenant
help-call-all = Urgences
help-call-112 = Le 112 joint les secours depuis presque tous les portables, dans tous les pays. La police peut venir aussi.
help-danger = Si vous êtes en danger
help-danger-1 = Allez là où il y a du monde : un magasin, un bar, l’accueil d’un hôtel.
help-danger-2 = Appelez une personne de confiance. Dites où vous êtes. Ne raccrochez pas.
help-danger-3 = Appelez le numéro d’urgence de votre pays. Dans beaucoup de pays, c’est le 112, en Amérique du Nord le 911.
help-danger-4 = Vous pouvez demander une ambulance. Vous n’avez pas à dire quel est votre travail.
help-care = Après un rapport non voulu, ou sans préservatif (glissé, retiré, déchiré)
help-care-1 = Le TPE (traitement post-exposition) peut bloquer le VIH. Commencez dans les 72 heures. Plus tôt, c’est bien mieux.
help-care-2 = On peut prendre la pilule du lendemain jusqu’à 5 jours après. Plus tôt, c’est mieux.
help-care-3 = Un centre de santé ou les urgences peuvent vous donner les deux. Demandez aussi des tests pour les autres infections.
help-care-4 = Presque partout, on peut se faire soigner sans aller à la police. Vous pouvez demander avant.
help-care-5 = Si vous voulez peut-être des preuves plus tard : gardez vos vêtements dans un sac en papier. Si possible, allez dans un centre de santé avant de vous laver.
help-young = Si vous avez moins de 18 ans
help-young-1 = Vous n’avez rien fait de mal. Vous avez droit à des soins et à de l’aide.
help-young-2 = Beaucoup de pays ont une ligne d’aide gratuite pour les enfants et les jeunes. Dans une grande partie de l’Europe, c’est le 116 111.
help-talk = Si c’est trop, là, maintenant
help-talk-1 = Soufflez lentement, cinq fois. Buvez de l’eau. Installez-vous là où vous voyez la porte.
help-talk-2 = Vous n’avez rien à décider ce soir.

# Guides : ce que d’autres font ; ni ordres ni reproches.
guides-title = Guides
guide-before = Avant de voir quelqu’un pour la première fois
guide-before-1 = Fiez-vous à ce que vous sentez. Vous pouvez dire non à tout moment, sans donner de raison.
guide-before-2 = Dites à une personne de confiance où vous serez, et jusqu’à quand.
guide-before-3 = Choisissez ensemble un mot qui veut dire « j’ai besoin d’aide ».
guide-before-4 = Parlez d’abord au téléphone, si vous pouvez. Une voix dit beaucoup.
guide-before-5 = Fixez la durée, le prix et les limites avant la rencontre. Prenez l’argent d’abord.
guide-before-6 = Repérez votre sortie. Gardez chaussures, clés et téléphone à portée de main.
guide-before-7 = Apportez vos propres préservatifs et votre gel. Gardez votre verre à la main.
guide-before-8 = Appelez votre personne de confiance en arrivant et en partant. Que l’autre l’entende.
guide-after-1 = Ce n’était pas votre faute. Ce que cette personne a fait ne vient que d’elle.
guide-after-2 = Allez d’abord là où vous vous sentez mieux. Avec quelqu’un de confiance, si vous pouvez.
guide-after-3 = Pensez à votre santé. Certaines aides ne marchent que les premiers jours. Voyez « De l’aide maintenant ».
guide-after-4 = Notez ce dont vous vous souvenez : numéro, nom, plaque, lieu. Quand vous vous en sentez capable.
guide-after-5 = Gardez les messages et les appels. Une capture d’écran suffit.
guide-after-6 = C’est vous qui choisissez qui le sait. Vous n’avez à le dire ni à la police, ni à votre famille, ni à personne.
guide-after-7 = Dormir et manger, ça compte. Les cauchemars et les tremblements sont normaux. S’ils durent, parlez à quelqu’un.
guide-phone = Votre téléphone et cette page
guide-phone-1 = Prenez une fenêtre privée et fermez-la à la fin. Ainsi, rien ne reste sur le téléphone.
guide-phone-2 = Verrouillez votre téléphone avec un code long. Dans beaucoup d’endroits, la police peut vous obliger à utiliser votre visage ou votre doigt.
guide-phone-3 = Écrivez vos mots sur papier. Ne les gardez pas dans des photos, des discussions ou des notes.
guide-phone-4 = Gardez le papier là où personne ne regarde. Il ne porte ni nom ni adresse.
guide-phone-5 = Utilisez un autre numéro pour le travail, si vous pouvez.
guide-phone-6 = Regardez quelles applis peuvent voir où vous êtes. Coupez cela là où vous n’en avez pas besoin.
guide-phone-7 = Si quelqu’un sait ce qu’il ne devrait pas savoir, votre téléphone est peut-être surveillé. Prenez-en un autre.

# La première page.
front-platforms = Dire ce qu’une plateforme a fait
front-sheet = Fiche pour le médecin, en plusieurs langues

# Comment cette page vous protège.
about-held = Ce que garde le serveur

# Guides : ce que d’autres font ; ni ordres ni reproches.
help-first = Que faire dans les dix premières minutes
guides-all = Tous les guides
guides-photo = Nettoyer une photo
