/**
 * Passphrases of eight words, or of five on a slip: drawing one, and reading one that was typed. Counterpart of
 * `kernel/words/passphrase.py`.
 *
 * No passphrase gets into an error, no word is preferred to others, and none is corrected: it is suggested, and the
 * person chooses.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import type { Random } from "#kernel/seal/aead.ts";
import { type Bytes, uint, utf8 } from "#kernel/wire/bytes.ts";
import { nameNumbers, WORDS_IN_A_NAME } from "#kernel/wire/naming.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { nearest, type WordList } from "./listing.ts";

/** Eight words of a list (five on a slip) that belong together, in lower case with one space between. Secret. */
export type Passphrase = string & { readonly isPassphrase: true };

/** Why something isn't a passphrase. */
export type Reason = "too-long" | "count" | "unknown-word" | "checksum";

export const WORDS_IN_A_PASSPHRASE = 8;
/** 51 bits: enough only beside a key that the server lacks (docs/protocol.md, section 20). */
export const WORDS_ON_A_SLIP = 5;
export const MAX_TYPED = 400; // code points; eight of the longest words make 87
const WORD_MASK = 0x7ff; // 11 bits: 2,048 words
const MAX_TRIES = 20_000; // an honest source needs more with a chance of (15/16)^20,000, below 10^-500

// Written out rather than \s, which isn't the same in Python. NFKD has made spaces of the other spaces.
const BETWEEN = /[\t\n\v\f\r \x85\u1680\u200b\u2028\u2029\ufeff,.\u3001\u3002\u2010-\u2015\u2212-]+/;

/**
 * What was typed isn't a passphrase. `position` counts from 1 and is set for an unknown word, with up to three
 * `suggestions` from the list, which are secret too: show them, never log them.
 */
export class NotWords extends Trouble {
  readonly reason: Reason;
  readonly position: number | null;
  readonly suggestions: readonly string[];
  constructor(reason: Reason, position: number | null = null, suggestions: readonly string[] = []) {
    super(reason);
    this.reason = reason;
    this.position = position;
    this.suggestions = suggestions;
  }
}

/**
 * Eight new words, or `count`. Every valid passphrase is as likely as any other: a word is eleven bits, and whole
 * passphrases are drawn until the check holds (16 on average). A word may come twice. Throws `Error` if what `random`
 * gives isn't random.
 */
export function generate(random: Random, list: WordList, count = WORDS_IN_A_PASSPHRASE): Passphrase {
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const passphrase = Array.from({ length: count }, () => draw(random, list)).join(" ");
    if (isChecked(passphrase)) return passphrase;
  }
  throw new Error("random");
}

/**
 * The passphrase that a person meant: the words as the list has them, one space for whatever stands between. A word may
 * lack its accents, and its first four letters or more are enough. Throws `NotWords` with the first reason that holds:
 * `too-long` (over 400 characters, before any work), `count` (not eight words, or not `count`), `unknown-word` (with its
 * position and suggestions), `checksum`.
 */
export function parse(typed: string, list: WordList, count = WORDS_IN_A_PASSPHRASE): Passphrase {
  if (typed.length > 2 * MAX_TYPED || [...typed].length > MAX_TYPED) throw new NotWords("too-long");
  const words = typed.normalize("NFKD").toLowerCase().split(BETWEEN).filter(Boolean);
  if (words.length !== count) throw new NotWords("count");
  const meant = words.map(list.meant);
  const unknown = meant.indexOf(undefined);
  if (unknown >= 0) throw new NotWords("unknown-word", unknown + 1, nearest(words[unknown] as string, list));
  const passphrase = meant.join(" ");
  if (!isChecked(passphrase)) throw new NotWords("checksum");
  return passphrase;
}

/**
 * A short name for people to compare, such as "copper-window-lake", for a public key or its hash: two bytes a word,
 * modulo 2,048, always of the English list. Fine for a name, and not for a secret: three words hold 33 bits. So the
 * roster lets nobody join under a name that a member has or had. Throws `RangeError` if `digest` is too short.
 */
export function nameOf(digest: Bytes, list: WordList, count = WORDS_IN_A_NAME): string {
  if (count < 1 || digest.length < 2 * count) throw new RangeError();
  return nameNumbers(digest, count)
    .map((number) => list.words[number])
    .join("-");
}

function draw(random: Random, list: WordList): string {
  const drawn = random(2);
  if (drawn.length !== 2) throw new Error("random");
  return list.words[uint(drawn) & WORD_MASK] as string;
}

/** Whether the first four bits of the check are zero: so for one passphrase in 16. */
const isChecked = (passphrase: string): passphrase is Passphrase =>
  (sha256(utf8(`parasol/v1/words\0${passphrase}`))[0] as number) < 16;
