"""Bounds of the messages of the HTTP interface: they stand in the types, and no message that is refused is repeated."""

import inspect
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from parasol.features.holdings.server.kinds import HOLDINGS
from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, decoded
from parasol.kernel.rooms.kinds import ROWS, kind_for

MESSAGES = [held for held in vars(m).values() if inspect.isclass(held) and issubclass(held, m.Message)]
OWN_CODES = {
    *("WireRecord.body", "StoredRecord.body", "BlobPut.body"),  # not-padded, not-public
    *("VaultWrite.sealed", "VaultMove.sealed", "VaultAnswer.sealed"),  # not-padded
    *("WireBox.sealed", "RosterAppend.boxes"),  # too-large
    *(f"RosterAppend.{name}" for name in ("recipients", "wraps", "crown", "rungs")),  # boxes
    "BoxesStage.wraps",  # boxes
    *("SignedEntry.body", "SignedEntry.signatures"),  # roster-unreadable, roster-signature
    *("CheckpointSign.body", "SignedCheckpoint.body"),  # roster-moved, unreadable
    *("RegisterSign.body", "SignedRegister.body"),  # the same
    *("TokensDraw.check", "TokensDraw.read", "TokensDraw.post", "TokensDraw.report"),  # token-count
    "TokenPack.elements",  # token-count
}
ANSWERS = {
    *("About.lists", "Heads.heads", "RosterPage.entries", "RosterPage.intake", "DeskFiles.files"),
    *("Boxes.leaf", "Boxes.wraps", "Boxes.crown", "Boxes.stewards", "Rungs.sealed", "Rungs.epochs", "Recipients.texts"),
    *("RoomPage.records", "PublicPage.records"),
    *("Outline.records", "Outline.left", "Rooms.rooms", "Counts.counts"),
    *("IndexRecords.records", "Elements.elements", "PathBucket.elements", "TokenBatch.evaluated", "Holdings.holdings"),
    *("TokensDrawn.check", "TokensDrawn.read", "TokensDrawn.post", "TokensDrawn.report"),
    *("Problem.status", "Problem.spent"),
    *("Begun.stewards", "Staged.leaves"),
}
"""As long as the largest answer that a client reads at all."""


def unbounded(kind: msgspec.inspect.Type) -> Iterator[msgspec.inspect.Type]:
    """What of a type has no greatest length or value."""
    match kind:
        case msgspec.inspect.BytesType() | msgspec.inspect.StrType() if kind.max_length is None:
            yield kind
        case msgspec.inspect.IntType() if kind.le is None and kind.lt is None:
            yield kind
        case msgspec.inspect.ListType():
            if kind.max_length is None:
                yield kind
            yield from unbounded(kind.item_type)
        case msgspec.inspect.UnionType():
            for each in kind.types:
                yield from unbounded(each)


def test_all_that_a_message_says_is_bounded_but_for_what_has_a_code_of_its_own() -> None:
    found = set()
    for message in MESSAGES:
        kind = msgspec.inspect.type_info(message)
        assert isinstance(kind, msgspec.inspect.StructType)
        found |= {f"{message.__name__}.{each.name}" for each in kind.fields if list(unbounded(each.type))}
    assert found == OWN_CODES | ANSWERS


def test_every_name_of_a_kind_is_as_short_as_the_messages_take_it() -> None:
    kinds = {kind_for(row.name, 99) if row.of_desk else row.name for row in ROWS}
    for name in kinds | {each.name for each in HOLDINGS}:
        for message in (m.RoomsList(name), m.Holding(name, 0, None)):
            assert msgspec.json.decode(msgspec.json.encode(message), type=type(message)) == message


@pytest.mark.parametrize(
    "answer", [m.Nonce(b"secret" * 9), m.Work("secret" * 999), m.RoomOutside(b"secret", b"", 0, 0, 0)]
)
def test_an_answer_beyond_its_bounds_is_refused_and_not_repeated(answer: Any) -> None:
    content = msgspec.json.encode(answer)
    with pytest.raises(msgspec.ValidationError) as told:
        msgspec.json.decode(content, type=type(answer))
    with pytest.raises(BadAnswer) as refused:
        decoded(content, type(answer))
    for error in (told.value, refused.value):
        assert "secret" not in str(error)
        assert "c2VjcmV0" not in str(error)
