/** Opening a survey: its key is made, sealed to its two stewards, and the settings get its row. */
import type { Person } from "../community/person.ts";
import { recipientsOf } from "../community/recipients.ts";
import { whole } from "../community/register.ts";
import type { Voters } from "../formats/roster.ts";
import { Survey, type SurveyAsks, type SurveyWording } from "../formats/survey.ts";
import { isSteward } from "../roster/state.ts";
import { generateIdentity, recipientOf } from "../seal/age.ts";
import { sealEnvelope } from "../seal/envelope.ts";
import { type Bytes, keyOf, utf8 } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { Distrust, Trouble } from "../wire/trouble.ts";
import { parsed } from "./counting.ts";
import { openAs } from "./opening.ts";
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
