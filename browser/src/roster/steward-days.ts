/** On which days somebody was a steward, for what stewards say outside the rooms of groups. Pure; see `state.py`. */
import { type Bytes, keyOf } from "../wire/bytes.ts";
import type { RosterState } from "./state.ts";

/** Whether this key was a steward on a day or later. What she writes after she went, with a server's help, isn't a steward's. */
export function wasStewardOn({ stewardSpans, days }: RosterState, key: Bytes, day: number): boolean {
  const before = days.find(([each]) => each >= day)?.[1] ?? Number.POSITIVE_INFINITY;
  return (stewardSpans.get(keyOf(key)) ?? []).some(([, end]) => end === null || end >= before);
}
