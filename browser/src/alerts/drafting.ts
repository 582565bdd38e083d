/**
 * Two stewards make an alert: the first drafts and signs, the second signs and publishes, or sends back with a reason.
 * Loaded by stewards only.
 *
 * The alert's text is always written for it; the reporter's own words are never taken over by default.
 */
import { Case, CaseIdentifier, EntryMaker, identifierOf, placedOf } from "../checks/entries.ts";
import { List, liveLists } from "../checks/head.ts";
import { readCases } from "../checks/rekey.ts";
import { BucketFull } from "../checks/tree.ts";
import * as decisions from "../community/decisions.ts";
import type { Person } from "../community/person.ts";
import { NotASteward } from "../community/steward.ts";
import type { Identifier } from "../identifiers/index.ts";
import { Meetings } from "../reports/met.ts";
import { type Kind, readIf, saying } from "../reports/model.ts";
import { type ReadReport, read } from "../reports/reading.ts";
import * as review from "../reports/review.ts";
import { TRIES } from "../rooms/group.ts";
import { wasSteward } from "../roster/asking.ts";
import { Unreadable } from "../seal/errors.ts";
import { type Bytes, equal, keyOf, toHex } from "../wire/bytes.ts";
import { bytes, encode, list, type Of, tagged, text } from "../wire/codec.ts";
import { monthOf } from "../wire/days.ts";
import { routes } from "../wire/routes.ts";
import { isSigned, KEY_BYTES, publicKeyOf, sign } from "../wire/signing.ts";
import { Distrust, isDeclined, Trouble } from "../wire/trouble.ts";
import { Alert, MAX_MASKS, SignedAlert } from "./alert.ts";

/**
 * The draft can't be published. `draft-…`: `draft-own` (needs another steward's signature), `draft-stranger` (by
 * nobody who was steward), `draft-reports` (none, or one can't be read), `draft-kept` (its reporter wants it to stay
 * with the stewards), `draft-long` (not all of a report is read), `draft-empty`, `draft-copied` (the reporter's own words), `draft-severity`, `draft-area`,
 * `draft-identifiers` (too many), `draft-masks` (the numbers aren't those it shows), `draft-changed` (a report is gone,
 * or its reporter couldn't take the alert back).
 */
export class NotPublishable extends Trouble {}

/** The person who reported has taken it back, so nothing is published from it. */
export class TakenBack extends Trouble {
  constructor() {
    super("taken-back");
  }
}

/** No draft, or more than one, has an id that begins like this. */
export class NoSuchDraft extends Trouble {
  constructor() {
    super("no-such-draft");
  }
}

/** There is no alert of this id any more, or it can't be taken down. */
export class NoSuchAlert extends Trouble {
  constructor() {
    super("no-such-alert");
  }
}

/**
 * A signed payload that waits for a second signature, with what only stewards see: the identifiers in full, the reports
 * it was made from, and the private half of the stewards' own withdrawal key.
 */
export const Draft = tagged("kind", "draft", {
  alert: bytes,
  signature: bytes,
  identifiers: list(CaseIdentifier),
  reports: list(bytes),
  reason: text,
  takedown_seed: bytes,
});
export type Draft = Of<typeof Draft>;

/** A second steward's no, with the reason. */
export const SentBack = tagged("kind", "sent-back", { draft: bytes, reason: text });
export type SentBack = Of<typeof SentBack>;

/** A draft as the second steward sees it; its signature is right. */
export interface OpenDraft {
  readonly id: Bytes;
  readonly by: Bytes;
  readonly draft: Draft;
  readonly alert: Alert;
}

/**
 * What a steward writes. `reporters` is how many independent people reported (without it one for each report that isn't by the same seat as another; 0 if
 * they were counted in an earlier alert).
 */
export interface Writing {
  readonly reports: readonly ReadReport[];
  readonly identifiers: readonly Identifier[];
  readonly text: string;
  readonly severity: number;
  readonly kinds: readonly Kind[];
  readonly area: string;
  readonly happened: string;
  readonly reason: string;
  readonly reporters?: number;
}

/**
 * Write and sign an alert, for a second steward to read. Returns the draft's id. Throws `NotPublishable`, `TakenBack`,
 * `NotASteward`, `ReasonNeeded`, `TooLong`.
 */
