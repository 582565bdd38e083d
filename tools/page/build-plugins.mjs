import { readFile } from "node:fs/promises";
import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";

// Parts of age-encryption that Parasol never uses (passkeys, armour, X25519 alone and P-256) are left out of the bundle
// here; calling one throws. Passphrases are needed for the files that members save, and by nobody else:
// `age-encryption/scrypt` is that class alone, for the part that saves.
const LEFT_OUT =
  /^(@noble\/curves\/nist\.js|@noble\/hashes\/scrypt\.js|\.\/x25519\.js|\.\/webauthn\.js|\.\/armor\.js)$/;
const STUB = `
const leftOut = () => { throw new Error("left out of this build"); };
export const scrypt = leftOut, scalarMult = leftOut, scalarMultBase = leftOut, p256 = leftOut, p384 = leftOut;
`;
const UNUSED_CLASS =
  /export class (X25519Recipient|X25519Identity|TagRecipient|HybridTagRecipient|ScryptRecipient|ScryptIdentity) \{[\s\S]*?\n\}\n/g;

/** age-encryption's recipients.js with the hybrid classes, and `kept`. Throws if the file isn't as it was when this was written. */
function withoutUnusedClasses(source, kept) {
  const names = source.match(UNUSED_CLASS) ?? [];
  if (names.length !== 6) throw new Error("age-encryption has changed: look at build-plugins.mjs");
  return source.replace(UNUSED_CLASS, (whole, name) =>
    name === kept
      ? whole
      : `export class ${name} {\n  constructor() {\n    throw new Error("left out of this build");\n  }\n}\n`,
  );
}

// The library's file of hybrid keys makes others as it is loaded, on curves that are left out.
const UNUSED_KEM = /^export const (QSF_ml_kem|KitchenSink_ml_kem|QSFMLKEM|KitchenSinkMLKEM)\w+ = [^;]*;\n/gm;

function withoutUnusedKems(source) {
  if (source.match(UNUSED_KEM)?.length !== 6)
    throw new Error("@noble/post-quantum has changed: look at build-plugins.mjs");
  return source.replace(UNUSED_KEM, "");
}

// Of jpeg-js the class that decodes, which gives a smaller picture without making the large one first, and the encoder; as
// modules: what esbuild puts around others would lie in every first load. What fetches a picture by its address is cut out.
const FETCHES = / {4}load: function load\(path\) \{[\s\S]*?(?= {4}parse: function parse\()/;
const JPEG_JS = { "decoder.js": ["decode", "JpegImage"], "encoder.js": ["encode", "encode"] };

async function jpegJs({ path }) {
  const [was, is] = JPEG_JS[path.slice(-10)];
  const [source, ...rest] = (await readFile(path, "utf8")).split(
    `if (typeof module !== 'undefined') {\n\tmodule.exports = ${was};\n}`,
  );
  const cut = source.replace(FETCHES, "");
  if (rest.length !== 1 || /XMLHttpRequest/.test(cut)) {
    throw new Error("jpeg-js has changed: look at build-plugins.mjs");
  }
  return { contents: `${cut}export default ${is};\nif (false) {}${rest[0]}`, loader: "js" };
}

const RECIPIENTS = fileURLToPath(new URL("../../node_modules/age-encryption/dist/recipients.js", import.meta.url));
const SCRYPT = "@noble/hashes/scrypt.js";

export const leaveOut = {
  name: "leave-out",
  setup(build) {
    build.onResolve({ filter: LEFT_OUT }, (args) => {
      if (args.namespace === "age-scrypt" && args.path === SCRYPT) return undefined;
      const isAge = args.namespace === "age-scrypt" || /\/(age-encryption|@noble\/post-quantum)\//.test(args.importer);
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
    build.onLoad({ filter: /@noble\/post-quantum\/hybrid\.js$/ }, async ({ path }) => ({
      contents: withoutUnusedKems(await readFile(path, "utf8")),
      loader: "js",
    }));
    build.onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: STUB, loader: "js" }));
    build.onLoad({ filter: /jpeg-js\/lib\/(?:de|en)coder\.js$/ }, jpegJs);
  },
};

// A format is made by calls of functions of other files, of which esbuild doesn't see that they do nothing else: it keeps
// what nobody reads or writes. So it is told at each call; they are annotated where they stand (kernel/page/wire/codec.ts).
const MAKES_FORMATS = /^import \{([^}]*)\} from "(?:\.|#kernel\/wire)\/(?:codec|bounds|route)\.ts";/gm;

