// Runs the tests in tests/page/*.test.ts: bundles each with esbuild (Node 20 reads no TypeScript), then `node --test`.
// Communities for them are served by one process of Python's (tests/resident.py).
// `--bundle FILE FOLDER` bundles one file, for Python's tests that run the page's client (tests/hostile/lied_to.py).
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { argon2From, leaveOut, signaturesOnce } from "./build-plugins.mjs";

const root = new URL("../..", import.meta.url).pathname;
const wanted = process.argv.slice(2);
const VECTORS_OF_ARGON2 = "seal.test.ts";

const bundle = (names, plugins, outdir) =>
  build({
    entryPoints: names.map((name) => join(root, "tests/page", name)),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true, // what all share is made, and read, once
    platform: "node",
    format: "esm",
    target: "node20",
    plugins,
    define: { "process.env.VECTORS": JSON.stringify(join(root, "vectors")) },
    logLevel: "warning",
  });
const withTestsArgon2 = [leaveOut, argon2From("argon2.ts"), signaturesOnce];

if (wanted[0] === "--bundle") {
  await bundle([wanted[1]], withTestsArgon2, wanted[2]);
  process.exit();
}

const out = mkdtempSync(join(root, ".tests-"));
try {
  const tests = readdirSync(join(root, "tests/page")).filter(
    (name) => name.endsWith(".test.ts") && (!wanted.length || wanted.some((part) => name.includes(part))),
  );
  const isOfVectors = (name) => name === VECTORS_OF_ARGON2;
  await bundle(tests.filter(isOfVectors), [leaveOut], out);
  await bundle(
    tests.filter((name) => !isOfVectors(name)),
    withTestsArgon2,
    out,
  );
  const files = tests.map((name) => join(out, name.replace(/\.ts$/, ".mjs")));
  const socket = join(out, "resident");
  const resident = spawn(join(root, ".venv", "bin", "python"), [join(root, "tests", "resident.py"), socket], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(resident.stdout, "data");
  const beside = `--test-concurrency=${Math.max(2, availableParallelism())}`;
  const run = spawnSync(process.execPath, ["--test", beside, "--test-reporter=dot", ...files], {
    stdio: "inherit",
    env: { ...process.env, RESIDENT: socket },
  });
  resident.stdin.end();
  await once(resident, "exit");
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
