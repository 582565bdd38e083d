# The list on paper, as text messages and read aloud; cards with words. What stands on paper is read by people in a hurry.
paper-title = Alerts
paper-printed = Printed { $day }
paper-valid = Valid until { $day }
paper-recall = Older sheets: destroy.
paper-no-promise = Not on this sheet? That only means nobody has told us yet. It doesn’t mean they can be trusted.
paper-left-out = { $count ->
    [one] One more alert did not fit here. Ask for it.
   *[other] { $count } more alerts did not fit here. Ask for them.
 }
paper-none = There are no alerts right now.
paper-no-letters = This text has letters that can’t be printed here. Ask somebody for it.
paper-alert-until = until { $day }

# Text messages, 160 characters each. Only letters that every phone can send: no accents, no dots in a row as one sign.
sms-long = a name too long for a text
sms-last = List valid until { $day }. Older lists: delete. Not on it? That only means nobody has told us yet.

# Read aloud. Short sentences. Numbers come as words, one digit after the other.
aloud-start = This is the list of alerts.
aloud-made = It was made on { $day }.
aloud-valid = It is valid until { $day }.
aloud-recall = Throw away older lists.
aloud-alert = Alert { $number }. { $severity }.
aloud-mask = A number, a name or an address: { $mask }.
aloud-month = Last reported in { $month }.
aloud-area = Area: { $area }.
aloud-none = There are no alerts right now.
aloud-end = That is the end of the list.
aloud-no-promise = Somebody may not be on the list. That only means nobody has told us yet. It does not mean they can be trusted.
digit-0 = zero
digit-1 = one
digit-2 = two
digit-3 = three
digit-4 = four
digit-5 = five
digit-6 = six
digit-7 = seven
digit-8 = eight
digit-9 = nine
symbol-hidden = something hidden
symbol-at = at
symbol-plus = plus
symbol-dot = dot
symbol-and = and
symbol-underscore = underscore
symbol-percent = per cent
symbol-euro = euros
symbol-pound = pounds
symbol-dollar = dollars

# Cards and slips.
card-words-keep = Keep this paper where nobody looks. Whoever has these words can open what is yours. Nobody can get lost words back.
card-invite = Your invite
card-invite-what = Type these words on the page to become a member.
card-slip = Your slip
card-slip-what = Show this when you arrive. They see only what you chose to share.
card-once = Works once, until { $day }.
card-once-only = Works once.
card-recovery = Recovery key
card-recovery-keep = Keep this paper safe, away from the machine and from the backups. It’s needed to start again on another machine. Alone it opens nothing that people wrote.
card-cut = Cut here
