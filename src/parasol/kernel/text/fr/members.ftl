# Les onglets, que seuls les membres voient.
tabs = Parties de cette page
tab-check = Vérifier
tab-alerts = Alertes
tab-report = Signaler
tab-desks = Parler
tab-worker = Équipe
tab-stewards = Examen
tab-me = Moi

# Déverrouiller.
unlock = Ouvrir avec vos mots
unlock-words = Vos huit mots
unlock-hint = Un dans chaque champ. Un espace passe au suivant. Ou collez-les tous d’un coup.
unlock-open = Ouvrir
unlock-opening = Ouverture. Cela peut prendre une demi-minute sur un vieux téléphone.
unlock-lost = Personne ne peut retrouver des mots perdus. Demandez une nouvelle invitation aux responsables.
unlock-join = J’ai une invitation
unlock-profile = J’ai les mots d’un profil

# Un code PIN tant que l’onglet est ouvert.
pin = Un code PIN pour cet onglet
pin-what = Cette page se verrouille toute seule après dix minutes. Avec un code PIN, vous pouvez la rouvrir sans vos mots, tant que vous gardez cet onglet ouvert.
pin-gone-when = Le code PIN n’est gardé nulle part. Il disparaît quand vous quittez, verrouillez, fermez ou rechargez la page, et après cinq essais ratés.
pin-worth = Il arrête qui prend votre téléphone. Il n’arrête pas qui a des outils pour en copier la mémoire.
pin-who = Quelqu’un d’autre utilise-t-il ce téléphone ou cet ordinateur ?
pin-who-alone = Moi seulement
pin-who-shared = D’autres personnes aussi
pin-not-here = Alors, pas de code PIN ici. Ouvrez cette page avec vos mots, et quittez-la à la fin.
pin-new = Un nouveau code PIN
pin-again = Le même code PIN encore une fois
pin-set = Utiliser ce code PIN
pin-setting = Cela prend un moment sur un vieux téléphone.
pin-set-done = Cet onglet a maintenant un code PIN.
pin-take-away = Oublier le code PIN
pin-wrong-form = Un code PIN a de { $min } à { $max } chiffres, et rien d’autre.
pin-wrong-guessable = C’est le premier que tout le monde essaie. Prenez-en un autre.
pin-wrong-again = Les deux ne sont pas pareils.
pin-open = Ouvrir avec votre code PIN
pin-field = Votre code PIN
pin-words = Utiliser mes mots
pin-wrong = { $left ->
    [one] Ce n’était pas le bon. Il vous reste { $left } essai. Après, seuls vos mots ouvrent cette page.
    [many] Ce n’était pas le bon. Il vous reste { $left } essais.
   *[other] Ce n’était pas le bon. Il vous reste { $left } essais.
 }
pin-no-more = Cinq essais ratés. Le code PIN a disparu. Vos mots marchent toujours.

# Devenir membre.
join = Devenir membre

# Le premier écran.
home-ways = Autres chemins
home-new = Nouveau depuis le { $day }
home-newest = Les dernières alertes
home-nothing = Pas de nouvelle alerte.
home-more = { $count ->
    [one] Et { $count } autre, nouvelle aussi.
    [many] Et { $count } autres, nouvelles aussi.
   *[other] Et { $count } autres, nouvelles aussi.
 }
home-taken-back = { $count ->
    [one] { $count } signalement a été retiré par la personne qui l’a fait.
    [many] { $count } signalements ont été retirés par les personnes qui les ont faits.
   *[other] { $count } signalements ont été retirés par les personnes qui les ont faits.
 }
home-more-open = Et { $count } autres ou plus, nouvelles aussi.
home-all = Toutes les alertes ({ $count })
home-all-open = Toutes les alertes ({ $count } ou plus)

