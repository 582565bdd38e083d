# Desks, for outreach workers.
worker = Desk
worker-none = You do not answer at a desk now. If that is a mistake, ask a steward.
worker-which = Which desk
worker-came = { $count ->
    [one] Something new came in one talk.
   *[other] Something new came in { $count } talks.
 }
worker-came-show = Show it
worker-reading = Reading what was written
worker-reading-many = Reading what was written: { $done } of { $of }
worker-read-again = Read again
worker-empty = Nobody has written yet.
worker-waiting = They wait for an answer: { $count }
worker-mine = Yours, answered: { $count }
worker-others = Others, answered: { $count }
worker-closed = Closed: { $count }
worker-more = Show more ({ $count })
worker-unread = { $count ->
    [one] One more talk is not read yet. It is in none of the counts.
   *[other] { $count } more talks are not read yet. They are in none of the counts.
}
worker-unread-read = Read more
worker-long = Very long. Open it to read it.
worker-no-name = No name
worker-no-words = No words
worker-unreadable = This can’t be read. Tell a steward.
worker-waits = { $days ->
    [0] Waits since today
    [one] Waits one day
   *[other] Waits { $days } days
 }
worker-days = { $days ->
    [0] since today
    [one] one day
   *[other] { $days } days
 }
worker-last = { $days ->
    [0] Last word today
    [one] Last word yesterday
   *[other] Last word { $days } days ago
 }
worker-taken = { $name } has it
worker-taken-mine = You have it
worker-new = New

# One talk.
talk = Talk
talk-reading = Reading the talk
talk-gone = This talk is not there any more. The person may have deleted it, or its time is over.
talk-closed = Closed
talk-closed-until = It is kept until { $day }. Then it is gone.
talk-said = What was said
talk-visitor = They wrote, { $day }
talk-desk = The desk, { $day }
talk-gap = This is very long. A part of it is not shown here.
talk-gap-more = Show more of it
talk-unreadable = { $count ->
    [one] One part of this can’t be read. Tell a steward.
   *[other] { $count } parts of this can’t be read. Tell a steward.
 }
talk-line-closed = The desk closed this talk.
talk-line-slots = Times to meet:
talk-line-slot = They chose: { $slot }
talk-slot-chosen = (chosen)
talk-do = What else you can do
talk-take = I’ll take this one
talk-take-over = Take it over
talk-hand = Hand it over
talk-file = Send a file
talk-slots = Offer times to meet
talk-note = Note for workers
talk-report = Report for this person
talk-close = Close
contact-card = How to reach them
contact-card-gone = There is nothing here. Answer only on this page.
contact-card-yes = You may contact them
contact-card-yes-means = They said so. Do it only the way they wrote here.
contact-card-no = Do not contact them
contact-card-no-means = They said it could hurt them. Answer only on this page.
contact-card-unsure = Better not contact them
contact-card-unsure-means = They are not sure if it could hurt them. Answer on this page, and ask there first.
contact-card-show = What they wrote about it
contact-card-how = How
contact-card-name = Name to use
contact-card-say = Say that you are
answer-ready = Use a ready reply
answer-ready-choose = Choose one
answer-field = Your answer
answer-field-hint = They see it as the desk’s. Nobody sees which of you wrote it.
answer-go = Send the answer
answer-went = Sent. They see it when they come back with their words.
notes-title = Among workers
notes-only = Only workers see this. The person who wrote does not.
notes-all = Show all { $count }
note-by = { $name }, { $day }
note-taken = Took this talk.
note-handed = Handed it to { $name }.
note-handed-all = Gave it back to all.
note-field = Your note
note-now = Keep the note
hand-to = To whom
hand-to-all = Back to all
hand-text = What they need to know
hand-now = Hand it over
file-fetch = Save on this device
file-saved = Saved with your downloads. Delete it there when you are done.
file-pick-hint = A picture loses where and when it was taken, and by what, before it is sent.
slots-means = They pick one time. Write no names: others at this desk can read these texts.
slots-taken = Somebody has these already
slots-is-taken = taken
slots-again = Offer again
slots-typed = New times
slots-typed-hint = One on each line, such as “Tuesday at three, the drop-in”.
slots-text = What you want to say with it
slots-offer = Offer these times
slots-none = Write or choose at least one time.
slots-many = That is more than 12 times.
slots-twice = One of these is taken already.
close-contact = How to reach them is deleted at once, for good.
close-rest = { $days ->
    [one] The rest is deleted after one day.
   *[other] The rest is deleted after { $days } days.
 } Until then they can read it with their words.
close-text = Your last words
close-text-hint = Say what they can do if they need you again.
close-now = Close this talk
outreach-what = You answer the same questions as everybody. The report goes to the stewards.
outreach-mark = They see that an outreach worker of this desk wrote it, but not who. Write no name of the person either.
outreach-agreed = Do it only if the person wants it. The receipt words at the end are theirs.
outreach-begin = Start the report

# Ready replies.
canned = Ready replies
canned-what = Texts that you use again. You can change them each time before you send them.
canned-kept = Everybody who answers at this desk sees them. Write nothing about a person here.
canned-none = There are none yet.
canned-new = Write a ready reply
canned-title = What it is about
canned-title-hint = Only workers see this.
canned-missing = It needs a title, and a text in one language at least.
canned-save = Keep it
canned-leave = Do not keep it
canned-change = Change
canned-remove = Delete
canned-remove-sure = Really delete it

# Slips.
slip-open = Open a slip
slip-what = A person shows you four words. They open what this person agreed to show, and nothing more.
slip-once = It opens once. Then it is gone for good, so read it together.
slip-words = The four words
slip-open-now = Open it
slip-opening = Opening. This takes a moment.
slip-opened = What they want to show
slip-gone = This slip is deleted now. It can’t be opened again, and it is gone when you leave this page.
slip-name = Name to use
slip-text = What they want you to know
slip-slot = Time to meet
slip-language = Language
slip-all = There is no more than this. Ask nothing that they did not want to show.
slip-done = I have read it
slip-words-count = There should be four words. Look if one is missing or there twice.
slip-words-too-long = This is too long to be four words.
slip-words-unknown-word = Word number { $position } is not one of our words.
slip-words-checksum = These words do not fit together. One is wrong, or two have changed places.

# What can go wrong.
trouble-not-a-worker = You do not answer at this desk, or it has closed. Ask a steward.
trouble-unusable-conversation = The first part of this talk does not open, so it cannot be answered here.
trouble-no-slip = There is nothing under these words. The slip was opened before, or it is too old, or a word is wrong.
trouble-not-this-desk = This slip is for another desk. It was not opened and still works there.
