# The review: what waits.
stewards-title = Review
stewards-read-again = Read again
stewards-reading-many = Reading the reports: { $done } of { $of }
stewards-unread = { $count ->
    [one] One more report has not been read yet. It isn’t counted here.
   *[other] { $count } more reports have not been read yet. They aren’t counted here.
}
stewards-unread-read = Read more
stewards-none-read = Nothing to do in those that were read.
stewards-more = Show more ({ $count })
stewards-long = Very long. Open it to read it.
stewards-reading = Reading the reports. Each one is opened on your device.
stewards-local = This page came from a program on this device. It talks to { $site }.
stewards-people = People and settings
stewards-signing = Waiting for your signature
stewards-draft-by = Alert by { $name }
stewards-reports = Reports
stewards-filter = Which reports to show
stewards-filter-todo = To do: { $count }
stewards-filter-mine = Mine: { $count }
stewards-filter-all = All: { $count }
stewards-none-todo = Nothing to do right now.
stewards-none-mine = You aren’t working on a report.
stewards-none-all = There is no report.
stewards-claiming = Taking it on
stewards-no-kind = Kind not said
stewards-only-identifiers = No story, only numbers, names or plates
stewards-alike = { $count ->
    [one] One report about this
   *[other] { $count } reports about this
 }
stewards-proposals = Changes to decide
next-open = Open the next one
keys = Keys for this page
keys-which-move = j, k
keys-does-move = Down and up the list. So do the arrows, on a line.
keys-which-open = Enter
keys-does-open = Open what the line is about
keys-which-claim = c
keys-does-claim = Take a report on
keys-which-write = w
keys-does-write = Write an alert
keys-which-ask = q
keys-does-ask = Ask the reporter
keys-which-next = n
keys-does-next = Open the next one
keys-which-list = u
keys-does-list = Back to the list
keys-which-again = r
keys-does-again = Read the list again
keys-which-done = d
keys-does-done = Delete what a member told you
keys-which-agree = y
keys-does-agree = Agree with what a steward decided
keys-which-undo = z
keys-does-undo = Undo what was decided
keys-which-stop = s
keys-does-stop = Stop the pen that wrote the letter
keys-which-help = ?
keys-does-help = Show these keys
keys-on = Use these keys
keys-close = Close these keys
stewards-returned = Sent back
stewards-returned-by = { $name } sent draft { $draft } back:
stewards-returned-open = Change this draft
stewards-returned-gone = What the draft said isn’t kept. Its reports are still here: write a new one from them.

# Where a report stands.
step-wrote = The reporter wrote. Read it.
step-second = An alert waits for your signature
step-mine = With you
step-stewards = You are on it. For stewards only
step-new = New
step-long = A long text came. Read it.
step-unreadable = Can’t be read
step-asked = You asked. Waiting for the reporter.
step-drafted = Your alert waits for a second steward
step-theirs = { $name } is reading it
stewards-status-received = Received
stewards-status-being-read = Being read
stewards-status-alert-written = Alert published
stewards-status-kept-for-stewards = Kept for stewards
stewards-status-closed = Ended
stewards-status-taken-back = Taken back by the reporter

# What is due.
unusual-title = Many more checks than usual
unusual-checks = There were { $checks } checks this week. About { $usual } is usual. Somebody may be trying out numbers.
unusual-look = Nobody can see what was checked, or by whom. Look at who joined lately, and pause members whom you don’t trust.
due-title = Something is due
due-keys-left = Somebody left. New keys are needed, so that they can’t read what comes next.
due-keys-week = The keys are a week old. It is time for new ones.
due-list-keys = The list for checks has to be renewed, since the server has new keys.
due-list = The list for checks has to be renewed. Somebody who left may still know its old key.
due-shorter = { $count ->
    [one] One alert keeps its old last day
   *[other] { $count } alerts keep their old last day
 } until the list for checks is renewed. The settings give it less time now. When you renew the list, what is past its new last day is deleted within the hour, for good.
due-renew = Do it now
due-starting = Making new keys
due-progress = { $done } of { $of } alerts are in the new list
due-progress-keys = New keys for { $done } of { $of } people are ready
due-minutes = { $count ->
    [one] About a minute more
   *[other] About { $count } minutes more
 }
due-can-stop = You can stop at any time and go on later, you or another steward. Until it is done, everybody uses the old keys and the old list.
due-done = All done. Keys and list are new.

# Proposals.
proposal-yours = You proposed this. Another steward has to sign it.
proposal-by = { $name } proposes this and has signed it:
proposal-why-two = Two stewards decide this, so that nobody can be pushed to do it alone.
proposal-stale = Something has changed since. It has to be proposed again.
proposal-again = Propose it again
proposal-decide = Decide
proposal-agree = Sign and do it
proposal-drop = Take it out of the review
proposal-drop-own = Take your proposal back
reason-hint-reporter = Members can read this, and so can the reporter. Name nobody.

