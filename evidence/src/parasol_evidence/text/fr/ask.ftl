evidence-ask-title = Qu’a-t-on répondu ?
evidence-ask-meaning = lettres ont eu une réponse. { $overdue } des autres ont passé le jour que fixe la loi.
evidence-ask-bars = Les lettres, selon ce qu’elles sont devenues
evidence-ask-state-answered = Réponse, pas en retard à notre connaissance
evidence-ask-state-late = Réponse en retard
evidence-ask-state-overdue = Pas de réponse, et en retard
evidence-ask-state-waits = Pas encore de réponse
evidence-ask-state-open = Dernier jour inconnu
evidence-ask-remind = Une réponse à la lettre { $number } à { $to } était due le { $due }. Rappelez-le, ou réclamez.
evidence-ask-lawyer = Demandez à un avocat avant la fin d’un délai de réclamation.
evidence-ask-documents = { $count ->
    [one] { $count } document est revenu. Il est à côté de cette page, avec son empreinte.
    [many] { $count } documents sont revenus. Ils sont à côté de cette page, avec leurs empreintes.
   *[other] { $count } documents sont revenus. Ils sont à côté de cette page, avec leurs empreintes.
}
evidence-ask-counted = Les jours sont comptés à partir du jour d’envoi d’une lettre.
evidence-ask-not-true = Si une réponse est vraie ou complète.
evidence-ask-not-law = Si une loi a été enfreinte. Un avocat peut le dire.
evidence-ask-not-holidays = Les jours fériés. Avec eux, une réponse peut être due plus tard.
evidence-ask-kind-records = Documents sur la surveillance
evidence-ask-kind-police = Vos données à la police
evidence-ask-kind-access = Vos données ailleurs
evidence-ask-kind-erasure = Effacer vos données
evidence-ask-unknown = Nous ne connaissons pas cette loi : demandez à un avocat.
evidence-ask-only = À garder en tête : { $only }.
evidence-ask-then = Après un refus ou un silence : { $then }.
evidence-ask-checklist = Avant et après votre demande : { $country }
evidence-ask-facts = Ce que nous savons de la loi, d’où, et consulté quand
evidence-ask-note = Ce n’est pas un conseil juridique, et les lois changent. Demandez à un avocat avant de vous y fier. Demander vos propres données leur dit qui vous êtes.
evidence-ask-step-1 = Demandez au nom d’une organisation, si vous pouvez. Alors aucun nom de membre n’y est.
evidence-ask-step-2 = Avant de demander à la police ce qu’elle a sur vous, parlez à un avocat : cela lui apprend que vous demandez.
evidence-ask-step-3 = Ne demandez qu’un système ou un événement par lettre.
evidence-ask-step-4 = N’écrivez sur vous que ce qu’il faut pour trouver.
evidence-ask-step-5 = Prenez une adresse qui n’est pas chez vous.
evidence-ask-step-6 = Gardez une copie de la lettre, et le reçu qui montre quel jour vous l’avez envoyée.
evidence-ask-step-7 = Notez le jour où une réponse est due.
evidence-ask-step-8 = Rappelez-le par écrit le lendemain.
evidence-ask-step-9 = Gardez chaque réponse avec son enveloppe et son jour.
evidence-ask-step-10 = En cas de refus, demandez la raison et où réclamer. Surveillez le délai.
