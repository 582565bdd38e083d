# The page of `parasol evidence site`: who gets what from a page. Each sentence says what was seen, and never a grade.
site-title = Who gets what from this page?
site-title-many = Who gets what from these { $count } pages?
site-headline = { $count ->
    [one] 1 other
   *[other] { $count } others
}
site-headline-nobody = Nobody else was seen
site-meaning = { $count ->
    [one] got something from { $page } before anybody chose anything.
   *[other] got something from { $page } before anybody chose anything.
}
site-meaning-refused = { $count ->
    [one] After consent was refused, 1 still did.
   *[other] After consent was refused, { $count } still did.
}
site-meaning-nobody = Nobody but the site itself was seen to get anything from { $page }.
site-meaning-failed = { $count ->
    [one] 1 page couldn’t be looked at.
   *[other] { $count } pages couldn’t be looked at.
}
site-pages = { $count } pages
site-bars = How many of them got this (black), and after consent was refused (grey)
site-bars-once = How many of them got this
site-bar-told = { $count } of { $all }
site-bar-refused = refused: { $count }
site-bar-typed = what was typed
site-bar-keys = each key, while typing
site-bar-unread = read what was typed, sent something unreadable
site-bar-page = the address of the page
site-bar-site = the name of the site
site-bar-visit = that somebody is there
site-bar-cookie = a cookie on this device
site-bar-marks = marks that tell this device from others
site-bar-recorder = something, and it sells session recordings
site-bar-watches = a view of mouse, keys and page
site-got = { $company }{ $at }: { $things }.
site-country = { " " }({ $country })
site-got-itself = The site itself: { $things }.
site-thing-visit = saw the internet address of who opened it
site-thing-site = learned which site it is
site-thing-page = learned the address of the page ({ $form })
site-thing-typed = got the { $about } that was typed, before it was sent ({ $form }, { $how })
site-thing-keys = got the { $about } key by key, while it was typed ({ $how })
site-thing-unread = read what was typed, then sent something that can’t be read here ({ $how })
site-thing-cookie = { $form ->
    [own] set a cookie of its own
   *[site] set a cookie in the site’s name
}
site-thing-marks = { $about ->
    [canvas] read a hidden drawing back (canvas)
    [webgl] asked for the graphics card (WebGL)
    [audio] measured how sound is made (audio)
    [fonts] tried which fonts there are
   *[webrtc] opened a line that can show the local address (WebRTC)
}
site-thing-watches = watches the mouse, the keys and the page, as session recorders do
site-thing-recorder = sells recordings of what people do on pages
site-under = { $thing }, under the site’s own name { $host }
site-about-email = e-mail address
site-about-phone = phone number
site-about-name = name
site-about-password = password
site-about-text = text
site-form-plain = as it is
site-how-request = by a request
site-how-beacon = by a beacon
site-how-websocket = by a WebSocket
site-how-worker = by a worker
site-how-report = by a report of the browser
site-in-referer = as Referer
site-in-address = in an address
site-in-message = in a message
site-helps-typed = A page can wait until somebody presses “Send”. Nobody needs what is typed before that.
site-helps-refused = Those who still get something after consent was refused can be asked by which right.
site-helps-copies = Fonts, scripts and pictures can lie on the site’s own server. Then others aren’t asked for them.
site-helps-nobody = Look again in a month, and after each change of the page.
site-sure-seen = What stands here was seen leaving a browser made for this, which kept nothing.
site-sure-twice = Chromium { $version }; { $messages } messages in { $visits } visits: before any choice, and after a button that refuses.
site-sure-once = Chromium { $version }; { $messages } messages before any choice. No button that refuses consent was seen.
site-sure-har = A HAR file with { $messages } messages, which somebody else’s browser wrote down.
site-sure-typed = Words made up for this were typed into { $count } fields and never sent.
site-sure-named = Countries are from our own list, with a source and a day for each. It is short.
site-sure-compared = Compared with { $day }: { $new ->
    [one] 1 more was seen
   *[other] { $new } more were seen
}, { $gone ->
    [one] 1 was not seen this time
   *[other] { $gone } were not seen this time
}.
site-not-later = What the site’s own server passes on later can’t be seen from outside.
site-not-none = What was not seen may still be there: on another day, in another country, for another browser.
site-not-sealed = What a page encrypts before it sends it can be counted, but not read.
site-not-robot = A page can notice that a program looks, and behave.
site-not-faked = A page can make its own code look like another company’s, if it loads that company’s script too. Ask the company before you say that it did something.
site-lacks-messages = This page sent so much that not all of it was kept.
site-lacks-long = Some messages were too long. Their beginning alone was read.
site-lacks-near = This page tried to reach the computer that looked at it, or its network. That was stopped.
site-lacks-scripts = A script in this page hid whose it is, or gave itself a name that nothing was loaded under. What it did isn’t counted against anybody.
site-lacks-unseen = This page can send in ways that can’t be seen into. Whoever it reached is named, but not all that they may have got.
site-lacks-bodies = The file lacks what some messages contained, so what was typed may be in them.
site-lacks-cookies = The file has no cookies at all. It was probably cleaned of them.
site-lacks-sockets = The file lacks what was sent over WebSockets.
site-lacks-probes = A HAR file doesn’t show what scripts did in the page, nor what came after a refusal.
