# The tabs, which only members see.
tabs = Parts of this page
tab-check = Check
tab-alerts = Alerts
tab-report = Report
tab-desks = Talk
tab-worker = Desk
tab-stewards = Review
tab-me = Me

# Unlocking.
unlock = Open with your words
unlock-words = Your eight words
unlock-hint = One in each field. A space goes on to the next. Or paste them all at once.
unlock-open = Open
unlock-opening = Opening. This can take up to half a minute on an old phone.
unlock-lost = Nobody can find lost words again, not even the stewards. Ask a steward for a new invite.
unlock-join = I have an invite
unlock-profile = I have the words of a profile

# A PIN for as long as the tab is open.
pin = A PIN for this tab
pin-what = This page locks itself after ten minutes. With a PIN you can open it again without your words, as long as you keep this tab open.
pin-gone-when = The PIN is kept nowhere. It is gone when you leave, lock or close the page, or load it again, and after five wrong tries.
pin-worth = It keeps out people who pick up your phone. It does not keep out people with tools who can copy the phone’s memory.
pin-who = Does anybody else use this phone or computer?
pin-who-alone = Only me
pin-who-shared = Other people too
pin-not-here = Then don’t use a PIN here. Open this page with your words, and leave it when you are done.
pin-new = A new PIN
pin-again = The same PIN again
pin-set = Use this PIN
pin-setting = This takes a moment on an old phone.
pin-set-done = This tab has a PIN now.
pin-take-away = Forget the PIN
pin-wrong-form = A PIN has { $min } to { $max } digits, and nothing else.
pin-wrong-guessable = Everybody tries this one first. Take another.
pin-wrong-again = The two are not the same.
pin-open = Open with your PIN
pin-field = Your PIN
pin-words = Use my words
pin-wrong = { $left ->
    [one] That is not the PIN. You have one more try. Then only your words open this page.
   *[other] That is not the PIN. You have { $left } more tries.
 }
pin-no-more = Five wrong tries. The PIN is gone. Your words still work.

# Joining.
join = Become a member

# The first screen.
home-ways = Other ways on
home-new = New since { $day }
home-newest = Newest alerts
home-nothing = No new alert.
home-more = { $count ->
    [one] And one more that is new.
   *[other] And { $count } more that are new.
 }
home-taken-back = { $count ->
    [one] One report was taken back by the person who made it.
   *[other] { $count } reports were taken back by the people who made them.
 }
home-more-open = And { $count } or more that are new.
home-all = All alerts ({ $count })
home-all-open = All alerts ({ $count } or more)

# Checking.
check = Check someone
check-field = Phone number, e-mail, name or number plate
check-hint = Type it or paste it, in any way of writing. Part of it is enough: …900123, or A8?2 CDE for a plate.
check-now = Check
check-not-happened = This check did not happen.
check-private = Nobody sees what you check, not even the server or the stewards.
check-not-right = Not right? Say what it is
check-kind = What is it?
check-platform = Where do they use this name?
check-platform-none = Choose one
check-country = Which country is the number from?
check-unsaid = I don’t know
check-left = { $count ->
    [one] You have at most one of { $of } checks left this week.
   *[other] You have at most { $count } of { $of } checks left this week.
 }
