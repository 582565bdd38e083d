/** When she reads messages, by her own clock: a browser may hide its owner's time zone, so no zone of anybody's is asked. */
import type { Reads } from "./structs.ts";

const DAY = 24 * 60;

/** "10:30" of 630. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** 630 of "10:30"; NaN of what is no time. */
export function minutesOf(time: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

/** The minute of the day on a clock that is so far ahead of UTC. `now` in milliseconds. */
export const clockAt = (ahead: number, now: number): number => (((Math.floor(now / 60_000) + ahead) % DAY) + DAY) % DAY;

/** How far a clock is ahead that shows this minute now: in quarters of an hour, from -12 hours to 14. */
export function aheadOf(minute: number, now: number): number {
  const ahead = Math.round((minute - clockAt(0, now)) / 15) * 15;
  return ahead < -DAY / 2 ? ahead + DAY : ahead > 14 * 60 ? ahead - DAY : ahead;
}

/** Whether she doesn't read now. From ten in the evening to two at night is a time too; from ten to ten is always. */
export function isQuiet({ opens, closes, ahead }: Reads, now: number): boolean {
  const minute = clockAt(ahead, now);
  const isIn = opens < closes ? minute >= opens && minute < closes : minute >= opens || minute < closes;
  return !isIn;
}
