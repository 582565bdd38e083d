// `npm run check`: format, lint, types, import rules, and the sizes of what the page loads.
import { spawnSync } from "node:child_process";
import { brotliDecompressSync, gzipSync } from "node:zlib";
import { brokenArrows, writtenImports } from "./arrows.mjs";
import { buildPage, INSTALLED, TEXT_PARTS } from "./build.mjs";

const root = new URL("../..", import.meta.url).pathname;
/**
 * Bytes as they go over https: what the build packed with Brotli, and gzip for the rest; over an onion address, where
 * browsers take gzip alone, it is 12 % more. Headers and what the server says come on top: 5 kB with the first load,
 * 24 with a report, some 50 with unlocking (docs/benchmarks.md has them all).
 */
const BUDGET = {
  "first load": 30_000,
  "all that a report needs": 100_000,
  "all that unlocking needs": 113_000,
  "code and texts of a guide": 32_000, // with what the server says of it, 20,000 were wanted: decision 0149
  "code of a profile's link, gzip": 60_000,
  "code of a profile's link with writing": 60_000,
};

const run = (command, ...args) => {
  const done = spawnSync(`node_modules/.bin/${command}`, args, { cwd: root, encoding: "utf8" });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout}${done.stderr}`);
    process.exitCode = 1;
  }
};

run("biome", "ci", "--colors=off", "--reporter=github");
run("tsc", "-p", ".");

const { files, first, later, names, linked, writing, metafile } = await buildPage({ like: INSTALLED });
for (const broken of brokenArrows(metafile.inputs, writtenImports())) {
  console.error(broken);
  process.exitCode = 1;
}

for (const name of Object.keys(JSON.parse(files.get("manifest.json")).packed)) {
  if (!brotliDecompressSync(files.get(`${name}.br`)).equals(Buffer.from(files.get(name)))) {
    console.error(`${name}.br unpacks to something else than ${name}`);
    process.exitCode = 1;
  }
}

const sent = (name) => files.get(`${name}.br`) ?? gzipSync(files.get(name), { level: 9 });
const packed = (...list) => list.reduce((sum, name) => sum + sent(name).length, 0);
const gzipped = (...list) => list.reduce((sum, name) => sum + gzipSync(files.get(name), { level: 9 }).length, 0);
const only = (part, ...others) => later[part].filter((name) => !others.some((other) => later[other].includes(name)));
/** What has a budget, in a language. */
const needed = (code) => {
  const texts = (...parts) => parts.map((part) => names[`${code}-${part}`]);
  const words = names[`words-${code}`] ?? names["words-en"];
  const load = ["index.html", first.style, ...first.scripts, "icon-leaf.svg", ...texts("app")];
  return {
    "first load": packed(...load),
    "all that a report needs": packed(...load, ...later.reports, ...texts("kit", "reports"), words),
    "all that unlocking needs": packed(...later.members, ...texts("kit", "members"), words, names["phones-4"]),
    "code and texts of a guide": packed(...later.guides, ...texts("guides")),
  };
};
const sizes = {
  ...needed("en"),
  "of it JavaScript, in the first load": packed(...first.scripts),
  "of it JavaScript, in all that a report needs": packed(...first.scripts, ...later.reports),
  "more behind the first screen": packed(names["en-kit"], names["en-help"]),
  "more behind a member's first screen": packed(...only("more", "members"), names["en-more"], names.phones),
  "more for pictures": packed(...only("pictures", "reports"), names["en-pictures"]),
  "more for stewards": packed(...only("stewards", "more")),
  "more for visitors of a desk": packed(...only("outreach", "reports")),
  "more for workers": packed(...only("workers", "more")),
  "more for profiles, and for new keys of one's own": packed(...only("own", "more"), names["en-own"]),
  "more for the lounge": packed(...only("lounge", "more"), names["en-lounge"]),
  "texts, each language": packed(...TEXT_PARTS.map((part) => names[`en-${part}`])),
  "more for telling that a guide is wrong": packed(...only("flag", "reports")),
  "code of a profile's link, gzip": gzipped("link-shared.js", "link.js"),
  "all that a profile's link loads": packed("p", ...linked),
  "code of a profile's link with writing": packed("link-shared.js", "link.js", "link-more.js"),
  "all that writing to a profile needs": packed("p", ...linked, ...writing),
  "more for the doctor's sheet": packed(...later.sheet, names.sheet),
  "more for the photo tool": packed(...later.photo, names["en-photo"]),
  "word list": packed(names["words-en"]),
};
for (const [what, size] of Object.entries(sizes)) {
  const most = BUDGET[what];
  const room = most ? ` of ${most / 1000}, ${most - size} bytes free` : "";
  console.log(`${what}: ${(size / 1000).toFixed(1)} KB packed${room}`);
}
const codes = Object.keys(names).flatMap((name) => /^([a-z]+)-app$/.exec(name)?.[1] ?? []);
for (const [code, of] of [["en", sizes], ...codes.map((code) => [code, needed(code)])]) {
  for (const [what, size] of Object.entries(of)) {
    if (!BUDGET[what] || size <= BUDGET[what]) continue;
    console.error(`${code}: ${what} is over its budget, ${size} of ${BUDGET[what]} bytes`);
    process.exitCode = 1;
  }
}
