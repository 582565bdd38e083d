/**
 * Handles: a platform and the name that somebody has there, from a name, an "@name" or the address of a profile.
 *
 * The canonical form is "platform:name". Letters of other scripts that look Latin are refused rather than folded: the
 * platforms don't allow them in names, so a name with one is a copy that was tampered with or a display name, which
 * anybody can take. Twin of src/parasol/features/checks/client/identifiers/handle.py. "İ" and "ı" stand in patterns of any case where
 * Python takes them for "i" and JavaScript doesn't.
 */

import { hasDigit, hasLetterOrNumber, lowered, oneSigma, UNKNOWN } from "./letters.ts";
import type { Phones } from "./numbering.ts";
import { normalPhone } from "./phone.ts";
import { BY_HOST, BY_WORD, type Platform, platformOf } from "./platforms.ts";
import {
  before,
  DOTS,
  ending,
  endTrimmed,
  NotAnIdentifier,
  parted,
  plain,
  startTrimmed,
  stripped,
  trimmed,
  unquoted,
} from "./typed.ts";

const SCHEME = /^(?:https?|tg|v[iİı]ber|skype|whatsapp|sgnl|l[iİı]ne|snapchat|fb):\/\//iu;
// What stands in the host's place in whatsapp://send?phone=, viber://chat?number=, tg://resolve?domain=
const APP_VERBS = ["send", "chat", "resolve", "add"];
const FRONT_HOSTS = /^(?:(?:www|m|mobile|web|touch|mbasic|[a-z]{2}-[a-z]{2})\.)+/;
// "telegram: name", "IG - name", "telegram @name"; what a screen showed ("handle on telegram: @name") reads back too.
const LABEL = /^(?:handle on )?([a-z]{1,12}|another site)(?: ?[:=] ?| - | (?=@))(?=[^ ])/i;
// "@name on telegram", "@name (instagram)", "@name en telegram". Only with the "@", since "Anna on line" is a sentence.
const BEHIND = /^(@[^ ]+)(?: (?:on|at|en) ([a-z]{1,12})| ?\(([a-z]{1,12})\))$/i;
// Letters of other scripts are let through here, for `named` to refuse.
const FEDIVERSE =
  /^@[A-Za-z0-9_.\u0080-\u{10ffff}-]+@[A-Za-z0-9_\u0080-\u{10ffff}-]+(?:\.[A-Za-z0-9_\u0080-\u{10ffff}-]+)+$/u;
const BLUESKY = /^@?[A-Za-z0-9-]+\.bsky\.social$/;
const REDDIT = /^\/?u\/([A-Za-z0-9_-]{3,20})\/?$/;
const ANY_HOST = /^@([A-Za-z0-9_.\u0080-\u{10ffff}-]+)(@[A-Za-z0-9_.\u0080-\u{10ffff}-]+)?(?:\/[^\n]*)?$/u;
const MASTODON_USER = /^users\/([A-Za-z0-9_.\u0080-\u{10ffff}-]+)(?:\/[^\n]*)?$/u;
const NUMBER_ON_SIGNAL = /^\+?[0-9][0-9 ().-]{5,}$/;

/** What a handle turns out to be: itself or, where a person is known by one, a phone number. */
export type Found = readonly ["handle" | "phone", string];

/** A profile address in parts: `host` in lower case without "www.", empty for an app's own scheme; `path` without
 * slashes at its ends. */
interface Address {
  readonly host: string;
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  readonly fragment: string;
}

/**
 * Returns ["handle", "platform:name"], or ["phone", E.164] where a person is known by a number (WhatsApp, Viber, the
 * number links of Telegram and Signal).
 *
 * `text` comes from plain(). `platform` is a word of BY_WORD in any case, or null. An address says more than the
 * platform that was chosen from a list, so it wins.
 * Throws NotAnIdentifier: "platform-needed", "platform-unknown", "not-a-profile", "link-without-name",
 * "address-unknown", "not-a-name", "not-text", and for numbers what normalPhone throws.
 */
