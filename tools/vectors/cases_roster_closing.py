"""`roster-closing.json`: closings on the roster, in the form of `roster.json`."""

from typing import Any

import msgspec
from cases_roster import Book
from roster_chain import Chain, signed

from parasol.kernel.roster.rules import replay


class ClosingBook(Book):
    """As for other rosters, and with the last day that follows."""

    def good(self, name: str, chain: Chain, **more: Any) -> None:
        super().good(name, chain, closing_on=replay(chain.entries).closing_on, **more)


def _town() -> Chain:
    chain = Chain().begin().seat("bea", "steward").seat("cleo")
    return chain.add(chain.invite("dora"), "signer")


def _announced(days: int = 28) -> Chain:
    chain = _town()
    return chain.add(chain.closing(days), "ana", "bea")


def _chains(book: ClosingBook) -> None:
    announced = _announced()
    book.good("closing-announced-for-28-days-on", announced)
    book.good("closing-announced-for-400-days-on", _announced(400))
    off = announced.copy().add(announced.closing(None), "bea", "ana")
    book.good("closing-called-off", off)
    book.good("joined-when-it-was-called-off", off.copy().add(off.join("dora"), "invite of dora", "dora"))
    book.good("announced-again-after-it-was-called-off", off.copy().add(off.closing(90), "ana", "bea"))
    later = announced.copy()
    later.day += 20
    book.good("put-off-to-a-later-day", later.add(later.closing(28), "ana", "bea"))
    nearer = _announced(200)
    nearer.day += 10
    book.good("put-forward-with-28-days-again", nearer.add(nearer.closing(28), "ana", "bea"))
    last = announced.copy()
    last.day += 28
    book.good("called-off-on-the-last-day", last.copy().add(last.closing(None), "ana", "bea"))
    book.good("settings-changed-on-the-last-day", last.add(last.policy(), "ana", "bea"))
    gone = announced.copy().add(announced.remove("cleo"), "ana")
    book.good("removed-while-closing", gone.add(gone.generation("members", True), "ana"))
    alone = Chain().begin()
    book.good("one-steward-is-enough-while-she-is-alone", alone.add(alone.closing(), "ana"))


def _refused(book: ClosingBook) -> None:
    town, announced = _town(), _announced()
    book.after(town, "closing-signed-by-one-of-two", "two-stewards", town.closing(), "ana")
    book.after(town, "closing-signed-by-one-twice", "two-stewards", town.closing(), "ana", "ana")
    book.after(town, "closing-signed-by-a-steward-and-a-member", "two-stewards", town.closing(), "ana", "cleo")
    book.after(town, "closing-signed-by-a-member", "not-allowed", town.closing(), "cleo")
    book.after(town, "closing-signed-by-the-signer", "not-allowed", town.closing(), "signer")
    book.after(town, "closing-signed-by-nobody", "not-allowed", town.closing())
    book.after(town, "closing-in-27-days", "closing", town.closing(27), "ana", "bea")
    book.after(town, "closing-today", "closing", town.closing(0), "ana", "bea")
    book.after(town, "closing-yesterday", "closing", town.closing(-1), "ana", "bea")
    book.after(town, "closing-in-401-days", "closing", town.closing(401), "ana", "bea")
    book.after(town, "called-off-what-was-never-announced", "closing", town.closing(None), "ana", "bea")
    off = announced.copy().add(announced.closing(None), "bea", "ana")
    book.after(off, "called-off-twice", "closing", off.closing(None), "ana", "bea")
    book.after(announced, "called-off-by-one-of-two", "two-stewards", announced.closing(None), "bea")
    shorter = announced.copy()
    shorter.day += 1
    book.after(shorter, "put-forward-by-a-day", "closing", shorter.closing(26), "ana", "bea")
    book.after(announced, "invited-while-closing", "closing", announced.invite("finn"), "signer")
    steward = announced.invite("finn", "steward")
    book.after(announced, "steward-invited-while-closing", "closing", steward, "ana", "bea")
    book.after(announced, "joined-while-closing", "closing", announced.join("dora"), "invite of dora", "dora")
    over = announced.copy()
    over.day += 29
    book.after(over, "called-off-after-the-last-day", "closing", over.closing(None), "ana", "bea")
    book.after(over, "put-off-after-the-last-day", "closing", over.closing(), "ana", "bea")
    book.after(over, "settings-changed-after-the-last-day", "closing", over.policy(), "ana", "bea")
    book.after(over, "left-after-the-last-day", "closing", over.leave("cleo"), "cleo")
    owing = announced.copy().add(announced.remove("cleo"), "ana")
    book.after(owing, "called-off-before-the-keys-that-a-removal-owes", "generation", owing.closing(None), "ana", "bea")
    body = msgspec.json.encode(town.closing()).decode()
    day = f'"last_day":{town.day + 28}'
    spelled = {
        "closing-without-a-day": body.replace(f",{day}", ""),
        "closing-on-a-day-as-text": body.replace(day, f'"last_day":"{town.day + 28}"'),
        "closing-on-half-a-day": body.replace(day, f'"last_day":{town.day + 28}.5'),
        "closing-with-a-reason": body.replace(day, f'{day},"reason":"tired"'),
    }
    for name, text in spelled.items():
        assert text != body
        book.bad(name, "unreadable", [*town.entries, signed(text.encode(), "ana", "bea")])


def make() -> dict[str, Any]:
    """All cases."""
    book = ClosingBook()
    _chains(book)
    _refused(book)
    return {
        "description": (
            "Closings on the roster (docs/protocol.md, 'Closing'), in the form of roster.json. 'closing_on' is the "
            "community's last day, or null."
        ),
        "entries": book.entries,
        "cases": book.cases,
    }
