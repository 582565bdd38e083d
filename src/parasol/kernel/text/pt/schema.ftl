# Cada tabela e coluna que um servidor guarda. Um teste falha quando uma não tem linha aqui.

table-secret = as poucas chaves do próprio servidor, as contagens aproximadas que ele mostra esta semana, o ponto de controle mais novo e o que os responsáveis assinaram do registro
column-secret-name = qual chave é; ou as contagens, o ponto de controle ou o registro
column-secret-value = a chave; ou as contagens ou o ponto de controle, como todos veem; ou o tamanho do registro, os convites abertos e um resumo criptográfico do resto

table-roster = as listas assinadas: o estatuto (responsáveis, chaves, configurações, plantões), que todos leem, e o registro de integrantes, que os responsáveis leem
column-roster-number = o número da entrada na lista
column-roster-body = a entrada como foi assinada, legível
column-roster-signatures = quem assinou, pelas chaves
column-roster-chain = em qual das duas listas a entrada está
column-roster-nth = o número da entrada nessa lista

table-roster-state = o que resulta dessas listas, para o servidor começar depressa: pode ser refeito a partir delas
column-roster-state-one = sempre 1
column-roster-state-kept = quem é integrante, que chaves e configurações valem: o que as listas já dizem, marcado pelo servidor

table-box = chaves, trancadas para um integrante
column-box-recipient = a chave pública do integrante que pode abrir
column-box-box-group = de quem são as chaves: uma folha da árvore de chaves, responsáveis ou um plantão
column-box-generation = de qual renovação das chaves se trata
column-box-sealed = as chaves, trancadas
table-wrap = a árvore de chaves: qual chave abre qual
column-wrap-node = um lugar na árvore
column-wrap-sealed = a chave do lugar acima, trancada sob a chave deste
table-rung = a escada: chaves mais antigas, cada uma trancada sob a seguinte
column-rung-box-group = integrantes ou responsáveis
column-rung-number = qual renovação das chaves abre
column-rung-sealed = a chave de antes, trancada
table-recipient = para o que se trancam chaves
column-recipient-holder = a chave pública de um integrante, ou o número de um plantão
column-recipient-text = uma chave pública para a qual se tranca

table-room = o lado de fora de cada sequência de entradas: um relato, uma conversa, os alertas
column-room-id = um número da linha
column-room-name = ao acaso, ou feito das palavras de alguém: não diz nada por si
column-room-kind = que regras valem: report, alerts, desk/1
column-room-holder-key = a chave pública feita para esta única sequência a partir de um código de relato
column-room-opened-on = o dia em que foi aberta
column-room-expires-on = o último dia em que fica guardada
column-room-next = o número que a próxima entrada recebe
column-room-is-taken-on = se alguém que não a abriu escreveu nela

table-record = entradas trancadas: tudo o que as pessoas escrevem
column-record-id = um número da linha
column-record-room = a sequência em que está
column-record-seq = o número nela
column-record-client-id = um número ao acaso, pelo qual se reconhece um envio repetido
column-record-day = o dia em que chegou
column-record-expires-on = o último dia em que fica guardada
column-record-body = o texto, trancado e completado até um de quatro tamanhos (na sequência pública: assinado e legível)
column-record-release = de um alerta: o resumo (hash) do último dia e das chaves de retirada

table-carried = que chaves de retirada um alerta leva
column-carried-key = uma chave feita com um relato
column-carried-room = a sequência em que está (PostgreSQL)
column-carried-record = o alerta

table-withdrawal = que algo foi retirado, assinado
column-withdrawal-number = conta para cima
column-withdrawal-key = a chave do que foi retirado
column-withdrawal-signature = por essa chave
column-withdrawal-expires-on = o último dia em que fica guardada

table-list = cada lista para consultas: uma, ou duas enquanto se renova
column-list-number = qual lista
column-list-is-complete = se está em uso
column-list-is-dropped = se está sendo apagada
column-list-updated-on = o dia da última mudança
column-list-entries = quantas entradas
column-list-holes = quantas foram removidas

table-entry = entradas da lista para consultas
column-entry-id = um número da linha
column-entry-list = a lista
column-entry-room = a sequência em que está (PostgreSQL)
column-entry-record = o alerta a que pertence, e com o qual é apagada
column-entry-position = onde fica, entre 4 bilhões de posições; ao acaso sem a chave dos integrantes
column-entry-tag = o que uma consulta compara; ao acaso sem as duas chaves
column-entry-sealed = a resposta, trancada
column-entry-expires-on = o último dia que esta lista dá ao alerta, se for antes do próprio alerta
column-entry-release = um resumo (hash) desse dia e das chaves que podem retirar o alerta