# One report.
case-title = Report
case-reading = Reading the report
case-report = What the reporter wrote
case-short = Stewards call this report { $short }.
case-what = What happened
case-description = What the person looked like
case-vehicle = Vehicle
case-further = Other times with the same person
case-kinds = Kind
case-area = Area
case-when = When
case-for-other-label = Who wrote this
case-for-other = Somebody else wrote it for the person it happened to.
case-identifiers = Numbers, names, plates, as written
case-not-understood = Not understood as a number, name, address or plate.
case-shared = What others should know
case-shared-hint = In the reporter’s words. Never publish them as they are.
case-contact = How to reach the reporter
case-contact-agreed = They said you may use this.
case-contact-not-agreed = They did not say that you may use this. Ask them here first.
case-contact-hint = This is locked separately. It’s deleted when you end the case or publish an alert.
case-corrected = Now:
case-first-written = First written:
case-nothing = nothing
case-stewards-only = The reporter wants this to stay with the stewards. You can’t write an alert from it.
case-warn-unsaid = The reporter did not say if others may be warned. Ask them here. No alert can be written before they say yes.
case-unreadable = Not all of this can be read
case-unreadable-text = The rest of the report is here. What is missing:
unreadable = A part was changed, or was locked with another key.
unreadable-holder = The server says this report is from somebody else. Don’t trust it.
unreadable-no-key = A part was locked for the stewards of another time.
unreadable-author = A message is from somebody who is neither the reporter nor a steward.
unreadable-outreach = It says that an outreach worker wrote it, but no desk does.
unreadable-signature = A part isn’t from the reporter.
case-conversation = Conversation with the reporter
case-gap = This is very long, so a part of it isn’t shown.
case-gap-more = Show the rest
case-no-lines = Nobody has asked anything yet.
case-line-steward = { $name }, { $day }
case-line-reporter = The reporter, { $day }
case-line-correction = Corrected the report. The change stands beside the first text.
case-line-status = Set to: { $status }
case-claim = I’ll read this one
case-claim-over = Take it over
case-unclaim = Give it back to the list
case-draft-yours = Your alert from this report waits for a second steward.
case-draft-theirs = { $name } wrote an alert from this report.
case-draft-read = Read the alert
case-alert = Alert
case-together = These reports name the same. Write one alert from them?
case-together-hint = First check that they are about the same person.
case-together-one = Report { $short }, { $ago }
case-together-unsaid = Report { $short } names the same, but its reporter did not say if others may be warned. Ask them first.
case-together-open = Open report { $short }
case-together-kept = Another report names the same, but it has to stay with the stewards.
case-write = { $count ->
    [one] Write an alert
   *[other] Write one alert from { $count } reports
 }
case-do = What else you can do
case-ask = Ask the reporter
case-ask-label = Your question
case-ask-hint = They see it when they come back with their report code. Ask only what you need.
case-ask-send = Ask
case-tell = Tell the reporter something
case-tell-label = What you want to tell them
case-tell-hint = They see it when they come back with their report code. They don’t have to answer.
case-tell-send = Send the message
case-keep = Keep for stewards
case-keep-means = No alert is written. Stewards can still read the report until its time is over.
case-keep-send = Keep for stewards
case-close = End this case
case-close-means = No alert is written, and the report leaves the list.
case-close-send = End this case
case-closing-contact = The reporter’s contact details are deleted for good.
case-unusable = You can’t answer this report, because the part with its keys can’t be opened. It’s deleted when its time is over.

# Writing an alert.
write-title = Write an alert
write-reports = The reports behind this alert
write-report = Report { $short }
write-returned = This came back
write-returned-by = { $name } did not sign it, and says why:
write-hints = Could this give the reporter away? Leave out:
write-hint-place = the street, the hotel, the building
write-hint-time = the day and the hour
write-hint-words = words that were said, and anything told in just that way
write-hint-person = how the reporter looks or speaks, and what they offer
write-hint-story = details that only one person can know
write-text = The warning, in your own words
write-text-hint = What do members need to know to stay out of harm? Never copy what the reporter wrote.
write-short-fits = { $count ->
    [one] A check shows all of this. One more letter fits.
   *[other] A check shows all of this. { $count } more letters fit.
 }
write-short = In short, for checks and text messages
write-short-hint = What must somebody know at once? A check shows this first. All of the warning is one step away.
write-short-left = { $count ->
    [one] One letter left. An accent or an emoji takes more.
   *[other] { $count } letters left. An accent or an emoji takes more.
 }
write-short-over = { $count ->
    [one] One letter too many. An accent or an emoji takes more.
   *[other] { $count } letters too many. An accent or an emoji takes more.
 }
write-description = How would someone recognise them?
write-description-hint = Only if it helps at the door. Leave out what points to who reported.
write-vehicle = Their vehicle
write-vehicle-hint = Make, colour, what stands out. A plate goes with the numbers.
write-severity = How serious is it?
write-severity-hint = Go by what happened, not by how somebody wrote it.
write-more = What else members see: looks, vehicle, kind, area, when
write-kinds-legend = Kind
write-area = Area
write-area-none = No area
write-happened = When
write-happened-none = Leave it out
write-reporters = How many people reported this?
write-reporters-hint = Count those who did not act together. Choose none if they were counted in an earlier alert.
write-reporters-count = { $count ->
    [0] None that is new
    [one] One person
   *[other] { $count } people
 }
write-identifiers = What checks will find
write-identifiers-hint = Look at each one: was it read right?
write-identifiers-none = No check will find this alert. Members can still read it.
write-identifier-in = Checks find this
write-identifier-add = Add another
write-identifier-change = Change
write-identifier-change-label = Change { $typed }
write-identifier-typed = Number, name, address or plate
write-identifier-kind = What is it?
write-identifier-guess = Find out for me
write-identifier-platform = From which site or app?
write-mask = Members see: { $mask }
write-preview = As members will see it
write-reason = Why this alert? For the second steward.
write-reason-hint = Only stewards read this.
write-two = This is the first of two signatures. Another steward reads it and signs, so that nobody decides alone.
write-two-missing = An alert needs two stewards, and you are the only one. It waits until there is another.
write-save = Sign and pass on
write-saved = Signed by you
write-saved-text = Now another steward reads it. If they sign, it is published. If not, it comes back with the reason.
write-saved-alone = It waits for a second steward. You are the only one so far, so invite another.
write-to-review = Back to the review
preview-happened = happened in { $month }
preview-no-severity = How serious: not chosen yet
preview-no-text = Nothing written yet
preview-description = How to recognise them: { $text }
preview-vehicle = Vehicle: { $text }
preview-short = In a check: { $text }
preview-reporters = { $count ->
    [0] Newest report: { $month }.
    [one] One person reported this, in { $month }.
   *[other] { $count } people reported this, the newest in { $month }.
 }
preview-until = Deleted after { $day }.

