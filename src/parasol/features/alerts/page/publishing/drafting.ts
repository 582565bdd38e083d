/**
 * Two stewards make an alert. The first writes and signs a draft; the second one publishes it, or sends it back here.
 * Loaded by stewards only.
 *
 * The alert's text is always written for it; the reporter's own words are never taken over by default.
 */

import { caseOf, roomLeft, signAnswers } from "#features/checks/page/answers.ts";
import type { Identifier } from "#features/checks/page/identifiers/index.ts";
import { readIf } from "#features/reports/page/model.ts";
import type { ReadReport } from "#features/reports/page/reading.ts";
import * as review from "#features/reports/page/review.ts";
import type { Kind } from "#features/reports/page/structs.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { NotASteward } from "#kernel/roster/client/steward.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { monthOf } from "#kernel/wire/days.ts";
import { isSigned, KEY_BYTES, publicKeyOf, sign } from "#kernel/wire/signing.ts";
import { isDeclined, Trouble, troubleOf } from "#kernel/wire/trouble.ts";
import { checkAlert } from "../alert.ts";
import { Draft, SentBack } from "../case-structs.ts";
import { Alert, MAX_MASKS } from "../structs.ts";
import { wasTakenBack } from "./taken-back.ts";

/**
 * The draft can't be published. `draft-…`: `draft-own` (needs another steward's signature), `draft-old-keys` (this steward was none under
 * this key when it was written), `draft-stranger` (by
 * nobody who was steward then and still is), `draft-reports` (none, or one can't be read), `draft-kept` (its reporter wants it to stay
 * with the stewards), `draft-unsaid` (its reporter didn't say whether others may be warned), `draft-long` (not all of a report is read), `draft-empty`, `draft-copied` (the reporter's own
 * words), `draft-short` (too long for a check and not said in short), `draft-severity`, `draft-area`, `draft-identifiers` (too many), `draft-masks` (the numbers aren't those it
 * shows), `draft-changed` (a report is gone, or its reporter couldn't take the alert back), `draft-answers` (what a check
 * would say isn't signed as it should be).
 */
export class NotPublishable extends Trouble {}

/** The person who reported has taken it back, so nothing is published from it. */
export class TakenBack extends troubleOf("taken-back") {}

/** A draft as the second steward sees it; its signature is right. */
export interface OpenDraft {
  readonly id: Bytes;
  readonly by: Bytes;
  readonly draft: Draft;
  readonly alert: Alert;
}

/**
 * What a steward writes. `reporters` is how many independent people reported (without it one for each report that isn't
 * by the same member as another; 0 if they were counted in an earlier alert).
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
  /** How somebody would recognise the person, and their vehicle. */
  readonly description: string;
  readonly vehicle: string;
  /** What says a long text in short. */
  readonly warning?: string;
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
    description: writing.description.trim(),
    vehicle: writing.vehicle.trim(),
    warning: (writing.warning ?? "").trim(),
  };
  const payload = encode(Alert, alert);
  const draft: Draft = {
    kind: "draft",
    alert: payload,
    signature: sign(steward.seed, "alert", payload),
    answers: await signAnswers(steward.seed, steward.roster.genesis, caseOf(alert, identifiers, takedownSeed)),
    identifiers: identifiers.map(({ kind, normal }) => ({ kind, normal })),
    reports: reports.map((report) => report.room),
    reason,
    takedown_seed: takedownSeed,
  };
  const none = new Uint8Array();
  const written = encode(Alert, { ...alert, id: none, withdraw_keys: [] });
  const asked = encode(Draft, { ...draft, alert: written, signature: none, answers: [], takedown_seed: none });
  try {
    return await steward.append("review", alert.id, encode(Draft, draft), alert.withdraw_keys, asked);
  } catch (error) {
    const isBack = isDeclined(error, "withdrawn") && (await wasTakenBack(steward, alert.withdraw_keys));
    throw isBack ? new TakenBack() : error;
  }
}

/** The drafts that wait for a second signature, oldest first. */
export async function openDrafts(steward: Person): Promise<OpenDraft[]> {
  const found: OpenDraft[] = [];
  for await (const [record, opened] of steward.read("review")) {
    if (opened instanceof Unreadable) continue;
    const draft = readIf(Draft, opened.body);
    const alert = draft && shown(draft);
    if (!draft || !alert || !isSigned(opened.author, "alert", draft.alert, draft.signature)) continue;
    found.push({ id: record.id, by: opened.author, draft, alert });
  }
  return found;
}

/** What the draft would say, or null for what no alert can say. */
function shown(draft: Draft): Alert | null {
  try {
    const alert = readIf(Alert, draft.alert);
    if (alert) checkAlert(alert);
    return alert;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
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

/** The second steward says no, and why; the draft goes, the reports stay in the queue. Throws `ReasonNeeded`. */
export async function sendBack(steward: Person, draft: OpenDraft, reason: string): Promise<void> {
  const note: SentBack = { kind: "sent-back", draft: draft.id, reason: decisions.checkReason(reason) };
  await steward.append("review", null, encode(SentBack, note));
  await decisions.record(steward, "sent a draft back", draft.id, reason);
  await steward.drop("review", draft.id);
}

/** Throws `NotPublishable`, `TakenBack`. */
export function checkWriting(
  steward: Person,
  writing: Omit<Writing, "kinds" | "happened" | "reason" | "reporters">,
): void {
  const { reports, identifiers, text, severity, area, description, vehicle, warning = "" } = writing;
  const refuse = (what: string): never => {
    throw new NotPublishable(`draft-${what}`);
  };
  if (reports.length === 0 || reports.some(({ raw }) => raw === null)) refuse("reports");
  if (reports.some(({ isLong }) => isLong)) refuse("long");
  if (reports.some(({ report }) => report.warn_others === false)) refuse("kept");
  if (reports.some(({ report }) => report.warn_others === null)) refuse("unsaid");
  if (reports.some(({ status }) => status === "taken back")) throw new TakenBack();
  // In words of their own reporters tell what happened; how somebody looks can hardly be said in others.
  const stories = reports.flatMap(({ report: { what_happened, further }, shared }) => [
    ...[what_happened, shared],
    ...further.map((each) => each.what_happened),
  ]);
  const looks = reports.flatMap(({ report }) => [report.description, report.vehicle]);
  const isIn = (words: readonly string[], written: string) =>
    written.trim() !== "" && words.some((each) => each.trim() === written.trim());
  if (!text.trim()) refuse("empty");
  const isCopied = [text, warning].some((written) => isIn([...stories, ...looks], written));
  if (isCopied || isIn(stories, description) || isIn(stories, vehicle)) refuse("copied");
  if (roomLeft(warning.trim() || text.trim()) < 0) refuse("short");
  if (![0, 1, 2, 3].includes(severity)) refuse("severity");
  if (area && !policyOf(steward).areas.includes(area)) refuse("area");
  if (identifiers.length > MAX_MASKS) refuse("identifiers");
}

function policyOf({ roster }: Person): NonNullable<Person["roster"]["policy"]> {
  if (roster.policy === null) throw new NotASteward(); // a roster without its first entry has no stewards
  return roster.policy;
}
