/** People in a town, each with their words: who founded it, and those who were invited and joined. */

import { type OpenDraft, openDrafts } from "#features/alerts/page/publishing/drafting.ts";
import { found, join } from "#kernel/roster/client/founding.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import { toHex } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { device, type Line, POLICY, type Town, words } from "./town.ts";

/** The draft whose id begins like this (hex). */
export async function findDraft(steward: Person, short: string): Promise<OpenDraft> {
  const draft = (await openDrafts(steward)).find(({ id }) => toHex(id).startsWith(short));
  if (!draft) throw new Trouble("no-such-draft");
  return draft;
}

export class People {
  readonly #town: Town;
  readonly #words = new Map<Person, Passphrase>();
  readonly #stewards: Person[] = [];

  constructor(town: Town) {
    this.#town = town;
  }

  /** Start the town, found it, and let a second steward and a member join. */
  settle = async (): Promise<[first: Person, second: Person, member: Person]> => [
    await this.founded(),
    await this.joined("steward"),
    await this.joined("member"),
  ];

  /** Start the town and found it. */
  founded = async (): Promise<Person> => {
    await this.#town.start();
    const own = words();
    return this.#known(
      await found(this.#town.connect(), device, this.#town.foundingWords, POLICY, own),
      own,
      "steward",
    );
  };

  joined = async (role: "member" | "steward" = "member", line: Line = {}, by = this.#stewards[0]): Promise<Person> => {
    const [invitation, own] = [words(), words()];
    await stewards.invite(by as Person, role, invitation, "they asked, and I know them");
    const person = await join(this.#town.connect(line), device, invitation, own);
    await Promise.all(this.#stewards.map((each) => each.refresh()));
    return this.#known(person, own, role);
  };

  /** The same person on another device and another line, perhaps on another day. */
  onLine = (person: Person, line: Line = {}, today = device.today): Promise<Person> =>
    unlock(this.#town.connect(line), { ...device, today }, this.wordsOf(person));

  /** Their words, for the program. */
  wordsOf = (person: Person): Passphrase => this.#words.get(person) as Passphrase;

  #known(person: Person, own: Passphrase, role: string): Person {
    this.#words.set(person, own);
    if (role === "steward") this.#stewards.push(person);
    return person;
  }
}
