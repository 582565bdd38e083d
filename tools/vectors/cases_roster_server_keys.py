"""`roster-server-keys.json`: new keys of the server on the roster, in the form of `roster.json`."""

from typing import Any

import msgspec
from cases_roster import Book
from roster_chain import Chain, fixed, key, signed
from text import b64

from parasol.kernel.roster.rules import replay


class KeysBook(Book):
    """As for other rosters, and with the keys that follow."""

    def good(self, name: str, chain: Chain, **more: Any) -> None:
        super().good(name, chain, server_keys=keys_of(chain), **more)


def keys_of(chain: Chain) -> list[dict[str, Any]]:
    """The server's keys, the founding's first."""
    return [
        {"made_on": each.made_on, "first_list": each.first_list, "keys": [b64(key) for key in each.keys]}
        for each in replay(chain.entries).server_keys
    ]


def _town() -> Chain:
    return Chain().begin().seat("bea", "steward").seat("cleo")


def _renewed(chain: Chain, name: str = "new") -> Chain:
    """With new keys, and the members' epoch that they owe."""
    chain.add(chain.server_keys(name), "ana", "bea")
    return chain.add(chain.generation("members", True), "ana")


def _chains(book: KeysBook) -> None:
    book.good("founded", Chain().begin())
    book.good("keys-renewed", _renewed(_town()))
    later = _town()
    later.day += 30
    book.good("keys-renewed-a-month-later", _renewed(later))
    book.good("keys-renewed-twice", _renewed(_renewed(_town()), "third"))
    after = _town().add(_town().remove("cleo"), "ana")
    book.good("keys-renewed-after-another-list", _renewed(after.add(after.generation("members", True), "ana")))
    alone = Chain().begin()
    alone.add(alone.server_keys(), "ana")
    book.good("one-steward-is-enough-while-she-is-alone", alone.add(alone.generation("members", True), "ana"))
    closing = _town()
    book.good("keys-renewed-while-closing", _renewed(closing.add(closing.closing(), "ana", "bea")))
    stale = _town().seat("eve", "steward", ("ana", "bea"))
    stale.add(stale.leave("bea"), "bea")
    stale.add(stale.server_keys(), "ana", "eve").add(stale.generation("stewards"), "ana")
    book.good("keys-renewed-while-the-stewards-are-stale", stale.add(stale.generation("members", True), "ana"))
    on = _renewed(_town())
    book.good("joined-after-keys-were-renewed", on.seat("dora"))


def _refused(book: KeysBook) -> None:
    town = _town()
    made = town.server_keys()
    book.after(town, "signed-by-one-of-two", "two-stewards", made, "ana")
    book.after(town, "signed-by-one-twice", "two-stewards", made, "ana", "ana")
    book.after(town, "signed-by-a-steward-and-a-member", "two-stewards", made, "ana", "cleo")
    book.after(town, "signed-by-a-steward-and-the-signer", "two-stewards", made, "ana", "signer")
    book.after(town, "signed-by-a-member", "not-allowed", made, "cleo")
    book.after(town, "signed-by-the-signer", "not-allowed", made, "signer")
    book.after(town, "signed-by-the-founding-key", "not-allowed", made, "founding")
    book.after(town, "signed-by-nobody", "not-allowed", made)
    paused = town.copy().add(town.freeze("bea"), "ana", "bea")
    paused.add(paused.generation("stewards"), "ana")
    book.after(paused, "signed-by-a-paused-steward", "two-stewards", paused.server_keys(), "ana", "bea")
    gone = town.copy().seat("eve", "steward", ("ana", "bea"))
    gone.add(gone.remove("bea"), "ana", "eve").add(gone.generation("stewards"), "ana")
    gone.add(gone.generation("members", True), "ana")
    book.after(gone, "signed-by-a-steward-who-went", "two-stewards", gone.server_keys(), "ana", "bea")

    _same_again(book, town)
    _out_of_order(book, town)


