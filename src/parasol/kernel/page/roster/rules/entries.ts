/** Reading the bytes of a roster entry (`kernel/page/formats/roster.ts` says what it holds) in their one spelling. */
import { Entry, MAX_ENTRY_BYTES, type Policy } from "#kernel/formats/roster.ts";
import { SHORTER } from "#kernel/formats/settings.ts";
import { type Bytes, Malformed } from "#kernel/wire/bytes.ts";
import { decodeSigned } from "#kernel/wire/codec.ts";
import { refuse } from "./forms.ts";

export type Shorter = keyof typeof SHORTER;

/** The setting of this name, or what holds where the policy leaves it out. */
export const lifetime = (policy: Policy, name: Shorter): number => policy[name] ?? SHORTER[name][2];

/**
 * Read an entry's bytes. Throws `RosterRefused` (`unreadable`), also for any spelling but the one: two JSON readers may
 * take a repeated key or loose base64 differently, and then one signed entry would be two.
 */
export function decode(body: Bytes): Entry {
  if (body.length > MAX_ENTRY_BYTES) refuse("unreadable");
  try {
    return decodeSigned(Entry, body);
  } catch (error) {
    if (error instanceof Malformed) return refuse("unreadable");
    throw error;
  }
}
