/**
 * What a steward's review has read so far: reports, drafts, proposals, what is due. It belongs to the open vault
 * (`app.session`) and goes with it. Nothing here is stored.
 */
import { useEffect, useState } from "preact/hooks";
import type { SentBack } from "#features/alerts/page/case-structs.ts";
import { type OpenDraft, openDrafts, sentBack } from "#features/alerts/page/publishing/drafting.ts";
import type { Writing } from "#features/alerts/page/stewards/write-form.ts";
import {
  type Identifier,
  NotAnIdentifier,
  type Phones,
  type Problem,
  parse,
} from "#features/checks/page/identifiers/index.ts";
import { isDue, longerAlerts } from "#features/checks/page/rekey.ts";
import { confirmTreeHead } from "#features/checks/page/tree-head.ts";
import { isAnyDeskDue } from "#features/desks/page/keeping.ts";
import { confirmGuides, guideFlags } from "#features/guides/page/keeping.ts";
import type { GuideFlag, Listed } from "#features/guides/page/structs.ts";
import { listingFlags } from "#features/profiles/page/listing-flags.ts";
import type { ListingFlag } from "#features/profiles/page/structs.ts";
import type { Told } from "#features/reports/page/flags.ts";
import { cut } from "#features/reports/page/reading.ts";
import { READ_AT_ONCE } from "#features/reports/page/records.ts";
import { find, NoSuchReport, Queue, type QueuedReport, type ReadReport } from "#features/reports/page/review.ts";
import type { Asked } from "#features/reports/page/structs.ts";
import { isDueForReview, newestServices } from "#features/services/page/directory.ts";
import type { Notices } from "#kernel/formats/member-messages.ts";
import { type App, type Task, useApp, usePerson, useTask } from "#kernel/kit/context.ts";
import { phonesOf } from "#kernel/members/session.ts";
import { readAllPublic } from "#kernel/rooms/public.ts";
import { signIfDue } from "#kernel/roster/client/checkpoints.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { type OpenProposal, proposals } from "#kernel/roster/client/proposals.ts";
import { dueGroups } from "#kernel/roster/client/tending.ts";
import { lifetime } from "#kernel/roster/rules/entries.ts";
import { isTreeOver } from "#kernel/roster/rules/renewal.ts";
import { type Bytes, equal, keyOf, toHex } from "#kernel/wire/bytes.ts";
import { checksNotices } from "#kernel/wire/member-routes.ts";
import { Distrust } from "#kernel/wire/trouble.ts";

/** What is read again in the background when the review is opened after this many milliseconds. */
const FRESH_FOR = 60_000;

/** Whether that was signed: what fails is done the next time, unless the server lied. */
const isDone = (signing: Promise<unknown>): Promise<boolean> =>
  signing.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Distrust) throw error;
      return false;
    },
  );

/** As many identifiers of a report are compared with those of others. Nobody is asked for so many. */
const NAMED = 40;

export class Review {
  /** What the queue shows of the reports that are read. */
  reports: QueuedReport[] = [];
  #queue: Queue | null = null;
  #signedAt = -1; // how long the charter was when this session last looked whether a checkpoint is due
  #reading: Promise<void> | null = null;
  /** The reports that are open now, whole or as much of them as was asked for. */
  readonly #opened = new Map<string, ReadReport>();
  /** How far a reading of the queue has come. */
  progress: { readonly done: number; readonly of: number } | null = null;
  readonly #listening = new Set<() => void>();
  drafts: OpenDraft[] = [];
  returned: (SentBack & { readonly by: Bytes })[] = [];
  proposals: OpenProposal[] = [];
  isListDue = false;
  /** How many alerts are kept for longer than the settings say, until the list is renewed. */
  longerAlerts = 0;
  areDesksDue = false;
  /** How many services nobody has confirmed for long. */
  servicesDue = 0;
  guidesDue: readonly Listed[] = [];
  /** What people told of guides, oldest first. */
  guideFlags: readonly Told<GuideFlag>[] = [];
  /** What people told of profiles, oldest first; null where there is no catalogue. */
  listingFlags: readonly Told<ListingFlag>[] | null = null;
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

  /** Calls `draw` whenever something was read, until what it returns is called. */
  listen(draw: () => void): () => void {
    this.#listening.add(draw);
    return () => {
      this.#listening.delete(draw);
    };
  }

