# Uma página dos guias: o que se diz em volta do texto dela.
guide-danger = Cuidado
guide-late = { $days ->
    [one] Ninguém conferiu esta página a tempo. Está { $days } dia atrasada. Agora pode estar errada.
    [many] Ninguém conferiu esta página a tempo. Está { $days } dias atrasada. Agora pode estar errada.
   *[other] Ninguém conferiu esta página a tempo. Está { $days } dias atrasada. Agora pode estar errada.
  }
guide-folded = Está tão velha que o texto ficou dobrado.
guide-draft = Esta página é um rascunho: nenhum falante nativo a leu. A letra pequena é o inglês.
guide-draft-both = Rascunho: nenhum falante nativo leu este guia nem as palavras à volta dele. A letra pequena é o inglês.
guide-in-english = Ler em inglês
guide-stale = O guia em inglês mudou depois desta tradução. As partes que mudaram estão marcadas. O que é novo pode faltar.
guide-stale-part = O inglês desta parte mudou depois.
guide-by = Escrita por { $authors }. Conferida por { $reviewers }.
guide-reviewed = Conferida em { $reviewed }. A próxima conferência é até { $until }.
guide-law-criminalised = Para lugares onde o trabalho sexual é crime.
guide-law-partly = Para lugares onde uma parte do trabalho sexual é crime.
guide-law-legal = Para lugares onde o trabalho sexual é legal.
guide-regions = Só para: { $regions }
guide-licence = Você pode partilhar: { $licence }. Vem de: { $source }
guide-changes = O que mudamos: { $changes }
guide-fact = “{ $says }” – { $source }, lido em { $day }
guide-help-health = Achar ajuda: saúde
guide-help-legal = Achar ajuda: lei e direitos
guide-help-safety = Achar ajuda: segurança
guide-help-housing = Achar ajuda: um lugar para ficar
guide-help-money = Achar ajuda: dinheiro
guide-help-peer = Achar ajuda: outras pessoas do trabalho sexual
guide-reading = Lendo a página
guide-late-short = Atrasada: ninguém conferiu a tempo
guide-open-anyway = Mostrar o texto antigo
guide-from-start = Começar esta página de novo
guide-take-back = Retirar este guia
guide-about = Quem escreveu isto, e quem conferiu

# O que qualquer pessoa diz aos responsáveis sobre uma página.
guide-flag = Diga que algo aqui está errado
guide-flag-text = Vai aos responsáveis. Só eles podem ler. Você não precisa de conta. Ninguém pergunta quem você é.
guide-flag-what = O que é?
guide-flag-what-wrong = Está errado
guide-flag-what-changed = Isto mudou
guide-flag-why = O que deveria dizer?
guide-flag-why-hint = Não escreva o seu nome, nem nada que mostre quem você é.
guide-flag-send = Enviar
guide-flag-done = Chegou
guide-flag-done-text = Agradecemos. Os responsáveis vão ver esta página.

# A lista dos guias.
guides-reading = Lendo os guias
guides-none = Ainda não há guias aqui.
guides-seen = O servidor vê que página você abre, mas não quem você é.
guides-search = Procurar nos títulos
guides-count = { $count ->
    [one] { $count } página
    [many] { $count } páginas
   *[other] { $count } páginas
  }
guides-in-time = { $share } de cada 100 páginas foram conferidas a tempo.
guides-late-by = { $days ->
    [one] Metade das outras está atrasada { $days } dia ou mais.
    [many] Metade das outras está atrasada { $days } dias ou mais.
   *[other] Metade das outras está atrasada { $days } dias ou mais.
  }
guides-mended = { $days ->
    [0] Quando alguém apontou um erro e corrigimos, em metade das vezes levou menos de um dia.
    [one] Quando alguém apontou um erro e corrigimos, em metade das vezes levou { $days } dia ou menos.
    [many] Quando alguém apontou um erro e corrigimos, em metade das vezes levou { $days } dias ou menos.
   *[other] Quando alguém apontou um erro e corrigimos, em metade das vezes levou { $days } dias ou menos.
  }
guides-unconfirmed-title = Esta lista pode ser antiga
guides-unconfirmed = Os responsáveis não confirmam a lista desde { $day }. Pode faltar uma página. Uma página retirada pode ainda estar aqui.
guide-topic-first-aid = Os primeiros dez minutos
guide-topic-phones = Telefones
guide-topic-accounts = Contas e senhas
guide-topic-pictures = Fotos
guide-topic-money = Dinheiro
guide-topic-clients = Clientes
guide-topic-places = Sites e apps
guide-topic-law = Lei, polícia, fronteiras
guide-topic-together = Trabalhar com outras pessoas
guide-topic-outreach = Para equipes de campo

# O que um servidor faz, e um honesto não faz.
trouble-no-guide = Esta página não está aqui. Talvez os responsáveis a tenham retirado.
trouble-guide-held = O servidor retém esta página, embora esteja na lista dos responsáveis. Avise os responsáveis, por favor.
trouble-guide-mixed = O servidor mostra outra página, e não a da lista dos responsáveis. Não use. Avise os responsáveis, por favor.
trouble-guide-unsigned = Dois responsáveis precisam assinar uma página, e não assinaram esta. Não use. Avise os responsáveis, por favor.
trouble-guides-older = O servidor mostra uma lista de páginas mais antiga que a que você viu antes. Avise os responsáveis, por favor.
