/**
 * Pens: the names that a member writes under in the lounge, which nobody ties to the membership or to each other. What
 * a pen is made of (docs/protocol.md, section "The lounge"). Counterpart of `../client/pens.py`.
 *
 * The server evaluates a pen's point blindly for a season, of a member the same for good, and certifies it later without
 * knowing whose it is.
 * The certificate is the token key's evaluation for a season with its proof, which everybody verifies (RFC 9497, mode
 * POPRF, with the input itself in place of a blinded one): a verifiable PRF as a signature, as in RFC 9381.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { MAX_VERIFIED, VERIFIED_BYTES } from "#kernel/formats/vault.ts";
import { Poprf } from "#kernel/oprf/poprf.ts";
import { weekOf } from "#kernel/roster/rules/allowance.ts";
import { monthsOn } from "#kernel/roster/rules/once.ts";
import type { HasServerKeys } from "#kernel/roster/rules/server-keys.ts";
import { derive } from "#kernel/seal/kdf.ts";
import { infoOf, penInputOf, penSeedOf, seasonOfWeek } from "#kernel/tokens/derive.ts";
import { type Bytes, concat, fromBase64, keyOf, u32, uint, utf8 } from "#kernel/wire/bytes.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { Distrust } from "#kernel/wire/trouble.ts";
import { type Certificate, VOICE_SLOT, type VoiceCertificate } from "./structs.ts";

/** A pen of one's own. */
export interface Pen {
  readonly slot: number;
  readonly seed: Bytes;
  readonly key: Bytes;
}

/** The pen of a slot; `master` is the vault's secret for what is for good. */
export function penOf(master: Bytes, slot: number): Pen {
  const seed = penSeedOf(master, slot);
  return { slot, seed, key: publicKeyOf(seed) };
}

/** A member's voice for what was proposed in a month; it signs nothing else (decision 0194). */
export function voiceOf(master: Bytes, month: number): Pen {
  const seed = penSeedOf(master, month, "voice");
  return { slot: VOICE_SLOT + month, seed, key: publicKeyOf(seed) };
}

/** What a pen's two words are made of. */
export const digestOf = (pen: Bytes): Bytes => sha256(pen);

/**
 * A pen's name as it stands beside the words of its key: with nothing that looks like brackets, a hyphen or a dot
 * between, so that no name reads like another one with its words. Counterpart of `shown_name` in the program.
 */
