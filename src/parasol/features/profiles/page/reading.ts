/**
 * What a link opens, for whoever has one: read, and its pictures fetched. Writing is in `visitor.ts`, which a page that only
 * shows doesn't load. It knows no community, no roster and no member: all comes from inside the text that the link opens,
 * signed by the key after which the profile's room is named.
 */
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { fetchWith } from "#kernel/files/fetching.ts";
import type { Picture } from "#kernel/formats/file.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { isDeclined, troubleOf } from "#kernel/wire/trouble.ts";
import { type Link, linkIn, openShown } from "./link.ts";
import { profilesFile, profilesRead } from "./routes.ts";
import type { Shown } from "./structs.ts";

/** The link opens nothing: closed, paused, deleted, lapsed, or cut off on its way. Nobody is told which (`link-closed`). */
export class LinkClosed extends troubleOf("link-closed") {}

export const isClosed = (error: unknown): boolean =>
  isDeclined(error, "no-such-room") || (error instanceof Unreadable && ["link", "old"].includes(error.code));

/** What a link opened. */
export interface Seen {
  readonly link: Link;
  readonly shown: Shown;
  /** The profile's key, with which she signs her answers. */
  readonly signer: Bytes;
}

/** What a link opens, or what stands behind its #. Throws `LinkClosed`, `Unreadable`, `Unreachable`. */
export async function readLink(connection: Connection, { today }: Device, by: string | Link): Promise<Seen> {
  try {
    const link = typeof by === "string" ? linkIn(by) : by;
    const { record } = await connection.ask(profilesRead, { room: link.room });
    return { link, ...openShown(link, record.seq, record.body, today()) };
  } catch (error) {
    throw isClosed(error) ? new LinkClosed() : error;
  }
}

/** A picture of what a link opened. Throws `Unreadable`, `Declined` (paused, closed or changed meanwhile), `Unreachable`. */
export const fetchPicture = (connection: Connection, { link: { room } }: Seen, file: Picture): Promise<Bytes> =>
  fetchWith(file, (number) => connection.askBytes(profilesFile, { room, blob: file.blob, number }));
