/** Coming in: the page's own token key must be the community's, and the week's tokens are drawn behind the screen. */
import type { Person } from "../../community/person.ts";
import { type Bytes, equal, fromBase64 } from "../../wire/bytes.ts";
import { Distrust } from "../../wire/trouble.ts";
import type { App } from "../kit/context.ts";
import type { ScreenName } from "../kit/names.ts";
import { painted } from "../kit/painting.ts";
import { openHeldDesks } from "./held-desks.ts";

/**
 * Show the first screen, and draw at once, whatever comes next: so a draw says only that somebody came in. What goes
 * wrong with it is told when a token is needed. Throws `Distrust` (`wrong-token-key`): a server that shows one member
 * another roster, with another key that marks their tokens, would have to show them another page as well.
 */
export function comeIn(app: App, person: Person, then?: ScreenName, byPin = false): void {
  if (!equal(pinnedTokenKey(), person.roster.tokenKey)) {
    person.wipe();
    throw new Distrust("wrong-token-key");
  }
  if (!byPin) app.setPin(null); // the one of whoever was here before opens their vault, not this one
  app.welcome(person, then);
  void painted()
    .then(() => openHeldDesks(app, person))
    .catch(() => undefined);
  void painted()
    .then(() => person.wallet.requestBatch())
    .catch(() => undefined);
}

function pinnedTokenKey(): Bytes {
  try {
    return fromBase64(document.getElementById("keys")?.dataset.tokens ?? "");
  } catch {
    return new Uint8Array();
  }
}
