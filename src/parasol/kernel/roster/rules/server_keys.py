"""The roster's rules for the server's keys: of the list for checks, of tokens, of the escrow and of passes. Pure;
server and program run the same code.

The founding names the first ones. When somebody may have copied them, the server makes others, and two stewards say by
an entry that these hold from now on. The entry owes the members an epoch with a new list, so each list has one OPRF
key: the one that was in force when the list began.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from parasol.kernel.roster.rules.forms import RosterRefused, check_key
from parasol.kernel.roster.structs import Found, NewServerKeys

Keys = tuple[bytes, bytes, bytes, bytes]


@dataclass(frozen=True, slots=True)
class ServerKeys:
    """The public halves of the server's keys, from an entry on: those of the founding are number 1. ``first_list`` is
    the first list for checks that is made with this OPRF key."""

    number: int
    made_on: int
    first_list: int
    oprf_key: bytes
    token_key: bytes
    escrow_key: bytes
    profile_key: bytes

    @property
    def keys(self) -> Keys:
        """All of them, in the order in which the entry names them."""
        return self.oprf_key, self.token_key, self.escrow_key, self.profile_key


def server_keys_in(entry: Found | NewServerKeys) -> Keys:
    """The keys that an entry names: for checks, tokens, the escrow, passes."""
    return entry.oprf_key, entry.token_key, entry.escrow_key, entry.profile_key


def renew_server_keys(known: Sequence[ServerKeys], entry: NewServerKeys, next_list: int) -> tuple[ServerKeys, ...]:
    """All keys with those of an entry. Each has to be another than every one before: who copied an old one must not get
    it back. Raises ``RosterRefused`` (``server-keys``)."""
    made = server_keys_in(entry)
    for key in made:
        check_key(key)
    if len({*made}) < len(made) or not {*made}.isdisjoint(key for each in known for key in each.keys):
        raise RosterRefused("server-keys", "new keys for the server have to be others than all before")
    return (*known, ServerKeys(len(known) + 1, entry.day, next_list, *made))


def keys_of_list(known: Sequence[ServerKeys], list_number: int) -> ServerKeys:
    """The keys with which a list for checks is made. Raises ``ValueError`` before the founding."""
    found = [each for each in known if each.first_list <= list_number]
    if not found:
        raise ValueError("there is no such list")
    return found[-1]


__all__ = ["Keys", "ServerKeys", "keys_of_list", "renew_server_keys", "server_keys_in"]
