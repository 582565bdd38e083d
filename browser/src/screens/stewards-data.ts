/**
 * What a steward's review has read so far: reports, drafts, proposals, what is due. It belongs to the open vault
 * (`app.session`) and goes with it. Nothing here is stored.
 */
import { useEffect, useState } from "preact/hooks";
import { type OpenDraft, openDrafts, type SentBack, sentBack } from "../alerts/drafting.ts";
import { confirmHead } from "../checks/head.ts";
import { isDue, longerAlerts } from "../checks/rekey.ts";
import { isAnyDeskDue } from "../community/desks.ts";
import type { Person } from "../community/person.ts";
import { dueGroups, type OpenProposal, proposals } from "../community/steward.ts";
import { type Identifier, NotAnIdentifier, type Phones, type Problem, parse } from "../identifiers/index.ts";
import { readAllPublic } from "../public/record.ts";
import type { Asked } from "../reports/model.ts";
import { find, NoSuchReport, queue, type ReadReport } from "../reports/review.ts";
import { isDueForReview, newestServices } from "../services/directory.ts";
import { type Bytes, equal, keyOf, toHex } from "../wire/bytes.ts";
import type { Notices } from "../wire/member-messages.ts";
import { tokenRoutes } from "../wire/token-routes.ts";
import { type App, type Task, useApp, usePerson, useTask } from "./context.ts";
import { phonesOf } from "./session.ts";
import type { Writing } from "./write-form.ts";

/** What is read again in the background when the review is opened after this many milliseconds. */
const FRESH_FOR = 60_000;

export class Review {
  reports: ReadReport[] = [];
  drafts: OpenDraft[] = [];
  returned: (SentBack & { readonly by: Bytes })[] = [];
  proposals: OpenProposal[] = [];
  isListDue = false;
  /** How many alerts are kept for longer than the settings say, until the list is renewed. */
  longerAlerts = 0;
  areDesksDue = false;
  /** How many services nobody has confirmed for long. */
  servicesDue = 0;
  notices: Notices | null = null;
  readAt = 0;
  phones: Phones | null = null;
  /** What a steward has typed and not sent, by `formKey`; a draft that was sent keeps its form, should it come back. */
  readonly forms = new Map<string, Writing>();

  /** The review of the open vault. */
  static of(app: App): Review {
    const known = app.session.get("stewards");
    if (known instanceof Review) return known;
    const made = new Review();
    app.session.set("stewards", made);
    return made;
  }

  /** Read everything anew, and confirm the list for checks once a day. Throws what reading throws. */
  async read(app: App, person: Person): Promise<void> {
    this.phones ??= await phonesOf(app);
    await person.refresh();
    this.reports = await queue(person);
    await this.readSigning(person);
    this.notices = await person.connection.ask(tokenRoutes.checkNotices, {}, person.seed);
    this.readAt = Date.now();
    await confirmHead(person);
  }

  /** Drafts, proposals and what is due. */
  async readSigning(person: Person): Promise<void> {
    this.drafts = await openDrafts(person);
    this.returned = await sentBack(person);
    this.proposals = await proposals(person);
    this.isListDue = await isDue(person);
    this.longerAlerts = await longerAlerts(person);
    this.areDesksDue = await isAnyDeskDue(person);
    const today = person.device.today();
    const services = newestServices(await readAllPublic(person.connection, person.roster), today);
    this.servicesDue = services.filter((service) => isDueForReview(service, today, person.roster.policy)).length;
  }

  /** One report anew; it goes from the review if its reporter deleted it. Throws `NoSuchReport`. */
  async reread(app: App, person: Person, room: Bytes): Promise<void> {
    this.phones ??= await phonesOf(app);
    const others = this.reports.filter((report) => !equal(report.room, room));
    try {
      const report = await find(person, toHex(room));
      this.reports = [...others, report].sort((one, other) => one.openedOn - other.openedOn);
    } catch (error) {
      if (error instanceof NoSuchReport) this.reports = others;
      throw error;
    }
  }

  report(room: Bytes): ReadReport | undefined {
    return this.reports.find((report) => equal(report.room, room));
  }

  /** The other reports that can still become an alert and name one of the same identifiers. */
  alike(report: ReadReport, region: string): ReadReport[] {
    const named = this.named(report, region);
    return this.reports.filter(
      (other) => other !== report && isOpen(other) && this.named(other, region).some((each) => named.includes(each)),
    );
  }

  private named(report: ReadReport, region: string): string[] {
    return report.report.identifiers.map((asked) => {
      const found = this.understand(asked, region);
      return typeof found === "string" ? asked.typed.replace(/\s+/g, "") : `${found.kind} ${found.normal}`;
    });
  }

  /** The identifier, or why it isn't understood. */
  understand(asked: Asked, region: string): Identifier | Problem {
    if (!this.phones) return "not-text";
    try {
      return parse(asked.typed, region, asked.kind, asked.platform, this.phones);
    } catch (error) {
      if (error instanceof NotAnIdentifier) return error.code;
      throw error;
    }
  }

  /** Drafts that came back and were signed anew (hex). */
  readonly renewed = new Set<string>();

  wipe(): void {
    for (const { raw } of this.reports) raw?.thread_key.fill(0);
    this.reports = [];
    this.drafts = [];
    this.returned = [];
    this.proposals = [];
    this.forms.clear();
  }
}

/** What a form is kept under: the reports that it is written from. */
export const formKey = (rooms: readonly Bytes[]): string => rooms.map(keyOf).sort().join(" ");

const ENDED = ["alert written", "kept for stewards", "closed", "taken back"];
export const isOpen = (report: ReadReport): boolean => !ENDED.includes(report.status);

/** Why new keys are due: "left" because somebody went, "week" because they are a week old. */
export function keysDue(person: Person): "left" | "week" | null {
  if (dueGroups(person).length === 0) return null;
  return person.roster.stale.size > 0 ? "left" : "week";
}

/** The review, read when its screen opens if it is older than a minute. `touch` draws the screen again. */
export function useReview(): { review: Review; task: Task; read: () => void; touch: () => void } {
  const app = useApp();
  const person = usePerson();
  const task = useTask();
  const [, setTouched] = useState(0);
  const review = Review.of(app);
  const read = () => task.run(() => review.read(app, person));
  useEffect(() => {
    if (Date.now() - review.readAt > FRESH_FOR) read();
    else setTouched(1); // the screen before may have finished reading after this one was drawn and before this moment
  }, []);
  return { review, task, read, touch: () => setTouched((count) => count + 1) };
}
