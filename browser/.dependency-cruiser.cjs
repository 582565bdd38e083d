// The arrows of the browser client, as .importlinter holds Python's.
const layer = (name, from, to, comment) => ({ name, comment, severity: "error", from: { path: from }, to: { path: to } });
module.exports = {
  forbidden: [
    layer("bytes-know-nothing", "^src/(wire|seal|words|identifiers)/", "^src/(screens|connection|community|reports|alerts|checks|vault|roster|work)", "Formats and seals take and return bytes: no network, no screens, no community"),
    layer("rules-are-pure", "^src/roster/", "^src/(screens|connection|community|vault|reports|alerts|checks)", "The roster's rules are pure"),
    layer("no-screens-below", "^src/(?!screens/)", "^src/screens/", "Only screens import screens"),
    layer("reporters-stay-light", "^src/reports/(model|reporter)", "^src/(alerts|checks|identifiers|community/(steward|keyring|person|founding))", "The first load needs no member's code"),
    layer("connection-carries", "^src/connection", "^src/(community|reports|alerts|checks|vault|roster)", "The connection carries messages and knows none of them"),
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "ciphers-in-few-places",
      comment: "Signatures, seals, words and the oblivious PRF; nothing else touches a cipher",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(wire/(signing|contexts)|seal/|vault/keys|words/|checks/(oprf|index)|roster/state)" },
      to: { path: "node_modules/(@noble|age-encryption|@scure)" },
    },
  ],
  options: { doNotFollow: { path: "node_modules" }, tsConfig: { fileName: "tsconfig.json" }, tsPreCompilationDeps: true, enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js"], exportsFields: ["exports"], conditionNames: ["import", "default"] } },
};
