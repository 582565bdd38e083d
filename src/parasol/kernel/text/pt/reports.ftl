# Relatar: as primeiras páginas.
report-title = Relatar algo que aconteceu
report-opening-who = Só leem integrantes de confiança que examinam os relatos (os responsáveis). A comunidade escolheu essas pessoas.
report-opening-anonymous = Ninguém pergunta quem você é. Não ponha o seu próprio nome, por favor.
report-opening-skip = Você pode pular qualquer pergunta. Precisamos de uma só coisa: o que aconteceu, ou um número, nome ou placa.
report-opening-stop = Você pode parar quando quiser. Nada é enviado antes de você ver tudo e apertar “Enviar”.
report-opening-leave = Se chegar alguém: aperte “Sair” no alto, ou a tecla Shift três vezes. O que você escreveu some.
report-start = Começar
report-send-now = Conferir e enviar
report-refused = Você não pode relatar nada aqui agora. Nada foi enviado, e nada fica guardado.
report-begun = Você começou um relato. Ele continua aqui.
report-go-on = Continuar com ele
report-anew = Começar outro
skip-question = Pular
dont-know = Não sei
untold = Não sei, ou prefiro não dizer

# Relatar: as perguntas.
ask-whom = Com quem aconteceu?
whom-me = Aconteceu comigo
whom-other = Aconteceu com outra pessoa
whom-other-hint = Essa pessoa concorda que eu relate.
ask-story = O que aconteceu?
story-hint = Com suas palavras. Tanto ou tão pouco quanto quiser.
story-care = Escrever pode trazer tudo de volta. Poucas palavras bastam, e você pode deixar em branco.
ask-names = Você tem um número, um nome ou uma placa?
names-hint = Escreva exatamente como você tem. Pode acrescentar mais de um.
names-typed = Número, nome ou placa
names-which = Escolha o que é, para que outras pessoas encontrem. Se não souber, siga em frente.
names-kind = O que é?
names-more = Mais um número, nome ou placa
names-platform = Qual app ou site?
names-platform-none = Escolha
names-add = Acrescentar este
names-added = Acrescentado.
names-remove = Tirar
names-remove-this = Tirar { $typed }
names-removed = Tirado.
names-too-long = Passa { $excess } letras do limite. Escreva só o número, o nome ou a placa.
names-hint-phone = Com o código do país, se você souber.
names-hint-email = O endereço inteiro.
names-hint-handle = O nome, ou o endereço do perfil.
names-hint-plate = Letras e números do carro ou da moto.
identifier-phone = Número de telefone
identifier-email = Endereço de e-mail
identifier-handle = Nome num app ou site
identifier-plate = Placa
ask-kinds = Que tipo de coisa foi?
ask-place = Onde e quando foi?
kinds-hint = Escolha tudo o que serve.
kind-violence = Violência
kind-sexual-violence = Violência sexual
kind-condom-removal = Tirou o preservativo (stealthing)
kind-robbery = Roubo
kind-not-paying = Não pagou
kind-threats = Ameaças
kind-blackmail = Chantagem
kind-outing = Revelou o meu trabalho
kind-stalking = Segue ou vigia
kind-abuse-of-authority = Polícia ou autoridade abusou do poder
kind-harassment = Não me deixava em paz
kind-time-wasting = Me fez perder tempo
kind-other = Outra coisa
ask-area = Mais ou menos onde foi?
area-hint = Só o bairro. Nem rua nem casa.
area-other = Outro lugar
area-which = Qual bairro?
ask-when = Quando foi?
when-hint = Basta o mês.
when-this = Este mês
when-last = Mês passado
when-earlier = Antes
when-choose = Escolha um mês
when-month = Mês
ask-person = Como alguém reconhece essa pessoa?
person-hint = O que você lembra: aparência, voz, palavras que usa. Não escreva nada sobre você.
vehicle-hint = Marca, cor, o que chama a atenção. A placa vai com os números.
ask-warn = Podemos alertar outras pessoas sobre essa pessoa?
warn-hint = Dois integrantes de confiança leem antes. Escrevem o alerta com as próprias palavras, para que ele não aponte para você. Se você não escolher, perguntam antes.
warn-yes = Sim, podem alertar
warn-no = Não, só integrantes de confiança que examinam os relatos
warn-no-hint = Você pode mudar isso depois com o código do relato.
ask-shared = O que outras pessoas devem saber antes de tudo?
shared-hint = Com suas palavras. Os responsáveis usam isso para escrever o alerta. Deixe fora o que possa apontar para você.
ask-contact = Há outro jeito de falar com você?
contact-why = Não é preciso. Os responsáveis podem escrever aqui, e você lê com o código do relato.
contact-how = Como podem falar com você?
contact-how-hint = Um número, um endereço ou um nome num app. Fica guardado à parte e é apagado primeiro.
contact-name = Um nome que possam usar
contact-name-hint = Não o seu verdadeiro.
contact-seen-some = Outra pessoa poderia ver, ou não sei
contact-seen-none = Só eu vejo
contact-seen-hint = Ninguém mais consegue abrir, nem por um instante.

