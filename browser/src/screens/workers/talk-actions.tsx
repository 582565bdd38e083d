/** What a worker can do in a conversation: answer, take it, hand it over, note, file, slots, report, close. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Upload } from "../../desks/files.ts";
import { MAX_FILE_BYTES } from "../../formats/messages.ts";
import { equal, toHex } from "../../wire/bytes.ts";
import { type Task, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { picked } from "../kit/files.ts";
import { Actions, Busy, Button, Field, Form, Notice, Problem, Select } from "../kit/parts.tsx";
import { useNames } from "../members/said.ts";
import type { Acting } from "./data.ts";
import { Outreach } from "./talk-report.tsx";
import { OfferSlots } from "./talk-slots.tsx";
import { isSameLanguage } from "./words.ts";

const OPEN = ["hand", "file", "slots", "note", "report", "close"] as const;
const CLOSED = ["note", "report"] as const;
type Action = (typeof OPEN)[number];

export function TalkActions(props: Acting & { isMine: boolean }): JSX.Element {
  const { talk, work, isMine, onDone } = props;
  const t = useTexts();
  const taking = useTask();
  const [open, setOpen] = useKept<Action | "">("action", "");
  const actions: readonly Action[] = talk.isClosed ? CLOSED : OPEN;
  const done = () => {
    setOpen("");
    onDone();
  };
  const acting = { talk, work, onDone: done };
  return (
    <>
      {!talk.isClosed && <Answer talk={talk} work={work} onDone={onDone} />}
      <section>
        <h2>{t("talk-do")}</h2>
        <div class="actions">
          {!talk.isClosed && !isMine && (
            <Button onClick={() => taking.run(() => work.worker.take(talk).then(onDone))} isBusy={taking.isRunning}>
              {t(talk.keeper ? "talk-take-over" : "talk-take")}
            </Button>
          )}
          {actions.map((action) => (
            <button
              type="button"
              key={action}
              class={action === "close" ? "grave" : "plain"}
              aria-expanded={open === action}
              onClick={() => setOpen(open === action ? "" : action)}
            >
              {t(`talk-${action}`)}
            </button>
          ))}
        </div>
        <Problem task={taking} />
        {open === "hand" && <HandOver {...acting} />}
        {open === "note" && <WriteNote {...acting} />}
        {open === "file" && <SendFile {...acting} />}
        {open === "slots" && <OfferSlots {...acting} />}
        {open === "report" && <Outreach work={work} />}
        {open === "close" && <Close {...acting} />}
      </section>
    </>
  );
}

/** The answer, with what was written once for many. It is only ever put into the field: somebody reads it before it goes. */
function Answer({ talk, work, onDone }: Acting): JSX.Element {
  const t = useTexts();
  const task = useTask();
  const [text, setText] = useKept("answer", "");
  const [isSent, setSent] = useState(false);
  const language = talk.opening?.language ?? "";
  const replies = work.book.canned.flatMap(({ id, note }) =>
    Object.entries(note.texts).map(([of, reply]) => ({ value: `${toHex(id)} ${of}`, of, reply, title: note.title })),
  );
  const fitting = replies.filter(({ of }) => isSameLanguage(of, language));
  const others = replies.filter(({ of }) => !isSameLanguage(of, language));
  const put = (value: string) => {
    const reply = replies.find((each) => each.value === value)?.reply;
    if (reply) setText(text.trim() ? `${text.trimEnd()}\n\n${reply}` : reply);
  };
  const send = () => {
    if (text.trim() === "") return;
    task.run(async () => {
      await work.worker.answer(talk, text.trim());
      setText("");
      setSent(true);
      onDone();
    });
  };
  return (
    <Form onSubmit={send}>
      {replies.length > 0 && (
        <Select
          label={t("answer-ready")}
          value=""
          options={[
            { value: "", label: t("answer-ready-choose") },
            ...[...fitting, ...others].map(({ value, title, of }) => ({ value, label: `${title} (${of})` })),
          ]}
          onChange={put}
        />
      )}
      <Field
        label={t("answer-field")}
        hint={t("answer-field-hint")}
        value={text}
        onInput={(value) => {
          setText(value);
          setSent(false);
        }}
        lines={5}
        maxLength={8000}
      />
      <Problem task={task} />
      <p role="status" class="soft">
        {isSent ? t("answer-went") : ""}
      </p>
      <Actions>
        <Button kind="main" type="submit" isBusy={task.isRunning}>
          {t("answer-go")}
        </Button>
      </Actions>
    </Form>
  );
}

