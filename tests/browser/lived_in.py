"""A community with everything in it, made quickly by the Python client, so that every screen has something to show."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from desk_acts import open_desk
from guides.pages import guide_of, old_guide
from guides.pages import published as publish_guides
from harness import NEIGHBOUR, NUMBER, Town, passphrase, publish_about
from parasol.features.alerts.client.publishing import drafting, listing
from parasol.features.alerts.client.reading import read_alerts
from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.features.checks.client.answers import case_by
from parasol.features.checks.client.identifiers import parse
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client.worker import Worker
from parasol.features.reports.client import review
from parasol.features.reports.structs import Asked, Contact, Report
from parasol.features.services.client import keeping
from parasol.kernel.client.device import Device
from parasol.kernel.formats.hours import Hours
from parasol.kernel.rooms.public import Service
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import Policy
from parasol.kernel.site import Page
from parasol.kernel.wire.signing import public_key_of, sign

UNTRUSTED = "+44 7700 900999"
"""A number that only an alert with one signature names."""
LONG_WARNING = "Locks the door and turns violent. Do not meet. " * 8
LONG = (
    "He wrote very politely for two weeks and asked the same things again and again, then came with a friend whom "
    "he had not told me of, locked the door behind him and put the key into his pocket. "
) * 3
POLICY = Policy(
    name="Riverside Collective (invented)",
    languages=["en", "es"],
    areas=["North", "Harbour"],
    region="GB",
    slip_days=10,
)


@dataclass
class LivedIn:
    """The people with their words, and the words of a receipt for each status."""

    town: Town
    first: Person
    first_words: str
    second: Person
    second_words: str
    member: Person
    member_words: str
    receipts: dict[str, str]

    @property
    def url(self) -> str:
        return self.town.url

    def stewards(self) -> tuple[Person, Person]:
        """Both as they are now: a phone may have written their vaults meanwhile."""
        self.first, self.second = self.town.unlock(self.first_words), self.town.unlock(self.second_words)
        return self.first, self.second

    def invite(self, role: Any = "member") -> str:
        """An open invite's words."""
        words = passphrase()
        first, _ = self.stewards()
        steward.invite(first, role, words, "they asked to join and I know them")
        return words

    def propose(self) -> None:
        """The second steward proposes other settings, in place of what was proposed before."""
        _, second = self.stewards()
        for id in steward.proposals(second):
            steward.drop_proposal(second, id)
        policy = second.roster.policy
        assert policy is not None
        with suppress(steward.SecondNeeded):
            steward.change_policy(second, msgspec.structs.replace(policy, report_days=90), "ninety days are enough")

    def desk(self) -> Worker:
        """The member as who answers at desk 1, which is opened if it isn't yet."""
        first, second = self.stewards()
        if 1 not in first.roster.desks:
            open_desk(first, second)
            desks.give_keys(first, 1, [self.member.key], "they answer there")
        return Worker(self.town.unlock(self.member_words), 1)

    def report(self, **parts: Any) -> str:
        """A new report's receipt words."""
        return self.town.report(Report(**{"what_happened": "Did not pay.", **parts})).words


