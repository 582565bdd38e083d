/** Sealing one entry of the list for checks, and the PRF outputs that it takes. Stewards only. */
import type { Person } from "../community/person.ts";
import { BREATH, breathe } from "../device.ts";
import type { WireEntryOfList } from "../formats/messages.ts";
import { type Blinded, blind, finalize } from "../oprf/oprf.ts";
import { type Random, seal } from "../seal/aead.ts";
import { type Bytes, concat } from "../wire/bytes.ts";
import { indexRoutes } from "../wire/index-routes.ts";
import { Trouble } from "../wire/trouble.ts";
import { ANSWER_VERSION, type Answer, answerKey, contextOf, HEAD_BYTES, ID_AT, tagsOf } from "./index.ts";

/**
 * Elements in one request. The server takes 256, but unblinding is one step in which the page stands still: 64 are
 * about 0.1 s on the build machine.
 */
const EVALUATE_AT_ONCE = 64;

/** All sixteen slots of an identifier are taken. Part of one is left out then: "16 or more" is answer enough. */
export class NoSlot extends Trouble {
  constructor() {
    super("no-slot");
  }
}

/** 32 bytes: version, severity, reporters (at most 255), months since 1970 (u16), five marks, a zero byte, alert id. */
export function encodeAnswer({ severity, reporters, newest, alert, marks = new Uint8Array() }: Answer): Bytes {
  const [year, month] = newest.split("-").map(Number) as [number, number];
  const months = (year - 1970) * 12 + month - 1;
  const head = Uint8Array.of(ANSWER_VERSION, severity, Math.min(reporters, 255), months >>> 8, months);
  return concat(head, marks, new Uint8Array(ID_AT - HEAD_BYTES - marks.length), alert);
}

/** An index entry in one of an identifier's slots. `y` is the identifier's PRF output. */
export function sealEntry(
  y: Bytes,
  listNumber: number,
  position: number,
  slot: number,
  answer: Answer,
  random: Random,
): WireEntryOfList {
  const tag = tagsOf(y)[slot];
  if (tag === undefined) throw new NoSlot();
  const sealed = seal(answerKey(y), encodeAnswer(answer), contextOf(listNumber, position, tag), random);
  return { position, tag, sealed };
}

/**
 * The PRF outputs of many inputs, in batches, each with its proof verified against the key that the roster pins.
 * Throws `Distrust` (`wrong-oprf-key`).
 */
export async function evaluateAll(person: Person, inputs: readonly Bytes[]): Promise<Bytes[]> {
  const outputs: Bytes[] = [];
  for (let at = 0; at < inputs.length; at += EVALUATE_AT_ONCE) {
    const asked: Blinded[] = [];
    for (const input of inputs.slice(at, at + EVALUATE_AT_ONCE)) {
      asked.push(blind(input, person.device.random));
      if (asked.length % BREATH === 0) await breathe();
    }
    const blinded = asked.map((item) => item.blinded);
    const { evaluated, proof } = await person.connection.ask(indexRoutes.evaluate, { blinded }, person.seed);
    outputs.push(...finalize(asked, evaluated, person.roster.oprfKey, proof));
  }
  return outputs;
}
