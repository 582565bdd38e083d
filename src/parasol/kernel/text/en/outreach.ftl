# Desks, for whoever writes to one.

# Desks: the list, and one of them.
desks-title = Talk to somebody
desks-text = You can write to people who help. You don’t need to be a member, and nobody asks who you are.
desks-nobody = Nobody answers here yet. Look at “Help now”.
desks-choose = See who you can write to
desk-kind-health = Health
desk-kind-legal = Law and rights
desk-kind-safety = Safety
desk-kind-exit = Getting away from violence
desk-kind-support = Somebody to talk to
desk-kind-other = Other help
desk-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
desk-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
desk-open = Open now, until { $time }
desk-open-always = Always open
desk-open-unknown = We don’t know their hours
desk-opens-today = Closed now. Opens today at { $time }
desk-opens-tonight = Closed now. Opens tonight at { $time }
desk-opens-tomorrow = Closed now. Opens tomorrow at { $time }
desk-opens-on = Closed now. Opens on { $weekday } at { $time }
desk-reply-within = They say they answer within { $time }.
desk-wait-never = We can’t say how long people wait right now. Nobody has counted.
desk-wait-old = We can’t say how long people wait right now. Nobody has counted since { $day }.
desk-wait-none = Nobody was waiting for an answer on { $day }.
desk-wait-some = { $count ->
    [one] One person was waiting for an answer on { $day }.
   *[other] { $count } people were waiting for an answer on { $day }.
}
desk-wait-longest = { $days ->
    [0] Nobody had waited a whole day.
    [one] The longest wait was 1 day.
   *[other] The longest wait was { $days } days.
}
desk-wait-usual = { $days ->
    [0] Most first answers come the same day.
    [one] Most first answers come within 1 day.
   *[other] Most first answers come within { $days } days.
}
desk-closed-write = You can write now. They read it when they’re back.
desk-closed-instead = If you can’t wait:
desk-closed-services = See what is open now
desk-begun = You began a message. It is still here.
desk-start = Write to them
desk-who = Who reads it, and for how long
desk-who-1 = The outreach workers at this desk read it. More than one of them may answer.
desk-who-2 = Stewards, the trusted members who check reports, keep the keys of the desk. So they could read it too. Two of them chose this desk.
desk-who-3 = The server can’t read it. It is locked on your phone before it is sent.
desk-kept-closed = { $days ->
    [one] When the conversation ends, your contact details are deleted at once. The rest is deleted after 1 day.
   *[other] When the conversation ends, your contact details are deleted at once. The rest is deleted after { $days } days.
}
desk-kept = In any case everything is deleted { $days } days after you start.
desk-languages = Languages
desk-week = When they are there
desk-zone = These times are local to the desk ({ $zone }).

# Writing to a desk.
desk-ask-text = What would you like to say?
desk-text-hint = A few words are enough. Leave your own name out.
desk-ask-language = Which language do you want the answer in?
desk-language-hint = These are the languages that the desk speaks.
desk-language-other = Another one
desk-language-which = Which language?
desk-ask-contact = Is it safe to contact you?
desk-contact-why = You can leave this out. They answer here, and you read it with your code.
desk-safe-yes = Yes, they may contact me
desk-safe-no = No, please don’t
desk-safe-unsure = Only with care, or I don’t know
desk-how = How can they reach you?
desk-how-hint = A number or an app, and when. The desk reads it, and stewards could. It’s deleted first.
desk-say = Who should they say they are?
desk-say-hint = If somebody else picks up. Such as “the hair salon”.
desk-name = What may they call you?
desk-name-hint = Any name but your real one.
desk-ask-files = Do you want to add a file?
desk-review-who = It goes to: { $name }
desk-said-text = What you say
desk-said-language = Language of the answer
desk-said-contact = Contact
desk-said-files = Files
desk-arrived = Your message has arrived.
desk-words-title = Your message code
desk-words-what = With these eight words you read the answer. Only you have them.
desk-done = It is on its way to the desk
desk-done-1 = Nobody sends you a message. Come back here and press “I have a report or message code”.
desk-done-2 = With your code you can also write more, send a file, delete your contact details, or delete everything.

# Files.
my-file-other = Other files, such as letters or voice messages, may hold names, places and times. We can’t take those out.
my-file-added = Added.
my-file-removed = Removed.
my-file-remove-this = Remove: { $name }
my-file-left = A file did not arrive. You can send it later, with your code.
my-file-add = Add a file

