"""What stewards alone ask about the register, and what their signer signs of it and of the charter."""

from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.bounds import NOTES_AT_ONCE
from parasol.kernel.formats.shared import Hash, Key, Signature, Uint53
from parasol.kernel.messages.message import Message
from parasol.kernel.messages.roster import SignedEntry


class RegisterRead(Message, frozen=True):
    """A steward asks for the register's entries but the first ``start``."""

    start: Uint53


class CheckpointSign(Message, frozen=True):
    """A steward signs (label ``checkpoint``) what follows from the charter as it is now."""

    body: bytes
    signature: Signature


class SignedRegister(Message, frozen=True):
    """What was signed of the register, and the signature (label ``register``) of the stewards' signer."""

    body: bytes
    signature: Signature


class RegisterBegin(Message, frozen=True):
    """A steward asks for what was signed of the register last; ``seen``: who saw so many of its entries."""

    seen: Uint53


class RegisterBegun(Message, frozen=True):
    """What was signed last, if anything counts, with the way in its tree from the newest entry that was seen, if that
    is older; and how many entries the register has now."""

    length: Uint53
    shown: SignedRegister | None
    path: Annotated[list[Key], Meta(max_length=64)]


class RegisterPages(Message, frozen=True):
    """Ask for pages of the register, of this root, from number ``start`` on (``roster.pages``)."""

    root: Hash
    start: Uint53


class RegisterSign(Message, frozen=True):
    """A steward sends what the signer signed (label ``register``) of the register as it is now."""

    body: bytes
    signature: Signature


class NotesRead(Message, frozen=True):
    """A steward asks for entries of the register by their numbers, for the notes in them."""

    numbers: Annotated[list[Uint53], Meta(min_length=1, max_length=NOTES_AT_ONCE)]


class NotedEntry(Message, frozen=True):
    """An entry, and how many the charter had before it."""

    entry: SignedEntry
    length: Uint53


class NotedEntries(Message, frozen=True):
    """Those entries, in the order in which they were asked for."""

    entries: Annotated[list[NotedEntry], Meta(max_length=NOTES_AT_ONCE)]