# Vérifier.
check = Vérifier quelqu’un
check-field = Téléphone, e-mail, nom ou plaque
check-hint = Tapez-le ou collez-le, écrit comme vous voulez. Une partie suffit : …900123, ou A8?2 CDE pour une plaque.
check-now = Vérifier
check-not-happened = Cette vérification n’a pas eu lieu.
check-private = Personne ne voit ce que vous vérifiez, ni le serveur ni les responsables.
check-not-right = Ce n’est pas ça ? Dites ce que c’est
check-kind = Qu’est-ce que c’est ?
check-platform = Où ce nom est-il utilisé ?
check-platform-none = Choisissez
check-country = De quel pays vient le numéro ?
check-unsaid = Je ne sais pas
check-left = { $count ->
    [one] Il vous reste au plus { $count } vérification sur { $of } cette semaine.
    [many] Il vous reste au plus { $count } vérifications sur { $of } cette semaine.
   *[other] Il vous reste au plus { $count } vérifications sur { $of } cette semaine.
 }
check-asking = Recherche
check-alerts-missing = Les dernières alertes ne sont pas encore lues. Vous pouvez vérifier quand même.
understood-phone = Numéro de téléphone { $shown }, { $country }
understood-phone-nowhere = Numéro de téléphone { $shown }, d’aucun pays
understood-email = Adresse e-mail { $shown }
understood-handle = Pseudo sur { $platform } : { $shown }
understood-all = Nous cherchons : { $what }
understood-done = Nous avons cherché : { $what }
understood-name = « { $shown } » comme pseudo sur une appli ou un site, ou dans une adresse e-mail
understood-phone-end = Tout numéro qui finit par { $shown }
understood-plate-part = Plaque { $shown }. Chaque ? peut être une lettre ou un chiffre. O et 0, I, L et 1, S et 5, B et 8, Z et 2 comptent comme pareils.
understood-plate = Plaque { $shown }. O et 0, I, L et 1, S et 5, B et 8, Z et 2 comptent comme pareils.
understood-plate-too = plaque { $shown }
identifier-kind-phone = Numéro de téléphone
identifier-kind-email = Adresse e-mail
identifier-kind-handle = Pseudo sur un site ou une appli
identifier-kind-plate = Plaque d’immatriculation
identifier-kind-phone-end = Derniers chiffres d’un téléphone
identifier-too-long = C’est trop long. Ne tapez que le numéro, l’adresse, le nom ou la plaque.
identifier-empty = Tapez d’abord quelque chose.
identifier-not-text = Il y a des caractères illisibles. Essayez de le taper à la main.
identifier-kind-unknown = Dites ce que c’est.
identifier-kind-needed = Cela peut être plusieurs choses. Dites ce que c’est, puis vérifiez de nouveau.
identifier-platform-needed = Est-ce un pseudo ? Dites de quel site ou de quelle appli il vient.
identifier-platform-unknown = Nous ne connaissons pas ce site ou cette appli. Choisissez dans la liste.
identifier-not-a-profile = Ce lien ne mène pas à une personne. Tapez plutôt son nom.
identifier-link-without-name = Il n’y a pas de nom dans ce lien. Tapez plutôt le nom.
identifier-address-unknown = Nous ne connaissons pas ce lien. Tapez le nom, et dites d’où il vient.
identifier-not-a-name = Ce ne peut pas être un pseudo là-bas. Cherchez une erreur.
identifier-not-a-phone-number = Ce ne peut pas être un numéro de téléphone. Cherchez une erreur.
identifier-more-than-one = On dirait plus d’un numéro. Vérifiez-les l’un après l’autre.
identifier-letters-in-number = Il y a des lettres dans ce numéro. Ne tapez que des chiffres.
identifier-country-needed = De quel pays vient ce numéro ? Choisissez-le plus bas, ou tapez le numéro avec + devant.
identifier-country-unknown = Aucun pays n’a cet indicatif. Regardez les premiers chiffres.
identifier-area-code-needed = L’indicatif de la région manque. Tapez le numéro entier.
identifier-too-short = Ce numéro est trop court.
identifier-too-many-digits = Ce numéro est trop long.
identifier-not-an-email = Ce ne peut pas être une adresse e-mail. Cherchez une erreur.
identifier-email-domain = Ce qui suit le @ ne peut pas être juste.
identifier-plate-length = Une plaque a de 2 à 12 lettres et chiffres.
identifier-not-a-plate = Ce ne peut pas être une plaque d’immatriculation.
identifier-part-digits = Tapez les six ou sept derniers chiffres, pas moins.
identifier-part-unknown = Mettez un ? pour chaque lettre ou chiffre inconnu. Deux au plus peuvent manquer.
identifier-part-known = C’est trop peu. Tapez au moins quatre lettres ou chiffres de la plaque.
identifier-sentence = Il y a plus d’une chose ici. N’en tapez qu’une.

