/** The page's texts: Fluent files, one for each language, fetched from our own server and kept in memory. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { fetchFile, type Language } from "./data-files.ts";
import type { Part } from "./names.ts";

export type Args = Record<string, string | number>;

/** The texts of one language. */
export class Texts {
  readonly language: Language;
  private readonly bundle: FluentBundle;
  private readonly parts = new Map<Part, Promise<void>>();
  /** The parts whose texts are here. */
  readonly fetched: Part[] = [];

  private constructor(language: Language) {
    this.language = language;
    this.bundle = new FluentBundle(language.code);
  }

  /** The texts of a language for these parts of the page. Throws as `fetchFile`. */
  static async fetch(language: Language, parts: readonly Part[]): Promise<Texts> {
    const texts = new Texts(language);
    const [first, ...others] = parts; // the first names the hashes of the others
    if (first) await texts.add(first);
    await Promise.all(others.map((part) => texts.add(part)));
    return texts;
  }

  /** Fetch the texts of one more part, once. */
  add(part: Part): Promise<void> {
    const known = this.parts.get(part);
    if (known) return known;
    const adding = fetchFile(`${this.language.code}-${part}.ftl`).then((text) => {
      this.bundle.addResource(new FluentResource(text));
      this.fetched.push(part);
    });
    this.parts.set(part, adding);
    adding.catch(() => this.parts.delete(part));
    return adding;
  }

  has(id: string): boolean {
    return this.bundle.hasMessage(id);
  }

  /** The text of a message; its name if there is none, which a test looks for. */
  say(id: string, args?: Args): string {
    const pattern = this.bundle.getMessage(id)?.value;
    return pattern ? this.bundle.formatPattern(pattern, args as Record<string, FluentVariable>) : id;
  }

  /** The English of a message that safety hangs on and whose translation nobody has read (`kernel/text/safety.txt`). */
  english(id: string, args?: Args): string | undefined {
    const pattern = this.bundle.getMessage(id)?.attributes.en;
    return pattern && this.bundle.formatPattern(pattern, args as Record<string, FluentVariable>);
  }

  /** The language as the browser's owner writes it: British and American dates differ. */
  private get locale(): string {
    const { code } = this.language;
    return navigator.languages.find((each) => each === code || each.startsWith(`${code}-`)) ?? code;
  }

  /** A day number in words. */
  day(day: number): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: "long", timeZone: "UTC" }).format(day * 86_400_000);
  }

  /** A month such as "2026-11" in words. */
  month(month: string): string {
    const format = new Intl.DateTimeFormat(this.locale, { month: "long", year: "numeric", timeZone: "UTC" });
    return /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(month) ? format.format(Date.parse(`${month}-01T00:00:00Z`)) : month;
  }
}

/** The page is in this language. */
export function show({ language }: Texts): void {
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.direction;
}

/** There is no text to say it with: the one button of the page that isn't in its texts. */
export function sayNothing(place: HTMLElement): void {
  const again = document.createElement("button");
  again.textContent = "↻";
  again.ariaLabel = "Try again";
  again.onclick = () => location.reload();
  place.replaceChildren(again);
}
