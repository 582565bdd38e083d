# Plantões, para quem escreve a um.

# Plantões: a lista, e um deles.
desks-title = Falar com alguém
desks-text = Você pode escrever a pessoas que ajudam. Não precisa ser integrante, e ninguém pergunta quem você é.
desks-nobody = Ninguém responde aqui ainda. Veja “Ajuda agora”.
desks-choose = Veja a quem você pode escrever
desk-kind-health = Saúde
desk-kind-legal = Lei e direitos
desk-kind-safety = Segurança
desk-kind-exit = Afastar-se da violência
desk-kind-support = Alguém com quem falar
desk-kind-other = Outra ajuda
desk-hours = { $hours ->
    [one] { $hours } hora
    [many] { $hours } horas
   *[other] { $hours } horas
}
desk-days = { $days ->
    [one] { $days } dia
    [many] { $days } dias
   *[other] { $days } dias
}
desk-open = Aberto agora, até { $time }
desk-open-always = Sempre aberto
desk-open-unknown = Não sabemos o horário
desk-opens-today = Fechado agora. Abre hoje às { $time }
desk-opens-tonight = Fechado agora. Abre esta noite às { $time }
desk-opens-tomorrow = Fechado agora. Abre amanhã às { $time }
desk-opens-on = Fechado agora. Abre { $weekday } às { $time }
desk-reply-within = Dizem que respondem em { $time }.
desk-wait-never = Não sabemos dizer quanto se espera agora. Ninguém contou.
desk-wait-old = Não sabemos dizer quanto se espera agora. Ninguém conta desde { $day }.
desk-wait-none = Ninguém esperava resposta em { $day }.
desk-wait-some = { $count ->
    [one] { $count } pessoa esperava resposta em { $day }.
    [many] { $count } pessoas esperavam resposta em { $day }.
   *[other] { $count } pessoas esperavam resposta em { $day }.
}
desk-wait-longest = { $days ->
    [0] Ninguém tinha esperado um dia inteiro.
    [one] A espera mais longa foi de { $days } dia.
    [many] A espera mais longa foi de { $days } dias.
   *[other] A espera mais longa foi de { $days } dias.
}
desk-wait-usual = { $days ->
    [0] A maioria das primeiras respostas vem no mesmo dia.
    [one] A maioria das primeiras respostas vem em até { $days } dia.
    [many] A maioria das primeiras respostas vem em até { $days } dias.
   *[other] A maioria das primeiras respostas vem em até { $days } dias.
}
desk-closed-write = Você pode escrever agora. Leem quando voltarem.
desk-closed-instead = Se você não pode esperar:
desk-closed-services = Ver o que está aberto agora
desk-begun = Você começou uma mensagem. Ela continua aqui.
desk-start = Escrever a este plantão
desk-who = Quem lê, e por quanto tempo
desk-who-1 = A equipe de campo deste plantão lê. Mais de uma pessoa pode responder.
desk-who-2 = Os responsáveis, integrantes de confiança que examinam os relatos, guardam as chaves do plantão. Por isso também poderiam ler. Dois deles escolheram este plantão.
desk-who-3 = O servidor não consegue ler. Tudo é trancado no seu telefone antes do envio.
desk-kept-closed = { $days ->
    [one] Quando a conversa acaba, o jeito de falar com você é apagado na hora. O resto é apagado depois de { $days } dia.
    [many] Quando a conversa acaba, o jeito de falar com você é apagado na hora. O resto é apagado depois de { $days } dias.
   *[other] Quando a conversa acaba, o jeito de falar com você é apagado na hora. O resto é apagado depois de { $days } dias.
}
desk-kept = De todo modo, tudo é apagado { $days } dias depois de você começar.
desk-languages = Línguas
desk-week = Quando há alguém
desk-zone = Estes horários são os do plantão ({ $zone }).

