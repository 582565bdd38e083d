"""Writing an archive from a snapshot, as a stream: twice through the rows, first to measure them, then to seal them."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import msgspec

import parasol
from parasol.features.profiles.server.alone import STATE, profiles_alone
from parasol.host.archive import form
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.rules.rules import replay
from parasol.kernel.roster.server.keeper import signed_entry
from parasol.kernel.seal.age import age_encrypt, age_encrypt_stream
from parasol.kernel.storage.rows import RecipientRow, RosterRow, VaultRow
from parasol.kernel.storage.tables import BY_NAME, TABLES, Snapshot, Table
from parasol.kernel.told import Told

PIECE_BYTES = 65_536
Write = Callable[[bytes], object]


class NothingToKeep(Told, code="not-founded"):
    """No community has been founded on this store, so there is nobody to seal it to."""


class Secrets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``server-secrets.age`` holds: the server's own values by name."""

    values: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Archived:
    """What was written: who can open it (how many stewards), how many rows."""

    stewards: int
    rows: int


def roster_of(snapshot: Snapshot) -> RosterState:
    """The verified roster; of a server of profiles alone what stands in its place. Raises ``NothingToKeep``,
    ``RosterRefused``."""
    if profiles_alone(snapshot.secrets()):
        return STATE
    rows = snapshot.rows(BY_NAME["roster"])
    state = replay(signed_entry(row) for row in rows if isinstance(row, RosterRow))
    if state.length == 0:
        raise NothingToKeep("no community has been founded on this store yet, so there is nobody to seal it to")
    return state


def recipients_of(snapshot: Snapshot, state: RosterState) -> list[str]:
    """To whom a community's archive is sealed: each steward's own key, which doesn't change as long as she has her
    place, and the intake that all of them hold now. Not to those who are frozen or went, and not to intakes of before:
    somebody who went may hold them."""
    named = [*(member.recipient for member in state.stewards()), state.epoch("stewards").intake]
    rows = (row for row in snapshot.rows(BY_NAME["recipient"]) if isinstance(row, RecipientRow))
    texts = {made: row.text for row in rows if (made := hash_of_recipient(row.text)) in named}
    return [texts.get(each or b"", "") for each in named]  # nothing is sealed where one is missing


def write_archive(snapshot: Snapshot, state: RosterState, recovery: str | None, today: int, write: Write) -> Archived:
    """Seal everything to the stewards of the snapshot's roster, and the server's secrets to ``recovery``; without it
    they are left out. Of profiles alone, where no stewards are, all is sealed to ``recovery``.
    Raises ``StorageError``, ``Unreadable`` (``recipient``), and what ``write`` raises."""
    secrets = None if recovery is None else _sealed_secrets(snapshot, recovery)
    files = [_measure(snapshot, table) for table in TABLES]
    if secrets is not None:
        files.insert(0, form.measured(form.SECRETS, secrets))
    manifest = form.Manifest(
        format=form.FORMAT,
        parasol=parasol.__version__,
        schema=snapshot.schema,
        day=today,
        date=form.date_of(today),
        community=state.genesis,
        roster_length=state.length,
        recovery=recovery,
        last_withdrawal=snapshot.last_withdrawal,
        files=files,
    )
    content = _tar(snapshot, manifest, secrets)
    recipients = recipients_of(snapshot, state) if state.length else [recovery or ""]
    age_encrypt_stream(_in_pieces(content), recipients, write)
    return Archived(len(state.stewards()), sum(file.rows or 0 for file in files))


def write_vaults(snapshot: Snapshot, write: Write) -> int:
    """The vaults of people (not those of open invites) as lines, without their names, in the order of those; returns
    how many. Each is sealed by its owner's words, and nothing here says whose it is."""
    count = 0
    for row in snapshot.rows(BY_NAME["vault"]):
        if isinstance(row, VaultRow) and row.expires_on is None:
            write(form.line_of(form.SealedVault(row.version, row.sealed)))
            count += 1
    return count


def _sealed_secrets(snapshot: Snapshot, recovery: str) -> bytes:
    return age_encrypt(msgspec.json.encode(Secrets(snapshot.secrets())), [recovery])


def _measure(snapshot: Snapshot, table: Table) -> form.FileFacts:
    measured = form.Measured()
    for line in _lines(snapshot, table):
        measured.add(line)
    return measured.facts(form.file_of(table.name))


def _lines(snapshot: Snapshot, table: Table) -> Iterator[bytes]:
    return (form.line_of(row) for row in snapshot.rows(table))


def _tar(snapshot: Snapshot, manifest: form.Manifest, secrets: bytes | None) -> Iterator[bytes]:
    readme = form.README_TEXT.encode()
    told = json.dumps(msgspec.to_builtins(manifest), indent=1).encode() + b"\n"
    sizes = {file.name: file.bytes for file in manifest.files}
    files: list[tuple[str, int, Callable[[], Iterable[bytes]]]] = [
        (form.README, len(readme), lambda: [readme]),
        (form.MANIFEST, len(told), lambda: [told]),
    ]
    if secrets is not None:
        files.append((form.SECRETS, len(secrets), lambda: [secrets]))
    for table in TABLES:
        name = form.file_of(table.name)
        files.append((name, sizes[name], lambda table=table: _lines(snapshot, table)))  # type: ignore[misc]
    return form.tar(files, manifest.day)


def _in_pieces(content: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in larger pieces: a row can be forty bytes, and each piece costs two calls."""
    held = bytearray()
    for piece in content:
        held += piece
        if len(held) >= PIECE_BYTES:
            yield bytes(held)
            held.clear()
    yield bytes(held)