check-asking = Looking
check-alerts-missing = The newest alerts could not be read yet. You can check all the same.
understood-phone = Phone number { $shown }, { $country }
understood-phone-nowhere = Phone number { $shown }, of no country
understood-email = E-mail address { $shown }
understood-handle = Name on { $platform }: { $shown }
understood-all = We look for: { $what }
understood-done = We looked for: { $what }
understood-name = “{ $shown }” as a name on any app or site, or in an e-mail address
understood-phone-end = Any number that ends in { $shown }
understood-plate-part = Number plate { $shown }. Each ? can be any letter or digit. O and 0, I, L and 1, S and 5, B and 8, Z and 2 count as the same.
understood-plate = Number plate { $shown }. O and 0, I, L and 1, S and 5, B and 8, Z and 2 count as the same.
understood-plate-too = number plate { $shown }
identifier-kind-phone = Phone number
identifier-kind-email = E-mail address
identifier-kind-handle = Name on a site or app
identifier-kind-plate = Number plate
identifier-kind-phone-end = Last digits of a phone number
identifier-too-long = This is too long. Type only the number, address, name or plate.
identifier-empty = Type something first.
identifier-not-text = There are characters in this that can’t be read. Try to type it by hand.
identifier-kind-unknown = Say what it is.
identifier-kind-needed = This can be several things. Say what it is, then check again.
identifier-platform-needed = Is this a name? Say which site or app it is from.
identifier-platform-unknown = We don’t know this site or app. Pick it from the list.
identifier-not-a-profile = This link does not lead to a person. Type their name instead.
identifier-link-without-name = There is no name in this link. Type the name instead.
identifier-address-unknown = We don’t know this link. Type the name, and say where it is from.
identifier-not-a-name = This can’t be a name there. Look for a mistake.
identifier-not-a-phone-number = This can’t be a phone number. Look for a mistake.
identifier-more-than-one = This looks like more than one number. Check one after the other.
identifier-letters-in-number = There are letters in this number. Type digits only.
identifier-country-needed = Which country is this number from? Pick it below, or type it with + in front.
identifier-country-unknown = There is no country with this code. Look at the first digits.
identifier-area-code-needed = The area code is missing. Type the whole number.
identifier-too-short = This number is too short.
identifier-too-many-digits = This number is too long.
identifier-not-an-email = This can’t be an e-mail address. Look for a mistake.
identifier-email-domain = The part after the @ can’t be right.
identifier-plate-length = A number plate has 2 to 12 letters and digits.
identifier-not-a-plate = This can’t be a number plate.
identifier-part-digits = Type the last six or the last seven digits, no fewer.
identifier-part-unknown = Put a ? for each letter or digit that you don’t know. At most two can be unknown.
identifier-part-known = That is too little. Type at least four letters or digits of the plate.
identifier-sentence = This is more than one thing. Type only the number, the name, the address or the plate.

# Results.
result-match = A report was found
result-part = There may be a report
result-none = No report found
result-unclear = This can’t be answered
result-reporters = { $count ->
    [one] Reported by one person. Newest report: { $month }.
   *[other] Reported by { $count } people, independently. Newest report: { $month }.
 }
result-what-now = What you can do
result-you-decide = You decide. To say no, “I’m not free” is enough. Do not tell this person about the alert.
result-own-way = If you go: tell someone you trust where and when, and keep your own way out.
result-met-too = If something happened to you too, open the alert and add your report.
result-part-mark = May be somebody else
result-part-means = This is only part of a number. It may be about somebody else.
result-alike-means = Something written like this was reported. It may be about somebody else.
result-others = Similar spelling
result-only-there = Check that site only
result-only-siteless = Check alerts that name no site
result-only-there-hint = This is one more check. Very many alerts have this name, and not all fit into one answer.
result-part-count = { $count ->
    [one] One alert fits.
   *[other] { $count } alerts fit.
 }
result-part-cut = { $count } or more alerts fit.
result-by-end = Check by the last six digits
result-by-end-hint = This is one more check. It finds all numbers with the same end.
result-none-mark = Unknown
result-unclear-mark = Cannot tell
result-none-means-phone = Nobody has reported this number here, up to { $day }. That says nothing about this person.
result-none-means-email = Nobody has reported this address here, up to { $day }. That says nothing about this person.
result-none-means-handle = Nobody has reported this name here, up to { $day }. That says nothing about this person.
result-none-means-plate = Nobody has reported this number plate here, up to { $day }. That says nothing about this person.
result-none-means-name = Nobody has reported this name here, up to { $day }. That says nothing about this person.
result-none-means-phone-end = Nobody has reported a number here that ends like this, up to { $day }. That says nothing about this person.
result-none-means-plate-part = Nobody has reported a number plate like this here, up to { $day }. That says nothing about this person.
result-none-most = Most of what happens is never reported. And people change their numbers.
result-unclear-means = Something on the list points here, but it can’t be trusted. Treat this person as unknown, and tell a steward.
result-before = Before you meet
tip-voice = Hear their voice or see their face in a call first. Does it fit what they wrote?
tip-tell = Tell someone you trust where you will be, and when you will call.
tip-feeling = If it feels wrong, that is reason enough to say no.
result-list-day = The stewards last confirmed the list on { $day }.
result-list-old = That is more than two weeks ago. New reports may be missing. Tell a steward.
result-newer = There are alerts that are newer than this answer. Check again.
result-left-out = { $count ->
    [one] One entry was left out, because its alert could not be trusted.
   *[other] { $count } entries were left out, because their alerts could not be trusted.
 }
