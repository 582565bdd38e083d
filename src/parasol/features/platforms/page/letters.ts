/**
 * Letters about a note: complaint, missing reasons, dispute, authority, mandate. Pure; nothing of it is advice. Counterpart
 * of `features/platforms/client/letters.py`, with the same templates (`letters.json`, which the build makes of them).
 */

import { textOfDay } from "#kernel/wire/days.ts";
import type { PlatformLog, Told } from "./structs.ts";

/** A template of `letters.json` in one language, and what the law says that it rests on. */
export interface Template {
  readonly text: string;
  readonly article: string;
  readonly says: string;
}

/** The file: for each language the letters by kind; where the law was read, and on which day. */
export interface Letters {
  readonly source: string;
  readonly looked_on: number;
  readonly letters: Readonly<Record<string, Readonly<Record<string, Template>>>>;
}

/** What the letters need of the page's texts. */
export interface Words {
  say(id: string, args?: Record<string, string | number>): string;
  day(day: number): string;
}

export const KINDS = ["appeal", "reasons", "dispute", "regulator", "mandate"] as const;
export type LetterKind = (typeof KINDS)[number];

const MONTHS = 6;
const FACTS = ["happened", "hit", "day", "told_on", "reason", "rule", "decided_by", "days"] as const;
const COMPLAINT = ["appealed", "answer"] as const;
const CHOICES: readonly string[] = ["happened", "hit", "decided_by", ...COMPLAINT];
const POINTS: readonly (readonly [string, Told])[] = [
  ["a", "what they did"],
  ["b", "facts"],
  ["c", "machine"],
  ["d", "law"],
  ["e", "rule"],
  ["f", "redress"],
];
/** A line of a template stands if all holds that is named before it: in the EU or not, something wasn't told. */
const WHEN = /^((?:\[[a-z]+\])*) ?(.*)$/;

const dashed = (name: string): string => name.replaceAll(/[_ ]/g, "-");

/**
 * The last day of the six months in which a platform in the EU has to take a complaint; they begin when it told the person,
 * and end on the same day of the sixth month, or on its last one. Null if nobody knows when they began.
 */
export function complainUntil({ told_on }: Pick<PlatformLog, "told_on">): number | null {
  if (told_on === undefined) return null;
  const told = new Date(told_on * 86_400_000);
  const [year, month, day] = [told.getUTCFullYear(), told.getUTCMonth() + MONTHS, told.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, last)) / 86_400_000;
}

/** The points of Article 17(3) that somebody wasn't told. Law and rule are one or the other: with either none is missing. */
export function missing(log: PlatformLog): (readonly [string, Told])[] {
  const told = new Set<Told>(log.told ?? []);
  if (told.has("law") || told.has("rule")) told.add("law").add("rule");
  return POINTS.filter(([, each]) => !told.has(each));
}

/** A letter. What the note doesn't say is left out. */
export function letter(template: Template, log: PlatformLog, words: Words, today: number, isEu: boolean): string {
  const filled: Record<string, string> = {
    platform: log.platform,
    today: words.day(today),
    facts: told(log, FACTS, words),
    complaint: told(log, COMPLAINT, words),
    missing: missing(log)
      .map(([point, each]) => `${isEu ? `(${point})` : "-"} ${words.say(`plog-told-${dashed(each)}`)}`)
      .join("\n"),
  };
  const holds: Record<string, boolean> = { eu: isEu, no: !isEu, gap: missing(log).length > 0 };
  const lines = template.text.replace(/\n$/, "").split("\n");
  const kept = lines.flatMap((line) => {
    const [, when = "", text = ""] = WHEN.exec(line) ?? [];
    return (when.match(/[a-z]+/g) ?? []).every((each) => holds[each]) ? [text] : [];
  });
  // In one pass: what somebody wrote is never looked into for something to fill in.
  const text = kept.join("\n").replaceAll(/\{([a-z]+)\}/g, (_, name: string) => filled[name] ?? "");
  return text.replaceAll(/\n{3,}/g, "\n\n");
}

function told(log: PlatformLog, names: readonly (keyof PlatformLog)[], words: Words): string {
  return names
    .flatMap((name) => {
      const value = log[name];
      if (value === undefined || value === "") return [];
      const isDay = name === "day" || name === "told_on";
      const said = CHOICES.includes(name) ? words.say(`plog-${dashed(name)}-${dashed(String(value))}`) : String(value);
      return [`${words.say(`plog-fact-${dashed(name)}`)}: ${isDay ? words.day(value as number) : said}`];
    })
    .join("\n");
}

/** A file with one whole day for a calendar, which tells of it two weeks before. It names nobody: calendars send what they hold. */
export function reminder(day: number, today: number, title: string): string {
  const text = (each: number) => textOfDay(each).replaceAll("-", "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//reminders//EN",
    "BEGIN:VEVENT",
    `UID:${text(day)}-letter`,
    `DTSTAMP:${text(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${text(day)}`,
    `DTEND;VALUE=DATE:${text(day + 1)}`,
    `SUMMARY:${title}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${title}`,
    "TRIGGER:-P14D",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}
