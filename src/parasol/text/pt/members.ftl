# As abas, que só integrantes veem.
tabs = Partes desta página
tab-check = Consultar
tab-alerts = Alertas
tab-report = Relatar
tab-desks = Falar
tab-worker = Plantão
tab-stewards = Exame
tab-me = Eu

# Abrir.
unlock = Abrir com suas palavras
unlock-words = Suas oito palavras
unlock-hint = Uma em cada campo. Um espaço passa para o próximo. Ou cole todas de uma vez.
unlock-open = Abrir
unlock-opening = Abrindo. Num telefone antigo pode levar meio minuto.
unlock-lost = Ninguém recupera palavras perdidas, nem os responsáveis. Peça a eles um novo convite.
unlock-join = Tenho um convite
unlock-profile = Tenho as palavras de um perfil

# Um PIN enquanto a aba está aberta.
pin = Um PIN para esta aba
pin-what = Esta página se tranca sozinha depois de dez minutos. Com um PIN você abre de novo sem suas palavras, enquanto deixar esta aba aberta.
pin-gone-when = O PIN não fica guardado em lugar nenhum. Ele some quando você sai, tranca, fecha ou recarrega a página, e depois de cinco erros.
pin-worth = Ele barra quem pega o seu telefone. Não barra quem tem ferramentas para copiar a memória do telefone.
pin-who = Mais alguém usa este telefone ou computador?
pin-who-alone = Só eu
pin-who-shared = Outras pessoas também
pin-not-here = Então não use um PIN aqui. Abra esta página com suas palavras, e saia quando terminar.
pin-new = Um PIN novo
pin-again = O mesmo PIN de novo
pin-set = Usar este PIN
pin-setting = Num telefone antigo isso leva um momento.
pin-set-done = Esta aba agora tem um PIN.
pin-take-away = Esquecer o PIN
pin-wrong-form = Um PIN tem de { $min } a { $max } números, e nada mais.
pin-wrong-guessable = Esse é o primeiro que todo mundo tenta. Escolha outro.
pin-wrong-again = Os dois não são iguais.
pin-open = Abrir com seu PIN
pin-field = Seu PIN
pin-words = Usar minhas palavras
pin-wrong = { $left ->
    [one] Não era esse. Resta { $left } tentativa. Depois, só suas palavras abrem esta página.
    [many] Não era esse. Restam { $left } tentativas.
   *[other] Não era esse. Restam { $left } tentativas.
 }
pin-no-more = Cinco erros. O PIN sumiu. Suas palavras ainda funcionam.
pin-lock-forgets = “Trancar agora” também esquece o PIN.

# Entrar na comunidade.
join = Tornar-se integrante
join-what = Aqui as pessoas se alertam, e consultam alguém antes de encontrar.
join-nameless = Não é preciso nome, nem telefone, nem e-mail. Ninguém aqui vê quem você é.
join-adults = Esta página é para adultos. Se você tem menos de 18 anos, há outra ajuda para você, e é bom que esteja aqui.
join-young = Tenho menos de 18 anos
join-words = As palavras do seu convite
join-words-hint = Oito palavras, com um espaço entre elas.
join-words-here = Já estão preenchidas. É só apertar Continuar.
join-have-words = Já tenho minhas próprias palavras
join-enter = Um último passo
join-enter-text = Suas palavras estão prontas. Agora suas chaves são criadas. Num telefone antigo pode levar um minuto.
join-enter-now = Tornar-se integrante
join-enter-again = Tentar de novo
join-entering = Criando suas chaves. Deixe esta página aberta, por favor.
join-keep-words = Guarde as palavras que anotou. Você pode tentar de novo com as mesmas.

# Palavras novas.
keep = Suas oito palavras
keep-why = Estas palavras são a sua chave. Foram criadas no seu telefone, e só você tem.
keep-words = Suas oito palavras
keep-once = Elas só aparecem agora. Se você perder, ninguém recupera.
keep-paper = Escreva em papel, ou imprima.
keep-apart = Guarde o papel onde ninguém olha. Não escreva mais nada nele.
keep-photo = Não tire foto delas. Fotos muitas vezes são copiadas para a internet.
keep-done = Já guardei
keep-print = Imprimir
keep-manager = Usar meu gerenciador de senhas
keep-manager-field = Suas palavras, para o gerenciador de senhas
keep-manager-hint = Talvez seu navegador agora ofereça salvar. Quem conseguir abrir seu telefone vai ver que elas estão lá.
keep-manager-save = Salvar e continuar
keep-prove-title = Você tem as palavras?
keep-prove = Escolha três das suas palavras, para sabermos que você consegue voltar.
keep-look-again = Ver minhas palavras de novo

