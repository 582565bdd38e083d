/** On which days somebody was a steward, for who reads what was said outside rooms of groups. Pure; see `state.py`. */
import { type Bytes, keyOf } from "../wire/bytes.ts";
import type { RosterState } from "./state.ts";

/** Whether this key was a steward on a day or later: what one writes afterwards, with a server's help, is no steward's. */
export function wasStewardOn({ stewardSpans, days }: RosterState, key: Bytes, day: number): boolean {
  const before = days.find(([each]) => each >= day)?.[1] ?? Number.POSITIVE_INFINITY;
  return (stewardSpans.get(keyOf(key)) ?? []).some(([, end]) => end === null || end >= before);
}
