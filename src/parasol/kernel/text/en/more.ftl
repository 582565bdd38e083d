# Taking along what one may read, and a copy of one's own report: files on the device.
take-what = You can save the settings, the alerts and the decisions as one file. You can read it without this page.
take-warn = A file stays where it is saved
take-warn-phone = Whoever opens your phone can find it. So can an app that sees your files.
take-warn-copies = Phones often copy files to the internet by themselves. Nobody can take a copy back.
take-warn-leave = “Leave” and locking do not delete it. You have to delete it yourself, in the bin too.
take-sealed = Locked with words
take-sealed-what = Seven words are made for this file. Without them nobody can read it. A computer with the program age opens it.
take-sealed-begin = Make the words
take-words = The words of this file
take-words-what = Write them down now, away from the file. They open this file and nothing else. The program asks for them: type them in this order, with one space between.
take-sealed-now = I have them. Save the file
take-plain = Not locked
take-plain-what = A text that opens on every phone. Whoever finds it can read it.
take-plain-now = Save it unlocked
take-busy = Making the file. This can take a minute on an old phone.
take-done = The file is saved, under the name “copy”. Look among the downloads.
copy-report-what = Your report and all messages are saved as a text. It is not locked: whoever finds it can read it.
copy-report-words = Your report code is not in it. As long as the community is here, the code is the better way back.
copy-of-member = Copy of what a member could read
copy-of-report = Copy of a report
copy-day = Saved on { $day }.
copy-areas = Areas: { $names }
copy-languages = Languages: { $names }
copy-kept-report = Days that reports are kept: { $count }
copy-kept-alert = Days that alerts are kept: { $count }
copy-kept-decision = Days that decisions are kept: { $count }
copy-kept-vault = Days that a member can stay away: { $count }
copy-kept-escrow = Days that a report waits for a second one: { $count }
copy-kept-slip = Days that slips are kept: { $count }
copy-kept-service = Days that a service is kept after it was confirmed: { $count }
copy-kept-count = Quarters of a year for which answers about services are kept: { $count }
copy-kept-profiles = { $count ->
    [0] Profiles are kept on a site of their own
   *[other] Profiles are kept on this site
  }
copy-kept-catalogue = { $count ->
    [0] There is no list of profiles
   *[other] There is a list of profiles, by vote { $count }
  }
copy-lounge-sitting = Posts that a member can write in the lounge each time: { $count }
copy-kept-proposal = Members that support a proposal until stewards must answer: { $count }
copy-kept-answer = Days that stewards have for this answer: { $count }
copy-kept-lounge = Days that a post in the lounge is kept: { $count }
copy-kept-guide = Days that a guide is kept: { $count }
copy-checks = Checks: { $each } a week for each member, { $all } for all
copy-closes = The community closes at the end of { $day }.

# Proposals and polls.
say = Have your say
me-profiles = Your profiles
me-ask = Ask a colleague about a client

# A PIN for as long as the tab is open.
pin-lock-forgets = “Lock now” also forgets the PIN.

# Joining.
join-what = Here people warn each other, and check somebody before they meet.
join-nameless = You need no name, no phone number and no e-mail. Nobody here can see who you are.
join-adults = This page is for adults. If you are under 18, there is other help for you, and we are glad you are here.
join-young = I am under 18
join-words = The words of your invite
join-words-hint = Eight words, with a space between.
join-words-here = They are filled in already. Just press Continue.
join-have-words = I have my own words already
join-enter = One last step
join-enter-text = Your words are ready. Now your keys are made. This can take a minute on an old phone.
join-enter-now = Become a member
join-enter-again = Try again
join-entering = Making your keys. Please keep this page open.
join-keep-words = Keep the words you wrote down. You can try again with the same ones.

