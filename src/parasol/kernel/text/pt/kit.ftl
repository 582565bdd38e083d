# A moldura de cada tela.
next = Continuar
step-of = Passo { $at } de { $of }
done-of = { $done } de { $of }
review-change = Mudar
review-change-this = Mudar: { $what }
row-new = Novo
lock-warning = Ainda está aí?
lock-warning-text = Esta página se tranca sozinha em dois minutos, para que mais ninguém leia. O que você escreveu vai se perder.
lock-stay = Estou aqui

# As palavras.
words-show = Mostrar as palavras
words-of = { $label }: palavra { $position }
words-offered = Palavras que começam assim, para a palavra { $position }
words-pick = Qual era a palavra número { $position }?
words-pick-wrong = Não é essa. Veja as palavras que você anotou.
words-too-long = É comprido demais para serem oito palavras.
words-count = São oito palavras. Falta uma, ou alguma está repetida?
words-unknown-word = A palavra número { $position } não é uma das nossas.
words-checksum = Estas palavras não combinam. Uma está errada, ou duas trocaram de lugar.
words-language = Em que língua estão as suas palavras?
words-did-you-mean = Você quis dizer uma destas?

# Ajuda agora.
help-call = Ligar para { $number }

# Guias: o que outras pessoas fazem; sem ordens e sem culpa.
guide-after = Depois de algo ruim

# O que deu errado. Os nomes são os códigos dos erros.
trouble-unreachable = Sem conexão. O que você escreveu continua aqui. Veja sua conexão e tente de novo.
trouble-nothing-to-report = Os responsáveis precisam de algo para começar. Escreva poucas palavras, ou um número, nome ou placa.
trouble-too-long = Está longo demais, cerca de { $excess } letras. Encurte, por favor.
refused-too-large = Está longo demais. Encurte, por favor.
trouble-no-report = Este código não abre nada. O que ele abria talvez tenha sido apagado, ou o tempo acabou. O código é de outro papel?
refused-room-full = Não há mais espaço para mensagens aqui. Você pode começar um novo relato ou uma nova conversa.
refused-not-taken-on = Ninguém respondeu aqui ainda. Você pode escrever mais depois que alguém responder. O que você escreveu continua aqui.
refused-not-founded = Ainda não há comunidade aqui. Volte mais tarde, por favor.
trouble-another-community = Esta não é a comunidade das suas palavras. Não escreva nada aqui. Pergunte a alguém de confiança.
trouble-repeated = O servidor mostrou algo duas vezes ou na ordem errada. Isso não deveria acontecer. Avise os responsáveis, por favor.
trouble-roster-tampered = Alguém mudou a lista de responsáveis e chaves. Não escreva nada aqui. Pergunte a alguém de confiança.
trouble-bad-answer = A resposta do servidor não faz sentido. Tente mais tarde, por favor.
refused-other-protocol = Esta página foi renovada. Copie o que você escreveu. Depois carregue a página de novo.
refused-other-site = O servidor não conhece o endereço desta página. Nada foi feito. Avise os responsáveis, por favor.
trouble-unreadable = Não dá para ler isto. Pode estar estragado, ou alguém mudou. Avise os responsáveis, por favor.
trouble-refused = O servidor recusou isto e não disse por quê. Tente mais tarde, por favor. Se continuar assim, avise os responsáveis.
refused-quota = Foi a última vez por hoje. Amanhã você pode continuar.
refused-full = O servidor não tem espaço, ou o disco dele estragou. O que você escreveu continua aqui. Guarde o seu código. Tente mais tarde, por favor.
trouble-work-refused = O servidor pediu trabalho demais a este telefone. Tente mais tarde, por favor.
trouble-distrust = O servidor mostrou algo que não pode ser verdade. Não continue, e avise os responsáveis.
closing-notice = Esta comunidade fecha no fim do dia { $day }. Tudo o que está guardado aqui será destruído. Relatos novos só até { $last }.
refused-closing = Esta comunidade fecha em breve e não recebe mais relatos.
refused-closed = Esta comunidade fechou. Nada mais fica guardado aqui.

# Onde um nome é usado.
site-unknown = Não sei em qual site
site-other = Outro site ou app

# Um texto muito longo, dobrado.
folded-more = Mostrar todo este texto
