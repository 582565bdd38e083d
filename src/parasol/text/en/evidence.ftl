# The page of a report of `parasol evidence`: for people, and for their lawyers. No sentence judges or promises.
evidence-examples = Examples
evidence-helps = What would help
evidence-sure = How sure this is
evidence-not-shown = What this page doesn’t show
evidence-more-bars = { $count ->
    [one] One more is in the tables beside this page.
   *[other] { $count } more are in the tables beside this page.
}
evidence-made = Made on { $day } with this command:
evidence-hash = SHA-256 of { $file }, which holds every question and answer:
evidence-no-letters = (This page has no letters for this text. The tables have it.)

evidence-words-title = Does a filter treat our words worse?
evidence-words-of = { $count } of { $of }
evidence-words-one = sentences of ours were flagged by the filter “{ $name }”. Of { $of } control sentences, which differ in a term, it flagged { $controls }.
evidence-words-many = filters flag our sentences more often than control sentences, and chance hardly explains it. The controls differ in a term.
evidence-words-bars = Flagged sentences: ours (black) and controls (grey)
evidence-words-ours = { $count } of { $of } of ours
evidence-words-controls = { $count } of { $of } controls
evidence-words-example = Flagged: “{ $ours }” Not flagged: “{ $control }”
evidence-words-allow = If “{ $name }” allowed “{ $term }”, { $count } of its { $of } wrong flags would go.
evidence-words-allow-all = Allowing { $terms } would take away { $count } of { $of }.
evidence-words-by-term = We count by term, since a filter often answers by term. “{ $name }” is harder on our side for { $worse } of { $of } terms, and on the controls for { $better }.
evidence-words-chance = If it treated both alike, chance would still do this about once in { $of } tries. So it may be chance.
evidence-words-no-chance = If it treated both alike, chance would do this about once in { $of } tries, or less often.
evidence-words-share = Of sentences like ours it would flag { $low } to { $high } in 100.
evidence-words-difference = The gap to the controls is { $low } to { $high } in 100, if we had picked other terms like these.
evidence-words-noise = Capitals, spaces and points changed { $count } of { $of } answers. That is its noise.
evidence-words-holm = We asked { $of } filters with answers of their own, and the odds are made stricter for that.
evidence-words-same = { $count ->
    [one] One more filter gave the same answers as another, so it doesn’t count.
   *[other] { $count } more filters gave the same answers as another, so they don’t count.
}
evidence-words-few = These are only { $terms } different terms. It takes { $enough } or more to be sure of much.
evidence-words-failures = “{ $name }” failed { $count ->
    [one] once
   *[other] { $count } times
}. Those sentences don’t count.
evidence-words-seen-by-one = Some posts were hidden, but only one person looked. They don’t count.
evidence-words-went-on = Posting went on after a warning. What came later may have to do with the warning.
evidence-words-many-a-day = More than two were posted on one day. One post may have changed what happened to the next.
evidence-words-not-why = Why the filter does this, or whether anybody wanted it.
evidence-words-not-platform = What a platform does with a flag. It may use other filters, and people.
evidence-words-not-words = Other words than these { $terms } terms.
evidence-words-not-often = How often this happens to real posts. The sentences were written for this test.

# The counts of the log of platforms.
evidence-platforms-title = What platforms did, { $quarter }
evidence-platforms-headline = { $count ->
    [one] One thing that a platform did
   *[other] { $count } things that platforms did
}
evidence-platforms-count = at least { $count }
evidence-platforms-meaning = We got at least five notes of each in these three months. If we know that one person told us twice, it counts once.
evidence-platforms-bars = By platform and by what happened
evidence-platforms-help-1 = A reason that names the rule, each time, and a person who reads the appeal.
evidence-platforms-help-2 = A way to complain for an organisation that speaks for its members.
evidence-platforms-sure-1 = Each number is rounded down to fives. What we heard fewer than five times is left out.
evidence-platforms-sure-2 = Stewards read each note and set made-up ones aside. They can’t see through all of them.
evidence-platforms-not-1 = How often it really happens. Most people tell nobody, and those who know us tell more.
evidence-platforms-not-2 = That a platform did nothing, or less than another: a missing row says only “fewer than five”.
evidence-platforms-not-3 = Who it happened to, how they look, where they come from. We don’t ask.
evidence-happened-removed = removed
evidence-happened-limited = limited
evidence-happened-hidden = hidden
evidence-happened-suspended = suspended
evidence-happened-banned = banned
evidence-happened-unpaid = not paid out
evidence-happened-refused = refused
evidence-happened-asked-for-papers = asked for ID
evidence-happened-never-answered = never answered
evidence-happened-other = something else

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
