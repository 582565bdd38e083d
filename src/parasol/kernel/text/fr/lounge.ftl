# Le salon : ses sujets et ses fils.
lounge-what = Ici, tous les membres parlent ensemble. Vous écrivez avec une plume, un nom qui n’est pas votre nom de membre.
lounge-reading = Lecture du salon
lounge-closed = Le salon est fermé
lounge-closed-steward = Pour l’ouvrir, nommez ses sujets dans les réglages. Deux responsables signent cela.
lounge-closed-member = Les responsables peuvent l’ouvrir. Demandez-leur, si vous aimeriez parler ici.
lounge-threads = { $count ->
    [0] aucun fil
    [one] { $count } fil
    [many] { $count } fils
   *[other] { $count } fils
  }
lounge-posts = { $count ->
    [one] { $count } message
    [many] { $count } messages
   *[other] { $count } messages
  }
lounge-fresh = { $count ->
    [one] { $count } nouveau message
    [many] { $count } nouveaux messages
   *[other] { $count } nouveaux messages
  }
lounge-lost = { $count ->
    [one] { $count } message est illisible, ou ne vient de personne qui peut écrire ici.
    [many] { $count } messages sont illisibles, ou ne viennent de personne qui peut écrire ici.
   *[other] { $count } messages sont illisibles, ou ne viennent de personne qui peut écrire ici.
  }
lounge-days = Les messages sont montrés ici pendant { $count } jours.
lounge-empty = Personne n’a encore écrit ici.
lounge-pinned = épinglé
lounge-pinned-is = Ce fil est épinglé :
lounge-begin = Commencer un fil
lounge-propose = Faire une proposition
lounge-more = { $count ->
    [one] Montrer { $count } autre fil
    [many] Montrer { $count } autres fils
   *[other] Montrer { $count } autres fils
  }
lounge-more-posts = { $count ->
    [one] Montrer { $count } autre message
    [many] Montrer { $count } autres messages
   *[other] Montrer { $count } autres messages
  }
lounge-older = Lire des messages plus anciens
lounge-again = Chercher de nouveaux messages
lounge-thread = Fil
lounge-thread-gone = Ce fil a disparu, ou il est plus ancien que ce qui a été lu.
lounge-save-mine = Enregistrer mes messages
lounge-save-mine-what = Ce que vous avez écrit avec vos plumes est enregistré dans un texte. Le fichier montre quelles plumes sont à vous. Les images n’y sont pas.
lounge-save-thread = Enregistrer ce fil
lounge-save-thread-what = Ce fil est enregistré dans un texte : les messages que vous voyez ici. Ils sont écrits pour les membres seulement. Les images n’y sont pas.

# Chercher quelque chose.
lounge-search = Chercher des mots
lounge-search-words = Quels mots ?
lounge-search-hint = Votre téléphone cherche dans les messages qu’il a lus. Ce que vous tapez reste ici.
lounge-search-count = { $count ->
    [0] Aucun message lu ne convient.
    [one] { $count } message
    [many] { $count } messages
   *[other] { $count } messages
  }
lounge-any-language = Toutes les langues
lounge-named = Messages qui nomment vos plumes
lounge-named-count = { $count ->
    [one] { $count } message nomme votre plume
    [many] { $count } messages nomment vos plumes
   *[other] { $count } messages nomment vos plumes
  }
lounge-named-what = Ceux-ci contiennent les deux mots d’une de vos plumes. Votre téléphone les a cherchés. Personne d’autre ne le sait.
lounge-whole-thread = Aller au fil entier

# Un message.
lounge-post = Message
lounge-post-gone = Ce message a disparu, ou il est plus ancien que ce qui a été lu.
lounge-you = vous
lounge-corrected = modifié par qui l’a écrit
lounge-warning = Avant de l’ouvrir :
lounge-links = Les liens mènent à :
lounge-hidden = { $count ->
    [one] { $count } responsable a caché ce message. Il revient dans deux jours si personne d’autre parmi les responsables n’est d’accord. La raison :
    [many] { $count } responsables ont caché ce message. La raison :
   *[other] { $count } responsables ont caché ce message. La raison :
  }
lounge-stopped-title = Cette plume est arrêtée
lounge-stopped = { $count ->
    [one] { $count } responsable a arrêté cette plume jusqu’au { $day }. Ce qu’elle écrit est caché. Cela finit dans deux jours si personne d’autre parmi les responsables n’est d’accord. La raison :
    [many] { $count } responsables ont arrêté cette plume jusqu’au { $day }. Ce qu’elle écrit d’ici là est caché. La raison :
   *[other] { $count } responsables ont arrêté cette plume jusqu’au { $day }. Ce qu’elle écrit d’ici là est caché. La raison :
  }
lounge-hidden-look = Montrer ce qui a été caché
lounge-given-heart = { $count ->
    [one] { $count } cœur
    [many] { $count } cœurs
   *[other] { $count } cœurs
  }