const TO_ALL = "all";

function HandOver({ talk, work, onDone }: Acting): JSX.Element {
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const task = useTask();
  const [to, setTo] = useKept("hand-to", TO_ALL);
  const [text, setText] = useKept("hand-text", "");
  const others = work.worker.access.workers.filter((key) => !equal(key, person.key));
  const hand = () =>
    task.run(async () => {
      const key = others.find((each) => toHex(each) === to) ?? null;
      await work.worker.handOver(talk, key, text.trim());
      setText("");
      onDone();
    });
  return (
    <Form onSubmit={hand}>
      <Select
        label={t("hand-to")}
        value={to}
        options={[
          { value: TO_ALL, label: t("hand-to-all") },
          ...others.map((key) => ({ value: toHex(key), label: nameOf(key) })),
        ]}
        onChange={setTo}
      />
      <Among label={t("hand-text")} value={text} onInput={setText} task={task} button={t("hand-now")} />
    </Form>
  );
}

function WriteNote({ talk, work, onDone }: Acting): JSX.Element {
  const t = useTexts();
  const task = useTask();
  const [text, setText] = useKept("note-text", "");
  const write = () => {
    if (text.trim() === "") return;
    task.run(async () => {
      await work.worker.note(talk, text.trim());
      setText("");
      onDone();
    });
  };
  return (
    <Form onSubmit={write}>
      <Among label={t("note-field")} value={text} onInput={setText} task={task} button={t("note-now")} />
    </Form>
  );
}

/** A field for what only workers read: in their colour, and saying so. */
function Among(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  task: Task;
  button: string;
}): JSX.Element {
  const t = useTexts();
  return (
    <div class="card among">
      <Field
        label={props.label}
        hint={t("notes-only")}
        value={props.value}
        onInput={props.onInput}
        lines={3}
        maxLength={2000}
      />
      <Problem task={props.task} />
      <Actions>
        <Button kind="main" type="submit" isBusy={props.task.isRunning}>
          {props.button}
        </Button>
      </Actions>
    </div>
  );
}

/** Sends a file. After a broken line the same sealed file goes on where it was. */
function SendFile({ talk, work, onDone }: Acting): JSX.Element {
  const t = useTexts();
  const task = useTask();
  const field = useRef<HTMLInputElement>(null);
  const upload = useRef<Upload | null>(null);
  const [progress, setProgress] = useState("");
  const send = () =>
    task.run(async () => {
      if (!upload.current) {
        const file = await picked(field.current, MAX_FILE_BYTES);
        if (!file) return;
        upload.current = work.worker.prepareFile(file.content, file.name, file.type);
      }
      await work.worker.sendFile(talk, upload.current, (done, of) => setProgress(t("file-progress", { done, of })));
      upload.current = null;
      onDone();
    });
  return (
    <Form onSubmit={send}>
      <div class="field">
        <label for="talk-file">{t("file-pick")}</label>
        <p class="hint" id="talk-file-hint">
          {t("file-pick-hint")}
        </p>
        <input
          id="talk-file"
          type="file"
          ref={field}
          aria-describedby="talk-file-hint"
          onChange={() => {
            upload.current = null; // another file: what was sealed of the one before is let go
            task.clear();
            setProgress("");
          }}
        />
      </div>
      <p role="status" class="soft small">
        {progress}
      </p>
      <Problem task={task} />
      {task.isRunning && <Busy label={t("file-sending")} />}
      <Actions>
        <Button kind="main" type="submit" isBusy={task.isRunning}>
          {t("file-send")}
        </Button>
      </Actions>
    </Form>
  );
}

function Close({ talk, work, onDone }: Acting): JSX.Element {
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const [text, setText] = useKept("close-text", "");
  const days = person.roster.desks.get(work.number)?.card?.keep_days ?? 0;
  const close = () =>
    task.run(async () => {
      await work.worker.close(talk, text.trim());
      setText("");
      onDone();
    });
  return (
    <Form onSubmit={close}>
      <Notice kind="warn">
        <p>{t("close-contact")}</p>
        <p>{t("close-rest", { days })}</p>
      </Notice>
      <Field
        label={t("close-text")}
        hint={t("close-text-hint")}
        value={text}
        onInput={setText}
        lines={3}
        maxLength={2000}
      />
      <Problem task={task} />
      <Actions>
        <Button kind="grave" type="submit" isBusy={task.isRunning}>
          {t("close-now")}
        </Button>
      </Actions>
    </Form>
  );
}
