/** The lounge of the open vault, for every screen that shows it: read once when somebody comes, and again when they ask. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type App, useApp, useKept, usePerson } from "#kernel/kit/context.ts";
import { painted } from "#kernel/kit/painting.ts";
import { type Reading, useReading } from "#kernel/kit/reading.tsx";
import { useWordList } from "#kernel/members/session.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import type { WordList } from "#kernel/words/listing.ts";
import { nameOf } from "#kernel/words/passphrase.ts";
import type { Found } from "../found.ts";
import { Lounge } from "../lounge.ts";
import { digestOf } from "../pens.ts";
import { penFor, type Said, type Thread } from "../threads.ts";

export function loungeOf(app: App, person: Lounge["person"]): Lounge {
  const known = app.session.get("lounge") as Lounge | undefined;
  const lounge = known ?? new Lounge(person);
  app.session.set("lounge", lounge);
  return lounge;
}

export interface LoungeShown {
  readonly lounge: Lounge;
  readonly found: Found | null;
  readonly reading: Reading;
  /** Show what this finds. */
  take(finding: Promise<Found>): Promise<void>;
}

/**
 * What is in the lounge. It is read if nothing was yet, or with `isAnew` each time that the screen opens. A screen that
 * shows `parts` has what is known before the first page is read to its end.
 */
export function useLounge(isAnew = false, parts = false): LoungeShown {
  const lounge = loungeOf(useApp(), usePerson());
  const [found, setFound] = useState<Found | null>(() => lounge.last && lounge.found());
  const take = async (finding: Promise<Found>) => setFound(await finding);
  const show = (part: Found) => {
    setFound(part);
    return painted();
  };
  useLayoutEffect(() => (parts ? lounge.watch(show) : undefined), []);
  const isAgain = useRef(false);
  const reading = useReading(async () => {
    const isNeeded = isAnew || isAgain.current || !lounge.last;
    isAgain.current = true;
    // another screen's reading may be under way, or have ended since this one was drawn
    await take(isNeeded ? lounge.readOnce() : lounge.known());
  });
  return { lounge, found, reading, take };
}

const AGAIN = 5 * 60_000; // within a sitting's ten minutes, so that looking again costs no token

/**
 * How many posts are new, before the name in the tab's title, as long as a screen of the lounge is shown. It looks again
 * by itself meanwhile, until the page locks itself; that it couldn't takes nobody from what they read. The thread that
 * is `open` is being read.
 */
export function useNews({ lounge, found, reading, take }: LoungeShown, open?: Bytes): void {
  const fresh = (found?.threads ?? [])
    .filter(({ root }) => !open || !equal(root, open))
    .reduce((sum, each) => sum + each.fresh, 0);
  useFresh(fresh, reading, () => take(lounge.read()));
}

/** How many are new, before the name in the tab's title, and `look` again meanwhile. */
export function useFresh(fresh: number, reading: Reading, look: () => Promise<void>): void {
  const { name } = useApp();
  useLayoutEffect(() => {
    document.title = fresh > 0 ? `(${fresh}) ${name}` : name;
    return () => {
      document.title = name;
    };
  }, [fresh]);
  const isReading = useRef(false);
  isReading.current = reading.task.isRunning;
  useEffect(() => {
    const again = () => void (isReading.current || look().catch(() => undefined));
    const timer = setInterval(again, AGAIN);
    return () => clearInterval(timer);
  }, []);
}

/** Whether its first post is there: then all that is newer was read as well. */
export const isBegun = ({ posts }: Thread): boolean => posts.some(({ said }) => said.root === undefined);

export const threadIn = (found: Found | null, root: Bytes): Thread | undefined =>
  found?.threads.find((each) => equal(each.root, root));

export const postIn = (found: Found | null, identity: Bytes): Said | undefined =>
  found?.posts.find((each) => equal(each.identity, identity));

const WORDS_OF_A_PEN = 2;

export const wordsOfPen = (pen: Bytes, list: WordList): string => nameOf(digestOf(pen), list, WORDS_OF_A_PEN);

/** The two words of a pen's key, which somebody else who takes its name can't have; "…" until the list is there. */
export function usePenWords(): (pen: Bytes) => string {
  const list: WordList | null = useWordList();
  return (pen) => (list ? wordsOfPen(pen, list) : "…");
}

/** The slot of the pen that one writes with here (`penFor`) unless one chose another, and its name as it was last. */
export function useSlot(
  lounge: Lounge,
  found: Found | null,
  where: Parameters<typeof penFor>[2] = {},
): [number | null, (slot: number) => void, (slot: number | null) => string] {
  const [chosen, choose] = useKept<number | null>("slot", null);
  const slot = chosen ?? penFor(found?.posts ?? [], lounge.person.contents.pens, where);
  const nameOfSlot = (of: number | null): string => {
    if (of === null) return "";
    const { key } = lounge.pen(of);
    const own = (found?.posts ?? []).filter(({ pen }) => equal(pen, key));
    return own.at(-1)?.said.name ?? "";
  };
  return [slot, choose, nameOfSlot];
}
