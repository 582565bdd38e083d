/**
 * The one entrance for all receipt words: a report's and a desk conversation's look the same to whoever holds them, and
 * to the server. What they open is told by their first record, the own copy, which nobody else can write.
 */
import type { Device } from "../community/device.ts";
import type { Connection } from "../connection.ts";
import { keysOf, type WordKeys } from "../vault/keys.ts";
import { textOf } from "../wire/bytes.ts";
import type { Phrase } from "../words/phrase.ts";
import { NoReport, openOwnText, Reporter, recordsOf } from "./reporter.ts";

/** What receipt words open. The keys of a desk's conversation are for `Visitor.with` of the part `outreach`. */
export type Entered =
  | { readonly kind: "report"; readonly reporter: Reporter }
  | { readonly kind: "desk"; readonly keys: WordKeys };

/**
 * What these words open. Throws `NoReport` (nothing: deleted, expired, or other words than the receipt's), `Unreadable`,
 * `Unreachable`, `Declined`.
 */
export async function enter(connection: Connection, device: Device, phrase: Phrase): Promise<Entered> {
  const keys = await keysOf(phrase, "receipt");
  const [first] = await recordsOf(connection, keys);
  if (first?.seq !== 1) throw new NoReport();
  // `part` stands first in each own copy, which is read strictly by whoever it belongs to.
  if (textOf(openOwnText(keys, first.body)).startsWith('{"part":"desk"')) return { kind: "desk", keys };
  return { kind: "report", reporter: Reporter.with(connection, device, keys) };
}
