"""The routes of vaults. There is deliberately none that lists them."""

from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import vault_bytes
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.limits import WorkLimit
from parasol.kernel.roster.structs import INVITE_DAYS
from parasol.kernel.server.proof_of_work import pay, work_missing
from parasol.kernel.storage import Storage, Vault, VaultMoved


class VaultRoutes(Routes):
    """Handlers over one storage."""

    def __init__(self, storage: Storage, limit: WorkLimit) -> None:
        super().__init__(storage)
        self._limit = limit

    @route("/api/vaults/read", Who.ANYONE, 200)
    async def read(self, call: Call, message: m.VaultRead) -> m.VaultAnswer:
        """Whoever knows the name, which only the words can make. Unknown names read as empty."""
        vault = await self._storage.vault(message.name, call.today)
        return m.VaultAnswer(0, b"") if vault is None else m.VaultAnswer(vault.version, vault.sealed)

    @route("/api/vaults/write", Who.ANYONE, 100_000)
    async def write(self, call: Call, message: m.VaultWrite) -> m.Done:
        """A new vault: anyone who did the work. A new version: its auth key only, who pays for what it grows: a version
        replaces the very one before, so its size is that of the one that was read here."""
        _check_size(message.sealed)
        held = await self._storage.vault(message.name)
        if held is not None and held.auth_key != message.auth_key:
            raise Refused(403, "not-yours")
        covered = vault_bytes("write", message.name, message.version, message.sealed)
        call.verify(message.auth_key, "vault", covered, message.signature)
        if held is None and message.version != 1:
            raise VaultMoved("there is no such vault")
        if held is None and _step(message.sealed) > 0:
            raise _too_large()
        proofs = _step(message.sealed) - (-1 if held is None else _step(held.sealed))
        if len(message.work) < proofs:
            raise work_missing()
        for work in message.work[: max(proofs, 0)]:
            await pay(self._limit, work, call.now)
        expires_on = call.today + INVITE_DAYS if held is None and message.short else None
        vault = Vault(message.auth_key, message.version, message.sealed, expires_on)
        await self._storage.put_vault(message.name, vault, call.today)
        return m.Done()

    @route("/api/vaults/move", Who.ANYONE, 100_000)
    async def move(self, call: Call, message: m.VaultMove) -> m.Done:
        """Whoever holds both the old and the new words. It doesn't grow by this."""
        _check_size(message.sealed)
        held = await self._storage.vault(message.old_name)
        if held is None:
            raise Refused(404, "no-such-vault")
        new_bytes = vault_bytes("write", message.name, 1, message.sealed)
        call.verify(message.auth_key, "vault", new_bytes, message.signature)
        old_bytes = vault_bytes("move", message.old_name, message.old_version, message.name)
        call.verify(held.auth_key, "vault", old_bytes, message.old_signature)
        if len(message.sealed) > len(held.sealed):
            raise _too_large()
        vault = Vault(message.auth_key, 1, message.sealed)
        await self._storage.move_vault(message.old_name, message.old_version, message.name, vault, call.today)
        return m.Done()

    @route("/api/vaults/delete", Who.ANYONE, 500)
    async def delete(self, call: Call, message: m.VaultDelete) -> m.Done:
        """Whoever holds the words."""
        held = await self._storage.vault(message.name)
        if held is not None:
            covered = vault_bytes("delete", message.name, 0, b"")
            call.verify(held.auth_key, "vault", covered, message.signature)
            await self._storage.delete_vault(message.name)
        return m.Done()


def _check_size(sealed: bytes) -> None:
    if len(sealed) not in m.VAULT_SIZES:
        raise Refused(400, "not-padded")


def _step(sealed: bytes) -> int:
    """How many steps above the smallest size."""
    return m.VAULT_SIZES.index(len(sealed))


def _too_large() -> Refused:
    return Refused(400, "vault-large")
