/**
 * The sealed parts of a desk's conversation: its first three records, and what is said in it. What the visitor's and
 * the workers' sides share.
 */

import type { StoredRecord } from "#kernel/formats/messages.ts";
import { type Desk, epochOf } from "#kernel/roster/rules/desks.ts";
import { deskInForceOn, type SeenEpochs } from "#kernel/roster/rules/epochs.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { openEnvelope } from "#kernel/seal/envelope.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { openThread } from "#kernel/seal/record.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { partBytes } from "#kernel/wire/contexts.ts";
import { isSigned, SIGNATURE_BYTES } from "#kernel/wire/signing.ts";
import { decodePart, decodeSaid } from "./model.ts";
import { NOTE_TAG } from "./note-seal.ts";
import type { DeskPart, DeskSaid, Slot } from "./structs.ts";

/** The numbers of a conversation's first records: own copy, opening, contact. What follows is said. */
export const OPENING = 2;
export const CONTACT = 3;

/** One thing said, by the desk or by the visitor. */
export interface DeskLine {
  readonly id: Bytes;
  readonly day: number;
  readonly isDesk: boolean;
  readonly said: DeskSaid;
}

/** Whether this is a note among workers, which a visitor can't open. */
export const isNote = ({ body }: StoredRecord): boolean => body[0] === NOTE_TAG;

/** Who may write in a conversation, and what a reader knows of the desk's epochs in it. */
export interface Sides {
  readonly holderKey: Bytes;
  readonly roster: RosterState;
  readonly desk: Desk | undefined;
  readonly seen: SeenEpochs;
}

/**
 * A line of a conversation. Throws `Unreadable`: `author` if it is neither the holder's nor a signer's of this desk,
 * and if it is of a kind that only the other one may send; `old-epoch` if the signer wasn't the desk's any more:
 * whoever was a worker keeps it, and a server may help her.
 */
export function openLine(room: Bytes, sides: Sides, threadKey: Bytes, { id, seq, day, body }: StoredRecord): DeskLine {
  const { holderKey, roster, desk, seen } = sides;
  const opened = openThread(room, id, body, threadKey);
  const isDesk = !equal(opened.author, holderKey);
  const epoch = desk ? epochOf(desk, opened.author) : 0;
  if (isDesk && !epoch) throw new Unreadable("author");
  const said = decodeSaid(opened.body);
  if (said.kind === "slot" ? isDesk : !isDesk && (said.kind === "slots" || said.kind === "closed")) {
    throw new Unreadable("author");
  }
  if (isDesk && desk && !seen.admit(deskInForceOn(roster, desk, day), seq, epoch)) throw new Unreadable("old-epoch");
  return { id, day, isDesk, said };
}

/**
 * A part that the visitor sealed to the desk. The recipient is public: the holder's signature keeps the server from
 * putting a contact of its own beside somebody's words. Throws `NotForUs`, `Unreadable` (`signature`, `room`,
 * `contents`).
 */
export async function openPart(
  room: Bytes,
  holderKey: Bytes,
  envelope: Bytes,
  identities: readonly string[],
): Promise<DeskPart> {
  const opened = await openEnvelope(envelope, identities);
  const json = opened.slice(SIGNATURE_BYTES);
  if (!isSigned(holderKey, "part", partBytes(room, json), opened.slice(0, SIGNATURE_BYTES))) {
    throw new Unreadable("signature");
  }
  const part = decodePart(json);
  if (!equal(part.room, room)) throw new Unreadable("room");
  return part;
}

/** Whether the desk has ended it: it wrote nothing after the last `closed`. */
export const isClosed = (lines: readonly DeskLine[]): boolean =>
  lines.filter(({ isDesk }) => isDesk).at(-1)?.said.kind === "closed";

/** The slot that the visitor chose last, with the desk's own text for it; null if none, or none that was offered. */
export function chosenSlot(lines: readonly DeskLine[]): Slot | null {
  const chosen = lines.flatMap(({ said }) => (said.kind === "slot" ? [said.id] : [])).at(-1);
  const offered = lines.flatMap(({ said }) => (said.kind === "slots" ? said.slots : []));
  return offered.find(({ id }) => chosen && equal(id, chosen)) ?? null;
}
