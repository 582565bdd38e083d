// The arrows of the browser client, as .importlinter holds Python's: which folder may use which. Looked up in what
// esbuild really bundled, so types, which leave no trace in the page, may be named anywhere.

/** [why, from, to]: nothing whose path matches `from` may import what matches `to`. */
const FORBIDDEN = [
  [
    "formats and seals take and return bytes: no network, no screens, no community",
    /^src\/(wire|seal|words|identifiers)\//,
    /^src\/(screens|community|reports|alerts|checks|tokens|escrow|vault|roster)\/|^src\/(connection|work)\.ts/,
  ],
  [
    "the roster's rules are pure",
    /^src\/roster\//,
    /^src\/(screens|community|vault|reports|alerts|checks|tokens|escrow)\/|^src\/(connection|work)\.ts/,
  ],
  ["only screens use screens", /^src\/(?!screens\/)/, /^src\/screens\//],
  [
    "the connection carries messages and knows none of them",
    /^src\/connection\.ts/,
    /^src\/(community|reports|alerts|checks|tokens|escrow|vault|roster)\//,
  ],
  [
    "a reporter loads nothing of members and stewards",
    /^src\/reports\/(model|reporter)/,
    /^src\/(alerts|checks|tokens|escrow|identifiers)\/|^src\/community\/(steward|keyring|person|founding|heads)|^src\/wire\/(index|escrow|token)-/,
  ],
  [
    "the escrow's arithmetic and formats know nobody",
    /^src\/escrow\/(shares|parts)\.ts/,
    /^src\/(screens|community|vault|reports|alerts|checks|tokens|roster)\/|^src\/(connection|work)\.ts/,
  ],
  [
    "screens of whoever reports without a seat load nothing of the escrow",
    /^src\/screens\/(reports?|receipt)(-(draft|home|leaving|names|page|questions|review|send|sharing|when))?\.tsx?/,
    /^src\/(escrow|tokens)\/|^src\/reports\/(waiting|met)\.ts|^src\/screens\/waiting\.tsx/,
  ],
  [
    "members load nothing that only stewards need",
    /^src\/(alerts\/(alert|reading)|checks\/(answer|check|index|oprf|tree)|reports\/waiting|community\/(person|founding|heads|withdrawals))\.ts/,
    /^src\/(community\/(steward|desks)|alerts\/drafting|reports\/(review|met)|escrow\/opening|checks\/(rekey|entries|head))\.ts/,
  ],
  [
    "a visitor of a desk loads nothing of members, workers and stewards",
    /^src\/desks\/(card|files|images|model|parts|slips|visitor|waiting)\.ts|^src\/reports\/receipts\.ts/,
    /^src\/(alerts|checks|tokens|escrow|identifiers)\/|^src\/desks\/(access|keys|notes|slip-opening|worker)\.ts|^src\/community\/(steward|desks|keyring|person|founding|heads)|^src\/reports\/(review|met|waiting|outreach)\.ts|^src\/wire\/(index|escrow|token)-/,
  ],
  [
    "whoever reports loads nothing of desks",
    /^src\/(reports\/(model|reporter|receipts)|roster\/|community\/roster|seal\/(aead|age|record)|words\/|vault\/keys)/,
    /^src\/desks\/|^src\/wire\/desk-|^src\/seal\/(files|desk-note)\.ts/,
  ],
  [
    "workers load nothing that only stewards need",
    /^src\/desks\//,
    /^src\/(community\/(steward|desks|founding|branches)|alerts|reports\/(review|met)|escrow|checks)/,
  ],
  [
    "screens of visitors load nothing of workers",
    /^src\/screens\/outreach/,
    /^src\/desks\/(access|keys|notes|slip-opening|worker)\.ts|^src\/community\/person\.ts/,
  ],
  [
    "the doctor's sheet knows nobody, no network and no cipher",
    /^src\/(sheet\/|screens\/sheet)/,
    /^src\/(seal|vault|words|tokens|escrow|community|reports|alerts|checks|roster)\/|^src\/(connection|work)\.ts|^src\/screens\/tools\.ts|^node_modules\/(@noble|@scure|age-encryption)\//,
  ],
  [
    "ciphers only where signatures, seals, words and the oblivious PRF are made",
    /^src\/(?!(wire\/(signing|site|contexts|index-contexts|desk-contexts)|seal\/\w+|vault\/keys|words\/\w+|checks\/(oprf|index)|tokens\/derive|escrow\/shares|roster\/hashes)\.ts)/,
    /^node_modules\/(@noble|@scure|age-encryption)\/|^age-scrypt:/,
  ],
  [
    "only what saves a file for its owner knows passphrases",
    /^src\/(?!screens\/copy\.tsx)/,
    /^src\/seal\/passphrase\.ts/,
  ],
];

/** What breaks an arrow, in words; empty if nothing does. `inputs` are those of esbuild's metafile. */
export function brokenArrows(inputs) {
  const found = [];
  const uses = Object.entries(inputs).flatMap(([from, { imports }]) => imports.map(({ path }) => [from, path]));
  for (const [why, from, to] of FORBIDDEN) {
    for (const [user, used] of uses) if (from.test(user) && to.test(used)) found.push(`${user} uses ${used}: ${why}`);
    if (!Object.keys(inputs).some((path) => from.test(path))) found.push(`a rule holds nothing: ${why}`);
  }
  return [...found, ...circles(inputs)];
}

/** Files that import each other in a circle. */
function circles(inputs) {
  const done = new Set();
  const found = [];
  const visit = (path, way) => {
    if (way.includes(path)) found.push(`a circle: ${[...way.slice(way.indexOf(path)), path].join(" > ")}`);
    if (done.has(path) || way.includes(path)) return;
    for (const { path: next } of inputs[path]?.imports ?? []) if (next.startsWith("src/")) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of Object.keys(inputs)) if (path.startsWith("src/")) visit(path, []);
  return found;
}
