/** Sealing one entry of the list for checks, and the PRF outputs that it takes. Stewards only. */

import { BREATH, breathe } from "#kernel/device.ts";
import type { WireEntryOfList } from "#kernel/formats/messages.ts";
import { type Blinded, blind, finalize } from "#kernel/oprf/oprf.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { numberOfList, oprfKeyOf } from "#kernel/roster/rules/server-keys.ts";
import { type Random, seal } from "#kernel/seal/aead.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { indexEvaluate } from "#kernel/wire/member-routes.ts";
import { troubleOf } from "#kernel/wire/trouble.ts";
import { answerKey, contextOf, tagsOf } from "./index.ts";

/**
 * Elements in one request. The server takes 256, but unblinding is one step in which the page stands still: 64 are
 * about 0.1 s on the build machine.
 */
const EVALUATE_AT_ONCE = 64;

/** All sixteen slots of an identifier are taken. A part's own are fewer: it is left out then, and "8 or more" is answer enough. */
export class NoSlot extends troubleOf("no-slot") {}

/** An index entry in one of an identifier's slots. `y` is the identifier's PRF output; of `answer` see answers.ts. */
export function sealEntry(
  y: Bytes,
  listNumber: number,
  position: number,
  slot: number,
  answer: Bytes,
  random: Random,
): WireEntryOfList {
  const tag = tagsOf(y)[slot];
  if (tag === undefined) throw new NoSlot();
  const sealed = seal(answerKey(y), answer, contextOf(listNumber, position, tag), random);
  return { position, tag, sealed };
}

/**
 * The PRF outputs of many inputs of a list, in batches, each with its proof verified against the key that the charter
 * says is the list's.
 * Throws `Distrust` (`wrong-oprf-key`).
 */
export async function evaluateAll(person: Person, list: number, inputs: readonly Bytes[]): Promise<Bytes[]> {
  const outputs: Bytes[] = [];
  const [keys, oprfKey] = [numberOfList(person.roster, list), oprfKeyOf(person.roster, list)];
  for (let at = 0; at < inputs.length; at += EVALUATE_AT_ONCE) {
    const asked: Blinded[] = [];
    for (const input of inputs.slice(at, at + EVALUATE_AT_ONCE)) {
      asked.push(blind(input, person.device.random));
      if (asked.length % BREATH === 0) await breathe();
    }
    const blinded = asked.map((item) => item.blinded);
    const { evaluated, proof } = await person.connection.ask(indexEvaluate, { keys, blinded }, person.seed);
    outputs.push(...finalize(asked, evaluated, oprfKey, proof));
  }
  return outputs;
}
