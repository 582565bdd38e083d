/** A button that asks once more before it does what can't be undone. */

import { useState } from "preact/hooks";
import { Button } from "./parts.tsx";

/** Shows `says` at first and `sure` after a press, each with a label of its own where several of them stand together. */
export function SureButton(props: {
  says: string;
  sure: string;
  label?: string;
  sureLabel?: string;
  kind?: "link" | "plain";
  isBusy: boolean;
  onSure: () => void;
}) {
  const [isSure, setSure] = useState(false);
  const label = isSure ? props.sureLabel : props.label;
  return (
    <Button
      kind={isSure ? "grave" : (props.kind ?? "plain")}
      isBusy={props.isBusy}
      {...(label === undefined ? {} : { label })}
      onClick={isSure ? props.onSure : () => setSure(true)}
    >
      {isSure ? props.sure : props.says}
    </Button>
  );
}
