"""What follows from the roster, kept with the store, so that a start needn't replay every entry.

It is trusted for speed alone. It counts only if this very program's rules made it, if the server's own key marked all
of it, and if the entries that it names as the newest of both chains stand there now. Otherwise it is as if there were
none, and every entry is replayed. Whoever can make the mark holds the server's other keys and its rooms besides, so a
false member gives them nothing that they lack; and no device believes a server about members (decision 0095).
"""

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, get_type_hints

import msgspec
from rpds import HashTrieMap, HashTrieSet

import parasol
from parasol.kernel.roster.rules import Membership, RosterState, hash_of
from parasol.kernel.roster.rules.key_tree import KeyTree
from parasol.kernel.roster.rules.packed import PackedMap
from parasol.kernel.roster.structs import Chain
from parasol.kernel.storage import Storage

KEY = "state_key"
HASH_BYTES = 32
_PLAIN: dict[Any, Any] = {HashTrieMap: dict, PackedMap: dict, HashTrieSet: frozenset}
"""As what msgspec writes and reads the maps that it doesn't know."""
_RULES = ("formats", "roster", "rooms", "wire")
"""The packages that decide what follows from entries."""
_log = logging.getLogger("parasol")


class NotKept(Exception):
    """This isn't what the server kept. ``is_of_other_rules``: it was kept by another release."""

    def __init__(self, is_of_other_rules: bool) -> None:
        super().__init__()
        self.is_of_other_rules = is_of_other_rules


class KeptState:
    """The state that is kept in one storage."""

    def __init__(self, storage: Storage, random: Callable[[int], bytes]) -> None:
        self._storage = storage
        self._random = random
        self.entry_count = 0
        """How many entries are in what is kept."""

    async def read(self) -> RosterState:
        """The state that is kept, or that before the first entry."""
        kept = await self._storage.kept_state()
        if kept is None:
            return RosterState()
        try:
            state = state_of(kept, await self._key())
            if not await self._is_of_chains(state):
                raise NotKept(False)
        except NotKept as refused:
            if not refused.is_of_other_rules:
                _log.warning("what was kept of the roster doesn't fit it; every entry is read again")
            return RosterState()
        self.entry_count = state.entry_count
        return state

    async def keep(self, state: RosterState) -> None:
        """Keep a state in place of the one before. Raises ``StorageError``."""
        kept = await asyncio.to_thread(kept_of, state, await self._key())
        await self._storage.keep_state(kept)
        self.entry_count = state.entry_count

    async def _key(self) -> bytes:
        return await self._storage.agree_on(KEY, None, self._random(HASH_BYTES))

    async def _is_of_chains(self, state: RosterState) -> bool:
        """Whether the entries that the state names as the first and the newest ones stand there."""
        named: list[tuple[Chain, int, bytes]] = [("charter", 1, state.genesis), ("charter", state.length, state.head)]
        if state.register_length:
            named.append(("register", state.register_length, state.register_head))
        for chain, length, named_hash in named:
            found = await self._storage.chain_after(chain, length - 2, 1)
            if [(each.nth, hash_of(each.body)) for each in found] != [(length - 1, named_hash)]:
                return False
        return True


def kept_of(state: RosterState, key: bytes) -> bytes:
    """A state as it is kept, with the server's mark."""
    body = msgspec.msgpack.encode(_plain(state))
    return rules() + _mark(key, body) + body


def state_of(kept: bytes, key: bytes) -> RosterState:
    """The state that was kept. Raises ``NotKept``."""
    made_by, mark, body = kept[:HASH_BYTES], kept[HASH_BYTES : 2 * HASH_BYTES], memoryview(kept)[2 * HASH_BYTES :]
    if made_by != rules():
        raise NotKept(True)
    if not hmac.compare_digest(mark, _mark(key, body)):
        raise NotKept(False)
    try:
        state: RosterState = _made(RosterState, msgspec.msgpack.decode(body, type=_form(RosterState)), {})
    except msgspec.MsgspecError:
        raise NotKept(False) from None
    return state


def _mark(key: bytes, body: bytes | memoryview) -> bytes:
    made = hmac.new(key, b"parasol/v1/kept-state\x00" + rules(), hashlib.sha256)
    made.update(body)
    return made.digest()


_OWN = (RosterState, KeyTree)
"""What has such maps."""


def _plain(value: Any) -> Any:
    if isinstance(value, _OWN):
        return [_plain(getattr(value, each.name)) for each in fields(value)]
    return _PLAIN[type(value)](value) if type(value) in _PLAIN else value


def _made(of: Any, plain: Any, pool: dict[Any, Any]) -> Any:
    """Each map is read when it is its turn: what reading it needs besides is then free for the next one."""
    made: dict[str, Any] = {}
    for each in fields(of):
        make: Any = each.default_factory
        value = getattr(plain, each.name)
        if make in _PLAIN:
            value = make(_pooled(msgspec.msgpack.decode(value, type=_types(of)[each.name]), pool))
        made[each.name] = _made(make, value, pool) if make in _OWN else value
    return of(**made)


def _pooled(value: Any, pool: dict[Any, Any]) -> Any:
    """A map whose keys and values are those that stand in memberships: a key or a leaf was read as often as it is
    named, which is a tenth of the memory that members take."""
    if not isinstance(value, dict):
        return value
    for each in value.values():
        if isinstance(each, Membership):
            pool.update({each.key: each.key, each.invite: each.invite, each.leaf: each.leaf})
    return {pool.get(key, key): pool.get(held, held) if type(held) is bytes else held for key, held in value.items()}


@cache
def _types(of: Any) -> dict[str, Any]:
    """The types of a state's fields, maps as what msgspec makes of them."""
    return get_type_hints(of, localns={made.__name__: plain for made, plain in _PLAIN.items()})


@cache
def _form(of: Any) -> Any:
    """The fields of a state as msgspec reads them, maps unread."""
    typed = []
    for each in fields(of):
        own = _types(of)[each.name]
        form = msgspec.Raw if each.default_factory in _PLAIN else _form(own) if own in _OWN else own
        typed.append((each.name, form))
    return msgspec.defstruct(f"Kept{of.__name__}", typed, array_like=True, forbid_unknown_fields=True)


@cache
def rules() -> bytes:
    """A hash of all that decides what follows from entries: the program's own text. A number would have to be thought
    of with each change of a rule; forgotten once, some servers would go by rules of before."""
    made, kernel = hashlib.sha256(), resources.files(parasol) / "kernel"
    texts = [text for name in _RULES for text in _texts(kernel / name)]
    for text in texts:
        made.update(len(text).to_bytes(8) + text)
    return made.digest()


def _texts(folder: Traversable) -> Iterator[bytes]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            yield from _texts(each)
        elif each.name.endswith(".py"):
            yield each.read_bytes()


__all__ = ["KeptState", "NotKept", "kept_of", "state_of"]
