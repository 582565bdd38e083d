/**
 * Made from `src/parasol/features/escrow/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Key, Name, Signature } from "#kernel/formats/sizes.ts";
import { bytes, list, type Of, sized, struct, tagged } from "#kernel/wire/codec.ts";

export const Share = struct({ mark: Name, share: Key, wrapped: sized(bytes, 72, 72) });

export const KeysPart = tagged("part", "keys", {
  room: Name,
  nonce: Key,
  output: Signature,
  shares: sized(list(Share), 1, 4),
});
export type KeysPart = Of<typeof KeysPart>;
