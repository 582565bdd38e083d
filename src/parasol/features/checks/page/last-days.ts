/**
 * Until when each alert is kept once the list is renewed. Loaded by stewards only.
 *
 * An alert ends on the day that its two stewards signed, or earlier if the community has shortened the time since. Which
 * day that is a steward's device finds by itself, from the signed alert and the roster; the server's word counts for two
 * things only: when an alert came, if that is later than the day it was signed for, and that it has an earlier last day
 * already, if the settings of that time allow it.
 */
import { verifyAlert } from "#features/alerts/page/alert.ts";
import { BREATH, breathe } from "#kernel/device.ts";
import type { Policy } from "#kernel/formats/roster.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { policyAt } from "#kernel/roster/rules/allowance.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";

/** Days by which this device's date may be ahead of the server's. */
const CLOCKS = 1;

/** An alert's last day in a new list, and the earliest that is believed if the server says that it has another. */
export interface LastDay {
  readonly day: number;
  readonly earliest: number;
}

/** An alert's id, and the last day that its case file names. */
export interface Dated {
  readonly alert: Bytes;
  readonly expires_on: number;
}

/** Whether an alert of this last day has ended, by the server's date too. */
export const isOver = (steward: Person, lastDay: number): boolean => lastDay < steward.device.today() - CLOCKS;

/**
 * The shortest time for which alerts were to be kept by any settings in force when the roster had `length` entries, or
 * since.
 */
export function leastAlertDays(state: RosterState, length: number): number {
  const later = state.policies.filter(([number]) => number >= length).map(([, policy]) => policy);
  return Math.min(...[policyAt(state, length), ...later].flatMap((policy) => (policy ? [policy.alert_days] : [])));
}

/**
 * By the alerts' ids (`keyOf`). Alerts are read only if the settings are shorter than they were; one that can't be read
 * keeps the day of its case file.
 */
export async function lastDays(steward: Person, cases: readonly Dated[]): Promise<Map<string, LastDay>> {
  const { policies, policy } = steward.roster;
  const now = (policy as Policy).alert_days;
  const ever = policies.map(([, { alert_days }]) => alert_days);
  const read = now < Math.max(...ever) ? await readDays(steward, now) : new Map<string, LastDay>();
  return new Map(
    cases.map(({ alert, expires_on: day }) => {
      const known = read.get(keyOf(alert)) ?? { day, earliest: day - Math.max(...ever) + Math.min(...ever) };
      return [keyOf(alert), { day: Math.min(known.day, day), earliest: Math.min(known.earliest, day) }];
    }),
  );
}

async function readDays(steward: Person, now: number): Promise<Map<string, LastDay>> {
  const found = new Map<string, LastDay>();
  let count = 0;
  for await (const [record, opened] of steward.read("alerts")) {
    if (++count % (BREATH / 2) === 0) await breathe(); // three signatures each
    try {
      if (opened instanceof Unreadable) continue;
      const alert = verifyAlert(record.id, opened.body, record.day, steward.roster);
      const start = Math.max(alert.published_on, record.day);
      const earliest = start + leastAlertDays(steward.roster, alert.roster_length);
      found.set(keyOf(alert.id), { day: start + now, earliest });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return found;
}
