# La page de `parasol evidence site` : qui reçoit quoi d’une page. Chaque phrase dit ce qui a été vu, et ne donne jamais de note.
site-title = Qui reçoit quoi de cette page ?
site-title-many = Qui reçoit quoi de ces { $count } pages ?
site-headline = { $count ->
    [one] { $count } autre
    [many] { $count } autres
   *[other] { $count } autres
}
site-headline-nobody = Personne d’autre n’a été vu
site-meaning = { $count ->
    [one] a reçu quelque chose de { $page } avant tout choix.
    [many] ont reçu quelque chose de { $page } avant tout choix.
   *[other] ont reçu quelque chose de { $page } avant tout choix.
}
site-meaning-refused = { $count ->
    [one] Après un refus du consentement, { $count } le recevait encore.
    [many] Après un refus du consentement, { $count } le recevaient encore.
   *[other] Après un refus du consentement, { $count } le recevaient encore.
}
site-meaning-nobody = On n’a vu personne d’autre que le site lui-même recevoir quelque chose de { $page }.
site-meaning-failed = { $count ->
    [one] { $count } page n’a pas pu être regardée.
    [many] { $count } pages n’ont pas pu être regardées.
   *[other] { $count } pages n’ont pas pu être regardées.
}
site-pages = { $count } pages
site-bars = Combien d’entre eux ont reçu ceci (noir), et après un refus du consentement (gris)
site-bars-once = Combien d’entre eux ont reçu ceci
site-bar-told = { $count } sur { $all }
site-bar-refused = refus : { $count }
site-bar-typed = ce qui a été tapé
site-bar-keys = chaque touche, pendant la frappe
site-bar-unread = a lu ce qui a été tapé, a envoyé une chose illisible
site-bar-page = l’adresse de la page
site-bar-site = le nom du site
site-bar-visit = que quelqu’un est là
site-bar-cookie = un cookie sur cet appareil
site-bar-marks = des marques qui distinguent cet appareil des autres
site-bar-recorder = quelque chose, et vend des enregistrements de visites
site-bar-watches = une vue de la souris, des touches et de la page
site-got = { $company }{ $at } : { $things }.
site-country = { " " }({ $country })
site-got-itself = Le site lui-même : { $things }.
site-thing-visit = a vu l’adresse internet de qui l’a ouvert
site-thing-site = a appris de quel site il s’agit
site-thing-page = a appris l’adresse de la page ({ $form })
site-thing-typed = a reçu ce qui a été tapé ({ $about }), avant l’envoi ({ $form }, { $how })
site-thing-keys = a reçu chaque touche pendant la frappe ({ $about } ; { $how })
site-thing-unread = a lu ce qui a été tapé, puis envoyé une chose qu’on ne peut pas lire ici ({ $how })
site-thing-cookie = { $form ->
    [own] a posé un cookie à lui
   *[site] a posé un cookie au nom du site
}
site-thing-marks = { $about ->
    [canvas] a relu un dessin caché (canvas)
    [webgl] a demandé la carte graphique (WebGL)
    [audio] a mesuré comment le son est fait (audio)
    [fonts] a essayé quelles polices il y a
   *[webrtc] a ouvert une ligne qui peut montrer l’adresse locale (WebRTC)
}
site-thing-watches = regarde la souris, les touches et la page, comme font les enregistreurs de visites
site-thing-recorder = vend des enregistrements de ce que les gens font sur des pages
site-under = { $thing }, sous le propre nom du site { $host }
site-about-email = adresse e-mail
site-about-phone = numéro de téléphone
site-about-name = nom
site-about-password = mot de passe
site-about-text = texte
site-form-plain = tel quel
site-how-request = par une requête
site-how-beacon = par une balise (beacon)
site-how-websocket = par un WebSocket
site-how-worker = par un worker
site-how-report = par un rapport du navigateur
site-in-referer = comme Referer
site-in-address = dans une adresse
site-in-message = dans un message
site-helps-typed = Une page peut attendre que quelqu’un appuie sur « Envoyer ». Personne n’a besoin de ce qui est tapé avant.
site-helps-refused = À ceux qui reçoivent encore quelque chose après un refus, on peut demander de quel droit.
site-helps-copies = Les polices, les scripts et les images peuvent être sur le serveur du site. Alors on ne les demande pas à d’autres.
site-helps-nobody = Regardez de nouveau dans un mois, et après chaque changement de la page.
site-sure-seen = Ce qui est écrit ici a été vu au départ d’un navigateur fait pour cela, qui n’a rien gardé.
site-sure-twice = Chromium { $version } ; { $messages } messages en { $visits } visites : avant tout choix, et après un bouton qui refuse.
site-sure-once = Chromium { $version } ; { $messages } messages avant tout choix. On n’a vu aucun bouton qui refuse le consentement.
site-sure-har = Un fichier HAR avec { $messages } messages, que le navigateur de quelqu’un d’autre a noté.
site-sure-typed = Des mots inventés pour cela ont été tapés dans { $count } champs et jamais envoyés.
site-sure-named = Les pays viennent de notre propre liste, avec une source et un jour pour chacun. Elle est courte.
site-sure-compared = Comparé avec le { $day } : { $new ->
    [one] { $new } de plus a été vu
    [many] { $new } de plus ont été vus
   *[other] { $new } de plus ont été vus
}, { $gone ->
    [one] { $gone } n’a pas été vu cette fois
    [many] { $gone } n’ont pas été vus cette fois
   *[other] { $gone } n’ont pas été vus cette fois
}.
site-not-later = Ce que le serveur du site transmet plus tard ne se voit pas de l’extérieur.
site-not-none = Ce qui n’a pas été vu est peut-être là quand même : un autre jour, dans un autre pays, pour un autre navigateur.
site-not-sealed = Ce qu’une page chiffre avant de l’envoyer peut être compté, mais pas lu.
site-not-robot = Une page peut remarquer qu’un programme regarde, et bien se tenir.
site-not-faked = Une page peut faire passer son propre code pour celui d’une autre entreprise, si elle charge aussi le sien. Interrogez l’entreprise avant de dire qu’elle a fait quelque chose.
site-lacks-messages = Cette page a tant envoyé que tout n’a pas été gardé.
site-lacks-long = Certains messages étaient trop longs. Seul leur début a été lu.
site-lacks-near = Cette page a essayé d’atteindre l’ordinateur qui la regardait, ou son réseau. Cela a été empêché.
site-lacks-scripts = Un script de cette page a caché à qui il est, ou s’est donné un nom sous lequel rien n’a été chargé. Ce qu’il a fait n’est compté contre personne.
site-lacks-unseen = Cette page peut envoyer par des voies qu’on ne peut pas voir de l’intérieur. Ceux qu’elle a joints sont nommés, mais pas tout ce qu’ils ont pu recevoir.
site-lacks-bodies = Il manque au fichier le contenu de certains messages, ce qui a été tapé peut donc y être.
site-lacks-cookies = Le fichier n’a aucun cookie. On les a sans doute enlevés.
site-lacks-sockets = Il manque au fichier ce qui a été envoyé par des WebSockets.
site-lacks-probes = Un fichier HAR ne montre pas ce que les scripts ont fait dans la page, ni ce qui a suivi un refus.