# Relatar: as respostas mais uma vez.
review-title = Confira suas respostas
review-text = Nada foi enviado ainda. Você pode mudar cada resposta.
review-correct = Corrija seu relato
review-correct-text = Mude o que está errado. Os responsáveis veem as duas versões.
review-skipped = Sem resposta
review-send = Enviar
review-send-correction = Enviar a nova versão
answer-whom = Com quem aconteceu
answer-story = O que aconteceu
answer-names = Números, nomes e placas
answer-kinds = Que tipo de coisa
answer-area = Onde
answer-when = Quando
answer-person = Como reconhecer essa pessoa
answer-vehicle = O carro, furgão ou moto
answer-further = Outras vezes
answer-warn = Alertar outras pessoas?
answer-shared = O que outras pessoas devem saber
answer-contact = Como falar com você
add-further = Aconteceu mais de uma vez
add-whom = Com quem aconteceu
add-contact = Outro jeito de falar com você
ask-further = Aconteceu também outra vez?
further-what = O que aconteceu então?
further-more = Acrescentar mais uma vez
pictures-title = Fotos e capturas de tela
pictures-add = Acrescentar uma foto ou captura
pictures-count = { $count ->
    [one] { $count } foto
    [many] { $count } fotos
   *[other] { $count } fotos
}
pictures-lost = { $count ->
    [one] Seu relato chegou, mas { $count } foto não. Acrescente depois com o código do relato.
    [many] Seu relato chegou, mas { $count } fotos não. Acrescente depois com o código do relato.
   *[other] Seu relato chegou, mas { $count } fotos não. Acrescente depois com o código do relato.
}
pictures-wait = Fotos não podem esperar com um relato. Acrescente com o código do relato quando houver um segundo relato.
needed-title = Falta uma coisa
needed-text = Os responsáveis precisam de algo para começar. Poucas palavras bastam, ou um número, nome ou placa.
needed-story = Escrever o que aconteceu
needed-names = Acrescentar um número, nome ou placa

# Relatar: o envio, e as palavras.
sending-title = Enviando
sending-seal = Trancando no seu telefone
sending-send = Enviando
sending-patience = Isso pode levar meio minuto. Deixe esta página aberta, por favor.
sending-kept = Se você tentar de novo, não chega duas vezes.
sending-failed = Ainda não foi
sending-change = Conferir as respostas de novo
receipt-words-title = O código do seu relato
receipt-words-arrived = Seu relato chegou.
receipt-words-what = Com estas oito palavras você volta ao seu relato. São o código do relato, e só você tem.
receipt-words-care = Escreva-as em papel, nesta ordem. Elas só aparecem agora. Ninguém consegue recuperá-las.
words-written = Já anotei
words-print = Imprimir
words-print-hint = Imprima só em casa. Outras impressoras podem guardar o que imprimem.
words-check-title = Vamos ver se as palavras estão certas
done-title = Agradecemos
done-thanks = O que você relatou pode ajudar outras pessoas. Por hoje você já fez bastante.
done-next = O que acontece agora
done-next-1 = Os responsáveis leem em poucos dias.
done-next-2 = Dois deles decidem se alertam outras pessoas. Nunca dizem quem relatou.
done-next-3 = Talvez perguntem algo. Volte em alguns dias com o código do relato.
done-next-4 = Com o código do relato você pode corrigir, retirar ou apagar quando quiser.
done-kept = Fica guardado { $days } dias, depois é apagado.
done-front = Para a primeira página

