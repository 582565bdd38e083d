"""How many of each kind there are, on every engine."""

from storage_samples import TODAY, a_record, a_room

from parasol.kernel.storage import Vault
from parasol.kernel.storage.counting import COUNTS


def test_each_kind_is_counted_as_what_it_is(storage):
    async def body(s):
        assert await s.counted() == dict.fromkeys(COUNTS, 0)
        for kind in ("report", "met", "escrow", "desk/7", "deskbook/7", "review", "cases", "slip", "public"):
            await s.open_room(a_room(kind.encode(), kind), [a_record(), a_record()], TODAY)
        await s.put_vault(b"v", Vault(b"a", 1, b"sealed"), TODAY)
        await s.put_secret("x", b"key")
        await s.tell_service(b"s" * 16, 219, [("asked_id", True)])
        await s.put_chunk(b"desk/7", b"f" * 16, 0, b"chunk", 9, 9)
        await s.put_chunk(b"desk/7", b"f" * 16, 1, b"chunk", 9, 9)
        found = {kind: count for kind, count in (await s.counted()).items() if count}
        assert found == {
            **{"reports": 2, "waiting": 1, "conversations": 1, "books": 2, "drafts": 2, "cases": 2, "slips": 1},
            **{"services": 2, "vaults": 1, "keys": 1, "answers": 1, "files": 1},
        }

    storage(body)