# A primeira tela.
home-ways = Outros caminhos
home-new = Novo desde { $day }
home-newest = Alertas mais novos
home-nothing = Nenhum alerta novo.
home-more = { $count ->
    [one] E mais { $count } novo.
    [many] E mais { $count } novos.
   *[other] E mais { $count } novos.
 }
home-taken-back = { $count ->
    [one] { $count } relato foi retirado por quem o fez.
    [many] { $count } relatos foram retirados por quem os fez.
   *[other] { $count } relatos foram retirados por quem os fez.
 }
home-more-open = E mais { $count } novos ou mais.
home-all = Todos os alertas ({ $count })
home-all-open = Todos os alertas ({ $count } ou mais)

# Consultar.
check = Consultar alguém
check-field = Telefone, e-mail, nome ou placa
check-hint = Digite ou cole, escrito de qualquer jeito. Uma parte basta: …900123, ou A8?2 CDE para uma placa.
check-now = Consultar
check-not-happened = Esta consulta não aconteceu.
check-private = Ninguém vê o que você consulta, nem o servidor nem os responsáveis.
check-not-right = Não é isso? Diga o que é
check-kind = O que é?
check-platform = Onde usam este nome?
check-platform-none = Escolha
check-country = De que país é o número?
check-unsaid = Não sei
check-left = { $count ->
    [one] Resta no máximo { $count } de { $of } consultas esta semana.
    [many] Restam no máximo { $count } de { $of } consultas esta semana.
   *[other] Restam no máximo { $count } de { $of } consultas esta semana.
 }
check-asking = Procurando
check-alerts-missing = Ainda não deu para ler os alertas mais novos. Você pode consultar assim mesmo.
understood-phone = Número de telefone { $shown }, { $country }
understood-phone-nowhere = Número de telefone { $shown }, de nenhum país
understood-email = Endereço de e-mail { $shown }
understood-handle = Nome em { $platform }: { $shown }
understood-all = Vamos procurar: { $what }
understood-done = Procuramos: { $what }
understood-name = “{ $shown }” como nome em qualquer app ou site, ou num endereço de e-mail
understood-phone-end = Qualquer número que termina em { $shown }
understood-plate-part = Placa { $shown }. Cada ? pode ser qualquer sinal. O e 0, I, L e 1, S e 5, B e 8, Z e 2 contam como iguais.
understood-plate = Placa { $shown }. O e 0, I, L e 1, S e 5, B e 8, Z e 2 contam como iguais.
understood-plate-too = placa { $shown }
identifier-kind-phone = Número de telefone
identifier-kind-email = Endereço de e-mail
identifier-kind-handle = Nome num site ou app
identifier-kind-plate = Placa
identifier-kind-phone-end = Últimos números de um telefone
identifier-too-long = Está longo demais. Digite só o número, o endereço, o nome ou a placa.
identifier-empty = Digite algo primeiro.
identifier-not-text = Há sinais que não dá para ler. Tente digitar à mão.
identifier-kind-unknown = Diga o que é.
identifier-kind-needed = Isto pode ser várias coisas. Diga o que é, depois consulte de novo.
identifier-platform-needed = É um nome? Diga de qual site ou app.
identifier-platform-unknown = Não conhecemos este site ou app. Escolha na lista.
identifier-not-a-profile = Este link não leva a uma pessoa. Digite o nome dela.
identifier-link-without-name = Este link não tem um nome. Digite o nome.
identifier-address-unknown = Não conhecemos este link. Digite o nome, e diga de onde é.
identifier-not-a-name = Não pode haver um nome assim lá. Procure um erro.
identifier-not-a-phone-number = Não pode ser um número de telefone. Procure um erro.
identifier-more-than-one = Parece mais de um número. Consulte um depois do outro.
identifier-letters-in-number = Há letras neste número. Digite só números.
identifier-country-needed = De que país é este número? Escolha abaixo, ou digite com + na frente.
identifier-country-unknown = Nenhum país tem este código. Veja os primeiros números.
identifier-area-code-needed = Falta o código da região. Digite o número inteiro.
identifier-too-short = Este número é curto demais.
identifier-too-many-digits = Este número é longo demais.
identifier-not-an-email = Não pode ser um endereço de e-mail. Procure um erro.
identifier-email-domain = O que vem depois do @ não pode estar certo.
identifier-plate-length = Uma placa tem de 2 a 12 letras e números.
identifier-not-a-plate = Não pode ser uma placa.
identifier-part-digits = Digite os últimos seis ou sete números, não menos.
identifier-part-unknown = Ponha um ? para cada sinal que você não sabe. Podem faltar dois.
identifier-part-known = Sabe-se muito pouco. De uma placa são precisos quatro sinais.
identifier-sentence = Aqui há mais de uma coisa. Digite só o número, o nome, o endereço ou a placa.

