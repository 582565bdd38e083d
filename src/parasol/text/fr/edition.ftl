# Les avis publics : un site fixe chez un autre hébergeur, pour tout le monde.
edition-number = Édition { $number }, { $day }
edition-none = Il n’y a pas d’avis dans cette édition.
edition-about = À propos de cette page
edition-author = Deux responsables
edition-two = Deux responsables de cette communauté ont écrit et signé cette page. Le programme ne prend rien dans les espaces des membres.
edition-links = L’adresse d’un autre site n’est ici que du texte, et le site où elle mène est écrit à côté, ou « ? » quand on ne le sait pas bien. Regardez cela d’abord.
edition-newer = Si vous trouvez une édition avec un numéro plus grand, c’est elle qui compte, et celle-ci n’est plus à jour.
edition-words = Voici les sept mots de cette communauté. Ils sont aussi sur ses tracts ou cartes imprimés. Si ceux-là disent d’autres mots, quelqu’un d’autre a fait cette page.
edition-check = Chacun peut vérifier une copie de cette page. Téléchargez index.html, feed.xml et manifest.json sans rien changer. Prenez l’adresse de la communauté sur ses tracts ou cartes imprimés. Puis utilisez le programme Parasol : parasol publish verify
edition-feed = Ces avis pour un lecteur de flux (Atom)
