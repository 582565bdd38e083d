evidence-words-title = ¿Trata peor un filtro nuestras palabras?
evidence-words-of = { $count } de { $of }
evidence-words-one = frases nuestras marcó el filtro «{ $name }». De { $of } frases de control, que difieren en un término, marcó { $controls }.
evidence-words-many = filtros marcan nuestras frases más que las de control, y el azar apenas lo explica. Las de control difieren en un término.
evidence-words-bars = Frases marcadas: nuestras (negro) y de control (gris)
evidence-words-ours = { $count } de { $of } nuestras
evidence-words-controls = { $count } de { $of } de control
evidence-words-example = Marcada: «{ $ours }» No marcada: «{ $control }»
evidence-words-allow = Si «{ $name }» permitiera «{ $term }», desaparecerían { $count } de sus { $of } marcas equivocadas.
evidence-words-allow-all = Permitir { $terms } quitaría { $count } de { $of }.
evidence-words-by-term = Contamos por término, porque un filtro suele responder por término. «{ $name }» es más duro con lo nuestro en { $worse } de { $of } términos, y con los controles en { $better }.
evidence-words-chance = Si tratara igual a ambas, el azar haría esto cerca de una vez en { $of } intentos. Puede ser azar.
evidence-words-no-chance = Si tratara igual a ambas, el azar haría esto cerca de una vez en { $of } intentos, o menos.
evidence-words-share = De frases como las nuestras marcaría de { $low } a { $high } de cada 100.
evidence-words-difference = La distancia con los controles es de { $low } a { $high } de cada 100, con otros términos como estos.
evidence-words-noise = Mayúsculas, espacios y puntos cambiaron { $count } de { $of } respuestas. Ese es su ruido.
evidence-words-holm = Preguntamos a { $of } filtros con respuestas propias, y por eso el cálculo es más estricto.
evidence-words-same = { $count ->
    [one] Un filtro más dio las mismas respuestas que otro, así que no cuenta.
    [many] { $count } de filtros más dieron las mismas respuestas que otro, así que no cuentan.
   *[other] { $count } filtros más dieron las mismas respuestas que otro, así que no cuentan.
}
evidence-words-few = Son solo { $terms } términos distintos. Hacen falta { $enough } o más para saber mucho.
evidence-words-failures = «{ $name }» falló { $count ->
    [one] una vez
    [many] { $count } de veces
   *[other] { $count } veces
}. Esas frases no cuentan.
evidence-words-seen-by-one = Algunas publicaciones estaban ocultas, pero solo miró una persona. No cuentan.
evidence-words-went-on = Se siguió publicando después de una advertencia. Lo que vino después puede deberse a ella.
evidence-words-many-a-day = Se publicaron más de dos en un día. Una puede haber cambiado lo que pasó con la siguiente.
evidence-words-not-why = Por qué lo hace el filtro, o si alguien lo quiso.
evidence-words-not-platform = Qué hace una plataforma con una marca. Puede usar otros filtros, y personas.
evidence-words-not-words = Otras palabras que estos { $terms } términos.
evidence-words-not-often = Cuántas veces pasa con publicaciones reales. Las frases se escribieron para esta prueba.
