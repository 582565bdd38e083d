# Signaler : les réponses encore une fois.
pictures-who = Seuls les membres de confiance qui examinent les signalements peuvent les ouvrir. Elles ne figurent jamais dans une alerte.
pictures-choose = Choisir une photo
pictures-done = C’est tout pour les photos
pictures-remove-this = Enlever la photo { $number }

# Fichiers et photos, ici et aux permanences.
my-file-hint = Jusqu’à 10 Mo.
my-file-clean = Avant qu’une photo quitte votre téléphone, nous enlevons ce qu’elle dit de l’appareil, du lieu et de l’heure. Ce qu’on y voit reste.
my-file-choose = Choisir un fichier
my-file-sending = Envoi du fichier
my-file-send = Envoyer le fichier
my-file-before = Ce que vous avez écrit est arrivé. Il ne manque que les photos et les fichiers.
my-file-leave = Continuer sans le fichier
my-file-save = Enregistrer sur ce téléphone
my-file-save-this = Enregistrer sur ce téléphone : { $name }
my-file-fetching = Téléchargement
my-file-saved = C’est enregistré sur ce téléphone. « Quitter » ne l’efface pas. Les autres personnes qui utilisent le téléphone peuvent le voir.
trouble-not-as-said = Ce fichier n’est pas la photo, ou le genre de fichier, qu’il dit être. Rien n’a été enregistré.
