/** The Fluent texts: complete in every language, plain, without markup, and each of them used. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { FluentBundle, type Message as FluentMessage, FluentResource } from "@fluent/bundle";
import { FluentParser, type Message, type Pattern, Visitor } from "@fluent/syntax";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { CARD_TEXTS } from "#features/desks/page/stewards/desk-card.ts";
import { POST_TEXTS } from "#features/lounge/page/members/write.tsx";
import { POST_FIELDS } from "#features/lounge/page/structs.ts";
import { PLOG_TEXTS } from "#features/platforms/page/anyone/log.ts";
import { PLATFORM_LOG_FIELDS } from "#features/platforms/page/structs.ts";
import { FORM as PROFILE_FORM } from "#features/profiles/page/owners/edit.tsx";
import { SERVICE_TEXTS } from "#features/services/page/anyone/service-texts.ts";
import { SERVICE_FIELDS } from "#kernel/formats/public.ts";
import { CARD_FIELDS } from "#kernel/formats/roster-fields.ts";
import { choiceId, labelId, pick, type RecordTexts } from "#kernel/kit/record-texts.ts";
import { Texts } from "#kernel/kit/texts.ts";
import { POLICY_TEXTS, SETTINGS } from "#kernel/stewards/policy-record.tsx";
import type { Field } from "#kernel/wire/field.ts";
import { languageName, languagesIn, safetyOf, textsOf } from "../../tools/page/build-texts.mjs";

/** Records that somebody writes or reads, without what only the program reads of them. */
const RECORDS: readonly (readonly [readonly Field[], RecordTexts])[] = [
  [SERVICE_FIELDS.filter(({ name }) => name !== "service" && name !== "is_gone"), SERVICE_TEXTS],
  [CARD_FIELDS, CARD_TEXTS],
  [SETTINGS, POLICY_TEXTS],
  [PLATFORM_LOG_FIELDS, PLOG_TEXTS],
  [PROFILE_FORM.fields, PROFILE_FORM.texts],
  [pick(POST_FIELDS, "title", "text", "warning", "name", "language"), POST_TEXTS],
];
const root = join(process.env.VECTORS ?? "../vectors", "../src/parasol/kernel");
const languages = languagesIn(join(root, "text"));
/** Those in which a message that is missing is a mistake; in the others English stands in for it. */
const WHOLE = ["en", "es"];
const parts = [
  "app",
  "kit",
  "record",
  "help",
  "reports",
  "pictures",
  "members",
  "more",
  "stewards",
  "outreach",
  "workers",
  "own",
  "lounge",
  "services",
  "plain",
  "guides",
  "platforms",
  "photo",
  "link",
  "profiles",
  "evidence",
];

/** Texts of the laboratory, a distribution of its own. */
const LABORATORY = join(root, "../../../evidence/src/parasol_evidence");

function messages(language: string, part: string, from = root): Map<string, Message> {
  const file = join(from, "text", language, `${part}.ftl`);
  const source = existsSync(file) || WHOLE.includes(language) ? readFileSync(file, "utf8") : "";
  const resource = new FluentParser({ withSpans: false }).parse(source);
  const found = new Map<string, Message>();
  for (const entry of resource.body) {
    assert.notEqual(
      entry.type,
      "Junk",
      `${language}/${part}.ftl has a line that is no Fluent: ${JSON.stringify(entry).slice(0, 300)}`,
    );
    if (entry.type !== "Message") continue;
    const message = entry as Message;
    assert.ok(!found.has(message.id.name), `${language}/${part}.ftl says ${message.id.name} twice`);
    assert.ok(message.value, `${message.id.name} has no text`);
    found.set(message.id.name, message);
  }
  return found;
}

class Variables extends Visitor {
  names = new Set<string>();
  functions = new Set<string>();
  override visitVariableReference(node: { id: { name: string } }): void {
    this.names.add(node.id.name);
  }
  override visitFunctionReference(node: { id: { name: string } }): void {
    this.functions.add(node.id.name);
  }
}

