// Builds the page: `node build.mjs [OUT_DIR] [--test-language] [--tests-argon2] [--kit]`. The same sources give the same bytes in any folder.
//
// Entries that share code: `app` (the frame and the front page: the first load), and `reports`, `members`, `stewards`,
// `outreach` (desks, for visitors), `workers` (desks, for those who answer) and `pictures` (beside a report), fetched when somebody needs them. What they
// share are the `part-N.js`. index.html names every script with its hash, so that the page's policy can be "these files and
// no other".
//
// No name has a hash in it: nothing of the page is kept by a browser (`no-store`), and a file that isn't the one whose
// hash index.html names isn't used, whatever it is called. Each name's hash was 11 bytes of every first load.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transformSync } from "esbuild";
import { argon2From, leaveOut, leaveUnusedOut } from "./build-plugins.mjs";
import { sourcesHash, stamp } from "./sources.mjs";

const here = dirname(fileURLToPath(import.meta.url));
export const ENTRIES = ["app", "reports", "members", "stewards", "outreach", "workers", "sheet", "pictures"];
/** The parts that have texts of their own: those of pictures are with reports. The doctor's sheet has its own languages, in one file. */
export const TEXT_PARTS = [...ENTRIES.filter((part) => part !== "sheet" && part !== "pictures"), "services"];
const TYPES = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  ftl: "text/plain; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  json: "application/json",
};

/** The shortest hash that browsers take: there are many in every first load, and each of its bytes is one on the line. */
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("base64");

/** All files of the page: name -> Buffer. `metafile` is esbuild's, for the sizes. */
export async function buildPage({ testLanguage = false, testsArgon2 = false, kit = false } = {}) {
  const common = {
    absWorkingDir: here,
    bundle: true,
    format: "esm",
    target: ["es2022", "chrome100", "firefox102", "safari15.4"],
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: true,
    legalComments: "none",
    charset: "utf8",
    plugins: [leaveOut, leaveUnusedOut, ...(testsArgon2 ? [argon2From("page-argon2.ts")] : [])],
    write: false,
    logLevel: "warning",
  };
  const result = await build({
    ...common,
    entryPoints: ENTRIES.map((out) => ({ in: `src/screens/${out}/entry.tsx`, out })),
    outdir: "out",
    chunkNames: "part-[hash]", // renamed below
    splitting: true,
    metafile: true,
  });
  const files = new Map();
  const add = (name, bytes) => {
    files.set(name, Buffer.from(bytes));
    return name;
  };
  const nameOf = (path) => path.split("/").pop();
  const importsOf = new Map(); // file name -> those of the scripts that it imports
  for (const [path, { imports }] of Object.entries(result.metafile.outputs)) {
    importsOf.set(
      nameOf(path),
      imports.filter((each) => each.kind === "import-statement").map((each) => nameOf(each.path)),
    );
  }
  const inOrder = (file, seen = []) => {
    for (const each of importsOf.get(file)) if (!seen.includes(each)) inOrder(each, seen);
    seen.push(file);
    return seen;
  };
  const ordered = ENTRIES.map((entry) => inOrder(`${entry}.js`));
  const parts = [...new Set(ordered.flat())].filter((file) => file.startsWith("part-"));
  const renamed = (file) => (parts.includes(file) ? `part-${parts.indexOf(file) + 1}.js` : file);
  for (const { path, text } of result.outputFiles) {
    add(
      renamed(nameOf(path)),
      parts.reduce((code, part) => code.replaceAll(part, renamed(part)), text),
    );
  }
  const scriptTags = (names) =>
    names
      .map((name) => `<script type="module" src="/${name}" integrity="sha256-${sha256(files.get(name))}"></script>`)
      .join("\n");
  const [first, ...others] = ordered.map((list) => list.map(renamed));
  const later = Object.fromEntries(
    others.map((list, at) => [ENTRIES[at + 1], list.filter((name) => !first.includes(name))]),
  );

  const read = (path) => readFileSync(join(here, path));
  const styled = (name) => {
    add(name, minifiedCss(read(`page/${name}`)));
    return `href="/${name}" integrity="sha256-${sha256(files.get(name))}"`;
  };
  const names = {
    words: add("words.txt", packed(read("../src/parasol/client/words/english.txt").toString())),
  };
  for (const language of readdirSync(join(here, "../src/parasol/text")).sort()) {
    for (const part of TEXT_PARTS) {
      const text = trimmedFluent(read(`../src/parasol/text/${language}/${part}.ftl`).toString());
      names[`${language}-${part}`] = add(`${language}-${part}.ftl`, text);
      if (testLanguage && language === "en") names[`ar-XB-${part}`] = add(`ar-XB-${part}.ftl`, mirrored(text));
    }
  }
  names.sheet = add(
    "sheet.json",
    sheet((path) => read(`../src/parasol/sheet/${path}`).toString()),
  );
  names.phones = add("phones.json", read("src/identifiers/phones.json"));
  for (const icon of readdirSync(join(here, "page/icons")).sort()) add(`icon-${icon}`, read(`page/icons/${icon}`));
  add("licences.txt", Buffer.from(licences(Object.keys(result.metafile.inputs))));
  add("units.svg", read("page/units.svg"));
  add("units.html", read("page/units.html").toString().replace("%UNITS%", styled("units.css")));

  const documentOf = (scripts, parts) =>
    read("page/index.html")
      .toString()
      .replace("%STYLE%", styled("style.css"))
      .replace(
        "%FILES%",
        Object.values(names)
          .map((name) => `data-${name}="sha256-${sha256(files.get(name))}"`)
          .join(" "),
      )
      .replace("%SCRIPTS%", scriptTags(scripts))
      .replace(
        "%LATER%",
        Object.entries(parts)
          .map(([entry, list]) => `<template id="${entry}">${scriptTags(list)}</template>`)
          .join("\n"),
      );
  add("index.html", documentOf(first, later));
  if (kit) {
    const made = await build({ ...common, entryPoints: ["tests/kit-states.tsx"], outfile: "kit.js" });
    add("kit.js", made.outputFiles[0].text);
    add("kit", documentOf(["kit.js"], {}).replace("%NAME%", "Kit").replace("%ICON%", "icon-leaf.svg"));
  }

  const sorted = new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
  const manifest = {
    files: Object.fromEntries(
      [...sorted].map(([name, bytes]) => [name, { sha256: sha256(bytes), type: TYPES[name.split(".")[1] ?? "html"] }]),
    ),
    scripts: [...sorted.keys()]
      .filter((name) => name.endsWith(".js"))
      .map((name) => `sha256-${sha256(files.get(name))}`),
  };
  sorted.set("manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  return {
    files: sorted,
    first: { scripts: first, style: "style.css", text: names["en-app"] },
    later,
    names,
    metafile: result.metafile,
  };
}

