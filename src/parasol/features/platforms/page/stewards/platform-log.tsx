/** What people told of platforms: the list, one note with what stewards say to it, and notes of one person merged. */
import { useRef, useState } from "preact/hooks";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useApp, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Paged } from "#kernel/kit/lists.tsx";
import type { Screens } from "#kernel/kit/names.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { RecordForm } from "#kernel/kit/record-form.tsx";
import { RecordView } from "#kernel/kit/record-view.tsx";
import { register } from "#kernel/kit/registry.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { Row } from "#kernel/kit/tones.tsx";
import { useNames } from "#kernel/members/said.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { type LoggedNote, merge, readLog, sayOutcome } from "../stewards.ts";
import { OUTCOME_FIELDS, type Outcome, PLATFORM_LOG_FIELDS } from "../structs.ts";

const PAGE = 20;
const TEXTS = { part: "plog" };
const SAYING = { fields: OUTCOME_FIELDS, texts: { part: "plog-said" } };

function PlatformLogScreen({ room }: Screens["platform-log"]) {
  const t = useTexts();
  const person = usePerson();
  const [notes, setNotes] = useState<readonly LoggedNote[] | null>(null);
  const read = async () => {
    const found = await readLog(person);
    setNotes(found);
    return found;
  };
  const reading = useReading(async () => void (await read()));
  const one = room && notes?.find((each) => equal(each.room, room));
  return (
    <Screen title={t(room ? "plog-note" : "plog-list")}>
      <ReadingNotice reading={reading} label={t("plog-reading")} />
      {notes && room && !one && <p>{t("plog-note-gone")}</p>}
      {notes && one && <OneNote note={one} all={notes} read={read} />}
      {notes && !room && <List notes={notes} />}
    </Screen>
  );
}

/** In one line: what platform, what happened. */
function useTitle(): (note: LoggedNote) => string {
  const t = useTexts();
  return ({ opened }) => {
    if (!opened) return t("plog-unreadable");
    const { platform, happened } = opened.note.log;
    return `${platform} · ${t(`plog-happened-${happened.replaceAll(" ", "-")}`)}`;
  };
}

const stateOf = ({ opened }: LoggedNote): string => (opened?.note.outcome?.state ?? "new").replace(" ", "-");

function List({ notes }: { notes: readonly LoggedNote[] }) {
  const app = useApp();
  const t = useTexts();
  const titleOf = useTitle();
  const sorted = [...notes].reverse().sort((one, other) => Number(isAnswered(one)) - Number(isAnswered(other)));
  return (
    <>
      <p>{t("plog-list-what")}</p>
      {notes.length === 0 && <p class="soft">{t("plog-list-none")}</p>}
      <Paged
        items={sorted}
        page={PAGE}
        name="plog"
        more={(count) => t("plog-list-more", { count })}
        each={(note) => (
          <Row
            key={keyOf(note.room)}
            name={keyOf(note.room)}
            title={<bdi>{titleOf(note)}</bdi>}
            line={[
              app.texts.day(note.day),
              t(`plog-said-state-${stateOf(note)}`),
              ...(note.same.size > 1 ? [t("plog-same-count", { count: note.same.size })] : []),
            ].join(" · ")}
            isNew={!isAnswered(note)}
            onPress={() => app.go("platform-log", { room: note.room })}
          />
        )}
      />
    </>
  );
}

const isAnswered = (note: LoggedNote): boolean => !note.opened || note.opened.note.outcome !== null;

interface Shown {
  readonly note: LoggedNote;
  readonly all: readonly LoggedNote[];
  readonly read: () => Promise<readonly LoggedNote[]>;
}

function OneNote({ note: logged, all, read }: Shown) {
  const t = useTexts();
  const person = usePerson();
  const latest = useRef(logged); // what the form begins with once more, when something was said
  if (!logged.opened) return <p class="notice warn">{t("plog-unreadable-text")}</p>;
  const { note } = logged.opened;
  const answer = async (record: Record<string, unknown>) => {
    await sayOutcome(person, logged, { ...record, platform: record.platform || undefined } as Omit<Outcome, "kind">);
    latest.current = (await read()).find(({ room }) => equal(room, logged.room)) ?? logged;
  };
  return (
    <>
      <RecordView fields={PLATFORM_LOG_FIELDS} texts={TEXTS} record={note.log} />
      {note.unreadable > 0 && <p class="notice warn">{t("plog-lost", { count: note.unreadable })}</p>}
      <h2>{t("plog-said")}</h2>
      <RecordForm
        how={SAYING}
        start={() => ({ ...latest.current.opened?.note.outcome })}
        button={t("plog-said-send")}
        done={t("plog-said-done")}
        send={answer}
      />
      <Same note={logged} all={all} read={read} />
    </>
  );
}

/** Which other notes are by the same person about the same thing: together they count once. */
function Same({ note: logged, all, read }: Shown) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const nameOf = useNames();
  const titleOf = useTitle();
  const task = useTask();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const others = all.filter(({ room, opened }) => opened && !logged.same.has(keyOf(room)));
  if (others.length === 0) return null;
  const named = (room: Bytes, note: LoggedNote) => `${titleOf(note)} · ${app.texts.day(note.day)} · ${nameOf(room)}`;
  const send = () =>
    task.run(async () => {
      await merge(person, [logged, ...others.filter(({ room }) => chosen.includes(keyOf(room)))]);
      setChosen([]);
      await read();
    });
  return (
    <details>
      <summary class="button">{t("plog-same")}</summary>
      <p>{t("plog-same-what")}</p>
      <SendForm task={task} onSend={send} button={chosen.length > 0 && t("plog-same-send")}>
        <ChoiceCards
          says="plog-same-which"
          several
          choices={others.map((note) => ({ value: keyOf(note.room), label: named(note.room, note) }))}
          value={chosen}
          onChange={setChosen}
        />
      </SendForm>
    </details>
  );
}

register("platform-log", PlatformLogScreen);