# Resultados.
result-match = Há um relato
result-part = Talvez haja um relato
result-none = Nenhum relato encontrado
result-unclear = Não dá para responder
result-reporters = { $count ->
    [one] Relatado por { $count } pessoa. Relato mais novo: { $month }.
    [many] Relatado por { $count } pessoas, cada uma por si. Relato mais novo: { $month }.
   *[other] Relatado por { $count } pessoas, cada uma por si. Relato mais novo: { $month }.
 }
result-what-now = O que você pode fazer
result-you-decide = Você decide. Para dizer não, basta “não posso”. Não fale do alerta a essa pessoa.
result-own-way = Se for: diga a alguém de confiança onde e quando, e tenha a sua própria saída.
result-met-too = Se algo aconteceu com você também, abra o alerta e acrescente o seu relato.
result-part-mark = Pode ser outra pessoa
result-part-means = Isto é só uma parte de um número. Pode ser sobre outra pessoa.
result-alike-means = Algo escrito assim foi relatado. Pode ser sobre outra pessoa.
result-others = Escrito de modo parecido
result-only-there = Procurar só nesse site
result-only-siteless = Procurar onde nenhum site é citado
result-only-there-hint = É mais uma consulta. Muitos alertas têm este nome, e nem todos cabem numa resposta.
result-part-count = { $count ->
    [one] { $count } alerta combina.
    [many] { $count } alertas combinam.
   *[other] { $count } alertas combinam.
 }
result-part-cut = { $count } alertas ou mais combinam.
result-by-end = Procurar pelos últimos seis números
result-by-end-hint = É mais uma consulta. Ela encontra todos os números com o mesmo fim.
result-none-mark = Não se sabe
result-unclear-mark = Impossível dizer
result-none-means-phone = Ninguém relatou este número aqui, até { $day }. Isso não diz nada sobre essa pessoa.
result-none-means-email = Ninguém relatou este endereço aqui, até { $day }. Isso não diz nada sobre essa pessoa.
result-none-means-handle = Ninguém relatou este nome aqui, até { $day }. Isso não diz nada sobre essa pessoa.
result-none-means-plate = Ninguém relatou esta placa aqui, até { $day }. Isso não diz nada sobre essa pessoa.
result-none-means-name = Ninguém relatou este nome aqui, até { $day }. Isso não diz nada sobre essa pessoa.
result-none-means-phone-end = Ninguém relatou aqui um número com este fim, até { $day }. Isso não diz nada sobre essa pessoa.
result-none-means-plate-part = Ninguém relatou aqui uma placa assim, até { $day }. Isso não diz nada sobre essa pessoa.
result-none-most = A maior parte do que acontece nunca é relatada. E as pessoas mudam de número.
result-unclear-means = Algo na lista aponta para cá, mas não dá para confiar. Trate esta pessoa como desconhecida, e avise os responsáveis.
result-before = Antes do encontro
tip-voice = Ouça a voz ou veja o rosto antes, numa chamada. Combina com o que foi escrito?
tip-tell = Diga a alguém de confiança onde vai estar, e quando vai ligar.
tip-feeling = Se algo não parece bem, isso basta para dizer não.
result-list-day = Os responsáveis confirmaram a lista pela última vez em { $day }.
result-list-old = Faz mais de duas semanas. Relatos novos podem faltar. Avise os responsáveis.
result-newer = Há alertas mais novos que esta resposta. Consulte de novo.
result-left-out = { $count ->
    [one] { $count } entrada ficou de fora, porque não dava para confiar no alerta dela.
    [many] { $count } entradas ficaram de fora, porque não dava para confiar nos alertas delas.
   *[other] { $count } entradas ficaram de fora, porque não dava para confiar nos alertas delas.
 }
