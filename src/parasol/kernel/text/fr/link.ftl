# La page qu’ouvre le lien d’un profil. Rien ici ne dit qui la gère, ni pour qui d’autre.
link-language = Langue
link-title = Profil
link-opening = Ouverture
link-closed = Ce lien ne marche pas
link-closed-text = Il est peut-être fermé, ou en pause pour le moment. Demandez à la personne qui vous l’a donné. Regardez aussi si tout le lien a été copié.
link-have-code = J’ai un code de huit mots
link-nothing-kept = Cette page ne garde rien sur votre téléphone. Elle n’envoie rien à d’autres sites. Ne transmettez pas ce lien, s’il vous plaît.
link-write = Écrire un message
link-write-who = Seule la personne de ce profil peut lire ce que vous écrivez.
link-text = Votre message
link-text-hint = Qui vous êtes, ce que vous aimeriez, et quand.
link-text-missing = Écrivez d’abord quelques mots.
link-reach = Votre numéro de téléphone, si vous voulez le donner
link-reach-hint = Certaines personnes vérifient un numéro avant une rencontre. Vous pouvez laisser ceci vide.
link-send = Envoyer
link-sending = Verrouillage et envoi
link-sent = C’est envoyé
link-sent-text = Votre message est arrivé.
link-code = Votre code
link-code-what = Ouvrez de nouveau ce lien et tapez ces huit mots. Vous pourrez alors lire la réponse et écrire la suite.
link-code-care = Notez-les maintenant, dans cet ordre. Ils ne sont montrés qu’une fois. Personne ne peut les retrouver.
link-code-field = Les huit mots de votre code
link-code-open = Ouvrir
link-talk = Vos messages
link-no-answer = Il n’y a pas encore de réponse. Revenez plus tard avec le même code.
link-hers = Réponse
link-yours = Vous
link-lost = { $count ->
    [one] { $count } message manque ou est illisible.
    [many] { $count } messages manquent ou sont illisibles.
   *[other] { $count } messages manquent ou sont illisibles.
  }
link-more = Écrire la suite
link-more-hint = Ce sera lu avec votre premier message.
link-more-sent = C’est arrivé.
link-delete = Effacer mes messages
link-delete-text = Tout ce qui a été écrit ici, des deux côtés, est effacé tout de suite. Après cela, votre code n’ouvre plus rien.
link-delete-now = Tout effacer
link-gone = C’est effacé
link-to-profile = Vers le profil

# Un profil, pour qui l’écrit et pour qui le lit.
profile-available-today = Disponible aujourd’hui
profile-available-week = Disponible cette semaine
profile-online = En ligne
profile-from-to = Du { $first } au { $last }
profile-name = Nom
profile-line = Une ligne
profile-text = À mon sujet
profile-languages = Langues
profile-areas = Secteurs
profile-tours = Tournées
profile-services = Services
profile-prices = Prix
profile-boundaries = Limites
profile-asks = Dites-moi, s’il vous plaît
profile-reads = Les messages sont lus
profile-reads-again = Les messages sont de nouveau lus à partir de { $time }. Là-bas, il est maintenant { $now }.
profile-sites = Autres pages
profile-pictures = Photos
profile-pictures-show = { $count ->
    [one] Montrer { $count } photo ({ $size } ko)
    [many] Montrer { $count } photos ({ $size } ko)
   *[other] Montrer { $count } photos ({ $size } ko)
  }
profile-picture-number = Photo { $number }
profile-picture-broken = Cette photo ne peut pas être montrée.