result-another = Check someone else

# Telling someone.
tell = Tell someone where you are
tell-field = A message to someone you trust
tell-hint = Fill it in, then copy or send it yourself.
tell-message =
    I am meeting someone.
    Where: …
    When: …
    I will call you by: …
    If I don’t: call me twice, then …
tell-share = Send with another app
tell-copy = Copy
tell-copied = Copied. It stays in your phone’s memory until you copy something else.
tell-copy-yourself = The text is marked now. Copy it with your phone’s own menu.
tell-not-sent = This text is not sent to our server. It is gone when you close this page.
timer = Ring me when it is time to check in
timer-what = Tell your person when you will write again. This page rings then, so that you don’t forget.
timer-when = When?
timer-when-missing = Choose when it should ring.
timer-minutes = { $minutes ->
    [30] In half an hour
    [60] In one hour
    [120] In two hours
   *[other] In three hours
 }
timer-loud = With a sound
timer-loud-hint = Without it the phone only shakes, if it can, and shows a note.
timer-open = It only rings while this page is open and in front. A phone that sleeps may not ring. Set your phone’s own alarm too. “Leave” stops the timer.
timer-start = Start the timer
timer-runs = The timer runs. You see it at the top.

# Alerts.
alerts = Alerts
alerts-none = There are no alerts now.
alerts-left-out = { $count ->
    [one] 1 alert was left out because it was not signed by two stewards, or could not be read.
   *[other] { $count } alerts were left out because they were not signed by two stewards, or could not be read.
 }
mask-phone = Number ends in …{ $end }
mask-plate = Plate ends in …{ $end }
mask-email = E-mail begins with { $start }…
mask-email-at = E-mail begins with { $start }…, at { $domain }
mask-handle = { $platform } name ends in …{ $end }
alert = Alert
alert-open = Read all of it
alert-open-label = Read all of it. { $what }
alert-reporters = { $count ->
    [one] one report
   *[other] { $count } reports
 }
alert-reported-by = { $count ->
    [one] One person, in { $month }
   *[other] { $count } people, independently, the newest in { $month }
 }
alert-kind-violence = Violence
alert-kind-sexual-violence = Sexual violence
alert-kind-condom-removal = Took the condom off (stealthing)
alert-kind-robbery = Robbery
alert-kind-not-paying = Did not pay
alert-kind-threats = Threats
alert-kind-blackmail = Blackmail
alert-kind-outing = Outed somebody
alert-kind-stalking = Stalking
alert-kind-abuse-of-authority = Police or official abused power
alert-kind-harassment = Harassment
alert-kind-time-wasting = Time waster
alert-kind-other = Something else
severity-0 = Nuisance
severity-1 = Caution
severity-2 = Serious
severity-3 = Danger
alert-row = { $severity }: { $text }
severity-means-0 = Wasted time or was unpleasant. Nobody was hurt or threatened.
severity-means-1 = Broke what was agreed: did not pay, pushed limits, did not take a no.
severity-means-2 = Threats, robbery, stalking, blackmail, outing, or stealthing.
severity-means-3 = Violence, a weapon, or would not let somebody leave.

# Me.
me = Me
lounge = The lounge

