/** Days, the only clock that is ever stored: whole days since 1970-01-01 (UTC). */

/** The day number of a moment in milliseconds since 1970-01-01 UTC. */
export const dayOf = (milliseconds: number): number => Math.floor(milliseconds / 86_400_000);

/** A day number as ISO 8601, `2026-11-24`. */
export const textOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The quarter of a day number, counted from the first one of 1970. */
export function quarterOf(day: number): number {
  const when = new Date(day * 86_400_000);
  return (when.getUTCFullYear() - 1970) * 4 + Math.floor(when.getUTCMonth() / 3);
}

/** The month of a day number as `2026-11`. */
export const monthOf = (day: number): string => textOfDay(day).slice(0, 7);