/** The doctor's sheet in all its languages at once: which two somebody needs is not for the server to know. */
function sheet(read) {
  const languages = JSON.parse(read("languages.json"));
  const texts = Object.fromEntries(languages.map(({ code }) => [code, trimmedFluent(read(`texts/${code}.ftl`))]));
  return JSON.stringify({ groups: JSON.parse(read("questions.json")), languages, texts });
}

/** The licences of what is in the page, as they ask for; each package once. */
function licences(inputs) {
  const packages = inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean);
  const texts = [...new Set(packages)].sort().map((name) => {
    const folder = join(here, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
  });
  return [readFileSync(join(here, "page/licences.txt"), "utf8"), ...texts].join(`\n${"-".repeat(72)}\n\n`);
}

const minifiedCss = (css) => transformSync(css.toString(), { loader: "css", minify: true }).code;

/** The word list as words/listing.ts unpacks it: for each word how many letters it shares with the last, and the rest. */
function packed(list) {
  let before = "";
  return list
    .trimEnd()
    .split("\n")
    .map((word) => {
      let shared = 0;
      while (shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join("");
}

/** Fluent without its comments and empty lines. */
const trimmedFluent = (text) =>
  text
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"))
    .join("\n");

/** A right-to-left test language: the English texts in brackets and with a mark that turns their direction. */
function mirrored(text) {
  return text.replace(/^([a-z][a-z0-9-]* = )(.*[^>\n])$/gm, "$1\u202e$2\u202c");
}

async function main() {
  const args = process.argv.slice(2);
  const installed = join(here, "../src/parasol/server/page/built");
  const out = args.find((arg) => !arg.startsWith("--")) ?? installed;
  const [testLanguage, testsArgon2, kit] = ["--test-language", "--tests-argon2", "--kit"].map((option) =>
    args.includes(option),
  );
  if (out === installed && (testsArgon2 || kit)) throw new Error("a page for tests can't be installed");
  const stampFile = join(out, "../built-from.txt");
  if (out === installed) rmSync(stampFile, { force: true });
  const before = sourcesHash(join(here, ".."));
  const { files } = await buildPage({ testLanguage, testsArgon2, kit });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(out, name), bytes);
  if (out === installed) writeFileSync(stampFile, stamp(before, files.get("manifest.json")));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
