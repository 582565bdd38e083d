/**
 * What somebody takes along as a file, in words. Days are written like 2026-11-25, since a file may be read in another
 * country and another year. What others wrote stands behind a bar, so that it can't pass for words of ours.
 */

import type { Alert } from "#features/alerts/page/structs.ts";
import { incidentText } from "#features/reports/page/anyone/incident.ts";
import type { Line, Receipt } from "#features/reports/page/reporter.ts";
import type { Report } from "#features/reports/page/structs.ts";
import type { Policy } from "#kernel/formats/roster.ts";
import type { Args, Texts } from "#kernel/kit/texts.ts";
import { aboutOf, type Recorded } from "#kernel/moderation/decisions.ts";
import { lifetime } from "#kernel/roster/rules/entries.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";

export type Say = (id: string, args?: Args) => string;

/** All that a member may read. `nameOf` gives the three words of a member, an alert, a report. */
export function memberText(
  all: {
    readonly policy: Policy;
    readonly closingOn: number | null;
    readonly alerts: readonly Alert[];
    readonly decisions: readonly Recorded[];
  },
  today: number,
  nameOf: (key: Bytes) => string,
  texts: Texts,
): string {
  const t = saying(texts);
  const { policy } = all;
  const settings = [
    t("copy-areas", { names: harmless(policy.areas.join(", ")) || "-" }),
    t("copy-languages", { names: harmless(policy.languages.join(", ")) }),
    ...(["report", "alert", "decision", "vault", "escrow"] as const).map((what) =>
      t(`copy-kept-${what}`, { count: policy[`${what}_days`] }),
    ),
    t("copy-kept-slip", { count: lifetime(policy, "slip_days") }),
    t("copy-kept-service", { count: lifetime(policy, "service_days") }),
    t("copy-kept-lounge", { count: lifetime(policy, "lounge_days") }),
    t("copy-kept-guide", { count: lifetime(policy, "guide_days") }),
    t("copy-kept-count", { count: lifetime(policy, "count_quarters") }),
    t("copy-kept-proposal", { count: lifetime(policy, "proposal_support") }),
    t("copy-kept-answer", { count: lifetime(policy, "answer_days") }),
    t("copy-lounge-sitting", { count: lifetime(policy, "lounge_sitting") }),
    t("copy-kept-profiles", { count: lifetime(policy, "profiles_here") }),
    t("copy-kept-catalogue", { count: lifetime(policy, "catalogue") }),
    t("copy-checks", { each: policy.checks_per_week, all: policy.checks_in_all }),
    ...(all.closingOn === null ? [] : [t("copy-closes", { day: dayText(all.closingOn) })]),
  ];
  return joined([
    t("copy-of-member"),
    t("copy-day", { day: dayText(today) }),
    quoted(policy.name),
    listed(settings),
    t("alerts").toUpperCase(),
    ...(all.alerts.length ? all.alerts.map((alert) => alertText(alert, nameOf, t)) : [t("alerts-none")]),
    t("decisions").toUpperCase(),
    ...(all.decisions.length ? all.decisions.map((item) => decisionText(item, nameOf, t)) : [t("decisions-none")]),
  ]);
}

/** One's own report, where it stands, and what was said. `status` is the one that the screen shows. */
export function reportText(receipt: Receipt, status: string, today: number, texts: Texts): string {
  const t = saying(texts);
  return joined([
    t("copy-of-report"),
    t("copy-day", { day: dayText(today) }),
    `${t(`status-${status}`)}. ${t(`status-means-${status}`)}`,
    t("receipt-says").toUpperCase(),
    ...answers(receipt.report, receipt.shared, t),
    ...(receipt.lines.length
      ? [t("receipt-talk").toUpperCase(), ...receipt.lines.map((line) => lineText(line, t))]
      : []),
    ...(receipt.unreadable ? [t("receipt-unreadable", { count: receipt.unreadable })] : []),
  ]);
}