result-another = Consultar outra pessoa

# Avisar alguém.
tell = Dizer a alguém onde você está
tell-field = Uma mensagem a alguém de confiança
tell-hint = Preencha. Depois é você quem copia ou envia.
tell-message =
    Vou encontrar alguém.
    Onde: …
    Quando: …
    Ligo para você até: …
    Se não: ligue para mim duas vezes, depois …
tell-share = Enviar com outro app
tell-copy = Copiar
tell-copied = Copiado. Fica na memória do telefone até você copiar outra coisa.
tell-copy-yourself = O texto está marcado agora. Copie com o menu do próprio telefone.
tell-not-sent = Este texto não é enviado ao nosso servidor. Ele some quando você fecha esta página.
timer = Tocar quando for hora de dar notícias
timer-what = Diga à sua pessoa de confiança quando vai escrever de novo. Esta página toca então, para você não esquecer.
timer-when = Quando?
timer-when-missing = Escolha quando deve tocar.
timer-minutes = { $minutes ->
    [30] Em meia hora
    [60] Em uma hora
    [120] Em duas horas
   *[other] Em três horas
 }
timer-loud = Com som
timer-loud-hint = Sem som o telefone só vibra, se puder, e mostra um aviso.
timer-open = Só toca enquanto esta página está aberta e na frente. Um telefone que dorme pode não tocar. Ponha também o alarme do próprio telefone. “Sair” para o temporizador.
timer-start = Ligar o temporizador
timer-runs = O temporizador está ligado. Você o vê no alto.

# Alertas.
alerts = Alertas
alerts-reading = Lendo os alertas. Cada assinatura é conferida.
alerts-not-read = Não deu para ler os alertas. Isso não diz nada sobre ninguém.
alerts-none = Não há alertas agora.
alerts-count = { $count ->
    [one] { $count } alerta
    [many] { $count } alertas
   *[other] { $count } alertas
 }
alerts-newest = { $count ->
    [1] O alerta mais novo
    [one] { $count } alerta recente
    [many] Os { $count } alertas mais novos
   *[other] Os { $count } alertas mais novos
 }
alerts-among = { $of ->
    [1] No alerta mais novo: { $count }
    [one] Em { $of } alerta recente: { $count }
    [many] Entre os { $of } alertas mais novos: { $count }
   *[other] Entre os { $of } alertas mais novos: { $count }
 }
alerts-left-out = { $count ->
    [one] { $count } alerta ficou de fora: não tinha a assinatura de dois responsáveis, ou não dava para ler.
    [many] { $count } alertas ficaram de fora: não tinham a assinatura de dois responsáveis, ou não dava para ler.
   *[other] { $count } alertas ficaram de fora: não tinham a assinatura de dois responsáveis, ou não dava para ler.
 }
alerts-search = Procurar nos alertas
alerts-is-one = Uma busca não encontra isto
alerts-no-word = Nenhum alerta tem estas palavras
alerts-no-word-newest = { $count ->
    [1] O alerta mais novo não tem estas palavras
    [one] { $count } alerta recente, e estas palavras não estão nele
    [many] Nenhum dos { $count } alertas mais novos tem estas palavras
   *[other] Nenhum dos { $count } alertas mais novos tem estas palavras
 }
