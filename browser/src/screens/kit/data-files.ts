/** The page's languages and data files. It is in the very first script, so it needs nothing else. */
import { Trouble } from "../../wire/trouble.ts";

export interface Language {
  readonly code: string;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
}

/** All languages there are; the page lists those that this server has. */
const LANGUAGES: readonly Language[] = [
  { code: "en", name: "English", direction: "ltr" },
  { code: "es", name: "Español", direction: "ltr" },
  { code: "ar-XB", name: "Test ⇐", direction: "rtl" },
];

/** The hash of a data file of the page (`en-app.ftl`, `words-en.txt`, `phones.json`, …), as index.html names it. */
const hashOf = (file: string): string | null | undefined =>
  document.getElementById("files")?.getAttribute(`data-${file}`);

const early = new Map<string, Promise<string>>();

/** Fetch a file that will be asked for. If that fails before, it is fetched again then. */
export function fetchEarly(file: string): void {
  const fetching = fetched(file);
  early.set(file, fetching);
  fetching.catch(() => early.delete(file));
}

/**
 * Fetch one of the page's data files as text. Throws `Trouble` (`part-missing`) when the line breaks or the file isn't
 * the one that the page names: changed texts could lie, and changed numbering plans would make checks miss.
 */
export function fetchFile(file: string): Promise<string> {
  const given = early.get(file);
  early.delete(file);
  return given ?? fetched(file);
}

async function fetched(file: string): Promise<string> {
  const integrity = hashOf(file);
  try {
    if (integrity) {
      const answer = await fetch(`/${file}`, { credentials: "omit", referrerPolicy: "no-referrer", integrity });
      if (answer.ok) return await answer.text();
    }
  } catch {} // the browser tells a broken line and a changed file alike
  throw new Trouble("part-missing");
}

export const languages = (part = "app"): readonly Language[] =>
  LANGUAGES.filter(({ code }) => hashOf(`${code}-${part}.ftl`));

/** The first language of the browser's that we have; else English. */
export function preferredLanguage(part?: string): Language {
  const have = languages(part);
  for (const wanted of navigator.languages) {
    const found = have.find(({ code }) => code === wanted) ?? have.find(({ code }) => code === wanted.split("-")[0]);
    if (found) return found;
  }
  return LANGUAGES[0] as Language;
}
