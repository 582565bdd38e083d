# Services d’aide : la liste.
services-title = Services d’aide
services-now-title = Ouvert maintenant
services-what = Les responsables tiennent cette liste et vérifient qu’elle est encore juste. Vous y cherchez sur votre téléphone. Personne ne voit ce que vous cherchez.
services-reading = Lecture de la liste
services-none =
    { $count ->
       *[other] Il n’y a pas encore de service dans la liste.
    }
services-profiles = Regarder les profils
services-count =
    { $count ->
        [one] { $count } service
        [many] { $count } services
       *[other] { $count } services
    }
services-nothing = Aucun service de la liste ne convient à tout cela. Il y en a peut-être d’autres qui ne sont pas dans la liste.
services-nothing-now = Aucun service de la liste ne se dit ouvert maintenant. Certains ne nous donnent pas leurs heures.
services-show-all = Montrer tous les services
services-any = Peu importe
services-kind = Quel genre d’aide ?
services-area = Secteur
services-language = Langues
services-open-now = Ouvert maintenant
services-never-id = Ne demande jamais de papiers d’identité
services-paper = Montrer la liste à imprimer
services-paper-title = Liste à imprimer
services-paper-hint = Elle contient les services que vous voyez maintenant. Elle ne nomme pas cette page.
services-paper-done = Retour à la liste
services-print = Imprimer

# Un service.
service-not-there = Ce service n’est plus dans la liste.
service-edit = Modifier ce service
service-kinds = Genre d’aide
service-kind-health = Santé
service-kind-legal = Loi et droits
service-kind-safety = Sécurité
service-kind-housing = Un toit
service-kind-money = Argent
service-kind-peer = Travailleuses et travailleurs du sexe
service-reach = Comment les joindre
service-hours = Heures d’ouverture
service-hours-unknown = Pas connues. Demandez d’abord.
service-always = Ouvert 24 heures sur 24
service-open = Ouvert maintenant
service-closed = Fermé maintenant
service-no-id = Ne demande jamais de papiers d’identité
service-cost = Prix
service-cost-free = Gratuit
service-cost-low = Peu
service-cost-full = Plein tarif
service-cost-unknown = Pas connu
service-asks-id = Demandent-ils une pièce d’identité ?
service-asks-status = Demandent-ils un titre de séjour ou un visa ?
service-asks-police = Appellent-ils la police ?
service-often-never = Jamais
service-often-sometimes = Parfois
service-often-always = Toujours
service-often-unknown = Pas connu
service-trans = Bien pour les personnes trans ?
service-migrants = Ouvert aux personnes migrantes ?
service-known-yes = Oui
service-known-no = Non
service-known-unknown = Pas connu
service-minors = Moins de 18 ans ?
service-minors-yes = Oui, ils vous aident
service-minors-referral = Ils trouvent quelqu’un qui peut aider
service-minors-no = Non
service-minors-unknown = Pas connu
service-confirmed = Dernière confirmation
service-stale = Personne n’a confirmé ceci depuis le { $day }. Demandez avant d’y aller.
service-stale-short = Peut-être plus à jour
service-told = Ce que disent les membres
service-told-asked-id = Vous a-t-on demandé une pièce d’identité ?
service-told-asked-status = Vous a-t-on demandé un titre de séjour ou un visa ?
service-told-called-police = A-t-on appelé la police ?
service-told-felt-respected = Avez-vous senti du respect ?
service-told-yes = Oui : { $count }
service-told-no = Non : { $count }
service-told-hint = De la dernière année au plus. Nous montrons une réponse quand cinq membres ou plus ont dit la même chose.

# Dire ce qu’on y a trouvé.
service-tell = Vous connaissez ce lieu ? Dites-nous comment c’était
service-tell-what = Personne ne peut savoir que c’était vous. Nous ne faisons que compter. Une réponse est montrée quand cinq membres disent la même chose.
service-say-yes = Oui
service-say-no = Non
service-say-skip = Je préfère ne pas le dire
service-say-send = Envoyer mes réponses
service-say-empty = Répondez par oui ou non à au moins une question.
service-say-done = Merci. Vos réponses sont comptées.
service-say-more = Vous pouvez en dire plus tant qu’un questionnaire est ouvert : Moi, Votre avis, Questionnaires. Faites-le un autre jour. Ainsi, rien ne le relie à ces réponses.
trouble-told-enough = Vous nous avez parlé de beaucoup de services cette semaine. Vous pourrez continuer à partir de lundi.
refused-no-such-service = Ce service n’est plus dans la liste. Vos réponses n’ont pas été comptées.
