/**
 * The frozen list "en-1", and its words nearest to a mistyped one. Counterpart of `client/words/listing.py`.
 *
 * A list that isn't the frozen one to the byte is never used: a passphrase would silently open another, empty vault.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { toHex, utf8 } from "../wire/bytes.ts";
import { Trouble } from "../wire/trouble.ts";

const LIST_SHA256 = "6cf16dec26f39083eb91e297c05c97719afc6a17adfbd09192fcf0220c4aa66b";
const LONGEST_WORD = 8;
const MAX_EDITS = 2; // three edits from a short word is any word

/** The 7,776 words, sorted, and the same for asking whether one is there. Only `readList` makes one. */
export interface WordList {
  readonly words: readonly string[];
  readonly all: ReadonlySet<string>;
}

/** The list from the text of its file. Throws `Trouble` (`part-missing`) if the text isn't the frozen one. */
export function readList(text: string): WordList {
  if (toHex(sha256(utf8(text))) !== LIST_SHA256) throw new Trouble("part-missing");
  const words = text.trimEnd().split("\n");
  return { words, all: new Set(words) };
}

/**
 * The text of the list's file from the form in which the page loads it (made in build.mjs): for each word a digit, how
 * many letters it shares with the word before, and the rest. A third smaller, and `readList` sees to it that it's the
 * same.
 */
export function unpacked(packed: string): string {
  let word = "";
  return packed.replace(/(\d)([a-z]*)/g, (_, shared: string, rest: string) => {
    word = word.slice(0, Number(shared)) + rest;
    return `${word}\n`;
  });
}

/**
 * Up to `most` words of the list within two edits of a mistyped word, nearest first, then in the list's order. Costs
 * about 10 ms, so it is called for one word and never for a long one.
 */
export function nearest(typed: string, list: WordList, most = 3): string[] {
  const letters = [...typed];
  if (letters.length > LONGEST_WORD + MAX_EDITS) return [];
  const close: string[][] = [[], [], []];
  for (const word of list.words) {
    if (Math.abs(word.length - letters.length) <= MAX_EDITS) close[edits(letters, word)]?.push(word);
  }
  return close.flat().slice(0, most);
}

/**
 * How many letters to add, leave out, change, or swap with their neighbour to make one word the other:
 * Damerau-Levenshtein distance in its restricted form (optimal string alignment), no letter is edited twice.
 */
function edits(one: readonly string[], other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const above = before;
    before = row;
    row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (before[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let best = Math.min((before[j] as number) + 1, (row[j - 1] as number) + 1, changed);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        best = Math.min(best, (above[j - 2] as number) + 1);
      }
      row.push(best);
    }
  }
  return row[other.length] as number;
}