# The second signature.
second-title = An alert to sign
second-by = { $name } wrote this. With your signature it is published.
second-yours = You wrote this. Another steward has to read and sign it; you can’t sign twice.
second-unread = { $of ->
    [one] The report behind this can’t be opened. Sign only what you have read: ask the writer, or send it back.
   *[other] Of the { $of } reports behind this, { $count } can’t be opened. Sign only what you have read: ask the writer, or send it back.
}
second-short = Stewards call this draft { $short }.
second-identifiers = In full, for stewards only
second-identifiers-hint = Checks for these will find the alert.
second-no-identifiers = None. No check will find this alert.
second-reason = Why, in the writer’s words
second-look-at = Before you sign
second-look-at-true = Does it say what the reports say, and no more?
second-look-at-own-words = Is it told in other words than the reporter’s?
second-look-at-reporter = Could anything in it give the reporter away?
second-look-at-severity = Does the level fit the scale?
second-look-at-list = Are these the right numbers, names and plates?
second-reason-hint = Say why you sign, or why you send it back. Members can read this. Name nobody.
second-publish = Sign and publish
second-publishing = Signing and publishing. This can take a moment, so please stay here.
second-send-back = Send it back
second-published = Published
second-published-text = Members can read it now, and checks find it. The reporters see that an alert was written.
second-returned = Sent back
second-returned-text = The other steward sees your reason. The reports stay in the list.

# People.
people-title = People and settings
people-count = { $count ->
    [one] One member
   *[other] { $count } members
 }, of them stewards: { $stewards }. Nothing here says who they are.
people-alone = You are the only steward
people-alone-text = Until there are two, one person can change everything alone, or be pushed to.
people-alone-alerts = And an alert needs two. Nothing can be published before.
people-all-paused = You are the only steward who can sign
people-all-paused-text = The others are paused. Let one of them in again. Until then, nothing that needs two can be done.
people-invite = Invite a member
people-invite-member = A member’s invite
people-invite-steward = Invite a steward
people-invite-until = until { $day }
people-invites = Open invites
people-history = What has changed
people-settings = Settings
people-seats = Members
people-reading = Reading the list of members
people-find = Find by name or label
people-gone = Not a member any more.
people-rare = Seldom needed
people-rare-keys = Did somebody take the server, or a copy of it? It can get new keys. Two stewards sign them.
people-rare-closing = Here a community ends for good. Two stewards decide it.
people-label = Private label
people-label-hint = Only stewards see it, so that you pause the right member when a phone is taken. A word that your group knows, never a legal name. Nobody needs one.
people-label-give = Give a label
people-label-change = Change the label
people-label-save = Save the label
people-labels-unread = { $count ->
    [one] One label can’t be read. Whose it is, nobody can tell: a member who seems to have no label may have one.
   *[other] { $count } labels can’t be read. Whose they are, nobody can tell: a member who seems to have no label may have one.
}
people-more = Show more ({ $count })
people-you = you
people-role-member = member
people-role-steward = steward
people-since = since { $day }
people-new-keys = New keys since { $day }. Before that: { $name }.
people-paused = paused
people-through = invited by { $name }
people-through-unknown = nobody can tell who invited them
people-vouched = vouched for
people-vouched-by = { $name } vouched
people-vouched-same = { $name } invited them and vouched too
people-vouch = Vouch
people-vouch-means = You say that you know them too. Only stewards can see that it was you.
people-vouch-now = Vouch for them
people-freeze = Pause this member
people-freeze-means = They are out until you let them in again. It can be undone at once.
people-freeze-keeps = They still hold the keys they had. If their phone is in other hands for good, remove them instead.
people-freeze-steward = While paused, they can’t sign. All open invites are taken back, since they may know the words. The stewards get new keys.
people-branch = Also those they invited
people-branch-freeze = { $count ->
    [one] Pause one more member
   *[other] Pause { $count } more members
 }
people-branch-thaw = { $count ->
    [one] Let one more member in
   *[other] Let { $count } more members in
 }
people-freeze-now = Pause this member
people-thaw = Let them in again
people-thaw-means = They come in with the same words as before, and get the keys of today.
people-thaw-now = Let them in
people-make-steward = Make steward
people-make-steward-means = Stewards read every report and hold its keys.
people-make-member = Make member
people-make-member-means = They stay a member, but read no more reports. The stewards’ keys are renewed at once.
people-remove = Remove this member
people-remove-means = They are out at once. New keys are made in the same step, so they can’t read what comes next.
people-remove-list = They still know the old key of the list for checks. So the list has to be renewed after this.
people-remove-now = Remove this member
people-role-now = Change the role
people-two = Two stewards decide this, so that nobody can do it alone. It waits in the review for another signature.
people-propose = Sign and propose
people-waits = Proposed. It waits in the review for a second steward.
people-take-back = Take back
people-take-back-now = Take the invite back

# Inviting.
invite-title-member = Invite a member
invite-title-steward = Invite a steward
invite-means-member = An invite makes one person a member. They can check, and read alerts. Invite people you know.
invite-means-steward = A steward reads every report and holds the keys. Choose with care, as your group decided.
invite-two = Two stewards decide this. The invite works as soon as another one has signed.
invite-reason = Why do you invite them?
invite-make = Make the invite
invite-ready-member = The invite is ready
invite-ready-steward = The steward’s invite is ready
invite-waits = It does not work yet. Another steward has to sign it in the review first.
invite-give = Give these words to one person, best when you meet. They work once, within { $days } days.
invite-words = The words of the invite
invite-print = Print the words
invite-link-title = Or as a link
invite-link-hint = A phone camera can read this picture. A link in a chat stays there, so delete it after.
invite-qr = Picture with the link of the invite
invite-copy = Copy the link
invite-copied = Copied
invite-once = This is shown once. If it gets lost, take the invite back and make another.
invite-done = I have passed it on