alerts-check-why = Alertas nunca mostram um número, endereço ou nome inteiro. Só uma consulta encontra.
alerts-check-number = Consultar este número ou nome
alerts-check-name = Consultar isto como nome
alerts-filters = Região, tipo, gravidade
alerts-area = Região
alerts-severity = Gravidade
alerts-kind = O que aconteceu
alerts-any = Tudo
alerts-from = { $severity } e acima
alerts-more = Mostrar mais
alerts-older = Mostrar alertas mais antigos
alerts-read-on = Ler também os mais antigos
alerts-reading-older = Lendo alertas mais antigos. { $count } lidos até agora.
alerts-again = Procurar novos
mask-phone = Número termina em …{ $end }
mask-plate = Placa termina em …{ $end }
mask-email = E-mail começa com { $start }…
mask-email-at = E-mail começa com { $start }…, em { $domain }
mask-handle = Nome em { $platform } termina em …{ $end }
alert = Alerta
alert-open = Ler tudo
alert-open-label = Ler tudo. { $what }
alert-reporters = { $count ->
    [one] { $count } relato
    [many] { $count } relatos
   *[other] { $count } relatos
 }
alert-gone = Este alerta não está mais aqui. Foi retirado ou tirado do ar, ou o tempo dele acabou.
alert-about = Sobre
alert-description = Como reconhecer essa pessoa
alert-vehicle = Veículo
alert-kinds = O que aconteceu
alert-area = Região
alert-happened = Quando
alert-reported = Relatos
alert-reported-by = { $count ->
    [one] { $count } pessoa, em { $month }
    [many] { $count } pessoas, cada uma por si, a última em { $month }
   *[other] { $count } pessoas, cada uma por si, a última em { $month }
 }
alert-published = Publicado
alert-published-on = { $day } ({ $age })
alert-expires = Apagado depois de
alert-signed = Assinado
alert-signed-by-two = Por dois responsáveis, conferido no seu telefone
alert-reference = Nome curto
alert-down = Tirar este alerta do ar
alert-kind-violence = Violência
alert-kind-sexual-violence = Violência sexual
alert-kind-condom-removal = Tirou o preservativo (stealthing)
alert-kind-robbery = Roubo
alert-kind-not-paying = Não pagou
alert-kind-threats = Ameaças
alert-kind-blackmail = Chantagem
alert-kind-outing = Revelou o trabalho de alguém
alert-kind-stalking = Perseguição
alert-kind-abuse-of-authority = Polícia ou autoridade abusou do poder
alert-kind-harassment = Assédio
alert-kind-time-wasting = Faz perder tempo
alert-kind-other = Outra coisa
severity-0 = Incômodo
severity-1 = Cuidado
severity-2 = Grave
severity-3 = Perigo
alert-row = { $severity }: { $text }
severity-means-0 = Fez perder tempo ou foi desagradável. Ninguém se feriu nem recebeu ameaças.
severity-means-1 = Não cumpriu o combinado: não pagou, forçou limites, não aceitou um não.
severity-means-2 = Ameaças, roubo, perseguição, chantagem, revelar o trabalho, ou tirar o preservativo às escondidas.
severity-means-3 = Violência, uma arma, ou não deixou alguém ir embora.

# “Eu também encontrei esta pessoa”.
met-too = Eu também encontrei esta pessoa
met = Acrescente o seu relato
met-stronger = Um segundo relato deixa o alerta mais forte. Também ajuda quando quase deu errado.
met-anonymous = Seu relato continua anônimo. Não fica ligado à sua participação.
met-stewards = Os responsáveis leem e juntam ao alerta.
met-number = Se souber o número ou nome que essa pessoa usou, escreva. Ajuda a ver que é a mesma pessoa.
met-begin = Começar meu relato
met-draft = Eu também encontrei a pessoa do alerta { $reference }.

# Decisões.
decisions = O que os responsáveis decidiram
decisions-what = Cada decisão tem um motivo. Só chaves novas para si não precisam. Integrantes podem ler e perguntar.
decisions-reading = Lendo as decisões
decisions-none = Nada foi decidido ainda.
decisions-sheet = Folha impressa mais nova: revisão { $revision }. Destrua as anteriores.
decision-by = { $day }, por { $name }
decision-founded = Fundou a comunidade
decision-invited-a-steward = Convidou alguém como responsável
decision-took-back-an-invite = Retirou um convite
decision-removed-a-seat = Excluiu um integrante
decision-froze-a-seat = Pôs um integrante em pausa
decision-thawed-a-seat = Deixou um integrante voltar
decision-changed-a-role = Mudou a função de alguém
decision-changed-the-settings = Mudou as configurações
decision-set-up-a-desk = Criou ou mudou um plantão
decision-closed-a-desk = Fechou um plantão
decision-gave-a-desk-its-keys = Deu as chaves a um plantão
decision-published-an-alert = Publicou um alerta
decision-sent-a-draft-back = Devolveu um rascunho
decision-kept-a-report-for-stewards = Guardou um relato com os responsáveis
decision-closed-a-report = Encerrou um caso
decision-took-down-an-alert = Tirou um alerta do ar
decision-renewed-the-list = Renovou a lista para as consultas
decision-changed-a-service = Mudou um serviço de apoio
decision-changed-the-guides = Mudou os guias
decision-printed-a-sheet = Imprimiu uma folha
decision-announced-the-closing = Anunciou que a comunidade fecha
decision-called-off-the-closing = Cancelou o fechamento
decision-renewed-the-keys-of-the-server = Pôs em uso chaves novas do servidor
decision-renewed-their-own-keys = Tem chaves novas. O nome antes era

