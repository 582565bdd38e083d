# The frame of every screen.
skip = Skip to the text
leave = Leave
bar-help = Help
leave-shift = Shift: { $left } more to leave
back = Back
draft = Draft: no native speaker has read this.
next = Continue
loading = Loading
try-again = Try again
step-of = Step { $at } of { $of }
busy-long = Still working. An old phone, a slow connection or Tor Browser on “Safer” can need a minute. You can leave at any time.
done-of = { $done } of { $of }
review-change = Change
review-change-this = Change: { $what }
row-new = New
lock-warning = Still there?
lock-warning-text = This page locks itself in two minutes, so that nobody else can read it. What you typed will be gone.
lock-stay = I am here
link-asked = Open the link?
link-leaves = It leads away from here. What you typed may be lost.
link-locks = It leads away from here, and the page locks first. What you typed will be gone.
link-stay = Stay here
link-open = Open the link
timer-left = Timer: { $minutes } min
timer-stop = Stop
timer-over = Time is up
timer-over-text = You wanted to tell your person that you are all right.
timer-fine = All right
timer-more = { $minutes } more minutes

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

# The front page.
front-check = Check someone
front-report = Report something that happened
front-desks = Talk to somebody
front-profiles = Your profile
front-receipt = I have a report or message code
front-platforms = Tell what a platform did
front-help = Help now
front-guides = Guides
front-services = Support services
front-sheet = Doctor’s form, in many languages
front-unlock = Open with my words
front-join = I was invited
front-about = How this page keeps you safe
front-language = Language

# How this page keeps you safe.
about-title = How this page keeps you safe
about-sealed = What the server can’t read
about-sealed-1 = What you write is locked on your phone before it is sent.
about-sealed-2 = The server keeps it, but can’t open it. It holds no key.
about-sealed-3 = It keeps no name, no phone number, and no time finer than the day.
about-leave = What “Leave” does
about-leave-1 = It clears this page at once and opens a dull one.
about-leave-2 = With a keyboard, press Shift three times. It does the same.
about-leave-3 = The Back button shows the dull page again. Close the tab when you can.
about-not = What it can’t do
about-not-1 = Your browser still knows that you were at this address. So may your phone company.
about-not-2 = A private window, or Tor Browser, leaves less behind. Close it when you are done.
about-not-3 = If somebody put a spying app on your phone, they can see what you see. Use another phone.
about-not-4 = Nothing is kept on your phone. So nobody can bring lost words back, not even us.
about-who = Who runs it
about-who-1 = Sex workers run this page for their own community.
about-who-2 = Stewards read the reports. They are trusted members whom the community chose.
about-who-3 = The server has reports only locked. Nobody can take readable ones from it. The people who read them can be asked.
about-who-4 = It costs nothing. There are no ads, and nobody counts your visits.
about-who-5 = The people who make Parasol wrote these English words. No editor from a sex worker-led group has read them yet.

about-held = What the server keeps
about-licences = Licences

# Help now.
help-title = Help now
help-call = Call { $number }
help-call-all = Emergency
help-call-112 = 112 reaches emergency help from almost every mobile phone, in any country. The police may come too.
help-danger = If you are in danger
help-danger-1 = Go where people are: a shop, a bar, a hotel desk.
help-danger-2 = Call somebody you trust. Tell them where you are. Stay on the line.
help-danger-3 = Call your country’s emergency number. In many countries it is 112, in North America 911.
help-danger-4 = You can ask for an ambulance. You don’t have to say what work you do.
help-care = After sex you did not want, or a condom came off
help-care-1 = PEP is a medicine that can stop HIV. Start it within 72 hours. Sooner is much better.
help-care-2 = The morning-after pill works up to 5 days. Sooner is better.
help-care-3 = A clinic or an emergency room can give you both. Ask for tests for other infections too.
help-care-4 = In most places you don’t have to go to the police to get care. You can ask first.
help-care-5 = If you may want proof later: keep your clothes in a paper bag. A clinic can help before you wash.
help-young = If you are under 18
help-young-1 = You did nothing wrong. You have a right to care and to help.
help-young-2 = Many countries have a free child helpline, in much of Europe 116 111.
help-talk = If it is too much right now
help-talk-1 = Breathe out slowly, five times. Drink some water. Sit where you can see the door.
help-talk-2 = You don’t have to decide anything tonight.

