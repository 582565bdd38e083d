/** Who invited and who vouched: notes on the roster, which stewards write and only stewards can open. */
import { NOTES_AT_ONCE } from "#kernel/formats/messages.ts";
import type { NotedEntry } from "#kernel/formats/register-messages.ts";
import { isStewardsSigner } from "#kernel/public/signed.ts";
import { lengthBefore } from "#kernel/roster/rules/allowance.ts";
import { keysOfMember, wasSteward } from "#kernel/roster/rules/asking.ts";
import { decode } from "#kernel/roster/rules/entries.ts";
import { verifiedSigners } from "#kernel/roster/rules/signers.ts";
import type { Membership, Note, NoteKind, RosterState } from "#kernel/roster/rules/state.ts";
import { currentKey } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { openNote, sealNote } from "#kernel/seal/note.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { registerNotes } from "#kernel/wire/register-routes.ts";
import { Distrust, Trouble } from "#kernel/wire/trouble.ts";
import type { Person } from "./person.ts";
import { told } from "./roster.ts";

/** This steward's note on an invite's key or on a member, under the epoch in force. */
export function noteBy(steward: Person, kind: NoteKind, subject: Bytes): Bytes {
  const epoch = steward.roster.current.stewards;
  const key = steward.keyring.keyOf("stewards", epoch);
  if (!key) throw new Trouble("no-key"); // wiped meanwhile
  return sealNote(kind, subject, epoch, key, steward.seed, steward.device.random);
}

/** What this session read of notes beside the register's entries, by kind and subject. */
const READ = new WeakMap<Person, Map<string, Note>>();

const nameOf = (kind: NoteKind, subject: Bytes): string => `${kind} ${keyOf(subject)}`;

const noteOn = (steward: Person, kind: NoteKind, subject: Bytes): Note | undefined =>
  steward.roster.notes[kind].get(keyOf(subject)) ?? READ.get(steward)?.get(nameOf(kind, subject));

/**
 * Read the notes about these members that aren't known: who began with what was signed of the register read no entries
 * before it. Before `inviterOf` and `voucherOf`. Throws `Distrust` for entries that aren't those.
 */
export async function knowNotes(steward: Person, members: Iterable<Membership>): Promise<void> {
  const missing = new Map<number, { readonly kind: NoteKind; readonly subjects: readonly Bytes[] }>();
  const want = (kind: NoteKind, number: number | null, subjects: readonly Bytes[]) => {
    if (number !== null && !subjects.some((key) => noteOn(steward, kind, key))) missing.set(number, { kind, subjects });
  };
  for (const { key, invite, invitedAt, vouchedAt } of members) {
    want("invite", invitedAt, invite ? [invite] : []);
    want("vouch", vouchedAt, keysOfMember(steward.roster, key));
  }
  const numbers = [...missing.keys()];
  const read = READ.get(steward) ?? new Map<string, Note>();
  READ.set(steward, read);
  for (let at = 0; at < numbers.length; at += NOTES_AT_ONCE) {
    const asked = numbers.slice(at, at + NOTES_AT_ONCE);
    const { entries } = await steward.connection.ask(registerNotes, { numbers: asked }, steward.seed);
    for (const [nth, number] of asked.entries()) {
      const { kind, subjects } = missing.get(number) as { kind: NoteKind; subjects: readonly Bytes[] };
      const [found, subject, note] = noteIn(steward.roster, entries[nth] ?? otherEntry());
      if (found !== kind || !subjects.some((key) => equal(key, subject))) otherEntry();
      read.set(nameOf(kind, subject), note);
    }
  }
}

/** The server shows another entry of the register than was asked for. */
const otherEntry = (): never => {
  throw new Distrust("roster-forked");
};

/**
 * The note of an entry that the stewards' signer signed, and its subject. When that was rests on the server's word, within
 * its day.
 */
function noteIn(
  roster: RosterState,
  { entry: signed, length }: NotedEntry,
): [kind: NoteKind, subject: Bytes, note: Note] {
  const { entry, signers } = told(() => ({
    entry: decode(signed.body),
    signers: [...verifiedSigners(signed).values()],
  }));
  const isOfDay = length >= lengthBefore(roster, entry.day) && length <= lengthBefore(roster, entry.day + 1);
  if (!isOfDay || !signers.some((key) => isStewardsSigner(roster, key))) otherEntry();
  if (entry.kind === "invite") return ["invite", entry.key, { number: length, sealed: entry.note }];
  if (entry.kind === "vouch") return ["vouch", entry.seat, { number: length, sealed: entry.note }];
  return otherEntry();
}

/** The key that the steward has now who invited this member; null if there was none, or it can't be known. */
export function inviterOf(steward: Person, member: Bytes): Bytes | null {
  const invite = steward.roster.seats.get(keyOf(member))?.invite;
  return invite ? authorOf(steward, "invite", invite) : null;
}

/** The key that the steward has now who vouched for this member; null if nobody did, or it can't be known. */
export function voucherOf(steward: Person, member: Bytes): Bytes | null {
  const { roster } = steward;
  const subject = keysOfMember(roster, member).find((key) => noteOn(steward, "vouch", key));
  return subject ? authorOf(steward, "vouch", subject) : null;
}

/** A note counts if it opens, and if a steward of its time signed it. */
function authorOf(steward: Person, kind: NoteKind, subject: Bytes): Bytes | null {
  const { roster, keyring } = steward;
  const note = noteOn(steward, kind, subject);
  if (!note) return null;
  try {
    const author = openNote(kind, subject, note.sealed, (epoch) => keyring.keyOf("stewards", epoch));
    return wasSteward(roster, author, note.number) ? currentKey(roster, author) : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
