/**
 * Number plates: seen for a second, at night, and written down from memory.
 *
 * Everything that isn't a letter or a digit is dropped, and characters that are taken for each other become one. The
 * country isn't part of it. The reasons and sources are in the twin, src/parasol/features/checks/client/identifiers/plate.py.
 */

import { hasDigit, hasLetter, hasLetterOrNumber, kindOf, lowered, uppered } from "./letters.ts";
import { DOTS, ending, NotAnIdentifier } from "./typed.ts";

const MIN_CHARACTERS = 2;
export const MAX_CHARACTERS = 12;

// The Latin doubles of Cyrillic and Greek letters on plates, then letters that are taken for digits: both in turn.
const DOUBLES_FROM = "АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧØŁĐ";
const DOUBLES_TO = "ABEKMHOPCTYXIJSABEZHIKMNOPTYXOLD";
const LOOKALIKES_FROM = "OILSBZ";
const LOOKALIKES_TO = "011582";
const SEPARATORS = " -._:/\\'\"|,;()[]*\u00b7\u2022\u30fb\u2019";

/**
 * Returns `text` (from plain()) in upper case, without separators and accents, look-alikes folded.
 *
 * Throws NotAnIdentifier: "plate-length" unless 2 to 12 characters are left, "not-a-plate" for any character that is
 * neither a letter, a digit nor a separator. Twice is the same as once. "MÜ" and "MU" are the same.
 */
export function normalPlate(text: string): string {
  const plate = settled(text, true);
  const length = [...plate].length;
  if (length < MIN_CHARACTERS || length > MAX_CHARACTERS) throw new NotAnIdentifier("plate-length");
  return plate;
}

/**
 * Returns what is left of any text when spelling is forgotten: a plate's form, without limits, and without whatever is
 * neither letter nor digit. "Dave_99" and "dave 99" are both "DAVE99". Empty if nothing is left.
 */
export function alike(text: string): string {
  return settled(lowered(text), false);
}

/** Returns the last two characters behind five dots; one for a plate of two or three. */
export function maskedPlate(normal: string): string {
  return DOTS + ending(normal);
}

/** Says whether `text` has letters and digits only, both or with a space between, and a plate's length. */
export function looksLikePlate(text: string): boolean {
  try {
    normalPlate(text);
  } catch (error) {
    if (error instanceof NotAnIdentifier) return false;
    throw error;
  }
  return !text.includes("_") && hasDigit(text) && hasLetter(text);
}

function settled(text: string, isPlate: boolean): string {
  let plate = text;
  // Upper case can make new accents (U+0149), dropping them new letters; it settles in two turns.
  for (let turn = 0; turn < 4; turn++) {
    const made = folded(plate, isPlate);
    if (made === plate) break;
    plate = made;
  }
  return plate;
}

function folded(text: string, isPlate: boolean): string {
  const kept: string[] = [];
  for (const character of uppered(text.normalize("NFKD")).normalize("NFKD")) {
    if (kindOf(character) === "M" || SEPARATORS.includes(character)) continue;
    if (hasLetterOrNumber(character)) kept.push(character);
    else if (isPlate) throw new NotAnIdentifier("not-a-plate");
  }
  const latin = swapped(kept.join("").normalize("NFC"), DOUBLES_FROM, DOUBLES_TO);
  return swapped(latin, LOOKALIKES_FROM, LOOKALIKES_TO);
}

function swapped(text: string, from: string, to: string): string {
  return [...text].map((character) => to[from.indexOf(character)] ?? character).join("");
}
