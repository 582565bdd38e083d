/** What was said in a conversation, and, apart from it, what workers say among themselves. */
import { useState } from "preact/hooks";
import { ownName } from "#kernel/files/sending.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Button } from "#kernel/kit/parts.tsx";
import { Talk, type TalkLine } from "#kernel/kit/talk.tsx";
import { SaidFile } from "#kernel/kit/talk-files.tsx";
import { Words, withGap } from "#kernel/kit/talk-long.tsx";
import { useNames } from "#kernel/members/said.ts";
import { equal, keyOf } from "#kernel/wire/bytes.ts";
import type { WorkersNote } from "../notes.ts";
import type { DeskConversation } from "../talk.ts";
import type { Work } from "./data.ts";

/** As many notes as are shown before somebody asks for all. */
const NEWEST = 3;

/** All that the visitor and the desk said. Of a long conversation what isn't read stands where it belongs. */
export function Said(props: { talk: DeskConversation; work: Work; onMore: () => void }) {
  const { talk, work } = props;
  const { texts } = useApp();
  const t = useTexts();
  const head = (isDesk: boolean, day: number) => t(isDesk ? "talk-desk" : "talk-visitor", { day: texts.day(day) });
  const lines: TalkLine[] = talk.lines.map(({ id, day, isDesk, said }) => ({
    key: keyOf(id),
    head: head(isDesk, day),
    isTheirs: !isDesk,
    said: <OneSaid said={said} talk={talk} work={work} />,
  }));
  const gap = talk.isLong && { at: talk.gap, text: t("talk-gap"), button: t("talk-gap-more"), onMore: props.onMore };
  const { opening } = talk;
  const first = opening && { head: head(false, talk.openedOn), isTheirs: true, said: <Words text={opening.text} /> };
  return (
    <Talk
      lost={talk.problems.length > 0 && t("talk-unreadable", { count: talk.problems.length })}
      lines={[...(first ? [first] : []), ...withGap(lines, gap)]}
    />
  );
}

function OneSaid(props: { said: DeskConversation["lines"][number]["said"]; talk: DeskConversation; work: Work }) {
  const t = useTexts();
  const { said, talk, work } = props;
  const slotText = (id: Uint8Array): string => {
    const slots = talk.lines.flatMap((line) => (line.said.kind === "slots" ? line.said.slots : []));
    return slots.find((slot) => equal(slot.id, id))?.text ?? "–";
  };
  if (said.kind === "slot") return <p>{t("talk-line-slot", { slot: slotText(said.id) })}</p>;
  if (said.kind === "file") {
    const texts = {
      save: t("file-fetch"),
      saveThis: `${t("file-fetch")}: ${ownName(said)}`,
      saved: t("file-saved"),
    };
    return <SaidFile file={said} fetch={() => work.worker.fetchFile(talk, said)} texts={texts} />;
  }
  return (
    <>
      {said.kind === "closed" && <p>{t("talk-line-closed")}</p>}
      {said.text && <Words text={said.text} />}
      {said.kind === "slots" && (
        <>
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
    </>
  );
}

/** What only workers see, the newest first. */
export function WorkersNotes({ talk }: { talk: DeskConversation }) {
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

function NoteItem({ line }: { line: WorkersNote }) {
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
