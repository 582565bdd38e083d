# Perfis, para quem faz um. O que dizem a outras pessoas está em link.ftl.
profiles = Seus perfis
profile-what = Um perfil é uma página sobre você que só você controla. Não precisa de documento nem de foto. Você dá o link às pessoas que escolhe.
profile-what-link = Sem o link ninguém consegue ler: nem este servidor, nem um site de busca.
profile-what-copies = Quem tem um link pode passar adiante. Fechar impede novas visitas, não capturas de tela.
profile-what-host = O servidor vê quando e de onde você muda um perfil. Pode adivinhar que você é integrante. O Navegador Tor torna isso difícil.
profile-what-days = Ele acaba sozinho depois de { $days } dias, a menos que você o mantenha. Você pode pôr em pausa ou apagar na hora.
profile-what-words = Cada perfil tem oito palavras próprias. Nada o liga à sua participação nem aos seus outros perfis.
profile-what-once = Sua participação cria ou mantém três perfis em cada trimestre.
profile-make = Criar um perfil
profile-make-now = Criar
profile-make-given = Me deram um passe
profile-make-member = Para criar um novo, abra antes a página com suas palavras de integrante.
profile-make-apart = Para criar um aqui você precisa de um passe. Quem deu este endereço diz como conseguir um.
profile-what-apart-host = O servidor vê quando e de onde você muda um perfil. O Navegador Tor torna isso mais difícil.
profile-what-apart-words = Cada perfil tem oito palavras próprias. Nada o liga a outro.
profile-away = Os perfis têm um site à parte. Seus responsáveis dizem o endereço. Copie um passe aqui, tranque esta página, e use lá. De preferência outro dia: assim ninguém vê os dois ao mesmo tempo.
profile-open = Abrir um perfil
profile-words = As oito palavras do seu perfil
profile-opening = Abrindo
profile-making = Criando as chaves dele
profile-made = Seu perfil está pronto. Ninguém pode ver antes de você criar um link.
profile-words-title = As palavras do seu perfil
profile-words-what = Com estas oito palavras você volta a este perfil. São outras palavras, não as da sua participação.
profile-unnamed = Perfil sem nome
profile-is-live = Quem tem um link pode ver
profile-is-live-text = { $count ->
    [one] Tem { $count } link. Fica guardado até { $day }.
    [many] Tem { $count } links. Fica guardado até { $day }.
   *[other] Tem { $count } links. Fica guardado até { $day }.
  }
profile-is-no-link = Ninguém pode ver ainda
profile-is-no-link-text = Crie um link, e dê a alguém.
profile-is-paused = Está em pausa
profile-is-paused-text = Nenhum link mostra nada até você continuar. Suas palavras ainda abrem até { $day }.
profile-to-links = { $count ->
    [0] Criar um link
   *[other] Links ({ $count })
  }
profile-edit = Mudar o que ele diz
profile-to-pictures = { $count ->
    [0] Acrescentar fotos
   *[other] Fotos ({ $count })
  }
profile-look = Ver como outras pessoas veem
profile-pause = Pôr em pausa agora
profile-go-on = Mostrar de novo
profile-available = Você está disponível?
profile-available-unsaid = Não dizer
profile-renew = Manter por mais { $days } dias
profile-repay = Manter com outro passe
profile-until = Fica guardado até { $day }. Cada mudança conta como manter.
profile-close = Fechar neste telefone
profile-delete = Apagar este perfil
profile-delete-1 = O perfil, os links e todas as mensagens são apagados na hora. A próxima pessoa que abrir um link não vê nada.
profile-delete-2 = Cópias que outras pessoas fizeram ficam com elas.
profile-delete-now = Apagar tudo
profile-gone = O perfil e todas as mensagens foram apagados. Você pode jogar fora as palavras dele.

