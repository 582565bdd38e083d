/** Made from `src/parasol/formats/edition.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { matching, named } from "../wire/bounds.ts";
import { int, list, type Of, oneOf, sized, struct, text, within } from "../wire/codec.ts";
import { Day, Key, Name } from "./sizes.ts";

export const SIGNERS = 2;
export const MOST_NOTICES = 50;
export const TEXT_BYTES = 8192;
export const MAX_EDITION_BYTES = 1000000;

export const Line = sized(
  matching(
    text,
    /^[^\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u206f\u3164\ufe00-\ufe0e\uffa0\ufff0-\uffff\ud800-\udfff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]*$/u,
  ),
  1,
  120,
);

export const Paragraphs = sized(
  matching(
    text,
    /^[^\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u206f\u3164\ufe00-\ufe0e\uffa0\ufff0-\uffff\ud800-\udfff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]+(\n[^\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u206f\u3164\ufe00-\ufe0e\uffa0\ufff0-\uffff\ud800-\udfff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]+)*$/u,
  ),
  0,
  8192,
);

export const Language = matching(text, /^[a-z]{2,3}$/u);

export const PublicNotice = struct({ id: Name, day: Day, language: Language, title: Line, text: Paragraphs });
export type PublicNotice = Of<typeof PublicNotice>;

export const Edition = struct({
  format: oneOf(["parasol-edition-1"]),
  genesis: Key,
  number: within(int, 1, 2147483647),
  day: Day,
  language: Language,
  name: Line,
  notices: sized(list(PublicNotice), 0, 50),
  files: named(Key),
});
export type Edition = Of<typeof Edition>;
