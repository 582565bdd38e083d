/** Opening somebody's slip at a drop-in, once. Workers only. */
import type { Connection } from "#kernel/connection.ts";
import { Room } from "#kernel/rooms/room.ts";
import { OVERHEAD, openSealed } from "#kernel/seal/aead.ts";
import { openEnvelope } from "#kernel/seal/envelope.ts";
import { NotForUs, Unreadable } from "#kernel/seal/errors.ts";
import { unpad } from "#kernel/seal/padding.ts";
import { keysOf, type WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, concat } from "#kernel/wire/bytes.ts";
import { Declined, troubleOf } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { decodeSlip } from "./model.ts";
import { SLIP_BYTES, SLIP_TAG } from "./slips.ts";
import type { SlipText } from "./structs.ts";

/** Nothing is kept under these words: shown already, too old, or other words (`no-slip`). */
export class NoSlip extends troubleOf("no-slip") {}

/** The slip is there, and is for another desk (`not-this-desk`). */
export class NotThisDesk extends troubleOf("not-this-desk") {}

/**
 * What somebody's five words show to a worker, once: it is read, deleted, and only then given back. `identities` are
 * the desk's. Throws `NoSlip`, `NotThisDesk` (and keeps it), `Unreadable`, `Unreachable`.
 */
export async function showSlip(
  connection: Connection,
  passphrase: Passphrase,
  identities: readonly string[],
): Promise<SlipText> {
  const keys = await keysOf(passphrase, "slip");
  const room = new Room(connection, keys.name, keys.signSeed);
  const [record] = await records(room);
  if (!record) throw new NoSlip();
  const inner = await openedEnvelope(record.body, identities);
  const slip = openSlip(keys, inner);
  await room.remove();
  return slip;
}

/** What a slip says. Throws `Unreadable` (`size`, `tag-byte`, `tag`, `padding`, `contents`). */
export function openSlip(keys: Pick<WordKeys, "name" | "wrap">, inner: Bytes): SlipText {
  if (inner.length !== 1 + OVERHEAD + SLIP_BYTES) throw new Unreadable("size");
  if (inner[0] !== SLIP_TAG) throw new Unreadable("tag-byte");
  const context = concat(inner.subarray(0, 1), keys.name);
  return decodeSlip(unpad(openSealed(keys.wrap, inner.subarray(1), context)));
}

async function records(room: Room) {
  try {
    return await room.read();
  } catch (error) {
    throw error instanceof Declined && error.code === "no-such-room" ? new NoSlip() : error;
  }
}

async function openedEnvelope(body: Bytes, identities: readonly string[]): Promise<Bytes> {
  try {
    return await openEnvelope(body, identities);
  } catch (error) {
    throw error instanceof NotForUs ? new NotThisDesk() : error;
  }
}
