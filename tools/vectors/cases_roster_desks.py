"""`roster-desks.json`: desks on the roster, in the form of `roster.json`, which is long enough without them."""

from typing import Any

import msgspec
from cases_roster import Book
from roster_chain import CARD, Chain, desk_signer, fixed, signed
from text import b64

from parasol.kernel.formats.hours import Hours
from parasol.kernel.roster.rules import replay


class DeskBook(Book):
    """As for other rosters, and with what follows for the desks."""

    def good(self, name: str, chain: Chain, **more: Any) -> None:
        desks = [
            {
                "desk": desk.number,
                "card": None if desk.card is None else desk.card.name,
                "takes_conversations": desk.takes_conversations,
                "recipient": None if desk.newest is None else b64(desk.newest.recipient),
                "signers": [b64(epoch.signer) for epoch in desk.epochs],
            }
            for _, desk in sorted(replay(chain.entries).desks.items())
        ]
        super().good(name, chain, desks=desks, **more)


def _town() -> Chain:
    return Chain().begin().seat("bea", "steward").seat("cleo")


def _open() -> Chain:
    chain = _town()
    return chain.add(chain.desk(), "ana", "bea")


def _chains(book: DeskBook) -> None:
    opened = _open()
    book.good("desk-opened-and-without-keys", opened)
    keyed = opened.copy().add(opened.desk_keys(), "bea")
    book.good("desk-opened-and-keyed", keyed)
    again = keyed.copy().add(keyed.desk_keys(), "ana")
    book.good("keys-renewed", again)
    changed = again.copy()
    changed.add(changed.desk(card=msgspec.structs.replace(CARD, name="Nurse on Mill Lane", hours=[])), "ana", "bea")
    book.good("card-changed-and-keys-stay", changed)
    closed = again.copy().add(again.desk(card=None), "ana", "bea")
    book.good("desk-closed", closed)
    reopened = closed.copy().add(closed.desk(), "bea", "ana")
    book.good("desk-opened-again-with-its-keys", reopened)
    book.good("keys-count-on-after-a-desk-was-closed", reopened.copy().add(reopened.desk_keys(), "ana"))
    alone = Chain().begin()
    alone.add(alone.desk(99), "ana").add(alone.desk_keys(99), "ana")
    book.good("one-steward-is-enough-while-she-is-alone", alone)
    removed = keyed.copy().add(keyed.remove("cleo"), "ana")
    removed.add(removed.generation("members", True), "ana").add(removed.desk_keys(), "ana")
    book.good("worker-removed-and-keys-renewed-in-the-same-step", removed)
    widest = _town()
    card = msgspec.structs.replace(
        CARD,
        name="\U0001f302" * 60,
        about="a" * 300,
        languages=["l" * 80] * 20,
        hours=[Hours(day, 0, 1440) for day in range(7)] * 3,
        zone="A" * 40,
        reply_within=336,
        closed_text="c" * 300,
        keep_days=90,
    )
    book.good("card-as-large-as-it-may-be", widest.add(widest.desk(card=card), "ana", "bea"))
    least = _town()
    card = msgspec.structs.replace(
        CARD,
        name="n",
        about="",
        languages=["l"],
        hours=[],
        zone="Etc/GMT+12",
        reply_within=1,
        closed_text="",
        keep_days=1,
    )
    least.add(least.desk(card=card), "ana", "bea").add(least.desk_keys(), "ana")
    book.good("card-and-keys-as-small-as-they-may-be", least)


def _refused(book: DeskBook) -> None:
    town, opened = _town(), _open()
    keyed = opened.copy().add(opened.desk_keys(), "bea")
    book.after(town, "desk-signed-by-one-of-two", "two-stewards", town.desk(), "ana")
    book.after(town, "desk-signed-by-one-twice", "two-stewards", town.desk(), "ana", "ana")
    book.after(town, "desk-signed-by-a-steward-and-a-member", "two-stewards", town.desk(), "ana", "cleo")
    book.after(town, "desk-signed-by-a-member", "not-allowed", town.desk(), "cleo")
    book.after(town, "desk-signed-by-the-signer", "not-allowed", town.desk(), "signer")
    book.after(opened, "closing-signed-by-one-of-two", "two-stewards", opened.desk(card=None), "bea")
    book.after(opened, "keys-signed-by-a-member", "not-allowed", opened.desk_keys(), "cleo")
    book.after(opened, "keys-signed-by-nobody", "not-allowed", opened.desk_keys())
    book.after(town, "desk-zero", "desk", town.desk(0), "ana", "bea")
    book.after(town, "desk-one-hundred", "desk", town.desk(100), "ana", "bea")
    book.after(town, "closing-what-was-never-open", "desk", town.desk(card=None), "ana", "bea")
    closed = keyed.copy().add(keyed.desk(card=None), "ana", "bea")
    book.after(closed, "closing-what-is-closed", "desk", closed.desk(card=None), "ana", "bea")
    book.after(closed, "keys-for-a-closed-desk", "desk", closed.desk_keys(), "ana")
    book.after(town, "keys-for-a-desk-that-never-was", "desk", town.desk_keys(), "ana")
    full = _town()
    for number in range(1, 21):
        full.add(full.desk(number), "ana", "bea")
    book.after(full, "the-twenty-first-desk", "desk", full.desk(21), "ana", "bea")
    book.good("card-of-one-of-twenty-changed", full.copy().add(full.desk(7), "bea", "ana"))
    fewer = full.copy().add(full.desk(3, None), "ana", "bea")
    book.good("a-twenty-first-desk-after-one-has-closed", fewer.add(fewer.desk(21), "ana", "bea"))
    book.after(opened, "generation-zero-of-a-desk", "desk", opened.desk_keys(generation=0), "ana")
    book.after(opened, "generation-of-a-desk-skipped", "desk", opened.desk_keys(generation=2), "ana")
    book.after(keyed, "generation-of-a-desk-repeated", "desk", keyed.desk_keys(generation=1), "ana")
    book.after(opened, "hash-of-keys-too-long", "unreadable", opened.desk_keys(keys=bytes(33)), "ana")
    book.after(opened, "keys-inside-the-entry", "unreadable", opened.desk_keys(keys=fixed("k", 700)), "ana")
    book.after(opened, "recipient-of-a-desk-malformed", "unreadable", opened.desk_keys(recipient=bytes(31)), "ana")
    book.after(opened, "signer-of-a-desk-malformed", "unreadable", opened.desk_keys(signer=bytes(31)), "ana")
    owing = keyed.copy().add(keyed.remove("cleo"), "ana")
    book.after(owing, "desk-keys-before-the-keys-that-a-removal-owes", "generation", owing.desk_keys(), "ana")


