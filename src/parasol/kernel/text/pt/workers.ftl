# Plantões, para equipes de campo.
worker = Plantão
worker-none = Você não atende em nenhum plantão agora. Se for engano, fale com os responsáveis.
worker-which = Qual plantão
worker-came = { $count ->
    [one] Chegou algo novo em { $count } conversa.
    [many] Chegou algo novo em { $count } conversas.
   *[other] Chegou algo novo em { $count } conversas.
 }
worker-came-show = Mostrar o que é novo
worker-reading = Lendo as mensagens
worker-reading-many = Lendo as mensagens: { $done } de { $of }
worker-read-again = Procurar mensagens novas
worker-empty = Ninguém escreveu ainda.
worker-waiting = Esperando resposta: { $count }
worker-mine = Suas, respondidas: { $count }
worker-others = De outros, respondidas: { $count }
worker-closed = Encerradas: { $count }
worker-more = Mostrar mais ({ $count })
worker-unread = { $count ->
    [one] Mais { $count } conversa ainda não foi lida. Não está contada aqui.
    [many] Mais { $count } conversas ainda não foram lidas. Não estão contadas aqui.
   *[other] Mais { $count } conversas ainda não foram lidas. Não estão contadas aqui.
}
worker-unread-read = Ler mais
worker-long = Muito longa. Abra para ler.
worker-no-name = Sem nome
worker-no-words = Sem texto
worker-unreadable = Não dá para ler isto. Avise os responsáveis.
worker-waits = { $days ->
    [0] Espera desde hoje
    [one] Espera há { $days } dia
    [many] Espera há { $days } dias
   *[other] Espera há { $days } dias
 }
worker-days = { $days ->
    [0] desde hoje
    [one] { $days } dia
    [many] { $days } dias
   *[other] { $days } dias
 }
worker-last = { $days ->
    [0] Última mensagem hoje
    [one] Última mensagem há { $days } dia
    [many] Última mensagem há { $days } dias
   *[other] Última mensagem há { $days } dias
 }
worker-taken = { $name } está respondendo
worker-taken-mine = Você está respondendo
worker-new = Novo

# Uma conversa.
talk = Conversa
talk-reading = Lendo a conversa
talk-gone = Esta conversa não está mais aqui. A pessoa talvez tenha apagado, ou o tempo acabou.
talk-closed = Encerrada
talk-closed-until = Fica guardada até { $day }. Depois é apagada.
talk-said = Mensagens
talk-visitor = A pessoa escreveu, { $day }
talk-desk = O plantão, { $day }
talk-gap = É muito longo, por isso uma parte não aparece.
talk-gap-more = Mostrar o resto
talk-unreadable = { $count ->
    [one] Não dá para ler { $count } parte disto. Avise os responsáveis.
    [many] Não dá para ler { $count } partes disto. Avise os responsáveis.
   *[other] Não dá para ler { $count } partes disto. Avise os responsáveis.
 }