export function normalHandle(text: string, region: string, platform: string | null, phones: Phones): Found {
  const chosen = platform === null ? undefined : platformOf(platform);
  if (platform !== null && !chosen) throw new NotAnIdentifier("platform-unknown");
  const address = addressIn(text);
  if (address) return fromAddress(address, region, chosen, phones);
  const label = labelOf(text);
  if (label) {
    const [meant, name] = label;
    // "telegram" chosen and "other: name" typed: what stands beside the name is what the person meant.
    const behind = addressIn(name);
    return behind ? fromAddress(behind, region, meant, phones) : named(meant, name, region, phones);
  }
  const guessed = FEDIVERSE.test(text)
    ? "mastodon"
    : REDDIT.test(text)
      ? "reddit"
      : BLUESKY.test(text)
        ? "bluesky"
        : "";
  const spec = chosen ?? BY_WORD.get(guessed);
  if (!spec) throw new NotAnIdentifier("platform-needed");
  return named(spec, text, region, phones);
}

/**
 * Returns the E.164 number of "whatsapp: 07700 900123" or of an address that holds one; null if `text` is neither.
 *
 * Throws NotAnIdentifier "not-a-phone-number" for the address of a profile, whose name may well have digits in it.
 */
export function phoneInHandle(text: string, region: string, phones: Phones): string | null {
  try {
    const [found, normal] = normalHandle(text, region, null, phones);
    if (found === "phone") return normal;
  } catch (error) {
    if (!(error instanceof NotAnIdentifier)) throw error;
  }
  if (addressIn(text)) throw new NotAnIdentifier("not-a-phone-number");
  return null;
}

/** Returns the name that somebody chose: of "name@host" and "name.bsky.social" without the host, which many share. */
export function ownName(normal: string): string {
  const [platform, , name] = parted(normal, ":");
  const own = before(name, "@");
  return platform === "bluesky" && !own.startsWith("did:") ? before(own, ".") : own;
}

/** Returns "telegram", five dots and the last two characters of the own name (one if it is short). */
export function maskedHandle(normal: string): string {
  return `${before(normal, ":")} ${DOTS}${ending(ownName(normal).replaceAll(" ", ""))}`;
}

/** Returns the platform's word and "@name"; without "@" where people there don't use one. */
export function shownHandle(normal: string): { readonly platform: string; readonly shown: string } {
  const [platform, , name] = parted(normal, ":");
  return { platform, shown: (BY_WORD.get(platform)?.at ? "@" : "") + name };
}

/** Says whether `text` is a profile address, an "@name", "u/name", or a name behind its platform's. */
export function looksLikeHandle(text: string): boolean {
  return Boolean(addressIn(text)) || /^@/.test(text) || REDDIT.test(text) || BLUESKY.test(text) || !!labelOf(text);
}

/** Returns the address that `text` is: it begins with a scheme or with the host of a known platform. */
function addressIn(typed: string): Address | undefined {
  let text = typed;
  if (/[ ;]/.test(text)) text = text.split(/[ ;]+/).find(isAddress) ?? "";
  text = trimmed(text, "<>()[]\"',");
  if (!isAddress(text)) return undefined;
  const [main, , fragment] = parted(text.replace(SCHEME, ""), "#");
  const [place, , query] = parted(main, "?");
  const [authority, , writtenPath] = parted(place, "/");
  const lower = authority.toLowerCase();
  let host = endTrimmed(before(lower.slice(lower.lastIndexOf("@") + 1), ":"), ".").replace(FRONT_HOSTS, "");
  let path = trimmed(unquoted(writtenPath), "/ ");
  if (host.endsWith(".t.me")) {
    [host, path] = ["t.me", host.slice(0, -".t.me".length)]; // name.t.me
  } else if (APP_VERBS.includes(host)) {
    [host, path] = ["", ""];
  }
  return { host, path, query: fieldsOf(query), fragment: unquoted(fragment) };
}

function isAddress(text: string): boolean {
  if (SCHEME.test(text)) return true;
  const [host, slash] = parted(text.toLowerCase(), "/");
  const bare = host.replace(FRONT_HOSTS, "");
  return (slash && BY_HOST.has(bare)) || bare.endsWith(".t.me");
}

/** Reads "a=1&b=2": of two with one name the last, none that is empty. */
function fieldsOf(query: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const field of query.replaceAll("+", " ").split("&")) {
    const [name, , value] = parted(field, "=");
    if (value !== "") fields.set(unquoted(name), unquoted(value));
  }
  return fields;
}

