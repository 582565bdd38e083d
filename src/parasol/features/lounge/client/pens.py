"""A member's pens: made from the vault, drawn blindly with a week's tokens, shown without a name for a certificate.

The same vault has the same pens on any device, and under new keys of the member's own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from parasol.features.lounge.rules import month_info, pen_number, pen_point, season_info, take_back_context, voice_point
from parasol.features.lounge.structs import PEN_SLOTS, VOICE_SLOT, Certificate, VoiceCertificate
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import Connection, declined_by, decoded
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.oprf import poprf
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.seal import derive
from parasol.kernel.tokens.client.derive import Token, blind_of, master_of, wrong_token_key
from parasol.kernel.vault.structs import SeatKeys
from parasol.kernel.wire.signing import public_key_of, sign
from parasol.kernel.wire.tokens import ESCROW_WEEK, RedeemedToken, info_of, request_mac, request_mark


@dataclass(frozen=True, slots=True, repr=False)
class Pen:
    """A pen, or a month's voice: its slot, its seed and public key (32 bytes each), and the point that its token is
    drawn on."""

    slot: int
    seed: bytes
    key: bytes
    point: bytes

    def take_back_seed(self, salt: bytes, edition: int) -> bytes:
        """The seed of the key that one of its records is named after."""
        return derive(self.seed, "pen/take-back", context=take_back_context(salt, edition))

    def picture_seed(self, key: bytes) -> bytes:
        """The seed of the key that a picture's room is named after, by the key that opens the picture."""
        return derive(self.seed, "pen/picture", context=key)


@dataclass(frozen=True, slots=True, repr=False)
class DrawnPen:
    """A pen with the blind that it is drawn with, the same for good, and the blinded element; drawn for a season."""

    pen: Pen
    season: int
    blind: bytes
    blinded: bytes

    def header(self, given: m.TokenBatch, token_key: bytes, site: str, path: str, body: bytes) -> str:
        """What asks for its certificate. Raises ``Distrust`` (``wrong-token-key``)."""
        number = pen_number(self.season, self.pen.slot)
        info = info_of("pen", number)
        try:
            output = poprf.finalize_batch(
                (self.pen.point,), (self.blind,), given.evaluated, (self.blinded,), token_key, info, given.proof
            )[0]
        except (oprf.WrongProof, oprf.InvalidElement, oprf.InvalidScalar):
            raise wrong_token_key() from None
        mac = request_mac(output, site, path, body)
        signature = sign(self.pen.seed, "redeem", request_mark(mac))
        return RedeemedToken("pen", number, self.pen.point, mac, signature).header()


def certified(connection: Connection, drawn: DrawnPen, given: m.TokenBatch, roster: RosterState) -> Certificate:
    """A pen's certificate for the season that it was drawn for. Raises ``Declined``, ``Unreachable``, ``BadAnswer``,
    ``Distrust`` (``wrong-token-key``, ``wrong-certificate``)."""
    path, body = "/api/pens/certify", msgspec.json.encode(m.PenCertify(drawn.pen.key))
    answer = connection.send(path, body, drawn.header(given, roster.token_key, connection.site, path, body))
    if answer.status != 200:
        raise declined_by(answer)
    told = decoded(answer.content, m.PenCertificate)
    found = Certificate(drawn.pen.slot, drawn.season, told.evaluated, told.proof)
    if not is_certified(found, roster.genesis, drawn.pen.key, [roster.token_key]):
        raise Distrust("wrong-certificate", "the server certifies your pen with another key, or for another time")
    return found


def certified_voice(connection: Connection, voice: Token, roster: RosterState) -> VoiceCertificate:
    """A voice's certificate for its month. Raises as ``certified``."""
    path, key = "/api/pens/certify", public_key_of(voice.seed)
    body = msgspec.json.encode(m.PenCertify(key))
    answer = connection.send(path, body, voice.header(connection.site, path, body))
    if answer.status != 200:
        raise declined_by(answer)
    told = decoded(answer.content, m.PenCertificate)
    found = VoiceCertificate(voice.week, told.evaluated, told.proof)
    if not is_voice(found, roster.genesis, key, [roster.token_key]):
        raise Distrust("wrong-certificate", "the server certifies your voice with another key, or for another time")
    return found


def voice_of(seat: SeatKeys, genesis: bytes, month: int) -> Pen:
    """A member's voice for what was proposed in a month."""
    seed = derive(master_of(seat, "escrow", ESCROW_WEEK), "voice", context=month.to_bytes(4))
    key = public_key_of(seed)
    return Pen(VOICE_SLOT + month, seed, key, voice_point(genesis, month, key))


def pens_of(seat: SeatKeys, genesis: bytes) -> list[Pen]:
    """A member's pens, by slot: of the very first master secret, as the escrow's credential."""
    master, pens = master_of(seat, "escrow", ESCROW_WEEK), []
    for slot in range(PEN_SLOTS):
        seed = derive(master, "pen", context=slot.to_bytes(4))
        key = public_key_of(seed)
        pens.append(Pen(slot, seed, key, pen_point(genesis, slot, key)))
    return pens


def drawn_pens(seat: SeatKeys, genesis: bytes, season: int) -> list[DrawnPen]:
    """The pens as they are drawn in a season: with the same elements in each, under whichever keys of the server."""
    master, drawn = master_of(seat, "escrow", ESCROW_WEEK), []
    for pen in pens_of(seat, genesis):
        blind = blind_of(master, "pen", pen.slot, 0)
        drawn.append(DrawnPen(pen, season, blind, poprf.blind(pen.point, blind)[1]))
    return drawn


def is_certified(certificate: Certificate, genesis: bytes, pen: bytes, token_keys: Sequence[bytes]) -> bool:
    """Whether one of these token keys certified this pen for the certificate's slot and season. Costs 0.5 ms a key."""
    point, info = pen_point(genesis, certificate.slot, pen), season_info(certificate.season)
    return _is_attested(point, info, certificate, token_keys)


def is_voice(certificate: VoiceCertificate, genesis: bytes, voice: bytes, token_keys: Sequence[bytes]) -> bool:
    """Whether one of these token keys certified this voice for the certificate's month. Costs as much."""
    month = certificate.month
    return _is_attested(voice_point(genesis, month, voice), month_info(month), certificate, token_keys)


def _is_attested(
    point: bytes, info: bytes, certificate: Certificate | VoiceCertificate, token_keys: Sequence[bytes]
) -> bool:
    for key in token_keys:
        try:
            poprf.verify_certified(key, point, info, certificate.evaluated, certificate.proof)
        except (oprf.WrongProof, oprf.InvalidElement):
            continue
        return True
    return False
