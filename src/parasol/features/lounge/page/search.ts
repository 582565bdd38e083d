/** Looking for words in what was read, on the device: nothing that somebody looks for leaves it. Pure. */
import type { Post } from "./structs.ts";
import type { Said, Thread } from "./threads.ts";

/** As it is compared: without case, accents and look-alike forms. */
const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const known = new WeakMap<Post, string>();

/** A post's words; a thread's title is among those of its first post alone. */
function wordsIn(said: Post): string {
  const before = known.get(said);
  if (before !== undefined) return before;
  const { root, title, warning, text, name, picture } = said;
  const words = folded([root ? "" : title, warning ?? "", text, picture?.says ?? "", name].join("\n"));
  known.set(said, words);
  return words;
}

/** What is in the threads and isn't hidden, the newest first. */
const shownIn = (threads: readonly Thread[]): Said[] =>
  threads
    .flatMap(({ posts }) => posts)
    .filter(({ hidden }) => hidden === null)
    .sort((one, other) => other.seq - one.seq);

/** Posts with all of these words, in a language, or in any with "". */
export function find(threads: readonly Thread[], wanted: string, language: string): Said[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  const fits = ({ said }: Said): boolean =>
    (language === "" || said.language === language) && words.every((word) => wordsIn(said).includes(word));
  return shownIn(threads).filter(fits);
}

/** Posts of others that name one of these pens by its two words. */
export function naming(threads: readonly Thread[], pens: readonly string[]): Said[] {
  const named = pens.map((words) => new RegExp(`(^|[^\\p{L}-])${folded(words)}([^\\p{L}-]|$)`, "u"));
  const isNamed = ({ slot, said }: Said): boolean => slot === null && named.some((each) => each.test(wordsIn(said)));
  return shownIn(threads).filter(isNamed);
}

/** The languages that threads are begun in, or posts written in. */
export const languagesOf = (all: readonly Said[]): string[] =>
  [...new Set(all.map(({ said }) => said.language))].sort();
