/** What waits at a desk, and which comes first: whoever has waited longest for an answer. Pure. */

import type { Bytes } from "#kernel/wire/bytes.ts";
import type { DeskConversation } from "../talk.ts";

/** In the order of the screen. */
export const PLACES = ["waiting", "mine", "others", "closed"] as const;
export type Place = (typeof PLACES)[number];

/** One line of the queue. */
export interface QueueLine {
  readonly conversation: DeskConversation;
  readonly place: Place;
  /** How many days the visitor has waited for an answer; of those that wait for none, since the last word. */
  readonly days: number;
  readonly isMine: boolean;
}

export function lineOf(conversation: DeskConversation, isMe: (key: Bytes) => boolean, today: number): QueueLine {
  const { keeper, waitsSince, lines, openedOn, isClosed } = conversation;
  const isMine = keeper !== null && isMe(keeper);
  const place = isClosed ? "closed" : waitsSince !== null ? "waiting" : isMine ? "mine" : "others";
  const last = waitsSince ?? lines.at(-1)?.day ?? openedOn;
  return { conversation, place, days: Math.max(0, today - last), isMine };
}

/** Those of one place, the oldest first; of closed ones the newest, since they are looked up and not worked through. */
export function linesAt(place: Place, lines: readonly QueueLine[]): QueueLine[] {
  const found = lines
    .filter((line) => line.place === place)
    .sort((one, other) => other.days - one.days || one.conversation.openedOn - other.conversation.openedOn);
  return place === "closed" ? found.reverse() : found;
}

/** What the visitor said last in words, or first if they said no more. */
export function lastWords({ lines, opening }: DeskConversation): string {
  const said = lines.filter((line) => !line.isDesk && line.said.kind === "message").at(-1)?.said;
  return said?.kind === "message" ? said.text : (opening?.text ?? "");
}
