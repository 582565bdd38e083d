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
copy-lounge-sitting = Posts that a member can write in the lounge each time: { $count }
copy-kept-proposal = Members that support a proposal until stewards must answer: { $count }
copy-kept-answer = Days that stewards have for this answer: { $count }
copy-kept-lounge = Days that a post in the lounge is kept: { $count }
copy-kept-guide = Days that a guide is kept: { $count }
copy-checks = Checks: { $each } a week for each member, { $all } for all
copy-closes = The community closes at the end of { $day }.

# Proposals and polls.
say = A say
me-profiles = Your profiles
me-ask = Ask a colleague about a client
