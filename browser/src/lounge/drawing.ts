/**
 * What members and stewards do about a panel by lot: open one, volunteer, draw it step by step. Counterpart of
 * `client/lounge/drawing.py`. A steward's part of the lot follows from her membership and the panel, so that each device
 * of hers can show what she committed to.
 */
import type { Person } from "../community/person.ts";
import { Listed, Lot, Panel, REVEAL_DAYS, Reveal } from "../formats/lounge.ts";
import { lifetime } from "../roster/entries.ts";
import { NO_WEEK } from "../tokens/derive.ts";
import { type Bytes, compare, equal, fromBase64, keyOf } from "../wire/bytes.ts";
import { encode, type Format } from "../wire/codec.ts";
import type { Found } from "./found.ts";
import type { Lounge } from "./lounge.ts";
import { commitmentOf, type Drawing, listDigest, panelId, partOf, stepOf, volunteersOf } from "./panels.ts";
import { SUPPORT_SLOT } from "./proposals.ts";
import type { Said } from "./threads.ts";
import { react } from "./writing.ts";

/** For how many days members can volunteer, and for how many seats. */
const DAYS = [7, 14, 28, 42];
export const SEATS = [3, 5, 7, 9, 12];

/** Those after which all of it is still there to be drawn. */
export const daysPossible = ({ roster: { policy } }: Person): number[] =>
  DAYS.filter((days) => policy && days + REVEAL_DAYS < lifetime(policy, "lounge_days"));

/** Ask a panel about a proposal, with one's own part of the lot. Throws as `GroupRooms.append`. */
export async function openPanel(
  steward: Person,
  { identity, digest }: Pick<Said, "identity" | "digest">,
  { others, days, ...said }: Pick<Panel, "seats" | "text"> & { others: readonly Bytes[]; days: number },
): Promise<void> {
  const day = steward.device.today();
  const by = [steward.key, ...others].sort(compare);
  const panel = { kind: "panel", post: identity, digest, by, ...said, closes_on: day + days, day } as const;
  await put(steward, Panel, panel);
  await putLot(steward, panelId(encode(Panel, panel)));
}

/**
 * What this steward owes the lot now: her commitment, the closed list, her part. Whoever closes the list shows her part
 * of the lot too: she knows no other's. Throws as `GroupRooms.append`.
 */
export async function takeStep(steward: Person, drawing: Drawing): Promise<void> {
  const { id, panel, lots, volunteers } = drawing;
  const step = stepOf(drawing, steward.key);
  const day = steward.device.today();
  let { list } = drawing;
  if (step === "lot") await putLot(steward, id);
  if (step === "list") {
    const committed = panel.by.map((by) => lots.get(keyOf(by)) as Bytes);
    list = { kind: "listed", panel: id, lots: committed, pens: volunteers.map(fromBase64), day };
    await put(steward, Listed, list);
  }
  if (!list || (step !== "list" && step !== "reveal")) return;
  const value = ownValue(steward, id);
  await put(steward, Reveal, { kind: "reveal", panel: id, listed: listDigest(list), value, day });
}

/** Volunteer with the pen that counts, or no more. Throws as `react`. */
export const volunteer = (lounge: Lounge, { id }: Drawing, isMeant: boolean): Promise<void> =>
  react(lounge, SUPPORT_SLOT, [{ post: volunteersOf(id), mark: isMeant ? "support" : "none", digest: undefined }]);

/** What those who were drawn wrote about the proposal since. */
export const adviceOf = ({ posts }: Pick<Found, "posts">, { panel, drawn, drawnOn }: Drawing): Said[] =>
  posts.filter(
    ({ said, identity, pen, day }) =>
      equal(said.root ?? identity, panel.post) && day >= (drawnOn ?? 0) && drawn.includes(keyOf(pen)),
  );

const ownValue = (steward: Person, id: Bytes): Bytes => partOf(steward.masterOf("escrow", NO_WEEK), id);

const putLot = (steward: Person, id: Bytes): Promise<void> =>
  put(steward, Lot, {
    ...{ kind: "lot", panel: id, day: steward.device.today() },
    commitment: commitmentOf(id, steward.key, ownValue(steward, id)),
  });

const put = <T>(steward: Person, format: Format<T>, said: T): Promise<void> =>
  steward.append("lounge", null, encode(format, said)).then(() => undefined);
