/**
 * New keys for oneself, when somebody may have copied the ones in use: a new vault under new words, then the entry on the
 * roster, then the old vault is deleted. Counterpart of `kernel/roster/client/own_keys.py`.
 */

import { type SeatKeys, VaultContents } from "#kernel/formats/vault.ts";
import { short } from "#kernel/moderation/decisions.ts";
import { Decision } from "#kernel/moderation/structs.ts";
import { TRIES } from "#kernel/rooms/group.ts";
import { weekOf } from "#kernel/roster/rules/allowance.ts";
import { recipientHash } from "#kernel/roster/rules/hashes.ts";
import { recipientOf } from "#kernel/seal/age.ts";
import { keysOf } from "#kernel/vault/keys.ts";
import { encode } from "#kernel/wire/codec.ts";
import * as routes from "#kernel/wire/routes.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { isDeclined, Trouble, Unreachable } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { boxesFor, isMember } from "./founding.ts";
import { sayHeard } from "./heard.ts";
import { GROUPS } from "./keyring.ts";
import type { Person } from "./person.ts";
import { newMember, unlockWith } from "./unlocking.ts";
import { readVault, writeVault } from "./vaults.ts";
import { beside, NO_KEYS, placed, wireEntry } from "./writing.ts";

/**
 * Go on under new keys, which the new words `passphrase` open: returns the same member with them; `person` is of no use
 * any more. Until the entry is there the old words work, from then on the new ones. If it broke off, the same words go on
 * with what was done. Throws `Declined` (`roster-too-soon`, …), `NoMembership` (somebody else with these keys was
 * quicker).
 */
export async function renewOwnKeys(person: Person, passphrase: Passphrase): Promise<Person> {
  const { connection, device } = person;
  const { withdrawn, withdrawals_seen } = person.contents;
  const keys = await keysOf(passphrase, "vault");
  let { contents, version } = await readVault(connection, keys);
  let seat = contents?.kind === "seat" ? contents.seat : null;
  for (let attempt = 1; !(attempt === 1 && seat && (await isMember(connection, seat))); attempt++) {
    try {
      if (!seat) {
        seat = await freshKeys(person);
        const small: VaultContents = { ...person.contents, seat, withdrawn: [], withdrawals_seen: 0 };
        await writeVault(connection, device, keys, ++version, encode(VaultContents, small));
      }
      await append(person, seat);
      break;
    } catch (error) {
      if (seat && (await isMember(connection, seat))) break; // the answer was lost
      if (attempt === TRIES) throw error;
      if (isDeclined(error, "roster-duplicate"))
        seat = null; // somebody is called so: only the server knows who
      else if (isDeclined(error, "roster-moved")) await person.refreshMine();
      else throw error;
    }
  }
  const renewed = await unlockWith(connection, device, keys);
  await renewed.vault.remember({ withdrawn, withdrawals_seen }); // a server takes new vaults of the smallest size alone
  if (renewed.isSteward) await tellMembers(renewed);
  try {
    await person.vault.delete();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error; // nothing in it counts any more, and it ends by itself
  }
  return renewed;
}

/** New keys, with what is still needed of those in use. */
async function freshKeys(person: Person): Promise<SeatKeys> {
  const { key, device, contents, roster } = person;
  const today = device.today();
  const week = weekOf(today + 1); // the server's week may have begun already
  const master = person.masterOf("check", weekOf(today)).slice();
  const escrow_master = person.masterOf("escrow", week).slice();
  return {
    ...(await newMember(device)),
    escrow_master,
    former: { key, identity: contents.seat.identity, master, week, length: roster.length },
  };
}

/** Send the entry, and the very same once more if the line breaks. */
async function append(person: Person, { sign_seed, identity }: SeatKeys): Promise<void> {
  const { mine, roster, keyring, device, connection } = person;
  if (!mine) throw new Trouble("locked");
  const key = publicKeyOf(sign_seed);
  const recipient = await recipientOf(identity);
  const said = { kind: "renew", seat: person.key, key, recipient: recipientHash(recipient) } as const;
  const entry = placed(beside(roster, mine, device), device, said);
  const heard = sayHeard(sign_seed, key, roster.length);
  const boxes = await boxesFor(key, recipient, roster, keyring, person.isSteward ? GROUPS : ["members"], heard);
  const message = { entries: [wireEntry(entry, person.seed, sign_seed)], boxes, recipients: [recipient], ...NO_KEYS };
  const send = () => connection.ask(routes.rosterAppend, message);
  await send().catch((error: unknown) => {
    if (error instanceof Unreachable) return send();
    throw error;
  });
}

/** Of a steward, on whose word members rely, everybody hears it. It needs no reason: why is nobody's business. */
async function tellMembers(steward: Person): Promise<void> {
  const before = steward.contents.seat.former?.key as Uint8Array;
  const told: Decision = { kind: "decision", what: "renewed their own keys", about: short(before), reason: "" };
  await steward.append("decisions", null, encode(Decision, told));
}
