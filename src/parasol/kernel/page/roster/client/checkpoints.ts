/**
 * Stewards' clients sign checkpoints of the charter as they work, and the register, so that nobody reads either from its
 * first entry on.
 */
import { Checkpoint, DUE_DAYS, DUE_ENTRIES, LEAST_ENTRIES } from "#kernel/formats/checkpoint.ts";
import { checkpointOf } from "#kernel/roster/rules/checkpoint-of.ts";
import { allStewards, type RosterState } from "#kernel/roster/rules/state.ts";
import { encode } from "#kernel/wire/codec.ts";
import { checkpointSign } from "#kernel/wire/register-routes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { sign } from "#kernel/wire/signing.ts";
import { isDeclined } from "#kernel/wire/trouble.ts";
import type { Person } from "./person.ts";
import { whole } from "./register.ts";
import { lengthOf } from "./roster.ts";
import { signRegisterIfDue } from "./signed-register.ts";

/**
 * Sign what follows from the charter, verified from its first entry on and not from a checkpoint, if the newest
 * checkpoint is old; and the register. If somebody else was quicker with an entry, the next time will do.
 */
export async function signIfDue(steward: Person): Promise<void> {
  if (!steward.isSteward) return;
  await signRegisterIfDue(steward, () => whole(steward));
  if (!(await isDue(steward))) return;
  const body = encode(Checkpoint, checkpointOf(await whole(steward)));
  const message = { body, signature: sign(steward.seed, "checkpoint", body) };
  try {
    await steward.connection.ask(checkpointSign, message, steward.seed);
  } catch (error) {
    if (!isDeclined(error, "roster-moved")) throw error;
  }
}

async function isDue({ roster, connection, device }: Person): Promise<boolean> {
  if (roster.length < LEAST_ENTRIES || allStewards(roster).length < 2) return false;
  const asked = { start: 0, begins: true, seen: roster.length };
  const { begun } = await connection.ask(routes.charterRead, asked);
  if (!begun) return true;
  const length = lengthOf(begun); // whatever a server says here, it only makes us sign the truth
  if (length >= roster.length) return false;
  const age = device.today() - dayOf(roster, length - 1);
  return roster.length - length >= DUE_ENTRIES || age >= DUE_DAYS;
}

const dayOf = ({ days }: RosterState, number: number): number =>
  days.filter(([, first]) => first <= number).at(-1)?.[0] ?? 0;
