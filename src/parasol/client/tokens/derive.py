"""From a vault's master secret to a week's blinded elements, and from the server's answer to tokens.

The same vault gives the same elements for the same week, on any device: drawing again is the same request, and nothing
has to be remembered. Pure.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from parasol import oprf
from parasol.client.distrust import Distrust
from parasol.client.seal import derive
from parasol.formats import messages as m
from parasol.oprf import poprf
from parasol.wire.signing import SIGNATURE_BYTES, BadSignature, public_key_of, sign, verify
from parasol.wire.tokens import (
    ESCROW_WEEK,
    MARK_BYTES,
    POST_TOKENS,
    READ_TOKENS,
    Purpose,
    RedeemedToken,
    Spendable,
    derivation_context,
    info_of,
    request_mac,
    request_mark,
)


@dataclass(frozen=True, slots=True, repr=False)
class Batch:
    """Blinded elements of one purpose and week, with what opens the answer to them, and each token's signing seed."""

    purpose: Purpose
    week: int
    nonces: list[bytes]
    blinds: list[bytes]
    blinded: list[bytes]
    seeds: list[bytes]


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """A token that can be spent: ``number`` in its batch, nonce (32), POPRF output (64), and the seed (32) of its own
    key, which signs each request that it pays for and whose public half is sent to nobody."""

    purpose: Spendable
    week: int
    number: int
    nonce: bytes
    output: bytes
    seed: bytes

    def mark(self, path: str, body: bytes) -> bytes:
        """What stands for this very request, and is signed."""
        return request_mark(request_mac(self.output, path, body))

    def header(self, path: str, body: bytes) -> str:
        """The value of ``Authorization`` for this very request."""
        mac = request_mac(self.output, path, body)
        signature = sign(self.seed, "redeem", request_mark(mac))
        return RedeemedToken(self.purpose, self.week, self.nonce, mac, signature).header()

    def was_redeemed(self, proof: bytes | None, unlike: Container[bytes]) -> bool:
        """Whether this token paid for a request with another mark than these. ``proof``: the mark, and the signature
        that only this token's owner can make, as the server kept them."""
        if proof is None or len(proof) != MARK_BYTES + SIGNATURE_BYTES:
            return False
        mark, signature = proof[:MARK_BYTES], proof[MARK_BYTES:]
        try:
            verify(public_key_of(self.seed), "redeem", mark, signature)
        except BadSignature:
            return False
        return mark not in unlike


def nonce_of(master: bytes, purpose: Purpose, week: int, number: int) -> bytes:
    """A token's nonce, 32 bytes: the PRF's input."""
    return derive(master, "token/nonce", context=derivation_context(purpose, week, number))


def blind_of(master: bytes, purpose: Purpose, week: int, number: int) -> bytes:
    """A token's blind: a scalar below 2^252, which is below the group's order (2^252 + 27742…), little-endian. Its
    distance from a uniform scalar is below 2^-127. Zero is refused where it is used."""
    blind = derive(master, "token/blind", context=derivation_context(purpose, week, number))
    return blind[:31] + bytes([blind[31] & 0x0F])


def seed_of(master: bytes, purpose: Purpose, week: int, number: int) -> bytes:
    """The seed of a token's own signing key. Every session of the same vault has it, and nobody else."""
    return derive(master, "token/key", context=derivation_context(purpose, week, number))


def blinded_batch(master: bytes, purpose: Purpose, week: int, count: int) -> Batch:
    """The elements that this vault draws with. Costs about 0.1 ms each."""
    nonces = [nonce_of(master, purpose, week, number) for number in range(count)]
    blinds = [blind_of(master, purpose, week, number) for number in range(count)]
    blinded = [poprf.blind(nonce, blind)[1] for nonce, blind in zip(nonces, blinds, strict=True)]
    seeds = [seed_of(master, purpose, week, number) for number in range(count)]
    return Batch(purpose, week, nonces, blinds, blinded, seeds)


def week_batches(master: bytes, week: int, checks: int) -> dict[Purpose, Batch]:
    """All that is drawn for a week, always everything: ``checks`` is the member's allowance."""
    counts: dict[Purpose, int] = {"check": checks, "read": READ_TOKENS, "post": POST_TOKENS, "escrow": 1}
    return {
        purpose: blinded_batch(master, purpose, ESCROW_WEEK if purpose == "escrow" else week, count)
        for purpose, count in counts.items()
    }


def issue_message(week: int, batches: dict[Purpose, Batch]) -> m.TokensDraw:
    """The request for a week's tokens."""
    return m.TokensDraw(week, *(batches[purpose].blinded for purpose in ("check", "read", "post", "escrow")))


def outputs_of(batch: Batch, issued: m.TokenBatch, token_key: bytes) -> list[bytes]:
    """The batch's outputs. Raises ``Distrust`` (``wrong-token-key``) unless the proof shows that all were made with
    the roster's key: with a key of their own, a member's tokens would name them."""
    if len(issued.evaluated) != len(batch.blinded):
        raise wrong_token_key()
    info = info_of(batch.purpose, batch.week)
    try:
        return poprf.finalize_batch(
            batch.nonces, batch.blinds, issued.evaluated, batch.blinded, token_key, info, issued.proof
        )
    except (oprf.WrongProof, oprf.InvalidElement, oprf.InvalidScalar):
        raise wrong_token_key() from None


def unblind(batch: Batch, issued: m.TokenBatch, token_key: bytes) -> list[Token]:
    """The tokens of a batch, in order. Raises ``Distrust`` (``wrong-token-key``)."""
    assert batch.purpose != "escrow"
    outputs: Sequence[bytes] = outputs_of(batch, issued, token_key)
    made = zip(range(len(outputs)), batch.nonces, outputs, batch.seeds, strict=True)
    return [Token(batch.purpose, batch.week, *each) for each in made]


def credential_of(batch: Batch, issued: m.TokenBatch, token_key: bytes) -> m.Credential:
    """The escrow credential. Raises ``Distrust`` (``wrong-token-key``)."""
    return m.Credential(batch.nonces[0], outputs_of(batch, issued, token_key)[0])


def wrong_token_key() -> Distrust:
    """What a client says when tokens were not made with the roster's key."""
    return Distrust("wrong-token-key", "the server makes your tokens with another key than everybody's")
