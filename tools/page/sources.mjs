// What the page is made from, as one hash. `setup.py` computes the same and refuses a wheel whose page is older than it.
//
// All files are taken but Python's and hidden ones: a list of those that count could miss one, and then an old page
// would pass for a new one.
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = ["src/parasol", "tools/page", "package-lock.json", "package.json"];
const LEFT_OUT = ["src/parasol/kernel/site/built", "src/parasol/kernel/site/built-from.txt"];

/** The paths of all sources below `root`, with "/" between, in the order of their bytes. */
export function sourcesOf(root) {
  const walk = (path) => {
    if (!lstatSync(join(root, path)).isDirectory()) return [path];
    return readdirSync(join(root, path), { withFileTypes: true }).flatMap((each) => {
      const inside = `${path}/${each.name}`;
      if (each.name.startsWith(".") || each.name === "__pycache__" || LEFT_OUT.includes(inside)) return [];
      if (each.isDirectory()) return walk(inside);
      return each.name.endsWith(".py") ? [] : [inside];
    });
  };
  return SOURCES.flatMap(walk).sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
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