# O que ele diz.
profile-edit-text = Pode deixar qualquer campo em branco. Não escreva o que leve ao seu nome verdadeiro ou à sua casa.
profile-name-hint = Um nome que você não usa em nenhum outro lugar.
profile-areas-hint = Uma em cada linha. Um bairro basta.
profile-languages-hint = Uma em cada linha.
profile-is-online = Também trabalho online
profile-tours-hint = Onde você vai estar, e quando. Dias que já passaram não aparecem.
profile-tour-area = Lugar
profile-tour-from = Primeiro dia
profile-tour-to = Último dia
profile-tour-add = Acrescentar uma viagem
profile-tour-drop = Tirar esta viagem
profile-services-hint = Com suas palavras.
profile-boundaries-hint = O que você não faz, e o que espera.
profile-asks-hint = O que você gostaria de saber de quem escreve.
profile-questions = Perguntas a quem escreve
profile-questions-hint = Uma em cada linha. Cada uma vira um campo na mensagem da pessoa.
profile-reads-hint = Sempre se pode escrever. Em outras horas, veem quando você lê de novo. Nada toca no seu telefone.
profile-reads-from = De
profile-reads-to = Até
profile-reads-now = Que horas são aí agora?
profile-wrong-reads = Dê as duas horas, e que horas são aí agora.
profile-sites-hint = Um endereço em cada linha. Copie inteiro do navegador.
profile-wrong-tours = Cada viagem precisa de um lugar, um primeiro dia e um último dia que não seja antes.
profile-wrong-sites = Copie endereços inteiros do navegador, um em cada linha, 8 no máximo.
profile-sites-identify = Um destes é conhecido por pagamentos ou anúncios. Pode mostrar o seu nome legal, ou ligar seus nomes.
profile-more = Dizer mais
profile-save = Salvar
profile-saving = Trancando e enviando

# Fotos.
profile-pictures-what = Cada foto é limpa antes no seu telefone: o que está escondido no arquivo sai, e você cobre o que ninguém deve ver. As pessoas só veem fotos se pedirem. Nunca use uma que esteja em algum lugar com o seu nome.
profile-pictures-full = Há { $most } fotos, e não pode haver mais. Tire uma antes.
profile-picture-add = Acrescentar uma foto
profile-picture-take = Pôr no meu perfil
profile-picture-words = Palavras para a foto
profile-picture-says = O que há nela?
profile-picture-says-hint = Para quem não vê. Pode deixar em branco.
profile-picture-unsaid = Ainda sem palavras
profile-picture-change = Palavras
profile-picture-says-this = Palavras para a foto { $number }
profile-picture-first = Mostrar primeiro
profile-picture-first-this = Mostrar primeiro: foto { $number }
profile-picture-drop = Tirar
profile-picture-drop-this = Tirar a foto { $number }
profile-picture-drop-sure = Sim, tirar
profile-picture-drop-sure-this = Sim, tirar a foto { $number }
profile-proof = Se alguém roubar uma foto
profile-proof-what = Guarde as fotos originais, sem cobrir, como eram. Estas são as impressões digitais delas (SHA-256), guardadas só sob suas palavras. Quem tem o arquivo com a mesma impressão tinha a foto antes de ser coberta.

# Links.
profile-links = Links
profile-links-what = Crie um link para cada pessoa ou lugar. Se um se espalhar, você vê qual, e pode fechar só esse.
profile-link-label = Para quem ou para quê?
profile-link-label-hint = Só você vê isto, aqui.
profile-link-make = Criar um novo link
profile-link-since = Criado em { $day }
profile-link-qr = O link para { $label } como imagem para escanear
profile-link-copy = Copiar o link
profile-link-copied = Copiado. Cole onde quiser.
profile-link-show = Mostrar
profile-link-show-this = Mostrar o link para { $label }
profile-link-close = Fechar
profile-link-close-this = Fechar o link para { $label }
profile-link-close-sure = Sim, fechar
profile-link-close-sure-this = Sim, fechar o link para { $label }
trouble-profile-needs-member = Começou um novo trimestre, por isso é preciso um passe. Abra a página com suas palavras de integrante, depois seu perfil de novo. Ou mantenha com outro passe.
trouble-profile-needs-pass = Começou um novo trimestre, por isso é preciso um novo passe. Escolha “{ profile-repay }” abaixo.
refused-profiles-apart = Os perfis agora têm um site à parte. Use o seu passe lá. Nada foi enviado para lá daqui.
refused-profile-moved = Enquanto isso o perfil mudou em outro lugar. Abra de novo com as palavras dele.
trouble-profile-links-full = Já há tantos links quantos pode haver. Feche um antes.

# Mensagens.
inbox = Mensagens
inbox-reading = Procurando mensagens
inbox-empty = Nenhuma mensagem
inbox-empty-text = As pessoas podem escrever a você pelo seu link.
inbox-unreadable = Não dá para ler esta mensagem
inbox-link-closed = um link fechado
inbox-more = { $count ->
    [one] Mais { $count } é mais antiga.
    [many] Mais { $count } são mais antigas.
   *[other] Mais { $count } são mais antigas.
  }
