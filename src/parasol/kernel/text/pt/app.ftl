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
loading = Carregando
try-again = Tentar de novo
busy-long = Ainda trabalhando. Um telefone antigo, uma conexão lenta ou o Navegador Tor no nível “Mais seguro” pode precisar de um minuto. Você pode sair quando quiser.

# A primeira página.
front-check = Consultar alguém
front-report = Relatar algo que aconteceu
front-desks = Falar com alguém
front-profiles = Seu perfil
front-receipt = Tenho um código de relato ou de mensagens
front-help = Ajuda agora
front-guides = Guias
front-services = Serviços de apoio
front-unlock = Abrir com minhas palavras
front-join = Recebi um convite
front-about = Como esta página protege você
front-language = Língua

# O que deu errado. Os nomes são os códigos dos erros.
trouble-unexpected = Algo deu errado nesta página. Se você estava enviando algo, pode ter chegado. Olhe primeiro, depois tente de novo.
trouble-part-missing = Uma parte desta página não carregou. Veja sua conexão e carregue a página de novo. Ou seu navegador é antigo demais.

# A moldura de cada tela.
link-asked = Abrir o link?
link-leaves = Ele leva para fora daqui. O que você escreveu pode se perder.
link-locks = Ele leva para fora daqui, e antes a página se tranca. O que você escreveu vai se perder.
link-stay = Ficar aqui
link-open = Abrir o link
