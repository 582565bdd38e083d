/** What every screen can reach. */
import { type ComponentChildren, createContext } from "preact";
import { useContext, useRef, useState } from "preact/hooks";
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import type { Pin } from "#kernel/vault/pin.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { WordLanguage } from "#kernel/words/languages.ts";
import type { WordList } from "#kernel/words/listing.ts";
import type { Language } from "./data-files.ts";
import type { ScreenName, Screens, Way } from "./names.ts";
import type { Args, Texts } from "./texts.ts";
import type { Visit } from "./visits.ts";

export interface App {
  readonly connection: Connection;
  readonly device: Device;
  readonly texts: Texts;
  readonly visit: Visit;
  /** The neutral name that the community chose. */
  readonly name: string;
  /** The one sentence of the front page in the community's own words; empty for a face that says nothing. */
  readonly line: string;
  /** Whether this is a site of profiles alone, where no community is. */
  readonly isApart: boolean;
  /** Whoever unlocked a vault in this tab, or null. */
  readonly person: Person | null;
  /** What belongs to the open vault and goes with it: alerts read so far, drafts, lists. */
  readonly session: Map<string, unknown>;
  go<N extends ScreenName>(name: N, params: Screens[N]): void;
  replace<N extends ScreenName>(name: N, params: Screens[N]): void;
  back(): void;
  setLanguage(language: Language): void;
  /** Somebody unlocked or joined: show the first screen of a member (or `then`). */
  welcome(person: Person, then?: ScreenName): void;
  /** Wipe the keys and the PIN, and show the front page. */
  lock(): void;
  /** What a PIN opens after the page locked itself, or null: nobody set one, it was wiped, or five tries were wrong. */
  readonly pin: Pin | null;
  setPin(pin: Pin | null): void;
  /** Whether somebody said that others use this device: then no PIN is offered as long as the tab lives. */
  readonly isShared: boolean;
  setShared(): void;
  /** Leave at once; see visits.ts. */
  leave(): void;
  /** Draw the frame again: what its tabs depend on has changed. */
  redraw(): void;
  /** The timer that rings on this page; `startTimer` only from a press, which lets the page sound later. */
  readonly timerEndsAt: number | null;
  startTimer(minutes: number, isLoud: boolean): void;
  /** A list of words, fetched once: of this language, or else of the page's own. */
  words(language?: WordLanguage): Promise<WordList>;
  /** Another data file of the page as text ("phones.json"), fetched once. */
  file(name: string): Promise<string>;
}

export const AppContext = createContext<App | null>(null);

/** The app around this screen. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("no app");
  return app;
}

/** The texts: `const t = useTexts(); t("front-report")`. */
export function useTexts(): (id: string, args?: Args) => string {
  const { texts } = useApp();
  return (id, args) => texts.say(id, args);
}

/** What a field, or a group of choices, is called: `says` is a text's name; the same with `-hint` helps, if there is one. */
export type Labelled<L extends string = "label"> = { hint?: ComponentChildren } & (
  | ({ says: string } & { [K in L]?: never })
  | ({ says?: never } & { [K in L]: string })
);

export function useLabel(says: string | undefined, label = "", hint?: ComponentChildren): [string, ComponentChildren] {
  const { texts } = useApp();
  if (says === undefined) return [label, hint];
  const id = `${says}-hint`;
  return [texts.say(says), hint ?? (texts.has(id) && texts.say(id))];
}

export interface Option<T> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** What there is to choose from, if not all of it as options. */
export interface Offered<T> {
  /** Values. */
  of?: readonly T[];
  /** How each is called: by the text of this name and its own; or as it says; or else as it is. */
  called?: string | ((value: T) => string);
  /** The name of a text for choosing nothing, which comes first. */
  none?: string;
}

/** All options: nothing, the values, and those that are `given`. */
export function useOffered<T extends string | number>(
  { of = [], called, none }: Offered<T>,
  given: readonly Option<T>[] = [],
): Option<T>[] {
  const t = useTexts();
  const name = (value: T) =>
    typeof called === "string" ? t(`${called}-${`${value}`.replaceAll(" ", "-")}`) : `${called?.(value) ?? value}`;
  const first = none === undefined ? [] : [{ value: "" as T, label: t(none) }];
  return [...first, ...of.map((value) => ({ value, label: name(value) })), ...given];
}

/** The way on: to a screen, or whatever else a press does. */
export function useWay(to: Way | undefined, otherwise: (() => void) | undefined): (() => void) | undefined {
  const app = useApp();
  return to ? () => app.go(...(to as Parameters<App["go"]>)) : otherwise;
}

/** The open vault's owner. Only for screens that need one. */
export function usePerson(): Person {
  const { person } = useApp();
  if (!person) throw new Trouble("locked");
  return person;
}

/** State that is still there when Back returns to this screen. */
export function useKept<T>(key: string, initial: T | (() => T)): [T, (value: T) => void] {
  const { kept } = useApp().visit;
  const [value, setValue] = useState<T>(() => {
    if (kept.has(key)) return kept.get(key) as T;
    return typeof initial === "function" ? (initial as () => T)() : initial;
  });
  return [
    value,
    (next) => {
      kept.set(key, next);
      setValue(next);
    },
  ];
}

/** Something that takes time: whether it runs, what went wrong last, and how to run it. Never runs twice at once. */
export interface Task {
  readonly isRunning: boolean;
  readonly trouble: unknown;
  run(work: () => Promise<unknown>): void;
  clear(): void;
}

/** A task that always does the same. */
export interface Act extends Task {
  start(): void;
}

export function useTask(): Task {
  const [isRunning, setRunning] = useState(false);
  const isUnderWay = useRef(false); // what an older drawing of the screen calls has to know too
  const [trouble, setTrouble] = useState<unknown>(null);
  return {
    isRunning,
    trouble,
    clear: () => setTrouble(null),
    run(work) {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      setRunning(true);
      setTrouble(null);
      work()
        .catch((error: unknown) => setTrouble(error))
        .finally(() => {
          isUnderWay.current = false;
          setRunning(false);
        });
    },
  };
}

/** What `work` does as it was when the screen was drawn last. */
export function useAct(work: () => Promise<unknown>): Act {
  const task = useTask();
  return { ...task, start: () => task.run(work) };
}
