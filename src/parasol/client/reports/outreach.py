"""Reports that an outreach worker files for somebody: marked as such by a desk's signature, without a name."""

from parasol.client.seal import Unreadable
from parasol.formats.report import Outreach
from parasol.roster import RosterState
from parasol.wire.signing import BadSignature, sign, verify


def mark(desk: int, sign_seed: bytes, room: bytes) -> Outreach:
    """The mark of a desk for the report that will have this room."""
    return Outreach(desk, sign(sign_seed, "outreach", room))


def check_mark(outreach: Outreach, room: bytes, roster: RosterState) -> None:
    """Raise ``Unreadable`` (``outreach``) unless the desk says so; with any of its keys, since a report stays when
    they are renewed."""
    desk = roster.desks.get(outreach.desk)
    for signer in desk.signers if desk else ():
        try:
            verify(signer, "outreach", room, outreach.signature)
        except BadSignature:
            continue
        return
    raise Unreadable("outreach", "this report claims to be by an outreach worker, and no desk says so")