function pure(source) {
  const names = [...source.matchAll(MAKES_FORMATS)].flatMap(
    ([, list]) => list.match(/(?<!type )\b[a-z]\w*(?=,|\s*$)/g) ?? [],
  );
  return names.length ? source.replace(new RegExp(`\\b(?:${names.join("|")})\\(`, "g"), "/* @__PURE__ */ $&") : source;
}

// The library's file of signatures names the OPRF for a suite that kernel/page/oprf/oprf.ts puts together itself. By that import
// everybody would load the OPRF, and it is 1.7 KB gzipped that whoever only reports never needs. Tests use the suite.
export const leaveUnusedOut = {
  name: "leave-unused-out",
  setup(build) {
    // Its ristretto255 is for checks alone, and what of a file any part uses all parts load: so those have one of their own.
    build.onResolve(
      { filter: /^@noble\/curves\/ed25519\.js$/ },
      async ({ path, importer, kind, resolveDir, pluginData }) => {
        if (pluginData?.isAsked || !/\/page\/oprf\/\w+\.ts$|\/features\/escrow\/page\/\w+\.ts$/.test(importer))
          return undefined;
        const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: { isAsked: true } });
        return { ...found, suffix: "?ristretto" };
      },
    );
    build.onResolve({ filter: /^\.\/abstract\/oprf\.js$/ }, (args) =>
      args.importer.endsWith("/@noble/curves/ed25519.js") ? { path: "oprf", namespace: "suite-left-out" } : undefined,
    );
    build.onLoad(
      { filter: /\/page\/(?:formats\/[\w-]+|[\w-]*(?:structs|messages)|(?:wire\/)?(?:[\w-]+-)?routes)\.ts$/ },
      async ({ path, pluginData }) => ({
        contents: pure(await readFile(path, "utf8")),
        loader: "ts",
        pluginData,
      }),
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

/**
 * Some parts stand alone: they have copies of what they need and the first load (`isFirst`) hasn't. Shared with others it
 * would be cut into many files, whose hashes everybody's first load names, and whoever opens a guide or reports would
 * fetch the ciphers of all. What is asked with `instanceof` or remembers something across parts has to be in the first load.
 */
export const standingAlone = (parts, isFirst) => ({
  name: "standing-alone",
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      const part =
        pluginData?.part ?? Object.keys(parts).find((each) => importer.endsWith(`/${parts[each]}/entry.tsx`));
      if (!part || pluginData?.isAsked) return undefined;
      const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: { isAsked: true } });
      if (isFirst(found.path)) return found;
      return { ...found, suffix: `?${part}`, pluginData: { part } };
    });
  },
});

/** Behind the plugins that change files: what a copy imports is a copy. */
export const copied = {
  name: "copied",
  setup(build) {
    build.onLoad({ filter: /\.(?:js|tsx?)$/ }, async ({ path, pluginData }) =>
      pluginData?.part
        ? { contents: await readFile(path, "utf8"), loader: extname(path).slice(1), pluginData }
        : undefined,
    );
  },
};

/** A file of `tests/` instead of the page's Argon2id, for tests that aren't about it: the page's takes most of their time. */
export const argon2From = (file) => ({
  name: "argon2-of-tests",
  setup: (build) =>
    build.onResolve({ filter: /^@noble\/hashes\/argon2\.js$/ }, () => ({
      path: fileURLToPath(new URL(`../../tests/page/${file}`, import.meta.url)),
    })),
});

/** A signature is looked at once for the same bytes: tests read the same charter again and again, and a third of what the
 * lies of servers took went to it. */
export const signaturesOnce = {
  name: "signatures-once",
  setup: (build) =>
    build.onLoad({ filter: /kernel\/page\/wire\/signing\.ts$/ }, async ({ path }) => {
      const [before, after] = (await readFile(path, "utf8")).split("export function isSigned(");
      const once = `const seen = new Map<string, boolean>();
        export function isSigned(...asked: Parameters<typeof look>): boolean {
          const name = asked.map((each) => (typeof each === "string" ? each : keyOf(each))).join();
          if (!seen.has(name)) seen.set(name, look(...asked));
          return seen.get(name) as boolean;
        }
        function look(`;
      return { contents: `${before}${once}${after}`, loader: "ts" };
    }),
};