function fromAddress(address: Address, region: string, chosen: Platform | undefined, phones: Phones): Found {
  const { host, path, query } = address;
  const number = numberInLink(address);
  if (number !== null) return ["phone", normalPhone(number, region, phones)];
  const telegram = query.get("domain");
  if (host === "" && telegram !== undefined) return named(platformNamed("telegram"), telegram, region, phones);
  const spec = BY_HOST.get(host);
  if (!spec && host !== "") return onAnyHost(address, region, chosen, phones);
  const profile = query.get("id");
  if (spec?.name === "facebook" && path.toLowerCase() === "profile.php" && profile !== undefined) {
    return named(spec, profile, region, phones);
  }
  if (!spec || spec.knownBy === "phone" || spec.name === "signal") throw new NotAnIdentifier("link-without-name");
  for (const pattern of spec.paths) {
    const name = pattern.exec(path)?.[1];
    if (name !== undefined && !spec.reserved.includes(name.toLowerCase())) return named(spec, name, region, phones);
  }
  throw new NotAnIdentifier("not-a-profile");
}

/** Returns "+" and digits if the link leads to a number. Such links always hold the country code, with or without its
 * plus, whatever the country they are pasted in. */
function numberInLink({ host, path, query, fragment }: Address): string | null {
  if (host !== "" && !BY_HOST.has(host)) return null;
  let number = query.get("phone") ?? query.get("number") ?? null;
  for (const found of [path, fragment.replace(/^p\//, "")]) {
    const startsWithDigit = ["wa.me", "viber.click"].includes(host) && hasDigit([...found][0] ?? "");
    if (startsWithDigit || /^\+[0-9]{5,15}$/.test(found)) number = found;
  }
  return number === null ? null : `+${startTrimmed(stripped(number), "+")}`;
}

/** Reads "/@name" of a host that isn't known as the fediverse does; anybody may run one. */
function onAnyHost(address: Address, region: string, chosen: Platform | undefined, phones: Phones): Found {
  const mastodon = platformNamed("mastodon");
  const at = ANY_HOST.exec(address.path);
  if (at) return named(mastodon, `${at[1] ?? ""}${at[2] ?? `@${address.host}`}`, region, phones);
  const user = chosen === mastodon ? MASTODON_USER.exec(address.path) : null;
  if (user) return named(mastodon, `${user[1] ?? ""}@${address.host}`, region, phones);
  throw new NotAnIdentifier("address-unknown");
}

function platformNamed(word: string): Platform {
  const found = BY_WORD.get(word);
  if (!found) throw new TypeError("no such platform");
  return found;
}

/** Returns the platform that stands before the name or behind it, and the name. */
function labelOf(text: string): readonly [Platform, string] | undefined {
  const behind = BEHIND.exec(text);
  const match = behind ?? LABEL.exec(text);
  const word = (behind ? (behind[2] ?? behind[3]) : match?.[1])?.toLowerCase() ?? "";
  const spec = BY_WORD.get(word === "another site" ? "other" : word);
  return match && spec ? [spec, behind?.[1] ?? text.slice(match[0].length)] : undefined;
}

function named(spec: Platform, written: string, region: string, phones: Phones): Found {
  if (spec.knownBy === "phone" || (spec.name === "signal" && NUMBER_ON_SIGNAL.test(written))) {
    return ["phone", normalPhone(written, region, phones)];
  }
  // Lower case can make accents that have to be put together again.
  let name = stripped(written) === "" ? "" : trimmed(plain(lowered(plain(written))), "\"'<>()[],;@/ ");
  if (spec.name === "reddit") name = name.replace(/^u\//, "");
  if (spec.ignored !== "") name = name.replaceAll(spec.ignored, "");
  if (spec.name === "skype") name = before(name.replace(/^skype:/, ""), "?");
  if (spec.name === "bluesky" && !/[.:]/.test(name)) name += ".bsky.social";
  if (!spec.names.test(name) || !hasLetterOrNumber(name)) throw new NotAnIdentifier("not-a-name");
  if (name.includes(UNKNOWN)) throw new NotAnIdentifier("not-text");
  return ["handle", `${spec.name}:${oneSigma(name)}`];
}
