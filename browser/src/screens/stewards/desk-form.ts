/** A desk's card as it is typed: every field a text, so that a mistake can be shown and nothing typed gets lost. */
import { type Card, DESK_KINDS, type DeskKind } from "../../roster/entries.ts";
import { isText, UNPRINTABLE } from "../../roster/forms.ts";
import { clockText, inWeek } from "./desk-words.tsx";

/** One line of the table of hours: a weekday, and two times as a time field writes them. */
export interface HoursLine {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

export interface CardForm {
  readonly name: string;
  readonly kind: DeskKind;
  readonly about: string;
  /** One on each line. */
  readonly languages: string;
  readonly hours: readonly HoursLine[];
  readonly zone: string;
  readonly reply_within: string;
  readonly closed_text: string;
  readonly keep_days: string;
}

/** What is wrong with a form: the field, and the number of the line of hours. */
export type FormMistake = { readonly field: "name" | "languages" } | { readonly field: "hours"; readonly line: number };

export const MOST_HOURS = 21;
const MIDNIGHT = 1440;

/** `languages` are those of the community, as codes; a card names languages as their speakers do. */
export const emptyForm = (languages: readonly string[]): CardForm => ({
  name: "",
  kind: DESK_KINDS[0],
  about: "",
  languages: languages.map(ownNameOf).join("\n"),
  hours: [],
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
  reply_within: "48",
  closed_text: "",
  keep_days: "30",
});

export const formOfCard = (card: Card): CardForm => ({
  ...card,
  languages: card.languages.join("\n"),
  hours: inWeek(card.hours).map(({ weekday, opens, closes }) => ({
    weekday,
    opens: clockText(opens),
    closes: closes === MIDNIGHT ? "00:00" : clockText(closes),
  })),
  reply_within: String(card.reply_within),
  keep_days: String(card.keep_days),
});

/** The card, or what is wrong with the form first. Midnight as the end of a day is typed as 00:00. */
export function cardOfForm(form: CardForm): Card | FormMistake {
  const languages = [...new Set(linesOf(form.languages))];
  const name = tidied(form.name);
  if (!isText(name, 1, 60)) return { field: "name" };
  if (languages.length === 0 || languages.length > 20 || !languages.every((each) => isText(each, 1, 80))) {
    return { field: "languages" };
  }
  const hours = form.hours.map(({ weekday, opens, closes }) => {
    const end = minuteOf(closes);
    return { weekday, opens: minuteOf(opens), closes: end === 0 ? MIDNIGHT : end };
  });
  const line = hours.findIndex(({ opens, closes }) => !(opens >= 0 && opens < closes && closes <= MIDNIGHT));
  if (line >= 0) return { field: "hours", line };
  return {
    name,
    kind: form.kind,
    about: tidied(form.about),
    languages,
    hours: inWeek(hours),
    zone: form.zone,
    reply_within: Number(form.reply_within),
    closed_text: tidied(form.closed_text),
    keep_days: Number(form.keep_days),
  };
}

/** The line that is most likely meant next: the same times, a day later. */
export function nextLine(hours: readonly HoursLine[]): HoursLine {
  const last = hours.at(-1);
  return last ? { ...last, weekday: (last.weekday + 1) % 7 } : { weekday: 0, opens: "10:00", closes: "18:00" };
}

/** All time zones that this browser knows, and the one that is in use. */
export function zones(now: string): string[] {
  const known = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];
  return [...new Set(["UTC", now, ...known])].sort();
}

/** "español" for "es"; the code itself where the browser knows no name. */
function ownNameOf(code: string): string {
  try {
    return new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

const linesOf = (text: string): string[] => text.split("\n").map(tidied).filter(Boolean);

/** A card's texts are single lines without marks that turn the direction of text; pasted ones often hold some. */
const tidied = (text: string): string => text.replace(/\s+/g, " ").replace(new RegExp(UNPRINTABLE, "g"), "").trim();

/** Minutes of the day; -1 if it is no time. */
function minuteOf(time: string): number {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  return hour === undefined || minute === undefined ? -1 : Number(hour) * 60 + Number(minute);
}
