"""From a vault's master secret to a week's blinded elements, and from the server's answer to tokens.

The same vault gives the same elements for the same week, on any device: drawing again is the same request, and nothing
has to be remembered. Pure.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from msgspec import UNSET

from parasol.features.lounge.rules import voice_point
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.oprf import poprf
from parasol.kernel.seal import derive
from parasol.kernel.vault.structs import SeatKeys
from parasol.kernel.wire.signing import SIGNATURE_BYTES, BadSignature, public_key_of, sign, verify
from parasol.kernel.wire.tokens import (
    ESCROW_WEEK,
    MARK_BYTES,
    ONCE_TOKENS,
    POST_TOKENS,
    Bound,
    Once,
    Purpose,
    RedeemedToken,
    Spendable,
    counts_of,
    derivation_context,
    info_of,
    packs_of,
    proved_together,
    request_mac,
    request_mark,
)


@dataclass(frozen=True, slots=True, repr=False)
class Batch:
    """Blinded elements of one purpose and week, with what opens the answer to them, and each token's signing seed.
    ``numbers`` are those of the tokens."""

    purpose: Purpose | Once
    week: int
    numbers: list[int]
    nonces: list[bytes]
    blinds: list[bytes]
    blinded: list[bytes]
    seeds: list[bytes]


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """A token that can be spent: ``number`` in its batch, nonce (32), POPRF output (64), and the seed (32) of its own
    key, which signs each request that it pays for and whose public half is sent to nobody."""

    purpose: Spendable | Once
    week: int
    number: int
    nonce: bytes
    output: bytes
    seed: bytes

    def mark(self, site: str, path: str, body: bytes) -> bytes:
        """What stands for this very request, and is signed."""
        return request_mark(request_mac(self.output, site, path, body))

    def header(self, site: str, path: str, body: bytes) -> str:
        """The value of ``Authorization`` for this very request at this site."""
        mac = request_mac(self.output, site, path, body)
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


def nonce_of(master: bytes, purpose: Purpose | Once, week: int, number: int, keys: int = 1) -> bytes:
    """A token's nonce, 32 bytes: the PRF's input."""
    return derive(master, "token/nonce", context=derivation_context(purpose, week, number, keys))


def blind_of(master: bytes, purpose: Bound, week: int, number: int, keys: int = 1) -> bytes:
    """A token's blind: a scalar below 2^252, which is below the group's order (2^252 + 27742…), little-endian. Its
    distance from a uniform scalar is below 2^-127. Zero is refused where it is used."""
    blind = derive(master, "token/blind", context=derivation_context(purpose, week, number, keys))
    return blind[:31] + bytes([blind[31] & 0x0F])


def seed_of(master: bytes, purpose: Purpose | Once, week: int, number: int, keys: int = 1) -> bytes:
    """The seed of a token's own signing key. Every session of the same vault has it, and nobody else."""
    return derive(master, "token/key", context=derivation_context(purpose, week, number, keys))


def blinded_batch(master: bytes, purpose: Purpose | Once, week: int, numbers: Sequence[int], keys: int = 1) -> Batch:
    """The elements that this vault draws with, for the server's keys of a number. Costs about 0.1 ms each."""
    nonces = [nonce_of(master, purpose, week, number, keys) for number in numbers]
    blinds = [blind_of(master, purpose, week, number, keys) for number in numbers]
    blinded = [poprf.blind(nonce, blind)[1] for nonce, blind in zip(nonces, blinds, strict=True)]
    seeds = [seed_of(master, purpose, week, number, keys) for number in numbers]
    return Batch(purpose, week, list(numbers), nonces, blinds, blinded, seeds)


def master_of(seat: SeatKeys, purpose: Purpose, week: int) -> bytes:
    """The master secret that tokens of a week follow from. After a member renewed their own keys the tokens of that
    week are the ones that were drawn before, and the credential for the escrow is the very first one."""
    if purpose == "escrow":
        return seat.master if seat.escrow_master is UNSET else seat.escrow_master
    return seat.former.master if seat.former is not UNSET and week <= seat.former.week else seat.master


def batches_of(seat: SeatKeys, week: int, checks: int, keys: int, posts: int = POST_TOKENS) -> dict[Purpose, Batch]:
    """All that a member draws for a week."""
    escrow = master_of(seat, "escrow", week)
    return week_batches(master_of(seat, "check", week), week, checks, keys, escrow, posts)