  /** Draws the list and what is open beside it. */
  changed(): void {
    for (const draw of this.#listening) draw();
  }

  /** How many reports of the list aren't read. What is counted or compared is so among the others only. */
  get unread(): number {
    return this.#queue?.unread ?? 0;
  }

  /**
   * Read the queue again, and confirm the list for checks once a day. The first time it is drawn when its first page is
   * there. Whoever asks while it is being read gets that reading: on a wide screen two do. Throws what reading throws.
   */
  read(app: App, person: Person): Promise<void> {
    this.#reading ??= this.#readAnew(app, person).finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readAnew(app: App, person: Person): Promise<void> {
    this.phones ??= await phonesOf(app);
    await (person.roster.isWhole ? person.refresh() : person.refreshMine()); // which says whether keys are due
    await this.readSigning(person);
    this.notices = await person.connection.ask(checksNotices, {}, person.seed);
    const isFirst = this.readAt === 0;
    const before = this.#queue?.at ?? 0;
    const reading = await Queue.of(person);
    await this.#readTo(reading, Math.max(READ_AT_ONCE, before), isFirst ? [] : null);
    this.readAt = Date.now();
    await confirmTreeHead(person);
    this.guidesDue = await confirmGuides(person);
    this.guideFlags = await guideFlags(person);
    const hasCatalogue = person.roster.policy && lifetime(person.roster.policy, "catalogue") > 0;
    this.listingFlags = hasCatalogue ? await listingFlags(person) : null;
    if (this.#signedAt !== person.roster.length) {
      await isDone(signIfDue(person)); // what this session signed waits for another steward
      this.#signedAt = person.roster.length;
    }
  }

  /** As many reports more as are read at once. Throws `Declined`, `Unreachable`. */
  async readMore(): Promise<void> {
    if (this.#queue) await this.#readTo(this.#queue, this.#queue.at + READ_AT_ONCE, this.reports);
  }

  /** Read on until so many of the list are read; behind `shown`, page by page, or in place of all when it is done. */
  async #readTo(reading: Queue, count: number, shown: readonly QueuedReport[] | null): Promise<void> {
    let found = [...(shown ?? [])];
    const of = Math.min(count, reading.at + reading.unread);
    const draw = () => {
      this.reports = found;
      this.#queue = reading;
      this.changed();
    };
    try {
      while (reading.unread > 0 && reading.at < count) {
        const page = await reading.readOn();
        const known = new Set(page.map(({ room }) => keyOf(room))); // opened meanwhile, behind a draft
        found = [...(shown ? this.reports : found).filter(({ room }) => !known.has(keyOf(room))), ...page];
        this.progress = { done: reading.at, of };
        if (!shown) continue;
        this.readAt ||= Date.now();
        draw();
      }
    } finally {
      this.progress = null;
    }
    draw();
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
    this.changed();
  }

  /**
   * Open these reports: of each so many pages of about 1 MB. What was open before isn't kept. One that its reporter
   * deleted goes from the review; when the others are open, `NoSuchReport` is thrown.
   */
  async open(app: App, person: Person, rooms: readonly Bytes[], pages = 1): Promise<void> {
    this.phones ??= await phonesOf(app);
    const names = new Set(rooms.map(keyOf));
    for (const name of this.#opened.keys()) if (!names.has(name)) this.#opened.delete(name);
    let gone: NoSuchReport | null = null;
    for (const room of rooms) {
      const others = () => this.reports.filter((report) => !equal(report.room, room));
      try {
        const report = await find(person, toHex(room), pages);
        this.#opened.set(keyOf(room), report);
        this.reports = [...others(), cut(report)];
      } catch (error) {
        if (!(error instanceof NoSuchReport)) throw error;
        this.reports = others();
        this.#opened.delete(keyOf(room));
        gone = error;
      }
    }
    this.changed();
    if (gone) throw gone;
  }

  /** A report that is open. */
  report(room: Bytes): ReadReport | undefined {
    return this.#opened.get(keyOf(room));
  }

  /** The other reports that can still become an alert and name one of the same identifiers, of those that are read. */
  alike(report: QueuedReport, region: string): QueuedReport[] {
    const named = new Set(this.#named(report, region));
    if (named.size === 0) return [];
    return this.reports.filter(
      (other) =>
        !equal(other.room, report.room) && isOpen(other) && this.#named(other, region).some((each) => named.has(each)),
    );
  }

  readonly #names = new WeakMap<QueuedReport, readonly string[]>();

  #named(report: QueuedReport, region: string): readonly string[] {
    const known = this.#names.get(report);
    if (known && this.phones) return known;
    const names = report.report.identifiers.slice(0, NAMED).map((asked) => {
      const found = this.understand(asked, region);
      return typeof found === "string" ? asked.typed.replace(/\s+/g, "") : `${found.kind} ${found.normal}`;
    });
    if (this.phones) this.#names.set(report, names);
    return names;
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

  /** Drafts that came back and were signed again (hex). */
  readonly renewed = new Set<string>();

  wipe(): void {
    for (const { raw } of [...this.reports, ...this.#opened.values()]) raw?.thread_key.fill(0);
    this.reports = [];
    this.#opened.clear();
    this.#queue = null;
    this.drafts = [];
    this.returned = [];
    this.proposals = [];
    this.forms.clear();
  }
}

/** What a form is kept under: the reports that it is written from. */
export const formKey = (rooms: readonly Bytes[]): string => rooms.map(keyOf).sort().join(" ");

const ENDED = ["alert written", "kept for stewards", "closed", "taken back"];
export const isOpen = ({ status }: QueuedReport): boolean => status === null || !ENDED.includes(status);

/** Why new keys are due: "left" because somebody went, "week" because they are a week old. */
export function keysDue(person: Person): "left" | "week" | null {
  const { isWhole, stale } = person.roster;
  if (stale.size > 0 || isTreeOver(person.roster) || (!isWhole && person.mine?.is_stale)) return "left";
  return dueGroups(person).length > 0 ? "week" : null;
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
    const draw = () => setTouched((count) => count + 1);
    if (Date.now() - review.readAt > FRESH_FOR) read();
    else draw(); // the screen before may have finished reading after this one was drawn and before this moment
    return review.listen(draw);
  }, []);
  return { review, task, read, touch: () => review.changed() };
}
