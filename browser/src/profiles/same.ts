/**
 * The very same picture in other profiles of the catalogue: for stewards, who were told of one, or have to take away every
 * copy. The profiles are opened here by the links that stand in the catalogue; what a length rules out isn't fetched, and
 * nothing is sent of what is looked for.
 */
import type { Connection } from "../connection.ts";
import type { Device } from "../device.ts";
import type { CleanPhoto } from "../files/photo.ts";
import type { Picture } from "../formats/file.ts";
import { type Bytes, equal } from "../wire/bytes.ts";
import { type Listed, linkOf } from "./catalogue.ts";
import { fetchPicture, readLink, type Seen } from "./reading.ts";

/** Of a file: how long it is, and its SHA-256. */
export interface Print {
  readonly size: number;
  readonly hash: Bytes;
}

async function printOf(content: Bytes): Promise<Print> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content as BufferSource));
  return { size: content.length, hash };
}

/** Of a picture that was chosen: as the file was, and as the photo tool makes it, here as anywhere. */
export const printsOf = async ({ content, size, original }: CleanPhoto): Promise<Print[]> => [
  await printOf(content),
  { size, hash: original },
];

const picturesOf = ({ shown }: Seen): Picture[] => (shown.profile.pictures ?? []).map(({ file }) => file);

/** Of all pictures of a profile. Throws `LinkClosed`, `Unreadable`, `Unreachable`. */
export async function printsIn(connection: Connection, device: Device, listed: Listed): Promise<Print[]> {
  const seen = await readLink(connection, device, linkOf(listed));
  const prints: Print[] = [];
  for (const file of picturesOf(seen)) prints.push(await printOf(await fetchPicture(connection, seen, file)));
  return prints;
}

/** Whether a profile shows one of these. Throws the same. */
export async function showsOne(
  connection: Connection,
  device: Device,
  listed: Listed,
  prints: readonly Print[],
): Promise<boolean> {
  const seen = await readLink(connection, device, linkOf(listed));
  for (const file of picturesOf(seen)) {
    const alike = prints.filter(({ size }) => size === file.size);
    if (alike.length === 0) continue;
    const { hash } = await printOf(await fetchPicture(connection, seen, file));
    if (alike.some((each) => equal(each.hash, hash))) return true;
  }
  return false;
}