# New words.
keep = Your eight words
keep-why = These words are your key. They were made on your phone, and only you have them.
keep-words = Your eight words
keep-once = They are shown only now. If you lose them, nobody can get them back.
keep-paper = Write them on paper, or print them.
keep-apart = Keep the paper where nobody looks. Write nothing else on it.
keep-photo = Take no photo of them. Photos often get copied to the internet.
keep-done = I have kept them
keep-print = Print
keep-manager = Use my password manager
keep-manager-field = Your words, for your password manager
keep-manager-hint = Your browser may now offer to save them. Whoever can open your phone can then see that they are saved.
keep-manager-save = Save and go on
keep-prove-title = Do you have them?
keep-prove = Pick three of your words, so that we know you can come back.
keep-look-again = Look at my words again

# Alerts.
alerts-reading = Reading the alerts. Every signature is checked.
alerts-not-read = The alerts could not be read. That says nothing about anybody.
alerts-count = { $count ->
    [one] One alert
   *[other] { $count } alerts
 }
alerts-newest = { $count ->
    [one] The newest alert
   *[other] The { $count } newest alerts
 }
alerts-among = { $of ->
    [one] In the newest alert: { $count }
   *[other] Among the { $of } newest alerts: { $count }
 }
alerts-search = Search in the alerts
alerts-is-one = A search can’t find this
alerts-no-word = No alert has these words in it
alerts-no-word-newest = { $count ->
    [one] The newest alert has no such words in it
   *[other] None of the { $count } newest alerts has these words in it
 }
alerts-check-why = Alerts never show a whole number, address or name. Only a check can find it.
alerts-check-number = Check this number or name
alerts-check-name = Check this as a name
alerts-filters = Area, kind, how serious
alerts-area = Area
alerts-severity = How serious
alerts-kind = What happened
alerts-any = All
alerts-from = { $severity } and above
alerts-more = Show more
alerts-older = Show older alerts
alerts-read-on = Read older ones too
alerts-reading-older = Reading older alerts. { $count } are read so far.
alerts-again = Look for new ones
alert-gone = This alert isn’t there any more. It was taken back or taken down, or its time is over.
alert-about = About
alert-description = How to recognise them
alert-vehicle = Vehicle
alert-kinds = What happened
alert-area = Area
alert-happened = When
alert-reported = Reports
alert-published = Published
alert-published-on = { $day } ({ $age })
alert-expires = Deleted after
alert-signed = Signed
alert-signed-by-two = By two stewards, checked on your phone
alert-reference = Short name
alert-down = Take this alert down

# "I met this person too".
met-too = I met this person too
met = Add your report
met-stronger = A second report makes an alert stronger. It also helps when things nearly went wrong.
met-anonymous = Your report stays anonymous. It isn’t tied to your membership.
met-stewards = The stewards read it, and add it to the alert.
met-number = If you know the number or name this person used, write it down. It helps to see that it is the same person.
met-begin = Begin my report
met-draft = I met the person of alert { $reference } too.

# Decisions.
decisions = What stewards decided
decisions-what = Every decision has a reason. Only a member who renews their own keys gives none. All members can read the reasons and ask about them.
decisions-reading = Reading the decisions
decisions-none = Nothing was decided yet.
reason-agree = Why do you agree?
reason-needed = Why?
reason-hint = Members can read this. Name nobody.
trouble-reason-needed = Say why in a few words.
decision-by = { $day }, by { $name }
decision-founded = Founded the community
decision-invited-a-steward = Invited a steward
decision-took-back-an-invite = Took back an invite
decision-removed-a-seat = Removed a member
decision-froze-a-seat = Paused a member
decision-thawed-a-seat = Let a member in again
decision-changed-a-role = Changed somebody’s role
decision-changed-the-settings = Changed the settings
decision-set-up-a-desk = Set up a desk
decision-closed-a-desk = Closed a desk
decision-gave-a-desk-its-keys = Gave a desk its keys
decision-published-an-alert = Published an alert
decision-sent-a-draft-back = Sent a draft back
decision-kept-a-report-for-stewards = Kept a report with the stewards
decision-closed-a-report = Ended a case
decision-took-down-an-alert = Took down an alert
decision-renewed-the-list = Renewed the list for checks
decision-changed-a-service = Changed a support service
decision-changed-the-guides = Changed the guides
decision-announced-the-closing = Announced that the community closes
decision-called-off-the-closing = Called the closing off
decision-renewed-the-keys-of-the-server = Put new keys of the server into force
decision-renewed-their-own-keys = Has new keys. The name before was

