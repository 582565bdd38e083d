/**
 * What stewards do with the roster: invite, remove, freeze, change roles and settings.
 *
 * What makes, unmakes or rules stewards needs two signatures: the first steward makes a *proposal* in the review room,
 * a second one signs and sends it. Removing anybody renews the keys in the same step, those of desks too.
 */

import { Proposal } from "#features/alerts/page/case-structs.ts";
import { keysEntry } from "#features/desks/page/keeping.ts";
import { type Card, type Closing, type Entry, INVITE_DAYS, type Policy, type Role } from "#kernel/formats/roster.ts";
import { InviteContents } from "#kernel/formats/vault.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import { retried } from "#kernel/rooms/group.ts";
import { changeClosing } from "#kernel/roster/rules/closing.ts";
import { recipientHash } from "#kernel/roster/rules/hashes.ts";
import { freeLeaf } from "#kernel/roster/rules/key-tree.ts";
import { checkPolicy } from "#kernel/roster/rules/policy.ts";
import { isBySigner, signaturesNeeded } from "#kernel/roster/rules/signers.ts";
import { type RosterState, takenBy } from "#kernel/roster/rules/state.ts";
import { generateIdentity, recipientOf } from "#kernel/seal/age.ts";
import { signerSeed } from "#kernel/seal/key-tree.ts";
import { keysOf } from "#kernel/vault/keys.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { sign } from "#kernel/wire/signing.ts";
import { Trouble, troubleOf } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { setLabel, tendLabels } from "./labels.ts";
import { inviterOf, knowNotes, noteBy } from "./notes.ts";
import type { Person } from "./person.ts";
import { dropProposal, proposals } from "./proposals.ts";
import { whole } from "./register.ts";
import { applied, type Sent, send } from "./sending.ts";
import { wipeKeys, writeVault } from "./vaults.ts";
import { isNext, type Naming, pinOf, placed, type Said, wireEntry } from "./writing.ts";

/** This needs a steward's words (`not-a-steward`). */
export class NotASteward extends troubleOf("not-a-steward") {}

/** The one who invited can't be the one who vouches (`same-voucher`). */
export class SameVoucher extends troubleOf("same-voucher") {}

/** Done as far as one steward can (`second-needed`): the proposal of this id waits for a second one's signature. */
export class SecondNeeded extends Trouble {
  readonly proposal: Bytes;
  constructor(proposal: Bytes) {
    super("second-needed");
    this.proposal = proposal;
  }
}

/** The roster has moved on since this was proposed, it lacks a recipient, or it isn't there any more (`stale-proposal`): propose it again. */
export class StaleProposal extends troubleOf("stale-proposal") {}

/** What is to be said next, and the recipient that it names first. */
type Make = (roster: RosterState) => Said | Naming | Promise<Naming>;

/**
 * Make an invite whose words are `invitePassphrase`: its vault, its entry on the roster, its wrapped keys; with a private
 * `label` for whoever comes with it. A steward's has a reason. Throws
 * `SecondNeeded` for a steward's invite in a community with two stewards or more (the words work once a second steward
 * has agreed).
 */
export async function invite(
  steward: Person,
  role: Role,
  invitePassphrase: Passphrase,
  reason: string,
  label = "",
): Promise<void> {
  checkSteward(steward);
  if (role === "steward") decisions.checkReason(reason);
  const keys = await keysOf(invitePassphrase, "invite");
  const identity = await generateIdentity();
  const recipient = await recipientOf(identity);
  const { genesis, length, head, stewardsHead } = steward.roster;
  const contents = encode(InviteContents, {
    kind: "invite",
    pin: pinOf({ genesis, length, head, stewardsHead }),
    identity,
  });
  await writeVault(steward.connection, steward.device, keys, 1, contents, true);
  const key = keys.signKey;
  wipeKeys(keys);
  if (label) await setLabel(steward, key, label);
  const make: Make = (roster) => {
    const last_day = Math.max(steward.device.today(), roster.day) + INVITE_DAYS;
    const leaf = freeLeaf(roster, steward.device.random);
    const note = noteBy(steward, "invite", key);
    return {
      said: { kind: "invite", key, recipient: recipientHash(recipient), leaf, role, last_day, note },
      recipient,
    };
  };
  await append(steward, make, reason);
}

