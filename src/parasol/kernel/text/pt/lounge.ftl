# A sala: seus temas e tópicos.
lounge-what = Aqui todos os integrantes conversam. Você escreve com uma caneta, um nome que não é seu nome de integrante.
lounge-reading = Lendo a sala
lounge-closed = A sala está fechada
lounge-closed-steward = Para abrir, dê nome aos temas dela em Configurações. Dois responsáveis assinam isso.
lounge-closed-member = Os responsáveis podem abrir. Peça a eles, se quiser conversar aqui.
lounge-threads = { $count ->
    [0] nenhum tópico
    [one] { $count } tópico
    [many] { $count } tópicos
   *[other] { $count } tópicos
  }
lounge-posts = { $count ->
    [one] { $count } mensagem
    [many] { $count } mensagens
   *[other] { $count } mensagens
  }
lounge-fresh = { $count ->
    [one] { $count } mensagem nova
    [many] { $count } mensagens novas
   *[other] { $count } mensagens novas
  }
lounge-lost = { $count ->
    [one] Não dá para ler { $count } mensagem, ou ninguém que pode escrever aqui a escreveu.
    [many] Não dá para ler { $count } mensagens, ou ninguém que pode escrever aqui as escreveu.
   *[other] Não dá para ler { $count } mensagens, ou ninguém que pode escrever aqui as escreveu.
  }
lounge-days = As mensagens aparecem aqui por { $count } dias.
lounge-empty = Ninguém escreveu aqui ainda.
lounge-pinned = fixado
lounge-pinned-is = Este tópico está fixado:
lounge-begin = Começar um tópico
lounge-propose = Fazer uma proposta
lounge-more = { $count ->
    [one] Mostrar mais { $count } tópico
    [many] Mostrar mais { $count } tópicos
   *[other] Mostrar mais { $count } tópicos
  }
lounge-more-posts = { $count ->
    [one] Mostrar mais { $count } mensagem
    [many] Mostrar mais { $count } mensagens
   *[other] Mostrar mais { $count } mensagens
  }
lounge-older = Ler mensagens mais antigas
lounge-again = Procurar mensagens novas
lounge-thread = Tópico
lounge-thread-gone = Este tópico sumiu, ou é mais antigo do que o que foi lido.
lounge-save-mine = Salvar minhas mensagens
lounge-save-mine-what = O que você escreveu com suas canetas é salvo como um texto. O arquivo mostra quais canetas são suas. As imagens não estão nele.
lounge-save-thread = Salvar este tópico
lounge-save-thread-what = Este tópico é salvo como um texto: as mensagens que você vê aqui. Foram escritas só para integrantes. As imagens não estão nele.

# Procurar algo.
lounge-search = Procurar palavras
lounge-search-words = Quais palavras?
lounge-search-hint = Seu telefone procura nas mensagens que leu. O que você digita fica aqui.
lounge-search-count = { $count ->
    [0] Nenhuma mensagem lida combina.
    [one] { $count } mensagem
    [many] { $count } mensagens
   *[other] { $count } mensagens
  }
lounge-any-language = Qualquer língua
lounge-named = Mensagens que citam suas canetas
lounge-named-count = { $count ->
    [one] { $count } mensagem cita sua caneta
    [many] { $count } mensagens citam suas canetas
   *[other] { $count } mensagens citam suas canetas
  }
lounge-named-what = Estas têm as duas palavras de uma das suas canetas. Seu telefone procurou. Mais ninguém sabe.
lounge-whole-thread = Ir ao tópico inteiro

# Uma mensagem.
lounge-post = Mensagem
lounge-post-gone = Esta mensagem sumiu, ou é mais antiga do que o que foi lido.
lounge-you = você
lounge-corrected = mudada por quem escreveu
lounge-warning = Antes de abrir:
lounge-links = Os links levam a:
lounge-hidden = { $count ->
    [one] { $count } responsável escondeu esta mensagem. Ela volta em dois dias se mais ninguém entre os responsáveis concordar. O motivo:
    [many] { $count } responsáveis esconderam esta mensagem. O motivo:
   *[other] { $count } responsáveis esconderam esta mensagem. O motivo:
  }
lounge-stopped-title = Esta caneta está parada
lounge-stopped = { $count ->
    [one] { $count } responsável parou esta caneta até { $day }. O que ela escreve fica escondido. Isso acaba em dois dias se mais ninguém entre os responsáveis concordar. O motivo:
    [many] { $count } responsáveis pararam esta caneta até { $day }. O que ela escreve até lá fica escondido. O motivo:
   *[other] { $count } responsáveis pararam esta caneta até { $day }. O que ela escreve até lá fica escondido. O motivo:
  }