talk-line-closed = O plantão encerrou esta conversa.
talk-line-slots = Horários para se encontrar:
talk-line-slot = A pessoa escolheu: { $slot }
talk-slot-chosen = (escolhido)
talk-do = O que mais você pode fazer
talk-take = Eu respondo esta
talk-take-over = Assumir esta
talk-hand = Passar a outra pessoa
talk-file = Enviar um arquivo
talk-slots = Oferecer horários para se encontrar
talk-note = Nota para o resto da equipe
talk-report = Escrever um relato por esta pessoa
talk-close = Encerrar a conversa
contact-card = Como falar com a pessoa
contact-card-gone = Não há nada aqui. Responda só nesta página.
contact-card-yes = Você pode entrar em contato
contact-card-yes-means = A pessoa disse isso. Faça só do jeito que ela escreveu aqui.
contact-card-no = Não entre em contato
contact-card-no-means = A pessoa disse que isso poderia ser perigoso para ela. Responda só nesta página.
contact-card-unsure = Ainda não entre em contato
contact-card-unsure-means = A pessoa não sabe se isso poderia ser perigoso para ela. Pergunte antes aqui, nesta página.
contact-card-show = O que ela escreveu sobre isso
contact-card-how = Como
contact-card-name = Nome a usar
contact-card-say = Diga que você é
answer-ready = Usar uma resposta salva
answer-ready-choose = Escolha
answer-field = Sua resposta
answer-field-hint = A pessoa vê como resposta do plantão. Ninguém vê quem de vocês escreveu.
answer-go = Enviar a resposta
answer-went = Enviada. A pessoa vê quando voltar com o código dela.
notes-title = Notas da equipe
notes-only = Só quem atende neste plantão vê. A pessoa que escreveu não vê.
notes-all = Mostrar todas as { $count }
note-by = { $name }, { $day }
note-taken = Assumiu esta conversa.
note-handed = Passou a { $name }.
note-handed-all = Deixou para qualquer pessoa daqui.
note-field = Sua nota
note-now = Salvar a nota
hand-to = Quem assume?
hand-to-all = Qualquer pessoa deste plantão
hand-text = O que essa pessoa precisa saber
hand-now = Passar
file-fetch = Salvar neste aparelho
file-saved = Salvo nos seus downloads. Apague lá quando terminar.
file-pick-hint = Antes de uma foto ser enviada, tiramos onde e quando foi feita, e com o quê.
slots-means = A pessoa escolhe um horário. Não escreva nomes: toda a equipe deste plantão pode ler isto.
slots-taken = Já ocupado
slots-is-taken = ocupado
slots-again = Oferecer de novo
slots-typed = Horários novos
slots-typed-hint = Um em cada linha, como “Terça às três, na sede”.
slots-text = Sua mensagem com estes horários
slots-offer = Oferecer estes horários
slots-none = Escreva ou escolha pelo menos um horário.
slots-many = São mais de 12 horários.
slots-twice = Um destes já está ocupado.
close-contact = O jeito de falar com a pessoa é apagado na hora, de vez.
close-rest = { $days ->
    [one] O resto é apagado depois de { $days } dia.
    [many] O resto é apagado depois de { $days } dias.
   *[other] O resto é apagado depois de { $days } dias.
 } Até lá, a pessoa pode ler com o código dela.
close-text = Sua última mensagem
close-text-hint = Diga o que fazer se ela precisar de vocês de novo.
close-now = Encerrar esta conversa
outreach-what = Você responde às mesmas perguntas que qualquer pessoa que relata. O relato vai aos responsáveis.
outreach-mark = Os responsáveis veem que alguém deste plantão escreveu, mas não quem. Não ponha também o nome da pessoa.
outreach-agreed = Faça isto só se a pessoa quiser. O código do relato, no fim, é dela.
outreach-begin = Começar o relato

# Respostas salvas.
canned = Respostas salvas
canned-what = Textos que você usa muitas vezes. Pode mudar cada um antes de enviar.
canned-kept = Todos os que atendem neste plantão veem. Não escreva nada sobre uma pessoa aqui.
canned-none = Ainda não há respostas salvas.
canned-new = Escrever uma resposta para salvar
canned-title = Título
canned-title-hint = Só a equipe vê.
canned-missing = Precisa de um título, e de um texto em pelo menos uma língua.
canned-save = Salvar esta resposta
canned-leave = Não salvar
canned-change = Mudar
canned-remove = Apagar
canned-remove-sure = Sim, apagar

# Bilhetes.
slip-open = Abrir um bilhete
slip-what = Alguém mostra cinco palavras a você. Elas abrem o que essa pessoa aceitou mostrar, e nada mais.
slip-once = Só abre uma vez, então leiam em conjunto.
slip-words = As cinco palavras
slip-open-now = Abrir
slip-opening = Abrindo. Isso leva um momento.
slip-opened = O que a pessoa quer mostrar
slip-gone = Este bilhete foi apagado agora e não abre de novo. Quando você sair desta página, ele some.
slip-name = Nome a usar
slip-text = O que a pessoa quer que você saiba
slip-slot = Horário do encontro
slip-language = Língua
slip-all = É tudo. Não pergunte o que ela escolheu não mostrar.
slip-done = Fechar este bilhete
slip-words-count = Um bilhete tem cinco palavras. Falta uma, ou alguma está repetida?
slip-words-too-long = É comprido demais para ser cinco palavras.
slip-words-unknown-word = A palavra número { $position } não é uma das nossas.
slip-words-checksum = Estas palavras não combinam. Uma está errada, ou duas trocaram de lugar.

# O que pode dar errado.
trouble-not-a-worker = Você não atende neste plantão, ou ele fechou. Fale com os responsáveis.
trouble-unusable-conversation = A primeira parte desta conversa não abre, por isso não dá para responder aqui.
trouble-no-slip = Estas palavras não abrem nada. O bilhete já foi aberto, é velho demais, ou uma palavra está errada.
trouble-not-this-desk = Este bilhete é de outro plantão. Não foi aberto, e lá ainda funciona.