# What went wrong.
trouble-rolled-back = The server showed something older than what you saw before. That should not happen. Please tell a steward.
trouble-forked = The server showed two histories that don’t fit together. That should not happen. Please tell a steward.
trouble-empty-vault = These words open nothing. Look for a mistake, or ask a steward for a new invite.
trouble-no-seat = These words open no membership now. If you asked for new keys, use your other words. If not, ask a steward. They can invite you again.
refused-seat-frozen = A steward has paused your membership. Your words still work, and your keys are kept. Ask a steward when you can come in again.
trouble-locked = This page is locked. Open it with your words.
trouble-invite-unusable = These words open no invite. It may be older than three days, or one word is wrong. Ask whoever gave it to you for a new one.
refused-invite-used = Somebody has used this invite already, or a steward took it back. Ask whoever gave it to you for a new one.
trouble-stale-invite = This invite is older than three days. Ask whoever gave it to you for a new one.
trouble-unknown-invite = Somebody has used this invite already, or a steward took it back. Ask whoever gave it to you for a new one.
refused-vault-moved = Your keys were changed on another device at the same moment. Lock this page, open it again and try once more.
refused-no-such-vault = These words open nothing any more. You may have changed them on another device.
refused-roster-moved = Somebody else was quicker. Nothing was lost. Please try again.
refused-not-a-seat = Your membership is paused or has ended. Ask a steward why. They can let you in again.
trouble-no-tokens = You have used all your checks for this week. There are more on Monday. Until then, ask somebody you trust.
trouble-no-tokens-read = You have looked here very often this week. It works again on Monday.
trouble-no-tokens-report = You have sent all that one person can this week. It works again on Monday. A report can go to the stewards now.
trouble-many-spent = Most of this week’s checks are used. We looked for one that is left, and did not find it yet. Press the button again to go on.
trouble-many-spent-read = You have looked here very often this week. It did not work this time. Try again: it may work then.
trouble-many-spent-post = You have sent a lot this week. It did not work this time. Try again: it may work then.
trouble-many-spent-report = { trouble-many-spent-post }
trouble-token-unspent = Stop. The server says that you used this check or visit before, and cannot show it. It may want to know what you did earlier. Lock this page, and tell a steward.
trouble-tickets-refused = Stop. The server keeps refusing what it gave you for reading on. It may want to know what you did earlier. Lock this page, and tell a steward.
refused-community-quota = All of us together have used this week’s checks. There are more on Monday. Until then, ask somebody you trust.
refused-token-week = Is the date of this device right? Set it, then load this page again.
refused-token-stale = Is the date of this device right? Set it, then load this page again.
refused-token-count = The server and this page do not agree how many checks you have. Try again. If it stays so, tell a steward.
refused-token-drawn = This week’s checks were given out to you in another way. There are new ones on Monday. Please tell a steward.
refused-token-missing = This page did not send all that the server needs. Lock this page, open it and try again.
refused-token-wrong = The server refused this. Lock this page, open it and try again. If it stays so, tell a steward.
trouble-wrong-token-key = The server gave you other keys than everybody else. With them it could see what you do. Do not go on, and tell a steward.
refused-work-missing = The server asks this phone for a longer calculation. Please try again.
refused-cut-off = The connection broke in the middle. Please try again.
refused-keys-moved = The server has just got new keys. Please try again.
trouble-old-page = The server has new keys since this page was loaded. Load the page again, then unlock it.
trouble-cannot-renew = This report is from before reports could be renewed. Delete it, and send it again.
refused-list-moved = The list was just renewed. Please check again.
refused-list-unfinished = The list is being renewed right now. Please check again in a few minutes.
trouble-no-list = There is no list to check yet. If it stays so, tell a steward.
trouble-no-head = No steward has confirmed the list for checks yet. Ask one to open the review.
trouble-index = The server hides something, or it shows an old list. Don’t rely on checks now, and tell a steward.
trouble-wrong-oprf-key = The server answered with a wrong key, so the answer was thrown away. Do not rely on checks now, and tell a steward.
refused-stale-nonce = That took too long, and did not happen. Please try again.
refused-spent-nonce = That did not arrive. Please try again.
refused-work-stale = That took too long, and did not happen. Please try again.
trouble-no-key = The server does not give you the keys that the stewards made for you. Try again. If it stays so, tell a steward.
trouble-own-keys-unheard = No steward has confirmed your new keys. The server may be hiding them, and whoever copied the old ones could still use those. Do not go on. Tell a steward another way: she can remove the old keys and invite you again.
trouble-wrong-key = A key is not the one the stewards signed. Do not go on, and tell a steward.
refused-roster-generation = The list of stewards and keys ends in the middle of a change. Try again in a minute. If it stays so, tell a steward.

# Who may read a report, and reports that wait for another one.
trouble-wrong-escrow-key = The server used a wrong key for this report, so nothing was sent. Do not go on, and tell a steward.
trouble-nothing-to-match = A report that waits needs a phone number, an e-mail address, a name or a plate that we can read.
trouble-too-many-identifiers = A report can wait with four numbers and names at most. Take some out.

# A very long text, folded.
