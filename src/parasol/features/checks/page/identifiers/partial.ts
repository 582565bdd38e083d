/**
 * Part of an identifier: the last digits of a number, a plate with unknown characters, a name without its site.
 *
 * People remember the end of a number, saw a plate for a second, or know a name and not where it is used. So an alert's
 * index entries are made for parts too, by a fixed list (`indexKeys`), and a check can ask for one. What a part finds
 * may be about somebody else: several numbers share an end, so a result has to say that it is a part.
 *
 * Twin of src/parasol/features/checks/client/identifiers/partial.py.
 */
import { ownName } from "./handle.ts";
import type { Identifier } from "./index.ts";
import { hasDigit, hasLetter, hasLetterOrNumber } from "./letters.ts";
import { maskedPhone } from "./phone.ts";
import { alike, MAX_CHARACTERS, maskedPlate, normalPlate } from "./plate.ts";
import { NO_SITE } from "./platforms.ts";
import { before, DOTS, ending, endTrimmed, NotAnIdentifier, plain } from "./typed.ts";

export type PartKind = "phone-end" | "plate-part" | "name";

const END_DIGITS = [7, 6];
const MIN_PHONE_DIGITS = 8;
const MAX_UNKNOWN = 2;
const MIN_KNOWN = 4;
/** Index keys of one alert, as many entries as the server takes with a record. Four usual plates have 116. */
const MOST_KEYS = 160;

const UNKNOWN = "\u0294"; // stands for an unknown character while a plate is brought into its form: a letter without case
const END = /^(?:\*+|\.\.+)[*. ]*(?=[0-9])/;
const DIGIT_SEPARATORS = /[ .()/-]/g;

/**
 * Part of an identifier. `normal`: six or seven digits; a plate's normal form with "?" for each unknown character; or a
 * name as `alike` leaves it. `shown` is what was typed of a name, for the person who typed it.
 */
export class Partial {
  readonly kind: PartKind;
  readonly normal: string;
  readonly shown: string;

  constructor(kind: PartKind, normal: string, shown = "") {
    this.kind = kind;
    this.normal = normal;
    this.shown = shown;
  }

  /** Returns the message of the index's HMAC, as `Identifier.canonical`. No identifier has such a kind. */
  canonical(): Uint8Array {
    return new TextEncoder().encode(`${this.kind}\0${this.normal}`);
  }

  /** What people are told that it is: a name that was typed as one, also if its letters all look like digits. */
  get saidKind(): PartKind {
    return this.shown === "" ? this.kind : "name";
  }

  /** Returns the form that may be shown beside others. */
  masked(): string {
    if (this.saidKind === "name") return DOTS + ending(this.normal);
    return this.kind === "phone-end" ? maskedPhone(this.normal) : maskedPlate(this.normal);
  }
}

/** What a check asks about. */
export type Asked = Identifier | Partial;

/**
 * Returns the parts that a name, the beginning of an address and a plate share if they are written alike: all of it, or
 * of six digits and more the last seven and the last six, as of a phone number.
 */
export function withoutSpelling(text: string): Partial[] {
  const form = alike(text);
  if (/^[0-9]{6,}$/.test(form)) {
    return END_DIGITS.filter((size) => form.length >= size).map((size) => new Partial("phone-end", form.slice(-size)));
  }
  return form === "" ? [] : [new Partial("name", form)];
}

/**
 * Returns the parts under which an identifier can be found too, always in this order: of a phone number with at least
 * eight digits the last seven and the last six; of a handle its own name and then all of it, of an address what is
 * before the "@", of a plate all of it, each as `withoutSpelling`; then of a plate every way to hide one character and
 * every way to hide two, the first ones first, that leaves at least four.
 */
export function partials(identifier: Identifier): Partial[] {
  const { kind, normal } = identifier;
  if (kind === "phone") {
    const digits = normal.replace(/^\+/, "");
    if (digits.length < MIN_PHONE_DIGITS) return [];
    return END_DIGITS.map((size) => new Partial("phone-end", digits.slice(-size)));
  }
  if (kind === "email") return withoutSpelling(normal.slice(0, normal.lastIndexOf("@")));
  if (kind === "handle") {
    return once([...withoutSpelling(ownName(normal)), ...withoutSpelling(normal.slice(normal.indexOf(":") + 1))]);
  }
  const characters = [...identifier.normal];
  const hiding = (...hidden: number[]): Partial[] =>
    characters.length - hidden.length < MIN_KNOWN
      ? []
      : [new Partial("plate-part", characters.map((known, at) => (hidden.includes(at) ? "?" : known)).join(""))];
  return [
    ...withoutSpelling(normal),
    ...characters.flatMap((_, at) => hiding(at)),
    ...characters.flatMap((_, one) => characters.flatMap((_, other) => (one < other ? hiding(one, other) : []))),
  ];
}

/**
 * Returns what the place of a key in the index is made of. What one question asks at once lies in one bucket, so a
 * number, an address and a plate lie where their first part does; a handle only if its name is digits, since very many
 * handles share a first name, and a bucket has room for forty.
 */
export function placeOf(asked: Asked): Uint8Array {
  if (asked instanceof Partial) return asked.canonical();
  const [first] = partials(asked);
  return (!first || (asked.kind === "handle" && first.kind === "name") ? asked : first).canonical();
}

/** Says whether it is a handle of a site that is known, and so somebody's own. */
export const isOnASite = ({ kind, normal }: Identifier): boolean =>
  kind === "handle" && !NO_SITE.includes(before(normal, ":"));

/** Says whether it is one person's own, and not a name that anybody may have somewhere. */
export const isSomebodys = (identifier: Identifier): boolean => identifier.kind !== "handle" || isOnASite(identifier);

function once<T extends Asked>(keys: readonly T[]): T[] {
  return [...new Map(keys.map((key) => [`${key.kind}\0${key.normal}`, key])).values()];
}

/**
 * Returns the keys that a check of one of the identifiers asks: all in full, then each handle's own name, since that is
 * what a check of a handle asks.
 */
export function firstKeys(identifiers: readonly Identifier[]): Asked[] {
  const handles = identifiers.filter(({ kind }) => kind === "handle");
  return once<Asked>([...identifiers, ...handles.flatMap((each) => partials(each).slice(0, 1))]);
}

/**
 * Returns the keys under which one alert stands in the index, each once: the `firstKeys`, then all other parts, at most
 * MOST_KEYS.
 */
export function indexKeys(identifiers: readonly Identifier[]): Asked[] {
  return once<Asked>([...firstKeys(identifiers), ...identifiers.flatMap(partials)]).slice(0, MOST_KEYS);
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

/** Says whether the masked form in an alert can belong to a part that was asked: what both show agrees. */
export function fits(mask: string, { kind, normal }: Partial): boolean {
  const at = mask.indexOf(DOTS);
  if (at < 0) return false;
  const [start, shown] = [mask.slice(0, at), mask.slice(at + DOTS.length)];
  const characters = [...shown];
  if (kind === "plate-part") {
    const asked = [...normal].slice(-2);
    const isAlike = asked.every((one, place) => one === "?" || one === characters[place]);
    return start === "" && characters.length === 2 && isAlike;
  }
  // of digits the part is the end, and the mask the beginning
  if (shown.startsWith("@")) return kind === "phone-end" || normal.startsWith(alike(start));
  if (start === "" && characters.length === 3) return kind === "phone-end" && normal.endsWith(shown);
  return shown !== "" && normal.includes(alike(shown));
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
