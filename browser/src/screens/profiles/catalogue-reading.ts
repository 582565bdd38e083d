/** The catalogue as this device read it, for every screen that shows some of it. */
import { useEffect, useState } from "preact/hooks";
import { fetchCharter } from "../../community/roster.ts";
import { isGenuine, type Listed, readCatalogue } from "../../profiles/catalogue.ts";
import { decidedOn } from "../../profiles/listing-flags.ts";
import { askRoll, type Compared, compared, leavesOf } from "../../profiles/roll.ts";
import { profileRoutes } from "../../wire/profile-routes.ts";
import { type App, type Task, useApp, useTask } from "../kit/context.ts";
import type { Reading } from "../kit/reading.tsx";
import { Packs } from "./thumb.tsx";

/** Read again when a screen opens so much later. */
const FRESH_FOR = 60_000;

export interface Found {
  readonly listed: readonly Listed[];
  readonly others: number;
  /** With the roll: takes a while, and is done once. */
  compared(): Promise<Compared>;
  readonly at: number;
  readonly packs: Packs;
}

/** What members may read must not outlast an open vault: it is kept for the person who read it. */
const known = new WeakMap<object, Found>();
const readerOf = (app: App): object => app.person ?? app.device;
const genuine = new WeakMap<Listed, boolean>();

/** Whether its key signed what it says: looked at once, when it is to be drawn. */
export function counts(listed: Listed): boolean {
  const is = genuine.get(listed) ?? isGenuine(listed);
  genuine.set(listed, is);
  return is;
}

/** All of it as this person may read it. Throws `Declined` (`no-catalogue`). */
export async function fetchCatalogue(app: App): Promise<Found> {
  const { connection, device, person } = app;
  const today = device.today();
  const roster = person?.roster ?? (await fetchCharter(connection));
  const shown = await askRoll(connection);
  const content = person
    ? await person.wallet.askBytes(profileRoutes.catalogue, {}, "read")
    : await connection.askBytes(profileRoutes.everybody, {});
  const read = await readCatalogue(content, today, device.random);
  const decided = () => decidedOn(connection, roster, today);
  const compare = async () => compared(connection, roster, today, shown, await leavesOf(read.listed), decided);
  let comparing: Promise<Compared> | null = null;
  const once = () => {
    comparing ??= compare();
    return comparing;
  };
  const found = { ...read, compared: once, at: Date.now(), packs: new Packs() };
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
export function useCompared(found: Found): { task: Task; compared: Compared | undefined } {
  const task = useTask();
  const [compared, setCompared] = useState<Compared>();
  useEffect(() => task.run(async () => setCompared(await found.compared())), [found]);
  return { task, compared };
}

/** What a screen about one profile of it gets. */
export interface OneOfAll {
  readonly found: Found;
  readonly one: Listed;
  /** Reads all of it again. */
  readonly again: () => void;
}
