"""The server's private keys, of which the charter names the public halves: for lists for checks (VOPRF), for tokens
(POPRF), for the escrow (VOPRF), for passes (POPRF): of these another server may hold the secret, which learns nothing
else with it (docs/decisions/0145).

Those of number 1 are made with the store, later ones when a host says so: they lie beside the old ones until two
stewards have named them by an entry, and nothing is done with them before. An old one is deleted when nothing needs it:
of the escrow and of passes at once, of a list when it has been replaced, of tokens when no report is left that met
under it (only its credential is looked at with it then).
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from parasol.kernel import oprf
from parasol.kernel.http.problems import Refused
from parasol.kernel.limits import TokenLimit
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.once import ONCE_DAYS
from parasol.kernel.storage import MovedMark, Storage, StorageError
from parasol.kernel.told import Told
from parasol.kernel.wire.tokens import Once, first_week_kept, week_of

OPRF_SECRET = "oprf_key"  # noqa: S105 the name of a place
TOKEN_SECRET = "token_key"  # noqa: S105 the name of a place
ESCROW_SECRET = "escrow_key"  # noqa: S105 the name of a place
PROFILE_SECRET = "profile_key"  # noqa: S105 the name of a place
MARKS_SECRET = "marks_key"  # noqa: S105 the name of a place
"""With what is made what stands for a member's pens: a renewal of the keys leaves it, so that it brings no others."""
NAMES = (OPRF_SECRET, TOKEN_SECRET, ESCROW_SECRET, PROFILE_SECRET)


class NotPrepared(Told, code="not-prepared"):
    """The store has no keys yet: ``parasol init`` was never run on it."""


class PublicKeys(NamedTuple):
    """The public halves of the server's keys."""

    oprf_key: bytes
    token_key: bytes
    escrow_key: bytes
    profile_key: bytes


@dataclass(frozen=True, slots=True, repr=False)
class KeyPair:
    """A private key with its public half."""

    secret: bytes
    public: bytes

    @staticmethod
    def of(secret: bytes) -> "KeyPair":
        """With the public half of this one."""
        return KeyPair(secret, oprf.public_key_of(secret))


def place_of(name: str, number: int) -> str:
    """Under which name the store has a key of this number."""
    return name if number == 1 else f"{name}/{number}"


