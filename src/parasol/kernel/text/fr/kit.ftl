# Le cadre de chaque écran.
next = Continuer
step-of = Étape { $at } sur { $of }
done-of = { $done } sur { $of }
review-change = Modifier
review-change-this = Modifier : { $what }
row-new = Nouveau
lock-warning = Toujours là ?
lock-warning-text = Cette page se verrouille dans deux minutes. Ce que vous avez écrit sera perdu.
lock-stay = Je suis là

# Les mots.
words-show = Montrer les mots
words-of = { $label } : mot { $position }
words-offered = Mots qui commencent ainsi, pour le mot { $position }
words-pick = Quel était le mot numéro { $position } ?
words-pick-wrong = Ce n’est pas celui-là. Regardez les mots que vous avez notés.
words-too-long = C’est trop long pour huit mots.
words-count = Il faut huit mots. En manque-t-il un, ou y en a-t-il un en double ?
words-unknown-word = Le mot numéro { $position } n’est pas un de nos mots.
words-checksum = Ces mots ne vont pas ensemble. Un mot est faux ou déplacé.
words-language = Dans quelle langue sont vos mots ?
words-did-you-mean = Vouliez-vous dire l’un de ceux-ci ?

# De l’aide maintenant.
help-call = Appeler le { $number }

# Guides : ce que d’autres font ; ni ordres ni reproches.
guide-after = Après quelque chose de grave

# Ce qui n’a pas marché. Les noms sont les codes des erreurs.
trouble-unreachable = Pas de connexion. Votre texte est encore là. Réessayez.
trouble-nothing-to-report = Écrivez quelques mots, un numéro, un nom ou une plaque.
trouble-too-long = C’est trop long d’environ { $excess } lettres. Raccourcissez.
refused-too-large = C’est trop long. Raccourcissez.
trouble-no-report = Ce code n’ouvre rien. C’est peut-être effacé, ou son temps est passé. Le code vient-il d’un autre papier ?
refused-room-full = Il n’y a plus de place ici. Commencez un autre signalement ou une autre conversation.
refused-not-taken-on = Vous pourrez écrire la suite après une réponse. Votre texte est encore là.
refused-not-founded = Il n’y a pas encore de communauté ici. Revenez plus tard.
trouble-another-community = Ce n’est pas la communauté de vos mots. N’écrivez rien ici. Demandez à une personne de confiance.
trouble-repeated = Le serveur a montré quelque chose deux fois, ou dans le mauvais ordre. Dites-le aux responsables.
trouble-roster-tampered = Quelqu’un a modifié la liste des responsables et des clés. N’écrivez rien ici. Demandez à une personne de confiance.
trouble-bad-answer = La réponse du serveur n’a pas de sens. Réessayez plus tard.
refused-other-protocol = Cette page a été renouvelée. Copiez ce que vous avez écrit. Puis rechargez la page.
refused-other-site = Le serveur ne connaît pas l’adresse de cette page. Rien n’a été fait. Dites-le aux responsables.
trouble-unreadable = Ceci est illisible. C’est peut-être abîmé, ou quelqu’un l’a modifié. Dites-le aux responsables.
trouble-refused = Le serveur a refusé cela, sans dire pourquoi. Réessayez plus tard. Si cela dure, dites-le aux responsables.
refused-quota = C’était la dernière fois pour aujourd’hui. Vous pourrez continuer demain.
refused-full = Le serveur n’a plus de place, ou son disque est cassé. Votre texte est encore là. Gardez votre code. Réessayez plus tard.
trouble-work-refused = Le serveur a demandé trop de travail à ce téléphone. Réessayez plus tard.
trouble-distrust = Le serveur a montré quelque chose qui ne peut pas être vrai. Ne continuez pas, et dites-le aux responsables.
closing-notice = Cette communauté ferme à la fin du { $day }. Tout sera alors détruit. Derniers signalements : le { $last }.
refused-closing = Cette communauté ferme bientôt et ne prend plus de signalements.
refused-closed = Cette communauté a fermé. Plus rien n’est gardé ici.

# Où un nom est utilisé.
site-unknown = Je ne sais pas quel site
site-other = Un autre site ou une autre appli

# Un texte très long, replié.
folded-more = Montrer tout ce texte