# Escrever a um plantão.
desk-ask-text = O que você quer dizer?
desk-text-hint = Poucas palavras bastam. Não ponha o seu próprio nome.
desk-ask-language = Em que língua você quer a resposta?
desk-language-hint = São as línguas que o plantão fala.
desk-language-other = Outra
desk-language-which = Qual língua?
desk-ask-contact = Podem entrar em contato sem perigo para você?
desk-contact-why = Não é preciso. Respondem aqui, e você lê com o seu código.
desk-safe-yes = Sim, podem entrar em contato
desk-safe-no = Não, por favor
desk-safe-unsure = Só com cuidado, ou não sei
desk-how = Como podem falar com você?
desk-how-hint = Um número ou um app, e quando. O plantão lê, e os responsáveis poderiam. É apagado primeiro.
desk-say = Quem devem dizer que são?
desk-say-hint = Se outra pessoa atender. Por exemplo “o salão de cabeleireiro”.
desk-name = Como podem chamar você?
desk-name-hint = Qualquer nome menos o verdadeiro.
desk-ask-files = Quer acrescentar um arquivo?
desk-review-who = Vai para: { $name }
desk-said-text = O que você diz
desk-said-language = Língua da resposta
desk-said-contact = Contato
desk-said-files = Arquivos
desk-arrived = Sua mensagem chegou.
desk-words-title = Seu código de mensagens
desk-words-what = Com estas oito palavras você lê a resposta. Só você tem.
desk-done = Está a caminho do plantão
desk-done-1 = Ninguém envia mensagem a você. Volte aqui e aperte “Tenho um código de relato ou de mensagens”.
desk-done-2 = Com o seu código você também pode escrever mais, enviar um arquivo, apagar como falar com você, ou apagar tudo.

# Arquivos.
my-file-other = Outros arquivos, como cartas ou mensagens de voz, podem ter nomes, lugares e horas. Isso não conseguimos tirar.
my-file-added = Acrescentado.
my-file-removed = Tirado.
my-file-remove-this = Tirar: { $name }
my-file-left = Um arquivo não chegou. Você pode enviar depois, com o seu código.
my-file-add = Acrescentar um arquivo

# Uma conversa com um plantão.
my-talk-title = Suas mensagens com um plantão
my-talk-unreadable = { $count ->
    [one] Não dá para ler { $count } mensagem, ou ela não é do plantão. Ficou de fora. Avise os responsáveis, por favor.
    [many] Não dá para ler { $count } mensagens, ou elas não são do plantão. Ficaram de fora. Avise os responsáveis, por favor.
   *[other] Não dá para ler { $count } mensagens, ou elas não são do plantão. Ficaram de fora. Avise os responsáveis, por favor.
}
my-talk-mine = Você escreveu
my-talk-theirs = O plantão escreveu
my-talk-first = Sua primeira mensagem. Agora só quem tem as chaves do plantão pode ler.
my-talk-look = Procurar mensagens novas
my-talk-looked = São todas as mensagens por ora.
my-talk-desk-gone = Este plantão fechou. Ninguém lê o que você escreve aqui. Você pode escrever a outro.
my-talk-answered = O plantão respondeu. Leia abaixo.
my-talk-none = Ninguém respondeu ainda
my-talk-none-since = Ninguém respondeu ainda à sua última mensagem
my-talk-day = Hoje é o dia { $day }.
my-talk-late = É mais do que eles dizem. Você pode escrever também a outro plantão, ou ver “Ajuda agora”.
my-talk-closed = Esta conversa acabou
my-talk-closed-until = Você pode ler até { $day }. Depois é apagada.
my-talk-closed-soon = Você pode ler por mais alguns dias. Depois é apagada.
my-talk-closed-contact = O jeito de falar com você já foi apagado. Você pode começar uma nova conversa com o plantão.
my-talk-closed-say = Você é integrante? Pode dizer como foi enquanto um questionário está aberto: Eu, Sua voz, Questionários. Faça isso outro dia. Assim nada liga isso a esta conversa.
my-talk-write = Escrever ao plantão
my-talk-sent = Chegou. Volte com o seu código para ler a resposta.
my-talk-delete-1 = Todas as mensagens, arquivos e o jeito de falar com você são apagados na hora, também para o plantão.
my-talk-delete-2 = Quem atende no plantão talvez lembre o que leu. Arquivos que salvaram ficam lá.
my-talk-delete-3 = É definitivo. Depois disso o seu código de mensagens não abre nada.
my-talk-gone = Suas mensagens e arquivos sumiram. Você pode jogar o código fora.
my-talk-close = Fechar estas mensagens
my-contact-delete = Apagar como falar comigo
my-contact-title = Apagar como falar com você?
my-contact-1 = É apagado na hora, também para o plantão. Se você não escreveu nada ali, nada se perde.
my-contact-2 = Quem leu talvez se lembre. Suas mensagens ficam.
my-contact-3 = Não dá para preencher de novo. Você ainda pode escrever numa mensagem.
my-contact-gone-title = Está apagado
my-contact-gone = O jeito de falar com você foi apagado, também para o plantão. Você continua lendo as respostas aqui, com o seu código.

