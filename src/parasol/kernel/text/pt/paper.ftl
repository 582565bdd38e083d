# A lista em papel, em SMS e lida em voz alta; cartões com palavras. Quem lê em papel costuma ter pressa.
paper-title = Alertas
paper-printed = Impressa em { $day }
paper-valid = Vale até { $day }
paper-recall = Folhas anteriores: destruir.
paper-no-promise = Não está nesta folha? Só quer dizer que ninguém nos contou ainda. Não quer dizer que se pode confiar.
paper-left-out = { $count ->
    [one] Mais { $count } alerta não coube aqui. Peça.
    [many] Mais { $count } alertas não couberam aqui. Peça.
   *[other] Mais { $count } alertas não couberam aqui. Peça.
 }
paper-none = Não há alertas agora.
paper-no-letters = Este texto tem letras que não dá para imprimir aqui. Peça a alguém.
paper-alert-until = até { $day }

# SMS de 160 caracteres. Só letras que todo telefone envia: sem acentos, sem reticências num só sinal.
sms-long = um nome longo demais para um SMS
sms-last = Lista que vale ate { $day }. Listas antigas: apagar. Nao esta nela? Ninguem nos contou ainda, so isso.

# Lido em voz alta. Frases curtas. Os números vêm em palavras, um algarismo depois do outro.
aloud-start = Esta é a lista de alertas.
aloud-made = Ela é de { $day }.
aloud-valid = Vale até { $day }.
aloud-recall = Jogue fora as listas mais antigas.
aloud-alert = Alerta { $number }. { $severity }.
aloud-mask = Um número, um nome ou um endereço: { $mask }.
aloud-month = Último relato em { $month }.
aloud-area = Região: { $area }.
aloud-none = Não há alertas agora.
aloud-end = Este é o fim da lista.
aloud-no-promise = Alguém pode não estar na lista. Só quer dizer que ninguém nos contou ainda. Não quer dizer que se pode confiar.
digit-0 = zero
digit-1 = um
digit-2 = dois
digit-3 = três
digit-4 = quatro
digit-5 = cinco
digit-6 = seis
digit-7 = sete
digit-8 = oito
digit-9 = nove
symbol-hidden = algo escondido
symbol-at = arroba
symbol-plus = mais
symbol-dot = ponto
symbol-and = e
symbol-underscore = sublinhado
symbol-percent = por cento
symbol-euro = euros
symbol-pound = libras
symbol-dollar = dólares

# Cartões e bilhetes.
card-words-keep = Guarde este papel onde ninguém olha. Quem tem estas palavras abre o que é seu. Ninguém recupera palavras perdidas.
card-invite = Seu convite
card-invite-what = Digite estas palavras na página para se tornar integrante.
card-slip = Seu bilhete
card-slip-what = Mostre quando chegar. Só veem o que você escolheu mostrar.
card-once = Funciona uma vez, até { $day }.
card-once-only = Funciona uma vez.
card-recovery = Chave de recuperação
card-recovery-keep = Guarde bem este papel, longe da máquina e das cópias. É preciso dele para começar de novo em outra máquina. Sozinho não abre nada do que as pessoas escreveram.
card-cut = Corte aqui
