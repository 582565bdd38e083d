/**
 * The desks at which somebody answers: found when they come in, behind their first screen, from the roster alone, so
 * that the server doesn't learn who is a worker. Whoever has none sees nothing of desks. The keys go with the session.
 */

import type { App } from "#kernel/kit/context.ts";
import { HELD_DESKS } from "#kernel/kit/names.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { type DeskAccess, myDesks } from "../access.ts";

class HeldDesks {
  readonly byNumber: ReadonlyMap<number, DeskAccess>;

  constructor(desks: readonly DeskAccess[]) {
    this.byNumber = new Map(desks.map((access) => [access.desk, access]));
  }

  get size(): number {
    return this.byNumber.size;
  }

  wipe(): void {
    for (const access of this.byNumber.values()) access.wipe();
  }
}

/** The open desks by number. */
export function heldDesks(app: App): ReadonlyMap<number, DeskAccess> {
  const held = app.session.get(HELD_DESKS);
  return held instanceof HeldDesks ? held.byNumber : new Map();
}

/** Open this member's desks with the keys in force, in place of what was open. Draws the tabs. */
export async function openHeldDesks(app: App, person: Person): Promise<void> {
  const { desks } = await myDesks(person);
  const before = app.session.get(HELD_DESKS);
  const held = new HeldDesks(desks);
  if (person.isWiped) {
    held.wipe(); // locked meanwhile: nothing would wipe them later
    return;
  }
  if (before instanceof HeldDesks) before.wipe();
  app.session.set(HELD_DESKS, held);
  app.redraw();
}
