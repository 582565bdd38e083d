/** The second steward signs an alert and publishes it, or takes one down that is there. Loaded by stewards only. */

import { areSigned, caseOf, identifierOf, signAnswers, signedCase } from "#features/checks/page/answers.ts";
import { readCases } from "#features/checks/page/rekey.ts";
import { Meetings } from "#features/reports/page/met.ts";
import { saying } from "#features/reports/page/model.ts";
import { type ReadReport, read } from "#features/reports/page/reading.ts";
import * as review from "#features/reports/page/review.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { NotASteward } from "#kernel/roster/client/steward.ts";
import { wasSteward } from "#kernel/roster/rules/asking.ts";
import { wasStewardOn } from "#kernel/roster/rules/state.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import * as routes from "#kernel/wire/routes.ts";
import { KEY_BYTES, publicKeyOf, sign } from "#kernel/wire/signing.ts";
import { isDeclined, troubleOf } from "#kernel/wire/trouble.ts";
import { Case } from "../case-structs.ts";
import type { Alert, SignedAlert } from "../structs.ts";
import { checkWriting, NotPublishable, type OpenDraft, TakenBack } from "./drafting.ts";
import { appendSigned, putBeside } from "./listing.ts";
import { wasTakenBack } from "./taken-back.ts";

/** There is no alert of this id any more, or it can't be taken down. */
export class NoSuchAlert extends troubleOf("no-such-alert") {}

/**
 * Sign as the second steward and publish: case file, alert with its index entries, decision, word to the reporters.
 * Interrupted, it can be run again and publishes once. Throws `NotPublishable`, `TakenBack`, `NotASteward`,
 * `ReasonNeeded`, `NoSlot`.
 */
export async function publish(steward: Person, draft: OpenDraft, reason: string): Promise<Alert> {
  if (!steward.isSteward) throw new NotASteward();
  const { alert, by } = draft;
  if (steward.isMe(by)) throw new NotPublishable("draft-own");
  const wasOne = (key: Bytes): boolean => wasSteward(steward.roster, key, alert.roster_length);
  const isStill = wasStewardOn(steward.roster, by, steward.device.today()); // else no reader would take it
  if (!wasOne(by) || !isStill) throw new NotPublishable("draft-stranger");
  if (!wasOne(steward.key)) throw new NotPublishable("draft-old-keys");
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
  const { identifiers, takedown_seed, answers } = draft.draft;
  const { genesis } = steward.roster;
  const unsigned = caseOf(alert, identifiers, takedown_seed);
  if (!(await areSigned(by, genesis, unsigned, answers))) throw new NotPublishable("draft-answers");
  const own = await signAnswers(steward.seed, genesis, unsigned);
  const file = signedCase(unsigned, [
    [by, answers],
    [steward.key, own],
  ]);
  try {
    const body = encode(Case, file);
    const hadCase = await isThere(() => steward.append("cases", alert.id, body, alert.withdraw_keys));
    const hadAlert = await isThere(() => appendSigned(steward, alert, signed, file));
    await putBeside(steward, file);
    if (!(hadCase && hadAlert && (await isDecided(steward, alert.id)))) {
      await decisions.record(steward, "published an alert", alert.id, reason);
    }
  } catch (error) {
    if (!isDeclined(error, "withdrawn") || !(await wasTakenBack(steward, alert.withdraw_keys))) throw error;
    await steward.drop("review", draft.id);
    throw new TakenBack();
  }
  await tellReporters(steward, draft.draft.reports);
  await steward.drop("review", draft.id);
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

/** Append; true if an earlier, interrupted run of the same had done it (the body differs, since it was sealed again). */
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
  const { text, severity, area, description, vehicle, warning } = alert;
  checkWriting(steward, { reports, identifiers, text, severity, area, description, vehicle, warning });
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