lounge-hidden-look = Mostrar o que foi escondido
lounge-given-heart = { $count ->
    [one] { $count } coração
    [many] { $count } corações
   *[other] { $count } corações
  }
lounge-given-thanks = { $count ->
    [one] { $count } agradecimento
    [many] { $count } agradecimentos
   *[other] { $count } agradecimentos
  }
lounge-given-support = { $count ->
    [one] { $count } pessoa com você
    [many] { $count } pessoas com você
   *[other] { $count } pessoas com você
  }
lounge-given-agree = { $count ->
    [one] { $count } pessoa concorda
    [many] { $count } pessoas concordam
   *[other] { $count } pessoas concordam
  }
lounge-do = O que você pode fazer
lounge-do-label = O que você pode fazer com a mensagem de { $name }
lounge-react = Reagir
lounge-mark-heart = Um coração
lounge-mark-thanks = Agradeço
lounge-mark-support = Estou com você
lounge-mark-agree = Concordo
lounge-mark-none = Retirar minha reação
lounge-react-send = Enviar minha reação
lounge-react-done = Já está lá.
lounge-mute = Não me mostrar mais esta caneta
lounge-take = Retirar esta mensagem
lounge-take-what = A mensagem é apagada de vez, para todos.
lounge-take-answers = As respostas de outras pessoas ficam. Quem leu talvez se lembre.
lounge-take-not = Deixar minha mensagem
lounge-take-now = Apagar minha mensagem
lounge-tell = Falar aos responsáveis
lounge-tell-what = Os responsáveis leem o que você escreve. Não ficam sabendo quem falou.
lounge-tell-why = O que há de errado nesta mensagem?
lounge-tell-hint = Não escreva o seu nome, se ninguém deve saber.
lounge-tell-send = Enviar aos responsáveis
lounge-tell-done = Chegou. Os responsáveis vão olhar.
lounge-appeal = Perguntar aos responsáveis sobre esta mensagem
lounge-appeal-what = Sua mensagem foi escondida? Alguém entre os responsáveis que não decidiu isso pode mostrar de novo. Não ficam sabendo seu nome de integrante.

# Escrever.
lounge-answer = Responder
lounge-correct = Mudar esta mensagem
lounge-correct-means = O texto novo toma o lugar do antigo. O antigo é apagado.
lounge-write-means = Todos os integrantes podem ler. Ninguém vê qual integrante escreveu, a menos que suas palavras digam.
lounge-write-limit = Um servidor que guarda registros, com a ajuda de um integrante, poderia descobrir qual caneta é a sua. O Tor torna isso difícil.
lounge-write-new = { $count ->
    [0] Você está aqui há pouco tempo. Já escreveu tudo o que se pode no começo em uma semana. Na segunda-feira pode escrever de novo. A partir de { $day } pode escrever o dobro de vezes.
    [one] Você está aqui há pouco tempo. Esta semana ainda pode escrever no máximo { $count } vez. Mensagens desta vez: até { $each }. A partir de { $day } pode escrever o dobro de vezes.
    [many] Você está aqui há pouco tempo. Esta semana ainda pode escrever no máximo { $count } de vezes. Mensagens de cada vez: até { $each }. A partir de { $day } pode escrever o dobro de vezes.
   *[other] Você está aqui há pouco tempo. Esta semana ainda pode escrever no máximo { $count } vezes. Mensagens de cada vez: até { $each }. A partir de { $day } pode escrever o dobro de vezes.
  }
lounge-send = Enviar a todos os integrantes
lounge-sending = Trancando e enviando
lounge-pen = Com qual caneta você escreve?
lounge-pen-hint = Você tem quatro. Ninguém consegue dizer que duas canetas são uma só pessoa. O que você escreve pode dizer.
lounge-pen-kept = Neste tema você escreve com a caneta que escolher, até escolher outra.
lounge-pen-needed = Escolha com que caneta você escreve.
lounge-pen-new = Caneta { $number } ({ $words })
lounge-pen-named = Caneta { $number }: { $name } ({ $words })
post-title = Sobre o que é?
post-text = O que você quer dizer?
post-text-hint = Para citar uma caneta, escreva as duas palavras ao lado do nome dela.
post-warning = O que se deve saber antes de abrir?
post-warning-hint = Pode deixar em branco. Seu texto fica dobrado atrás disto.
post-name = Nome para esta caneta
post-name-hint = Não use um nome pelo qual conhecem você. Duas palavras sempre ficam ao lado, então ninguém pode tomar o nome.
post-language = Língua
lounge-picture-size = Uma foto ({ $size } kB)
lounge-picture-show = Mostrar a foto
lounge-picture-unsaid = Uma foto sem palavras
lounge-picture-gone = Esta foto não está mais aqui.
lounge-picture-broken = Não dá para mostrar esta foto.
lounge-picture-add = Acrescentar uma foto
lounge-picture-take = Pôr na minha mensagem
lounge-picture-not-yet = Você poderá acrescentar fotos depois de 28 dias como integrante, ou quando alguém entre os responsáveis der fiança por você.
lounge-picture-means = Integrantes só veem se pedirem. É só para adultos? Escreva isso no aviso acima: ele dobra também a foto. Você pode enviar três fotos por semana.
lounge-picture-says = O que há nela?
lounge-picture-says-hint = Para quem não vê. Pode deixar em branco.
lounge-picture-drop = Tirar a foto
trouble-pictures-used = Você enviou três fotos esta semana. Pode enviar mais na segunda-feira. Tire a foto para enviar suas palavras agora.

