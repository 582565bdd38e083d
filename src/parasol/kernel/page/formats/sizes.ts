/**
 * Made from `src/parasol/kernel/formats/shared.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { bytes, int, type Of, sized, text, within } from "#kernel/wire/codec.ts";

export const Day = within(int, 0, 999999);
export const Name = sized(bytes, 16, 16);

export const Key = sized(bytes, 32, 32);
export type Key = Of<typeof Key>;

export const Signature = sized(bytes, 64, 64);
export const Uint53 = within(int, 0, 9007199254740991);
export const Uint32 = within(int, 0, 4294967295);
export const Solved = sized(text, 0, 2000);
export const KindName = sized(text, 0, 40);
