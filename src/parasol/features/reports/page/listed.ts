/** A whole queue as stewards ask for it: the outsides of its rooms with their outlines. */

import { type Outline, ROOMS_AT_ONCE, type RoomOutside } from "#kernel/formats/queue-messages.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { keyOf } from "#kernel/wire/bytes.ts";
import { roomsList, roomsOutlines } from "#kernel/wire/queue-routes.ts";

/** All rooms of a kind, oldest first, twenty to a request. One that is gone by then has no outline. */
export async function listed(
  { connection, seed }: Person,
  kind: string,
): Promise<(readonly [RoomOutside, Outline | undefined])[]> {
  const { rooms } = await connection.ask(roomsList, { kind }, seed);
  const outlines = new Map<string, Outline>();
  for (let at = 0; at < rooms.length; at += ROOMS_AT_ONCE) {
    const asked = { kind, rooms: rooms.slice(at, at + ROOMS_AT_ONCE).map(({ room }) => room) };
    const answer = await connection.ask(roomsOutlines, asked, seed);
    for (const outline of answer.rooms) outlines.set(keyOf(outline.room), outline);
  }
  return rooms.map((outside) => [outside, outlines.get(keyOf(outside.room))] as const);
}
