/**
 * Notes on the roster: which steward invited or vouched, for stewards alone (docs/protocol.md, section 8).
 *
 * The signature covers kind and subject: a note can't be moved to another invite or member, and nobody can be named who
 * didn't sign.
 */
import { type Bytes, concat, u32, uint, utf8 } from "#kernel/wire/bytes.ts";
import { isSigned, KEY_BYTES, publicKeyOf, sign } from "#kernel/wire/signing.ts";
import { openSealed, type Random, seal } from "./aead.ts";
import { NotForUs, Unreadable } from "./errors.ts";
import { derive } from "./kdf.ts";

export type NoteKind = "invite" | "vouch";

const NOTE_TAG = 0x06;
const NOTE_BYTES = 140;

const covered = (kind: NoteKind, subject: Bytes): Bytes => concat(utf8(`${kind}\0`), subject);
const context = (head: Bytes, subject: Bytes): Bytes => concat(Uint8Array.of(NOTE_TAG), head, subject);

/** A steward's note on an invite's key or a member (`subject`); 140 bytes. */
export function sealNote(
  kind: NoteKind,
  subject: Bytes,
  epoch: number,
  epochKey: Bytes,
  memberSeed: Bytes,
  random: Random,
): Bytes {
  const inner = concat(publicKeyOf(memberSeed), sign(memberSeed, "note", covered(kind, subject)));
  const head = u32(epoch);
  return concat(head, seal(derive(epochKey, "note", 32, subject), inner, context(head, subject), random));
}

/**
 * The key of the member who signed. `keyOf` gives a stewards' epoch key or undefined. Throws `NotForUs` or
 * `Unreadable` (`size`, `tag`, `signature`).
 */
export function openNote(
  kind: NoteKind,
  subject: Bytes,
  note: Bytes,
  keyOf: (epoch: number) => Bytes | undefined,
): Bytes {
  if (note.length !== NOTE_BYTES) throw new Unreadable("size");
  const head = note.slice(0, 4);
  const key = keyOf(uint(head));
  if (!key) throw new NotForUs("generation");
  const inner = openSealed(derive(key, "note", 32, subject), note.slice(4), context(head, subject));
  const author = inner.slice(0, KEY_BYTES);
  if (!isSigned(author, "note", covered(kind, subject), inner.slice(KEY_BYTES))) throw new Unreadable("signature");
  return author;
}
