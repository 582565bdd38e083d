# La liste sur papier, en SMS et lue à voix haute ; des cartes avec des mots. Qui lit sur papier est souvent pressé.
paper-title = Alertes
paper-printed = Imprimée le { $day }
paper-valid = Valable jusqu’au { $day }
paper-recall = Feuilles plus anciennes : à détruire.
paper-no-promise = Quelqu’un n’est pas sur cette feuille ? Cela veut seulement dire que personne ne nous en a encore parlé. Cela ne veut pas dire qu’on peut lui faire confiance.
paper-left-out = { $count ->
    [one] { $count } autre alerte ne tenait pas ici. Demandez-la.
    [many] { $count } autres alertes ne tenaient pas ici. Demandez-les.
   *[other] { $count } autres alertes ne tenaient pas ici. Demandez-les.
 }
paper-none = Il n’y a pas d’alerte en ce moment.
paper-no-letters = Ce texte a des lettres qu’on ne peut pas imprimer ici. Demandez-le à quelqu’un.
paper-alert-until = jusqu’au { $day }

# Des SMS de 160 caractères. Seulement des lettres que tout téléphone peut envoyer : ni accents, ni points de suspension.
sms-long = un nom trop long pour un SMS
sms-last = Liste valable jusqu'au { $day }. Listes plus anciennes: a effacer. Pas dessus? Personne ne nous en a encore parle, rien de plus.

# Lu à voix haute. Phrases courtes. Les numéros viennent en mots, un chiffre après l’autre.
aloud-start = Voici la liste des alertes.
aloud-made = Elle est du { $day }.
aloud-valid = Elle est valable jusqu’au { $day }.
aloud-recall = Jetez les listes plus anciennes.
aloud-alert = Alerte { $number }. { $severity }.
aloud-mask = Un numéro, un nom ou une adresse : { $mask }.
aloud-month = Dernier signalement en { $month }.
aloud-area = Secteur : { $area }.
aloud-none = Il n’y a pas d’alerte en ce moment.
aloud-end = C’est la fin de la liste.
aloud-no-promise = Quelqu’un n’est peut-être pas sur la liste. Cela veut seulement dire que personne ne nous en a encore parlé. Cela ne veut pas dire qu’on peut lui faire confiance.
digit-0 = zéro
digit-1 = un
digit-2 = deux
digit-3 = trois
digit-4 = quatre
digit-5 = cinq
digit-6 = six
digit-7 = sept
digit-8 = huit
digit-9 = neuf
symbol-hidden = quelque chose de caché
symbol-at = arobase
symbol-plus = plus
symbol-dot = point
symbol-and = et
symbol-underscore = tiret bas
symbol-percent = pour cent
symbol-euro = euros
symbol-pound = livres
symbol-dollar = dollars

# Cartes et billets.
card-words-keep = Gardez ce papier là où personne ne regarde. Qui a ces mots peut ouvrir ce qui est à vous. Personne ne peut retrouver des mots perdus.
card-invite = Votre invitation
card-invite-what = Tapez ces mots sur la page pour devenir membre.
card-slip = Votre billet
card-slip-what = Montrez-le en arrivant. On ne voit que ce que vous avez choisi de partager.
card-once = Marche une fois, jusqu’au { $day }.
card-once-only = Marche une fois.
card-recovery = Clé de secours
card-recovery-keep = Gardez ce papier à l’abri, loin de la machine et des sauvegardes. Il faut l’avoir pour repartir sur une autre machine. Seule, cette clé n’ouvre rien de ce que les gens ont écrit.
card-cut = Couper ici
