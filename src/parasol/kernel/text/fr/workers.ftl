# Les permanences, pour les équipes de terrain.
worker = Équipe
worker-none = Vous ne répondez à aucune permanence en ce moment. Si c’est une erreur, parlez-en aux responsables.
worker-which = Quelle permanence
worker-came = { $count ->
    [one] Du nouveau est arrivé dans { $count } conversation.
    [many] Du nouveau est arrivé dans { $count } conversations.
   *[other] Du nouveau est arrivé dans { $count } conversations.
 }
worker-came-show = Montrer ce qui est nouveau
worker-reading = Lecture des messages
worker-reading-many = Lecture des messages : { $done } sur { $of }
worker-read-again = Chercher de nouveaux messages
worker-empty = Personne n’a encore écrit.
worker-waiting = Attendent une réponse : { $count }
worker-mine = Les vôtres, avec réponse : { $count }
worker-others = Les autres, avec réponse : { $count }
worker-closed = Terminées : { $count }
worker-more = En montrer plus ({ $count })
worker-unread = { $count ->
    [one] { $count } autre conversation n’a pas encore été lue. Elle n’est pas comptée ici.
    [many] { $count } autres conversations n’ont pas encore été lues. Elles ne sont pas comptées ici.
   *[other] { $count } autres conversations n’ont pas encore été lues. Elles ne sont pas comptées ici.
}
worker-unread-read = En lire plus
worker-long = Très long. Ouvrez pour lire.
worker-no-name = Sans nom
worker-no-words = Sans texte
worker-unreadable = Ceci est illisible. Dites-le aux responsables.
worker-waits = { $days ->
    [0] Attend depuis aujourd’hui
    [one] Attend depuis { $days } jour
    [many] Attend depuis { $days } jours
   *[other] Attend depuis { $days } jours
 }
worker-days = { $days ->
    [0] depuis aujourd’hui
    [one] { $days } jour
    [many] { $days } jours
   *[other] { $days } jours
 }
worker-last = { $days ->
    [0] Dernier message aujourd’hui
    [one] Dernier message il y a { $days } jour
    [many] Dernier message il y a { $days } jours
   *[other] Dernier message il y a { $days } jours
 }
worker-taken = { $name } répond
worker-taken-mine = Vous répondez
worker-new = Nouveau

# Une conversation.
talk = Conversation
talk-reading = Lecture de la conversation
talk-gone = Cette conversation n’est plus ici. La personne l’a peut-être effacée, ou son temps est passé.
talk-closed = Terminée
talk-closed-until = Elle est gardée jusqu’au { $day }. Puis elle est effacée.
talk-said = Messages
talk-visitor = La personne a écrit, { $day }
talk-desk = La permanence, { $day }
talk-gap = C’est très long, une partie n’est donc pas montrée.
talk-gap-more = Montrer le reste
talk-unreadable = { $count ->
    [one] { $count } partie de ceci est illisible. Dites-le aux responsables.
    [many] { $count } parties de ceci sont illisibles. Dites-le aux responsables.
   *[other] { $count } parties de ceci sont illisibles. Dites-le aux responsables.
 }
