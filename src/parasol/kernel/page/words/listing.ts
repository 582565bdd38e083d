/**
 * The frozen lists, the word that somebody means, and the words nearest to a mistyped one. Counterpart of
 * `kernel/words/listing.py`.
 *
 * A list that isn't the frozen one to the byte is never used: a passphrase would silently open another, empty vault.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { toHex, utf8 } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { NAMES, type WordLanguage } from "./languages.ts";

/** The SHA-256 of each list's file: BIP-39's lists, to the byte. */
const LISTS: Record<WordLanguage, string> = {
  en: "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
  es: "46846a5a0139d1e3cb77293e521c2865f7bcdb82c44e8d0a06a2cd0ecba48c0b",
  fr: "ebc3959ab7801a1df6bac4fa7d970652f1df76b683cd2f4003c941c63d517e59",
  pt: "2685e9c194c82ae67e10ba59d9ea5345a23dc093e92276fc5361f6667d79cd3f",
  it: "d392c49fdb700a24cd1fceb237c1f65dcc128f6b34a8aacb58b59384b5c648c2",
  cs: "7e80e161c3e93d9554c2efb78d4e3cebf8fc727e9c52e03b83b94406bdcc95fc",
};
const LETTERS_THAT_TELL = 4;
const LONGEST_WORD = 10;
const MAX_EDITS = 2; // three edits from a short word is any word

/** A list: its 2,048 words in their order, and each by its letters without accents. Only `readList` makes one. */
export interface WordList {
  readonly words: readonly string[];
  /** The word that is meant: the whole of it, or its first four letters or more, with or without accents. */
  readonly meant: (typed: string) => string | undefined;
  /** The words that begin so, in the list's order. */
  readonly beginning: (typed: string) => string[];
  /** Letters without accents, to the word. */
  readonly plain: ReadonlyMap<string, string>;
}

/** Words in small letters without accents. No regular expression: V8 remembers the last text that one was tried on. */
export const plain = (word: string): string =>
  [...word.normalize("NFKD").toLowerCase()].filter((letter) => letter < "\u0300" || letter > "\u036f").join("");

/** The list from the text of its file. Throws `Trouble` (`part-missing`) if the text isn't the frozen one. */
export function readList(text: string, language: WordLanguage = NAMES): WordList {
  if (toHex(sha256(utf8(text))) !== LISTS[language]) throw new Trouble("part-missing");
  const words = text.trimEnd().split("\n");
  const letters = new Map(words.map((word) => [plain(word), word]));
  const beginnings = new Map([...letters].map(([each, word]) => [each.slice(0, LETTERS_THAT_TELL), word]));
  const meant = (typed: string) => {
    const begun = plain(typed);
    const word = beginnings.get(begun.slice(0, LETTERS_THAT_TELL));
    return letters.get(begun) ?? (word && plain(word).startsWith(begun) ? word : undefined);
  };
  const beginning = (typed: string) => {
    const begun = plain(typed);
    return [...letters].filter(([each]) => each.startsWith(begun)).map(([, word]) => word);
  };
  return { words, meant, beginning, plain: letters };
}

/**
 * The text of the list's file from the form in which the page loads it (made in build.mjs): for each word a digit, how
 * many letters it shares with the word before, and the rest. A third smaller, and `readList` sees to it that it's the
 * same.
 */
export function unpacked(packed: string): string {
  let word = "";
  return packed.replace(/(\d)(\D*)/g, (_, shared: string, rest: string) => {
    word = word.slice(0, Number(shared)) + rest;
    return `${word}\n`;
  });
}

/**
 * Up to `most` words of the list for a mistyped one: those that it begins, then those within two edits, nearest first.
 * Costs about 5 ms, so it is called for one word and never for a long one.
 */
export function nearest(typed: string, list: WordList, most = 3): string[] {
  const begun = plain(typed);
  const letters = [...begun];
  if (letters.length > LONGEST_WORD + MAX_EDITS) return [];
  const close: string[][] = [[], [], [], []];
  for (const [each, word] of list.plain) {
    if (begun && each.startsWith(begun)) close[0]?.push(word);
    else if (Math.abs(each.length - letters.length) <= MAX_EDITS) close[1 + edits(letters, each)]?.push(word);
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