inbox-kept = As mensagens são apagadas { $days } dias depois da primeira.
enquiry = Mensagem
enquiry-by-link = Por este link:
enquiry-text = O que a pessoa escreveu
enquiry-reach = Número que ela deu
enquiry-theirs = A outra pessoa
enquiry-answer = Sua resposta
enquiry-answer-hint = A pessoa lê com o código dela. Deixe de fora seu nome verdadeiro e sua casa.
enquiry-answered = Foi enviada.
templates = Respostas salvas
templates-what = Respostas que você usa de novo. Só suas palavras abrem. Pode mudar cada uma antes de enviar.
templates-full = Há { $most }, e não pode haver mais. Tire uma antes.
template-title = Título
template-text = Resposta
template-save = Salvar esta resposta
template-missing = Precisa de um título e de um texto.
template-drop = Tirar
template-drop-this = Tirar { $title }
template-put = Usar uma resposta salva
template-put-none = Escolha
enquiry-check-why = Você pode consultar este número em privado. Faça isso em outro momento: tranque esta página, depois abra a página de integrantes e cole lá. Se fizer os dois ao mesmo tempo, o servidor pode adivinhar de quem é este perfil.
enquiry-check-copy = Copiar o número para uma consulta
enquiry-check-copied = Copiado. Tranque esta página, abra mais tarde a página de integrantes, e cole na consulta.
enquiry-check-here = Consultar aqui assim mesmo
enquiry-report = Relatar esta pessoa
enquiry-delete = Apagar e bloquear
enquiry-delete-sure = Sim, apagar
enquiry-delete-text = Então a pessoa não pode escrever mais nada aqui. Se voltar pelo mesmo link, feche esse link. A mensagem se apaga sozinha em { $day }.
enquiry-gone = Esta mensagem foi apagada, ou o tempo dela acabou.

# Passes.
passes = Seus passes
passes-what = Um passe cria um perfil, ou o mantém neste trimestre. Cada integrante recebe três, e três novos no trimestre seguinte. Estes valem até { $day }.
passes-why = Você pode dar um a alguém que trabalha com você. Ou guarde o código e use outro dia, sem suas palavras de integrante. Assim o servidor não vê os dois ao mesmo tempo.
passes-careful = Quem tem o código pode usar o passe, uma vez. Risque um passe que você der. Você e o servidor juntos poderiam descobrir que perfil ele pagou.
passes-reading = Buscando seus passes
pass-number = Passe { $number }
pass-qr = Passe { $number } como imagem para escanear
pass-show-this = Mostrar o passe { $number }
pass-copy = Copiar o passe
pass-which = Qual dos seus perfis é este?
pass-which-hint = Cada um tem o seu passe, até { $day }. Conte também o que apagou neste trimestre. Se usar um passe duas vezes, o servidor pode saber que os dois perfis são seus.
pass-profile-0 = O primeiro (passe 1)
pass-profile-1 = O segundo (passe 2)
pass-profile-2 = O terceiro (passe 3)
pass-given = Outro: deram-me um passe
pass-code = O código do passe
pass-code-hint = Cole tudo: 176 letras e sinais.
pass-missing = Diga antes qual é.
trouble-pass = Este passe não está inteiro. Copie tudo e cole de novo.
trouble-pass-used = Este passe já foi usado. Pegue outro, de preferência outro dia.
trouble-pass-over = Este passe não vale aqui, ou o trimestre dele acabou.
ask = Perguntar a colegas sobre um cliente
ask-what = Um cliente diz que alguém que trabalha como você o conhece. Peça a ele o link que tem para o perfil dessa pessoa. Depois pergunte aqui. Depois de { $days } dias tudo some, para as duas pessoas.
ask-she-sees = A outra pessoa vê por qual link você vem, e que um integrante pergunta. Não qual integrante.
ask-host = O servidor vê que um integrante pergunta a este perfil, e em que dia. Não consegue ler a pergunta nem a resposta. Ele mesmo também poderia enviar uma pergunta.
ask-no-list = Ninguém mantém uma lista de clientes. Uma resposta é só para você.
ask-code = Tenho as palavras de uma pergunta
ask-open = Sua pergunta
ask-link = O link do cliente para o perfil
ask-link-hint = Cole inteiro, de https até o fim.
ask-about = Como o cliente se chama
ask-about-hint = Um nome ou número que deram a você. Pode deixar em branco.
ask-text = Mais alguma coisa
ask-text-hint = Deixe de fora o seu nome e o que diz quem você é.
ask-send = Perguntar agora
ask-sending = Trancando e enviando
ask-sent = Sua pergunta chegou.
ask-words = As palavras da sua pergunta
ask-words-what = Com estas oito palavras você lê a resposta, por { $days } dias. Sua participação não lembra que você perguntou.
ask-question = Você encontraria esta pessoa de novo?
ask-none = Ainda não há resposta. Olhe mais tarde, com as mesmas palavras.
ask-says-yes = Sim
ask-says-no = Não
ask-says-rather-not = A outra pessoa prefere não dizer
ask-says-write = A outra pessoa pede que você escreva
ask-says-text = É o que uma só pessoa diz dos próprios encontros. Com você pode ser diferente.
ask-hers = A outra pessoa
ask-until = Tudo se apaga sozinho em { $day }.
ask-delete = Apagar esta pergunta
ask-gone = A pergunta e a resposta foram apagadas. Você pode jogar fora as palavras dela.
trouble-link-closed = Este link não abre nada agora. Pode estar fechado ou em pausa, ou falta uma parte dele.
questions = Perguntas de integrantes
inbox-by-link = De quem tem um link
question = Pergunta de um integrante
question-link = Essa pessoa tem o seu link
question-about = Ela se chama
question-text = O integrante escreve
question-answered = Você respondeu: { $answer }
question-answered-text = Você pode mudar. Vale a última resposta.
question-says-yes = Sim
question-says-no = Não
question-says-rather-not = Prefiro não dizer
question-says-write = Escreva para mim
question-theirs = O integrante
question-who = Só integrantes podem perguntar. Você não fica sabendo qual. O servidor poderia mandar uma pergunta dele, e então lê a sua resposta.

