# The frame of every screen.
skip = Skip to the text
leave = Leave
bar-help = Help
leave-shift = Shift: { $left } more to leave
back = Back
draft = Draft: no native speaker has read this.
loading = Loading
try-again = Try again
busy-long = Still working. An old phone, a slow connection or Tor Browser on “Safer” can need a minute. You can leave at any time.

# The front page.
front-check = Check someone
front-report = Report something that happened
front-desks = Talk to somebody
front-profiles = Your profile
front-receipt = I have a report or message code
front-help = Help now
front-guides = Guides
front-services = Support services
front-unlock = Open with my words
front-join = I was invited
front-about = How this page protects you
front-language = Language

# What went wrong. The names are the codes of errors.
trouble-unexpected = Something went wrong on this page. If you were sending something, it may have arrived. Look first, then try again.
trouble-part-missing = A part of this page did not load. Check your connection, then load the page again. Or your browser is too old.

# The frame of every screen.
link-asked = Open the link?
link-leaves = It leads away from here. What you typed may be lost.
link-locks = It leads away from here, and the page locks first. What you typed will be gone.
link-stay = Stay here
link-open = Open the link
