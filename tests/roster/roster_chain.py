"""Roster chains from fixed keys: used by the roster's tests and by ``tools/vectors/make.py``.

Everything is derived from names, so that the same chain is made everywhere, byte for byte.
"""

import hashlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache, reduce
from typing import Any

import msgspec
from msgspec import UNSET
from msgspec.structs import replace

from parasol.kernel.formats.hours import Hours
from parasol.kernel.messages import RosterAppend, WireBox
from parasol.kernel.roster.rules import (
    EntrySignature,
    Policy,
    RosterRefused,
    RosterState,
    SignedEntry,
    apply,
    commitment_of,
)
from parasol.kernel.roster.rules.chains import chain_of, place_in
from parasol.kernel.roster.rules.due import due
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.rules.key_tree import LEAVES, next_number
from parasol.kernel.roster.rules.state import ROOT, NoteKind
from parasol.kernel.roster.structs import (
    Cancel,
    Card,
    ChangeDesk,
    ChangePolicy,
    ChangeRole,
    Closing,
    DeskKeys,
    Entry,
    Found,
    Freeze,
    Generation,
    Group,
    Invite,
    Join,
    Leave,
    NewServerKeys,
    Remove,
    Renew,
    Role,
    Vouch,
)
from parasol.kernel.seal import derive
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.seal.key_tree import intake_key, signer_seed
from parasol.kernel.seal.note import seal_note
from parasol.kernel.wire.signing import public_key_of, sign

DAY = 20_781
"""2026-11-24."""
POLICY = Policy(name="Riverside Collective", languages=["en"], areas=["North", "Harbour"], region="GB")
CARD = Card(
    name="Nurse on the harbour",
    kind="health",
    about="Tests, condoms, somebody to talk to. Nobody asks for a name.",
    languages=["English", "español"],
    hours=[Hours(0, 600, 1080), Hours(3, 1200, 1440)],
    zone="Europe/London",
    reply_within=24,
    closed_text="At night: the drop-in at Mill Lane.",
    keep_days=30,
)
UNPLACED: dict[str, Any] = {"previous": ROOT, "beside": ROOT, "day": DAY}
"""What an entry begins with before it is known where it stands."""


def fixed(name: str, length: int = 32) -> bytes:
    """Bytes that stand for randomness, the same for the same name."""
    return hashlib.shake_256(b"parasol vectors: " + name.encode()).digest(length)


def seed(name: str) -> bytes:
    """A private signing seed made from a name; "signer 2" is that of the stewards' epoch 2."""
    return signer_seed(fixed(f"stewards {name[7:]}")) if name.startswith("signer ") else fixed(name)


def key(name: str) -> bytes:
    """The public signing key of a seed made from a name."""
    return public_key_of(seed(name))


def signer(number: int) -> bytes:
    """The public signer of a stewards' epoch of the chain's."""
    return key(f"signer {number}")


def desk_signer(desk: int, epoch: int) -> bytes:
    """The public signer of a desk's epoch; its seed is ``HKDF(seed of the generation, "desk/sign")``."""
    return public_key_of(derive(fixed(f"desk {desk} seed {epoch}"), "desk/sign"))


def age_key(name: str) -> AgeKey:
    """An age key made from a name."""
    return AgeKey.of_seed(fixed(f"age {name}"))


RECIPIENTS: dict[bytes, str] = {}
"""Those that entries of this chain name, by their hashes."""


def _named(text: str) -> bytes:
    RECIPIENTS[hash_of_recipient(text)] = text
    return hash_of_recipient(text)


@cache
def recipient(name: str) -> bytes:
    """The hash of the age recipient of a key made from a name."""
    return _named(age_key(name).recipient)


def leaf(who: str) -> int:
    """The leaf of the key tree that somebody's invite has."""
    return int.from_bytes(fixed(f"leaf of {who}", 3)) % LEAVES


@cache
def intake(number: int) -> bytes:
    """The hash of the intake of a stewards' epoch of the chain's."""
    return _named(intake_key(fixed(f"stewards {number}")).recipient)


def intake_of(charter: Iterable[SignedEntry]) -> str:
    """The text of the newest intake that entries of this chain name; none if there is none, or it is another's."""
    found = ""
    for each in charter:
        with suppress(RosterRefused):
            found = RECIPIENTS.get(getattr(decode(each.body), "intake", None) or b"", found)
    return found


