/**
 * Sealing, sending, and the receipt words, which are shown only after the server has said that it keeps the
 * conversation. Files follow once it is open. When the line breaks, the same sealed conversation and the same chunks
 * are sent again.
 */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { openConversation, prepareConversation, Visitor } from "../../desks/visitor.ts";
import { Declined } from "../../wire/trouble.ts";
import { generate } from "../../words/passphrase.ts";
import { useApp, useTask, useTexts } from "../kit/context.ts";
import { painted } from "../kit/painting.ts";
import { Actions, Button, Notice, Screen } from "../kit/parts.tsx";
import { Sending } from "../kit/sending.tsx";
import { Progress } from "../kit/talk-files.tsx";
import { Picking, WordsShown } from "../reports/receipt-words.tsx";
import { type DeskDraft, WRITING, type Writing } from "./draft.ts";
import { useDeskWords } from "./hours.ts";

export function DeskSending({ draft }: Writing): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [phase, setPhase] = useState<"seal" | "send" | "files">("seal");
  const [progress, setProgress] = useState({ done: 0, of: 1 });
  const toWords = () => app.replace("desk-write", { step: "words", draft });
  const run = () =>
    task.run(async () => {
      if (!draft.sealed) {
        setPhase("seal");
        const words = generate(app.device.random, await app.words());
        await painted();
        const { roster, desk, text, language, contactToSend: contact } = draft;
        const opening = { text: text.trim(), language, contact };
        draft.sealed = { conversation: await prepareConversation(roster, app.device, words, desk, opening), words };
      }
      setPhase("send");
      if (!draft.isOpened) await openConversation(app.connection, draft.sealed.conversation);
      draft.isOpened = true;
      if (draft.files.length > 0) {
        setPhase("files");
        await painted();
        draft.visitor ??= await Visitor.of(app.connection, app.device, draft.sealed.words);
        await sendFiles(draft, draft.visitor, (done, of) => setProgress({ done, of }));
      }
      toWords();
    });
  useEffect(run, []);
  const giveUp = () => {
    draft.isFileLeft = true;
    draft.files.length = 0;
    toWords();
  };
  const change = () => app.replace("desk-write", { step: "review", draft });
  return (
    <Sending
      task={task}
      says={t(phase === "files" ? "my-file-sending" : phase === "seal" ? "sending-seal" : "sending-send")}
      isKept={draft.sealed !== null}
      again={run}
      others={
        draft.isOpened ? (
          <Button onClick={giveUp}>{t("my-file-leave")}</Button>
        ) : (
          !draft.sealed && <Button onClick={change}>{t("sending-change")}</Button>
        )
      }
    >
      {phase === "files" && <Progress {...progress} />}
    </Sending>
  );
}

/** One after the other. A file that the server has no room for is left out; the conversation goes on without it. */
async function sendFiles(
  draft: DeskDraft,
  visitor: Visitor,
  onChunk: (done: number, of: number) => void,
): Promise<void> {
  for (let upload = draft.files[0]; upload; upload = draft.files[0]) {
    try {
      await visitor.sendFile(upload, onChunk);
    } catch (error) {
      if (!(error instanceof Declined)) throw error;
      draft.isFileLeft = true;
    }
    draft.files.shift();
  }
}

export function DeskWordsShown({ draft }: Writing): JSX.Element {
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
      {draft.isFileLeft && (
        <Notice kind="warn">
          <p>{t("my-file-left")}</p>
        </Notice>
      )}
    </WordsShown>
  );
}

export function DeskPick({ draft }: Writing): JSX.Element {
  const app = useApp();
  const done = () => {
    draft.isDone = true;
    draft.wipe();
    app.session.delete(WRITING);
    app.go("desk-write", { step: "done", draft });
  };
  return <Picking words={draft.sealed?.words ?? ""} onDone={done} />;
}

export function DeskDone({ draft }: Writing): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const words = useDeskWords();
  const { card } = draft.desk;
  return (
    <Screen title={t("desk-done")} hasBack={false}>
      <p>{words.openness(card)}</p>
      <ul>
        <li>{t("desk-reply-within", { time: words.within(card.reply_within) })}</li>
        <li>{t("desk-done-1")}</li>
        <li>{t("desk-done-2")}</li>
        <li>{t("desk-kept-closed", { days: card.keep_days })}</li>
      </ul>
      <Actions isStack>
        <Button kind="main" onClick={() => app.go("help", {})}>
          {t("front-help")}
        </Button>
        <Button onClick={() => app.go("front", {})}>{t("done-front")}</Button>
      </Actions>
    </Screen>
  );
}
