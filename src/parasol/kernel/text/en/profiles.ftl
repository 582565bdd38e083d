# Profiles, for whoever makes one. What they say to others is in link.ftl.
profiles = Your profiles
profile-what = A profile is a page about you that only you control. It needs no papers and no photo. You give its link to the people you choose.
profile-what-link = Without the link nobody can read it: not this server, no search engine.
profile-what-copies = Whoever has a link can pass it on. Closing it stops new views, not screenshots.
profile-what-host = The server sees when and from where you change a profile. It can guess that you are a member. Tor Browser makes this hard.
profile-what-days = It ends by itself after { $days } days, unless you keep it. You can pause or delete it at once.
profile-what-words = Each profile has eight words of its own. Nothing ties it to your membership or to your other profiles.
profile-what-once = You can make or keep three profiles in each quarter of a year.
profile-make = Make a profile
profile-make-now = Make it
profile-make-given = I was given a pass
profile-make-member = To make a new one, open the page with your member’s words first.
profile-make-apart = To make one here you need a pass. Ask whoever told you this address how to get one.
profile-what-apart-host = The server sees when and from where you change a profile. Tor Browser makes this harder.
profile-what-apart-words = Each profile has eight words of its own. Nothing ties it to another one.
profile-away = Profiles have a site of their own. Your stewards tell you its address. Copy a pass here, lock this page, and use it there. Best another day: then nobody sees both at once.
profile-open = Open a profile
profile-words = The eight words of your profile
profile-opening = Opening it
profile-making = Making its keys
profile-made = Your profile is there. Nobody can see it before you make a link.
profile-words-title = The words of your profile
profile-words-what = With these eight words you come back to this profile. They are other words than those of your membership.
profile-unnamed = Profile without a name
profile-is-live = People with a link can see it
profile-is-live-text = { $count ->
    [one] It has one link. It is kept until { $day }.
   *[other] It has { $count } links. It is kept until { $day }.
  }
profile-is-no-link = Nobody can see it yet
profile-is-no-link-text = Make a link, and give it to somebody.
profile-is-paused = It is paused
profile-is-paused-text = All links show nothing until you go on. Your words still open it until { $day }.
profile-to-links = { $count ->
    [0] Make a link
   *[other] Links ({ $count })
  }
profile-edit = Change what it says
profile-to-pictures = { $count ->
    [0] Add pictures
   *[other] Pictures ({ $count })
  }
profile-look = See it as others do
profile-pause = Pause it now
profile-go-on = Show it again
profile-available = Are you available?
profile-available-unsaid = Don’t say
profile-renew = Keep it for { $days } more days
profile-repay = Keep it with another pass
profile-until = It is kept until { $day }. Each change counts as keeping it.
profile-close = Close it on this phone
profile-delete = Delete this profile
profile-delete-1 = The profile, its links and all messages are deleted at once. The next person who opens a link sees nothing.
profile-delete-2 = Copies that others made stay with them.
profile-delete-now = Delete all of it
profile-gone = The profile and all its messages are deleted. You can throw its words away.

# What it says.
profile-edit-text = You can leave every field empty. Don’t write what leads to your real name or home.
profile-name-hint = A name that you use nowhere else.
profile-areas-hint = One in each line. A part of town is enough.
profile-languages-hint = One in each line.
profile-is-online = I also work online
profile-tours-hint = Where you will be, and when. Days that are over are not shown.
profile-tour-area = Place
profile-tour-from = First day
profile-tour-to = Last day
profile-tour-add = Add a tour
profile-tour-drop = Take this tour out
profile-services-hint = In your own words.
profile-boundaries-hint = What you don’t do, and what you expect.
profile-asks-hint = What you would like to know from people who write.
profile-questions = Questions to people who write
profile-questions-hint = One in each line. Each gets a field in their message.
profile-reads-hint = People can always write. At other hours they see when you read again. Nothing rings on your phone.
profile-reads-from = From
profile-reads-to = To
profile-reads-now = What time is it for you now?
profile-wrong-reads = Give both times, and what time it is for you now.
profile-sites-hint = One address in each line. Copy it whole from your browser.
profile-wrong-tours = Each tour needs a place, a first day and a last day that is not before it.
profile-wrong-sites = Copy whole addresses from your browser, one in each line, 8 at most.
profile-sites-identify = One of these is known for payments or adverts. It may show your legal name, or tie your names together.
profile-more = Say more
profile-save = Save
profile-saving = Locking and sending it

