# Places that help: the list.
services-title = Places that help
services-now-title = Open now
services-what = The stewards keep this list. They write it, and they look if it is still true. You look through it on your phone. Nobody sees what you look for.
services-reading = Reading the list
services-none =
    { $count ->
       *[other] There is no place in the list yet.
    }
services-count =
    { $count ->
        [one] 1 place
       *[other] { $count } places
    }
services-nothing = No place in the list fits all of this. There may be places that are not in the list.
services-nothing-now = No place in the list says that it is open now. Some do not tell us their hours.
services-show-all = Show all places
services-any = Any
services-kind = What kind of help?
services-area = Area
services-language = Languages
services-open-now = Open now
services-never-id = Never asks for ID
services-paper = Show it for printing
services-paper-title = List for printing
services-paper-hint = The list takes the places that you see now. It does not name this page.
services-paper-done = Back to the list
services-print = Print

# One place.
service-not-there = This place is not in the list any more.
service-edit = Change this
service-kinds = Kind of help
service-kind-health = Health
service-kind-legal = Law and rights
service-kind-safety = Safety
service-kind-housing = A place to stay
service-kind-money = Money
service-kind-peer = People who do this work too
service-reach = How to get in touch
service-hours = Opening hours
service-hours-unknown = Not known. Ask first.
service-always = Open day and night
service-open = Open now
service-closed = Closed now
service-no-id = Never asks for ID
service-cost = Cost
service-cost-free = Free
service-cost-low = A little
service-cost-full = Full price
service-cost-unknown = Not known
service-asks-id = Do they ask for ID?
service-asks-status = Do they ask for papers or a visa?
service-asks-police = Do they call the police?
service-often-never = Never
service-often-sometimes = Sometimes
service-often-always = Always
service-often-unknown = Not known
service-trans = Good for trans people?
service-migrants = Open to migrants?
service-known-yes = Yes
service-known-no = No
service-known-unknown = Not known
service-minors = Under 18?
service-minors-yes = Yes, they help you
service-minors-referral = They find somebody who helps you
service-minors-no = No
service-minors-unknown = Not known
service-confirmed = Last looked at
service-stale = Nobody has looked since { $day } if this is still true. Ask before you go.
service-stale-short = May be out of date
service-told = What members say
service-told-asked-id = Were you asked for ID?
service-told-asked-status = Were you asked for papers or a visa?
service-told-called-police = Did they call the police?
service-told-felt-respected = Did you feel respected?
service-told-yes = Yes: { $count }
service-told-no = No: { $count }
service-told-hint = From the last year at most. Five or more have to say the same before we show it.

# Telling what one found there.
service-tell = Were you there? Tell us how it was
service-tell-what = Nobody can know that it was you. We only count. Your answer shows when five members say the same.
service-say-yes = Yes
service-say-no = No
service-say-skip = I would rather not say
service-say-send = Send
service-say-empty = Choose yes or no for one question at least.
service-say-done = Thank you. It is counted.
trouble-told-enough = You have told enough for this week. Try again on Monday.
trouble-no-such-service = This place is not in the list any more. Nothing was counted.
