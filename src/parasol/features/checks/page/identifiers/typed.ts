/**
 * What a person typed, made plain, before any kind of identifier looks at it.
 *
 * Text pasted from a phone carries marks that nobody sees: direction marks around a number copied from a chat,
 * non-breaking spaces, full-width digits, keycap emoji. Two people who paste the same number from two apps must end
 * with the same text. Nothing here may know what a phone number or an address is, and no error may repeat what was
 * typed.
 *
 * Twin of src/parasol/features/checks/client/identifiers/typed.py; where JavaScript's rules for text differ from Python's, Python's
 * are written out here, since both must give the same bytes. Lengths count code points, never UTF-16 units.
 */
import { digit, kindOf, known } from "./letters.ts";
import { MAX_TYPED_CHARACTERS } from "./offered.ts";

/** NFKC can make one character eighteen (U+FDFA), so the plain text has a limit of its own. */
const MAX_PLAIN_CHARACTERS = 400;

const LINE_ENDS = /[\n\r\v\f\x85\u2028\u2029]/;

/** Stands before the shown end of an identifier. */
export const DOTS = "\u2022".repeat(5);

/** Why something isn't an identifier; the screen has a sentence for each. */
export type Problem =
  | "too-long"
  | "empty"
  | "not-text"
  | "kind-unknown"
  | "kind-needed"
  | "platform-needed"
  | "platform-unknown"
  | "not-a-profile"
  | "link-without-name"
  | "address-unknown"
  | "not-a-name"
  | "not-a-phone-number"
  | "more-than-one"
  | "letters-in-number"
  | "country-needed"
  | "country-unknown"
  | "area-code-needed"
  | "too-short"
  | "too-many-digits"
  | "not-an-email"
  | "email-domain"
  | "plate-length"
  | "not-a-plate"
  | "part-digits"
  | "part-unknown"
  | "part-known"
  | "sentence";

/**
 * What was typed can't be understood as the kind that was asked for. `code` never changes its meaning and is all that
 * the error holds: never a part of what was typed.
 */
export class NotAnIdentifier extends Error {
  readonly code: Problem;

  constructor(code: Problem) {
    super(code);
    this.name = "NotAnIdentifier";
    this.code = code;
  }
}

/**
 * Returns `typed` as one line of NFKC text: no invisible characters, ASCII digits, "-" for any dash, one space for any
 * run of spaces, ";" for a line end (so that two lines never run together into one number). " " is the only white
 * space left.
 *
 * A character that letters.ts doesn't know becomes UNKNOWN there.
 * Throws NotAnIdentifier: "too-long" for more than MAX_TYPED_CHARACTERS, before any work; "empty"; "not-text" for lone
 * surrogates, which have no bytes in UTF-8. Case is kept. Twice is the same as once.
 * Source: Unicode UAX #15 (NFKC) and general categories of UAX #44.
 */
export function plain(typed: string): string {
  if (typed.length > 2 * MAX_TYPED_CHARACTERS || [...typed].length > MAX_TYPED_CHARACTERS) {
    throw new NotAnIdentifier("too-long");
  }
  if (/\p{Cs}/u.test(typed)) throw new NotAnIdentifier("not-text");
  let text = known(typed);
  // A dropped mark can leave a letter and an accent side by side that NFKC then joins, hence more than one turn. Three
  // are enough for every pair of characters in Unicode 15; the limit is a limit, not a hope.
  for (let turn = 0; turn < 4; turn++) {
    const made = once(text);
    if (made === text) break;
    text = made;
  }
  if (text === "") throw new NotAnIdentifier("empty");
  if ([...text].length > MAX_PLAIN_CHARACTERS) throw new NotAnIdentifier("too-long");
  return text;
}

/** Returns `text` without the characters of `set` at its ends. */
export function trimmed(text: string, set: string): string {
  return startTrimmed(endTrimmed(text, set), set);
}

/** Returns `text` without the characters of `set` at its beginning. */
export function startTrimmed(text: string, set: string): string {
  let from = 0;
  while (from < text.length && set.includes(text.charAt(from))) from++;
  return text.slice(from);
}

/** Returns `text` without the characters of `set` at its end. */
export function endTrimmed(text: string, set: string): string {
  let to = text.length;
  while (to > 0 && set.includes(text.charAt(to - 1))) to--;
  return text.slice(0, to);
}

/** Returns `text` without white space at its ends, which is other white space than String.trim() knows. */
export function stripped(text: string): string {
  const space = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
  return text.replace(new RegExp(`^${space}+`), "").replace(new RegExp(`${space}+$`), "");
}

/** Returns `text` in three: before the first `mark`, whether there is one, and after it. */
export function parted(text: string, mark: string): [string, boolean, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, false, ""] : [text.slice(0, at), true, text.slice(at + mark.length)];
}

/** Returns what stands before the first `mark`, or all of `text`. */
export function before(text: string, mark: string): string {
  return parted(text, mark)[0];
}

/** Returns `text` with "%41" as "A": UTF-8, what isn't as U+FFFD, and "%" without two hex digits as it stands. */
export function unquoted(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = run.slice(1).split("%");
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)));
  });
}

/** Returns the last two characters of `name`; one of a short name, which two would give away. */
export function ending(name: string): string {
  const characters = [...name];
  return characters.slice(characters.length > 3 ? -2 : -1).join("");
}

function once(text: string): string {
  const made = [...text.normalize("NFKC")].map((character) => {
    if (LINE_ENDS.test(character)) return ";";
    switch (kindOf(character)) {
      case "X": // zero-width and direction marks, soft hyphens, variation selectors; the box of a keycap emoji
        return "";
      case "D":
        return digit(character);
      case "H":
        return "-";
      case "S":
        return " ";
      default:
        return character;
    }
  });
  return trimmed(made.join("").replace(/ +/g, " "), "; ");
}
