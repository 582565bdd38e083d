/** Opening a survey: its key is made, sealed to its two stewards, and the settings get its row. */

import type { Voters } from "#kernel/formats/roster.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { recipientsOf } from "#kernel/roster/client/recipients.ts";
import { whole } from "#kernel/roster/client/register.ts";
import { isSteward } from "#kernel/roster/rules/state.ts";
import { generateIdentity, recipientOf } from "#kernel/seal/age.ts";
import { sealEnvelope } from "#kernel/seal/envelope.ts";
import { type Bytes, keyOf, utf8 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { Distrust, Trouble } from "#kernel/wire/trouble.ts";
import { parsed } from "./counting.ts";
import { openAs } from "./opening.ts";
import { Survey, type SurveyAsks, type SurveyWording } from "./survey-structs.ts";
import { isSurvey } from "./surveys.ts";

export interface Opening {
  readonly second: Bytes;
  readonly asks: SurveyAsks[];
  readonly wordings: SurveyWording[];
  /** From how many days from now on, and for how many. */
  readonly after: number;
  readonly days: number;
  readonly voters: Voters;
}

/** Write the survey, and propose the settings that open it. Throws as `openAs`. */
export async function openSurvey(steward: Person, opening: Opening, reason: string): Promise<void> {
  const { second, asks, wordings, after, days, voters } = opening;
  await steward.refresh();
  const { seats } = await whole(steward);
  const identity = await generateIdentity();
  const counters = [];
  for (const key of [steward.key, second]) {
    const owner = seats.get(keyOf(key));
    if (!owner || !isSteward(steward.roster, key)) throw new Distrust("no-key");
    const [recipient] = await recipientsOf(steward.connection, [owner], steward.seed);
    counters.push({ key, wrap: await sealEnvelope(utf8(identity), recipient as string) });
  }
  const salt = steward.device.random(16);
  const recipient = await recipientOf(identity);
  const body = encode(Survey, { kind: "survey", salt, recipient, counters, asks, wordings });
  const survey = parsed(Survey, body);
  if (!survey || !isSurvey(survey)) throw new Trouble("survey-questions");
  const opens_on = steward.device.today() + after;
  await openAs(steward, body, { opens_on, closes_on: opens_on + days, voters, quorum: 0 }, reason);
}
