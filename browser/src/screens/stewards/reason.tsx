/** A steward's decision with its reason, and what became of a change of the roster. */
import type { ComponentChildren } from "preact";
import type { ActionBarProps } from "../kit/action-bar.tsx";
import { useTexts } from "../kit/context.ts";
import { Field } from "../kit/fields.tsx";
import { Notice } from "../kit/parts.tsx";
import { SendForm } from "../kit/sending.tsx";
import type { Change, Reasoned } from "./change.ts";

/** A form that ends with "why?". Everybody may read the reason. */
export function ReasonForm(props: {
  of: Reasoned;
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
}) {
  const t = useTexts();
  const { of, label, hint, lines, children, ...form } = props;
  return (
    <SendForm {...form} task={of}>
      {children}
      <Field
        label={label ?? t("reason-needed")}
        hint={hint ?? t("reason-hint")}
        value={of.reason}
        onInput={of.onReason}
        maxLength={500}
        {...(lines ? { lines } : {})}
      />
    </SendForm>
  );
}

/** That a change is made, or waits for a second steward. */
export function ChangeNotice({ ended }: { ended: Change["ended"] }) {
  const t = useTexts();
  if (ended === "") return null;
  return (
    <div role="status">
      <Notice kind="good">{t(ended === "waits" ? "people-waits" : "settings-done")}</Notice>
    </div>
  );
}
