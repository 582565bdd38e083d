// `npm run check`: format, lint, types, import rules, and the sizes of what the page loads.
import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { brokenArrows, writtenImports } from "./arrows.mjs";
import { buildPage, TEXT_PARTS } from "./build.mjs";

const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
/** Gzipped bytes. The first load is counted whole, as it goes over the line. */
const BUDGET = { "first load": 36_000, "all that a report needs": 112_000 };

const run = (command, ...args) => {
  const done = spawnSync(`node_modules/.bin/${command}`, args, { cwd: here, encoding: "utf8" });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout}${done.stderr}`);
    process.exitCode = 1;
  }
};

run("biome", "ci", "--colors=off", "--reporter=github");
run("tsc", "-p", ".");

const { files, first, later, names, metafile } = await buildPage();
for (const broken of brokenArrows(metafile.inputs, writtenImports())) {
  console.error(broken);
  process.exitCode = 1;
}

const gzipped = (...list) => list.reduce((sum, name) => sum + gzipSync(files.get(name), { level: 9 }).length, 0);
const firstLoad = ["index.html", first.style, first.text, ...first.scripts, "icon-leaf.svg"];
const only = (part, ...others) => later[part].filter((name) => !others.some((other) => later[other].includes(name)));
const sizes = {
  "first load": gzipped(...firstLoad),
  "of it JavaScript": gzipped(...first.scripts),
  "all that a report needs": gzipped(...firstLoad, ...later.reports, names["en-reports"], names.words),
  "of it JavaScript, in all": gzipped(...first.scripts, ...later.reports),
  "more for pictures": gzipped(...only("pictures", "reports")),
  "more for members": gzipped(...only("members", "reports")),
  "more for stewards": gzipped(...only("stewards", "reports", "members")),
  "more for visitors of a desk": gzipped(...only("outreach", "reports")),
  "more for workers": gzipped(...only("workers", "members", "reports")),
  "texts, each language": gzipped(...TEXT_PARTS.map((part) => names[`en-${part}`])),
  "more for the doctor's sheet": gzipped(...later.sheet, names.sheet),
  "word list": gzipped(names.words),
  "numbering plans": gzipped(names.phones),
};
for (const [what, size] of Object.entries(sizes)) {
  const most = BUDGET[what];
  const room = most ? ` of ${most / 1000}, ${most - size} bytes free` : "";
  console.log(`${what}: ${(size / 1000).toFixed(1)} KB gzipped${room}`);
  if (most && size > most) {
    console.error(`${what} is over its budget`);
    process.exitCode = 1;
  }
}
