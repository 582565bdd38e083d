evidence-ask-title = O que responderam?
evidence-ask-meaning = cartas tiveram resposta. { $overdue } das outras passaram do dia que a lei diz.
evidence-ask-bars = Cartas pelo que aconteceu com elas
evidence-ask-state-answered = Respondida, sem atraso que saibamos
evidence-ask-state-late = Respondida com atraso
evidence-ask-state-overdue = Sem resposta, e atrasada
evidence-ask-state-waits = Sem resposta ainda
evidence-ask-state-open = Último dia desconhecido
evidence-ask-remind = A resposta à carta { $number } a { $to } era até { $due }. Lembre a eles, ou reclame.
evidence-ask-lawyer = Pergunte a um advogado antes que acabe um prazo para reclamar.
evidence-ask-documents = { $count ->
    [one] Voltou { $count } documento. Está ao lado desta página, com o resumo (hash) dele.
    [many] Voltaram { $count } documentos. Estão ao lado desta página, com os resumos (hashes) deles.
   *[other] Voltaram { $count } documentos. Estão ao lado desta página, com os resumos (hashes) deles.
}
evidence-ask-counted = Os dias contam a partir do dia em que uma carta foi enviada.
evidence-ask-not-true = Se uma resposta é verdadeira ou completa.
evidence-ask-not-law = Se uma lei foi violada. Um advogado pode dizer.
evidence-ask-not-holidays = Feriados. Com eles, a resposta pode ser devida mais tarde.
evidence-ask-kind-records = Documentos sobre vigilância
evidence-ask-kind-police = Seus dados na polícia
evidence-ask-kind-access = Seus dados em outros lugares
evidence-ask-kind-erasure = Apagar seus dados
evidence-ask-unknown = Não conhecemos esta lei: pergunte a um advogado.
evidence-ask-only = Lembre: { $only }.
evidence-ask-then = Depois de uma recusa ou de silêncio: { $then }.
evidence-ask-checklist = Antes e depois de pedir: { $country }
evidence-ask-facts = O que sabemos da lei, de onde, e visto quando
evidence-ask-note = Isto não é aconselhamento jurídico, e as leis mudam. Pergunte a um advogado antes de contar com isto. Pedir os próprios dados diz a eles quem você é.
evidence-ask-step-1 = Peça como organização, se puder. Então nenhum nome de integrante aparece.
evidence-ask-step-2 = Antes de perguntar à polícia sobre você, fale com um advogado: isso diz a eles que você pergunta.
evidence-ask-step-3 = Peça sobre um só sistema ou acontecimento em cada carta.
evidence-ask-step-4 = Não escreva sobre você mais do que precisam para achar.
evidence-ask-step-5 = Use um endereço que não seja a sua casa.
evidence-ask-step-6 = Guarde uma cópia da carta, e o recibo que mostra em que dia você enviou.
evidence-ask-step-7 = Anote o dia até o qual devem responder.
evidence-ask-step-8 = Lembre a eles por escrito no dia seguinte.
evidence-ask-step-9 = Guarde cada resposta com o envelope e o dia.
evidence-ask-step-10 = Se recusarem, pergunte o motivo e onde reclamar. Cuide do prazo.