export const shownName = (name: string): string => name.replace(/(?!['’.!?&])[\p{P}\p{Sm}˗]/gu, " ");

/** SHA-256 of these, which have fixed lengths but for the last one, for one purpose. */
export const labelled = (label: string, ...parts: readonly Bytes[]): Bytes =>
  sha256(concat(utf8(`parasol/v1/${label}\0`), ...parts));

/** What a pen's post is called, 16 bytes: in all its editions, and by nobody else. */
export const identityOf = (pen: Bytes, salt: Bytes): Bytes => labelled("post", pen, salt).slice(0, 16);

/** By what support and answers name a proposal's text, 16 bytes: the whole post, so that no other takes its place. */
export const digestOfPost = (body: Bytes): Bytes => labelled("proposal", body).slice(0, 16);

/** What a record is called that the holder of a key deletes, 16 bytes. */
export const keyedName = (key: Bytes): Bytes => labelled("take-back", key).slice(0, 16);

/** The key with which its writer deletes a record, and the record's id, which is named after it. */
export function takeBackOf({ seed }: Pen, salt: Bytes, edition: number): { readonly seed: Bytes; readonly id: Bytes } {
  const own = derive(seed, "pen/take-back", 32, concat(salt, u32(edition)));
  return { seed: own, id: keyedName(publicKeyOf(own)) };
}

/** The seed of the key that a picture's room is named after, by the key that opens the picture. */
export const pictureSeedOf = ({ seed }: Pick<Pen, "seed">, key: Bytes): Bytes => derive(seed, "pen/picture", 32, key);

/** The season of a day. */
export const seasonOf = (day: number): number => seasonOfWeek(weekOf(day));

/** A certificate as the vault keeps it, 101 bytes. */
export const packed = ({ slot, season, evaluated, proof }: Certificate): Bytes =>
  concat(Uint8Array.of(slot), u32(season), evaluated, proof);

/** And back. */
export const unpacked = (bytes: Bytes): Certificate => ({
  ...{ slot: uint(bytes.subarray(0, 1)), season: uint(bytes.subarray(1, 5)) },
  ...{ evaluated: bytes.slice(5, 37), proof: bytes.slice(37) },
});

/** A voice's, in the same way. */
export const packedVoice = ({ month, evaluated, proof }: VoiceCertificate): Bytes =>
  packed({ slot: VOICE_SLOT, season: month, evaluated, proof });

/** And back; null if it is a pen's. */
export function unpackedVoice(bytes: Bytes): VoiceCertificate | null {
  const { slot, season: month, evaluated, proof } = unpacked(bytes);
  return slot === VOICE_SLOT ? { month, evaluated, proof } : null;
}

/** What a certificate of the season before still counts for after the turn, so that nobody falls silent then. */
const DAYS_AFTER = 7;

/** Whether a certificate is about this point and by the key that is pinned here. */
function isBy(poprf: Poprf, point: Bytes, { evaluated, proof }: Omit<VoiceCertificate, "month">): boolean {
  try {
    poprf.finalize([poprf.unblinded(point)], [evaluated], proof);
    return true;
  } catch (error) {
    if (error instanceof Distrust) return false;
    throw error;
  }
}

/** Token keys that were in force at some time of a day. */
const keysOn = ({ serverKeys }: HasServerKeys, day: number): Bytes[] =>
  serverKeys
    .filter(({ madeOn }, at) => madeOn <= day && day <= (serverKeys[at + 1]?.madeOn ?? day))
    .map(({ tokenKey }) => tokenKey);

/** For what time a certificate is. */
type For = readonly [purpose: "season" | "month", number: number];
const CERTIFICATE_BYTES = 101;

/** Verifies certificates, each once; also in a later session, if the vault was written meanwhile. */
export class Certified {
  /** By name; what was asked about last stands last. */
  readonly #known = new Map<string, boolean>();
  readonly #key: Bytes;
  /** By key and time: what these alone give is made once, which was half of the work. */
  readonly #poprfs = new Map<string, Poprf>();

  /** `master`: as for `penOf`; `verified`: what `names` gave an earlier session. */
  constructor(master: Bytes, verified: Bytes = new Uint8Array()) {
    this.#key = derive(master, "pen/verified", 32);
    for (let at = 0; at + VERIFIED_BYTES <= verified.length; at += VERIFIED_BYTES)
      this.#known.set(keyOf(verified.subarray(at, at + VERIFIED_BYTES)), true);
  }

  /** Those that hold, as the vault keeps them: what was asked about last, and before. */
  names(): Bytes {
    const all = [...this.#known].flatMap(([name, holds]) => (holds ? [fromBase64(name)] : []));
    return concat(...all.slice(-MAX_VERIFIED));
  }

  /** Whether a pen was certified for what it wrote on this day, under the charter's keys. */
  holds(
    roster: HasServerKeys & { readonly genesis: Bytes },
    pen: Bytes,
    certificate: Certificate,
    day: number,
  ): boolean {
    const { slot, season } = certificate;
    if (![day - DAYS_AFTER, day, day + 1].some((each) => seasonOf(each) === season)) return false;
    const point = () => penInputOf(roster.genesis, slot, pen);
    return this.#isBy(keysOn(roster, day), ["season", season], point, concat(roster.genesis, pen, packed(certificate)));
  }

  /** Whether a voice was certified for its month by a key in force on this day, on which the month still counts. */
  holdsVoice(
    roster: HasServerKeys & { readonly genesis: Bytes },
    voice: Bytes,
    certificate: VoiceCertificate,
    day: number,
  ): boolean {
    const { month } = certificate;
    if (![day - 1, day + 1].some((each) => monthsOn(each).includes(month))) return false;
    const point = () => penInputOf(roster.genesis, month, voice, "voice");
    const whole = concat(roster.genesis, voice, packedVoice(certificate));
    return this.#isBy(keysOn(roster, day), ["month", month], point, whole);
  }

  #isBy(keys: readonly Bytes[], of: For, point: () => Bytes, certificate: Bytes): boolean {
    const { evaluated, proof } = unpacked(certificate.subarray(-CERTIFICATE_BYTES));
    return keys.some((tokenKey) => {
      // keyed, so that nobody makes a certificate that has another one's short name
      const whole = labelled("verified", this.#key, tokenKey, certificate);
      const name = keyOf(whole.subarray(0, VERIFIED_BYTES));
      const known = this.#known.get(name) ?? isBy(this.#of(tokenKey, of), point(), { evaluated, proof });
      this.#known.delete(name);
      this.#known.set(name, known);
      return known;
    });
  }

  wipe(): void {
    this.#key.fill(0);
    this.#known.clear();
  }

  #of(tokenKey: Bytes, [purpose, number]: For): Poprf {
    const name = `${purpose} ${number} ${keyOf(tokenKey)}`;
    const poprf = this.#poprfs.get(name) ?? new Poprf(tokenKey, infoOf(purpose, number));
    this.#poprfs.set(name, poprf);
    return poprf;
  }
}
