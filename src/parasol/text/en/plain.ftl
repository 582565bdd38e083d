# Pages without JavaScript: what is different there.
plain-title = Pages without JavaScript
plain-what = What is different here
plain-what-1 = These pages run no program in your browser. So your phone can’t lock what you write.
plain-what-2 = The machine that runs these pages sees your words for a moment. Then it locks them.
plain-what-3 = It writes them nowhere, and forgets them within a minute. But whoever rules that machine could read along.
plain-what-4 = Each time you press a button, what you wrote goes to that machine. It comes back locked, inside the next page.
plain-what-5 = Can you use JavaScript? Then use the other page. There, your words are locked before they leave your phone.
plain-members = A private check, and all that members do, needs JavaScript. These pages don’t ask for a member’s words. Don’t type them here.
plain-send = Without JavaScript, the machine that runs this page sees your words for a moment. Then it locks them.
plain-exit = What “Leave” does
plain-exit-1 = “Leave” opens a dull page about length and weight at once.
plain-exit-2 = The Back button may show a page again, or ask if it should. Close the window to be sure.
plain-exit-3 = Shift three times does nothing here.
plain-opening-stop = You can stop at any time. The stewards get nothing before you have seen it all and press “Send”.
plain-opening-time = Each page waits for half an hour. Write a long text somewhere else first, or send it in parts.
plain-opening-leave = If somebody comes: press “Leave” at the top, then close the window.
plain-may-be-empty = You can leave this empty.
plain-review-text = The stewards have nothing yet. You can change every answer.
plain-language = Language
plain-words-print = Print this page only at home. Copy shops and shared printers keep what they print.
plain-words-here = You can also come back without JavaScript, on these pages.
plain-words-used = Type your words only on a machine that you trust.
plain-back-step = One page back
plain-add-area = If it is somewhere else: which part of town?
plain-when-earlier = If it was earlier: which month?
plain-when-none = No month
plain-names-platform = If it is a name: on which app or site?
plain-names-typed = The number, name or plate
plain-names-add = Add it, and write one more
plain-told-close = To close it, press “Leave”. Nothing of it stays on these pages.

# Pages without JavaScript: what went wrong.
plain-busy = Too many people are here just now. What you wrote is still here. Wait a minute and press the button again.
plain-other-protocol = These pages are older or newer than the server behind them. What you wrote is still here. Please come back later.
plain-stale-title = This page was too old
plain-stale-text = A page waits for half an hour, and not longer. So what you wrote on the pages before is gone. Nothing was sent.
plain-stale-here = What you wrote last is still here. Press “Continue” to go on with it.
plain-stale-words = Please type your seven words again.
plain-too-large-title = This is too long
plain-too-large-text = Go back one page in your browser. What you wrote should still be there. Make it shorter and try again.
plain-broken-title = This page can’t read that
plain-broken-text = Something in the form was changed on its way. Nothing was sent. Go back one page and try again.
plain-foreign-title = This form is not ours
plain-foreign-text = The form came from another site. Nothing was sent. Begin again on the first page.
plain-missing-title = There is nothing here
plain-missing-text = This address leads nowhere. Begin again on the first page.
plain-typed-long = This is too long by { $excess } letters. Please make it shorter.

# Pages without JavaScript: places that help.
plain-services-seen = The machine that runs these pages sees what you look for. It keeps nothing of it. To be sure, read the whole list.
plain-services-look = Show what fits
plain-services-more = More about it

# Pages without JavaScript: desks.
plain-desk-stale = What you wrote last is still here. Choose a desk to go on with it.
plain-desk-file = A file: { $name }
plain-desk-files = Files can’t be read or sent on these pages yet. The other page can do it, with the same words.
plain-desk-read = The people of the desk read it, and stewards could. On its way it is locked.
plain-desk-done = With your words you can also write more here, delete how to reach you, or delete all of it.
