/**
 * A member's private label: a few words by which stewards know whose membership one is, so that the right one is paused
 * when a phone is taken. Sealed to stewards, never needed, and gone when the membership is. Counterpart of
 * `kernel/roster/client/labels.py`.
 *
 * A label is about a member's key, or about an invite's: then it is that of whoever comes with it. The server sees
 * records of one size and can't tell which one is about whom, so it is the stewards' own clients that delete what has
 * ended.
 */
import { PrivateLabel } from "#features/alerts/page/case-structs.ts";
import { INVITE_DAYS, type Policy } from "#kernel/formats/roster.ts";
import type { Kept } from "#kernel/rooms/group.ts";
import { currentKey, type Membership, takenBy } from "#kernel/roster/rules/state.ts";
import { type Bytes, concat, equal, keyOf, utf8 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { Person } from "./person.ts";
import { whole } from "./register.ts";

const ROOM = "labels";
const RENEWED_AFTER_DAYS = 30;

type Stored = Kept<PrivateLabel>;

/**
 * The labels that count, the newest of each, by what it is about; and how many records there are that don't open, or say
 * something else.
 */
export interface Labels {
  readonly found: ReadonlyMap<string, Stored>;
  readonly others: number;
}

export const NO_LABELS: Labels = { found: new Map(), others: 0 };

/**
 * How old a label is, in days, that is written again when keys are renewed: it has to last longer than a record in this
 * room does.
 */
export const renewedAfter = ({ vault_days }: Policy): number =>
  Math.min(RENEWED_AFTER_DAYS, Math.floor(vault_days / 4));

/** The labels of members and of open invites. Throws what reading throws. */
export async function readLabels(steward: Person): Promise<Labels> {
  await whole(steward);
  const { found, others } = await steward.records(ROOM, PrivateLabel);
  const lasting = found.filter((each) => !hasEnded(steward, each));
  return { found: new Map(lasting.map((each) => [subjectOf(steward, each), each])), others };
}

/** A member's label, its own or the one that its invite was given; "" without one. */
export const labelOf = ({ found }: Labels, { key, invite }: Pick<Membership, "key" | "invite">): string =>
  (found.get(keyOf(key)) ?? (invite ? found.get(keyOf(invite)) : undefined))?.record.text ?? "";

/** Give a member or an invite this label instead of any other; none if it is empty. Throws `Declined`, `Unreachable`. */
export async function setLabel(steward: Person, subject: Bytes, text: string): Promise<void> {
  const invite = (await whole(steward)).seats.get(keyOf(subject))?.invite;
  const about = [subject, ...(invite ? [invite] : [])].map(keyOf);
  const before = (await read(steward)).filter((each) => about.includes(subjectOf(steward, each)));
  const label: PrivateLabel = { kind: "label", subject, text: text.trim() };
  const made = label.text ? await steward.append(ROOM, null, encode(PrivateLabel, label)) : null;
  for (const { id } of before) {
    // said again after a broken line, it may have been read as one from before
    if (!made || !equal(id, made)) await steward.drop(ROOM, id);
  }
}

/**
 * Delete the labels of memberships and invites that have ended, and write those again that grow old. Trouble with them
 * undoes or hides nothing that was decided: what can't be done now is done the next time, and whoever reads the labels is
 * told.
 */
export async function tendLabels(steward: Person): Promise<void> {
  try {
    const after = renewedAfter((await whole(steward)).policy as Policy);
    const kept = new Map<string, Stored>();
    for (const each of await read(steward)) {
      const about = subjectOf(steward, each);
      const isOver = hasEnded(steward, each);
      const gone = isOver ? each : kept.get(about);
      if (!isOver) kept.set(about, each);
      if (gone) await steward.drop(ROOM, gone.id);
    }
    for (const { id, day, record } of kept.values()) {
      if (steward.device.today() - day < after) continue;
      await steward.append(ROOM, null, encode(PrivateLabel, record), [], concat(utf8("renewed"), id));
      await steward.drop(ROOM, id);
    }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
  }
}

/** Whom a label is about, by the key that they have now. */
const subjectOf = ({ roster }: Person, { record }: Stored): string => keyOf(currentKey(roster, record.subject));

const read = async (steward: Person): Promise<Stored[]> => (await steward.records(ROOM, PrivateLabel)).found;

/**
 * Whether nobody is left whom a label is about. What this roster doesn't know may be an invite that was made a moment
 * ago, so it isn't taken for ended before an invite would be.
 */
function hasEnded({ roster, device }: Person, { day, record: { subject } }: Stored): boolean {
  const today = device.today();
  const about = keyOf(currentKey(roster, subject));
  const member = roster.seats.get(about);
  if (member) return member.leftAt !== null;
  const open = roster.invites.get(about);
  if (open) return open.lastDay < today;
  const came = roster.usedInvites.get(about);
  if (came !== undefined) return came === null || !takenBy(roster, came);
  return today - day > INVITE_DAYS;
}
