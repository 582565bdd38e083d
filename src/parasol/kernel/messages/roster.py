"""The roster's entries in their two chains, and the sealed keys that new entries bring."""

from typing import Annotated, Literal

from msgspec import Meta

from parasol.kernel.formats.bounds import BOX_BYTES, DESKS_AT_ONCE, RECIPIENTS_AT_ONCE, ROSTER_AT_ONCE, STAGED_AT_ONCE
from parasol.kernel.formats.shared import Day, Hash, Key, KindName, Signature, Uint53
from parasol.kernel.messages.message import Message


class CharterRead(Message, frozen=True):
    """Ask for the charter's entries from number ``start`` on. ``begins``: from the first one on, a checkpoint in the
    place of most is welcome; ``seen``: to who saw so many."""

    start: Uint53
    begins: bool = False
    seen: Uint53 = 0


class EntrySignature(Message, frozen=True):
    """An Ed25519 public key and its signature (label ``roster``) over the entry's bytes."""

    key: Key
    signature: Signature


class SignedEntry(Message, frozen=True):
    """An entry's bytes with the signatures over them."""

    body: bytes
    signatures: list[EntrySignature]


class SignedCheckpoint(Message, frozen=True):
    """A checkpoint's bytes, and the signatures (label ``checkpoint``) of stewards who were in force at its length, two
    at least."""

    body: bytes
    signatures: Annotated[list[EntrySignature], Meta(max_length=8)]


class Begun(Message, frozen=True):
    """The newest checkpoint, the entries about stewards before it, and the way in its tree from the newest entry that
    was seen, if that is older."""

    checkpoint: SignedCheckpoint
    stewards: list[SignedEntry]
    path: Annotated[list[Key], Meta(max_length=64)]


class PathRead(Message, frozen=True):
    """Ask for the way from the newest of ``seen`` entries in the tree of the checkpoint about ``length``: for who had
    seen them, and learned only after the first page how many they were."""

    seen: Uint53
    length: Uint53


class WayInTree(Message, frozen=True):
    """The hashes beside that way, from the leaf up."""

    path: Annotated[list[Key], Meta(max_length=64)]


class RosterPage(Message, frozen=True):
    """Entries of one chain in order; ``length`` is the whole chain's. If a checkpoint stands for the first ones, the
    entries are those after it. ``intake``: the recipient in force, for who begins."""

    entries: list[SignedEntry]
    length: Uint53
    begun: Begun | None = None
    intake: str | None = None


class WireBox(Message, frozen=True):
    """Keys, sealed (age) to the holder of ``recipient``, a public signing key. Of the group ``leaf``: a leaf of the key
    tree and its key, as of this members' epoch; of ``stewards``: their key of this epoch."""

    recipient: Key
    group: KindName
    generation: Uint53
    sealed: bytes


class DeskFilesRead(Message, frozen=True):
    """Ask for the sealed keys of desks by their SHA-256, as the newest entries say it."""

    hashes: Annotated[list[Hash], Meta(max_length=DESKS_AT_ONCE)]


class DeskFiles(Message, frozen=True):
    """Age files, in the order of the hashes."""

    files: list[bytes]


class RosterAppend(Message, frozen=True):
    """Append entries, each in its chain, with all that the new keys need. The sealed keys of a desk are a box too: of
    the group ``desk``, its recipient the desk's number (u256). ``recipients`` are those that the entries name first, in
    their order; ``wraps`` of 72 bytes each, in the order of the nodes that ``roster.key_tree`` says are due; ``crown``
    with a members' epoch; ``rungs`` of 72 bytes, one for each new epoch, in the order of the entries. ``staged``: most
    of the new key tree that begins with it was sent beforehand."""

    entries: Annotated[list[SignedEntry], Meta(max_length=ROSTER_AT_ONCE)]
    boxes: list[WireBox]
    recipients: Annotated[list[str], Meta(max_length=2 * ROSTER_AT_ONCE)] = []
    wraps: bytes = b""
    crown: bytes = b""
    rungs: bytes = b""
    staged: bool = False


class StagedRead(Message, frozen=True):
    """A steward asks what has been staged of the next key tree."""


class Staged(Message, frozen=True):
    """The leaves whose boxes have been staged, u24 each, in ascending order."""

    leaves: bytes


class StagedBox(Message, frozen=True):
    """A leaf of the next key tree and its key, sealed (age) to who has it, whose public signing key this is."""

    recipient: Key
    sealed: Annotated[bytes, Meta(max_length=BOX_BYTES)]


class BoxesStage(Message, frozen=True):
    """A steward sends a piece of the next key tree (``tree``), before the members' epoch that begins it (``members``,
    the next one): boxes, and the wraps of all nodes on the ways to their leaves, 72 bytes each, in the order of the
    nodes. Its secret follows from the stewards' epoch in force (``stewards``)."""

    tree: Uint53
    members: Uint53
    stewards: Uint53
    boxes: Annotated[list[StagedBox], Meta(min_length=1, max_length=STAGED_AT_ONCE)]
    wraps: bytes


class RecipientsRead(Message, frozen=True):
    """Ask for age recipients: of desks (by number, u256) anybody, of members and invites (by key) a steward."""

    of: Annotated[list[Key], Meta(max_length=RECIPIENTS_AT_ONCE)]


class Recipients(Message, frozen=True):
    """Age recipients, in the order of the question. The roster has their hashes."""

    texts: list[str]


class RungsRead(Message, frozen=True):
    """Ask for the rungs of a group's ladder from this one down. Anybody may: a rung opens to who has the newer key."""

    group: Literal["members", "stewards"]
    newest: Uint53


class Rungs(Message, frozen=True):
    """Rungs ``newest``, ``newest - 1`` and so on, of 72 bytes each, as many as are given at once or still kept. Rung n
    is the key of epoch n - 1, sealed under that of epoch n. ``epochs`` are those that they lead to, and as many when
    the rungs have gone, the oldest first (``roster.older``); ``before`` is the hash of all before them."""

    newest: Uint53
    sealed: bytes
    epochs: bytes
    before: Key


class BoxesRead(Message, frozen=True):
    """Ask for the keys of the key that signs the request (a member's or an open invite's)."""


class Mine(Message, frozen=True):
    """What the register says of the key that asks. An open invite's has a last day and no first one. ``is_stale``, for
    stewards alone: somebody went since the members' newest epoch. ``register`` is the register's head, and ``day`` the
    newest entry's, which an entry of one's own has to follow."""

    role: Literal["member", "steward"]
    since: Day | None
    last_day: Day | None
    vouched_on: Day | None
    is_stale: bool
    register: Key
    day: Day


class Boxes(Message, frozen=True):
    """What leads the caller to the keys of the groups: the box with a leaf's key, the wraps on its way (those of the
    nodes of levels 1 to 5, in this order), the crown and the newest rungs; a steward's box and rungs; and what the
    register says of the caller."""

    leaf: bytes
    wraps: bytes
    crown: bytes
    rungs: Rungs
    stewards: bytes | None
    stewards_rungs: Rungs | None
    mine: Mine
