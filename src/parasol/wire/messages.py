"""The messages of the HTTP interface, read strictly: an unknown field is an error.

``bytes`` travel as padded base64 (RFC 4648 section 4). Everything that names something is in the body; no path
and no query string ever carries an identifier, a key or a name. TypeScript types are generated from this file.
"""

import msgspec

PROTOCOL = 1
"""The version of all this. It goes up with every release in which a message, a route or a format is another one than in
the release before. Each request says it in ``PROTOCOL_HEADER``: the same for everybody with the same version."""

RECORD_SIZES = (1024, 4096, 16384, 65536)
"""A sealed record is padded to exactly one of these sizes, so that its length says next to nothing."""

VAULT_SIZES = (4096, 16384, 65536)

NAME_BYTES = 16
ID_BYTES = 16
TAG_BYTES = 16
ANSWER_BYTES = 72
"""A sealed answer: 24 bytes of nonce, 32 of answer, 16 of authentication tag."""

CHUNK_BYTES = 262_144
"""A file travels in chunks of this size; the last one is padded to a multiple of ``CHUNK_STEP``."""
CHUNK_STEP = 16_384
SEAL_BYTES = 40
"""What sealing adds to a chunk: 24 bytes of nonce, 16 of authentication tag."""
MAX_FILE_BYTES = 10 * 1024 * 1024
MAX_CHUNKS = 41
ROOM_CHUNKS = 164
CHUNKS_FOR_WORK = 4
"""Whoever holds a conversation's words pays with work for every fourth chunk, the first among them."""

MAX_PUBLIC_BYTES = 4096
"""A public record: its signature, who signed it and its text. Neither sealed nor padded: anybody may read it."""

DESK_ROOMS_AT_ONCE = 20
EVALUATE_AT_ONCE = 256
PUT_AT_ONCE = 64
UNSIGNED_ROSTER_BYTES = 100_000
"""Entries and boxes over this size have to be sent by a member, in a signed request: new keys for everybody are. An
invite and a vouching are below it, and their requests stay without a name."""
PAGE_RECORDS = 200
PAGE_BYTES = 1_000_000


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all messages."""


class Done(Message, frozen=True):
    """An empty answer: it is done, and synced to disk."""


# What anybody may know.


class ListInfo(Message, frozen=True):
    """The outside of an index list; ``updated_on`` is a day number."""

    number: int
    complete: bool
    updated_on: int


class About(Message, frozen=True):
    """Which protocol the server speaks, how long the roster is, and which lists it serves."""

    protocol: int
    release: str
    founded: bool
    oprf_key: bytes
    token_key: bytes
    escrow_key: bytes
    roster_length: int
    lists: list[ListInfo]
    today: int


class RosterRead(Message, frozen=True):
    """Ask for the entries from number ``start`` on."""

    start: int


class WireSignature(Message, frozen=True):
    """An Ed25519 public key and its signature."""

    key: bytes
    signature: bytes


class WireEntry(Message, frozen=True):
    """A roster entry's bytes as signed, and the signatures."""

    body: bytes
    signatures: list[WireSignature]


class RosterPage(Message, frozen=True):
    """Roster entries in order; ``length`` is the whole chain's."""

    entries: list[WireEntry]
    length: int


class WireBox(Message, frozen=True):
    """A generation's keys, sealed (age) to the holder of ``recipient``, a public signing key."""

    recipient: bytes
    group: str
    generation: int
    sealed: bytes


class RosterAppend(Message, frozen=True):
    """Append entries from number ``start`` on, with the boxes that the new keys need."""

    start: int
    entries: list[WireEntry]
    boxes: list[WireBox]


class BoxesRead(Message, frozen=True):
    """Ask for the boxes of the key that signs the request (a seat's or an open invite's)."""


class Boxes(Message, frozen=True):
    """The caller's boxes."""

    boxes: list[WireBox]


class NonceRead(Message, frozen=True):
    """Ask for a nonce to sign the next request with."""