# Pictures.
profile-pictures-what = Each picture is cleaned on your phone first: what is hidden in the file goes, and you cover what nobody should see. People see pictures only if they ask for them. Never use one that is anywhere under your name.
profile-pictures-full = There are { $most } pictures, and there can’t be more. Take one out first.
profile-picture-add = Add a picture
profile-picture-take = Put it in my profile
profile-picture-words = Words for the picture
profile-picture-says = What does it show?
profile-picture-says-hint = For people who don’t see it. You can leave this empty.
profile-picture-unsaid = No words for it yet
profile-picture-change = Words
profile-picture-says-this = Words for picture { $number }
profile-picture-first = Show first
profile-picture-first-this = Show first: picture { $number }
profile-picture-drop = Take out
profile-picture-drop-this = Take out picture { $number }
profile-picture-drop-sure = Yes, take out
profile-picture-drop-sure-this = Yes, take out picture { $number }
profile-proof = If somebody steals a picture
profile-proof-what = Keep the original pictures, with nothing covered. These are their fingerprints (SHA-256), kept only under your words. Whoever has the file with the same fingerprint had the picture before it was covered.

# Links.
profile-links = Links
profile-links-what = Make one link for each person or place. If one gets around, you see which, and can close it alone.
profile-link-label = Who or what is it for?
profile-link-label-hint = Only you see this, here.
profile-link-make = Make a new link
profile-link-since = Made on { $day }
profile-link-qr = The link for { $label } as a picture to scan
profile-link-copy = Copy the link
profile-link-copied = It is copied. Paste it where you want it.
profile-link-show = Show
profile-link-show-this = Show the link for { $label }
profile-link-close = Close
profile-link-close-this = Close the link for { $label }
profile-link-close-sure = Yes, close it
profile-link-close-sure-this = Yes, close the link for { $label }
trouble-profile-needs-member = A new quarter of the year has begun, so this needs a pass. Open the page with your member’s words, then your profile again. Or keep it with another pass.
trouble-profile-needs-pass = A new quarter of the year has begun, so this needs a new pass. Choose “{ profile-repay }” below.
refused-profiles-apart = Profiles have a site of their own now. Use your pass there. Nothing was sent to it from here.
refused-profile-moved = The profile was changed somewhere else meanwhile. Open it again with its words.
trouble-profile-links-full = There are as many links as there can be. Close one first.

# Messages.
inbox = Messages
inbox-reading = Looking for messages
inbox-empty = No messages
inbox-empty-text = People can write to you from your link.
inbox-unreadable = This message can’t be read
inbox-link-closed = a link that is closed
inbox-more = { $count ->
    [one] One more is older.
   *[other] { $count } more are older.
  }
inbox-keep = Delete messages after
inbox-keep-when = They go when you look here. After 28 days they go by themselves.
inbox-kept = Messages are deleted { $days } days after the first one.
inbox-keep-days = { $days ->
    [one] 1 day
   *[other] { $days } days
  }
enquiry = Message
enquiry-by-link = By this link:
enquiry-text = What they wrote
enquiry-reach = Number they gave
enquiry-theirs = They
enquiry-answer = Your answer
enquiry-answer-hint = They read it with their code. Leave out your real name and home.
enquiry-answered = It is sent.
templates = Saved answers
templates-what = Answers that you use again. Only your words open them. You can change one each time before you send it.
templates-full = There are { $most }, and there can’t be more. Take one out first.
template-title = Title
template-text = Answer
template-save = Save this answer
template-missing = It needs a title and a text.
template-drop = Take out
template-drop-this = Take out { $title }
template-put = Use a saved answer
template-put-none = Choose one
enquiry-check-why = You can check this number privately. Do it in another sitting: lock this page, then open the members’ page and paste it there. If you do both at once, the server could guess whose profile this is.
enquiry-check-copy = Copy the number for a check
enquiry-check-copied = It is copied. Lock this page, open the members’ page later, and paste it into the check.
enquiry-check-here = Check it here all the same
enquiry-report = Report this person
enquiry-delete = Delete and block
enquiry-delete-sure = Yes, delete it
enquiry-delete-text = Then they can write nothing more here. If they come again by the same link, close that link. It is deleted by itself on { $day }.
enquiry-gone = This message is deleted, or its time is over.

