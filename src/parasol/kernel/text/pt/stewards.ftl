# O exame: o que espera.
stewards-title = Exame
stewards-read-again = Ler de novo
stewards-reading-many = Lendo os relatos: { $done } de { $of }
stewards-unread = { $count ->
    [one] Mais { $count } relato ainda não foi lido. Não está contado aqui.
    [many] Mais { $count } relatos ainda não foram lidos. Não estão contados aqui.
   *[other] Mais { $count } relatos ainda não foram lidos. Não estão contados aqui.
}
stewards-unread-read = Ler mais
stewards-none-read = Nada a fazer nos que foram lidos.
stewards-more = Mostrar mais ({ $count })
stewards-long = Muito longo. Abra para ler.
stewards-reading = Lendo os relatos. Cada um é aberto no seu aparelho.
stewards-local = Esta página veio de um programa neste aparelho. Ela fala com { $site }.
stewards-people = Pessoas e configurações
stewards-signing = Esperando sua assinatura
stewards-draft-by = Alerta de { $name }
stewards-reports = Relatos
stewards-filter = Que relatos mostrar
stewards-filter-todo = A fazer: { $count }
stewards-filter-mine = Meus: { $count }
stewards-filter-all = Todos: { $count }
stewards-none-todo = Nada a fazer agora.
stewards-none-mine = Você não está trabalhando em nenhum relato.
stewards-none-all = Não há relato.
stewards-claiming = Assumindo
stewards-no-kind = Tipo não dito
stewards-only-identifiers = Sem história, só números, nomes ou placas
stewards-alike = { $count ->
    [one] { $count } relato sobre isto
    [many] { $count } relatos sobre isto
   *[other] { $count } relatos sobre isto
 }
stewards-proposals = Mudanças a decidir
next-open = Abrir o próximo
keys = Teclas para esta página
keys-which-move = j, k
keys-does-move = Descer e subir na lista. As setas também, numa linha.
keys-which-open = Enter
keys-does-open = Abrir aquilo de que a linha trata
keys-which-claim = c
keys-does-claim = Assumir um relato
keys-which-write = w
keys-does-write = Escrever um alerta
keys-which-ask = q
keys-does-ask = Perguntar a quem relatou
keys-which-next = n
keys-does-next = Abrir o próximo
keys-which-list = u
keys-does-list = Voltar à lista
keys-which-again = r
keys-does-again = Ler a lista de novo
keys-which-done = d
keys-does-done = Apagar o que um integrante contou
keys-which-agree = y
keys-does-agree = Concordar com o que foi decidido
keys-which-undo = z
keys-does-undo = Desfazer o que foi decidido
keys-which-stop = s
keys-does-stop = Parar a caneta que escreveu a carta
keys-which-help = ?
keys-does-help = Mostrar estas teclas
keys-on = Usar estas teclas
keys-close = Fechar estas teclas
stewards-returned = Devolvido
stewards-returned-by = { $name } devolveu o rascunho { $draft }:
stewards-returned-open = Mudar este rascunho
stewards-returned-gone = O que o rascunho dizia não fica guardado. Os relatos ainda estão aqui: escreva um novo a partir deles.

# Em que pé está um relato.
step-wrote = Quem relatou escreveu. Leia.
step-second = Um alerta espera sua assinatura
step-mine = Com você
step-stewards = Você está com ele. Só para os responsáveis
step-new = Novo
step-long = Chegou um texto longo. Leia.
step-unreadable = Não dá para ler
step-asked = Você perguntou. Esperando quem relatou.
step-drafted = Seu alerta espera uma segunda assinatura
step-theirs = { $name } está lendo
stewards-status-received = Recebido
stewards-status-being-read = Em leitura
stewards-status-alert-written = Alerta publicado
stewards-status-kept-for-stewards = Guardado para os responsáveis
stewards-status-closed = Encerrado
stewards-status-taken-back = Retirado por quem relatou

# O que é preciso fazer.
unusual-title = Muito mais consultas que de costume
unusual-checks = Houve { $checks } consultas esta semana. O costume é cerca de { $usual }. Talvez alguém esteja testando números.
unusual-look = Ninguém pode ver o que foi consultado, nem por quem. Veja quem entrou há pouco, e ponha em pausa integrantes em quem não confia.
due-title = Há algo a fazer
due-keys-left = Alguém saiu. São precisas chaves novas, para que essa pessoa não leia o que vem depois.
due-keys-week = As chaves têm uma semana. É hora de chaves novas.
due-list-keys = A lista para consultas precisa ser renovada, pois o servidor tem chaves novas.
due-list = A lista para consultas precisa ser renovada. Alguém que saiu talvez ainda saiba a chave antiga.
due-shorter = { $count ->
    [one] { $count } alerta mantém o último dia antigo
    [many] { $count } alertas mantêm o último dia antigo
   *[other] { $count } alertas mantêm o último dia antigo
 } até a lista para consultas ser renovada. As configurações agora dão menos tempo. Quando você renovar a lista, o que passou do novo último dia é apagado em uma hora, de vez.
due-renew = Fazer agora
due-starting = Criando chaves novas
due-progress = { $done } de { $of } alertas estão na lista nova
due-progress-keys = Chaves novas para { $done } de { $of } pessoas estão prontas
due-minutes = { $count ->
    [one] Mais { $count } minuto, mais ou menos
    [many] Mais { $count } minutos, mais ou menos
   *[other] Mais { $count } minutos, mais ou menos
 }
due-can-stop = Você pode parar quando quiser e continuar depois, você ou outra pessoa. Até estar pronto, todos usam as chaves antigas e a lista antiga.
due-done = Tudo feito. As chaves e a lista são novas.

# Propostas.
proposal-yours = Você propôs isto. Outra pessoa entre os responsáveis precisa assinar.
proposal-by = { $name } propõe isto e assinou:
proposal-why-two = Dois responsáveis decidem, para que ninguém seja forçado a fazer sozinho.
proposal-stale = Algo mudou desde então. É preciso propor de novo.
proposal-again = Propor de novo
proposal-decide = Decidir
proposal-agree = Assinar e fazer
proposal-drop = Tirar do exame
proposal-drop-own = Retirar sua proposta
reason-hint-reporter = Integrantes podem ler isto, e quem relatou também. Não cite ninguém.

