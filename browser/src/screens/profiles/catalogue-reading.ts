/** The catalogue as this device read it, for every screen that shows some of it. */
import { useEffect, useState } from "preact/hooks";
import { fetchCharter } from "../../community/roster.ts";
import { genuineOf, type Listed, readCatalogue } from "../../profiles/catalogue.ts";
import { decidedOn } from "../../profiles/listing-flags.ts";
import { askRoll, type Compared, compared, counting, type Leaves, leavesOf, monthsIn } from "../../profiles/roll.ts";
import { profileRoutes } from "../../wire/profile-routes.ts";
import { type App, type Task, useApp, useTask } from "../kit/context.ts";
import type { Reading } from "../kit/reading.tsx";
import { Packs } from "./thumb.tsx";

/** Read again when a screen opens so much later. */
const FRESH_FOR = 60_000;

type Reader = Pick<App, "connection" | "device" | "person">;

export interface Found {
  /** Each is verified before it is drawn, and all once they are compared: those that were altered go to the `others`. */
  listed: readonly Listed[];
  others: number;
  /** With the roll: takes a while, and is done once. */
  compared(): Promise<Compared>;
  /** Of which two members said that they met her, and the month, by its first day. */
  readonly months: Leaves;
  readonly at: number;
  readonly packs: Packs;
}

/** What members may read must not outlast an open vault: it is kept for the person who read it. */
const known = new WeakMap<object, Found>();
const readerOf = (app: Reader): object => app.person ?? app.device;

/** All of it as this person may read it. Throws `Declined` (`no-catalogue`). */
export async function fetchCatalogue(app: Reader): Promise<Found> {
  const { connection, device, person } = app;
  const today = device.today();
  const roster = person?.roster ?? (await fetchCharter(connection));
  const shown = await askRoll(connection);
  const content = person
    ? await person.wallet.askBytes(profileRoutes.catalogue, {}, "read")
    : await connection.askBytes(profileRoutes.everybody, {});
  const read = await readCatalogue(content, today, device.random);
  const decided = () => decidedOn(connection, roster, today);
  const compare = async () => {
    const good = await genuineOf(found.listed, () => person?.seed); // until the vault is locked
    found.others += found.listed.length - good.length;
    found.listed = good;
    return compared(connection, roster, today, shown, await leavesOf(good), decided);
  };
  let comparing: Promise<Compared> | null = null;
  const once = () => {
    comparing ??= compare();
    return comparing;
  };
  const months = monthsIn(counting(roster, shown.signed, today), today);
  const found: Found = { ...read, compared: once, months, at: Date.now(), packs: new Packs() };
  known.set(readerOf(app), found);
  return found;
}

export function useCatalogue(): { found: Found | undefined; reading: Reading } {
  const app = useApp();
  const task = useTask();
  const [found, setFound] = useState(known.get(readerOf(app)));
  const again = () => task.run(async () => setFound(await fetchCatalogue(app)));
  useEffect(() => {
    if (!found || Date.now() - found.at > FRESH_FOR) again();
  }, []);
  return { found, reading: { task, again } };
}

/** What came of comparing it with the roll; undefined before. */
export function useCompared(found: Found | undefined): { task: Task; compared: Compared | undefined } {
  const task = useTask();
  const [known, setKnown] = useState<{ of: Found; compared: Compared }>();
  useEffect(() => {
    if (found) task.run(async () => setKnown({ of: found, compared: await found.compared() }));
  }, [found]);
  return { task, compared: known && known.of === found ? known.compared : undefined };
}

/** What a screen about one profile of it gets. */
export interface OneOfAll {
  readonly found: Found;
  readonly one: Listed;
}