# Eu.
me = Eu
me-name = Meu nome aqui
me-name-why = O nome são três palavras feitas da sua chave. Ele não diz nada sobre você.
me-role = Função
me-member = Integrante
me-steward = Responsável
me-since = Aqui desde
me-lock = Trancar agora
me-words = Mudar minhas palavras
me-language = Língua
me-holds = O que o servidor tem sobre mim
me-holds-vault = Suas chaves, trancadas. Ocupam sempre o mesmo espaço, e só suas palavras abrem.
me-holds-seat = Sua chave pública, e o dia em que você entrou.
me-holds-boxes = As chaves da comunidade, trancadas para você.
me-holds-nothing = Nada mais: nem nome, nem endereço, nem hora, nem o que você consultou.
me-words-when = Pegue palavras novas se alguém pode ter visto as suas. As antigas deixam de funcionar.
me-words-seen = Se alguém pode ter entrado com suas palavras, avise também os responsáveis. Palavras novas não desfazem o que foi lido.
me-words-begin = Pegar palavras novas
me-words-old-still = Até você terminar, suas palavras antigas ainda funcionam.
me-words-change = Usar as palavras novas
me-words-change-text = De agora em diante, só as palavras novas abrem esta página para você.
me-words-change-now = Mudar agora
me-words-changing = Mudando. Num telefone antigo pode levar meio minuto.
me-words-unsure = Talvez tenha funcionado assim mesmo. Guarde as palavras antigas e as novas até experimentar.
me-words-changed = Suas palavras mudaram
me-words-changed-text = As antigas não abrem mais nada. Destrua o papel onde estão.
me-own-keys = Alguém esteve com meu telefone
me-leave = Deixar a comunidade
me-leave-what = Sua participação acaba e suas chaves são apagadas. Suas palavras deixam de funcionar. Você só pode voltar com um novo convite.
me-leave-stays = Os relatos que você fez ficam. Para retirar um, use o código do relato.
me-leave-now = Sair de vez
me-leave-not = Ficar
me-leaving = Encerrando sua participação
me-left = Você saiu
me-left-text = Sua participação e suas chaves não existem mais. Destrua o papel com suas palavras. Cuide-se bem.
take = Levar o que posso ler
lounge = A sala