class Nonce(Message, frozen=True):
    """32 bytes, single use, valid for a minute. Every answer to a signed request brings the next one."""

    nonce: bytes


class WorkRead(Message, frozen=True):
    """Ask for a proof-of-work task."""


class Work(Message, frozen=True):
    """A task, as the proof-of-work library writes it (JSON text)."""

    task: str


# Vaults.


class VaultRead(Message, frozen=True):
    """Ask for the vault of this name (16 bytes made from the words)."""

    name: bytes


class VaultAnswer(Message, frozen=True):
    """A vault, or version 0 and nothing: words that nobody used yet open an empty vault."""

    version: int
    sealed: bytes


class VaultWrite(Message, frozen=True):
    """Write version ``version``. ``signature`` (label ``vault``) by ``auth_key``. A new vault (version 1) has the
    smallest size; it needs a proof in ``work``, and so does each step by which a later version is larger than the one
    before. ``short`` counts for a new one: an invite's, which is kept for three days."""

    name: bytes
    auth_key: bytes
    version: int
    sealed: bytes
    signature: bytes
    work: list[str] = []
    short: bool = False


class VaultMove(Message, frozen=True):
    """Changing one's words: make the new vault, no larger than the old one, and delete that in one step. Both keys
    sign."""

    old_name: bytes
    old_version: int
    old_signature: bytes
    name: bytes
    auth_key: bytes
    sealed: bytes
    signature: bytes


class VaultDelete(Message, frozen=True):
    """Delete a vault for good."""

    name: bytes
    signature: bytes


# Rooms.


class WireRecord(Message, frozen=True):
    """A record to keep: the client's own id (16 bytes) and the sealed, padded body."""

    id: bytes
    body: bytes


class StoredRecord(Message, frozen=True):
    """A record as kept: number in the room, id, day, sealed body."""

    seq: int
    id: bytes
    day: int
    body: bytes


class ReportFile(Message, frozen=True):
    """File a report: opens a room that belongs to ``holder_key``, with its first records. Signed (label
    ``record``) by that key over ``report_bytes``; paid with proof of work."""

    room: bytes
    holder_key: bytes
    records: list[WireRecord]
    signature: bytes
    work: str


class WireEntryOfList(Message, frozen=True):
    """An index entry: 32-bit position, tag, sealed answer."""

    position: int
    tag: bytes
    sealed: bytes


class WireHead(Message, frozen=True):
    """What a steward confirms of a list: how it is divided (2^``bits`` buckets), how many entries it has, up to which
    record of the alerts room, on which day, and the root of its hash tree. ``signature`` (label ``head``) by
    ``signer`` over ``head_bytes``."""

    list_number: int
    bits: int
    size: int
    seq: int
    day: int
    root: bytes
    roster_length: int
    signer: bytes
    signature: bytes


class RoomAppend(Message, frozen=True):
    """Append a record. Where the room allows it, with the withdrawal keys that it carries, the index entries
    that live and die with it, and the list's head as it is with them. In a group's room ``generation`` is the one that
    it is sealed under: the server, which can't look, refuses all but that in force. ``work`` by the room's holder, if
    asked for."""

    room: bytes
    record: WireRecord
    withdraw_keys: list[bytes] = []
    expires_on: int | None = None
    list_number: int | None = None
    entries: list[WireEntryOfList] = []
    head: WireHead | None = None
    generation: int | None = None
    work: str | None = None


class Appended(Message, frozen=True):
    """The record's number in its room."""

    seq: int


class RoomRead(Message, frozen=True):
    """Ask for records with a higher number."""

    room: bytes
    after: int


class RoomPage(Message, frozen=True):
    """Records in order; ``more`` says that the page was cut."""

    records: list[StoredRecord]
    more: bool


class RecordDelete(Message, frozen=True):
    """Delete one record for good."""

    room: bytes
    id: bytes


class RoomDelete(Message, frozen=True):
    """Delete a room and all that is in it for good."""

    room: bytes


