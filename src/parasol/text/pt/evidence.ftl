# A página de um relatório de `parasol evidence`: para pessoas, e para seus advogados. Nenhuma frase julga nem promete.
evidence-examples = Exemplos
evidence-helps = O que ajudaria
evidence-sure = Quanta certeza há
evidence-not-shown = O que esta página não mostra
evidence-more-bars = { $count ->
    [one] Mais { $count } está nas tabelas ao lado desta página.
    [many] Mais { $count } estão nas tabelas ao lado desta página.
   *[other] Mais { $count } estão nas tabelas ao lado desta página.
}
evidence-made = Feito em { $day } com este comando:
evidence-hash = SHA-256 de { $file }, que tem cada pergunta e cada resposta:
evidence-no-letters = (Esta página não tem letras para este texto. As tabelas têm.)

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

# As contagens do registro de plataformas.
evidence-platforms-title = O que as plataformas fizeram, { $quarter }
evidence-platforms-headline = { $count ->
    [one] { $count } coisa que uma plataforma fez
    [many] { $count } coisas que plataformas fizeram
   *[other] { $count } coisas que plataformas fizeram
}
evidence-platforms-count = pelo menos { $count }
evidence-platforms-meaning = Recebemos pelo menos cinco notas de cada uma nestes três meses. Se sabemos que uma pessoa contou duas vezes, conta uma vez.
evidence-platforms-bars = Por plataforma e pelo que aconteceu
evidence-platforms-help-1 = Um motivo que cita a regra, cada vez, e uma pessoa que lê a reclamação.
evidence-platforms-help-2 = Um modo de reclamar para uma organização que fala por seus integrantes.
evidence-platforms-sure-1 = Cada número é arredondado para baixo, de cinco em cinco. O que ouvimos menos de cinco vezes fica de fora.
evidence-platforms-sure-2 = Os responsáveis leem cada nota e põem de lado as inventadas. Nem todas se percebem.
evidence-platforms-not-1 = Quantas vezes acontece de verdade. A maioria das pessoas não conta a ninguém, e quem nos conhece conta mais.
evidence-platforms-not-2 = Que uma plataforma não fez nada, ou fez menos que outra: uma linha que falta diz só “menos de cinco”.
evidence-platforms-not-3 = Com quem aconteceu, como é a aparência, de onde vem. Não perguntamos.
evidence-happened-removed = removido
evidence-happened-limited = limitado
evidence-happened-hidden = escondido
evidence-happened-suspended = suspenso
evidence-happened-banned = banido
evidence-happened-unpaid = não pago
evidence-happened-refused = recusado
evidence-happened-asked-for-papers = pediram documento
evidence-happened-never-answered = nunca responderam
evidence-happened-other = outra coisa

evidence-ask-title = O que responderam?
evidence-ask-meaning = cartas tiveram resposta. { $overdue } das outras passaram do dia que a lei diz.
evidence-ask-bars = Cartas pelo que aconteceu com elas
evidence-ask-state-answered = Respondida, sem atraso que saibamos
evidence-ask-state-late = Respondida com atraso
evidence-ask-state-overdue = Sem resposta, e atrasada
evidence-ask-state-waits = Sem resposta ainda
evidence-ask-state-open = Último dia desconhecido
evidence-ask-remind = A resposta à carta { $number } a { $to } era até { $due }. Lembre a eles, ou reclame.
evidence-ask-lawyer = Pergunte a um advogado antes que acabe um prazo para reclamar.
evidence-ask-documents = { $count ->
    [one] Voltou { $count } documento. Está ao lado desta página, com o resumo (hash) dele.
    [many] Voltaram { $count } documentos. Estão ao lado desta página, com os resumos (hashes) deles.
   *[other] Voltaram { $count } documentos. Estão ao lado desta página, com os resumos (hashes) deles.
}
evidence-ask-counted = Os dias contam a partir do dia em que uma carta foi enviada.
evidence-ask-not-true = Se uma resposta é verdadeira ou completa.
evidence-ask-not-law = Se uma lei foi violada. Um advogado pode dizer.
evidence-ask-not-holidays = Feriados. Com eles, a resposta pode ser devida mais tarde.
evidence-ask-kind-records = Documentos sobre vigilância
evidence-ask-kind-police = Seus dados na polícia
evidence-ask-kind-access = Seus dados em outros lugares
evidence-ask-kind-erasure = Apagar seus dados
evidence-ask-unknown = Não conhecemos esta lei: pergunte a um advogado.
evidence-ask-only = Lembre: { $only }.
evidence-ask-then = Depois de uma recusa ou de silêncio: { $then }.
evidence-ask-checklist = Antes e depois de pedir: { $country }
evidence-ask-facts = O que sabemos da lei, de onde, e visto quando
evidence-ask-note = Isto não é aconselhamento jurídico, e as leis mudam. Pergunte a um advogado antes de contar com isto. Pedir os próprios dados diz a eles quem você é.
evidence-ask-step-1 = Peça como organização, se puder. Então nenhum nome de integrante aparece.
evidence-ask-step-2 = Antes de perguntar à polícia sobre você, fale com um advogado: isso diz a eles que você pergunta.
evidence-ask-step-3 = Peça sobre um só sistema ou acontecimento em cada carta.
evidence-ask-step-4 = Não escreva sobre você mais do que precisam para achar.
evidence-ask-step-5 = Use um endereço que não seja a sua casa.
evidence-ask-step-6 = Guarde uma cópia da carta, e o recibo que mostra em que dia você enviou.
evidence-ask-step-7 = Anote o dia até o qual devem responder.
evidence-ask-step-8 = Lembre a eles por escrito no dia seguinte.
evidence-ask-step-9 = Guarde cada resposta com o envelope e o dia.
evidence-ask-step-10 = Se recusarem, pergunte o motivo e onde reclamar. Cuide do prazo.