# Résultats.
result-match = Il y a un signalement
result-part = Il y a peut-être un signalement
result-none = Aucun signalement trouvé
result-unclear = Pas de réponse possible
result-reporters = { $count ->
    [one] Signalé par { $count } personne. Dernier signalement : { $month }.
    [many] Signalé par { $count } personnes, chacune de son côté. Dernier signalement : { $month }.
   *[other] Signalé par { $count } personnes, chacune de son côté. Dernier signalement : { $month }.
 }
result-what-now = Ce que vous pouvez faire
result-you-decide = C’est vous qui décidez. Pour dire non, « je ne suis pas libre » suffit. Ne lui parlez pas de l’alerte.
result-own-way = Si vous y allez : dites où et quand à une personne de confiance, et gardez votre sortie.
result-met-too = S’il vous est arrivé quelque chose aussi, ouvrez l’alerte et ajoutez votre signalement.
result-part-mark = Peut-être quelqu’un d’autre
result-part-means = Ce n’est qu’une partie d’un numéro. Il peut s’agir de quelqu’un d’autre.
result-alike-means = Quelque chose de semblable a été signalé. C’est peut-être quelqu’un d’autre.
result-others = Écrit de façon semblable
result-only-there = Chercher sur ce site seulement
result-only-siteless = Chercher là où aucun site n’est nommé
result-only-there-hint = C’est une vérification de plus. Trop d’alertes portent ce nom pour une réponse.
result-part-count = { $count ->
    [one] { $count } alerte correspond.
    [many] { $count } alertes correspondent.
   *[other] { $count } alertes correspondent.
 }
result-part-cut = { $count } alertes ou plus correspondent.
result-by-end = Chercher avec les six derniers chiffres
result-by-end-hint = Une vérification de plus : tous les numéros qui finissent pareil.
result-none-mark = On ne sait pas
result-unclear-mark = Impossible à dire
result-none-means-phone = Personne n’a signalé ce numéro ici, jusqu’au { $day }. Cela ne dit rien de cette personne.
result-none-means-email = Personne n’a signalé cette adresse ici, jusqu’au { $day }. Cela ne dit rien de cette personne.
result-none-means-handle = Personne n’a signalé ce pseudo ici, jusqu’au { $day }. Cela ne dit rien de cette personne.
result-none-means-plate = Personne n’a signalé cette plaque ici, jusqu’au { $day }. Cela ne dit rien de cette personne.
result-none-means-name = Personne n’a signalé ce nom ici, jusqu’au { $day }. Cela ne dit rien de cette personne.
result-none-means-phone-end = Personne n’a signalé ici un numéro qui finit ainsi, jusqu’au { $day }. Cela ne dit rien de cette personne.
result-none-means-plate-part = Personne n’a signalé une telle plaque ici, jusqu’au { $day }. Cela ne dit rien de cette personne.
result-none-most = La plupart des choses ne sont jamais signalées. Et les gens changent de numéro.
result-unclear-means = La liste a ici une entrée peu sûre. Traitez cette personne comme inconnue, et dites-le aux responsables.
result-before = Avant la rencontre
tip-voice = Entendez d’abord la voix ou voyez le visage dans un appel. Cela va-t-il avec les écrits ?
tip-tell = Dites à une personne de confiance où vous serez, et quand vous appellerez.
tip-feeling = Si vous ne le sentez pas, cela suffit pour dire non.
result-list-day = Les responsables ont confirmé la liste pour la dernière fois le { $day }.
result-list-old = Il y a plus de deux semaines. Des signalements manquent peut-être. Dites-le aux responsables.
result-newer = Il y a des alertes plus récentes que cette réponse. Vérifiez de nouveau.
result-left-out = { $count ->
    [one] { $count } entrée n’est pas montrée, car on ne pouvait pas se fier à son alerte.
    [many] { $count } entrées ne sont pas montrées, car on ne pouvait pas se fier à leurs alertes.
   *[other] { $count } entrées ne sont pas montrées, car on ne pouvait pas se fier à leurs alertes.
 }
