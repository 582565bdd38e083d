/** An alert as members will see it. */

import { maskText } from "#features/checks/page/members/understood.ts";
import type { Kind } from "#features/reports/page/structs.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Severity } from "#kernel/kit/tones.tsx";
import { useSaying } from "#kernel/members/said.ts";

export function AlertPreview(props: {
  text: string;
  severity: number | null;
  kinds: readonly Kind[];
  area: string;
  happened: string;
  newest: string;
  reporters: number;
  masks: readonly string[];
  expiresOn: number;
  description: string;
  vehicle: string;
  warning: string;
}) {
  const app = useApp();
  const { texts } = app;
  const t = useTexts();
  const saying = useSaying();
  const facts = [
    saying.kinds(props.kinds),
    props.area,
    props.happened && t("preview-happened", { month: texts.month(props.happened) }),
  ].filter(Boolean);
  return (
    <div class="card">
      {props.severity === null ? (
        <p class="soft">{t("preview-no-severity")}</p>
      ) : (
        <Severity severity={props.severity} />
      )}
      <p class="told">{props.text.trim() || t("preview-no-text")}</p>
      {props.description && <p class="told">{t("preview-description", { text: props.description })}</p>}
      {props.vehicle && <p class="told">{t("preview-vehicle", { text: props.vehicle })}</p>}
      {facts.length > 0 && <p>{facts.join(" · ")}</p>}
      {props.masks.length > 0 && (
        <ul class="masks">
          {props.masks.map((mask) => (
            <li key={mask}>{maskText(mask, app)}</li>
          ))}
        </ul>
      )}
      {props.warning && <p class="told">{t("preview-short", { text: props.warning })}</p>}
      <p class="soft small">
        {t("preview-reporters", { count: props.reporters, month: texts.month(props.newest) })}{" "}
        {t("preview-until", { day: texts.day(props.expiresOn) })}
      </p>
    </div>
  );
}
