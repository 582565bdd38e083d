/** One alert with all that is known, and a way to add one's own report to it. */
import type { JSX } from "preact";
import type { Alert } from "../../formats/alert.ts";
import { EMPTY_REPORT } from "../../reports/model.ts";
import { type Bytes, toHex } from "../../wire/bytes.ts";
import { useApp, usePerson, useTexts } from "../kit/context.ts";
import { Rows } from "../kit/lists.tsx";
import { Actions, Busy, Button, Notice, Screen, useTroubleText } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { Severity } from "../kit/tones.tsx";
import { Draft, KEPT } from "../reports/draft.ts";
import { rosterFor } from "../reports/report-page.tsx";
import { ageText, kindId, masksText } from "./alert-card.tsx";
import { useAlerts } from "./alerts-read.ts";

const REFERENCE_DIGITS = 8;

/** The short name by which stewards find an alert again. */
const reference = (id: Bytes): string => toHex(id).slice(0, REFERENCE_DIGITS);

/** The alert of this id, or what to show instead of it. */
function useAlert(id: Bytes): { alert: Alert | undefined; instead: JSX.Element } {
  const t = useTexts();
  const say = useTroubleText();
  const { found, trouble, again } = useAlerts();
  const instead =
    trouble !== null ? (
      <Notice kind="bad">
        <p>{say(trouble)}</p>
        <Button onClick={again}>{t("try-again")}</Button>
      </Notice>
    ) : found ? (
      <p>{t("alert-gone")}</p>
    ) : (
      <Busy label={t("alerts-reading")} />
    );
  return { alert: found?.byId(id), instead };
}

function AlertScreen({ id }: { id: Bytes }): JSX.Element {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const { alert, instead } = useAlert(id);
  if (!alert) return <Screen title={t("alert")}>{instead}</Screen>;
  const { texts } = app;
  const rows: [string, string][] = [
    [t("alert-about"), masksText(alert, texts)],
    [t("alert-description"), alert.description],
    [t("alert-vehicle"), alert.vehicle],
    [t("alert-kinds"), alert.kinds.map((kind) => t(kindId(kind))).join(", ")],
    [t("alert-area"), alert.area],
    [t("alert-happened"), texts.month(alert.happened)],
    [
      t("alert-reported"),
      alert.reporters === 0 ? "" : t("alert-reported-by", { count: alert.reporters, month: texts.month(alert.newest) }),
    ],
    [
      t("alert-published"),
      t("alert-published-on", {
        day: texts.day(alert.published_on),
        age: ageText(alert.published_on, app.device.today(), texts),
      }),
    ],
    [t("alert-expires"), texts.day(alert.expires_on)],
    [t("alert-signed"), t("alert-signed-by-two")],
    [t("alert-reference"), reference(alert.id)],
  ];
  return (
    <Screen title={t("alert")}>
      <p>
        <Severity severity={alert.severity} />
      </p>
      <p class="small soft">{t(`severity-means-${alert.severity}`)}</p>
      <Notice>
        <p dir="auto">{alert.text}</p>
      </Notice>
      <Actions>
        <Button kind="main" onClick={() => app.go("met", { id })}>
          {t("met-too")}
        </Button>
      </Actions>
      <Rows rows={rows} />
      {person.isSteward && (
        <Actions>
          <Button onClick={() => app.go("down", { id })}>{t("alert-down")}</Button>
        </Actions>
      )}
    </Screen>
  );
}

/** What a second report means, before it begins. */
function Met({ id }: { id: Bytes }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const { alert, instead } = useAlert(id);
  if (!alert) return <Screen title={t("met")}>{instead}</Screen>;
  const begin = () => {
    const draft = new Draft();
    const story = `${t("met-draft", { reference: reference(id) })}\n\n`;
    draft.report = { ...EMPTY_REPORT, what_happened: story, area: alert.area };
    if (!app.session.has(KEPT)) app.session.set(KEPT, draft); // never over another
    rosterFor(app, draft).catch(() => undefined); // asked for again where it is needed
    app.go("report", { step: "story", draft });
  };
  return (
    <Screen title={t("met")}>
      <p>{t("met-stronger")}</p>
      <ul>
        <li>{t("met-anonymous")}</li>
        <li>{t("met-stewards")}</li>
        <li>{t("met-number")}</li>
      </ul>
      <Actions>
        <Button kind="main" onClick={begin}>
          {t("met-begin")}
        </Button>
      </Actions>
    </Screen>
  );
}

register("alert", AlertScreen);
register("met", Met);
