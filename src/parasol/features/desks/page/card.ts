/**
 * A desk's card as its visitors need it: is somebody there now, and if not, when next. Pure; the moment is an argument.
 *
 * Hours are local times of the card's zone, so that they stay right when clocks change. A zone that this browser doesn't
 * know gives no answer and no error: the hours can be shown all the same.
 */

import type { Hours } from "#kernel/formats/hours.ts";
import type { Card } from "#kernel/formats/roster.ts";
import { type Desk, openDesks } from "#kernel/roster/rules/desks.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";

export type { Hours } from "#kernel/formats/hours.ts";
export type { Card } from "#kernel/formats/roster.ts";

/** A desk that anybody can write to. */
export interface OpenDesk {
  readonly number: number;
  readonly card: Card;
  readonly epochs: Desk["epochs"];
}

/** Hours with their zone, as on a desk's card and on a service. */
export interface Timetable {
  readonly hours: readonly Hours[];
  readonly zone: string;
}

/** When something opens next, in the zone of its card: in how many days (0 is today), on which weekday, at which minute. */
export interface Opening {
  readonly inDays: number;
  readonly weekday: number;
  readonly opens: number;
}

/**
 * Whether something is open now. `unknown`: no hours are given, or the zone isn't known here. Open `until` this minute of
 * the day (1440 is midnight), null if it never closes. `next` is when it opens again.
 */
export type Openness =
  | { readonly state: "unknown" }
  | { readonly state: "open"; readonly until: number | null }
  | { readonly state: "closed"; readonly next: Opening };

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MINUTES_A_DAY = 1440;

/** The desks that anybody can write to, by number. */
export const desksToWriteTo = (roster: RosterState): OpenDesk[] =>
  openDesks(roster.desks).flatMap((desk) => {
    const { number, card, epochs } = desk;
    return epochs.length > 0 ? [{ number, card, epochs }] : [];
  });

/** Weekday (0 is Monday) and minute of the day of a moment (milliseconds) in a zone; null if the zone isn't known here. */
export function localTime(zone: string, now: number): { weekday: number; minute: number } | null {
  try {
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
    const weekday = WEEKDAYS.indexOf(parts.get("weekday") ?? "");
    const minute = Number(parts.get("hour")) * 60 + Number(parts.get("minute"));
    return weekday >= 0 && Number.isInteger(minute) ? { weekday, minute } : null;
  } catch {
    return null; // a RangeError: browsers know different zones
  }
}

/** Whether it is open at `now` (milliseconds since 1970), and when it closes or opens. */
export function opennessAt({ hours, zone }: Timetable, now: number): Openness {
  const local = localTime(zone, now);
  if (!local || hours.length === 0) return { state: "unknown" };
  const { weekday, minute } = local;
  let day = weekday;
  let end = endOf(hours, day, minute);
  if (end === null) return { state: "closed", next: nextOpening(hours, weekday, minute) };
  for (let days = 0; end === MINUTES_A_DAY; days++) {
    if (days === 7) return { state: "open", until: null };
    day = (day + 1) % 7;
    const further = endOf(hours, day, 0);
    if (further === null) break;
    end = further;
  }
  return { state: "open", until: end };
}

/** When the hours that hold this minute end, those that follow without a gap included; null if none holds it. */
function endOf(hours: readonly Hours[], weekday: number, minute: number): number | null {
  let end: number | null = null;
  for (;;) {
    const at = end ?? minute;
    const holding = hours.filter((each) => each.weekday === weekday && each.opens <= at && at < each.closes);
    if (holding.length === 0) return end;
    end = Math.max(...holding.map(({ closes }) => closes));
  }
}

function nextOpening(hours: readonly Hours[], weekday: number, minute: number): Opening {
  const openings = hours.map(({ weekday: day, opens }) => {
    const inDays = (day - weekday + 7) % 7;
    return { inDays: inDays === 0 && opens <= minute ? 7 : inDays, weekday: day, opens };
  });
  return openings.reduce((one, other) =>
    other.inDays < one.inDays || (other.inDays === one.inDays && other.opens < one.opens) ? other : one,
  );
}

/** A minute of the day as `09:30`; 1440 as `24:00`. */
export const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
