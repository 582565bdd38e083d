# Levar o que se pode ler, e uma cópia do próprio relato: arquivos no aparelho.
take-what = Você pode salvar as configurações, os alertas e as decisões num arquivo. Pode ler sem esta página.
take-warn = Um arquivo fica onde foi salvo
take-warn-phone = Quem abre o seu telefone pode achar. Um app que vê seus arquivos também.
take-warn-copies = Telefones muitas vezes copiam arquivos para a internet sozinhos. Ninguém consegue recolher uma cópia.
take-warn-leave = “Sair” e trancar não apagam o arquivo. É preciso apagar à mão, também na lixeira.
take-sealed = Trancado com palavras
take-sealed-what = Sete palavras são criadas para este arquivo. Sem elas ninguém consegue ler. Um computador com o programa age abre.
take-sealed-begin = Criar as palavras
take-words = As palavras deste arquivo
take-words-what = Anote agora, longe do arquivo. Elas abrem este arquivo e mais nada. O programa pede as palavras: digite nesta ordem, com um espaço entre elas.
take-sealed-now = Já tenho. Salvar o arquivo
take-plain = Não trancado
take-plain-what = Um texto que abre em qualquer telefone. Quem achar pode ler.
take-plain-now = Salvar sem trancar
take-busy = Criando o arquivo. Num telefone antigo pode levar um minuto.
take-done = O arquivo está salvo, com o nome “copy”. Veja nos downloads.
copy-report-what = Seu relato e todas as mensagens são salvos como texto. Não está trancado: quem achar pode ler.
copy-report-words = O código do relato não está nele. Enquanto a comunidade existir, o código é o melhor caminho de volta.
copy-of-member = Cópia do que um integrante podia ler
copy-of-report = Cópia de um relato
copy-day = Salvo em { $day }.
copy-areas = Regiões: { $names }
copy-languages = Línguas: { $names }
copy-kept-report = Dias que um relato fica guardado: { $count }
copy-kept-alert = Dias que um alerta fica guardado: { $count }
copy-kept-decision = Dias que uma decisão fica guardada: { $count }
copy-kept-vault = Dias que um integrante pode ficar sem vir: { $count }
copy-kept-escrow = Dias que um relato espera por um segundo: { $count }
copy-kept-slip = Dias que um bilhete fica guardado: { $count }
copy-kept-service = Dias que um serviço fica guardado depois de confirmado: { $count }
copy-kept-count = Trimestres em que as respostas sobre serviços ficam guardadas: { $count }
copy-kept-profiles = { $count ->
    [0] Os perfis ficam guardados num site à parte
   *[other] Os perfis ficam guardados neste site
  }
copy-kept-catalogue = { $count ->
    [0] Não há lista de perfis
    [one] Há uma lista de perfis, pela votação { $count }
    [many] Há uma lista de perfis, pela votação { $count }
   *[other] Há uma lista de perfis, pela votação { $count }
  }
copy-lounge-sitting = Mensagens que um integrante pode escrever na sala de cada vez: { $count }
copy-kept-proposal = Integrantes que precisam apoiar uma proposta para os responsáveis responderem: { $count }
copy-kept-answer = Dias que os responsáveis têm para essa resposta: { $count }
copy-kept-lounge = Dias que uma mensagem da sala fica guardada: { $count }
copy-kept-guide = Dias que um guia fica guardado: { $count }
copy-checks = Consultas: { $each } por semana para cada integrante, { $all } para todos
copy-closes = A comunidade fecha no fim do dia { $day }.

# Propostas e votações.
say = Sua voz
me-profiles = Seus perfis
me-ask = Perguntar a colegas sobre um cliente

# Um PIN enquanto a aba está aberta.
pin-lock-forgets = “Trancar agora” também esquece o PIN.

# Entrar na comunidade.
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

# Alertas.
alerts-reading = Lendo os alertas. Cada assinatura é conferida.
alerts-not-read = Não deu para ler os alertas. Isso não diz nada sobre ninguém.
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
alert-gone = Este alerta não está mais aqui. Foi retirado ou tirado do ar, ou o tempo dele acabou.
alert-about = Sobre
alert-description = Como reconhecer essa pessoa
alert-vehicle = Veículo
alert-kinds = O que aconteceu
alert-area = Região
alert-happened = Quando
alert-reported = Relatos
alert-published = Publicado
alert-published-on = { $day } ({ $age })
alert-expires = Apagado depois de
alert-signed = Assinado
alert-signed-by-two = Por dois responsáveis, conferido no seu telefone
alert-reference = Nome curto
alert-down = Tirar este alerta do ar

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
reason-agree = Por que você concorda?
reason-needed = Por quê?
reason-hint = Integrantes podem ler isto. Não cite ninguém.
trouble-reason-needed = Diga por quê em poucas palavras.
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
decision-announced-the-closing = Anunciou que a comunidade fecha
decision-called-off-the-closing = Cancelou o fechamento
decision-renewed-the-keys-of-the-server = Pôs em uso chaves novas do servidor
decision-renewed-their-own-keys = Tem chaves novas. O nome antes era

# Eu.
me-name = Meu nome aqui
me-name-why = O nome são três palavras feitas da sua chave. Ele não diz nada sobre você.
me-role = Função
me-member = Integrante
me-steward = Responsável
me-since = Aqui desde
me-lock = Trancar agora
me-others = Em comum
me-safety = Segurança
me-mine = O que é meu
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

# A moldura de cada tela.
timer-left = Temporizador: { $minutes } min
timer-stop = Parar
timer-over = Acabou o tempo
timer-over-text = Você queria dizer à sua pessoa de confiança que está tudo bem.
timer-fine = Está tudo bem
timer-more = Mais { $minutes } minutos
trouble-once-missing = Esta sessão ainda não consegue fazer isto. Tranque a página e abra de novo. Se falhar outra vez, talvez não esteja aberto para você.
trouble-once-used = Isto já foi feito, e só se faz uma vez. Nada foi enviado de novo.
trouble-no-tokens-post = Você escreveu tudo o que uma pessoa pode esta semana. Na segunda-feira pode escrever de novo. Ainda pode relatar alguém, e falar de uma mensagem aos responsáveis.
trouble-no-tokens-post-new = Você escreveu tudo o que se pode no começo em uma semana. Na segunda-feira pode escrever de novo, e depois de 28 dias aqui o dobro de vezes. Ainda pode relatar alguém, e falar de uma mensagem aos responsáveis.
refused-bucket-full = Esta parte da lista está cheia. Renove a lista, depois tente de novo.
refused-roster-not-allowed = A última pessoa responsável não pode sair. Antes, dê essa função a outra pessoa.