# Canetas que alguém não lê.
lounge-muted = Canetas que você não vê
lounge-muted-count = { $count ->
    [one] { $count } caneta que você não vê
    [many] { $count } canetas que você não vê
   *[other] { $count } canetas que você não vê
  }
lounge-muted-what = Só você conhece esta lista. Ela fica trancada com suas chaves. Cada caneta é citada pelas duas palavras dela.
lounge-muted-none = Você vê todas as canetas.
lounge-hear = Mostrar esta caneta de novo
lounge-hear-whom = Mostrar esta caneta de novo: { $words }

# O que os responsáveis decidem.
lounge-hide = Esconder esta mensagem
lounge-hide-what = Fica escondida de todos os integrantes na hora. Outra pessoa entre os responsáveis precisa concordar em dois dias, ou ela volta.
lounge-ban = Parar esta caneta
lounge-ban-what = Ninguém vê o que esta caneta escreve de agora em diante. Outra pessoa entre os responsáveis precisa concordar em dois dias. A pessoa tem outras canetas.
lounge-ban-days = Por quanto tempo?
lounge-days-count = { $count } dias
lounge-pin = Fixar este tópico
lounge-pin-what = Ele fica em primeiro no tema. Cada tema tem um tópico fixado.
lounge-unpin = Não fixar mais
lounge-unpin-what = O tópico volta para o meio dos outros.
lounge-confirm = Concordo
lounge-confirm-what = Com a sua palavra isso dura. Uma terceira pessoa entre os responsáveis ainda pode desfazer.
lounge-restore = Desfazer isto
lounge-restore-what = Todos veem de novo. Os responsáveis que decidiram não podem esconder mais uma vez.
lounge-review = O que os responsáveis fazem na sala
lounge-review-count = { $count ->
    [0] Para os responsáveis
    [one] Para os responsáveis: { $count } espera um segundo acordo
    [many] Para os responsáveis: { $count } esperam um segundo acordo
   *[other] Para os responsáveis: { $count } esperam um segundo acordo
  }
lounge-review-what = Uma só pessoa entre os responsáveis pode esconder uma mensagem na hora. Duas decidem. Todos os integrantes podem ler por quê.
lounge-large = Há muitos integrantes
lounge-large-text = { $count } pessoas são integrantes. Acima de uns 5.000, poucas se conhecem, e os responsáveis não conseguem cuidar de tudo o que se escreve. Pensem em grupos locais: uma comunidade para cada cidade ou língua, com responsáveis próprios.
lounge-told = O que integrantes contaram
lounge-told-none = Ninguém falou de uma mensagem.
lounge-told-unreadable = Não dá para ler isto.
lounge-told-done = Feito: apagar o que nos contaram
lounge-look = Ir a esta mensagem
lounge-waiting = Espera um segundo acordo
lounge-waiting-none = Nada espera.
lounge-history = O que foi decidido
lounge-more-decisions = { $count ->
    [one] Mostrar mais { $count }
    [many] Mostrar mais { $count }
   *[other] Mostrar mais { $count }
  }
lounge-case-hide = Uma mensagem foi escondida
lounge-case-ban = Uma caneta foi parada: { $words }
lounge-case-by = Decidido por { $names }, { $day }.
lounge-case-alone = Falta mais uma pessoa entre os responsáveis.
lounge-case-lasts = Isso dura.
lounge-case-over = Mais ninguém concordou, então acabou.
lounge-case-ended = Acabou depois de { $day }. O que a caneta escreveu até então continua escondido.
lounge-case-restored = { $name } desfez:
lounge-case-until = O último dia é { $day }.
lounge-pens = Canetas e integrantes
lounge-pens-count = Cada integrante tem uma caneta de cada um de quatro tipos. De um tipo, { $pens } escreveram o que foi lido aqui. Há { $members } integrantes agora, e houve { $ever } ao todo.
lounge-pens-many = Há mais canetas que integrantes
lounge-pens-many-text = Alguém com acesso ao servidor inventou canetas. Não confie no que está escrito aqui. Fale com quem hospeda e entre vocês.
trouble-no-more-editions = Você mudou esta mensagem muitas vezes. Escreva uma nova.
trouble-too-many-muted = São canetas demais que você não vê. Antes, mostre uma delas de novo.