/** Take back an invite that nobody used yet; a steward's with a reason. */
export const cancel = (steward: Person, inviteKey: Bytes, reason = ""): Promise<void> =>
  append(steward, () => ({ kind: "cancel", invite: inviteKey }), reason);

/** Say that this member is known to a second steward. Throws `SameVoucher` for who invited it, and for one's own. */
export async function vouch(steward: Person, member: Bytes): Promise<void> {
  checkSteward(steward);
  const found = (await whole(steward)).seats.get(keyOf(member));
  await knowNotes(steward, found ? [found] : []);
  const inviter = inviterOf(steward, member);
  if (equal(member, steward.key) || (inviter && equal(inviter, steward.key))) throw new SameVoucher();
  await append(steward, () => ({ kind: "vouch", seat: member, note: noteBy(steward, "vouch", member) }));
}

/** Remove a member and renew the keys in the same step. The index has to be re-keyed afterwards. */
export const remove = (steward: Person, member: Bytes, reason: string): Promise<void> =>
  append(steward, () => ({ kind: "remove", seat: member }), reason);

/**
 * Pause a member: the server gives it nothing more, until it is thawed. It still holds the keys it had (a steward's are
 * renewed): if the device is in other hands for good, remove the member instead.
 */
export const freeze = (steward: Person, member: Bytes, reason: string): Promise<void> =>
  append(steward, () => ({ kind: "freeze", seat: member, frozen: true }), reason);

/** Let a frozen member in again, with the keys that are in force now. */
export const thaw = (steward: Person, member: Bytes, reason: string): Promise<void> =>
  append(steward, () => ({ kind: "freeze", seat: member, frozen: false }), reason);

/** Make a member steward, or a steward member. */
export const changeRole = (steward: Person, member: Bytes, role: Role, reason: string): Promise<void> =>
  append(
    steward,
    (roster) => {
      const recipient = takenBy(roster, member)?.recipient ?? new Uint8Array();
      return { kind: "role", seat: member, recipient, role };
    },
    reason,
  );

/** Change the community's settings. Throws `RosterRefused` (`policy`) before anybody is asked to agree. */
export async function changePolicy(steward: Person, policy: Policy, reason: string): Promise<void> {
  checkPolicy(policy);
  await append(steward, () => ({ kind: "policy", policy }), reason);
}

/**
 * Announce that the community closes at the end of this day, or call that off (null). `SecondNeeded` as for settings.
 * Throws `RosterRefused` (`closing`) for a day that is too near, before anybody is asked to agree.
 */
export const closeCommunity = (steward: Person, lastDay: number | null, reason: string): Promise<void> =>
  append(
    steward,
    (roster) => {
      const said = { kind: "closing", last_day: lastDay } as const;
      changeClosing(roster.closingOn, placed(roster, steward.device, said) as Closing);
      return said;
    },
    reason,
  );

/**
 * Open a desk, change its card, or close it (null). `SecondNeeded` as for settings. Numbers: `freeNumber` of desks.ts
 * for a new one. It takes conversations when it has keys (`giveDeskKeys`).
 */
export const changeDesk = (steward: Person, desk: number, card: Card | null, reason: string): Promise<void> =>
  append(steward, () => ({ kind: "desk", desk, card }), reason);

/**
 * Give an open desk new keys: exactly these members answer there from now on. One steward's signature is enough. Throws
 * `NoWorkers`, `ReasonNeeded`, `NotASteward`, `Trouble` (`no-such-desk`), `Declined`.
 */
export const giveDeskKeys = (steward: Person, desk: number, workers: readonly Bytes[], reason: string): Promise<void> =>
  append(steward, (roster) => keysEntry(steward, roster, desk, workers), reason);

/**
 * Append an entry that one signature is enough for, with the new epochs that it brings about, and record the
 * decision; otherwise leave a proposal and throw `SecondNeeded`. If somebody else was quicker, it is made again on the
 * new roster. What stewards alone read has no reason. Throws `ReasonNeeded`, `NotASteward`, `Declined`.
 */
