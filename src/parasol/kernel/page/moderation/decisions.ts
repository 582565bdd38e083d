/** Decisions: who decided what, and why, in a room that stewards and members can read. */

import type { Entry } from "#kernel/formats/roster.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { type Bytes, toHex } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { troubleOf } from "#kernel/wire/trouble.ts";
import { Decision, type What } from "./structs.ts";

/** A decision without a reason (`reason-needed`). */
export class ReasonNeeded extends troubleOf("reason-needed") {}

/** A decision as read: its day and the key of the steward who took it. */
export interface Recorded {
  readonly day: number;
  readonly by: Bytes;
  readonly decision: Decision;
}

/** What is about nothing that has a name. */
const ABOUT_NOTHING: readonly What[] = [
  "founded",
  "changed the settings",
  "set up a desk",
  "closed a desk",
  "gave a desk its keys",
  "renewed the list",
  "announced the closing",
  "called off the closing",
  "renewed the keys of the server",
];

/** The beginning of the name of what a decision is about, from which come the three words that people call it. */
export const aboutOf = ({ what, about }: Decision): Bytes | null =>
  !ABOUT_NOTHING.includes(what) && /^[0-9a-f]{12}$/.test(about)
    ? Uint8Array.from(about.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    : null;

/** How a decision refers to something: twelve hex digits of its name, of which its three words are made. */
export const short = (name: Bytes): string => toHex(name).slice(0, 12);

/** The reason, trimmed. Throws `ReasonNeeded` if there is none. */
export function checkReason(reason: string): string {
  const trimmed = reason.trim();
  if (!trimmed) throw new ReasonNeeded();
  return trimmed;
}

/** Append a decision. Throws `ReasonNeeded`. */
export async function record(steward: Person, what: What, about: Bytes, reason: string): Promise<void> {
  const decision: Decision = { kind: "decision", what, about: short(about), reason: checkReason(reason) };
  await steward.append("decisions", null, encode(Decision, decision));
}

/** All decisions, oldest first; records that aren't decisions are left out. */
export async function read(person: Person): Promise<Recorded[]> {
  const { found } = await person.records("decisions", Decision);
  return found.map(({ day, by, record }) => ({ day, by, decision: record }));
}

/**
 * How a roster change is told in the decisions room; null for what isn't, since it would tell all members who came
 * through whom.
 */
export function told(entry: Entry): [What, Bytes] | null {
  const isOfStewards = entry.number !== undefined;
  switch (entry.kind) {
    case "invite":
      return isOfStewards ? ["invited a steward", entry.key] : null;
    case "cancel":
      return isOfStewards ? ["took back an invite", entry.invite] : null;
    case "vouch":
      return null;
    case "remove":
      return ["removed a seat", entry.seat];
    case "freeze":
      return [entry.frozen ? "froze a seat" : "thawed a seat", entry.seat];
    case "role":
      return ["changed a role", entry.seat];
    case "desk":
      return [entry.card ? "set up a desk" : "closed a desk", entry.previous];
    case "desk-keys":
      return ["gave a desk its keys", entry.previous];
    case "closing":
      return [entry.last_day === null ? "called off the closing" : "announced the closing", entry.previous];
    case "server-keys":
      return ["renewed the keys of the server", entry.previous];
    default:
      return ["changed the settings", entry.previous];
  }
}