# Um relato.
case-title = Relato
case-reading = Lendo o relato
case-report = O que a pessoa escreveu
case-short = Os responsáveis chamam este relato de { $short }.
case-what = O que aconteceu
case-description = Como era a pessoa relatada
case-vehicle = Veículo
case-further = Outras vezes com a mesma pessoa
case-kinds = Tipo
case-area = Região
case-when = Quando
case-for-other-label = Quem escreveu
case-for-other = Outra pessoa escreveu, por aquela com quem aconteceu.
case-identifiers = Números, nomes, placas, como foram escritos
case-not-understood = Não entendido como número, nome, endereço ou placa.
case-shared = O que outras pessoas devem saber
case-shared-hint = Nas palavras de quem relatou. Nunca publique como estão.
case-contact = Como falar com quem relatou
case-contact-agreed = A pessoa disse que você pode usar.
case-contact-not-agreed = A pessoa não disse que você pode usar. Pergunte antes aqui.
case-contact-hint = Fica trancado à parte. É apagado quando você encerra o caso ou publica um alerta.
case-corrected = Agora:
case-first-written = Escrito primeiro:
case-nothing = nada
case-stewards-only = Quem relatou quer que isto fique com os responsáveis. Você não pode fazer um alerta com ele.
case-warn-unsaid = Quem relatou não disse se outras pessoas podem ser alertadas. Pergunte aqui. Nenhum alerta pode ser escrito antes de um sim.
case-unreadable = Nem tudo dá para ler
case-unreadable-text = O resto do relato está aqui. O que falta:
unreadable = Uma parte foi mudada, ou trancada com outra chave.
unreadable-holder = O servidor diz que este relato é de outra pessoa. Não confie nele.
unreadable-no-key = Uma parte foi trancada para responsáveis de outra época.
unreadable-author = Uma mensagem é de alguém que não relatou nem é responsável.
unreadable-outreach = Diz que uma equipe de campo escreveu, mas nenhum plantão fez isso.
unreadable-signature = Uma parte não é de quem relatou.
case-conversation = Conversa com quem relatou
case-gap = É muito longo, por isso uma parte não aparece.
case-gap-more = Mostrar o resto
case-no-lines = Ninguém perguntou nada ainda.
case-line-steward = { $name }, { $day }
case-line-reporter = Quem relatou, { $day }
case-line-correction = Corrigiu o relato. A mudança está ao lado do primeiro texto.
case-line-status = Posto em: { $status }
case-claim = Eu leio este
case-claim-over = Assumir
case-unclaim = Devolver à lista
case-draft-yours = Seu alerta a partir deste relato espera uma segunda assinatura.
case-draft-theirs = { $name } escreveu um alerta a partir deste relato.
case-draft-read = Ler o alerta
case-alert = Alerta
case-together = Estes relatos citam o mesmo. Escrever um só alerta com eles?
case-together-hint = Antes, veja se são sobre a mesma pessoa.
case-together-one = Relato { $short }, { $ago }
case-together-unsaid = O relato { $short } cita o mesmo, mas nele não se diz se outras pessoas podem ser alertadas. Pergunte antes.
case-together-open = Abrir o relato { $short }
case-together-kept = Outro relato cita o mesmo, mas precisa ficar com os responsáveis.
case-write = { $count ->
    [one] Escrever um alerta com { $count } relato
    [many] Escrever um alerta com { $count } relatos
   *[other] Escrever um alerta com { $count } relatos
 }
case-do = O que mais você pode fazer
case-ask = Perguntar a quem relatou
case-ask-label = Sua pergunta
case-ask-hint = A pessoa vê quando voltar com o código do relato. Pergunte só o que precisa.
case-ask-send = Perguntar
case-tell = Dizer algo a quem relatou
case-tell-label = O que você quer dizer
case-tell-hint = A pessoa vê quando voltar com o código do relato. Não precisa responder.
case-tell-send = Enviar a mensagem
case-keep = Guardar para os responsáveis
case-keep-means = Nenhum alerta é escrito. Os responsáveis ainda podem ler o relato até acabar o tempo dele.
case-keep-send = Guardar para os responsáveis
case-close = Encerrar este caso
case-close-means = Nenhum alerta é escrito, e o relato sai da lista.
case-close-send = Encerrar este caso
case-closing-contact = O jeito de falar com quem relatou é apagado de vez.
case-unusable = Você não pode responder a este relato, porque a parte com as chaves dele não abre. É apagado quando acabar o tempo dele.

# Escrever um alerta.
write-title = Escrever um alerta
write-reports = Os relatos por trás deste alerta
write-report = Relato { $short }
write-returned = Isto voltou
write-returned-by = { $name } não assinou, e diz por quê:
write-hints = Isto poderia denunciar quem relatou? Deixe de fora:
write-hint-place = a rua, o hotel, o prédio
write-hint-time = o dia e a hora
write-hint-words = palavras que foram ditas, e tudo o que é contado bem desse jeito
write-hint-person = como é ou fala quem relatou, e o que oferece
write-hint-story = detalhes que só uma pessoa pode saber
write-text = O aviso, com suas próprias palavras
write-text-hint = O que integrantes precisam saber para não correr perigo? Nunca copie o que a pessoa escreveu.
write-short-fits = { $count ->
    [one] Uma consulta mostra tudo isto. Cabe mais { $count } letra.
    [many] Uma consulta mostra tudo isto. Cabem mais { $count } letras.
   *[other] Uma consulta mostra tudo isto. Cabem mais { $count } letras.
 }
write-short = Em resumo, para consultas e SMS
write-short-hint = O que se precisa saber na hora? Uma consulta mostra isto primeiro. O aviso inteiro está a um passo.
write-short-left = { $count ->
    [one] Resta { $count } letra. Um acento ou emoji ocupa mais.
    [many] Restam { $count } letras. Um acento ou emoji ocupa mais.
   *[other] Restam { $count } letras. Um acento ou emoji ocupa mais.
 }
write-short-over = { $count ->
    [one] { $count } letra a mais. Um acento ou emoji ocupa mais.
    [many] { $count } letras a mais. Um acento ou emoji ocupa mais.
   *[other] { $count } letras a mais. Um acento ou emoji ocupa mais.
 }
write-description = Como alguém reconhece essa pessoa?
write-description-hint = Só se ajudar na porta. Deixe de fora o que aponta para quem relatou.
write-vehicle = O veículo
write-vehicle-hint = Marca, cor, o que chama a atenção. Uma placa vai com os números.
write-severity = Qual é a gravidade?
write-severity-hint = Veja o que aconteceu, não como alguém escreveu.
write-more = O que mais integrantes veem: aparência, veículo, tipo, região, quando
write-kinds-legend = Tipo
write-area = Região
write-area-none = Nenhuma região
write-happened = Quando
write-happened-none = Deixar de fora
write-reporters = Quantas pessoas relataram isto?
write-reporters-hint = Conte as que não agiram juntas. Escolha nenhuma se já foram contadas num alerta anterior.
write-reporters-count = { $count ->
    [0] Nenhuma que seja nova
    [one] { $count } pessoa
    [many] { $count } pessoas
   *[other] { $count } pessoas
 }
write-identifiers = O que as consultas vão achar
write-identifiers-hint = Olhe cada um: foi lido certo?
write-identifiers-none = Nenhuma consulta vai achar este alerta. Integrantes ainda podem ler.
write-identifier-in = As consultas acham isto
write-identifier-add = Acrescentar outro
write-identifier-change = Mudar
write-identifier-change-label = Mudar { $typed }
write-identifier-typed = Número, nome, endereço ou placa
write-identifier-kind = O que é?
write-identifier-guess = Descubra por mim
write-identifier-platform = De qual site ou app?
write-mask = Integrantes veem: { $mask }
write-preview = Como integrantes vão ver
write-reason = Por que este alerta? Para a segunda assinatura.
write-reason-hint = Só os responsáveis leem isto.
write-two = Esta é a primeira de duas assinaturas. Outra pessoa entre os responsáveis lê e assina, para que ninguém decida sozinho.
write-two-missing = Um alerta precisa de dois responsáveis, e só há você. Ele espera até haver mais alguém.
write-save = Assinar e passar adiante
write-saved = Assinado por você
write-saved-text = Agora outra pessoa entre os responsáveis lê. Se ela assinar, é publicado. Se não, volta com o motivo.
write-saved-alone = Espera uma segunda assinatura. Por enquanto só há você, então convide mais alguém.
write-to-review = Voltar ao exame
preview-happened = aconteceu em { $month }
preview-no-severity = Gravidade: ainda não escolhida
preview-no-text = Nada escrito ainda
preview-description = Como reconhecer essa pessoa: { $text }
preview-vehicle = Veículo: { $text }
preview-short = Numa consulta: { $text }
preview-reporters = { $count ->
    [0] Relato mais novo: { $month }.
    [one] { $count } pessoa relatou isto, em { $month }.
    [many] { $count } pessoas relataram isto, a mais nova em { $month }.
   *[other] { $count } pessoas relataram isto, a mais nova em { $month }.
 }
preview-until = Apagado depois de { $day }.

