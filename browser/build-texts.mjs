// The page's texts by language: a folder of `src/parasol/text` with an `app.ftl` is a language. What isn't translated
// yet is said in English.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SOURCE = "en";
const isRtl = (language) => /^(ar|fa|he|ur)\b/.test(language);

/** The codes of all languages in a folder of texts, the source first. */
export const languagesIn = (texts) => {
  const others = readdirSync(texts).filter((code) => code !== SOURCE && existsSync(join(texts, code, "app.ftl")));
  return [SOURCE, ...others.sort()];
};

/** What a language calls itself, with a capital as in a menu. */
export function languageName(language) {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language);
  return name.replace(/^./u, (letter) => letter.toLocaleUpperCase(language));
}

/** Fluent without its comments and empty lines. */
export const trimmedFluent = (text) =>
  text
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"))
    .join("\n");

/** The messages of a Fluent file, as `parasol/translations.py` reads them. */
const messagesOf = (fluent) =>
  trimmedFluent(fluent)
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .split(/\n(?=[a-z])/)
    .map((message) => /^([a-z][a-z0-9-]*) =(.*)$/s.exec(message))
    .filter(Boolean)
    .map(([, id, text]) => [id, text.trim()]);

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** A part's texts in a language, and English where it has none. */
export function textsOf(texts, language, part) {
  const own = trimmedFluent(read(join(texts, language, `${part}.ftl`)));
  if (language === SOURCE) return own;
  const translated = new Set(messagesOf(own).map(([id]) => id));
  const missing = messagesOf(read(join(texts, SOURCE, `${part}.ftl`))).filter(([id]) => !translated.has(id));
  const lines = missing.map(([id, text]) => `${id} = ${inEnglish(text, language)}`);
  return [own, ...lines].filter(Boolean).join("\n");
}

/** An English text among those of another language: for “one” there is 1 alone, and its direction is its own. */
function inEnglish(text, language) {
  const exact = text.replace(/^(\s*)\[one\]/gm, "$1[1]");
  return isRtl(language) ? `\u2066${exact}\u2069` : exact;
}

/** Whether nobody who speaks a language has read all of its messages beside their sources (decision 0139). */
export function isDraft(texts, language) {
  if (language === SOURCE) return false;
  const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);
  const states = new Set(read(join(texts, language, "states.txt")).match(/^\S+ \S+ \S+(?= \S)/gm));
  return readdirSync(join(texts, SOURCE))
    .filter((file) => file.endsWith(".ftl"))
    .some((file) => {
      const own = new Map(messagesOf(read(join(texts, language, file))));
      const source = messagesOf(read(join(texts, SOURCE, file)));
      return source.some(([id, text]) => !states.has(`${id} ${hash(text)} ${hash(own.get(id) ?? "")}`));
    });
}

/** Those messages whose names fit; each begins at the beginning of a line. */
export const only = (names, fluent) =>
  fluent
    .split(/\n(?=[a-z])/)
    .filter((message) => names.test(message.split(" = ")[0]))
    .join("\n");
