/** What a check says of one alert: how serious, by what one knows them, the warning in short, and a way to all of it. */

import { kindId } from "#features/alerts/page/members/alert-card.tsx";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { ordered } from "#kernel/kit/ordered.ts";
import { Button } from "#kernel/kit/parts.tsx";
import { Severity } from "#kernel/kit/tones.tsx";
import type { Summary } from "../summary.ts";
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