inbox-keep = Apagar mensagens depois de
inbox-keep-when = Elas vão embora quando você olha aqui. Depois de 28 dias vão sozinhas.
inbox-keep-days = { $days ->
    [one] { $days } dia
    [many] { $days } de dias
   *[other] { $days } dias
  }

# Salvar em um arquivo e fazer de novo.
profile-file = Salvar em um arquivo
profile-file-what = O arquivo contém o texto, as fotos, os links e as respostas salvas. Só as palavras deste perfil o abrem.
profile-file-messages = As mensagens não estão nele.
profile-file-elsewhere = Você também pode fazer o perfil de novo em outro site. Então os dois sites podem ver que é um só perfil. Lá você digita estas palavras, e aquele site poderia abrir este perfil. Escolha um em que você confia.
profile-file-save = Salvar o arquivo
profile-file-saved = Está salvo. Se um dia este perfil não estiver mais aqui, abra “{ profiles }”, depois “{ profile-again }”. Você precisa de um passe.
profile-again = Fazer um perfil de novo com um arquivo
profile-again-what = Escolha o arquivo que você salvou. Depois digite as palavras daquele perfil.
profile-again-file = O arquivo
profile-again-now = Fazer de novo
trouble-profile-file = Estas palavras não abrem este arquivo. Ou falta uma parte do arquivo.
trouble-profile-here = Já há um perfil aqui com estas palavras. Abra com as palavras dele.

# A lista de perfis.
catalogue = Perfis
catalogue-look = Ver perfis
catalogue-what = O que você procura fica neste telefone. A ordem é ao acaso: ninguém pode pagar por um lugar.
catalogue-strangers = Você vê os perfis que todo mundo pode ver.
catalogue-reading = Buscando todos os perfis
catalogue-words = Palavras
catalogue-filters = Região, língua, dia
catalogue-area = Região
catalogue-language = Língua
catalogue-day = Neste dia
catalogue-day-hint = Quem está em viagem nesse dia aparece na região da viagem.
catalogue-any = Tanto faz
catalogue-count = { $count ->
    [0] Nenhum perfil combina
    [one] { $count } perfil combina
    [many] { $count } de perfis combinam
   *[other] { $count } perfis combinam
  }
catalogue-more = { $count ->
    [one] Mais { $count }
    [many] Mais { $count }
   *[other] Mais { $count }
  }
catalogue-lost = { $count ->
    [one] Não dá para mostrar { $count } perfil: não está como foi assinado por quem o fez.
    [many] Não dá para mostrar { $count } de perfis: não estão como foram assinados por quem os fez.
   *[other] Não dá para mostrar { $count } perfis: não estão como foram assinados por quem os fez.
  }
catalogue-thumbs = Mostrar fotos pequenas ({ $size } kB)
catalogue-thumbs-seen = O servidor vê então que alguém olha esta região, ou algumas regiões entre elas esta.
catalogue-thumbs-all = O servidor vê que alguém olha as fotos pequenas, e não quais.
catalogue-thumbs-area = Escolha uma região para ver fotos pequenas.
catalogue-thumbs-lost = { $count ->
    [one] Falta { $count } foto pequena, ou não está como foi assinada por quem a pôs.
    [many] Faltam { $count } de fotos pequenas, ou não estão como foram assinadas por quem as pôs.
   *[other] Faltam { $count } fotos pequenas, ou não estão como foram assinadas por quem as pôs.
  }
