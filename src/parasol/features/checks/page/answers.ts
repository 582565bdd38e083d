/** An alert's answers: what stands in the index under each of its keys, as two stewards sign it. Loaded by stewards only. */

import type { Case, CaseIdentifier } from "#features/alerts/page/case-structs.ts";
import type { Alert } from "#features/alerts/page/structs.ts";
import { BREATH, breathe } from "#kernel/device.ts";
import { SIGNATURE_BYTES, WARNING_BYTES } from "#kernel/formats/messages.ts";
import { type Bytes, concat, utf8 } from "#kernel/wire/bytes.ts";
import { isSigned, sign } from "#kernel/wire/signing.ts";
import { summaryBytes } from "./contexts.ts";
import { Identifier } from "./identifiers/index.ts";
import { type Asked, indexKeys, isOnASite, partials } from "./identifiers/partial.ts";
import { BEGINNING_BYTES, encodeSummary, MOST_MARKS, markOf } from "./summary.ts";

/** What a check and a text message say of an alert: its warning in short, or its text where that is short. */
export const shortOf = ({ warning, text }: Pick<Alert, "warning" | "text">): string => warning || text;

/** How many bytes of UTF-8 are left for it. */
export const roomLeft = (short: string): number => WARNING_BYTES - utf8(short).length;

/** The case file of an alert, before anybody has signed its answers. `identifiers` are in full. */
export function caseOf(alert: Alert, identifiers: readonly CaseIdentifier[], takedown_seed: Bytes): Case {
  const { severity, reporters, newest, kinds, expires_on, roster_length, withdraw_keys } = alert;
  return {
    kind: "case",
    alert: alert.id,
    identifiers: identifiers.map(({ kind, normal }) => ({ kind, normal })),
    ...{ severity, reporters, newest, kinds, warning: shortOf(alert), expires_on, roster_length, withdraw_keys },
    takedown_seed,
    signers: [],
    answers: [],
  };
}

/** The case with two stewards' signatures: of each the key, and a signature for each of the alert's keys. */
export const signedCase = (file: Case, signers: readonly (readonly [Bytes, readonly Bytes[]])[]): Case => ({
  ...file,
  signers: signers.map(([key]) => key),
  answers: summariesOf(file).map((_, at) => concat(...signers.map(([, signatures]) => signatures[at] as Bytes))),
});

/** The identifier of a case. */
export const identifierOf = ({ kind, normal }: CaseIdentifier): Identifier => new Identifier(kind, normal);

const isSame = (one: Asked, other: Asked): boolean => one.kind === other.kind && one.normal === other.normal;

/** What stands under each of an alert's keys, in their order. The masks of whoever has the key come first. */
export function summariesOf(file: Case): (readonly [Asked, Bytes])[] {
  const identifiers = file.identifiers.map(identifierOf);
  return indexKeys(identifiers).map((key) => {
    const own = identifiers.filter((each) => isSame(key, each) || partials(each).some((part) => isSame(key, part)));
    const marked = key instanceof Identifier || key.kind !== "name" ? [] : own.filter(isOnASite);
    const marks = marked.slice(0, MOST_MARKS).map((each) => markOf(file.alert, each));
    const masks = [...new Set([...own, ...identifiers].map((each) => each.masked()))];
    return [key, encodeSummary({ ...file, marks, masks })] as const;
  });
}

/** One steward's signatures, one for each key. */
export async function signAnswers(seed: Bytes, genesis: Bytes, file: Case): Promise<Bytes[]> {
  const signatures: Bytes[] = [];
  for (const [key, text] of summariesOf(file)) {
    signatures.push(sign(seed, "answer", summaryBytes(genesis, text, key.canonical())));
    if (signatures.length % BREATH === 0) await breathe();
  }
  return signatures;
}

/** Whether these are `signAnswers` of this steward. */
export async function areSigned(by: Bytes, genesis: Bytes, file: Case, signatures: readonly Bytes[]): Promise<boolean> {
  const summaries = summariesOf(file);
  if (signatures.length !== summaries.length) return false;
  for (const [at, [key, text]] of summaries.entries()) {
    const signed = summaryBytes(genesis, text, key.canonical());
    if (!isSigned(by, "answer", signed, signatures[at] as Bytes)) return false;
    if (at % BREATH === BREATH - 1) await breathe();
  }
  return true;
}

/** What is sealed for each of an alert's keys, if two stewards signed it; nothing else is put into the index. */
export function answersOf(file: Case): (readonly [Asked, Bytes])[] {
  const summaries = summariesOf(file);
  const [one, other] = file.signers;
  const isWhole = file.signers.length === 2 && file.answers.length === summaries.length;
  if (!one || !other || !isWhole || file.answers.some(({ length }) => length !== 2 * SIGNATURE_BYTES)) return [];
  return summaries.map(([key, text], at) => {
    const both = file.answers[at] as Bytes;
    const [first, second] = [both.slice(0, SIGNATURE_BYTES), both.slice(SIGNATURE_BYTES)];
    return [key, concat(text, one.slice(0, BEGINNING_BYTES), first, other.slice(0, BEGINNING_BYTES), second)] as const;
  });
}
