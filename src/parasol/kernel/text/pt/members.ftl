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

# Entrar na comunidade.
join = Tornar-se integrante

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
understood-plate-part = Placa { $shown }. Cada ? pode ser qualquer letra ou número. O e 0, I, L e 1, S e 5, B e 8, Z e 2 contam como iguais.
understood-plate = Placa { $shown }. O e 0, I, L e 1, S e 5, B e 8, Z e 2 contam como iguais.
understood-plate-too = placa { $shown }
identifier-kind-phone = Número de telefone
identifier-kind-email = Endereço de e-mail
identifier-kind-handle = Nome num site ou app
identifier-kind-plate = Placa
identifier-kind-phone-end = Últimos números de um telefone
identifier-too-long = Está longo demais. Digite só o número, o endereço, o nome ou a placa.
identifier-empty = Digite algo primeiro.
identifier-not-text = Há caracteres que não dá para ler. Tente digitar à mão.
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
identifier-part-unknown = Ponha um ? para cada letra ou número que você não sabe. Podem faltar no máximo dois.
identifier-part-known = É muito pouco. Digite pelo menos quatro letras ou números da placa.
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
alerts-none = Não há alertas agora.
alerts-left-out = { $count ->
    [one] { $count } alerta ficou de fora: não tinha a assinatura de dois responsáveis, ou não dava para ler.
    [many] { $count } alertas ficaram de fora: não tinham a assinatura de dois responsáveis, ou não dava para ler.
   *[other] { $count } alertas ficaram de fora: não tinham a assinatura de dois responsáveis, ou não dava para ler.
 }
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
alert-reported-by = { $count ->
    [one] { $count } pessoa, em { $month }
    [many] { $count } pessoas, cada uma por si, a última em { $month }
   *[other] { $count } pessoas, cada uma por si, a última em { $month }
 }
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

# Eu.
me = Eu
lounge = A sala