# Passes.
passes = Your passes
passes-what = A pass makes one profile, or keeps it in this quarter of the year. Each member gets three, and three new ones in the next quarter. You can use these until { $day }.
passes-why = You can give one to a colleague. Or keep its code and use it another day without your member’s words. Then the server can’t see both at once.
passes-careful = Whoever has the code can use the pass, once. Cross off a pass that you give away. You and the server together could find out which profile it paid for.
passes-reading = Getting your passes
pass-number = Pass { $number }
pass-qr = Pass { $number } as a picture to scan
pass-show-this = Show pass { $number }
pass-copy = Copy the pass
pass-which = Which of your profiles is this?
pass-which-hint = Each has its own pass, until { $day }. Count one that you deleted in this quarter of the year. If you use a pass twice, the server can tell that both profiles are yours.
pass-profile-0 = My first (pass 1)
pass-profile-1 = My second (pass 2)
pass-profile-2 = My third (pass 3)
pass-given = Another: I was given a pass
pass-code = The code of the pass
pass-code-hint = Paste all of it: 176 letters and signs.
pass-missing = Say first which one it is.
trouble-pass = This is not a whole pass. Copy all of it and paste it again.
trouble-pass-used = This pass was used before. Take another one, best on another day.
trouble-pass-over = This pass doesn’t count here, or its quarter is over.

# Asking a colleague about a client, and being asked.
ask = Ask a colleague about a client
ask-what = A client says that a colleague knows them. Let the client give you the link that they have to the colleague’s profile. Then ask here. After { $days } days all of it is gone, for both of you.
ask-she-sees = Your colleague sees whose link you used, and that a member asks, but not which member.
ask-host = The server sees that a member asks this profile, and on which day. It can’t read the question or the answer. It could also send a question of its own.
ask-no-list = Nobody keeps a list of clients. An answer is for you alone.
ask-code = I have the words of a question
ask-open = Your question
ask-link = The client’s link to the profile
ask-link-hint = Paste all of it, from https to the end.
ask-about = What the client calls themselves
ask-about-hint = A name or number that you were given. You can leave this empty.
ask-text = Anything else
ask-text-hint = Leave out your name and what tells who you are.
ask-send = Ask now
ask-sending = Locking and sending it
ask-sent = Your question has arrived.
ask-words = The words of your question
ask-words-what = With these eight words you read the answer, for { $days } days. Your membership does not remember that you asked.
ask-question = Would you meet this person again?
ask-none = There is no answer yet. Look again later, with the same words.
ask-says-yes = Yes
ask-says-no = No
ask-says-rather-not = Your colleague would rather not say
ask-says-write = Your colleague asks you to write
ask-says-text = This is what one person says of their own meetings. With you it can be different.
ask-hers = Your colleague
ask-until = All of it is deleted by itself on { $day }.
ask-delete = Delete this question
ask-gone = The question and its answer are deleted. You can throw its words away.
trouble-link-closed = This link opens nothing now. It may be closed or paused, or a part of it is missing.
questions = Questions from members
inbox-by-link = From people with a link
question = Question from a member
question-link = They have your link
question-about = They call themselves
question-text = The member writes
question-answered = You answered: { $answer }
question-answered-text = You can change it. The last answer counts.
question-says-yes = Yes
question-says-no = No
question-says-rather-not = I would rather not say
question-says-write = Write to me
question-theirs = The member
question-who = Only members can ask. You don’t learn which one asks. The server could send a question of its own, and then it reads your answer.

# Saving it as a file, and making it again from one.
profile-file = Save it as a file
profile-file-what = The file holds its text, pictures, links and saved answers. Only the words of this profile open it.
profile-file-messages = Messages aren’t in it.
profile-file-elsewhere = You can make it again on another site, too. Then both sites can see that it is one profile. You type these words there, so that site could open this profile. Choose one that you trust.
profile-file-save = Save the file
profile-file-saved = It is saved. If this profile is gone one day, open “{ profiles }”, then “{ profile-again }”. You need a pass.
profile-again = Make a profile again from a file
profile-again-what = Choose the file that you saved. Then type the words of that profile.
profile-again-file = The file
profile-again-now = Make it again
trouble-profile-file = These words don’t open this file. Or a part of the file is missing.
trouble-profile-here = A profile is here already under these words. Open it with its words.

