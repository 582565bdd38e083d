// What the page is made from, as one hash. `setup.py` computes the same and refuses a wheel whose page is older than it.
//
// All files are taken but Python's and hidden ones: a list of those that count could miss one, and then an old page
// would pass for a new one.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = [
  "browser",
  "src/parasol/kernel/text",
  "src/parasol/features/sheet",
  "src/parasol/kernel/words",
  "src/parasol/features/platforms/client",
];
const LEFT_OUT = ["browser/node_modules", "browser/tests"];

/** The paths of all sources below `root`, with "/" between, in the order of their bytes. */
export function sourcesOf(root) {
  const walk = (path) =>
    readdirSync(join(root, path), { withFileTypes: true }).flatMap((each) => {
      const inside = `${path}/${each.name}`;
      if (each.name.startsWith(".") || each.name === "__pycache__" || LEFT_OUT.includes(inside)) return [];
      if (each.isDirectory()) return walk(inside);
      return each.name.endsWith(".py") ? [] : [inside];
    });
  return FOLDERS.flatMap(walk).sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The hash: SHA-256 over a line for each source, its own hash, two spaces and its path. */
export function sourcesHash(root) {
  return sha256(
    sourcesOf(root)
      .map((path) => `${sha256(readFileSync(join(root, path)))}  ${path}\n`)
      .join(""),
  );
}

/** What stands beside the built page: the hash of its sources from before it was built, and which page it is. */
export function stamp(sources, manifest) {
  return `sources ${sources}\nmanifest ${sha256(manifest)}\n`;
}
