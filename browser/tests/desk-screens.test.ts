/** What the screens of desks work out by themselves: which conversation comes first, and the card from its form. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DeskConversation } from "../src/desks/worker.ts";
import type { Card } from "../src/roster/entries.ts";
import { cardOfForm, emptyForm, formOfCard, nextLine } from "../src/screens/stewards/desk-form.ts";
import { lastWords, lineOf, linesAt } from "../src/screens/workers/order.ts";
import { isSameLanguage, languageName } from "../src/screens/workers/words.ts";

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
  lineOf(conversation(openedOn, changed), ME, TODAY);

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

test("a card that is opened as a form and not changed is the same card", () => {
  assert.deepEqual(cardOfForm(formOfCard(CARD)), CARD);
});

test("a mistake in a form names its field, and for hours the line", () => {
  const form = formOfCard(CARD);
  const backwards = { weekday: 1, opens: "18:00", closes: "09:00" };
  assert.deepEqual(cardOfForm({ ...form, name: " " }), { field: "name" });
  assert.deepEqual(cardOfForm({ ...form, languages: "\n" }), { field: "languages" });
  assert.deepEqual(cardOfForm({ ...form, hours: [...form.hours, backwards] }), { field: "hours", line: 2 });
  assert.deepEqual(cardOfForm({ ...form, hours: [{ weekday: 1, opens: "", closes: "09:00" }] }), {
    field: "hours",
    line: 0,
  });
});

test("what a paste brings along does not spoil a card", () => {
  const pasted = cardOfForm({ ...formOfCard(CARD), about: " Tests \n and\u200e talk. " });
  assert.equal((pasted as Card).about, "Tests and talk.");
});

test("a new line of hours has the same times on the next day, and a new card speaks the community's languages", () => {
  assert.deepEqual(nextLine([{ weekday: 6, opens: "10:00", closes: "12:00" }]), {
    weekday: 0,
    opens: "10:00",
    closes: "12:00",
  });
  assert.equal(emptyForm(["en", "es"]).languages, "English\nespañol");
});