# Códigos de relato.
receipt-title = Voltar com o seu código
receipt-field = As oito palavras do seu código
receipt-hint = Maiúsculas, minúsculas, vírgulas e linhas não importam.
receipt-open = Abrir
receipt-opening = Abrindo. Leva alguns segundos
receipt-lost = Perdeu o código? Ninguém consegue achar de novo. Você pode escrever um novo relato.
renew-title = Este relato precisa ser renovado
renew-text = O servidor tem chaves novas. Até você renovar o relato, nenhum outro pode ser ligado a ele.
renew-button = Renovar
renew-unlock = Abra primeiro com suas próprias oito palavras. Depois abra este relato de novo com o código.
receipt-home = Seu relato
receipt-asked = Os responsáveis perguntaram algo. Você pode responder abaixo.
receipt-warn-unsaid = Você não disse se outras pessoas podem ser alertadas. Até você dizer sim, ninguém é. Aperte “Corrigir meu relato” para responder.
receipt-talk = Mensagens
receipt-unreadable = { $count ->
    [one] Não dá para ler { $count } mensagem, e ela ficou de fora.
    [many] Não dá para ler { $count } mensagens, e elas ficaram de fora.
   *[other] Não dá para ler { $count } mensagens, e elas ficaram de fora.
}
receipt-says = O que diz o seu relato
receipt-show = Mostrar
receipt-can = O que você pode fazer
receipt-correct = Corrigir meu relato
receipt-copy = Salvar uma cópia
receipt-close = Trancar meu relato
status-received = Chegou
status-means-received = Ninguém leu ainda. Olhe de novo em alguns dias.
status-being-read = Alguém está lendo
status-means-being-read = Os responsáveis talvez perguntem algo aqui.
status-alert-written = Outras pessoas estão alertadas
status-means-alert-written = Dois responsáveis fizeram um alerta com ele. O alerta não diz quem relatou.
status-kept-for-stewards = Guardado para os responsáveis
status-means-kept-for-stewards = Os responsáveis sabem. Não escreveram um alerta.
status-closed = Encerrado
status-means-closed = Os responsáveis encerraram este caso. Você ainda pode escrever a eles.
status-taken-back = Retirado
status-means-taken-back = Você retirou. Os alertas feitos com ele sumiram.
said-question-theirs = Os responsáveis perguntaram
said-question-mine = Você perguntou
said-answer-theirs = Os responsáveis escreveram
said-answer-mine = Você escreveu
said-correction-theirs = Os responsáveis corrigiram
said-correction-mine = Você corrigiu o relato
said-status-theirs = Notícias dos responsáveis
said-status-mine = Você
said-picture-theirs = Os responsáveis enviaram uma foto
said-picture-mine = Você enviou uma foto
answer-title = Escrever aos responsáveis
answer-label = Sua mensagem
answer-hint = Não ponha o seu nome.
answer-send = Enviar
answer-sent = Chegou. Volte em alguns dias.
trouble-nothing-to-say = Escreva algo primeiro.
take-back = Retirar
take-back-title = Retirar seu relato?
take-back-1 = Os alertas feitos com ele somem na hora. Ninguém precisa concordar.
take-back-2 = Quem leu um alerta talvez ainda se lembre.
take-back-3 = O código do relato ainda abre suas mensagens com os responsáveis.
keep-it = Deixar
delete-all = Apagar tudo
delete-title = Apagar tudo?
delete-1 = Seu relato, todas as mensagens e os alertas feitos com ele são apagados na hora.
delete-2 = É definitivo. Depois disso o código do relato não abre nada.
gone-title = Está apagado
gone-text = Seu relato e todas as mensagens sumiram. Você pode jogar o código fora.

# Arquivos e fotos, aqui e nos plantões.
my-file-next = Suas fotos e arquivos seguem quando você tiver conferido estas palavras.
trouble-file-too-large = Este arquivo é grande demais. O máximo é 10 MB.
refused-blobs-full = Não há espaço para mais arquivos agora. O que você escreveu continua aqui. Tente de novo amanhã.
trouble-image-kind = Este tipo de foto ou filme pode dizer onde foi feito, e não conseguimos tirar isso. Salve antes como JPEG ou PNG.
trouble-image-broken = Esta foto está estragada, por isso não conseguimos limpar. Ela não foi enviada. Tente outra cópia.