export async function append(steward: Person, make: Make, reason = ""): Promise<void> {
  checkSteward(steward);
  let done: Entry | null = null;
  await retried(
    async () => {
      const next = async (): Promise<readonly [Entry, string | undefined]> => {
        const roster = await whole(steward);
        checkSteward(steward);
        const made = await make(roster);
        const { said, recipient = undefined } = "said" in made ? made : { said: made };
        return [placed(roster, steward.device, said), recipient];
      };
      let [entry, recipient] = await next();
      if (decisions.told(entry)) decisions.checkReason(reason);
      if (signaturesNeeded(steward.roster, entry) > 1) {
        throw new SecondNeeded(await propose(steward, entry, reason, recipient ?? null));
      }
      if (isBySigner(entry) && steward.roster.stale.has("stewards")) {
        await send(steward, [], ["stewards"]); // a signer that somebody who left holds is taken for nothing
        [entry, recipient] = await next();
      }
      await send(steward, [{ wire: signed(steward, entry), recipient }]);
      done = entry;
    },
    () => steward.refresh(),
  );
  if (done) await decided(steward, done, reason);
}

/** Record what was decided. A label goes in the same step as the membership or the invite that it is about. */
async function decided(steward: Person, entry: Entry, reason: string): Promise<void> {
  const told = decisions.told(entry);
  if (told) await decisions.record(steward, ...told, reason);
  if (entry.kind === "remove" || entry.kind === "cancel") await tendLabels(steward);
}

/** An entry signed by whoever has to: the stewards' signer, or this steward. */
function signed(steward: Person, entry: Entry): Sent["wire"] {
  if (!isBySigner(entry)) return wireEntry(entry, steward.seed);
  const key = steward.keyring.keyOf("stewards", steward.roster.current.stewards);
  if (!key) throw new Trouble("no-key"); // wiped meanwhile
  return wireEntry(entry, signerSeed(key));
}

/** Several entries, each signed by this steward and enough so, in one append. */
export async function sendAll(steward: Person, all: readonly Said[]): Promise<void> {
  let roster = await whole(steward);
  const sent: Sent[] = [];
  for (const said of all) {
    const wire = wireEntry(placed(roster, steward.device, said), steward.seed);
    sent.push({ wire });
    roster = applied(roster, wire);
  }
  await send(steward, sent, []);
}

/** Throws `NotASteward`. */
export function checkSteward(person: Person): void {
  if (!person.isSteward) throw new NotASteward();
}

async function propose(steward: Person, entry: Entry, reason: string, recipient: string | null): Promise<Bytes> {
  const { body, signatures } = wireEntry(entry, steward.seed);
  const proposal: Proposal = {
    kind: "proposal",
    body,
    signature: (signatures[0] as { signature: Bytes }).signature,
    reason,
    recipient,
  };
  return steward.append("review", null, encode(Proposal, proposal));
}

/**
 * Sign somebody else's proposal as the second steward, and carry it out. Throws `StaleProposal`, `ReasonNeeded`,
 * `NotASteward`, `Declined`.
 */
export async function agree(steward: Person, id: Bytes, reason: string): Promise<void> {
  decisions.checkReason(reason);
  await whole(steward);
  await steward.refresh();
  checkSteward(steward);
  const open = (await proposals(steward)).find((each) => equal(each.id, id));
  if (!open) throw new StaleProposal();
  const { by, proposal, entry } = open;
  const { roster } = steward;
  if (!isNext(roster, entry)) throw new StaleProposal();
  const recipient = proposal.recipient ?? undefined;
  if (entry.kind === "invite" && !(recipient && equal(recipientHash(recipient), entry.recipient)))
    throw new StaleProposal();
  const first = { key: by, signature: proposal.signature };
  const second = { key: steward.key, signature: sign(steward.seed, "roster", proposal.body) };
  const wire = { body: proposal.body, signatures: [first, second] };
  await send(steward, [{ wire, recipient }]);
  await dropProposal(steward, id);
  await decided(steward, entry, reason);
}
