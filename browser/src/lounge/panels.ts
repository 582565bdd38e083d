/**
 * Panels by lot: who is asked about a proposal, drawn among members who volunteer with the one pen of theirs that counts.
 * Pure. Counterpart of `client/lounge/panels.py`, with the same cases (vectors/panels.json).
 *
 * Three stewards commit to values before anybody knows who volunteers, and show them once the list is closed. So nobody
 * chooses whom the lot hits as long as one of the three is honest, and every device draws the same. A lot that isn't
 * whole by its last day is void, with the names of those who owe a part. What is late, banned, left out of the list or
 * put into it is named (docs/decisions/0132).
 */
import { type Listed, type Lot, MAX_VOLUNTEERS, type Panel, REVEAL_DAYS, type Reveal } from "../formats/lounge.ts";
import { derive } from "../seal/kdf.ts";
import { type Bytes, compare, fromBase64, keyOf } from "../wire/bytes.ts";
import { labelled } from "./pens.ts";
import { SUPPORT_SLOT, type Voice } from "./proposals.ts";
import type { Case } from "./standing.ts";

/** What a steward signed about a panel; `day` is the later one of hers and the host's. Of what opens one `id` is its. */
export interface Told {
  readonly seq: number;
  readonly by: string;
  readonly day: number;
  readonly said: Panel | Lot | Listed | Reveal;
  readonly id: Bytes;
}

/** That two stewards stopped a pen from a day on, until another. */
export interface Ban {
  readonly pen: string;
  readonly day: number;
  readonly until: number;
}

export type LeftOut = "late" | "banned" | "other-pen" | "full" | "left-out" | "put-in";

/** How a panel's lot stands. People and pens are text. */
export interface Drawing {
  readonly panel: Panel;
  readonly id: Bytes;
  readonly state: "open" | "closing" | "revealing" | "drawn" | "void";
  /** The pens that this device sees among those who volunteer, in order. */
  readonly volunteers: readonly string[];
  /** The first commitment of each steward, as this device sees them. */
  readonly lots: ReadonlyMap<string, Bytes>;
  /** The closed list that counts, and its hash. */
  readonly list: Listed | null;
  readonly digest: Bytes | null;
  /** The stewards who owe a part. */
  readonly missing: readonly string[];
  /** The pens that aren't drawn from, or shouldn't be. */
  readonly left: ReadonlyMap<string, LeftOut>;
  readonly drawn: readonly string[];
  readonly drawnOn: number | null;
}

/** By what lots, lists and parts name a panel: all of its record, so that none counts for another. */
export const panelId = (body: Bytes): Bytes => labelled("panel", body);

/** What volunteers name it by. */
export const volunteersOf = (id: Bytes): Bytes => id.slice(0, 16);

/** A steward's own part of this panel's lot; `master` is the vault's secret for what is for good. */
export const partOf = (master: Bytes, id: Bytes): Bytes => derive(master, "panel", 32, id);

/** What a steward publishes before the list is closed. Nobody can show another one's as theirs. */
export const commitmentOf = (id: Bytes, steward: Bytes, value: Bytes): Bytes =>
  labelled("panel-lot", id, steward, value);

/** The hash of a closed list, with the commitments that it was closed with. */
export const listDigest = ({ panel, lots, pens }: Listed): Bytes => labelled("panel-list", panel, ...lots, ...pens);

/** The pens with the lowest tickets: each has its own hash, so that no number is divided, and no place in the list matters. */
export function draw(digest: Bytes, values: readonly Bytes[], pens: readonly Bytes[], seats: number): Bytes[] {
  const seed = labelled("panel-seed", digest, ...values);
  return pens
    .map((pen) => ({ pen, ticket: labelled("panel-ticket", seed, pen) }))
    .sort((one, other) => compare(one.ticket, other.ticket))
    .slice(0, seats)
    .map(({ pen }) => pen);
}

const inOrder = (keys: readonly Bytes[]): boolean =>
  keys.every((key, at) => at === 0 || compare(keys[at - 1] as Bytes, key) < 0);

/** Whether it names three stewards, in order, with who opened it among them, and leaves a day to volunteer. */
export const isPanel = ({ by, said }: Told): boolean =>
  said.kind === "panel" && said.by.map(keyOf).includes(by) && inOrder(said.by) && said.day < said.closes_on;

