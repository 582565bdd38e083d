/**
 * Sealing, sending, and the receipt words, which are shown only after the server has said that it keeps the
 * conversation. Files follow when the words are on paper. When the line breaks, the same sealed conversation and the
 * same chunks are sent again.
 */

import { Picking, SealAndSend, WordsShown } from "#features/reports/page/anyone/receipt-words.tsx";
import type { OnChunk, Upload } from "#kernel/files/sending.ts";
import { type App, useApp, useTexts } from "#kernel/kit/context.ts";
import { FilesSending } from "#kernel/kit/files-sending.tsx";
import { Actions, Button, Notice, Screen } from "#kernel/kit/parts.tsx";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { openConversation, prepareConversation, Visitor } from "../visitor.ts";
import { type DeskDraft, WRITING, type Writing } from "./draft.ts";
import { useDeskWords } from "./hours.ts";

export function DeskSending({ draft }: Writing) {
  const app = useApp();
  const seal = async (words: Passphrase) => {
    const { roster, desk, text, language, contactToSend: contact } = draft;
    const opening = { text: text.trim(), language, contact };
    const conversation = await prepareConversation(app.connection, roster, app.device, words, desk, opening);
    return { conversation, words };
  };
  const send = async (sealed: Awaited<ReturnType<typeof seal>>) => {
    if (!draft.isOpened) await openConversation(app.connection, sealed.conversation);
    draft.isOpened = true;
    app.replace("desk-write", { step: "words", draft });
  };
  const change = () => app.replace("desk-write", { step: "review", draft });
  return <SealAndSend draft={draft} seal={seal} send={send} onChange={change} />;
}

export function DeskWordsShown({ draft }: Writing) {
  const app = useApp();
  const t = useTexts();
  return (
    <WordsShown
      words={draft.sealed?.words ?? ""}
      title={t("desk-words-title")}
      arrived={t("desk-arrived")}
      what={t("desk-words-what")}
      onWritten={() => app.go("desk-write", { step: "pick", draft })}
    >
      {draft.files.length > 0 && <Notice kind="warn">{t("my-file-next")}</Notice>}
    </WordsShown>
  );
}

export function DeskPick({ draft }: Writing) {
  const app = useApp();
  const done = () => {
    if (draft.files.length > 0) app.replace("desk-write", { step: "send-files", draft });
    else finish(app, draft);
  };
  return <Picking words={draft.sealed?.words ?? ""} onDone={done} />;
}

/** Those of a conversation that is open. */
export function DeskFilesSending({ draft }: Writing) {
  const app = useApp();
  return (
    <FilesSending
      files={draft.files}
      send={(upload, onChunk) => sendBeside(app, draft, upload, onChunk)}
      onRefused={() => {
        draft.isFileLeft = true;
      }}
      onDone={() => {
        draft.isFileLeft ||= draft.files.length > 0;
        finish(app, draft);
      }}
    />
  );
}

async function sendBeside(app: App, draft: DeskDraft, file: Upload, onChunk: OnChunk): Promise<void> {
  if (!draft.sealed) return;
  draft.visitor ??= await Visitor.of(app.connection, app.device, draft.sealed.words);
  if (draft.sealed) await draft.visitor.sendFile(file, onChunk);
  else draft.visitor.wipe(); // locked meanwhile
}

function finish(app: App, draft: DeskDraft): void {
  draft.isDone = true;
  draft.wipe();
  app.session.delete(WRITING);
  app.replace("desk-write", { step: "done", draft });
}

export function DeskDone({ draft }: Writing) {
  const t = useTexts();
  const words = useDeskWords();
  const { card } = draft.desk;
  return (
    <Screen title={t("desk-done")} hasBack={false}>
      {draft.isFileLeft && <Notice kind="warn">{t("my-file-left")}</Notice>}
      <p>{words.openness(card)}</p>
      <ul>
        <li>{t("desk-reply-within", { time: words.within(card.reply_within) })}</li>
        <li>{t("desk-done-1")}</li>
        <li>{t("desk-done-2")}</li>
        <li>{t("desk-kept-closed", { days: card.keep_days })}</li>
      </ul>
      <Actions isStack>
        <Button kind="main" says="front-help" to={["help", {}]} />
        <Button says="done-front" to={["front", {}]} />
      </Actions>
    </Screen>
  );
}