# A conversation with a desk.
my-talk-title = Your messages with a desk
my-talk-unreadable = { $count ->
    [one] One message can’t be read, or isn’t from the desk. It’s left out. Please tell a steward.
   *[other] { $count } messages can’t be read, or aren’t from the desk. They’re left out. Please tell a steward.
}
my-talk-mine = You wrote
my-talk-theirs = The desk wrote
my-talk-first = Your first message. Only those who hold the keys of the desk can read it now.
my-talk-look = Look for new messages
my-talk-looked = These are all the messages for now.
my-talk-desk-gone = This desk has closed. Nobody reads what you write here. You can write to another one.
my-talk-answered = The desk has answered. Read it below.
my-talk-none = Nobody has answered yet
my-talk-none-since = Nobody has answered your last message yet
my-talk-day = Today is day { $day }.
my-talk-late = That is longer than they say. You can write to another desk too, or look at “Help now”.
my-talk-closed = This conversation has ended
my-talk-closed-until = You can read it until { $day }. Then it is deleted.
my-talk-closed-soon = You can read it for a few more days. Then it’s deleted.
my-talk-closed-contact = Your contact details are already deleted. You can start a new conversation with the desk.
my-talk-closed-say = Are you a member? You can say how it was while a survey is open: Me, Have your say, Surveys. Do it another day. Then nothing ties it to this conversation.
my-talk-write = Write to the desk
my-talk-sent = It has arrived. Come back with your code to read the answer.
my-talk-delete-1 = All messages, files and your contact details are deleted at once, for the desk too.
my-talk-delete-2 = People at the desk may remember what they read. Files that they saved stay there.
my-talk-delete-3 = This is final. Your message code opens nothing after that.
my-talk-gone = Your messages and files are gone. You can throw your code away.
my-talk-close = Close these messages
my-contact-delete = Delete my contact details
my-contact-title = Delete your contact details?
my-contact-1 = They are deleted at once, for the desk too. If you wrote nothing there, nothing is lost.
my-contact-2 = Whoever has read them may remember them. Your messages stay.
my-contact-3 = You can’t fill them in again. You can still write them in a message.
my-contact-gone-title = They are deleted
my-contact-gone = Your contact details are deleted, for the desk too. You still read the answers here, with your code.

# Times to meet.
slot-take = Take this one: { $text }
slot-hint = You can take another one later. No name is kept with it.
slot-took = You took: { $text }
slot-yours = When you meet

# A slip to show at a drop-in.
my-slip-make = Make a slip to show at the drop-in
my-slip-title = A slip to show
my-slip-what = You show five words to the worker there. They open what you write here, and nothing else. So you don’t have to tell it all again.
my-slip-text = What may the worker know?
my-slip-text-hint = Such as what you need, or what to leave out. Not your name.
my-slip-slot = When you meet
my-slip-empty = Write something, or choose the time when you meet.
my-slip-look = This is what the worker will see
my-slip-look-text = Nothing is sent yet.
my-slip-name = Name to use
my-slip-look-not = The slip doesn’t say which messages are yours. Your message code isn’t on it.
my-slip-leave = Make the slip
my-slip-ready = Your slip
my-slip-ready-text = It is made. Show these five words, or the square, to the worker.
my-slip-words = The five words of your slip
my-slip-qr = The five words of your slip as a square to scan
my-slip-once = It opens once. Then it is deleted.
my-slip-days = If nobody opens it, it is deleted after { $days } days.
my-slip-paper = Write the words down now. When you close this, nobody can show them again.
my-slip-back = Back to the messages

# What can go wrong.
trouble-not-deleted = The server said it was deleted, but still shows it. Try again, and tell a steward.
refused-desk-closed = Nobody answers at this desk now. Go back and choose another one.

