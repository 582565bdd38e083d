// Builds the page: `node build.mjs [OUT_DIR] [--test-language] [--tests-argon2] [--kit]`. The same sources give the same bytes in any folder.
//
// Entries that share code: `app` (the frame and the front page: the first load), and `reports`, `members` (the way in
// and checks), `more` (what members see besides; it comes behind their first screen), `stewards`, `outreach` (desks, for
// visitors), `workers` (desks, for those who answer), `own` (new keys for a member), `lounge`, `pictures`
// (beside a report) and `flag` (that a guide is wrong), fetched when somebody needs them. What they share are the
// `part-N.js`; of the first load it is in `app.js` itself, but for `early.js`, which asks for the texts while the rest is on
// its way. `guides` and `photo` share the first load alone, and have copies of the rest. index.html names every script with
// its hash, so that the page's policy can be "these files and no other".
//
// No name has a hash in it: nothing of the page is kept by a browser (`no-store`), and a file that isn't the one whose
// hash index.html names isn't used, whatever it is called. Each name's hash was 11 bytes of every first load.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build, transformSync } from "esbuild";
import { merge } from "./build-merge.mjs";
import { argon2From, copied, leaveOut, leaveUnusedOut, standingAlone } from "./build-plugins.mjs";
import { isDraft, languageName, languagesIn, only, textsOf, trimmedFluent } from "./build-texts.mjs";
import { sourcesHash, stamp } from "./sources.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** The parts of the page, the first load first, and in which folder each has its entry. */
const KERNEL = "src/parasol/kernel/page";
const FEATURES = "src/parasol/features";
const FOLDERS = {
  app: `${KERNEL}/app`,
  reports: `${FEATURES}/reports/page/anyone`,
  members: `${KERNEL}/members`,
  more: `${KERNEL}/more`,
  stewards: `${KERNEL}/stewards`,
  outreach: `${FEATURES}/desks/page/anyone`,
  workers: `${FEATURES}/desks/page/workers`,
  own: `${KERNEL}/own`,
  lounge: `${FEATURES}/lounge/page/members`,
  sheet: `${FEATURES}/sheet/page/anyone`,
  pictures: `${FEATURES}/pictures/page/anyone`,
  guides: `${FEATURES}/guides/page/anyone`,
  flag: `${FEATURES}/guides/page/flag`,
  photo: `${FEATURES}/pictures/page/photo`,
};
export const ENTRIES = Object.keys(FOLDERS);
const LINK = `${FEATURES}/profiles/page/link`;
const EARLY = { in: `${KERNEL}/app/early.ts`, out: "early" };
/** Those that share nothing but the first load. */
const ALONE = { guides: FOLDERS.guides, photo: FOLDERS.photo };
const TEXTS = join(root, "src/parasol/kernel/text");
const WORD_LISTS = "src/parasol/kernel/words/lists";
/** The parts that have texts of their own; the doctor's sheet has its own languages, in one file. */
export const TEXT_PARTS = [
  "kit",
  "record",
  "help",
  ...ENTRIES.filter((part) => !["sheet", "flag"].includes(part)),
  "services",
  "platforms",
  "link",
];
/** Texts whose hash a page names itself; all others' in each first load were too much. Those of a first screen name the
 * rest of their language and its own words, and others the data of the screens that they are for. */
const LOOSE = /-(app|link)\.ftl$/;
const NAMES = { kit: /^words-/, help: /^sheet$/, members: /^phones/, platforms: /^letters$/ };
/** What the page that a profile's link opens says with the words of the others, none of which tells what else there is. */
const LINK_TEXTS =
  /^(back|draft|try-again|busy-long|words-[a-z-]+|trouble-(unexpected|unreachable|part-missing|too-long|no-report|bad-answer|other-protocol|full|work-refused))$/;
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

/** As small as it gets: the build takes the time, and the server's Python has no such packer. Tests' pages are packed fast:
 * that was two thirds of their build. */
const brotli = (bytes, isForTests) => {
  const quality = isForTests ? { [constants.BROTLI_PARAM_QUALITY]: 1 } : {};
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, ...quality } });
};
/** What index.html names with a hash: whoever packs it wrongly, nobody uses it. */
const isPacked = (name) => /\.(?:js|css|ftl|json)$|^words-/.test(name);

