/** What stewards decide for all, each with a reason: saying why, and what was decided, by whom, and how it stands. */
import type { ComponentChildren } from "preact";
import type { ActionBarProps } from "./action-bar.tsx";
import { type Task, useApp, useKept, useTask, useTexts } from "./context.ts";
import { Field } from "./fields.tsx";
import { Screen } from "./parts.tsx";
import { SendForm } from "./sending.tsx";

/** Something that a steward does and gives a reason for. What is typed is kept for Back, under `name`. */
export interface Reasoned extends Task {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

export function useReasoned(name = "reason"): Reasoned {
  const task = useTask();
  const [reason, onReason] = useKept(name, "");
  return { ...task, reason, onReason };
}

interface Reasoning {
  kind?: "main" | "grave";
  label?: string;
  hint?: string;
  lines?: number;
  most?: number;
  /** What is asked before "why?". */
  children?: ComponentChildren;
}

/** A form that ends with "why?". Everybody may read the reason. */
export function ReasonForm(
  props: Reasoning & {
    of: Reasoned;
    onSend: () => void;
    button: string | false;
    mistake?: string | false;
    busy?: string;
    others?: ComponentChildren;
    bar?: Pick<ActionBarProps, "also" | "step">;
  },
) {
  const t = useTexts();
  const { of, label, hint, lines, most, children, ...form } = props;
  return (
    <SendForm {...form} task={of}>
      {children}
      <Field
        label={label ?? t("reason-needed")}
        hint={hint ?? t("reason-hint")}
        value={of.reason}
        onInput={of.onReason}
        maxLength={most ?? 500}
        {...(lines ? { lines } : {})}
      />
    </SendForm>
  );
}

/** A screen to decide one thing on, called as its button is; then back. `title` and `means` name texts. */
export function Deciding(
  props: Reasoning & {
    title: string;
    means: string;
    /** What it is about. */
    about?: ComponentChildren;
    decide: (reason: string) => Promise<unknown>;
  },
) {
  const app = useApp();
  const t = useTexts();
  const deciding = useReasoned();
  const { title, means, about, decide, ...form } = props;
  const send = () =>
    deciding.run(async () => {
      await decide(deciding.reason);
      app.back();
    });
  return (
    <Screen title={t(title)}>
      <p>{t(means)}</p>
      {about}
      <ReasonForm of={deciding} onSend={send} button={t(title)} lines={2} bar={{}} {...form} />
    </Screen>
  );
}

/** Something that was decided: what, why, and who decided it when. */
export const Decision = (props: { what?: string | undefined; why: string | undefined; by: ComponentChildren }) => (
  <>
    {props.what && (
      <p>
        <strong>{props.what}</strong>
      </p>
    )}
    {props.why && (
      <p class="told" dir="auto">
        {props.why}
      </p>
    )}
    <p class="soft small">{props.by}</p>
  </>
);
