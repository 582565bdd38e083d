/** What was said in a conversation, and, apart from it, what workers say among themselves. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { File } from "../../desks/model.ts";
import type { WorkersNote } from "../../desks/notes.ts";
import type { DeskConversation } from "../../desks/worker.ts";
import { equal, keyOf } from "../../wire/bytes.ts";
import { useApp, useTask, useTexts } from "../kit/context.ts";
import { save } from "../kit/files.ts";
import { Folded } from "../kit/folded.tsx";
import { Button, Notice, Problem } from "../kit/parts.tsx";
import { useNames } from "../members/said.ts";
import type { Work } from "./data.ts";

/** As many notes as are shown before somebody asks for all. */
const NEWEST = 3;

/** All that the visitor and the desk said. Of a long conversation what isn't read stands where it belongs. */
export function Said(props: { talk: DeskConversation; work: Work; onMore: () => void }): JSX.Element {
  const { talk, work } = props;
  const { texts } = useApp();
  const t = useTexts();
  const slotText = (id: Uint8Array): string => {
    for (const { said } of talk.lines) {
      const slot = said.kind === "slots" ? said.slots.find((each) => equal(each.id, id)) : undefined;
      if (slot) return slot.text;
    }
    return "–";
  };
  const gap = talk.isLong && (
    <li key="gap">
      <Notice>
        <p>{t("talk-gap")}</p>
        <Button onClick={props.onMore}>{t("talk-gap-more")}</Button>
      </Notice>
    </li>
  );
  return (
    <ul class="lines">
      {talk.opening && (
        <li class="theirs">
          <p class="soft small">{t("talk-visitor", { day: texts.day(talk.openedOn) })}</p>
          <p dir="auto">
            <Folded text={talk.opening.text} />
          </p>
        </li>
      )}
      {talk.lines.map(({ id, day, isDesk, said }, at) => [
        at === talk.gap && gap,
        <li key={keyOf(id)} class={isDesk ? "" : "theirs"}>
          <p class="soft small">{t(isDesk ? "talk-desk" : "talk-visitor", { day: texts.day(day) })}</p>
          {said.kind === "message" && (
            <p dir="auto">
              <Folded text={said.text} />
            </p>
          )}
          {said.kind === "closed" && (
            <>
              <p>{t("talk-line-closed")}</p>
              {said.text && <p dir="auto">{said.text}</p>}
            </>
          )}
          {said.kind === "slots" && (
            <>
              {said.text && <p dir="auto">{said.text}</p>}
              <p>{t("talk-line-slots")}</p>
              <ul>
                {said.slots.map((slot) => (
                  <li key={keyOf(slot.id)}>
                    <bdi>{slot.text}</bdi>
                    {talk.chosen && equal(talk.chosen.id, slot.id) && <strong> {t("talk-slot-chosen")}</strong>}
                  </li>
                ))}
              </ul>
            </>
          )}
          {said.kind === "slot" && <p>{t("talk-line-slot", { slot: slotText(said.id) })}</p>}
          {said.kind === "file" && <FileLine file={said} talk={talk} work={work} />}
        </li>,
      ])}
      {talk.gap >= talk.lines.length && gap}
    </ul>
  );
}

/** A file with its size, and a way to keep it. It is never shown here: a picture on a screen is seen by whoever is near. */
function FileLine({ file, talk, work }: { file: File; talk: DeskConversation; work: Work }): JSX.Element {
  const t = useTexts();
  const task = useTask();
  const [progress, setProgress] = useState("");
  const fetch = () =>
    task.run(async () => {
      try {
        const content = await work.worker.fetchFile(talk, file, (done, of) =>
          setProgress(t("file-progress", { done, of })),
        );
        save(content, file.name, file.type);
        setProgress(t("file-saved"));
      } catch (error) {
        setProgress("");
        throw error;
      }
    });
  return (
    <>
      <p>
        <bdi>{file.name}</bdi> <span class="soft">{t("file-size", { size: Math.ceil(file.size / 1000) })}</span>
      </p>
      <Button onClick={fetch} isBusy={task.isRunning}>
        {t("file-fetch")}
        <span class="unseen"> {file.name}</span>
      </Button>
      <p role="status" class="soft small">
        {progress}
      </p>
      <Problem task={task} />
    </>
  );
}

/** What only workers see, the newest first. */
export function WorkersNotes({ talk }: { talk: DeskConversation }): JSX.Element | null {
  const t = useTexts();
  const [isAll, setAll] = useState(false);
  if (talk.notes.length === 0) return null;
  const newest = [...talk.notes].reverse();
  return (
    <section class="card among">
      <h2>{t("notes-title")}</h2>
      <p class="small">{t("notes-only")}</p>
      <ul class="lines">
        {newest.slice(0, isAll ? undefined : NEWEST).map((note) => (
          <NoteItem key={keyOf(note.id)} line={note} />
        ))}
      </ul>
      {newest.length > NEWEST && !isAll && (
        <Button kind="link" onClick={() => setAll(true)}>
          {t("notes-all", { count: newest.length })}
        </Button>
      )}
    </section>
  );
}

function NoteItem({ line }: { line: WorkersNote }): JSX.Element {
  const { texts } = useApp();
  const t = useTexts();
  const nameOf = useNames();
  const { by, day, note } = line;
  const told =
    note.kind === "taken"
      ? t("note-taken")
      : note.kind === "handed"
        ? note.to
          ? t("note-handed", { name: nameOf(note.to) })
          : t("note-handed-all")
        : "";
  return (
    <li>
      <p class="soft small">{t("note-by", { name: nameOf(by), day: texts.day(day) })}</p>
      {told && <p>{told}</p>}
      {note.kind !== "taken" && note.text && <p dir="auto">{note.text}</p>}
    </li>
  );
}
