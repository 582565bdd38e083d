/**
 * What members and stewards do in the lounge: say something, correct it, take it back, react, mute a pen; hide, confirm,
 * restore, ban, pin. Counterpart of `features/lounge/client/writing.py`.
 */

import { MAX_TOPICS } from "#kernel/formats/roster.ts";
import { NO_PEN } from "#kernel/formats/vault.ts";
import { checkReason } from "#kernel/moderation/decisions.ts";
import { Room } from "#kernel/rooms/room.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { maySupport, monthOf } from "#kernel/roster/rules/once.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { type Bytes, concat, equal, utf8 } from "#kernel/wire/bytes.ts";
import { encode, type Format } from "#kernel/wire/codec.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { Lounge } from "./lounge.ts";
import { takeBackOf } from "./pens.ts";
import { deletePicture } from "./pictures.ts";
import {
  Act,
  Answer,
  type Attached,
  Came,
  type Given,
  MAX_EDITIONS,
  MAX_MUTED,
  Post,
  Reactions,
  Support,
  THREAD_BYTES,
} from "./structs.ts";
import type { Said } from "./threads.ts";

/** What somebody says; the rest of a post follows from the pen. */
export type Words = Omit<Post, "kind" | "certificate" | "salt" | "edition">;

/**
 * Say something with the pen of a slot; with the same `salt` (16 bytes) and words it is the same post. Throws as
 * `Lounge.certificate` and `Lounge.append`, `TooLong`.
 */
export const say = (lounge: Lounge, slot: number, words: Words, salt: Bytes): Promise<void> =>
  put(lounge, slot, words, salt, 0);

/**
 * Say one's own post better: what was said before is deleted then. Throws `Trouble` (`no-more-editions`), and as `say`
 * and `takeBack`.
 */
export async function correct(lounge: Lounge, post: Said, words: Words): Promise<void> {
  const edition = Math.max(...post.editions) + 1;
  if (edition >= MAX_EDITIONS) throw new Trouble("no-more-editions");
  await put(lounge, slotOf(post), words, post.said.salt, edition);
  await remove(lounge, post, words.picture);
}

/** Delete one's own post, in all its editions, and its picture first, for good. Throws `Declined`, `Unreachable`. */
export const takeBack = (lounge: Lounge, post: Said): Promise<void> => remove(lounge, post);

async function remove(lounge: Lounge, { said, editions, ...post }: Said, keeps?: Attached): Promise<void> {
  const { connection } = lounge.person;
  const { picture } = said;
  const isKept = picture && keeps && equal(picture.room, keeps.room);
  if (picture && !isKept) await deletePicture(connection, lounge.pen(slotOf(post)), picture);
  for (const edition of editions) {
    const { seed, id } = takeBackOf(lounge.pen(slotOf(post)), said.salt, edition);
    await new Room(connection, lounge.person.room("lounge"), seed).removeRecord(id);
  }
}

async function put(lounge: Lounge, slot: number, words: Words, salt: Bytes, edition: number): Promise<void> {
  const pen = lounge.pen(slot);
  const certificate = await lounge.certificate(slot);
  const body = encode(Post, { kind: "post", certificate, salt, edition, ...words });
  const spaces = words.root ? 0 : THREAD_BYTES - body.length; // what begins a thread costs more, whoever reads along
  await lounge.append(pen, takeBackOf(pen, salt, edition).id, concat(body, utf8(" ".repeat(Math.max(0, spaces)))));
}

/** Give a sitting's reactions with the pen of a slot, in one record. Throws as `say`. */
export async function react(lounge: Lounge, slot: number, given: readonly Given[]): Promise<void> {
  const pen = lounge.pen(slot);
  const certificate = await lounge.certificate(slot);
  const salt = lounge.person.device.random(16);
  const body = encode(Reactions, { kind: "reactions", certificate, salt, given: [...given] });
  await lounge.append(pen, takeBackOf(pen, salt, 0).id, body);
}

/** Read a pen no more, or again, on each of this person's devices. Throws `Trouble` (`too-many-muted`), as `remember`. */
export async function mute(person: Person, pen: Bytes, isMuted: boolean): Promise<void> {
  const others = (person.contents.muted ?? []).filter((each) => !equal(each, pen));
  if (isMuted && others.length >= MAX_MUTED) throw new Trouble("too-many-muted");
  await person.vault.remember({ muted: isMuted ? [...others, pen] : others });
}

/** Write with this pen in this topic from now on, on each device. Throws as `remember`. */
export async function choosePen(person: Person, topic: number, slot: number): Promise<void> {
  const pens = person.contents.pens?.slice() ?? new Uint8Array(MAX_TOPICS + 1).fill(NO_PEN);
  pens[topic] = slot;
  await person.vault.remember({ pens });
}

/** What a steward does, signed with her own name. Throws `ReasonNeeded`, and as `GroupRooms.append`. */
export async function act(steward: Person, done: Omit<Act, "kind" | "day">): Promise<void> {
  const reason = checkReason(done.reason);
  const body = encode(Act, { kind: "act", ...done, reason, day: steward.device.today() });
  await steward.append("lounge", null, body);
}

/**
 * Support a proposal in the words that were read, or no more, with one's voice of the month in which they were posted.
 * Throws as `Lounge.voiceCertificate` and `Lounge.append`.
 */
export async function support(
  lounge: Lounge,
  { identity, digest, day }: Pick<Said, "identity" | "digest" | "day">,
  supports: boolean,
): Promise<void> {
  const month = monthOf(day);
  const voice = lounge.voice(month);
  const certificate = await lounge.voiceCertificate(month);
  const salt = lounge.person.device.random(16);
  const body = encode(Support, { kind: "support", certificate, salt, post: identity, digest, supports });
  await lounge.append(voice, takeBackOf(voice, salt, 0).id, body);
}

/** The first day on which something is proposed that a member since this day may support. */
export function supportsFrom(roster: RosterState, since: number): number {
  let day = since;
  while (!maySupport(roster, since, monthOf(day))) day++;
  return day;
}

/** What a steward answers to a proposal: it counts once another one confirms it (`act`). Throws as `act`. */
export const answer = (steward: Person, said: Omit<Answer, "kind" | "day">): Promise<void> =>
  tell(steward, Answer, { kind: "answer", ...said, text: checkReason(said.text), day: steward.device.today() });

/** What came of an answer or a poll, in a steward's words. Throws as `act`. */
export const tellWhatCame = (steward: Person, said: Omit<Came, "kind" | "day">): Promise<void> =>
  tell(steward, Came, { kind: "came", ...said, text: checkReason(said.text), day: steward.device.today() });

const tell = <T>(steward: Person, format: Format<T>, said: T): Promise<void> =>
  steward.append("lounge", null, encode(format, said)).then(() => undefined);

function slotOf({ slot }: Pick<Said, "slot">): number {
  if (slot === null) throw new Error("a post of somebody else");
  return slot;
}
