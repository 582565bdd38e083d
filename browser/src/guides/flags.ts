/**
 * What anybody tells stewards about a guide, without an account: "this is wrong", "this has changed". Counterpart of
 * `features/guides/client/flags.py`. Nothing of members and stewards is loaded here.
 */
import type { Device } from "../device.ts";
import { type FlagKind, type Guide, GuideFlag } from "../formats/guide.ts";
import { sealedFlag } from "../reports/flags.ts";
import type { FirstParts } from "../rooms/held.ts";
import type { RosterState } from "../roster/state.ts";
import { encode } from "../wire/codec.ts";
import { hashOfGuide } from "../wire/guide-contexts.ts";

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
