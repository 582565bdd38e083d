"""Which records may stand in a room of each kind. What is declared here, a reader opens and a person may be asked for,
field by field; what a room's records have to be besides (signed by two, counted once) is decided where they are made.
"""

import msgspec

from parasol.formats.alert import SignedAlert
from parasol.formats.case import Case, Claim, Draft, OpenedReport, PrivateLabel, Proposal, SentBack
from parasol.formats.decision import Decision
from parasol.formats.desk import BookSlot, Canned, Chosen, Closed, Slots, Text
from parasol.formats.file import File
from parasol.formats.guide import GuideList, SignedGuide
from parasol.formats.letter import Letter
from parasol.formats.lounge import Act, Answer, Came, Post, Reactions
from parasol.formats.platform_log import Changed, Counted, Merged, Outcome
from parasol.formats.poll import Ballot, Question
from parasol.formats.profile import AskedSaid, EnquirySaid
from parasol.formats.public import Service, Waiting
from parasol.formats.quarter import Quarter
from parasol.formats.report import Said
from parasol.formats.survey import Survey, SurveyAgreed, SurveyAnswer, SurveyTally

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