# What has changed.
history-means = Every change of members, keys and settings. Each one is signed, and none can be taken out.
history-reading = Reading and checking every signature
history-signed = { $day }, signed by { $names }
history-by-invite = the words of an invite
history-by-founding = the founding words
history-by-stewards = a steward
entry-found = { $name } was founded.
entry-asked-invite-member = Invite a member (invite { $invite }, until { $day })
entry-done-invite-member = Invited a member (invite { $invite }, until { $day })
entry-asked-invite-steward = Invite a steward (invite { $invite }, until { $day })
entry-done-invite-steward = Invited a steward (invite { $invite }, until { $day })
entry-asked-cancel = Take back invite { $invite }
entry-done-cancel = Took back invite { $invite }
entry-seat = { $name } joined.
entry-leave = { $name } left.
entry-renew = { $name } has new keys and is now called { $now }.
entry-vouch = A second steward vouched for { $name }.
entry-asked-remove = Remove { $name }
entry-done-remove = Removed { $name }
entry-asked-freeze = Pause { $name }
entry-done-freeze = Paused { $name }
entry-asked-thaw = Let { $name } in again
entry-done-thaw = Let { $name } in again
entry-asked-role-member = Make { $name } a member
entry-done-role-member = Made { $name } a member
entry-asked-role-steward = Make { $name } a steward
entry-done-role-steward = Made { $name } a steward
entry-generation-members = New keys for members (number { $number })
entry-generation-stewards = New keys for stewards (number { $number })
entry-asked-policy = Change the settings.
entry-done-policy = Changed the settings.
entry-policy-name = Name: { $value }.
entry-policy-languages = Languages: { $value }.
entry-policy-areas = Areas: { $value }.
entry-policy-sites = Apps and sites for names: { $value }.
entry-policy-topics = Topics of the lounge: { $value }.
entry-policy-region = Country: { $value }.
entry-policy-help-numbers = Numbers under “Help now”: { $value }.
entry-policy-police = About the police: { $value }.
entry-policy-report-days = Days that reports are kept: { $value }.
entry-policy-alert-days = Days that alerts stand: { $value }.
entry-policy-decision-days = Days that decisions are kept: { $value }.
entry-policy-vault-days = Days that a member can stay away: { $value }.
entry-policy-escrow-days = Days that a report waits for a second one: { $value }.
entry-policy-slip-days = Days that a slip can be opened: { $value }.
entry-policy-service-days = Days that a service is listed: { $value }.
entry-policy-lounge-days = Days that a post in the lounge is kept: { $value }.
entry-policy-guide-days = Days that a guide is kept: { $value }.
entry-policy-count-quarters = Quarters of a year for which answers about services are kept: { $value }.
entry-policy-profiles-here = Profiles are on this site (1) or on one of their own (0): { $value }.
entry-policy-lounge-sitting = Posts that a member can write in the lounge each time: { $value }.
entry-policy-proposal-support = Members whose support makes stewards answer a proposal: { $value }.
entry-policy-answer-days = Days that stewards have to answer a proposal: { $value }.
entry-policy-checks-per-week = Checks a week for each member: { $value }.
entry-policy-checks-in-all = Checks a week for all of us: { $value }.
entry-asked-desk-card = Set up desk { $number }: { $name }
entry-done-desk-card = Set up desk { $number }: { $name }
entry-asked-desk-closed = Close desk { $number }: { $name }
entry-done-desk-closed = Closed desk { $number }: { $name }
entry-desk-keys = New keys for desk { $desk } (number { $number })
entry-asked-closing = Close the community for good at the end of { $day }
entry-done-closing = Announced: the community closes for good at the end of { $day }
entry-asked-closing-off = Don’t close: call the closing off
entry-done-closing-off = Called the closing off
entry-asked-server-keys = Put new keys of the server into force, called { $words }
entry-done-server-keys = New keys of the server count from here, called { $words }

# Settings.
settings-group-community = Who we are
settings-group-help = Help, and what we say of the police
settings-group-lounge = The lounge
settings-group-kept = How long things are kept
settings-group-checks = How many checks
settings-public = Everybody can read these settings.
settings-two = Two stewards decide a change. It waits in the review for another signature.
settings-one = You are the only steward, so a change is made at once.
settings-save = Save
settings-same = Nothing is changed yet.
settings-done = Saved.
policy-name = Name
policy-name-hint = The server’s address and this name are seen by everybody. A plain name gives less away.
policy-region = Country
policy-region-hint = Phone numbers without a country code are read as numbers from here.
policy-region-none = Choose a country
policy-languages = Languages
policy-languages-hint = Those that your group uses.
policy-areas = Areas
policy-areas-hint = One on each line. Large ones, such as a part of town, so that nobody can be found by them.
policy-sites = Apps and sites where people have names
policy-sites-hint = One on each line, spelled as the site spells itself. Leave it empty for the usual ones. Taking one out deletes nothing.
policy-wrong-sites = 60 at most, each in its own line and with 32 letters at most. If a name is in another script, write it in Latin letters too.
policy-help-numbers = Your own numbers under “Help now”
policy-help-numbers-hint = One on each line: a name, a colon, the number. “Night line: 116 123”. They come before all others. Call each one before you save.
policy-wrong-help-numbers = Each line needs a name, a colon and a number of digits, 12 lines at most.
policy-topics = Topics of the lounge
policy-topics-hint = With at least one topic the lounge is open. Everybody can see this list, the server too.
topic-number = Topic { $number }
topic-name = What is it called?
topic-about = What is it for, and what are its rules?
topic-about-hint = You can leave this empty.
topic-language = Language
topic-days = How long posts are shown
topic-remove = Remove topic { $number }
topic-add = Add a topic
policy-wrong-topics = Each topic needs a name.
policy-police = What you tell people about the police
policy-police-hint = Say only what your group really does. The page shows it as your promise. It can’t hold you to it.
policy-police-unsaid = Nothing is said
policy-police-never = We pass nothing on
policy-police-if-asked = Only if the person who reports asks for it
policy-report-days = How long reports are kept
policy-report-days-hint = Then they are deleted. Less is better.
policy-alert-days = How long alerts stand
policy-alert-days-hint = Then they are deleted, and checks don’t find them any more.
policy-decision-days = How long decisions can be read
policy-decision-days-hint = What stewards decided, and why.
policy-vault-days = How long a member can stay away
policy-vault-days-hint = If a member doesn’t open this page for so long, their keys are deleted. They then need a new invite.
policy-escrow-days = How long a report waits for a second one
policy-escrow-days-hint = Some reports wait until somebody else reports the same person. After this time they are deleted.
policy-slip-days = How long a slip can be opened
policy-slip-days-hint = Slips are five words on paper, to show at a desk. If nobody opens one in that time, it is deleted.
policy-service-days = How long a service is listed
policy-service-days-hint = Then it’s deleted. Each time you confirm it, the time starts again.
policy-lounge-days = How long posts in the lounge are kept
policy-lounge-days-hint = Then they are deleted.
policy-guide-days = How long a guide is kept
policy-guide-days-hint = Then it’s deleted. Each time you publish it again, the time starts again.
policy-count-quarters = How long answers about services are kept
policy-count-quarters-hint = They are counted by quarters of a year: January to March, and so on.
policy-quarters = { $count ->
    [one] this quarter only
    [2] this quarter and the one before
   *[other] this quarter and the { $before } before
 }
