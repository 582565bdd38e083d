# Emporter ce que l’on peut lire, et une copie de son propre signalement : des fichiers sur l’appareil.
take-what = Vous pouvez enregistrer les réglages, les alertes et les décisions dans un seul fichier. Vous pouvez le lire sans cette page.
take-warn = Un fichier reste là où il est enregistré
take-warn-phone = Qui ouvre votre téléphone peut le trouver. Une appli qui voit vos fichiers aussi.
take-warn-copies = Les téléphones copient souvent les fichiers sur internet d’eux-mêmes. Personne ne peut reprendre une copie.
take-warn-leave = « Quitter » et le verrouillage ne l’effacent pas. Il faut l’effacer vous-même, dans la corbeille aussi.
take-sealed = Verrouillé avec des mots
take-sealed-what = Sept mots sont créés pour ce fichier. Sans eux, personne ne peut le lire. Un ordinateur avec le programme age l’ouvre.
take-sealed-begin = Créer les mots
take-words = Les mots de ce fichier
take-words-what = Notez-les maintenant, loin du fichier. Ils ouvrent ce fichier et rien d’autre. Le programme les demande : tapez-les dans cet ordre, avec un espace entre chacun.
take-sealed-now = Je les ai. Enregistrer le fichier
take-plain = Non verrouillé
take-plain-what = Un texte qui s’ouvre sur tous les téléphones. Qui le trouve peut le lire.
take-plain-now = L’enregistrer non verrouillé
take-busy = Création du fichier. Cela peut prendre une minute sur un vieux téléphone.
take-done = Le fichier est enregistré, sous le nom « copy ». Regardez dans les téléchargements.
copy-report-what = Votre signalement et tous les messages sont enregistrés comme texte. Il n’est pas verrouillé : qui le trouve peut le lire.
copy-report-words = Votre code de signalement n’y est pas. Tant que la communauté est là, le code est le meilleur moyen de revenir.
copy-of-member = Copie de ce qu’un membre a pu lire
copy-of-report = Copie d’un signalement
copy-day = Enregistré le { $day }.
copy-areas = Secteurs : { $names }
copy-languages = Langues : { $names }
copy-kept-report = Jours pendant lesquels un signalement est gardé : { $count }
copy-kept-alert = Jours pendant lesquels une alerte est gardée : { $count }
copy-kept-decision = Jours pendant lesquels une décision est gardée : { $count }
copy-kept-vault = Jours pendant lesquels un membre peut ne pas venir : { $count }
copy-kept-escrow = Jours pendant lesquels un signalement en attend un second : { $count }
copy-kept-slip = Jours pendant lesquels un billet est gardé : { $count }
copy-kept-service = Jours pendant lesquels un service est gardé après confirmation : { $count }
copy-kept-count = Trimestres pendant lesquels les réponses sur les services sont gardées : { $count }
copy-kept-profiles = { $count ->
    [0] Les profils sont gardés sur un site à part
   *[other] Les profils sont gardés sur ce site
  }
copy-lounge-sitting = Messages qu’un membre peut écrire dans le salon à chaque fois : { $count }
copy-kept-proposal = Membres qui doivent soutenir une proposition pour que les responsables répondent : { $count }
copy-kept-answer = Jours que les responsables ont pour cette réponse : { $count }
copy-kept-lounge = Jours pendant lesquels un message du salon est gardé : { $count }
copy-kept-guide = Jours pendant lesquels un guide est gardé : { $count }
copy-checks = Vérifications : { $each } par semaine pour chaque membre, { $all } pour tous
copy-closes = La communauté ferme à la fin du { $day }.

# Propositions et votes.
say = Votre avis
me-profiles = Vos profils
me-ask = Interroger une personne du métier sur un client
