"""Filling a new store from an archive. It counts only when every count, every hash and the roster were checked.

An archive isn't signed: whoever knows the stewards' recipients can make one. So what is in it is believed only as far
as the roster goes: it has to be the community of the vault that opened it, not shorter than that vault had seen it, and
its server's keys have to be those that the roster names last. Of profiles alone there is no roster: whoever makes such
an archive for a host who takes it gives that host a key of their own, with which no member's pass pays.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from parasol.features.profiles.server.alone import profiles_alone
from parasol.host.archive import form
from parasol.host.archive.reading import Archive, Damaged, opened
from parasol.host.archive.writing import Secrets
from parasol.kernel.roster.rules import RosterRefused, RosterState, apply
from parasol.kernel.roster.server.keeper import signed_entry
from parasol.kernel.roster.server.server_keys import NAMES, KeyPair, place_of
from parasol.kernel.seal import NotForUs, Unreadable
from parasol.kernel.seal.age import age_decrypt
from parasol.kernel.storage.opening import newest_schema, open_filling
from parasol.kernel.storage.rows import RosterRow, Row
from parasol.kernel.storage.tables import BY_NAME, Table
from parasol.kernel.told import Coded, Told
from parasol.kernel.vault.structs import Pin

NO_SECRETS = (
    "The server's keys are not in this archive, because no recovery key had been made. Without them no server can go "
    "on with this community: every member's device knows these keys from the first entry of the roster, and refuses "
    "others. The community has to be founded again (`parasol init`, `parasol found`). Stewards can still read what is "
    "in the archive: docs/archive.md says how."
)


class CannotRestore(Coded, Told):
    """This archive can't be put into a store; the text says why. ``code`` is for programs."""


def _not_whole() -> CannotRestore:
    return CannotRestore("roster", "the roster in this archive is not whole")


@dataclass(frozen=True, slots=True)
class Restored:
    """What is there now; ``name`` is the community's, None of profiles alone."""

    date: str
    rows: int
    name: str | None
    recovery: str | None


def restore(path: Path, identities: list[str], recovery: str, pin: Pin | None, store: Path) -> Restored:
    """Fill the new store from the archive. ``identities`` open it, ``recovery`` the server's secrets in it; ``pin`` is
    how far a steward's vault had seen the roster. If it raises, everything that was put is gone again. Raises
    ``CannotRestore``, ``Damaged``, ``NotOurs``, ``StorageError``, ``OSError``."""
    with path.open("rb") as sealed, opened(sealed, identities) as archive:
        _check(archive.manifest)
        if archive.manifest.recovery is None:
            raise CannotRestore("no-secrets", NO_SECRETS)
        secrets = _open_secrets(archive.secrets(), recovery)
        filling = open_filling(store)
        try:
            state, count = _read_all(archive, pin, filling.put)
            _check_keys(secrets, state)
            filling.finish(secrets, archive.manifest.last_withdrawal)
        except BaseException:
            filling.discard()
            raise
        filling.close()
    return _told(archive, state, count)


def examine(path: Path, identities: list[str], pin: Pin | None) -> Restored:
    """Read an archive to its end and check it, and put it nowhere. The server's secrets stay sealed. Raises as
    ``restore``."""
    with path.open("rb") as sealed, opened(sealed, identities) as archive:
        _check(archive.manifest)
        archive.secrets()
        state, count = _read_all(archive, pin, lambda _, rows: sum(1 for _ in rows))
    return _told(archive, state, count)


def _read_all(archive: Archive, pin: Pin | None, put: Callable[[Table, Iterable[Row]], int]) -> tuple[RosterState, int]:
    """Hand on all rows; the verified roster and how many rows there were."""
    roster = _Roster(pin)
    count = 0
    for facts in archive.tables():
        table = BY_NAME.get(facts.name.removesuffix(".jsonl"))
        if table is None:
            raise Damaged("there is something in this archive that this Parasol doesn't know")
        rows = archive.rows(table, facts)
        count += put(table, roster.seen(rows) if table.row is RosterRow else rows)
    archive.end()
    return roster.checked(archive.manifest), count


def _told(archive: Archive, state: RosterState, count: int) -> Restored:
    name = state.policy.name if state.policy is not None else None
    return Restored(archive.manifest.date, count, name, archive.manifest.recovery)


def _check(manifest: form.Manifest) -> None:
    if manifest.format != form.FORMAT or manifest.schema > newest_schema():
        raise CannotRestore(
            "newer", f"this archive was written by a newer Parasol ({manifest.parasol}); install that one, or a later"
        )


def _open_secrets(sealed: bytes | None, recovery: str) -> dict[str, bytes]:
    if sealed is None:
        raise Damaged("the server's keys are missing in this archive")
    try:
        return msgspec.json.decode(age_decrypt(sealed, [recovery]), type=Secrets).values
    except NotForUs:
        raise CannotRestore("wrong-recovery-key", "this is another recovery key than that of this archive") from None
    except (Unreadable, msgspec.MsgspecError):
        raise Damaged("the server's keys in this archive can't be read") from None


def _check_keys(secrets: dict[str, bytes], state: RosterState) -> None:
    if state.length == 0:  # then no vault opened it, and all that it is sealed to is the recovery key
        if not profiles_alone(secrets):
            raise _not_whole()
        return
    try:
        held = [KeyPair.of(secrets[place_of(name, state.keys_number)]).public for name in NAMES]
        fits = tuple(held) == state.server_keys[-1].keys
    except (KeyError, ValueError):
        fits = False
    if not fits:
        raise CannotRestore("other-keys", "the server's keys in this archive are not those of its community")


class _Roster:
    """Verifies the roster while it passes."""

    def __init__(self, pin: Pin | None) -> None:
        self._pin = pin
        self._state = RosterState()
        self._meets_pin = pin is None
        self._meets_register = pin is None or not pin.register_length

    def seen(self, rows: Iterator[Row]) -> Iterator[Row]:
        for row in rows:
            assert isinstance(row, RosterRow)  # the table's
            try:
                self._state = apply(self._state, signed_entry(row))
            except (RosterRefused, msgspec.MsgspecError) as error:
                raise CannotRestore("roster", f"the roster in this archive is not valid ({error})") from None
            if self._pin is not None and self._state.length == self._pin.length:
                self._meets_pin = self._state.head == self._pin.head and self._state.genesis == self._pin.genesis
            if self._pin is not None and self._state.register_length == self._pin.register_length:
                self._meets_register = self._state.register_head == self._pin.register_head
            yield row

    def checked(self, manifest: form.Manifest) -> RosterState:
        state = self._state
        if state.owed or (state.genesis, state.length) != (manifest.community, manifest.roster_length):
            raise _not_whole()
        if not (self._meets_pin and self._meets_register):
            raise CannotRestore(
                "another-roster", "the roster in this archive is not the one that the steward's vault has seen"
            )
        return state
