/**
 * What stewards do with the directory: add, change, confirm, mark as gone. Counterpart of `features/services/client/keeping.py`.
 *
 * A record is replaced by appending the new one first and deleting the older ones then, so that no line that breaks
 * between the two loses a service.
 */

import type { Service } from "#kernel/formats/public.ts";
import { checkReason, record } from "#kernel/moderation/decisions.ts";
import type { PublicRecord } from "#kernel/public/record.ts";
import { post, readAllPublic } from "#kernel/rooms/public.ts";
import { Room } from "#kernel/rooms/room.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { lifetime } from "#kernel/roster/rules/entries.ts";
import { signerSeed } from "#kernel/seal/key-tree.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";

/** Put a service into the directory, confirmed today, under a new name of its own. Throws `ReasonNeeded`, `TooLong`. */
export async function add(steward: Person, service: Service, reason: string): Promise<Service> {
  checkReason(reason);
  return write(steward, { ...service, service: new Uint8Array() }, reason, []);
}

/** Replace what the directory says of a service, confirmed today; also to confirm it, and to mark it as gone. */
export async function change(steward: Person, service: Service, reason: string): Promise<Service> {
  checkReason(reason);
  const records = await readAllPublic(steward.connection, steward.roster);
  const older = records.filter(({ item }) => item.kind === "service" && equal(item.service, service.service));
  return write(steward, service, reason, older);
}

/**
 * Append, then delete what is older, then tell why: broken off, all of it is done again with the same record and the same
 * decision. A new service has its first record's id for a name.
 */
async function write(
  steward: Person,
  service: Service,
  reason: string,
  older: readonly PublicRecord[],
): Promise<Service> {
  const room = new Room(steward.connection, steward.room("public"), steward.seed);
  const today = steward.device.today();
  const key = steward.keyring.keyOf("stewards", steward.roster.current.stewards);
  const { policy } = steward.roster;
  if (!key || !policy) throw new Trouble("no-key");
  const itemOf = (id: Bytes): Service => ({
    ...service,
    service: service.service.length === 0 ? id : service.service,
    confirmed_on: today,
  });
  const afterwards = async (id: Bytes): Promise<void> => {
    for (const old of older) if (!equal(old.id, id)) await room.removeRecord(old.id);
    await record(steward, "changed a service", itemOf(id).service, reason);
  };
  const asked: Service = { ...service, confirmed_on: 0 };
  const lastDay = today + lifetime(policy, "service_days");
  return itemOf(await post(steward.unsure, room, signerSeed(key), { asked, itemOf, lastDay, afterwards }));
}
