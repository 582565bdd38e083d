/**
 * Made from `src/parasol/features/letters/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Certificate } from "#features/lounge/page/structs.ts";
import { Printable } from "#kernel/formats/shared.ts";
import { Day, Key, Name } from "#kernel/formats/sizes.ts";
import { bytes, type Of, optional, sized, struct, tagged, text } from "#kernel/wire/codec.ts";

export const LETTER_BYTES = 2400;
export const FIRST_CHARACTERS = 140;

export const Knock = struct({ key: Key, sealed: sized(bytes, 72, 72) });
export type Knock = Of<typeof Knock>;

export const Letter = tagged("kind", "letter", {
  commitment: Key,
  sealed: sized(bytes, 2440, 2440),
  knock: optional(Knock),
});
export type Letter = Of<typeof Letter>;

export const Earlier = struct({ record: Name, day: Day });

export const LetterSaid = struct({
  certificate: Certificate,
  to: Key,
  salt: Name,
  day: Day,
  name: sized(Printable, 1, 24),
  text: sized(text, 1, 1500),
  before: optional(Earlier),
  seen: optional(Earlier),
});
export type LetterSaid = Of<typeof LetterSaid>;

export const LetterFlag = tagged("part", "letter", {
  room: Name,
  record: Name,
  key: Key,
  letter: Letter,
  why: sized(text, 1, 500),
});
export type LetterFlag = Of<typeof LetterFlag>;