def week_batches(
    master: bytes,
    week: int,
    checks: int,
    keys: int = 1,
    escrow_master: bytes | None = None,
    posts: int = POST_TOKENS,
) -> dict[Purpose, Batch]:
    """All that there is for a week, in the order of packs: ``checks`` and ``posts`` are the member's allowance. The
    credential for the escrow follows from a master secret of its own, if there is one."""
    made: dict[Purpose, Batch] = {
        purpose: blinded_batch(master, purpose, week, [at for pack in packs_of(count) for at in pack], keys)
        for purpose, count in counts_of(checks, posts).items()
    }
    return {**made, "escrow": blinded_batch(escrow_master or master, "escrow", ESCROW_WEEK, [0], keys)}


def once_batches(seat: SeatKeys, offers: Iterable[tuple[Once, int]], keys: int, genesis: bytes) -> list[Batch]:
    """The elements of what there is once, from the very first master secret, as pens: under new keys of her own a
    member has the same."""
    master = master_of(seat, "escrow", ESCROW_WEEK)
    return [
        _voice_batch(master, number, genesis)
        if purpose == "voice"
        else blinded_batch(master, purpose, number, range(ONCE_TOKENS[purpose]), keys)
        for purpose, number in offers
    ]


def _voice_batch(master: bytes, month: int, genesis: bytes) -> Batch:
    """The element of a month's voice, the same under whichever keys of the server."""
    seed, blind = derive(master, "voice", context=month.to_bytes(4)), blind_of(master, "voice", month, 0)
    point = voice_point(genesis, month, public_key_of(seed))
    return Batch("voice", month, [0], [point], [blind], [poprf.blind(point, blind)[1]], [seed])


def issue_message(
    week: int,
    batches: dict[Purpose, Batch],
    keys: int = 1,
    pens: Sequence[bytes] = (),
    once: Sequence[Batch] = (),
) -> m.TokensDraw:
    """The request for all of a week's tokens at once, with the blinded elements of pens and of what there is once."""
    checks, posts = len(batches["check"].blinded), len(batches["post"].blinded)
    packs: dict[str, list[m.TokenPack]] = {}
    for purpose, count in counts_of(checks, posts).items():
        blinded = iter(batches[purpose].blinded)
        packs[purpose] = [m.TokenPack(at, [next(blinded) for _ in each]) for at, each in enumerate(packs_of(count))]
    escrow, drawn = batches["escrow"].blinded[0], [m.OnceDraw(e.purpose, e.week, e.blinded) for e in once]  # type: ignore[arg-type]
    return m.TokensDraw(week, keys, checks, posts, **packs, escrow=escrow, pens=[*pens], once=drawn)


def outputs_of(batch: Batch, issued: Sequence[m.TokenBatch], token_key: bytes) -> list[bytes]:
    """The batch's outputs. Raises ``Distrust`` (``wrong-token-key``) unless the proofs show that all were made with
    the roster's key: with a key of their own, a member's tokens would name them."""
    info = info_of(batch.purpose, batch.week)
    asked = proved_together([*zip(batch.nonces, batch.blinds, batch.blinded, strict=True)])
    if [len(each) for each in asked] != [len(each.evaluated) for each in issued]:
        raise wrong_token_key()
    outputs: list[bytes] = []
    try:
        for part, given in zip(asked, issued, strict=True):
            nonces, blinds, blinded = zip(*part, strict=True)
            outputs += poprf.finalize_batch(nonces, blinds, given.evaluated, blinded, token_key, info, given.proof)
    except (oprf.WrongProof, oprf.InvalidElement, oprf.InvalidScalar):
        raise wrong_token_key() from None
    return outputs


def unblind(batch: Batch, issued: Sequence[m.TokenBatch], token_key: bytes) -> list[Token]:
    """The tokens of a batch, in its order. Raises ``Distrust`` (``wrong-token-key``)."""
    assert batch.purpose != "escrow"
    outputs = outputs_of(batch, issued, token_key)
    made = zip(batch.numbers, batch.nonces, outputs, batch.seeds, strict=True)
    return [Token(batch.purpose, batch.week, *each) for each in made]


def credential_of(batch: Batch, issued: Sequence[m.TokenBatch], token_key: bytes) -> m.Credential:
    """The escrow credential. Raises ``Distrust`` (``wrong-token-key``)."""
    return m.Credential(batch.nonces[0], outputs_of(batch, issued, token_key)[0])


def wrong_token_key() -> Distrust:
    """What a client says when tokens were not made with the roster's key."""
    return Distrust("wrong-token-key", "the server makes your tokens with another key than everybody's")
