/** A member reads alerts: every one verified, taken-back ones ignored for good. */

import type { Person } from "../community/person.ts";
import { rememberWithdrawals } from "../community/withdrawals.ts";
import { BREATH, breathe } from "../device.ts";
import type { Alert } from "../formats/alert.ts";
import { Unreadable } from "../seal/errors.ts";
import { type Bytes, equal, keyOf } from "../wire/bytes.ts";
import { Distrust } from "../wire/trouble.ts";
import { verifyAlert } from "./alert.ts";

/**
 * Valid alerts, oldest first, and what was refused and why. `lastSeq` is the number of the last record among the valid
 * ones that say whom they are about: a list's tree head that reaches less far is an old one.
 */
export class AlertsRead {
  readonly alerts: readonly Alert[];
  readonly refused: readonly Unreadable[];
  readonly lastSeq: number;

  constructor(alerts: readonly Alert[], refused: readonly Unreadable[], lastSeq = 0) {
    this.alerts = alerts;
    this.refused = refused;
    this.lastSeq = lastSeq;
  }

  /** The alert with this id. */
  byId(id: Bytes): Alert | undefined {
    return this.alerts.find((alert) => equal(alert.id, id));
  }
}

/**
 * The alerts of one session. What was verified once isn't verified again: `read` asks for what is new, `readWhole`
 * begins anew. A verified alert stays valid, because the roster only grows and it names the length that it counts at.
 */
export class AlertReader {
  readonly #person: Person;
  #verified: { seq: number; alert: Alert }[] = [];
  #refused: Unreadable[] = [];
  #seen = new Set<string>();
  #last = 0;
  #rosterLength = 0;

  constructor(person: Person) {
    this.#person = person;
  }

  /**
   * All alerts that count now: those of this session, and the records that are new since. What a person once saw taken
   * back stays so, whatever the server serves later. If one is newer than the roster or the keys that this device last
   * read, those are read again first. An alert that stewards took down since is gone after `readWhole` only; a check
   * finds nothing by it in any case, since its index entries went with it. Throws `Distrust` (`repeated`), and what
   * `Person.refresh` throws.
   */
  async read(): Promise<AlertsRead> {
    const person = this.#person;
    await rememberWithdrawals(person);
    if (this.#isRefusedForNow() && this.#rosterLength !== person.roster.length) this.#forget();
    const known = this.#refused.length;
    await this.#readOn();
    if (this.#isRefusedForNow(known)) {
      await person.refresh();
      this.#forget();
      await this.#readOn();
    }
    const withdrawn = new Set(person.contents.withdrawn.map(keyOf));
    const today = person.device.today();
    const counts = (alert: Alert): boolean =>
      alert.expires_on >= today && !alert.withdraw_keys.some((key) => withdrawn.has(keyOf(key)));
    const valid = this.#verified.filter(({ alert }) => counts(alert));
    const last = valid.filter(({ alert }) => alert.masks.length > 0).at(-1);
    return new AlertsRead(
      valid.map(({ alert }) => alert),
      [...this.#refused],
      last?.seq,
    );
  }

  /** The same from the first record on. */
  async readWhole(): Promise<AlertsRead> {
    this.#forget();
    return this.read();
  }

  /** Forget all that was read; what still holds this reader holds nothing. */
  wipe(): void {
    this.#forget();
  }

  #isRefusedForNow(from = 0): boolean {
    return this.#refused.slice(from).some(({ code }) => code === "future-roster" || code === "generation");
  }

  #forget(): void {
    this.#verified = [];
    this.#refused = [];
    this.#seen = new Set();
    this.#last = 0;
  }

  async #readOn(): Promise<void> {
    this.#rosterLength = this.#person.roster.length;
    for await (const [record, opened] of this.#person.read("alerts", this.#last)) {
      const id = keyOf(record.id);
      if (this.#seen.has(id)) throw new Distrust("repeated");
      this.#seen.add(id);
      this.#last = record.seq;
      try {
        if (opened instanceof Unreadable) throw opened;
        const alert = verifyAlert(record.id, opened.body, this.#person.roster);
        this.#verified.push({ seq: record.seq, alert });
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        this.#refused.push(error);
      }
      if (this.#seen.size % (BREATH / 2) === 0) await breathe(); // three signatures each
    }
  }
}

/** All alerts that count now, read from the first record on. */
export const readAlerts = (person: Person): Promise<AlertsRead> => new AlertReader(person).read();
