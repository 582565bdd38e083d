"""`roster-chains.json`: what a server answers to who reads the charter, or both chains, and what they make of it."""

from collections.abc import Sequence
from typing import Any

import msgspec
from cases_roster import Book, facts_of
from msgspec import UNSET
from roster_chain import POLICY, Chain, intake_of, key, signed, town
from text import b64

from parasol.kernel.roster.client.roster import pin_of
from parasol.kernel.roster.rules import RosterState, SignedEntry, replay
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.structs import Entry

Entries = Sequence[SignedEntry]


def _split(entries: Entries) -> tuple[list[SignedEntry], list[SignedEntry]]:
    """Charter and register."""
    is_numbered = [(entry, decode(entry.body).number is not UNSET) for entry in entries]
    return [entry for entry, yes in is_numbered if yes], [entry for entry, yes in is_numbered if not yes]


class Served:
    """Cases of what is served, and to whom."""

    def __init__(self) -> None:
        self.book = Book()

    def case(
        self,
        name: str,
        expect: str,
        charter: Entries,
        register: Entries | None = None,
        pin: dict[str, Any] | None = None,
        state: RosterState | None = None,
    ) -> None:
        """One case: a member's, or a steward's if there is a register. ``expect`` is "ok" or an error."""
        self.book.cases.append(
            {
                "name": name,
                "charter": [self.book.name_of(entry, f"{name}/{n}") for n, entry in enumerate(charter)],
                "register": None
                if register is None
                else [self.book.name_of(entry, f"{name}/register {n}") for n, entry in enumerate(register)],
                **({} if pin is None else {"pin": pin}),
                **({} if register is not None else {"intake": intake_of(charter)}),
                "expect": expect if expect == "ok" else {"error": expect},
                **({} if state is None else {"state": facts_of(state)}),
            }
        )


def _pin(entries: Entries, whole: bool = False, **other: Any) -> dict[str, Any]:
    state = replay(entries if whole else _split(entries)[0], RosterState(is_whole=whole))
    pin = msgspec.to_builtins(pin_of(state), builtin_types=(bytes,))
    return {name: b64(held) if isinstance(held, bytes) else held for name, held in pin.items()} | other


def _lived() -> Chain:
    """The town, and what came later: Gil joined and was vouched for, the settings changed, Gil was paused."""
    chain = town().seat("gil")
    chain.add(chain.vouch("gil", by="eve"), "signer")
    chain.add(chain.policy(), "ana", "eve")
    return chain.add(chain.freeze("gil"), "ana")


def _ahead(chain: Chain, entry: Entry, *signers: str) -> list[SignedEntry]:
    return [*chain.entries, chain.signed(entry, *signers)]


def _good(served: Served, chain: Chain) -> None:
    charter, register = _split(chain.entries)
    whole, alone = chain.state, replay(charter, RosterState(is_whole=False))
    served.case("steward-reads-both", "ok", charter, register, state=whole)
    served.case("member-reads-the-charter", "ok", charter, state=alone)
    served.case("steward-who-saw-both-before", "ok", charter, register, _pin(chain.entries[:16], True), whole)
    served.case("steward-who-saw-all-of-it", "ok", charter, register, _pin(chain.entries, True), whole)
    served.case("steward-who-saw-the-charter-alone", "ok", charter, register, _pin(chain.entries[:16]), whole)
    served.case("member-who-saw-it-before", "ok", charter, pin=_pin(chain.entries[:3]), state=alone)
    served.case("member-who-was-a-steward-before", "ok", charter, pin=_pin(chain.entries[:16], True), state=alone)
    founded = Chain().begin()
    served.case("nobody-came-yet", "ok", founded.entries, [], state=founded.state)
    others = Chain().begin().seat("cleo").seat("gil")
    served.case("nothing-but-members-since-the-founding", "ok", *_split(others.entries), state=others.state)


def _hidden(served: Served, chain: Chain) -> None:
    """The register's entries left out, moved, repeated, exchanged."""
    charter, register = _split(chain.entries)
    forked = "roster-forked"
    served.case("register-hidden", forked, charter, [])
    served.case("member-hidden", forked, charter, register[2:])
    for number, entry in enumerate(register[:-1]):
        served.case(f"register-without-entry-{number}", forked, charter, [*register[:number], *register[number + 1 :]])
        swapped = [*register[:number], register[number + 1], entry, *register[number + 2 :]]
        served.case(f"register-with-entry-{number}-swapped", forked, charter, swapped)
    served.case("register-with-an-entry-twice", forked, charter, [*register[:3], register[2], *register[3:]])
    served.case("register-ends-before-the-charter-does", forked, charter, register[:3])
    served.case("charter-ends-before-the-register-does", forked, charter[:-1], register)
    served.case("charter-hidden-but-the-founding", forked, charter[:1], register)
    removal = next(n for n, entry in enumerate(register) if b'"kind":"remove"' in entry.body)
    served.case("removal-hidden", forked, charter, [*register[:removal], *register[removal + 1 :]])
    served.case("removal-and-all-after-it-hidden", forked, charter, register[:removal])
    paused = Chain().begin().seat("cleo")
    paused.add(paused.freeze("cleo"), "ana")
    later = _split(paused.copy().add(paused.policy(), "ana").entries)
    served.case("pause-hidden-before-new-settings", forked, later[0], later[1][:-1])
    other = Chain().begin().seat("cleo").seat("gil")
    served.case("register-of-another-community", forked, charter, _split(other.entries)[1])
    owing = town().seat("gil")
    owing.add(owing.remove("gil"), "ana")
    served.case("removal-shown-and-its-new-keys-hidden", "roster-generation", *_split(owing.entries))


