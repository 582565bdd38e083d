/**
 * A member's private label: a few words by which stewards know whose membership one is, so that the right one is paused
 * when a phone is taken. Sealed to stewards, never needed, and gone when the membership is. Counterpart of
 * `client/community/labels.py`.
 *
 * A label is about a member's key, or about an invite's: then it is that of whoever comes with it. The server sees
 * records of one size and can't tell which one is about whom, so it is the stewards' own clients that delete what has
 * ended.
 */
import { PrivateLabel } from "../formats/case.ts";
import { INVITE_DAYS } from "../formats/roster.ts";
import type { Kept } from "../rooms/group.ts";
import { type Membership, taken } from "../roster/state.ts";
import { type Bytes, concat, equal, keyOf, utf8 } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { Declined, Unreachable } from "../wire/trouble.ts";
import type { Person } from "./person.ts";

const ROOM = "labels";
/** An older label is written again when keys are renewed: it has to last longer than a record in this room does. */
export const RENEWED_AFTER_DAYS = 30;

type Stored = Kept<PrivateLabel>;

/** The labels that count, the newest of each, by what it is about. */
export type Labels = ReadonlyMap<string, Stored>;

/** The labels of members and of open invites. Throws what reading throws. */
export async function readLabels(steward: Person): Promise<Labels> {
  const lasting = (await read(steward)).filter((each) => !hasEnded(steward, each));
  return new Map(lasting.map((each) => [keyOf(each.record.subject), each]));
}

/** A member's label, its own or the one that its invite was given; "" without one. */
export const labelOf = (labels: Labels, { key, invite }: Pick<Membership, "key" | "invite">): string =>
  (labels.get(keyOf(key)) ?? (invite ? labels.get(keyOf(invite)) : undefined))?.record.text ?? "";

/** Give a member or an invite this label instead of any other; none if it is empty. Throws `Declined`, `Unreachable`. */
export async function setLabel(steward: Person, subject: Bytes, text: string): Promise<void> {
  const invite = steward.roster.seats.get(keyOf(subject))?.invite;
  const about = [subject, ...(invite ? [invite] : [])];
  const before = (await read(steward)).filter(({ record }) => about.some((each) => equal(each, record.subject)));
  const label: PrivateLabel = { kind: "label", subject, text: text.trim() };
  if (label.text) await steward.append(ROOM, null, encode(PrivateLabel, label));
  for (const { id } of before) await steward.drop(ROOM, id);
}

/**
 * Delete the labels of memberships and invites that have ended, and write those again that grow old. What can't be done
 * now is done the next time.
 */
export async function tendLabels(steward: Person): Promise<void> {
  try {
    const kept = new Map<string, Stored>();
    for (const each of await read(steward)) {
      const about = keyOf(each.record.subject);
      const isOver = hasEnded(steward, each);
      const gone = isOver ? each : kept.get(about);
      if (!isOver) kept.set(about, each);
      if (gone) await steward.drop(ROOM, gone.id);
    }
    for (const { id, day, record } of kept.values()) {
      if (steward.device.today() - day < RENEWED_AFTER_DAYS) continue;
      await steward.append(ROOM, null, encode(PrivateLabel, record), [], concat(utf8("renewed"), id));
      await steward.drop(ROOM, id);
    }
  } catch (error) {
    if (!(error instanceof Declined || error instanceof Unreachable)) throw error;
  }
}

const read = async (steward: Person): Promise<Stored[]> => (await steward.records(ROOM, PrivateLabel)).found;

/**
 * Whether nobody is left whom a label is about. What this roster doesn't know may be an invite that was made a moment
 * ago, so it isn't taken for ended before an invite would be.
 */
function hasEnded({ roster, device }: Person, { day, record: { subject } }: Stored): boolean {
  const today = device.today();
  const about = keyOf(subject);
  const member = roster.seats.get(about);
  if (member) return member.leftAt !== null;
  const open = roster.invites.get(about);
  if (open) return open.lastDay < today;
  if (roster.usedInvites.has(about)) return !taken(roster).some(({ invite }) => invite && equal(invite, subject));
  return today - day > INVITE_DAYS;
}
