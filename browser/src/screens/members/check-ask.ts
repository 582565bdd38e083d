/** One check, for the screens that ask. */
import { type CheckResult, check } from "../../checks/check.ts";
import type { Person } from "../../community/person.ts";
import type { Question } from "../../identifiers/question.ts";
import type { AlertsSession } from "./alerts-read.ts";

export interface Found {
  readonly result: CheckResult;
  /** How many alerts were left out because they can't be trusted. */
  readonly refusedAlerts: number;
}

/** Check, and read on in the alerts meanwhile. Throws as `check`. */
export async function askAbout(person: Person, asked: Question, session: AlertsSession): Promise<Found> {
  const known = await session.known();
  const reading = session.fresh();
  const result = await check(person, asked, known, reading);
  return { result, refusedAlerts: (await reading).refused.length };
}