def _cards(book: DeskBook) -> None:
    town = _town()
    changes: dict[str, dict[str, Any]] = {
        "card-without-a-name": {"name": ""},
        "card-name-too-long": {"name": "\U0001f302" * 61},
        "card-name-that-turns-the-text": {"name": "Nurse\u202e"},
        "card-about-too-long": {"about": "a" * 301},
        "card-about-with-a-line-feed": {"about": "one\ntwo"},
        "card-closed-text-too-long": {"closed_text": "c" * 301},
        "card-closed-text-with-a-bell": {"closed_text": "\x07"},
        "card-without-a-language": {"languages": []},
        "card-with-an-empty-language": {"languages": [""]},
        "card-with-a-language-too-long": {"languages": ["l" * 81]},
        "card-with-21-languages": {"languages": ["l"] * 21},
        "card-with-22-hours": {"hours": [Hours(0, 0, 1)] * 22},
        "card-open-on-an-eighth-day": {"hours": [Hours(7, 0, 1)]},
        "card-open-on-a-day-below-zero": {"hours": [Hours(-1, 0, 1)]},
        "card-opens-when-it-closes": {"hours": [Hours(0, 600, 600)]},
        "card-closes-before-it-opens": {"hours": [Hours(0, 600, 599)]},
        "card-opens-below-zero": {"hours": [Hours(0, -1, 10)]},
        "card-closes-after-midnight": {"hours": [Hours(0, 600, 1441)]},
        "card-without-a-zone": {"zone": ""},
        "card-zone-too-long": {"zone": "A" * 41},
        "card-zone-with-a-space": {"zone": "Europe/New London"},
        "card-zone-with-a-line-feed": {"zone": "Europe/London\n"},
        "card-zone-not-ascii": {"zone": "Europe/Málaga"},
        "card-replies-within-no-time": {"reply_within": 0},
        "card-replies-within-337-hours": {"reply_within": 337},
        "card-keeps-for-no-day": {"keep_days": 0},
        "card-keeps-for-91-days": {"keep_days": 91},
    }
    for name, fields in changes.items():
        book.after(town, name, "desk", town.desk(card=msgspec.structs.replace(CARD, **fields)), "ana", "bea")
    body = msgspec.json.encode(town.desk()).decode()
    spelled = {
        "card-missing": body.split(',"card"', maxsplit=1)[0] + "}",
        "card-of-an-unknown-kind": body.replace('"kind":"health"', '"kind":"police"'),
        "card-with-a-field-for-a-worker": body.replace('"keep_days":30', '"keep_days":30,"worker":"cleo"'),
        "card-hours-with-a-fraction": body.replace('"opens":600', '"opens":600.5'),
        "desk-as-text": body.replace('"desk":1', '"desk":"1"'),
    }
    for name, text in spelled.items():
        assert text != body
        book.bad(name, "unreadable", [*town.entries, signed(text.encode(), "ana", "bea")])


def make() -> dict[str, Any]:
    """All cases."""
    book = DeskBook()
    for maker in (_chains, _refused, _cards):
        maker(book)
    assert desk_signer(1, 1) != desk_signer(1, 2)
    return {
        "description": (
            "Desks on the roster (docs/protocol.md, 'Desks'), in the form of roster.json. 'desks' are all desks that "
            "are or were, by number: the name on the card (null: closed), whether it takes conversations, the newest "
            "recipient's hash, and all signers, oldest first."
        ),
        "entries": book.entries,
        "cases": book.cases,
    }
