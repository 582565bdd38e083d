"""What is checked of a request about rooms before anything is looked up. Pure."""

from parasol.formats import messages as m
from parasol.formats.kinds import Kind
from parasol.roster import Policy
from parasol.roster.public import NotPublic, split_public
from parasol.server.http.problems import Refused
from parasol.server.http.route import Call
from parasol.server.storage import Entry


def policy_of(call: Call) -> Policy:
    """The settings in force. Raises ``Refused`` before the founding."""
    if call.roster.policy is None:
        raise Refused(409, "not-founded", "This community has not been founded yet.")
    return call.roster.policy


def check_length(value: bytes, length: int) -> None:
    """Raise ``Refused`` for another length."""
    if len(value) != length:
        raise Refused(400, "malformed", "A name or key has the wrong length.")


def check_record(record: m.WireRecord, sizes: tuple[int, ...] = m.RECORD_SIZES) -> None:
    """Raise ``Refused`` unless a record's id and size are possible."""
    check_length(record.id, m.ID_BYTES)
    if len(record.body) not in sizes:
        raise Refused(400, "not-padded", "A sealed record has to be padded to one of the allowed sizes.")


def check_body(row: Kind, record: m.WireRecord) -> None:
    """Raise ``Refused`` unless a record's id, size and outer form are possible in a room of this kind."""
    if not row.is_public:
        check_record(record)
        return
    check_length(record.id, m.ID_BYTES)
    try:
        split_public(record.body)
    except NotPublic:
        raise Refused(400, "not-public", "What is put here has to be signed, short and readable by anybody.") from None


def storage_entries(entries: list[m.WireEntryOfList]) -> list[Entry]:
    """Check and convert index entries. Raises ``Refused``."""
    for entry in entries:
        check_length(entry.tag, m.TAG_BYTES)
        check_length(entry.sealed, m.ANSWER_BYTES)
        if not 0 <= entry.position < 2**32:
            raise Refused(400, "malformed", "An index entry has an impossible position.")
    return [Entry(entry.position, entry.tag, entry.sealed) for entry in entries]


def check_list(number: int) -> None:
    """Raises ``Refused`` for a number that no list can have."""
    if not 0 <= number < 2**32:
        raise Refused(409, "list-moved", "The list has changed. Ask again which one is in force.")


def counted(number: int) -> int:
    """A record's number. Raises ``Refused`` for one that is out of range."""
    if not 0 <= number < 2**53:
        raise Refused(400, "malformed", "A number is out of range.")
    return number
