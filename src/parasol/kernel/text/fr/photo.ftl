# L’outil photo : une copie propre d’une photo. Rien n’en est envoyé.
photo-intro = Choisissez une photo. Voyez ce que dit son fichier. Couvrez ce que personne ne doit voir. Enregistrez une copie propre.
photo-choose = Choisir une photo
photo-kinds = JPEG, PNG ou WebP. Jusqu’à 32 Mo.
photo-reading = Lecture de la photo
photo-nothing-sent = Rien n’est envoyé. À partir d’ici, cela marche aussi sans internet.
photo-promise = Les données cachées sont enlevées. Pas votre corps, ni la pièce, ni les vêtements, ni les traces de l’appareil photo de votre téléphone.
photo-never = Ne prenez jamais une photo qui existe quelque part sous votre nom.

# Ce qu’il y a dedans.
photo-inside = Ce que dit cette photo
photo-tells = Qui reçoit ce fichier peut y lire ceci :
photo-tells-little = Nous n’avons rien trouvé que nous pouvons lire. Il y a quand même des parties cachées : { $count } ko.
photo-tells-nothing = Nous n’avons rien trouvé de caché dans ce fichier.
photo-told-place = Où elle a été prise
photo-told-time = Quand
photo-told-device = Téléphone, appareil photo ou programme
photo-told-person = Noms
photo-told-text = Textes
photo-told-thumbnail = Une petite image à l’intérieur, d’avant les changements
photo-told-after = Quelque chose après la fin de la photo, comme un film
photo-told-more = D’autres parties cachées
photo-bytes = { $count } octets
photo-all-goes = Rien de cela ne sera dans la copie.
photo-go-on = Continuer

# Couvrir et couper.
photo-cover = Couvrir et couper
photo-cover-what = Couvrez les visages, les tatouages, les cicatrices, les panneaux et ce qu’on voit par les fenêtres. Les miroirs aussi. Rien ne les trouve à votre place.
photo-slow = Dans ce navigateur, cela peut prendre 20 secondes, et la page ne répond pas pendant ce temps. Pour partir tout de suite, fermez l’onglet.
photo-tool = Ce que vous dessinez
photo-tool-box = Un carré qui couvre
photo-tool-brush = Un pinceau qui couvre
photo-tool-crop = La partie qui reste
photo-shown = Votre photo. Dessinez dessus, ou utilisez les nombres plus bas.
photo-covered = { $count ->
    [0] Rien n’est couvert.
    [one] { $count } endroit est couvert.
    [many] { $count } endroits sont couverts.
   *[other] { $count } endroits sont couverts.
  }
photo-is-cropped = Le bord est coupé.
photo-undo = Annuler
photo-by-numbers = Sans dessiner
photo-by-left = Depuis la gauche : { $count } sur 100
photo-by-top = Depuis le haut : { $count } sur 100
photo-by-wide = Largeur : { $count } sur 100
photo-by-high = Hauteur : { $count } sur 100
photo-do-cover = Couvrir cette partie
photo-do-crop = Ne garder que cette partie
photo-make = Faire la copie

# La copie.
photo-made = Votre copie propre
photo-made-shown = La copie, comme les autres la voient
photo-size = { $width } sur { $height } pixels, { $size } ko. Ce que vous avez couvert est d’une seule couleur, et on ne peut pas le faire revenir.
photo-first-stays = La photo d’origine est encore sur votre téléphone, comme avant.
photo-save = Enregistrer la copie
photo-saved = Elle est maintenant dans vos téléchargements, sous le nom « picture.jpg ».
photo-another = En choisir une autre

trouble-photo-heic = C’est une photo HEIC, comme en font les iPhone. Nous ne pouvons pas la nettoyer. Faites-en une capture d’écran, et choisissez celle-ci. Ou réglez l’appareil photo sur « Le plus compatible ».
trouble-photo-video = Nous ne pouvons pas nettoyer les vidéos. Faites une capture d’écran d’un moment, et choisissez celle-ci.
trouble-photo-kind = Nous ne pouvons nettoyer que JPEG, PNG et WebP. Faites une capture d’écran de celle-ci, et choisissez la capture.
trouble-photo-broken = Cette photo est abîmée, nous ne pouvons donc pas la nettoyer. Essayez une autre copie.
trouble-photo-large = Cette photo est trop grande pour nous. Réduisez-la d’abord, ou faites-en une capture d’écran.
trouble-photo-browser = Ce navigateur vous protège : il donne aux pages de faux pixels d’une photo. Cela ne marche donc ici qu’avec JPEG et la plupart des PNG.
