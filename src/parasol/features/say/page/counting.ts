/**
 * What a poll's records come to: what counts, what doesn't and why. Pure. Counterpart of `features/say/client/counting.py`, with
 * the same cases (vectors/polls.json).
 */

import type { Poll } from "#kernel/formats/roster.ts";
import { type Bytes, equal, keyOf, Malformed } from "#kernel/wire/bytes.ts";
import { decode, type Format } from "#kernel/wire/codec.ts";
import { digestOfCount } from "./names.ts";
import { Ballot, type Question } from "./poll-structs.ts";
import { isBallot, type Outcome, tally } from "./tally.ts";

/** A record of the room: `hash` is that of its bytes; author and what it says are null if it doesn't open. */
export interface Found {
  readonly id: Bytes;
  readonly day: number;
  readonly hash: Bytes;
  readonly author: Bytes | null;
  readonly said: Bytes | null;
}

/** Why a record doesn't count. */
export type Reason = "unreadable" | "late" | "replayed" | "invalid" | "double";

/** What the server told: how many voters' devices asked for a vote, how many votes came; null once it has forgotten. */
export interface Told {
  readonly issued: number | null;
  readonly cast: number | null;
}

export interface Counted extends Told {
  readonly outcome: Outcome | null;
  /** Why there is no outcome. */
  readonly fails: "too-many" | "quorum" | null;
  /** What counts, by ballot key. */
  readonly by: ReadonlyMap<string, readonly number[]>;
  /** In the room's order. */
  readonly refused: readonly Reason[];
  /** How many came to the server and weren't shown. */
  readonly dropped: number;
  /** What the words are made of by which people compare. */
  readonly digest: Bytes;
}

/** What a room's records come to: what counts, as it was read, by the key that signed it; and why the others don't. */
export function judged<T>(
  { opens_on, closes_on }: Poll,
  read: (said: Bytes, author: Bytes) => T | null,
  found: readonly Found[],
): { readonly by: Map<string, T>; readonly hashes: readonly Bytes[]; readonly refused: readonly Reason[] } {
  const by = new Map<string, T>();
  const seen = new Set<string>();
  const hashes: Bytes[] = [];
  const refused: Reason[] = [];
  for (const { id, day, hash, author, said } of found) {
    const answer = said && author && read(said, author);
    const key = author && keyOf(author);
    if (seen.has(keyOf(id)) || seen.has(keyOf(hash))) refused.push("replayed");
    else if (!key || !said) refused.push("unreadable");
    else if (day < opens_on || day > closes_on) refused.push("late");
    else if (!answer) refused.push("invalid");
    else if (by.has(key)) refused.push("double");
    else {
      by.set(key, answer);
      seen.add(keyOf(id)).add(keyOf(hash));
      hashes.push(hash);
    }
  }
  return { by, hashes, refused };
}

export function counted(poll: Poll, question: Question, found: readonly Found[], { issued, cast }: Told): Counted {
  const read = (said: Bytes) => {
    const ballot = parsed(Ballot, said);
    return ballot && equal(ballot.poll, poll.id) && isBallot(question, ballot) ? ballot.choices : null;
  };
  const { by, hashes, refused } = judged(poll, read, found);
  const isMany = issued !== null && by.size > issued;
  const fails = isMany ? "too-many" : by.size < poll.quorum ? "quorum" : null;
  return {
    outcome: fails === null ? tally(question, [...by.values()]) : null,
    ...{ fails, by, refused, issued, cast },
    dropped: Math.max(0, (cast ?? 0) - found.length),
    digest: digestOfCount(hashes),
  };
}

/** What stands there, or null if it is something else. */
export function parsed<T>(format: Format<T>, said: Bytes): T | null {
  try {
    return decode(format, said);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
