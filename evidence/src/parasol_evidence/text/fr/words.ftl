evidence-words-title = Un filtre traite-t-il nos mots plus mal ?
evidence-words-of = { $count } sur { $of }
evidence-words-one = de nos phrases ont été marquées par le filtre « { $name } ». Sur { $of } phrases de contrôle, qui diffèrent par un terme, il en a marqué { $controls }.
evidence-words-many = filtres marquent nos phrases plus souvent que les phrases de contrôle, et le hasard ne l’explique guère. Les phrases de contrôle diffèrent par un terme.
evidence-words-bars = Phrases marquées : les nôtres (noir) et les contrôles (gris)
evidence-words-ours = { $count } sur { $of } des nôtres
evidence-words-controls = { $count } sur { $of } contrôles
evidence-words-example = Marquée : « { $ours } » Non marquée : « { $control } »
evidence-words-allow = Si « { $name } » acceptait « { $term } », { $count } de ses { $of } marques fausses disparaîtraient.
evidence-words-allow-all = Accepter { $terms } en enlèverait { $count } sur { $of }.
evidence-words-by-term = Nous comptons par terme, car un filtre répond souvent par terme. « { $name } » est plus dur avec notre côté pour { $worse } termes sur { $of }, et avec les contrôles pour { $better }.
evidence-words-chance = S’il traitait les deux de la même façon, le hasard ferait quand même cela environ une fois sur { $of } essais. C’est donc peut-être le hasard.
evidence-words-no-chance = S’il traitait les deux de la même façon, le hasard ferait cela environ une fois sur { $of } essais, ou moins souvent.
evidence-words-share = Sur 100 phrases comme les nôtres, il en marquerait de { $low } à { $high }.
evidence-words-difference = L’écart avec les contrôles est de { $low } à { $high } sur 100, si nous avions pris d’autres termes semblables.
evidence-words-noise = Les majuscules, les espaces et les points ont changé { $count } réponses sur { $of }. C’est son bruit.
evidence-words-holm = Nous avons interrogé { $of } filtres qui ont leurs propres réponses, et nous exigeons davantage du hasard pour cela.
evidence-words-same = { $count ->
    [one] { $count } autre filtre a donné les mêmes réponses qu’un autre, il ne compte donc pas.
    [many] { $count } autres filtres ont donné les mêmes réponses qu’un autre, ils ne comptent donc pas.
   *[other] { $count } autres filtres ont donné les mêmes réponses qu’un autre, ils ne comptent donc pas.
}
evidence-words-few = Ce ne sont que { $terms } termes différents. Il en faut { $enough } ou plus pour savoir grand-chose.
evidence-words-failures = « { $name } » a échoué { $count ->
    [one] { $count } fois
    [many] { $count } fois
   *[other] { $count } fois
}. Ces phrases ne comptent pas.
evidence-words-seen-by-one = Certaines publications étaient cachées, mais une seule personne a regardé. Elles ne comptent pas.
evidence-words-went-on = La publication a continué après un avertissement. Ce qui est venu ensuite peut tenir à l’avertissement.
evidence-words-many-a-day = Il y en a eu plus de deux en un jour. Une publication a pu changer ce qui est arrivé à la suivante.
evidence-words-not-why = Pourquoi le filtre fait cela, ou si quelqu’un l’a voulu.
evidence-words-not-platform = Ce qu’une plateforme fait d’une marque. Elle a peut-être d’autres filtres, et des personnes.
evidence-words-not-words = D’autres mots que ces { $terms } termes.
evidence-words-not-often = À quelle fréquence cela arrive à de vraies publications. Les phrases ont été écrites pour ce test.
