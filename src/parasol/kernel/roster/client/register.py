"""The register from what the stewards' signer signed of it last, so that a steward needn't read it from its first entry
on; and signing it again.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.register import DUE_REGISTERED, LEAST_REGISTERED, KnownRegister
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.key_tree import is_known_outside
from parasol.kernel.roster.rules.packed import PARTS
from parasol.kernel.roster.rules.pages import BadPage, unframed
from parasol.kernel.roster.rules.registered import (
    RegisterRefused,
    check_seen,
    check_signed,
    known_register,
    read_register,
    with_register,
)
from parasol.kernel.seal.key_tree import signer_seed
from parasol.kernel.vault.structs import Pin
from parasol.kernel.wire.signing import sign


@dataclass(frozen=True, slots=True)
class Begun:
    """What was signed of the register, read, and the way to what was seen before."""

    shown: m.SignedRegister
    known: KnownRegister
    path: list[bytes]


def begun(connection: Connection, seed: bytes, pins: Iterable[Pin]) -> tuple[int, Begun | None]:
    """How many entries the register has, and what was signed of it last. Raises ``Distrust``."""
    seen = max((pin.register_length for pin in pins if isinstance(pin.register_length, int)), default=0)
    answer = connection.ask("/api/register/begin", m.RegisterBegin(seen), m.RegisterBegun, seed)
    if answer.shown is None:
        return answer.length, None
    try:
        return answer.length, Begun(answer.shown, read_register(answer.shown.body), answer.path)
    except RegisterRefused as refused:
        raise told(refused) from None


def whole_from(
    connection: Connection, seed: bytes, pins: list[Pin], found: Begun, charter: Iterable[RosterState]
) -> RosterState | None:
    """The whole state at what was signed. ``charter``: its verified states, one for each entry, to the newest. None if
    its signer may be known to somebody who mustn't know it. Raises ``Distrust``."""
    then = newest = RosterState(is_whole=False)
    for newest in charter:
        if newest.length == found.known.length:
            then = newest
    try:
        check_signed(found.shown, found.known, newest)
        check_seen(found.known, pins, found.path)
        return with_register(then, found.known, _pages(connection, seed, found.known.root))
    except RegisterRefused as refused:
        if refused.code == "outdated":
            return None
        raise told(refused) from None
    except BadPage:
        raise Distrust("roster-register-unreadable", "a page of the register can't be read") from None


def told(refused: RegisterRefused) -> Distrust:
    return Distrust(f"roster-register-{refused.code}", f"the server's register is not valid: {refused}")


def _pages(connection: Connection, seed: bytes, root: bytes) -> list[bytes]:
    pages, start = [b""] * PARTS, 0
    while start < PARTS:
        content = connection.ask_bytes("/api/register/pages", m.RegisterPages(root, start), seed)
        following = unframed(content, pages)
        if following <= start:
            raise BadPage
        start = following
    return pages


def is_due(roster: RosterState, length: int, found: Begun | None) -> bool:
    """Whether the register should be signed again. What a server says here only makes a steward sign the truth."""
    if length < LEAST_REGISTERED:
        return False
    return (
        found is None
        or is_known_outside(roster, found.known.epoch)
        or length - found.known.register_length >= DUE_REGISTERED
    )


def sign_register(connection: Connection, seed: bytes, roster: RosterState, key: bytes) -> None:
    """Sign what follows from the register; ``key``: the stewards' in force. If somebody else was quicker with an entry,
    or this is the middle of a change, the next time will do."""
    with suppress(Declined, ValueError):
        body = msgspec.json.encode(known_register(roster))
        message = m.RegisterSign(body, sign(signer_seed(key), "register", body))
        connection.ask("/api/register/sign", message, m.Done, seed)
