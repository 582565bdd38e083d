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