# Horários de encontro.
slot-take = Ficar com este: { $text }
slot-hint = Você pode escolher outro depois. Nenhum nome fica guardado com ele.
slot-took = Você ficou com: { $text }
slot-yours = Seu encontro

# Um bilhete para mostrar na sede.
my-slip-make = Fazer um bilhete para mostrar na sede
my-slip-title = Um bilhete para mostrar
my-slip-what = Você mostra cinco palavras a quem atende lá. Elas abrem o que você escreve aqui, e mais nada. Assim não precisa contar tudo de novo.
my-slip-text = O que quem atende pode saber?
my-slip-text-hint = Por exemplo o que você precisa, ou do que não falar. Não o seu nome.
my-slip-slot = Seu encontro
my-slip-empty = Escreva algo, ou escolha o horário do encontro.
my-slip-look = É isto que quem atende vai ver
my-slip-look-text = Nada foi enviado ainda.
my-slip-name = Nome a usar
my-slip-look-not = O bilhete não diz quais mensagens são suas. Seu código de mensagens não está nele.
my-slip-leave = Fazer o bilhete
my-slip-ready = Seu bilhete
my-slip-ready-text = Está feito. Mostre estas cinco palavras, ou o quadrado, a quem atende.
my-slip-words = As cinco palavras do seu bilhete
my-slip-qr = As cinco palavras do seu bilhete num quadrado para escanear
my-slip-once = Abre uma vez. Depois é apagado.
my-slip-days = Se ninguém abrir, é apagado depois de { $days } dias.
my-slip-paper = Anote as palavras agora. Quando você fechar isto, ninguém consegue mostrar de novo.
my-slip-back = Voltar às mensagens

# O que pode dar errado.
trouble-not-deleted = O servidor disse que apagou, mas ainda mostra. Tente de novo, e avise os responsáveis.
refused-desk-closed = Ninguém atende neste plantão agora. Volte e escolha outro.

