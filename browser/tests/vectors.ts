/** The cases in `vectors/`, the same files that the Python tests read. */
import { readFileSync } from "node:fs";
import type { EntrySignature, SignedEntry } from "../src/formats/messages.ts";
import { decode } from "../src/roster/entries.ts";
import { replay } from "../src/roster/rules.ts";
import type { RosterState } from "../src/roster/state.ts";
import { fromBase64 } from "../src/wire/bytes.ts";

/** One file of `vectors/`, by name without its ending. */
// biome-ignore lint/suspicious/noExplicitAny: the files have many shapes, and each test knows its own
export const vectors = (name: string): any =>
  JSON.parse(readFileSync(`${process.env.VECTORS ?? "../vectors"}/${name}.json`, "utf8"));

/** The roster's entries of these names. */
// biome-ignore lint/suspicious/noExplicitAny: a file of cases
export const entriesOf = (file: any, names: readonly string[]): SignedEntry[] =>
  names.map((name) => {
    const { body, signatures } = file.entries[name];
    return { body: fromBase64(body), signatures: signatures.map(signatureOf) };
  });

/** The charter that some entries make, in whichever order both chains stand. */
// biome-ignore lint/suspicious/noExplicitAny: as they travel
export const charterOf = (entries: any[]): RosterState =>
  replay(entriesOf({ entries }, Object.keys(entries)).filter(({ body }) => decode(body).number !== undefined));

const signatureOf = ({ key, signature }: { key: string; signature: string }): EntrySignature => ({
  key: fromBase64(key),
  signature: fromBase64(signature),
});