def append_of(before: RosterState, *entries: SignedEntry, **other: Any) -> RosterAppend:
    """An append with all that is due, of the right sizes; ``other`` overrides."""
    try:
        after = reduce(apply, entries, before)
    except RosterRefused:
        return RosterAppend(list(entries), [])
    brings = due(before, [decode(each.body) for each in entries], after)
    boxes = [WireBox(each, "leaf", after.current["members"], b"") for each in brings.leaves]
    boxes += [WireBox(each, "stewards", after.current["stewards"], b"") for each in brings.stewards]
    made = RosterAppend(
        list(entries),
        boxes,
        [RECIPIENTS[named] for _, named in brings.recipients],
        bytes(72 * len(brings.wraps)),
        bytes(104 * brings.has_crown),
        bytes(72 * len(brings.rungs)),
    )
    return replace(made, **other)


def signed(body: bytes, *signers: str) -> SignedEntry:
    """An entry's bytes with the signatures of these seeds."""
    return SignedEntry(body, [EntrySignature(key(name), sign(seed(name), "roster", body)) for name in signers])


class Chain:
    """A growing valid chain. People are names; "founding" holds the founding words, "signer" is the one in force."""

    def __init__(self) -> None:
        self.entries: list[SignedEntry] = []
        self.state = RosterState()
        self.day = DAY

    def copy(self) -> "Chain":
        """Another chain with the same past."""
        other = Chain()
        other.entries, other.state, other.day = list(self.entries), self.state, self.day
        return other

    @property
    def charter(self) -> list[SignedEntry]:
        """What whoever isn't steward reads."""
        return [entry for entry in self.entries if decode(entry.body).number is not UNSET]

    def placed(self, entry: Entry, **other: Any) -> Any:
        """An entry where the next one of its chain stands; ``other`` overrides."""
        chain = chain_of(self.state, entry)
        return replace(entry, **{**place_in(self.state, chain, 0), "day": self.day, **other})

    def add(self, entry: Entry | SignedEntry, *signers: str) -> "Chain":
        """Append; raises ``RosterRefused``."""
        made = entry if isinstance(entry, SignedEntry) else self.signed(entry, *signers)
        self.state = apply(self.state, made)
        self.entries.append(made)
        return self

    def signed(self, entry: Entry, *signers: str) -> SignedEntry:
        """An entry with signatures, "signer" being that of the stewards' epoch in force."""
        names = [f"signer {self.state.current['stewards']}" if name == "signer" else name for name in signers]
        return signed(msgspec.json.encode(entry), *names)

    def note(self, kind: NoteKind, subject: bytes, by: str) -> bytes:
        """A steward's note under the epoch in force."""
        number = self.state.current.get("stewards", 0)
        under = fixed(f"stewards {number}")
        return seal_note(kind, subject, number, under, seed(by), lambda size: fixed(f"note {kind} {by}", size))

    # The kinds of entry, honest as they stand. ``place`` overrides what makes them so.

    def found(self, who: str = "ana", policy: Policy = POLICY, **place: Any) -> Found:
        fields: dict[str, Any] = {
            "policy": policy,
            "founding_key": key("founding"),
            "seat": key(who),
            "recipient": recipient(who),
            "leaf": leaf(who),
            "oprf_key": fixed("oprf key"),
            "token_key": fixed("token key"),
            "escrow_key": fixed("escrow key"),
            "profile_key": fixed("profile key"),
            "members_commitment": commitment_of(fixed("members 1")),
            "escrow_commitment": commitment_of(fixed("escrow")),
            "stewards_commitment": commitment_of(fixed("stewards 1")),
            "intake": intake(1),
            "signer": signer(1),
        }
        return self.placed(Found(**UNPLACED, **fields), **place)

    def invite(self, who: str, role: Role = "member", by: str = "ana", **place: Any) -> Invite:
        fields = {
            "key": key(f"invite of {who}"),
            "recipient": recipient(f"invite of {who}"),
            "leaf": leaf(who),
            "role": role,
            "last_day": self.day + 3,
            "note": self.note("invite", place.get("key", key(f"invite of {who}")), by),
        }
        return self.placed(Invite(**UNPLACED, **fields), **place)

    def join(self, who: str, **place: Any) -> Join:
        fields = {"invite": key(f"invite of {who}"), "seat": key(who), "recipient": recipient(who)}
        return self.placed(Join(**UNPLACED, **fields), **place)

    def cancel(self, who: str, **place: Any) -> Cancel:
        return self.placed(Cancel(**UNPLACED, invite=key(f"invite of {who}")), **place)

    def vouch(self, who: str, by: str = "bea", **place: Any) -> Vouch:
        return self.placed(Vouch(**UNPLACED, seat=key(who), note=self.note("vouch", key(who), by)), **place)

    def leave(self, who: str, **place: Any) -> Leave:
        return self.placed(Leave(**UNPLACED, seat=key(who)), **place)

    def renew(self, who: str, name: str, **place: Any) -> Renew:
        """Somebody's own new keys; they are called ``name`` from then on."""
        return self.placed(Renew(**UNPLACED, seat=key(who), key=key(name), recipient=recipient(name)), **place)

    def remove(self, who: str, **place: Any) -> Remove:
        return self.placed(Remove(**UNPLACED, seat=key(who)), **place)

    def freeze(self, who: str, **place: Any) -> Freeze:
        return self.placed(Freeze(**UNPLACED, seat=key(who), frozen=True), **place)

    def thaw(self, who: str, **place: Any) -> Freeze:
        return self.placed(Freeze(**UNPLACED, seat=key(who), frozen=False), **place)

    def role(self, who: str, role: Role, **place: Any) -> ChangeRole:
        return self.placed(ChangeRole(**UNPLACED, seat=key(who), recipient=recipient(who), role=role), **place)

    def policy(self, policy: Policy = POLICY, **place: Any) -> ChangePolicy:
        return self.placed(ChangePolicy(**UNPLACED, policy=policy), **place)

    def generation(self, group: Group, new_list: bool = False, **place: Any) -> Generation:
        number = self.state.current.get(group, 0) + 1
        fields: dict[str, Any] = {
            "group": group,
            "generation": number,
            "commitment": commitment_of(fixed(f"{group} {number}")),
        }
        if group == "members":
            fields["list"] = self.state.current_list + new_list
            fields["tree"] = next_number(self.state)
        else:
            fields["intake"] = intake(number)
            fields["signer"] = signer(number)
        return self.placed(Generation(**UNPLACED, **fields), **place)

    def desk(self, number: int = 1, card: Card | None = CARD, **place: Any) -> ChangeDesk:
        return self.placed(ChangeDesk(**UNPLACED, desk=number, card=card), **place)

    def desk_keys(self, desk: int = 1, **place: Any) -> DeskKeys:
        known = self.state.desks.get(desk)
        epoch = 1 + (len(known.epochs) if known else 0)
        fields: dict[str, Any] = {
            "desk": desk,
            "generation": epoch,
            "recipient": recipient(f"desk {desk} {epoch}"),
            "signer": desk_signer(desk, epoch),
            "keys": fixed(f"desk {desk} {epoch} keys"),
        }
        return self.placed(DeskKeys(**UNPLACED, **fields), **place)

    def closing(self, days: int | None = 28, **place: Any) -> Closing:
        return self.placed(Closing(**UNPLACED, last_day=None if days is None else self.day + days), **place)

    def server_keys(self, name: str = "new", **place: Any) -> NewServerKeys:
        fields = {kind: fixed(f"{name} {kind}") for kind in NewServerKeys.__struct_fields__[-4:]}
        return self.placed(NewServerKeys(**UNPLACED, **fields), **place)

    # Whole stretches.

    def begin(self) -> "Chain":
        """Ana founds."""
        return self.add(self.found(), "founding", "ana")

    def seat(self, who: str, role: Role = "member", by: Sequence[str] = ("ana",)) -> "Chain":
        """Invite and join."""
        self.add(self.invite(who, role, by[0]), *(by if role == "steward" else ["signer"]))
        return self.add(self.join(who), f"invite of {who}", who)


def town() -> Chain:
    """Founded by Ana; Bea steward, Cleo member; Dora invited; Cleo removed; Eve steward; Bea removed. 14 entries."""
    chain = Chain().begin().seat("bea", "steward").seat("cleo")
    chain.add(chain.invite("dora"), "signer")
    chain.add(chain.remove("cleo"), "bea")
    chain.add(chain.generation("members", True), "bea")
    chain.seat("eve", "steward", ("ana", "bea"))
    chain.add(chain.remove("bea"), "ana", "eve")
    chain.add(chain.generation("stewards"), "ana")
    chain.add(chain.generation("members", True), "eve")
    chain.day += 1
    return chain.add(chain.policy(), "ana", "eve")


__all__ = [
    "CARD",
    "DAY",
    "POLICY",
    "Chain",
    "age_key",
    "append_of",
    "desk_signer",
    "fixed",
    "intake",
    "intake_of",
    "key",
    "leaf",
    "recipient",
    "seed",
    "signed",
    "signer",
    "town",
]
