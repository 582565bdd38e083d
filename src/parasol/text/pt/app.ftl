# Palavras escolhidas: uma coisa, uma palavra. Grafia do Brasil, com palavras que Portugal entende. Dizemos "você".
# report = relato · report code = código do relato · alert = alerta · check = consultar, consulta · steward = responsável
# member = integrante · membership = participação · invite = convite · words = palavras (suas oito palavras) · key = chave
# lock = trancar · leave = sair · take back = retirar · take down = tirar do ar · settings = configurações · area = região
# desk = plantão · worker at a desk = quem atende no plantão · outreach worker = equipe de campo · slip = bilhete
# lounge = sala · thread = tópico · post = mensagem · pen = caneta · letter = carta · proposal = proposta
# poll = votação · vote = voto · survey = questionário · guide = guia · profile = perfil · link = link · pass = passe
# host = quem hospeda · charter = estatuto · plate = placa · condom = preservativo · app = app · phone = telefone
# sex work = trabalho sexual · sex workers = trabalhadoras e trabalhadores sexuais

# A moldura de cada tela.
skip = Ir para o texto
leave = Sair
bar-help = Ajuda
leave-shift = Shift: mais { $left } para sair
back = Voltar
draft = Rascunho: nenhum falante nativo leu isto.
next = Continuar
loading = Carregando
try-again = Tentar de novo
step-of = Passo { $at } de { $of }
busy-long = Ainda trabalhando. Um telefone antigo, uma conexão lenta ou o Navegador Tor no nível “Mais seguro” pode precisar de um minuto. Você pode sair quando quiser.
done-of = { $done } de { $of }
review-change = Mudar
review-change-this = Mudar: { $what }
row-new = Novo
lock-warning = Ainda está aí?
lock-warning-text = Esta página se tranca sozinha em dois minutos, para que mais ninguém leia. O que você escreveu vai se perder.
lock-stay = Estou aqui
link-asked = Abrir o link?
link-leaves = Ele leva para fora daqui. O que você escreveu pode se perder.
link-locks = Ele leva para fora daqui, e antes a página se tranca. O que você escreveu vai se perder.
link-stay = Ficar aqui
link-open = Abrir o link
timer-left = Temporizador: { $minutes } min
timer-stop = Parar
timer-over = Acabou o tempo
timer-over-text = Você queria dizer à sua pessoa de confiança que está tudo bem.
timer-fine = Está tudo bem
timer-more = Mais { $minutes } minutos

# As palavras.
words-show = Mostrar as palavras
words-of = { $label }: palavra { $position }
words-offered = Palavras que começam assim, para a palavra { $position }
words-pick = Qual era a palavra número { $position }?
words-pick-wrong = Não é essa. Veja as palavras que você anotou.
words-too-long = É comprido demais para ser oito palavras.
words-count = São oito palavras. Falta uma, ou alguma está repetida?
words-unknown-word = A palavra número { $position } não é uma das nossas.
words-checksum = Estas palavras não combinam. Uma está errada, ou duas trocaram de lugar.
words-language = Em que língua estão as suas palavras?
words-did-you-mean = Você quis dizer uma destas?

# A primeira página.
front-check = Consultar alguém
front-report = Relatar algo que aconteceu
front-desks = Falar com alguém
front-profiles = Seu perfil
front-receipt = Tenho um código de relato ou de mensagens
front-platforms = Contar o que uma plataforma fez
front-help = Ajuda agora
front-guides = Guias
front-services = Serviços de apoio
front-sheet = Folha para a consulta médica, em muitas línguas
front-unlock = Abrir com minhas palavras
front-join = Recebi um convite
front-about = Como esta página protege você
front-language = Língua