# O que o servidor guarda, para qualquer pessoa.
held-what = Isto é tudo o que há no servidor. É o que um ladrão ou um tribunal acharia lá.
held-when = Contado uma vez por semana, em números aproximados, para ninguém ver quando chegou algo novo. Isto é da semana de { $day }.
held-reading = Um momento
held-many = { $count } ou mais
held-few = Menos de 10
held-untold = O servidor não diz a ninguém quantos, pois isso diria quantos integrantes há
held-days = Guardado por { $days } dias no máximo.
held-always = Guardado enquanto a comunidade existir.
held-read = O que o servidor consegue ler:
held-got = O que um ladrão ou um tribunal teria:
held-row = Como é por dentro
held-row-what = É assim que a decisão mais antiga dos responsáveis aparece no servidor. Integrantes conseguem abrir. O servidor não.
held-not = O que não está lá
held-not-text = Nenhum nome, nenhum endereço, nenhuma hora. Nem quem escreveu o quê. Nem quem consultou quem.
held-copy = Depois de uma atualização do programa, uma segunda cópia de tudo isto fica guardada sete dias. Ela tem também o que foi apagado desde então.
held-group-reports = Relatos e alertas
held-group-checks = Consultas
held-group-desks = Conversas com plantões
held-group-services = Serviços
held-group-lounge = A sala
held-group-profiles = Perfis
held-group-members = Integrantes e chaves
held-reports = Relatos
held-reports-read = O servidor vê em que dia um relato chegou, o tamanho das partes, se há fotos ao lado, e em que dia ele sai. Não consegue ler.
held-reports-got = Uma pilha de textos trancados, com um dia em cada. Nem quem escreveu, nem o que dizem.
held-waiting = Relatos que esperam por um segundo
held-waiting-read = O servidor vê quantos esperam, e quais se encontraram. Não consegue ler, e nenhum responsável consegue antes de se encontrarem.
held-waiting-got = Textos trancados com marcas. Quem tiver também a chave dos integrantes e as chaves do servidor pode testar números contra as marcas.
held-drafts = Rascunhos e notas dos responsáveis
held-drafts-read = O servidor vê em que dia uma nota ou um rascunho foi posto aqui. Não consegue ler.
held-drafts-got = Textos trancados, com um dia em cada.
held-cases = O que os responsáveis guardam sobre um alerta
held-cases-read = O servidor vê em que dia chegou e de quantos relatos foi feito. Não consegue ler.
held-cases-got = Textos trancados, com um dia em cada.
held-alerts = Alertas
held-alerts-read = O servidor vê em que dia um alerta chegou e de quantos relatos foi feito. Não consegue ler.
held-alerts-got = Textos trancados. As oito palavras de um integrante abrem, pois são feitos para integrantes lerem.
held-decisions = Decisões dos responsáveis, com os motivos
held-decisions-read = O servidor vê em que dia houve uma. Não consegue ler.
held-decisions-got = Textos trancados. As oito palavras de um integrante abrem.
held-conversations = Conversas com plantões
held-conversations-read = O servidor vê qual plantão, em que dias algo foi dito, e o tamanho. Não consegue ler.
held-conversations-got = Textos trancados com o número do plantão. Nem quem perguntou, nem quem respondeu.
held-books = Respostas salvas e horários de um plantão
held-books-read = O servidor vê quantos há. Não consegue ler.
held-books-got = Textos trancados com o número do plantão.
held-files = Arquivos dessas conversas, e fotos de relatos e perfis
held-files-read = O servidor vê mais ou menos o tamanho de cada arquivo. Não vê nome, nem tipo, nem quem enviou.
held-files-got = Arquivos trancados, cada um com aquilo a que pertence.
held-platforms = O que as pessoas contaram sobre plataformas
held-platforms-read = O servidor vê em que dia alguém contou, e quando algo foi acrescentado. Não consegue ler.
held-platforms-got = Textos trancados, quase todos do mesmo tamanho, com um dia em cada. Não quem escreveu.
held-slips = Bilhetes de cinco palavras
held-slips-read = O servidor vê em que dia um foi deixado. Não consegue ler.
held-slips-got = Notas trancadas. Cinco palavras são poucas: quem levar o servidor e as chaves de um plantão poderia testar todas.
held-services = Serviços de apoio, e quanto os plantões demoram
held-services-read = Tudo. É feito para todo mundo.
held-services-got = O que todo mundo pode ler aqui.
held-guides = Guias
held-guides-read = Tudo. É feito para todo mundo. Também vê que guia alguém abre, mas não quem.
held-guides-got = O que todo mundo pode ler aqui.
held-guideflags = O que as pessoas contaram sobre guias
held-guideflags-read = O servidor vê em que dia alguém contou. Não consegue ler, nem dizer sobre qual guia.
held-guideflags-got = Textos trancados de um mesmo tamanho, com um dia em cada. Não quem escreveu.
held-posts = Mensagens da sala
held-posts-read = O servidor vê em que dia cada uma chegou, e mais ou menos o tamanho. Não consegue ler, nem dizer quem escreveu.
held-posts-got = Textos trancados. As oito palavras de um integrante abrem, pois são feitos para integrantes lerem.
held-letters = Cartas entre canetas
held-letters-read = O servidor vê em que dia cada uma chegou. Todas têm o mesmo tamanho. Não consegue ler, nem dizer quem escreveu a quem.
held-letters-got = Textos trancados. As oito palavras de um integrante abrem a primeira tranca de cada um. A segunda abre para as duas pessoas que se escreveram.
held-listingflags = O que pessoas contaram sobre perfis da lista
held-listingflags-read = O servidor vê em que dia alguém fez isso. Não consegue ler, nem saber sobre qual perfil.
held-listingflags-got = Textos trancados de um só tamanho, com um dia em cada um. Não quem os escreveu.
held-unlisted = Perfis que os responsáveis esconderam na lista
held-unlisted-read = Tudo: quais, por quê, e que responsáveis decidiram. Todo mundo pode ver.
held-unlisted-got = O que todo mundo pode ler aqui.
held-profiles = Perfis para quem tem um link
held-profiles-read = O servidor vê em que dia um perfil foi mantido pela última vez, se está em pausa, e mais ou menos o tamanho. Não consegue ler, nem dizer de quem é. O que está na lista ele consegue ler inteiro.
held-profiles-got = Textos trancados. Um link abre o que ele mostra. Nada aqui diz quem tem links, nem quantos há. O que está na lista, como todo mundo ou integrantes veem.
held-enquiries = O que as pessoas escreveram a perfis
held-enquiries-read = O servidor vê a qual perfil alguém escreveu, em que dias, e mais ou menos o tamanho. Não consegue ler.
held-enquiries-got = Textos trancados, cada um com seu perfil e um dia. Não quem escreveu.
held-asked = O que integrantes perguntaram a perfis
held-asked-read = O servidor vê que um integrante perguntou a um perfil sobre alguém, e em que dias algo foi acrescentado. Não consegue ler.
held-asked-got = Textos trancados, cada um com seu perfil e um dia. Nem quem perguntou, nem sobre quem.
held-pictures = Fotos de mensagens
held-pictures-read = O servidor vê em que dia houve uma, e mais ou menos o tamanho. Não consegue ver o que há nela, nem quem enviou.
held-pictures-got = Fotos trancadas, com um dia em cada. As oito palavras de um integrante abrem, pois são feitas para integrantes olharem.
held-flags = Mensagens e cartas de que integrantes falaram aos responsáveis
held-flags-read = O servidor vê em que dia alguém falou. Não sabe quem, nem de qual mensagem ou carta.
held-flags-got = Textos trancados de um mesmo tamanho, com um dia em cada.
held-polls = Perguntas das votações
held-polls-read = O servidor vê em que dia cada uma foi escrita, e o tamanho. Não consegue ler.
held-polls-got = Textos trancados. As oito palavras de um integrante abrem, pois são feitos para integrantes lerem.
held-ballots = Votos
held-ballots-read = O servidor vê para qual votação um voto chegou, e em que dia. Não consegue ler, nem dizer quem votou.
held-ballots-got = Votos trancados de um mesmo tamanho. As oito palavras de um integrante abrem. Nada diz de quem são.
held-surveyed = Respostas a questionários
held-surveyed-read = O servidor vê a qual questionário uma chegou, e em que dia. Não consegue ler, nem dizer quem respondeu.
held-surveyed-got = Respostas trancadas de um mesmo tamanho, até o resultado ser publicado. As oito palavras de dois responsáveis abrem. Nada diz de quem são.
held-labels = Palavras pelas quais os responsáveis reconhecem um integrante
held-labels-read = O servidor vê quantas há, e desde que dias. Não consegue ler, nem dizer de quem é uma.
held-labels-got = Textos trancados de um mesmo tamanho, com um dia em cada.
held-answers = O que integrantes acharam nos serviços de apoio
held-answers-read = O servidor vê quantas vezes cada resposta foi dada em três meses. Não sabe quem deu.
held-answers-got = As mesmas contagens, as pequenas também.
held-withdrawals = Notas de que algo foi retirado
held-withdrawals-read = O servidor vê quantas vezes isso foi feito. Não o que era.
held-withdrawals-got = Chaves que não são de ninguém, com um último dia.
held-index = A lista para as consultas
held-index-read = O servidor vê quantas entradas há. Não sabe que números são, e não guarda nada sobre consultas.
held-index-got = Caracteres ao acaso. Quem tiver também as palavras de um integrante pode testar números contra eles.
held-holes = O que fica de entradas removidas
held-holes-kept = Guardado até os responsáveis renovarem a lista.
held-holes-read = O servidor vê onde na lista uma entrada estava, e até que dia era guardada.
held-holes-got = Caracteres ao acaso. Quem tiver também as palavras de um integrante pode testar onde um número teria estado.
held-roster = A lista de integrantes, sem nomes
held-roster-read = Tudo: quantos integrantes há, em que dia cada um entrou, e as configurações. Um integrante aqui é uma chave, sem nome.
held-roster-got = O mesmo: chaves e dias, e nenhum nome.
held-boxes = Chaves trancadas de integrantes
held-boxes-kept = Guardado enquanto a pessoa for integrante.
held-boxes-read = O servidor vê para qual integrante é uma chave. Não consegue abrir.
held-boxes-got = Chaves trancadas. Cada uma só abre com as palavras do integrante a quem pertence.
held-vaults = O que as oito palavras de integrantes abrem
held-vaults-read = O servidor vê em que dia cada um foi usado pela última vez. Não sabe de quem é, e não consegue abrir.
held-vaults-got = Chaves trancadas. Só oito palavras abrem, e ninguém consegue adivinhar.
held-invites = Convites abertos
held-invites-read = O servidor vê quantos estão abertos. Não consegue ler.
held-invites-got = Convites trancados, que são apagados depois de três dias.
held-tokens = Marcas de fichas usadas
held-tokens-read = O servidor vê quantas fichas foram usadas numa semana, e quais integrantes receberam novas. Não quem usou quais.
held-tokens-got = Marcas ao acaso. Com a chave do servidor dá para ver quais integrantes abriram esta página nesta semana ou na passada.
held-credentials = Que um integrante abriu esta página uma vez
held-credentials-kept = Guardado enquanto a pessoa for integrante.
held-credentials-read = Com a própria chave, o servidor consegue ver quais integrantes já abriram esta página. Não quando, nem quantas vezes.
held-credentials-got = O mesmo, pois a chave também está no servidor.
held-keys = As próprias chaves do servidor
held-keys-read = Todas. Não abrem nada que alguém escreveu.
held-keys-got = As chaves. Junto com as palavras de um integrante, dá para testar números na lista.
held-photos = Fotos em perfis
held-photos-read = O servidor vê mais ou menos o tamanho de cada uma, e a que perfil pertence. Não o que mostra.
held-photos-got = Arquivos trancados, cada um com o seu perfil.
held-passes = Marcas de passes usados
held-passes-read = O servidor vê que um passe pagou um perfil, e em que trimestre. Não de quem era o passe.
held-passes-got = Marcas ao acaso. Não dizem nada de quem tinha os passes.
held-passkey = A chave dos passes
held-passkey-read = O servidor a tem. Não abre nada que alguém escreveu.
held-passkey-got = A chave. Com ela dá para fazer aqui quantos perfis se quiser.
held-passkey-kept = Guardado enquanto este site existir.

