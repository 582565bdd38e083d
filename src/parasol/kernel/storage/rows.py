"""Rows: everything that a store keeps, table by table, in a form that both engines write and read alike.

Rows name each other by what the community knows them by (a room's name, a record's number in its room) and not by an
engine's own numbers, which tell in which order things came. ``tables`` says how they are read and put. A field
that a later release adds needs a default, so that what an earlier one wrote can be read: what is written down in rows
outlives this program (docs/archive.md). Rows are put into the newest schema, and no migration runs over them: one that
changes rows has to be done to older rows by whoever puts them, too.

The server's secrets are not among them: they never travel with the rows. Left out as well: lists that were replaced and
are being erased, and what triggers count (``entries`` and ``holes`` of a list).
"""

import msgspec


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row. Bytes are base64 in JSON; days are whole numbers since 1970-01-01."""


class RosterRow(Row, frozen=True):
    """An entry of the roster, as signed, and where it stands in its chain."""

    number: int
    body: bytes
    signatures: bytes
    chain: str
    nth: int


class WrapRow(Row, frozen=True):
    """Of the key tree: a node, and the key of the one above sealed under its own."""

    node: int
    sealed: bytes


class RungRow(Row, frozen=True):
    """Of a group's ladder: the key of the epoch before, sealed under that of this number."""

    box_group: str
    number: int
    sealed: bytes


class RecipientRow(Row, frozen=True):
    """An age recipient, and whose it is."""

    holder: bytes
    text: str


class WrappedKeyRow(Row, frozen=True):
    """Keys sealed to one member or invite, or those of a desk."""

    recipient: bytes
    box_group: str
    generation: int
    sealed: bytes


class RoomRow(Row, frozen=True):
    """A room's outside; ``next`` is the number of its next record. In an older archive each counts as taken on."""

    name: bytes
    kind: str
    holder_key: bytes | None
    opened_on: int
    expires_on: int | None
    next: int
    is_taken_on: int = 1


class RecordRow(Row, frozen=True):
    """A sealed record."""

    room: bytes
    seq: int
    client_id: bytes
    day: int
    expires_on: int | None
    body: bytes
    release: bytes | None


class CarriedRow(Row, frozen=True):
    """A withdrawal key that a record carries."""

    room: bytes
    seq: int
    key: bytes


class MarkRow(Row, frozen=True):
    """A mark of a report that waits, or that met, and the number of the server's keys that it was made with (1 in
    archives from before there could be others)."""

    room: bytes
    mark: bytes
    keys: int = 1


class ChunkRow(Row, frozen=True):
    """A sealed piece of a file."""

    room: bytes
    blob: bytes
    number: int
    body: bytes


class WithdrawalRow(Row, frozen=True):
    """A statement by which a report was taken back."""

    number: int
    key: bytes
    signature: bytes
    expires_on: int


class ListRow(Row, frozen=True):
    """A list for checks."""

    number: int
    is_complete: int
    updated_on: int


class TreeHeadRow(Row, frozen=True):
    """What a steward signed about a list."""

    list: int
    bits: int
    size: int
    seq: int
    day: int
    root: bytes
    roster_length: int
    signer: bytes
    signature: bytes


class EntryRow(Row, frozen=True):
    """An entry of a list, and the record that it lives with. ``expires_on`` and ``release`` are the record's in this
    list, if they are other ones than it has."""

    list: int
    room: bytes
    seq: int
    position: int
    tag: bytes
    sealed: bytes
    expires_on: int | None = None
    release: bytes | None = None


class TombstoneRow(Row, frozen=True):
    """What stays of an entry that went."""

    list: int
    position: int
    inner: bytes
    expires_on: int
    keys: bytes


class NodeRow(Row, frozen=True):
    """A hash of a list's tree."""

    list: int
    depth: int
    number: int
    hash: bytes


class VaultRow(Row, frozen=True):
    """A vault, sealed by its owner's words."""

    name: bytes
    auth_key: bytes
    version: int
    sealed: bytes
    touched_on: int
    expires_on: int | None


class RedeemedRow(Row, frozen=True):
    """A token that was spent."""

    week: int
    purpose: str
    mark: bytes
    request: bytes
    signature: bytes


class WeekCountRow(Row, frozen=True):
    """How many tokens were spent in a week."""

    week: int
    purpose: str
    count: int


class IssuedRow(Row, frozen=True):
    """That a member drew its tokens of a week."""

    week: int
    mark: bytes
    batch: bytes


class CredentialRow(Row, frozen=True):
    """That a member drew its credential for reports that wait."""

    mark: bytes
    batch: bytes


class ExperienceRow(Row, frozen=True):
    """How often an answer was given about a service in a quarter."""

    service: bytes
    quarter: int
    question: str
    is_yes: int
    count: int