lounge-given-thanks = { $count ->
    [one] { $count } merci
    [many] { $count } mercis
   *[other] { $count } mercis
  }
lounge-given-support = { $count ->
    [one] { $count } soutien
    [many] { $count } soutiens
   *[other] { $count } soutiens
  }
lounge-given-agree = { $count ->
    [one] { $count } accord
    [many] { $count } accords
   *[other] { $count } accords
  }
lounge-do = Ce que vous pouvez faire
lounge-do-label = Ce que vous pouvez faire avec le message de { $name }
lounge-react = Y réagir
lounge-mark-heart = Un cœur
lounge-mark-thanks = Merci
lounge-mark-support = Je suis avec vous
lounge-mark-agree = D’accord
lounge-mark-none = Retirer ma réaction
lounge-react-send = Envoyer ma réaction
lounge-react-done = Elle est là maintenant.
lounge-mute = Ne plus me montrer cette plume
lounge-take = Retirer ce message
lounge-take-what = Le message est effacé pour de bon, pour tout le monde.
lounge-take-answers = Les réponses des autres restent. Qui l’a lu s’en souvient peut-être.
lounge-take-not = Garder mon message
lounge-take-now = Effacer mon message
lounge-tell = En parler aux responsables
lounge-tell-what = Les responsables lisent ce que vous écrivez, sans savoir de qui cela vient.
lounge-tell-why = Qu’est-ce qui ne va pas dans ce message ?
lounge-tell-hint = N’écrivez pas votre nom, si personne ne doit le savoir.
lounge-tell-send = L’envoyer aux responsables
lounge-tell-done = C’est arrivé. Les responsables vont le regarder.
lounge-appeal = Interroger les responsables sur ce message
lounge-appeal-what = Votre message a été caché ? Quelqu’un parmi les responsables qui n’a pas décidé cela peut le remontrer. Votre nom de membre reste inconnu.

# Écrire.
lounge-answer = Répondre
lounge-correct = Modifier ce message
lounge-correct-means = Le nouveau texte prend la place de l’ancien. L’ancien est effacé.
lounge-write-means = Tous les membres peuvent le lire. Personne ne peut voir quel membre l’a écrit, sauf si vos mots le disent.
lounge-write-limit = Un serveur qui garde des traces, avec l’aide d’un membre, pourrait trouver quelle plume est la vôtre. Tor rend cela difficile.
lounge-write-new = { $count ->
    [0] Vous êtes ici depuis peu. Vous avez écrit tout ce qu’on peut écrire au début en une semaine. Vous pourrez écrire de nouveau lundi. À partir du { $day }, vous pourrez écrire deux fois plus souvent.
    [one] Vous êtes ici depuis peu. Cette semaine, vous pouvez encore écrire au plus { $count } fois. Messages cette fois : { $each } au plus. À partir du { $day }, vous pourrez écrire deux fois plus souvent.
    [many] Vous êtes ici depuis peu. Cette semaine, vous pouvez encore écrire au plus { $count } de fois. Messages à chaque fois : { $each } au plus. À partir du { $day }, vous pourrez écrire deux fois plus souvent.
   *[other] Vous êtes ici depuis peu. Cette semaine, vous pouvez encore écrire au plus { $count } fois. Messages à chaque fois : { $each } au plus. À partir du { $day }, vous pourrez écrire deux fois plus souvent.
  }
lounge-send = Envoyer à tous les membres
lounge-sending = Verrouillage et envoi
lounge-pen = Avec quelle plume écrivez-vous ?
lounge-pen-hint = Vous en avez quatre. Personne ne peut savoir que deux plumes sont une seule personne. Ce que vous écrivez peut le dire.
lounge-pen-kept = Dans ce sujet, vous écrivez avec la plume choisie jusqu’à ce que vous en choisissiez une autre.
lounge-pen-needed = Choisissez avec quelle plume vous écrivez.
lounge-pen-new = Plume { $number } ({ $words })
lounge-pen-named = Plume { $number } : { $name } ({ $words })
post-title = De quoi s’agit-il ?
post-text = Que voulez-vous dire ?
post-text-hint = Pour nommer une plume, écrivez les deux mots à côté de son nom.
post-warning = Que faut-il savoir avant de l’ouvrir ?
post-warning-hint = Vous pouvez laisser ceci vide. Votre texte est replié derrière.
post-name = Nom pour cette plume
post-name-hint = Ne prenez pas un nom sous lequel on vous connaît. Deux mots sont toujours à côté, personne ne peut donc le prendre.
post-language = Langue
lounge-picture-size = Une photo ({ $size } ko)
lounge-picture-show = Montrer la photo
lounge-picture-unsaid = Une photo sans mots pour elle
lounge-picture-gone = Cette photo n’est plus là.
lounge-picture-broken = Cette photo ne peut pas être montrée.
lounge-picture-add = Ajouter une photo
lounge-picture-take = La mettre dans mon message
lounge-picture-not-yet = Vous pourrez ajouter des photos après 28 jours comme membre, ou quand une personne parmi les responsables se sera portée garante pour vous.
lounge-picture-means = Les membres ne la voient que s’ils le demandent. Est-elle pour adultes seulement ? Écrivez-le dans l’avertissement plus haut : il replie la photo aussi. Vous pouvez envoyer trois photos par semaine.
lounge-picture-says = Qu’y voit-on ?
lounge-picture-says-hint = Pour les personnes qui ne la voient pas. Vous pouvez laisser ceci vide.
lounge-picture-drop = Enlever la photo
trouble-pictures-used = Vous avez envoyé trois photos cette semaine. Vous pourrez en envoyer d’autres lundi. Enlevez la photo pour envoyer vos mots maintenant.

