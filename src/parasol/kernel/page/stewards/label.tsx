/** A private label, by which stewards know whose membership one is: it is never needed, and it never is a legal name. */
import { useState } from "preact/hooks";
import { LABEL_LENGTH } from "#features/alerts/page/case-structs.ts";
import { useAct, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { Notice, Problem } from "#kernel/kit/parts.tsx";
import { type Reading, useReading } from "#kernel/kit/reading.tsx";
import { tidied } from "#kernel/kit/record.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { type Labels, NO_LABELS, readLabels, setLabel } from "#kernel/roster/client/labels.ts";
import { whole } from "#kernel/roster/client/register.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";

/**
 * The labels, and reading them again. The roster is read before, and told: who joined a moment ago is there, and a label
 * that another steward sealed under newer keys opens.
 */
export function useLabels(onRefreshed: () => void): { labels: Labels; reading: Reading } {
  const person = usePerson();
  const [labels, setLabels] = useState(NO_LABELS);
  const reading = useReading(async () => {
    if (person.roster.isWhole) await person.refresh();
    await whole(person);
    onRefreshed();
    setLabels(await readLabels(person));
  });
  return { labels, reading };
}

/** Why a member may seem to have no label. */
export function LabelsNotice({ labels, reading }: { labels: Labels; reading: Reading }) {
  const t = useTexts();
  return (
    <>
      <Problem task={reading.task} />
      {labels.others > 0 && <Notice kind="warn">{t("people-labels-unread", { count: labels.others })}</Notice>}
    </>
  );
}

export function LabelField({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  return <Field says="people-label" value={value} onInput={onInput} maxLength={LABEL_LENGTH} />;
}

/** `subject` is the member's key, or an open invite's. */
export function LabelForm(props: { subject: Bytes; label: string; onDone: () => void }) {
  const person = usePerson();
  const t = useTexts();
  const [label, setTyped] = useState(props.label);
  const save = useAct(async () => {
    await setLabel(person, props.subject, tidied(label));
    props.onDone();
  });
  return (
    <SendForm act={save} button={t("people-label-save")}>
      <LabelField value={label} onInput={setTyped} />
    </SendForm>
  );
}
