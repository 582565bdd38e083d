/** Entries for the roster on their way: with the new keys that they bring about, and all that leads to these. */

import { deskBoxes, renewedDesks } from "#features/desks/page/keeping.ts";
import { MAX_ROSTER_BYTES, type SignedEntry, STAGED_AT_ONCE, UNSIGNED_ROSTER_BYTES } from "#kernel/formats/messages.ts";
import type { Generation, Group } from "#kernel/formats/roster.ts";
import { commitmentOf } from "#kernel/roster/rules/asking.ts";
import { besideStaged, type Due, due, type Owner } from "#kernel/roster/rules/due.ts";
import { decode } from "#kernel/roster/rules/entries.ts";
import { RosterRefused } from "#kernel/roster/rules/forms.ts";
import { recipientHash } from "#kernel/roster/rules/hashes.ts";
import { apply } from "#kernel/roster/rules/register.ts";
import { isTreeOver, nextTree } from "#kernel/roster/rules/renewal.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { identityOf, recipientOf } from "#kernel/seal/age.ts";
import { intakeSeed, signerSeed } from "#kernel/seal/key-tree.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import * as routes from "#kernel/wire/routes.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { Distrust, isDeclined, Trouble } from "#kernel/wire/trouble.ts";
import { appendWith, type Holding, type Texts } from "./new-keys.ts";
import { gzipped } from "./packing.ts";
import type { Person } from "./person.ts";
import { recipientsOf } from "./recipients.ts";
import { whole } from "./register.ts";
import { placed, wireEntry } from "./writing.ts";

/** The groups in the order in which their keys are renewed: a new key tree follows from a stewards' key. */
const IN_ORDER: readonly Group[] = ["stewards", "members"];

/** A leaf's box in JSON is larger. */
const LEAST_BOX_BYTES = 2_000;

/**
 * Where more people have a leaf than `atOnce`, most of a new key tree is sent beforehand, so many boxes to a `piece`
 * (staging.ts). Tests make both smaller.
 */
export const SIZES = { atOnce: 500, piece: STAGED_AT_ONCE };

/** A signed entry, and the recipient that it is the first to name. */
export interface Sent {
  readonly wire: SignedEntry;
  readonly recipient?: string | undefined;
}

/**
 * Send entries followed by the new epochs that they owe, and those of further groups, and by new keys of the desks that
 * need them, with all that the result needs. A members' epoch begins a new list if somebody went, or if `isListNew`. New
 * keys are dated no earlier than the server's day, which may be tomorrow here. `staged`: the leaves whose boxes were sent
 * beforehand. False if a members' epoch would begin a key tree that is too large and wasn't staged: then it is put off,
 * and the rest is sent. Throws `Trouble` (`too-many-members`; `keys-first`: entries owe that epoch).
 */
export async function send(
  steward: Person,
  entries: readonly Sent[],
  renew: readonly Group[] = [],
  isListNew = false,
  staged: ReadonlySet<number> | null = null,
): Promise<boolean> {
  try {
    return await sendOn(steward, steward.device.today(), entries, renew, isListNew, staged);
  } catch (error) {
    if (!isDeclined(error, "roster-day")) throw error;
    return await sendOn(steward, steward.device.today() + 1, entries, renew, isListNew, staged);
  }
}