# Cartas entre duas canetas.
letters = Cartas
letters-what = Só você e a outra caneta podem ler. Mais ninguém fica sabendo quem escreve a quem.
letters-reading = Lendo suas cartas
letters-none = Você não tem cartas
letters-how = Para escrever a alguém, vá a uma mensagem dessa pessoa. Aperte “{ lounge-do }”, depois “{ letters-write }”.
letters-more = { $count ->
    [one] Mostrar mais { $count }
    [many] Mostrar mais { $count }
   *[other] Mostrar mais { $count }
  }
letters-asks = pede para escrever a você
letters-fresh = { $count ->
    [one] { $count } carta nova
    [many] { $count } de cartas novas
   *[other] { $count } cartas novas
  }
letters-gone = nenhuma carta agora
letters-further = nenhuma carta mais nova
letters-older = Ler cartas mais antigas
letters-again = Procurar cartas novas
letters-kept = Uma carta fica guardada por 30 dias.
letters-unreadable = { $count ->
    [one] Não dá para ler { $count } coisa aqui.
    [many] Não dá para ler { $count } coisas aqui.
   *[other] Não dá para ler { $count } coisas aqui.
  }
letters-write = Escrever uma carta
letters-talk = Cartas
letters-asks-what = Esta caneta escreve a você pela primeira vez. Você vê uma linha. Se responder, podem escrever mais. Se não fizer nada, ela não fica sabendo de nada.
letters-lost = { $count ->
    [one] Falta { $count } carta. Uma das duas canetas apagou, ou o servidor deixou de fora ou mudou de lugar.
    [many] Faltam { $count } cartas. Uma das duas canetas apagou, ou o servidor deixou de fora ou mudou de lugar.
   *[other] Faltam { $count } cartas. Uma das duas canetas apagou, ou o servidor deixou de fora ou mudou de lugar.
  }
letters-waits = Espere uma resposta. Depois você pode escrever mais.
letters-first = Sua primeira linha
letters-first-hint = Uma linha curta. A outra caneta não vê mais antes de responder.
letters-text = Sua carta
letters-text-hint = Uma carta é assinada pela sua caneta. Quem recebe pode mostrar aos responsáveis.
letters-send = Enviar esta carta
letters-answer = Responder
letters-sent = Foi enviada.
letters-do-label = O que você pode fazer com: { $text }
letters-one = Uma carta
letters-delete = Apagar esta carta
letters-delete-what = É apagada para as duas pessoas, de vez. Quem leu talvez se lembre.
letters-tell-what = Os responsáveis leem o que você escreve, e só esta carta. Não conseguem ler suas outras cartas. Não ficam sabendo seu nome de integrante.
letters-tell-why = O que há de errado nesta carta?
letters-end = Apagar todas estas cartas
letters-end-what = Todas as cartas que você vê aqui são apagadas para as duas pessoas, de vez. Esta caneta pode pedir de novo. Para impedir, escolha “{ lounge-mute }”.
letters-end-now = Apagar todas
letters-end-not = Deixar as cartas
letters-told = Uma carta à caneta { $words }, assinada em { $day }. Nada mais das cartas delas pode ser lido.
letters-told-wrong = Um integrante falou de uma carta, mas nenhuma caneta a escreveu assim.
trouble-letter-waits = Espere até responderem à sua primeira carta.
trouble-letter-long = Uma primeira carta é uma linha curta.

# Sua voz: propostas, o que os responsáveis respondem, e o que resultou.
say-what = Diga o que deveria mudar, e veja o que resultou. Ninguém fica sabendo qual integrante você é.
say-proposals-line = Proponha algo, ou apoie o que outras pessoas propõem.
say-came-line = O que os responsáveis responderam, e o que fizeram.

# Propostas.
proposals = Propostas
proposals-what = Qualquer integrante pode propor algo. Quando { $needed } integrantes apoiam, os responsáveis precisam responder em { $days } dias.
proposals-reading = Lendo e contando. Todas as propostas são lidas, por isso pode levar um momento.
proposals-none = Ninguém propôs nada ainda.
proposals-more = { $count ->
    [one] Mostrar mais { $count } proposta
    [many] Mostrar mais { $count } propostas
   *[other] Mostrar mais { $count } propostas
  }
