"""Reports that an outreach worker files for somebody: marked as such by a desk's signature, without a name."""

from parasol.features.reports.structs import Outreach
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.epochs import desk_in_force_on
from parasol.kernel.seal import Unreadable
from parasol.kernel.wire.signing import BadSignature, sign, verify


def mark(desk: int, sign_seed: bytes, room: bytes) -> Outreach:
    """The mark of a desk for the report that will have this room."""
    return Outreach(desk, sign(sign_seed, "outreach", room))


def check_mark(outreach: Outreach, room: bytes, opened_on: int, roster: RosterState) -> None:
    """Raise ``Unreadable`` (``outreach``) unless the desk says so, with a key that was in force on the day of the
    report or later: whoever was a worker keeps those of before."""
    desk = roster.desks.get(outreach.desk)
    for epoch in desk.epochs[max(0, desk_in_force_on(roster, desk, opened_on) - 1) :] if desk else ():
        try:
            verify(epoch.signer, "outreach", room, outreach.signature)
        except BadSignature:
            continue
        return
    raise Unreadable("outreach", "this report claims to be by an outreach worker, and no desk said so then")
