/**
 * Letters, digits and their upper and lower case by one version of Unicode, the same on every machine.
 *
 * Each browser has tables of its own, of different versions, and an identifier that two devices read differently is a
 * check that misses. So nothing in this folder asks a pattern what a letter is, or a string how it is written large: it
 * asks here. Twin of src/parasol/features/checks/client/identifiers/letters.py; vectors/unicode.json holds both to what they make of
 * every character there is.
 */
import { KINDS, LOWER, UPPER } from "./unicode.ts";

/** Stands for a character that the table's version doesn't have. It is no letter and part of no identifier. */
export const UNKNOWN = "\ufffd";

/** Runs of characters of one kind: where each begins, and the kind. */
const RUNS: [number, string][] = [];
let next = 0;
for (const [, more, kind] of KINDS.matchAll(/([0-9a-z]*)([A-Z])/g)) {
  RUNS.push([next, kind ?? "Z"]);
  next += Number.parseInt(more || "0", 36) + 1;
}
const LOWERED = cases(LOWER, ["\u0130", "i\u0307"]);
const UPPERED = cases(UPPER, ["\u00df", "SS"]);

/**
 * Returns the kind of a character: "L" letter, "M" mark, "D" decimal digit, "E" other digit, "N" other number, "H"
 * hyphen or dash, "S" space or control, "X" dropped, "O" any other, "Z" not known.
 */
export function kindOf(character: string): string {
  return runOf(character.codePointAt(0) ?? 0)[1];
}

/**
 * Returns `text` with UNKNOWN for each character that the table doesn't have: to be done before normalization, which a
 * newer version does differently for characters that it has and for no others (Unicode's stability policy).
 */
export function known(text: string): string {
  return mapped(text, (character) => (kindOf(character) === "Z" ? UNKNOWN : character));
}

/** Returns the ASCII digit for one of the kind "D". Unicode has them in runs from nought to nine. */
export function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return String((code - runOf(code)[0]) % 10);
}

/** Says whether a letter is in `text`. */
export function hasLetter(text: string): boolean {
  return hasKind(text, "L");
}

/** Says whether a digit of any script or in any circle is in `text`. */
export function hasDigit(text: string): boolean {
  return hasKind(text, "DE");
}

/** Says whether a letter, or anything that counts, is in `text`. */
export function hasLetterOrNumber(text: string): boolean {
  return hasKind(text, "LDEN");
}

/** Returns NFKC text in lower case, each character by itself: what stands around it changes nothing. */
export function lowered(text: string): string {
  return mapped(text, (character) => LOWERED.get(character) ?? character);
}

/** Returns NFKD text in upper case, each character by itself. */
export function uppered(text: string): string {
  return mapped(text, (character) => UPPERED.get(character) ?? character);
}

/**
 * Returns a lower-case name with Greek's final sigma as the other one, of which both are the capital. Not for domains,
 * where they are two letters.
 */
export function oneSigma(name: string): string {
  return name.replaceAll("\u03c2", "\u03c3");
}

function hasKind(text: string, wanted: string): boolean {
  return [...text].some((character) => wanted.includes(kindOf(character)));
}

function mapped(text: string, change: (character: string) => string): string {
  return [...text].map(change).join("");
}

function runOf(code: number): readonly [number, string] {
  let [low, high] = [0, RUNS.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((RUNS[middle]?.[0] ?? 0) <= code) low = middle;
    else high = middle - 1;
  }
  return RUNS[low] ?? [0, "Z"];
}

function cases(runs: string, ...written: [string, string][]): ReadonlyMap<string, string> {
  const found = new Map(written);
  let code = 0;
  for (const [, gap, step, count, distance] of runs.matchAll(/([0-9a-z]+)([,.])([0-9a-z]+)([+-][0-9a-z]+)/g)) {
    const [before, length, far] = [gap, count, distance].map((number) => Number.parseInt(number ?? "0", 36));
    code += before ?? 0;
    for (let at = 0; at < (length ?? 0); at++) {
      const one = code + at * (step === "." ? 2 : 1);
      found.set(String.fromCodePoint(one), String.fromCodePoint(one + (far ?? 0)));
    }
  }
  return found;
}