/** How the lot of a panel stands. `told` may be about others too; `voices` are reactions to this one. */
export function drawingOf(
  { said: panel, id }: Told,
  told: readonly Told[],
  voices: readonly Voice[],
  bans: readonly Ban[],
  today: number,
): Drawing {
  if (panel.kind !== "panel") throw new Error("no panel");
  const { closes_on, seats } = panel;
  const by = panel.by.map(keyOf);
  const about = told
    .filter(({ said, by: signer }) => said.kind !== "panel" && keyOf(said.panel) === keyOf(id) && by.includes(signer))
    .sort((one, other) => one.seq - other.seq);
  const behind = about.filter(({ day }) => day > closes_on && day <= closes_on + REVEAL_DAYS);
  const lots = by.map((steward) =>
    about.flatMap(({ said, day, by: signer }) =>
      said.kind === "lot" && day <= closes_on && signer === steward ? [said.commitment] : [],
    ),
  );
  const lists = new Map<string, Listed>();
  for (const { said } of behind) {
    if (said.kind !== "listed" || !inOrder(said.pens)) continue;
    const isCommitted = said.lots.every((lot, at) => lots[at]?.map(keyOf).includes(keyOf(lot)));
    if (isCommitted) lists.set(keyOf(listDigest(said)), said);
  }
  const parts = new Map<string, { day: number; part: Reveal }>();
  for (const { said, day, by: signer } of behind) {
    if (said.kind !== "reveal" || parts.has(signer)) continue;
    const lot = lists.get(keyOf(said.listed))?.lots[by.indexOf(signer)];
    const own = commitmentOf(id, fromBase64(signer), said.value);
    if (lot && keyOf(lot) === keyOf(own)) parts.set(signer, { day, part: said });
  }
  const shownIn = (digest: string) =>
    by.flatMap((steward) => {
      const found = parts.get(steward);
      return found && keyOf(found.part.listed) === digest ? [{ steward, ...found }] : [];
    });
  const [best = null] = [...lists.keys()].sort((one, other) => shownIn(other).length - shownIn(one).length);
  const list = best === null ? null : (lists.get(best) as Listed);
  const shown = best === null ? [] : shownIn(best);
  const { volunteers, left } = volunteersIn(closes_on, voices, bans);
  if (list) {
    const listed = new Set(list.pens.map(keyOf));
    for (const pen of listed) left.delete(pen);
    for (const pen of volunteers) if (!listed.delete(pen)) left.set(pen, "left-out");
    for (const pen of listed) left.set(pen, "put-in");
  }
  const withoutLot = by.filter((_, at) => !lots[at]?.length);
  const withoutPart = by.filter((steward) => !shown.some((each) => each.steward === steward));
  const isNobody = !list && volunteers.length === 0;
  let state: Drawing["state"] = list ? "revealing" : "closing";
  if (today <= closes_on) state = "open";
  else if (withoutPart.length === 0) state = "drawn";
  else if (isNobody || withoutLot.length > 0 || today > closes_on + REVEAL_DAYS) state = "void";
  const whole = state === "drawn" ? list : null;
  const values = shown.map(({ part }) => part.value);
  return {
    ...{ panel, id, state, volunteers, list, left },
    lots: new Map(by.flatMap((steward, at) => (lots[at]?.[0] ? [[steward, lots[at][0]] as const] : []))),
    digest: best === null ? null : fromBase64(best),
    missing: state === "open" || withoutLot.length > 0 ? withoutLot : isNobody ? [] : withoutPart,
    drawn: whole ? draw(listDigest(whole), values, whole.pens, seats).map(keyOf) : [],
    drawnOn: whole ? Math.max(...shown.map(({ day }) => day)) : null,
  };
}

/** The pens that the list should have, in order, and those that it shouldn't, with the reason. */
function volunteersIn(closesOn: number, voices: readonly Voice[], bans: readonly Ban[]) {
  const newest = new Map<string, boolean>();
  const out = new Map<string, LeftOut>();
  for (const { pen, slot, day, mark } of [...voices].sort((one, other) => one.seq - other.seq)) {
    if (slot === SUPPORT_SLOT && day <= closesOn) {
      newest.delete(pen);
      newest.set(pen, mark === "support");
    } else if (mark === "support") out.set(pen, slot === SUPPORT_SLOT ? "late" : "other-pen");
  }
  const stopped = new Set(bans.filter(({ day, until }) => day < closesOn && closesOn <= until).map(({ pen }) => pen));
  const meant = [...newest].flatMap(([pen, isMeant]) => (isMeant ? [pen] : []));
  const found = meant.filter((pen) => !stopped.has(pen));
  const left = new Map([...out].filter(([pen]) => !newest.get(pen)));
  for (const pen of meant) if (stopped.has(pen)) left.set(pen, "banned");
  for (const pen of found.slice(MAX_VOLUNTEERS)) left.set(pen, "full");
  return { volunteers: found.slice(0, MAX_VOLUNTEERS).map(fromBase64).sort(compare).map(keyOf), left };
}

/** All panels, oldest first; each once, though its record be there twice. `voicesFor` gives the reactions to a name. */
export function panelsIn(
  told: readonly Told[],
  voicesFor: (name: string) => Voice[],
  cases: readonly Case[],
  today: number,
): Drawing[] {
  const bans = cases.flatMap(({ opened: { pen, day, until }, confirmed, restored }) =>
    pen && until !== undefined && confirmed.length > 0 && !restored ? [{ pen, day, until }] : [],
  );
  const opened = told.filter(isPanel).sort((one, other) => one.seq - other.seq);
  return opened
    .filter(({ id }, at) => opened.findIndex((each) => keyOf(each.id) === keyOf(id)) === at)
    .map((each) => drawingOf(each, told, voicesFor(keyOf(volunteersOf(each.id))), bans, today));
}

/** What this steward owes the lot now, or null. */
export function stepOf({ state, missing }: Drawing, steward: Bytes): "lot" | "list" | "reveal" | null {
  const steps = { open: "lot", closing: "list", revealing: "reveal", drawn: null, void: null } as const;
  return missing.includes(keyOf(steward)) ? steps[state] : null;
}
