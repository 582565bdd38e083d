/**
 * The kit's parts alone, for `tests/browser/test_kit_of_screens.py`: a form of four fields, something that is sent, and a
 * conversation. What it sends goes to `window.sent`; as long as `window.isBroken` holds, the line is broken.
 */
import { type JSX, render } from "preact";
import { useState } from "preact/hooks";
import { type App, AppContext, useTask } from "#kernel/kit/context.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import { RecordForm, type RecordHow } from "#kernel/kit/record-form.tsx";
import { RecordView } from "#kernel/kit/record-view.tsx";
import { Sending } from "#kernel/kit/sending.tsx";
import { Answering, Talk } from "#kernel/kit/talk.tsx";
import { visitOf } from "#kernel/kit/visits.ts";
import { Unreachable } from "#kernel/wire/trouble.ts";

declare global {
  var sent: unknown[];
  var isBroken: boolean;
}
globalThis.sent = [];
globalThis.isBroken = false;

const TEXTS: Record<string, string> = {
  back: "Back",
  "try-again": "Try again",
  "field-choose": "Choose",
  "field-wrong-missing": "This is needed.",
  "field-wrong-number": "Write a whole number from {min} to {max}.",
  "sending-title": "Sending",
  "sending-failed": "It was not sent",
  "sending-kept": "Nothing is lost.",
  "sending-patience": "This takes a moment.",
  "trouble-unreachable": "The line is broken.",
  "trouble-nothing-to-say": "Write something first.",
  "note-title": "Title",
  "note-kind": "Kind",
  "note-kind-hint": "Which way it goes.",
  "note-kind-ask": "I need something",
  "note-kind-give": "I give something",
  "note-days": "Days",
  "note-days-hint": "How long it is shown.",
  "note-text": "Text",
};
const texts = {
  has: (id: string) => id in TEXTS,
  say: (id: string, args: Record<string, unknown> = {}) =>
    (TEXTS[id] ?? id).replace(/\{(\w+)\}/g, (_, name: string) => String(args[name])),
  day: (day: number) => `day ${day}`,
};
const app = { texts, visit: visitOf("front", {}), back: () => undefined } as unknown as App;

const NOTE: RecordHow = {
  fields: [
    { name: "title", type: "text", min: 1, max: 12, line: true },
    { name: "kind", type: "choice", choices: ["ask", "give"] },
    { name: "days", type: "int", min: 7, max: 30 },
    { name: "text", type: "text", max: 300 },
  ],
  texts: { part: "note" },
};

async function give(what: unknown): Promise<void> {
  if (globalThis.isBroken) throw new Unreachable();
  globalThis.sent.push(what);
}

/** As a notice board would be: a form, and what was written. */
function Board(): JSX.Element {
  const [up, setUp] = useState<readonly Record<string, unknown>[]>([]);
  const send = async (note: Record<string, unknown>) => {
    await give(note);
    setUp([note, ...up]);
  };
  return (
    <Screen title="A board">
      <RecordForm how={NOTE} button="Put it up" done="It is up." send={send} />
      {up.map((note, at) => (
        <RecordView key={at} fields={NOTE.fields} texts={NOTE.texts} record={note} />
      ))}
    </Screen>
  );
}

function Run(): JSX.Element {
  const task = useTask();
  const [sealed] = useState(() => ({ bytes: Math.random() })); // sealed once: it is never made anew
  const run = () => task.run(() => give(sealed.bytes));
  return (
    <>
      <button type="button" onClick={run}>
        Begin
      </button>
      <Sending task={task} says="Going out" isKept again={run} />
    </>
  );
}

function Conversation(): JSX.Element {
  const lines = [
    { head: "They wrote, day 1", isTheirs: true, said: <p>Are you there?</p> },
    { head: "You wrote, day 2", isTheirs: false, said: <p>Yes.</p> },
  ];
  return (
    <Screen title="A talk">
      <Talk lines={lines} lost="One message is broken." />
      <Answering
        label="Answer"
        hint="No names."
        button="Send"
        sent="It has arrived."
        send={give}
        then={() => undefined}
      />
    </Screen>
  );
}

const PARTS: Record<string, () => JSX.Element> = { board: Board, run: Run, talk: Conversation };
const Part = PARTS[document.body.id] ?? Board;
render(
  <AppContext.Provider value={app}>
    <Part />
  </AppContext.Provider>,
  document.body,
);
