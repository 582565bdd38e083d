/**
 * What stewards do with the list of guides on the page: confirm it, take a page out. Pages are written, signed and
 * published with the program. Counterpart of `features/guides/client/keeping.py`.
 */

import { flagsOf, settle, type Told } from "#features/reports/page/flags.ts";
import { MAX_GUIDE_LIST_BYTES } from "#kernel/formats/messages.ts";
import { checkReason, record } from "#kernel/moderation/decisions.ts";
import { signPublic } from "#kernel/public/signed.ts";
import { Room } from "#kernel/rooms/room.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { signerSeed } from "#kernel/seal/key-tree.ts";
import { equal } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { publicRead } from "#kernel/wire/public-routes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { idOf } from "./contexts.ts";
import { KIND } from "./flags.ts";
import { fetchGuides, type Guides } from "./reading.ts";
import { GuideFlag, GuideList, LIST_DAYS, LISTS_A_DAY, type Listed, MOST_MENDED } from "./structs.ts";

/** A list is confirmed again when it is so old, not each time that a steward looks in. */
const CONFIRM_DAYS = 7;
const DUE_DAYS = 30;

/**
 * Sign the list again with today's date, if it is a week old or those who signed it have new keys. Returns the pages that
 * somebody has to check now, the latest first: what is due in less than `DUE_DAYS`, and what is late.
 */
export async function confirmGuides(steward: Person): Promise<Listed[]> {
  const today = steward.device.today();
  const before = await fetchGuides(steward.connection, steward.roster, today);
  if (!before) return [];
  const { pages, day } = before.list;
  const isDue = !before.isConfirmed || today - day >= CONFIRM_DAYS;
  if (isDue && canFollow(before, today)) await write(steward, before, pages);
  const due = pages.filter(({ review_by }) => review_by - today < DUE_DAYS);
  return due.sort((one, other) => one.review_by - other.review_by);
}

/** Take a page out, in all its languages; one steward is enough. Throws `ReasonNeeded`, `Trouble` (`no-guide`). */
export async function withdrawGuide(steward: Person, name: string, reason: string): Promise<void> {
  checkReason(reason);
  const before = await fetchGuides(steward.connection, steward.roster, steward.device.today());
  const gone = before?.list.pages.filter(({ id }) => id === name) ?? [];
  if (!before || gone.length === 0) throw new Trouble("no-guide");
  await write(
    steward,
    before,
    before.list.pages.filter(({ id }) => id !== name),
  );
  const room = new Room(steward.connection, steward.room("guides"), steward.seed);
  for (const { seq } of gone) {
    const asked = { after: seq - 1, kind: "guides", most: 1 };
    const { records } = await steward.connection.ask(publicRead, asked);
    for (const each of records) if (each.seq === seq) await room.removeRecord(each.id);
  }
  await record(steward, "changed the guides", new Uint8Array(), reason);
}

/** What anybody told of guides, oldest first. Throws `Declined`, `Unreachable`. */
export const guideFlags = (steward: Person): Promise<Told<GuideFlag>[]> => flagsOf(steward, KIND, GuideFlag);

/**
 * Delete a flag for good. If its page was changed or taken out since, the list says after how many days; those are
 * returned.
 */
export async function settleFlag(steward: Person, told: Told<GuideFlag>): Promise<number | null> {
  const today = steward.device.today();
  const before = await fetchGuides(steward.connection, steward.roster, today);
  const { flag } = told;
  let days: number | null = null;
  const isSame = ({ id, language, hash }: Listed) =>
    id === flag?.page && language === flag.language && equal(hash, flag.hash);
  if (before && flag && !before.list.pages.some(isSame)) {
    days = Math.max(today - told.day, 0);
    await write(steward, before, before.list.pages, days);
  }
  await settle(steward, told);
  return days;
}

/** Whether another list can come behind this one today: one steward may have taken a day's versions. */
const canFollow = ({ list }: Guides, today: number): boolean => list.version < today * LISTS_A_DAY;

async function write(
  steward: Person,
  before: Guides,
  listed: readonly Listed[],
  ...mended: readonly number[]
): Promise<void> {
  const key = steward.keyring.keyOf("stewards", steward.roster.current.stewards);
  if (!key) throw new Trouble("no-key");
  const [today, name] = [steward.device.today(), steward.room("guidelist")];
  if (!canFollow(before, today)) throw new Trouble("quota");
  const made = { version: before.list.version + 1, day: today, expires_on: today + LIST_DAYS, pages: [...listed] };
  const told = [...before.list.mended, ...mended].slice(-MOST_MENDED);
  const json = encode(GuideList, { kind: "guidelist", ...made, mended: told });
  const id = idOf(json);
  const body = signPublic(signerSeed(key), name, id, json, MAX_GUIDE_LIST_BYTES);
  await steward.connection.append({ room: name, record: { id, body } }, steward.seed);
  const room = new Room(steward.connection, name, steward.seed);
  for (const older of before.records) await room.removeRecord(older);
}
