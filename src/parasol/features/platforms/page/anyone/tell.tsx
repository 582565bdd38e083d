/** Telling what a platform did: one form; then it is sealed and sent, and its code is shown. */
import { useState } from "preact/hooks";
import { Picking, SealAndSend, WordsShown } from "#features/reports/page/anyone/receipt-words.tsx";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Ended } from "#kernel/kit/leaving.tsx";
import type { Screens } from "#kernel/kit/names.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import { RecordFields, useRecord } from "#kernel/kit/record-form.tsx";
import { pick } from "#kernel/kit/record-texts.ts";
import { register } from "#kernel/kit/registry.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { openRoom } from "#kernel/rooms/held.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { PLATFORM_LOG_FIELDS } from "../structs.ts";
import { prepareNote } from "../writer.ts";
import { logOf, NoteDraft, PLOG_TEXTS, TELLING } from "./log.ts";

const FORM = { fields: PLATFORM_LOG_FIELDS, texts: PLOG_TEXTS };
const FIRST = { ...FORM, fields: pick(PLATFORM_LOG_FIELDS, "platform", "happened", "hit", "reason", "cost") };
const MORE = { ...FORM, fields: PLATFORM_LOG_FIELDS.filter((field) => !FIRST.fields.includes(field)) };

const DONE = {
  title: "plog-done",
  says: ["plog-done-1", "plog-done-2"],
  button: "done-front",
  to: ["front", {}],
} as const;

function Tell({ draft, step }: Screens["platforms"]) {
  if (!(draft instanceof NoteDraft)) return <Asking />;
  if (draft.isDone) return <Ended {...DONE} />;
  if (!draft.isOpened) return <NoteSending draft={draft} />;
  return step === "pick" ? <Pick draft={draft} /> : <Words draft={draft} />;
}

function Asking() {
  const app = useApp();
  const t = useTexts();
  const state = useRecord(FORM, () => ({}));
  const [isMore, setMore] = useState(false);
  const isWrong = MORE.fields.some(({ name }) => state.wrong.has(name));
  const send = () => {
    const record = state.read();
    if (!record) return;
    const draft = new NoteDraft(logOf(record));
    app.session.set(TELLING, draft);
    app.go("platforms", { draft });
  };
  return (
    <Screen title={t("front-platforms")}>
      <p>{t("plog-intro")}</p>
      <p>{t("plog-who")}</p>
      <SendForm onSend={send} button={t("plog-send")}>
        <RecordFields state={state} how={FIRST} />
        <details open={isMore || isWrong} onToggle={({ currentTarget }) => setMore(currentTarget.open)}>
          <summary class="button">{t("plog-more")}</summary>
          <RecordFields state={state} how={MORE} />
        </details>
      </SendForm>
    </Screen>
  );
}

interface Telling {
  readonly draft: NoteDraft;
}

function NoteSending({ draft }: Telling) {
  const app = useApp();
  const seal = async (words: Passphrase) => {
    const roster = await fetchCharter(app.connection);
    return { words, note: await prepareNote(roster, app.device, words, draft.log) };
  };
  const send = async ({ note }: Awaited<ReturnType<typeof seal>>) => {
    await openRoom(app.connection, note.message);
    draft.isOpened = true;
    app.replace("platforms", { draft });
  };
  return <SealAndSend draft={draft} seal={seal} send={send} />;
}

function Words({ draft }: Telling) {
  const app = useApp();
  const t = useTexts();
  return (
    <WordsShown
      words={draft.sealed?.words ?? ""}
      title={t("plog-words-title")}
      arrived={t("plog-arrived")}
      what={t("plog-words-what")}
      onWritten={() => app.go("platforms", { step: "pick", draft })}
    />
  );
}

function Pick({ draft }: Telling) {
  const app = useApp();
  const done = () => {
    draft.isDone = true;
    draft.wipe();
    app.session.delete(TELLING);
    app.replace("platforms", { draft });
  };
  return <Picking words={draft.sealed?.words ?? ""} onDone={done} />;
}

register("platforms", Tell);
