/**
 * Files of a conversation: choosing one and sending it, and saving one on the device. Nothing of a file is opened in the
 * page: a picture on a screen is seen by whoever is near.
 */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { type OnChunk, ownName, type Upload } from "#kernel/files/sending.ts";
import type { File } from "#kernel/formats/file.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { useApp, useKept, useTask, useTexts } from "./context.ts";
import { FileField } from "./file-field.tsx";
import { type Picked, save } from "./files.ts";
import { Action, Busy, Button, Problem } from "./parts.tsx";
import { SendForm } from "./sending.tsx";

/** A file's name, and its size as people say it. */
export function FileName({ file }: { file: File }) {
  const { texts } = useApp();
  const isLarge = file.size >= 1_000_000;
  const format = new Intl.NumberFormat(texts.language.code, {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return (
    <>
      <bdi>{file.name}</bdi>
      {` · ${format.format(Math.max(1, file.size / (isLarge ? 1_000_000 : 1_000)))}`}
    </>
  );
}

/** How far a file is on its way. */
export const Progress = (props: { done: number; of: number }) => {
  const t = useTexts();
  return <progress value={props.done} max={props.of} aria-label={t("my-file-sending")} />;
};

/** Chooses a file and sends it. After a broken line the same sealed file goes on where it was. */
export function SendFile(props: {
  prepare: (file: Picked) => Upload;
  send: (upload: Upload, onChunk: OnChunk) => Promise<void>;
  onDone: () => Promise<void> | void;
  /** What becomes of a file, said before one is chosen. */
  children: ComponentChildren;
}) {
  const t = useTexts();
  const task = useTask();
  const [upload, setUpload] = useKept<Upload | null>("upload", null);
  const [progress, setProgress] = useState({ done: 0, of: 1 });
  if (!upload) {
    return (
      <>
        {props.children}
        <Problem task={task} />
        <FileField says="my-file-choose" task={task} onFile={(file) => setUpload(props.prepare(file))} />
      </>
    );
  }
  const send = () =>
    task.run(async () => {
      await props.send(upload, (done, of) => setProgress({ done, of }));
      setUpload(null);
      await props.onDone();
    });
  return (
    <SendForm
      task={task}
      onSend={send}
      button={t("my-file-send")}
      others={!task.isRunning && <Button says="names-remove" onClick={() => setUpload(null)} />}
    >
      <p>
        <FileName file={upload.said} />
      </p>
      {task.isRunning && <Progress {...progress} />}
    </SendForm>
  );
}

/** A file that was said, and a way to keep it. */
export function SaidFile(props: {
  file: File;
  fetch: () => Promise<Bytes>;
  /** What the button says; the same with the file's name; what is said once it is saved. */
  texts: { save: string; saveThis: string; saved: ComponentChildren };
}) {
  const t = useTexts();
  const task = useTask();
  const [isSaved, setSaved] = useState(false);
  const { file, texts } = props;
  const keep = () =>
    task.run(async () => {
      setSaved(false);
      save(await props.fetch(), ownName(file), "application/octet-stream"); // a type would add its ending
      setSaved(true);
    });
  return (
    <div>
      <p>
        <FileName file={file} />
      </p>
      <Problem task={task} />
      <p role="status">{isSaved && texts.saved}</p>
      <Action isBusy={task.isRunning} label={texts.saveThis} onClick={keep}>
        {texts.save}
      </Action>
      {task.isRunning && <Busy label={t("my-file-fetching")} />}
    </div>
  );
}
