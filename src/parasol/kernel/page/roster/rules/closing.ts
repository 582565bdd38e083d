/** The end of a community, as two stewards announce it. Counterpart of `kernel/roster/rules/closing.py`. Pure. */
import { CLOSING_DAYS, type Closing, type Entry, MAX_CLOSING_DAYS } from "#kernel/formats/roster.ts";
import { isIn, refuse } from "./forms.ts";

/** The community's last day while its closing is announced, or null. */
export type ClosingDay = number | null;

/**
 * Throws `RosterRefused` for what isn't added any more. Whoever came now would lose what they bring. An open invite stays
 * so, and works if the closing is called off in time.
 */
export function checkClosing(closingOn: ClosingDay, { kind, day }: Entry): void {
  if (closingOn !== null && (day > closingOn || kind === "invite" || kind === "seat")) refuse("closing");
}

/** The last day after this entry: 28 days away or more, another one's or a nearer one too. Throws `RosterRefused`. */
export function changeClosing(closingOn: ClosingDay, { day, last_day: lastDay }: Closing): ClosingDay {
  const isFine = lastDay === null ? closingOn !== null : isIn(lastDay, day + CLOSING_DAYS, day + MAX_CLOSING_DAYS);
  return isFine ? lastDay : refuse("closing");
}