shorter-means = A shorter time deletes more. When the new time counts, the server deletes this within the hour, for good.
shorter-report-days = Reports, drafts and conversations with desks that are older than { $count } days.
shorter-decision-days = Decisions that are older than { $count } days.
shorter-vault-days = Keys of members who have not come back for { $count } days. They then need a new invite.
shorter-escrow-days = Reports that have waited for a second one for more than { $count } days.
shorter-slip-days = Slips that are older than { $count } days. Then the words on the paper open nothing.
shorter-service-days = Services that nobody has confirmed for { $count } days.
shorter-lounge-days = Posts in the lounge that are older than { $count } days.
shorter-guide-days = Guides that were published more than { $count } days ago.
shorter-count-quarters = Answers about services, all but those of { $count ->
    [one] this quarter
   *[other] the last { $count } quarters, with this one
 }.
shorter-alert-days = Alerts get { $count } days when the list for checks is next renewed. You are asked for that once the new time counts. What is older is deleted then.
policy-profiles-here = Where profiles are kept
policy-profiles-here-hint = A separate site says nothing about you. Your host sets it up first, and you tell members its address.
policy-profiles = { $count ->
    [0] On a site of their own
   *[other] On this site
  }
policy-lounge-sitting = Posts in the lounge each time
policy-lounge-sitting-hint = A member can write there eight times a week, a new member four times. This is how many posts each time. With 1, everybody slows down. A post that begins a thread counts as two.
policy-proposal-support = How many members a proposal needs
policy-proposal-support-hint = When this many members support it, stewards must answer.
policy-answer-days = How long stewards have to answer
policy-answer-days-hint = After that, all members see that the answer is late.
policy-checks-per-week = Checks a week
policy-checks-per-week-hint = The most that one member can make. It keeps a thief of one phone from trying many numbers.
policy-days = { $count ->
    [one] one day
   *[other] { $count } days
 }
policy-checks = { $count }

# Founding.
found-title = Found a community
found-means = Whoever set up this server has given you eight founding words. They work once.
found-keys = The keys are made here, on your device. The server never gets them.
found-words = The founding words
found-words-hint = One in each field. A space goes on to the next. Or paste them all at once.
found-public = Everybody can read this. You can change it later.
found-name = What is it called?
policy-wrong-name = A name is needed.
found-region = In which country?
policy-wrong-region = Choose a country.
found-languages = Which languages?
policy-wrong-languages = Choose at least one.
found-areas = Which areas?
found-days = How long is everything kept?
found-enter = Ready
found-enter-text = { $name } will be founded, and you will be its first steward.
found-next = Next, invite a second steward. Until there are two, one person could decide alone, and no alert can be published.
found-now = Found it
found-entering = Making the keys and founding the community. Please keep this page open.

# Taking an alert down.
guide-down-title = Take this guide back
guide-down-means = Nobody finds it any more, from now on. Copies that people made stay with them.
guide-down-now = Take it back
guide-down-doing = Taking it back
guide-down-done = It is gone
guide-down-done-text = Whoever looks next does not find it. Members can read why.
down-title = Take this alert down
down-means = It goes away for everybody, and no check finds it any more. This cannot be undone. Other stewards and members see that you did it, and why.
down-now = Take it down
down-doing = Taking it down
down-done = Taken down
down-done-text = The alert is gone. Each phone learns it when it next reads the alerts.
down-to-alerts = Back to the alerts

