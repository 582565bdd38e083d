"""Drafts that a dishonest steward signs, and what a second steward's device makes of them before it signs too."""

import hashlib
from collections.abc import Callable
from typing import Any

import msgspec
from lies import OTHERS, UNLISTED, Args, Lies, Row, World
from lies_room import added, in_room
from lying import Liar

from parasol.features.alerts.case import CaseIdentifier, Draft
from parasol.features.alerts.structs import Alert
from parasol.features.checks.client.answers import case_of, sign_answers
from parasol.features.checks.client.identifiers import Identifier, parse
from parasol.kernel import messages as m
from parasol.kernel.wire.signing import public_key_of, sign

TAKEDOWN = bytes([7] * 32)
OWN = public_key_of(TAKEDOWN)
"""The stewards' own key of each draft here."""
NUMBER = parse(UNLISTED, "GB")
NUMBERS = [NUMBER, *(parse(number, "GB") for number in OTHERS[:4])]
Changes = tuple[dict[str, Any], dict[str, Any]]
"""Of the alert, and of the draft around it."""


def listed(*numbers: Identifier) -> list[CaseIdentifier]:
    return [CaseIdentifier(each.kind, each.normal) for each in numbers]


def key_of(world: World, name: str) -> bytes:
    """With which the reporter of this one takes it back."""
    return public_key_of(world.told[name].reporter._need_own().withdraw_seed)


def id_of(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()[:16]


def drafted(
    name: str, change: Callable[[World], Changes], reports: tuple[str, ...], by: str
) -> Callable[[World], m.StoredRecord]:
    """The record of a draft like an honest one, but for some of it."""

    def make(world: World) -> m.StoredRecord:
        today, steward = world.town.clock.today(), getattr(world, by)
        of_alert, of_draft = change(world)
        said = of_draft.pop("says", {})
        facts: dict[str, Any] = {"kinds": [], "area": "", "happened": "", "newest": "2026-11"}
        facts |= {"id": id_of(name), "text": "Keeps people from leaving.", "severity": 3, "masks": [NUMBER.masked()]}
        facts |= {"published_on": today, "expires_on": today + 9, "roster_length": world.first.roster.length}
        keys = [*(key_of(world, each) for each in reports), OWN]
        alert = Alert(**{**facts, "reporters": len(reports), "withdraw_keys": keys, **of_alert})
        payload = msgspec.json.encode(alert)
        case = case_of(msgspec.structs.replace(alert, **said), [NUMBER], TAKEDOWN)
        draft = Draft(
            *(payload, sign(steward.seed, "alert", payload)),
            sign_answers(steward.seed, world.first.roster.genesis, case),
            *(listed(NUMBER), [world.told[each].room for each in reports], "clear account", TAKEDOWN),
        )
        text = msgspec.json.encode(
            msgspec.structs.replace(draft, **{name: of for name, of in of_draft.items() if name != "says"})
        )
        return m.StoredRecord(999, id_of(name), today, world.first.sealed_record("review", id_of(name), text))

    return make


def told(
    name: str,
    shows: Any,
    change: Callable[[World], Changes] = lambda world: ({}, {}),
    *,
    reports: tuple[str, ...] = ("warn",),
    by: str = "first",
    to: str = "second",
) -> Row:
    """A draft that is there for a moment, when a steward is about to sign."""

    def args(world: World) -> Args:
        return {"words": world.words[to], "draft": id_of(name).hex()}

    def make(world: World) -> Lies:
        return in_room(lambda world: world.first.room("review"), added(drafted(name, change, reports, by)))(world)

    return Row("publish", f"a draft {name}", make, shows, args, nothing_was_written)


def alert(**changes: Any) -> Callable[[World], Changes]:
    return lambda world: (changes, {})


def around(**changes: Any) -> Callable[[World], Changes]:
    return lambda world: ({}, dict(changes))


def keys(*others: bytes, of: tuple[str, ...] = ("warn",)) -> Callable[[World], Changes]:
    return lambda world: ({"withdraw_keys": [*(key_of(world, each) for each in of), *others]}, {})


def says(**changes: Any) -> Callable[[World], Changes]:
    """In a check it says something else than the alert does."""
    return lambda world: ({}, {"says": dict(changes)})


def nothing_was_written(liar: Liar) -> None:
    assert not [each for each in liar.asked if each.url.path in {"/api/rooms/append", "/api/index/put"}]


REFUSED: list[tuple[str, str, Callable[[World], Changes]]] = [
    ("that its reporter can't take back", "draft-changed", keys(OWN, of=())),
    ("that somebody else takes back instead", "draft-changed", keys(bytes(32), OWN, of=())),
    ("that somebody else takes back too", "draft-changed", keys(bytes(32), OWN)),
    ("that stewards can't take down", "draft-changed", keys()),
    ("taken down with another key than its case file holds", "draft-changed", around(takedown_seed=bytes(32))),
    ("with half a key for taking it down", "draft-changed", around(takedown_seed=bytes(16))),
    (
        "of a report that isn't there",
        "draft-changed",
        lambda world: ({}, {"reports": [world.told["warn"].room, bytes(16)]}),
    ),
    ("of no report", "draft-reports", lambda world: ({"withdraw_keys": [OWN]}, {"reports": []})),
    ("that says nothing in a check", "draft-answers", around(answers=[])),
    ("that says another level in a check", "draft-answers", says(severity=0)),
    ("that says in a check what nobody signed", "draft-answers", around(answers=[bytes(64)] * 3)),
    ("that shows another number than it lists", "draft-masks", around(identifiers=listed(NUMBERS[1]))),
    ("that shows a number that it doesn't list", "draft-masks", alert(masks=[NUMBER.masked(), "+44 ·"])),
    ("that lists a number that it doesn't show", "draft-masks", around(identifiers=listed(*NUMBERS[:2]))),
    (
        "with five numbers",
        "no-such-draft",
        lambda world: ({"masks": [each.masked() for each in NUMBERS]}, {"identifiers": listed(*NUMBERS)}),
    ),
    *[
        (f"with {what}", "draft-copied", alert(**{field: text}))
        for what, field, text in (
            ("the reporter's words", "text", "  He shut the door.\n"),
            ("the reporter's words as a description", "description", "He shut the door."),
            ("the reporter's words as a vehicle", "vehicle", "He shut the door. "),
            ("the reporter's description", "text", "A tall man."),
            ("the words meant for others as they are", "text", "He is strong."),
        )
    ],
    ("that says nothing", "draft-empty", alert(text=" \n")),
    ("that is too long for a check", "draft-short", alert(text="No. " * 50)),
    ("of a level that isn't of the scale", "no-such-draft", alert(severity=4)),
    ("of days that have no date", "no-such-draft", alert(published_on=10**6, expires_on=10**6)),
    ("of an area that isn't the community's", "draft-area", alert(area="Nowhere")),
    ("by somebody who was no steward then", "draft-stranger", alert(roster_length=0)),
]
DRAFTS = [
    *[told(name, code, change) for name, code, change in REFUSED],
    told("of a report that stays with the stewards", "draft-kept", reports=("keep",)),
    told("of a report that doesn't say", "draft-unsaid", reports=("unsaid",)),
    told("of two reports that one key takes back", "draft-changed", reports=("one", "other")),
    told("that she signed herself", "draft-own", to="first"),
    told("that another one signed than brought it", "no-such-draft", by="second"),
]
