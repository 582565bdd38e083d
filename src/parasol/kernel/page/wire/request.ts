/** What a signed request is made of, and for which site it is. Counterpart of `kernel/wire/signing.py`. */
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, utf8 } from "./bytes.ts";

/** What a signed request says of its body, so that the server can verify the signature before it reads the body. */
export const digestOf = (body: Bytes): Bytes => sha256(body);

/** What a site is called in what is signed for it: host and port of its address, spelled in one way. */
export const siteOf = (address: string): string => new URL(address).host.replace(/\.(?=:|$)/, "");

/** What is signed of all that one server is to act on, and no other: for which site it is, as who signs knows it. */
export const forSite = (site: string, message: Bytes): Bytes => concat(utf8(`${site}\0`), message);

/** What a signed request signs for its site (label `request`). */
export const requestBytes = (path: string, nonce: Bytes, digest: Bytes): Bytes =>
  concat(utf8(`POST\n${path}\n`), nonce, utf8("\n"), digest);
