/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bytes, int, list, nullable, type Of, sized, struct, withDefault, within } from "../wire/codec.ts";
import { StoredRecord, WireRecord } from "./messages.ts";
import { Day, Key, Name, Signature, Uint32 } from "./sizes.ts";

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
export type CatalogueRead = Of<typeof CatalogueRead>;

export const ProfileLeave = struct({ word: Name });
export type ProfileLeave = Of<typeof ProfileLeave>;

export const RollDay = struct({ day: Day, leaves: bytes });
export type RollDay = Of<typeof RollDay>;

export const RollMonth = struct({ month: Day, leaves: bytes });
export type RollMonth = Of<typeof RollMonth>;

export const Roll = struct({ day: Day, days: sized(list(RollDay), 0, 29), met: sized(list(RollMonth), 0, 13) });
export type Roll = Of<typeof Roll>;

export const MetSay = struct({ room: Name, key: Key, signature: Signature });
export type MetSay = Of<typeof MetSay>;

export const SaidRead = struct({});
export type SaidRead = Of<typeof SaidRead>;

export const MetSaid = struct({
  leaf: sized(bytes, 10, 10),
  quarter: Uint32,
  key: Key,
  signature: Signature,
  evaluated: Key,
  proof: Signature,
});
export type MetSaid = Of<typeof MetSaid>;

export const SaidTwice = struct({ said: list(MetSaid) });
export type SaidTwice = Of<typeof SaidTwice>;

export const SignedRoll = struct({ roll: Roll, signature: Signature });
export type SignedRoll = Of<typeof SignedRoll>;

export const RollShown = struct({ signed: nullable(SignedRoll), left: bytes, hidden: bytes });
export type RollShown = Of<typeof RollShown>;

export const ThumbsRead = struct({ bits: within(int, 0, 16), prefix: within(int, 0, 65535) });
export type ThumbsRead = Of<typeof ThumbsRead>;

export const ProfileRead = struct({ room: Name });
export type ProfileRead = Of<typeof ProfileRead>;

export const ProfileShown = struct({ record: StoredRecord });
export type ProfileShown = Of<typeof ProfileShown>;

export const ProfileFile = struct({ room: Name, blob: Name, number: within(int, 0, 40) });
export type ProfileFile = Of<typeof ProfileFile>;