export async function draftAlert(steward: Person, writing: Writing): Promise<Bytes> {
  if (!steward.isSteward) throw new NotASteward();
  const { reports, identifiers, reason } = writing;
  decisions.checkReason(reason);
  checkWriting(steward, writing);
  const today = steward.device.today();
  const takedownSeed = steward.device.random(KEY_BYTES);
  const alert: Alert = {
    id: steward.device.random(16),
    text: writing.text.trim(),
    severity: writing.severity,
    kinds: [...writing.kinds],
    area: writing.area,
    happened: writing.happened,
    newest: monthOf(Math.max(...reports.map((report) => report.openedOn))),
    reporters: writing.reporters ?? review.independent(reports),
    masks: identifiers.map((identifier) => identifier.masked()),
    published_on: today,
    expires_on: today + policyOf(steward).alert_days,
    roster_length: steward.roster.length,
    withdraw_keys: [...reports.flatMap(({ raw }) => (raw ? [raw.withdraw_key] : [])), publicKeyOf(takedownSeed)],
  };
  const payload = encode(Alert, alert);
  const draft: Draft = {
    kind: "draft",
    alert: payload,
    signature: sign(steward.seed, "alert", payload),
    identifiers: identifiers.map(({ kind, normal }) => ({ kind, normal })),
    reports: reports.map((report) => report.room),
    reason,
    takedown_seed: takedownSeed,
  };
  const none = new Uint8Array();
  const written = encode(Alert, { ...alert, id: none, withdraw_keys: [] });
  const asked = encode(Draft, { ...draft, alert: written, signature: none, takedown_seed: none });
  try {
    return await steward.append("review", alert.id, encode(Draft, draft), alert.withdraw_keys, asked);
  } catch (error) {
    throw isDeclined(error, "withdrawn") ? new TakenBack() : error;
  }
}

/** The drafts that wait for a second signature, oldest first. */
export async function openDrafts(steward: Person): Promise<OpenDraft[]> {
  const found: OpenDraft[] = [];
  for await (const [record, opened] of steward.read("review")) {
    if (opened instanceof Unreadable) continue;
    const draft = readIf(Draft, opened.body);
    const alert = draft && readIf(Alert, draft.alert);
    if (!draft || !alert || !isSigned(opened.author, "alert", draft.alert, draft.signature)) continue;
    found.push({ id: record.id, by: opened.author, draft, alert });
  }
  return found;
}

/** What was sent back, by whom and why, oldest first. */
export async function sentBack(steward: Person): Promise<(SentBack & { readonly by: Bytes })[]> {
  const found: (SentBack & { readonly by: Bytes })[] = [];
  for await (const [, opened] of steward.read("review")) {
    const note = opened instanceof Unreadable ? null : readIf(SentBack, opened.body);
    if (note && !(opened instanceof Unreadable)) found.push({ ...note, by: opened.author });
  }
  return found;
}

/** The draft whose id begins like this (hex). Throws `NoSuchDraft`. */
export async function findDraft(steward: Person, short: string): Promise<OpenDraft> {
  const matching = (await openDrafts(steward)).filter(({ id }) => toHex(id).startsWith(short.toLowerCase()));
  const [draft] = matching;
  if (draft === undefined || matching.length > 1 || !short) throw new NoSuchDraft();
  return draft;
}

/** The second steward says no, and why; the draft goes, the reports stay in the queue. Throws `ReasonNeeded`. */
export async function sendBack(steward: Person, draft: OpenDraft, reason: string): Promise<void> {
  const note: SentBack = { kind: "sent-back", draft: draft.id, reason: decisions.checkReason(reason) };
  await steward.append("review", null, encode(SentBack, note));
  await decisions.record(steward, "sent a draft back", draft.id, reason);
  await drop(steward, "review", draft.id);
}

/**
 * Sign as the second steward and publish: case file, alert with its index entries, decision, word to the reporters.
 * Interrupted, it can be run again and publishes once. Throws `NotPublishable`, `TakenBack`, `NotASteward`,
 * `ReasonNeeded`, `NoSlot`.
 */
