"""Who invited and who vouched: notes on the roster, which stewards write and only stewards can open."""

from collections.abc import Iterable

from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import RosterRefused, RosterState
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.members import Membership
from parasol.kernel.roster.rules.public import is_stewards_signer
from parasol.kernel.roster.rules.signers import verified_signers
from parasol.kernel.roster.rules.state import Note, NoteKind
from parasol.kernel.roster.structs import Invite, Vouch
from parasol.kernel.seal.errors import Unreadable
from parasol.kernel.seal.note import open_note, seal_note


def note_by(steward: Person, kind: NoteKind, subject: bytes) -> bytes:
    """This steward's note on an invite's key or on a member, under the epoch in force."""
    epoch = steward.roster.current["stewards"]
    key = steward.keyring.keys["stewards"][epoch]
    return seal_note(kind, subject, epoch, key, steward.seed, steward.device.random)


def inviter_of(steward: Person, member: bytes) -> bytes | None:
    """The key that the steward who invited this member has by now; None if there was none, or it can't be known."""
    found = steward.whole().members.get(member)
    if found is None or found.invite is None:
        return None
    know_notes(steward, [found])
    return _author_of(steward, "invite", found.invite)


def voucher_of(steward: Person, member: bytes) -> bytes | None:
    """The key that the steward who vouched for this member has by now; None if nobody did, or it can't be known."""
    roster = steward.whole()
    if (found := roster.members.get(member)) is None or not found.is_vouched:
        return None
    know_notes(steward, [found])
    is_of = [any(("vouch", key) in notes for notes in (roster.notes, steward.notes)) for key in roster.keys_of(member)]
    vouched = next((key for key, is_known in zip(roster.keys_of(member), is_of, strict=True) if is_known), member)
    return _author_of(steward, "vouch", vouched)


def know_notes(steward: Person, members: Iterable[Membership]) -> None:
    """Read the notes about these members that aren't known: who began with what was signed of the register read no
    entries before it. Raises ``Distrust`` for entries that aren't those."""
    roster, missing = steward.whole(), dict[int, tuple[NoteKind, list[bytes]]]()
    for each in members:
        about: list[tuple[NoteKind, int | None, list[bytes]]] = [
            ("invite", each.invited_at, [each.invite or b""]),
            ("vouch", each.vouched_at, roster.keys_of(each.key)),
        ]
        for kind, number, subjects in about:
            known = any((kind, key) in notes for notes in (roster.notes, steward.notes) for key in subjects)
            if number is not None and not known:
                missing[number] = kind, subjects
    for at in range(0, len(missing), m.NOTES_AT_ONCE):
        numbers = list(missing)[at : at + m.NOTES_AT_ONCE]
        answer = steward.connection.ask("/api/register/notes", m.NotesRead(numbers), m.NotedEntries, steward.seed)
        if len(answer.entries) != len(numbers):
            raise _another_entry()
        for number, noted in zip(numbers, answer.entries, strict=True):
            kind, subjects = missing[number]
            subject, note = _read(roster, noted)
            if subject[0] != kind or subject[1] not in subjects:
                raise _another_entry()
            steward.notes[subject] = note


def _another_entry() -> Distrust:
    return Distrust("roster-forked", "the server shows another entry of the register than was asked for")


def _read(roster: RosterState, noted: m.NotedEntry) -> tuple[tuple[NoteKind, bytes], Note]:
    """The subject and the note of an entry that the stewards' signer signed. When that was rests on the server's word,
    within its day."""
    try:
        entry, signers = decode(noted.entry.body), verified_signers(noted.entry)
    except RosterRefused as refused:
        raise Distrust(f"roster-{refused.code}", f"the server's register is not valid: {refused}") from None
    is_signed = any(is_stewards_signer(roster, key) for key in signers)
    is_of_day = roster.length_before(entry.day) <= noted.length <= roster.length_before(entry.day + 1)
    if not isinstance(entry, Invite | Vouch) or not is_signed or not is_of_day:
        raise _another_entry()
    if isinstance(entry, Invite):
        return ("invite", entry.key), Note(noted.length, entry.note)
    return ("vouch", entry.seat), Note(noted.length, entry.note)


def _author_of(steward: Person, kind: NoteKind, subject: bytes) -> bytes | None:
    """A note counts if it opens, and if a steward of its time signed it."""
    note = steward.whole().notes.get((kind, subject)) or steward.notes.get((kind, subject))
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
