/**
 * The one entrance for all receipt words: those of a report, of a desk conversation and of a note
 * about a platform look the same to whoever holds them, and
 * to the server. What they open is told by their first record, the own copy, which nobody else can write.
 */

import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { ownTextOf, recordsOf } from "#kernel/rooms/held.ts";
import { Room } from "#kernel/rooms/room.ts";
import { keysOf, type WordKeys } from "#kernel/vault/keys.ts";
import { textOf } from "#kernel/wire/bytes.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { Reporter } from "./reporter.ts";

/** What receipt words open. The keys of others than reports are for the part `outreach`. */
export type Entered =
  | { readonly kind: "report"; readonly reporter: Reporter }
  | { readonly kind: "desk" | "platform"; readonly keys: WordKeys };

/**
 * What these words open. Throws `NoReport` (nothing: deleted, expired, or other words than the receipt's),
 * `Unreadable`, `Unreachable`, `Declined`.
 */
export async function enter(connection: Connection, device: Device, passphrase: Passphrase): Promise<Entered> {
  const keys = await keysOf(passphrase, "receipt");
  const own = ownTextOf(keys, await recordsOf(new Room(connection, keys.name, keys.signSeed)));
  // `part` stands first in each own copy, which is read strictly by whoever it belongs to.
  const kind = /^{"part":"(desk|own-log)"/.exec(textOf(own))?.[1];
  if (kind) return { kind: kind === "desk" ? kind : "platform", keys };
  return { kind: "report", reporter: new Reporter(connection, device, keys) };
}