proposals-lost = { $count ->
    [one] Não dá para ler { $count } entrada, por isso não está contada.
    [many] Não dá para ler { $count } entradas, por isso não estão contadas.
   *[other] Não dá para ler { $count } entradas, por isso não estão contadas.
  }
proposal = Proposta
proposal-gone = Esta proposta sumiu.
proposal-support = { $count ->
    [0] Ninguém apoia ainda. Precisa de { $needed } integrantes.
    [one] { $count } integrante apoia. Precisa de { $needed }.
    [many] { $count } integrantes apoiam. Precisa de { $needed }.
   *[other] { $count } integrantes apoiam. Precisa de { $needed }.
  }
proposal-owed = Os responsáveis precisam responder até { $day }.
proposal-late = Os responsáveis tinham de responder até { $day }. A resposta está atrasada.
proposal-was-late = Os responsáveis tinham de responder até { $day }. Responderam com atraso, em { $on }.
proposal-row-gathering = { $support } de { $needed } apoiam
proposal-row-owed = resposta até { $day }
proposal-row-late = a resposta está atrasada
proposal-row-answered = resposta: { $says }
proposal-support-now = Apoiar esta proposta
proposal-support-end = Retirar meu apoio
proposal-support-means = Ninguém fica sabendo quem apoia. Você conta uma vez, com qualquer caneta.
proposal-support-later = Você chegou há pouco tempo e não pode apoiar esta. Pode apoiar o que for proposto a partir de { $day }.
proposal-support-old = Isto foi proposto há tanto tempo que mais ninguém pode começar a apoiar.
proposal-talk = { $count ->
    [0] Conversar sobre ela
    [one] Conversar sobre ela ({ $count } resposta)
    [many] Conversar sobre ela ({ $count } respostas)
   *[other] Conversar sobre ela ({ $count } respostas)
  }
proposal-how = Como se conta o apoio
proposal-how-once = Cada integrante conta uma vez. Quem chega, ou volta, conta para o que for proposto a partir do mês seguinte de 28 dias. Quem conta é o seu aparelho, e não o servidor.
proposal-how-text = O apoio é para o texto que você leu. Se o texto mudar, o apoio recomeça do zero.
proposal-how-server = Um servidor desonesto poderia inventar integrantes, esconder uma resposta ou dizer outro dia. Os responsáveis veem quantos há, e contam a vocês.
proposal-change = Mudar, retirar, ou falar aos responsáveis

# O que os responsáveis respondem.
answer-yes = Sim
answer-partly = Em parte
answer-no = Não
answer-of = A resposta dos responsáveis: { $says }
answer-by = { $name }, { $day }
answer-earlier = Uma resposta a um texto anterior: { $says }
answer-waiting = Há uma resposta escrita. Outra pessoa entre os responsáveis precisa confirmar.
answer-give = Responder a esta proposta
answer-means = Todos os integrantes podem ler, com o seu nome. Outra pessoa entre os responsáveis precisa confirmar antes que valha.
answer-says = O que você responde?
answer-text = Por quê? E o que acontece depois?
answer-sign = Assinar esta resposta
answer-confirm = Confirmar esta resposta
answer-confirm-means = Com a sua palavra, é a resposta dos responsáveis. Todos os integrantes podem ler, com os dois nomes.

# O que resultou.
came = O que resultou
came-what = Vocês disseram, nós fizemos. Os responsáveis contam em 30 dias o que resultou de uma resposta. Se não contarem, aparece aqui.
came-reading = Lendo o que resultou
came-none = Os responsáveis ainda não responderam a nenhuma proposta.
came-give = Contar o que resultou
came-means = Todos os integrantes podem ler, com o seu nome. Você pode contar mais depois: vale o mais novo.
came-state = Em que pé está?
came-done = Está feito
came-working = Estamos trabalhando nisso
came-dropped = Não aconteceu
came-text = O que aconteceu?
came-send = Assinar e contar a todos os integrantes
came-due = Os responsáveis contam o que resultou até { $day }.
came-late = Os responsáveis tinham de contar o que resultou até { $day }. Estão atrasados.
came-was-late = Os responsáveis contaram com atraso.
came-more = { $count ->
    [one] Mostrar mais { $count }
    [many] Mostrar mais { $count }
   *[other] Mostrar mais { $count }
  }
came-counts = Nos últimos 90 dias
came-counts-answered = { $count ->
    [0] Os responsáveis não responderam a nenhuma proposta.
    [one] Os responsáveis responderam a { $count } proposta.
    [many] Os responsáveis responderam a { $count } propostas.
   *[other] Os responsáveis responderam a { $count } propostas.
  }
