/** What a check says of one alert: how serious, by what one knows them, the warning in short, and a way to all of it. */
import type { Summary } from "../../checks/summary.ts";
import { useApp, useTexts } from "../kit/context.ts";
import { ordered } from "../kit/ordered.ts";
import { Button } from "../kit/parts.tsx";
import { Severity } from "../kit/tones.tsx";
import { kindId } from "./alert-card.tsx";
import { maskText } from "./understood.ts";

/** `isAlone`: what is around it says how serious it is, and who reported. */
export function CheckCard({ alert, isAlone }: { alert: Summary; isAlone?: boolean }) {
  const app = useApp();
  const t = useTexts();
  const masks = alert.masks.map((mask) => maskText(mask, app)).join(" · ");
  const told = { count: alert.reporters, month: app.texts.month(alert.newest) };
  const facts = [
    alert.kinds.map((kind) => t(kindId(kind))).join(", "),
    !isAlone && alert.reporters > 0 && t("alert-reported-by", told),
  ];
  return (
    <article class="card">
      {!isAlone && (
        <h2>
          <Severity severity={alert.severity} />
        </h2>
      )}
      {masks && <p>{masks}</p>}
      <p dir="auto">{ordered(alert.warning)}</p>
      <p class="soft small">{facts.filter(Boolean).join(" · ")}</p>
      <Button
        kind="link"
        says="alert-open"
        label={t("alert-open-label", { what: masks })}
        to={["alert", { id: alert.alert }]}
      />
    </article>
  );
}
