/** The one main action of a screen, over its whole width where the thumb is, with how far one is in what has steps. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Act, useTexts } from "./context.ts";
import { Button } from "./parts.tsx";

export interface ActionBarProps {
  /** Without `onPress` it submits the form in which the bar stands. */
  main: {
    label: string;
    onPress?: (() => void) | undefined;
    busy?: boolean | undefined;
    /** In place of both. */
    act?: Act;
    isGrave?: boolean | undefined;
  };
  /** A second way on, never one that is dangerous. */
  also?: { label: string; onPress: () => void } | undefined;
  step?: { at: number; of: number } | undefined;
}

/**
 * Keeps something above the keyboard where a browser lays the keyboard over the page (Safari; what others do, the page
 * says in its `viewport`). Whoever enlarges the page with two fingers isn't followed.
 */
function useAboveKeyboard(): { current: HTMLDivElement | null } {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return undefined;
    const move = () => {
      const covered = seen.scale === 1 ? innerHeight - seen.height - seen.offsetTop : 0;
      if (bar.current) bar.current.style.insetBlockEnd = covered > 1 ? `${covered}px` : "";
    };
    for (const kind of ["resize", "scroll"]) seen.addEventListener(kind, move);
    return () => {
      for (const kind of ["resize", "scroll"]) seen.removeEventListener(kind, move);
    };
  }, []);
  return bar;
}

/** The last thing of a screen, or of its form. */
export function ActionBar({ main, also, step }: ActionBarProps) {
  const t = useTexts();
  const bar = useAboveKeyboard();
  const press = main.act?.start ?? main.onPress;
  return (
    <div class="action-bar" ref={bar}>
      {step && (
        <p class="steps">
          {t("step-of", { at: step.at, of: step.of })}
          <progress aria-hidden="true" value={step.at} max={step.of} />
        </p>
      )}
      {also && <Button onClick={also.onPress}>{also.label}</Button>}
      <Button
        kind={main.isGrave ? "grave" : "main"}
        type={press ? "button" : "submit"}
        isBusy={main.busy || main.act?.isRunning === true}
        onClick={press}
      >
        {main.label}
      </Button>
    </div>
  );
}