def _same_again(book: KeysBook, town: Chain) -> None:
    made = town.server_keys()

    def changed(**fields: bytes) -> Any:
        return msgspec.structs.replace(made, **fields)

    for name in ("oprf", "token", "escrow", "profile"):
        again = changed(**{f"{name}_key": fixed(f"{name} key")})
        book.after(town, f"the-founding-{name}-key-again", "server-keys", again, "ana", "bea")
        other = changed(**{f"{name}_key": fixed("escrow key" if name == "oprf" else "oprf key")})
        book.after(town, f"an-old-key-as-the-{name}-key", "server-keys", other, "ana", "bea")
        short = changed(**{f"{name}_key": fixed("new")[:31]})
        book.after(town, f"{name}-key-of-31-bytes", "unreadable", short, "ana", "bea")
        long = changed(**{f"{name}_key": fixed("new") + b"0"})
        book.after(town, f"{name}-key-of-33-bytes", "unreadable", long, "ana", "bea")
    same = changed(token_key=made.oprf_key)
    book.after(town, "one-key-for-checks-and-tokens", "server-keys", same, "ana", "bea")
    book.after(town, "one-key-for-checks-and-escrow", "server-keys", changed(escrow_key=made.oprf_key), "ana", "bea")
    book.after(town, "one-key-for-tokens-and-passes", "server-keys", changed(profile_key=made.token_key), "ana", "bea")
    twice = _renewed(_town())
    book.after(twice, "the-same-new-keys-twice", "server-keys", twice.server_keys(), "ana", "bea")
    back = msgspec.structs.replace(twice.server_keys("third"), token_key=fixed("token key"))
    book.after(twice, "back-to-the-first-token-key", "server-keys", back, "ana", "bea")


def _out_of_order(book: KeysBook, town: Chain) -> None:
    made, owing = town.server_keys(), _town()
    owing.add(owing.server_keys(), "ana", "bea")
    book.after(owing, "settings-before-the-epoch-that-is-owed", "generation", owing.policy(), "ana", "bea")
    book.after(owing, "newer-keys-before-the-epoch-that-is-owed", "generation", owing.server_keys("x"), "ana", "bea")
    book.after(owing, "a-stewards-epoch-instead", "generation", owing.generation("stewards"), "ana")
    book.after(owing, "an-epoch-without-a-new-list", "generation", owing.generation("members"), "ana")
    stale = _town().seat("eve", "steward", ("ana", "bea"))
    stale.add(stale.leave("bea"), "bea").add(stale.server_keys(), "ana", "eve")
    both = stale.generation("members", True)
    book.after(stale, "a-members-epoch-before-the-stewards-that-is-owed-too", "generation", both, "ana")
    book.bad("the-epoch-that-is-owed-never-came", "generation", owing.entries)
    book.after(town, "keys-from-elsewhere", "forked", town.server_keys(previous=key("mallory")), "ana", "bea")
    past = town.server_keys(day=town.day - 1)
    book.after(town, "keys-of-yesterday", "day", past, "ana", "bea")
    closed = _town()
    closed.add(closed.closing(), "ana", "bea")
    closed.day += 29
    book.after(closed, "keys-after-the-last-day", "closing", closed.server_keys(), "ana", "bea")
    body = msgspec.json.encode(made).decode()
    escrow = f',"escrow_key":"{b64(made.escrow_key)}"'
    spelled = {
        "without-a-key-for-the-escrow": body.replace(escrow, ""),
        "with-a-fifth-key": body.replace(escrow, f'{escrow},"work_key":"{b64(key("x"))}"'),
        "a-key-that-is-null": body.replace(escrow, ',"escrow_key":null'),
        "keys-in-another-order": body.replace(escrow, "").replace('"oprf_key"', f'{escrow[1:]},"oprf_key"'),
    }
    for name, text in spelled.items():
        assert text != body
        book.bad(name, "unreadable", [*town.entries, signed(text.encode(), "ana", "bea")])


def make() -> dict[str, Any]:
    """All cases."""
    book = KeysBook()
    _chains(book)
    _refused(book)
    return {
        "description": (
            "New keys of the server (docs/protocol.md, 'New keys of the server'), in the form of roster.json. "
            "'server_keys' are all that were ever in force, those of the founding first."
        ),
        "entries": book.entries,
        "cases": book.cases,
    }
