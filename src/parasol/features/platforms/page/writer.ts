/**
 * Whoever writes a note of what a platform did, and comes back with its code: reads, changes, takes it back. Counterpart
 * of `features/platforms/client/writer.py`. Nothing of members and stewards is loaded here.
 */

import { readSealed } from "#features/reports/page/model.ts";
import { intakeOf } from "#features/reports/page/reporter.ts";
import type { Device } from "#kernel/device.ts";
import { ENVELOPE_SIZES } from "#kernel/formats/messages.ts";
import { Held, type Prepared, preparedWith, recordsWith, sealOwn, signedPart } from "#kernel/rooms/held.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { sealEnvelope } from "#kernel/seal/envelope.ts";
import { keysOf } from "#kernel/vault/keys.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { openingBytes } from "#kernel/wire/contexts.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { type Note, noteOf } from "./note.ts";
import { Changed, LogPart, OwnLog, type PlatformLog } from "./structs.ts";

/** Seal a note under a new code. Nothing is sent. Throws `TooLong`, `Distrust` (`wrong-key`). */
export async function prepareNote(
  roster: RosterState,
  { random }: Device,
  passphrase: Passphrase,
  log: PlatformLog,
): Promise<Prepared> {
  const keys = await keysOf(passphrase, "receipt");
  const room = keys.name;
  const thread_key = random(32);
  const own = sealOwn(keys, encode(OwnLog, { part: "own-log", thread_key, genesis: roster.genesis, log }), random);
  const part = signedPart(keys, encode(LogPart, { part: "log", room, thread_key, log }));
  const records = recordsWith([own, await sealEnvelope(part, intakeOf(roster), ENVELOPE_SIZES[1])], random);
  return preparedWith("platform", keys, records, openingBytes("platform", room, records));
}

/** Whoever holds a note's code. `remove` takes it back, with all that was said of it. */
export class Writer extends Held<OwnLog> {
  /** The note as it is now. Throws `NoReport`, `Distrust`, `Unreadable`. */
  async read(): Promise<Note> {
    const roster = await fetchCharter(this.room.connection);
    const [records, { log, thread_key }] = await this.records(roster.genesis);
    return noteOf(log, { room: this.keys.name, holder_key: this.keys.signKey }, thread_key, roster, records);
  }

  /** Put a note in the place of what was said before. Throws `NoReport`, `TooLong`, `Declined`. */
  change(log: PlatformLog): Promise<void> {
    return this.append(encode(Changed, { kind: "changed", log }));
  }

  protected decode(own: Bytes): OwnLog {
    return readSealed(OwnLog, own);
  }
}
