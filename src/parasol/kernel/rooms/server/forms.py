"""What is checked of a request about rooms before anything is looked up. Pure."""

from parasol.kernel import messages as m
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call
from parasol.kernel.rooms.kind import Kind
from parasol.kernel.roster.rules import Policy
from parasol.kernel.roster.rules.public import NotPublic, split_public


def policy_of(call: Call) -> Policy:
    """The settings in force. Raises ``Refused`` before the founding."""
    if call.roster.policy is None:
        raise Refused(409, "not-founded")
    return call.roster.policy


def check_record(record: m.WireRecord, sizes: tuple[int, ...] = m.RECORD_SIZES) -> None:
    """Raise ``Refused`` unless a record's size is possible."""
    if len(record.body) not in sizes:
        raise Refused(400, "not-padded")


def check_body(row: Kind, record: m.WireRecord) -> None:
    """Raise ``Refused`` unless a record's size and outer form are possible in a room of this kind."""
    if not row.is_public:
        check_record(record, row.sizes)
        return
    try:
        split_public(record.body, row.public_bytes)
    except NotPublic:
        raise Refused(400, "not-public") from None
