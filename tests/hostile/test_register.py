"""The register: what a server that lies about it can't do to a steward, and what nobody else learns of it."""

import os
from collections.abc import Callable

import msgspec
import pytest
from declining import declined
from lying import Liar

from harness import Town, passphrase
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client import founding, leaving, steward
from parasol.kernel.roster.client.founding import free_leaf
from parasol.kernel.roster.client.person import Person, unlock
from parasol.kernel.roster.rules import apply, hash_of
from parasol.kernel.roster.rules.chains import place_in
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.structs import Freeze, Invite, Join, Leave, Remove, Vouch
from parasol.kernel.seal import AgeKey
from parasol.kernel.seal.key_tree import signer_seed
from parasol.kernel.wire.signing import public_key_of

CHARTER, REGISTER = "/api/charter/read", "/api/register/read"
Chains = tuple[list[m.SignedEntry], list[m.SignedEntry]]


def chains_of(served: Town, first: Person) -> Chains:
    ask = served.connect().ask
    return (
        ask(CHARTER, m.CharterRead(0), m.RosterPage).entries,
        ask(REGISTER, m.RegisterRead(0), m.RosterPage, first.seed).entries,
    )


def shown(served: Town, words: str, chains: Chains) -> Person:
    """A steward's new session with a server that shows these chains."""
    liar = Liar()
    for path, chain in zip((CHARTER, REGISTER), chains, strict=True):
        liar.lies[path] = (
            lambda asked, truth, chain=chain: msgspec.json.encode(  # type: ignore[misc]
                m.RosterPage(chain[asked["start"] :], len(chain), None, msgspec.json.decode(truth)["intake"])
            )
        )
    return unlock(served.connect(liar), served.device, words)


def settled(served: Town) -> tuple[str, Person, Person, Person]:
    """A steward's words, she and another one, and a member, before whom another member was removed."""
    (words, first), (_, second) = served.people("steward")
    gone = served.invite(first)
    steward.remove(first, gone.key, "passed something on")
    member = served.invite(first)
    first.refresh()
    assert first.whole().is_member(member.key)
    return words, first, second, member


Change = Callable[[Chains], Chains]
KINDS = {"remove": b'"kind":"remove"', "invite": b'"kind":"invite"'}


def without(kind: str) -> Change:
    return lambda chains: (chains[0], [each for each in chains[1] if KINDS[kind] not in each.body])


