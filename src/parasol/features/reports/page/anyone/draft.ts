/**
 * A report while it is being written. It is handed from page to page, so that Back finds every answer again, and it is
 * nowhere but in memory. From the moment it is sealed only that very report can be sent: again and again if the line
 * breaks, and filed once.
 */
import type { JSX } from "preact";
import type { Upload } from "#kernel/files/sending.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { EMPTY_REPORT, NO_CONTACT } from "../model.ts";
import type { Receipt, Reporter } from "../reporter.ts";
import type { Contact, Incident, Report } from "../structs.ts";

/** The questions that lead to the answers, in their order; what they are asked about stands in questions.tsx. */
export const QUESTIONS = ["story", "names", "person", "kinds", "place"] as const;
/** What the answers offer besides. */
export const MORE = ["further", "whom", "contact"] as const;
export type Question = (typeof QUESTIONS)[number] | (typeof MORE)[number];

/** The answers, in the order in which they are shown, and the question at which each is given. */
export const ANSWERS = {
  story: "story",
  names: "names",
  person: "person",
  vehicle: "person",
  kinds: "kinds",
  area: "place",
  when: "place",
  further: "further",
  whom: "whom",
  contact: "contact",
} as const satisfies Record<string, Question>;
export type Answer = keyof typeof ANSWERS;

/** The largest sealed record holds 65,536 bytes; what the format and the seal add is less than the difference. */
const MOST_BYTES = 64_000;
const MOST_SHARED_BYTES = 40_000;

const NOTHING_TYPED = { typed: "", kind: "", platform: "" };
export const NOTHING_AGAIN: Incident = { what_happened: "", area: "", happened: "" };

/**
 * Another way for a report to go than to the stewards at once (features/escrow/page/members/waiting.tsx), or with a mark
 * (workers/talk-report).
 */
export interface Way {
  /** Decided before the first question: an outreach worker reports for somebody. */
  readonly isForSomebody?: true;
  /** It waits, and nothing may lie beside it. */
  readonly isAlone?: true;
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
  /** Whether it waits under older keys of the server: nothing meets it until its owner renews it. */
  isDue?: boolean;
  wipe(): void;
}

export class Draft {
  report: Report = EMPTY_REPORT;
  shared = "";
  contact: Contact = NO_CONTACT;
  /** What is being typed of one more number or name, and of one more time. */
  adding = NOTHING_TYPED;
  again: Incident = NOTHING_AGAIN;
  /** Pictures, cleaned. They go when the report has arrived and its words are on paper. */
  pictures: Upload[] = [];
  /** Whoever sends them. */
  sender: Reporter | null = null;
  /** How many of them did not arrive. */
  picturesLost = 0;
  /** Whether the person came to the last page once: from then on a changed answer leads back there. */
  isReviewed = false;
  /** What is sent, and its words. */
  sealed: { readonly send: () => Promise<void>; readonly words: Passphrase } | null = null;
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
    const { description, vehicle, further } = this.report;
    const typed = [
      description,
      vehicle,
      this.shared,
      this.contact.how,
      this.adding.typed,
      ...Object.values(this.again),
    ];
    return !this.isEnough && !typed.some(Boolean) && further.length + this.pictures.length === 0;
  }

  /** By how many bytes it is too long; 0 if it fits. */
  get excess(): number {
    const all = bytesIn(this.report) + bytesIn(this.shared) - MOST_BYTES;
    return Math.max(0, all, bytesIn(this.shared) - MOST_SHARED_BYTES);
  }

  /** Whether this answer can be given in it. */
  takes(answer: Answer): boolean {
    return !(answer === "whom" && this.way?.isForSomebody) && !(answer === "contact" && this.opened);
  }

  /** Forget all of it. */
  wipe(): void {
    this.report = EMPTY_REPORT;
    this.shared = "";
    this.contact = NO_CONTACT;
    this.adding = NOTHING_TYPED;
    this.again = NOTHING_AGAIN;
    this.pictures = [];
    this.sender?.wipe();
    this.sender = null;
    this.sealed = null;
  }
}

const bytesIn = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/**
 * Under this name the report that is being written lies in the session, for somebody who went elsewhere on the page.
 */
export const KEPT = "report";