# Como esta página protege você.
about-title = Como esta página protege você
about-sealed = O que o servidor não consegue ler
about-sealed-1 = O que você escreve é trancado no seu telefone antes do envio.
about-sealed-2 = O servidor guarda, mas não consegue abrir. Ele não tem nenhuma chave.
about-sealed-3 = Ele não guarda nome, nem número de telefone, nem hora. Guarda só o dia.
about-leave = O que “Sair” faz
about-leave-1 = Apaga esta página na hora e abre uma página sem graça.
about-leave-2 = No teclado, aperte Shift três vezes. Faz o mesmo.
about-leave-3 = O botão Voltar mostra de novo a página sem graça. Feche a aba quando puder.
about-not = O que ela não consegue fazer
about-not-1 = Seu navegador ainda sabe que você esteve neste endereço. Talvez a operadora do telefone também.
about-not-2 = Uma janela anônima ou o Navegador Tor deixa menos rastros. Feche quando terminar.
about-not-3 = Se alguém pôs um app espião no seu telefone, essa pessoa vê o que você vê. Use outro telefone.
about-not-4 = Nada fica guardado no seu telefone. Por isso ninguém recupera palavras perdidas, nem nós.
about-who = Quem cuida dela
about-who-1 = Trabalhadoras e trabalhadores sexuais mantêm esta página para a sua própria comunidade.
about-who-2 = Os responsáveis leem os relatos. São integrantes de confiança que a comunidade escolheu.
about-who-3 = O servidor só tem relatos trancados. Ninguém consegue tirar dele um que se possa ler. Mas podem perguntar às pessoas que os leem.
about-who-4 = Não custa nada. Não há anúncios, e ninguém conta as suas visitas.
about-who-5 = Uma máquina escreveu estas palavras em português. Ninguém que fala a língua de nascença as leu ainda.

about-held = O que o servidor guarda
about-licences = Licenças

# Ajuda agora.
help-title = Ajuda agora
help-call = Ligar para { $number }
help-call-all = Emergência
help-call-112 = O 112 chama a emergência de quase todo telefone móvel, em qualquer país. A polícia também pode vir.
help-danger = Se você está em perigo
help-danger-1 = Vá para onde há gente: uma loja, um bar, a recepção de um hotel.
help-danger-2 = Ligue para alguém de confiança. Diga onde você está. Não desligue.
help-danger-3 = Ligue para o número de emergência do seu país. Em muitos países é o 112, na América do Norte o 911.
help-danger-4 = Você pode pedir uma ambulância. Não precisa dizer qual é o seu trabalho.
help-care = Depois de sexo que você não queria, ou se o preservativo saiu
help-care-1 = A PEP é um remédio que pode impedir o HIV. Comece em até 72 horas. Quanto antes, muito melhor.
help-care-2 = A pílula do dia seguinte funciona até 5 dias depois. Quanto antes, melhor.
help-care-3 = Um posto de saúde ou um pronto-socorro pode dar as duas. Peça também exames para outras infecções.
help-care-4 = Na maioria dos lugares, você não precisa ir à polícia para receber cuidados. Pode perguntar antes.
help-care-5 = Se talvez queira provas mais tarde: guarde a roupa num saco de papel. Um serviço de saúde pode ajudar antes de você se lavar.
help-young = Se você tem menos de 18 anos
help-young-1 = Você não fez nada de errado. Você tem direito a cuidados e a ajuda.
help-young-2 = Muitos países têm uma linha de ajuda gratuita para crianças e jovens. Em grande parte da Europa é o 116 111.
help-talk = Se está demais agora
help-talk-1 = Solte o ar devagar, cinco vezes. Beba água. Sente onde possa ver a porta.
help-talk-2 = Você não precisa decidir nada esta noite.

# Guias: o que outras pessoas fazem; sem ordens e sem culpa.
guides-title = Guias
guides-all = Todos os guias
guides-photo = Limpar uma foto
guide-before = Antes de encontrar alguém pela primeira vez
guide-before-1 = Confie no que você sente. Pode dizer não a qualquer momento, sem dar motivo.
guide-before-2 = Diga a alguém de confiança onde você vai estar, e até quando.
guide-before-3 = Combinem uma palavra que quer dizer “preciso de ajuda”.
guide-before-4 = Fale antes por telefone, se puder. A voz diz muito.
guide-before-5 = Combine o tempo, o preço e os limites antes do encontro. Receba primeiro.
guide-before-6 = Saiba por onde sair. Deixe sapatos, chaves e telefone ao alcance da mão.
guide-before-7 = Leve seus próprios preservativos e lubrificante. Não largue o seu copo.
guide-before-8 = Ligue para a sua pessoa de confiança quando chegar e quando sair. Que o outro ouça.
guide-after = Depois de algo ruim
guide-after-1 = Não foi culpa sua. O que fizeram é da conta de quem fez.
guide-after-2 = Primeiro vá para um lugar onde se sinta melhor. Com alguém de confiança, se puder.
guide-after-3 = Pense na sua saúde. Algumas ajudas só funcionam nos primeiros dias. Veja “Ajuda agora”.
guide-after-4 = Anote o que lembrar: número, nome, placa, lugar. Quando você conseguir.
guide-after-5 = Guarde mensagens e chamadas. Basta uma foto da tela.
guide-after-6 = Você escolhe quem fica sabendo. Não precisa contar à polícia, à família nem a ninguém.
guide-after-7 = Dormir e comer fazem diferença. Pesadelos e tremores são normais. Se continuarem, fale com alguém.
guide-phone = Seu telefone e esta página
guide-phone-1 = Use uma janela anônima e feche no fim. Assim nada fica no telefone.
guide-phone-2 = Tranque o telefone com um código longo. Em muitos lugares a polícia pode obrigar você a usar o rosto ou o dedo.
guide-phone-3 = Escreva suas palavras em papel. Não guarde em fotos, chats ou notas.
guide-phone-4 = Guarde o papel onde ninguém olha. Ele não tem nome nem endereço.
guide-phone-5 = Trabalhe com outro número que não seja o seu, se puder.
guide-phone-6 = Veja quais apps sabem onde você está. Desligue isso onde não precisar.
guide-phone-7 = Se alguém sabe o que não deveria saber, talvez o telefone esteja sendo vigiado. Use outro.

