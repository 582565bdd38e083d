# A page of the guides: what is said around its text.
guide-danger = Careful
guide-late = { $days ->
    [one] Nobody has checked this page since it was due yesterday. It may be wrong by now.
   *[other] Nobody has checked this page in time. It is { $days } days late. It may be wrong by now.
  }
guide-folded = It is so old that its text is folded away.
guide-draft = This page is a draft: no native speaker has read it. Small letters are the English.
guide-draft-both = Draft: no native speaker has read this guide, nor the words around it. Small letters are the English.
guide-in-english = Read it in English
guide-stale = The English guide has changed since this was translated. Changed parts are marked. New parts may be missing.
guide-stale-part = The English of this part has changed since.
guide-by = Written by { $authors }. Checked by { $reviewers }.
guide-reviewed = Checked on { $reviewed }. The next check is due by { $until }.
guide-law-criminalised = For places where sex work is a crime.
guide-law-partly = For places where parts of sex work are a crime.
guide-law-legal = For places where sex work is legal.
guide-regions = Only for: { $regions }
guide-licence = You may share it: { $licence }. It comes from: { $source }
guide-changes = What we changed: { $changes }
guide-fact = “{ $says }” – { $source }, read on { $day }
guide-help-health = Find help: health
guide-help-legal = Find help: law and rights
guide-help-safety = Find help: safety
guide-help-housing = Find help: a place to stay
guide-help-money = Find help: money
guide-help-peer = Find help: other sex workers
guide-reading = Reading the page
guide-late-short = Late: nobody has checked it in time
guide-open-anyway = Show the old text
guide-from-start = Start this page again
guide-take-back = Take this guide back
guide-about = Who wrote this, and who checked it

# What anybody tells stewards about a page.
guide-flag = Tell us that something here is wrong
guide-flag-text = It goes to the stewards. Only they can read it. You need no account. Nobody asks who you are.
guide-flag-what = What is it?
guide-flag-what-wrong = This is wrong
guide-flag-what-changed = This has changed
guide-flag-why = What should it say?
guide-flag-why-hint = Don’t write your name, or anything that shows who you are.
guide-flag-send = Send it
guide-flag-done = It has arrived
guide-flag-done-text = Thank you. A steward will look at this page.

# The list of the guides.
guides-reading = Reading the guides
guides-none = There are no guides here yet.
guides-seen = The server sees which page you open, but not who you are.
guides-search = Search in the titles
guides-count = { $count ->
    [one] One page
   *[other] { $count } pages
  }
guides-in-time = { $share } of 100 pages were checked in time.
guides-late-by = { $days ->
    [one] Half of the others are late by a day or more.
   *[other] Half of the others are late by { $days } days or more.
  }
guides-mended = { $days ->
    [0] When somebody told us of a mistake and we mended it, half of the time it took less than a day.
    [one] When somebody told us of a mistake and we mended it, half of the time it took a day or less.
   *[other] When somebody told us of a mistake and we mended it, half of the time it took { $days } days or less.
  }
guides-unconfirmed-title = This list may be old
guides-unconfirmed = No steward has confirmed it since { $day }. A page may be missing. One that was taken back may still be here.
guide-topic-first-aid = First ten minutes
guide-topic-phones = Phones
guide-topic-accounts = Accounts and passwords
guide-topic-pictures = Pictures
guide-topic-money = Money
guide-topic-clients = Clients
guide-topic-places = Sites and apps
guide-topic-law = Law, police, borders
guide-topic-together = Working together
guide-topic-outreach = For outreach workers

# What a server does that an honest one doesn’t.
trouble-no-guide = This page is not here. A steward may have taken it back.
trouble-guide-held = The server holds this page back, though it is in the stewards’ list. Please tell a steward.
trouble-guide-mixed = The server shows another page than the one in the stewards’ list. Don’t use it. Please tell a steward.
trouble-guide-unsigned = Two stewards have to sign a page, and they did not sign this one. Don’t use it. Please tell a steward.
trouble-guides-older = The server shows an older list of pages than the one you saw before. Please tell a steward.
