/** What is to be done with each report, and which comes first. */
import { STEPS } from "#features/alerts/page/case-structs.ts";
import type { OpenDraft } from "#features/alerts/page/publishing/drafting.ts";
import { isOpen } from "#kernel/stewards/data.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import type { QueuedReport } from "../review.ts";
import { KINDS_BY_LEVEL, type Kind } from "../structs.ts";

export type Step = (typeof STEPS)[number];
/** Drafts that wait for a signature stand above the reports, each once however many reports it is from. */
const TO_DO: readonly Step[] = ["wrote", "mine", "stewards", "new", "long", "unreadable"];

export type Filter = "todo" | "mine" | "all";

/** One line of the queue. `ages` are days. */
export interface Waiting {
  readonly report: QueuedReport;
  readonly step: Step;
  /** How much what it tells of can hurt, as an alert's severity. */
  readonly level: number;
  readonly draft: OpenDraft | undefined;
  readonly ageDays: number;
  readonly isMine: boolean;
}

/** Whether this is a steward's own key. */
type IsMe = (key: Bytes) => boolean;

export function waitingOf(isMe: IsMe, today: number, report: QueuedReport, drafts: readonly OpenDraft[]): Waiting {
  const draft = drafts.find((each) => each.draft.reports.some((room) => equal(room, report.room)));
  const isMine = report.claimedBy !== null && isMe(report.claimedBy);
  const ageDays = Math.max(0, today - report.openedOn);
  return { report, draft, isMine, ageDays, level: levelOf(report), step: stepOf(isMe, report, draft, isMine) };
}

function stepOf(isMe: IsMe, report: QueuedReport, draft: OpenDraft | undefined, isMine: boolean): Step {
  const { last } = report;
  const isTheirs = report.claimedBy !== null && !isMine;
  const didWrite = last?.steward === null && /^(answer|correction|picture)$/.test(last.said.kind);
  // Of a report that nobody has taken on or answered all is new: whoever adds to their own doesn't come before others.
  const isUntouched = report.claimedBy === null && (report.status === "received" || report.status === null) && !draft;
  if (didWrite && !isTheirs) return isUntouched ? "new" : "wrote";
  if (report.isEndUnread && !isTheirs) return isMine ? "wrote" : "long";
  if (!isOpen(report)) return "ended";
  if (draft) return isMe(draft.by) ? "drafted" : "second";
  if (report.isSealed) return "sealed";
  if (report.raw === null && !report.isEndUnread) return "unreadable";
  if (report.claimedBy === null) return "new";
  if (isTheirs) return "theirs";
  if (last?.said.kind === "question") return "asked";
  return report.report.warn_others === false ? "stewards" : "mine";
}

/** How much it can hurt, on the scale of an alert's severity. A report that doesn't say is no nuisance. */
export function levelOf({ report: { kinds } }: QueuedReport): number {
  const levels = KINDS_BY_LEVEL.flatMap((of: readonly Kind[], level) =>
    kinds.some((kind) => of.includes(kind)) ? [level] : [],
  );
  return Math.max(...(levels.length > 0 ? levels : [1]));
}

/** What waits for this steward stands first, of that what can hurt most, of that the oldest. */
export const inOrder = (items: readonly Waiting[]): Waiting[] =>
  [...items].sort(
    (one, other) =>
      STEPS.indexOf(one.step) - STEPS.indexOf(other.step) || other.level - one.level || other.ageDays - one.ageDays,
  );

/** The drafts of others, the gravest first. */
export const toSign = (isMe: IsMe, drafts: readonly OpenDraft[]): OpenDraft[] =>
  drafts.filter(({ by }) => !isMe(by)).sort((one, other) => other.alert.severity - one.alert.severity);

export function isIn(filter: Filter, item: Waiting): boolean {
  if (filter === "all") return true;
  if (filter === "mine") return item.isMine && item.step !== "ended";
  return TO_DO.includes(item.step);
}
