/** The bytes that profiles and enquiries sign and seal (docs/protocol.md). Whoever only reports doesn't load them. */
import { type Bytes, concat, toHex, u64, utf8 } from "./bytes.ts";
import { reportBytes } from "./contexts.ts";

type Records = readonly { id: Bytes; body: Bytes }[];

/** What putting a profile signs (label `open`): version, how many records and files, room, records, files that stay. */
export const profileBytes = (version: number, room: Bytes, records: Records, files: readonly Bytes[]): Bytes =>
  concat(
    reportBytes(concat(u64(version), Uint8Array.of(records.length, files.length), room), records, "profile"),
    ...files,
  );

/** What the seal of a link's wrap is bound to. */
export const linkContext = (room: Bytes, version: number): Bytes =>
  concat(utf8("parasol/v1/profile/link\0"), room, u64(version));

/** What the seal of what a profile shows is bound to. */
export const shownContext = (room: Bytes, version: number, wraps: Bytes): Bytes =>
  concat(utf8("parasol/v1/profile/shown\0"), room, u64(version), wraps);

/** What the seal of a profile's file is bound to. */
export const savedContext = (room: Bytes): Bytes => concat(utf8("parasol/v1/profile/file\0"), room);

/** What writing to a profile signs (label `open`), or a member's question (`asked`). */
export const enquiryBytes = (profile: Bytes, room: Bytes, records: Records, signs = "enquiry"): Bytes =>
  concat(utf8(`${signs}\0`), profile, reportBytes(room, records));

/** The kind of a profile's enquiries, or of members' questions to it. */
export const enquiriesOf = (profile: Bytes, name = "enquiry"): string => `${name}/${toHex(profile)}`;
