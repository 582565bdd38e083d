/**
 * The lounge as one session reads and writes it. Counterpart of `client/lounge/`.
 *
 * What is read counts only if it opened under the epoch in force on its day, and its author is a pen that was certified
 * for that day's season, or of an act a steward of then. Nothing that is sent in it names the member: an append is paid
 * for with a token, a pen is certified under its own name, and both in requests of their own.
 */
import type { Person } from "../community/person.ts";
import { type Answer, declinedBy, read } from "../connection.ts";
import { BREATH, breathe } from "../device.ts";
import { type Certificate, PEN_SLOTS, PROPOSAL } from "../formats/lounge.ts";
import { PenCertificate } from "../formats/member-messages.ts";
import type { RoomAppend, StoredRecord } from "../formats/messages.ts";
import type { Topic } from "../formats/roster.ts";
import { Looking } from "../rooms/looking.ts";
import { lifetime } from "../roster/entries.ts";
import { Unreadable } from "../seal/errors.ts";
import { sealRecord } from "../seal/group-record.ts";
import type { Opened } from "../seal/record.ts";
import { NO_WEEK, tokenHeader } from "../tokens/derive.ts";
import { type Bytes, concat, keyOf } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { loungeRoutes } from "../wire/lounge-routes.ts";
import { routes } from "../wire/routes.ts";
import { Distrust, isDeclined, Trouble } from "../wire/trouble.ts";
import { type Done, deedOf, itemIn, wordOf } from "./items.ts";
import { type Drawing, panelId, panelsIn, type Told } from "./panels.ts";
import { Certified, digestOfPost, type Pen, packed, penOf, unpacked } from "./pens.ts";
import { type Became, becameOf, type Voice, type Word } from "./proposals.ts";
import { type Deed, Standing } from "./standing.ts";
import { postsIn, type Said, type Thread, threadsIn, type Written } from "./threads.ts";

/** A proposal, whoever mutes its pen, and what became of it. */
export interface Proposed {
  readonly post: Said;
  readonly became: Became;
}

/** What is known of the lounge now. */
export interface Found {
  readonly posts: readonly Said[];
  readonly threads: readonly Thread[];
  readonly standing: Standing;
  /** Stewards' acts, oldest first. */
  readonly deeds: readonly Deed[];
  /** The newest first. */
  readonly proposals: readonly Proposed[];
  /** What stewards answered, and told of what came of it. */
  readonly words: readonly Word[];
  /** The panels by lot that were asked, oldest first. */
  readonly panels: readonly Drawing[];
  /** How many records couldn't be read, or weren't by anybody who may write. */
  readonly lost: number;
  readonly hasOlder: boolean;
  /** Whether the newest page was read to its end; before that its newest records are here. */
  readonly isWhole: boolean;
  /** How many certified pens wrote, of each slot: more than members are means that somebody made pens up. */
  readonly pens: readonly number[];
}

export class Lounge {
  readonly person: Person;
  readonly #looking: Looking<Written | Done | Told>;
  readonly #certified = new Certified();
  #certificates: Certificate[];
  /** What pays for the next append of a sitting. */
  #ticket: string | null = null;
  #last: Found | null = null;
  /** One's own pens' public keys, once they were needed. */
  #own: readonly Bytes[] | null = null;
  #reading: Promise<Found> | null = null;
  readonly #watching = new Set<(part: Found) => unknown>();
  /** Of threads that were shown in this session the highest number. */
  readonly #seen = new Map<string, number>();

  constructor(person: Person) {
    this.person = person;
    this.#certificates = (person.contents.certificates ?? []).map(unpacked);
    const look = (record: StoredRecord, opened: Opened) => this.#lookAt(record, opened);
    this.#looking = new Looking(person, "lounge", look, BREATH / 8); // a pen's first certificate takes 4 ms
  }

  get topics(): readonly Topic[] {
    return this.person.roster.policy?.topics ?? [];
  }

  /** What was found last; null before anything was read. */
  get last(): Found | null {
    return this.#last;
  }

  /** One's own pen of a slot. Throws `Trouble` (`locked`). */
  pen(slot: number): Pen {
    return penOf(this.person.masterOf("escrow", NO_WEEK), slot);
  }

