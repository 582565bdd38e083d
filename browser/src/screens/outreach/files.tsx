/** Files of a conversation: choosing one on the phone, and saving one there. Nothing of a file is opened in the page. */
import type { JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import type { File as SaidFile } from "../../desks/model.ts";
import { MAX_FILE_BYTES } from "../../formats/messages.ts";
import type { Bytes } from "../../wire/bytes.ts";
import { Trouble } from "../../wire/trouble.ts";
import { useApp, useTexts } from "../kit/context.ts";

const SAVED_AFTER = 10_000; // until then the browser may still be copying

/** A field to choose one file. What is too large isn't even read. */
export function FileField(props: {
  label: string;
  onFile: (content: Bytes, name: string, type: string) => void;
  onTrouble: (trouble: unknown) => void;
}): JSX.Element {
  const t = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const chosen = async () => {
    const file = input.current?.files?.[0];
    if (!file) return;
    try {
      if (file.size > MAX_FILE_BYTES) throw new Trouble("file-too-large");
      props.onFile(new Uint8Array(await file.arrayBuffer()), file.name, file.type);
    } catch (error) {
      props.onTrouble(error);
    }
    if (input.current) input.current.value = ""; // the same one can be chosen again
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <p class="hint" id={`${id}-hint`}>
        {t("my-file-hint")}
      </p>
      <input ref={input} id={id} type="file" aria-describedby={`${id}-hint`} onChange={() => void chosen()} />
    </div>
  );
}

/** A file's name, and its size as people say it. */
export function FileName({ file }: { file: SaidFile }): JSX.Element {
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

/** Save a file on the device. It is given as bytes of no kind, so that no browser shows it as a page of ours. */
export function save(content: Bytes, name: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_AFTER);
}