# O que deu errado.
trouble-rolled-back = O servidor mostrou um estado antigo das coisas. Isso não deveria acontecer. Avise os responsáveis, por favor.
trouble-forked = O servidor mostrou dois passados diferentes. Isso não deveria acontecer. Avise os responsáveis, por favor.
trouble-empty-vault = Estas palavras não abrem nada. Procure um erro, ou peça um novo convite aos responsáveis.
trouble-no-seat = Estas palavras não abrem mais nenhuma participação. Se você pegou chaves novas, use suas outras palavras. Se não, fale com os responsáveis. Eles podem convidar você de novo.
trouble-seat-frozen = Os responsáveis puseram sua participação em pausa. Suas palavras ainda funcionam, e suas chaves estão guardadas. Pergunte a eles quando pode voltar.
trouble-locked = Esta página está trancada. Abra com suas palavras.
trouble-invite-unusable = Estas palavras não abrem nenhum convite. Ele pode ter mais de três dias, ou uma palavra está errada. Peça um novo a quem deu.
trouble-invite-used = Alguém já usou este convite, ou os responsáveis o retiraram. Peça um novo a quem deu.
trouble-stale-invite = Este convite tem mais de três dias. Peça um novo a quem deu.
trouble-unknown-invite = Alguém já usou este convite, ou os responsáveis o retiraram. Peça um novo a quem deu.
trouble-vault-moved = Suas chaves mudaram em outro aparelho no mesmo momento. Tranque esta página, abra de novo e tente mais uma vez.
trouble-no-such-vault = Estas palavras não abrem mais nada. Talvez você as tenha mudado em outro aparelho.
trouble-roster-moved = Outra pessoa foi mais rápida. Nada se perdeu. Tente de novo, por favor.
trouble-not-a-seat = Sua participação está em pausa ou acabou. Pergunte aos responsáveis por quê. Eles podem deixar você voltar.
trouble-no-tokens = Você usou todas as suas consultas desta semana. Há mais na segunda-feira. Até lá, pergunte a alguém de confiança.
trouble-no-tokens-read = Você olhou aqui muitas vezes esta semana. Volta a funcionar na segunda-feira.
trouble-no-tokens-post = Você escreveu tudo o que uma pessoa pode esta semana. Na segunda-feira pode escrever de novo. Ainda pode relatar alguém, e falar de uma mensagem aos responsáveis.
trouble-no-tokens-post-new = Você escreveu tudo o que se pode no começo em uma semana. Na segunda-feira pode escrever de novo, e depois de 28 dias aqui o dobro de vezes. Ainda pode relatar alguém, e falar de uma mensagem aos responsáveis.
trouble-no-tokens-report = Você enviou tudo o que uma pessoa pode esta semana. Volta a funcionar na segunda-feira. Um relato pode ir agora aos responsáveis.
trouble-many-spent = A maioria das consultas desta semana foi usada. Procuramos uma que restasse e ainda não achamos. Aperte o botão de novo para continuar.
trouble-many-spent-read = Você olhou aqui muitas vezes esta semana. Desta vez não funcionou. Tente de novo: talvez funcione.
trouble-many-spent-post = Você enviou muito esta semana. Desta vez não funcionou. Tente de novo: talvez funcione.
trouble-many-spent-report = { trouble-many-spent-post }
trouble-token-unspent = Pare. O servidor diz que você já usou esta consulta ou visita, e não consegue mostrar. Talvez queira saber o que você fez antes. Tranque esta página, e avise os responsáveis.
trouble-tickets-refused = Pare. O servidor recusa várias vezes o que ele deu para você continuar lendo. Talvez queira saber o que você fez antes. Tranque esta página, e avise os responsáveis.
trouble-community-quota = A comunidade toda já usou as consultas desta semana. Há mais na segunda-feira. Até lá, pergunte a alguém de confiança.
trouble-token-week = A data deste aparelho está certa? Acerte, depois carregue esta página de novo.
trouble-token-stale = A data deste aparelho está certa? Acerte, depois carregue esta página de novo.
trouble-token-count = O servidor e esta página não concordam sobre quantas consultas você tem. Tente de novo. Se continuar assim, avise os responsáveis.
trouble-token-drawn = As consultas desta semana foram dadas a você de outro modo. Há novas na segunda-feira. Avise os responsáveis, por favor.
trouble-token-missing = O servidor quer ser pago de outro modo. Tranque esta página, abra e tente de novo.
trouble-token-wrong = O servidor não aceitou o que paga por isto. Tranque esta página, abra e tente de novo. Se continuar assim, avise os responsáveis.
trouble-wrong-token-key = O servidor deu a você outras chaves que as de todos. Com elas poderia saber o que você faz. Não continue, e avise os responsáveis.
trouble-work-missing = O servidor quer mais trabalho deste telefone. Tente de novo, por favor.
trouble-cut-off = A conexão caiu no meio. Tente de novo, por favor.
trouble-keys-moved = O servidor acaba de receber chaves novas. Tente de novo, por favor.
trouble-old-page = O servidor tem chaves novas desde que esta página foi carregada. Carregue a página de novo, depois abra.
trouble-cannot-renew = Este relato é de antes que se pudesse renovar relatos. Apague, e envie de novo.
trouble-list-moved = A lista acaba de ser renovada. Consulte de novo, por favor.
trouble-list-unfinished = A lista está sendo renovada agora. Consulte de novo em alguns minutos, por favor.
trouble-no-list = Ainda não há lista para consultar. Se continuar assim, avise os responsáveis.
trouble-no-head = A lista para as consultas ainda não foi confirmada. Peça aos responsáveis que abram o exame.
trouble-index = O servidor esconde algo, ou mostra uma lista antiga. Não confie nas consultas agora, e avise os responsáveis.
trouble-bucket-full = Esta parte da lista está cheia. Renove a lista, depois tente de novo.
trouble-wrong-oprf-key = O servidor respondeu com uma chave errada, por isso a resposta foi jogada fora. Não confie nas consultas agora, e avise os responsáveis.
trouble-stale-nonce = Demorou demais, e não aconteceu. Tente de novo, por favor.
trouble-spent-nonce = Isso não chegou. Tente de novo, por favor.
trouble-work-stale = Demorou demais, e não aconteceu. Tente de novo, por favor.
trouble-no-key = O servidor não dá a você as chaves que os responsáveis fizeram. Tente de novo. Se continuar assim, avise os responsáveis.
trouble-own-keys-unheard = Os responsáveis não confirmaram suas chaves novas. O servidor pode estar escondendo, e quem copiou as antigas ainda poderia usar. Não continue. Avise os responsáveis por outro meio: eles podem tirar as chaves antigas e convidar você de novo.
trouble-wrong-key = Uma chave não é a que os responsáveis assinaram. Não continue, e avise os responsáveis.
trouble-roster-generation = A lista de responsáveis e chaves acaba no meio de uma mudança. Tente de novo em um minuto. Se continuar assim, avise os responsáveis.
trouble-roster-not-allowed = A última pessoa responsável não pode sair. Antes, dê essa função a outra pessoa.

