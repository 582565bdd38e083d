/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { int, list, nullable, type Of, sized, struct, withDefault, within } from "../wire/codec.ts";
import { StoredRecord, WireRecord } from "./messages.ts";
import { Key, Name, Signature } from "./sizes.ts";

export const ProfileVersion = within(int, 1, 4294967295);
export type ProfileVersion = Of<typeof ProfileVersion>;

/**
 * Put a profile there, in the place of all that was kept of it: the holder's own copy and what is shown (none: paused),
 * and which files stay. Version 1 is new and paid with a token; so is the first of another quarter than the last one
 * that was paid in. Each is kept for 28 days. `signature` (label `record`) over `profile_bytes`, of all records.
 * `listing` stands in the catalogue, if there is one, and isn't sealed.
 */
export const ProfilePut = struct({
  holder_key: Key,
  version: ProfileVersion,
  own: WireRecord,
  shown: nullable(WireRecord),
  files: sized(list(Name), 0, 12),
  signature: Signature,
  listing: withDefault(nullable(WireRecord), null),
});
export type ProfilePut = Of<typeof ProfilePut>;

/**
 * Ask for the catalogue whole: what is looked for isn't said. The answer is bytes: how many profiles there are (4), of
 * each the key and the signature (96), then of each the length of what it says (2), and that.
 */
export const CatalogueRead = struct({});
export type CatalogueRead = Of<typeof CatalogueRead>;

/** Ask for what a profile shows. */
export const ProfileRead = struct({ room: Name });
export type ProfileRead = Of<typeof ProfileRead>;

/** What it shows, sealed for its links; the record's number is twice the version. */
export const ProfileShown = struct({ record: StoredRecord });
export type ProfileShown = Of<typeof ProfileShown>;

/** Ask for a chunk of a picture of a profile that is shown. The answer is bytes: the chunk as it was sent. */
export const ProfileFile = struct({ room: Name, blob: Name, number: within(int, 0, 40) });
export type ProfileFile = Of<typeof ProfileFile>;
