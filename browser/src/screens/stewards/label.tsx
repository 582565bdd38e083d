/** A private label, by which stewards know whose membership one is: it is never needed, and it never is a legal name. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Labels, readLabels, setLabel } from "../../community/labels.ts";
import { LABEL_LENGTH } from "../../formats/case.ts";
import type { Bytes } from "../../wire/bytes.ts";
import { usePerson, useTask, useTexts } from "../kit/context.ts";
import { Field } from "../kit/parts.tsx";
import { type Reading, useReading } from "../kit/reading.tsx";
import { tidied } from "../kit/record.ts";
import { SendForm } from "../kit/sending.tsx";

/** The labels, and reading them again. */
export function useLabels(): { labels: Labels; reading: Reading } {
  const person = usePerson();
  const [labels, setLabels] = useState<Labels>(new Map());
  const reading = useReading(async () => setLabels(await readLabels(person)));
  return { labels, reading };
}

export function LabelField({ value, onInput }: { value: string; onInput: (value: string) => void }): JSX.Element {
  const t = useTexts();
  return (
    <Field
      label={t("people-label")}
      hint={t("people-label-hint")}
      value={value}
      onInput={onInput}
      maxLength={LABEL_LENGTH}
    />
  );
}

/** `subject` is the member's key, or an open invite's. */
export function LabelForm(props: { subject: Bytes; label: string; onDone: () => void }): JSX.Element {
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const [label, setTyped] = useState(props.label);
  const save = () =>
    task.run(async () => {
      await setLabel(person, props.subject, tidied(label));
      props.onDone();
    });
  return (
    <SendForm task={task} onSend={save} button={t("people-label-save")}>
      <LabelField value={label} onInput={setTyped} />
    </SendForm>
  );
}
