// The page's texts by language: a folder of `src/parasol/kernel/text` with an `app.ftl` is a language. What isn't translated
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

/** The messages of a Fluent file, as `kernel/texts/translations.py` reads them. */
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

/**
 * A part's texts in a language, and English where it has none. While nobody has read what safety hangs on, it has its
 * English as an attribute, which screens draw below it (decision 0148).
 */
export function textsOf(texts, language, part) {
  const own = trimmedFluent(read(join(texts, language, `${part}.ftl`)));
  if (language === SOURCE) return own;
  const translated = new Map(messagesOf(own));
  const source = messagesOf(read(join(texts, SOURCE, `${part}.ftl`)));
  const [safety, isRead] = [safetyOf(texts), readIn(texts, language)];
  const lines = source.flatMap(([id, text]) => {
    const mine = translated.get(id);
    if (mine === undefined) return [`${id} = ${inEnglish(text, language)}`];
    const beside = safety.has(id) && !isRead(id, text, mine) ? [`    .en = ${exactly(text)}`] : [];
    return [`${id} = ${mine}`, ...beside];
  });
  return lines.join("\n");
}

/** The messages on which safety hangs. */
export const safetyOf = (texts) => new Set(read(join(texts, "safety.txt")).match(/^[a-z][a-z0-9-]*$/gm));

/** English is said with the forms of another language: for “one” there is 1 alone. */
const exactly = (text) => text.replace(/^(\s*)\[one\]/gm, "$1[1]");

/** An English text in place of one of another language: its direction is its own. */
const inEnglish = (text, language) => (isRtl(language) ? `\u2066${exactly(text)}\u2069` : exactly(text));

/** Whether somebody who speaks a language has read a message beside its source, both as they are (decision 0139). */
function readIn(texts, language) {
  const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);
  const states = new Set(read(join(texts, language, "states.txt")).match(/^\S+ \S+ \S+(?= \S)/gm));
  return (id, source, text) => states.has(`${id} ${hash(source)} ${hash(text)}`);
}

/** Whether nobody who speaks a language has read all of its messages. */
export function isDraft(texts, language) {
  if (language === SOURCE) return false;
  const isRead = readIn(texts, language);
  return readdirSync(join(texts, SOURCE))
    .filter((file) => file.endsWith(".ftl"))
    .some((file) => {
      const own = new Map(messagesOf(read(join(texts, language, file))));
      const source = messagesOf(read(join(texts, SOURCE, file)));
      return source.some(([id, text]) => !isRead(id, text, own.get(id) ?? ""));
    });
}

/** Those messages whose names fit; each begins at the beginning of a line. */
export const only = (names, fluent) =>
  fluent
    .split(/\n(?=[a-z])/)
    .filter((message) => names.test(message.split(" = ")[0]))
    .join("\n");