table-vault = o que oito palavras abrem: as chaves de um integrante, ou um convite
column-vault-id = um número da linha
column-vault-name = feito das oito palavras
column-vault-auth-key = a chave pública feita delas
column-vault-version = quantas vezes foi escrito
column-vault-sealed = o que há dentro, trancado e completado até um de três tamanhos
column-vault-touched-on = o dia em que foi usado pela última vez
column-vault-expires-on = de um convite: o último dia

table-head = o que alguém entre os responsáveis assinou sobre uma lista
column-head-list = a lista
column-head-bits = em quantas partes está dividida
column-head-size = quantas entradas há, com as que foram removidas
column-head-seq = até qual alerta
column-head-day = o dia da assinatura
column-head-root = o resumo (hash) de tudo
column-head-roster-length = o comprimento da lista de integrantes
column-head-signer = a chave pública de quem assinou
column-head-signature = a assinatura

table-hole = o que fica de uma entrada removida, até a lista ser renovada
column-hole-list = a lista
column-hole-position = onde ficava
column-hole-inner = o resumo (hash) do que havia ali
column-hole-expires-on = o último dia que o alerta tinha
column-hole-keys = as chaves de retirada que o alerta tinha

table-node = os resumos (hashes) entre as entradas e a raiz assinada
column-node-list = a lista
column-node-depth = a que distância da raiz
column-node-number = qual deles nessa distância
column-node-hash = o resumo (hash)

table-spent = fichas usadas, para que nenhuma se use duas vezes
column-spent-week = a semana
column-spent-purpose = para consultar, ler ou enviar
column-spent-mark = um resumo (hash) da ficha, ao acaso
column-spent-request = pelo que se reconhece exatamente o mesmo pedido
column-spent-signature = pelo que só quem tem a ficha vê que foi usada

table-week-count = quantas fichas foram usadas em cada uma das últimas semanas; todas as consultas de um trimestre juntas, de cinco em cinco; e quantos votos houve
column-week-count-week = a semana
column-week-count-purpose = para quê
column-week-count-count = quantas

table-drawn = quem recebeu fichas numa semana, para que ninguém receba duas vezes
column-drawn-week = a semana
column-drawn-mark = o integrante, em resumo (hash) com a chave de fichas do servidor
column-drawn-batch = um resumo (hash) do que foi pedido, encoberto

table-credential = que integrantes receberam o que precisam para relatos que esperam
column-credential-mark = o integrante, em resumo (hash) com a chave de fichas do servidor
column-credential-batch = um resumo (hash) do que foi pedido, encoberto

table-mark = marcas pelas quais relatos que esperam se encontram
column-mark-mark = ao acaso sem a chave dos integrantes e a do servidor
column-mark-room = o relato
column-mark-keys = com quais das chaves do servidor foi feita

table-chunk = pedaços de arquivos em conversas com um plantão
column-chunk-id = um número da linha
column-chunk-room = a conversa
column-chunk-blob = o nome do arquivo aqui, ao acaso
column-chunk-number = qual pedaço
column-chunk-body = o pedaço, trancado

table-experience = quantas vezes integrantes deram uma resposta sobre um serviço
column-experience-service = o serviço
column-experience-quarter = quais três meses
column-experience-question = qual pergunta
column-experience-is-yes = sim ou não
column-experience-count = quantas vezes

table-migration = que passos do seu esquema um banco PostgreSQL já viu
column-migration-number = o número de um passo

table-erased = em que tabelas ainda se deve cobrir linhas apagadas (PostgreSQL)
column-erased-relation = a tabela

table-withdrawal-count = quantas retiradas houve ao todo (PostgreSQL)
column-withdrawal-count-given = o número da última

# Em volta delas.
schema-title = Cada tabela e coluna
schema-what = O que as pessoas escrevem está nas colunas que dizem “trancado”, “trancada” ou “trancadas”.
schema-example = uma linha:
schema-hidden = não mostrado
schema-exact = Quantos há agora

table-gate = o que todos os processos do servidor partilham por um tempo (PostgreSQL; nem no registro dele, nem numa cópia)
column-gate-key = uma chave ao acaso, feita quando o banco começa, pela qual se distinguem pedidos dos antigos
column-gate-first = de qual meia hora são as marcas abaixo
column-gate-day = o dia das contagens abaixo

table-used-even = números de uso único usados mais ou menos na última hora (PostgreSQL)
column-used-even-mark = um resumo (hash) de um número ao acaso, sem nada ao lado

table-used-odd = o mesmo, da outra meia hora (PostgreSQL)
column-used-odd-mark = um resumo (hash) de um número ao acaso, sem nada ao lado

table-tally = quantas vezes um relato foi retirado com uma chave nova hoje (PostgreSQL)
column-tally-name = um resumo (hash) do nome do relato
column-tally-count = quantas vezes

table-ended = convites que ninguém usou a tempo (PostgreSQL)
column-ended-invite = a chave pública do convite, como na lista
