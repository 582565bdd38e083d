/** What somebody saves as a file, in words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Alert } from "#features/alerts/page/structs.ts";
import type { Receipt } from "#features/reports/page/reporter.ts";
import type { Report, Said } from "#features/reports/page/structs.ts";
import type { Texts } from "#kernel/kit/texts.ts";
import { memberText, reportText } from "#kernel/members/copy-text.ts";
import { POLICY } from "./town.ts";

/** A message's name and what is put into it, with the marks that Fluent puts around that. */
const TEXTS = {
  say: (id: string, args = {}) => [`\u2068${id}\u2069`, ...Object.values(args)].join(" "),
} as unknown as Texts;
const HOSTILE = "first\n2026-11-25  decision-founded\u202e\u001b[2J";
const KEY = new Uint8Array(16).fill(7);
const nameOf = (key: Uint8Array) => `words of ${key[0]}`;

test("what a member takes along has settings, alerts and decisions, and what others wrote stands behind a bar", () => {
  const alert: Partial<Alert> = {
    ...{ id: KEY, text: HOSTILE, severity: 3, kinds: ["not paying"], area: "North", happened: "", newest: "2026-11" },
    ...{ reporters: 2, masks: ["•••••123"], published_on: 20_782, expires_on: 21_000, description: "", vehicle: "" },
  };
  const all = {
    ...{ policy: POLICY, closingOn: 20_900, alerts: [alert as Alert] },
    decisions: [
      {
        ...{ day: 20_782, by: KEY },
        decision: { kind: "decision", what: "published an alert", about: "070707070707", reason: HOSTILE } as const,
      },
    ],
  };
  const text = memberText(all, 20_783, nameOf, TEXTS);
  const behind = ["  | first", "  | 2026-11-25  decision-founded\ufffd\ufffd[2J"];
  const lines = text.split("\n").filter(Boolean);
  assert.deepEqual(lines.slice(0, 5), [
    ...["copy-of-member", "copy-day 2026-11-26", "  | Riverside Collective"],
    ...["- copy-areas North", "- copy-languages en"],
  ]);
  const settings = lines.slice(5, lines.indexOf("ALERTS"));
  assert.deepEqual([settings[0], settings.at(-1)], ["- copy-kept-report 180", "- copy-closes 2027-03-23"]);
  assert.deepEqual(lines.slice(lines.indexOf("ALERTS")), [
    ...["ALERTS", "severity-3. severity-means-3", ...behind],
    ...["- alert-about: •••••123", "- alert-kinds: alert-kind-not-paying", "- alert-area: North"],
    ...[
      "- alert-reported: alert-reported-by 2 2026-11",
      "- alert-published: 2026-11-25",
      "- alert-expires: 2027-07-01",
    ],
    ...["- alert-reference: words of 7", "DECISIONS"],
    ...["2026-11-25  decision-published-an-alert (words of 7; words of 7)", ...behind],
  ]);
  const empty = memberText({ ...all, alerts: [], decisions: [] }, 20_783, nameOf, TEXTS);
  assert.ok(empty.endsWith("ALERTS\n\nalerts-none\n\nDECISIONS\n\ndecisions-none\n"));
});

test("a copy of a report says where it stands, what was answered, and each message", () => {
  const report: Partial<Report> = {
    ...{ what_happened: HOSTILE, kinds: [], area: "", happened: "2026-11", description: "", vehicle: "" },
    ...{ for_somebody_else: false, warn_others: null },
    identifiers: [{ typed: "some_name", kind: "handle", platform: "telegram" }],
    further: [{ what_happened: "The same.", area: "North", happened: "2026-10" }],
  };
  const said: Partial<Said> = { kind: "question", text: HOSTILE, status: null, picture: null };
  const receipt: Partial<Receipt> = {
    ...{ report: report as Report, shared: "", unreadable: 1 },
    lines: [{ day: 20_782, steward: KEY, said: said as Said }],
  };
  const text = reportText(receipt as Receipt, "waiting", 20_783, TEXTS);
  const behind = ["  | first", "  | 2026-11-25  decision-founded\ufffd\ufffd[2J"];
  assert.deepEqual(text.split("\n").filter(Boolean), [
    ...["copy-of-report", "copy-day 2026-11-26", "status-waiting. status-means-waiting", "RECEIPT-SAYS"],
    ...["answer-whom", "  | whom-me", "answer-story", ...behind],
    ...["answer-names", "  | some_name · identifier-handle · telegram", "answer-when", "  | 2026-11"],
    ...["answer-further", "  | 2026-10 · North", "  | The same.", "answer-warn", "  | review-skipped"],
    ...["RECEIPT-TALK", "2026-11-25  said-question-theirs", ...behind, "receipt-unreadable 1"],
  ]);
});
