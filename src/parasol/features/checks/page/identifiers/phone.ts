/**
 * Phone numbers: every way of writing one number becomes one E.164 form.
 *
 * The work is done by the numbering plans; what is here is what people do that they don't expect: two readings of a
 * number without a plus, a "(0)" that is or isn't part of the number, labels and extensions, the letter O for a nought.
 * A number that exists by its length is accepted even when no operator has it. Letters are never digits. Reasons and
 * sources are in the twin, src/parasol/features/checks/client/identifiers/phone.py.
 */

import { hasLetter, hasLetterOrNumber } from "./letters.ts";
import {
  international,
  isValid,
  lengthOf,
  mainRegion,
  type PhoneNumber,
  type Phones,
  planOf,
  readNumber,
  regionOf,
} from "./numbering.ts";
import { before, DOTS, NotAnIdentifier, stripped, unquoted } from "./typed.ts";

const MIN_DIGITS = 4; // whole numbers of Niue, Tokelau and Tristan da Cunha; "999" and the like belong to nobody
const MAX_DIGITS = 22; // E.164 has 15; a prefix for calling abroad (up to 5) and a shown trunk nought come on top
const RUN = /[+(][+( ]{0,4}[0-9][0-9 ().\-/+]*|[0-9][0-9 ().\-/+]*/g;
const SCHEMES = /^(?:tel|sms|smsto|callto|facet[iİı]me|whatsapp):(?:\/\/)?/iu;
const LABEL = /^(?:tele?(?:phone|fono?)?|phone|ph|mob[iİı]le?|mob|cell|call|text|sms|fon|handy|num(?:ber)?)/iu;
// "$" in Python is also before a line end that is the last character.
const EXTENSION = / ?(?:x|ext\.?|extens[iİı]on) ?[0-9]{1,7}(?=\n?$)/iu;
const SPELT_EXTENSION = /^[^A-Za-zİı]+ext(?:ens[iİı]on)?\.? ?[0-9]{1,7}$/iu;
const VANITY = /[0-9]-?[A-Za-z]{3}/;
const CONTEXT = /;phone-context=\+?([0-9]{1,7})/i; // RFC 3966, section 5.1.5
const LOOKALIKE_DIGITS = "oOlI|";
// Prefixes for calling abroad that people carry with them to countries with another one.
const ABROAD_PREFIXES = ["00", "0011", "011", "810"];
// Country codes given without a plus, "447700900123": only believed from this many digits on.
const MIN_DIGITS_WITHOUT_PLUS = 11;
// Numbers for drama (Ofcom): possible but not valid; treated as valid, so that demonstrations behave as real ones do.
const FICTION = /^\+447700900[0-9]{3}$/;
// Mexico gave up the mobile "1" and the prefixes 01, 02, 044 and 045 in 2019; contacts saved before still have them.
const MEXICO_OLD = /^(?:1|01|02|044|045)([0-9]{10})$/;
// Argentina: "9" (from abroad) and "15" (inside) only choose the tariff, so one mobile is written with and without.
const ARGENTINA_MOBILE = /^9([0-9]{10})$/;
const ARGENTINA_LOCAL = /^15[0-9]{6,8}$/; // a mobile without its area code, and no area code begins with 15
const ARGENTINA_BOTH = /^9([0-9]{12})$/;

/**
 * Returns the E.164 form ("+447700900123") of the one number in `text`, which went through plain().
 *
 * `region`: two letters (ISO 3166-1) of the country in which a number without a country code was typed; "" or an
 * unknown one means that a country code is needed. Extensions are dropped. Argentine mobiles come out without "9".
 * Throws NotAnIdentifier: "not-a-phone-number", "more-than-one", "letters-in-number", "country-needed",
 * "country-unknown", "area-code-needed", "too-short", "too-many-digits".
 */
export function normalPhone(text: string, region: string, phones: Phones): string {
  let problem: NotAnIdentifier | undefined;
  let fair: PhoneNumber | undefined;
  for (const [written, readIn] of readings(numberRun(text), knownRegion(region, phones), phones)) {
    try {
      const number = possible(written, readIn, phones);
      if (isValid(number, phones) || FICTION.test(e164(number))) return settled(number, phones);
      fair ??= number;
    } catch (error) {
      if (!(error instanceof NotAnIdentifier)) throw error;
      problem ??= error;
    }
  }
  if (fair) return settled(fair, phones);
  throw problem ?? new NotAnIdentifier("country-needed");
}

/** Returns the last three digits behind five dots, which give away neither country nor length. */
export function maskedPhone(normal: string): string {
  return DOTS + normal.slice(-3);
}

/** Returns "+44 7700 900123" and "GB"; the region of a number of no country is "001". */
export function shownPhone(normal: string, phones: Phones): { readonly shown: string; readonly region: string } {
  const number = readAgain(normal, null, phones);
  const region = regionOf(number, phones) ?? mainRegion(number.code);
  return { shown: international(number, phones), region };
}

/**
 * Says whether `text` is mostly digits: a tel: address, a "+", or seven digits with no other letters than a label. A
 * text of at most twelve letters and digits that mixes both is left to number plates.
 */
export function looksLikePhone(text: string): boolean {
  if (SCHEMES.test(text) || /^\(?\+ ?[0-9(]/.test(text)) return true;
  if ((isLabelled(text) || SPELT_EXTENSION.test(text)) && digitsOf(text).length >= MIN_DIGITS) return true;
  const mended = lookalikesMended(text.replace(EXTENSION, ""));
  const letters = [...mended].filter(hasLetter).length;
  const isLong = digitsOf(longest(mended.match(RUN) ?? [])).length >= 7;
  return isLong && (letters === 0 || letters + digitsOf(mended).length > 12);
}

/** Says whether `text` is a number that somebody can have in `region`, however few digits it has. */
export function isPhoneIn(text: string, region: string, phones: Phones): boolean {
  try {
    return isValid(readAgain(normalPhone(text, region, phones), null, phones), phones);
  } catch (error) {
    if (error instanceof NotAnIdentifier) return false;
    throw error;
  }
}

function isLabelled(text: string): boolean {
  const label = LABEL.exec(text);
  const [following = ""] = label ? text.slice(label[0].length) : "_";
  return following !== "_" && !hasLetterOrNumber(following);
}

function knownRegion(region: string, phones: Phones): string | null {
  const upper = stripped(region).toUpperCase();
  const known = upper === "UK" ? "GB" : upper === "EL" ? "GR" : upper;
  return planOf(known, phones) ? known : null;
}

/** Cuts the number itself out of labels, links and extensions. */
function numberRun(typed: string): string {
  let text = unquoted(typed);
  const context = CONTEXT.exec(text)?.[1];
  const scheme = SCHEMES.exec(text);
  if (scheme) text = before(text.slice(scheme[0].length), "?");
  text = lookalikesMended(text);
  if (context !== undefined && !text.startsWith("+")) return `+${context}${digitsOf(before(text, ";"))}`;
  const runs = text.match(RUN) ?? [];
  const pieces = runs.flatMap((run) => run.split("/"));
  if (pieces.filter((piece) => digitsOf(piece).length >= 7).length > 1) throw new NotAnIdentifier("more-than-one");
  const run = longest(runs);
  const count = digitsOf(run).length;
  if (count < 7 && VANITY.test(text.replace(EXTENSION, ""))) throw new NotAnIdentifier("letters-in-number");
  if (count < MIN_DIGITS) throw new NotAnIdentifier(count > 0 ? "too-short" : "not-a-phone-number");
  if (count > MAX_DIGITS) throw new NotAnIdentifier("too-many-digits");
  return run;
}

/**
 * Returns the ways to read `run`, the likeliest first: as it stands, without a shown "(0)", with another country's
 * prefix for calling abroad, and as a country code without its plus.
 */
function readings(run: string, region: string | null, phones: Phones): readonly (readonly [string, string | null])[] {
  const found: (readonly [string, string | null])[] = [];
  const forms = run.replaceAll(" ", "").includes("(0)") ? [run, run.replace(/\( *0 *\)/g, "")] : [run];
  for (const form of forms) {
    const digits = digitsOf(form);
    if (form.slice(0, 4).includes("+")) {
      found.push([`+${digits}`, null]);
      if (digits.startsWith("00")) found.push([`+${digits.slice(2)}`, null]);
      continue;
    }
    if (region !== null) {
      // In Korea and Thailand "00" and one digit more is a carrier's prefix, so that "0082 10..." could be a call to
      // Egypt; somebody who writes their own country's code means their own country.
      if (digits.startsWith(`00${planOf(region, phones)?.code}`)) found.push([`+${digits.slice(2)}`, null]);
      found.push([digits, region]);
    }
    for (const prefix of ABROAD_PREFIXES) {
      if (digits.startsWith(prefix)) found.push([`+${digits.slice(prefix.length)}`, null]);
    }
    if (digits.length >= MIN_DIGITS_WITHOUT_PLUS && !digits.startsWith("0")) found.push([`+${digits}`, null]);
  }
  return found;
}

/** Parses one reading, mends it and makes sure that its length exists. */
function possible(written: string, region: string | null, phones: Phones): PhoneNumber {
  const number = mended(readAgain(written, region, phones), phones);
  if (isValid(number, phones)) return number; // some valid numbers have no area code: Canada's 310-1234
  const isLocal = number.code === 54 && ARGENTINA_LOCAL.test(number.national);
  switch (isLocal ? "local" : lengthOf(number, phones)) {
    case "possible":
      return number;
    case "local":
      throw new NotAnIdentifier("area-code-needed");
    case "short":
      throw new NotAnIdentifier("too-short");
    default:
      throw new NotAnIdentifier("too-many-digits");
  }
}

function readAgain(written: string, region: string | null, phones: Phones): PhoneNumber {
  const number = readNumber(written, region, phones);
  if (number === "country") throw new NotAnIdentifier("country-unknown");
  if (number === "number") throw new NotAnIdentifier("not-a-phone-number");
  return number;
}

/** Takes out what Mexico gave up, and the "9" and "15" that an Argentine number has only one of. */
function mended(number: PhoneNumber, phones: Phones): PhoneNumber {
  const old = number.code === 52 ? MEXICO_OLD.exec(number.national)?.[1] : undefined;
  if (old !== undefined) return readAgain(`+52${old}`, null, phones);
  const both = number.code === 54 ? ARGENTINA_BOTH.exec(number.national)?.[1] : undefined;
  return both === undefined ? number : readAgain(both, "AR", phones);
}

/** Returns E.164 that reads back as itself: a number of an odd length can lose a prefix each time it is read. */
function settled(number: PhoneNumber, phones: Phones): string {
  let written = e164(number);
  for (let turn = 0; turn < 8; turn++) {
    const again = e164(mended(readAgain(written, null, phones), phones));
    if (again === written) break;
    written = again;
  }
  return written;
}

function e164({ code, national }: PhoneNumber): string {
  return `+${code}${code === 54 ? national.replace(ARGENTINA_MOBILE, "$1") : national}`;
}

/** Reads "O77OO 9OO123" as digits, but only where no other letter is in sight. */
function lookalikesMended(text: string): string {
  const letters = [...text].filter((character) => hasLetter(character) || character === "|");
  if (!letters.every((letter) => LOOKALIKE_DIGITS.includes(letter))) return text;
  return text.replace(/[oO]/g, "0").replace(/[lI|]/g, "1");
}

/** Returns the first of the runs with the most digits. */
function longest(runs: readonly string[]): string {
  return runs.reduce((best, run) => (digitsOf(run).length > digitsOf(best).length ? run : best), "");
}

function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, "");
}