# A segunda assinatura.
second-title = Um alerta para assinar
second-by = { $name } escreveu isto. Com a sua assinatura, é publicado.
second-yours = Você escreveu isto. Outra pessoa entre os responsáveis precisa ler e assinar; você não pode assinar duas vezes.
second-unread = { $of ->
    [one] Relatos por trás disto que não abrem: { $count } de { $of }. Assine só o que leu: pergunte a quem escreveu, ou devolva.
    [many] Relatos por trás disto que não abrem: { $count } de { $of }. Assine só o que leu: pergunte a quem escreveu, ou devolva.
   *[other] Relatos por trás disto que não abrem: { $count } de { $of }. Assine só o que leu: pergunte a quem escreveu, ou devolva.
}
second-short = Os responsáveis chamam este rascunho de { $short }.
second-identifiers = Por inteiro, só para os responsáveis
second-identifiers-hint = Consultas por estes vão achar o alerta.
second-no-identifiers = Nenhum. Nenhuma consulta vai achar este alerta.
second-reason = Por quê, nas palavras de quem escreveu
second-look-at = Antes de assinar
second-look-at-true = Diz o que os relatos dizem, e nada mais?
second-look-at-own-words = Está contado em outras palavras que as de quem relatou?
second-look-at-reporter = Algo nele poderia denunciar quem relatou?
second-look-at-severity = O nível combina com a escala?
second-look-at-list = São estes os números, nomes e placas certos?
second-reason-hint = Diga por que assina, ou por que devolve. Integrantes podem ler isto. Não cite ninguém.
second-publish = Assinar e publicar
second-publishing = Assinando e publicando. Pode levar um momento, então fique aqui, por favor.
second-send-back = Devolver
second-published = Publicado
second-published-text = Integrantes já podem ler, e as consultas acham. Quem relatou vê que um alerta foi escrito.
second-returned = Devolvido
second-returned-text = Quem escreveu vê o seu motivo. Os relatos continuam na lista.

# Pessoas.
people-title = Pessoas e configurações
people-count = { $count ->
    [one] { $count } integrante
    [many] { $count } integrantes
   *[other] { $count } integrantes
 }, entre eles responsáveis: { $stewards }. Nada aqui diz quem são.
people-alone = Só há você como responsável
people-alone-text = Até haver dois, uma pessoa pode mudar tudo sozinha, ou ser forçada a isso.
people-alone-alerts = E um alerta precisa de dois. Nada pode ser publicado antes.
people-all-paused = Só você pode assinar
people-all-paused-text = Os outros responsáveis estão em pausa. Deixe um deles voltar. Até lá, nada que precise de dois pode ser feito.
people-invite = Convidar um integrante
people-invite-member = Um convite de integrante
people-invite-steward = Convidar alguém como responsável
people-invite-until = até { $day }
people-invites = Convites abertos
people-history = O que mudou
people-settings = Configurações
people-seats = Integrantes
people-reading = Lendo a lista de integrantes
people-find = Procurar por nome ou etiqueta
people-gone = Não é mais integrante.
people-rare = Raramente preciso
people-rare-keys = Alguém teve o servidor, ou uma cópia dele? Ele pode receber chaves novas. Dois responsáveis assinam.
people-rare-closing = Aqui uma comunidade acaba de vez. Dois responsáveis decidem.
people-label = Etiqueta privada
people-label-hint = Só os responsáveis veem, para pôr em pausa o integrante certo quando um telefone é levado. Uma palavra que o grupo conhece, nunca um nome legal. Ninguém precisa de uma.
people-label-give = Dar uma etiqueta
people-label-change = Mudar a etiqueta
people-label-save = Salvar a etiqueta
people-labels-unread = { $count ->
    [one] Não dá para ler { $count } etiqueta. De quem é, ninguém sabe dizer: um integrante que parece não ter etiqueta pode ter uma.
    [many] Não dá para ler { $count } etiquetas. De quem são, ninguém sabe dizer: um integrante que parece não ter etiqueta pode ter uma.
   *[other] Não dá para ler { $count } etiquetas. De quem são, ninguém sabe dizer: um integrante que parece não ter etiqueta pode ter uma.
}
people-more = Mostrar mais ({ $count })
people-you = você
people-role-member = integrante
people-role-steward = responsável
people-since = desde { $day }
people-new-keys = Chaves novas desde { $day }. Antes: { $name }.
people-paused = em pausa
people-through = convite de { $name }
people-through-unknown = ninguém sabe dizer quem convidou
people-vouched = com fiança
people-vouched-by = { $name } deu fiança
people-vouched-same = { $name } convidou e também deu fiança
people-vouch = Dar fiança
people-vouch-means = Você diz que também conhece a pessoa. Só os responsáveis podem ver que foi você.
people-vouch-now = Dar fiança por esta pessoa
people-freeze = Pôr este integrante em pausa
people-freeze-means = A pessoa fica fora até você deixar voltar. Dá para desfazer na hora.
people-freeze-keeps = Ela ainda tem as chaves que tinha. Se o telefone está de vez em outras mãos, exclua em vez disso.
people-freeze-steward = Em pausa, não pode assinar. Todos os convites abertos são retirados, pois ela pode saber as palavras. Os responsáveis recebem chaves novas.
people-branch = Também quem ela convidou
people-branch-freeze = { $count ->
    [one] Pôr mais { $count } integrante em pausa
    [many] Pôr mais { $count } integrantes em pausa
   *[other] Pôr mais { $count } integrantes em pausa
 }
people-branch-thaw = { $count ->
    [one] Deixar voltar mais { $count } integrante
    [many] Deixar voltar mais { $count } integrantes
   *[other] Deixar voltar mais { $count } integrantes
 }
people-freeze-now = Pôr este integrante em pausa
people-thaw = Deixar voltar
people-thaw-means = A pessoa entra com as mesmas palavras de antes, e recebe as chaves de hoje.
people-thaw-now = Deixar voltar
people-make-steward = Tornar responsável
people-make-steward-means = Responsáveis leem todos os relatos e têm as chaves.
people-make-member = Tornar só integrante
people-make-member-means = A pessoa continua integrante, mas não lê mais relatos. As chaves dos responsáveis são renovadas na hora.
people-remove = Excluir este integrante
people-remove-means = A pessoa fica fora na hora. Chaves novas são criadas no mesmo passo, para que não leia o que vem depois.
people-remove-list = Ela ainda sabe a chave antiga da lista para consultas. Por isso a lista precisa ser renovada depois disto.
people-remove-now = Excluir este integrante
people-role-now = Mudar a função
people-two = Dois responsáveis decidem isto, para que ninguém faça sozinho. Espera no exame por outra assinatura.
people-propose = Assinar e propor
people-waits = Proposto. Espera no exame por uma segunda assinatura.
people-take-back = Retirar
people-take-back-now = Retirar o convite

# Convidar.
invite-title-member = Convidar um integrante
invite-title-steward = Convidar alguém como responsável
invite-means-member = Um convite faz de uma pessoa integrante. Ela pode consultar e ler alertas. Convide pessoas que você conhece.
invite-means-steward = Responsáveis leem todos os relatos e têm as chaves. Escolha com cuidado, como o grupo decidiu.
invite-two = Dois responsáveis decidem isto. O convite funciona assim que outra pessoa assinar.
invite-reason = Por que este convite?
invite-make = Criar o convite
invite-ready-member = O convite está pronto
invite-ready-steward = O convite de responsável está pronto
invite-waits = Ainda não funciona. Outra pessoa entre os responsáveis precisa antes assinar no exame.
invite-give = Dê estas palavras a uma só pessoa, de preferência ao se encontrarem. Funcionam uma vez, em { $days } dias.
invite-words = As palavras do convite
invite-print = Imprimir as palavras
invite-link-title = Ou como link
invite-link-hint = A câmera de um telefone lê esta imagem. Um link num chat fica lá, então apague depois.
invite-qr = Imagem com o link do convite
invite-copy = Copiar o link
invite-copied = Copiado
invite-once = Isto aparece uma vez. Se se perder, retire o convite e crie outro.
invite-done = Já passei adiante