def _misplaced(served: Served, chain: Chain) -> None:
    charter, register = _split(chain.entries)
    served.case("register-in-the-charter", "roster-chain", chain.entries, [])
    served.case("register-in-the-charter-for-a-member", "roster-chain", chain.entries)
    served.case("charter-in-the-register", "roster-chain", charter[:1], chain.entries[1:])
    served.case("chains-exchanged", "roster-chain", register, charter)
    served.case("a-members-entry-between-the-charters", "roster-chain", [*charter[:5], register[0], *charter[5:]])
    served.case("both-chains-twice", "roster-forked", [*charter, *charter], [*register, *register])
    for number in range(1, len(charter) - 1):
        without = [*charter[:number], *charter[number + 1 :]]
        served.case(f"charter-without-entry-{number}", "roster-forked", without)
        served.case(f"charter-without-entry-{number}-for-a-steward", "roster-forked", without, register)
    swapped = [*charter[:8], charter[9], charter[8], *charter[10:]]
    served.case("charter-swapped", "roster-forked", swapped)
    served.case("charter-begins-later", "roster-forked", charter[1:])


def _slipped_in(served: Served, chain: Chain) -> None:
    """Members whom nobody invited."""
    for name, code, entries in (
        ("invite-by-the-server-itself", "not-allowed", _ahead(chain, chain.invite("mal"), "mallory")),
        ("invite-by-a-member", "not-allowed", _ahead(chain, chain.invite("mal"), "gil")),
        ("invite-by-a-removed-stewards-signer", "not-allowed", _ahead(chain, chain.invite("mal"), "signer 1")),
        ("join-without-an-invite", "unknown-invite", _ahead(chain, chain.join("mal"), "invite of mal", "mal")),
        (
            "join-by-anothers-invite",
            "unknown-invite",
            _ahead(chain, chain.join("mal", invite=key("invite of gil")), "invite of gil", "mal"),
        ),
        ("paused-member-let-in-by-nobody", "not-allowed", _ahead(chain, chain.thaw("gil"))),
        ("removed-by-the-server", "not-allowed", _ahead(chain, chain.remove("gil"), "mallory")),
        ("vouched-for-by-the-server", "not-allowed", _ahead(chain, chain.vouch("gil"), "mallory")),
    ):
        served.case(name, f"roster-{code}", *_split(entries))


def _seen(served: Served, chain: Chain) -> None:
    """What contradicts what somebody saw before."""
    charter, register = _split(chain.entries)
    pin = _pin(chain.entries, True)
    earlier = _split(chain.entries[:17])
    served.case("register-rolled-back", "rolled-back", charter, register[:-1], pin)
    served.case("both-rolled-back", "rolled-back", *earlier, pin)
    served.case("charter-rolled-back-to-the-founding", "rolled-back", charter[:1], [], pin)
    fork = Chain()
    for entry in chain.entries[:-1]:
        fork.add(entry)
    fork.day = chain.day
    fork.add(fork.invite("mal"), "signer")
    served.case("register-forked", "forked", *_split(fork.entries), pin)
    fork.add(fork.join("mal"), "invite of mal", "mal")
    served.case("register-forked-and-grown", "forked", *_split(fork.entries), pin)
    served.case(
        "register-is-not-the-one-that-was-seen", "forked", charter, register, pin | {"register_head": pin["head"]}
    )
    served.case("charter-is-not-the-one-that-was-seen", "forked", charter, register, pin | {"head": pin["genesis"]})
    alone = _pin(chain.entries)
    served.case("rolled-back", "rolled-back", charter[:-1], pin=alone)
    served.case("rolled-back-to-the-founding", "rolled-back", charter[:1], pin=alone)
    other = Chain()
    for entry in charter[:3]:
        other.add(entry)
    for _ in range(8):
        other.add(other.policy(), "ana", "bea")
    served.case("forked-before-the-pin", "forked", other.entries, pin=alone)
    served.case("forked-and-shorter", "rolled-back", other.entries[:6], pin=alone)
    served.case(
        "head-is-not-the-one-that-was-seen", "forked", charter, pin=_pin(charter[:3]) | {"head": alone["genesis"]}
    )
    elsewhere = Chain().add(Chain().found(policy=msgspec.structs.replace(POLICY, name="Elsewhere")), "founding", "ana")
    served.case("another-community", "another-community", elsewhere.entries, pin=alone)
    served.case("another-community-for-a-steward", "another-community", elsewhere.entries, [], pin)
    served.case("nothing-but-nonsense", "roster-unreadable", [signed(b"{}", "ana")])
    served.case("nonsense-in-the-register", "roster-unreadable", charter, [*register, signed(b"{}", "ana")])


def make() -> dict[str, Any]:
    """All cases."""
    served, chain = Served(), _lived()
    for maker in (_good, _hidden, _misplaced, _slipped_in, _seen):
        maker(served, chain)
    return {
        "description": (
            "What a server shows of charter and register (docs/protocol.md, 'Roster'). Base64. entries are roster "
            "entries by name; charter and register are what it answers, in its order. Where register is null a member "
            "reads the charter alone; else a steward reads both. With a pin, it is read by somebody who saw that much "
            "before."
        ),
        "entries": served.book.entries,
        "cases": served.book.cases,
    }
