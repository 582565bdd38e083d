/**
 * The files of the site of public notices, made from an edition alone: a page without script and an Atom feed. To the
 * byte what `editions/site.py` makes, so that a steward signs on the page what the program writes; both read
 * `vectors/edition.json`. Nothing here is ever drawn on this page.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384 } from "@noble/hashes/sha2.js";
import type { Edition, PublicNotice } from "../formats/edition.ts";
import { type Bytes, concat, toBase64, toHex, utf8 } from "../wire/bytes.ts";
import { textOfDay } from "../wire/days.ts";
import { Trouble } from "../wire/trouble.ts";
import type { WordList } from "../words/listing.ts";
import { nameOf } from "../words/passphrase.ts";

/** What a site has beside its manifest. */
export const FILES = ["feed.xml", "index.html"] as const;

/** What a site is made with: its style, its own sentences in each language (Fluent), and the list of names. */
export interface SiteParts {
  readonly style: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly words: WordList;
}

const REGIONS: Readonly<Record<string, string>> = { en: "en-GB" };
const WORDS = 7;
const NAMESPACE = Uint8Array.of(
  0x6b,
  0xa7,
  0xb8,
  0x12,
  0x9d,
  0xad,
  0x11,
  0xd1,
  0x80,
  0xb4,
  0,
  0xc0,
  0x4f,
  0xd4,
  0x30,
  0xc8,
);
const LINK = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]»\u2019\u201d])/iu;
const HOST = /^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*\.?$/;
const ASCII = /^[\x00-\x7f]*$/;

type Say = (id: string, args?: Record<string, FluentVariable>) => string;

/** The hash of each file. Throws `Trouble` (`edition-language`, `edition-host`: a host that the program alone can tell). */
export function filesOf(edition: Edition, parts: SiteParts): Record<(typeof FILES)[number], Bytes> {
  const built = pagesOf(edition, parts);
  return { "feed.xml": sha256(utf8(built["feed.xml"])), "index.html": sha256(utf8(built["index.html"])) };
}

/** The files. Throws as `filesOf`. */
export function pagesOf(edition: Edition, parts: SiteParts): Record<(typeof FILES)[number], string> {
  const { language } = edition;
  const source = parts.texts[language];
  if (source === undefined) throw new Trouble("edition-language");
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  const t: Say = (id, args) => escaped(bundle.formatPattern(bundle.getMessage(id)?.value ?? "", args));
  const format = new Intl.DateTimeFormat(REGIONS[language] ?? language, { dateStyle: "long", timeZone: "UTC" });
  const dayOf = (day: number): string => format.format(day * 86_400_000);
  return { "feed.xml": feedOf(edition, t, dayOf), "index.html": pageOf(edition, t, dayOf, parts) };
}

const newestFirst = ({ notices }: Edition): PublicNotice[] => [...notices].reverse();

function feedOf(edition: Edition, t: Say, dayOf: (day: number) => string): string {
  const name = sha1(concat(NAMESPACE, utf8(`parasol ${toHex(edition.genesis)}`))).slice(0, 16);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${edition.language}">
<id>${urnOf(name, 5)}</id>
<title>${escaped(edition.name)}</title>
<subtitle>${t("edition-number", { number: edition.number, day: dayOf(edition.day) })}</subtitle>
<updated>${textOfDay(edition.day)}T00:00:00Z</updated>
<author><name>${t("edition-author")}</name></author>
<link rel="self" type="application/atom+xml" href="feed.xml"/>
<link rel="alternate" type="text/html" href="index.html"/>
${newestFirst(edition)
  .map(
    ({ id, language, title, text, day }) => `<entry xml:lang="${language}">
<id>${urnOf(id, 4)}</id>
<title>${escaped(title)}</title>
<updated>${textOfDay(day)}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="index.html#n-${toHex(id)}"/>
<content>${escaped(text.replaceAll("\n", "\n\n"))}</content>
</entry>
`,
  )
  .join("")}</feed>`;
}

function pageOf(edition: Edition, t: Say, dayOf: (day: number) => string, { style, words }: SiteParts): string {
  const { language } = edition;
  const articles = newestFirst(edition).map(
    (notice) => `<article class="card" id="n-${toHex(notice.id)}" lang="${notice.language}">
<h2 dir="auto">${escaped(notice.title)}</h2>
<p class="small soft" lang="${language}"><time datetime="${textOfDay(notice.day)}">${dayOf(notice.day)}</time></p>
${notice.text
  .split("\n")
  .map((paragraph) => `<p dir="auto">${linked(paragraph)}</p>\n`)
  .join("")}</article>
`,
  );
  return `<!doctype html>
<html lang="${language}" dir="${/^(ar|fa|he|ur)\b/.test(language) ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policyOf(style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${escaped(edition.name)}</title>
<link rel="alternate" type="application/atom+xml" href="feed.xml">
<style>${style}</style>
</head>
<body>
<main>
<h1 dir="auto">${escaped(edition.name)}</h1>
<p class="soft">${t("edition-number", { number: edition.number, day: dayOf(edition.day) })}</p>
${articles.join("") || `<p>${t("edition-none")}</p>\n`}<h2>${t("edition-about")}</h2>
<p>${t("edition-two")}</p>
<p>${t("edition-links")}</p>
<p>${t("edition-newer")}</p>
<p>${t("edition-words")}</p>
<p><b translate="no">${nameOf(edition.genesis, words, WORDS).replaceAll("-", " ")}</b></p>
<p>${t("edition-check")}</p>
<p><a href="feed.xml">${t("edition-feed")}</a></p>
</main>
</body>
</html>`;
}

const linked = (paragraph: string): string =>
  paragraph
    .split(LINK)
    .map((piece, at) => (at % 2 ? `<bdi>${escaped(piece)} <b>(${escaped(hostOf(piece))})</b></bdi>` : escaped(piece)))
    .join("");

/** The host as a browser would ask for it, or `?`. Versions of IDNA differ, so others than ASCII's are for the program. */
function hostOf(link: string): string {
  const [begin = "", netloc = ""] = /^[^/]*\/\/([^/?#]*)/.exec(link.replaceAll("\\", "/")) ?? [];
  if (!ASCII.test(begin)) throw new Trouble("edition-host");
  const [host = ""] = netloc
    .slice(netloc.lastIndexOf("@") + 1)
    .toLowerCase()
    .split(":");
  return !/[[\]]/.test(netloc) && HOST.test(host) ? host : "?";
}

function policyOf(style: string): string {
  const digest = toBase64(sha384(utf8(style)));
  const none = ["default-src", "script-src"].map((each) => `${each} 'none'`);
  const others = ["img-src", "connect-src", "form-action", "base-uri"].map((each) => `${each} 'none'`);
  return [
    ...none,
    `style-src 'sha384-${digest}'`,
    ...others,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => ESCAPES[each] as string);
const plain = (html: string): string =>
  Object.entries(ESCAPES).reduceRight((text, [each, spelled]) => text.replaceAll(spelled, each), html);

function urnOf(bytes: Bytes, version: number): string {
  const made = bytes.slice();
  made[6] = ((made[6] as number) & 0x0f) | (version << 4);
  made[8] = ((made[8] as number) & 0x3f) | 0x80;
  return `urn:uuid:${toHex(made).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}

/** All that the page says, in its order: what a steward reads before she signs is taken from what she signs. */
export const said = (page: string): string[] =>
  (page.split("</style>")[1] ?? "")
    .split("\n")
    .map((line) => plain(line.replace(/<[^>]*>/g, "")).trim())
    .filter(Boolean);
