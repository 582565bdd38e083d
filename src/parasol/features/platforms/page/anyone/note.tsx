/** Coming back to a note about a platform: what it says, what stewards say, adding to it, taking it back. */
import { useRef, useState } from "preact/hooks";
import { TALK } from "#features/reports/page/anyone/receipt-page.ts";
import { useApp, useTask, useTexts } from "#kernel/kit/context.ts";
import { save } from "#kernel/kit/files.ts";
import { Folded } from "#kernel/kit/folded.tsx";
import { Leaving, Left } from "#kernel/kit/leaving.tsx";
import type { Screens } from "#kernel/kit/names.ts";
import { Action, Button, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { RecordForm } from "#kernel/kit/record-form.tsx";
import { RecordView } from "#kernel/kit/record-view.tsx";
import { register } from "#kernel/kit/registry.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { utf8 } from "#kernel/wire/bytes.ts";
import { complainUntil, reminder } from "../letters.ts";
import type { Note } from "../note.ts";
import { PLATFORM_LOG_FIELDS, type PlatformLog } from "../structs.ts";
import { Writer } from "../writer.ts";
import { ChooseLetter, ShownLetter, type Wanted } from "./letter.tsx";
import { logOf, PLOG_TEXTS } from "./log.ts";

/** What somebody may learn later. Platform and what happened stay: another thing is another note. */
const LATER = PLATFORM_LOG_FIELDS.slice(2);

/** What the entrance for all codes left in the session. */
interface Opened {
  readonly keys: WordKeys;
  writer?: Writer;
  wipe(): void;
}

function NoteScreen({ part, log, wanted }: Screens["platform"]) {
  const app = useApp();
  const t = useTexts();
  const opened = app.session.get(TALK) as Opened | undefined;
  if (part === "gone") return <Left text="plog-gone" />;
  if (opened && log && wanted) return <ShownLetter log={log as PlatformLog} wanted={wanted as Wanted} />;
  if (opened && log) return <ChooseLetter log={log as PlatformLog} />;
  if (opened) return <Mine opened={opened} part={part} />;
  return (
    <Screen title={t("plog-mine")}>
      <Button kind="main" says="front-receipt" onClick={() => app.replace("receipt", {})} />
    </Screen>
  );
}

function Mine({ opened, part }: { opened: Opened; part: string | undefined }) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [note, setNote] = useState<Note | null>(null);
  const writer = opened.writer ?? new Writer(app.connection, app.device, opened.keys);
  opened.writer = writer;
  opened.wipe = () => writer.wipe();
  const latest = useRef<Note | null>(null); // what the form begins with once more, when something was added
  const read = async () => {
    latest.current = await writer.read();
    setNote(latest.current);
  };
  const reading = useReading(read);
  const remove = async () => {
    await writer.remove();
    writer.wipe();
    app.session.delete(TALK);
    app.replace("platform", { part: "gone" });
  };
  if (part === "delete") {
    const says = ["plog-delete-1", "plog-delete-2"];
    return <Leaving task={task} title="delete-title" says={says} button="plog-take-back" act={remove} />;
  }
  const add = async (record: Record<string, unknown>) => {
    await writer.change(logOf({ ...note?.log, ...record }));
    await read();
  };
  return (
    <Screen title={t("plog-mine")} hasBack={false}>
      <ReadingNotice reading={reading} label={t("receipt-opening")} />
      {note && (
        <>
          <RecordView fields={PLATFORM_LOG_FIELDS} texts={PLOG_TEXTS} record={note.log} />
          {note.unreadable > 0 && <p class="notice warn">{t("plog-lost", { count: note.unreadable })}</p>}
          <h2>{t("plog-state")}</h2>
          <p>{t(`plog-state-${(note.outcome?.state ?? "new").replace(" ", "-")}`)}</p>
          {note.outcome?.note && (
            <p dir="auto">
              <Folded text={note.outcome.note} />
            </p>
          )}
          <Until log={note.log} />
          <Action says="plog-letters" to={["platform", { part: "letters", log: note.log }]} />
          <details>
            <summary class="button">{t("plog-add")}</summary>
            <RecordForm
              how={{ fields: LATER, texts: PLOG_TEXTS }}
              start={() => ({ ...latest.current?.log })}
              button={t("plog-add-send")}
              done={t("plog-added")}
              send={add}
            />
          </details>
          <Action says="plog-take-back" to={["platform", { part: "delete" }]} />
        </>
      )}
    </Screen>
  );
}

/** Until when a platform has to take a complaint, where that is known; the day can be saved. */
function Until({ log }: { log: PlatformLog }) {
  const { texts, device } = useApp();
  const t = useTexts();
  const until = complainUntil(log);
  if (until === null) return null;
  const keep = () =>
    save(utf8(reminder(until, device.today(), t("plog-until-event"))), "reminder.ics", "text/calendar");
  return (
    <>
      <p>{t("plog-until", { day: texts.day(until) })}</p>
      <Action says="plog-until-save" onClick={keep} />
      <p class="small soft">{t("plog-until-what")}</p>
    </>
  );
}

register("platform", NoteScreen);
