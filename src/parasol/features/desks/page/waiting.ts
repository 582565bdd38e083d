/**
 * How long people wait at a desk, as its workers' devices count it, since the server can't tell who wrote what
 * (docs/protocol.md, section 21). Signed by the desk, for everybody to read.
 */

import type { Waiting } from "#kernel/formats/public.ts";
import { post } from "#kernel/rooms/public.ts";
import type { DeskAccess } from "./access.ts";
import type { DeskConversation } from "./talk.ts";

export type { Waiting } from "#kernel/formats/public.ts";

const COUNTED = 20;

/**
 * What a worker's device counts today: `open` conversations wait for an answer, the oldest of them for `longest` days;
 * `usual` is the median of the days until the first answer of the last 20 that had one, or null.
 */
export function countWaiting(desk: number, today: number, conversations: readonly DeskConversation[]): Waiting {
  const waits = conversations.flatMap(({ waitsSince }) =>
    waitsSince === null ? [] : [Math.max(0, today - waitsSince)],
  );
  const answered = conversations
    .flatMap(({ openedOn, answeredOn }) => (answeredOn === null ? [] : [{ openedOn, answeredOn }]))
    .sort((one, other) => one.answeredOn - other.answeredOn)
    .slice(-COUNTED)
    .map(({ openedOn, answeredOn }) => Math.max(0, answeredOn - openedOn))
    .sort((one, other) => one - other);
  const usual = answered[Math.floor(answered.length / 2)] ?? null; // of an even number the longer one: never flattering
  return { kind: "waiting", desk, day: today, open: waits.length, longest: Math.max(0, ...waits), usual };
}

/** Tell everybody how long people wait at this desk. Throws `Declined`, `Unreachable`. */
export async function postWaiting(access: DeskAccess, conversations: readonly DeskConversation[]): Promise<Waiting> {
  const { person, desk, signSeed } = access;
  const room = access.room(person.room("public"));
  const waiting = countWaiting(desk, person.device.today(), conversations);
  await post(access.unsure, room, signSeed, { asked: waiting, itemOf: () => waiting });
  return waiting;
}