# What the server keeps, for anybody.
held-what = This is everything on the server. It is what a thief or a court would find there.
held-when = Counted once a week, in rough numbers, so that nobody can see when something new came. This is from the week of { $day }.
held-reading = One moment
held-many = { $count } or more
held-few = Fewer than 10
held-untold = The server tells nobody how many, since that would say how many members there are
held-days = Kept for { $days } days at most.
held-always = Kept as long as the community is here.
held-read = What the server can read:
held-got = What a thief or a court would get:
held-row = What it looks like
held-row-what = This is how the oldest decision of the stewards looks on the server. Members can open it. The server can’t.
held-not = What is not there
held-not-text = No name, no address, no time of day. Not who wrote what. Not who checked whom.
held-copy = After an update of the program, a second copy of all this is kept for seven days. It also has what was deleted since.
held-group-reports = Reports and alerts
held-group-checks = Checks
held-group-desks = Conversations with desks
held-group-services = Services
held-group-lounge = The lounge
held-group-profiles = Profiles
held-group-members = Members and keys
held-reports = Reports
held-reports-read = The server sees on which day a report came, how long its parts are, if pictures lie beside it, and on which day it goes. It can’t read it.
held-reports-got = A pile of locked texts with a day on each. Not who wrote them, and not what they say.
held-waiting = Reports that wait for a second one
held-waiting-read = The server sees how many wait, and which of them have met. It can’t read them, and no steward can before they meet.
held-waiting-got = Locked texts with marks. Whoever also has the members’ key and the server’s keys can try numbers against the marks.
held-drafts = Drafts and notes of the stewards
held-drafts-read = The server sees on which day a note or a draft was put here. It can’t read it.
held-drafts-got = Locked texts with a day on each.
held-cases = What stewards keep about an alert
held-cases-read = The server sees on which day it came and from how many reports it was made. It can’t read it.
held-cases-got = Locked texts with a day on each.
held-alerts = Alerts
held-alerts-read = The server sees on which day an alert came and from how many reports it was made. It can’t read it.
held-alerts-got = Locked texts. A member’s eight words open them, since members are meant to read them.
held-decisions = Decisions of the stewards, with their reasons
held-decisions-read = The server sees on which day there was one. It can’t read it.
held-decisions-got = Locked texts. A member’s eight words open them.
held-conversations = Conversations with desks
held-conversations-read = The server sees which desk, on which days something was said, and how long it was. It can’t read it.
held-conversations-got = Locked texts with the number of the desk. Not who asked, and not who answered.
held-books = Saved replies and times of a desk
held-books-read = The server sees how many there are. It can’t read them.
held-books-got = Locked texts with the number of the desk.
held-files = Files in those conversations, and pictures of reports and profiles
held-files-read = The server sees about how big each file is. It sees no name, no kind, and not who sent it.
held-files-got = Locked files, each with what it belongs to.
held-platforms = What people told about platforms
held-platforms-read = The server sees on which day somebody did, and when something was added. It can’t read it.
held-platforms-got = Locked texts, nearly all of one length, with a day on each. Not who wrote them.
held-slips = Slips of five words
held-slips-read = The server sees on which day one was left. It can’t read it.
held-slips-got = Locked notes. Five words are few: whoever takes the server and a desk’s keys could try them all.
held-services = Support services, and how long desks take
held-services-read = All of it. It is meant for everybody.
held-services-got = What everybody can read here.
held-guides = Guides
held-guides-read = All of it. It is meant for everybody. It also sees which guide somebody opens, but not who.
held-guides-got = What everybody can read here.
held-guideflags = What people told about guides
held-guideflags-read = The server sees on which day somebody did. It can’t read it, or tell about which guide.
held-guideflags-got = Locked texts of one length with a day on each. Not who wrote them.
held-posts = Posts in the lounge
held-posts-read = The server sees on which day each one came, and about how long it is. It can’t read it, or tell who wrote it.
held-posts-got = Locked texts. A member’s eight words open them, since members are meant to read them.
held-letters = Letters between pens
held-letters-read = The server sees on which day each one came. All have one length. It can’t read them, or tell who wrote to whom.
held-letters-got = Locked texts. A member’s eight words open the first lock of each. The second one opens for the two who wrote to each other.
held-profiles = Profiles for those who have a link
held-profiles-read = The server sees on which day one was last kept, whether it is paused, and about how long it is. It can’t read it, or tell whose it is. All of one that is in the list it can read.
held-profiles-got = Locked texts. A link opens what it shows. Nothing here says who has links, or how many there are. Of profiles in the list: what everybody or members see.
held-listingflags = What people told about profiles in the list
held-listingflags-read = The server sees on which day somebody did. It can’t read it, or tell about which profile.
held-listingflags-got = Locked texts of one length with a day on each. Not who wrote them.
held-unlisted = Profiles that stewards hid in the list
held-unlisted-read = All of it: which ones, why, and which stewards decided. Everybody can.
held-unlisted-got = What everybody can read here.
held-enquiries = What people wrote to profiles
held-enquiries-read = The server sees to which profile somebody wrote, on which days, and about how long it is. It can’t read it.
held-enquiries-got = Locked texts, each with its profile and a day. Not who wrote them.
held-asked = What members asked profiles
held-asked-read = The server sees that a member asked a profile about somebody, and on which days something was added. It can’t read it.
held-asked-got = Locked texts, each with its profile and a day. Not who asked, or about whom.
held-pictures = Pictures of posts
held-pictures-read = The server sees on which day there was one, and about how large it is. It can’t see what is on it, or who posted it.
held-pictures-got = Locked pictures with a day on each. A member’s eight words open them, since members are meant to look at them.
held-flags = Posts and letters that members told stewards about
held-flags-read = The server sees on which day somebody did. It does not know who, or which post or letter.
held-flags-got = Locked texts of one length with a day on each.
held-polls = Questions of polls
held-polls-read = The server sees on which day each one was written, and how long it is. It can’t read it.
held-polls-got = Locked texts. A member’s eight words open them, since members are meant to read them.
held-ballots = Ballots
held-ballots-read = The server sees for which poll one came, and on which day. It can’t read it, or tell who voted.
held-ballots-got = Locked ballots of one length. A member’s eight words open them. Nothing says whose they are.
held-surveyed = Answers to surveys
held-surveyed-read = The server sees to which survey one came, and on which day. It can’t read it, or tell who answered.
held-surveyed-got = Locked answers of one length, until the result is published. Two stewards’ eight words open them. Nothing says whose they are.
held-labels = Words by which stewards know a member
held-labels-read = The server sees how many there are, and since which days. It can’t read them, or tell who one is about.
held-labels-got = Locked texts of one length with a day on each.
held-answers = What members found at support services
held-answers-read = The server sees how often each answer was given in three months. It does not know who gave it.
held-answers-got = The same counts, small ones too.
held-withdrawals = Notes that something was taken back
held-withdrawals-read = The server sees how often that was done. Not what it was.
held-withdrawals-got = Keys that belong to nobody, with a last day.
held-index = The list for checks
held-index-read = The server sees how many entries there are. It does not know which numbers they are, and keeps nothing about checks.
held-index-got = Random characters. Whoever also has a member’s words can try numbers against them.
held-holes = What stays of entries that were removed
held-holes-kept = Kept until stewards renew the list.
held-holes-read = The server sees where in the list an entry was, and until which day it was kept.
held-holes-got = Random characters. Whoever also has a member’s words can test where a number would have been.
held-roster = The list of members, without names
held-roster-read = All of it: how many members there are, on which day each one joined, and the settings. A member is a key here, without a name.
held-roster-got = The same: keys and days, and no name.
held-boxes = Locked keys of members
held-boxes-kept = Kept as long as somebody is a member.
held-boxes-read = The server sees which member a key is for. It can’t open it.
held-boxes-got = Locked keys. Each opens only with the words of the member it is for.
held-vaults = What members’ eight words open
held-vaults-read = The server sees on which day each one was last used. It doesn’t know whose it is, and can’t open it.
held-vaults-got = Locked keys. Only eight words open them, and nobody can guess those.
held-invites = Open invites
held-invites-read = The server sees how many are open. It can’t read them.
held-invites-got = Locked invites, which are deleted after three days.
held-tokens = Marks of used tokens
held-tokens-read = The server sees how many tokens were used in a week, and which members got new ones. Not who used which.
held-tokens-got = Random marks. With the server’s key one can see which members opened this page this week or last week.
held-credentials = That a member has opened this page once
held-credentials-kept = Kept as long as somebody is a member.
held-credentials-read = With its own key, the server can see which members ever opened this page. Not when, and not how often.
held-credentials-got = The same, since the key is on the server too.
held-keys = The server’s own keys
held-keys-read = All of them. They open nothing that anybody wrote.
held-keys-got = The keys. Together with a member’s words, one can try numbers on the list.
held-photos = Pictures in profiles
held-photos-read = The server sees about how big each is, and to which profile it belongs. Not what is in it.
held-photos-got = Locked files, each with its profile.
held-passes = Marks of used passes
held-passes-read = The server sees that a pass paid for a profile, and in which quarter. Not whose pass it was.
held-passes-got = Random marks. They say nothing of who had the passes.
held-passkey = The key of passes
held-passkey-read = The server has it. It opens nothing that anybody wrote.
held-passkey-got = The key. With it one can make as many profiles here as one likes.
held-passkey-kept = Kept as long as this site is here.

