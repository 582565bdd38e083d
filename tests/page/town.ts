/** A real server on a store of its own, and a line to it on which a test may lie or break off. */

import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { Connection } from "#kernel/connection.ts";
import { browserDevice, type Device } from "#kernel/device.ts";
import type { NewestPage } from "#kernel/formats/messages.ts";
import type { Policy } from "#kernel/formats/roster.ts";
import { LEFT_OUT } from "#kernel/formats/settings.ts";
import type { Blinded } from "#kernel/oprf/oprf.ts";
import { Poprf } from "#kernel/oprf/poprf.ts";
import { newestPage } from "#kernel/rooms/newest.ts";
import { about } from "#kernel/roster/client/writing.ts";
import { concat, keyOf, textOf, u32 } from "#kernel/wire/bytes.ts";
import { siteOf } from "#kernel/wire/request.ts";
import { readList } from "#kernel/words/listing.ts";
import { generate, type Passphrase } from "#kernel/words/passphrase.ts";
import { Resident } from "./resident.ts";

const ROOT = path(process.env.VECTORS as string, "..");
export const PYTHON = path(ROOT, ".venv", "bin", "python");
const PARASOL = path(ROOT, ".venv", "bin", "parasol");

export const POLICY: Policy = {
  name: "Riverside Collective",
  languages: ["en"],
  areas: ["North"],
  region: "GB",
  report_days: 180,
  alert_days: 365,
  decision_days: 730,
  vault_days: 400,
  escrow_days: 365,
  checks_per_week: 200, // of which a member in its first week has 25
  checks_in_all: 10_000,
  ...LEFT_OUT,
};

/** Nobody waits in a test: what a session does by itself after a while it does at once. */
export const device: Device = { ...browserDevice(), pause: () => Promise.resolve() };

/** What a token is drawn with follows from its nonce and scalar alone, and each unlocking of a vault draws the same: it is
 * computed once, like Argon2id. Whoever asks overwrites their own. */
const compute = Poprf.prototype.blind;
const computed = new Map<string, Blinded>();
Poprf.prototype.blind = function (input, scalar) {
  const asked = `${keyOf(input)} ${keyOf(scalar)}`;
  const known = computed.get(asked) ?? compute.call(this, input.slice(), scalar);
  computed.set(asked, known);
  return { input, blind: known.blind.slice(), blinded: known.blinded.slice() };
};

const LIST = readList(readFileSync(path(ROOT, "src/parasol/kernel/words/lists/en.txt"), "utf8"));
let drawn = 0;

/** Eight new words, or five for a slip: in each file of tests the same ones, so that they are stretched once for all. */
export function words(count = 8): Passphrase {
  const next = (outputLength: number) => createHash("shake256", { outputLength }).update(`${drawn++}`).digest();
  return generate((length) => new Uint8Array(next(length)), LIST, count);
}

// biome-ignore lint/suspicious/noExplicitAny: what travels has many shapes, and each test knows its own
export type Json = any;

/** One request on the line: `send` passes it on (again, if called again) and gives the answer. */
export interface Passing {
  readonly path: string;
  readonly asked: Json;
  readonly isSigned: boolean;
  send(): Promise<Response>;
}

/** What happens on the line, by path; without a word about a path everything is passed on. */
export type Line = Record<string, (passing: Passing) => Promise<Response>>;

/** A line on which the answers of one path are changed. */
export const lying = (route: string, change: (answer: Json, asked: Json) => Json): Line => ({
  [route]: async ({ asked, send }) => {
    const answer = await send();
    if (answer.status !== 200) return answer;
    const changed = change(await answer.json(), asked) as Json;
    return new Response(JSON.stringify(changed), { headers: answer.headers });
  },
});

/** A line on which pages of the newest records are changed. */
export const lyingNewest = (change: (page: NewestPage, asked: Json) => NewestPage): Line => ({
  "/api/rooms/newest": async ({ asked, send }) => {
    const answer = await send();
    if (answer.status !== 200) return answer;
    const { last, more, records } = change(newestPage(new Uint8Array(await answer.arrayBuffer())), asked);
    const parts = records.map(({ seq, id, day, body }) => concat(u32(seq), id, u32(day), u32(body.length), body));
    const page = concat(u32(last), Uint8Array.of(Number(more), records.length), ...parts);
    return new Response(page as BodyInit, { headers: answer.headers });
  },
});

/** How a command of the program ended, and what it printed. */
export interface Ran {
  readonly code: number;
  readonly json: Json;
}

/** A server with cheap proofs of work, and the program beside it: in Python's process for all towns (`tests/resident.py`). */
export class Town {
  foundingWords = "" as Passphrase;
  protected address = "";
  readonly #resident = new Resident();

  async start(): Promise<void> {
    const { url, founding_words } = await this.#resident.ask({});
    this.address = url;
    this.foundingWords = founding_words;
  }

  get url(): string {
    return this.address;
  }

  stop(): void {
    this.#resident.end();
  }

  /** Run a command of the program on this server, with these lines on its standard input. */
  ran(words: readonly string[], ...lines: string[]): Promise<Ran> {
    return this.#resident.ask({ words: [...words, "--server", this.url, "--json"], lines });
  }

  /** The same; it must be done. */
  async run(words: readonly string[], ...lines: string[]): Promise<Json> {
    const { code, json } = await this.ran(words, ...lines);
    assert.equal(code, 0, JSON.stringify(json));
    return json;
  }

  /** A connection by this instead of `fetch`. */
  over(send: (url: string, init: RequestInit) => Promise<Response>): Connection {
    return new Connection(siteOf(this.url), (route, { method, body, headers, signal }) =>
      send(this.url + route, { method, body, headers, signal } as RequestInit),
    );
  }

  connect(line: Line = {}): Connection {
    return new Connection(siteOf(this.url), (route, { method, body, headers, signal }) => {
      const send = () => fetch(this.url + route, { method, body, headers, signal } as RequestInit);
      const act = line[route];
      if (!act) return send();
      const isSigned = "Authorization" in (headers as Record<string, string>);
      return act({ path: route, asked: JSON.parse(textOf(body as Uint8Array)), isSigned, send });
    });
  }
}

/** The program as hosts have it serves a store of its own. */
export class Hosted extends Town {
  readonly #folder = mkdtempSync(path(tmpdir(), "parasol-"));
  #process: ChildProcess | undefined;

  override async start(): Promise<void> {
    const init = execFileSync(PARASOL, ["init", "--json", "--store", this.#folder], { encoding: "utf8" });
    this.foundingWords = (JSON.parse(init) as { founding_words: Passphrase }).founding_words;
    const port = await freePort();
    this.address = `http://127.0.0.1:${port}`;
    const serve = ["serve", "--store", this.#folder, "--port", String(port)];
    this.#process = spawn(PARASOL, serve, { stdio: "ignore" });
    for (let tries = 0; ; tries++) {
      if (this.#process.exitCode !== null || tries > 1000) throw new Error("the server can't be started");
      if (await about(this.connect()).catch(() => null)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  override stop(): void {
    super.stop();
    this.#process?.kill("SIGKILL");
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