talk-line-closed = La permanence a terminé cette conversation.
talk-line-slots = Heures de rendez-vous :
talk-line-slot = La personne a choisi : { $slot }
talk-slot-chosen = (choisi)
talk-do = Ce que vous pouvez faire d’autre
talk-take = Je réponds à celle-ci
talk-take-over = Reprendre celle-ci
talk-hand = La passer à quelqu’un
talk-file = Envoyer un fichier
talk-slots = Proposer des heures de rendez-vous
talk-note = Note pour le reste de l’équipe
talk-report = Écrire un signalement pour cette personne
talk-close = Terminer la conversation
contact-card = Comment joindre cette personne
contact-card-gone = Il n’y a rien ici. Répondez seulement sur cette page.
contact-card-yes = Vous pouvez la contacter
contact-card-yes-means = Elle l’a dit. Ne le faites que comme elle l’a écrit ici.
contact-card-no = Ne la contactez pas
contact-card-no-means = Elle a dit que cela pourrait la mettre en danger. Répondez seulement sur cette page.
contact-card-unsure = Ne la contactez pas encore
contact-card-unsure-means = Elle ne sait pas si cela pourrait la mettre en danger. Demandez-lui d’abord ici, sur cette page.
contact-card-show = Ce qu’elle en a écrit
contact-card-how = Comment
contact-card-name = Nom à utiliser
contact-card-say = Dites que vous êtes
answer-ready = Prendre une réponse enregistrée
answer-ready-choose = Choisissez
answer-field = Votre réponse
answer-field-hint = La personne la voit comme la réponse de la permanence. Personne ne voit qui de vous l’a écrite.
answer-go = Envoyer la réponse
answer-went = Envoyé. La personne le voit quand elle revient avec son code.
notes-title = Notes entre vous
notes-only = Seule l’équipe de cette permanence les voit. La personne qui a écrit ne les voit pas.
notes-all = Montrer les { $count }
note-by = { $name }, { $day }
note-taken = A pris cette conversation.
note-handed = L’a passée à { $name }.
note-handed-all = L’a laissée à toute l’équipe.
note-field = Votre note
note-now = Enregistrer la note
hand-to = Qui prend la suite ?
hand-to-all = N’importe qui à cette permanence
hand-text = Ce que cette personne doit savoir
hand-now = La passer
file-fetch = Enregistrer sur cet appareil
file-saved = Enregistré dans vos téléchargements. Effacez-le là quand vous avez fini.
file-pick-hint = Avant l’envoi d’une photo, nous enlevons où et quand elle a été prise, et avec quoi.
slots-means = La personne choisit une heure. N’écrivez pas de noms : toute l’équipe de cette permanence peut lire ceci.
slots-taken = Déjà pris
slots-is-taken = pris
slots-again = Proposer de nouveau
slots-typed = Nouvelles heures
slots-typed-hint = Une par ligne, par exemple « Mardi à trois heures, au local ».
slots-text = Votre message avec ces heures
slots-offer = Proposer ces heures
slots-none = Écrivez ou choisissez au moins une heure.
slots-many = Cela fait plus de 12 heures.
slots-twice = L’une d’elles est déjà prise.
close-contact = Le moyen de joindre la personne est effacé tout de suite, pour de bon.
close-rest = { $days ->
    [one] Le reste est effacé après { $days } jour.
    [many] Le reste est effacé après { $days } jours.
   *[other] Le reste est effacé après { $days } jours.
 } D’ici là, la personne peut le lire avec son code.
close-text = Votre dernier message
close-text-hint = Dites-lui quoi faire si elle a encore besoin de vous.
close-now = Terminer cette conversation
outreach-what = Vous répondez aux mêmes questions que toute personne qui signale. Le signalement va aux responsables.
outreach-mark = Les responsables voient que quelqu’un de cette permanence l’a écrit, mais pas qui. N’écrivez pas non plus le nom de la personne.
outreach-agreed = Ne le faites que si la personne le veut. Le code de signalement, à la fin, est à elle.
outreach-begin = Commencer le signalement

# Réponses enregistrées.
canned = Réponses enregistrées
canned-what = Des textes qui servent souvent. Vous pouvez modifier chacun avant de l’envoyer.
canned-kept = Toute l’équipe de cette permanence les voit. N’écrivez rien ici sur une personne.
canned-none = Pas encore de réponses enregistrées.
canned-new = Écrire une réponse à enregistrer
canned-title = Titre
canned-title-hint = Seule l’équipe le voit.
canned-missing = Il faut un titre, et un texte dans au moins une langue.
canned-save = Enregistrer cette réponse
canned-leave = Ne pas l’enregistrer
canned-change = Modifier
canned-remove = Effacer
canned-remove-sure = Oui, l’effacer

# Billets.
slip-open = Ouvrir un billet
slip-what = Quelqu’un vous montre cinq mots. Ils ouvrent ce que cette personne a accepté de vous montrer, et rien de plus.
slip-once = Il ne s’ouvre qu’une fois, lisez-le donc ensemble.
slip-words = Les cinq mots
slip-open-now = L’ouvrir
slip-opening = Ouverture. Cela prend un moment.
slip-opened = Ce que cette personne veut vous montrer
slip-gone = Ce billet est maintenant effacé et ne s’ouvrira plus. Quand vous quittez cette page, il disparaît.
slip-name = Nom à utiliser
slip-text = Ce qu’elle veut que vous sachiez
slip-slot = Heure du rendez-vous
slip-language = Langue
slip-all = C’est tout. Ne demandez pas ce qu’elle a choisi de ne pas montrer.
slip-done = Fermer ce billet
slip-words-count = Un billet a cinq mots. En manque-t-il un, ou y en a-t-il un en double ?
slip-words-too-long = C’est trop long pour cinq mots.
slip-words-unknown-word = Le mot numéro { $position } n’est pas un de nos mots.
slip-words-checksum = Ces mots ne vont pas ensemble. L’un est faux, ou deux ont changé de place.

# Ce qui peut mal se passer.
trouble-not-a-worker = Vous ne répondez pas à cette permanence, ou elle a fermé. Parlez-en aux responsables.
trouble-unusable-conversation = La première partie de cette conversation ne s’ouvre pas, vous ne pouvez donc pas y répondre ici.
trouble-no-slip = Ces mots n’ouvrent rien. Le billet a déjà été ouvert, il est trop vieux, ou un mot est faux.
trouble-not-this-desk = Ce billet est pour une autre permanence. Il n’a pas été ouvert, et marche encore là-bas.