came-counts-late = { $count ->
    [0] Nenhuma com atraso.
    [one] { $count } atrasou, ou está atrasada.
    [many] { $count } atrasaram, ou estão atrasadas.
   *[other] { $count } atrasaram, ou estão atrasadas.
  }
came-counts-done = Feitas, entre as que tiveram um sim: { $done } de { $count }.

# Votações.
say-polls-line = Vote, e veja o que outras pessoas decidiram.
polls = Votações
polls-what = Dois responsáveis abrem uma votação. Integrantes votam uma vez, e ninguém fica sabendo como você votou. Ninguém vê votos antes do fim.
polls-reading = Lendo as votações
polls-none = Ainda não houve votação.
poll = Votação
poll-unread = Não dá para ler esta pergunta
poll-soon = Abre em { $day }
poll-open = Aberta até o fim de { $day }
poll-closed = Fechada desde { $day }
poll-stopped = Parada. Nenhum voto é contado.
poll-not-yours = Você entrou tarde demais para votar nesta votação.
poll-voters-all = Quem vota: todos os que eram integrantes três dias antes de abrir
poll-voters-settled = Quem vota: integrantes há 28 dias ou mais, ou com a palavra de uma segunda pessoa entre os responsáveis
poll-voters-none = Os responsáveis cancelaram esta votação.
poll-quorum = Precisa de { $count } votos para valer.
poll-trust = Em que você pode confiar, e em que não
poll-trust-who = Seu voto vai sem o seu nome. O servidor não consegue ler.
poll-trust-counted = Seu aparelho conta todos os votos depois do fim. Os das outras pessoas também.
poll-trust-server = Um servidor desonesto não consegue mudar seu voto sem que seu aparelho avise. Poderia acrescentar votos.
poll-trust-leaders = Não decidam por votação quem lidera vocês.
vote-yes = O que você diz?
vote-most = { $count ->
    [one] Escolha { $count }
    [many] Escolha até { $count }
   *[other] Escolha até { $count }
  }
vote-rank = Ponha na sua ordem
vote-rank-hint = Aperte primeiro a melhor, depois a seguinte. Aperte de novo para tirar. Pode deixar algumas de fora.
vote-means = Você vota uma vez. Não dá para mudar depois.
vote-send = Enviar meu voto
poll-call-off = Cancelar esta votação
vote-done = Seu voto entrou. Você vê o resultado depois do fim.
poll-counting = Lendo e contando todos os votos. Isso pode levar um momento.
poll-won = Mais votos: { $name }
poll-tie = Ninguém está na frente: { $names }
poll-rounds = Contado em { $count } rodadas. Em cada uma, a última opção saiu, e os votos dela passaram adiante.
poll-counted = Votos que valem: { $count }.
poll-turnout = Votos que valem: { $count }. Integrantes cujos aparelhos pediram um voto: { $issued }.
poll-fails-too-many = Há mais votos que integrantes que pediram um. Nada é contado. Fale com os responsáveis e com quem hospeda.
poll-fails-quorum = Há votos de menos. Precisava de { $count }.
poll-dropped = Faltam votos: o servidor mostra menos do que recebeu. Fale com os responsáveis e com quem hospeda.
poll-left-unreadable = Votos que não dá para ler: { $count }
poll-left-late = Votos de outro dia: { $count }
poll-left-replayed = Votos que estavam lá duas vezes: { $count }
poll-left-invalid = Votos que dizem algo impossível: { $count }
poll-left-double = Segundos votos de uma mesma pessoa: { $count }
poll-mine = Seu voto está entre eles.
poll-not-mine = Nenhum voto seu está entre eles. Se você votou, avise os responsáveis.
poll-compare = Compare estas palavras com outras pessoas. Se forem diferentes, o servidor mostrou votos diferentes a vocês:
poll-open-new = Abrir uma votação

# Um trimestre em números.
quarters = O trimestre em números
say-quarters-line = Como foram os últimos meses, em números.
quarters-what = Os responsáveis contam cada trimestre e publicam. Você também pode contar, com o programa.
quarters-reading = Lendo os números
quarters-none = Os responsáveis ainda não publicaram um trimestre.
quarters-tell = Os responsáveis contam um trimestre com o programa: parasol quarter tell
quarter-of = { $first } a { $last }
quarter-since = Contado a partir de { $day }. O que havia antes foi apagado.
quarter-how = Como se conta cada número
quarter-not = O que não se conta
quarter-not-protected = Números de pessoas, e do que pessoas fizeram: menos de 5 nunca se diz. A partir de 5, são arredondados para baixo, para 5, 10, 15 e assim por diante. Você vê uma parte se 5 ou mais fizeram e 5 ou mais não fizeram.
quarter-not-once = Cada trimestre é contado uma vez e fica como está. Uma segunda contagem poderia falar de poucas pessoas.
quarter-not-checks = Ninguém sabe quem consultou o quê. O servidor conta juntas todas as consultas de uma semana, para pôr limites. Depois de oito semanas só fica lá um número arredondado do trimestre.
quarter-not-people = Não contado: quem é quem, quantos leram ou escreveram, e quantos integrantes há.
quarter-not-who = Uma pessoa entre os responsáveis contou isto no próprio aparelho, com o que integrantes podem ler.
figure-few = menos de 5
figure-untold = poucos demais para dizer
figure-exact = { $count }
figure-least = { $count } ou mais
figure-share = { $count } % ou mais
figure-days = { $count ->
    [one] { $count } dia
    [many] { $count } dias
   *[other] { $count } dias
  }
