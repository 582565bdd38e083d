/** A steward's decision with its reason, and what became of a change of the roster. */
import type { ComponentChildren, JSX } from "preact";
import { allStewards } from "../../roster/state.ts";
import type { ActionBarProps } from "../kit/action-bar.tsx";
import { type Task, usePerson, useTexts } from "../kit/context.ts";
import { Field } from "../kit/fields.tsx";
import { Notice } from "../kit/parts.tsx";
import { SendForm } from "../kit/sending.tsx";
import type { Change } from "./change.ts";

/** Whether a change of the roster needs a second steward. */
export const useNeedsTwo = (): boolean => allStewards(usePerson().roster).length > 1;

/** A form that ends with "why?". Everybody may read the reason. */
export function ReasonForm(props: {
  task: Task;
  reason: string;
  onReason: (reason: string) => void;
  onSend: () => void;
  button: string | false;
  kind?: "main" | "grave";
  label?: string;
  hint?: string;
  lines?: number;
  mistake?: string | false;
  busy?: string;
  others?: ComponentChildren;
  bar?: Pick<ActionBarProps, "also" | "step">;
  children?: ComponentChildren;
}): JSX.Element {
  const t = useTexts();
  const { reason, onReason, label, hint, lines, children, ...form } = props;
  return (
    <SendForm {...form}>
      {children}
      <Field
        label={label ?? t("reason-needed")}
        hint={hint ?? t("reason-hint")}
        value={reason}
        onInput={onReason}
        maxLength={500}
        {...(lines ? { lines } : {})}
      />
    </SendForm>
  );
}

/** That a change is made, or waits for a second steward. */
export function ChangeNotice({ ended }: { ended: Change["ended"] }): JSX.Element | null {
  const t = useTexts();
  if (ended === "") return null;
  return (
    <div role="status">
      <Notice kind="good">
        <p>{t(ended === "waits" ? "people-waits" : "settings-done")}</p>
      </Notice>
    </div>
  );
}
