import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

// Parts of age-encryption that Parasol never uses (passkeys, post-quantum and P-256 recipients) would bring 25 KB gzipped
// of ciphers with them. They are left out of the bundle here; calling one throws. Passphrases are needed for the files
// that members save, and by nobody else: `age-encryption/scrypt` is that class alone, for the part that saves.
const LEFT_OUT =
  /^(@noble\/post-quantum\/hybrid\.js|@noble\/curves\/nist\.js|@noble\/hashes\/scrypt\.js|\.\/webauthn\.js|\.\/armor\.js)$/;
const STUB = `
const leftOut = () => { throw new Error("left out of this build"); };
export const scrypt = leftOut, MLKEM768P256 = leftOut, MLKEM768X25519 = leftOut, p256 = leftOut;
`;
const UNUSED_CLASS =
  /export class (HybridRecipient|HybridIdentity|TagRecipient|HybridTagRecipient|ScryptRecipient|ScryptIdentity) \{[\s\S]*?\n\}\n/g;

/** age-encryption's recipients.js with the X25519 classes, and `kept`. Throws if the file isn't as it was when this was written. */
function withoutUnusedClasses(source, kept) {
  const names = source.match(UNUSED_CLASS) ?? [];
  if (names.length !== 6) throw new Error("age-encryption has changed: look at build-plugins.mjs");
  return source.replace(UNUSED_CLASS, (whole, name) =>
    name === kept
      ? whole
      : `export class ${name} {\n  constructor() {\n    throw new Error("left out of this build");\n  }\n}\n`,
  );
}

const RECIPIENTS = fileURLToPath(new URL("node_modules/age-encryption/dist/recipients.js", import.meta.url));
const SCRYPT = "@noble/hashes/scrypt.js";

export const leaveOut = {
  name: "leave-out",
  setup(build) {
    build.onResolve({ filter: LEFT_OUT }, (args) => {
      if (args.namespace === "age-scrypt" && args.path === SCRYPT) return undefined;
      const isAge = args.namespace === "age-scrypt" || args.importer.includes("/age-encryption/");
      return isAge ? { path: args.path, namespace: "left-out" } : undefined;
    });
    build.onResolve({ filter: /^age-encryption\/scrypt$/ }, () => ({ path: "recipient", namespace: "age-scrypt" }));
    build.onLoad({ filter: /.*/, namespace: "age-scrypt" }, async () => ({
      contents: withoutUnusedClasses(await readFile(RECIPIENTS, "utf8"), "ScryptRecipient"),
      resolveDir: dirname(RECIPIENTS),
      loader: "js",
    }));
    build.onLoad({ filter: /age-encryption\/dist\/recipients\.js$/ }, async ({ path }) => ({
      contents: withoutUnusedClasses(await readFile(path, "utf8")),
      loader: "js",
    }));
    build.onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: STUB, loader: "js" }));
  },
};

// The library's file of signatures names the OPRF for a suite that oprf/oprf.ts puts together itself. By that import
// everybody would load the OPRF, and it is 1.7 KB gzipped that whoever only reports never needs. Tests use the suite.
export const leaveUnusedOut = {
  name: "leave-unused-out",
  setup(build) {
    build.onResolve({ filter: /^\.\/abstract\/oprf\.js$/ }, (args) =>
      args.importer.endsWith("/@noble/curves/ed25519.js") ? { path: "oprf", namespace: "suite-left-out" } : undefined,
    );
    // No text uses a function of Fluent (texts.test.ts): NUMBER and DATETIME would be 0.3 KB of every first load.
    build.onLoad({ filter: /@fluent\/bundle\/esm\/builtins\.js$/ }, () => ({
      contents: "export const NUMBER = undefined, DATETIME = undefined;",
      loader: "js",
    }));
    build.onLoad({ filter: /.*/, namespace: "suite-left-out" }, () => ({
      contents: 'export const createOPRF = () => { throw new Error("left out of this build"); };',
      loader: "js",
    }));
  },
};

/** A file of `tests/` instead of the page's Argon2id, for tests that aren't about it: the page's takes most of their time. */
export const argon2From = (file) => ({
  name: "argon2-of-tests",
  setup: (build) =>
    build.onResolve({ filter: /^@noble\/hashes\/argon2\.js$/ }, () => ({
      path: fileURLToPath(new URL(`tests/${file}`, import.meta.url)),
    })),
});
