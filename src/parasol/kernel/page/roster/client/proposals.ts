import { Proposal } from "#features/alerts/page/case-structs.ts";
import type { Entry } from "#kernel/formats/roster.ts";
import { decode as decodeEntry } from "#kernel/roster/rules/entries.ts";
import { RosterRefused } from "#kernel/roster/rules/forms.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, Malformed } from "#kernel/wire/bytes.ts";
import { decode } from "#kernel/wire/codec.ts";
import type { Person } from "./person.ts";

/** A proposal as read: its record's id, who proposed it, and the entry that it would bring. */
export interface OpenProposal {
  readonly id: Bytes;
  readonly by: Bytes;
  readonly proposal: Proposal;
  readonly entry: Entry;
}

const PROPOSABLE = ["invite", "remove", "freeze", "role", "policy", "desk", "closing", "server-keys"]; // nobody signs their own leaving by mistake

/** The open proposals, oldest first; one whose entry doesn't follow on the roster any more is among them. */
export async function proposals(steward: Person): Promise<OpenProposal[]> {
  const found: OpenProposal[] = [];
  for await (const [{ id }, opened] of steward.read("review")) {
    if (opened instanceof Unreadable) continue;
    try {
      const proposal = decode(Proposal, opened.body);
      const entry = decodeEntry(proposal.body);
      if (PROPOSABLE.includes(entry.kind)) found.push({ id, by: opened.author, proposal, entry });
    } catch (error) {
      if (!(error instanceof Malformed || error instanceof RosterRefused)) throw error;
    }
  }
  return found;
}

/** Take a proposal off the table. */
export async function dropProposal(steward: Person, id: Bytes): Promise<void> {
  await steward.drop("review", id);
}