  /** The newest page as it is now, and what was read before of older ones. Throws as `Looking.take`. */
  async read(): Promise<Found> {
    const reading = this.#looking.readAgain(async () => {
      const part = this.found();
      await Promise.all([...this.#watching].map((show) => show(part)));
    });
    // what takes a slow phone long and is needed then, while the line is waited for
    await Promise.all([reading, breathe().then(() => this.#ownKeys)]);
    return this.found();
  }

  /** The same; or, if that was asked for already, what comes of it. */
  readOnce(): Promise<Found> {
    this.#reading ??= this.read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  /** While the newest page is read for the first time, `show` gets what is known by then, and is waited for. Call what it returns to end that. */
  watch(show: (part: Found) => unknown): () => void {
    this.#watching.add(show);
    return () => void this.#watching.delete(show);
  }

  /** The same with a page of older records. Throws as `read`. */
  async readOlder(): Promise<Found> {
    await this.#looking.readOlder();
    return this.found();
  }

  /** All there is: only whoever has read all counts support and answers right. Throws as `read`. */
  async readAll(): Promise<Found> {
    await this.#looking.readAgain();
    while (this.#looking.hasOlder) await this.#looking.readOlder();
    return this.found();
  }

  get #ownKeys(): readonly Bytes[] {
    this.#own ??= Array.from({ length: PEN_SLOTS }, (_, slot) => this.pen(slot).key);
    return this.#own;
  }

  /** What was read, as it stands now: with what was muted since. */
  found(): Found {
    const { person } = this;
    const written: Written[] = [];
    const deeds: Deed[] = [];
    const words: Word[] = [];
    const told: Told[] = [];
    let lost = 0;
    for (const { seq, id, epoch, found } of [...this.#looking.looked].reverse()) {
      if (found instanceof Unreadable || !person.stands("lounge", seq, epoch)) lost++;
      else if ("act" in found) {
        const { act } = found;
        if (act.kind === "act") deeds.push(deedOf(seq, id, found.by, act));
        if (act.kind !== "act" || act.does === "confirm") words.push(wordOf(seq, id, found));
      } else if (found.said.kind === "post" || found.said.kind === "reactions") written.push(found as Written);
      else told.push(found as Told);
    }
    const today = person.device.today();
    const standing = new Standing(deeds, today);
    const own = this.#ownKeys;
    const { muted = [] } = person.contents;
    const before = person.before.lounge_seen ?? 0;
    const seenIn = (root: Bytes) => this.#seen.get(keyOf(root)) ?? before;
    const kept = { ...PROPOSALS, days: person.roster.policy ? lifetime(person.roster.policy, "lounge_days") : 0 };
    const sight = { today, own, muted, topics: [...this.topics, kept], seenIn };
    const posts = postsIn(written, standing, sight);
    const pens = own.map((_, slot) => {
      const ofSlot = written.filter(({ said }) => said.certificate.slot === slot);
      return new Set(ofSlot.map(({ pen }) => keyOf(pen))).size;
    });
    const threads = threadsIn(posts, standing, sight);
    const { hasOlder, isNew } = this.#looking;
    // the same on each device, so nobody is muted
    const proposals = postsIn(written, standing, { ...sight, muted: [] })
      .filter(({ said, day }) => said.topic === PROPOSAL && said.root === undefined && day + kept.days >= today)
      .map((post) => ({ post, became: this.#became(post, written, words) }))
      .reverse();
    const panels = panelsIn(told, (id) => voicesFor(id, written), standing.cases, today);
    const isWhole = !isNew;
    const found = { posts, threads, proposals, panels, words, standing, deeds, lost, hasOlder, isWhole, pens };
    if (isWhole) this.#last = found;
    return found;
  }

  #became({ identity, digest }: Said, written: readonly Written[], words: readonly Word[]): Became {
    const { device, roster } = this.person;
    const post = keyOf(identity);
    const { policy } = roster;
    const [needed, answerDays] = policy
      ? [lifetime(policy, "proposal_support"), lifetime(policy, "answer_days")]
      : [Number.POSITIVE_INFINITY, 0];
    const rules = { needed, answerDays, today: device.today() };
    return becameOf({ post, digest: keyOf(digest) }, voicesFor(post, written), words, rules);
  }

  /** A thread was shown: what it holds isn't new any more. */
  saw({ root, posts }: Thread): void {
    this.#seen.set(keyOf(root), Math.max(...posts.map(({ seq }) => seq)));
  }

  /** All threads were shown: what is there now isn't new at the next visit (see `Person.saw`). */
  sawAll(): Promise<void> {
    return this.person.vault.saw({ lounge_seen: this.#looking.looked[0]?.seq ?? 0 });
  }

  wipe(): void {
    this.#looking.wipe();
    this.#certificates = [];
    this.#seen.clear();
    this.#ticket = null;
    this.#last = null;
    this.#own = null;
    this.#watching.clear();
  }

  /**
   * This pen's certificate, kept in the vault until it holds no more: asked for once a season, when somebody first writes
   * with it, so that no session shows by it. Throws `Distrust` (`wrong-token-key`), `Declined`, and as the wallet.
   */
  async certificate(slot: number): Promise<Certificate> {
    const { person } = this;
    const holds = (certificate: Certificate): boolean =>
      this.#certified.holds(person.roster, this.pen(slot).key, certificate, person.device.today());
    const ofOthers = (known: Certificate): boolean => known.slot !== slot;
    const known = this.#certificates.find((each) => !ofOthers(each) && holds(each));
    if (known) return known;
    const made = await this.#certify(slot).catch(async (error: unknown) => {
      if (!isDeclined(error, "token-wrong", "keys-moved")) throw error;
      await person.refreshMine(); // stewards renewed the server's keys meanwhile
      return this.#certify(slot);
    });
    if (!holds(made)) throw new Distrust("wrong-token-key");
    this.#certificates = [...this.#certificates.filter(ofOthers), made];
    return made;
  }

  /** Ask for it, in a request that only the pen signs. */
  async #certify(slot: number): Promise<Certificate> {
    const { person } = this;
    const pen = this.pen(slot);
    const { path, request } = loungeRoutes.certify;
    const body = encode(request, { pen: pen.key });
    const header = tokenHeader("pen", slot, await person.wallet.pen(slot), path, body);
    const answer = await person.connection.send(path, body, header);
    if (answer.status !== 200) throw declinedBy(answer);
    return { slot, ...read(PenCertificate, answer.content) };
  }

  /**
   * Append what a pen wrote, or with a key of its own a letter, as often as it takes until it is known to be there once.
   * `asked` tells that it is the same if something in it is drawn. Throws as `GroupRooms.append`.
   */
  async append(
    { seed }: Pick<Pen, "seed">,
    id: Bytes,
    body: Bytes,
    kind: "lounge" | "letters" = "lounge",
    asked = concat(id, body),
  ): Promise<void> {
    const { person } = this;
    const room = person.room(kind);
    const make = () => {
      const generation = person.roster.current.members;
      const key = person.keyring.keyOf("members", generation);
      if (!key) throw new Trouble("no-key");
      const sealed = sealRecord(room, "members", generation, key, seed, id, body, person.device.random);
      return { ...PLAIN, room, record: { id, body: sealed }, generation };
    };
    const send = (message: unknown) => this.#pay(message as RoomAppend);
    await person.resealing(() => person.unsure.send(room, asked, make, send, id));
    // nothing is written if there is no new one; if it fails, this session alone has it
    await person.vault.remember({ certificates: this.#certificates.map(packed) }).catch(() => undefined);
  }

  /** One token pays for a sitting's first record; the answer brings what pays for the next ones. */
  async #pay(message: RoomAppend): Promise<void> {
    const { connection, wallet } = this.person;
    const ticket = this.#ticket;
    this.#ticket = null;
    let answer: Answer | null = null;
    if (ticket) {
      const { path, request } = routes.roomsAppend;
      answer = await connection.send(path, encode(request, message), `Ticket ${ticket}`);
      if (answer.status !== 200) {
        const declined = declinedBy(answer);
        if (!isDeclined(declined, "stale-ticket", "spent-ticket", "short-ticket")) throw declined;
        answer = null;
      }
    }
    answer ??= await wallet.pay(routes.roomsAppend, message, "post");
    this.#ticket = answer.ticket;
  }

  #lookAt({ seq, id, day }: StoredRecord, opened: Opened): Written | Done | Told {
    const { person } = this;
    const said = itemIn(opened.body);
    const { author: by, body } = opened;
    if (said.kind !== "post" && said.kind !== "reactions") {
      if (!person.wasStewardIn(opened)) throw new Unreadable("author");
      if (said.kind === "act" || said.kind === "answer" || said.kind === "came") return { by, act: said, day };
      return { seq, by: keyOf(by), day: Math.max(day, said.day), said, id: panelId(body) };
    }
    if (!this.#certified.holds(person.roster, opened.author, said.certificate, day))
      throw new Unreadable("certificate");
    return { seq, id, day, pen: opened.author, said, digest: digestOfPost(opened.body) };
  }
}

/** Every reaction to something, by its name. */
const voicesFor = (post: string, written: readonly Written[]): Voice[] =>
  written.flatMap(({ seq, day, pen, said: { certificate, ...reactions } }): Voice[] =>
    reactions.kind !== "reactions"
      ? []
      : reactions.given
          .filter((each) => keyOf(each.post) === post)
          .map(({ mark, digest }) => {
            return { seq, day, pen: keyOf(pen), slot: certificate.slot, mark, digest: digest && keyOf(digest) };
          }),
  );

/** What a record has that needs nothing more. */
const PLAIN = { withdraw_keys: [], expires_on: null, list_number: null, entries: [], head: null, work: null };

/** The topic of proposals, which stands in no settings. */
const PROPOSALS: Topic = { number: PROPOSAL, name: "", about: "", language: "", days: 0 };
