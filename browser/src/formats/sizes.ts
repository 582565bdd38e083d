/** Made from `src/parasol/formats/shared.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { bytes, int, type Of, sized, text, within } from "../wire/codec.ts";

export const Day = within(int, 0, 2147483647);
export type Day = Of<typeof Day>;

/** What names a room, a record or a service: random, or a hash. */
export const Name = sized(bytes, 16, 16);
export type Name = Of<typeof Name>;

/** A public key; a hash and an element are as long. */
export const Key = sized(bytes, 32, 32);
export type Key = Of<typeof Key>;

/** A signature; a proof and a token's output are as long. */
export const Signature = sized(bytes, 64, 64);
export type Signature = Of<typeof Signature>;

/** What every reader of JSON knows exactly. */
export const Uint53 = within(int, 0, 9007199254740991);
export type Uint53 = Of<typeof Uint53>;

/** What is signed in four bytes. */
export const Uint32 = within(int, 0, 4294967295);
export type Uint32 = Of<typeof Uint32>;

/** A proof of work. */
export const Solved = sized(text, 0, 2000);
export type Solved = Of<typeof Solved>;

/** What names a kind of rooms, or of what is kept; a group. */
export const KindName = sized(text, 0, 40);
export type KindName = Of<typeof KindName>;
