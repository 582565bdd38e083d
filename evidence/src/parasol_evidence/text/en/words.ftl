# The page of `parasol evidence words`: does a filter treat our words worse? No sentence judges or promises.
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