LIES: dict[str, tuple[Change, str]] = {
    "the register hidden": (lambda c: (c[0], []), "roster-forked"),
    "a removal hidden": (without("remove"), "roster-forked"),
    "a removal and all after it hidden": (lambda c: (c[0], c[1][:2]), "roster-forked"),
    "the removal moved before the joining": (lambda c: (c[0], [c[1][0], c[1][2], c[1][1], *c[1][3:]]), "roster-forked"),
    "the invites hidden": (without("invite"), "roster-forked"),
    "the newest members hidden": (lambda c: (c[0], c[1][:-2]), "rolled-back"),
    "the last entry hidden": (lambda c: (c[0], c[1][:-1]), "rolled-back"),
    "both as they were before": (lambda c: (c[0][:-1], c[1][:2]), "rolled-back"),
    "the register in the charter": (lambda c: ([*c[0], *c[1][-2:]], c[1][:-2]), "roster-chain"),
    "the charter in the register": (lambda c: (c[0][:-1], [*c[1][:3], c[0][-1], *c[1][3:]]), "rolled-back"),
    "an entry twice": (lambda c: (c[0], [*c[1], c[1][-1]]), "roster-forked"),
    "signatures of zeros": (
        lambda c: (c[0], [*c[1][:-1], m.SignedEntry(c[1][-1].body, [])]),
        "roster-signature",
    ),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_steward_catches_a_server_that_hides_moves_or_rolls_back_what_is_in_the_register(
    served: Town, lie: str
) -> None:
    words, first, _, _ = settled(served)
    change, code = LIES[lie]
    true = chains_of(served, first)
    assert shown(served, words, true).whole().entry_count == first.whole().entry_count
    with pytest.raises(Distrust) as caught:
        shown(served, words, change(true)).whole()
    assert caught.value.code == code


@pytest.mark.parametrize("more", [0, 1])
def test_a_steward_catches_a_register_that_was_forked_by_who_holds_the_signer(served: Town, more: int) -> None:
    """Another steward can sign other invites. Whoever saw the true ones isn't shown those."""
    (words, first), (_, second) = served.people("steward")
    first.refresh()
    before = first.whole()
    served.invite(first)
    first.whole()
    charter, register = chains_of(served, first)
    state, fork = before, register[: before.register_length]
    while len(fork) < len(register) + more:
        entry = Invite(
            **place_in(state, "register", state.day),
            key=public_key_of(os.urandom(32)),
            recipient=state.members[first.key].recipient,
            leaf=free_leaf(state, os.urandom),
            role="member",
            last_day=state.day,
            note=bytes(140),
        )
        fork.append(steward._signed(second, entry))
        state = apply(state, fork[-1])
    with pytest.raises(Distrust) as caught:
        shown(served, words, (charter, fork)).whole()
    assert caught.value.code == "forked"


def test_a_server_can_slip_in_no_member_whom_nobody_invited(served: Town) -> None:
    words, first, _, member = settled(served)
    charter, register = chains_of(served, first)
    state, seed, invite = first.whole(), os.urandom(32), os.urandom(32)
    place, recipient = place_in(state, "register", state.day), state.members[member.key].recipient
    facts = {"recipient": recipient, "leaf": 0, "last_day": state.day, "note": bytes(140), "role": "member"}
    seat = Join(**place, invite=public_key_of(invite), seat=public_key_of(seed), recipient=recipient)
    old = signer_seed(first.keyring.keys["stewards"][1])
    for forged, code in (
        (founding.wire_entry(Invite(**place, key=public_key_of(invite), **facts), invite), "not-allowed"),
        (founding.wire_entry(Invite(**place, key=public_key_of(invite), **facts), member.seed), "not-allowed"),
        (founding.wire_entry(seat, invite, seed), "unknown-invite"),
        (founding.wire_entry(seat, old, seed), "unknown-invite"),
        (founding.wire_entry(Remove(**place, seat=member.key), seed), "not-allowed"),
        (founding.wire_entry(Freeze(**place, seat=member.key, frozen=True), member.seed), "not-allowed"),
    ):
        with pytest.raises(Distrust) as caught:
            shown(served, words, (charter, [*register, forged])).whole()
        assert caught.value.code == f"roster-{code}"


def test_nobody_but_stewards_reads_the_register(served: Town) -> None:
    _, first, second, member = settled(served)
    read = m.RegisterRead(0)
    declined("unsigned", lambda: served.connect().ask(REGISTER, read, m.RosterPage))
    for seed in (member.seed, os.urandom(32), signer_seed(first.keyring.keys["stewards"][1])):
        declined("not-a-steward", lambda seed=seed: served.connect().ask(REGISTER, read, m.RosterPage, seed))
    declined("not-a-steward", member.whole)
    assert second.whole().entry_count == first.whole().entry_count
    assert {each.key for each in member.roster.taken()} == {first.key, second.key}, "she knows who the stewards are"


def told_to_anybody(served: Town) -> dict[str, object]:
    """What the public routes answer about how many there are, and what they say to appends of somebody unknown."""
    ask = served.connect().ask
    about = ask("/api/about", m.NonceRead(), m.About)
    charter = ask(CHARTER, m.CharterRead(0), m.RosterPage)
    head = decode(charter.entries[-1].body)
    place = {"day": head.day, "previous": head.beside, "beside": hash_of(charter.entries[-1].body)}
    seed = os.urandom(32)
    key = public_key_of(seed)
    recipient = hash_of_recipient(AgeKey.generate().recipient)
    guesses = [
        Invite(**place, key=key, recipient=recipient, leaf=7, role="member", last_day=head.day, note=bytes(140)),
        Invite(
            **{**place, "previous": bytes(32)},
            key=key,
            recipient=recipient,
            role="member",
            last_day=head.day,
            note=b"",
            leaf=7,
        ),
        Join(**place, invite=key, seat=key, recipient=recipient),
        Vouch(**place, seat=key, note=bytes(140)),
        Leave(**place, seat=key),
    ]
    return {
        "length": (about.roster_length, charter.length, len(charter.entries)),
        "holdings": [
            (each.kind, each.at_least) for each in ask("/api/holdings", m.HoldingsRead(), m.Holdings).holdings
        ],
        "appends": [refusal(lambda each=each: send(served, each, seed)) for each in guesses],
        "empty": refusal(lambda: ask("/api/roster/append", m.RosterAppend([], []), m.Done)),
        "register": refusal(lambda: ask(REGISTER, m.RegisterRead(10**6), m.RosterPage, seed)),
        "boxes": refusal(lambda: ask("/api/boxes/read", m.BoxesRead(), m.Boxes, seed)),
        "tokens": refusal(lambda: ask("/api/checks/notices", m.NoticesRead(), m.Notices, seed)),
        "behind the end": ask(CHARTER, m.CharterRead(10**6), m.RosterPage),
    }


def send(served: Town, entry: object, seed: bytes) -> None:
    wire = founding.wire_entry(entry, seed)  # type: ignore[arg-type]
    served.connect().ask("/api/roster/append", m.RosterAppend([wire], []), m.Done)


def refusal(act: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(Declined) as caught:
        act()
    return caught.value.code, str(caught.value)


def test_a_stranger_learns_from_nothing_how_many_members_there_are_or_that_one_came_or_went(served: Town) -> None:
    first = served.found()
    before = told_to_anybody(served)
    members = [served.invite(first) for _ in range(12)]
    first.refresh()
    steward.freeze(first, members[1].key, "lost her phone")
    leaving.leave(members[2])
    steward.invite(first, "member", passphrase())
    served.clock.offset += 7 * 86_400  # the holdings are counted once a week
    after = told_to_anybody(served)
    assert after == before