# What went wrong, for stewards.
trouble-draft-own = You wrote this alert. Another steward has to sign it.
trouble-draft-old-keys = This was written before you were a steward, or before you got new keys. Another steward has to sign it. Or send it back.
trouble-draft-stranger = Whoever wrote this is no steward now, or was none then. Send it back.
trouble-draft-reports = A report behind this can’t be read, so no alert can be written from it.
trouble-draft-long = Not all of a report was read. Open it again, then write the alert.
trouble-draft-kept = The reporter wants this to stay with the stewards.
trouble-draft-unsaid = The reporter did not say if others may be warned. Ask them first.
trouble-draft-empty = Write the warning first.
trouble-draft-copied = These are the reporter’s own words. They could give the reporter away, so use other words.
trouble-draft-short = Say it in short too. A check and a text message have room for 160 letters.
trouble-draft-answers = What a check would say of this is not signed as it should be. Send it back.
trouble-draft-severity = Choose how serious it is.
trouble-draft-area = This area is not in the settings any more. Choose another, or none.
trouble-draft-identifiers = One alert takes at most four. Leave some out, and write a second alert for them.
trouble-draft-masks = The numbers in this draft aren’t the ones that it shows. Send it back.
trouble-draft-changed = A report behind this is gone, or its reporter could not take the alert back. Send it back.
trouble-no-slot = There are sixteen alerts about this already. Take an old one down first.
trouble-taken-back = The reporter has taken it back. Nothing was published.
trouble-no-such-draft = This draft is not there any more. It was published, sent back, or its report was taken back.
trouble-no-such-report = This report is not there any more. The reporter deleted it, or its time is over.
trouble-unusable-report = You can’t answer this report, because the part with its keys can’t be opened.
refused-not-a-steward = Only a steward can do this.
trouble-same-voucher = You invited this person yourself. Somebody else has to vouch.
trouble-second-needed = This waits for a second steward.
trouble-stale-proposal = Things have changed since this was proposed. It has to be proposed again.
trouble-too-many-members = Too many people have joined since the last new keys. They do not fit in one request. Nothing was changed.
trouble-keys-first = A steward has gone, so everybody needs new keys first. Make them, then try again. Until then you can pause a member.
refused-not-staged = Some of the new keys haven’t arrived yet. Try again, and the rest is sent.
refused-roster-two-stewards = Two stewards have to sign this.
refused-roster-policy = Some of these settings can’t be used. Look at the name, the areas and the days.
refused-roster-stale-invite = The time of this invite is over. Make a new one.
refused-roster-unknown-invite = This invite is not open any more. Somebody used it or took it back.
trouble-no-such-alert = This alert is not there any more. It was taken back or taken down.
trouble-head = The server shows another list for checks than the one that stewards signed. Sign nothing now, and tell the others.
refused-head-moved = Somebody else changed the list in the same moment. Please try again.
refused-head-day = This device has another date than the server. Set it right and try again.
refused-not-that-day = The last day of this alert doesn’t fit any more. Send it back, and write a new one.
trouble-founding-words = These founding words are not for this server, or were used before.

# Reports that waited for another one.
step-sealed = Sealed: not from two people
stewards-sealed = Nobody can read it.
stewards-met = Waited for a second report
case-met = This report waited until somebody else reported the same person.
case-same-person = From the same person as this report.
case-sealed = This report waits until two different people have reported the same person. So far they are not two, so nobody can read it.
case-sealed-wait = There is nothing to do. It opens here if somebody else reports the same person, and lets the report wait too.
trouble-no-workers = Choose at least one person who answers at this desk.
trouble-no-such-desk = This desk is not open.

# Desks of outreach workers.
desks = Desks
desks-what = At a desk, outreach workers answer people who write to us. Nobody has to be a member or give a name.
desks-read-by = Those who answer can read what is written. Stewards hold the keys too.
desks-none = There is no desk yet.
desks-new = Set up a desk
desks-change = Change the card
desks-workers = Who answers here
desks-close = Close this desk
desks-close-now = Close this desk
desks-close-means = Nobody can write to it any more, and nobody can answer. What was written is kept until its time is over.
desks-to-list = To the desks
desks-waiting = { $count ->
    [one] A change of a desk waits in the review for a signature.
   *[other] { $count } changes of desks wait in the review for a signature.
 }
desks-no-keys = Nobody answers here yet
desks-no-keys-text = Choose who answers. Until then nobody can write to this desk.
desks-public = All of this is public. Name nobody, and no place where workers can be found.
desks-card-name = Name of the desk
desks-card-name-hint = Such as “Health”, or what people call you.
desks-card-kind = What it is for
desks-kind-health = Health
desks-kind-legal = Law and rights
desks-kind-safety = Safety
desks-kind-exit = Getting away from violence
desks-kind-support = Somebody to talk to
desks-kind-other = Other help
desks-card-about = What you can do for people
desks-card-about-hint = In one or two plain sentences.
desks-card-languages = Languages you answer in
desks-card-languages-hint = One on each line, as those who speak it write it.
desks-card-hours = Hours
desks-card-hours-hint = When somebody is there. People can write at any time. For midnight at the end of a day write 00:00.
desks-hours-add = Add hours
desks-hours-line = Line { $number }
desks-hours-day = Day
desks-hours-opens = From
desks-hours-closes = To
desks-hours-remove = Remove
desks-card-zone = Time zone
desks-card-zone-hint = The hours are in this time.
desks-card-reply-within = We answer within
desks-card-reply-within-hint = Say what you can keep on a bad week. People see how long others really wait.
desks-hours = { $count ->
    [one] One hour
   *[other] { $count } hours
 }
desks-card-closed-text = When nobody is there
desks-card-closed-text-hint = What is open then: a night line, a drop-in, an emergency room.
desks-card-keep-days = Kept after it is ended
desks-card-keep-days-hint = When a conversation ends, the person’s contact details are deleted at once. The rest is deleted after this time. Less is better.
desks-card-changed = (changed)
desks-card-nothing = nothing
desks-wrong-name = The desk needs a name of at most 60 letters.
desks-wrong-languages = Write at least one language, and at most 20.
desks-wrong-hours = Here the end has to be later than the start.
desks-workers-means = They can read and answer all that people write to this desk, from today on and what is still kept.
desks-workers-most = Choose up to 20 people. Choose those who need it, and no more.
desks-workers-unseen = Only they and stewards know who they are. The server does not.
desks-workers-pick = Who answers
desks-workers-none = Choose at least one person.
desks-workers-too-many = That is more than 20 people.
desks-workers-gone = Removed or paused
desks-workers-save = Make new keys
desks-workers-saving = Making the keys
desks-workers-done = Done. They see the desk when they open the page with their words the next time.
desks-keys-new = New keys are made. Anyone you did not choose can’t read what comes next.
refused-roster-desk = This card can’t be used, or there are 20 desks already. Look at the name, the languages and the hours.

