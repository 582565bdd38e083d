/** Weekdays and times of opening hours, in words. */
import type { Hours } from "../../formats/hours.ts";

/** A weekday's name in a language; 0 is Monday. 1970-01-05 was one. */
export const weekdayName = (weekday: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format((4 + weekday) * 86_400_000);

/** In the order of the week. */
export const inWeek = (hours: readonly Hours[]): Hours[] =>
  [...hours].sort((one, other) => one.weekday - other.weekday || one.opens - other.opens);
