/** A button that calls a number. The number stands on it, for whoever has to type it elsewhere. */
import { useTexts } from "./context.ts";

export function CallButton(props: { number: string; label: string; isMain?: boolean }) {
  const t = useTexts();
  return (
    <a class={`button call ${props.isMain ? "main" : ""}`} href={`tel:${props.number.replaceAll(" ", "")}`}>
      <bdi>{props.label}</bdi>
      <strong>{t("help-call", { number: props.number })}</strong>
    </a>
  );
}