# Places that help, as stewards keep them.
keeping-title = Support services
keeping-what = Anybody can read this list. The services that nobody has confirmed for longest come first.
keeping-add = Add a service
keeping-confirm = Still true today
keeping-confirm-which = Still true today: { $name }
keeping-confirm-reason = Still true today
keeping-change = Change
keeping-change-which = Change: { $name }
keeping-change-title = Change a service
keeping-confirmed = Last confirmed on { $day }.
keeping-is-due = Please check that this is still true. Last confirmed on { $day }.
keeping-due-title = Confirm the support services
keeping-due =
    { $count ->
        [one] Nobody has confirmed 1 service for a long time.
       *[other] Nobody has confirmed { $count } services for a long time.
    }
keeping-due-look = Show them
guides-due =
  { $count ->
    [one] One guide needs a check
   *[other] { $count } guides need a check
  }
guides-due-what = They are late, or will be within 30 days. Somebody who didn’t write the page has to check it. Publish it again with the program, or take it back.
guides-due-late =
  { $days ->
    [one] Late by one day
   *[other] Late by { $days } days
  }
guides-due-in =
  { $days ->
    [0] Due today
    [one] Due tomorrow
   *[other] Due in { $days } days
  }
guides-new = Changed guides
guides-new-what = What a new version changes, before you sign it. It is compared, block by block, with the page that is published now.
guides-new-open = Open a file of guides
guides-new-hint = The file that another steward gave you. It stays on this phone.
guides-new-count =
  { $count ->
    [one] One page is in the file. The most urgent page is first.
   *[other] { $count } pages are in the file. The most urgent page is first.
  }
guides-new-is-added = This page is new.
guides-new-is-changed = This page has changed.
guides-new-is-same = This page is as it is published.
guides-new-since = What has changed since the check of { $day }:
trouble-guide-pack = This file holds no guides for this community, or was changed on its way. Bring in another community’s file with the program first.
guides-diff-added = Added
guides-diff-gone = Taken out
guides-diff-changed = Changed
guides-diff-before = Before:
guides-diff-now = Now:
guides-stale = Translations that no longer fit
guides-stale-what = They were made from the older English. Readers keep them until you publish new ones.
guides-stale-in =
  { $count ->
    [one] { $language }: one text
   *[other] { $language }: { $count } texts
  }
guides-told =
  { $count ->
    [0] Nobody says that a guide is wrong
    [one] Somebody says that a guide is wrong
   *[other] { $count } times somebody says that a guide is wrong
  }
guides-told-what = Check what they say. Then change the page with the program, or take it back. Anybody could have written this.
guides-told-look = Look at the page “{ $page }”
guides-told-done = It is dealt with
guides-told-same = It is deleted. The page is as it was.
guides-told-mended =
  { $days ->
    [0] It is deleted. Everybody can see that it took less than a day.
    [one] It is deleted. Everybody can see that it took one day.
   *[other] It is deleted. Everybody can see that it took { $days } days.
  }
keeping-public = Anybody can read all of this. Name no person.
keeping-name = Name of the service
services-area-hint = The areas are those in the settings.
keeping-area-none = No area, or all of them
keeping-about = What do they do?
service-reach-hint = A phone number, a door, a street. Only what they tell everybody.
service-hours-hint = Like this: 9-17, 18:30-20. Leave a day empty if it is closed.
keeping-zone = Time zone
keeping-hours-note = More about the hours
services-language-hint = One on each line.
keeping-cost-note = More about the cost
keeping-save = Put it in the list
keeping-gone-title = Does it not exist any more?
keeping-gone-what = Then nobody finds it any more. Say why in the field above.
keeping-gone = Take it out of the list
keeping-wrong-name = Give the service a name.
keeping-wrong-kinds = Choose what kind of help it is.
keeping-wrong-hours = One of the hours can’t be read. Write them like 9-17.
keeping-wrong-zone = Write the time zone like Europe/London.
case-outreach = A worker at the desk “{ $desk }” wrote this for the person. Nobody can see which one.

closing-title = Close the community
closing-what = The community ends when the last day is over. There is no way back then.
closing-told = From now on everybody can read the day.
closing-joins = Nobody can join any more.
closing-reports = New reports end { $count } days before. People can talk until the end.
closing-end = After the last day the server destroys what it holds. Backups and paper in other places stay, until somebody destroys them.
closing-export = Do you want to keep all of it? Ask your host for an export before that day. Only stewards can open it.
closing-quick = If you have to be quick: take alerts down, and tell people to delete their own reports and memberships. That works at once.
closing-day = Last day
closing-day-hint = { $day } or later, so that everybody has 28 days.
closing-day-soon = Choose a day on or after { $day }.
closing-propose = Sign: close on that day
closing-propose-other = Sign: another day
closing-off = Sign: don’t close
server-keys-title = New keys for the server
server-keys-wait = The server has new keys
server-keys-wait-text = Your host made them. They count when two stewards have signed them.
server-keys-look = Look at them
server-keys-what = If somebody took the server, or a copy of it, they have its keys. With new keys, the old ones are of no use for what comes later. What they saw until then, they keep.
server-keys-none = There are no new keys now. Ask your host to make them, with parasol new-server-keys.
server-keys-compare = Compare five words
server-keys-words = The five words of the new keys
server-keys-compare-text = Call your host. Do they see the same words? If not, do not sign: the server shows you keys that your host did not make.
server-keys-means = What changes then
server-keys-means-list = Renew the list for checks right after. Until that is done, checks go on with the old one.
server-keys-means-members = Members hardly notice. Anyone who has the page open loads it again the next time they unlock.
server-keys-means-waiting = Reports that wait for another one meet nothing until the person who wrote them comes back.
server-keys-means-site = If your site is signed, sign it again.
server-keys-sign = Sign: these keys count
server-keys-then = Now go back to the members and renew the list for checks.
refused-roster-server-keys = These are not the keys that the server has now. Look at them again.
refused-roster-closing = This isn’t possible now: the day is too soon, or the community is closing and nobody can join.

