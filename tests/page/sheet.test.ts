/** The doctor's sheet: complete in every language, plain, and the same rows in both languages. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FluentParser, type Message } from "@fluent/syntax";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { type Answer, Filled, SheetSet } from "#features/sheet/page/set.ts";

const root = join(process.env.VECTORS ?? "../vectors", "../src/parasol/features/sheet");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const languages = JSON.parse(read("languages.json")) as { code: string; direction: string }[];
const texts = Object.fromEntries(languages.map(({ code }) => [code, read(`texts/${code}.ftl`)]));
const set = new SheetSet(JSON.stringify({ groups: JSON.parse(read("questions.json")), languages, texts }));
const codes = languages.map(({ code }) => code);

/** The texts of one language, by Fluent's own reader. Each is one piece of text, with nothing filled in. */
function messages(code: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of new FluentParser({ withSpans: false }).parse(texts[code] as string).body) {
    assert.notEqual(entry.type, "Junk", `${code}.ftl has a line that is no Fluent`);
    if (entry.type !== "Message") continue;
    const { id, value } = entry as Message;
    const [element, ...more] = value?.elements ?? [];
    assert.ok(element?.type === "TextElement" && more.length === 0, `${code}: ${id.name} is more than a text`);
    assert.ok(!found.has(id.name), `${code} says ${id.name} twice`);
    found.set(id.name, (element as { value: string }).value);
  }
  return found;
}

const asked = new Set(
  set.groups.flatMap((group) => [
    `group-${group.id}`,
    ...group.questions.flatMap(({ id, choices }) => [id, ...choices.map((choice) => `${id}-${choice}`)]),
  ]),
);
const english = messages("en");

test("every language has every text of the sheet, and no other", () => {
  assert.deepEqual(readdirSync(join(root, "texts")).sort(), codes.map((code) => `${code}.ftl`).sort());
  assert.deepEqual([...english.keys()].filter((id) => !id.startsWith("sheet-")).sort(), [...asked].sort());
  for (const code of codes) assert.deepEqual([...messages(code).keys()].sort(), [...english.keys()].sort(), code);
});

test("every text of its screens is used there", () => {
  const folder = join(root, "page/anyone");
  const code = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  const used = new Set([...code.matchAll(/"(sheet-[a-z]+)"/g)].map((match) => match[1] as string));
  used.delete("sheet-frame");
  assert.deepEqual(
    [...english.keys()].filter((id) => id.startsWith("sheet-") && !used.has(id)),
    [],
  );
});

test("no text holds markup, an address, or a mark that turns directions, and none judges", () => {
  const words =
    /\b(prostitu\w*|prostytu\w*|victim\w*|víctima\w*|vittim\w*|vítima\w*|opfer|whore|puta\w*|hure\w*)\b|проститу|жертв|ضحية|عاهر|妓/i;
  for (const code of codes) {
    for (const [id, text] of messages(code)) {
      assert.doesNotMatch(
        text,
        /<[a-z/!]|&[a-z#]+;|https?:|www\.|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/i,
        `${code}: ${id}`,
      );
      assert.doesNotMatch(text, words, `${code}: ${id}`);
    }
  }
});

test("a language is written in its own letters", () => {
  const letters: Record<string, RegExp> = {
    ar: /\p{Script=Arabic}/u,
    ru: /\p{Script=Cyrillic}/u,
    uk: /\p{Script=Cyrillic}/u,
    bg: /\p{Script=Cyrillic}/u,
    th: /\p{Script=Thai}/u,
    zh: /\p{Script=Han}/u,
  };
  const names = new Set(["vaccine-hpv"]); // said in Latin letters there
  for (const code of codes) {
    for (const [id, text] of messages(code)) {
      if (!names.has(id)) assert.match(text, letters[code] ?? /\p{Script=Latin}/u, `${code}: ${id}`);
    }
    assert.equal(languages.find((each) => each.code === code)?.direction, code === "ar" ? "rtl" : "ltr");
  }
});

test("the English can be read at the age of nine to ten", () => {
  let [sentences, words, syllables] = [0, 0, 0];
  for (const text of english.values()) {
    for (const sentence of text.split(/(?<=[.!?:])\s+/)) {
      const found = sentence.match(/[\p{L}'’]+/gu) ?? [];
      sentences++;
      words += found.length;
      syllables += found.reduce((sum, word) => sum + syllable(word), 0);
    }
  }
  const grade = fleschKincaid({ sentence: sentences, word: words, syllable: syllables });
  assert.ok(grade <= 4.5, `grade ${grade.toFixed(1)}`);
});

test("rows have the sheet's order, and name texts that every language has", () => {
  const answers = new Map<string, Answer>([
    ["where", { choices: ["back", "head"], line: "  aquí  " }],
    ["since", { choices: ["days"], line: "no question has this line" }],
    ["need", { choices: [], line: " " }],
    ["unknown", { choices: ["x"], line: "" }],
    ["told", { choices: ["the police"], line: "" }],
  ]);
  assert.deepEqual(set.rows(answers), [
    { group: "group-visit", question: "since", choices: ["since-days"], line: "" },
    { group: "group-pain", question: "where", choices: ["where-head", "where-back"], line: "aquí" },
  ]);
  for (const code of codes) for (const id of asked) assert.notEqual(set.texts(code).text(id), id, `${code}: ${id}`);
});

test("the language is the first that somebody wants and the sheet has", () => {
  assert.equal(set.languageFor(["fi-FI", "es-MX", "en"]).code, "es");
  assert.equal(set.languageFor(["zh-Hant-TW"]).code, "zh");
  assert.equal(set.languageFor([]).code, "en");
});

test("what was filled in can be wiped, also for whoever still holds it", () => {
  const filled = new Filled("es", "ar");
  filled.answers.set("since", { choices: ["days"], line: "" });
  const held = filled.answers;
  filled.wipe();
  assert.equal(held.size, 0);
  assert.deepEqual(set.rows(held), []);
});
