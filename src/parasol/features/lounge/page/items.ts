/** What a record of the lounge says, and a steward's in the words of what follows from it (`standing.ts`, `proposals.ts`). */

import type { Word } from "#features/say/page/proposals.ts";
import type { Deed } from "#kernel/moderation/standing.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, keyOf, Malformed } from "#kernel/wire/bytes.ts";
import { decode, union } from "#kernel/wire/codec.ts";
import { Act, Answer, Came, Post, Reactions, Support, THREAD_BYTES } from "./structs.ts";

const Item = union("kind", Post, Reactions, Support, Act, Answer, Came);
type Item = Post | Reactions | Support | Act | Answer | Came;

/** What a steward did or said, by whom, and the day of its record. */
export interface Done {
  readonly by: Bytes;
  readonly act: Act | Answer | Came;
  readonly day: number;
}

/** Which of its fields an act needs, and has no others. */
const NEEDS: Record<Act["does"], readonly string[]> = {
  hide: ["post"],
  pin: ["post"],
  unpin: ["post"],
  ban: ["pen", "until"],
  confirm: ["of"],
  restore: ["of"],
};

/** What a record says. Throws `Unreadable` (`contents`). */
export function itemIn(body: Bytes): Item {
  try {
    const said = decode(Item, body);
    if (said.kind === "post" && !said.root && body.length < THREAD_BYTES) throw new Unreadable("contents"); // paid as an answer
    if (said.kind !== "act") return said;
    const { post, pen, of, until } = said;
    const has = Object.entries({ post, pen, of, until }).flatMap(([name, value]) =>
      value === undefined ? [] : [name],
    );
    if (has.join() !== ["post", "pen", "of", "until"].filter((name) => NEEDS[said.does].includes(name)).join()) {
      throw new Unreadable("contents");
    }
    return said;
  } catch (error) {
    throw error instanceof Malformed ? new Unreadable("contents") : error;
  }
}

const named = (bytes: Bytes | undefined): string | undefined => bytes && keyOf(bytes);

export const deedOf = (seq: number, id: string, by: Bytes, act: Act): Deed => ({
  ...{ seq, id, by: keyOf(by), day: act.day, does: act.does, reason: act.reason, until: act.until },
  ...{ post: named(act.post), pen: named(act.pen), of: named(act.of) },
});

export function wordOf(seq: number, id: string, { by, act, day }: Done): Word {
  const word = { seq, id, by: keyOf(by), day: Math.max(day, act.day) };
  if (act.kind === "act") return { ...word, does: "confirm", of: named(act.of), text: act.reason };
  if (act.kind === "came") return { ...word, ...act, does: "came", of: keyOf(act.of), day: word.day };
  return { ...word, ...act, does: "answer", post: keyOf(act.post), digest: keyOf(act.digest), day: word.day };
}
