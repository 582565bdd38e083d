# Mots choisis : une chose, un mot. On dit « vous ». Pas de point médian : on tourne la phrase autrement.
# report = signalement · report code = code de signalement · alert = alerte · check = vérifier, vérification
# steward = responsable (de préférence « les responsables ») · member = membre · membership = adhésion · invite = invitation
# words = mots (vos huit mots) · key = clé · lock = verrouiller · leave = quitter · take back = retirer · take down = enlever
# desk = permanence · worker at a desk = personne de l’équipe · outreach worker = équipe de terrain · slip = billet
# lounge = salon · thread = fil · post = message · pen = plume · letter = lettre · knock = toc-toc · proposal = proposition
# poll = vote · survey = questionnaire · guide = guide · profile = profil · link = lien · pass = laissez-passer
# host = hébergeur · charter = charte · settings = réglages · area = secteur · handle = pseudo · plate = plaque
# sex work = travail du sexe · sex workers = travailleuses et travailleurs du sexe · condom = préservatif · app = appli

# Le cadre de chaque écran.
skip = Aller au texte
leave = Quitter
bar-help = Aide
leave-shift = Maj : encore { $left } pour quitter
back = Retour
draft = Brouillon : pas encore relu par une personne de langue maternelle.
loading = Chargement
try-again = Réessayer
busy-long = Ça travaille encore. Un vieux téléphone, une connexion lente ou le Navigateur Tor sur « Plus sûr » peut prendre une minute. Vous pouvez quitter à tout moment.

# La première page.
front-check = Vérifier quelqu’un
front-report = Signaler ce qui s’est passé
front-desks = Parler à quelqu’un
front-profiles = Votre profil
front-receipt = J’ai un code de signalement ou de messages
front-help = De l’aide maintenant
front-guides = Guides
front-services = Services d’aide
front-unlock = Ouvrir avec mes mots
front-join = J’ai une invitation
front-about = Comment cette page vous protège
front-language = Langue

# Ce qui n’a pas marché. Les noms sont les codes des erreurs.
trouble-unexpected = Quelque chose n’a pas marché ici. Si vous envoyiez, c’est peut-être arrivé. Regardez d’abord, puis réessayez.
trouble-part-missing = Une partie de la page manque. Regardez votre connexion, puis rechargez la page. Ou votre navigateur est trop vieux.

# Le cadre de chaque écran.
link-asked = Ouvrir le lien ?
link-leaves = Il mène ailleurs. Ce que vous avez écrit sera peut-être perdu.
link-locks = Il mène ailleurs, et la page se verrouille d’abord. Ce que vous avez écrit sera perdu.
link-stay = Rester ici
link-open = Ouvrir le lien
