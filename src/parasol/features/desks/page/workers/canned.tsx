/** The ready replies of a desk: written once, in several languages, and changed before each use. */
import { useState } from "preact/hooks";
import { useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import type { Screens } from "#kernel/kit/names.ts";
import { Action, Button, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { toHex } from "#kernel/wire/bytes.ts";
import { type CannedLine, useWork, type Work } from "./data.ts";

function CannedScreen({ desk }: Screens["canned"]) {
  const t = useTexts();
  const { work, touch } = useWork(desk);
  const [editing, setEditing] = useKept("editing", "");
  const reading = useReading(() => work.readBook().then(touch));
  const isEmpty = work.book.canned.length === 0;
  const done = () => {
    setEditing("");
    reading.again();
  };
  return (
    <Screen title={t("canned")}>
      <p>{t("canned-what")}</p>
      <p class="soft">{t("canned-kept")}</p>
      <ReadingNotice reading={reading} label={isEmpty && t("worker-reading")} />
      {isEmpty && !reading.task.isRunning && <p>{t("canned-none")}</p>}
      {work.book.canned.map((line) => {
        const key = toHex(line.id);
        return (
          <section class="card" key={key}>
            <h2>
              <bdi>{line.note.title}</bdi>
            </h2>
            {editing === key ? (
              <Edit work={work} line={line} onDone={done} />
            ) : (
              <Shown line={line} work={work} onEdit={() => setEditing(key)} onDone={reading.again} />
            )}
          </section>
        );
      })}
      {editing === "new" ? (
        <section class="card">
          <h2>{t("canned-new")}</h2>
          <Edit work={work} line={null} onDone={done} />
        </section>
      ) : (
        <Action kind="main" says="canned-new" onClick={() => setEditing("new")} />
      )}
    </Screen>
  );
}

function Shown(props: { line: CannedLine; work: Work; onEdit: () => void; onDone: () => void }) {
  const t = useTexts();
  const task = useTask();
  const [isSure, setSure] = useState(false);
  const { line, work } = props;
  const { title, texts } = line.note;
  const remove = () => (isSure ? task.run(() => work.dropCanned(line.id).then(props.onDone)) : setSure(true));
  return (
    <>
      <dl>
        {Object.entries(texts).map(([language, text]) => (
          <div key={language}>
            <dt>
              <bdi>{language}</bdi>
            </dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
      <Problem task={task} />
      <div class="small-actions">
        <button type="button" class="link" onClick={props.onEdit}>
          {t("canned-change")}
          <span class="unseen"> {title}</span>
        </button>
        <Button kind="link" onClick={remove} isBusy={task.isRunning}>
          {t(isSure ? "canned-remove-sure" : "canned-remove")}
          <span class="unseen"> {title}</span>
        </Button>
      </div>
    </>
  );
}

/** A text for each language of the desk's card, and for those that the reply has already. */
function Edit(props: { work: Work; line: CannedLine | null; onDone: () => void }) {
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const { work, line } = props;
  const [title, setTitle] = useKept("canned-title", line?.note.title ?? "");
  const [texts, setTexts] = useKept<Readonly<Record<string, string>>>("canned-texts", line?.note.texts ?? {});
  const [isMissing, setMissing] = useState(false);
  const languages = [
    ...new Set([...(person.roster.desks.get(work.number)?.card?.languages ?? []), ...Object.keys(texts)]),
  ];
  const save = () => {
    const written = Object.entries(texts)
      .map(([language, text]) => [language, text.trim()] as const)
      .filter(([, text]) => text !== "");
    const hasAll = title.trim() !== "" && written.length > 0;
    setMissing(!hasAll);
    if (!hasAll) return;
    task.run(async () => {
      await work.saveCanned(title.trim(), Object.fromEntries(written), line?.id ?? null);
      setTitle("");
      setTexts({});
      props.onDone();
    });
  };
  return (
    <SendForm
      task={task}
      onSend={save}
      button={t("canned-save")}
      mistake={isMissing && t("canned-missing")}
      others={<Button says="canned-leave" onClick={props.onDone} />}
    >
      <Field says="canned-title" value={title} onInput={setTitle} maxLength={80} />
      {languages.map((language) => (
        <Field
          key={language}
          label={language}
          value={texts[language] ?? ""}
          onInput={(text) => setTexts({ ...texts, [language]: text })}
          lines={4}
          maxLength={4000}
        />
      ))}
    </SendForm>
  );
}

register("canned", CannedScreen);