# O que mudou.
history-means = Cada mudança de integrantes, chaves e configurações. Cada uma é assinada, e nenhuma pode ser tirada.
history-reading = Lendo e conferindo cada assinatura
history-signed = { $day }, assinado por { $names }
history-by-invite = as palavras de um convite
history-by-founding = as palavras de fundação
history-by-stewards = alguém entre os responsáveis
entry-found = Fundação de { $name }.
entry-asked-invite-member = Convidar um integrante (convite { $invite }, até { $day })
entry-done-invite-member = Convidou um integrante (convite { $invite }, até { $day })
entry-asked-invite-steward = Convidar alguém como responsável (convite { $invite }, até { $day })
entry-done-invite-steward = Convidou alguém como responsável (convite { $invite }, até { $day })
entry-asked-cancel = Retirar o convite { $invite }
entry-done-cancel = Retirou o convite { $invite }
entry-seat = { $name } entrou.
entry-leave = { $name } saiu.
entry-renew = { $name } tem chaves novas e agora se chama { $now }.
entry-vouch = Uma segunda pessoa entre os responsáveis deu fiança por { $name }.
entry-asked-remove = Excluir { $name }
entry-done-remove = Excluiu { $name }
entry-asked-freeze = Pôr { $name } em pausa
entry-done-freeze = Pôs { $name } em pausa
entry-asked-thaw = Deixar { $name } voltar
entry-done-thaw = Deixou { $name } voltar
entry-asked-role-member = Tornar { $name } só integrante
entry-done-role-member = Tornou { $name } só integrante
entry-asked-role-steward = Tornar { $name } responsável
entry-done-role-steward = Tornou { $name } responsável
entry-generation-members = Chaves novas para integrantes (número { $number })
entry-generation-stewards = Chaves novas para responsáveis (número { $number })
entry-asked-policy = Mudar as configurações.
entry-done-policy = Mudou as configurações.
entry-policy-name = Nome: { $value }.
entry-policy-languages = Línguas: { $value }.
entry-policy-areas = Regiões: { $value }.
entry-policy-sites = Apps e sites para nomes: { $value }.
entry-policy-topics = Temas da sala: { $value }.
entry-policy-region = País: { $value }.
entry-policy-help-numbers = Números em “Ajuda agora”: { $value }.
entry-policy-police = Sobre a polícia: { $value }.
entry-policy-report-days = Dias que um relato fica guardado: { $value }.
entry-policy-alert-days = Dias que um alerta fica: { $value }.
entry-policy-decision-days = Dias que uma decisão fica guardada: { $value }.
entry-policy-vault-days = Dias que um integrante pode ficar sem vir: { $value }.
entry-policy-escrow-days = Dias que um relato espera por um segundo: { $value }.
entry-policy-slip-days = Dias em que um bilhete pode ser aberto: { $value }.
entry-policy-service-days = Dias que um serviço fica na lista: { $value }.
entry-policy-lounge-days = Dias que uma mensagem da sala fica guardada: { $value }.
entry-policy-guide-days = Dias que um guia fica guardado: { $value }.
entry-policy-count-quarters = Trimestres em que as respostas sobre serviços ficam guardadas: { $value }.
entry-policy-profiles-here = Os perfis estão neste site (1) ou num site à parte (0): { $value }.
entry-policy-lounge-sitting = Mensagens que um integrante pode escrever na sala de cada vez: { $value }.
entry-policy-proposal-support = Integrantes cujo apoio faz os responsáveis responderem a uma proposta: { $value }.
entry-policy-answer-days = Dias que os responsáveis têm para responder a uma proposta: { $value }.
entry-policy-checks-per-week = Consultas por semana para cada integrante: { $value }.
entry-policy-checks-in-all = Consultas por semana para todos: { $value }.
entry-asked-desk-card = Criar ou mudar o plantão { $number }: { $name }
entry-done-desk-card = Criou ou mudou o plantão { $number }: { $name }
entry-asked-desk-closed = Fechar o plantão { $number }: { $name }
entry-done-desk-closed = Fechou o plantão { $number }: { $name }
entry-desk-keys = Chaves novas para o plantão { $desk } (número { $number })
entry-asked-closing = Fechar a comunidade de vez no fim de { $day }
entry-done-closing = Anunciado: a comunidade fecha de vez no fim de { $day }
entry-asked-closing-off = Não fechar: cancelar o fechamento
entry-done-closing-off = Cancelou o fechamento
entry-asked-server-keys = Pôr em uso chaves novas do servidor, chamadas { $words }
entry-done-server-keys = Daqui em diante valem chaves novas do servidor, chamadas { $words }

# Configurações.
settings-group-community = Quem somos
settings-group-help = Ajuda, e o que dizemos da polícia
settings-group-lounge = A sala
settings-group-kept = Quanto tempo as coisas ficam guardadas
settings-group-checks = Quantas consultas
settings-public = Todo mundo pode ler estas configurações.
settings-two = Dois responsáveis decidem uma mudança. Ela espera no exame por outra assinatura.
settings-one = Só há você como responsável, então uma mudança vale na hora.
settings-save = Salvar
settings-same = Nada mudou ainda.
settings-done = Salvo.
policy-name = Nome
policy-name-hint = Todo mundo vê o endereço do servidor e este nome. Um nome simples revela menos.
policy-region = País
policy-region-hint = Números de telefone sem código de país são lidos como números daqui.
policy-region-none = Escolha um país
policy-languages = Línguas
policy-languages-hint = As que o grupo usa.
policy-areas = Regiões
policy-areas-hint = Uma em cada linha. Grandes, como um bairro, para que ninguém seja achado por elas.
policy-sites = Apps e sites onde as pessoas têm nomes
policy-sites-hint = Um em cada linha, escrito como o site se escreve. Deixe em branco para os de costume. Tirar um não apaga nada.
policy-wrong-sites = No máximo 60, cada um em sua linha e com no máximo 32 letras. Se um nome está em outra escrita, escreva também em letras latinas.
policy-help-numbers = Seus próprios números em “Ajuda agora”
policy-help-numbers-hint = Um em cada linha: um nome, dois-pontos, o número. “Linha da noite: 116 123”. Vêm antes de todos os outros. Ligue para cada um antes de salvar.
policy-wrong-help-numbers = Cada linha precisa de um nome, dois-pontos e um número em algarismos, no máximo 12 linhas.
policy-topics = Temas da sala
policy-topics-hint = Com pelo menos um tema a sala fica aberta. Todo mundo pode ver esta lista, o servidor também.
topic-number = Tema { $number }
topic-name = Como se chama?
topic-about = Para que serve, e quais são as regras?
topic-about-hint = Pode deixar em branco.
topic-language = Língua
topic-days = Por quanto tempo as mensagens aparecem
topic-remove = Tirar o tema { $number }
topic-add = Acrescentar um tema
policy-wrong-topics = Cada tema precisa de um nome.
policy-police = O que vocês dizem às pessoas sobre a polícia
policy-police-hint = Digam só o que o grupo faz de verdade. A página mostra como promessa de vocês. Ela não pode obrigar a cumprir.
policy-police-unsaid = Não se diz nada
policy-police-never = Não passamos nada
policy-police-if-asked = Só se quem relata pedir
policy-report-days = Quanto tempo os relatos ficam guardados
policy-report-days-hint = Depois são apagados. Menos é melhor.
policy-alert-days = Quanto tempo os alertas ficam
policy-alert-days-hint = Depois são apagados, e as consultas não os acham mais.
policy-decision-days = Por quanto tempo se podem ler as decisões
policy-decision-days-hint = O que os responsáveis decidiram, e por quê.
policy-vault-days = Quanto tempo um integrante pode ficar sem vir
policy-vault-days-hint = Se um integrante não abrir esta página por esse tempo, as chaves dele são apagadas. Então precisa de um novo convite.
policy-escrow-days = Quanto tempo um relato espera por um segundo
policy-escrow-days-hint = Alguns relatos esperam até outra pessoa relatar a mesma pessoa. Depois desse tempo são apagados.
policy-slip-days = Por quanto tempo um bilhete pode ser aberto
policy-slip-days-hint = Bilhetes são cinco palavras em papel, para mostrar num plantão. Se ninguém abrir um nesse tempo, é apagado.
policy-service-days = Por quanto tempo um serviço fica na lista
policy-service-days-hint = Depois é apagado. Cada vez que você confirma, o tempo recomeça.
policy-lounge-days = Quanto tempo as mensagens da sala ficam guardadas
policy-lounge-days-hint = Depois são apagadas.
policy-guide-days = Quanto tempo um guia fica guardado
policy-guide-days-hint = Depois é apagado. Cada vez que você publica de novo, o tempo recomeça.
policy-count-quarters = Quanto tempo as respostas sobre serviços ficam guardadas
policy-count-quarters-hint = São contadas por trimestre: de janeiro a março, e assim por diante.
policy-quarters = { $count ->
    [1] só este trimestre
    [2] este trimestre e o anterior
    [one] este trimestre e os { $before } anteriores
    [many] este trimestre e os { $before } anteriores
   *[other] este trimestre e os { $before } anteriores
 }
