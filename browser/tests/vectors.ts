/** The cases in `vectors/`, the same files that the Python tests read. */
import { readFileSync } from "node:fs";

/** One file of `vectors/`, by name without its ending. */
// biome-ignore lint/suspicious/noExplicitAny: the files have many shapes, and each test knows its own
export const vectors = (name: string): any =>
  JSON.parse(readFileSync(`${process.env.VECTORS ?? "../vectors"}/${name}.json`, "utf8"));
