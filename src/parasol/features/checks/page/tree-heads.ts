/**
 * A list's tree head: what a steward signed about it (docs/protocol.md, section 10), so that the server can neither
 * leave out nor replay anything.
 */

import type { Head } from "#kernel/formats/messages.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { wasSteward } from "#kernel/roster/rules/asking.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { isSigned, sign } from "#kernel/wire/signing.ts";
import { Distrust } from "#kernel/wire/trouble.ts";
import { headBytes } from "./contexts.ts";
import { mostBits } from "./index-tree.ts";

/** Clocks differ by some minutes, and at midnight that is a day. */
const CLOCK_DAYS = 1;

/**
 * A head of today. `root` is one that this device computed, of a tree that began with a signed one or an empty one.
 */
export function signTreeHead(
  steward: Person,
  listNumber: number,
  { bits, size, root }: { bits: number; size: number; root: Bytes },
  seq: number,
): Head {
  const day = steward.device.today();
  const head = { list_number: listNumber, bits, size, seq, day, root, roster_length: steward.roster.length };
  return {
    ...head,
    signer: steward.key,
    signature: sign(
      steward.seed,
      "head",
      headBytes(head.list_number, head.bits, head.size, head.seq, head.day, head.root, head.roster_length),
    ),
  };
}

/**
 * Verify a tree head of the list `listNumber`; the roster is read again if the head names a longer one. Throws
 * `Distrust` with `code`.
 */
export async function verifyTreeHead(person: Person, head: Head, listNumber: number, code = "index"): Promise<void> {
  const { roster_length, signer, signature } = head;
  if (head.list_number !== listNumber || head.bits > mostBits(head.size)) throw new Distrust(code);
  if (head.day > person.device.today() + CLOCK_DAYS) throw new Distrust(code);
  if (
    !isSigned(
      signer,
      "head",
      headBytes(head.list_number, head.bits, head.size, head.seq, head.day, head.root, head.roster_length),
      signature,
    )
  )
    throw new Distrust(code);
  if (roster_length > person.roster.length) await person.refresh();
  if (roster_length > person.roster.length || !wasSteward(person.roster, signer, roster_length)) {
    throw new Distrust(code);
  }
}

/** Whether `head` is of the same list and says less than `before` did. What a list once had it never loses. */
export const isOlder = (head: Head, before: Head | null): boolean =>
  before !== null &&
  head.list_number === before.list_number &&
  (head.seq < before.seq || head.size < before.size || head.bits < before.bits);
