# A página que o link de um perfil abre. Nada aqui diz quem a mantém, nem para quem mais.
link-language = Língua
link-title = Perfil
link-opening = Abrindo
link-closed = Este link não funciona
link-closed-text = Talvez esteja fechado, ou em pausa por ora. Pergunte à pessoa que deu o link. Veja também se o link foi copiado inteiro.
link-have-code = Tenho um código de oito palavras
link-nothing-kept = Esta página não guarda nada no seu telefone. Não envia nada a outros sites. Por favor, não passe este link adiante.
link-write = Escrever uma mensagem
link-write-who = Só a pessoa deste perfil pode ler o que você escreve.
link-text = Sua mensagem
link-text-hint = Quem você é, o que gostaria, e quando.
link-text-missing = Escreva algumas palavras primeiro.
link-reach = Seu número de telefone, se quiser dar
link-reach-hint = Algumas pessoas consultam um número antes de um encontro. Pode deixar em branco.
link-send = Enviar
link-sending = Trancando e enviando
link-sent = Foi enviado
link-sent-text = Sua mensagem chegou.
link-code = Seu código
link-code-what = Abra este link de novo e digite estas oito palavras. Então você pode ler a resposta e escrever mais.
link-code-care = Anote agora, nesta ordem. Elas só aparecem uma vez. Ninguém consegue recuperar.
link-code-field = As oito palavras do seu código
link-code-open = Abrir
link-talk = Suas mensagens
link-no-answer = Ainda não há resposta. Volte mais tarde com o mesmo código.
link-hers = Resposta
link-yours = Você
link-lost = { $count ->
    [one] { $count } mensagem falta ou não dá para ler.
    [many] { $count } mensagens faltam ou não dá para ler.
   *[other] { $count } mensagens faltam ou não dá para ler.
  }
link-more = Escrever mais
link-more-hint = É lido junto com a sua primeira mensagem.
link-more-sent = Chegou.
link-delete = Apagar minhas mensagens
link-delete-text = Tudo o que as duas pessoas escreveram aqui é apagado na hora. Depois disso o código não abre nada.
link-delete-now = Apagar tudo
link-gone = Está apagado
link-to-profile = Para o perfil

# Um perfil, para quem escreve e para quem lê.
profile-available-today = Disponível hoje
profile-available-week = Disponível esta semana
profile-online = Online
profile-from-to = { $first } a { $last }
profile-name = Nome
profile-line = Uma linha
profile-text = Sobre mim
profile-languages = Línguas
profile-areas = Regiões
profile-tours = Viagens
profile-services = Serviços
profile-prices = Preços
profile-boundaries = Limites
profile-asks = Por favor, me diga
profile-reads = As mensagens são lidas
profile-reads-again = As mensagens voltam a ser lidas a partir de { $time }. Lá agora são { $now }.
profile-sites = Outras páginas
profile-pictures = Fotos
profile-pictures-show = { $count ->
    [one] Mostrar { $count } foto ({ $size } kB)
    [many] Mostrar { $count } fotos ({ $size } kB)
   *[other] Mostrar { $count } fotos ({ $size } kB)
  }
profile-picture-number = Foto { $number }
profile-picture-broken = Não dá para mostrar esta foto.
