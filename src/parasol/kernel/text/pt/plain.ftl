# Páginas sem JavaScript: o que é diferente nelas.
plain-title = Páginas sem JavaScript
plain-what = O que é diferente aqui
plain-what-1 = Estas páginas não rodam nenhum programa no seu navegador. Por isso o telefone não consegue trancar o que você escreve.
plain-what-2 = A máquina que roda estas páginas vê por um instante o que você escreve. Depois ela tranca o texto.
plain-what-3 = Ela não anota em lugar nenhum, e esquece em até um minuto. Mas quem mantém essa máquina poderia ler.
plain-what-4 = Cada vez que você aperta um botão, o que escreveu vai para essa máquina. Volta trancado, dentro da página seguinte.
plain-what-5 = Você pode usar JavaScript? Então use a outra página. Lá, o que você escreve é trancado antes de sair do telefone.
plain-members = Consultas privadas, e tudo o mais que integrantes fazem, precisam de JavaScript. Estas páginas nunca pedem as palavras de um integrante. Não as digite aqui.
plain-send = Sem JavaScript, a máquina que roda esta página vê por um instante o que você escreve. Depois ela tranca o texto.
plain-exit = O que “Sair” faz
plain-exit-1 = “Sair” abre na hora uma página sem graça sobre medidas e pesos.
plain-exit-2 = O botão Voltar pode mostrar uma página de novo, ou perguntar antes. Feche a janela para que nada volte.
plain-exit-3 = Apertar Shift três vezes não faz nada aqui.
plain-opening-stop = Você pode parar quando quiser. Nada vai aos responsáveis antes de você ver tudo e apertar “Enviar”.
plain-opening-time = Cada página espera meia hora. Se o seu texto for longo, escreva antes em outro lugar, ou envie em partes.
plain-opening-leave = Se chegar alguém: aperte “Sair” no alto, depois feche a janela.
plain-may-be-empty = Pode deixar em branco.
plain-review-text = Nada foi enviado ainda. Você pode mudar cada resposta.
plain-language = Língua
plain-words-print = Imprima esta página só em casa. Lojas de cópias e impressoras de uso comum guardam o que imprimem.
plain-words-here = Você também pode voltar por estas páginas, sem JavaScript.
plain-words-used = Digite o seu código só numa máquina em que confia.
plain-back-step = Uma página para trás
plain-add-area = Se for outro lugar: qual bairro?
plain-when-earlier = Se foi antes: qual mês?
plain-when-none = Nenhum mês
plain-names-platform = Se for um nome: em qual app ou site?
plain-names-typed = O número, nome ou placa
plain-names-add = Acrescentar, depois escrever outro
plain-further-one = Outra vez { $number }
plain-further-remove = Tirar a outra vez { $number }
plain-told-close = Para fechar, aperte “Sair”. Nada fica nestas páginas.

# Páginas sem JavaScript: o que deu errado.
plain-busy = Há gente demais aqui agora. O que você escreveu continua aqui. Espere um minuto, depois aperte o botão de novo.
plain-other-protocol = Estas páginas e o servidor por trás delas são de versões diferentes. O que você escreveu continua aqui. Volte mais tarde, por favor.
plain-stale-title = Esta página esperou demais
plain-stale-text = Uma página espera meia hora, não mais. O que você escreveu nas páginas de antes sumiu. Nada foi enviado.
plain-stale-here = O que você escreveu por último continua aqui. Aperte “Continuar” para seguir com isso.
plain-stale-words = Digite de novo suas oito palavras, por favor.
plain-too-large-title = Está longo demais
plain-too-large-text = Volte uma página no navegador. O que você escreveu ainda deve estar lá. Encurte e tente de novo.
plain-broken-title = Esta página não consegue ler isso
plain-broken-text = Algo no formulário mudou no caminho. Nada foi enviado. Volte uma página e tente de novo.
plain-foreign-title = Este formulário não é nosso
plain-foreign-text = O formulário veio de outro site. Nada foi enviado. Comece de novo na primeira página.
plain-missing-title = Não há nada aqui
plain-missing-text = Este endereço não leva a lugar nenhum. Comece de novo na primeira página.
plain-typed-long = Passa { $excess } letras do limite. Encurte, por favor.

# Páginas sem JavaScript: serviços de apoio.
plain-services-seen = A máquina que roda estas páginas vê o que você procura. Não guarda nada disso. Para não mostrar nada, leia a lista inteira.
plain-services-look = Mostrar o que serve
plain-services-more = Mais sobre este serviço
plain-profiles-seen = A máquina que mantém estas páginas vê o que você procura e o que você abre. Ela não guarda nada disso. A ordem é ao acaso: ninguém pode pagar por um lugar.
plain-profiles-some = { $shown } deles estão aqui, ao acaso. Escolha uma região para ver menos.
plain-profiles-more = Para fotos e mensagens é preciso um navegador com JavaScript.

# Páginas sem JavaScript: plantões.
plain-desk-stale = O que você escreveu por último continua aqui. Escolha um plantão para seguir com isso.
plain-desk-file = Um arquivo: { $name }
plain-desk-files = Estas páginas ainda não leem nem enviam arquivos. A outra página sim, com o mesmo código.
plain-desk-read = Quem atende no plantão lê, e os responsáveis poderiam. Vai trancado no caminho.
plain-desk-done = Com o seu código você também pode escrever mais aqui, apagar como falar com você, ou apagar tudo.
plain-pictures = Não dá para acrescentar fotos nestas páginas: esta máquina veria. A outra página aceita, com o mesmo código do relato.

# Páginas sem JavaScript: o que uma plataforma fez.
plain-day = Escreva como ano-mês-dia, por exemplo 2026-11-02.
plain-flag-stale = Copie o que escreveu, abra a página de novo, e envie de lá.
plain-plog-stale = O que você escreveu continua aqui. Aperte “Enviar” de novo.
