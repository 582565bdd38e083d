/**
 * Files of a conversation: choosing one and sending it, and saving one on the device. Nothing of a file is opened in the
 * page: a picture on a screen is seen by whoever is near.
 */
import type { ComponentChildren, JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { OnChunk, Upload } from "../../files/sending.ts";
import type { File } from "../../formats/file.ts";
import { MAX_FILE_BYTES } from "../../formats/messages.ts";
import type { Bytes } from "../../wire/bytes.ts";
import { type Task, useApp, useKept, useTask, useTexts } from "./context.ts";
import { type Picked, picked, save } from "./files.ts";
import { Actions, Busy, Button, Problem } from "./parts.tsx";
import { SendForm } from "./sending.tsx";

/** A field to choose one file. What is too large isn't even read. */
export function FileField(props: { label: string; task: Task; onFile: (file: Picked) => void }): JSX.Element {
  const t = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choose = () =>
    props.task.run(async () => {
      try {
        const file = await picked(input.current, MAX_FILE_BYTES);
        if (file) props.onFile(file);
      } finally {
        if (input.current) input.current.value = ""; // the same one can be chosen again
      }
    });
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <p class="hint" id={`${id}-hint`}>
        {t("my-file-hint")}
      </p>
      <input ref={input} id={id} type="file" aria-describedby={`${id}-hint`} onChange={choose} />
    </div>
  );
}

/** A file's name, and its size as people say it. */
export function FileName({ file }: { file: File }): JSX.Element {
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
export const Progress = (props: { done: number; of: number }): JSX.Element => {
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
}): JSX.Element {
  const t = useTexts();
  const task = useTask();
  const [upload, setUpload] = useKept<Upload | null>("upload", null);
  const [progress, setProgress] = useState({ done: 0, of: 1 });
  if (!upload) {
    return (
      <>
        {props.children}
        <Problem task={task} />
        <FileField label={t("my-file-choose")} task={task} onFile={(file) => setUpload(props.prepare(file))} />
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
      others={!task.isRunning && <Button onClick={() => setUpload(null)}>{t("names-remove")}</Button>}
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
}): JSX.Element {
  const t = useTexts();
  const task = useTask();
  const [isSaved, setSaved] = useState(false);
  const { file, texts } = props;
  const keep = () =>
    task.run(async () => {
      setSaved(false);
      save(await props.fetch(), file.name, file.type);
      setSaved(true);
    });
  return (
    <div>
      <p>
        <FileName file={file} />
      </p>
      <Problem task={task} />
      <p role="status">{isSaved && texts.saved}</p>
      <Actions>
        <Button isBusy={task.isRunning} label={texts.saveThis} onClick={keep}>
          {texts.save}
        </Button>
      </Actions>
      {task.isRunning && <Busy label={t("my-file-fetching")} />}
    </div>
  );
}
