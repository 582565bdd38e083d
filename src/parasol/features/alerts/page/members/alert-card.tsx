/** An alert as it stands in a list or a result: severity in words and shape, the text, and what helps to recognise it. */

import { maskText, type Reader } from "#features/checks/page/members/understood.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { beginning } from "#kernel/kit/folded.tsx";
import { ordered } from "#kernel/kit/ordered.ts";
import { Button } from "#kernel/kit/parts.tsx";
import type { Texts } from "#kernel/kit/texts.ts";
import { Row, Severity, toneOf } from "#kernel/kit/tones.tsx";
import type { Alert } from "../structs.ts";

const WEEK = 7;
const MONTH = 30;
const MONTHS_FROM = 60;

/** "yesterday", "2 weeks ago": by the day, which is all that is stored. */
export function ageText(day: number, today: number, texts: Texts): string {
  const format = new Intl.RelativeTimeFormat(texts.language.code, { numeric: "auto" });
  const days = Math.max(0, today - day);
  if (days < WEEK) return format.format(-days, "day");
  if (days < MONTHS_FROM) return format.format(-Math.floor(days / WEEK), "week");
  return format.format(-Math.floor(days / MONTH), "month");
}

/** "Ends in 123. Telegram name, ends in ky." */
export const masksText = (alert: Alert, to: Reader): string =>
  alert.masks.map((mask) => maskText(mask, to)).join(" · ");

/** The name of a kind of harm. */
export const kindId = (kind: string): string => `alert-kind-${kind.replaceAll(" ", "-")}`;

/** An alert in a result, all of its text. `isAlone`: what is around it says how serious it is. */
export function AlertCard({ alert, isAlone }: { alert: Alert; isAlone?: boolean }) {
  const app = useApp();
  const t = useTexts();
  const { texts, device } = app;
  const facts = [
    alert.area,
    alert.reporters > 0 && t("alert-reporters", { count: alert.reporters }),
    ageText(alert.published_on, device.today(), texts),
  ];
  return (
    <article class="card">
      {!isAlone && (
        <h2>
          <Severity severity={alert.severity} />
        </h2>
      )}
      {alert.masks.length > 0 && <p>{masksText(alert, app)}</p>}
      <p dir="auto">{ordered(alert.text)}</p>
      {[alert.description, alert.vehicle].map((looks) => looks && <p dir="auto">{looks}</p>)}
      <p class="soft small">{facts.filter(Boolean).join(" · ")}</p>
      <Button
        kind="link"
        says="alert-open"
        label={t("alert-open-label", { what: masksText(alert, app) })}
        to={["alert", { id: alert.id }]}
      />
    </article>
  );
}

const FITS = 90;

/** An alert in a list, in two lines: how serious and what; by what one knows them, where, when. */
export function AlertRow({ alert, isNew }: { alert: Alert; isNew: boolean }) {
  const app = useApp();
  const t = useTexts();
  const facts = [masksText(alert, app), alert.area, ageText(alert.published_on, app.device.today(), app.texts)];
  return (
    <Row
      tone={toneOf(alert.severity)}
      title={t("alert-row", { severity: t(`severity-${alert.severity}`), text: ordered(beginning(alert.text, FITS)) })}
      line={facts.filter(Boolean).join(" · ")}
      isNew={isNew}
      onPress={() => app.go("alert", { id: alert.id })}
    />
  );
}