/** How a page that was built into this folder has the same file packed; undefined where it has another, or none. */
function packedIn(folder, name, bytes) {
  const [plain, packed] = [join(folder, name), join(folder, `${name}.br`)];
  return existsSync(packed) && readFileSync(plain).equals(bytes) ? readFileSync(packed) : undefined;
}

/** Where the page is that `parasol serve` serves. */
export const INSTALLED = join(root, "src/parasol/kernel/site/built");

/** All files of the page: name -> Buffer. `metafile` is esbuild's, for the sizes. What the folder `like` has is not packed
 * again: packing takes three quarters of the time. */
export async function buildPage({ testLanguage = false, testsArgon2 = false, kit = false, like } = {}) {
  const common = {
    absWorkingDir: root,
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
  const entryOf = (out) => ({ in: `${FOLDERS[out]}/entry.tsx`, out });
  const alone = await build({ ...common, entryPoints: [EARLY, entryOf("app")], outdir: "out", metafile: true });
  const inFirst = new Set(Object.values(alone.metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  const isFirst = (path) => inFirst.has(relative(root, path));
  const result = await build({
    ...common,
    plugins: [standingAlone(ALONE, isFirst), ...common.plugins, copied],
    entryPoints: [EARLY, ...ENTRIES.map(entryOf)],
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
  const linked = await build({
    ...common,
    entryPoints: [
      { in: `${LINK}/entry.tsx`, out: "link" },
      { in: `${LINK}/writing.tsx`, out: "link-more" },
    ],
    outdir: "out",
    chunkNames: "link-shared", // what the two share: one file
    splitting: true,
    metafile: true,
  });
  const nameOf = (path) => path.split("/").pop();
  const importsOf = new Map(); // file name -> those of the scripts that it imports
  const exportsOf = new Map();
  for (const [path, { imports, exports }] of Object.entries(result.metafile.outputs)) {
    importsOf.set(
      nameOf(path),
      imports.filter((each) => each.kind === "import-statement").map((each) => nameOf(each.path)),
    );
    exportsOf.set(nameOf(path), exports);
  }
  const inOrder = (file, seen = []) => {
    for (const each of importsOf.get(file)) if (!seen.includes(each)) inOrder(each, seen);
    seen.push(file);
    return seen;
  };
  const scripts = new Map(result.outputFiles.map(({ path, text }) => [nameOf(path), text]));
  const early = inOrder("early.js");
  const app = inOrder("app.js").filter((file) => !early.includes(file));
  const options = { ...common, plugins: [] };
  await merge(scripts, exportsOf, early, "early.js", options);
  await merge(scripts, exportsOf, app, "app.js", options);
  // an entry of nothing but imports is a file too many: the last of what it imports has its name
  const stubs = [...scripts.keys()].filter((name) => /^(?:import"[^"]+";\s*)+$/.test(scripts.get(name)));
  for (const name of stubs) scripts.delete(name);
  const ordered = ENTRIES.map((entry) => inOrder(`${entry}.js`).filter((file) => scripts.has(file)));
  ordered[0] = ["early.js", "app.js"];
  const names = new Map(stubs.map((name) => [ordered[ENTRIES.indexOf(name.slice(0, -3))].at(-1), name]));
  const parts = [...new Set(ordered.flat())].filter((file) => file.startsWith("part-"));
  let count = 0;
  for (const file of parts) if (!names.has(file)) names.set(file, `part-${++count}.js`);
  const renamed = (file) => names.get(file) ?? file;
  for (const [name, text] of scripts) {
    add(
      renamed(name),
      parts.reduce((code, part) => code.replaceAll(part, renamed(part)), text),
    );
  }
  const scriptTag = (name) => {
    const isAsync = name === "early.js" ? "async " : ""; // it waits for no style
    return `<script ${isAsync}type="module" src="/${name}" integrity="sha256-${sha256(files.get(name))}"></script>`;
  };
  const scriptTags = (names) => names.map(scriptTag).join("\n");
  const [first, ...others] = ordered.map((list) => list.map(renamed));
  const later = Object.fromEntries(
    others.map((list, at) => [ENTRIES[at + 1], list.filter((name) => !first.includes(name))]),
  );

  const read = (path) => readFileSync(join(root, path));
  const styled = (name) => {
    add(name, minifiedCss(read(`${KERNEL}/static/${name}`)));
    return `href="/${name}" integrity="sha256-${sha256(files.get(name))}"`;
  };
  const data = {};
  for (const file of readdirSync(join(root, WORD_LISTS)).sort()) {
    const name = `words-${file.replace(".txt", "")}`;
    data[name] = add(`${name}.txt`, packed(read(`${WORD_LISTS}/${file}`).toString()));
  }
  data.sheet = add(
    "sheet.json",
    sheet((path) => read(`src/parasol/features/sheet/${path}`).toString()),
  );
  data.letters = add("letters.json", letters());
  const phones = read(`${FEATURES}/checks/page/identifiers/phones.json`).toString();
  data.phones = add("phones.json", phones);
  for (const [zone, text] of zonesOf(phones)) data[`phones-${zone}`] = add(`phones-${zone}.json`, text);
  const languages = languagesIn(TEXTS).map((code) => [code, languageName(code)]);
  if (testLanguage) languages.push(["ar-XB", "Test ⇐"]);
  for (const [language] of languages) {
    const isTest = language === "ar-XB";
    const of = isTest ? "en" : language;
    const said = isDraft(TEXTS, of) ? /^/ : /^(?!draft$)/;
    const namedIn = (file) => `# ${file} sha256-${sha256(files.get(file))}`;
    const own = data[`words-${of}`] ?? data["words-en"];
    const hashes = [namedIn(own)];
    for (const part of [...TEXT_PARTS].sort((one, other) => (one === "app") - (other === "app"))) {
      const fluent = (part) => only(said, textsOf(TEXTS, of, part));
      // profiles are a part with own: each more, and each file of texts, is a hash in every first load
      const others = {
        own: ["link", "profiles"].map(fluent),
        link: ["app", "kit", "reports"].map((of) => only(LINK_TEXTS, fluent(of))),
      };
      const text = [fluent(part), ...(others[part] ?? [])].join("\n");
      const inside = Object.keys(data).filter((each) => NAMES[part]?.test(each) && data[each] !== own);
      const named = part === "app" ? hashes : inside.map((each) => namedIn(data[each]));
      const name = add(`${language}-${part}.ftl`, [isTest ? mirrored(text) : text, ...named].join("\n"));
      data[`${language}-${part}`] = name;
      if (!LOOSE.test(name)) hashes.push(namedIn(name));
    }
  }
  for (const icon of readdirSync(join(root, `${KERNEL}/static/icons`)).sort())
    add(`icon-${icon}`, read(`${KERNEL}/static/icons/${icon}`));
  const inputs = { ...linked.metafile.inputs, ...result.metafile.inputs };
  add("licences.txt", Buffer.from(licences(Object.keys(inputs))));
  add("units.svg", read(`${KERNEL}/static/units.svg`));
  add("units.html", read(`${KERNEL}/static/units.html`).toString().replace("%UNITS%", styled("units.css")));

  for (const { path, text } of linked.outputFiles) add(nameOf(path), text);
  const hashesOf = (names) =>
    [
      `data-languages="${languages.map((each) => each.join(" ")).join()}"`,
      ...names.map((name) => `data-${name}="sha256-${sha256(files.get(name))}"`),
    ].join(" ");
  const dressed = (page, scripts, names) =>
    read(page)
      .toString()
      .replace("%STYLE%", styled("style.css"))
      .replace("%FILES%", hashesOf(names))
      .replace("%SCRIPTS%", scriptTags(scripts));
  const linkData = Object.values(data).filter((name) => /^words-|-link\.ftl$/.test(name));
  const linkPage = dressed(`${KERNEL}/static/p.html`, ["link-shared.js", "link.js"], linkData);
  add("p", linkPage.replace("%LATER%", `<template id="link-more">${scriptTags(["link-more.js"])}</template>`));
  const documentOf = (scripts, parts) =>
    dressed(
      `${KERNEL}/static/index.html`,
      scripts,
      Object.values(data).filter((name) => name.endsWith("-app.ftl")),
    ).replace(
      "%LATER%",
      Object.entries(parts)
        .map(([entry, list]) => `<template id="${entry}">${scriptTags(list)}</template>`)
        .join("\n"),
    );
  add("index.html", documentOf(first, later));
  if (kit) {
    const made = await build({ ...common, entryPoints: ["tests/page/kit-states.tsx"], outfile: "kit.js" });
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
    packed: {},
  };
  for (const name of [...sorted.keys()].filter(isPacked)) {
    const bytes = (like && packedIn(like, name, sorted.get(name))) ?? brotli(sorted.get(name), testsArgon2 || kit);
    if (bytes.length >= sorted.get(name).length) continue;
    manifest.packed[name] = sha256(bytes);
    sorted.set(`${name}.br`, bytes);
  }
  sorted.set("manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  return {
    files: sorted,
    first: { scripts: first, style: "style.css", text: data["en-app"] },
    later,
    names: data,
    linked: ["link-shared.js", "link.js", "style.css", data["en-link"]],
    writing: ["link-more.js", data["words-en"]],
    metafile: { ...result.metafile, inputs },
  };
}

/** The doctor's sheet in all its languages at once: which two somebody needs is not for the server to know. */
function sheet(read) {
  const languages = JSON.parse(read("languages.json"));
  const texts = Object.fromEntries(languages.map(({ code }) => [code, trimmedFluent(read(`texts/${code}.ftl`))]));
  return JSON.stringify({ groups: JSON.parse(read("questions.json")), languages, texts });
}

/** Letters about what platforms did, in all languages at once, with the law behind each. */
function letters() {
  const folder = join(root, "src/parasol/features/platforms/client");
  const { source, looked_on, letters: kinds, ...laws } = JSON.parse(readFileSync(join(folder, "dsa.json"), "utf8"));
  const of = (file) => {
    const [language, kind] = file.replace(".txt", "").split("-");
    const { law, says } = laws[kinds[kind]];
    return [
      language,
      kind,
      { text: readFileSync(join(folder, "letters", file), "utf8"), article: law[language], says: says[language] },
    ];
  };
  const made = {};
  for (const [language, kind, letter] of readdirSync(join(folder, "letters")).sort().map(of)) {
    made[language] = { ...made[language], [kind]: letter };
  }
  return JSON.stringify({ source, looked_on: Date.parse(looked_on) / 86_400_000, letters: made });
}

/** The numbering plans by the first digit of their calling codes: most numbers that somebody checks are of one of these. */
function zonesOf(phones) {
  const { of, plans } = JSON.parse(phones);
  const zoneOf = ([, { code }]) => String(code)[0];
  const zones = [...new Set(Object.entries(plans).map(zoneOf))].sort();
  return zones.map((zone) => {
    const inside = Object.entries(plans).filter((each) => zoneOf(each) === zone);
    return [zone, JSON.stringify({ of, plans: Object.fromEntries(inside) })];
  });
}

/** The licences of what is in the page, as they ask for; each package once. */
function licences(inputs) {
  const packages = inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean);
  const texts = [...new Set(packages)].sort().map((name) => {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
  });
  return [readFileSync(join(root, `${KERNEL}/static/licences.txt`), "utf8"), ...texts].join(`\n${"-".repeat(72)}\n\n`);
}

const minifiedCss = (css) => transformSync(css.toString(), { loader: "css", minify: true }).code;

/** A word list as kernel/page/words/listing.ts unpacks it: for each word how many letters it shares with the last, and the rest. */
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

/** A right-to-left test language: the English texts in brackets and with a mark that turns their direction. */
function mirrored(text) {
  return text.replace(/^([a-z][a-z0-9-]* = )(.*[^>\n])$/gm, "$1\u202e$2\u202c");
}

async function main() {
  const args = process.argv.slice(2);
  const out = args.find((arg) => !arg.startsWith("--")) ?? INSTALLED;
  const [testLanguage, testsArgon2, kit] = ["--test-language", "--tests-argon2", "--kit"].map((option) =>
    args.includes(option),
  );
  if (out === INSTALLED && (testsArgon2 || kit)) throw new Error("a page for tests can't be installed");
  const stampFile = join(out, "../built-from.txt");
  if (out === INSTALLED) rmSync(stampFile, { force: true });
  const before = sourcesHash(root);
  const like = out === INSTALLED ? undefined : INSTALLED;
  const { files } = await buildPage({ testLanguage, testsArgon2, kit, like });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(out, name), bytes);
  if (out === INSTALLED) writeFileSync(stampFile, stamp(before, files.get("manifest.json")));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
