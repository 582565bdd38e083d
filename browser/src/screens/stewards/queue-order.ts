/** What is to be done with each report, and which comes first. */
import type { OpenDraft } from "../../publishing/drafting.ts";
import type { QueuedReport } from "../../reports/review.ts";
import { type Bytes, equal } from "../../wire/bytes.ts";
import { isOpen } from "./data.ts";

/** In the order in which a steward works: what waits longest for her stands first. */
export const STEPS = [
  "wrote",
  "second",
  "mine",
  "stewards",
  "new",
  "long",
  "unreadable",
  "asked",
  "drafted",
  "theirs",
  "sealed",
  "ended",
] as const;
export type Step = (typeof STEPS)[number];
const TO_DO: readonly Step[] = ["wrote", "second", "mine", "stewards", "new", "long", "unreadable"];

export type Filter = "todo" | "mine" | "all";

/** One line of the queue. `ages` are days. */
export interface Waiting {
  readonly report: QueuedReport;
  readonly step: Step;
  readonly draft: OpenDraft | undefined;
  readonly ageDays: number;
  readonly isMine: boolean;
}

export function waitingOf(me: Bytes, today: number, report: QueuedReport, drafts: readonly OpenDraft[]): Waiting {
  const draft = drafts.find((each) => each.draft.reports.some((room) => equal(room, report.room)));
  const isMine = report.claimedBy !== null && equal(report.claimedBy, me);
  const ageDays = Math.max(0, today - report.openedOn);
  return { report, draft, isMine, ageDays, step: stepOf(me, report, draft, isMine) };
}

function stepOf(me: Bytes, report: QueuedReport, draft: OpenDraft | undefined, isMine: boolean): Step {
  const { last } = report;
  const isTheirs = report.claimedBy !== null && !isMine;
  const didWrite = last?.steward === null && (last.said.kind === "answer" || last.said.kind === "correction");
  // Of a report that nobody has taken on or answered all is new: whoever adds to their own doesn't come before others.
  const isUntouched = report.claimedBy === null && (report.status === "received" || report.status === null) && !draft;
  if (didWrite && !isTheirs) return isUntouched ? "new" : "wrote";
  if (report.isEndUnread && !isTheirs) return isMine ? "wrote" : "long";
  if (!isOpen(report)) return "ended";
  if (draft) return equal(draft.by, me) ? "drafted" : "second";
  if (report.isSealed) return "sealed";
  if (report.raw === null && !report.isEndUnread) return "unreadable";
  if (report.claimedBy === null) return "new";
  if (isTheirs) return "theirs";
  if (last?.said.kind === "question") return "asked";
  return report.report.warn_others === false ? "stewards" : "mine";
}

/** What needs doing first stands first; the same by age, oldest first. */
export const inOrder = (items: readonly Waiting[]): Waiting[] =>
  [...items].sort((one, other) => STEPS.indexOf(one.step) - STEPS.indexOf(other.step) || other.ageDays - one.ageDays);

export function isIn(filter: Filter, item: Waiting): boolean {
  if (filter === "all") return true;
  if (filter === "mine") return item.isMine && item.step !== "ended";
  return TO_DO.includes(item.step);
}
