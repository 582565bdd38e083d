/** How serious something is. */
import type { JSX } from "preact";
import { useTexts } from "./context.ts";

/** Severity in words and shape. */
export function Severity(props: { severity: number }): JSX.Element {
  const t = useTexts();
  const shape = ["○", "◆", "▲", "■"][props.severity] ?? "○";
  return (
    <span class={`mark s${props.severity}`}>
      <span aria-hidden="true">{shape}</span>
      {t(`severity-${props.severity}`)}
    </span>
  );
}