# Quem pode ler um relato, e relatos que esperam por outro.
wait-who = Quem pode ler isto?
wait-choose = Escolha quem pode ler.
wait-now = Os responsáveis, agora
wait-now-hint = Eles leem em poucos dias. Podem alertar outras pessoas.
wait-now-hint-kept = Eles leem em poucos dias.
wait-until = Só se outra pessoa relatar a mesma pessoa
wait-until-hint = Até lá ninguém pode ler, nem os responsáveis. Ninguém é alertado por ele.
wait-means = Como funciona
wait-means-1 = Outro integrante precisa relatar a mesma pessoa, e escolher isto também. Então os responsáveis podem ler os dois relatos.
wait-means-2 = Se a outra pessoa enviar o dela direto aos responsáveis, o seu continua fechado.
wait-means-3 = Com o código do relato você vê se há outro relato. Pode apagar o seu quando quiser.
wait-means-days = Ele espera { $days } dias. Depois é apagado, e ninguém leu.
wait-about = Ele abre se outro relato tiver um destes
wait-unread = Não conseguimos ler isto, então não serve para achar outro relato:
wait-change = Mudar números ou nomes
renew-going = Renovando
wait-looking = Vendo se há outro relato
wait-next-look = Volte de vez em quando com o código do relato. Você vai ver se há outro relato.
wait-next-ask = Os responsáveis talvez perguntem algo. Volte em alguns dias com o código do relato.
wait-next-delete = Com o código do relato você pode apagar quando quiser.
status-waiting = Espera
status-means-waiting = Ninguém pode ler, nem os responsáveis, até outra pessoa relatar a mesma pessoa.
status-met = Há outro relato
status-means-met = É sobre a mesma pessoa. Se vier de outra pessoa, os responsáveis podem ler os dois.
trouble-wrong-escrow-key = O servidor usou uma chave errada para este relato, por isso nada foi enviado. Não continue, e avise os responsáveis.
trouble-nothing-to-match = Um relato que espera precisa de um telefone, e-mail, nome ou placa que consigamos ler.
trouble-too-many-identifiers = Um relato pode esperar com quatro números e nomes no máximo. Tire alguns.

# Um texto muito longo, dobrado.
folded-more = Mostrar todo este texto
trouble-once-missing = Esta sessão ainda não consegue fazer isto. Tranque a página e abra de novo. Se falhar outra vez, talvez não esteja aberto para você.
trouble-once-used = Isto já foi feito, e só se faz uma vez. Nada foi enviado de novo.