shorter-means = Um tempo mais curto apaga mais. Quando o novo tempo valer, o servidor apaga isto em uma hora, de vez.
shorter-report-days = Relatos, rascunhos e conversas com plantões com mais de { $count } dias.
shorter-decision-days = Decisões com mais de { $count } dias.
shorter-vault-days = Chaves de integrantes que não voltam há { $count } dias. Então precisam de um novo convite.
shorter-escrow-days = Relatos que esperam por um segundo há mais de { $count } dias.
shorter-slip-days = Bilhetes com mais de { $count } dias. Então as palavras no papel não abrem nada.
shorter-service-days = Serviços que ninguém confirma há { $count } dias.
shorter-lounge-days = Mensagens da sala com mais de { $count } dias.
shorter-guide-days = Guias publicados há mais de { $count } dias.
shorter-count-quarters = Respostas sobre serviços, menos as { $count ->
    [1] deste trimestre
    [one] de { $count } trimestre
    [many] dos últimos { $count } trimestres, com este
   *[other] dos últimos { $count } trimestres, com este
 }.
shorter-alert-days = Os alertas recebem { $count } dias na próxima renovação da lista para consultas. Isso será pedido a você quando o novo tempo valer. O que for mais antigo é apagado então.
policy-profiles-here = Onde os perfis ficam guardados
policy-profiles-here-hint = Um site à parte não diz nada de vocês. Quem hospeda monta antes, e vocês dizem o endereço aos integrantes.
policy-profiles = { $count ->
    [0] Num site à parte
   *[other] Neste site
  }
policy-lounge-sitting = Mensagens na sala de cada vez
policy-lounge-sitting-hint = Um integrante pode escrever lá oito vezes por semana, quatro no começo, este número de mensagens de cada vez. Com 1, todos vão mais devagar. O que começa um tópico conta como duas.
policy-proposal-support = De quantos integrantes uma proposta precisa
policy-proposal-support-hint = Quando tantos apoiam, os responsáveis precisam responder.
policy-answer-days = Quanto tempo os responsáveis têm para responder
policy-answer-days-hint = Depois disso, todos os integrantes veem que a resposta está atrasada.
policy-checks-per-week = Consultas por semana
policy-checks-per-week-hint = O máximo que um integrante pode fazer. Impede quem roubou um telefone de testar muitos números.
policy-days = { $count ->
    [one] { $count } dia
    [many] { $count } dias
   *[other] { $count } dias
 }
policy-checks = { $count }

# Fundar.
found-title = Fundar uma comunidade
found-means = Quem montou este servidor deu a você oito palavras de fundação. Funcionam uma vez.
found-keys = As chaves são criadas aqui, no seu aparelho. O servidor nunca as recebe.
found-words = As palavras de fundação
found-words-hint = Uma em cada campo. Um espaço passa para o próximo. Ou cole todas de uma vez.
found-public = Todo mundo pode ler isto. Você pode mudar depois.
found-name = Como se chama?
policy-wrong-name = É preciso um nome.
found-region = Em que país?
policy-wrong-region = Escolha um país.
found-languages = Que línguas?
policy-wrong-languages = Escolha pelo menos uma.
found-areas = Que regiões?
found-days = Por quanto tempo tudo fica guardado?
found-enter = Pronto
found-enter-text = { $name } será fundada, e você será a primeira pessoa responsável.
found-next = Depois, convide uma segunda pessoa como responsável. Até haver duas, uma só poderia decidir sozinha, e nenhum alerta pode ser publicado.
found-now = Fundar
found-entering = Criando as chaves e fundando a comunidade. Deixe esta página aberta, por favor.

# Tirar um alerta do ar.
guide-down-title = Retirar este guia
guide-down-means = Ninguém mais o acha, de agora em diante. Cópias que as pessoas fizeram ficam com elas.
guide-down-now = Retirar
guide-down-doing = Retirando
guide-down-done = Sumiu
guide-down-done-text = Quem olhar a seguir não o acha. Integrantes podem ler por quê.
down-title = Tirar este alerta do ar
down-means = Some para todos, e nenhuma consulta o acha mais. Isso não se desfaz. Outros responsáveis e integrantes veem que foi você, e por quê.
down-now = Tirar do ar
down-doing = Tirando do ar
down-done = Tirado do ar
down-done-text = O alerta sumiu. Cada telefone fica sabendo na próxima leitura dos alertas.
down-to-alerts = Voltar aos alertas

