/**
 * The one entrance for all receipt words: a report's and a desk conversation's look the same to whoever holds them, and
 * to the server. What they open is told by their first record, the own copy, which nobody else can write.
 */
import type { Device } from "../community/device.ts";
import type { Connection } from "../connection.ts";
import { Unreadable } from "../seal/errors.ts";
import { keysOf, type WordKeys } from "../vault/keys.ts";
import { type Bytes, Malformed, textOf } from "../wire/bytes.ts";
import { routes } from "../wire/routes.ts";
import { Declined } from "../wire/trouble.ts";
import type { Phrase } from "../words/phrase.ts";
import { NoReport, openOwnText, Reporter } from "./reporter.ts";

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
  const [first] = (await read(connection, keys)).records;
  if (first?.seq !== 1) throw new NoReport();
  const part = partOf(openOwnText(keys, first.body));
  if (part === "desk") return { kind: "desk", keys };
  return { kind: "report", reporter: Reporter.with(connection, device, keys) };
}

async function read(connection: Connection, keys: WordKeys) {
  try {
    return await connection.ask(routes.roomsRead, { room: keys.name, after: 0 }, keys.signSeed);
  } catch (error) {
    throw error instanceof Declined && error.code === "no-such-room" ? new NoReport() : error;
  }
}

/** The own copy is read strictly by whoever it belongs to; here it is only told which it is. */
function partOf(text: Bytes): unknown {
  try {
    return (JSON.parse(textOf(text)) as { part?: unknown } | null)?.part;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Malformed) throw new Unreadable("contents");
    throw error;
  }
}
