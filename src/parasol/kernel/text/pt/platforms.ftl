# O registro do que as plataformas fizeram: o que se pergunta, e o que se pode responder.
plog-platform = Qual app, site ou serviço de pagamento
plog-platform-hint = Só o nome dele. Nenhum nome de pessoa, por favor.
plog-happened = O que aconteceu
plog-happened-removed = Algo foi removido
plog-happened-limited = Menos gente pode usar ou responder
plog-happened-hidden = Está escondido, ou difícil de achar
plog-happened-suspended = Uma conta está em pausa
plog-happened-banned = Uma conta sumiu de vez
plog-happened-unpaid = Não pagam o que devem
plog-happened-refused = Recusaram a entrada de alguém
plog-happened-asked-for-papers = Querem documento de identidade
plog-happened-never-answered = Nunca responderam
plog-happened-other = Outra coisa
plog-hit = O que foi atingido
plog-hit-post = Uma publicação
plog-hit-picture = Uma foto
plog-hit-video = Um vídeo
plog-hit-message = Uma mensagem
plog-hit-profile = Um perfil
plog-hit-account = Uma conta
plog-hit-group = Um grupo
plog-hit-ad = Um anúncio
plog-hit-shop = Uma loja
plog-hit-payout = Um pagamento
plog-hit-other = Outra coisa
plog-day = Em que dia
plog-day-hint = Deixe em branco o que não sabe ou não quer dizer.
plog-told-on = Em que dia avisaram você
plog-reason = O motivo deles, palavra por palavra
plog-reason-hint = Deixe nomes de fora.
plog-decided-by = Quem decidiu, pelo que dizem
plog-decided-by-machine = Uma máquina
plog-decided-by-person = Uma pessoa
plog-decided-by-both = As duas
plog-decided-by-not-said = Não dizem
plog-rule = Qual das regras deles citam
plog-told = O que disseram a você
plog-told-what-they-did = O que exatamente foi feito, onde, por quanto tempo
plog-told-facts = Os fatos, e se alguém tinha denunciado
plog-told-machine = Se uma máquina achou ou decidiu
plog-told-law = A lei que isso contraria, e por quê
plog-told-rule = A regra que isso contraria, e por quê
plog-told-redress = Como reclamar: à plataforma, a um órgão de resolução, a um tribunal
plog-appealed = Você reclamou
plog-appealed-no-way-found = Não achei como
plog-appealed-not-yet = Ainda não
plog-appealed-to-the-platform = Sim, a eles
plog-appealed-to-a-body = Sim, a um órgão de resolução
plog-appealed-to-a-court = Sim, a um tribunal
plog-answer = O que responderam
plog-answer-none-yet = Nada ainda
plog-answer-put-back = Desfizeram tudo
plog-answer-partly-put-back = Desfizeram uma parte
plog-answer-refused = Disseram não
plog-days = Quantos dias durou, ou dura até agora
plog-cost = O que isso custou a você, com suas palavras
plog-cost-hint = Deixe nomes de fora.
plog-seen-by = Quem mais viu
plog-seen-by-hint = O que está escondido numa busca, só outra pessoa consegue ver.
plog-seen-by-nobody-else = Mais ninguém
plog-seen-by-one-other = Outra pessoa
plog-seen-by-several-others = Várias outras

# Contar, e voltar.
plog-intro = Uma conta sumiu, uma publicação está escondida, ninguém paga? Só as duas primeiras perguntas precisam de resposta.
plog-who = Só os responsáveis podem ler. Você recebe oito palavras para voltar.
plog-more = Dizer mais
plog-send = Enviar
plog-words-title = Seu código
plog-arrived = Chegou.
plog-words-what = Com estas oito palavras você volta, quando os responsáveis ou a plataforma responderem.
plog-done = Está com os responsáveis
plog-done-1 = Volte em alguns dias. Talvez haja uma resposta.
plog-done-2 = Se a plataforma responder, volte e acrescente.
plog-mine = O que você contou
plog-state = O que dizem os responsáveis
plog-state-new = Ainda não responderam.
plog-state-read = Eles leram.
plog-state-put-back = Souberam que a plataforma desfez o que fez.
plog-state-still-so = Souberam que continua assim.
plog-state-passed-on = Passaram a pessoas que podem ajudar.
plog-state-set-aside = Não contam: não é sobre uma plataforma, ou não pode ser assim.
plog-lost = { $count ->
    [one] Não dá para ler { $count } coisa que foi acrescentada.
    [many] Não dá para ler { $count } coisas que foram acrescentadas.
   *[other] Não dá para ler { $count } coisas que foram acrescentadas.
  }
