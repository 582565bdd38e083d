/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/kernel/messages/queues.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, list, type Of, sized, struct, withDefault } from "#kernel/wire/codec.ts";
import { StoredRecord } from "./messages.ts";
import { Day, Key, KindName, Name, Uint53 } from "./sizes.ts";

export const ROOMS_AT_ONCE = 20;
export const RoomsList = struct({ kind: KindName });

export const RoomOutside = struct({
  room: Name,
  holder_key: Key,
  opened_on: Day,
  expires_on: Day,
  last_seq: Uint53,
  marks: withDefault(sized(list(Name), 0, 4), []),
});
export type RoomOutside = Of<typeof RoomOutside>;

export const Rooms = struct({ rooms: list(RoomOutside) });
export const OutlinesRead = struct({ kind: KindName, rooms: sized(list(Name), 0, 20) });

export const Outline = struct({ room: Name, records: list(StoredRecord), left: list(Uint53), older: bool });
export type Outline = Of<typeof Outline>;

export const Outlines = struct({ rooms: sized(list(Outline), 0, 20) });
export const RoomClose = struct({ room: Name });