# Les plumes que quelqu’un ne lit pas.
lounge-muted = Plumes que vous ne voyez pas
lounge-muted-count = { $count ->
    [one] { $count } plume que vous ne voyez pas
    [many] { $count } plumes que vous ne voyez pas
   *[other] { $count } plumes que vous ne voyez pas
  }
lounge-muted-what = Personne d’autre ne connaît cette liste. Elle est verrouillée avec vos clés. Chaque plume y est nommée par ses deux mots.
lounge-muted-none = Vous voyez toutes les plumes.
lounge-hear = Me remontrer cette plume
lounge-hear-whom = Me remontrer cette plume : { $words }

# Ce que décident les responsables.
lounge-hide = Cacher ce message
lounge-hide-what = Il est caché tout de suite pour tous les membres. Une deuxième personne parmi les responsables doit être d’accord dans les deux jours, sinon il revient.
lounge-ban = Arrêter cette plume
lounge-ban-what = Personne ne voit ce que cette plume écrit à partir de maintenant. Une deuxième personne parmi les responsables doit être d’accord dans les deux jours. La personne a d’autres plumes.
lounge-ban-days = Pour combien de temps ?
lounge-days-count = { $count } jours
lounge-pin = Épingler ce fil
lounge-pin-what = Il vient en premier dans son sujet. Chaque sujet a un seul fil épinglé.
lounge-unpin = Ne plus l’épingler
lounge-unpin-what = Le fil revient parmi les autres.
lounge-confirm = D’accord
lounge-confirm-what = Avec votre accord, cela dure. Une troisième personne parmi les responsables peut encore l’annuler.
lounge-restore = Annuler cela
lounge-restore-what = Tout le monde le revoit. Les responsables qui l’ont décidé ne peuvent pas le cacher encore une fois.
lounge-review = Ce que font les responsables dans le salon
lounge-review-count = { $count ->
    [0] Pour les responsables
    [one] Pour les responsables : { $count } attend un second accord
    [many] Pour les responsables : { $count } attendent un second accord
   *[other] Pour les responsables : { $count } attendent un second accord
  }
lounge-review-what = Une seule personne parmi les responsables peut cacher un message tout de suite. Deux décident. Tous les membres peuvent lire pourquoi.
lounge-large = Il y a beaucoup de membres
lounge-large-text = { $count } personnes sont membres. Au-dessus d’environ 5 000, peu de gens se connaissent, et les responsables ne peuvent pas s’occuper de tout ce qui est écrit. Pensez à des groupes locaux : une communauté pour chaque ville ou chaque langue, avec ses propres responsables.
lounge-told = Ce que les membres vous ont dit
lounge-told-none = Personne ne vous a parlé d’un message.
lounge-told-unreadable = Ceci est illisible.
lounge-told-done = C’est fait : effacer ce qui nous a été dit
lounge-look = Aller à ce message
lounge-waiting = Attend un second accord
lounge-waiting-none = Rien n’attend.
lounge-history = Ce qui a été décidé
lounge-more-decisions = { $count ->
    [one] En montrer { $count } autre
    [many] En montrer { $count } autres
   *[other] En montrer { $count } autres
  }
lounge-case-hide = Un message a été caché
lounge-case-ban = Une plume a été arrêtée : { $words }
lounge-case-by = Décidé par { $names }, { $day }.
lounge-case-alone = Il faut encore une personne parmi les responsables.
lounge-case-lasts = Cela dure.
lounge-case-over = Personne d’autre n’a été d’accord, cela a donc pris fin.
lounge-case-ended = Cela a pris fin après le { $day }. Ce que la plume a écrit d’ici là reste caché.
lounge-case-restored = { $name } l’a annulé :
lounge-case-until = Le dernier jour est le { $day }.
lounge-pens = Plumes et membres
lounge-pens-count = Chaque membre a une plume de chacune de quatre sortes. D’une même sorte, { $pens } ont écrit ce qui a été lu ici. Il y a { $members } membres maintenant, et il y en a eu { $ever } en tout.
lounge-pens-many = Il y a plus de plumes que de membres
lounge-pens-many-text = Quelqu’un qui a accès au serveur a inventé des plumes. Ne vous fiez pas à ce qui est écrit ici. Parlez à l’hébergeur, et entre vous.
trouble-no-more-editions = Vous avez modifié ce message très souvent. Écrivez-en un nouveau.
trouble-too-many-muted = Il y a trop de plumes que vous ne voyez pas. Faites d’abord remontrer l’une d’elles.