function variables(message: Message): { names: string[]; functions: string[] } {
  const visitor = new Variables();
  visitor.visit(message);
  return { names: [...visitor.names].sort(), functions: [...visitor.functions] };
}

/** A message as somebody reads it: every variant, with a short word for what is filled in. */
function plainTexts(pattern: Pattern): string[] {
  let texts = [""];
  for (const element of pattern.elements) {
    if (element.type === "TextElement") {
      texts = texts.map((text) => text + (element as { value: string }).value);
      continue;
    }
    const expression = (element as { expression: { type: string; variants?: { value: Pattern }[] } }).expression;
    const variants = expression.variants?.flatMap((variant) => plainTexts(variant.value)) ?? ["five"];
    texts = texts.flatMap((text) => variants.map((variant) => text + variant));
  }
  return texts;
}

const english = new Map(parts.flatMap((part) => [...messages("en", part)]));

test("a language that is whole has all messages; what each fills in is looked at by `parasol translations check`", (run) => {
  for (const language of languages) {
    const missing = parts.flatMap((part) => {
      const there = messages(language, part);
      return [...messages("en", part).keys()]
        .filter((id) => !there.has(id))
        .map((id) => `${language}/${part}.ftl: ${id}`);
    });
    if (WHOLE.includes(language)) assert.deepEqual(missing, []);
    else run.diagnostic(`${language}: ${missing.length} messages are missing`);
  }
});

test("English stands in for what is missing, and one is 1 in it whatever the language counts as one", () => {
  const folder = mkdtempSync(join(tmpdir(), "texts-"));
  const write = (language: string, text: string) => {
    mkdirSync(join(folder, language));
    writeFileSync(join(folder, language, "app.ftl"), text);
  };
  write("en", "# A comment.\nhello = Hello\nmany = { $count ->\n    [one] One\n   *[other] { $count } of them\n }\n");
  for (const code of ["ru", "fr", "ar"]) write(code, "hello = …\n");
  mkdirSync(join(folder, "xx"));
  assert.deepEqual(languagesIn(folder), ["en", "ar", "fr", "ru"]);
  const say = (code: string, id: string, count: number) => {
    const bundle = new FluentBundle(code, { useIsolating: false });
    bundle.addResource(new FluentResource(textsOf(folder, code, "app")));
    return bundle.formatPattern(bundle.getMessage(id)?.value as NonNullable<FluentMessage["value"]>, { count });
  };
  assert.equal(say("fr", "hello", 0), "…");
  assert.deepEqual(
    [0, 1].map((count) => say("fr", "many", count)),
    ["0 of them", "One"],
  );
  assert.deepEqual(
    [1, 21].map((count) => say("ru", "many", count)),
    ["One", "21 of them"],
  );
  assert.deepEqual(
    [1, 2].map((count) => say("ar", "many", count).replace("٢", "2")),
    ["\u2066One\u2069", "\u20662 of them\u2069"],
  );
  assert.equal(textsOf(folder, "fr", "guides"), "");
});

