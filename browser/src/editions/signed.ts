/**
 * An edition of public notices as two stewards sign it (docs/decisions/0106). Counterpart of `editions/signed.py` and of
 * what `parasol publish` does with it; both read `vectors/edition.json`.
 */
import { Edition, MAX_EDITION_BYTES, type PublicNotice, SIGNERS, TEXT_BYTES } from "../formats/edition.ts";
import { Signature } from "../formats/sizes.ts";
import { type Bytes, equal, keyOf, Malformed, utf8 } from "../wire/bytes.ts";
import { decode, encode, list, sized, struct } from "../wire/codec.ts";
import { isSigned, sign } from "../wire/signing.ts";
import { Trouble } from "../wire/trouble.ts";
import { FILES, filesOf, type SiteParts } from "./site.ts";

/** An edition with its signatures, at most two. */
export interface Signed {
  readonly edition: Edition;
  readonly signatures: readonly Bytes[];
}

const Whole = struct({ edition: Edition, signatures: sized(list(Signature), 0, SIGNERS) });

/** The file: what goes between the two, the site's manifest, and what the next edition is made from. */
export const bytesOf = ({ edition, signatures }: Signed): Bytes =>
  encode(Whole, { edition, signatures: [...signatures].sort(inOrder) });

const inOrder = (one: Bytes, other: Bytes): number => {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? 0 : (one[at] as number) - (other[at] as number);
};

/** An edition from a file. Throws `Trouble` (`not-an-edition`) for anything that isn't written as `bytesOf` does. */
export function read(content: Bytes): Signed {
  try {
    if (content.length > MAX_EDITION_BYTES) throw new Malformed("too long");
    const signed = decode(Whole, content);
    const { notices, files } = signed.edition;
    const isRight =
      equal(bytesOf(signed), content) &&
      new Set(notices.map(({ id }) => keyOf(id))).size === notices.length &&
      notices.every(({ text }) => utf8(text).length <= TEXT_BYTES) &&
      Object.keys(files).join() === FILES.join();
    if (!isRight) throw new Malformed("another form");
    return signed;
  } catch (error) {
    throw error instanceof Malformed ? new Trouble("not-an-edition") : error;
  }
}

/** Those of the stewards whose signatures count, with them. */
export function counting({ edition, signatures }: Signed, stewards: readonly Bytes[]): Map<string, Bytes> {
  const text = encode(Edition, edition);
  const found = new Map<string, Bytes>();
  for (const key of stewards) {
    const own = signatures.find((each) => isSigned(key, "edition", text, each));
    if (own) found.set(keyOf(key), own);
  }
  return found;
}

/** With the hashes of the files that are made of it here. Throws `Trouble` as `filesOf`. */
export const complete = (edition: Edition, parts: SiteParts): Edition => ({
  ...edition,
  files: filesOf(edition, parts),
});

/** A first edition without notices. */
export const begun = (genesis: Bytes, day: number, language: string, name: string): Edition => ({
  ...{ format: "parasol-edition-1", genesis, number: 1, day, language, name, notices: [], files: {} },
});

/** What is to be signed next: another edition, if anybody signed this one. Throws `Trouble` as `read` and `filesOf`. */
export function changed(
  { edition, signatures }: Signed,
  day: number,
  notices: PublicNotice[],
  parts: SiteParts,
): Signed {
  const number = edition.number + (signatures.length > 0 ? 1 : 0);
  return read(bytesOf({ edition: complete({ ...edition, number, day, notices }, parts), signatures: [] }));
}

/**
 * What this steward would sign: the edition as it is, made here once more, or the next one where nobody could sign this
 * one again. Throws `Trouble` (`edition-signed`, `edition-differs`), and as `filesOf`.
 */
export function toSign(signed: Signed, me: Bytes, stewards: readonly Bytes[], day: number, parts: SiteParts): Signed {
  const { edition, signatures } = signed;
  const counts = counting(signed, stewards);
  const isSame = equal(encode(Edition, complete(edition, parts)), encode(Edition, edition));
  const isLeft = counts.has(keyOf(me)) || signatures.length === SIGNERS;
  if (counts.size === 0 || (counts.size < SIGNERS && !isSame && isLeft)) {
    return changed(signed, day, edition.notices, parts);
  }
  if (counts.size === SIGNERS || counts.has(keyOf(me))) throw new Trouble("edition-signed");
  if (!isSame) throw new Trouble("edition-differs");
  return { edition, signatures: [...counts.values()] };
}

/** With one more signature. */
export const signedBy = ({ edition, signatures }: Signed, seed: Bytes): Signed => ({
  edition,
  signatures: [...signatures, sign(seed, "edition", encode(Edition, edition))],
});

/** How many words in a row make a text somebody else's. */
const RUN = 6;

/** Whether a text has as many words in a row of another one as make it that one's: its writer is asked then. */
export function takesFrom(text: string, other: string): boolean {
  const words = (of: string) =>
    of
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const theirs = ` ${words(other).join(" ")} `;
  const own = words(text);
  const most = Math.min(RUN, words(other).length);
  return (
    most > 0 &&
    own.some((_, at) => at + most <= own.length && theirs.includes(` ${own.slice(at, at + most).join(" ")} `))
  );
}
