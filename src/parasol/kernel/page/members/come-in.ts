/** Coming in: the page's own token key must be the community's, and the week's tokens are drawn behind the screen. */

import { openHeldDesks } from "#features/desks/page/members/held-desks.ts";
import type { App } from "#kernel/kit/context.ts";
import type { ScreenName } from "#kernel/kit/names.ts";
import { painted } from "#kernel/kit/painting.ts";
import { bring } from "#kernel/kit/registry.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { keysInForce } from "#kernel/roster/rules/server-keys.ts";
import { type Bytes, equal, fromBase64 } from "#kernel/wire/bytes.ts";
import { Distrust, Trouble } from "#kernel/wire/trouble.ts";
import { fetchPlans } from "./session.ts";

/**
 * Show the first screen, and draw at once, whatever comes next: so a draw says only that somebody came in. What goes
 * wrong with it is told when a token is needed. Throws `Trouble` (`old-page`: it was loaded before stewards renewed the
 * server's keys), and `Distrust` (`wrong-token-key`): a server that shows one member
 * another roster, with another key that marks their tokens, would have to show them another page as well.
 */
export function comeIn(app: App, person: Person, then?: ScreenName, byPin = false): void {
  const pinned = pinnedTokenKey();
  if (!equal(pinned, keysInForce(person.roster).tokenKey)) {
    const isOlder = person.roster.serverKeys.some(({ tokenKey }) => equal(pinned, tokenKey));
    person.wipe();
    throw isOlder ? new Trouble("old-page") : new Distrust("wrong-token-key");
  }
  if (!byPin) app.setPin(null); // the one of whoever was here before opens their vault, not this one
  app.welcome(person, then);
  void painted()
    .then(() => openHeldDesks(app, person))
    .catch(() => undefined);
  const drawn = painted()
    .then(() => person.wallet.requestBatch())
    .catch(() => undefined);
  const settled = Promise.all([drawn, new Promise((resolve) => setTimeout(resolve, LATER))]);
  fetchPlans(app, person.roster.policy?.region ?? "", settled);
  // if it doesn't come, it is asked for again when it's opened
  const more = settled.then(() => bring("me", app.texts));
  const { topics = [] } = person.roster.policy ?? {};
  // where there is a lounge its part comes too, whoever goes there: with its code alone a slow phone is busy for a second
  const lounge = async () => topics.length > 0 && bring("lounge", app.texts);
  more.then(lounge).catch(() => undefined);
}

const LATER = 3000; // milliseconds until what nobody waits for is fetched, whatever they do: so it tells nothing of it

function pinnedTokenKey(): Bytes {
  try {
    return fromBase64(document.getElementById("keys")?.dataset.tokens ?? "");
  } catch {
    return new Uint8Array();
  }
}
