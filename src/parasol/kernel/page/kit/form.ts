/** Forms of their own: what is typed into them, and what many ask. */
import { bound, type Held } from "./bound.ts";
import { type Option, useApp, useKept } from "./context.ts";
import { languages } from "./data-files.ts";

export interface Typing<T> {
  readonly typed: T;
  put(changed: Partial<T>): void;
  /** Holds once more what it began with. */
  clear(): void;
  of<N extends keyof T>(name: N): Held<T[N]>;
}

/** The same, with what they hold at first. What is typed is kept for Back, under `key`. */
export function useTyped<T extends object>(start: T | (() => T), key = "typed"): Typing<T> {
  const { kept } = useApp().visit;
  const [typed, setTyped] = useKept<T>(key, start);
  // into the newest: what is put when something was sent takes nothing away that was typed meanwhile
  const put = (changed: Partial<T>) => setTyped({ ...typed, ...(kept.get(key) as T | undefined), ...changed });
  return { typed, put, clear: () => put(typeof start === "function" ? start() : start), of: bound(typed, put) };
}

/** The page's languages, each by its own name. */
export const languageOptions = (): Option<string>[] =>
  languages().map(({ code, name }) => ({ value: code, label: name }));