class ReportsRead(Message, frozen=True):
    """A steward asks which report rooms there are."""


class ReportRoom(Message, frozen=True):
    """A report's outside. ``marks`` only of one that waited in the escrow and has met another."""

    room: bytes
    holder_key: bytes
    opened_on: int
    last_seq: int
    marks: list[bytes] = []


class Reports(Message, frozen=True):
    """All report rooms, oldest first."""

    rooms: list[ReportRoom]


class Withdraw(Message, frozen=True):
    """Take back: ``signature`` (label ``withdraw``) by ``key`` over ``key``. A key that no record carries yet is
    only taken from the holder of the report ``room``, who then signs the request too."""

    key: bytes
    signature: bytes
    room: bytes | None = None


class WithdrawalsRead(Message, frozen=True):
    """Ask for withdrawals with a higher number."""

    after: int


class WireWithdrawal(Message, frozen=True):
    """A withdrawal as kept, to be verified by every client."""

    number: int
    key: bytes
    signature: bytes


class Withdrawals(Message, frozen=True):
    """Withdrawals in order."""

    withdrawals: list[WireWithdrawal]


# The index and the check.


class HeadsRead(Message, frozen=True):
    """Ask for the heads of the lists that are complete."""


class Heads(Message, frozen=True):
    """The heads that stewards signed, of complete lists that have one."""

    heads: list[WireHead]


class Check(Message, frozen=True):
    """A blinded identifier (RFC 9497 element, 32 bytes) and the number of the bucket that goes with it (4 bytes,
    big-endian, and not a JSON number: its digits would show in the length of the request) in a list divided into
    2^``bits``. The answer is bytes, not JSON, always the same length; see ``docs/protocol.md``, section 11."""

    list_number: int
    bits: int
    bucket: bytes
    blinded: bytes
    work: str | None = None


class Evaluate(Message, frozen=True):
    """A steward's batch of at most 256 blinded elements, to build the index."""

    blinded: list[bytes]


class Evaluated(Message, frozen=True):
    """The evaluated elements with one proof for all."""

    evaluated: list[bytes]
    proof: bytes


class IndexItem(Message, frozen=True):
    """One record's entries, and its last day in this list, which can be earlier than the one it has."""

    record: bytes
    entries: list[WireEntryOfList]
    expires_on: int


class IndexPut(Message, frozen=True):
    """Entries for records that are already there (re-keying), at most 64 records at once, all or none of them, and the
    list's head as it is with them."""

    list_number: int
    room: bytes
    items: list[IndexItem]
    head: WireHead


class IndexEnd(Message, frozen=True):
    """A record's last day."""

    record: bytes
    expires_on: int


class IndexPutDone(Message, frozen=True):
    """The records of which a tag was taken (they need other slots), those that are gone or have their entries already,
    and those that have an earlier last day than they were to have. If any isn't empty nothing was put."""

    taken: list[bytes]
    gone: list[bytes]
    ends: list[IndexEnd]


class IndexPaths(Message, frozen=True):
    """A steward asks for the buckets in which these positions (at most 256) lie, to put entries there."""

    list_number: int
    positions: list[int]


class PathBucket(Message, frozen=True):
    """A bucket's elements in their order, and the hashes beside its way to the root, from the leaf up."""

    number: int
    elements: list[bytes]
    siblings: list[bytes]


class IndexPathsAnswer(Message, frozen=True):
    """The list's head (none if no steward has signed one), the number of the last record of the alerts room, and the
    buckets, each once, in order."""

    head: WireHead | None
    last_seq: int
    buckets: list[PathBucket]


class ElementsRead(Message, frozen=True):
    """A steward asks for all elements of a list, the first time with an empty ``after``, then with the last position
    and element (36 bytes) of the page before."""

    list_number: int
    after: bytes


class Elements(Message, frozen=True):
    """At most 10,000: each position (u32) and element (32), joined, ordered by position and then by element; and the
    list's head."""

    head: WireHead | None
    last_seq: int
    elements: bytes
    more: bool