# Opening a poll.
entry-policy-polls = Polls: { $value }.
entry-poll-off = called off
poll-open-what = The question is locked: only members can read it. The host sees its days, who may vote and how many votes it needs. A second steward has to sign it today; it opens tomorrow.
poll-open-send = Open this poll
poll-title = What is the question?
poll-text = What should members know?
poll-text-hint = You can leave this empty.
poll-way = How do they answer?
poll-way-yes = Yes or no
poll-way-some = They choose some
poll-way-rank = They put them in an order
poll-choices = What can they choose?
poll-choices-hint = One in each line.
poll-wrong-choices = Write 2 to 16 different lines, each of at most 80 letters.
poll-most = How many can they choose?
poll-most-all = As many as they like
poll-most-count = { $count ->
    [one] One
   *[other] Up to { $count }
  }
poll-off = Call this poll off
poll-off-means = Nobody can vote any more, and no vote is counted. All members see that it was called off, and why. A second steward has to sign it.
survey-off = Stop this survey
survey-off-means = Nobody can answer any more, and nothing is counted. All members see that it was stopped, and why. A second steward has to sign it.
poll-days = How long is it open?
poll-voters = Who may vote?
poll-quorum-label = How many votes does it need?

# Surveys.

trouble-survey-differs = Your device counted something else than the other steward’s. Nothing is published. Talk to each other before you go on.
trouble-survey-many = There are more answers than there were tokens for. The server isn’t honest, or a member helped it. Nothing is published.
trouble-survey-closed-to-you = The answers of this survey can’t be opened with your keys. Two stewards are named in it; if you are one of them, tell the others.
trouble-survey-questions = Something in these questions is missing, too long or there twice.
trouble-many-polls = Four polls and surveys are open. One of them has to end first.
survey-open-what = You and another steward open the answers after the end. Everybody else sees rounded numbers. Ask about ten questions, not more.
survey-open-alone = A survey needs two stewards. You are the only one.
survey-open-wrong = Give the survey a name and a question. Each question needs its text and, if people choose, 2 to 16 different answers, in every language.
survey-languages = In which languages?
survey-title = What is the survey called?
survey-desks = Desks and services
survey-desks-hint = One in each line.
survey-standard = Ask if each was safe and useful
survey-standard-safe = Was it safe?
survey-standard-useful = Was it useful?
survey-standard-asked = Were you asked who you are?
survey-question = Question { $number }
survey-way-one = They choose one
survey-way-some = They choose some
survey-way-scale = A scale
survey-way-number = A number, in ranges
survey-way-text = In their own words
survey-steps = How many steps?
survey-starts = Where does each range begin, after the first?
survey-starts-hint = For example: 5, 10, 20
survey-ends = What do the first and the last step mean?
survey-take-out = Take question { $number } out
survey-add = Add a question
survey-voters = Who may answer?
survey-voters-all = All who are members three days before it opens
survey-voters-settled = Members for 28 days or more, or if a second steward has vouched for them
survey-second = Who opens the answers with you?
survey-counting = Opening and counting all answers. This can take a moment.
survey-publish-what = You see single texts, because you are one of the two who count. Nothing is published before the other one has counted too.
survey-publish = Sign what I counted
survey-agree-what = The other steward counted and signed this. Your device counted too.
survey-agree = Publish, and delete all answers
survey-dropped = { $count ->
    [one] One answer is missing: the server shows fewer than it took.
   *[other] { $count } answers are missing: the server shows fewer than it took.
  }
survey-left-unreadable = Answers that can’t be read: { $count }
survey-left-late = Answers from another day: { $count }
survey-left-replayed = Answers that were there twice: { $count }
survey-left-invalid = Answers that say something impossible: { $count }
survey-left-double = Second answers of one person: { $count }
survey-written = What people wrote
survey-summary = What they say, in your words
survey-summary-hint = All members read it. Do not copy a sentence, and leave out what shows who wrote it.
survey-count-waits = Signed. Now the other steward counts, and publishes it.
survey-count-published = The result is published, and all answers are deleted.

# The list of profiles: what was told, and what is hidden.
unlisted = The list of profiles
unlisted-what = One steward hides a profile at once, for today and tomorrow. If another one agrees, it stays hidden. A third one can undo it.
unlisted-count = { $count ->
    [one] Somebody told you about a profile in the list.
   *[other] { $count } messages about profiles in the list wait.
  }
unlisted-late = { $count ->
    [one] One is late. Decide about it now.
   *[other] { $count } are late. Decide about them now.
  }
unlisted-told = What people told you
unlisted-told-none = Nothing waits.
unlisted-told-stolen = “These pictures or words are mine”
unlisted-told-fake = “This person isn’t real”
unlisted-told-other = Something else
unlisted-told-answer = Answer by the profile’s owner
unlisted-told-no-answer = Somebody says that they are its owner. They did not show it.
unlisted-by = Decide by { $day }.
unlisted-over = Late: it had to be decided by { $day }.
unlisted-look = Look at the profile
unlisted-done = It is dealt with
unlisted-decided = What was hidden
unlisted-none = No profile was hidden.
unlisted-hide = Hide this profile
unlisted-hide-what = Nobody finds it in the list then. People with a link of their own still see it. It counts today and tomorrow, unless another steward agrees.
unlisted-alone = One steward more is needed by { $day }. Without one, it is shown again.
unlisted-public = Everybody can read the reason, its owner too. Name nobody in it.
policy-catalogue = A list of profiles
policy-catalogue-hint = Only after a vote. In some countries such a list counts as advertising or promoting sex work, and whoever runs it can be punished. Ask a lawyer where your server, your domain and your stewards are. Look at what the vote said before you sign.
policy-catalogue-by = { $count ->
    [0] There is none
   *[other] There is one, as vote { $count } said
  }
entry-policy-catalogue = A list of profiles, by the vote of this number (0: there is none): { $value }.