# Lettres entre deux plumes.
letters = Lettres
letters-what = Seulement vous et l’autre plume pouvez les lire. Personne d’autre n’apprend qui écrit à qui.
letters-reading = Lecture de vos lettres
letters-none = Vous n’avez pas de lettres
letters-how = Pour écrire à quelqu’un, allez à un message de cette personne. Appuyez sur « { lounge-do } », puis « { letters-write } ».
letters-more = { $count ->
    [one] En montrer { $count } autre
    [many] En montrer { $count } autres
   *[other] En montrer { $count } autres
  }
letters-asks = demande à vous écrire
letters-fresh = { $count ->
    [one] { $count } nouvelle lettre
    [many] { $count } de nouvelles lettres
   *[other] { $count } nouvelles lettres
  }
letters-gone = plus de lettres
letters-further = pas de lettres plus récentes
letters-older = Lire des lettres plus anciennes
letters-again = Chercher de nouvelles lettres
letters-kept = Une lettre est gardée 30 jours.
letters-unreadable = { $count ->
    [one] { $count } chose est illisible ici.
    [many] { $count } choses sont illisibles ici.
   *[other] { $count } choses sont illisibles ici.
  }
letters-write = Écrire une lettre
letters-talk = Lettres
letters-asks-what = Cette plume vous écrit pour la première fois. Vous voyez une ligne. Si vous répondez, vous pourrez vous écrire davantage. Si vous ne faites rien, elle n’apprend rien.
letters-lost = { $count ->
    [one] { $count } lettre manque. L’une des deux plumes l’a effacée, ou le serveur l’a laissée de côté ou déplacée.
    [many] { $count } lettres manquent. L’une des deux plumes les a effacées, ou le serveur les a laissées de côté ou déplacées.
   *[other] { $count } lettres manquent. L’une des deux plumes les a effacées, ou le serveur les a laissées de côté ou déplacées.
  }
letters-waits = Attendez une réponse. Vous pourrez écrire la suite après.
letters-first = Votre première ligne
letters-first-hint = Une ligne courte. On n’en voit pas plus avant de répondre.
letters-text = Votre lettre
letters-text-hint = Une lettre est signée par votre plume. Qui la reçoit peut la montrer aux responsables.
letters-send = Envoyer cette lettre
letters-answer = Répondre
letters-sent = C’est envoyé.
letters-do-label = Ce que vous pouvez faire avec : { $text }
letters-one = Une lettre
letters-delete = Effacer cette lettre
letters-delete-what = Elle est effacée pour vous deux, pour de bon. Qui l’a lue s’en souvient peut-être.
letters-tell-what = Les responsables lisent ce que vous écrivez, et cette seule lettre. Vos autres lettres leur restent fermées. Votre nom de membre reste inconnu.
letters-tell-why = Qu’est-ce qui ne va pas dans cette lettre ?
letters-end = Effacer toutes ces lettres
letters-end-what = Toutes les lettres que vous voyez ici sont effacées pour vous deux, pour de bon. Cette plume peut demander de nouveau à vous écrire. Pour l’empêcher, choisissez « { lounge-mute } ».
letters-end-now = Les effacer toutes
letters-end-not = Garder les lettres
letters-told = Une lettre à la plume { $words }, signée le { $day }. Rien d’autre de ces lettres ne peut être lu.
letters-told-wrong = Un membre vous a parlé d’une lettre, mais aucune plume ne l’a écrite ainsi.
trouble-letter-waits = Attendez une réponse à votre première lettre.
trouble-letter-long = Une première lettre, c’est une ligne courte.

# Votre avis : propositions, réponses des responsables, et ce qui a suivi.
say-what = Dites ce qui devrait changer, et voyez ce qui a suivi. Personne n’apprend quel membre vous êtes.
say-proposals-line = Proposez quelque chose, ou soutenez ce que d’autres proposent.
say-came-line = Ce que les responsables ont répondu, et ce qui a été fait.

# Propositions.
proposals = Propositions
proposals-what = Tout membre peut proposer quelque chose. Quand { $needed } membres le soutiennent, les responsables doivent répondre en { $days } jours.
proposals-reading = Lecture et comptage. Toutes les propositions sont lues, cela peut donc prendre un moment.
proposals-none = Personne n’a encore rien proposé.
proposals-more = { $count ->
    [one] Montrer { $count } autre proposition
    [many] Montrer { $count } autres propositions
   *[other] Montrer { $count } autres propositions
  }
proposals-lost = { $count ->
    [one] { $count } entrée est illisible et n’est donc pas comptée.
    [many] { $count } entrées sont illisibles et ne sont donc pas comptées.
   *[other] { $count } entrées sont illisibles et ne sont donc pas comptées.
  }
