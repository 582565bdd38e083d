# How this page protects you.
about-title = How this page protects you
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
about-licences = Licences

# Help now.
help-title = Help now
help-call-all = Emergency
help-call-112 = 112 reaches emergency help from almost every mobile phone, in any country. The police may come too.
help-danger = If you are in danger
help-danger-1 = Go where people are: a shop, a bar, a hotel desk.
help-danger-2 = Call somebody you trust. Tell them where you are. Stay on the line.
help-danger-3 = Call your country’s emergency number. In many countries it is 112, in North America 911.
help-danger-4 = You can ask for an ambulance. You don’t have to say what work you do.
help-care = After sex you did not want, or if a condom came off
help-care-1 = PEP is a medicine that can stop HIV. Start it within 72 hours. Sooner is much better.
help-care-2 = You can take the morning-after pill up to 5 days after. Sooner is better.
help-care-3 = A clinic or an emergency room can give you both. Ask for tests for other infections too.
help-care-4 = In most places you don’t have to go to the police to get care. You can ask first.
help-care-5 = If you may want proof later: keep your clothes in a paper bag. If you can, go to a clinic before you wash.
help-young = If you are under 18
help-young-1 = You did nothing wrong. You have a right to care and to help.
help-young-2 = Many countries have a free child helpline, in much of Europe 116 111.
help-talk = If it is too much right now
help-talk-1 = Breathe out slowly, five times. Drink some water. Sit where you can see the door.
help-talk-2 = You don’t have to decide anything tonight.

# Guides: things that others do; no orders and no blame.
guides-title = Guides
guide-before = Before meeting someone new
guide-before-1 = Trust your gut. You may say no at any time, and you don’t need a reason.
guide-before-2 = Tell one person you trust where you will be, and until when.
guide-before-3 = Agree on a word with them that means “I need help”.
guide-before-4 = Talk on the phone first, if you can. A voice tells a lot.
guide-before-5 = Agree on the time, the price and the limits before you meet. Get the money first.
guide-before-6 = Know your way out. Keep your shoes, keys and phone where you can reach them.
guide-before-7 = Bring your own condoms and lube. Keep your drink in your hand.
guide-before-8 = Call your person when you arrive, and when you leave. Let the other person hear it.
guide-after-1 = It was not your fault. What they did is on them.
guide-after-2 = First get to a place where you feel better. Be with somebody you trust, if you can.
guide-after-3 = Think of your health. Some help works only in the first days. See “Help now”.
guide-after-4 = Write down what you remember: number, name, plate, place. Do it when you are ready.
guide-after-5 = Keep messages and calls. A screenshot is enough.
guide-after-6 = You choose who knows. You don’t have to tell the police, your family or anybody.
guide-after-7 = Sleep and food matter. Bad dreams and shaking are normal. If they stay, talk to somebody.
guide-phone = Your phone and this page
guide-phone-1 = Use a private window, and close it at the end. Nothing is kept on the phone then.
guide-phone-2 = Lock your phone with a long code. In many places police can make you use your face or finger.
guide-phone-3 = Write your words on paper. Don’t keep them in pictures, chats or notes.
guide-phone-4 = Keep the paper where nobody looks. It has no name and no address on it.
guide-phone-5 = Use a different number for work, if you can.
guide-phone-6 = Check which apps can see where you are. Turn that off where you don’t need it.
guide-phone-7 = If somebody knows what they should not, your phone may be watched. Use another one.

# The front page.
front-platforms = Tell us what a platform did
front-sheet = Doctor’s sheet, in many languages

# How this page protects you.
about-held = What the server keeps

# Guides: things that others do; no orders and no blame.
help-first = What to do in the first ten minutes
guides-all = All guides
guides-photo = Clean a picture
