/** A member reads alerts, the newest first: every one verified, taken-back ones ignored for good. */

import { rememberWithdrawals } from "#features/reports/page/withdrawals.ts";
import { BREATH, breathe } from "#kernel/device.ts";
import type { StoredRecord } from "#kernel/formats/messages.ts";
import { Looking } from "#kernel/rooms/looking.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { Opened } from "#kernel/seal/record.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { verifyAlert } from "./alert.ts";
import type { Alert } from "./structs.ts";

/**
 * Valid alerts, oldest first, and what was refused and why. `lastSeq` is the number of the last record among the valid
 * ones that say whom they are about: a list's tree head that reaches less far is an old one.
 */
export class AlertsRead {
  readonly alerts: readonly Alert[];
  readonly refused: readonly Unreadable[];
  readonly lastSeq: number;
  /** There are older ones that weren't read. */
  readonly hasOlder: boolean;
  readonly #days: ReadonlyMap<Alert, number>;

  /** `days`: on which day the server says that it was given each. */
  constructor(
    alerts: readonly Alert[],
    refused: readonly Unreadable[],
    lastSeq = 0,
    days = new Map<Alert, number>(),
    hasOlder = false,
  ) {
    this.alerts = alerts;
    this.refused = refused;
    this.lastSeq = lastSeq;
    this.hasOlder = hasOlder;
    this.#days = days;
  }

  /** Those that members could read on this day for the first time, or later. */
  since(day: number): readonly Alert[] {
    // The first steward's day stands in what both sign; the second one may sign days later.
    return this.alerts.filter((alert) => Math.max(alert.published_on, this.#days.get(alert) ?? 0) >= day);
  }

  /** The alert with this id. */
  byId(id: Bytes): Alert | undefined {
    return this.alerts.find((alert) => equal(alert.id, id));
  }
}

/** Hears how many records were read so far. */
export type Told = (count: number) => void;

/**
 * The alerts of one session, the newest first, a page at a time. What was verified once isn't verified again: a
 * verified alert stays valid, because the roster only grows and it names the length that it counts at.
 */
export class AlertReader {
  readonly #person: Person;
  readonly #pause: () => Promise<void>;
  readonly #looking: Looking<Alert>;

  /** `pause` comes before what takes long, and between its pieces. */
  constructor(person: Person, pause = breathe) {
    this.#person = person;
    this.#pause = pause;
    const look = ({ id, day }: StoredRecord, { body }: Opened) => verifyAlert(id, body, day, person.roster);
    this.#looking = new Looking(person, "alerts", look, BREATH / 4, pause); // three signatures each
  }

  /**
   * What is new, and what this session read before. What a person once saw taken back stays so, whatever the server
   * serves later. Throws `Distrust` (`repeated`), and what `Person.refresh` throws.
   */
  async read(): Promise<AlertsRead> {
    const person = this.#person;
    this.#looking.forgetForNow();
    const isTogether = person.readsTwo;
    const remembered = rememberWithdrawals(person);
    const asked = (isTogether ? Promise.resolve() : remembered).then(this.#pause).then(() => this.#looking.ask());
    const [first, second] = await Promise.allSettled([remembered, asked]); // both are over: a later reading is alone
    if (first.status === "rejected") throw first.reason;
    if (second.status === "rejected") throw second.reason;
    await this.#looking.take(second.value);
    return this.#counting();
  }

  /** The same with a page more, if there is one. Throws as `read`. */
  async readOlder(): Promise<AlertsRead> {
    if (this.#looking.isNew) await this.read();
    else await this.#looking.readOlder();
    return this.#counting();
  }

  /**
   * All of them, or as far back as the alert with the id `to`: page by page as whoever looks through the list, so that
   * the server doesn't learn which one is looked for. `told` hears after each page how far it is. Throws as `read`.
   */
  async readBack(told: Told = () => {}, to?: Bytes): Promise<AlertsRead> {
    const id = to && keyOf(to);
    const looking = this.#looking;
    if (looking.isNew) await this.read();
    while (looking.hasOlder && !looking.looked.some((each) => each.id === id)) {
      told(looking.looked.length);
      await looking.readOlder();
    }
    return this.#counting();
  }

  /** Forget all that was read; what still holds this reader holds nothing. */
  wipe(): void {
    this.#looking.wipe();
  }

  #counting(): AlertsRead {
    const person = this.#person;
    const withdrawn = new Set(person.contents.withdrawn.map(keyOf));
    const today = person.device.today();
    const days = new Map<Alert, number>();
    const refused: Unreadable[] = [];
    let lastSeq = 0;
    for (const { seq, day, epoch, found } of [...this.#looking.looked].reverse()) {
      if (found instanceof Unreadable) refused.push(found);
      else if (!person.stands("alerts", seq, epoch)) refused.push(new Unreadable("old-epoch"));
      else if (found.expires_on >= today && !found.withdraw_keys.some((key) => withdrawn.has(keyOf(key)))) {
        days.set(found, day);
        if (found.masks.length > 0) lastSeq = seq;
      }
    }
    return new AlertsRead([...days.keys()], refused, lastSeq, days, this.#looking.hasOlder);
  }
}

/** All alerts that count now. Throws as `AlertReader.read`. */
export const readAlerts = (person: Person): Promise<AlertsRead> => new AlertReader(person).readBack();