proposal = Proposition
proposal-gone = Cette proposition a disparu.
proposal-support = { $count ->
    [0] Personne ne la soutient encore. Il faut { $needed } membres.
    [one] { $count } membre la soutient. Il en faut { $needed }.
    [many] { $count } membres la soutiennent. Il en faut { $needed }.
   *[other] { $count } membres la soutiennent. Il en faut { $needed }.
  }
proposal-owed = Les responsables doivent répondre avant la fin du { $day }.
proposal-late = Les responsables devaient répondre avant la fin du { $day }. La réponse est en retard.
proposal-was-late = Les responsables devaient répondre avant la fin du { $day }. La réponse est venue en retard, le { $on }.
proposal-row-gathering = { $support } soutiens sur { $needed }
proposal-row-owed = réponse due le { $day }
proposal-row-late = la réponse est en retard
proposal-row-answered = réponse : { $says }
proposal-support-now = Soutenir cette proposition
proposal-support-end = Retirer mon soutien
proposal-support-means = Personne n’apprend qui la soutient. Vous comptez une fois, quelle que soit la plume.
proposal-support-later = Vous êtes là depuis trop peu de temps pour la soutenir. Vous pouvez soutenir ce qui est proposé à partir du { $day }.
proposal-support-old = Cette proposition est si ancienne que plus personne ne peut commencer à la soutenir.
proposal-talk = { $count ->
    [0] En parler
    [one] En parler ({ $count } réponse)
    [many] En parler ({ $count } réponses)
   *[other] En parler ({ $count } réponses)
  }
proposal-how = Comment on compte les soutiens
proposal-how-once = Chaque membre compte une fois. Qui arrive, ou revient, compte pour ce qui est proposé à partir du mois de 28 jours suivant. C’est votre appareil qui compte, pas le serveur.
proposal-how-text = Le soutien vaut pour le texte que vous avez lu. Si le texte change, on recommence à zéro.
proposal-how-server = Un serveur malhonnête pourrait inventer des membres, cacher une réponse ou dire un autre jour. Les responsables voient combien vous êtes, et vous le disent.
proposal-change = La modifier, la retirer, ou en parler aux responsables

# Ce que répondent les responsables.
answer-yes = Oui
answer-partly = En partie
answer-no = Non
answer-of = La réponse des responsables : { $says }
answer-by = { $name }, { $day }
answer-earlier = Une réponse à un texte plus ancien : { $says }
answer-waiting = Une réponse est écrite. Une deuxième personne parmi les responsables doit la confirmer.
answer-give = Répondre à cette proposition
answer-means = Tous les membres peuvent la lire, avec votre nom. Une deuxième personne parmi les responsables doit la confirmer avant qu’elle compte.
answer-says = Que répondez-vous ?
answer-text = Pourquoi ? Et que se passe-t-il ensuite ?
answer-sign = Signer cette réponse
answer-confirm = Confirmer cette réponse
answer-confirm-means = Avec votre accord, c’est la réponse des responsables. Tous les membres peuvent la lire, avec les deux noms.

# Ce qui a suivi.
came = Ce qui a suivi
came-what = Vous avez dit, nous avons fait. Les responsables disent en 30 jours ce qui a suivi une réponse. Sinon, cela se voit ici.
came-reading = Lecture de ce qui a suivi
came-none = Les responsables n’ont encore répondu à aucune proposition.
came-give = Dire ce qui a suivi
came-means = Tous les membres peuvent le lire, avec votre nom. Vous pourrez en dire plus : le dernier texte compte.
came-state = Où en est-on ?
came-done = C’est fait
came-working = Nous y travaillons
came-dropped = Cela ne s’est pas fait
came-text = Que s’est-il passé ?
came-send = Signer et le dire à tous les membres
came-due = Les responsables disent ce qui a suivi avant la fin du { $day }.
came-late = Les responsables devaient dire ce qui a suivi avant la fin du { $day }. C’est en retard.
came-was-late = Les responsables l’ont dit en retard.
came-more = { $count ->
    [one] En montrer { $count } autre
    [many] En montrer { $count } autres
   *[other] En montrer { $count } autres
  }
came-counts = Dans les 90 derniers jours
came-counts-answered = { $count ->
    [0] Les responsables n’ont répondu à aucune proposition.
    [one] Les responsables ont répondu à { $count } proposition.
    [many] Les responsables ont répondu à { $count } propositions.
   *[other] Les responsables ont répondu à { $count } propositions.
  }
came-counts-late = { $count ->
    [0] Aucune réponse en retard.
    [one] { $count } réponse était ou est en retard.
    [many] { $count } réponses étaient ou sont en retard.
   *[other] { $count } réponses étaient ou sont en retard.
  }
came-counts-done = Faites, parmi celles qui ont eu un oui : { $done } sur { $count }.