class IndexHead(Message, frozen=True):
    """A steward confirms a list as it is: the head in force with another day, roster length and signer; or the first
    head of an empty list."""

    head: WireHead


class IndexRead(Message, frozen=True):
    """Ask which records have their entries in a list already."""

    list_number: int


class IndexRecords(Message, frozen=True):
    """Record ids."""

    records: list[bytes]


class IndexComplete(Message, frozen=True):
    """Declare a list complete, with its head; the older ones are deleted."""

    list_number: int
    head: WireHead


# Tokens.


class TokensDraw(Message, frozen=True):
    """A seat draws its batch of a week: blinded elements (RFC 9497, mode POPRF) for each purpose, always all of them.
    ``escrow`` is one element, the same each week."""

    week: int
    check: list[bytes]
    read: list[bytes]
    post: list[bytes]
    escrow: list[bytes]


class TokenBatch(Message, frozen=True):
    """Evaluated elements with one proof for all."""

    evaluated: list[bytes]
    proof: bytes


class TokensDrawn(Message, frozen=True):
    """The batches, each under its own public info."""

    check: TokenBatch
    read: TokenBatch
    post: TokenBatch
    escrow: TokenBatch


class NoticesRead(Message, frozen=True):
    """A steward asks what the server wants stewards to look at."""


class Notices(Message, frozen=True):
    """How many checks were made this week, how many are usual, and whether checks ask for work now; and how many alerts
    are kept for longer than the settings say, until the list is renewed."""

    week: int
    checks: int
    usual: int
    is_fuse_blown: bool
    longer_alerts: int


# The escrow.


class EscrowFile(Message, frozen=True):
    """File a report that waits for another one: as ``ReportFile``, with four marks (those not needed are random).
    ``signature`` (label ``record``) over ``escrow_bytes``."""

    room: bytes
    holder_key: bytes
    records: list[WireRecord]
    marks: list[bytes]
    signature: bytes


class EscrowFiled(Message, frozen=True):
    """Whether another report with one of the marks is there."""

    met: bool


class EscrowRead(Message, frozen=True):
    """A holder asks whether their waiting report has met another."""

    room: bytes


class Credential(Message, frozen=True):
    """A token for good: its nonce (32) and POPRF output (64)."""

    nonce: bytes
    output: bytes


class EscrowVerify(Message, frozen=True):
    """A steward asks which of these credentials (at most 64) the server gave."""

    credentials: list[Credential]


class EscrowVerified(Message, frozen=True):
    """One answer for each, in order."""

    hold: list[bool]


# What is public.


class PublicRead(Message, frozen=True):
    """Ask for the public records with a higher number."""

    after: int


class PublicPage(Message, frozen=True):
    """Public records in order; ``more`` says that the page was cut."""

    records: list[StoredRecord]
    more: bool


class ServiceAnswer(Message, frozen=True):
    """What somebody found at a service. ``question`` is one of ``asked_id``, ``asked_status``, ``called_police``,
    ``felt_respected``."""

    question: str
    is_yes: bool


class ServiceTell(Message, frozen=True):
    """A member's answers about a service (16 bytes), paid with a post token, which names nobody. Kept as counts
    alone."""

    service: bytes
    answers: list[ServiceAnswer]


class CountsRead(Message, frozen=True):
    """Ask for what members found at services."""


class ServiceCount(Message, frozen=True):
    """How often an answer was given in a quarter (counted from 1970-01), five times at least."""

    service: bytes
    quarter: int
    question: str
    is_yes: bool
    count: int


class Counts(Message, frozen=True):
    """The counts of the last four quarters or fewer, by service, quarter, question and answer."""

    counts: list[ServiceCount]


class HoldingsRead(Message, frozen=True):
    """Ask what the server keeps."""