# O que deu errado, para os responsáveis.
trouble-draft-own = Você escreveu este alerta. Outra pessoa entre os responsáveis precisa assinar.
trouble-draft-old-keys = Isto foi escrito antes de você ser responsável, ou antes das suas chaves novas. Outra pessoa entre os responsáveis precisa assinar. Ou devolva.
trouble-draft-stranger = Quem escreveu isto já não é responsável, ou não era na época. Devolva.
trouble-draft-reports = Não dá para ler um relato por trás disto, então não dá para fazer um alerta com ele.
trouble-draft-long = Nem todo o relato foi lido. Abra de novo, depois escreva o alerta.
trouble-draft-kept = Quem relatou quer que isto fique com os responsáveis.
trouble-draft-unsaid = Quem relatou não disse se outras pessoas podem ser alertadas. Pergunte antes.
trouble-draft-empty = Escreva antes o aviso.
trouble-draft-copied = São as próprias palavras de quem relatou. Poderiam denunciar a pessoa, então use outras palavras.
trouble-draft-short = Diga também em resumo. Uma consulta e um SMS têm espaço para 160 letras.
trouble-draft-answers = O que uma consulta diria disto não está assinado como devia. Devolva.
trouble-draft-severity = Escolha a gravidade.
trouble-draft-area = Esta região não está mais nas configurações. Escolha outra, ou nenhuma.
trouble-draft-identifiers = Um alerta aceita no máximo quatro. Deixe alguns de fora, e escreva um segundo alerta para eles.
trouble-draft-masks = Os números deste rascunho não são os que ele mostra. Devolva.
trouble-draft-changed = Um relato por trás disto sumiu, ou quem relatou não poderia retirar o alerta. Devolva.
trouble-no-slot = Já há dezesseis alertas sobre isto. Tire antes um antigo do ar.
trouble-taken-back = Quem relatou retirou. Nada foi publicado.
trouble-no-such-draft = Este rascunho não está mais aqui. Foi publicado ou devolvido, ou o relato dele foi retirado.
trouble-no-such-report = Este relato não está mais aqui. Quem relatou apagou, ou o tempo dele acabou.
trouble-unusable-report = Você não pode responder a este relato, porque a parte com as chaves dele não abre.
refused-not-a-steward = Só responsáveis podem fazer isto.
trouble-same-voucher = Foi você quem convidou esta pessoa. Outra pessoa precisa dar fiança.
trouble-second-needed = Isto espera uma segunda assinatura.
trouble-stale-proposal = As coisas mudaram desde que isto foi proposto. É preciso propor de novo.
trouble-too-many-members = Gente demais entrou desde as últimas chaves. Não cabe num pedido. Nada mudou.
trouble-keys-first = Alguém entre os responsáveis saiu, então todos precisam antes de chaves novas. Crie, depois tente de novo. Até lá você pode pôr um integrante em pausa.
refused-not-staged = Algumas das chaves novas ainda não chegaram. Tente de novo, e o resto é enviado.
refused-roster-two-stewards = Dois responsáveis precisam assinar isto.
refused-roster-policy = Algumas destas configurações não servem. Veja o nome, as regiões e os dias.
refused-roster-stale-invite = O tempo deste convite acabou. Crie um novo.
refused-roster-unknown-invite = Este convite não está mais aberto. Alguém usou ou retirou.
trouble-no-such-alert = Este alerta não está mais aqui. Foi retirado ou tirado do ar.
trouble-head = O servidor mostra outra lista para consultas, e não a que os responsáveis assinaram. Não assine nada agora, e avise os outros.
refused-head-moved = Outra pessoa mudou a lista no mesmo momento. Tente de novo, por favor.
refused-head-day = Este aparelho tem outra data que o servidor. Acerte e tente de novo.
refused-not-that-day = O último dia deste alerta não serve mais. Devolva, e escreva um novo.
trouble-founding-words = Estas palavras de fundação não são deste servidor, ou já foram usadas.

# Relatos que esperaram por outro.
step-sealed = Fechado: não é de duas pessoas
stewards-sealed = Ninguém consegue ler.
stewards-met = Esperou por um segundo relato
case-met = Este relato esperou até outra pessoa relatar a mesma pessoa.
case-same-person = Da mesma pessoa que este relato.
case-sealed = Este relato espera até duas pessoas diferentes terem relatado a mesma pessoa. Até agora não são duas, então ninguém consegue ler.
case-sealed-wait = Não há nada a fazer. Ele abre aqui se outra pessoa relatar a mesma pessoa, e também deixar o relato esperar.
trouble-no-workers = Escolha pelo menos uma pessoa que atende neste plantão.
trouble-no-such-desk = Este plantão não está aberto.

# Plantões das equipes de campo.
desks = Plantões
desks-what = Num plantão, uma equipe de campo responde a pessoas que nos escrevem. Ninguém precisa ser integrante nem dar um nome.
desks-read-by = Quem atende pode ler o que é escrito. Os responsáveis também têm as chaves.
desks-none = Ainda não há plantão.
desks-new = Criar um plantão
desks-change = Mudar a ficha
desks-workers = Quem atende aqui
desks-close = Fechar este plantão
desks-close-now = Fechar este plantão
desks-close-means = Ninguém mais pode escrever a ele, e ninguém pode responder. O que foi escrito fica guardado até acabar o tempo.
desks-to-list = Para os plantões
desks-waiting = { $count ->
    [one] { $count } mudança de plantão espera uma assinatura no exame.
    [many] { $count } mudanças de plantões esperam uma assinatura no exame.
   *[other] { $count } mudanças de plantões esperam uma assinatura no exame.
 }
desks-no-keys = Ninguém atende aqui ainda
desks-no-keys-text = Escolha quem atende. Até lá ninguém pode escrever a este plantão.
desks-public = Tudo isto é público. Não cite ninguém, nem lugar onde se possa achar quem trabalha.
desks-card-name = Nome do plantão
desks-card-name-hint = Por exemplo “Saúde”, ou como as pessoas chamam vocês.
desks-card-kind = Para que serve
desks-kind-health = Saúde
desks-kind-legal = Lei e direitos
desks-kind-safety = Segurança
desks-kind-exit = Afastar-se da violência
desks-kind-support = Alguém com quem falar
desks-kind-other = Outra ajuda
desks-card-about = O que vocês podem fazer pelas pessoas
desks-card-about-hint = Em uma ou duas frases simples.
desks-card-languages = Línguas em que vocês respondem
desks-card-languages-hint = Uma em cada linha, como escreve quem a fala.
desks-card-hours = Horário
desks-card-hours-hint = Quando há alguém. As pessoas podem escrever a qualquer hora. Para meia-noite no fim de um dia, escreva 00:00.
desks-hours-add = Acrescentar horário
desks-hours-line = Linha { $number }
desks-hours-day = Dia
desks-hours-opens = De
desks-hours-closes = Até
desks-hours-remove = Tirar
desks-card-zone = Fuso horário
desks-card-zone-hint = O horário é neste fuso.
desks-card-reply-within = Respondemos em
desks-card-reply-within-hint = Digam o que conseguem cumprir numa semana ruim. As pessoas veem quanto se espera de verdade.
desks-hours = { $count ->
    [one] { $count } hora
    [many] { $count } horas
   *[other] { $count } horas
 }
desks-card-closed-text = Quando não há ninguém
desks-card-closed-text-hint = O que está aberto então: uma linha da noite, uma sede, um pronto-socorro.
desks-card-keep-days = Guardado depois de encerrado
desks-card-keep-days-hint = Quando uma conversa é encerrada, o jeito de falar com a pessoa é apagado na hora. O resto é apagado depois desse tempo. Menos é melhor.
desks-card-changed = (mudado)
desks-card-nothing = nada
desks-wrong-name = O plantão precisa de um nome de no máximo 60 letras.
desks-wrong-languages = Escreva pelo menos uma língua, e no máximo 20.
desks-wrong-hours = Aqui o fim precisa ser depois do começo.
desks-workers-means = Podem ler e responder tudo o que se escreve a este plantão, de hoje em diante e o que ainda está guardado.
desks-workers-most = Escolha até 20 pessoas. Só quem precisa.
desks-workers-unseen = Só elas e os responsáveis sabem quem são. O servidor não sabe.
desks-workers-pick = Quem atende
desks-workers-none = Escolha pelo menos uma pessoa.
desks-workers-too-many = São mais de 20 pessoas.
desks-workers-gone = Fora ou em pausa
desks-workers-save = Criar chaves novas
desks-workers-saving = Criando as chaves
desks-workers-done = Pronto. Essas pessoas veem o plantão na próxima vez que abrirem a página com suas palavras.
desks-keys-new = Chaves novas foram criadas. Quem não foi escolhido não pode ler o que vem depois.
refused-roster-desk = Esta ficha não serve, ou já há 20 plantões. Veja o nome, as línguas e o horário.

