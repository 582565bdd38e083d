/** Entries for the roster on their way: with the new keys that they bring about, and all wrapped keys these need. */
import { UNSIGNED_ROSTER_BYTES, type WireBox, type WireEntry } from "../formats/messages.ts";
import type { Entry, Group } from "../formats/roster.ts";
import { commitmentOf, readersOf } from "../roster/asking.ts";
import { RosterRefused } from "../roster/forms.ts";
import { apply } from "../roster/rules.ts";
import type { RosterState } from "../roster/state.ts";
import { recipientOf } from "../seal/age.ts";
import { Unreadable } from "../seal/errors.ts";
import { type Bytes, keyOf } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { routes } from "../wire/routes.ts";
import { publicKeyOf } from "../wire/signing.ts";
import { isDeclined, Trouble } from "../wire/trouble.ts";
import { renewedDesks } from "./desks.ts";
import { freshEpoch, GROUPS, type Keyring, newest, signerSeed } from "./keyring.ts";
import type { Person } from "./person.ts";
import { placeIn, wireEntry } from "./writing.ts";

/**
 * Send entries followed by new epochs of some groups and new keys of the desks that need them, with every wrapped key
 * that the result needs. A members' epoch comes with a new list key if somebody went, or if `isListNew`. New keys are
 * dated no earlier than the server's day, which may be tomorrow here.
 */
export async function send(
  steward: Person,
  entries: readonly WireEntry[],
  renew: readonly Group[],
  isListNew = false,
): Promise<void> {
  try {
    await sendOn(steward, steward.device.today(), entries, renew, isListNew);
  } catch (error) {
    if (!isDeclined(error, "roster-day")) throw error;
    await sendOn(steward, steward.device.today() + 1, entries, renew, isListNew);
  }
}

async function sendOn(
  steward: Person,
  day: number,
  entries: readonly WireEntry[],
  renew: readonly Group[],
  isListNew: boolean,
): Promise<void> {
  const before = steward.roster;
  let roster = entries.reduce(applied, before);
  roster = { ...roster, day: Math.max(roster.day, day) };
  let ring = steward.keyring;
  const wire = [...entries];
  for (const group of renew) {
    const withNewList = group === "members" && (isListNew || roster.owed.size > 0 || roster.stale.size > 0);
    ring = await freshEpoch(ring, roster, group, steward.device.random, withNewList);
    const made = wireEntry(await epochEntry(steward, roster, ring, group), steward.seed);
    wire.push(made);
    roster = applied(roster, made);
  }
  await renewedDesks(steward, roster, ring, (entry) => {
    const made = wireEntry(entry, steward.seed);
    wire.push(made);
    roster = applied(roster, made);
    return roster;
  });
  const wrappedKeys = await wrappedKeysFor(before, roster, ring, renew);
  void steward.seed; // throws if it was wiped meanwhile: then some wrapped keys hold zeros, and must not be sent
  const message = { start: before.length, entries: wire, boxes: wrappedKeys };
  const isLarge = encode(routes.rosterAppend.request, message).length > UNSIGNED_ROSTER_BYTES;
  await steward.connection.ask(routes.rosterAppend, message, isLarge ? steward.seed : undefined);
  await steward.refresh();
}

/** The state after one more entry. An entry that its own rules refuse is told as the server would. */
export function applied(roster: RosterState, wire: WireEntry): RosterState {
  try {
    return apply(roster, wire);
  } catch (error) {
    throw error instanceof RosterRefused ? new Trouble(`roster-${error.code}`) : error;
  }
}

async function epochEntry(steward: Person, roster: RosterState, ring: Keyring, group: Group): Promise<Entry> {
  const place = placeIn(roster, steward.device);
  const epoch = roster.current[group] + 1;
  const commitment = commitmentOf(ring.keys[group].get(epoch) as Bytes);
  const common = { kind: "generation", ...place, group, generation: epoch, commitment } as const;
  if (group === "stewards") {
    const intake = await recipientOf(ring.intakes.get(epoch) as string);
    const signer = publicKeyOf(signerSeed(ring.keys.stewards.get(epoch) as Bytes));
    return { ...common, list: null, list_commitment: null, intake, signer };
  }
  const list = newest(ring.lists);
  const isNew = list > roster.currentList;
  const listCommitment = isNew ? commitmentOf(ring.lists.get(list) as Bytes) : null;
  return { ...common, list, list_commitment: listCommitment, intake: null, signer: null };
}

async function wrappedKeysFor(
  before: RosterState,
  after: RosterState,
  ring: Keyring,
  renewed: readonly Group[],
): Promise<WireBox[]> {
  const wrappedKeys: WireBox[] = [];
  for (const group of GROUPS) {
    const had = new Set(renewed.includes(group) ? [] : readersOf(before, group).map(({ key }) => keyOf(key)));
    for (const { key, recipient } of readersOf(after, group)) {
      if (had.has(keyOf(key))) continue;
      const sealed = await wrappedKeyOrNothing(ring, group, recipient);
      wrappedKeys.push({ recipient: key, group, generation: after.current[group], sealed });
    }
  }
  return wrappedKeys;
}

/**
 * A wrapped key, or an empty one for somebody who joined with a recipient that nothing can be sealed to: they lock
 * themselves out, and must not be able to stop the keys from being renewed for everybody else.
 */
async function wrappedKeyOrNothing(ring: Keyring, group: Group, recipient: string): Promise<Bytes> {
  try {
    return await ring.wrappedKey(group, recipient);
  } catch (error) {
    if (error instanceof Unreadable) return new Uint8Array();
    throw error;
  }
}