test("what safety hangs on is drawn with its English beside it, wherever it is drawn", () => {
  const safety = [...safetyOf(join(root, "text"))];
  assert.ok(safety.length >= 55 && safety.length <= 75, `${safety.length} messages`);
  const all = new Set(
    readdirSync(join(root, "text/en")).flatMap((file) => [...messages("en", file.slice(0, -4)).keys()]),
  );
  assert.deepEqual(
    safety.filter((id) => !all.has(id)),
    [],
  );
  const named = new Set([...code.matchAll(/\bboth\("([a-z0-9-]+)"/g)].map(([, id]) => id));
  // what `Points` is given, which draws both
  assert.ok(/function Points[\s\S]{0,200}\{both\(said\)\}/.test(code));
  for (const [, says = ""] of code.matchAll(/<Points says=\{\[([^\]]*)\]/g)) {
    for (const [, id = ""] of says.matchAll(/"([a-z0-9-]+)"/g)) named.add(id);
  }
  assert.ok(safety.filter((id) => named.has(id)).length > 20);
  const headings = ["about-", "help-", "help-call-"];
  const alone = [...code.matchAll(/\b(?:(?:t|say)\(|(?:says|none|sure)=\{?)\s*["`]([a-z0-9-]+)["$`]/g)].map(
    ([, said = ""]) => said,
  );
  alone.push(...called());
  const labelled = new Set([...code.matchAll(/\bsays="([a-z0-9-]+)"(?!\s+hint=)/g)].map(([, says]) => `${says}-hint`));
  assert.ok(alone.length > 1_000);
  assert.deepEqual(
    safety.filter((id) => alone.includes(id) || labelled.has(id)),
    [],
  );
  const stems = alone.filter((said) => said.endsWith("-") && !headings.includes(said));
  assert.deepEqual(
    safety.filter((id) => !named.has(id) && stems.some((stem) => id.startsWith(stem))),
    [],
  );
});

test("the English is beside a translation until somebody has read both as they are", () => {
  const folder = mkdtempSync(join(tmpdir(), "beside-"));
  for (const code of ["en", "es"]) mkdirSync(join(folder, code));
  const english = "grave = { $count ->\n    [one] One is gone\n   *[other] { $count } are gone\n }\nlight = Hello\n";
  const spanish = "grave = Adiós a { $count }\nlight = Hola\n";
  writeFileSync(join(folder, "safety.txt"), "# Why.\ngrave\n");
  writeFileSync(join(folder, "en/app.ftl"), english);
  writeFileSync(join(folder, "es/app.ftl"), spanish);
  const beside = (language: string, id: string, count: number) => {
    const bundle = new FluentBundle(language, { useIsolating: false });
    bundle.addResource(new FluentResource(textsOf(folder, language, "app")));
    const pattern = bundle.getMessage(id)?.attributes.en;
    return pattern && bundle.formatPattern(pattern, { count });
  };
  const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);
  const source = english.slice(8, english.indexOf("\nlight"));
  const state = (...readers: string[]) =>
    writeFileSync(
      join(folder, "es/states.txt"),
      `${["grave", hash(source), hash("Adiós a { $count }"), ...readers].join(" ")}\n`,
    );
  state();
  assert.deepEqual(
    [1, 3].map((count) => beside("es", "grave", count)),
    ["One is gone", "3 are gone"],
  );
  assert.deepEqual([beside("es", "light", 1), beside("en", "grave", 1)], [undefined, undefined]);
  state("alma");
  assert.equal(beside("es", "grave", 1), undefined);
  writeFileSync(join(folder, "en/app.ftl"), english.replace("is gone", "went"));
  assert.equal(beside("es", "grave", 1), "One went", "its source changed since");
});

test("each language has its own name in the menu, and a way to write", () => {
  const names = ["en", "es", "fr", "pt", "ru", "zh", "ar"].map(languageName);
  assert.deepEqual(names, ["English", "Español", "Français", "Português", "Русский", "中文", "العربية"]);
});

test("no message is in two parts", () => {
  assert.equal(
    english.size,
    parts.reduce((sum, part) => sum + messages("en", part).size, 0),
  );
});

test("no text holds markup, an address of another site, or a Fluent function", () => {
  for (const language of languages) {
    for (const part of parts) {
      for (const [id, message] of messages(language, part)) {
        assert.deepEqual(variables(message).functions, [], `${language}: ${id}`);
        for (const text of plainTexts(message.value as Pattern)) {
          assert.doesNotMatch(text, /<[a-z/!]|&[a-z#]+;|https?:|www\./i, `${language}: ${id}`);
        }
      }
    }
  }
});

test("in Spanish an alert is an aviso on every screen, as its tab says", () => {
  for (const part of parts) {
    for (const [id, message] of messages("es", part)) {
      for (const text of plainTexts(message.value as Pattern)) assert.doesNotMatch(text, /\balertas?\b/i, id);
    }
  }
});

test("a kind of help is called the same by stewards, by visitors of a desk and in the directory", () => {
  for (const language of languages) {
    const here = new Map(["stewards", "outreach", "services"].flatMap((part) => [...messages(language, part)]));
    const said = (id: string) => plainTexts(here.get(id)?.value as Pattern);
    const kinds = [...here.keys()].filter((id) => /^(desks|service)-kind-/.test(id));
    for (const id of kinds) {
      const kind = id.replace(/^\w+-kind-/, "");
      if (here.has(`desk-kind-${kind}`)) assert.deepEqual(said(id), said(`desk-kind-${kind}`), `${language}: ${id}`);
    }
    assert.ok(kinds.length >= 9 || !WHOLE.includes(language));
  }
});

test("no text judges, and none says that somebody is safe", () => {
  const words = /\b(prostitut\w*|victim\w*|whore\w*|hooker\w*|perpetrator\w*|prostitu\w*|puta\w*|víctima\w*)\b/i;
  const promises = /\b(is|are|looks?|seems?) (safe|clean|clear|ok|okay|fine)\b|\b(es|está|parece) (segur|limpi)[oa]\b/i;
  const allowed = new Set(["report-safe"]);
  for (const language of languages) {
    for (const part of parts) {
      for (const [id, message] of messages(language, part)) {
        for (const text of plainTexts(message.value as Pattern)) {
          assert.doesNotMatch(text, words, `${language}: ${id}`);
          if (/none|check/.test(id) && !allowed.has(id)) assert.doesNotMatch(text, promises, `${language}: ${id}`);
        }
      }
    }
  }
});

/** Folders of screens. */
const SCREENS = /\/(?:app|kit|anyone|owners|members|more|own|workers|stewards|link|flag|photo)\//;
const sources = new Map<string, string>();
function read(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) read(path);
    else if (/\.tsx?$/.test(name)) sources.set(path, readFileSync(path, "utf8"));
  }
}
read(join(root, ".."));
const code = [...sources.values()].join("\n");
/** What the names of choices begin with (kit/context.ts, `useOffered`). */
const called = (): string[] => [...code.matchAll(/\bcalled="([a-z0-9-]+)"/g)].map(([, stem]) => `${stem}-`);

test("every message is used, and every message that a screen names is there", () => {
  const named = [...code.matchAll(/\b(?:(?:t|say)\(\s*|(?:says|none|sure)=)"([a-z0-9-]+)"/g)].map(([, id = ""]) => id);
  for (const id of named) assert.ok(english.has(id), `a screen names ${id}, which has no text`);
  // Names that are put together: `severity-${…}`.
  const stems = [...[...code.matchAll(/[`"]([a-z0-9-]+-)\$\{/g)].map(([, stem = ""]) => stem), ...called()];
  // Those of a record's fields, by convention (kit/record-texts.ts).
  for (const [, texts = ""] of code.matchAll(/: RecordTexts = \{([\s\S]*?)\};/g)) {
    for (const [, stem] of texts.matchAll(/"([a-z0-9-]+)"/g)) stems.push(`${stem}-`);
  }
  const unused = [...english.keys()].filter(
    // Those of the pages without JavaScript are looked for in tests/plain/test_plain_texts.py, and those of reports
    // in tests/parasol_evidence.
    (id) =>
      !/^(plain|evidence)-/.test(id) &&
      !code.includes(`"${id}"`) &&
      !code.includes(`says="${id.replace(/-hint$/, "")}"`) && // a field's hint is named after it
      !stems.some((stem) => id.startsWith(stem)),
  );
  assert.deepEqual(unused, []);
});

test("every field of a record has a label, and every choice of one has words", () => {
  for (const [fields, texts] of RECORDS) {
    for (const { name, choices = [] } of fields) {
      assert.ok(english.has(labelId(texts, name)), labelId(texts, name));
      for (const value of choices) assert.ok(english.has(choiceId(texts, name, value)), choiceId(texts, name, value));
    }
  }
});

test("every code that the client can throw has words", () => {
  // One sentence serves for all that is wrong with a sealed thing, with the roster, or with a server that lies.
  const general = [
    "Unreadable",
    "NotForUs",
    "RosterRefused",
    "EpochsRefused", // becomes `Distrust`
    "Distrust",
    "Malformed",
    "Error",
    "TextDecoder",
    "CompressionStream",
    "DecompressionStream",
    "Identifier",
    "Partial",
  ];
  const ownStem: Record<string, string> = { NotAnIdentifier: "identifier", NotWords: "words" };
  const missing = new Set<string>();
  for (const [path, source] of sources) {
    if (SCREENS.test(path)) continue;
    for (const [, kind = "", code] of source.matchAll(/(?:new ([A-Z]\w+)|troubleOf)\(\s*"([a-z][a-z0-9-]+)"/g)) {
      const id = `${ownStem[kind] ?? "trouble"}-${code}`;
      if (!general.includes(kind) && ![id, `refused-${code}`].some((each) => english.has(each)))
        missing.add(`${kind}: ${id}`);
    }
  }
  for (const id of ["trouble-unreadable", "trouble-distrust"]) assert.ok(english.has(id));
  assert.deepEqual([...missing], []);
});

/** The US grade of texts, and the sentences among them that are too long. */
function gradeOf(texts: readonly (readonly [string, string])[]): { grade: number; hard: string[] } {
  const hard: string[] = [];
  let [sentences, words, syllables] = [0, 0, 0];
  for (const [id, text] of texts) {
    for (const sentence of text.split(/(?<=[.!?:])\s+|\n+/)) {
      const found = sentence.match(/[\p{L}'’]+/gu) ?? [];
      if (found.length === 0) continue;
      if (found.length > 25) hard.push(`${id}: ${found.length} words in one sentence`);
      sentences++;
      words += found.length;
      syllables += found.reduce((sum, word) => sum + syllable(word), 0);
    }
  }
  return { grade: fleschKincaid({ sentence: sentences, word: words, syllable: syllables }), hard };
}
const said = ([id, message]: [string, Message]) =>
  plainTexts(message.value as Pattern).map((text) => [id, text] as const);

test("the English texts can be read at the age of nine", () => {
  const { grade, hard } = gradeOf([...english].flatMap(said));
  assert.deepEqual(hard, []);
  // US grade 4 is the age of nine to ten.
  assert.ok(grade <= 4.5, `the texts as a whole have grade ${grade.toFixed(1)}`);
});

test("pages of evidence, and the law that a letter names, can be read at the age of ten", () => {
  const laws = JSON.parse(readFileSync(join(root, "../features/platforms/client/dsa.json"), "utf8"));
  const says = Object.entries(laws).flatMap(([article, law]) => {
    const text = (law as { says?: { en: string } }).says?.en;
    return text ? [[`article ${article}`, text] as const] : [];
  });
  assert.equal(says.length, 5);
  for (const [what, texts] of [
    ["evidence", [...messages("en", "evidence")].flatMap(said)],
    ...["words", "ask", "site"].map((part) => [part, [...messages("en", part, LABORATORY)].flatMap(said)] as const),
    ["laws", says],
  ] as const) {
    const { grade, hard } = gradeOf(texts);
    assert.deepEqual(hard, []);
    assert.ok(grade <= 5, `${what} has grade ${grade.toFixed(1)}`);
  }
});

test("a month that is none is shown as it was written: whoever reports can write any", () => {
  const month = (text: string) => Texts.prototype.month.call({ locale: "en" } as never, text);
  assert.equal(month("2026-11"), "November 2026");
  for (const odd of ["2026-00", "2026-13", "2026-99", "0000-01", "2026-1", "2026-11\n", "", "٢٠٢٦-١١"]) {
    assert.equal(month(odd), odd);
  }
});
