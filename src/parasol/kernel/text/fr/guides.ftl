# Une page des guides : ce qui est dit autour de son texte.
guide-danger = Attention
guide-late = { $days ->
    [one] Personne n’a relu cette page à temps. Elle a { $days } jour de retard. Elle est peut-être fausse maintenant.
    [many] Personne n’a relu cette page à temps. Elle a { $days } jours de retard. Elle est peut-être fausse maintenant.
   *[other] Personne n’a relu cette page à temps. Elle a { $days } jours de retard. Elle est peut-être fausse maintenant.
  }
guide-folded = Elle est si vieille que son texte est replié.
guide-draft = Cette page est un brouillon : aucune personne de langue maternelle ne l’a relue. Les petites lettres sont l’anglais.
guide-draft-both = Brouillon : ni ce guide ni les mots autour n’ont été relus par une personne de langue maternelle. Les petites lettres sont l’anglais.
guide-in-english = La lire en anglais
guide-stale = Le guide en anglais a changé depuis cette traduction. Les parties changées sont marquées. Ce qui est nouveau peut manquer.
guide-stale-part = L’anglais de cette partie a changé depuis.
guide-by = Écrite par { $authors }. Relue par { $reviewers }.
guide-reviewed = Relue le { $reviewed }. À relire avant le { $until }.
guide-law-criminalised = Pour les endroits où le travail du sexe est un délit.
guide-law-partly = Pour les endroits où une partie du travail du sexe est un délit.
guide-law-legal = Pour les endroits où le travail du sexe est légal.
guide-regions = Seulement pour : { $regions }
guide-licence = Vous pouvez la partager : { $licence }. Elle vient de : { $source }
guide-changes = Ce que nous avons changé : { $changes }
guide-fact = « { $says } » – { $source }, lu le { $day }
guide-help-health = Trouver de l’aide : santé
guide-help-legal = Trouver de l’aide : loi et droits
guide-help-safety = Trouver de l’aide : sécurité
guide-help-housing = Trouver de l’aide : un toit
guide-help-money = Trouver de l’aide : argent
guide-help-peer = Trouver de l’aide : entre travailleuses et travailleurs du sexe
guide-reading = Lecture de la page
guide-late-short = En retard : personne ne l’a relue à temps
guide-open-anyway = Montrer l’ancien texte
guide-from-start = Recommencer cette page
guide-take-back = Retirer ce guide
guide-about = Qui l’a écrite, et qui l’a relue

# Ce que chacun peut dire aux responsables sur une page.
guide-flag = Nous dire que quelque chose est faux ici
guide-flag-text = Cela va aux responsables. Personne d’autre ne peut le lire. Il ne faut pas de compte. Personne ne demande qui vous êtes.
guide-flag-what = Qu’y a-t-il ?
guide-flag-what-wrong = C’est faux
guide-flag-what-changed = Cela a changé
guide-flag-why = Que faudrait-il écrire ?
guide-flag-why-hint = N’écrivez pas votre nom, ni rien qui montre qui vous êtes.
guide-flag-send = L’envoyer
guide-flag-done = C’est arrivé
guide-flag-done-text = Merci. Les responsables vont regarder cette page.

# La liste des guides.
guides-reading = Lecture des guides
guides-none = Il n’y a pas encore de guides ici.
guides-seen = Le serveur voit quelle page vous ouvrez, mais pas qui vous êtes.
guides-search = Chercher dans les titres
guides-count = { $count ->
    [one] { $count } page
    [many] { $count } pages
   *[other] { $count } pages
  }
guides-in-time = { $share } pages sur 100 ont été relues à temps.
guides-late-by = { $days ->
    [one] La moitié des autres a au moins { $days } jour de retard.
    [many] La moitié des autres a au moins { $days } jours de retard.
   *[other] La moitié des autres a au moins { $days } jours de retard.
  }
guides-mended = { $days ->
    [0] Quand quelqu’un nous a dit une erreur et que nous l’avons corrigée, cela a pris moins d’un jour la moitié du temps.
    [one] Quand quelqu’un nous a dit une erreur et que nous l’avons corrigée, cela a pris au plus { $days } jour la moitié du temps.
    [many] Quand quelqu’un nous a dit une erreur et que nous l’avons corrigée, cela a pris au plus { $days } jours la moitié du temps.
   *[other] Quand quelqu’un nous a dit une erreur et que nous l’avons corrigée, cela a pris au plus { $days } jours la moitié du temps.
  }
guides-unconfirmed-title = Cette liste est peut-être vieille
guides-unconfirmed = Les responsables ne l’ont pas confirmée depuis le { $day }. Une page manque peut-être. Une page retirée est peut-être encore là.
guide-topic-first-aid = Les dix premières minutes
guide-topic-phones = Téléphones
guide-topic-accounts = Comptes et mots de passe
guide-topic-pictures = Photos
guide-topic-money = Argent
guide-topic-clients = Clients
guide-topic-places = Sites et applis
guide-topic-law = Loi, police, frontières
guide-topic-together = Travailler ensemble
guide-topic-outreach = Pour les équipes de terrain

# Ce que fait un serveur, et qu’un serveur honnête ne fait pas.
trouble-no-guide = Cette page n’est pas ici. Les responsables l’ont peut-être retirée.
trouble-guide-held = Le serveur retient cette page, alors qu’elle est dans la liste des responsables. Dites-le aux responsables, s’il vous plaît.
trouble-guide-mixed = Le serveur montre une autre page que celle de la liste des responsables. Ne vous en servez pas. Dites-le aux responsables, s’il vous plaît.
trouble-guide-unsigned = Deux responsables doivent signer une page, et celle-ci ne l’est pas. Ne vous en servez pas. Dites-le aux responsables, s’il vous plaît.
trouble-guides-older = Le serveur montre une liste de pages plus ancienne que celle que vous avez vue avant. Dites-le aux responsables, s’il vous plaît.