# Votes.
say-polls-line = Votez, et voyez ce que les autres ont décidé.
polls = Votes
polls-what = Deux responsables ouvrent un vote. Les membres votent une fois, et personne n’apprend votre choix. Personne ne voit les voix avant la fin.
polls-reading = Lecture des votes
polls-none = Il n’y a encore eu aucun vote.
poll = Vote
poll-unread = Cette question est illisible
poll-soon = Ouvre le { $day }
poll-open = Ouvert jusqu’à la fin du { $day }
poll-closed = Fermé depuis le { $day }
poll-stopped = Arrêté. Aucune voix n’est comptée.
poll-not-yours = Vous êtes membre depuis trop peu de temps pour ce vote.
poll-voters-all = Qui vote : toutes les personnes membres trois jours avant l’ouverture
poll-voters-settled = Qui vote : les membres depuis 28 jours ou plus, ou avec la parole d’une deuxième personne parmi les responsables
poll-voters-none = Les responsables ont annulé ce vote.
poll-quorum = Il faut { $count } voix pour qu’il compte.
poll-trust = À quoi vous pouvez vous fier, et à quoi non
poll-trust-who = Votre voix part sans votre nom. Le serveur ne peut pas la lire.
poll-trust-counted = Votre appareil compte toutes les voix après la fin. Les appareils des autres aussi.
poll-trust-server = Un serveur malhonnête ne peut pas changer votre voix sans que votre appareil vous le dise. Il pourrait ajouter des voix.
poll-trust-leaders = Ne décidez pas par un vote qui vous dirige.
vote-yes = Que dites-vous ?
vote-most = { $count ->
    [one] Choisissez { $count } réponse
    [many] Choisissez jusqu’à { $count } réponses
   *[other] Choisissez jusqu’à { $count } réponses
  }
vote-rank = Mettez-les dans votre ordre
vote-rank-hint = Appuyez d’abord sur la meilleure réponse, puis sur la suivante. Appuyez de nouveau pour en enlever une. Vous pouvez en laisser de côté.
vote-means = Vous votez une fois. Vous ne pourrez pas changer après.
vote-send = Envoyer mon vote
poll-call-off = Annuler ce vote
vote-done = Votre voix est arrivée. Vous verrez le résultat après la fin.
poll-counting = Lecture et comptage de toutes les voix. Cela peut prendre un moment.
poll-won = Le plus de voix : { $name }
poll-tie = Personne n’est devant : { $names }
poll-rounds = Compté en { $count } tours. À chaque tour, le dernier choix est parti, et ses voix sont passées aux suivants.
poll-counted = Voix qui comptent : { $count }.
poll-turnout = Voix qui comptent : { $count }. Membres dont l’appareil a demandé à voter : { $issued }.
poll-fails-too-many = Il y a plus de voix que de membres qui ont demandé à voter. Rien n’est compté. Parlez aux responsables et à l’hébergeur.
poll-fails-quorum = Il y a trop peu de voix. Il en fallait { $count }.
poll-dropped = Des voix manquent : le serveur en montre moins qu’il n’en a pris. Parlez aux responsables et à l’hébergeur.
poll-left-unreadable = Voix illisibles : { $count }
poll-left-late = Voix d’un autre jour : { $count }
poll-left-replayed = Voix présentes deux fois : { $count }
poll-left-invalid = Voix qui disent une chose impossible : { $count }
poll-left-double = Secondes voix d’une même personne : { $count }
poll-mine = Votre voix est parmi elles.
poll-not-mine = Aucune voix de vous n’est parmi elles. Si vous avez voté, dites-le aux responsables.
poll-compare = Comparez ces mots avec d’autres. S’ils diffèrent, le serveur vous a montré des voix différentes :
poll-open-new = Ouvrir un vote

# Un trimestre en chiffres.
quarters = Le trimestre en chiffres
say-quarters-line = Comment les derniers mois se sont passés, en chiffres.
quarters-what = Les responsables comptent chaque trimestre et vous le disent. Vous pouvez aussi compter, avec le programme.
quarters-reading = Lecture des chiffres
quarters-none = Les responsables n’ont encore donné aucun trimestre.
quarters-tell = Les responsables comptent un trimestre avec le programme : parasol quarter tell
quarter-of = Du { $first } au { $last }
quarter-since = Compté à partir du { $day }. Ce qui était avant a été effacé.
quarter-how = Comment chaque chiffre est compté
quarter-not = Ce qui n’est pas compté
quarter-not-protected = Nombre de personnes, et de choses que des personnes ont faites : en dessous de 5, il n’est jamais dit. À partir de 5, il est arrondi vers le bas à 5, 10, 15 et ainsi de suite. Vous voyez une part si au moins 5 l’ont fait et au moins 5 ne l’ont pas fait.
quarter-not-once = Chaque trimestre est compté une fois et ne change plus. Un second comptage pourrait parler de quelques personnes.
quarter-not-checks = Personne ne sait qui a vérifié quoi. Le serveur compte ensemble toutes les vérifications d’une semaine, pour fixer des limites. Après huit semaines, il n’y reste qu’un nombre arrondi du trimestre.
quarter-not-people = Pas compté : qui est qui, combien lisent ou écrivent, et combien il y a de membres.
quarter-not-who = Une personne parmi les responsables a compté cela sur son propre appareil, avec ce que les membres peuvent lire.
figure-few = moins de 5
figure-untold = trop peu pour le dire
figure-exact = { $count }
figure-least = { $count } ou plus
figure-share = { $count } % ou plus
figure-days = { $count ->
    [one] { $count } jour
    [many] { $count } jours
   *[other] { $count } jours
  }
