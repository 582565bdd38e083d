"""Pens: what a member writes under in the lounge, certified for a season in a request that names nobody."""

from parasol.kernel.formats.shared import Element, Key, Proof
from parasol.kernel.messages.message import Message


class PenCertify(Message, frozen=True):
    """Whoever drew a pen's token of this season asks for its certificate, with that token in the header: ``Token
    pen.<season * 4 + slot>.<point>.<mac>.<signature>``, signed by the pen itself. It is never used up. In the same way
    a month's voice, which is ``pen`` here: ``Token voice.<month>.…``."""

    pen: Key


class PenCertificate(Message, frozen=True):
    """The token key's evaluation of the pen's point for the token's season, or of the voice's for its month, and the
    proof for it. Everybody can verify it, and the same pen has the same one in a season."""

    evaluated: Element
    proof: Proof