# Me.
me-name = My name here
me-name-why = The name is three words made from your key. It says nothing about you.
me-role = Role
me-member = Member
me-steward = Steward
me-since = Here since
me-lock = Lock now
me-others = Together
me-safety = Safety
me-mine = Mine
me-words = Change my words
me-language = Language
me-holds = What the server has about me
me-holds-vault = Your keys, locked. They always take the same space, and only your words open them.
me-holds-seat = Your public key, and the day you joined.
me-holds-boxes = The community’s keys, locked for you.
me-holds-nothing = Nothing else: no name, no address, no time of day, and not what you checked.
me-words-when = Get new words if somebody may have seen yours. The old ones stop working.
me-words-seen = If somebody may have come in with your words, tell a steward too. New words don’t take back what was read.
me-words-begin = Get new words
me-words-old-still = Until you finish, your old words still work.
me-words-change = Use the new words
me-words-change-text = From now on, only the new words open this page for you.
me-words-change-now = Change them now
me-words-changing = Changing. This can take up to half a minute on an old phone.
me-words-unsure = It may have worked all the same. Keep both the old and the new words until you have tried them.
me-words-changed = Your words are changed
me-words-changed-text = The old ones open nothing now. Destroy the paper they are on.
me-own-keys = Somebody had my phone
me-leave = Leave the community
me-leave-what = Your membership ends and your keys are deleted. Your words stop working. You can come back only with a new invite.
me-leave-stays = Reports that you made stay. To take one back, use its report code.
me-leave-now = Leave for good
me-leave-not = Stay
me-leaving = Ending your membership
me-left = You have left
me-left-text = Your membership and your keys are gone. Destroy the paper with your words. Take care of yourself.
take = Save a copy of what I can read

# Who may read a report, and reports that wait for another one.
wait-who = Who may read this?
wait-choose = Choose who may read it.
wait-now = The stewards, now
wait-now-hint = They read it within days. They can warn others.
wait-now-hint-kept = They read it within days.
wait-until = Only if somebody else reports the same person
wait-until-hint = Until then nobody can read it, not even the stewards. Nobody is warned by it.
wait-means = How this works
wait-means-1 = Another member has to report the same person, and choose this too. Then the stewards can read both reports.
wait-means-2 = If they send theirs to the stewards at once, yours stays closed.
wait-means-3 = With your report code you can see if another report is there. You can delete yours at any time.
wait-means-days = It waits for { $days } days. Then it is deleted, and nobody has read it.
wait-about = It opens if another report has one of these
wait-unread = We can’t read this, so it can’t match another report:
wait-change = Change numbers or names
renew-going = Renewing it
wait-looking = Looking if another report is there
wait-next-look = Come back with your report code now and then. You will see if another report is there.
wait-next-ask = The stewards may ask you something. Come back in a few days with your report code.
wait-next-delete = With your report code you can delete it at any time.
status-waiting = It waits
status-means-waiting = Nobody can read it, not even the stewards, until somebody else reports the same person.
status-met = Another report is there
status-means-met = It is about the same person. If it is from somebody else, the stewards can read both.

# The frame of every screen.
timer-left = Timer: { $minutes } min
timer-stop = Stop
timer-over = Time is up
timer-over-text = You wanted to tell your person that you are all right.
timer-fine = All right
timer-more = { $minutes } more minutes
trouble-once-missing = This session can’t do this yet. Lock the page and open it again. If it fails again, it may not be open to you.
trouble-once-used = This was done already, and it can be done once. Nothing was sent again.
trouble-no-tokens-post = You have written all that one person can this week. You can write again on Monday. You can still report somebody, and tell stewards about a post.
trouble-no-tokens-post-new = You have written all that a new member can this week. You can write again on Monday, and after 28 days here twice as often. You can still report somebody, and tell stewards about a post.
refused-bucket-full = This part of the list is full. Renew the list, then try again.
refused-roster-not-allowed = The last steward can’t leave. Make somebody else a steward first.