# Guides: things that others do; no orders and no blame.
guides-title = Guides
guides-all = All guides
guides-photo = Clean a picture
guide-before = Before meeting someone new
guide-before-1 = Trust your gut. You may say no at any time, and you don’t need a reason.
guide-before-2 = Tell one person you trust where you will be, and until when.
guide-before-3 = Agree on a word with them that means “I need help”.
guide-before-4 = Talk on the phone first, if you can. A voice tells a lot.
guide-before-5 = Agree on the time, the price and the limits before you meet. Get the money first.
guide-before-6 = Know your way out. Keep your shoes, keys and phone where you can reach them.
guide-before-7 = Bring your own condoms and lube. Keep your drink in your hand.
guide-before-8 = Call your person when you arrive, and when you leave. Let the other one hear it.
guide-after = After something bad happened
guide-after-1 = It was not your fault. What they did is on them.
guide-after-2 = First get to a place where you feel better. Be with somebody you trust, if you can.
guide-after-3 = Think of your health. Some help works only in the first days. See “Help now”.
guide-after-4 = Write down what you remember: number, name, plate, place. Do it when you are ready.
guide-after-5 = Keep messages and calls. A picture of the screen is enough.
guide-after-6 = You choose who knows. You don’t have to tell the police, your family or anybody.
guide-after-7 = Sleep and food matter. Bad dreams and shaking are normal. If they stay, talk to somebody.
guide-phone = Your phone and this page
guide-phone-1 = Use a private window, and close it at the end. Nothing is kept on the phone then.
guide-phone-2 = Lock your phone with a long code. In many places police can make you use your face or finger.
guide-phone-3 = Write your words on paper. Don’t keep them in pictures, chats or notes.
guide-phone-4 = Keep the paper where nobody looks. It has no name and no address on it.
guide-phone-5 = Work with another number than your own one, if you can.
guide-phone-6 = Look at which apps may see where you are. Turn it off where you don’t need it.
guide-phone-7 = If somebody knows what they should not, your phone may be watched. Use another one.

# What went wrong. The names are the codes of errors.
trouble-unexpected = Something went wrong on this page. If you were sending something, it may have arrived. Look first, then try again.
trouble-unreachable = No connection. What you typed is still here. Look at your connection and try again.
trouble-part-missing = A part of this page did not load. Check your connection, then load the page again. Or your browser is too old.
trouble-nothing-to-report = The stewards need something to go by. Write a few words, or one number, name or plate.
trouble-too-long = This is too long by about { $excess } letters. Please make it shorter.
trouble-too-large = This is too long. Please make it shorter.
trouble-no-report = This code opens nothing. What it opened may be deleted, or its time is over. Is the code from another paper?
trouble-room-full = There’s no more room for messages here. You can start a new report or conversation.
trouble-not-taken-on = Nobody has answered here yet. You can write more once somebody has. What you typed is still here.
trouble-not-founded = There is no community here yet. Please come back later.
trouble-another-community = This is not the community that your words belong to. Don’t write anything here. Ask somebody you trust.
trouble-repeated = The server showed something twice or in the wrong order. That should not happen. Please tell a steward.
trouble-roster-tampered = Somebody changed the list of stewards and keys. Don’t write anything here. Ask somebody you trust.
trouble-bad-answer = The server’s answer makes no sense. Please try again later.
trouble-other-protocol = This page was renewed. Copy what you typed. Then load the page again.
trouble-unreadable = This can’t be read. It may be broken, or somebody changed it. Please tell a steward.
trouble-quota = That was the last time for today. You can go on tomorrow.
trouble-full = The server has no space, or its disk is broken. What you typed is still here. Keep your code. Please try again later.
trouble-work-refused = The server asked this phone for too much work. Please try again later.
trouble-distrust = The server showed something that can’t be true. Don’t go on, and tell a steward.

closing-notice = This community closes at the end of { $day }. Everything kept here is destroyed then. New reports end on { $last }.
trouble-closing = This community closes soon and takes no new reports.
trouble-closed = This community has closed. Nothing is kept here any more.

# Where a name is used.
site-unknown = I don't know which site
site-other = Another site or app

# A record that is written: what is wrong with a field.
field-choose = Choose
field-wrong-missing = This is needed.
field-wrong-short = Write { $min } characters or more.
field-wrong-long = This is too long. { $max } characters are the most.
field-wrong-few = Choose { $min } or more.
field-wrong-many = These are too many. { $max } are the most.
field-wrong-number = Write a whole number from { $min } to { $max }.
field-wrong-form = This can’t be read. Look at it again.
