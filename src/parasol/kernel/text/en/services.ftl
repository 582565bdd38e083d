# Support services: the list.
services-title = Support services
services-now-title = Open now
services-what = The stewards keep this list and check that it’s still true. You search it on your phone. Nobody sees what you look for.
services-reading = Reading the list
services-none =
    { $count ->
       *[other] There is no service in the list yet.
    }
services-profiles = Look at profiles
services-count =
    { $count ->
        [one] 1 service
       *[other] { $count } services
    }
services-nothing = No service in the list fits all of this. There may be others that aren’t in the list.
services-nothing-now = No service in the list says it’s open now. Some don’t tell us their hours.
services-show-all = Show all services
services-any = Any
services-kind = What kind of help?
services-area = Area
services-language = Languages
services-open-now = Open now
services-never-id = Never asks for ID
services-paper = Show the list for printing
services-paper-title = List for printing
services-paper-hint = It has the services that you see now. It doesn’t name this page.
services-paper-done = Back to the list
services-print = Print

# One place.
service-not-there = This service isn’t in the list any more.
service-edit = Change this service
service-kinds = Kind of help
service-kind-health = Health
service-kind-legal = Law and rights
service-kind-safety = Safety
service-kind-housing = A place to stay
service-kind-money = Money
service-kind-peer = Other sex workers
service-reach = How to reach them
service-hours = Opening hours
service-hours-unknown = Not known. Ask first.
service-always = Open 24 hours
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
service-minors-referral = They find somebody who can
service-minors-no = No
service-minors-unknown = Not known
service-confirmed = Last confirmed
service-stale = Nobody has confirmed this since { $day }. Ask before you go.
service-stale-short = May be out of date
service-told = What members say
service-told-asked-id = Were you asked for ID?
service-told-asked-status = Were you asked for papers or a visa?
service-told-called-police = Did they call the police?
service-told-felt-respected = Did you feel respected?
service-told-yes = Yes: { $count }
service-told-no = No: { $count }
service-told-hint = From the last year at most. We show an answer when five members or more have said the same.

# Telling what one found there.
service-tell = Have you been there? Tell us how it was
service-tell-what = Nobody can know it was you. We only count. An answer is shown when five members say the same.
service-say-yes = Yes
service-say-no = No
service-say-skip = I’d rather not say
service-say-send = Send my answers
service-say-empty = Answer at least one question with yes or no.
service-say-done = Thank you. Your answers are counted.
service-say-more = You can say more while a survey is open: Me, Have your say, Surveys. Do it another day. Then nothing ties it to these answers.
trouble-told-enough = You have told us about many services this week. You can go on from Monday.
refused-no-such-service = This service isn’t in the list any more. Your answers were not counted.
