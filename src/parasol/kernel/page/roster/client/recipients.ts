/** Age recipients: the roster names their hashes, and a server gives what these are of. */
import type { Connection } from "#kernel/connection.ts";
import { RECIPIENTS_AT_ONCE } from "#kernel/formats/messages.ts";
import { boxOf, type Desk, INTAKE, newestOf } from "#kernel/roster/rules/desks.ts";
import { isIntake, recipientHash } from "#kernel/roster/rules/hashes.ts";
import { epochOf, type RosterState } from "#kernel/roster/rules/state.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Distrust } from "#kernel/wire/trouble.ts";

/** A desk (its number, u256), a member or an invite, and the hash of its recipient. */
interface Owner {
  readonly key: Bytes;
  readonly recipient: Bytes;
}

/** Their recipients, in order; people's are told to stewards alone. Throws `Distrust` (`wrong-key`), `Declined`. */
export async function recipientsOf(connection: Connection, owners: readonly Owner[], seed?: Bytes): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < owners.length; at += RECIPIENTS_AT_ONCE) {
    const some = owners.slice(at, at + RECIPIENTS_AT_ONCE);
    const { texts } = await connection.ask(routes.recipientsRead, { of: some.map(({ key }) => key) }, seed);
    const isRight = ({ recipient }: Owner, at: number): boolean => equal(recipientHash(texts[at] ?? ""), recipient);
    if (texts.length !== some.length || !some.every(isRight)) throw new Distrust("wrong-key");
    found.push(...texts);
  }
  return found;
}

/** The recipient to which a desk's workers can open, of its keys in force. Throws as `recipientsOf`. */
export async function deskRecipient(connection: Connection, desk: Pick<Desk, "number" | "epochs">): Promise<string> {
  const recipient = newestOf(desk)?.recipient ?? new Uint8Array();
  const [text] = await recipientsOf(connection, [{ key: boxOf(desk.number), recipient }]);
  return text as string;
}

/** The roster with the text of the intake in force. Throws as `recipientsOf`. */
export async function withIntake(connection: Connection, roster: RosterState): Promise<RosterState> {
  if (isIntake(roster, roster.intake)) return roster;
  const recipient = epochOf(roster, "stewards")?.intake ?? new Uint8Array();
  const [intake] = await recipientsOf(connection, [{ key: INTAKE, recipient }]);
  return { ...roster, intake: intake as string };
}
