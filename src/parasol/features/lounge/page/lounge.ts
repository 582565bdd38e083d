/**
 * The lounge as one session reads and writes it. Counterpart of `client/lounge/`.
 *
 * What is read counts only if it opened under the epoch in force on its day, and its author is a pen that was certified
 * for that day's season, or of an act a steward of then. Nothing that is sent in it names the member: an append is paid
 * for with a token, a pen is certified under its own name, and both in requests of their own.
 */

import { declinedBy, read } from "#kernel/connection.ts";
import { BREATH, breathe } from "#kernel/device.ts";
import { PenCertificate } from "#kernel/formats/member-messages.ts";
import type { RoomAppend, StoredRecord } from "#kernel/formats/messages.ts";
import type { Topic } from "#kernel/formats/roster.ts";
import { type Looked, Looking } from "#kernel/rooms/looking.ts";
import type { News } from "#kernel/roster/client/own-vault.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { areTwo } from "#kernel/roster/rules/asking.ts";
import { monthsOn } from "#kernel/roster/rules/once.ts";
import { currentKey } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { sealRecord } from "#kernel/seal/group-record.ts";
import type { Opened } from "#kernel/seal/record.ts";
import { NO_WEEK, penNumber, type Token, tokenHeader } from "#kernel/tokens/derive.ts";
import { type Bytes, concat, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { pensCertify } from "#kernel/wire/member-routes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Distrust, isDeclined, Trouble } from "#kernel/wire/trouble.ts";
import { type Found, foundIn } from "./found.ts";
import { type Done, itemIn } from "./items.ts";
import {
  Certified,
  digestOfPost,
  type Pen,
  packed,
  packedVoice,
  penOf,
  unpacked,
  unpackedVoice,
  voiceOf,
} from "./pens.ts";
import { type Certificate, PEN_SLOTS, type Support, type VoiceCertificate } from "./structs.ts";
import type { Thread, Written } from "./threads.ts";

export class Lounge {
  readonly person: Person;
  readonly #looking: Looking<Written | Written<Support> | Done>;
  readonly #certified: Certified;
  #certificates: Certificate[];
  #voices: VoiceCertificate[];
  /** Whether the vault lacks one of them. */
  #hasNew = false;
  #last: Found | null = null;
  /** One's own pens' public keys, once they were needed. */
  #own: readonly Bytes[] | null = null;
  #reading: Promise<Found> | null = null;
  readonly #watching = new Set<(part: Found) => unknown>();
  /** Of threads that were shown in this session the highest number. */
  readonly #seen = new Map<string, number>();

  constructor(person: Person) {
    this.person = person;
    const kept = person.contents.certificates ?? [];
    this.#certificates = kept.filter((each) => !unpackedVoice(each)).map(unpacked);
    this.#voices = kept.flatMap((each) => unpackedVoice(each) ?? []);
    this.#certified = new Certified(person.masterOf("escrow", NO_WEEK), person.contents.verified);
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

  /** One's own voice for what was proposed in a month. Throws `Trouble` (`locked`). */
  voice(month: number): Pen {
    return voiceOf(this.person.masterOf("escrow", NO_WEEK), month);
  }

  /** The newest page as it is now, and what was read before of older ones. Throws as `Looking.take`. */
  async read(): Promise<Found> {
    const reading = this.#looking.readAgain(() => this.showAgain());
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

  /** What is known, once a reading that is under way has ended. */
  known(): Promise<Found> {
    return this.#reading ?? Promise.resolve(this.found());
  }

  /** `show` gets what is known while the newest page is read for the first time, and at `showAgain`, and is waited for. Call what it returns to end that. */
  watch(show: (part: Found) => unknown): () => void {
    this.#watching.add(show);
    return () => void this.#watching.delete(show);
  }

  /** What is known now, on whichever screen watches: a pen was muted, or is heard again. */
  async showAgain(): Promise<void> {
    const part = this.found();
    await Promise.all([...this.#watching].map((show) => show(part)));
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
    const { device, roster, contents, before } = person;
    const { looked, hasOlder, isNew } = this.#looking;
    const seenIn = (root: Bytes) => this.#seen.get(keyOf(root)) ?? before.lounge_seen ?? 0;
    const sight = {
      today: device.today(),
      own: this.#ownKeys,
      muted: contents.muted ?? [],
      topics: this.topics,
      seenIn,
      currentKey: (key: Bytes) => currentKey(roster, key),
      areTwo: (one: Bytes, other: Bytes) => areTwo(roster, one, other),
    };
    const stands = ({ seq, epoch }: Looked<unknown>): boolean => person.stands("lounge", seq, epoch);
    const found = { ...foundIn(looked, stands, sight, roster.policy), hasOlder, isWhole: !isNew };
    if (found.isWhole) this.#last = found;
    return found;
  }

  /** A thread was shown: what it holds isn't new any more. */
  saw({ root, posts }: Thread): void {
    this.#seen.set(keyOf(root), Math.max(...posts.map(({ seq }) => seq)));
  }

  /**
   * All threads were shown: what is there now isn't new at the next visit (see `OwnVault.saw`). With it the vault gets the
   * certificates that are new, so that no post needs a request for it, and which were verified, for the next visit.
   */
  async sawAll(): Promise<void> {
    const seen = { lounge_seen: this.#looking.looked[0]?.seq ?? 0, verified: this.#certified.names() };
    return this.#hasNew ? this.remember(seen) : this.person.vault.saw(seen);
  }

  /** Write the vault, with the certificates that it lacks. Throws as `OwnVault.remember`. */
  async remember(news: News): Promise<void> {
    const [pens, voices] = [this.#certificates, this.#voices];
    const certificates = [...pens.map(packed), ...voices.map(packedVoice)];
    await this.person.vault.remember(this.#hasNew ? { ...news, certificates } : news);
    this.#hasNew &&= pens !== this.#certificates || voices !== this.#voices;
  }

  wipe(): void {
    this.#looking.wipe();
    this.#certificates = [];
    this.#voices = [];
    this.#certified.wipe();
    this.#seen.clear();
    this.#last = null;
    this.#own = null;
    this.#watching.clear();
  }

  /**
   * This pen's certificate: from the vault, or from a post of one's own that was read. Asked for when somebody first writes
   * with it in a season; the vault keeps it once the topics are shown after that. Throws `Distrust` (`wrong-token-key`), `Declined`, and as the wallet.
   */
  async certificate(slot: number): Promise<Certificate> {
    const { person } = this;
    const holds = (certificate: Certificate): boolean =>
      this.#certified.holds(person.roster, this.pen(slot).key, certificate, person.device.today());
    const ofOthers = (known: Certificate): boolean => known.slot !== slot;
    const read = (this.#last?.posts ?? []).flatMap((each) => (each.slot === slot ? [each.said.certificate] : []));
    const known = [...this.#certificates, ...read].find((each) => !ofOthers(each) && holds(each));
    if (known) return known;
    const made = await this.#underNewKeys(() => this.#certify(slot));
    if (!holds(made)) throw new Distrust("wrong-token-key");
    this.#certificates = [...this.#certificates.filter(ofOthers), made];
    this.#hasNew = true;
    return made;
  }

  /** The certificate of one's voice for a month, in the same way. Throws `Trouble` (`once-missing`), and as `certificate`. */
  async voiceCertificate(month: number): Promise<VoiceCertificate> {
    const { person } = this;
    const voice = this.voice(month);
    const holds = (certificate: VoiceCertificate): boolean =>
      certificate.month === month &&
      this.#certified.holdsVoice(person.roster, voice.key, certificate, person.device.today());
    const known = this.#voices.find(holds);
    if (known) return known;
    const made = await this.#underNewKeys(async () => {
      const token = await person.wallet.once("voice", month);
      return { month, ...(await this.#certifyWith("voice", month, voice, token)) };
    });
    if (!holds(made)) throw new Distrust("wrong-token-key");
    const kept = monthsOn(person.device.today());
    this.#voices = [...this.#voices.filter((each) => each.month !== month && kept.includes(each.month)), made];
    this.#hasNew = true;
    return made;
  }

  /** Ask, and once more if stewards renewed the server's keys meanwhile. */
  async #underNewKeys<T>(ask: () => Promise<T>): Promise<T> {
    return ask().catch(async (error: unknown) => {
      if (!isDeclined(error, "token-wrong", "keys-moved")) throw error;
      await this.person.refreshMine();
      return ask();
    });
  }

  async #certify(slot: number): Promise<Certificate> {
    const token = await this.person.wallet.pen(slot);
    const { season } = token;
    return { slot, season, ...(await this.#certifyWith("pen", penNumber(season, slot), this.pen(slot), token)) };
  }

  /** Ask for a certificate, in a request that only the pen or the voice signs. */
  async #certifyWith(of: "pen" | "voice", number: number, { key }: Pen, token: Token): Promise<PenCertificate> {
    const { connection } = this.person;
    const { path, request } = pensCertify;
    const body = encode(request, { pen: key });
    const answer = await connection.send(path, body, tokenHeader(of, number, token, connection.site, path, body));
    if (answer.status !== 200) throw declinedBy(answer);
    return read(PenCertificate, answer.content);
  }

  /**
   * Append what a pen wrote, or with a key of its own a letter, as often as it takes until it is known to be there once.
   * `asked` tells that it is the same if something in it is drawn. One token pays for a sitting of this pen here: paid
   * for together, what two pens wrote would be one person's. Throws as `GroupRooms.append`.
   */
  async append(
    { seed, slot }: Pick<Pen, "seed" | "slot">,
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
    const send = (message: unknown) =>
      person.wallet.askForSitting(routes.roomsAppend, message as RoomAppend, `${kind} ${slot}`);
    await person.resealing(() => person.unsure.send(room, asked, make, send, id));
  }

  #lookAt({ seq, id, day }: StoredRecord, opened: Opened): Written | Written<Support> | Done {
    const { person } = this;
    const said = itemIn(opened.body);
    if (said.kind === "support") {
      const { author: pen } = opened;
      if (!this.#certified.holdsVoice(person.roster, pen, said.certificate, day)) throw new Unreadable("certificate");
      return { seq, id, day, pen, said, digest: said.digest };
    }
    if (said.kind !== "post" && said.kind !== "reactions") {
      if (!person.wasStewardIn(opened)) throw new Unreadable("author");
      return { by: opened.author, act: said, day };
    }
    if (!this.#certified.holds(person.roster, opened.author, said.certificate, day))
      throw new Unreadable("certificate");
    return { seq, id, day, pen: opened.author, said, digest: digestOfPost(opened.body) };
  }
}

/** What a record has that needs nothing more. */
const PLAIN = { withdraw_keys: [], expires_on: null, list_number: null, entries: [], head: null, work: null };