result-another = Vérifier quelqu’un d’autre

# Prévenir quelqu’un.
tell = Dire à quelqu’un où vous êtes
tell-field = Un message à une personne de confiance
tell-hint = Complétez-le, puis copiez-le ou envoyez-le vous-même.
tell-message =
    Je vais voir quelqu’un.
    Où : …
    Quand : …
    Je t’appelle au plus tard à : …
    Sinon : appelle-moi deux fois, puis …
tell-share = Envoyer avec une autre appli
tell-copy = Copier
tell-copied = Copié. Le texte reste dans le téléphone jusqu’à la prochaine copie.
tell-copy-yourself = Le texte est sélectionné. Copiez-le avec le menu de votre téléphone.
tell-not-sent = Ce texte n’est pas envoyé à notre serveur. Il disparaît quand vous fermez cette page.
timer = Me sonner quand je dois donner des nouvelles
timer-what = Dites à votre personne de confiance quand vous lui écrirez. Cette page sonne alors.
timer-when = Quand ?
timer-when-missing = Choisissez quand ça doit sonner.
timer-minutes = { $minutes ->
    [30] Dans une demi-heure
    [60] Dans une heure
    [120] Dans deux heures
   *[other] Dans trois heures
 }
timer-loud = Avec un son
timer-loud-hint = Sans le son, le téléphone vibre seulement, s’il peut, et affiche un mot.
timer-open = Cela ne sonne que si cette page est ouverte et devant. En veille, un téléphone ne sonnera peut-être pas. Mettez aussi son réveil. « Quitter » arrête le minuteur.
timer-start = Lancer le minuteur
timer-runs = Le minuteur tourne. Vous le voyez en haut.

# Alertes.
alerts = Alertes
alerts-none = Il n’y a pas d’alerte en ce moment.
alerts-left-out = { $count ->
    [one] { $count } alerte n’est pas montrée : elle n’était pas signée par deux responsables, ou était illisible.
    [many] { $count } alertes ne sont pas montrées : elles n’étaient pas signées par deux responsables, ou étaient illisibles.
   *[other] { $count } alertes ne sont pas montrées : elles n’étaient pas signées par deux responsables, ou étaient illisibles.
 }
mask-phone = Numéro qui finit par …{ $end }
mask-plate = Plaque qui finit par …{ $end }
mask-email = E-mail qui commence par { $start }…
mask-email-at = E-mail qui commence par { $start }…, chez { $domain }
mask-handle = Pseudo { $platform } qui finit par …{ $end }
alert = Alerte
alert-open = La lire en entier
alert-open-label = La lire en entier. { $what }
alert-reporters = { $count ->
    [one] { $count } signalement
    [many] { $count } signalements
   *[other] { $count } signalements
 }
alert-reported-by = { $count ->
    [one] { $count } personne, en { $month }
    [many] { $count } personnes, chacune de son côté, la dernière en { $month }
   *[other] { $count } personnes, chacune de son côté, la dernière en { $month }
 }
