/** The page's languages and data files. It is in the very first script, so it needs nothing else. */
import { Trouble } from "#kernel/wire/trouble.ts";

export interface Language {
  readonly code: string;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
}

/** What index.html says of the page's files (build.mjs). */
const named = (): HTMLElement | null => document.getElementById("files");

/** Hashes that texts name. */
const inside = new Map<string, string>();

/** The hash of a data file of the page (`en-app.ftl`, `words-en.txt`, `phones.json`, …). */
const hashOf = (file: string): string | null | undefined => inside.get(file) ?? named()?.getAttribute(`data-${file}`);

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
      if (answer.ok) {
        const text = await answer.text();
        if (file.endsWith(".ftl")) {
          for (const [, name, hash] of text.matchAll(/^# (\S+) (.+)/gm)) inside.set(name as string, hash as string);
        }
        return text;
      }
    }
  } catch {} // the browser tells a broken line and a changed file alike
  throw new Trouble("part-missing");
}

/** The languages that this page has; English first. */
export const languages = (): readonly Language[] =>
  (named()?.dataset.languages ?? "").split(",").map((each) => {
    const [code = "", ...name] = each.split(" ");
    return { code, name: name.join(" "), direction: /^(ar|fa|he|ur)\b/.test(code) ? "rtl" : "ltr" };
  });

/** The first language of the browser's that we have; else English. */
export function preferredLanguage(): Language {
  const have = languages();
  for (const wanted of navigator.languages) {
    const found = have.find(({ code }) => code === wanted) ?? have.find(({ code }) => code === wanted.split("-")[0]);
    if (found) return found;
  }
  return have.find(({ code }) => code === "en") as Language;
}
