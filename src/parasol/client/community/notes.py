"""Who invited and who vouched: notes on the roster, which stewards write and only stewards can open."""

from parasol.client.community.person import Person
from parasol.client.seal.errors import Unreadable
from parasol.client.seal.note import open_note, seal_note
from parasol.roster.state import NoteKind


def note_by(steward: Person, kind: NoteKind, subject: bytes) -> bytes:
    """This steward's note on an invite's key or on a member, under the epoch in force."""
    epoch = steward.roster.current["stewards"]
    key = steward.keyring.keys["stewards"][epoch]
    return seal_note(kind, subject, epoch, key, steward.seed, steward.device.random)


def inviter_of(steward: Person, member: bytes) -> bytes | None:
    """The key that the steward who invited this member has by now; None if there was none, or it can't be known."""
    found = steward.whole().members.get(member)
    return None if found is None or found.invite is None else _author_of(steward, "invite", found.invite)


def voucher_of(steward: Person, member: bytes) -> bytes | None:
    """The key that the steward who vouched for this member has by now; None if nobody did, or it can't be known."""
    roster = steward.whole()
    vouched = next((key for key in roster.keys_of(member) if ("vouch", key) in roster.notes), member)
    return _author_of(steward, "vouch", vouched)


def _author_of(steward: Person, kind: NoteKind, subject: bytes) -> bytes | None:
    """A note counts if it opens, and if a steward of its time signed it."""
    note = steward.whole().notes.get((kind, subject))
    if note is None:
        return None

    def key_of(epoch: int) -> bytes | None:
        return steward.keyring.key_at("stewards", epoch)

    try:
        author = open_note(kind, subject, note.sealed, key_of)
    except Unreadable:
        return None
    roster = steward.whole()
    return roster.current_key(author) if roster.was_steward(author, note.number) else None
