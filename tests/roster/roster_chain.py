"""Roster chains from fixed keys: used by the roster's tests and by ``tools/vectors/make.py``.

Everything is derived from names, so that the same chain is made everywhere, byte for byte.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec

from parasol.client.community.keyring import signer_seed
from parasol.client.seal import derive
from parasol.client.seal.age import AgeKey
from parasol.client.seal.note import seal_note
from parasol.formats.hours import Hours
from parasol.formats.roster import (
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
    Remove,
    Role,
    Vouch,
)
from parasol.roster import Policy, RosterState, Signature, SignedEntry, apply, commitment_of
from parasol.roster.state import NoteKind
from parasol.wire.signing import public_key_of, sign

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
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


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
    """An age key made from a name (Bech32, BIP 173, over 32 fixed bytes)."""
    number = int.from_bytes(fixed(f"age {name}")) << 4  # 256 bits are 51 groups of five and one bit
    groups = [number >> shift & 31 for shift in range(255, -1, -5)]
    prefix = "age-secret-key-"
    values = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix] + groups
    sum_ = 1
    for value in [*values, 0, 0, 0, 0, 0, 0]:
        top, sum_ = sum_ >> 25, (sum_ & 0x1FFFFFF) << 5 ^ value
        for bit, mask in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            sum_ ^= mask if top >> bit & 1 else 0
    groups += [(sum_ ^ 1) >> 5 * (5 - place) & 31 for place in range(6)]
    return AgeKey.of(f"{prefix}1{''.join(_BECH32[group] for group in groups)}".upper())


def signed(body: bytes, *signers: str) -> SignedEntry:
    """An entry's bytes with the signatures of these seeds."""
    return SignedEntry(body, [Signature(key(name), sign(seed(name), "roster", body)) for name in signers])


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

    def place(self, **other: Any) -> dict[str, Any]:
        """Where the next entry stands; ``other`` overrides."""
        return {"number": self.state.length, "previous": self.state.head, "day": self.day, **other}

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
            "recipient": age_key(who).recipient,
            "oprf_key": fixed("oprf key"),
            "token_key": fixed("token key"),
            "escrow_key": fixed("escrow key"),
            "members_commitment": commitment_of(fixed("members 1")),
            "list_commitment": commitment_of(fixed("list 1")),
            "stewards_commitment": commitment_of(fixed("stewards 1")),
            "intake": age_key("intake 1").recipient,
            "signer": signer(1),
        }
        return Found(**{**self.place(), **fields, **place})

    def invite(self, who: str, role: Role = "member", by: str = "ana", **place: Any) -> Invite:
        fields = {
            "key": key(f"invite of {who}"),
            "recipient": age_key(f"invite of {who}").recipient,
            "role": role,
            "last_day": self.day + 3,
            "note": self.note("invite", place.get("key", key(f"invite of {who}")), by),
        }
        return Invite(**{**self.place(), **fields, **place})

    def join(self, who: str, **place: Any) -> Join:
        fields = {"invite": key(f"invite of {who}"), "seat": key(who), "recipient": age_key(who).recipient}
        return Join(**{**self.place(), **fields, **place})

    def cancel(self, who: str, **place: Any) -> Cancel:
        return Cancel(**{**self.place(), "invite": key(f"invite of {who}"), **place})

    def vouch(self, who: str, by: str = "bea", **place: Any) -> Vouch:
        return Vouch(**{**self.place(), "seat": key(who), "note": self.note("vouch", key(who), by), **place})

    def leave(self, who: str, **place: Any) -> Leave:
        return Leave(**{**self.place(), "seat": key(who), **place})

    def remove(self, who: str, **place: Any) -> Remove:
        return Remove(**{**self.place(), "seat": key(who), **place})

    def freeze(self, who: str, **place: Any) -> Freeze:
        return Freeze(**{**self.place(), "seat": key(who), "frozen": True, **place})

    def thaw(self, who: str, **place: Any) -> Freeze:
        return Freeze(**{**self.place(), "seat": key(who), "frozen": False, **place})

    def role(self, who: str, role: Role, **place: Any) -> ChangeRole:
        return ChangeRole(**{**self.place(), "seat": key(who), "role": role, **place})

    def policy(self, policy: Policy = POLICY, **place: Any) -> ChangePolicy:
        return ChangePolicy(**{**self.place(), "policy": policy, **place})

    def generation(self, group: Group, new_list: bool = False, **place: Any) -> Generation:
        number = self.state.current.get(group, 0) + 1
        fields: dict[str, Any] = {
            "group": group,
            "generation": number,
            "commitment": commitment_of(fixed(f"{group} {number}")),
        }
        if group == "members":
            fields["list"] = self.state.current_list + new_list
            if new_list:
                fields["list_commitment"] = commitment_of(fixed(f"list {self.state.current_list + 1}"))
        else:
            fields["intake"] = age_key(f"intake {number}").recipient
            fields["signer"] = signer(number)
        return Generation(**{**self.place(), **fields, **place})

    def desk(self, number: int = 1, card: Card | None = CARD, **place: Any) -> ChangeDesk:
        return ChangeDesk(**{**self.place(), "desk": number, "card": card, **place})

    def desk_keys(self, desk: int = 1, **place: Any) -> DeskKeys:
        known = self.state.desks.get(desk)
        epoch = 1 + (len(known.epochs) if known else 0)
        fields: dict[str, Any] = {
            "desk": desk,
            "generation": epoch,
            "recipient": age_key(f"desk {desk} {epoch}").recipient,
            "signer": desk_signer(desk, epoch),
            "keys": fixed(f"desk {desk} {epoch} keys", 700),
        }
        return DeskKeys(**{**self.place(), **fields, **place})

    def closing(self, days: int | None = 28, **place: Any) -> Closing:
        return Closing(**{**self.place(), "last_day": None if days is None else self.day + days, **place})

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
    chain.add(chain.generation("members", True), "eve")
    chain.add(chain.generation("stewards"), "ana")
    chain.day += 1
    return chain.add(chain.policy(), "ana", "eve")


__all__ = [
    "CARD",
    "DAY",
    "POLICY",
    "Chain",
    "age_key",
    "desk_signer",
    "fixed",
    "key",
    "seed",
    "signed",
    "signer",
    "town",
]