figure-answered = Propositions qui ont eu une réponse
figure-answered-how = Réponses que deux responsables ont signées pendant ces mois.
figure-agreed = Avec un oui, ou un oui en partie
figure-agreed-how = Parmi ces réponses. Ce sont des décisions qui viennent des membres.
figure-answer-days = Jours jusqu’à une réponse
figure-answer-days-how = À partir du jour où assez de membres ont soutenu une proposition. La moitié a attendu moins, la moitié plus ou aussi longtemps.
figure-answers-due = Propositions qui devaient avoir une réponse
figure-answers-due-how = Celles dont le dernier jour pour une réponse était dans ces mois.
figure-answers-late = Réponse en retard, ou pas encore là
figure-answers-late-how = Parmi celles qui devaient avoir une réponse.
figure-promises = Promesses
figure-promises-how = Propositions avec un oui, et votes et questionnaires fermés, si les responsables devaient dire dans ces mois ce qui a suivi.
figure-promises-kept = Promesses tenues
figure-promises-kept-how = Parmi elles, celles où les responsables ont dit : c’est fait.
figure-polls = Votes fermés
figure-polls-how = Sans ceux qui ont été annulés.
figure-turnout = Membres qui ont voté
figure-turnout-how = Parmi ceux dont l’appareil a demandé à voter, dans tous les votes de ces mois. Le serveur compte les deux, et l’efface huit semaines après le trimestre.
figure-guides = Guides
figure-guides-how = Pages dans la liste le jour du comptage, chaque langue à part.
figure-guides-reviewed = Guides relus à temps
figure-guides-reviewed-how = Pages qui n’étaient pas encore à relire ce jour-là.
figure-desks = Permanences qui disent combien de temps on attend
figure-desks-how = Celles qui l’ont dit dans les 30 jours avant le comptage.
figure-desk-days = Jours avant la réponse d’une permanence
figure-desk-days-how = La moitié des permanences répond plus vite, l’autre moitié moins vite ou pareil. Chaque permanence compte ses 20 dernières conversations.
figure-alerts = Alertes publiées
figure-alerts-how = D’après la liste des décisions des responsables.
figure-alerts-withdrawn = Alertes enlevées
figure-alerts-withdrawn-how = Par les responsables. Celles qui ont été retirées par les personnes qui ont signalé n’y sont pas.
figure-checks = Vérifications
figure-checks-how = Par tous les membres ensemble, dans les semaines qui ont fini pendant ces mois. C’est le serveur qui les compte.
figure-surveys = Questionnaires avec un résultat
figure-surveys-how = Ceux qui ont fermé dans ces mois et dont le résultat a été donné.
figure-workshops = Ateliers
figure-workshops-how = Ceux dont les responsables avaient compté les feuilles d’avis.
figure-workshop-people = Personnes aux ateliers
figure-workshop-people-how = Des têtes, pas des noms. Qui est venu deux fois compte deux fois.
figure-workshop-useful = Ont dit que l’atelier était utile
figure-workshop-useful-how = Parmi les personnes qui ont coché un visage sur la feuille, aux ateliers avec au moins 5 feuilles.
figure-workshop-safe = Ont dit s’y être senties en confiance
figure-workshop-safe-how = Compté de la même façon.
figure-workshop-one-more = Ont dit savoir faire une chose de plus maintenant
figure-workshop-one-more-how = Compté de la même façon.

