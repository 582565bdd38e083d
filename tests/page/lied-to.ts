/**
 * What somebody does while a server lies, as the page's client does it: the counterpart of `tests/hostile/lied_to.py`,
 * which runs this and tells it the rows of the table of lies (`tests/hostile/lies.py`), a line each. First comes what
 * an act does before the lies, then the rest; what comes of it is a trouble's code, or what is seen.
 */
import { createInterface } from "node:readline";
import { publish } from "#features/alerts/page/publishing/publication.ts";
import { AlertReader, readAlerts } from "#features/alerts/page/reading.ts";
import { check } from "#features/checks/page/check.ts";
import { Identifier, type Kind } from "#features/checks/page/identifiers/index.ts";
import { only } from "#features/checks/page/identifiers/question.ts";
import { rekey } from "#features/checks/page/rekey.ts";
import { confirmTreeHead } from "#features/checks/page/tree-head.ts";
import { openDesk } from "#features/desks/page/access.ts";
import { showSlip } from "#features/desks/page/slip-opening.ts";
import { Visitor } from "#features/desks/page/visitor.ts";
import { Worker } from "#features/desks/page/worker.ts";
import { Letters } from "#features/letters/page/letters.ts";
import { Lounge } from "#features/lounge/page/lounge.ts";
import { Asker, answerIn } from "#features/profiles/page/asker.ts";
import { readCatalogue } from "#features/profiles/page/catalogue.ts";
import { Owner } from "#features/profiles/page/owner.ts";
import { fetchCatalogue } from "#features/profiles/page/owners/catalogue-reading.ts";
import { readLink } from "#features/profiles/page/reading.ts";
import { profilesEverybody, profilesEverybodyThumbs } from "#features/profiles/page/routes.ts";
import { pictureOf, thumbsIn } from "#features/profiles/page/thumbs.ts";
import { Enquirer } from "#features/profiles/page/visitor.ts";
import { EMPTY_REPORT, NO_CONTACT } from "#features/reports/page/model.ts";
import { Reporter } from "#features/reports/page/reporter.ts";
import * as review from "#features/reports/page/review.ts";
import { prepareWaiting } from "#features/reports/page/waiting.ts";
import { fetchDirectory } from "#features/services/page/directory.ts";
import { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { Poprf } from "#kernel/oprf/poprf.ts";
import { openInvite } from "#kernel/roster/client/founding.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import { about } from "#kernel/roster/client/writing.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, keyOf, toHex } from "#kernel/wire/bytes.ts";
import { quarterOf } from "#kernel/wire/days.ts";
import { escrowEvaluate } from "#kernel/wire/member-routes.ts";
import { siteOf } from "#kernel/wire/request.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { findDraft } from "./people-of-town.ts";
import { type Json, device as ours } from "./town.ts";

type Go = () => Promise<unknown>;
type Act = (line: Connection, device: Device, args: Json) => Promise<Go>;

/** The outputs of a week's tokens follow from what the server said; each unlocking asks the same (see `town.ts`). */
const finalize = Poprf.prototype.finalize;
const finalized = new Map<string, Bytes[]>();
Poprf.prototype.finalize = function (asked, evaluated, proof) {
  const said = [...asked.flatMap(({ input, blinded }) => [input, blinded]), ...evaluated, proof].map(keyOf).join();
  const outputs = finalized.get(said) ?? finalize.call(this, asked, evaluated, proof);
  finalized.set(said, outputs);
  return outputs.map((output) => output.slice());
};

const person = (line: Connection, device: Device, { words }: Json): Promise<Person> =>
  unlock(line, device, words as Passphrase);

/** What somebody types comes as Python reads it, too. */
const identified = ([kind, normal]: [Kind, string]): Identifier => new Identifier(kind, normal);

const outcomeOf = (error: unknown): string => {
  if (error instanceof Trouble) return error.code;
  throw error;
};

/** An act of somebody who has unlocked, and does nothing more before the lies. */
const by =
  (act: (person: Person, args: Json) => Promise<unknown>): Act =>
  async (line, device, args) => {
    const somebody = await person(line, device, args);
    return () => act(somebody, args);
  };

const ACTS: Record<string, Act> = {
  unlock: async (line, device, args) => async () => {
    await (await person(line, device, args)).pinned(); // as whatever is paid for waits
    return "opened";
  },
  refresh: by(async (member) => {
    await member.refresh();
    return "read";
  }),
  about: async (line) => async () => (await about(line)).protocol,
  receipt:
    async (line, device, { words }) =>
    async () => {
      const { status, lines, unreadable } = await (await Reporter.of(line, device, words)).read();
      return { status, lines: lines.map(({ said }) => said.text), unreadable };
    },
  invite:
    async (line, _, { words }) =>
    async () => {
      await openInvite(line, words);
      return "opened";
    },
  check: async (line, device, args) => {
    const member = await person(line, device, args);
    const asked = async (what: [Kind, string], lastSeq = 0) => {
      const { isMatch, refused } = await check(member, only(identified(what)), lastSeq);
      return { match: isMatch, refused: [...refused].sort() };
    };
    const lastSeq = async () => (args.unread ? 0 : (await readAlerts(member)).lastSeq);
    if (args.before) await asked(args.before_is, await lastSeq());
    return async () => asked(args.typed_is, await lastSeq());
  },
  alerts: async (line, device, args) => {
    const member = await person(line, device, args);
    const reader = new AlertReader(member);
    if (args.again) await reader.read();
    return async () => {
      for (let count = 0; count < (args.times ?? 1); count++) await reader.read();
      const { alerts, refused } = await reader.readBack();
      const kept = member.contents.withdrawn.map(toHex);
      const withdrawn = (args.keys ?? []).map((key: string) => kept.includes(key));
      return { alerts: alerts.map(({ id }) => toHex(id)).sort(), refused: refused.map(({ code }) => code), withdrawn };
    };
  },
  room: by(async (member, { kind }) => {
    const seen: string[] = [];
    for await (const [, opened] of member.read(kind)) seen.push(opened instanceof Unreadable ? opened.code : "read");
    return seen;
  }),
  lounge: by(async (member) => {
    const lounge = new Lounge(member);
    const { posts, lost, pens } = await lounge.readAll();
    const { talks, lost: others } = await new Letters(lounge).read();
    return {
      texts: posts.flatMap(({ said, hidden }) => (hidden ? [] : [said.text])),
      lost,
      pens: Math.max(...pens),
      letters: talks.flatMap(({ lines }) => lines.map(({ said }) => said.text)),
      letters_lost: talks.reduce((sum, talk) => sum + talk.lost, others),
    };
  }),
  publish: by(async (steward, { draft }) => {
    await publish(steward, await findDraft(steward, draft), "clear account");
    return "published";
  }),
  renew: by((steward) => rekey(steward)),
  confirm: by(async (steward) => {
    await confirmTreeHead(steward);
    return "confirmed";
  }),
  report: by(async (steward, { queued, room }) => {
    if (queued) await review.queue(steward);
    const read = await review.find(steward, room);
    const told = { text: read.report.what_happened, shared: read.shared, contact: read.contact !== null };
    const { isSealed: sealed, status, lines } = read;
    return { ...told, problems: [...read.problems].sort(), sealed, status, lines: lines.map(({ said }) => said.text) };
  }),
  ask: by(async (steward, { room }) => review.ask(steward, await review.find(steward, room), "Which evening?")),
  queue: by(async (steward, { rooms }) => {
    const read = new Map((await review.queue(steward)).map((each) => [toHex(each.room), each]));
    return Object.fromEntries(
      rooms.map((room: string) => {
        const { problems, report } = read.get(room) as review.QueuedReport;
        return [room, [[...problems].sort(), report.what_happened]];
      }),
    );
  }),
  services: async (line, device) => async () =>
    (await fetchDirectory(line, device.today(), null)).services.map(({ name }) => name),
  desk: async (line, device, args) => {
    const worker = new Worker(await openDesk(await person(line, device, args), 1));
    const room = Uint8Array.from(Buffer.from(args.room, "hex"));
    return async () => {
      const read = args.listed
        ? (await worker.list()).find((each) => toHex(each.room) === args.room)
        : await worker.reread({ room });
      if (!read) return null;
      const { opening, contact, problems, lines, notes } = read;
      const told = { opening: opening?.text ?? null, contact: contact !== null };
      return { ...told, problems: [...problems].sort(), lines: lines.length, notes: notes.length };
    };
  },
  slip: by(async (member, args) => {
    const { access } = new Worker(await openDesk(member, 1));
    return (await showSlip(member.connection, args.slip, access.identities)).cover_name;
  }),
  visit:
    async (line, device, { words }) =>
    async () => {
      const { lines, unreadable, isClosed } = await (await Visitor.of(line, device, words)).read();
      return { lines: lines.length, unreadable, closed: isClosed };
    },
  "drop-contact": async (line, device, { words }) => {
    const visitor = await Visitor.of(line, device, words);
    return async () => (await visitor.dropContact()) ?? null;
  },
  "fetch-file": async (line, device, { words }) => {
    const visitor = await Visitor.of(line, device, words);
    const file = (await visitor.read()).lines.map(({ said }) => said).find(({ kind }) => kind === "file");
    return async () => (await visitor.fetchFile(file as Parameters<Visitor["fetchFile"]>[0])).length;
  },

  link:
    async (line, device, { link }) =>
    async () =>
      (await readLink(line, device, `#${link}`)).shown.profile.line,
  catalogue: async (line, device) => async () => {
    const found = await fetchCatalogue({ connection: line, device, person: null });
    await found.verified();
    const told = found.listed.map(({ listing: { name, line: said } }) => [name, said]).sort();
    return { listed: told, lost: found.others };
  },
  small: async (line, device) => async () => {
    const { listed } = await readCatalogue(await line.askBytes(profilesEverybody, {}), device.today(), device.random);
    const bodies = thumbsIn(await line.askBytes(profilesEverybodyThumbs, { bits: 0, prefix: 0 }));
    return Object.fromEntries(
      listed.map((each) => [each.listing.name, pictureOf(each, bodies.get(keyOf(each.room))) !== null]),
    );
  },
  inbox:
    async (line, device, { words }) =>
    async () => {
      const owner = await Owner.of(line, device, words);
      const { profile } = await owner.read();
      const { found } = await owner.inbox.enquiries(99);
      const asked = (await owner.inbox.questions(99)).found;
      const read = found.map(({ part, thread: { lines, lost } }) => [part?.text ?? null, lines.length, lost] as const);
      return {
        line: profile.line,
        enquiries: read.sort(([one], [other]) => ((one ?? "") < (other ?? "") ? -1 : 1)),
        questions: asked.map(({ part, thread }) => [part !== null, answerIn(thread) ?? null, thread.lost]),
      };
    },
  written:
    async (line, device, { words }) =>
    async () => {
      const { lines, lost } = await (await Enquirer.of(line, device, words)).read();
      return { lines: lines.map(({ text }) => text), lost };
    },
  asked:
    async (line, device, { words }) =>
    async () => {
      const thread = await (await Asker.of(line, device, words)).read();
      return { answer: answerIn(thread) ?? null, lost: thread.lost };
    },

  wait: by(async (member, { receipt, typed_is }) => {
    const report = { ...EMPTY_REPORT, what_happened: "He locked the door.", warn_others: true };
    await prepareWaiting(member, receipt, report, "", NO_CONTACT, [identified(typed_is)]);
    return "prepared";
  }),
  enter: async (line, device, args) => async () => (await (ACTS.check as Act)(line, device, args))(),
  pay: async (line, device, args) => {
    const once: Record<string, (member: Person) => Promise<unknown>> = {
      check: (member) => check(member, only(identified(args.typed_is))),
      read: readAlerts,
      post: ({ wallet }) =>
        wallet.ask(escrowEvaluate, { keys: 1, blinded: [0, 1, 2, 3].map(() => device.random(32)) }, "post"),
      escrow: ({ wallet }) => wallet.credential(),
      once: ({ wallet }) => {
        const [room, key, signature] = [16, 32, 64].map((size) => new Uint8Array(size)) as [Bytes, Bytes, Bytes];
        const message = { kind: "flag", room, holder_key: key, records: [], signature, marks: [], work: null };
        return wallet.askOnce(routes.roomsOpen, message, "profile", quarterOf(device.today()));
      },
    };
    const pay = once[args.purpose] as (member: Person) => Promise<unknown>;
    const before = args.fresh ? null : await person(line, device, args);
    if (before) await pay(before);
    return async () => {
      const member = before ?? (await person(line, device, args));
      const found = new Set<string>();
      for (let count = 0; count < (args.times ?? 1); count++)
        found.add(await pay(member).then(() => "paid", outcomeOf));
      return [...found].sort();
    };
  },
};

const answer = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`);
const crashed = (error: unknown): void => answer({ crash: String((error as Error).stack ?? error) });

let go: Go = async () => null;
for await (const asked of createInterface({ input: process.stdin })) {
  const { act, args, url, today } = JSON.parse(asked) as Json;
  try {
    if (act) {
      const line = new Connection(siteOf(url), (path, { method, body, headers, signal }) =>
        fetch(url + path, { method, body, headers, signal } as RequestInit),
      );
      const device = { ...ours, today: () => today };
      go = await (ACTS[act] as Act)(line, device, args);
      answer({});
    } else {
      answer({ outcome: await go().catch(outcomeOf) });
    }
  } catch (error) {
    crashed(error);
  }
}
