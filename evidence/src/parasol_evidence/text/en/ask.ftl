# The page and the checklist of `parasol evidence ask`: letters, and what came back.
evidence-ask-title = What did they answer?
evidence-ask-meaning = letters got an answer. { $overdue } of the others are past the day that the law names.
evidence-ask-bars = Letters by what became of them
evidence-ask-state-answered = Answered, not late as far as we know
evidence-ask-state-late = Answered late
evidence-ask-state-overdue = No answer, and overdue
evidence-ask-state-waits = No answer yet
evidence-ask-state-open = No last day known
evidence-ask-remind = Letter { $number } to { $to } was due on { $due }. Remind them, or complain.
evidence-ask-lawyer = Ask a lawyer before a time to complain runs out.
evidence-ask-documents = { $count ->
    [one] One document came back. It is beside this page, with its hash.
   *[other] { $count } documents came back. They are beside this page, with their hashes.
}
evidence-ask-counted = Days are counted from the day on which a letter was sent.
evidence-ask-not-true = Whether an answer is true or whole.
evidence-ask-not-law = Whether a law was broken. A lawyer can say.
evidence-ask-not-holidays = Public holidays. With them a letter can be due later.
evidence-ask-kind-records = Records about surveillance
evidence-ask-kind-police = Your data at the police
evidence-ask-kind-access = Your data elsewhere
evidence-ask-kind-erasure = Erasing your data
evidence-ask-unknown = This law isn’t known to us: ask a lawyer.
evidence-ask-only = Keep in mind: { $only }.
evidence-ask-then = After a refusal or silence: { $then }.
evidence-ask-checklist = Before and after you ask: { $country }
evidence-ask-facts = What we know of the law, from where, looked up when
evidence-ask-note = This is no legal advice, and laws change. Ask a lawyer before you rely on it. Asking for your own data tells them who you are.
evidence-ask-step-1 = Ask as an organisation where you can. Then no member’s name is in it.
evidence-ask-step-2 = Before you ask the police about yourself, talk to a lawyer: it tells them that you ask.
evidence-ask-step-3 = Ask about one system or one event in each letter.
evidence-ask-step-4 = Write no more about yourself than they need to find it.
evidence-ask-step-5 = Use an address that isn’t your home.
evidence-ask-step-6 = Keep a copy of the letter, and the slip that shows on which day you sent it.
evidence-ask-step-7 = Write down the day on which an answer is due.
evidence-ask-step-8 = Remind them in writing the day after.
evidence-ask-step-9 = Keep each answer with its envelope and its day.
evidence-ask-step-10 = If they refuse, ask for the reason and where to complain. Watch the time for it.
