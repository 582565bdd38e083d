/**
 * A report while it is being written. It is handed from page to page, so that Back finds every answer again, and it is
 * nowhere but in memory. From the moment it is sealed only that very report can be sent: again and again if the line
 * breaks, and filed once.
 */
import type { JSX } from "preact";
import type { Contact, Report } from "../../formats/report.ts";
import { EMPTY_REPORT, NO_CONTACT } from "../../reports/model.ts";
import type { Receipt, Reporter } from "../../reports/reporter.ts";
import type { RosterState } from "../../roster/state.ts";
import type { Passphrase } from "../../words/passphrase.ts";

/** The questions in their order; what they are asked about stands in questions.tsx. */
export const QUESTIONS = [
  "whom",
  "warning",
  "story",
  "names",
  "kinds",
  "area",
  "when",
  "person",
  "warn",
  "shared",
  "contact",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** The largest sealed record holds 65,536 bytes; what the format and the seal add is less than the difference. */
const MOST_BYTES = 64_000;
const MOST_SHARED_BYTES = 40_000;

/** An area or a time that somebody doesn't know or doesn't say: kept for this page only, the report holds nothing. */
export type Untold = "unknown" | "unsaid" | null;

/**
 * Another way for a report to go than to the stewards at once (members/waiting.tsx), or with a mark
 * (workers/talk-report).
 */
export interface Way {
  /** Decided before the first question: an outreach worker reports for somebody. */
  readonly isForSomebody?: true;
  /** Seal it under these words. What comes back sends it, again and again if the line breaks. */
  seal(draft: Draft, words: Passphrase): Promise<() => Promise<void>>;
  /** The last page, if it isn't the usual one. */
  readonly Done?: () => JSX.Element;
}

/** A report that was sent and is open again by its words. */
export interface Opened {
  readonly reporter: Reporter;
  receipt: Receipt;
  /** Of one that was filed to wait: whether it still does, or has met another. */
  escrow?: "waiting" | "met";
  wipe(): void;
}

export class Draft {
  report: Report = EMPTY_REPORT;
  shared = "";
  contact: Contact = NO_CONTACT;
  /** What is being typed of one more number or name. */
  adding = { typed: "", kind: "phone", platform: "telegram" };
  areaUntold: Untold = null;
  whenUntold: Untold = null;
  /** Whether the person came to the last page once: from then on a changed answer leads back there. */
  isReviewed = false;
  /** What is sent, and its words. */
  sealed: { readonly send: () => Promise<void>; readonly words: string } | null = null;
  /** How it goes; null: to the stewards at once. */
  way: Way | null = null;
  isFiled = false;
  isDone = false;
  /** The roster, once it has come: how long the report is kept, and whether the community closes. */
  known: RosterState | null = null;
  /** Set if this corrects a report that was sent. */
  readonly opened: Opened | null;
  private roster: Promise<RosterState> | null = null;

  constructor(opened: Opened | null = null) {
    this.opened = opened;
    if (!opened) return;
    this.report = opened.receipt.report;
    this.shared = opened.receipt.shared;
    this.isReviewed = true;
  }

  /** The roster, fetched once; after a failure it is fetched again. */
  rosterFrom(fetch: () => Promise<RosterState>): Promise<RosterState> {
    this.roster ??= fetch().catch((error: unknown) => {
      this.roster = null;
      throw error;
    });
    return this.roster;
  }

  /** Whether there is something to go by. */
  get isEnough(): boolean {
    return this.report.what_happened.trim() !== "" || this.report.identifiers.length > 0;
  }

  /** Whether nothing was typed yet. */
  get isEmpty(): boolean {
    return !this.isEnough && !this.report.description && !this.shared && !this.contact.how && !this.adding.typed;
  }

  /** By how many bytes it is too long; 0 if it fits. */
  get excess(): number {
    const all = bytesIn(this.report) + bytesIn(this.shared) - MOST_BYTES;
    return Math.max(0, all, bytesIn(this.shared) - MOST_SHARED_BYTES);
  }

  /** The question that follows, or null after the last. */
  after(question: Question): Question | null {
    const left = QUESTIONS.slice(QUESTIONS.indexOf(question) + 1);
    return left.find((each) => this.asks(each)) ?? null;
  }

  private asks(question: Question): boolean {
    if (question === "whom") return !this.way?.isForSomebody;
    if (question === "shared") return this.report.warn_others === true;
    return !(this.opened && (question === "contact" || question === "warning"));
  }

  /** The questions whose answers the last page shows. */
  get answered(): Question[] {
    return QUESTIONS.filter((question) => question !== "warning" && this.asks(question));
  }

  /** Forget all of it. */
  wipe(): void {
    this.report = EMPTY_REPORT;
    this.shared = "";
    this.contact = NO_CONTACT;
    this.adding = { typed: "", kind: "phone", platform: "telegram" };
    this.sealed = null;
  }
}

const bytesIn = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/**
 * Under this name the report that is being written lies in the session, for somebody who went elsewhere on the page.
 */
export const KEPT = "report";
