"""What comes beside an append's entries: exactly what is due by the rules (``roster.due``), so that nobody who should
get a new key is left out, and nobody else gets one. The server opens none of it.
"""

from collections.abc import Collection, Sequence
from hashlib import sha256

from parasol.kernel.formats.bounds import CROWN_BYTES, WRAP_BYTES
from parasol.kernel.http.problems import Refused
from parasol.kernel.messages import BOX_BYTES, RosterAppend
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.due import Due, beside_staged, can_be_staged, due
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.rules.key_tree import ROOT_NODE, is_over
from parasol.kernel.roster.structs import MAX_DESK_KEYS_BYTES, DeskKeys, Entry, Generation
from parasol.kernel.storage import NewKeys

LEAF = "leaf"
DESK = "desk"
"""The group of a desk's sealed keys, among boxes."""
RECIPIENT_LETTERS = 1959
"""Of a hybrid one (Bech32 over 1,216 bytes): 7 before the key, 6 behind it."""

Box = tuple[bytes, str, int]


def new_keys(
    before: RosterState,
    entries: Sequence[Entry],
    after: RosterState,
    message: RosterAppend,
    gone: NewKeys,
    staged: Collection[bytes] = (),
) -> NewKeys:
    """What is kept of a message whose entries lead from one state to the other, with what ``gone`` says goes;
    ``staged``: whose boxes have come beforehand. Raises ``Refused`` (``too-large``, ``boxes``, ``not-staged``)."""
    for each in message.boxes:
        if len(each.sealed) > (MAX_DESK_KEYS_BYTES if each.group == DESK else BOX_BYTES):
            raise Refused(413, "too-large")
    if any(number > before.current.get(group, 0) + 1 for group, number in after.current.items()):
        raise _incomplete()  # of two epochs of a group in one append the first would have no keys
    brings = due(before, entries, after)
    has_new_stewards_key = any(isinstance(entry, Generation) and entry.group == "stewards" for entry in entries)
    if message.staged and (has_new_stewards_key or not brings.is_new_tree):
        raise _incomplete()  # nothing that has been staged is of a tree that begins with it
    if message.staged:
        brings = beside_staged(brings, after, _sent(brings, after, message, staged))
    _check_boxes(brings, entries, after, message)
    named = [hash_of_recipient(text) for text in message.recipients]
    sizes = len(message.wraps), len(message.crown), len(message.rungs)
    if (
        named != [recipient for _, recipient in brings.recipients]
        or not all(map(_is_recipient, message.recipients))
        or sizes != (WRAP_BYTES * len(brings.wraps), CROWN_BYTES * brings.has_crown, WRAP_BYTES * len(brings.rungs))
    ):
        raise _incomplete()
    # Once a tree is over, and until another begins, some of the next one may have been staged.
    is_outdated = before.length > 0 and is_over(before) and not message.staged
    is_outdated = is_outdated and (has_new_stewards_key or not is_over(after))
    crown = [(ROOT_NODE, message.crown)] if brings.has_crown else []
    return NewKeys(
        boxes=tuple(message.boxes),
        wraps=(*crown, *zip(brings.wraps, pieces_of(message.wraps), strict=True)),
        rungs=tuple((*rung, piece) for rung, piece in zip(brings.rungs, pieces_of(message.rungs), strict=True)),
        recipients=tuple((each, text) for (each, _), text in zip(brings.recipients, message.recipients, strict=True)),
        boxes_gone=gone.boxes_gone,
        wraps_gone=tuple(brings.dropped),
        is_new_tree=brings.is_new_tree,
        unstaged_after=before.current["members"] if is_outdated else None,
        recipients_gone=gone.recipients_gone,
        moved=gone.moved,
    )


def _sent(brings: Due, after: RosterState, message: RosterAppend, staged: Collection[bytes]) -> Collection[bytes]:
    """To whom a leaf's box comes with a message itself. Raises ``Refused`` (``not-staged``)."""
    sent = {each.recipient for each in message.boxes if each.group == LEAF} & brings.leaves.keys()
    came = {key for key in staged if key in brings.leaves and can_be_staged(after, brings.leaves[key])}
    if brings.leaves.keys() - sent - came:
        raise Refused(409, "not-staged")
    return sent


def _check_boxes(brings: Due, entries: Sequence[Entry], after: RosterState, message: RosterAppend) -> None:
    given = [(each.recipient, each.group, each.generation) for each in message.boxes]
    needed: set[Box] = {(key, LEAF, after.current["members"]) for key in brings.leaves}
    needed |= {(key, "stewards", after.current["stewards"]) for key in brings.stewards}
    files: set[tuple[bytes, int, bytes]] = set()
    for entry in entries:
        if isinstance(entry, DeskKeys):
            box = after.desks[entry.desk].box
            needed.add((box, DESK, entry.generation))
            files.add((box, entry.generation, entry.keys))
    of_desks = [each for each in message.boxes if each.group == DESK]
    sent = {(each.recipient, each.generation, sha256(each.sealed).digest()) for each in of_desks}
    if len(given) != len(needed) or set(given) != needed or sent != files:
        raise _incomplete()


def _incomplete() -> Refused:
    return Refused(400, "boxes")


def _is_recipient(text: str) -> bool:
    return text.startswith("age1pq1") and text.isascii() and len(text) == RECIPIENT_LETTERS


def pieces_of(sealed: bytes) -> list[bytes]:
    """Wraps or rungs, as they stand behind each other."""
    return [sealed[at : at + WRAP_BYTES] for at in range(0, len(sealed), WRAP_BYTES)]
