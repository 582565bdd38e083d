/** What the screens of desks work out by themselves: which conversation comes first, and the card from its form. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { newCard } from "#features/desks/page/stewards/desk-card.ts";
import { HOURS, type HoursLine, nextLine, wrongLine } from "#features/desks/page/stewards/desk-hours.tsx";
import type { DeskConversation } from "#features/desks/page/talk.ts";
import { lastWords, lineOf, linesAt } from "#features/desks/page/workers/order.ts";
import { isSameLanguage, languageName } from "#features/desks/page/workers/words.ts";
import type { Card } from "#kernel/formats/roster.ts";
import { CARD_FIELDS } from "#kernel/formats/roster-fields.ts";
import { read, typedOf } from "#kernel/kit/record.ts";
import { weekLines } from "#kernel/kit/week.ts";
import { equal } from "#kernel/wire/bytes.ts";

const ME = Uint8Array.of(1);
const TODAY = 100;
const conversation = (openedOn: number, changed: Partial<DeskConversation> = {}): DeskConversation =>
  ({
    room: Uint8Array.of(openedOn),
    openedOn,
    lastSeq: 3,
    lines: [],
    notes: [],
    problems: [],
    keeper: null,
    isClosed: false,
    waitsSince: openedOn,
    opening: { text: "first words" },
    ...changed,
  }) as unknown as DeskConversation;
const line = (openedOn: number, changed: Partial<DeskConversation> = {}) =>
  lineOf(conversation(openedOn, changed), (key) => equal(key, ME), TODAY);

test("whoever has waited longest for an answer stands first, also if somebody has taken it", () => {
  const lines = [line(98), line(90, { keeper: ME }), line(95, { waitsSince: 99 })];
  assert.deepEqual(
    linesAt("waiting", lines).map(({ days }) => days),
    [10, 2, 1],
  );
});

test("what is answered is mine or others', and what is closed is neither", () => {
  const answered = { waitsSince: null };
  assert.equal(line(90, { ...answered, keeper: ME }).place, "mine");
  assert.equal(line(90, { ...answered, keeper: Uint8Array.of(2) }).place, "others");
  assert.equal(line(90, answered).place, "others");
  assert.equal(line(90, { ...answered, isClosed: true, keeper: ME }).place, "closed");
});

test("a line tells what the visitor said last, and not what the desk said", () => {
  const said = (isDesk: boolean, text: string) => ({ isDesk, day: 95, said: { kind: "message", text } });
  const lines = [said(false, "later words"), said(true, "an answer")] as unknown as DeskConversation["lines"];
  assert.equal(lastWords(conversation(90, { lines })), "later words");
  assert.equal(lastWords(conversation(90)), "first words");
});

test("a language is the same by its code and by its own name", () => {
  assert.ok(isSameLanguage("es", "Español"));
  assert.ok(isSameLanguage("English", "en"));
  assert.ok(!isSameLanguage("en", "es"));
  assert.equal(languageName("es", "en"), "Spanish");
  assert.equal(languageName("Romani", "en"), "Romani");
});

const CARD: Card = {
  name: "Health by the river",
  kind: "health",
  about: "Tests and talk.",
  languages: ["English", "español"],
  hours: [
    { weekday: 0, opens: 600, closes: 1080 },
    { weekday: 3, opens: 1200, closes: 1440 },
  ],
  zone: "Europe/London",
  reply_within: 48,
  closed_text: "The drop-in at Mill Lane.",
  keep_days: 30,
};

const drawn = { hours: HOURS };
const FORM = typedOf(CARD_FIELDS, { ...CARD }, drawn);
const made = (changed: object) => read(CARD_FIELDS, { ...FORM, ...changed }, drawn);

test("a card that is opened as a form and not changed is the same card", () => {
  const { record, wrong } = made({});
  assert.equal(JSON.stringify(record), JSON.stringify(CARD)); // in the order of the format too: a change is told by it
  assert.equal(wrong.size, 0);
});

test("a mistake in a form names its field, and for hours the line", () => {
  const hours = FORM.hours as HoursLine[];
  const backwards = { weekday: 1, opens: "18:00", closes: "09:00" };
  assert.deepEqual([...made({ name: " ", languages: "\n" }).wrong.keys()], ["name", "languages"]);
  assert.ok(made({ hours: [...hours, backwards] }).wrong.has("hours"));
  assert.equal(wrongLine([...hours, backwards]), 2);
  assert.equal(wrongLine([{ weekday: 1, opens: "", closes: "09:00" }]), 0);
  assert.equal(wrongLine(hours), -1);
});

test("a new line of hours has the same times on the next day, and a new card speaks the community's languages", () => {
  assert.deepEqual(nextLine([{ weekday: 6, opens: "10:00", closes: "12:00" }]), {
    weekday: 0,
    opens: "10:00",
    closes: "12:00",
  });
  assert.deepEqual(newCard(["en", "es"]).languages, ["English", "español"]);
});

test("hours are one line a day for whoever reads them, and run as the line does", () => {
  const hours = [
    { weekday: 5, opens: 1320, closes: 1440 },
    { weekday: 0, opens: 840, closes: 1020 },
    { weekday: 0, opens: 540, closes: 720 },
  ];
  assert.deepEqual(weekLines(hours, "es"), ["lunes: 09:00–12:00, 14:00–17:00", "sábado: 22:00–24:00"]);
  assert.deepEqual(weekLines(hours, "ar"), ["الاثنين: 09:00–12:00, 14:00–17:00", "السبت: 22:00–24:00"]); // no mark that turns
  assert.deepEqual(weekLines([], "ar"), []);
});
