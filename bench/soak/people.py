"""The community of a soak, and its days: what real clients do with real words, seals and signatures.

Each day a report is filed, two stewards make an alert of it, a member finds it by a check; every third is taken back,
and the check finds nothing any more. Every three weeks somebody joins and is removed, and the list is renewed.
"""

import os
import time
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bench.soak.acts import DESK, DESK_KEPT, ESCROW_DAYS, REPORT_DAYS, VAULT_DAYS, Line, Wrong, check
from bench.soak.days import Days
from parasol.client.alerts import reading
from parasol.client.checks import rekey, tree_head
from parasol.client.checks.check import check as check_number
from parasol.client.checks.check import choose_tree_head
from parasol.client.community import desks, founding, steward, tending
from parasol.client.community.person import Person, unlock
from parasol.client.community.roster import fetch
from parasol.client.connection import Connection
from parasol.client.desks.worker import Worker
from parasol.client.device import Device
from parasol.client.identifiers import parse
from parasol.client.identifiers.question import asked_about
from parasol.client.publishing import drafting, publication
from parasol.client.reports import reporter, review
from parasol.client.services import keeping
from parasol.client.vault import keys_of
from parasol.demo import community
from parasol.demo.outreach import CARD, CLINIC
from parasol.formats.report import Asked, Contact, Report
from parasol.server.serve import prepare

POLICY = msgspec.structs.replace(
    community.POLICY,
    report_days=REPORT_DAYS,
    alert_days=7,
    decision_days=7,
    vault_days=VAULT_DAYS,
    escrow_days=ESCROW_DAYS,
    checks_in_all=10_000_000,
)
"""The shortest times that there are, so that what comes in is deleted in the run."""
UNLOCK_EVERY = 5
TAKE_BACK_EVERY = 3
RENEW_EVERY = 21


@dataclass(slots=True)
class Community:
    """Two stewards and a member, each with words, and what the acts need to know."""

    device: Device
    first: Person
    second: Person
    member: Person
    words: tuple[str, str, str]
    desk_seed: bytes
    service: bytes


def prepare_store(store: Path, words: str, database: str | None) -> None:
    """Make a store that can be founded with these words."""
    store.mkdir(mode=0o700)
    prepare(store, keys_of(words, "founding").sign_key, database)


def found(url: str, days: Days, founding_words: str) -> Community:
    """Found a community on a server that runs: three members, a desk at which the member answers, a service."""
    device = Device(os.urandom, days.today)
    words = community.new_words()
    first = founding.found(Connection(url), device, founding_words, POLICY, words)
    second = community.join(Connection(url), first, "steward")
    member = community.join(Connection(url), first, "member")
    second.person.refresh()
    card = msgspec.structs.replace(CARD, keep_days=DESK_KEPT)
    try:
        desks.change_desk(first, DESK, card, "asked for at the last meeting")
    except steward.SecondNeeded as waits:
        steward.agree(second.person, waits.proposal, "yes, we agreed on that")
    first.refresh()
    desks.give_keys(first, DESK, [member.person.key], "she offered to answer")
    for each in (first, second.person, member.person):
        each.refresh()
        each.wallet._clock = days.now  # what a day makes old is old here too, and no server is blamed for refusing it
    service = keeping.add(first, CLINIC, "visited them this week").service
    tree_head.confirm(first)
    seed = Worker(member.person, DESK).seed
    return Community(device, first, second.person, member.person, (words, second.words, member.words), seed, service)


def a_day(line: Line, here: Community, number: int) -> None:
    """What is done once a day. Raises ``Wrong`` and whatever the client raises."""
    started = time.monotonic()
    now = here.first.wallet._clock
    if number % UNLOCK_EVERY == 0:
        here.first, here.second, here.member = (
            unlock(old.connection, here.device, words)
            for old, words in zip((here.first, here.second, here.member), here.words, strict=True)
        )
        for each in (here.first, here.second, here.member):
            each.wallet._clock = now
    phone = f"+44 7700 900{number % 1000:03}"
    connection, words = here.member.connection, community.new_words()
    told = Report(f"He would not let me leave ({number}).", [Asked(phone)], ["violence"], "North", warn_others=True)
    prepared = reporter.prepare(fetch(connection), here.device, words, told, "", Contact())
    reporter.send(connection, prepared)
    identifier = parse(phone, "GB")
    id = drafting.draft_alert(
        here.first,
        [review.find(here.first, prepared.room.hex())],
        [identifier],
        text="Turns violent once inside. Do not meet.",
        severity=3,
        kinds=["violence"],
        area="North",
        happened="",
        reason="clear account, one report",
    )
    publication.publish(here.second, drafting.find_draft(here.second, id.hex()), "agree, clear account")
    check(_is_found(here, phone), "an alert that was published isn't found")
    if number % TAKE_BACK_EVERY == 0:
        reporter.Reporter(connection, here.device, words).withdraw()
        check(not _is_found(here, phone), "an alert that was taken back is found")
    if number % RENEW_EVERY == RENEW_EVERY - 1:
        _renew(here)
    tree_head.confirm(here.first)
    line.world.head = choose_tree_head(here.member, anew=True)
    line.world.note("a day", started)


def _is_found(here: Community, phone: str) -> bool:
    result = check_number(here.member, asked_about(phone, "GB"), reading.read_alerts(here.member).last_seq)
    if result.refused:
        raise Wrong("a check's answer was refused")
    return result.is_match


def _renew(here: Community) -> None:
    """Somebody joins and is removed again, so that keys and list have to be renewed."""
    came = community.join(here.first.connection, here.first, "member").person
    steward.remove(here.first, came.key, "left again")
    here.first.refresh()
    tending.tend(here.first)
    if rekey.is_due(here.first):
        rekey.rekey(here.first)
    for each in (here.second, here.member):
        each.refresh()
