/**
 * The guides as anybody reads them: their list first, then one page at a time. Asked without a name. Counterpart of
 * `features/guides/client/reading.py`.
 *
 * The list says which pages hold. So a page that the server keeps back, puts in another's place or brings back from the
 * dead is noticed; a list that is older than one that was seen, too.
 */
import type { Connection } from "#kernel/connection.ts";
import { MAX_GUIDE_LIST_BYTES, MAX_GUIDE_RECORD_BYTES, PAGE_RECORDS } from "#kernel/formats/messages.ts";
import { isStewardsSigner, signedPublic } from "#kernel/public/signed.ts";
import { readOlder } from "#kernel/rooms/ladder.ts";
import { pages } from "#kernel/rooms/room.ts";
import { areTwo } from "#kernel/roster/rules/asking.ts";
import { epochOf, type RosterState } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, equal, fromBase64, Malformed } from "#kernel/wire/bytes.ts";
import { decodeSigned, type Format } from "#kernel/wire/codec.ts";
import { roomName } from "#kernel/wire/contexts.ts";
import { publicRead } from "#kernel/wire/public-routes.ts";
import { isSigned } from "#kernel/wire/signing.ts";
import { Distrust, Trouble } from "#kernel/wire/trouble.ts";
import { guideBytes, hashOfGuide } from "./contexts.ts";
import { type Guide, GuideList, LIST_DAYS, LISTS_A_DAY, type Listed, type Section, SignedGuide } from "./structs.ts";

/** The list that holds; whether stewards of today confirmed it within 45 days; the ids of all list records. */
export interface Guides {
  readonly list: GuideList;
  readonly isConfirmed: boolean;
  readonly records: readonly Bytes[];
}

/**
 * The newest list that counts, or null. `seen` is the version of one that was read before. Throws `Distrust`
 * (`guides-older`, `repeated`), `Unreachable`.
 */
export async function fetchGuides(
  connection: Connection,
  roster: RosterState,
  today: number,
  seen = 0,
): Promise<Guides | null> {
  const records: Bytes[] = [];
  let best: { readonly list: GuideList; readonly isOfToday: boolean } | null = null;
  let known = roster;
  const ask = (after: number) => connection.ask(publicRead, { after, kind: "guidelist", most: PAGE_RECORDS });
  for await (const page of pages(ask)) {
    for (const { id, body } of page.records) {
      records.push(id);
      let found = listIn(known, id, body, today);
      while (found === "author" && known.older.stewards.count > 0) {
        known = (await readOlder(connection, known, "stewards")).roster; // perhaps their signer of before
        found = listIn(known, id, body, today);
      }
      if (typeof found === "string") continue; // one that doesn't count hides no other
      const signer = epochOf(roster, "stewards")?.signer;
      const next = { list: found.item, isOfToday: !!signer && equal(signer, found.signer) };
      if (!best || rank(next) > rank(best)) best = next;
    }
  }
  if ((best?.list.version ?? 0) < seen) throw new Distrust("guides-older");
  return best && { list: best.list, isConfirmed: best.isOfToday && today <= best.list.expires_on, records };
}

/** Lists by the signer of today come before all others; of these the highest version does. */
const rank = ({ list, isOfToday }: { list: GuideList; isOfToday: boolean }): number =>
  list.version + (isOfToday ? 2 ** 32 : 0);

/** A page of the list, verified. Throws `Distrust` (`guide-held`, `guide-mixed`, `guide-unsigned`). */
export async function fetchGuide(connection: Connection, roster: RosterState, listed: Listed): Promise<Guide> {
  const asked = { after: listed.seq - 1, kind: "guides", most: 1 };
  const { records } = await connection.ask(publicRead, asked);
  const record = records.find(({ seq }) => seq === listed.seq);
  if (!record) throw new Distrust("guide-held");
  return guideIn(roster, listed, record);
}

/** The list that a record has, and the stewards' signer that signed it; or why it doesn't count. */
export function listIn(
  roster: RosterState,
  id: Bytes,
  body: Bytes,
  today: number,
): { item: GuideList; signer: Bytes } | string {
  const found = opened(GuideList, roomName(roster.genesis, "guidelist"), id, body, MAX_GUIDE_LIST_BYTES);
  if (typeof found === "string") return found;
  if (!isPossible(found.item, today)) return "contents";
  return isStewardsSigner(roster, found.signer) ? found : "author";
}

