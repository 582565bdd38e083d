// The arrows of the browser client, as .importlinter holds Python's: which folder may use which.
//
// What may be loaded with what is looked up in what esbuild really bundled: types leave no trace in the page and may be
// named anywhere. The folders of screens and the circles are about what a reader has to know, so types count there, and
// they are looked up in the sources.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** The folders of src/screens, and of which other ones each may use screens. A part has its folder, `kit` serves all. */
const SCREENS = {
  kit: [],
  app: ["kit"],
  reports: ["kit"],
  pictures: ["kit", "reports"],
  services: ["kit"],
  sheet: ["kit"],
  photo: ["kit"],
  guides: ["kit"],
  flag: ["kit", "reports"],
  members: ["kit", "reports"],
  more: ["kit", "reports", "members"],
  lounge: ["kit", "members", "more"],
  stewards: ["kit", "reports", "services", "members", "more", "lounge"],
  platforms: ["kit", "reports"],
  outreach: ["kit", "reports", "services", "platforms"],
  workers: ["kit", "reports", "members", "more"],
  link: ["kit"],
  profiles: ["kit", "reports", "link"],
  own: ["kit", "members", "more", "profiles"],
};

/** [why, from, to]: nothing whose path matches `from` may import what matches `to`. */
const FORBIDDEN = [
  [
    "formats and seals take and return bytes: no network, no screens, no community",
    /^src\/(wire|seal|words|identifiers)\//,
    /^src\/(screens|community|reports|alerts|checks|tokens|escrow|vault|roster)\/|^src\/(connection|proof-of-work)\.ts/,
  ],
  [
    "what is emitted from Python's formats knows nothing but how JSON is read",
    /^src\/formats\//,
    /^src\/(?!formats\/|wire\/(codec|bounds)\.ts)|^node_modules\//,
  ],
  [
    "the roster's rules are pure",
    /^src\/roster\//,
    /^src\/(screens|community|vault|reports|alerts|checks|tokens|escrow)\/|^src\/(connection|proof-of-work)\.ts/,
  ],
  [
    "files know the connection and the seals, and nobody",
    /^src\/files\//,
    /^src\/(screens|community|vault|roster|rooms|reports|alerts|checks|desks|tokens|escrow)\//,
  ],
  [
    "what a room does is known to every feature, and knows none",
    /^src\/rooms\//,
    /^src\/(screens|community|reports|alerts|checks|publishing|desks|services|tokens|escrow)\//,
  ],
  [
    "alerts are written and read without checks, checks without those who publish",
    /^src\/(community|alerts|tokens|escrow|reports\/(?!model|reporter))/,
    /^src\/(checks|publishing)\//,
  ],
  [
    "what stewards decided, and what that shows, is pure",
    /^src\/(lounge\/(standing|threads|pens|proposals|talks|letter-seal)|polls\/(tally|names))\.ts/,
    /^src\/(screens|community|vault|rooms|reports|alerts|checks|escrow)\/|^src\/(connection|proof-of-work)\.ts/,
  ],
  ["checks know nobody who publishes", /^src\/checks\//, /^src\/publishing\//],
  ["only screens use screens", /^src\/(?!screens\/)/, /^src\/screens\//],
  [
    "the connection carries messages and knows none of them",
    /^src\/connection\.ts/,
    /^src\/(community|reports|alerts|checks|tokens|escrow|vault|roster)\//,
  ],
  [
    "a reporter loads nothing of members and stewards",
    /^src\/(reports\/(model|reporter)|rooms\/(held|room|unsure))/,
    /^src\/(alerts|checks|tokens|escrow|identifiers)\/|^src\/(rooms\/(group|public)|seal\/group-record)\.ts|^src\/community\/(steward|keyring|person|founding|tree-heads|register)|^src\/roster\/(register|members)|^src\/wire\/(index|escrow|token)-/,
  ],
  [
    "the escrow's arithmetic and formats know nobody",
    /^src\/escrow\/(shares|parts)\.ts/,
    /^src\/(screens|community|vault|reports|alerts|checks|tokens|roster)\/|^src\/(connection|proof-of-work)\.ts/,
  ],
  [
    "screens of whoever reports without a seat load nothing of the escrow",
    /^src\/screens\/reports\//,
    /^src\/(escrow|tokens)\/|^src\/reports\/(waiting|met)\.ts/,
  ],
  [
    "members load nothing that only stewards need",
    /^src\/(alerts\/(alert|reading)|checks\/(answer|check|index|tree)|oprf\/\w+|reports\/waiting|community\/(person|founding|tree-heads|withdrawals))\.ts/,
    /^src\/(community\/(steward|sending|proposals|desks|desk-keys|labels|register)|roster\/(register|members)|publishing\/\w+|reports\/(review|met)|escrow\/opening|checks\/(rekey|entries|sealing|tree-head))\.ts/,
  ],
  [
    "a visitor of a desk loads nothing of members, workers and stewards",
    /^src\/desks\/(card|model|parts|slips|visitor|waiting)\.ts|^src\/reports\/receipts\.ts/,
    /^src\/(alerts|checks|tokens|escrow|identifiers)\/|^src\/desks\/(access|keys|notes|slip-opening|worker)\.ts|^src\/community\/(steward|desks|keyring|person|founding|tree-heads)|^src\/reports\/(review|met|waiting|outreach)\.ts|^src\/wire\/(index|escrow|token)-/,
  ],
  [
    "whoever reports loads nothing of desks",
    /^src\/(reports\/(model|reporter|receipts)|roster\/|community\/roster|seal\/(aead|age|record)|words\/|vault\/keys)/,
    /^src\/desks\/|^src\/(wire|formats)\/desk|^src\/seal\/(files|desk-note)\.ts/,
  ],
  [
    "workers load nothing that only stewards need",
    /^src\/desks\//,
    /^src\/(community\/(steward|desks|desk-keys|founding|branches|register)|roster\/(register|members)|alerts|reports\/(review|met)|escrow|checks)/,
  ],
  [
    "screens of visitors load nothing of workers",
    /^src\/screens\/outreach\//,
    /^src\/desks\/(access|keys|notes|slip-opening|worker)\.ts|^src\/community\/person\.ts/,
  ],
  [
    "the doctor's sheet knows nobody, no network and no cipher",
    /^src\/(screens\/)?sheet\//,
    /^src\/(seal|vault|words|tokens|escrow|community|reports|alerts|checks|roster)\/|^src\/(connection|proof-of-work)\.ts|^src\/screens\/kit\/tools\.ts|^node_modules\/(@noble|@scure|age-encryption)\//,
  ],
  [
    "the photo tool knows nobody, no network and no cipher",
    /^src\/(screens\/(photo\/|kit\/photo-)|files\/(photo|covering|inside|png)\.ts)/,
    /^src\/(seal|vault|words|tokens|escrow|community|reports|alerts|checks|roster)\/|^src\/(connection|proof-of-work)\.ts|^src\/screens\/kit\/tools\.ts|^node_modules\/(@noble|@scure|age-encryption)\//,
  ],
  [
    "whoever reads guides loads nothing of members and stewards",
    /^src\/(guides\/reading|screens\/guides\/)/,
    /^src\/(alerts|checks|tokens|escrow|identifiers|desks|services)\/|^src\/community\/(steward|person|decisions)/,
  ],
  [
    "whoever opens a profile's link loads nothing of members, stewards, desks and the roster",
    /^src\/(profiles\/(link|reading|thread|visitor)|screens\/link\/)/,
    /^src\/(alerts|checks|tokens|escrow|identifiers|desks|services|community|roster|lounge|publishing)\/|^src\/screens\/(app|reports|members|more)\//,
  ],
  [
    "ciphers only where signatures, seals, words and the oblivious PRF are made",
    /^src\/(?!(wire\/(signing|site|request|contexts|index-contexts|guide-contexts)|seal\/\w+|vault\/keys|words\/\w+|oprf\/\w+|checks\/index|tokens\/derive|escrow\/shares|lounge\/pens|polls\/names|roster\/hashes)\.ts)/,
    /^node_modules\/(@noble|@scure|age-encryption)\/|^age-scrypt:/,
  ],
  [
    "only what saves a file for its owner knows passphrases",
    /^src\/(?!screens\/members\/copy\.tsx)/,
    /^src\/seal\/passphrase\.ts/,
  ],
];

/**
 * What breaks an arrow, in words; empty if nothing does. `bundled` are the inputs of esbuild's metafile, `sources` what
 * `writtenImports` gives.
 */
export function brokenArrows(bundled, sources) {
  const found = [];
  const uses = Object.entries(bundled).flatMap(([from, { imports }]) => imports.map(({ path }) => [from, path]));
  for (const [why, from, to] of FORBIDDEN) {
    for (const [user, used] of uses) if (from.test(user) && to.test(used)) found.push(`${user} uses ${used}: ${why}`);
    if (!Object.keys(bundled).some((path) => from.test(path))) found.push(`a rule holds nothing: ${why}`);
  }
  return [...found, ...brokenFolders(sources), ...circles(sources)];
}

/** All sources: path -> the paths of the sources that it imports, types too. */
export function writtenImports() {
  const paths = readdirSync(join(here, "src"), { recursive: true })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `src/${path}`);
  return Object.fromEntries(
    paths.map((path) => {
      const named = readFileSync(join(here, path), "utf8").matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g);
      return [path, [...named].map(([, to]) => posix.join(posix.dirname(path), to))];
    }),
  );
}

/** Screens in no folder or in an unknown one, and those that use a folder which theirs may not use. */
function brokenFolders(sources) {
  const folderOf = (path) => /^src\/screens\/(?:(\w+)\/)?/.exec(path)?.[1];
  const screens = Object.entries(sources).filter(([path]) => path.startsWith("src/screens/"));
  return screens.flatMap(([path, used]) => {
    const folder = folderOf(path);
    const may = SCREENS[folder];
    if (!may) return [`${path} is in no folder of screens: ${Object.keys(SCREENS).join(", ")}`];
    const turned = used.filter((to) => folderOf(to) && folderOf(to) !== folder && !may.includes(folderOf(to)));
    return turned.map((to) => `${path} uses ${to}: screens of ${folder} use none of ${folderOf(to)}`);
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
