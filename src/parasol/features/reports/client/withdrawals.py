"""What has been taken back: fetched, verified, and remembered in the vault, so that it never counts again."""

from collections.abc import Collection
from contextlib import suppress

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.person import Person
from parasol.kernel.wire.signing import BadSignature, verify

MOST_REMEMBERED = 1_000
"""Withdrawals kept in a vault, the newest: 47 of its 64 kB. More would not fit, and lock its owner out."""


def remember_withdrawals(person: Person) -> None:
    """Fetch and verify the newest withdrawals that weren't seen, and keep them in the vault. Raises ``Distrust``
    (``repeated``)."""
    keys, seen = list(person.contents.withdrawn), person.contents.withdrawals_seen
    page = person.ask_to_read("/api/withdrawals/read", m.WithdrawalsRead(seen), m.Withdrawals).withdrawals
    for item in page:
        if item.number <= seen:
            raise Distrust("repeated", "the server repeats or reorders what was taken back")
        seen = item.number
        with suppress(BadSignature):
            verify(item.key, "withdraw", item.key, item.signature)
            if item.key not in keys:
                keys.append(item.key)
    kept = keys[-MOST_REMEMBERED:]
    person.remember(msgspec.structs.replace(person.contents, withdrawn=kept, withdrawals_seen=seen))


def was_taken_back(person: Person, keys: Collection[bytes]) -> bool:
    """Whether somebody has taken back what carries one of these keys, as a signature shows: a server's word for it
    isn't enough to drop anything. Raises as ``remember_withdrawals``."""
    remember_withdrawals(person)
    return any(key in person.contents.withdrawn for key in keys)
