/**
 * Made from `src/parasol/kernel/formats/shared.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { matching } from "#kernel/wire/bounds.ts";
import { int, sized, text, within } from "#kernel/wire/codec.ts";

export const Printable = matching(
  text,
  /^[^\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]*$/u,
);

export const Zone = matching(text, /^[A-Za-z0-9_+/-]{1,40}$/u);
export const Label = sized(Printable, 1, 80);
export const DeskNumber = within(int, 1, 99);
