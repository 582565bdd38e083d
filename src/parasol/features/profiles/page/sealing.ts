/** All that lies at the server of a profile, as its owner seals it. */

import { recordsWith, sealOwn } from "#kernel/rooms/held.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { recipientOf } from "#kernel/seal/age.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { encode } from "#kernel/wire/codec.ts";
import { sealShown } from "./link.ts";
import type { ProfilePut } from "./messages.ts";
import { OwnProfile } from "./structs.ts";
import { bodiesListed } from "./thumbs.ts";

type Records = [ProfilePut["own"], ...ProfilePut["own"][]];

/**
 * Her own copy; unless it is paused what a link shows; unless it isn't in the catalogue what that says of it, and perhaps a
 * small picture. Throws as `bodyOfListing`.
 */
export async function recordsOfPut(keys: WordKeys, next: OwnProfile, random: Random): Promise<Records> {
  const { version, day, profile, links } = next;
  const bodies = [sealOwn(keys, encode(OwnProfile, next), random)];
  if (!next.is_paused) {
    const shown = { part: "shown" as const, version, day, recipient: await recipientOf(next.inbox), profile };
    bodies.push(
      sealShown(
        keys,
        shown,
        links.map(({ secret }) => secret),
        random,
      ),
    );
  }
  return recordsWith([...bodies, ...bodiesListed(keys, next)], random) as Records;
}