/**
 * The page that a record has, if it is the listed one. Throws `Distrust` (`guide-mixed`, `guide-unsigned`). Who signed may
 * be no steward any more: the list says on each day whether a page still holds.
 */
export function guideIn(roster: RosterState, listed: Listed, record: { id: Bytes; body: Bytes }): Guide {
  const room = roomName(roster.genesis, "guides");
  const found = opened(SignedGuide, room, record.id, record.body, MAX_GUIDE_RECORD_BYTES);
  if (typeof found === "string" || !isSame(found.item.guide, listed)) throw new Distrust("guide-mixed");
  const { guide, signatures } = found.item;
  const signed = guideBytes(roster.genesis, guide);
  const [one, other] = signatures.map((signature) =>
    [...roster.stewardSpans.keys()].find((key) => isSigned(fromBase64(key), "guide", signed, signature)),
  );
  if (!one || !other || !areTwo(roster, fromBase64(one), fromBase64(other))) throw new Distrust("guide-unsigned");
  return guide;
}

/**
 * A page by its name, and the list it is in. If the server has it no more, the list is read again: a steward may have
 * withdrawn it meanwhile. Throws `Trouble` (`no-guide`), and as the other two.
 */
export async function readGuide(
  connection: Connection,
  roster: RosterState,
  guides: Guides,
  today: number,
  name: string,
  language: string,
): Promise<{ guides: Guides; guide: Guide }> {
  try {
    return { guides, guide: await fetchGuide(connection, roster, findGuide(guides, name, language)) };
  } catch (error) {
    if (!(error instanceof Distrust) || error.code !== "guide-held") throw error;
    const again = await fetchGuides(connection, roster, today, guides.list.version);
    if (!again || again.list.version === guides.list.version) throw error;
    return { guides: again, guide: await fetchGuide(connection, roster, findGuide(again, name, language)) };
  }
}

/** A page of the list; if there is none in this language, in English. Throws `Trouble` (`no-guide`). */
export function findGuide({ list }: Guides, name: string, language: string): Listed {
  const [found] = inLanguage(
    list.pages.filter(({ id }) => id === name),
    language,
  );
  if (!found) throw new Trouble("no-guide");
  return found;
}

/** Each page once: in this language, else in English, else in any other. */
export function inLanguage(pages: readonly Listed[], language: string): Listed[] {
  const best = new Map<string, Listed>();
  const rank = (page: Listed | undefined) => [undefined, "en", language].lastIndexOf(page?.language);
  for (const page of pages) if (rank(page) > rank(best.get(page.id)) || !best.has(page.id)) best.set(page.id, page);
  return [...best.values()];
}

/**
 * The titles and blocks of a translated page of whose English its list says that it is another one by now: `section`,
 * `section/block`, and `` for its title. Counterpart of `guide_texts.py`.
 */
export function stalePlaces({ sections }: Guide, stale: Bytes = new Uint8Array()): ReadonlySet<string> {
  const blocks = ({ id, title, blocks }: Section) => [...(title ? [id] : []), ...blocks.map((_, at) => `${id}/${at}`)];
  const places = ["", ...sections.flatMap(blocks)];
  return new Set(places.filter((_, at) => (stale[at >> 3] ?? 0) & (1 << (at & 7))));
}

function opened<T>(
  format: Format<T>,
  room: Bytes,
  id: Bytes,
  body: Bytes,
  most: number,
): { item: T; signer: Bytes } | string {
  try {
    const { json, signer } = signedPublic(room, id, body, most);
    return { item: decodeSigned(format, json), signer };
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    if (error instanceof Malformed) return "contents";
    throw error;
  }
}

function isPossible({ version, day, expires_on, pages }: GuideList, today: number): boolean {
  const names = new Set(pages.map(({ id, language }) => `${id} ${language}`));
  const days = expires_on - day;
  const ends = pages.every(({ stale }) => stale?.at(-1) !== 0);
  const isOfItsDay = day <= today + 1 && version <= day * LISTS_A_DAY;
  return ends && names.size === pages.length && days >= 0 && days <= LIST_DAYS && isOfItsDay;
}

const isSame = (guide: Guide, listed: Listed): boolean =>
  equal(hashOfGuide(guide), listed.hash) &&
  `${guide.regions}` === `${listed.regions}` &&
  (["id", "language", "title", "topic", "law", "review_by"] as const).every((name) => guide[name] === listed[name]);
