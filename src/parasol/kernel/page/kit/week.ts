/** Weekdays and times of opening hours, in words. */
import { clock } from "#features/desks/page/card.ts";
import type { Hours } from "#kernel/formats/hours.ts";

/** A weekday's name in a language; 0 is Monday. 1970-01-05 was one. */
export const weekdayName = (weekday: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format((4 + weekday) * 86_400_000);

/** In the order of the week. */
export const inWeek = (hours: readonly Hours[]): Hours[] =>
  [...hours].sort((one, other) => one.weekday - other.weekday || one.opens - other.opens);

/**
 * One line for each weekday with hours. Whoever draws it adds no direction: in Arabic a time starts at the right, as its
 * line does.
 */
export const weekLines = (hours: readonly Hours[], language: string): string[] =>
  [0, 1, 2, 3, 4, 5, 6].flatMap((day) => {
    const times = inWeek(hours).filter(({ weekday }) => weekday === day);
    const said = times.map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`).join(", ");
    return said ? [`${weekdayName(day, language)}: ${said}`] : [];
  });
