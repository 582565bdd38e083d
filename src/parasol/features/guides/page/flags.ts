/**
 * What anybody tells stewards about a guide, without an account: "this is wrong", "this has changed". Counterpart of
 * `features/guides/client/flags.py`. Nothing of members and stewards is loaded here.
 */

import { sealedFlag } from "#features/reports/page/flags.ts";
import type { Device } from "#kernel/device.ts";
import type { FirstParts } from "#kernel/rooms/held.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { encode } from "#kernel/wire/codec.ts";
import { hashOfGuide } from "./contexts.ts";
import { type FlagKind, type Guide, GuideFlag } from "./structs.ts";

export const KIND = "guideflag";

/** A flag, ready to be sent; sent again it is the same one. Throws `TooLong`, `Distrust` (`wrong-key`). */
export const prepareFlag = (
  roster: RosterState,
  { random }: Device,
  guide: Guide,
  what: FlagKind,
  why: string,
): Promise<FirstParts> =>
  sealedFlag(KIND, roster, random, (room) =>
    encode(GuideFlag, {
      part: KIND,
      room,
      page: guide.id,
      language: guide.language,
      hash: hashOfGuide(guide),
      what,
      why,
    }),
  );
