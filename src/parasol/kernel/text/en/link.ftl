# The page that a profile's link opens. Nothing here says who runs it, or for whom else.
link-language = Language
link-title = Profile
link-opening = Opening
link-closed = This link does not work
link-closed-text = It may be closed, or paused for now. Ask the person who gave it to you. Check too that the whole link was copied.
link-have-code = I have a code of eight words
link-nothing-kept = This page keeps nothing on your phone. It sends nothing to other sites. Please don’t pass this link on.
link-write = Write a message
link-write-who = Only the person of this profile can read what you write.
link-text = Your message
link-text-hint = Who you are, what you would like, and when.
link-text-missing = Write a few words first.
link-reach = Your phone number, if you want to give it
link-reach-hint = Some people look up a number before they meet. You can leave this empty.
link-send = Send
link-sending = Locking and sending it
link-sent = It is sent
link-sent-text = Your message has arrived.
link-code = Your code
link-code-what = Open this link again and type these eight words. Then you can read the answer and write more.
link-code-care = Write them down now, in this order. They are shown only once. Nobody can get them back.
link-code-field = The eight words of your code
link-code-open = Open
link-talk = Your messages
link-no-answer = There is no answer yet. Come back later with the same code.
link-hers = Answer
link-yours = You
link-lost = { $count ->
    [one] One message is missing or can’t be read.
   *[other] { $count } messages are missing or can’t be read.
  }
link-more = Write more
link-more-hint = It is read together with your first message.
link-more-sent = It has arrived.
link-delete = Delete my messages
link-delete-text = All that both of you wrote here is deleted at once. Your code opens nothing after that.
link-delete-now = Delete all of it
link-gone = It is deleted
link-to-profile = To the profile

# A profile, for whoever writes it and whoever reads it.
profile-available-today = Available today
profile-available-week = Available this week
profile-online = Online
profile-from-to = { $first } to { $last }
profile-name = Name
profile-line = One line
profile-text = About me
profile-languages = Languages
profile-areas = Areas
profile-tours = Tours
profile-services = Services
profile-prices = Prices
profile-boundaries = Boundaries
profile-asks = Please tell me
profile-reads = Messages are read
profile-reads-again = Messages are read again from { $time }. It is { $now } there now.
profile-sites = Other pages
profile-pictures = Pictures
profile-pictures-show = { $count ->
    [one] Show the picture ({ $size } kB)
   *[other] Show { $count } pictures ({ $size } kB)
  }
profile-picture-number = Picture { $number }
profile-picture-broken = This picture can’t be shown.
