evidence-words-title = Um filtro trata pior as nossas palavras?
evidence-words-of = { $count } de { $of }
evidence-words-one = frases nossas foram marcadas pelo filtro “{ $name }”. De { $of } frases de controle, que diferem num termo, ele marcou { $controls }.
evidence-words-many = filtros marcam as nossas frases mais que as de controle, e o acaso mal explica isso. As de controle diferem num termo.
evidence-words-bars = Frases marcadas: as nossas (preto) e as de controle (cinza)
evidence-words-ours = { $count } de { $of } das nossas
evidence-words-controls = { $count } de { $of } de controle
evidence-words-example = Marcada: “{ $ours }” Não marcada: “{ $control }”
evidence-words-allow = Se “{ $name }” permitisse “{ $term }”, { $count } das suas { $of } marcas erradas sumiriam.
evidence-words-allow-all = Permitir { $terms } tiraria { $count } de { $of }.
evidence-words-by-term = Contamos por termo, pois um filtro muitas vezes responde por termo. “{ $name }” é mais duro com o nosso lado em { $worse } de { $of } termos, e com as de controle em { $better }.
evidence-words-chance = Se tratasse os dois igual, o acaso ainda faria isto cerca de uma vez em { $of } tentativas. Então pode ser o acaso.
evidence-words-no-chance = Se tratasse os dois igual, o acaso faria isto cerca de uma vez em { $of } tentativas, ou menos.
evidence-words-share = De frases como as nossas, marcaria de { $low } a { $high } em 100.
evidence-words-difference = A diferença para as de controle é de { $low } a { $high } em 100, se tivéssemos escolhido outros termos como estes.
evidence-words-noise = Maiúsculas, espaços e pontos mudaram { $count } de { $of } respostas. Esse é o ruído dele.
evidence-words-holm = Perguntamos a { $of } filtros com respostas próprias, e por isso exigimos mais do acaso.
evidence-words-same = { $count ->
    [one] Mais { $count } filtro deu as mesmas respostas que outro, então não conta.
    [many] Mais { $count } filtros deram as mesmas respostas que outro, então não contam.
   *[other] Mais { $count } filtros deram as mesmas respostas que outro, então não contam.
}
evidence-words-few = São só { $terms } termos diferentes. São precisos { $enough } ou mais para ter certeza de muita coisa.
evidence-words-failures = “{ $name }” falhou { $count ->
    [one] { $count } vez
    [many] { $count } vezes
   *[other] { $count } vezes
}. Essas frases não contam.
evidence-words-seen-by-one = Algumas publicações estavam escondidas, mas só uma pessoa olhou. Elas não contam.
evidence-words-went-on = A publicação continuou depois de um aviso. O que veio depois pode ter a ver com o aviso.
evidence-words-many-a-day = Mais de duas foram publicadas num dia. Uma publicação pode ter mudado o que aconteceu com a seguinte.
evidence-words-not-why = Por que o filtro faz isto, ou se alguém quis.
evidence-words-not-platform = O que uma plataforma faz com uma marca. Ela pode usar outros filtros, e pessoas.
evidence-words-not-words = Outras palavras além destes { $terms } termos.
evidence-words-not-often = Quantas vezes isto acontece com publicações de verdade. As frases foram escritas para este teste.
