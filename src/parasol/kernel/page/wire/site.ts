/**
 * The release words of a site's signed manifest (docs/protocol.md, section 23). Counterpart of `kernel/wire/site.py`, but for
 * signatures and for what the files are: a page can't vouch for itself, so it only names what the site says it is.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, Malformed, utf8 } from "./bytes.ts";
import { signedBytes } from "./signing.ts";

/** Where a site gives its manifest to anybody. */
export const MANIFEST_PATH = "/site-manifest.json";
export const RELEASE_WORDS = 5;
const MAX_BYTES = 400_000;
const BEGIN = '{"manifest":';
const BETWEEN = ',"signatures":[';
const MAX_DAY = 1_000_000;

/** What a manifest says of itself, and the SHA-256 of what is signed, of which the words are made. */
export interface Release {
  readonly madeOn: number;
  readonly digest: Bytes;
}

/** Throws `Malformed` if the file isn't written as a manifest is. */
export function readRelease(content: Bytes): Release {
  try {
    if (content.length > MAX_BYTES) throw new Malformed();
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
    const read = JSON.parse(text);
    const { format, made_on: madeOn } = read.manifest;
    const isDay = Number.isInteger(madeOn) && madeOn >= 0 && madeOn <= MAX_DAY;
    if (JSON.stringify(read) !== text || Object.keys(read).join() !== "manifest,signatures") throw new Malformed();
    if (format !== "parasol-site-1" || !isDay || !Array.isArray(read.signatures)) throw new Malformed();
    const signed = text.slice(BEGIN.length, text.lastIndexOf(BETWEEN));
    return { madeOn, digest: sha256(signedBytes("site", utf8(signed))) };
  } catch {
    throw new Malformed();
  }
}
