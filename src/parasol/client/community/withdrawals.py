"""What has been taken back: fetched, verified, and remembered in the vault, so that it never counts again."""

from collections.abc import Iterator

import msgspec

from parasol.client.community.person import Person
from parasol.client.community.roster import Distrust
from parasol.formats import messages as m
from parasol.wire.signing import BadSignature, verify

MOST_REMEMBERED = 1_000
"""Withdrawals kept in a vault, the newest: 47 of its 64 kB. More would not fit, and lock its owner out."""


def remember_withdrawals(person: Person) -> None:
    """Fetch and verify new withdrawals and keep them in the vault. Raises ``Distrust`` (``repeated``)."""
    keys = list(person.contents.withdrawn)
    seen = person.contents.withdrawals_seen
    for number, key in _read(person, seen):
        seen = number
        if key is not None and key not in keys:
            keys.append(key)
    kept = keys[-MOST_REMEMBERED:]
    person.remember(msgspec.structs.replace(person.contents, withdrawn=kept, withdrawals_seen=seen))


def all_withdrawals(person: Person) -> set[bytes]:
    """All that was ever taken back, those too that the vault has no room for. Raises ``Distrust`` (``repeated``)."""
    return {key for _, key in _read(person, 0) if key is not None}


def _read(person: Person, seen: int) -> Iterator[tuple[int, bytes | None]]:
    """The numbers and keys of withdrawals after ``seen``; no key if the signature is wrong."""
    while True:
        page = person.ask_to_read("/api/withdrawals/read", m.WithdrawalsRead(seen), m.Withdrawals).withdrawals
        for item in page:
            if not seen < item.number < 2**53:
                raise Distrust("repeated", "the server repeats or reorders what was taken back")
            seen = item.number
            try:
                verify(item.key, "withdraw", item.key, item.signature)
            except BadSignature:
                yield seen, None
            else:
                yield seen, item.key
        if len(page) < m.PAGE_RECORDS:
            return