# O que deu errado. Os nomes são os códigos dos erros.
trouble-unexpected = Algo deu errado nesta página. Se você estava enviando algo, pode ter chegado. Olhe primeiro, depois tente de novo.
trouble-unreachable = Sem conexão. O que você escreveu continua aqui. Veja sua conexão e tente de novo.
trouble-part-missing = Uma parte desta página não carregou. Veja sua conexão e carregue a página de novo. Ou seu navegador é antigo demais.
trouble-nothing-to-report = Os responsáveis precisam de algo para começar. Escreva poucas palavras, ou um número, nome ou placa.
trouble-too-long = Está longo demais, cerca de { $excess } letras. Encurte, por favor.
trouble-too-large = Está longo demais. Encurte, por favor.
trouble-no-report = Este código não abre nada. O que ele abria talvez foi apagado, ou o tempo acabou. O código é de outro papel?
trouble-room-full = Não há mais espaço para mensagens aqui. Você pode começar um novo relato ou uma nova conversa.
trouble-not-taken-on = Ninguém respondeu aqui ainda. Você pode escrever mais depois que alguém responder. O que você escreveu continua aqui.
trouble-not-founded = Ainda não há comunidade aqui. Volte mais tarde, por favor.
trouble-another-community = Esta não é a comunidade das suas palavras. Não escreva nada aqui. Pergunte a alguém de confiança.
trouble-repeated = O servidor mostrou algo duas vezes ou na ordem errada. Isso não deveria acontecer. Avise os responsáveis, por favor.
trouble-roster-tampered = Alguém mudou a lista de responsáveis e chaves. Não escreva nada aqui. Pergunte a alguém de confiança.
trouble-bad-answer = A resposta do servidor não faz sentido. Tente mais tarde, por favor.
trouble-other-protocol = Esta página foi renovada. Copie o que você escreveu. Depois carregue a página de novo.
trouble-unreadable = Não dá para ler isto. Pode estar estragado, ou alguém mudou. Avise os responsáveis, por favor.
trouble-quota = Foi a última vez por hoje. Amanhã você pode continuar.
trouble-full = O servidor não tem espaço, ou o disco dele estragou. O que você escreveu continua aqui. Guarde o seu código. Tente mais tarde, por favor.
trouble-work-refused = O servidor pediu trabalho demais a este telefone. Tente mais tarde, por favor.
trouble-distrust = O servidor mostrou algo que não pode ser verdade. Não continue, e avise os responsáveis.

closing-notice = Esta comunidade fecha no fim do dia { $day }. Tudo o que está guardado aqui será destruído. Relatos novos só até { $last }.
trouble-closing = Esta comunidade fecha em breve e não recebe mais relatos.
trouble-closed = Esta comunidade fechou. Nada mais fica guardado aqui.

# Onde um nome é usado.
site-unknown = Não sei em qual site
site-other = Outro site ou app

# Uma ficha que se preenche: o que está errado num campo.
field-choose = Escolha
field-wrong-missing = É preciso preencher.
field-wrong-short = Escreva pelo menos { $min } caracteres.
field-wrong-long = Está longo demais. No máximo { $max } caracteres.
field-wrong-few = Escolha pelo menos { $min }.
field-wrong-many = São demais. No máximo { $max }.
field-wrong-number = Escreva um número inteiro de { $min } a { $max }.
field-wrong-form = Não dá para ler isto. Veja de novo.