async function sendOn(
  steward: Person,
  day: number,
  first: readonly Sent[],
  renew: readonly Group[],
  isListNew: boolean,
  staged: ReadonlySet<number> | null,
): Promise<boolean> {
  const before = await whole(steward);
  const { device } = steward;
  const sent: Sent[] = [...first];
  let roster = first.reduce((state, { wire }) => applied(state, wire), before);
  const isRemoval = first.some(({ wire }) => decode(wire.body).kind === "remove");
  const isDue = (group: Group): boolean => renew.includes(group) || roster.owed.has(group);
  const groups = IN_ORDER.filter((group) => isDue(group) || (isRemoval && group === "members"));
  let isPutOff = false;
  const fresh = new Map(groups.map((group) => [group, device.random(32)]));
  roster = { ...roster, day: Math.max(roster.day, day) };
  const add = (entry: Sent): RosterState => {
    sent.push(entry);
    roster = applied(roster, entry.wire);
    return roster;
  };
  let { intake } = before;
  for (const group of groups) {
    if (group === "members" && !staged && roster.leaves.holders.size > SIZES.atOnce && isTreeOver(roster)) {
      if (roster.owed.has(group)) throw new Trouble("keys-first");
      isPutOff = true;
      continue;
    }
    const isNew = group === "members" && (isListNew || roster.owed.size > 0 || roster.stale.size > 0);
    const made = await epoch(steward, roster, group, fresh.get(group) as Bytes, isNew);
    intake = made.recipient ?? intake;
    add(made);
  }
  await renewedDesks(steward, roster, intake, ({ said, recipient }) =>
    add({ wire: wireEntry(placed(roster, device, said), steward.seed), recipient }),
  );
  if (sent.length === 0) return !isPutOff;
  const entries = sent.map(({ wire }) => wire);
  const all = due(
    before,
    entries.map(({ body }) => decode(body)),
    roster,
  );
  const wanted = staged ? besideStaged(all, roster, staged) : all;
  // Before so many recipients are read and sealed to.
  if (wanted.leaves.length * LEAST_BOX_BYTES > MAX_ROSTER_BYTES) throw new Trouble("too-many-members");
  const { beganAt } = roster.keyTree;
  if (beganAt <= before.current.stewards && !(await steward.reach("stewards", beganAt))) throw new Distrust("no-key");
  const texts = await textsFor(steward, wanted, sent);
  const held = holding(steward, before, fresh);
  const boxes = deskBoxes(steward, before, roster);
  const made = await appendWith(entries, wanted, roster, held, texts, device.random, boxes);
  const message = { ...made, staged: staged !== null };
  for (const key of fresh.values()) key.fill(0);
  void steward.seed; // throws if it was wiped meanwhile: then some of it holds zeros, and must not be sent
  const size = encode(routes.rosterAppend.request, message).length;
  if (size > MAX_ROSTER_BYTES) throw new Trouble("too-many-members");
  const route = { ...routes.rosterAppend, pack: gzipped };
  await steward.connection.ask(route, message, size > UNSIGNED_ROSTER_BYTES ? steward.seed : undefined);
  await steward.refresh();
  return !isPutOff;
}

/** The state after one more entry. An entry that its own rules refuse is told as the server would. */
export function applied(roster: RosterState, wire: SignedEntry): RosterState {
  try {
    return apply(roster, wire);
  } catch (error) {
    throw error instanceof RosterRefused ? new Trouble(`roster-${error.code}`) : error;
  }
}

/** The entry with a group's next epoch. */
async function epoch(
  steward: Person,
  roster: RosterState,
  group: Group,
  key: Bytes,
  isNewList: boolean,
): Promise<Sent> {
  const generation = roster.current[group] + 1;
  const common = { kind: "generation", group, generation, commitment: commitmentOf(key) } as const;
  const made = (rest: Pick<Generation, "list" | "tree" | "intake" | "signer">): SignedEntry =>
    wireEntry(placed(roster, steward.device, { ...common, ...rest }), steward.seed);
  if (group === "members") {
    const list = roster.currentList + (isNewList ? 1 : 0);
    return { wire: made({ list, tree: nextTree(roster), intake: null, signer: null }) };
  }
  const recipient = await recipientOf(identityOf(intakeSeed(key)));
  const signer = publicKeyOf(signerSeed(key));
  return { wire: made({ list: null, tree: null, intake: recipientHash(recipient), signer }), recipient };
}

/** Keys in force after some entries: those that come with them, and the steward's own. */
function holding(steward: Person, before: RosterState, fresh: ReadonlyMap<Group, Bytes>): Holding {
  const { keyring } = steward;
  const keyOf = (group: Group, number: number): Bytes => {
    const key = number > before.current[group] ? fresh.get(group) : keyring.keyOf(group, number);
    if (!key) throw new Trouble("no-key"); // wiped meanwhile
    return key;
  };
  return { keyOf, escrow: keyring.escrow ?? new Uint8Array(), seed: steward.seed };
}

/** The recipients of all to whom something is sealed: those that come with these entries, and from the server. */
async function textsFor(steward: Person, { leaves, stewards }: Due, sent: readonly Sent[]): Promise<Texts> {
  const texts = new Map(
    sent.flatMap(({ recipient }) => (recipient ? [[keyOf(recipientHash(recipient)), recipient]] : [])),
  );
  const isUnknown = ({ recipient }: Owner): boolean => !texts.has(keyOf(recipient));
  const unknown = [
    ...new Map([...leaves, ...stewards].filter(isUnknown).map((each) => [keyOf(each.key), each])).values(),
  ];
  const found = await recipientsOf(steward.connection, unknown, steward.seed);
  for (const [at, { recipient }] of unknown.entries()) texts.set(keyOf(recipient), found[at] as string);
  return texts;
}