export async function publish(steward: Person, draft: OpenDraft, reason: string): Promise<Alert> {
  if (!steward.isSteward) throw new NotASteward();
  const { alert, by } = draft;
  if (equal(by, steward.key)) throw new NotPublishable("draft-own");
  if (!wasSteward(steward.roster, by, alert.roster_length)) throw new NotPublishable("draft-stranger");
  decisions.checkReason(reason);
  await checkDraft(steward, draft);
  const payload = draft.draft.alert;
  const signed: SignedAlert = {
    kind: "alert",
    alert: payload,
    signatures: [
      { seat: by, signature: draft.draft.signature },
      { seat: steward.key, signature: sign(steward.seed, "alert", payload) },
    ],
  };
  const { identifiers, takedown_seed } = draft.draft;
  const { severity, reporters, newest, expires_on, withdraw_keys } = alert;
  const told = { identifiers, severity, reporters, newest, expires_on, withdraw_keys };
  const file: Case = { kind: "case", alert: alert.id, ...told, takedown_seed };
  try {
    const body = encode(Case, file);
    const hadCase = await isThere(() => steward.append("cases", alert.id, body, alert.withdraw_keys));
    const hadAlert = await isThere(() => appendSigned(steward, alert, signed, file));
    await putBeside(steward, file);
    if (!(hadCase && hadAlert && (await isDecided(steward, alert.id)))) {
      await decisions.record(steward, "published an alert", alert.id, reason);
    }
  } catch (error) {
    if (!isDeclined(error, "withdrawn")) throw error;
    await drop(steward, "review", draft.id);
    throw new TakenBack();
  }
  await tellReporters(steward, draft.draft.reports);
  await drop(steward, "review", draft.id);
  return alert;
}

/**
 * Take an alert down and say why: a withdrawal, as a reporter makes it, with the key that the case file has for it. So
 * every device learns it, and whoever serves the alert later isn't believed. Throws `ReasonNeeded`, `NoSuchAlert`.
 */
export async function takeDown(steward: Person, id: Bytes, reason: string): Promise<void> {
  decisions.checkReason(reason);
  const file = (await readCases(steward)).find(({ alert }) => equal(alert, id));
  const key = file && publicKeyOf(file.takedown_seed);
  if (!key || !file.withdraw_keys.some((each) => equal(each, key))) throw new NoSuchAlert();
  const signature = sign(file.takedown_seed, "withdraw", key);
  await steward.connection.ask(routes.withdrawalsAdd, { key, signature, room: null });
  await decisions.record(steward, "took down an alert", id, reason);
}

/**
 * Append a signed alert with its index entries for the list that answers, in one step: first there, or who has read the
 * alert and asks would take that list's head for an old one. Throws `NoSlot`, `Declined`, `Distrust`.
 */
async function appendSigned(steward: Person, alert: Alert, signed: SignedAlert, file: Case): Promise<void> {
  const message = () => ({
    room: steward.room("alerts"),
    record: { id: alert.id, body: steward.sealedRecord("alerts", alert.id, encode(SignedAlert, signed)) },
    withdraw_keys: alert.withdraw_keys,
    expires_on: alert.expires_on,
    generation: steward.roster.current.members,
  });
  if (file.identifiers.length === 0) {
    await steward.resealing(() => steward.connection.append(message(), steward.seed));
    return;
  }
  for (let attempt = 1; ; attempt++) {
    const lists = await liveLists(steward);
    const answering = lists.find(({ complete }) => complete);
    if (!answering) throw new Distrust("no-list");
    const { number } = answering;
    const list = new List(steward, number, true);
    const maker = new EntryMaker(steward, list);
    await maker.evaluate([file]);
    try {
      await appendWith(steward, list, maker, file, () => ({ ...message(), list_number: number }));
      return;
    } catch (error) {
      if (!isDeclined(error, "list-moved") || attempt === TRIES) throw error;
    }
  }
}

async function appendWith(
  steward: Person,
  list: List,
  maker: EntryMaker,
  file: Case,
  message: () => Parameters<Person["connection"]["append"]>[0],
): Promise<void> {
  let withoutParts = false;
  for (let attempt = 1; ; attempt++) {
    const entries = maker.make([file], withoutParts).flat();
    try {
      await list.change(placedOf(file, entries), 1, (head) =>
        steward.connection.append({ ...message(), entries, head }, steward.seed),
      );
      return;
    } catch (error) {
      if (error instanceof BucketFull && !withoutParts) withoutParts = true;
      else if (!isDeclined(error, "tag-taken") || attempt === TRIES) throw error;
      else await maker.learn([file]);
    }
  }
}

