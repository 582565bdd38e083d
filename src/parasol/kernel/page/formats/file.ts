/**
 * Made from `src/parasol/kernel/files/structs.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { matching } from "#kernel/wire/bounds.ts";
import { int, type Of, oneOf, tagged, text, within } from "#kernel/wire/codec.ts";
import { Key, Name } from "./sizes.ts";

export const FileName = matching(
  text,
  /^[^./\\:\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0][^/\\:\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]{0,119}$/u,
);
export type FileName = Of<typeof FileName>;

export const FileType = matching(text, /^[a-z0-9]{1,40}\/[a-z0-9.+-]{1,60}$/u);
export type FileType = Of<typeof FileType>;

export const File = tagged("kind", "file", {
  name: FileName,
  type: FileType,
  size: within(int, 0, 10485760),
  blob: Name,
  key: Key,
  chunks: int,
});
export type File = Of<typeof File>;

export const Picture = tagged("kind", "file", {
  name: oneOf(["picture.jpg", "picture.png", "picture.webp"]),
  type: oneOf(["image/jpeg", "image/png", "image/webp"]),
  size: within(int, 0, 10485760),
  blob: Name,
  key: Key,
  chunks: int,
});
export type Picture = Of<typeof Picture>;
