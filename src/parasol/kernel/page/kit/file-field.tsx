/** A field to choose one file of the device's. What is too large isn't even read. */
import { useId, useRef } from "preact/hooks";
import { MAX_FILE_BYTES } from "#kernel/formats/messages.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { type Labelled, type Task, useLabel, useTexts } from "./context.ts";
import { type Picked, picked } from "./files.ts";

export function FileField(
  props: Labelled & {
    task: Task;
    most?: number;
    /** What is said of one that is too large, where it isn't a file as any other. */
    tooLarge?: string;
    accept?: string;
    /** Its name stays in the field: more is asked before anything is done with it. */
    isKept?: boolean;
    onFile: (file: Picked) => Promise<void> | void;
  },
) {
  const t = useTexts();
  const id = useId();
  const [label, hint] = useLabel(props.says, props.label, props.hint);
  const input = useRef<HTMLInputElement>(null);
  const { tooLarge } = props;
  const choose = () =>
    props.task.run(async () => {
      try {
        const file = await picked(input.current, props.most ?? MAX_FILE_BYTES).catch((error) => {
          throw tooLarge && error instanceof Trouble ? new Trouble(tooLarge) : error;
        });
        if (file) await props.onFile(file);
      } finally {
        if (input.current && !props.isKept) input.current.value = ""; // the same one can be chosen again
      }
    });
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint || t("my-file-hint")}
      </p>
      <input ref={input} id={id} type="file" accept={props.accept} aria-describedby={`${id}-hint`} onChange={choose} />
    </div>
  );
}
