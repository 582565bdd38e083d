/** The one main action of a screen, over its whole width where the thumb is, with how far one is in what has steps. */
import type { JSX } from "preact";
import { useTexts } from "./context.ts";
import { Button } from "./parts.tsx";

export interface ActionBarProps {
  /** Without `onPress` it submits the form in which the bar stands. */
  main: {
    label: string;
    onPress?: (() => void) | undefined;
    busy?: boolean | undefined;
    isGrave?: boolean | undefined;
  };
  /** A second way on, never one that is dangerous. */
  also?: { label: string; onPress: () => void } | undefined;
  step?: { at: number; of: number } | undefined;
}

/** The last thing of a screen, or of its form. */
export function ActionBar({ main, also, step }: ActionBarProps): JSX.Element {
  const t = useTexts();
  return (
    <div class="action-bar">
      {step && (
        <p class="steps">
          {t("step-of", { at: step.at, of: step.of })}
          <progress aria-hidden="true" value={step.at} max={step.of} />
        </p>
      )}
      {also && <Button onClick={also.onPress}>{also.label}</Button>}
      <Button
        kind={main.isGrave ? "grave" : "main"}
        type={main.onPress ? "button" : "submit"}
        isBusy={main.busy === true}
        {...(main.onPress ? { onClick: main.onPress } : {})}
      >
        {main.label}
      </Button>
    </div>
  );
}