# The list of profiles.
catalogue = Profiles
catalogue-look = Look at profiles
catalogue-what = What you look for stays on this phone. The order is by chance: nobody can pay for a place.
catalogue-strangers = You see the profiles that everybody may see.
catalogue-reading = Getting all profiles
catalogue-words = Words
catalogue-filters = Area, language, day
catalogue-area = Area
catalogue-language = Language
catalogue-day = On this day
catalogue-day-hint = Somebody who is on tour that day is found in the area of the tour.
catalogue-any = Any
catalogue-count = { $count ->
    [0] No profile fits
    [one] One profile fits
   *[other] { $count } profiles fit
  }
catalogue-more = { $count ->
    [one] One more
   *[other] { $count } more
  }
catalogue-lost = { $count ->
    [one] One profile can’t be shown: it is not as its owner signed it.
   *[other] { $count } profiles can’t be shown: they are not as their owners signed them.
  }
catalogue-thumbs = Show small pictures ({ $size } kB)
catalogue-thumbs-seen = The server then sees that somebody looks at this area, or at some areas of which this is one.
catalogue-thumbs-all = The server sees that somebody looks at the small pictures, and not at which.
catalogue-thumbs-area = Choose an area to see small pictures.
catalogue-thumbs-lost = { $count ->
    [one] One small picture is missing, or is not as its owner signed it.
   *[other] { $count } small pictures are missing, or are not as their owners signed them.
  }
catalogue-one = Profile
catalogue-gone = This profile isn’t in the list now.
catalogue-altered = This profile isn’t as its owner signed it, so it is not shown.
catalogue-behind = { $count ->
    [0] The profile itself says more. You can write a message there.
    [one] The profile itself says more and has one picture. You can write a message there.
   *[other] The profile itself says more and has { $count } pictures. You can write a message there.
  }
catalogue-open = Open the profile
catalogue-seen = When you open it, the server sees which profile was opened.
catalogue-means = That a profile is in this list says nothing about who made it.
listing-flag = Say that it is a fake, or shows somebody else
listing-flag-text = It goes to the stewards. Only they can read it. You need no account. Nobody asks who you are.
listing-flag-what = What is it?
listing-flag-what-stolen = These pictures or words are mine
listing-flag-what-fake = This person isn’t real
listing-flag-what-other = Something else
listing-flag-why = How do you know?
listing-flag-why-hint = Don’t write your name. Stewards can’t write back.
listing-flag-send = Send
listing-flag-done = It has arrived
listing-flag-done-text = A steward will look at it. One can hide the profile at once. Two decide.
listing = The list of profiles
listing-none = There is no list of profiles here. It takes a vote of members and two stewards.
listing-text = The list shows your name, the line, areas, languages, days away, how “{ profile-services }” begins, and how many pictures there are. Whoever sees it can open the whole profile.
listing-faces = Anybody can copy this, and search engines for faces may keep it for good. Taking it down here doesn’t take back copies.
listing-host = Whoever runs the server can read all of a profile that is in the list.
listing-contact = It can’t contain a phone number, an address or a link. People write to you here.
listing-who = Who finds your profile?
listing-who-nobody = Only people with a link
listing-who-members = Members too
listing-who-everybody = Everybody
listing-is-nobody = It is not in the list.
listing-is-members = Members find it in the list.
listing-is-everybody = Everybody finds it in the list.
listing-look = Look whether the list shows it
listing-there = The list shows it as you saved it.
listing-missing = The server leaves it out, or shows it differently. Tell a steward.
listing-thumb = A small picture in the list
listing-thumb-text = The list can show one small picture beside your profile. It shows none unless you choose one. Whoever may see your profile in the list sees it too.
listing-thumb-copy = Anybody who can read the list can copy this picture.
listing-thumb-choose = Choose a picture
listing-thumb-other = Choose another picture
listing-thumb-take = Use it as the small picture
listing-thumb-shown = The small picture, as the list shows it
listing-thumb-new = This is what the list will show.
listing-thumb-save = Show it in the list
listing-thumb-is = The list shows this picture.
listing-thumb-none = The list shows no picture of yours.
listing-thumb-drop = Take it out of the list
listing-thumb-first = First choose under “{ listing }” who finds your profile.
listing-hidden = Stewards hid it in the list
listing-answer = Answer the stewards
listing-answer-text = They see that the answer comes from whoever has this profile’s words. Another steward than those who decided can undo it.
listing-answer-why = What should they know?
listing-answer-why-hint = Don’t write your name. Stewards can’t write back.
refused-no-catalogue = There is no list of profiles here.
trouble-profile-contact = There is a number, an address or a link in this profile. Take it out first, or choose “{ listing-who-nobody }” under “{ listing }”.