class Holding(Message, frozen=True):
    """A kind of thing: how many there are, rounded down to a step (0: fewer than ten), and how many days one is kept at
    most (none: as long as the community)."""

    kind: str
    at_least: int
    days: int | None


class Holdings(Message, frozen=True):
    """What the server keeps, as counted in the week that began on ``day``; ``row`` is the beginning of the oldest
    decision as it lies there, sealed (at most 64 bytes; none if there is no decision)."""

    day: int
    holdings: list[Holding]
    row: bytes


# Desks: what a visitor sends.


# Queues, of stewards and of desks.

REPORTS_AT_ONCE = 20
OUTLINE_RECORD_BYTES = 16_384
"""A line of a queue is drawn from a room's outline. What is larger than this isn't in it, only named: it is read when
somebody opens what it belongs to."""
OUTLINE_NEWEST_BYTES = 32_768
"""Of the newest records, as many as fit into this."""
OUTLINE_NEWEST = 40
"""The newest records that are looked at for it."""


class OutlinesRead(Message, frozen=True):
    """A steward asks for the outlines of at most 20 reports."""

    rooms: list[bytes]


class Outline(Message, frozen=True):
    """What a line of the queue is drawn from, in order: of a report the part with its keys (if it waited, those that
    open it as well), of a conversation its opening and contact, and the newest records of each. ``left`` has the
    numbers of those that are there and aren't given: they are too large, or of the newest don't fit any more. ``older``
    says that there are records between the first ones and these that aren't named."""

    room: bytes
    records: list[StoredRecord]
    left: list[int]
    older: bool


class Outlines(Message, frozen=True):
    """Those of the rooms that are there."""

    rooms: list[Outline]


class DeskOpen(Message, frozen=True):
    """Write to a desk: opens a conversation that belongs to ``holder_key``, with its three first records. Signed
    (label ``record``) by that key over ``desk_bytes``; paid with proof of work."""

    desk: int
    room: bytes
    holder_key: bytes
    records: list[WireRecord]
    signature: bytes
    work: str


class BlobPut(Message, frozen=True):
    """Chunk ``number`` (from 0) of a file of ``chunks`` in a desk's conversation, sealed. ``work`` by the holder, for
    every fourth chunk."""

    room: bytes
    blob: bytes
    number: int
    chunks: int
    body: bytes
    work: str | None = None


class BlobGet(Message, frozen=True):
    """Ask for a chunk. The answer is bytes, not JSON: the chunk as it was sent."""

    room: bytes
    blob: bytes
    number: int


class BlobDelete(Message, frozen=True):
    """Delete a file with all its chunks for good."""

    room: bytes
    blob: bytes


class SlipLeave(Message, frozen=True):
    """Leave a slip: opens a room that belongs to ``holder_key``, with one record. Signed (label ``record``) by that
    key over ``slip_bytes``; paid with proof of work."""

    room: bytes
    holder_key: bytes
    record: WireRecord
    signature: bytes
    work: str


# Desks: what its workers send, signed by the desk and by nobody.


class DeskList(Message, frozen=True):
    """A desk asks which conversations it has."""

    desk: int


class DeskRoom(Message, frozen=True):
    """A conversation's outside; ``expires_on`` is the last day that it is kept."""

    room: bytes
    holder_key: bytes
    opened_on: int
    expires_on: int
    last_seq: int


class DeskRooms(Message, frozen=True):
    """A desk's conversations, oldest first."""

    rooms: list[DeskRoom]


class DeskRead(Message, frozen=True):
    """A desk asks for the outlines of at most 20 of its conversations."""

    desk: int
    rooms: list[bytes]


class DeskClose(Message, frozen=True):
    """A desk lets a conversation and its files go after the days that its card says."""

    room: bytes


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """An error (RFC 9457, ``application/problem+json``) in plain words. ``code`` is for programs."""

    title: str
    status: int
    code: str
    type: str = "about:blank"
    spent: bytes | None = None
    """With ``token-spent``: the mark of the request that the token paid for (16 bytes), and its signature (64)."""
