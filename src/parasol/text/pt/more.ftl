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