def settle(folder: Path, page: Page, reports: int = 20) -> LivedIn:
    """Found it and let some weeks' worth of things happen."""
    town = Town(folder, page)
    words = [passphrase(), passphrase(), passphrase()]
    first = founding.found(town.connect(), town.device, town.founding_passphrase, POLICY, words[0])
    second, member = town.invite(first, "steward", words[1]), town.invite(first, "member", words[2])
    for _ in range(2):
        town.invite(first)
    second.refresh()
    receipts = {}

    published = town.report(Report(what_happened=LONG, identifiers=[Asked(NUMBER)], kinds=["violence"], area="North"))
    publish_about(first, second, published.room, text=LONG_WARNING, warning="Locks the door and turns violent.")
    receipts["alert written"] = published.words
    for number, severity in ((NEIGHBOUR, 1), ("+44 7700 900125", 2), ("+44 7700 900126", 0)):
        other = town.report(Report(what_happened="Did not pay.", identifiers=[Asked(number)], kinds=["not paying"]))
        publish_about(first, second, other.room, number, severity, kinds=["not paying"], area="Harbour")
    _untrusted(town, first)

    asked = town.report(
        Report(what_happened=LONG, identifiers=[Asked("@sweet.talker", "handle", "telegram")], description="Tall."),
        contact=Contact(cover_name="Bo", how="signal: bo.77", is_safe=True),
    )
    read = review.find(second, asked.room.hex())
    review.claim(second, read)
    review.ask(second, read, "Was anybody else there? " * 5)
    receipts["being read"] = asked.words
    asked.reporter.correct(Report(what_happened="It was in March.", identifiers=[Asked("07700 900111")]), "In March.")

    for status in ("kept for stewards", "closed"):
        handle = town.report(Report(what_happened="He followed me.", kinds=["stalking"]))
        review.close(second, review.find(second, handle.room.hex()), status, "no number and no name to warn by")
        receipts[status] = handle.words
    back = town.report(Report(what_happened="I am not sure."))
    back.reporter.withdraw()
    receipts["taken back"] = back.words

    drafted = town.report(Report(what_happened=LONG, identifiers=[Asked("07700 900222")], kinds=["threats"]))
    drafting.draft_alert(
        second,
        [review.find(second, drafted.room.hex())],
        [parse("07700 900222", "GB")],
        text="Threatens to tell the landlord.",
        severity=2,
        kinds=["threats"],
        area="North",
        happened="2026-10",
        reason="clear account",
    )
    town.report(Report(what_happened="Only for you.", warn_others=False, for_somebody_else=True))
    for at in range(reports - 8):
        town.report(Report(what_happened=f"{at}. {LONG}", identifiers=[Asked("07700 900333")], kinds=["robbery"]))
    receipts["received"] = town.report(Report(what_happened=LONG, identifiers=[Asked("AB12 CDE", "plate")])).words

    first.refresh()
    invite = passphrase()
    steward.invite(first, "member", invite, "an open one")
    _places(first)
    publish_guides(first, second, [guide_of("phone", town.clock.today()), old_guide(town.clock.today())])
    return LivedIn(town, first, words[0], second, words[1], member, words[2], receipts)


def _places(first: Person) -> None:
    """Two services: one with everything said of it, one with next to nothing that nobody looked at for long."""
    full = Service(
        service=bytes(16),
        name="Harbour Clinic (invented), for everybody who works at night",
        kinds=["health", "peer"],
        area="Harbour",
        about="Tests, treatment and condoms. You need no name and no card. Ask for the nurse at the door.",
        reach="Ring +44 7700 900111, or come to the blue door.",
        hours=[Hours(day, 540, 1020) for day in range(5)] + [Hours(5, 1200, 1440)],
        zone="Europe/London",
        is_always_open=False,
        hours_note="Closed on bank holidays",
        languages=["English", "Español"],
        cost="free",
        cost_note="Medicine costs 2 pounds",
        trans="yes",
        migrants="yes",
        minors="referral",
        asks_id="never",
        asks_status="never",
        calls_police="unknown",
        confirmed_on=0,
        is_gone=False,
    )
    keeping.add(first, full, "we went there together")
    changes = {"name": "Night line", "kinds": ["safety"], "hours": [], "is_always_open": True, "area": "", "about": ""}
    little = msgspec.structs.replace(full, **changes)
    today = first.device.today
    first.device = Device(first.device.random, lambda: today() - 200)
    keeping.add(first, little, "it answers at night")
    first.device = Device(first.device.random, today)


def _untrusted(town: Town, by: Person) -> None:
    """An alert that one steward signed twice: every client throws it away."""
    today = town.clock.today()
    alert = Alert(
        id=os.urandom(16),
        text="Alone.",
        severity=3,
        kinds=[],
        area="",
        happened="",
        newest="2026-11",
        reporters=1,
        masks=[parse(UNTRUSTED, "GB").masked()],
        published_on=today,
        expires_on=today + 9,
        roster_length=by.roster.length,
        withdraw_keys=[public_key_of(bytes(32))],
    )
    payload = msgspec.json.encode(alert)
    mine = AlertSignature(by.key, sign(by.seed, "alert", payload))
    case = case_by((by, by), alert, [parse(UNTRUSTED, "GB")], bytes(32))
    listing.append_signed(by, alert, SignedAlert(payload, [mine, mine]), case, read_alerts(by).last_seq)