figure-answered = Propostas que os responsáveis responderam
figure-answered-how = Respostas que dois responsáveis assinaram nestes meses.
figure-agreed = Com sim, ou sim em parte
figure-agreed-how = Dessas respostas. São decisões que vieram de integrantes.
figure-answer-days = Dias até uma resposta
figure-answer-days-how = Desde o dia em que integrantes suficientes apoiaram uma proposta. Metade esperou menos, metade mais ou o mesmo.
figure-answers-due = Propostas que deviam ter resposta
figure-answers-due-how = Aquelas cujo último dia para uma resposta foi nestes meses.
figure-answers-late = Respondidas com atraso, ou ainda não
figure-answers-late-how = Das que deviam ter resposta.
figure-promises = Promessas
figure-promises-how = Propostas com um sim, e votações e questionários que fecharam, se os responsáveis tinham de contar nestes meses o que resultou.
figure-promises-kept = Promessas cumpridas
figure-promises-kept-how = Delas, aquelas em que alguém entre os responsáveis disse: está feito.
figure-polls = Votações que fecharam
figure-polls-how = Sem as que foram canceladas.
figure-turnout = Integrantes que votaram
figure-turnout-how = Daqueles cujos aparelhos pediram um voto, em todas as votações destes meses. O servidor conta os dois, e apaga isso oito semanas depois do trimestre.
figure-guides = Guias
figure-guides-how = Páginas na lista no dia da contagem, cada língua por si.
figure-guides-reviewed = Guias conferidos a tempo
figure-guides-reviewed-how = Páginas cuja próxima conferência ainda não vencia nesse dia.
figure-desks = Plantões que dizem quanto se espera
figure-desks-how = Os que disseram isso nos 30 dias antes da contagem.
figure-desk-days = Dias até um plantão responder
figure-desk-days-how = Metade dos plantões responde antes, metade depois ou igual. Cada plantão conta suas últimas 20 conversas.
figure-alerts = Alertas publicados
figure-alerts-how = Da lista do que os responsáveis decidiram.
figure-alerts-withdrawn = Alertas tirados do ar
figure-alerts-withdrawn-how = Pelos responsáveis. Os que foram retirados por quem relatou não estão entre eles.
figure-checks = Consultas
figure-checks-how = De todos os integrantes juntos, nas semanas que acabaram nestes meses. Quem conta é o servidor.
figure-surveys = Questionários com resultado
figure-surveys-how = Os que fecharam nestes meses e cujo resultado os responsáveis publicaram.
figure-workshops = Oficinas
figure-workshops-how = As de que os responsáveis tinham uma contagem das folhas de opinião.
figure-workshop-people = Pessoas em oficinas
figure-workshop-people-how = Cabeças, não nomes. Quem veio duas vezes conta duas vezes.
figure-workshop-useful = Disseram que a oficina foi útil
figure-workshop-useful-how = Das pessoas que marcaram um rosto na folha, em oficinas com 5 folhas ou mais.
figure-workshop-safe = Disseram que lá sentiram confiança
figure-workshop-safe-how = Contado do mesmo modo.
figure-workshop-one-more = Disseram que agora sabem fazer mais uma coisa
figure-workshop-one-more-how = Contado do mesmo modo.

