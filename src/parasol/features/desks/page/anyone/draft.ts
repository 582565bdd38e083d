/**
 * A first message to a desk while it is being written. It is handed from page to page, so that Back finds every answer
 * again, and it is nowhere but in memory. From the moment it is sealed only that very conversation can be sent, again
 * and again if the line breaks, and opened once.
 */

import type { Upload } from "#kernel/files/sending.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import type { OpenDesk } from "../card.ts";
import { NO_DESK_CONTACT } from "../model.ts";
import type { DeskContact } from "../structs.ts";
import type { PreparedConversation, Visitor } from "../visitor.ts";

/** The questions in their order. Only the first one needs an answer. */
export const DESK_QUESTIONS = ["text", "language", "contact", "files"] as const;
export type DeskQuestion = (typeof DESK_QUESTIONS)[number];

/** The largest sealed record holds 65,536 bytes; what the format and the seal add is less than the difference. */
const MOST_BYTES = 64_000;

/** Under this name it lies in the session, where leaving finds it, for somebody who went elsewhere on the page too. */
export const WRITING = "desk-write";

export class DeskDraft {
  text = "";
  language: string;
  contact: DeskContact = NO_DESK_CONTACT;
  /** Whether the person said something about being contacted. */
  isContactTold = false;
  readonly files: Upload[] = [];
  /** Whether the person came to the last page once: from then on a changed answer leads back there. */
  isReviewed = false;
  sealed: { readonly conversation: PreparedConversation; readonly words: Passphrase } | null = null;
  isOpened = false;
  /** Whoever sends the files, once the conversation is open. */
  visitor: Visitor | null = null;
  /** Whether a file did not arrive: refused or given up. The conversation is open without it. */
  isFileLeft = false;
  isDone = false;
  readonly roster: RosterState;
  readonly desk: OpenDesk;

  /** A message to a desk of this verified roster, to be answered in `language`. */
  constructor(roster: RosterState, desk: OpenDesk, language: string) {
    this.roster = roster;
    this.desk = desk;
    this.language = language;
  }

  /** By how many bytes it is too long; 0 if it fits. */
  get excess(): number {
    return Math.max(0, new TextEncoder().encode(JSON.stringify(this.text)).length - MOST_BYTES);
  }

  /** Where to go on. */
  get nextStep(): string {
    return this.isReviewed ? "review" : "text";
  }

  /** What is sealed of the contact: nothing by which to contact somebody who says that it isn't safe. */
  get contactToSend(): DeskContact {
    return this.contact.is_safe === "no" ? { ...this.contact, how: "", say_we_are: "" } : this.contact;
  }

  /** Forget all of it. */
  wipe(): void {
    this.text = "";
    this.contact = NO_DESK_CONTACT;
    this.files.length = 0;
    this.visitor?.wipe();
    this.visitor = null;
    this.sealed = null;
  }
}

/** What each page of the questions is given. */
export interface Writing {
  readonly draft: DeskDraft;
}
