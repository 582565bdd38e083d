/** Opening a poll or a survey: its record, then the settings that name it. Counterpart of `voting.put`. */

import type { Policy, Poll } from "#kernel/formats/roster.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { changePolicy } from "#kernel/roster/client/steward.ts";
import { pollsOf } from "#kernel/roster/rules/once.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { pollId } from "./names.ts";

/** As many as may be open together, surveys counted. */
const MAX_POLLS = 4;

/**
 * Write the record, and propose the settings that open it. Nothing is written if too many are open. Throws `Trouble`
 * (`many-polls`), and as `changePolicy`, with `SecondNeeded`.
 */
export async function openAs(
  steward: Person,
  body: Bytes,
  when: Pick<Poll, "opens_on" | "closes_on" | "voters" | "quorum">,
  reason: string,
): Promise<void> {
  await steward.refresh();
  const policy = steward.roster.policy as Policy;
  const today = steward.device.today();
  const kept = (policy.polls ?? []).filter(({ closes_on, voters }) => closes_on >= today && voters !== "none");
  if (kept.length >= MAX_POLLS) throw new Trouble("many-polls");
  const number = Math.max(0, ...pollsOf(steward.roster).keys()) + 1;
  await steward.append("polls", null, body);
  await changePolicy(steward, { ...policy, polls: [...kept, { number, id: pollId(body), ...when }] }, reason);
}
