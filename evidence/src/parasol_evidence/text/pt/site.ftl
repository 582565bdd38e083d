# A página de `parasol evidence site`: quem recebe o quê de uma página. Cada frase diz o que foi visto, e nunca dá nota.
site-title = Quem recebe o quê desta página?
site-title-many = Quem recebe o quê destas { $count } páginas?
site-headline = { $count ->
    [one] { $count } outro
    [many] { $count } outros
   *[other] { $count } outros
}
site-headline-nobody = Não se viu mais ninguém
site-meaning = { $count ->
    [one] recebeu algo de { $page } antes de qualquer escolha.
    [many] receberam algo de { $page } antes de qualquer escolha.
   *[other] receberam algo de { $page } antes de qualquer escolha.
}
site-meaning-refused = { $count ->
    [one] Depois de recusado o consentimento, { $count } ainda recebia.
    [many] Depois de recusado o consentimento, { $count } ainda recebiam.
   *[other] Depois de recusado o consentimento, { $count } ainda recebiam.
}
site-meaning-nobody = Não se viu ninguém além do próprio site receber algo de { $page }.
site-meaning-failed = { $count ->
    [one] Não deu para olhar { $count } página.
    [many] Não deu para olhar { $count } páginas.
   *[other] Não deu para olhar { $count } páginas.
}
site-pages = { $count } páginas
site-bars = Quantos deles receberam isto (preto), e depois de recusado o consentimento (cinza)
site-bars-once = Quantos deles receberam isto
site-bar-told = { $count } de { $all }
site-bar-refused = com recusa: { $count }
site-bar-typed = o que foi digitado
site-bar-keys = cada tecla, durante a digitação
site-bar-unread = leu o que foi digitado, enviou algo ilegível
site-bar-page = o endereço da página
site-bar-site = o nome do site
site-bar-visit = que alguém está lá
site-bar-cookie = um cookie neste aparelho
site-bar-marks = marcas que distinguem este aparelho de outros
site-bar-recorder = algo, e vende gravações de visitas
site-bar-watches = uma visão do mouse, das teclas e da página
site-got = { $company }{ $at }: { $things }.
site-country = { " " }({ $country })
site-got-itself = O próprio site: { $things }.
site-thing-visit = viu o endereço de internet de quem abriu
site-thing-site = soube qual é o site
site-thing-page = soube o endereço da página ({ $form })
site-thing-typed = recebeu o que foi digitado ({ $about }), antes do envio ({ $form }, { $how })
site-thing-keys = recebeu tecla por tecla o que se digitava ({ $about }; { $how })
site-thing-unread = leu o que foi digitado, depois enviou algo que não dá para ler aqui ({ $how })
site-thing-cookie = { $form ->
    [own] pôs um cookie próprio
   *[site] pôs um cookie em nome do site
}
site-thing-marks = { $about ->
    [canvas] leu de volta um desenho escondido (canvas)
    [webgl] perguntou pela placa de vídeo (WebGL)
    [audio] mediu como se faz o som (audio)
    [fonts] testou que fontes há
   *[webrtc] abriu uma linha que pode mostrar o endereço local (WebRTC)
}
site-thing-watches = vigia o mouse, as teclas e a página, como fazem gravadores de visitas
site-thing-recorder = vende gravações do que as pessoas fazem em páginas
site-under = { $thing }, sob o nome do próprio site { $host }
site-about-email = endereço de e-mail
site-about-phone = número de telefone
site-about-name = nome
site-about-password = senha
site-about-text = texto
site-form-plain = como é
site-how-request = por um pedido
site-how-beacon = por um beacon
site-how-websocket = por um WebSocket
site-how-worker = por um worker
site-how-report = por um relatório do navegador
site-in-referer = como Referer
site-in-address = num endereço
site-in-message = numa mensagem
site-helps-typed = Uma página pode esperar até alguém apertar “Enviar”. Ninguém precisa do que se digita antes.
site-helps-refused = A quem ainda recebe algo depois da recusa, pode-se perguntar com que direito.
site-helps-copies = Fontes, scripts e imagens podem ficar no servidor do próprio site. Então não se pedem a outros.
site-helps-nobody = Olhe de novo em um mês, e depois de cada mudança da página.
site-sure-seen = O que está aqui foi visto saindo de um navegador feito para isto, que não guardou nada.
site-sure-twice = Chromium { $version }; { $messages } mensagens em { $visits } visitas: antes de qualquer escolha, e depois de um botão que recusa.
site-sure-once = Chromium { $version }; { $messages } mensagens antes de qualquer escolha. Não se viu botão que recuse o consentimento.
site-sure-har = Um arquivo HAR com { $messages } mensagens, que o navegador de outra pessoa anotou.
site-sure-typed = Palavras inventadas para isto foram digitadas em { $count } campos e nunca enviadas.
site-sure-named = Os países são da nossa própria lista, com uma fonte e um dia para cada um. Ela é curta.
site-sure-compared = Comparado com { $day }: { $new ->
    [one] { $new } a mais foi visto
    [many] { $new } a mais foram vistos
   *[other] { $new } a mais foram vistos
}, { $gone ->
    [one] { $gone } não foi visto desta vez
    [many] { $gone } não foram vistos desta vez
   *[other] { $gone } não foram vistos desta vez
}.
site-not-later = O que o servidor do site passa adiante depois não se vê de fora.
site-not-none = O que não foi visto ainda pode estar lá: em outro dia, em outro país, para outro navegador.
site-not-sealed = O que uma página cifra antes de enviar pode ser contado, mas não lido.
site-not-robot = Uma página pode perceber que um programa olha, e se comportar.
site-not-faked = Uma página pode fazer seu próprio código parecer o de outra empresa, se também carregar o dela. Pergunte à empresa antes de dizer que ela fez algo.
site-lacks-messages = Esta página enviou tanto que nem tudo foi guardado.
site-lacks-long = Algumas mensagens eram longas demais. Só o começo foi lido.
site-lacks-near = Esta página tentou chegar ao computador que a olhava, ou à rede dele. Isso foi impedido.
site-lacks-scripts = Um script desta página escondeu de quem é, ou se deu um nome do qual nada foi carregado. O que ele fez não conta contra ninguém.
site-lacks-unseen = Esta página pode enviar por caminhos que não se podem ver por dentro. Quem ela alcançou é nomeado, mas não tudo o que pode ter recebido.
site-lacks-bodies = Falta no arquivo o que algumas mensagens continham, então o que foi digitado pode estar nelas.
site-lacks-cookies = O arquivo não tem nenhum cookie. Provavelmente foram tirados.
site-lacks-sockets = Falta no arquivo o que foi enviado por WebSockets.
site-lacks-probes = Um arquivo HAR não mostra o que scripts fizeram na página, nem o que veio depois de uma recusa.
