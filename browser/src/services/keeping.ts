/**
 * What stewards do with the directory: add, change, confirm, mark as gone. Counterpart of `client/services/keeping.py`.
 *
 * A record is replaced by appending the new one first and deleting the older ones then, so that no line that breaks
 * between the two loses a service.
 */
import { checkReason, record } from "../community/decisions.ts";
import { signerSeed } from "../community/keyring.ts";
import type { Person } from "../community/person.ts";
import type { Service } from "../formats/public.ts";
import { makePublic, type PublicRecord, readAllPublic } from "../public/record.ts";
import { lifetime } from "../roster/entries.ts";
import { equal } from "../wire/bytes.ts";
import { routes } from "../wire/routes.ts";
import { Trouble } from "../wire/trouble.ts";

/** Put a service into the directory, confirmed today, under a new name of its own. Throws `ReasonNeeded`, `TooLong`. */
export async function add(steward: Person, service: Service, reason: string): Promise<Service> {
  checkReason(reason);
  return write(steward, { ...service, service: steward.device.random(16) }, reason, []);
}

/** Replace what the directory says of a service, confirmed today; also to confirm it, and to mark it as gone. */
export async function change(steward: Person, service: Service, reason: string): Promise<Service> {
  checkReason(reason);
  const records = await readAllPublic(steward.connection, steward.roster);
  const older = records.filter(({ item }) => item.kind === "service" && equal(item.service, service.service));
  return write(steward, service, reason, older);
}

async function write(
  steward: Person,
  service: Service,
  reason: string,
  older: readonly PublicRecord[],
): Promise<Service> {
  const room = steward.room("public");
  const id = steward.device.random(16);
  const made: Service = { ...service, confirmed_on: steward.device.today() };
  const key = steward.keyring.keyOf("stewards", steward.roster.current.stewards);
  const { policy } = steward.roster;
  if (!key || !policy) throw new Trouble("no-key");
  const body = makePublic(signerSeed(key), room, id, made);
  await steward.connection.append(
    { room, record: { id, body }, expires_on: made.confirmed_on + lifetime(policy, "service_days") },
    steward.seed,
  );
  await record(steward, "changed a service", made.service, reason);
  for (const { id: old } of older) {
    await steward.connection.ask(routes.roomsDeleteRecord, { room, id: old }, steward.seed);
  }
  return made;
}
