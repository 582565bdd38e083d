/** Made from `src/parasol/formats/escrow.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { bytes, list, type Of, sized, struct, tagged } from "../wire/codec.ts";
import { Key, Name, Signature } from "./sizes.ts";

/** One identifier's: the mark (16), the point's value (a scalar, 32), and the report's key wrapped (72). */
export const Share = struct({ mark: Name, share: Key, wrapped: sized(bytes, 72, 72) });
export type Share = Of<typeof Share>;

/**
 * The fifth part: the member's credential (nonce 32, output 64) and its points, one to four. The x isn't in it: a
 * reader makes it of the output.
 */
export const KeysPart = tagged("part", "keys", {
  room: Name,
  nonce: Key,
  output: Signature,
  shares: sized(list(Share), 1, 4),
});
export type KeysPart = Of<typeof KeysPart>;
