/** Made from `src/parasol/formats/file.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { matching } from "../wire/bounds.ts";
import { int, type Of, oneOf, tagged, text, within } from "../wire/codec.ts";
import { Key, Name } from "./sizes.ts";

export const FileName = matching(
  text,
  /^[^./\\:\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff][^/\\:\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]{0,119}$/u,
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