catalogue-one = Perfil
catalogue-gone = Este perfil não está na lista agora.
catalogue-altered = Este perfil não está como foi assinado por quem o fez. Por isso não é mostrado.
catalogue-behind = { $count ->
    [0] O próprio perfil diz mais. Lá você pode escrever uma mensagem.
    [one] O próprio perfil diz mais e tem { $count } foto. Lá você pode escrever uma mensagem.
    [many] O próprio perfil diz mais e tem { $count } de fotos. Lá você pode escrever uma mensagem.
   *[other] O próprio perfil diz mais e tem { $count } fotos. Lá você pode escrever uma mensagem.
  }
catalogue-open = Abrir o perfil
catalogue-seen = Quando você o abre, o servidor vê qual perfil foi aberto.
catalogue-means = Um perfil estar nesta lista não diz nada sobre quem o fez.
listing-flag = Diga que é falso, ou que mostra outra pessoa
listing-flag-text = Vai aos responsáveis. Só eles podem ler. Você não precisa de conta. Ninguém pergunta quem você é.
listing-flag-what = O que é?
listing-flag-what-stolen = Estas fotos ou palavras são minhas
listing-flag-what-fake = Esta pessoa não existe
listing-flag-what-other = Outra coisa
listing-flag-why = Como você sabe?
listing-flag-why-hint = Não escreva o seu nome. Os responsáveis não podem responder.
listing-flag-send = Enviar
listing-flag-done = Chegou
listing-flag-done-text = Uma pessoa entre os responsáveis vai olhar. Uma só pode esconder o perfil na hora. Duas decidem.
listing = A lista de perfis
listing-none = Aqui não há lista de perfis. Para isso é preciso uma votação de integrantes e dois responsáveis.
listing-text = A lista mostra o seu nome, a linha, as regiões, as línguas, os dias de viagem, como começa “{ profile-services }” e quantas fotos há. Quem a vê pode abrir o perfil inteiro.
listing-faces = Qualquer pessoa pode copiar isto, e sites de busca por rostos podem guardar para sempre. Tirar daqui não traz de volta as cópias.
listing-host = Quem cuida do servidor pode ler inteiro um perfil que está na lista.
listing-contact = Nele não pode haver número de telefone, endereço nem link. As pessoas escrevem a você aqui.
listing-who = Quem encontra o seu perfil?
listing-who-nobody = Só quem tem um link
listing-who-members = Integrantes também
listing-who-everybody = Todo mundo
listing-is-nobody = Não está na lista.
listing-is-members = Integrantes o encontram na lista.
listing-is-everybody = Todo mundo o encontra na lista.
listing-look = Ver se a lista o mostra
listing-there = A lista o mostra como você salvou.
listing-missing = O servidor o deixa de fora, ou o mostra de outro jeito. Conte aos responsáveis.
listing-thumb = Uma foto pequena na lista
listing-thumb-text = A lista pode mostrar uma foto pequena ao lado do seu perfil. Não mostra nenhuma se você não escolher. Quem pode ver seu perfil na lista vê a foto também.
listing-thumb-copy = Qualquer pessoa que possa ler a lista pode copiar esta foto.
listing-thumb-choose = Escolher uma foto
listing-thumb-other = Escolher outra foto
listing-thumb-take = Usar como foto pequena
listing-thumb-shown = A foto pequena, como a lista mostra
listing-thumb-new = É isto que a lista vai mostrar.
listing-thumb-save = Mostrar na lista
listing-thumb-is = A lista mostra esta foto.
listing-thumb-none = A lista não mostra nenhuma foto sua.
listing-thumb-drop = Tirar da lista
listing-thumb-first = Escolha primeiro em “{ listing }” quem encontra o seu perfil.
listing-hidden = Os responsáveis o esconderam na lista
listing-answer = Responder aos responsáveis
listing-answer-text = Os responsáveis veem que a resposta vem de quem tem as palavras deste perfil. Outra pessoa entre os responsáveis, que não decidiu, pode desfazer.
listing-answer-why = O que os responsáveis deveriam saber?
listing-answer-why-hint = Não escreva o seu nome. Os responsáveis não podem responder.
refused-no-catalogue = Aqui não há lista de perfis.
trouble-profile-contact = Há um número, um endereço ou um link neste perfil. Tire antes, ou escolha “{ listing-who-nobody }” em “{ listing }”.
