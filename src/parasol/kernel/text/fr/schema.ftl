# Chaque table et chaque colonne que garde un serveur. Un test échoue quand l’une n’a pas de ligne ici.

table-secret = les quelques clés du serveur lui-même, les nombres approximatifs qu’il montre cette semaine, le dernier point de contrôle, et ce que les responsables ont signé du registre
column-secret-name = de quelle clé il s’agit ; ou les nombres, le point de contrôle ou le registre
column-secret-value = la clé ; ou les nombres ou le point de contrôle, comme tout le monde les voit ; ou la longueur du registre, ses invitations ouvertes et une empreinte du reste

table-roster = les listes signées : la charte (responsables, clés, réglages, permanences), que tout le monde lit, et le registre des membres, que lisent les responsables
column-roster-number = le numéro de l’entrée dans la liste
column-roster-body = l’entrée telle qu’elle a été signée, lisible
column-roster-signatures = qui l’a signée, par ses clés
column-roster-chain = dans laquelle des deux listes est l’entrée
column-roster-nth = le numéro de l’entrée dans cette liste

table-roster-state = ce qui découle de ces listes, pour que le serveur démarre vite : on peut le refaire à partir d’elles
column-roster-state-one = toujours 1
column-roster-state-kept = qui est membre, quelles clés et quels réglages valent : ce que les listes disent déjà, marqué par le serveur

table-box = des clés, verrouillées pour un membre
column-box-recipient = la clé publique du membre qui peut l’ouvrir
column-box-box-group = de qui sont les clés : une feuille de l’arbre des clés, les responsables ou une permanence
column-box-generation = de quel renouvellement des clés il s’agit
column-box-sealed = les clés, verrouillées
table-wrap = l’arbre des clés : quelle clé ouvre laquelle
column-wrap-node = une place dans l’arbre
column-wrap-sealed = la clé de la place au-dessus, verrouillée sous la clé de celle-ci
table-rung = l’échelle : des clés plus anciennes, chacune verrouillée sous la suivante
column-rung-box-group = membres ou responsables
column-rung-number = quel renouvellement des clés l’ouvre
column-rung-sealed = la clé d’avant, verrouillée
table-recipient = pour quoi des clés sont verrouillées
column-recipient-holder = la clé publique d’un membre, ou le numéro d’une permanence
column-recipient-text = une clé publique pour laquelle on verrouille

table-room = l’enveloppe de chaque suite d’entrées : un signalement, une conversation, les alertes
column-room-id = un numéro de la ligne
column-room-name = au hasard, ou tiré des mots de quelqu’un : ne dit rien en soi
column-room-kind = quelles règles valent : report, alerts, desk/1
column-room-holder-key = la clé publique tirée d’un code de signalement pour cette seule suite
column-room-opened-on = le jour d’ouverture
column-room-expires-on = le dernier jour où elle est gardée
column-room-next = le numéro que recevra sa prochaine entrée
column-room-is-taken-on = si quelqu’un d’autre que la personne qui l’a ouverte y a écrit

table-record = entrées verrouillées : tout ce que les gens écrivent
column-record-id = un numéro de la ligne
column-record-room = la suite où elle est
column-record-seq = son numéro là
column-record-client-id = un nombre au hasard, par lequel on reconnaît un envoi répété
column-record-day = le jour où elle est venue
column-record-expires-on = le dernier jour où elle est gardée
column-record-body = le texte, verrouillé et complété à l’une de quatre tailles (dans la suite publique : signé et lisible)
column-record-release = d’une alerte : l’empreinte de son dernier jour et de ses clés de retrait

table-carried = quelles clés de retrait porte une alerte
column-carried-key = une clé créée avec un signalement
column-carried-room = la suite où elle est (PostgreSQL)
column-carried-record = l’alerte

table-withdrawal = que quelque chose a été retiré, signé
column-withdrawal-number = compte vers le haut
column-withdrawal-key = la clé de ce qui a été retiré
column-withdrawal-signature = par cette clé
column-withdrawal-expires-on = le dernier jour où elle est gardée

table-list = chaque liste pour les vérifications : une, ou deux pendant qu’on la renouvelle
column-list-number = quelle liste
column-list-is-complete = si elle sert
column-list-is-dropped = si on est en train de l’effacer
column-list-updated-on = le jour du dernier changement
column-list-entries = combien d’entrées
column-list-holes = combien ont été enlevées

table-entry = entrées de la liste pour les vérifications
column-entry-id = un numéro de la ligne
column-entry-list = la liste
column-entry-room = la suite où elle est (PostgreSQL)
column-entry-record = l’alerte à laquelle elle appartient, et avec laquelle elle est effacée
column-entry-position = où elle se trouve, parmi 4 milliards de places ; au hasard sans la clé des membres
column-entry-tag = ce que compare une vérification ; au hasard sans les deux clés
column-entry-sealed = la réponse, verrouillée
column-entry-expires-on = le dernier jour que cette liste donne à l’alerte, s’il est plus tôt que celui de l’alerte
column-entry-release = une empreinte de ce jour et des clés qui peuvent retirer l’alerte