# Serviços de apoio, como os responsáveis os mantêm.
keeping-title = Serviços de apoio
keeping-what = Qualquer pessoa pode ler esta lista. O que ninguém confirma há mais tempo vem primeiro.
keeping-add = Acrescentar um serviço
keeping-confirm = Ainda é verdade hoje
keeping-confirm-which = Ainda é verdade hoje: { $name }
keeping-confirm-reason = Ainda é verdade hoje
keeping-change = Mudar
keeping-change-which = Mudar: { $name }
keeping-change-title = Mudar um serviço
keeping-confirmed = Última confirmação em { $day }.
keeping-is-due = Veja, por favor, se ainda é verdade. Última confirmação em { $day }.
keeping-due-title = Confirmar os serviços de apoio
keeping-due =
    { $count ->
        [one] Ninguém confirma { $count } serviço há muito tempo.
        [many] Ninguém confirma { $count } serviços há muito tempo.
       *[other] Ninguém confirma { $count } serviços há muito tempo.
    }
keeping-due-look = Mostrar
guides-due =
  { $count ->
    [one] { $count } guia precisa de conferência
    [many] { $count } guias precisam de conferência
   *[other] { $count } guias precisam de conferência
  }
guides-due-what = Estão atrasados, ou vão estar em até 30 dias. Quem não escreveu uma página confere. Publique de novo com o programa, ou retire.
guides-due-late =
  { $days ->
    [one] Atrasado { $days } dia
    [many] Atrasado { $days } dias
   *[other] Atrasado { $days } dias
  }
guides-due-in =
  { $days ->
    [0] Vence hoje
    [one] Vence em { $days } dia
    [many] Vence em { $days } dias
   *[other] Vence em { $days } dias
  }
guides-new = Guias que mudam
guides-new-what = O que uma nova versão muda, antes de você assinar. Ela é comparada, bloco por bloco, com a página publicada agora.
guides-new-open = Abrir um arquivo de guias
guides-new-hint = O arquivo que outra pessoa responsável deu a você. Ele fica neste telefone.
guides-new-count =
  { $count ->
    [one] { $count } página no arquivo. A página mais urgente vem primeiro.
    [many] { $count } de páginas no arquivo. A página mais urgente vem primeiro.
   *[other] { $count } páginas no arquivo. A página mais urgente vem primeiro.
  }
guides-new-is-added = Esta página é nova.
guides-new-is-changed = Esta página mudou.
guides-new-is-same = Esta página está como foi publicada.
guides-new-since = O que mudou desde a conferência de { $day }:
trouble-guide-pack = Este arquivo não tem guias para esta comunidade, ou mudou no caminho. Se é de outra comunidade, importe antes com o programa.
guides-diff-added = Acrescentado
guides-diff-gone = Retirado
guides-diff-changed = Mudado
guides-diff-before = Antes:
guides-diff-now = Agora:
guides-stale = Traduções que já não correspondem
guides-stale-what = Foram feitas do inglês anterior. Quem lê continua a ver estas traduções até você publicar outras.
guides-stale-in =
  { $count ->
    [one] { $language }: { $count } texto
    [many] { $language }: { $count } de textos
   *[other] { $language }: { $count } textos
  }
guides-told =
  { $count ->
    [0] Ninguém diz que um guia está errado
    [one] { $count } vez alguém diz que um guia está errado
    [many] { $count } vezes alguém diz que um guia está errado
   *[other] { $count } vezes alguém diz que um guia está errado
  }
guides-told-what = Confira o que dizem. Depois mude a página com o programa, ou retire. Qualquer pessoa pode ter escrito isto.
guides-told-look = Ver a página “{ $page }”
guides-told-done = Está resolvido
guides-told-same = Foi apagado. A página está como antes.
guides-told-mended =
  { $days ->
    [0] Foi apagado. Todo mundo pode ver que levou menos de um dia.
    [one] Foi apagado. Todo mundo pode ver que levou { $days } dia.
    [many] Foi apagado. Todo mundo pode ver que levou { $days } dias.
   *[other] Foi apagado. Todo mundo pode ver que levou { $days } dias.
  }
keeping-public = Qualquer pessoa pode ler tudo isto. Não cite ninguém.
keeping-name = Nome do serviço
services-area-hint = As regiões são as das configurações.
keeping-area-none = Nenhuma região, ou todas
keeping-about = O que fazem?
service-reach-hint = Um telefone, uma porta, uma rua. Só o que eles dizem a todos.
service-hours-hint = Assim: 9-17, 18:30-20. Deixe um dia em branco se estiver fechado.
keeping-zone = Fuso horário
keeping-hours-note = Mais sobre o horário
services-language-hint = Uma em cada linha.
keeping-cost-note = Mais sobre o custo
keeping-save = Pôr na lista
keeping-gone-title = Não existe mais?
keeping-gone-what = Então ninguém mais o acha. Diga por quê no campo acima.
keeping-gone = Tirar da lista
keeping-wrong-name = Dê um nome ao serviço.
keeping-wrong-kinds = Escolha que tipo de ajuda é.
keeping-wrong-hours = Não dá para ler um dos horários. Escreva como 9-17.
keeping-wrong-zone = Escreva o fuso horário como Europe/London.
case-outreach = Alguém do plantão “{ $desk }” escreveu isto pela pessoa. Ninguém pode ver quem.

closing-title = Fechar a comunidade
closing-what = A comunidade acaba quando passar o último dia. Então não há volta.
closing-told = De agora em diante, todo mundo pode ler o dia.
closing-joins = Ninguém mais pode entrar.
closing-reports = Relatos novos acabam { $count } dias antes. As pessoas podem conversar até o fim.
closing-end = Depois do último dia o servidor destrói o que tem. Cópias e papel em outros lugares ficam, até alguém destruir.
closing-export = Quer guardar tudo? Peça uma exportação a quem hospeda antes desse dia. Só os responsáveis podem abrir.
closing-quick = Se for preciso ser rápido: tire os alertas do ar, e diga às pessoas que apaguem seus próprios relatos e participações. Isso vale na hora.
closing-day = Último dia
closing-day-hint = { $day } ou depois, para que todos tenham 28 dias.
closing-day-soon = Escolha { $day } ou um dia depois.
closing-propose = Assinar: fechar nesse dia
closing-propose-other = Assinar: outro dia
closing-off = Assinar: não fechar
server-keys-title = Chaves novas para o servidor
server-keys-wait = O servidor tem chaves novas
server-keys-wait-text = Quem hospeda criou. Valem quando dois responsáveis tiverem assinado.
server-keys-look = Ver
server-keys-what = Se alguém teve o servidor, ou uma cópia dele, tem as chaves dele. Com chaves novas, o que essa pessoa tem não serve para o que vem depois. O que viu até então, fica com ela.
server-keys-none = Não há chaves novas agora. Peça a quem hospeda que crie, com parasol new-server-keys.
server-keys-compare = Comparar cinco palavras
server-keys-words = As cinco palavras das chaves novas
server-keys-compare-text = Ligue para quem hospeda. Lá veem as mesmas palavras? Se não, não assine: o servidor mostra chaves que quem hospeda não criou.
server-keys-means = O que muda então
server-keys-means-list = Renove a lista para consultas logo depois. Até lá, as consultas continuam com a antiga.
server-keys-means-members = Integrantes quase não notam. Quem está com a página aberta carrega de novo na próxima vez que abrir com as palavras.
server-keys-means-waiting = Relatos que esperam por outro não encontram nada até quem os escreveu voltar.
server-keys-means-site = Se o seu site é assinado, assine de novo.
server-keys-sign = Assinar: estas chaves valem
server-keys-then = Agora volte aos integrantes e renove a lista para consultas.
refused-roster-server-keys = Não são as chaves que o servidor tem agora. Veja de novo.
refused-roster-closing = Isto não é possível agora: o dia está perto demais, ou a comunidade está fechando e ninguém pode entrar.

