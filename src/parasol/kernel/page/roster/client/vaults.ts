/** Vaults on the server: read, written and deleted by whoever has their words. */
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { VAULT_SIZES } from "#kernel/formats/messages.ts";
import type { InviteContents, VaultContents } from "#kernel/formats/vault.ts";
import { solve } from "#kernel/proof-of-work.ts";
import { decodeContents } from "#kernel/vault/contents.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { openVault, sealVault } from "#kernel/vault/sealed.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { vaultBytes } from "#kernel/wire/contexts.ts";
import * as routes from "#kernel/wire/routes.ts";
import { isDeclined } from "#kernel/wire/trouble.ts";

/** A vault's contents and version; null and 0 for words that nobody used. Throws `Unreadable`. */
export async function readVault(
  connection: Connection,
  keys: WordKeys,
): Promise<{ contents: VaultContents | InviteContents | null; version: number }> {
  const { version, sealed } = await connection.ask(routes.vaultsRead, { name: keys.name });
  if (version === 0) return { contents: null, version };
  return { contents: decodeContents(openVault(keys, version, sealed)), version };
}

/** Write a vault; a new one is paid with work, and so is each step by which one grows. */
export async function writeVault(
  connection: Connection,
  device: Device,
  keys: WordKeys,
  version: number,
  text: Bytes,
  short = false,
): Promise<void> {
  const sealed = sealVault(keys, version, text, device.random);
  const message = {
    name: keys.name,
    auth_key: keys.signKey,
    version,
    sealed,
    signature: connection.sign(keys.signSeed, "vault", vaultBytes("write", keys.name, version, sealed)),
  };
  const proof = async () => solve((await connection.ask(routes.work, {})).task);
  for (let work = version === 1 ? [await proof()] : []; ; work = [...work, await proof()]) {
    try {
      await connection.ask(routes.vaultsWrite, { ...message, work, short });
      return;
    } catch (error) {
      if (!isDeclined(error, "work-missing") || work.length === VAULT_SIZES.length - 1) throw error;
    }
  }
}

/** Delete a vault for good. */
export async function deleteVault(connection: Connection, keys: WordKeys): Promise<void> {
  const signature = connection.sign(keys.signSeed, "vault", vaultBytes("delete", keys.name, 0, new Uint8Array()));
  await connection.ask(routes.vaultsDelete, { name: keys.name, signature });
}

/** Overwrite keys that are needed no more. */
export function wipeKeys(keys: WordKeys): void {
  keys.signSeed.fill(0);
  keys.wrap.fill(0);
}
