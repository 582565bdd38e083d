# The log of what platforms did: what is asked, and what can be answered. By convention as a record's texts are.
plog-platform = Which app, site or payment service
plog-platform-hint = Its name alone. No name of a person, please.
plog-happened = What happened
plog-happened-removed = Something was removed
plog-happened-limited = Fewer people can use or answer it
plog-happened-hidden = It is hidden, or hard to find
plog-happened-suspended = An account is paused
plog-happened-banned = An account is gone for good
plog-happened-unpaid = They don’t pay out
plog-happened-refused = They refused to let somebody in
plog-happened-asked-for-papers = They want ID papers
plog-happened-never-answered = They never answered
plog-happened-other = Something else
plog-hit = What was affected
plog-hit-post = A post
plog-hit-picture = A picture
plog-hit-video = A video
plog-hit-message = A message
plog-hit-profile = A profile
plog-hit-account = An account
plog-hit-group = A group
plog-hit-ad = An ad
plog-hit-shop = A shop
plog-hit-payout = A payout
plog-hit-other = Something else
plog-day = On which day
plog-day-hint = Leave empty what you don’t know or don’t want to say.
plog-told-on = On which day they told you
plog-reason = Their reason, word for word
plog-reason-hint = Leave out names.
plog-decided-by = Who decided, as they say
plog-decided-by-machine = A machine
plog-decided-by-person = A person
plog-decided-by-both = Both
plog-decided-by-not-said = They don’t say
plog-rule = Which of their rules they name
plog-told = What they told you
plog-told-what-they-did = What exactly was done, where, for how long
plog-told-facts = The facts, and if somebody had reported it
plog-told-machine = If a machine found it or decided
plog-told-law = The law that it is against, and why
plog-told-rule = The rule that it is against, and why
plog-told-redress = How to complain: to the platform, a dispute body, a court
plog-appealed = Did you complain
plog-appealed-no-way-found = I found no way to
plog-appealed-not-yet = Not yet
plog-appealed-to-the-platform = Yes, to them
plog-appealed-to-a-body = Yes, to a dispute body
plog-appealed-to-a-court = Yes, to a court
plog-answer = What they answered
plog-answer-none-yet = Nothing yet
plog-answer-put-back = They put it right
plog-answer-partly-put-back = They put some of it right
plog-answer-refused = They said no
plog-days = How many days it lasted, or lasts by now
plog-cost = What it cost you, in your words
plog-cost-hint = Leave out names.
plog-seen-by = Who else saw it
plog-seen-by-hint = What is hidden in a search, only somebody else can see.
plog-seen-by-nobody-else = Nobody else
plog-seen-by-one-other = One other person
plog-seen-by-several-others = Several others

# Telling, and coming back.
plog-intro = An account is gone, a post is hidden, nobody pays? Only the first two questions need an answer.
plog-who = Only the stewards can read it. You get eight words to come back with.
plog-more = Say more
plog-send = Send
plog-words-title = Your code
plog-arrived = It has arrived.
plog-words-what = With these eight words you come back to it, when the stewards answer or the platform does.
plog-done = It is with the stewards
plog-done-1 = Come back in a few days. You may find an answer then.
plog-done-2 = If the platform answers, come back and add it.
plog-mine = What you told us
plog-state = What the stewards say
plog-state-new = They haven’t answered yet.
plog-state-read = They have read it.
plog-state-put-back = They hear that the platform put it right.
plog-state-still-so = They hear that it is still so.
plog-state-passed-on = They have passed it on to people who can help.
plog-state-set-aside = They don’t count it: it isn’t about a platform, or it can’t be true.
plog-lost = { $count ->
    [one] One thing that was added can’t be read.
   *[other] { $count } things that were added can’t be read.
  }
plog-add = Add what you know now
plog-add-send = Add it
plog-added = It is added. The stewards can read it.
plog-take-back = Take it back
plog-delete-1 = Your note is deleted, with all that was said about it. Nobody has to agree.
plog-delete-2 = A number that is public by now stays. It says too little to find you in it.
plog-gone = Your note is deleted. These words open nothing now.

# Letters about a note: what their facts are called; asking for one; until when to complain.
plog-fact-happened = What happened
plog-fact-hit = To what
plog-fact-day = Day
plog-fact-told-on = The day I heard of it
plog-fact-reason = The reason that I got, word for word
plog-fact-rule = The rule that was named
plog-fact-decided-by = Who decided
plog-fact-days = Days so far
plog-fact-appealed = Complaint
plog-fact-answer = Answer
plog-letters = Write a letter
plog-letters-what = It is made from what you told us. Your name isn’t in it. It goes to nobody: you send it, or you don’t.
plog-letter-kind = Which letter
plog-letter-appeal = Complain to the platform
plog-letter-reasons = Ask for the reasons that they left out
plog-letter-dispute = Ask a dispute body to decide
plog-letter-regulator = Tell an authority
plog-letter-mandate = Let an organisation speak for you
plog-letter-where = Where are you?
plog-letter-where-eu = In the European Union
plog-letter-where-no = Somewhere else
plog-letter-make = Write it
plog-letter-making = Writing the letter …
plog-letter-choose = Choose one of each.
plog-letter-none-missing = You said that they told you all they have to. So there are no reasons left to ask for.
plog-letter-next = Fill in what is missing by hand. Read it once more before you send it.
plog-letter-no-advice = This is no legal advice. No lawyer has read it.
plog-letter-law = The law: { $article }
plog-letter-read = Read on { $day }
plog-letter-copy = Copy it
plog-letter-copied = Copied. Other apps can read it until you copy something else.
plog-letter-by-hand = Mark the text and copy it by hand: this browser doesn’t let the page do it.
plog-until = In the European Union they have to take a complaint until { $day } at least.
plog-until-save = Save a reminder
plog-until-what = It is a file for a calendar. It names no platform and nobody. A calendar may send it on to a company.
plog-until-event = Last day for the letter

# The stewards' side.
plog-list = What platforms did
plog-list-what = People told you this. Read it, say what you do, and they can read that with their code.
plog-list-none = Nobody has told you about a platform.
plog-list-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
  }
plog-reading = Reading what people told us …
plog-note = What somebody told us
plog-note-gone = It isn’t there any more. Whoever wrote it took it back, or its days are over.
plog-unreadable = This can’t be read
plog-unreadable-text = It was locked for stewards of another time, or somebody changed it.
plog-said = What you say
plog-said-state = How it stands
plog-said-state-new = Not answered yet
plog-said-state-read = We have read it
plog-said-state-put-back = The platform put it right
plog-said-state-still-so = It is still so
plog-said-state-passed-on = We passed it on
plog-said-state-set-aside = We don’t count it
plog-said-state-hint = “We don’t count it” is for what isn’t about a platform, not for what you doubt.
plog-said-note = What its writer should know
plog-said-platform = The platform’s usual name
plog-said-platform-hint = Only if it was written in another way. It stands in public counts.
plog-said-send = Send to its writer
plog-said-done = Sent. Its writer can read it.
plog-same = Is another note by the same person?
plog-same-what = Notes of one person about one thing count once. Nobody learns of it, and nothing is deleted.
plog-same-which = These are by the same person
plog-same-send = Count them once
plog-same-count = { $count ->
    [one] counts alone
   *[other] { $count } count as one
  }