# O que deu errado.
trouble-rolled-back = O servidor mostrou um estado antigo das coisas. Isso não deveria acontecer. Avise os responsáveis, por favor.
trouble-forked = O servidor mostrou dois passados diferentes. Isso não deveria acontecer. Avise os responsáveis, por favor.
trouble-empty-vault = Estas palavras não abrem nada. Procure um erro, ou peça um novo convite aos responsáveis.
trouble-no-seat = Estas palavras não abrem mais nenhuma participação. Se você pegou chaves novas, use suas outras palavras. Se não, fale com os responsáveis. Eles podem convidar você de novo.
refused-seat-frozen = Os responsáveis puseram sua participação em pausa. Suas palavras ainda funcionam, e suas chaves estão guardadas. Pergunte a eles quando pode voltar.
trouble-locked = Esta página está trancada. Abra com suas palavras.
trouble-invite-unusable = Estas palavras não abrem nenhum convite. Ele pode ter mais de três dias, ou uma palavra está errada. Peça um novo a quem deu.
refused-invite-used = Alguém já usou este convite, ou os responsáveis o retiraram. Peça um novo a quem deu.
trouble-stale-invite = Este convite tem mais de três dias. Peça um novo a quem deu.
trouble-unknown-invite = Alguém já usou este convite, ou os responsáveis o retiraram. Peça um novo a quem deu.
refused-vault-moved = Suas chaves mudaram em outro aparelho no mesmo momento. Tranque esta página, abra de novo e tente mais uma vez.
refused-no-such-vault = Estas palavras não abrem mais nada. Talvez você as tenha mudado em outro aparelho.
refused-roster-moved = Outra pessoa foi mais rápida. Nada se perdeu. Tente de novo, por favor.
refused-not-a-seat = Sua participação está em pausa ou acabou. Pergunte aos responsáveis por quê. Eles podem deixar você voltar.
trouble-no-tokens = Você usou todas as suas consultas desta semana. Há mais na segunda-feira. Até lá, pergunte a alguém de confiança.
trouble-no-tokens-read = Você olhou aqui muitas vezes esta semana. Volta a funcionar na segunda-feira.
trouble-no-tokens-report = Você enviou tudo o que uma pessoa pode esta semana. Volta a funcionar na segunda-feira. Um relato pode ir agora aos responsáveis.
trouble-many-spent = A maioria das consultas desta semana foi usada. Procuramos uma que restasse e ainda não achamos. Aperte o botão de novo para continuar.
trouble-many-spent-read = Você olhou aqui muitas vezes esta semana. Desta vez não funcionou. Tente de novo: talvez funcione.
trouble-many-spent-post = Você enviou muito esta semana. Desta vez não funcionou. Tente de novo: talvez funcione.
trouble-many-spent-report = { trouble-many-spent-post }
trouble-token-unspent = Pare. O servidor diz que você já usou esta consulta ou visita, e não consegue mostrar. Talvez queira saber o que você fez antes. Tranque esta página, e avise os responsáveis.
trouble-tickets-refused = Pare. O servidor recusa várias vezes o que ele deu para você continuar lendo. Talvez queira saber o que você fez antes. Tranque esta página, e avise os responsáveis.
refused-community-quota = A comunidade toda já usou as consultas desta semana. Há mais na segunda-feira. Até lá, pergunte a alguém de confiança.
refused-token-week = A data deste aparelho está certa? Acerte, depois carregue esta página de novo.
refused-token-stale = A data deste aparelho está certa? Acerte, depois carregue esta página de novo.
refused-token-count = O servidor e esta página não concordam sobre quantas consultas você tem. Tente de novo. Se continuar assim, avise os responsáveis.
refused-token-drawn = As consultas desta semana foram dadas a você de outro modo. Há novas na segunda-feira. Avise os responsáveis, por favor.
refused-token-missing = Esta página não enviou tudo de que o servidor precisa. Tranque esta página, abra e tente de novo.
refused-token-wrong = O servidor recusou isto. Tranque esta página, abra e tente de novo. Se continuar assim, avise os responsáveis.
trouble-wrong-token-key = O servidor deu a você outras chaves que as de todos. Com elas poderia saber o que você faz. Não continue, e avise os responsáveis.
refused-work-missing = O servidor pede a este telefone um cálculo mais longo. Tente de novo, por favor.
refused-cut-off = A conexão caiu no meio. Tente de novo, por favor.
refused-keys-moved = O servidor acaba de receber chaves novas. Tente de novo, por favor.
trouble-old-page = O servidor tem chaves novas desde que esta página foi carregada. Carregue a página de novo, depois abra.
trouble-cannot-renew = Este relato é de antes que se pudesse renovar relatos. Apague, e envie de novo.
refused-list-moved = A lista acaba de ser renovada. Consulte de novo, por favor.
refused-list-unfinished = A lista está sendo renovada agora. Consulte de novo em alguns minutos, por favor.
trouble-no-list = Ainda não há lista para consultar. Se continuar assim, avise os responsáveis.
trouble-no-head = A lista para as consultas ainda não foi confirmada. Peça aos responsáveis que abram o exame.
trouble-index = O servidor esconde algo, ou mostra uma lista antiga. Não confie nas consultas agora, e avise os responsáveis.
trouble-wrong-oprf-key = O servidor respondeu com uma chave errada, por isso a resposta foi jogada fora. Não confie nas consultas agora, e avise os responsáveis.
refused-stale-nonce = Demorou demais, e não aconteceu. Tente de novo, por favor.
refused-spent-nonce = Isso não chegou. Tente de novo, por favor.
refused-work-stale = Demorou demais, e não aconteceu. Tente de novo, por favor.
trouble-no-key = O servidor não dá a você as chaves que os responsáveis fizeram. Tente de novo. Se continuar assim, avise os responsáveis.
trouble-own-keys-unheard = Os responsáveis não confirmaram suas chaves novas. O servidor pode estar escondendo, e quem copiou as antigas ainda poderia usar. Não continue. Avise os responsáveis por outro meio: eles podem tirar as chaves antigas e convidar você de novo.
trouble-wrong-key = Uma chave não é a que os responsáveis assinaram. Não continue, e avise os responsáveis.
refused-roster-generation = A lista de responsáveis e chaves acaba no meio de uma mudança. Tente de novo em um minuto. Se continuar assim, avise os responsáveis.

# Quem pode ler um relato, e relatos que esperam por outro.
trouble-wrong-escrow-key = O servidor usou uma chave errada para este relato, por isso nada foi enviado. Não continue, e avise os responsáveis.
trouble-nothing-to-match = Um relato que espera precisa de um telefone, e-mail, nome ou placa que consigamos ler.
trouble-too-many-identifiers = Um relato pode esperar com quatro números e nomes no máximo. Tire alguns.

# Um texto muito longo, dobrado.
