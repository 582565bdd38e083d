"""A pass: one of a member's tokens for profiles, as a code to hand on, or to use in another sitting than the one that
drew it. Whoever has the code has the token. It names no member, and no other pass."""

import base64
import binascii

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Unreachable, declined_by, decoded
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.seal import Unreadable
from parasol.kernel.tokens.client import OnceUsed
from parasol.kernel.tokens.client.derive import Token
from parasol.kernel.wire.tokens import NONCE_BYTES

PUT = "/api/profiles/put"
NUMBER_BYTES, OUTPUT_BYTES, SEED_BYTES = 4, 64, 32
PASS_BYTES = NUMBER_BYTES + NONCE_BYTES + OUTPUT_BYTES + SEED_BYTES


def code_of(token: Token) -> str:
    """The quarter, the nonce, the output and the seed of the token's own key, as 176 letters."""
    return base64.urlsafe_b64encode(
        token.week.to_bytes(NUMBER_BYTES) + token.nonce + token.output + token.seed
    ).decode()


def pass_in(code: str) -> Token:
    """The token in a code; messengers may have broken its lines. Raises ``Unreadable`` (``pass``)."""
    try:
        whole = base64.b64decode("".join(code.split()), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        whole = b""
    if len(whole) != PASS_BYTES:
        raise Unreadable("pass", "this pass isn't whole")
    nonce, output, seed = NUMBER_BYTES, NUMBER_BYTES + NONCE_BYTES, PASS_BYTES - SEED_BYTES
    return Token("profile", int.from_bytes(whole[:nonce]), 0, whole[nonce:output], whole[output:seed], whole[seed:])


def put_with(connection: Connection, token: Token, message: m.ProfilePut) -> None:
    """Put a profile there with a pass, in a request that nobody signs. If the line breaks, the very same goes again,
    which the server answers again. Raises ``OnceUsed``, ``Distrust`` (``token-unspent``), ``Declined``,
    ``Unreachable``."""
    body = msgspec.json.encode(message)
    header = token.header(connection.site, PUT, body)
    try:
        answer = connection.send(PUT, body, header)
    except Unreachable:
        answer = connection.send(PUT, body, header)
    if answer.status == 200:
        decoded(answer.content, m.Done)
        return
    declined = declined_by(answer)
    if declined.code != "token-spent":
        raise declined
    if not token.was_redeemed(declined.spent, {token.mark(connection.site, PUT, body)}):
        raise Distrust("token-unspent", "it says that this pass was used before, and can't show it. Nothing was done")
    raise OnceUsed("this pass was used before; each makes one profile, or keeps one for a quarter")
