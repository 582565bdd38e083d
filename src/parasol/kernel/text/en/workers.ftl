# Desks, for outreach workers.
worker = Desk
worker-none = You don’t answer at a desk right now. If that’s a mistake, ask a steward.
worker-which = Which desk
worker-came = { $count ->
    [one] Something new came in one conversation.
   *[other] Something new came in { $count } conversations.
 }
worker-came-show = Show what is new
worker-reading = Reading the messages
worker-reading-many = Reading the messages: { $done } of { $of }
worker-read-again = Look for new messages
worker-empty = Nobody has written yet.
worker-waiting = Waiting for an answer: { $count }
worker-mine = Yours, answered: { $count }
worker-others = Others, answered: { $count }
worker-closed = Ended: { $count }
worker-more = Show more ({ $count })
worker-unread = { $count ->
    [one] One more conversation has not been read yet. It isn’t counted here.
   *[other] { $count } more conversations have not been read yet. They aren’t counted here.
}
worker-unread-read = Read more
worker-long = Very long. Open it to read it.
worker-no-name = No name
worker-no-words = No text
worker-unreadable = This can’t be read. Tell a steward.
worker-waits = { $days ->
    [0] Waiting since today
    [one] Waiting for one day
   *[other] Waiting for { $days } days
 }
worker-days = { $days ->
    [0] since today
    [one] one day
   *[other] { $days } days
 }
worker-last = { $days ->
    [0] Last message today
    [one] Last message yesterday
   *[other] Last message { $days } days ago
 }
worker-taken = { $name } is answering
worker-taken-mine = You are answering
worker-new = New

# One talk.
talk = Conversation
talk-reading = Reading the conversation
talk-gone = This conversation isn’t here any more. The person may have deleted it, or its time ran out.
talk-closed = Ended
talk-closed-until = It is kept until { $day }. Then it is deleted.
talk-said = Messages
talk-visitor = They wrote, { $day }
talk-desk = The desk, { $day }
talk-gap = This is very long, so a part of it isn’t shown.
talk-gap-more = Show the rest
talk-unreadable = { $count ->
    [one] One part of this can’t be read. Tell a steward.
   *[other] { $count } parts of this can’t be read. Tell a steward.
 }
talk-line-closed = The desk ended this conversation.
talk-line-slots = Times to meet:
talk-line-slot = They chose: { $slot }
talk-slot-chosen = (chosen)
talk-do = What else you can do
talk-take = I’ll answer this one
talk-take-over = Take this one over
talk-hand = Hand it over
talk-file = Send a file
talk-slots = Offer times to meet
talk-note = Note for other workers
talk-report = Write a report for this person
talk-close = End the conversation
contact-card = How to reach them
contact-card-gone = There is nothing here. Answer only on this page.
contact-card-yes = You may contact them
contact-card-yes-means = They said so. Do it only the way they wrote here.
contact-card-no = Do not contact them
contact-card-no-means = They said it could put them in danger. Answer only on this page.
contact-card-unsure = Don’t contact them yet
contact-card-unsure-means = They don’t know if it could put them in danger. Ask them here first, on this page.
contact-card-show = What they wrote about it
contact-card-how = How
contact-card-name = Name to use
contact-card-say = Say you are
answer-ready = Use a saved reply
answer-ready-choose = Choose one
answer-field = Your answer
answer-field-hint = They see it as the desk’s answer. Nobody sees which of you wrote it.
answer-go = Send the answer
answer-went = Sent. They see it when they come back with their code.
notes-title = Notes between workers
notes-only = Only workers at this desk see these. The person who wrote doesn’t.
notes-all = Show all { $count }
note-by = { $name }, { $day }
note-taken = Took this conversation on.
note-handed = Handed it to { $name }.
note-handed-all = Left it for anyone here.
note-field = Your note
note-now = Save the note
hand-to = Who takes over?
hand-to-all = Anyone at this desk
hand-text = What they need to know
hand-now = Hand it over
file-fetch = Save on this device
file-saved = Saved with your downloads. Delete it there when you’re done.
file-pick-hint = Before a picture is sent, we take out where and when it was taken, and with what.
slots-means = They pick one time. Write no names: all workers at this desk can read this.
slots-taken = Already taken
slots-is-taken = taken
slots-again = Offer again
slots-typed = New times
slots-typed-hint = One on each line, such as “Tuesday at three, the drop-in”.
slots-text = Your message with these times
slots-offer = Offer these times
slots-none = Write or choose at least one time.
slots-many = That is more than 12 times.
slots-twice = One of these is taken already.
close-contact = Their contact details are deleted at once, for good.
close-rest = { $days ->
    [one] The rest is deleted after one day.
   *[other] The rest is deleted after { $days } days.
 } Until then they can read it with their code.
close-text = Your last message
close-text-hint = Tell them what to do if they need you again.
close-now = End this conversation
outreach-what = You answer the same questions as anybody who reports. The report goes to the stewards.
outreach-mark = The stewards see that a worker at this desk wrote it, but not which one. Leave out the person’s name too.
outreach-agreed = Do this only if the person wants it. The report code at the end is theirs.
outreach-begin = Start the report

# Ready replies.
canned = Saved replies
canned-what = Texts you use again and again. You can change one each time before you send it.
canned-kept = Everybody who answers at this desk sees them. Write nothing about a person here.
canned-none = No saved replies yet.
canned-new = Write a saved reply
canned-title = Title
canned-title-hint = Only workers see this.
canned-missing = It needs a title, and a text in at least one language.
canned-save = Save this reply
canned-leave = Don’t save it
canned-change = Change
canned-remove = Delete
canned-remove-sure = Yes, delete it

# Slips.
slip-open = Open a slip
slip-what = Somebody shows you five words. They open what this person agreed to show you, and nothing more.
slip-once = It opens only once, so read it together.
slip-words = The five words
slip-open-now = Open it
slip-opening = Opening. This takes a moment.
slip-opened = What they want to show you
slip-gone = This slip is deleted now and can’t be opened again. When you leave this page, it’s gone.
slip-name = Name to use
slip-text = What they want you to know
slip-slot = Time to meet
slip-language = Language
slip-all = That’s all. Don’t ask about what they chose not to show.
slip-done = Close this slip
slip-words-count = A slip has five words. Is one missing, or there twice?
slip-words-too-long = This is too long to be five words.
slip-words-unknown-word = Word number { $position } is not one of our words.
slip-words-checksum = These words don’t fit together. One is wrong, or two have changed places.

# What can go wrong.
trouble-not-a-worker = You do not answer at this desk, or it has closed. Ask a steward.
trouble-unusable-conversation = The first part of this conversation can’t be opened, so you can’t answer it here.
trouble-no-slip = These words open nothing. The slip was opened before, it’s too old, or a word is wrong.
trouble-not-this-desk = This slip is for another desk. It was not opened, and still works there.
