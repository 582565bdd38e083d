# The frame of every screen.
next = Continue
step-of = Step { $at } of { $of }
done-of = { $done } of { $of }
review-change = Change
review-change-this = Change: { $what }
row-new = New
lock-warning = Still there?
lock-warning-text = This page locks itself in two minutes, so that nobody else can read it. What you typed will be gone.
lock-stay = I am here

# Words.
words-show = Show the words
words-of = { $label }: word { $position }
words-offered = Words that begin like this, for word { $position }
words-pick = Which was word number { $position }?
words-pick-wrong = That’s not it. Look at the words you wrote down.
words-too-long = This is too long to be eight words.
words-count = There should be eight words. Is one missing, or there twice?
words-unknown-word = Word number { $position } is not one of our words.
words-checksum = These words don’t fit together. One is wrong, or two have changed places.
words-language = What language are your words in?
words-did-you-mean = Did you mean one of these?

# Help now.
help-call = Call { $number }

# Guides: things that others do; no orders and no blame.
guide-after = After something bad happened

# What went wrong. The names are the codes of errors.
trouble-unreachable = No connection. What you typed is still here. Look at your connection and try again.
trouble-nothing-to-report = The stewards need something to go by. Write a few words, or one number, name or plate.
trouble-too-long = This is too long by about { $excess } letters. Please make it shorter.
refused-too-large = This is too long. Please make it shorter.
trouble-no-report = This code opens nothing. What it opened may be deleted, or its time is over. Is the code from another paper?
refused-room-full = There’s no more room for messages here. You can start a new report or conversation.
refused-not-taken-on = Nobody has answered here yet. You can write more once somebody has. What you typed is still here.
refused-not-founded = There is no community here yet. Please come back later.
trouble-another-community = This is not the community that your words belong to. Don’t write anything here. Ask somebody you trust.
trouble-repeated = The server showed something twice or in the wrong order. That should not happen. Please tell a steward.
trouble-roster-tampered = Somebody changed the list of stewards and keys. Don’t write anything here. Ask somebody you trust.
trouble-bad-answer = The server’s answer makes no sense. Please try again later.
refused-other-protocol = This page was renewed. Copy what you typed. Then load the page again.
refused-other-site = The server does not know the address of this page. Nothing was done. Please tell a steward.
trouble-unreadable = This can’t be read. It may be broken, or somebody changed it. Please tell a steward.
trouble-refused = The server refused this, and didn’t say why. Please try again later. If it stays so, tell a steward.
refused-quota = You have done this as often as you can today. You can go on tomorrow.
refused-full = The server has no space, or its disk is broken. What you typed is still here. Keep your code. Please try again later.
trouble-work-refused = The server asked this phone for too much work. Please try again later.
trouble-distrust = The server showed something that can’t be true. Don’t go on, and tell a steward.
closing-notice = This community closes at the end of { $day }. Everything kept here is destroyed then. New reports end on { $last }.
refused-closing = This community closes soon and takes no new reports.
refused-closed = This community has closed. Nothing is kept here any more.

# Where a name is used.
site-unknown = I don’t know which site
site-other = Another site or app

# A very long text, folded.
folded-more = Show all of this text
