/**
 * E-mail addresses: one mailbox, one form, however it was written.
 *
 * A provider's rule is used only where it can be sourced; everywhere else "+tag" and dots are part of the name, since
 * two mailboxes taken for one would put a warning on the wrong person. The sources of each provider's rule are in the
 * twin, src/parasol/features/checks/client/identifiers/email.py.
 */

import { hasLetterOrNumber, kindOf, lowered, oneSigma, UNKNOWN } from "./letters.ts";
import { before, DOTS, NotAnIdentifier, plain, trimmed, unquoted } from "./typed.ts";

const SPELT_AT = / *[([{] *at *[)\]}] */gi;
const SPELT_DOT = / *[([{] *dot *[)\]}] */gi;
const WORDED = /^([^ @]+) [aA][tT] ([^ @]+\.[^ @]+)$/u;
const PROVIDER = /(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|protonmail)(?:\.[a-z]| |$)/;
const DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";
const LOCAL = /^[^ @"(),:;<>[\]\\]{1,64}$/u;

const GMAIL = ["gmail.com", "googlemail.com"];
const PROTON = ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"];
const APPLE = ["icloud.com", "me.com", "mac.com"];
const YANDEX = ["yandex.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua", "ya.ru"];
const YAHOO = [
  ...under("yahoo", "ca co.in co.uk com com.ar com.au com.br com.mx de es fr ie in it"),
  "ymail.com",
  "rocketmail.com",
];
const FASTMAIL = ["fastmail.com", "fastmail.fm", "fastmail.net", "fastmail.org", "fastmail.co.uk", "sent.com"];
const MICROSOFT = [
  ...under(
    "hotmail",
    "at be ca ch cl co co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com com.ar com.au com.br com.gr com.hk " +
      "com.mx com.my com.pe com.ph com.sg com.tr com.tw com.ve com.vn cz de dk es fi fr gr hu ie in it jp kr la lt lu " +
      "lv my nl no ph pt ro rs se sg sk",
  ),
  ...under(
    "live",
    "at be ca ch cl cn co.in co.kr co.th co.uk co.za com com.ar com.au com.mx com.my com.ph com.pt com.sg de dk fi fr " +
      "hk ie in it jp nl no ph pt ru se",
  ),
  ...under(
    "outlook",
    "at be bg cl co co.id co.il co.nz co.th co.uk com com.ar com.au com.br com.es com.gr com.hr com.pe com.py com.tr " +
      "com.vn cr cz de dk es fr hu id ie in it jp kr lv my ph pt sa sg sk uk",
  ),
  "msn.com",
  "passport.com",
];
const PLUS_TAGS: ReadonlySet<string> = new Set([
  ...GMAIL,
  ...PROTON,
  ...APPLE,
  ...YANDEX,
  ...FASTMAIL,
  ...MICROSOFT,
  "runbox.com",
  "zoho.com",
  "zohomail.com",
]);
// Shared by so many people that the name says nothing: shown when an address is masked.
const BIG: ReadonlySet<string> = new Set([
  ...PLUS_TAGS,
  ...YAHOO,
  ..."aol.com gmx.de gmx.net gmx.com web.de mail.ru qq.com 163.com orange.fr".split(" "),
]);

/**
 * Returns the one lower-case address in `text` (from plain()) with its provider's rules applied.
 *
 * Accepts "mailto:", "Name <a@b>", a sentence around the address, spaces around "@", "(at)" and "(dot)". Domains in
 * other scripts become A-labels (RFC 5890) by Punycode of the NFKC lower-case label: the non-transitional reading of
 * UTS #46 that browsers use, without its table of forbidden characters.
 * The Greek final sigma is the other one in a name; in a domain the two are different.
 * Throws NotAnIdentifier: "not-an-email", "more-than-one", "email-domain", "not-text"; what plain() throws of a mailto:
 * address.
 */
export function normalEmail(typed: string): string {
  // Lower case, then plain again: lower case can make accents that NFKC joins.
  let text = plain(lowered(typed));
  if (text.startsWith("mailto:")) text = plain(lowered(plain(unquoted(before(text.slice(7), "?")))));
  text = joined(text).replaceAll("\u3002", ".");
  const words = text.split(/[ <>()"',;:[\]\\|]+/).filter((word) => trimmed(word, "@").includes("@"));
  const found = [...new Set(words.map((word) => trimmed(word, ".!?*`")))];
  if (found.length > 1) throw new NotAnIdentifier("more-than-one");
  const address = found[0] ?? "";
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  if (!LOCAL.test(local) || !hasLetterOrNumber(local)) throw new NotAnIdentifier("not-an-email");
  if (local.includes(UNKNOWN)) throw new NotAnIdentifier("not-text");
  return ruled(oneSigma(local), asciiDomain(address.slice(at + 1))).join("@");
}

/** Returns first letter, five dots and the provider if very many people share it; else five dots more. */
export function maskedEmail(normal: string): string {
  const domain = normal.slice(normal.lastIndexOf("@") + 1);
  return `${[...normal][0] ?? ""}${DOTS}@${BIG.has(domain) ? domain : DOTS}`;
}

/** Says whether `text` has name, "@" and a dotted domain in it (or "(at)" for it). */
export function looksLikeEmail(text: string): boolean {
  return text.toLowerCase().startsWith("mailto:") || /[^ @<(,;:/]@[^ @/]+[.\u3002][^ @]/u.test(joined(text));
}

/** Returns "name@example.org" for "name at example dot org"; null for anything else. */
export function worded(text: string): string | null {
  const found = WORDED.exec(text.replace(/ [dD][oO][tT] /g, "."));
  return found && `${found[1]}@${found[2]}`;
}

/** Says whether a provider of addresses stands in `text`: without an "@" somebody forgot it. */
export const namesProvider = (text: string): boolean => PROVIDER.test(lowered(text));

function joined(text: string): string {
  return text.replace(SPELT_AT, "@").replace(SPELT_DOT, ".").replace(/ *@ */g, "@");
}

function under(name: string, endings: string): string[] {
  return endings.split(" ").map((ending) => `${name}.${ending}`);
}

/** Applies the provider's rules to a name and its domain. */
function ruled(typedName: string, typedDomain: string): [string, string] {
  let [local, domain] = [typedName, typedDomain];
  for (const fastmail of FASTMAIL) {
    const name = domain.endsWith(`.${fastmail}`) ? domain.slice(0, -fastmail.length - 1) : "";
    if (name !== "" && !name.includes(".")) [local, domain] = [name, fastmail];
  }
  let name = PLUS_TAGS.has(domain) ? before(local, "+") : local;
  if (GMAIL.includes(domain)) name = name.replaceAll(".", "");
  else if (PROTON.includes(domain)) name = name.replace(/[._-]/g, "");
  else if (YAHOO.includes(domain) && name.includes("-")) name = `${before(name, "-")}-`;
  // A name that is nothing but a tag ("+tag@gmail.com") reaches nobody; it stays as typed.
  const kept = hasLetterOrNumber(name) ? name : local;
  return [kept, [GMAIL, PROTON, APPLE, YANDEX].find((same) => same.includes(domain))?.[0] ?? domain];
}

function asciiDomain(domain: string): string {
  const labels = (domain.endsWith(".") ? domain.slice(0, -1) : domain).split(".").map(asciiLabel);
  const made = labels.join(".");
  if (labels.length < 2 || /^[0-9]+$/.test(labels[labels.length - 1] ?? "") || made.length > 253) {
    throw new NotAnIdentifier("email-domain");
  }
  return made;
}

function asciiLabel(label: string): string {
  const encoded = /^[\0-\x7f]*$/.test(label) ? label : `xn--${punycode(label)}`;
  // Letters, digits and the marks that many scripts write vowels with (RFC 5892); "-" only inside (RFC 1123).
  const isFine = [...label].every((character) => character === "-" || "LDENM".includes(kindOf(character)));
  const [first = ""] = label;
  if (!isFine || !hasLetterOrNumber(first) || label.endsWith("-") || encoded.length > 63)
    throw new NotAnIdentifier("email-domain");
  return encoded;
}

/** Encodes a label of at most some hundred characters: RFC 3492, sections 6.1 and 6.3, with its parameters' names. */
function punycode(label: string): string {
  const [base, tMin, tMax, skew, damp] = [36, 1, 26, 38, 700];
  const points = [...label].map((character) => character.codePointAt(0) ?? 0);
  let output = [...label].filter((character) => character < "\x80").join("");
  let handled = output.length;
  const basic = handled;
  if (basic > 0) output += "-";
  for (let n = 128, delta = 0, bias = 72; handled < points.length; n++, delta++) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta++;
      if (point !== n) continue;
      let q = delta;
      for (let k = base; ; k += base) {
        const t = Math.min(Math.max(k - bias, tMin), tMax);
        if (q < t) break;
        output += DIGITS.charAt(t + ((q - t) % (base - t)));
        q = Math.floor((q - t) / (base - t));
      }
      output += DIGITS.charAt(q);
      delta = Math.floor(delta / (handled === basic ? damp : 2));
      handled++;
      delta += Math.floor(delta / handled);
      let k = 0;
      for (; delta > ((base - tMin) * tMax) / 2; k += base) delta = Math.floor(delta / (base - tMin));
      bias = k + Math.floor(((base - tMin + 1) * delta) / (delta + skew));
      delta = 0;
    }
  }
  return output;
}
