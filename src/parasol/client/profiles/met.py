"""A member met somebody who has a profile in the catalogue, and a steward's device verifies what two said of it."""

from parasol import oprf
from parasol.client.community.person import Person
from parasol.client.connection import Connection
from parasol.formats import messages as m
from parasol.oprf import poprf
from parasol.roster import RosterState
from parasol.roster import roll as rolls
from parasol.roster.listing import Listed
from parasol.wire.days import quarter_of
from parasol.wire.met import met_bytes, met_point, said_info
from parasol.wire.signing import BadSignature, public_key_of, sign, verify


def say(member: Person, listed: Listed) -> None:
    """Once a quarter, in a request that names nobody. Raises ``OnceMissing`` (new here, or it came on offer after the
    draw), ``OnceUsed``, ``Declined`` (``no-such-room``: she doesn't take it, or isn't there), and as the wallet."""
    quarter = quarter_of(member.device.today())
    (token,) = member.wallet.once("met", quarter)
    leaf = rolls.leaf_at(listed.room, rolls.veil_of(listed.listing.secret))
    signature = sign(token.seed, "met", met_bytes(member.roster.genesis, quarter, leaf))
    message = m.MetSay(listed.room, public_key_of(token.seed), signature)
    member.wallet.ask_once("/api/profiles/met", message, m.Done, "met", quarter)


def is_said(roster: RosterState, said: m.MetSaid) -> bool:
    """Whether whoever has a key that the token key in force was drawn on in this quarter says this of this leaf."""
    point = met_point(roster.genesis, said.quarter, said.key)
    try:
        verify(said.key, "met", met_bytes(roster.genesis, said.quarter, said.leaf), said.signature)
        poprf.verify_certified(roster.token_key, point, said_info(said.quarter), said.evaluated, said.proof)
    except (BadSignature, oprf.WrongProof, oprf.InvalidElement):
        return False
    return True


def newly_met(
    connection: Connection, roster: RosterState, steward_seed: bytes, taking: set[bytes], day: int
) -> set[bytes]:
    """The leaves, among those that take it, of which two members said it since the last roll."""
    said = connection.ask("/api/profiles/said", m.SaidRead(), m.SaidTwice, steward_seed).said
    return rolls.twice([(each.leaf, each.quarter, each.key) for each in said if is_said(roster, each)], taking, day)