table-vault = ce qu’ouvrent huit mots : les clés d’un membre, ou une invitation
column-vault-id = un numéro de la ligne
column-vault-name = tiré des huit mots
column-vault-auth-key = la clé publique tirée d’eux
column-vault-version = combien de fois il a été écrit
column-vault-sealed = ce qu’il y a dedans, verrouillé et complété à l’une de trois tailles
column-vault-touched-on = le jour où il a servi pour la dernière fois
column-vault-expires-on = d’une invitation : le dernier jour

table-head = ce que les responsables ont signé sur une liste
column-head-list = la liste
column-head-bits = en combien de parties elle est divisée
column-head-size = combien il y a d’entrées, avec celles qui ont été enlevées
column-head-seq = jusqu’à quelle alerte
column-head-day = le jour de la signature
column-head-root = l’empreinte de l’ensemble
column-head-roster-length = la longueur de la liste des membres
column-head-signer = la clé publique de la personne qui a signé
column-head-signature = la signature

table-hole = ce qui reste d’une entrée enlevée, jusqu’au renouvellement de la liste
column-hole-list = la liste
column-hole-position = où elle se trouvait
column-hole-inner = l’empreinte de ce qui y était
column-hole-expires-on = le dernier jour qu’avait son alerte
column-hole-keys = les clés de retrait qu’avait son alerte

table-node = les empreintes entre les entrées et la racine signée
column-node-list = la liste
column-node-depth = à quelle distance de la racine
column-node-number = laquelle à cette distance
column-node-hash = l’empreinte

table-spent = jetons utilisés, pour qu’aucun ne serve deux fois
column-spent-week = la semaine
column-spent-purpose = pour vérifier, lire ou envoyer
column-spent-mark = une empreinte du jeton, au hasard
column-spent-request = par quoi la même demande exactement est reconnue
column-spent-signature = par quoi seule la personne à qui il est voit qu’il a servi

table-week-count = combien de jetons ont servi dans chacune des dernières semaines ; toutes les vérifications d’un trimestre ensemble, de cinq en cinq ; et combien de voix il y a eu
column-week-count-week = la semaine
column-week-count-purpose = pour quoi
column-week-count-count = combien

table-drawn = qui a reçu des jetons dans une semaine, pour que personne n’en reçoive deux fois
column-drawn-week = la semaine
column-drawn-mark = le membre, en empreinte avec la clé de jetons du serveur
column-drawn-batch = une empreinte de ce qui était demandé, masqué

table-credential = quels membres ont reçu ce qu’il faut pour les signalements qui attendent
column-credential-mark = le membre, en empreinte avec la clé de jetons du serveur
column-credential-batch = une empreinte de ce qui était demandé, masqué

table-mark = marques par lesquelles les signalements qui attendent se trouvent
column-mark-mark = au hasard sans la clé des membres et celle du serveur
column-mark-room = le signalement
column-mark-keys = avec lesquelles des clés du serveur elle a été faite

table-chunk = morceaux de fichiers dans les conversations avec une permanence
column-chunk-id = un numéro de la ligne
column-chunk-room = la conversation
column-chunk-blob = le nom du fichier ici, au hasard
column-chunk-number = quel morceau
column-chunk-body = le morceau, verrouillé

table-experience = combien de fois des membres ont donné une réponse sur un service
column-experience-service = le service
column-experience-quarter = quels trois mois
column-experience-question = quelle question
column-experience-is-yes = oui ou non
column-experience-count = combien de fois

table-migration = quelles étapes de son schéma une base PostgreSQL a vues
column-migration-number = le numéro d’une étape

table-erased = dans quelles tables des lignes effacées restent à recouvrir (PostgreSQL)
column-erased-relation = la table

table-withdrawal-count = combien de retraits il y a eu en tout (PostgreSQL)
column-withdrawal-count-given = le numéro du dernier

# Autour d’elles.
schema-title = Chaque table et chaque colonne
schema-what = Ce que les gens écrivent est dans les colonnes qui disent « verrouillé », « verrouillée » ou « verrouillées ».
schema-example = une ligne :
schema-hidden = pas montré
schema-exact = Combien il y en a maintenant

table-gate = ce que tous les processus du serveur partagent un moment (PostgreSQL ; ni dans son journal, ni dans une sauvegarde)
column-gate-key = une clé au hasard, créée au démarrage de la base, par laquelle on distingue les demandes des anciennes
column-gate-first = de quelle demi-heure sont les marques plus bas
column-gate-day = le jour des nombres plus bas

table-used-even = nombres à usage unique qui ont servi à peu près dans la dernière heure (PostgreSQL)
column-used-even-mark = une empreinte d’un nombre au hasard, sans rien à côté

table-used-odd = la même chose, pour l’autre demi-heure (PostgreSQL)
column-used-odd-mark = une empreinte d’un nombre au hasard, sans rien à côté

table-tally = combien de fois un signalement a été retiré sous une nouvelle clé aujourd’hui (PostgreSQL)
column-tally-name = une empreinte du nom du signalement
column-tally-count = combien de fois

table-ended = invitations que personne n’a utilisées à temps (PostgreSQL)
column-ended-invite = la clé publique de l’invitation, comme dans la liste
