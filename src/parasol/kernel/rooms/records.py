"""Which records may stand in a room of each kind. What is declared here, a reader opens and a person may be asked for,
field by field; what a room's records have to be besides (signed by two, counted once) is decided where they are made.
"""

import msgspec

from parasol.features.alerts.case import Case, Claim, Draft, OpenedReport, PrivateLabel, Proposal, SentBack
from parasol.features.alerts.structs import SignedAlert
from parasol.features.desks.structs import BookSlot, Canned, Chosen, Closed, Slots, Text
from parasol.features.guides.structs import GuideList, SignedGuide
from parasol.features.letters.structs import Letter
from parasol.features.lounge.structs import Act, Answer, Came, Post, Reactions
from parasol.features.platforms.structs import Changed, Counted, Merged, Outcome
from parasol.features.profiles.structs import AskedSaid, EnquirySaid
from parasol.features.quarter.structs import Quarter
from parasol.features.reports.structs import Said
from parasol.features.say.poll import Ballot, Question
from parasol.features.say.survey import Survey, SurveyAgreed, SurveyAnswer, SurveyTally
from parasol.kernel.files.structs import File
from parasol.kernel.moderation.structs import Decision
from parasol.kernel.rooms.public import Service, Waiting

RECORDS: dict[str, tuple[type[msgspec.Struct], ...]] = {
    "report": (Said,),
    "met": (Said,),
    "review": (Draft, SentBack, Claim, Proposal, OpenedReport, Merged, Counted),
    "cases": (Case,),
    "alerts": (SignedAlert,),
    "decisions": (Decision,),
    "desk": (Text, File, Slots, Chosen, Closed),
    "deskbook": (Canned, BookSlot),
    "labels": (PrivateLabel,),
    "public": (Service, Waiting),
    "platform": (Changed, Outcome),
    "guides": (SignedGuide,),
    "guidelist": (GuideList,),
    "polls": (Question, Quarter, Survey, SurveyTally, SurveyAgreed),
    "ballots": (Ballot,),
    "answers": (SurveyAnswer,),
    "enquiry": (EnquirySaid,),
    "asked": (AskedSaid,),
    "letters": (Letter,),
    "unlisted": (Act,),
    "lounge": (Post, Reactions, Act, Answer, Came),
}
"""By the kind's name. Rooms that nobody adds to have none: what is in them are their parts."""
