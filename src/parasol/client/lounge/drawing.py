"""What members and stewards do about a panel by lot: open one, volunteer, and draw it, step by step. A steward's part
of the lot follows from her membership and the panel, so that each device of hers can show what she committed to."""

import msgspec

from parasol.client.community.person import Person
from parasol.client.lounge.flags import act
from parasol.client.lounge.panels import Drawing, Step, commitment_of, list_digest, panel_id
from parasol.client.lounge.proposals import SLOT
from parasol.client.lounge.reading import Lounge, Said
from parasol.client.lounge.writing import Writing
from parasol.client.seal import derive
from parasol.client.tokens.derive import master_of
from parasol.formats.lounge import REVEAL_DAYS, Given, Listed, Lot, Panel, Reveal
from parasol.formats.vault import SeatKeys
from parasol.roster import RosterState
from parasol.wire.tokens import ESCROW_WEEK

DAYS = (7, 14, 28, 42)
"""For how many days members can volunteer."""
SEATS = (3, 5, 7, 9, 12)


def value_of(seat: SeatKeys, id: bytes) -> bytes:
    """A steward's own part of this panel's lot."""
    return derive(master_of(seat, "escrow", ESCROW_WEEK), "panel", context=id)


def days_possible(roster: RosterState) -> list[int]:
    """Those after which all of it is still there to be drawn."""
    kept = 0 if roster.policy is None else roster.policy.lifetime("lounge_days")
    return [days for days in DAYS if days + REVEAL_DAYS < kept]


def open_panel(steward: Person, said: Said, others: list[bytes], seats: int, text: str, days: int) -> None:
    """Ask a panel about a proposal, with one's own part of the lot. Raises ``msgspec.ValidationError``."""
    today, by = steward.device.today(), sorted({steward.key, *others})
    panel = Panel(said.identity, said.digest, by, seats, text, today + days, today)
    body = msgspec.json.encode(panel)
    msgspec.json.decode(body, type=Panel)
    act(steward, panel)
    put_lot(steward, panel_id(body))


def put_lot(steward: Person, id: bytes) -> None:
    """Commit to one's part."""
    commitment = commitment_of(id, steward.key, value_of(steward.contents.seat, id))
    act(steward, Lot(id, commitment, steward.device.today()))


def take_step(steward: Person, drawing: Drawing) -> Step | None:
    """What this steward owes the lot now: her commitment, the closed list, her part. Whoever closes the list shows her
    part of the lot too: she knows no other's."""
    step, id, today = drawing.step(steward.key), drawing.id, steward.device.today()
    listed = drawing.list
    if step == "lot":
        put_lot(steward, id)
    elif step == "list":
        listed = Listed(id, [drawing.lots[by] for by in drawing.panel.by], list(drawing.volunteers), today)
        act(steward, listed)
    if step in ("list", "reveal") and listed is not None:
        act(steward, Reveal(id, list_digest(listed), value_of(steward.contents.seat, id), today))
    return step


def volunteer(person: Person, drawing: Drawing, is_meant: bool = True) -> None:
    """Volunteer with the pen that counts, or no more."""
    Writing(person).react(SLOT, [Given(drawing.id[:16], "support" if is_meant else "none")])


def advice(read: Lounge, drawing: Drawing) -> list[Said]:
    """What those who were drawn wrote about the proposal since, but for what is hidden."""
    since = drawing.drawn_on or 0
    about = [said for said in read.said if said.root == drawing.panel.post and said.pen in drawing.drawn]
    return [said for said in about if said.day >= since and read.hidden_by(said) is None]