function alertText(alert: Alert, nameOf: (key: Bytes) => string, t: Say): string {
  const details: [string, string][] = [
    ["alert-about", alert.masks.join(", ")],
    ["alert-description", alert.description],
    ["alert-vehicle", alert.vehicle],
    ["alert-kinds", alert.kinds.map((kind) => t(`alert-kind-${kind.replaceAll(" ", "-")}`)).join(", ")],
    ["alert-area", alert.area],
    ["alert-happened", alert.happened],
    ["alert-reported", alert.reporters ? t("alert-reported-by", { count: alert.reporters, month: alert.newest }) : ""],
    ["alert-published", dayText(alert.published_on)],
    ["alert-expires", dayText(alert.expires_on)],
    ["alert-reference", nameOf(alert.id)],
  ];
  const facts = details.filter(([, text]) => text).map(([id, text]) => `${t(id)}: ${harmless(text)}`);
  const level = `${t(`severity-${alert.severity}`)}. ${t(`severity-means-${alert.severity}`)}`;
  return `${level}\n${quoted(alert.text)}\n${listed(facts)}`;
}

function decisionText({ day, by, decision }: Recorded, nameOf: (key: Bytes) => string, t: Say): string {
  const what = t(`decision-${decision.what.replaceAll(" ", "-")}`);
  const about = aboutOf(decision);
  const names = [...(about ? [about] : []), by].map(nameOf).join("; ");
  return `${dayText(day)}  ${what} (${names})\n${quoted(decision.reason)}`;
}

function answers(report: Report, shared: string, t: Say): string[] {
  const known = ["phone", "email", "handle", "plate"];
  const names = report.identifiers.map(({ typed, kind, platform }) =>
    [typed, kind && known.includes(kind) && t(`identifier-${kind}`), platform].filter(Boolean).join(" · "),
  );
  const found: [string, string][] = [
    ["whom", either(report.for_somebody_else, "whom-other", "whom-me", t)],
    ["story", report.what_happened],
    ["names", names.join("\n")],
    ["kinds", report.kinds.map((kind) => t(`kind-${kind.replaceAll(" ", "-")}`)).join("\n")],
    ["area", report.area],
    ["when", report.happened],
    ["person", report.description],
    ["vehicle", report.vehicle],
    ["further", report.further.map((each) => incidentText(each)).join("\n\n")],
    ["warn", either(report.warn_others, "warn-yes", "warn-no", t) || t("review-skipped")],
    ["shared", shared],
  ];
  return found.filter(([, text]) => text).map(([id, text]) => `${t(`answer-${id}`)}\n${quoted(text)}`);
}

const either = (answer: boolean | null, yes: string, no: string, t: Say): string =>
  answer === null ? "" : t(answer ? yes : no);

function lineText({ day, steward, said }: Line, t: Say): string {
  const head = `${dayText(day)}  ${t(`said-${said.kind}-${steward ? "theirs" : "mine"}`)}`;
  const status = said.status && t(`status-${said.status.replaceAll(" ", "-")}`);
  return [head, ...[status, said.text, said.picture?.name].filter(Boolean).map((text) => quoted(text as string))].join(
    "\n",
  );
}

/** The texts without the marks that Fluent puts around what is filled in: a file is read by other programs. */
export const saying =
  (texts: Texts): Say =>
  (id, args) =>
    texts.say(id, args).replace(/[\u2068\u2069]/g, "");

export const joined = (parts: readonly string[]): string => `${parts.join("\n\n")}\n`;
const listed = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/**
 * A joiner that makes a word or a picture, and what is replaced. A joiner turns nothing round, and it alone stays: after
 * a letter or mark of a script that needs it (Persian, Hindi and others), or between two parts of a composed picture. The
 * flags of England, Scotland and Wales are made of unseen letters; no others stay, which could say anything.
 */
const MARKS =
  /((?=[\u0600-\u109f\u1780-\u18af])[\p{L}\p{M}][\u200c\u200d]|(?:\p{So}|\p{EMod}|\ufe0f)\u200d(?=[\p{So}\u2194])|\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f})|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Without control characters, of which terminals make commands, and direction marks. Line ends stay. */
const harmless = (text: string): string =>
  text.replaceAll("\t", " ").replace(MARKS, (sign, joined?: string) => joined ?? (sign === "\n" ? sign : "\ufffd"));

export const quoted = (text: string): string =>
  harmless(text)
    .split("\n")
    .map((line) => `  | ${line}`)
    .join("\n");
