# Une fiche que l’on remplit : ce qui ne va pas dans un champ.
field-choose = Choisissez
field-wrong-missing = Il faut remplir ceci.
field-wrong-short = Écrivez au moins { $min } caractères.
field-wrong-long = C’est trop long. { $max } caractères au plus.
field-wrong-few = Choisissez-en au moins { $min }.
field-wrong-many = Il y en a trop. { $max } au plus.
field-wrong-number = Écrivez un nombre entier de { $min } à { $max }.
field-wrong-form = Ceci est illisible. Regardez encore une fois.
