/**
 * Slips: five words on paper, with which somebody shows at a drop-in what they agreed to show, and nothing more.
 * Leaving one; opening one is in slip-opening.ts, which visitors don't load.
 *
 * Five words hold 51 bits. The server can try words, but what a slip says is inside an envelope to the desk, whose
 * identity it lacks; a worker has that, but has to ask the server for each try.
 */

import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { ENVELOPE_SIZES } from "#kernel/formats/messages.ts";
import { type FirstParts, openRoom, preparedWith } from "#kernel/rooms/held.ts";
import { deskRecipient } from "#kernel/roster/client/recipients.ts";
import { seal } from "#kernel/seal/aead.ts";
import { sealEnvelope } from "#kernel/seal/envelope.ts";
import { pad } from "#kernel/seal/padding.ts";
import { keysOf } from "#kernel/vault/keys.ts";
import { concat } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import type { OpenDesk } from "./card.ts";
import { slipBytes } from "./contexts.ts";
import { SlipText } from "./structs.ts";

export const SLIP_TAG = 0x0a;
export const SLIP_BYTES = 2048;
const [, ENVELOPE_BYTES] = ENVELOPE_SIZES;

/**
 * A slip under five new words (`generate(random, list, WORDS_ON_A_SLIP)`), ready to be sent; sending it twice leaves it
 * once. The desk that opens it is `desk`. Throws `TooLong`.
 */
export async function prepareSlip(
  connection: Connection,
  { random }: Device,
  passphrase: Passphrase,
  desk: OpenDesk,
  slip: Omit<SlipText, "desk">,
): Promise<FirstParts> {
  const recipient = await deskRecipient(connection, desk);
  const keys = await keysOf(passphrase, "slip");
  const room = keys.name;
  const head = Uint8Array.of(SLIP_TAG);
  const text = encode(SlipText, { ...slip, desk: desk.number });
  const inner = concat(head, seal(keys.wrap, pad(text, SLIP_BYTES), concat(head, room), random));
  const record = { id: random(16), body: await sealEnvelope(inner, recipient, ENVELOPE_BYTES) };
  return preparedWith("slip", keys, [record], slipBytes(room, record.id, record.body)).message;
}

/** Leave a prepared slip. Throws `Unreachable` (nothing is lost; send the same again), `Declined`. */
export const leaveSlip = openRoom;