# O que mudou no Parasol, e o que deveria mudar.
changes = O que mudou no Parasol
say-changes-line = Em palavras simples. Você pode dizer o que deveria funcionar de outro modo.
changes-what = Parasol é o programa por trás desta página. Isto é o que há de novo em cada versão.
changes-0-1-0 = Versão 0.1.0
changes-0-1-0-1 = Você pode relatar alguém sem conta, e acrescentar depois com um código.
changes-0-1-0-2 = Você pode consultar um número, um nome ou uma placa. O servidor não consegue ler o que você consulta.
changes-0-1-0-3 = Dois responsáveis assinam cada alerta.
changes-0-1-0-4 = Você pode escrever a equipes de campo, e achar serviços abertos agora.
changes-0-1-0-5 = Integrantes podem conversar com uma caneta, propor e votar.
changes-0-1-0-6 = Você pode mostrar um perfil por um link, e fechar o link.
changes-0-1-0-7 = Você pode tirar de uma foto o que ela conta sobre você.
changes-0-1-0-8 = Esta é a primeira versão. Ninguém de fora a examinou ainda.
changes-otherwise = Isto deveria funcionar de outro modo
changes-otherwise-means = Diga antes a todos os integrantes, como proposta. Se houver apoio suficiente, os responsáveis respondem. Podem salvar como arquivo para quem faz o Parasol. Nada é enviado daqui.
otherwise-title = Parasol:
otherwise-text =
    O que quero fazer:

    O que acontece agora:

    O que deveria acontecer:
otherwise-save = Salvar para quem faz o Parasol
otherwise-save-means = O arquivo tem este texto e mais nada. Tire antes nomes e lugares. Nada é enviado: alguém precisa entregar.
otherwise-save-text = O que o arquivo vai ter
otherwise-save-now = Salvar como arquivo
otherwise-support = { $count } integrantes ou mais apoiam.
otherwise-support-few = Menos de 5 integrantes apoiam.
otherwise-answer = Os responsáveis responderam: { $says }. { $text }

# Questionários.
say-surveys-line = Responda, e veja o que resultou.
surveys = Questionários
surveys-what = Os responsáveis perguntam, você responde uma vez, e ninguém fica sabendo quem respondeu. Você pode pular qualquer pergunta.
surveys-reading = Lendo os questionários
surveys-none = Ainda não houve questionário.
survey = Questionário
survey-closed = Fechado desde { $day }. Dois responsáveis estão contando.
survey-stopped = Parado. Nada é contado.
survey-published = { $count ->
    [0] Menos de 5 respostas
   *[other] { $count } respostas ou um pouco mais
  }
survey-lost = Não vai haver resultado.
survey-lost-what = Uma das duas pessoas que abrem as respostas não é mais responsável, ou tem chaves novas. Por isso as respostas ficam fechadas, e são apagadas depois de alguns meses. Os responsáveis podem perguntar de novo em outro questionário.
trouble-survey-lost = Uma das duas pessoas que abrem as respostas já não é responsável, ou tem chaves novas. Nada foi enviado.
survey-late = O resultado está atrasado.
survey-late-what = Os responsáveis tinham 14 dias para publicar o que foi respondido. Estão atrasados.
survey-not-yours = Você entrou tarde demais para responder a este questionário.
survey-who = Quem lê suas respostas
survey-who-reads = Depois do fim, dois responsáveis leem as respostas: { $names }. Nada numa resposta diz quem você é. Não escreva o que só você poderia ter escrito.
survey-who-others = Os outros veem números arredondados, e nada sobre menos de 5 pessoas. Depois os dois apagam todas as respostas.
survey-who-server = Suas respostas vão sem o seu nome. O servidor não consegue ler. Um servidor desonesto poderia acrescentar respostas por integrantes que não responderam.
survey-skip-any = Você pode pular qualquer pergunta.
survey-others = Outras perguntas
survey-skip = Pulo esta
survey-text-hint = Dois responsáveis leem isto. Deixe de fora nomes e lugares.
survey-step = { $step } – { $means }
survey-range = { $from } a { $to }
survey-or-more = { $from } ou mais
survey-send = Enviar minhas respostas
survey-empty = Responda a pelo menos uma pergunta.
survey-means = Você responde uma vez. Não dá para mudar depois.
survey-done = Suas respostas entraram. Você vê o resultado quando dois responsáveis tiverem contado.
survey-about = cerca de { $count }
survey-few = menos de 5
survey-of = { $chose } – não: { $not }
survey-skipped = Sem resposta
survey-too-few = Respostas de menos para dizer.
survey-no-summary = O que as pessoas escreveram fica com os dois responsáveis.
survey-rounded = Os números são arredondados, para que ninguém descubra quem respondeu o quê.
survey-count = Contar as respostas
survey-call-off = Parar este questionário
survey-open-new = Abrir um questionário

lounge-rules = Regras
lounge-rules-ads = Sem anúncios e sem encontros. Os perfis são para isso, se a sua comunidade tem.
lounge-rules-pictures = Nenhuma imagem para adultos sem aviso.
lounge-rules-who = Algo vai contra as regras? Conte aos responsáveis: aperte “O que você pode fazer” na mensagem. Eles podem escondê-la, e dizem por quê.
lounge-rules-own = O que diz a sua comunidade