# Abrir uma votação.
entry-policy-polls = Votações: { $value }.
entry-poll-off = cancelada
poll-open-what = A pergunta é trancada: só integrantes podem ler. Quem hospeda vê os dias, quem pode votar e de quantos votos precisa. Uma segunda pessoa entre os responsáveis precisa assinar hoje; abre amanhã.
poll-open-send = Abrir esta votação
poll-title = Qual é a pergunta?
poll-text = O que integrantes devem saber?
poll-text-hint = Pode deixar em branco.
poll-way = Como respondem?
poll-way-yes = Sim ou não
poll-way-some = Escolhem algumas
poll-way-rank = Põem numa ordem
poll-choices = O que podem escolher?
poll-choices-hint = Uma em cada linha.
poll-wrong-choices = Escreva de 2 a 16 linhas diferentes, cada uma de no máximo 80 letras.
poll-most = Quantas podem escolher?
poll-most-all = Quantas quiserem
poll-most-count = { $count ->
    [one] Só { $count }
    [many] Até { $count }
   *[other] Até { $count }
  }
poll-off = Cancelar esta votação
poll-off-means = Ninguém mais pode votar, e nenhum voto é contado. Todos os integrantes veem que foi cancelada, e por quê. Uma segunda pessoa entre os responsáveis precisa assinar.
survey-off = Parar este questionário
survey-off-means = Ninguém mais pode responder, e nada é contado. Todos os integrantes veem que foi parado, e por quê. Uma segunda pessoa entre os responsáveis precisa assinar.
poll-days = Quanto tempo fica aberta?
poll-voters = Quem pode votar?
poll-quorum-label = De quantos votos precisa?

# Questionários.

trouble-survey-differs = Seu aparelho contou outra coisa que o do outro responsável. Nada é publicado. Conversem antes de continuar.
trouble-survey-many = Há mais respostas que fichas para elas. O servidor não é honesto, ou um integrante ajudou. Nada é publicado.
trouble-survey-closed-to-you = As respostas deste questionário não abrem com suas chaves. Dois responsáveis são citados nele; se você é um deles, avise os outros.
trouble-survey-questions = Algo nestas perguntas falta, é longo demais ou está repetido.
trouble-many-polls = Quatro votações e questionários estão abertos. Um deles precisa acabar antes.
survey-open-what = Você e outra pessoa entre os responsáveis abrem as respostas depois do fim. Os outros veem números arredondados. Faça umas dez perguntas, não mais.
survey-open-alone = Um questionário precisa de dois responsáveis. Só há você.
survey-open-wrong = Dê ao questionário um nome e uma pergunta. Cada pergunta precisa do texto e, se as pessoas escolhem, de 2 a 16 respostas diferentes, em cada língua.
survey-languages = Em que línguas?
survey-title = Como se chama o questionário?
survey-desks = Plantões e serviços
survey-desks-hint = Um em cada linha.
survey-standard = Perguntar se cada um foi útil e sem perigo
survey-standard-safe = Foi sem perigo?
survey-standard-useful = Foi útil?
survey-standard-asked = Perguntaram quem você é?
survey-question = Pergunta { $number }
survey-way-one = Escolhem uma
survey-way-some = Escolhem algumas
survey-way-scale = Uma escala
survey-way-number = Um número, em faixas
survey-way-text = Com suas palavras
survey-steps = Quantos graus?
survey-starts = Onde começa cada faixa, depois da primeira?
survey-starts-hint = Por exemplo: 5, 10, 20
survey-ends = O que querem dizer o primeiro e o último grau?
survey-take-out = Tirar a pergunta { $number }
survey-add = Acrescentar uma pergunta
survey-voters = Quem pode responder?
survey-voters-all = Todos os que são integrantes três dias antes de abrir
survey-voters-settled = Integrantes há 28 dias ou mais, ou com a palavra de uma segunda pessoa entre os responsáveis
survey-second = Quem abre as respostas com você?
survey-counting = Abrindo e contando todas as respostas. Isso pode levar um momento.
survey-publish-what = Você vê os textos um a um, porque é uma das duas pessoas que contam. Nada é publicado antes de a outra também contar.
survey-publish = Assinar o que contei
survey-agree-what = A outra pessoa responsável contou e assinou isto. Seu aparelho também contou.
survey-agree = Publicar, e apagar todas as respostas
survey-dropped = { $count ->
    [one] Falta { $count } resposta: o servidor mostra menos do que recebeu.
    [many] Faltam { $count } respostas: o servidor mostra menos do que recebeu.
   *[other] Faltam { $count } respostas: o servidor mostra menos do que recebeu.
  }
survey-left-unreadable = Respostas que não dá para ler: { $count }
survey-left-late = Respostas de outro dia: { $count }
survey-left-replayed = Respostas que estavam lá duas vezes: { $count }
survey-left-invalid = Respostas que dizem algo impossível: { $count }
survey-left-double = Segundas respostas de uma mesma pessoa: { $count }
survey-written = O que as pessoas escreveram
survey-summary = O que dizem, com suas palavras
survey-summary-hint = Todos os integrantes leem. Não copie uma frase, e deixe de fora o que mostra quem escreveu.
survey-count-waits = Assinado. Agora a outra pessoa responsável conta, e publica.
survey-count-published = O resultado está publicado, e todas as respostas foram apagadas.

# A lista de perfis: o que contaram, e o que está escondido.
unlisted = A lista de perfis
unlisted-what = Uma só pessoa entre os responsáveis esconde um perfil na hora, por hoje e amanhã. Se outra concordar, ele continua escondido. Uma terceira pode desfazer.
unlisted-count = { $count ->
    [one] { $count } mensagem sobre um perfil da lista espera.
    [many] { $count } de mensagens sobre perfis da lista esperam.
   *[other] { $count } mensagens sobre perfis da lista esperam.
  }
unlisted-late = { $count ->
    [one] { $count } está em atraso. Decida agora.
    [many] { $count } estão em atraso. Decida agora.
   *[other] { $count } estão em atraso. Decida agora.
  }
unlisted-told = O que as pessoas contaram
unlisted-told-none = Nada espera.
unlisted-told-stolen = “Estas fotos ou palavras são minhas”
unlisted-told-fake = “Esta pessoa não existe”
unlisted-told-other = Outra coisa
unlisted-told-answer = Resposta de quem fez o perfil
unlisted-told-no-answer = Alguém diz que o perfil é seu, mas não mostrou isso.
unlisted-by = Decida até { $day }.
unlisted-over = Atrasado: era preciso decidir até { $day }.
unlisted-look = Ver o perfil
unlisted-done = Está resolvido
unlisted-decided = O que foi escondido
unlisted-none = Nenhum perfil foi escondido.
unlisted-hide = Esconder este perfil
unlisted-hide-what = Então ninguém o encontra na lista. Quem tem um link próprio ainda o vê. Vale hoje e amanhã, a menos que outra pessoa entre os responsáveis concorde.
unlisted-alone = Falta mais uma pessoa entre os responsáveis, até { $day }. Sem ela, o perfil aparece de novo.
unlisted-public = Todo mundo pode ler a razão, também quem fez o perfil. Não diga o nome de ninguém nela.
policy-catalogue = Uma lista de perfis
policy-catalogue-hint = Só depois de uma votação. Em alguns países uma lista assim conta como anúncio ou promoção do trabalho sexual, e quem a mantém pode receber uma pena. Pergunte a uma advogada ou um advogado, onde ficam o servidor, o domínio e os responsáveis. Veja o que a votação disse antes de assinar.
policy-catalogue-by = { $count ->
    [0] Não há
    [one] Há uma, como disse a votação { $count }
    [many] Há uma, como disse a votação { $count }
   *[other] Há uma, como disse a votação { $count }
  }
entry-policy-catalogue = Uma lista de perfis, pela votação deste número (0: não há): { $value }.
