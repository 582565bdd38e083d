// The arrows of the browser client, as .importlinter holds Python's: which folder may use which.
//
// What may be loaded with what is looked up in what esbuild really bundled: types leave no trace in the page and may be
// named anywhere. Who a screen is for and the circles are about what a reader has to know, so types count there, and they
// are looked up in the sources. Paths are told short: `kernel/wire/bytes.ts`, `lounge/pens.ts`.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Whom the screens of a folder are for, and whose screens they may use besides. */
const USES = {
  kit: [],
  anyone: ["kit"],
  owners: ["kit", "anyone"],
  members: ["kit", "anyone", "owners"],
  workers: ["kit", "anyone", "members"],
  stewards: ["kit", "anyone", "members"],
};
/** What stands alone uses the kit and nobody's screens. */
const FOR = [
  ["kit", /^kernel\/kit\//],
  ["anyone", /^kernel\/app\/|^\w+\/(?:anyone|flag|link|photo)\//],
  ["owners", /^\w+\/owners\//],
  ["members", /^kernel\/(?:more|own)\/|^\w+\/members\//],
  ["workers", /^\w+\/workers\//],
  ["stewards", /^\w+\/stewards\//],
];
const ALONE = /^(?:kernel\/app|guides\/anyone|pictures\/photo|sheet\/anyone|profiles\/link)\//;
const CONNECTED = /^kernel\/(?:connection|proof-of-work)\.ts/;
const SCREENS = new RegExp(FOR.map(([, folder]) => folder.source).join("|"));
const CIPHERS = /^node_modules\/(@noble|@scure|age-encryption)\//;
/** Whatever a member holds, and whatever is read with it. */
const HELD = /^kernel\/(?:vault|tokens|roster)\/|^(?:alerts|checks|escrow|reports)\//;
const either = (...parts) => new RegExp(parts.map((each) => each.source).join("|"));

/** [why, from, to]: nothing whose path matches `from` may import what matches `to`. */
const FORBIDDEN = [
  [
    "formats and seals take and return bytes: no network, no screens, no community",
    /^kernel\/(wire|seal|words)\/|^checks\/identifiers\//,
    either(
      SCREENS,
      CONNECTED,
      /^kernel\/(?:vault|tokens|roster)\/|^(?:alerts|escrow|reports)\/|^checks\/(?!identifiers)/,
    ),
  ],
  [
    "what is emitted from Python's declarations knows nothing but how JSON is read",
    /^kernel\/formats\/|^\w+\/(?:[\w-]+-)?(?:structs|messages)\.ts/,
    /^(?!kernel\/formats\/|[\w/]+\/(?:[\w-]+-)?(?:structs|messages)\.ts|kernel\/wire\/(codec|bounds)\.ts)/,
  ],
  [
    "the roster's rules are pure",
    /^kernel\/roster\/rules\//,
    either(
      SCREENS,
      CONNECTED,
      /^kernel\/(?:roster\/client|vault|tokens)\/|^(?:reports|alerts|escrow)\/|^checks\/(?!identifiers\/offered)/,
    ),
  ],
  [
    "files know the connection and the seals, and nobody",
    /^kernel\/files\//,
    either(SCREENS, /^kernel\/(?:vault|roster|rooms|tokens)\/|^(?:reports|alerts|checks|desks|escrow)\//),
  ],
  [
    "what a room does is known to every feature, and knows none",
    /^kernel\/rooms\//,
    either(SCREENS, /^kernel\/(?:roster\/client|tokens)\/|^(?!kernel|node_modules)\w+\/(?!structs)/),
  ],
  [
    "alerts are written and read without checks, checks without those who publish",
    /^kernel\/(?:roster\/client|tokens)\/|^(?:alerts\/(?!publishing|members|stewards)|escrow\/(?!members)|reports\/(?!model|reporter|anyone|stewards))/,
    /^checks\/(?!identifiers|tree-heads|index-tree|contexts|routes|messages|structs)|^alerts\/publishing\//,
  ],
  [
    "what stewards decided, and what that shows, is pure",
    /^kernel\/moderation\/standing\.ts|^lounge\/(threads|pens)\.ts|^letters\/(talks|letter-seal)\.ts|^say\/(proposals|tally|names)\.ts/,
    either(SCREENS, CONNECTED, /^kernel\/(?:roster\/client|vault|rooms)\/|^(?:reports|alerts|checks|escrow)\//),
  ],
  ["checks know nobody who publishes", /^checks\//, /^alerts\/publishing\//],
  ["only screens use screens", new RegExp(`^(?!${SCREENS.source.replaceAll("^", "")}|node_modules)`), SCREENS],
  ["the connection carries messages and knows none of them", /^kernel\/connection\.ts/, HELD],
  [
    "a reporter loads nothing of members and stewards",
    /^reports\/(model|reporter)\.ts|^kernel\/rooms\/(held|room|unsure)\.ts/,
    /^kernel\/tokens\/|^kernel\/rooms\/(group|public)\.ts|^kernel\/seal\/group-record\.ts|^kernel\/roster\/client\/(steward|keyring|person|founding|register)|^kernel\/roster\/rules\/(register|members)|^kernel\/wire\/token-|^(?:alerts|checks|escrow)\//,
  ],
  [
    "the escrow's arithmetic and formats know nobody",
    /^escrow\/(shares|parts)\.ts/,
    either(SCREENS, CONNECTED, /^kernel\/(?:vault|tokens|roster)\/|^(?:reports|alerts|checks)\//),
  ],
  [
    "screens of whoever reports without a seat load nothing of the escrow",
    /^reports\/anyone\//,
    /^escrow\/|^kernel\/tokens\/|^reports\/(waiting|met)\.ts/,
  ],
  [
    "members load nothing that only stewards need",
    /^alerts\/(alert|reading)\.ts|^checks\/(answer|check|index|tree|tree-heads)\.ts|^kernel\/oprf\/|^reports\/(waiting|withdrawals)\.ts|^kernel\/roster\/client\/(person|founding)\.ts/,
    /^kernel\/roster\/client\/(steward|sending|proposals|labels|register)\.ts|^desks\/(keeping|community-keys)\.ts|^kernel\/roster\/rules\/(register|members)\.ts|^alerts\/publishing\/|^reports\/(review|met)\.ts|^escrow\/opening\.ts|^checks\/(rekey|entries|sealing|tree-head)\.ts/,
  ],
  [
    "a visitor of a desk loads nothing of members, workers and stewards",
    /^desks\/(card|model|parts|slips|visitor|waiting)\.ts|^reports\/receipts\.ts/,
    /^(?:alerts|checks|escrow)\/|^kernel\/tokens\/|^desks\/(access|keys|notes|slip-opening|worker|keeping|community-keys)\.ts|^kernel\/roster\/client\/(steward|keyring|person|founding)|^reports\/(review|met|waiting|outreach)\.ts|^kernel\/wire\/token-/,
  ],
  [
    "whoever reports loads nothing of desks",
    /^reports\/(model|reporter|receipts)\.ts|^kernel\/(?:roster\/rules\/|roster\/client\/roster\.ts|seal\/(aead|age|record)|words\/|vault\/keys)/,
    /^desks\/|^kernel\/seal\/files\.ts/,
  ],
  [
    "workers load nothing that only stewards need",
    /^desks\/(?!keeping|community-keys)[\w-]+\.ts/,
    /^kernel\/roster\/client\/(steward|founding|branches|register)\.ts|^kernel\/roster\/rules\/(register|members)\.ts|^(?:alerts|escrow|checks)\/|^reports\/(review|met)\.ts|^desks\/(keeping|community-keys)\.ts/,
  ],
  [
    "screens of visitors load nothing of workers",
    /^desks\/anyone\//,
    /^desks\/(access|keys|notes|slip-opening|worker)\.ts|^kernel\/roster\/client\/person\.ts/,
  ],
  [
    "the doctor's sheet knows nobody, no network and no cipher",
    /^sheet\//,
    either(CIPHERS, CONNECTED, HELD, /^kernel\/(?:seal|words)\/|^kernel\/kit\/tools\.ts/),
  ],
  [
    "the photo tool knows nobody, no network and no cipher",
    /^pictures\/(?:photo\/|photo\.ts|covering\.ts)|^kernel\/files\/(?:inside|png)\.ts/,
    either(CIPHERS, CONNECTED, HELD, /^kernel\/(?:seal|words)\/|^kernel\/kit\/tools\.ts/),
  ],
  [
    "whoever reads guides loads nothing of members and stewards",
    /^guides\/(?:reading\.ts|anyone\/)/,
    /^kernel\/tokens\/|^kernel\/roster\/client\/(steward|person)|^kernel\/moderation\/decisions|^(?:alerts|checks|escrow|desks|services)\//,
  ],
  [
    "whoever opens a profile's link loads nothing of members, stewards, desks and the roster",
    /^profiles\/(?:link|reading|thread|visitor)\.ts|^profiles\/link\//,
    /^kernel\/(?:tokens|roster|app|members|more)\/|^(?:alerts|checks|escrow|desks|services|lounge|reports\/anyone)\//,
  ],
  [
    "ciphers only where signatures, seals, words and the oblivious PRF are made",
    /^(?!node_modules|age-scrypt:|kernel\/(wire\/(signing|site|contexts|request)|seal\/[\w-]+|vault\/keys|words\/\w+|oprf\/\w+|tokens\/derive|roster\/rules\/hashes)\.ts|(checks|desks|guides|profiles)\/contexts\.ts|checks\/index\.ts|desks\/note-seal\.ts|escrow\/shares\.ts|letters\/letter-seal\.ts|lounge\/pens\.ts|say\/names\.ts)/,
    either(CIPHERS, /^age-scrypt:/),
  ],
  [
    "only what saves a file for its owner knows passphrases",
    /^(?!kernel\/members\/copy\.tsx)/,
    /^kernel\/seal\/passphrase\.ts/,
  ],
];

/** A path as the rules tell it. */
export const short = (path) =>
  path.replace(/^src\/parasol\/kernel\/page\//, "kernel/").replace(/^src\/parasol\/features\/(\w+)\/page\//, "$1/");

/**
 * What breaks an arrow, in words; empty if nothing does. `bundled` are the inputs of esbuild's metafile, `sources` what
 * `writtenImports` gives.
 */
export function brokenArrows(bundled, sources) {
  const found = [];
  const uses = Object.entries(bundled).flatMap(([from, { imports }]) =>
    imports.map(({ path }) => [short(from), short(path)]),
  );
  for (const [why, from, to] of FORBIDDEN) {
    for (const [user, used] of uses) if (from.test(user) && to.test(used)) found.push(`${user} uses ${used}: ${why}`);
    if (!uses.some(([user]) => from.test(user))) found.push(`a rule holds nothing: ${why}`);
  }
  return [...found, ...brokenAudiences(sources), ...circles(sources)];
}

/** All sources: path -> the paths of the sources that it imports, types too. */
export function writtenImports() {
  const paths = readdirSync(join(root, "src/parasol"), { recursive: true })
    .filter((path) => /\/page\/.*\.tsx?$/.test(path))
    .map((path) => `src/parasol/${path}`);
  const places = { "#kernel/": "src/parasol/kernel/page/", "#features/": "src/parasol/features/" };
  const found = (path, to) => {
    const place = Object.keys(places).find((each) => to.startsWith(each));
    return place ? to.replace(place, places[place]) : posix.join(posix.dirname(path), to);
  };
  return Object.fromEntries(
    paths.map((path) => {
      const named = readFileSync(join(root, path), "utf8").matchAll(/\b(?:from|import)\s*\(?\s*"((?:\.|#)[^"]+)"/g);
      return [path, [...named].map(([, to]) => found(path, to))];
    }),
  );
}

/** Screens that use screens of somebody whose screens theirs may not use. */
function brokenAudiences(sources) {
  const of = (path) => FOR.find(([, folder]) => folder.test(path))?.[0];
  const folder = (path) => path.split("/").slice(0, 2).join("/");
  return Object.entries(sources).flatMap(([long, used]) => {
    const path = short(long);
    const mine = of(path);
    if (!mine) return [];
    const may = ALONE.test(path) ? ["kit"] : [mine, ...USES[mine]];
    return used
      .map(short)
      .filter((to) => of(to) && folder(to) !== folder(path) && !may.includes(of(to)))
      .map((to) => `${path} uses ${to}: screens for ${mine} use none for ${of(to)}`);
  });
}

/** Files that import each other in a circle. */
function circles(sources) {
  const done = new Set();
  const found = [];
  const visit = (path, way) => {
    if (way.includes(path)) found.push(`a circle: ${[...way.slice(way.indexOf(path)), path].join(" > ")}`);
    if (done.has(path) || way.includes(path)) return;
    for (const next of sources[path] ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of Object.keys(sources)) visit(path, []);
  return found;
}
