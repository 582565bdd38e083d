/** Made from `src/parasol/formats/letter.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { bytes, type Of, sized, struct, tagged, text, withDefault } from "../wire/codec.ts";
import type { Field } from "../wire/field.ts";
import { Certificate } from "./lounge.ts";
import { Printable } from "./shared.ts";
import { Day, Key, Name } from "./sizes.ts";

/** All are so long before they are sealed: nobody learns how much was said. */
export const LETTER_BYTES = 2400;

export const KNOCK_BYTES = 72;

/** So much is shown of a first letter before it is answered. */
export const FIRST_CHARACTERS = 140;

/** What tells the reader of a first letter which pen wrote it, sealed under a key that is made for it. */
export const Knock = struct({ key: Key, sealed: sized(bytes, 72, 72) });
export type Knock = Of<typeof Knock>;

/**
 * A letter as every member finds it. `commitment` holds for one key alone, which nobody but the two can make: it tells
 * them that the letter is theirs, and a steward that the key she was given is its key.
 */
export const Letter = tagged("kind", "letter", {
  commitment: Key,
  sealed: sized(bytes, 2440, 2440),
  knock: withDefault<Knock | undefined>(Knock, undefined, true),
});
export type Letter = Of<typeof Letter>;

/** A letter that was there before, by its record and that one's day: what expired isn't missing. */
export const Earlier = struct({ record: Name, day: Day });
export type Earlier = Of<typeof Earlier>;

/**
 * What the two read; its writer's pen and signature stand before it. `to` is the other pen, `salt` makes the key with
 * which either deletes it; `before` is the last letter that this pen wrote to the other, `seen` the last that it had
 * read of the other's: so both see what is missing or was moved.
 */
export const LetterSaid = struct({
  certificate: Certificate,
  to: Key,
  salt: Name,
  day: Day,
  name: sized(Printable, 1, 24),
  text: sized(text, 1, 1500),
  before: withDefault<Earlier | undefined>(Earlier, undefined, true),
  seen: withDefault<Earlier | undefined>(Earlier, undefined, true),
});
export type LetterSaid = Of<typeof LetterSaid>;

/** What a member tells stewards about a letter: the letter and its key, which opens no other. */
export const LetterFlag = tagged("part", "letter", {
  room: Name,
  record: Name,
  key: Key,
  letter: Letter,
  why: sized(text, 1, 500),
});
export type LetterFlag = Of<typeof LetterFlag>;

export const LETTER_SAID_FIELDS = [
  {
    name: "certificate",
    type: "record",
    fields: [
      { name: "slot", type: "int", min: 0, max: 3 },
      { name: "season", type: "int", min: 0, max: 4294967295 },
      { name: "evaluated", type: "bytes", min: 32, max: 32 },
      { name: "proof", type: "bytes", min: 64, max: 64 },
    ],
  },
  { name: "to", type: "bytes", min: 32, max: 32 },
  { name: "salt", type: "bytes", min: 16, max: 16 },
  { name: "day", type: "day", min: 0, max: 2147483647 },
  { name: "name", type: "text", min: 1, max: 24, line: true },
  { name: "text", type: "text", min: 1, max: 1500 },
  {
    name: "before",
    type: "record",
    optional: true,
    fields: [
      { name: "record", type: "bytes", min: 16, max: 16 },
      { name: "day", type: "day", min: 0, max: 2147483647 },
    ],
  },
  {
    name: "seen",
    type: "record",
    optional: true,
    fields: [
      { name: "record", type: "bytes", min: 16, max: 16 },
      { name: "day", type: "day", min: 0, max: 2147483647 },
    ],
  },
] as const satisfies readonly Field[];
