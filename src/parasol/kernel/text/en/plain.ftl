# Pages without JavaScript: what is different there.
plain-title = Pages without JavaScript
plain-what = What is different here
plain-what-1 = These pages run no program in your browser. So your phone can’t lock what you write.
plain-what-2 = The machine that runs these pages sees what you write for a moment. Then it locks it.
plain-what-3 = It writes it nowhere, and forgets it within a minute. But whoever runs that machine could read it.
plain-what-4 = Each time you press a button, what you wrote goes to that machine. It comes back locked, inside the next page.
plain-what-5 = Can you use JavaScript? Then use the other page. There, what you write is locked before it leaves your phone.
plain-members = Private checks, and everything else that members do, need JavaScript. These pages never ask for a member’s words. Don’t type them here.
plain-send = Without JavaScript, the machine that runs this page sees what you write for a moment. Then it locks it.
plain-exit = What “Leave” does
plain-exit-1 = “Leave” opens a dull page about length and weight at once.
plain-exit-2 = The Back button may show a page again, or ask first. Close the window to be sure.
plain-exit-3 = Pressing Shift three times does nothing here.
plain-opening-stop = You can stop at any time. Nothing goes to the stewards before you have seen it all and pressed “Send”.
plain-opening-time = Each page waits for half an hour. If your text is long, write it somewhere else first, or send it in parts.
plain-opening-leave = If somebody comes: press “Leave” at the top, then close the window.
plain-may-be-empty = You can leave this empty.
plain-review-text = Nothing has been sent yet. You can change every answer.
plain-language = Language
plain-words-print = Print this page only at home. Copy shops and shared printers keep what they print.
plain-words-here = You can also come back on these pages, without JavaScript.
plain-words-used = Type your code only on a machine that you trust.
plain-back-step = Back one page
plain-add-area = If it is somewhere else: which part of town?
plain-when-earlier = If it was earlier: which month?
plain-when-none = No month
plain-names-platform = If it is a name: on which app or site?
plain-names-typed = The number, name or plate
plain-names-add = Add it, then write another
plain-further-one = Other time { $number }
plain-further-remove = Remove other time { $number }
plain-told-close = To close this, press “Leave”. Nothing stays on these pages.

# Pages without JavaScript: what went wrong.
plain-busy = Too many people are here right now. What you wrote is still here. Wait a minute, then press the button again.
plain-other-protocol = These pages and the server behind them are of different versions. What you wrote is still here. Please come back later.
plain-stale-title = This page waited too long
plain-stale-text = A page waits for half an hour, no longer. What you wrote on the pages before is gone. Nothing was sent.
plain-stale-here = What you wrote last is still here. Press “Continue” to go on with it.
plain-stale-words = Please type your eight words again.
plain-too-large-title = This is too long
plain-too-large-text = Go back one page in your browser. What you wrote should still be there. Make it shorter and try again.
plain-broken-title = This page can’t read that
plain-broken-text = Something in the form was changed on its way. Nothing was sent. Go back one page and try again.
plain-foreign-title = This form isn’t ours
plain-foreign-text = The form came from another site. Nothing was sent. Start again on the first page.
plain-missing-title = There is nothing here
plain-missing-text = This address leads nowhere. Start again on the first page.
plain-typed-long = This is too long by { $excess } letters. Please make it shorter.

# Pages without JavaScript: support services.
plain-services-seen = The machine that runs these pages sees what you look for. It keeps none of it. To be sure, read the whole list.
plain-services-look = Show what fits
plain-services-more = More about this service
plain-profiles-seen = The machine that runs these pages sees what you look for and what you open. It keeps none of it. The order is by chance: nobody can pay for a place.
plain-profiles-some = { $shown } of them stand here, by chance. Choose an area to see fewer.
plain-profiles-more = Pictures and messages need a browser with JavaScript.

# Pages without JavaScript: desks.
plain-desk-stale = What you wrote last is still here. Choose a desk to go on with it.
plain-desk-file = A file: { $name }
plain-desk-files = These pages can’t read or send files yet. The other page can, with the same code.
plain-desk-read = The people at the desk read it, and stewards could. It’s locked on its way.
plain-desk-done = With your code you can also write more here, delete your contact details, or delete all of it.
plain-pictures = Pictures can’t be added on these pages: this machine would see them. The other page takes them, with the same report code.

# Pages without JavaScript: what a platform did.
plain-day = Write it as year-month-day, like 2026-11-02.
plain-flag-stale = Copy what you wrote, open the page again, and send it from there.
plain-plog-stale = What you wrote is still here. Press “Send” again.
