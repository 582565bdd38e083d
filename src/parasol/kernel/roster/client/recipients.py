"""Age recipients: the roster has their hashes, the server the texts. Each is compared with the hash before anything is
sealed to it."""

from collections.abc import Iterable

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.rooms.client.ladder import no_key
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.roster import checked_recipient
from parasol.kernel.roster.rules import Desk, Membership
from parasol.kernel.roster.rules.members import OpenInvite


def read_recipients(steward: Person, people: Iterable[Membership | OpenInvite]) -> dict[bytes, str]:
    """The recipients of these by their hashes; those that this session knows already aren't asked for. Raises
    ``Distrust`` (``no-key``, ``wrong-key``), ``Declined``."""
    known = steward.recipients
    _read_into(steward, known, people)
    return known


def some_recipients(steward: Person, people: Iterable[Membership | OpenInvite]) -> dict[bytes, str]:
    """The same for some of very many, of whom nothing is to stay in memory."""
    found = dict(steward.recipients)
    _read_into(steward, found, people)
    return found


def _read_into(steward: Person, known: dict[bytes, str], people: Iterable[Membership | OpenInvite]) -> None:
    missing = [each for each in people if each.recipient not in known]
    for at in range(0, len(missing), m.RECIPIENTS_AT_ONCE):
        some = missing[at : at + m.RECIPIENTS_AT_ONCE]
        texts = _ask(steward.connection, [each.key for each in some], steward.seed)
        known |= {
            each.recipient: checked_recipient(text, each.recipient) for each, text in zip(some, texts, strict=True)
        }


def recipient_of_desk(connection: Connection, desk: Desk) -> str:
    """To what visitors seal. Asked when something is sent, and unsigned. Raises ``Distrust``, ``Declined``."""
    assert desk.newest is not None
    (text,) = _ask(connection, [desk.box])
    return checked_recipient(text, desk.newest.recipient)


def _ask(connection: Connection, of: list[bytes], seed: bytes | None = None) -> list[str]:
    texts = connection.ask("/api/recipients/read", m.RecipientsRead(of), m.Recipients, seed).texts
    if len(texts) != len(of):
        raise no_key()
    return texts
