"""What a vault and a wrapped key hold: JSON, read strictly. Everything in it is random, so that the words can be
changed."""

import msgspec
from msgspec import UNSET, UnsetType

from parasol.formats.roster import Group


class Pin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far this person has seen the roster: nothing that contradicts it is accepted later."""

    genesis: bytes
    length: int
    head: bytes


class SeatKeys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A member's private half: signing seed (32 bytes), age identity (``AGE-SECRET-KEY-1…``), and the master secret of
    later features (32 bytes)."""

    sign_seed: bytes
    identity: str
    master: bytes


class InviteContents(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="invite"):
    """The vault that a steward leaves for whoever holds the invite's words. The invite's wrapped keys are sealed to
    ``identity``."""

    pin: Pin
    identity: str


class VaultContents(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="seat"):
    """A member's vault. ``withdrawn`` are the withdrawal keys seen, so that no alert comes back from the dead, and
    ``withdrawals_seen`` is the number of the last. ``seen_on`` is the day on which this was written: what is newer is
    shown as new. It is written with what has to be written anyway, never by itself."""

    pin: Pin
    seat: SeatKeys
    withdrawn: list[bytes] = []
    withdrawals_seen: int = 0
    seen_on: int | UnsetType = UNSET


Contents = VaultContents | InviteContents


class BoxContents(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a wrapped key holds: all keys of the group that are still in use, the newest included."""

    group: Group
    generation: int
    keys: dict[int, bytes]
    lists: dict[int, bytes] = {}
    intakes: dict[int, str] = {}
