/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/features/profiles/messages.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { StoredRecord, WireRecord } from "#kernel/formats/messages.ts";
import { Key, Name, Signature } from "#kernel/formats/sizes.ts";
import { int, list, nullable, type Of, sized, struct, withDefault, within } from "#kernel/wire/codec.ts";

export const ProfileVersion = within(int, 1, 4294967295);

export const ProfilePut = struct({
  holder_key: Key,
  version: ProfileVersion,
  own: WireRecord,
  shown: nullable(WireRecord),
  files: sized(list(Name), 0, 12),
  signature: Signature,
  listing: withDefault(nullable(WireRecord), null),
  thumb: withDefault(nullable(WireRecord), null),
});
export type ProfilePut = Of<typeof ProfilePut>;

export const CatalogueRead = struct({});

export const ThumbsRead = struct({ bits: within(int, 0, 16), prefix: within(int, 0, 65535) });
export type ThumbsRead = Of<typeof ThumbsRead>;

export const ProfileRead = struct({ room: Name });
export const ProfileShown = struct({ record: StoredRecord });
export const ProfileFile = struct({ room: Name, blob: Name, number: within(int, 0, 40) });
