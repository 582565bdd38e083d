/** By which words a key is called: the rules of the roster need no more than their numbers in the list of names. */
import { type Bytes, uint } from "./bytes.ts";

/** How many the list has. */
const WORDS = 2048;

export const WORDS_IN_A_NAME = 3;

/** The numbers of the words by which people call this: two bytes a word, modulo 2,048. */
export const nameNumbers = (digest: Bytes, count = WORDS_IN_A_NAME): number[] =>
  Array.from({ length: count }, (_, at) => uint(digest.subarray(2 * at, 2 * at + 2)) % WORDS);
