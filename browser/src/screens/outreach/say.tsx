/** Writing on in a conversation, and sending a file. What was typed or chosen stays until it has arrived. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Upload } from "../../desks/files.ts";
import { useKept, useTask, useTexts } from "../kit/context.ts";
import { Actions, Button, Field, Form, Problem } from "../kit/parts.tsx";
import { FileField, FileName } from "./files.tsx";
import type { Talking } from "./talking.ts";

export function Answering({ visitor, reread }: Talking): JSX.Element {
  const t = useTexts();
  const task = useTask();
  const [text, setText] = useKept("answer", "");
  const [isSent, setSent] = useKept("sent", false);
  const send = () => {
    task.run(async () => {
      setSent(false);
      await visitor.say(text.trim());
      setText("");
      setSent(true);
      await reread();
    });
  };
  return (
    <>
      <Form onSubmit={send}>
        <h2>{t("my-talk-write")}</h2>
        <Field label={t("answer-label")} hint={t("answer-hint")} lines={4} value={text} onInput={setText} />
        <Problem task={task} />
        <div role="status">{isSent && <p class="notice good">{t("my-talk-sent")}</p>}</div>
        <Actions>
          <Button kind="main" type="submit" isBusy={task.isRunning}>
            {t("answer-send")}
          </Button>
        </Actions>
      </Form>
      <SendFile visitor={visitor} reread={reread} />
    </>
  );
}

function SendFile({ visitor, reread }: Pick<Talking, "visitor" | "reread">): JSX.Element {
  const t = useTexts();
  const task = useTask();
  const [upload, setUpload] = useKept<Upload | null>("upload", null);
  const [progress, setProgress] = useState({ done: 0, of: 1 });
  const send = (chosen: Upload) =>
    task.run(async () => {
      await visitor.sendFile(chosen, (done, of) => setProgress({ done, of }));
      setUpload(null);
      await reread();
    });
  return (
    <details open={upload !== null || undefined}>
      <summary>{t("my-file-add")}</summary>
      <p>{t("my-file-clean")}</p>
      <p>{t("my-file-other")}</p>
      <Problem task={task} />
      {upload ? (
        <>
          <p>
            <FileName file={upload.said} />
          </p>
          {task.isRunning && <progress value={progress.done} max={progress.of} aria-label={t("my-file-sending")} />}
          <Actions>
            <Button kind="main" isBusy={task.isRunning} onClick={() => send(upload)}>
              {t("my-file-send")}
            </Button>
            {!task.isRunning && <Button onClick={() => setUpload(null)}>{t("names-remove")}</Button>}
          </Actions>
        </>
      ) : (
        <FileField
          label={t("my-file-choose")}
          onTrouble={(trouble) => task.run(() => Promise.reject(trouble))}
          onFile={(content, name, type) => task.run(async () => setUpload(visitor.prepareFile(content, name, type)))}
        />
      )}
    </details>
  );
}
