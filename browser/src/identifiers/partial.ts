/**
 * Part of a number: the last digits of a phone number, or a plate with unknown characters.
 *
 * People remember the end of a number, or saw a plate for a second. So an alert's index entries are made for parts too,
 * by a fixed list (`indexKeys`), and a check can ask for one. What a part finds may be about somebody else: several
 * numbers share an end, so a result has to say that it is a part.
 *
 * Twin of src/parasol/client/identifiers/partial.py.
 */
import { type Identifier, type Phones, parse } from "./index.ts";
import { hasDigit, hasLetter, hasLetterOrNumber } from "./letters.ts";
import { maskedPhone } from "./phone.ts";
import { MAX_CHARACTERS, maskedPlate, normalPlate } from "./plate.ts";
import { DOTS, endTrimmed, NotAnIdentifier, plain } from "./typed.ts";

export type PartKind = "phone-end" | "plate-part";

const END_DIGITS = [7, 6];
const MIN_PHONE_DIGITS = 8;
const MAX_UNKNOWN = 2;
const MIN_KNOWN = 4;
/** Index keys of one alert, as many entries as the server takes with a record. Four usual plates have 116. */
const MOST_KEYS = 160;

const UNKNOWN = "\u0294"; // stands for an unknown character while a plate is brought into its form: a letter without case
const END = /^(?:\*+|\.\.+)[*. ]*(?=[0-9])/;
const DIGIT_SEPARATORS = /[ .()/-]/g;

/** Part of an identifier. `normal`: six or seven digits, or a plate's normal form with "?" for each unknown character. */
export class Partial {
  readonly kind: PartKind;
  readonly normal: string;

  constructor(kind: PartKind, normal: string) {
    this.kind = kind;
    this.normal = normal;
  }

  /** Returns the message of the index's HMAC, as `Identifier.canonical`. No identifier has such a kind. */
  canonical(): Uint8Array {
    return new TextEncoder().encode(`${this.kind}\0${this.normal}`);
  }

  /** Returns the form that may be shown beside others. */
  masked(): string {
    return this.kind === "phone-end" ? maskedPhone(this.normal) : maskedPlate(this.normal);
  }
}

/** What a check asks about. */
export type Asked = Identifier | Partial;

/**
 * Returns the parts under which an identifier can be found too, always in this order: of a phone number with at least
 * eight digits the last seven and the last six; of a plate every way to hide one character and then every way to hide
 * two, the first ones first, that leaves at least four; of others none.
 */
export function partials(identifier: Identifier): Partial[] {
  if (identifier.kind === "phone") {
    const digits = identifier.normal.replace(/^\+/, "");
    if (digits.length < MIN_PHONE_DIGITS) return [];
    return END_DIGITS.map((size) => new Partial("phone-end", digits.slice(-size)));
  }
  if (identifier.kind !== "plate") return [];
  const characters = [...identifier.normal];
  const hiding = (...hidden: number[]): Partial[] =>
    characters.length - hidden.length < MIN_KNOWN
      ? []
      : [new Partial("plate-part", characters.map((known, at) => (hidden.includes(at) ? "?" : known)).join(""))];
  return [
    ...characters.flatMap((_, at) => hiding(at)),
    ...characters.flatMap((_, one) => characters.flatMap((_, other) => (one < other ? hiding(one, other) : []))),
  ];
}

/**
 * Returns the keys under which one alert stands in the index, each once: all identifiers in full, then their parts, at
 * most MOST_KEYS.
 */
export function indexKeys(identifiers: readonly Identifier[]): Asked[] {
  const keys = [...identifiers, ...identifiers.flatMap(partials)];
  return [...new Map(keys.map((key) => [`${key.kind}\0${key.normal}`, key])).values()].slice(0, MOST_KEYS);
}

/**
 * Returns the part of a number in `typed`: "...900123", "*900 123", or six or seven digits with kind "phone-end";
 * "A8?2 CDE" ("*" and, with kind "plate", "_" are the same as "?").
 *
 * Throws NotAnIdentifier: "part-digits", "part-unknown" (more than two unknown), "part-known" (fewer than four known),
 * "plate-length", "not-a-plate", "too-long", "empty", "not-text".
 */
export function parsePartial(typed: string, kind: string | null): Partial {
  const text = plain(typed);
  if (kind === "phone" || kind === "phone-end" || (kind !== "plate" && END.test(text))) {
    return new Partial("phone-end", endDigits(text));
  }
  return new Partial("plate-part", platePart(text));
}

/**
 * Says whether `typed` is meant as part of a number: stars or dots before digits, or a plate with unknown characters.
 */
export function looksLikePartial(typed: string, kind: string | null, platform: string | null): boolean {
  if (kind === "phone-end" || kind === "plate-part") return true;
  if (platform !== null || !(kind === null || kind === "phone" || kind === "plate")) return false;
  let text: string;
  try {
    text = plain(typed);
  } catch (error) {
    if (error instanceof NotAnIdentifier) return false;
    throw error;
  }
  if (kind === "plate") return /[*?_]/.test(text);
  if (END.test(text)) return true;
  const bare = text.replace(/[ -]/g, "");
  return (
    kind === null &&
    [...bare].length <= MAX_CHARACTERS &&
    /[*?]/.test(bare) &&
    [...bare].every((character) => "*?".includes(character) || hasLetterOrNumber(character)) &&
    hasLetter(bare) &&
    (hasDigit(bare) || ![...endTrimmed(bare, "?")].every(hasLetter)) // "Anna?" is a question
  );
}

/**
 * Returns what a check asks about: part of a number if it looks like one, else an identifier as `parse` reads it.
 * Throws NotAnIdentifier.
 */
export function parseAsked(
  typed: string,
  region: string,
  kind: string | null,
  platform: string | null,
  phones: Phones,
): Asked {
  if (!looksLikePartial(typed, kind, platform)) return parse(typed, region, kind, platform, phones);
  return parsePartial(typed, kind === "plate-part" ? "plate" : kind);
}

/** Says whether the masked form in an alert can belong to a part that was asked: what both show agrees. */
export function fits(mask: string, { kind, normal }: Partial): boolean {
  if (!mask.startsWith(DOTS)) return false;
  const shown = [...mask.slice(DOTS.length)];
  if (kind === "phone-end") return shown.length === 3 && normal.endsWith(shown.join(""));
  const asked = [...normal].slice(-2);
  return shown.length === 2 && asked.every((one, at) => one === "?" || one === shown[at]);
}

function endDigits(text: string): string {
  const digits = text.replace(END, "").replace(DIGIT_SEPARATORS, "");
  if (!/^[0-9]{6,7}$/.test(digits)) throw new NotAnIdentifier("part-digits");
  return digits;
}

function platePart(text: string): string {
  const normal = normalPlate(text.replace(/[*?_]/g, UNKNOWN)).replaceAll(UNKNOWN, "?");
  const characters = [...normal];
  const unknown = characters.filter((character) => character === "?").length;
  if (unknown > MAX_UNKNOWN) throw new NotAnIdentifier("part-unknown");
  if (characters.length - unknown < MIN_KNOWN) throw new NotAnIdentifier("part-known");
  if (unknown === 0) throw new NotAnIdentifier("part-unknown");
  return normal;
}