class ServerKeyring:
    """The keys that one store holds, as far as the charter names them. ``tokens`` is told when its keys change."""

    def __init__(self, storage: Storage, tokens: TokenLimit) -> None:
        self._storage = storage
        self._tokens = tokens
        self._held: dict[str, dict[int, KeyPair]] = {name: {} for name in NAMES}
        self.number = 0
        """The number of the keys in force; 0 before any was taken."""

    async def read(self, roster: RosterState) -> "ServerKeyring":
        """A keyring with the keys that the charter names; this one if they are the same. Raises ``NotPrepared``, and
        ``StorageError`` if those in force aren't in the store."""
        if roster.keys_number == self.number:
            return self
        held: dict[str, dict[int, KeyPair]] = {name: {} for name in NAMES}
        for number in range(1, roster.keys_number + 1):
            for name in NAMES:
                secret = await self._storage.get_secret(place_of(name, number))
                if secret is not None:
                    held[name][number] = KeyPair.of(secret)
        found = [held[name].get(roster.keys_number) for name in NAMES]
        if None in found:
            if roster.keys_number == 1:
                raise NotPrepared("this store is empty; run `parasol init` first")
            raise StorageError("this store lacks the server's own keys that stewards signed last")
        made = ServerKeyring(self._storage, self._tokens)
        made._held, made.number = held, roster.keys_number
        return made

    def take(self, other: "ServerKeyring") -> None:
        """Go on with the keys of another one. At one moment with the charter's state that names them."""
        if other is not self:
            self._held, self.number = other._held, other.number
            self._renew_tokens()

    def _renew_tokens(self) -> None:
        secrets = {number: pair.secret for number, pair in self._held[TOKEN_SECRET].items()}
        self._tokens.renew(secrets, self._held[PROFILE_SECRET][self.number].secret)

    @property
    def public(self) -> PublicKeys:
        """The public halves of the keys in force."""
        return PublicKeys(*(self._held[name][self.number].public for name in NAMES))

    def of_list(self, number: int) -> KeyPair | None:
        """The key of lists with this number; None if it isn't here any more."""
        return self._held[OPRF_SECRET].get(number)

    @property
    def escrow(self) -> KeyPair:
        """The key of the escrow in force."""
        return self._held[ESCROW_SECRET][self.number]

    def moved_marks(self, before: bytes, after: bytes, today: int) -> list[MovedMark]:
        """What stands for a member among draws, where this key comes instead of that one."""
        marked = self._tokens.issued_mark
        weeks = range(first_week_kept(today), week_of(today + ONCE_DAYS) + 1)
        kinds: tuple[tuple[Once, int] | None, ...] = (None, ("voice", 0))
        drawn = [MovedMark(week, marked(before, week, of), marked(after, week, of)) for week in weeks for of in kinds]
        credentials = zip(self._tokens.member_marks(before), self._tokens.member_marks(after), strict=True)
        return [*drawn, *(MovedMark(None, *each) for each in credentials)]

    async def waiting(self, number: int) -> PublicKeys | None:
        """The public halves of the keys that would be the next ones after this number, if a host has made any."""
        return await waiting_keys(self._storage, number + 1)

    async def forget(self, lists: Iterable[int], met: Collection[int]) -> None:
        """Delete old keys that nothing needs: ``lists`` are the numbers of the keys of lists that are there, ``met``
        those of reports that met and are there."""
        needed = {OPRF_SECRET: {*lists}, TOKEN_SECRET: {*met}, ESCROW_SECRET: set[int](), PROFILE_SECRET: set[int]()}
        for name in NAMES:
            for number in [number for number in self._held[name] if number < self.number]:
                if number not in needed[name]:
                    await self._storage.delete_secret(place_of(name, number))
                    self._held[name].pop(number, None)  # another one may have been quicker
        self._renew_tokens()

    @property
    def has_old(self) -> bool:
        """Whether keys are held that are in force no more."""
        return any(number < self.number for held in self._held.values() for number in held)


async def waiting_keys(storage: Storage, number: int) -> PublicKeys | None:
    """The public halves of the keys of a number, if all of them are there."""
    found = [await storage.get_secret(place_of(name, number)) for name in NAMES]
    publics = [oprf.public_key_of(secret) for secret in found if secret is not None]
    return PublicKeys(*publics) if len(publics) == len(NAMES) else None


async def make_keys(storage: Storage, number: int, random: Callable[[int], bytes]) -> PublicKeys:
    """Make the private keys of a number, those that aren't there yet; of all of them the public halves."""
    made: dict[str, Callable[[], bytes]] = {
        TOKEN_SECRET: lambda: oprf.derive_key_pair(random(32), b"parasol/v1/tokens", oprf.MODE_POPRF)[0],
        PROFILE_SECRET: lambda: oprf.derive_key_pair(random(32), b"parasol/v1/passes", oprf.MODE_POPRF)[0],
        ESCROW_SECRET: lambda: oprf.derive_key_pair(random(32), b"parasol/v1/escrow")[0],
        OPRF_SECRET: lambda: oprf.derive_key_pair(random(32), b"parasol/v1")[0],
    }
    for name, make in made.items():  # the OPRF key last: by it a store counts as prepared
        if await storage.get_secret(place_of(name, number)) is None:
            await storage.put_secret(place_of(name, number), make())
    found = await waiting_keys(storage, number)
    assert found is not None
    return found


async def discard_keys(storage: Storage, number: int) -> None:
    """Delete the private keys of a number."""
    for name in NAMES:
        await storage.delete_secret(place_of(name, number))


def keys_moved() -> Refused:
    """The server's keys in force aren't those that were asked for."""
    return Refused(409, "keys-moved")