/** Into the lists beside the one that answers; one that is gone since then doesn't answer any more. */
async function putBeside(steward: Person, file: Case): Promise<void> {
  if (file.identifiers.length === 0) return;
  const lists = await liveLists(steward);
  const answering = lists.find(({ complete }) => complete);
  for (const each of lists) {
    try {
      await new EntryMaker(steward, new List(steward, each.number, each === answering)).put([file]);
    } catch (error) {
      if (!isDeclined(error, "list-moved")) throw error;
    }
  }
}

/** Append; true if an earlier, interrupted run of the same had done it (then sealed anew, so the body differs). */
async function isThere(append: () => Promise<unknown>): Promise<boolean> {
  try {
    await append();
    return false;
  } catch (error) {
    if (isDeclined(error, "record-conflict")) return true;
    throw error;
  }
}

async function isDecided(steward: Person, id: Bytes): Promise<boolean> {
  const made = await decisions.read(steward);
  return made.some(({ decision }) => decision.what === "published an alert" && decision.about === decisions.short(id));
}

function checkWriting(steward: Person, writing: Omit<Writing, "kinds" | "happened" | "reason" | "reporters">): void {
  const { reports, identifiers, text, severity, area } = writing;
  const refuse = (what: string): never => {
    throw new NotPublishable(`draft-${what}`);
  };
  if (reports.length === 0 || reports.some(({ raw }) => raw === null)) refuse("reports");
  if (reports.some(({ isLong }) => isLong)) refuse("long");
  if (!reports.every(({ report }) => report.warn_others)) refuse("kept");
  if (reports.some(({ status }) => status === "taken back")) throw new TakenBack();
  const told = reports.flatMap(({ report, shared }) => [report.what_happened, report.description, shared]);
  if (!text.trim()) refuse("empty");
  if (told.some((words) => words.trim() === text.trim())) refuse("copied");
  if (![0, 1, 2, 3].includes(severity)) refuse("severity");
  if (area && !policyOf(steward).areas.includes(area)) refuse("area");
  if (identifiers.length > MAX_MASKS) refuse("identifiers");
}

/**
 * What the second steward's device sees to, whatever the first one's did: every reporter can take the alert back, none
 * of their words stand in it, and the identifiers are those whose masks are shown.
 */
async function checkDraft(steward: Person, { alert, draft }: OpenDraft): Promise<void> {
  const identifiers = draft.identifiers.map(identifierOf);
  const masks = identifiers.map((identifier) => identifier.masked());
  if (masks.length !== alert.masks.length || masks.some((mask, at) => mask !== alert.masks[at])) {
    throw new NotPublishable("draft-masks");
  }
  const reports = await readBehind(steward, draft.reports);
  if (draft.takedown_seed.length !== KEY_BYTES) throw new NotPublishable("draft-changed");
  const own = publicKeyOf(draft.takedown_seed);
  const keys = new Set([...reports.flatMap(({ raw }) => (raw ? [raw.withdraw_key] : [])), own].map(keyOf));
  const named = new Set(alert.withdraw_keys.map(keyOf));
  const isSame = keys.size === named.size && [...keys].every((key) => named.has(key));
  if (reports.length !== draft.reports.length || !isSame || keys.size !== reports.length + 1) {
    throw new NotPublishable("draft-changed");
  }
  checkWriting(steward, { reports, identifiers, text: alert.text, severity: alert.severity, area: alert.area });
}

async function tellReporters(steward: Person, rooms: readonly Bytes[]): Promise<void> {
  for (const report of await readBehind(steward, rooms)) {
    if (report.raw === null || report.status === "alert written") continue;
    await review.dropContact(steward, report);
    await review.say(steward, report, saying("status", "", "alert written"));
  }
}

async function readBehind(steward: Person, rooms: readonly Bytes[]): Promise<ReadReport[]> {
  const wanted = new Set(rooms.map(keyOf));
  const found: ReadReport[] = [];
  const listed = await review.listed(steward);
  const meetings = new Meetings(steward, listed);
  for (const room of listed) {
    if (wanted.has(keyOf(room.room))) found.push(await read(steward, room, meetings, Infinity));
  }
  return found;
}

function policyOf({ roster }: Person): NonNullable<Person["roster"]["policy"]> {
  if (roster.policy === null) throw new NotASteward(); // a roster without its first entry has no stewards
  return roster.policy;
}

async function drop(steward: Person, kind: "review", id: Bytes): Promise<void> {
  await steward.connection.ask(routes.roomsDeleteRecord, { room: steward.room(kind), id }, steward.seed);
}
