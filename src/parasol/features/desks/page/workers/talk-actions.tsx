/** What a worker can do in a conversation: answer, take it, hand it over, note, file, slots, report, close. */
import type { ComponentChildren } from "preact";
import { type Act, useAct, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { useTyped } from "#kernel/kit/form.ts";
import { Button, Notice, Problem } from "#kernel/kit/parts.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { Answering } from "#kernel/kit/talk.tsx";
import { SendFile } from "#kernel/kit/talk-files.tsx";
import { useNames } from "#kernel/members/said.ts";
import { toHex } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { Acting } from "./data.ts";
import { Outreach } from "./talk-report.tsx";
import { OfferSlots } from "./talk-slots.tsx";
import { isSameLanguage } from "./words.ts";

const OPEN = ["hand", "file", "slots", "note", "report", "close"] as const;
const CLOSED = ["note", "report"] as const;
type Step = (typeof OPEN)[number];

export function TalkActions(props: Acting & { isMine: boolean }) {
  const { talk, work, isMine, onDone } = props;
  const t = useTexts();
  const taking = useTask();
  const [open, setOpen] = useKept<Step | "">("action", "");
  const actions: readonly Step[] = talk.isClosed ? CLOSED : OPEN;
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
            <Button
              says={talk.keeper ? "talk-take-over" : "talk-take"}
              onClick={() => taking.run(() => work.worker.take(talk).then(onDone))}
              isBusy={taking.isRunning}
            />
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
        {open === "file" && (
          <SendFile
            prepare={({ content, name, type }) => work.worker.prepareFile(content, name, type)}
            send={(upload, onChunk) => work.worker.sendFile(talk, upload, onChunk)}
            onDone={done}
          >
            <p>{t("file-pick-hint")}</p>
          </SendFile>
        )}
        {open === "slots" && <OfferSlots {...acting} />}
        {open === "report" && <Outreach work={work} />}
        {open === "close" && <Close {...acting} />}
      </section>
    </>
  );
}

/** The answer, with what was written once for many. It is only ever put into the field: somebody reads it before it goes. */
function Answer({ talk, work, onDone }: Acting) {
  const t = useTexts();
  const language = talk.opening?.language ?? "";
  const replies = work.book.canned.flatMap(({ id, note }) =>
    Object.entries(note.texts).map(([of, reply]) => ({ value: `${toHex(id)} ${of}`, of, reply, title: note.title })),
  );
  const fitting = replies.filter(({ of }) => isSameLanguage(of, language));
  const others = replies.filter(({ of }) => !isSameLanguage(of, language));
  return (
    <Answering
      label={t("answer-field")}
      hint={t("answer-field-hint")}
      button={t("answer-go")}
      sent={t("answer-went")}
      most={8000}
      send={(text) => work.worker.answer(talk, text)}
      then={onDone}
      before={(text, put) =>
        replies.length > 0 && (
          <Select
            says="answer-ready"
            value=""
            none="answer-ready-choose"
            options={[...fitting, ...others].map(({ value, title, of }) => ({ value, label: `${title} (${of})` }))}
            onChange={(value) => {
              const reply = replies.find((each) => each.value === value)?.reply;
              if (reply) put(text.trim() ? `${text.trimEnd()}\n\n${reply}` : reply);
            }}
          />
        )
      }
    />
  );
}

function HandOver({ talk, work, onDone }: Acting) {
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const { typed, put, of } = useTyped({ to: "", text: "" }, "hand"); // to nobody is to all
  const others = work.worker.access.workers.filter((key) => !person.isMe(key));
  const hand = useAct(async () => {
    const key = others.find((each) => toHex(each) === typed.to) ?? null;
    await work.worker.handOver(talk, key, typed.text.trim());
    put({ text: "" });
    onDone();
  });
  return (
    <Among label={t("hand-text")} {...of("text")} act={hand} button={t("hand-now")}>
      <Select
        says="hand-to"
        none="hand-to-all"
        options={others.map((key) => ({ value: toHex(key), label: nameOf(key) }))}
        {...of("to")}
      />
    </Among>
  );
}

function WriteNote({ talk, work, onDone }: Acting) {
  const t = useTexts();
  const [text, setText] = useKept("note-text", "");
  const write = useAct(async () => {
    if (!text.trim()) throw new Trouble("nothing-to-say");
    await work.worker.note(talk, text.trim());
    setText("");
    onDone();
  });
  return <Among label={t("note-field")} value={text} onInput={setText} act={write} button={t("note-now")} />;
}

/** A field for what only workers read: in their colour, and saying so. */
function Among(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  act: Act;
  button: string;
  children?: ComponentChildren;
}) {
  const t = useTexts();
  const { label, value, onInput } = props;
  return (
    <div class="card among">
      <SendForm act={props.act} button={props.button}>
        {props.children}
        <Field label={label} hint={t("notes-only")} value={value} onInput={onInput} lines={3} maxLength={2000} />
      </SendForm>
    </div>
  );
}

function Close({ talk, work, onDone }: Acting) {
  const person = usePerson();
  const t = useTexts();
  const [text, setText] = useKept("close-text", "");
  const days = person.roster.desks.get(work.number)?.card?.keep_days ?? 0;
  const close = useAct(async () => {
    await work.worker.close(talk, text.trim());
    setText("");
    onDone();
  });
  return (
    <SendForm act={close} button={t("close-now")} kind="grave">
      <Notice kind="warn">
        <p>{t("close-contact")}</p>
        <p>{t("close-rest", { days })}</p>
      </Notice>
      <Field says="close-text" value={text} onInput={setText} lines={3} maxLength={2000} />
    </SendForm>
  );
}