plog-add = Acrescentar o que você sabe agora
plog-add-send = Acrescentar
plog-added = Acrescentado. Os responsáveis podem ler.
plog-take-back = Retirar
plog-delete-1 = Sua nota é apagada, com tudo o que foi dito dela. Ninguém precisa concordar.
plog-delete-2 = Um número que já é público fica. Ele diz muito pouco para achar você nele.
plog-gone = Sua nota foi apagada. Estas palavras não abrem mais nada.

# Cartas sobre uma nota: como se chamam os fatos; pedir uma; até quando reclamar.
plog-fact-happened = O que aconteceu
plog-fact-hit = Com o quê
plog-fact-day = Dia
plog-fact-told-on = O dia em que eu soube
plog-fact-reason = O motivo que recebi, palavra por palavra
plog-fact-rule = A regra citada
plog-fact-decided-by = Quem decidiu
plog-fact-days = Dias até agora
plog-fact-appealed = Reclamação
plog-fact-answer = Resposta
plog-letters = Escrever uma carta
plog-letters-what = Ela é feita do que você contou. Seu nome não está nela. Não vai a ninguém: você envia, ou não.
plog-letter-kind = Que carta
plog-letter-appeal = Reclamar à plataforma
plog-letter-reasons = Pedir os motivos que não deram
plog-letter-dispute = Pedir a decisão de um órgão de resolução
plog-letter-regulator = Contar a uma autoridade
plog-letter-mandate = Deixar uma organização falar por você
plog-letter-where = Onde você está?
plog-letter-where-eu = Na União Europeia
plog-letter-where-no = Em outro lugar
plog-letter-make = Escrever
plog-letter-making = Escrevendo a carta …
plog-letter-choose = Escolha um de cada.
plog-letter-none-missing = Você disse que contaram tudo o que têm de contar. Então não há motivo a pedir.
plog-letter-next = Preencha à mão o que falta. Leia mais uma vez antes de enviar.
plog-letter-no-advice = Isto não é aconselhamento jurídico. Nenhum advogado leu.
plog-letter-law = A lei: { $article }
plog-letter-read = Lida em { $day }
plog-letter-copy = Copiar
plog-letter-copied = Copiada. Outros apps podem ler até você copiar outra coisa.
plog-letter-by-hand = Marque o texto e copie à mão: este navegador não deixa a página fazer isso.
plog-until = Na União Europeia eles têm de aceitar uma reclamação pelo menos até { $day }.
plog-until-save = Salvar um lembrete
plog-until-what = É um arquivo para uma agenda. Não cita plataforma nem ninguém. Uma agenda pode enviar a uma empresa.
plog-until-event = Último dia para a carta

# O lado dos responsáveis.
plog-list = O que as plataformas fizeram
plog-list-what = Pessoas contaram isto. Leia, diga o que fazem, e elas podem ler com o código delas.
plog-list-none = Ninguém contou sobre uma plataforma.
plog-list-more = { $count ->
    [one] Mostrar mais { $count }
    [many] Mostrar mais { $count }
   *[other] Mostrar mais { $count }
  }
plog-reading = Lendo o que as pessoas contaram …
plog-note = O que alguém contou
plog-note-gone = Não está mais aqui. Quem escreveu retirou, ou os dias acabaram.
plog-unreadable = Não dá para ler isto
plog-unreadable-text = Foi trancado para responsáveis de outra época, ou não está como foi enviado.
plog-said = O que vocês dizem
plog-said-state = Em que pé está
plog-said-state-new = Ainda sem resposta
plog-said-state-read = Nós lemos
plog-said-state-put-back = A plataforma desfez o que fez
plog-said-state-still-so = Continua assim
plog-said-state-passed-on = Passamos adiante
plog-said-state-set-aside = Não contamos
plog-said-state-hint = “Não contamos” é para o que não é sobre uma plataforma, não para o que vocês duvidam.
plog-said-note = O que quem escreveu deve saber
plog-said-platform = O nome usual da plataforma
plog-said-platform-hint = Só se foi escrito de outro modo. Aparece em contagens públicas.
plog-said-send = Enviar a quem escreveu
plog-said-done = Enviado. Quem escreveu pode ler.
plog-same = Outra nota é da mesma pessoa?
plog-same-what = Notas de uma pessoa sobre uma coisa contam uma vez. Ninguém fica sabendo, e nada é apagado.
plog-same-which = Estas são da mesma pessoa
plog-same-send = Contar uma vez
plog-same-count = { $count ->
    [one] { $count } nota, contada sozinha
    [many] { $count } contam como uma
   *[other] { $count } contam como uma
  }