# The five words of the release that this site says it serves.
release-title = Is this the page that was signed?
release-what = People who don’t run this server sign what this page should be. Five words stand for each release.
release-show = Show the five words
release-reading = One moment
release-day = This site says that its page was made on { $day }.
release-compare = Look for the same words on a poster of that day, on another phone, or with somebody who uses the program. If they differ, write nothing here and ask a steward. The page may have been changed, or the poster may be old.
release-none = This site has no signed list of what it should be. So there are no words to compare. Ask a steward.
release-broken = What this site gives as its signed list can’t be read. Tell a steward.
release-not = A page can’t vouch for itself. One that was changed can show any words. So the words here prove nothing on their own: compare them on another device. The program checks the signatures too, with every file. This page doesn’t.

# Pieces of "Help now" and of "How this page protects you".
help-call-ambulance = Ambulance
help-call-police = Police
help-call-young = Free line for children and young people
help-call-means = An emergency line may send the police too. You don’t have to say what work you do.
help-open-now = Open now
help-open-desk = Talk to { $name }
help-open-all = All { $count } services that are open now
police-never = This community says: we pass nothing on to the police or to any government. That is a promise by people. No lock can keep it for them.
police-if-asked = This community says: we pass something on to the police only if you ask for it in your report. That is a promise by people. No lock can keep it for them.
police-unsaid = This community has not said here if it passes anything on to the police. Ask somebody you trust before you write what must not get there.
