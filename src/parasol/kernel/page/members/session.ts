/** Small things that many screens share: the numbering plans, the word list, names of members, a moment to paint. */
import { useEffect, useState } from "preact/hooks";
import { type Phones, PlansNeeded, zoneOf } from "#features/checks/page/identifiers/index.ts";
import { type App, useApp } from "#kernel/kit/context.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { NAMES } from "#kernel/words/languages.ts";
import type { WordList } from "#kernel/words/listing.ts";
import { nameOf } from "#kernel/words/passphrase.ts";

const ALL = "phones.json";
const fetching = new Map<string, Promise<Phones>>();
let best: Phones | null = null; // all, or those of the community's part of the world
let due: Promise<unknown> = Promise.resolve();
let isDue = false; // whether that is over

function plansIn(app: App, file: string): Promise<Phones> {
  const begun = fetching.get(file) ?? app.file(file).then((text) => JSON.parse(text) as Phones);
  fetching.set(file, begun);
  begun.then(
    (plans) => {
      if (file === ALL || !best) best = plans;
    },
    () => fetching.delete(file),
  );
  return begun;
}

/** All numbering plans, read once, and not before they are due: a request at once would tell who opened what. */
export const phonesOf = (app: App): Promise<Phones> => due.then(() => plansIn(app, ALL));

function plansNear(app: App, region: string): Promise<Phones> {
  const zone = zoneOf(region);
  return plansIn(app, zone ? `phones-${zone}.json` : ALL);
}

/**
 * Fetch the plans of the community's country and those with a similar calling code, and once `then` is over all others:
 * whatever anybody types, since to fetch them for a number from abroad would tell the server of one.
 */
export function fetchPlans(app: App, region: string, then: Promise<unknown>): void {
  plansNear(app, region).catch(() => undefined);
  due = then;
  isDue = false;
  due.then(() => {
    if (due === then) isDue = true; // and not another who came in meanwhile
  });
  phonesOf(app).catch(() => undefined);
}

/**
 * What `read` makes of the plans near `region`, or of all of them if those aren't enough. Once all are due it is made of
 * all or not at all, and they are fetched again if they were lost: who refuses them would learn what needs them. Throws
 * `Trouble` (`part-missing`).
 */
export async function readNumbers<T>(app: App, region: string, read: (plans: Phones) => T): Promise<T> {
  const all = phonesOf(app);
  all.catch(() => undefined);
  const near = isDue ? null : (best ?? (await plansNear(app, region)));
  const found = ifEnough(isDue ? null : near, (plans) => ({ read: read(plans) }));
  return found ? found.read : read(await all);
}

/** What `read` makes of these plans; undefined if they aren't there yet, or not enough. */
export function ifEnough<T>(plans: Phones | null, read: (plans: Phones) => T): T | undefined {
  try {
    return plans ? read(plans) : undefined;
  } catch (error) {
    if (error instanceof PlansNeeded) return undefined;
    throw error;
  }
}

/** The plans that are there: none, those near `region`, then all. */
export function usePlans(region: string): Phones | null {
  const app = useApp();
  const [plans, setPlans] = useState(best);
  useEffect(() => {
    for (const coming of [plansNear(app, region), phonesOf(app)]) {
      coming.then(
        () => setPlans(best),
        () => undefined,
      );
    }
  }, []);
  return plans;
}

/** The list that names are made from. */
export function useWordList(): WordList | null {
  const app = useApp();
  const [list, setList] = useState<WordList | null>(null);
  useEffect(() => void app.words(NAMES).then(setList, () => undefined), []);
  return list;
}

/** The three-word name of a member. */
export const nameOfMember = (key: Bytes, list: WordList | null): string => (list ? nameOf(key, list) : "…");