# Ce qui a changé dans Parasol, et ce qui devrait changer.
changes = Ce qui a changé dans Parasol
say-changes-line = En mots simples. Vous pouvez dire ce qui devrait marcher autrement.
changes-what = Parasol est le programme derrière cette page. Voici ce qui est nouveau dans chaque version.
changes-0-1-0 = Version 0.1.0
changes-0-1-0-1 = Vous pouvez signaler quelqu’un sans compte, et compléter plus tard avec un code.
changes-0-1-0-2 = Vous pouvez vérifier un numéro, un nom ou une plaque. Le serveur ne peut pas lire ce que vous vérifiez.
changes-0-1-0-3 = Deux responsables signent chaque alerte.
changes-0-1-0-4 = Vous pouvez écrire aux équipes de terrain, et trouver des services ouverts maintenant.
changes-0-1-0-5 = Les membres peuvent parler sous une plume, proposer et voter.
changes-0-1-0-6 = Vous pouvez montrer un profil par un lien, et fermer le lien.
changes-0-1-0-7 = Vous pouvez enlever d’une photo ce qu’elle dit de vous.
changes-0-1-0-8 = C’est la première version. Personne d’extérieur ne l’a encore examinée.
changes-otherwise = Cela devrait marcher autrement
changes-otherwise-means = Dites-le d’abord à tous les membres, comme une proposition. Si assez de membres la soutiennent, les responsables répondent. Le texte peut être enregistré comme un fichier pour les personnes qui font Parasol. Rien ne leur est envoyé d’ici.
otherwise-title = Parasol :
otherwise-text =
    Ce que je veux faire :

    Ce qui se passe maintenant :

    Ce qui devrait se passer :
otherwise-save = L’enregistrer pour les personnes qui font Parasol
otherwise-save-means = Le fichier contient ce texte et rien d’autre. Enlevez d’abord les noms et les lieux. Rien n’est envoyé : quelqu’un doit leur donner le fichier.
otherwise-save-text = Ce que contiendra le fichier
otherwise-save-now = Enregistrer comme fichier
otherwise-support = { $count } membres ou plus le soutiennent.
otherwise-support-few = Moins de 5 membres le soutiennent.
otherwise-answer = Les responsables ont répondu : { $says }. { $text }

# Questionnaires.
say-surveys-line = Répondez, et voyez ce qui a suivi.
surveys = Questionnaires
surveys-what = Les responsables demandent, vous répondez une fois, et personne n’apprend qui a répondu. Vous pouvez passer chaque question.
surveys-reading = Lecture des questionnaires
surveys-none = Il n’y a encore eu aucun questionnaire.
survey = Questionnaire
survey-closed = Fermé depuis le { $day }. Deux responsables comptent.
survey-stopped = Arrêté. Rien n’est compté.
survey-published = { $count ->
    [0] Moins de 5 réponses
   *[other] { $count } réponses ou un peu plus
  }
survey-lost = Il n’y aura pas de résultat.
survey-lost-what = L’une des deux personnes qui ouvrent les réponses n’est plus responsable, ou a de nouvelles clés. Les réponses restent donc fermées, et sont effacées après quelques mois. Les responsables peuvent redemander dans un nouveau questionnaire.
trouble-survey-lost = L’une des deux personnes qui ouvrent les réponses n’est plus responsable, ou a de nouvelles clés. Rien n’a été envoyé.
survey-late = Le résultat est en retard.
survey-late-what = Les responsables avaient 14 jours pour publier les réponses. C’est en retard.
survey-not-yours = Vous êtes membre depuis trop peu de temps pour ce questionnaire.
survey-who = Qui lit vos réponses
survey-who-reads = Après la fin, deux responsables lisent les réponses : { $names }. Rien dans une réponse ne dit qui vous êtes. N’écrivez pas ce que personne d’autre ne pourrait écrire.
survey-who-others = Les autres voient des nombres arrondis, et rien sur moins de 5 personnes. Puis les deux effacent toutes les réponses.
survey-who-server = Vos réponses partent sans votre nom. Le serveur ne peut pas les lire. Un serveur malhonnête pourrait ajouter des réponses pour des membres qui n’ont pas répondu.
survey-skip-any = Vous pouvez passer chaque question.
survey-others = Autres questions
survey-skip = Je passe celle-ci
survey-text-hint = Deux responsables lisent ceci. N’écrivez ni noms ni lieux.
survey-step = { $step } – { $means }
survey-range = { $from } à { $to }
survey-or-more = { $from } ou plus
survey-send = Envoyer mes réponses
survey-empty = Répondez à au moins une question.
survey-means = Vous répondez une fois. Vous ne pourrez pas changer après.
survey-done = Vos réponses sont arrivées. Vous verrez le résultat quand deux responsables auront compté.
survey-about = environ { $count }
survey-few = moins de 5
survey-of = { $chose } – pas : { $not }
survey-skipped = Sans réponse
survey-too-few = Trop peu de réponses pour le dire.
survey-no-summary = Ce que les gens ont écrit reste aux deux responsables.
survey-rounded = Les nombres sont arrondis, pour que personne ne puisse trouver qui a répondu quoi.
survey-count = Compter les réponses
survey-call-off = Arrêter ce questionnaire
survey-open-new = Ouvrir un questionnaire

lounge-rules = Règles
lounge-rules-ads = Pas d’annonces et pas de rendez-vous. Les profils sont là pour ça, si votre communauté en a.
lounge-rules-pictures = Aucune image pour adultes sans avertissement.
lounge-rules-who = Quelque chose est contre les règles ? Dites-le aux responsables : appuyez sur « Ce que vous pouvez faire » à ce message. Ils peuvent le cacher, et disent pourquoi.
lounge-rules-own = Ce que dit votre communauté
