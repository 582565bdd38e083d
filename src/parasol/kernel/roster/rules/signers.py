"""Who must have signed an entry: which of the stewards, how many, or a key of its own. Pure."""

from parasol.kernel.messages import SignedEntry
from parasol.kernel.roster.rules.forms import RosterRefused
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.structs import (
    Cancel,
    ChangeDesk,
    ChangePolicy,
    ChangeRole,
    Closing,
    Entry,
    Freeze,
    Invite,
    NewServerKeys,
    Remove,
    Vouch,
)
from parasol.kernel.wire.signing import BadSignature, verify


def signatures_needed(state: RosterState, entry: Entry) -> int:
    """How many stewards must sign: two for what makes, unmakes or rules stewards (one while there is only one).
    Frozen stewards are counted, so that freezing the others makes nobody the only one. Except for thawing a steward:
    there who can't sign isn't counted, else two stewards of whom one is frozen would be stuck for ever."""
    weighty = (
        (isinstance(entry, Invite) and entry.role == "steward")
        or isinstance(entry, ChangeRole | ChangePolicy | ChangeDesk | Closing | NewServerKeys)
        or (isinstance(entry, Remove | Freeze) and "stewards" in state.groups_of(entry.seat))
    )
    if not weighty:
        return 1
    is_thawing = isinstance(entry, Freeze) and not entry.frozen
    return min(2, len(state.stewards() if is_thawing else state.all_stewards()))


def is_by_signer(entry: Entry) -> bool:
    """Whether the stewards' signer has to sign, so that the roster doesn't tell which of them it was."""
    return isinstance(entry, Cancel | Vouch) or (isinstance(entry, Invite) and entry.role == "member")


def signers_of(signed: SignedEntry) -> set[bytes]:
    """The keys that it says signed it. Raises ``RosterRefused`` (``signature``) if there are too many."""
    if len(signed.signatures) > 8:
        raise RosterRefused("signature", "a roster entry carries more signatures than any honest one")
    return {item.key for item in signed.signatures}


def verified_signers(signed: SignedEntry) -> set[bytes]:
    """The keys that signed it. Raises ``RosterRefused`` (``signature``) if one of the signatures is wrong."""
    signers = signers_of(signed)
    for item in signed.signatures:
        try:
            verify(item.key, "roster", signed.body, item.signature)
        except BadSignature:
            raise RosterRefused("signature", "a signature on the roster is wrong") from None
    return signers


def need_stewards(state: RosterState, entry: Entry, signers: set[bytes]) -> None:
    """Raises ``RosterRefused`` (``not-allowed``, ``two-stewards``) if too few stewards signed."""
    needed = signatures_needed(state, entry)
    found = sum(1 for key in signers if state.is_steward(key))
    if found >= needed:
        return
    if found and needed == 2:
        raise RosterRefused("two-stewards", "this needs the signatures of two stewards")
    raise RosterRefused("not-allowed", "only a steward of this community can do this")


def need_signer(state: RosterState, signers: set[bytes]) -> None:
    """Raises ``RosterRefused`` if the stewards' signer didn't sign; also (``generation``) while the stewards' keys are
    stale: somebody who is no steward any more holds that signer."""
    if "stewards" in state.stale:
        raise RosterRefused("generation", "the stewards' keys have to be renewed first")
    if state.epoch("stewards").signer not in signers:
        raise RosterRefused("not-allowed", "only the stewards' common key can sign this")


def need(signers: set[bytes], *keys: bytes) -> None:
    """Raises ``RosterRefused`` (``signature``) if one of the keys didn't sign."""
    if not all(key in signers for key in keys):
        raise RosterRefused("signature", "a signature that this entry needs is missing")
