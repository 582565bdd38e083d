/** One check, for the screens that ask. */

import type { AlertsSession } from "#features/alerts/page/members/alerts-read.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { type CheckResult, check } from "../check.ts";
import type { Question } from "../identifiers/question.ts";

export interface Found {
  readonly result: CheckResult;
}

/** Check. No alert is read for it; the list has to cover those that were read before. Throws as `check`. */
export const askAbout = async (person: Person, asked: Question, session: AlertsSession): Promise<Found> => ({
  result: await session.before(check(person, asked, session.last?.lastSeq)),
});
