"""What a server has of the register that was signed: the way to what a steward saw, and its pages after a start."""

import asyncio
import os
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from roster_chain import Chain, seed
from test_kept_state import a_keeper, applied, lived, put, store  # noqa: F401 fixtures
from test_roster_rules import SERVER_KEYS

from parasol.kernel.messages import SignedRegister
from parasol.kernel.roster.rules import RosterState, apply, hash_of
from parasol.kernel.roster.rules.registered import known_register
from parasol.kernel.roster.rules.tree import leads_to, levels_of
from parasol.kernel.roster.server import keeper as keeping
from parasol.kernel.roster.server import signed
from parasol.kernel.roster.server.keeper import RosterKeeper
from parasol.kernel.roster.server.register import BLOCK, Register
from parasol.kernel.roster.server.signed import PLACE
from parasol.kernel.storage import Storage
from parasol.kernel.wire.signing import sign


@pytest.mark.parametrize("length", [2, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 3 * BLOCK + 2, 5 * BLOCK - 1])
def test_the_way_to_what_somebody_saw_leads_to_the_root_however_long_the_register(length: int) -> None:
    bodies = [os.urandom(8) for _ in range(6 * BLOCK)]
    hashes = [hash_of(body) for body in bodies]

    async def chain_after(chain: str, number: int, count: int) -> list[Any]:
        return [SimpleNamespace(body=body) for body in bodies[number + 1 : number + 1 + count]]

    served: Any = Register(SimpleNamespace(chain_after=chain_after), SimpleNamespace())  # type: ignore[arg-type]
    root = levels_of(hashes[:length])[-1][0]
    for seen in {1, length // 2, length - 1}:
        path = asyncio.run(served._path(seen, length))
        assert leads_to(root, length, seen - 1, hashes[seen - 1], path), seen
        assert not leads_to(root, length, seen - 1, os.urandom(32), path)
    assert asyncio.run(served._path(length, length)) == []


def signed_at(chain: Chain, count: int) -> tuple[bytes, RosterState]:
    """What is stored of the register that was signed when there were so many entries, and the state of then."""
    state = RosterState()
    for entry in chain.entries[:count]:
        state = apply(state, entry)
    body = msgspec.json.encode(known_register(state))
    by = seed(f"signer {state.current['stewards']}")
    return msgspec.json.encode(SignedRegister(body, sign(by, "register", body))), keeping._without_notes(state)


def test_after_a_start_the_state_that_was_signed_is_there_and_is_the_one_that_is_kept(
    store: Any,  # noqa: F811
    applied: list[int],  # noqa: F811
) -> None:
    chain = lived()
    held, then = signed_at(chain, 18)

    async def body(storage: Storage) -> None:
        await put(storage, chain)
        await storage.agree_on(PLACE, None, held)
        first = a_keeper(storage)
        await first.load()
        assert first.signed.at(18) == then
        assert first.signed.at(17) is not None, "states of before are remembered"
        assert first.signed.at(18) == then
        await first.keep()
        applied.clear()
        again = a_keeper(storage)
        await again.load()
        assert applied == list(range(18, len(chain.entries)))
        assert again.signed.at(18) == then
        assert again.state == first.state

    store(body)


def test_another_process_finds_it_among_the_newest_and_else_has_none(
    store: Any,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chain = lived()
    _, then = signed_at(chain, 18)

    async def body(storage: Storage) -> tuple[RosterState | None, RosterState | None]:
        await put(storage, chain)
        other = RosterKeeper(storage, SERVER_KEYS, os.urandom)
        await other.load()
        monkeypatch.setattr(signed, "REMEMBERED", 2)
        late = RosterKeeper(storage, SERVER_KEYS, os.urandom)
        await late.load()
        return other.signed.at(18), late.signed.at(18)

    found, missing = store(body)
    assert found == then
    assert missing is None
