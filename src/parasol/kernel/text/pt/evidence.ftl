# A página de um relatório de `parasol evidence`: para pessoas, e para seus advogados. Nenhuma frase julga nem promete.
evidence-examples = Exemplos
evidence-helps = O que ajudaria
evidence-sure = Quanta certeza há
evidence-not-shown = O que esta página não mostra
evidence-more-bars = { $count ->
    [one] Mais { $count } está nas tabelas ao lado desta página.
    [many] Mais { $count } estão nas tabelas ao lado desta página.
   *[other] Mais { $count } estão nas tabelas ao lado desta página.
}
evidence-made = Feito em { $day } com este comando:
evidence-hash = SHA-256 de { $file }, que tem cada pergunta e cada resposta:
evidence-no-letters = (Esta página não tem letras para este texto. As tabelas têm.)

# As contagens do registro de plataformas.
evidence-platforms-title = O que as plataformas fizeram, { $quarter }
evidence-platforms-headline = { $count ->
    [one] { $count } coisa que uma plataforma fez
    [many] { $count } coisas que plataformas fizeram
   *[other] { $count } coisas que plataformas fizeram
}
evidence-platforms-count = pelo menos { $count }
evidence-platforms-meaning = Recebemos pelo menos cinco notas de cada uma nestes três meses. Se sabemos que uma pessoa contou duas vezes, conta uma vez.
evidence-platforms-bars = Por plataforma e pelo que aconteceu
evidence-platforms-help-1 = Um motivo que cita a regra, cada vez, e uma pessoa que lê a reclamação.
evidence-platforms-help-2 = Um modo de reclamar para uma organização que fala por seus integrantes.
evidence-platforms-sure-1 = Cada número é arredondado para baixo, de cinco em cinco. O que ouvimos menos de cinco vezes fica de fora.
evidence-platforms-sure-2 = Os responsáveis leem cada nota e põem de lado as inventadas. Nem todas se percebem.
evidence-platforms-not-1 = Quantas vezes acontece de verdade. A maioria das pessoas não conta a ninguém, e quem nos conhece conta mais.
evidence-platforms-not-2 = Que uma plataforma não fez nada, ou fez menos que outra: uma linha que falta diz só “menos de cinco”.
evidence-platforms-not-3 = Com quem aconteceu, como é a aparência, de onde vem. Não perguntamos.
evidence-happened-removed = removido
evidence-happened-limited = limitado
evidence-happened-hidden = escondido
evidence-happened-suspended = suspenso
evidence-happened-banned = banido
evidence-happened-unpaid = não pago
evidence-happened-refused = recusado
evidence-happened-asked-for-papers = pediram documento
evidence-happened-never-answered = nunca responderam
evidence-happened-other = outra coisa