# As cinco palavras da versão que este site diz servir.
release-title = Esta é a página que foi assinada?
release-what = Pessoas que não mantêm este servidor assinam o que esta página deve ser. Cinco palavras representam cada versão.
release-show = Mostrar as cinco palavras
release-reading = Um momento
release-day = Este site diz que a página dele foi feita em { $day }.
release-compare = Procure as mesmas palavras num cartaz desse dia, em outro telefone, ou com alguém que usa o programa. Se forem diferentes, não escreva nada aqui e pergunte aos responsáveis. A página pode ter sido mudada, ou o cartaz é antigo.
release-none = Este site não tem uma lista assinada do que deve ser. Então não há palavras para comparar. Pergunte aos responsáveis.
release-broken = Não dá para ler o que este site dá como lista assinada. Avise os responsáveis.
release-not = Uma página não pode responder por si mesma. Uma página mudada pode mostrar quaisquer palavras. Por isso as palavras daqui não provam nada sozinhas: compare em outro aparelho. O programa confere também as assinaturas, com cada arquivo. Esta página não.

# Partes de “Ajuda agora” e de “Como esta página protege você”.
help-call-ambulance = Ambulância
help-call-police = Polícia
help-call-young = Linha gratuita para crianças e jovens
help-call-means = Uma linha de emergência pode mandar também a polícia. Você não precisa dizer qual é o seu trabalho.
help-open-now = Aberto agora
help-open-desk = Falar com { $name }
help-open-all = Todos os { $count } serviços abertos agora
police-never = Esta comunidade diz: não passamos nada à polícia nem a nenhum governo. É uma promessa de pessoas. Nenhuma tranca pode cumpri-la por elas.
police-if-asked = Esta comunidade diz: só passamos algo à polícia se você pedir no seu relato. É uma promessa de pessoas. Nenhuma tranca pode cumpri-la por elas.
police-unsaid = Esta comunidade não disse aqui se passa algo à polícia. Pergunte a alguém de confiança antes de escrever o que não pode chegar lá.
