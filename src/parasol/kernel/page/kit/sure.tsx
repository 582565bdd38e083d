/** A button that asks once more before it does what can't be undone. */

import { useState } from "preact/hooks";
import type { Act } from "./context.ts";
import { Button } from "./parts.tsx";

/**
 * Says the text `says` at first and `sure` after a press, each with a label of its own where several stand together. What
 * it does is an act, or `onSure`.
 */
export function SureButton(props: {
  says: string;
  sure: string;
  label?: string;
  sureLabel?: string;
  kind?: "link" | "plain";
  act?: Act;
  isBusy?: boolean;
  onSure?: () => void;
}) {
  const [isSure, setSure] = useState(false);
  const label = isSure ? props.sureLabel : props.label;
  return (
    <Button
      kind={isSure ? "grave" : (props.kind ?? "plain")}
      says={isSure ? props.sure : props.says}
      isBusy={props.isBusy === true || props.act?.isRunning === true}
      {...(label === undefined ? {} : { label })}
      onClick={isSure ? (props.act?.start ?? props.onSure) : () => setSure(true)}
    />
  );
}