alert-kind-violence = Violence
alert-kind-sexual-violence = Violence sexuelle
alert-kind-condom-removal = A retiré le préservatif (stealthing)
alert-kind-robbery = Vol
alert-kind-not-paying = N’a pas payé
alert-kind-threats = Menaces
alert-kind-blackmail = Chantage
alert-kind-outing = A révélé le travail de quelqu’un
alert-kind-stalking = Traque (suit, surveille)
alert-kind-abuse-of-authority = Abus de pouvoir (police, administration)
alert-kind-harassment = Harcèlement
alert-kind-time-wasting = Fait perdre du temps
alert-kind-other = Autre chose
severity-0 = Gêne
severity-1 = Prudence
severity-2 = Grave
severity-3 = Danger
alert-row = { $severity } : { $text }
severity-means-0 = A fait perdre du temps ou a été désagréable. Personne n’a été blessé ni menacé.
severity-means-1 = N’a pas respecté l’accord : n’a pas payé, a forcé les limites, n’a pas accepté un non.
severity-means-2 = Menaces, vol, traque, chantage, révélation du travail, ou préservatif retiré en cachette.
severity-means-3 = Violence, une arme, ou a empêché quelqu’un de partir.

# Moi.
me = Moi
lounge = Le salon

# Ce qui n’a pas marché.
trouble-rolled-back = Le serveur a montré un ancien état des choses. Cela ne devrait pas arriver. Dites-le aux responsables.
trouble-forked = Le serveur a montré deux passés différents. Cela ne devrait pas arriver. Dites-le aux responsables.
trouble-empty-vault = Ces mots n’ouvrent rien. Cherchez une erreur, ou demandez une nouvelle invitation aux responsables.
trouble-no-seat = Ces mots n’ouvrent plus rien. Si vous avez pris de nouvelles clés, utilisez vos autres mots. Sinon, demandez une autre invitation aux responsables.
refused-seat-frozen = Les responsables ont mis votre adhésion en pause. Vos mots marchent encore, et vos clés sont gardées. Demandez-leur quand vous pourrez revenir.
trouble-locked = Cette page est verrouillée. Ouvrez-la avec vos mots.
trouble-invite-unusable = Ces mots n’ouvrent aucune invitation. Elle a peut-être plus de trois jours, ou un mot est faux. Demandez-en une autre.
refused-invite-used = Cette invitation a déjà été utilisée, ou les responsables l’ont retirée. Demandez-en une autre.
trouble-stale-invite = Cette invitation a plus de trois jours. Demandez-en une autre.
trouble-unknown-invite = Cette invitation a déjà été utilisée, ou les responsables l’ont retirée. Demandez-en une autre.
refused-vault-moved = Un autre appareil a changé vos clés au même moment. Verrouillez cette page, rouvrez-la et réessayez.
refused-no-such-vault = Ces mots n’ouvrent plus rien. Vous les avez peut-être changés ailleurs.
refused-roster-moved = Quelqu’un est passé avant. Rien n’est perdu. Réessayez.
refused-not-a-seat = Votre adhésion est en pause ou terminée. Demandez pourquoi aux responsables. Vous pourrez peut-être revenir.
trouble-no-tokens = Vous avez utilisé toutes vos vérifications de la semaine. Il y en aura d’autres lundi. D’ici là, demandez à une personne de confiance.
trouble-no-tokens-read = Vous avez regardé ici très souvent cette semaine. Cela remarchera lundi.
trouble-no-tokens-report = Vous avez atteint la limite de la semaine. Cela remarchera lundi. Un signalement peut aller maintenant aux responsables.
trouble-many-spent = La plupart des vérifications de la semaine sont utilisées. Nous n’en avons pas encore trouvé une qui reste. Appuyez encore pour continuer.
trouble-many-spent-read = Vous avez regardé ici très souvent cette semaine. Cette fois, cela n’a pas marché. Réessayez : cela marchera peut-être.
trouble-many-spent-post = Vous avez beaucoup envoyé cette semaine. Cette fois, cela n’a pas marché. Réessayez : cela marchera peut-être.
trouble-many-spent-report = { trouble-many-spent-post }
trouble-token-unspent = Stop. Le serveur dit que vous avez déjà utilisé cette vérification ou cette visite, et ne peut pas le montrer. Il veut peut-être savoir ce que vous avez fait avant. Verrouillez cette page, et dites-le aux responsables.
trouble-tickets-refused = Stop. Le serveur refuse toujours ce qu’il vous a donné pour lire la suite. Il veut peut-être savoir ce que vous avez fait avant. Verrouillez cette page, et dites-le aux responsables.
refused-community-quota = La communauté a utilisé toutes les vérifications de la semaine. Il y en aura d’autres lundi. D’ici là, demandez à une personne de confiance.
refused-token-week = La date de cet appareil est-elle juste ? Réglez-la, puis rechargez cette page.
refused-token-stale = La date de cet appareil est-elle juste ? Réglez-la, puis rechargez cette page.
refused-token-count = Le serveur et cette page comptent vos vérifications autrement. Réessayez. Si cela dure, dites-le aux responsables.
refused-token-drawn = Vos vérifications de la semaine ont été données autrement. Il y en aura d’autres lundi. Dites-le aux responsables.
refused-token-missing = Cette page n’a pas tout envoyé au serveur. Verrouillez-la, ouvrez-la et réessayez.
refused-token-wrong = Le serveur a refusé cela. Verrouillez cette page, ouvrez-la et réessayez. Si cela dure, dites-le aux responsables.
trouble-wrong-token-key = Le serveur vous a donné d’autres clés qu’aux autres. Il saurait ainsi ce que vous faites. Ne continuez pas, et dites-le aux responsables.
refused-work-missing = Le serveur demande un calcul plus long. Réessayez.
refused-cut-off = La connexion a coupé au milieu. Réessayez, s’il vous plaît.
refused-keys-moved = Le serveur vient de recevoir de nouvelles clés. Réessayez, s’il vous plaît.
trouble-old-page = Le serveur vient de recevoir de nouvelles clés. Rechargez la page, puis ouvrez-la.
trouble-cannot-renew = Ce signalement est trop ancien pour cela. Effacez-le, et envoyez-le de nouveau.
refused-list-moved = La liste vient d’être renouvelée. Vérifiez de nouveau, s’il vous plaît.
refused-list-unfinished = On renouvelle la liste. Vérifiez de nouveau dans quelques minutes.
trouble-no-list = Il n’y a pas encore de liste à vérifier. Si cela dure, dites-le aux responsables.
trouble-no-head = La liste pour les vérifications n’est pas encore confirmée. Demandez aux responsables d’ouvrir l’examen.
trouble-index = Le serveur montre une vieille liste, ou en cache une partie. Ne vous fiez pas aux vérifications en ce moment, et dites-le aux responsables.
trouble-wrong-oprf-key = Le serveur a répondu avec une fausse clé. Ne vous fiez pas aux vérifications en ce moment, et dites-le aux responsables.
refused-stale-nonce = C’était trop long, et cela n’a pas eu lieu. Réessayez, s’il vous plaît.
refused-spent-nonce = Ce n’est pas arrivé. Réessayez, s’il vous plaît.
refused-work-stale = C’était trop long, et cela n’a pas eu lieu. Réessayez, s’il vous plaît.
trouble-no-key = Le serveur ne vous donne pas les clés que les responsables ont faites pour vous. Réessayez. Si cela dure, dites-le aux responsables.
trouble-own-keys-unheard = Les responsables n’ont pas confirmé vos nouvelles clés. Le serveur les cache peut-être, et qui a copié les anciennes pourrait encore s’en servir. Ne continuez pas. Prévenez les responsables autrement : on peut les enlever et vous inviter de nouveau.
trouble-wrong-key = Une clé n’est pas celle que les responsables ont signée. Ne continuez pas, et dites-le aux responsables.
refused-roster-generation = La liste des responsables et des clés s’arrête au milieu d’un changement. Réessayez dans une minute. Si cela dure, dites-le aux responsables.

# Qui peut lire un signalement, et les signalements qui en attendent un autre.
trouble-wrong-escrow-key = Le serveur a pris une fausse clé pour ce signalement, rien n’a donc été envoyé. Ne continuez pas, et dites-le aux responsables.
trouble-nothing-to-match = Pour attendre, un signalement a besoin d’un téléphone, d’un e-mail, d’un nom ou d’une plaque lisibles.
trouble-too-many-identifiers = Quatre numéros et noms au plus. Enlevez-en.

# Un texte très long, replié.
