/** From words to an unlocked membership, and the private half of a new one. */

import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import type { RosterPage } from "#kernel/formats/messages.ts";
import type { SeatKeys } from "#kernel/formats/vault.ts";
import { generateIdentity } from "#kernel/seal/age.ts";
import { keysOf, type WordKeys } from "#kernel/vault/keys.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { EmptyVault } from "./own-vault.ts";
import { Person } from "./person.ts";
import { firstPage } from "./roster.ts";
import { readVault } from "./vaults.ts";

/** The private half of a new member. */
export async function newMember(device: Device): Promise<SeatKeys> {
  const [sign_seed, master] = [device.random(32), device.random(32)];
  return { sign_seed, identity: await generateIdentity(), master, escrow_master: undefined, former: undefined };
}

/**
 * Open the vault of a canonical passphrase and refresh it. What is asked for in any case comes while the words are
 * stretched: the roster, and a nonce for the wrapped keys. Throws `EmptyVault`, `NoMembership`, `MembershipFrozen`,
 * `Distrust`.
 */
export async function unlock(connection: Connection, device: Device, passphrase: Passphrase): Promise<Person> {
  connection.prepareToSign();
  const first = firstPage(connection);
  return unlockWith(connection, device, await keysOf(passphrase, "vault"), first);
}

/** `unlock` for keys that were made before: they cost most of a second. The keys are the person's from then on. */
export async function unlockWith(
  connection: Connection,
  device: Device,
  keys: WordKeys,
  first?: () => Promise<RosterPage>,
): Promise<Person> {
  const { contents, version } = await readVault(connection, keys);
  if (contents?.kind !== "seat") throw new EmptyVault();
  const person = new Person(connection, device, { keys, version, contents });
  try {
    await person.enter(first);
  } catch (error) {
    person.wipe();
    throw error;
  }
  return person;
}
