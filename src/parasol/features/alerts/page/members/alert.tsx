/** One alert with all that is known, and a way to add one's own report to it. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Draft, KEPT } from "#features/reports/page/anyone/draft.ts";
import { rosterFor } from "#features/reports/page/anyone/report-page.tsx";
import { EMPTY_REPORT } from "#features/reports/page/model.ts";
import { useApp, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Rows } from "#kernel/kit/lists.tsx";
import { ordered } from "#kernel/kit/ordered.ts";
import { Action, Busy, Button, Notice, Points, Problem, Screen, useTroubleText } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { Severity } from "#kernel/kit/tones.tsx";
import { useNames } from "#kernel/members/said.ts";
import { nameOfMember } from "#kernel/members/session.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import type { Alert } from "../structs.ts";
import { ageText, kindId, masksText } from "./alert-card.tsx";
import { useAlerts } from "./alerts-read.ts";

/** The alert of this id, or what to show instead of it: an older one is read back to. */
function useAlert(id: Bytes): { alert: Alert | undefined; instead: JSX.Element } {
  const t = useTexts();
  const say = useTroubleText();
  const { session, found, trouble, take } = useAlerts();
  const [count, setCount] = useState(0);
  const [isOver, setOver] = useState(false);
  const alert = found?.byId(id);
  const isFurther = found !== null && !alert && found.hasOlder && !isOver;
  const look = () => {
    const reading = session.back(setCount, id);
    reading.then(
      () => setOver(true),
      () => undefined,
    ); // told below
    take(reading);
  };
  useEffect(() => {
    if (isFurther) look();
  }, [isFurther]);
  const instead =
    trouble !== null ? (
      <Notice kind="bad">
        <p>{say(trouble)}</p>
        <Button says="try-again" onClick={look} />
      </Notice>
    ) : isFurther ? (
      <Busy label={t("alerts-reading-older", { count: Math.max(count, found.alerts.length) })} />
    ) : found ? (
      <p>{t("alert-gone")}</p>
    ) : (
      <Busy label={t("alerts-reading")} />
    );
  return { alert, instead };
}

function AlertScreen({ id }: { id: Bytes }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const { alert, instead } = useAlert(id);
  if (!alert) return <Screen title={t("alert")}>{instead}</Screen>;
  const { texts } = app;
  const rows: [string, string][] = [
    [t("alert-about"), masksText(alert, app)],
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
    [t("alert-reference"), nameOf(alert.id)],
  ];
  return (
    <Screen title={t("alert")}>
      <p>
        <Severity severity={alert.severity} />
      </p>
      <p class="small soft">{t(`severity-means-${alert.severity}`)}</p>
      <Notice>
        <p dir="auto">{ordered(alert.text)}</p>
      </Notice>
      <Action kind="main" says="met-too" to={["met", { id }]} />
      <Rows rows={rows} />
      {person.isSteward && <Action says="alert-down" to={["down", { id }]} />}
    </Screen>
  );
}

/** What a second report means, before it begins. */
function Met({ id }: { id: Bytes }) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const { alert, instead } = useAlert(id);
  if (!alert) return <Screen title={t("met")}>{instead}</Screen>;
  const begin = async () => {
    const draft = new Draft();
    const reference = nameOfMember(id, await app.words());
    const story = `${t("met-draft", { reference })}\n\n`;
    draft.report = { ...EMPTY_REPORT, what_happened: story, area: alert.area };
    if (!app.session.has(KEPT)) app.session.set(KEPT, draft); // never over another
    rosterFor(app, draft).catch(() => undefined); // asked for again where it is needed
    app.go("report", { step: "story", draft });
  };
  return (
    <Screen title={t("met")}>
      <p>{t("met-stronger")}</p>
      <Points says={["met-anonymous", "met-stewards", "met-number"]} />
      <Problem task={task} />
      <Action kind="main" says="met-begin" onClick={() => task.run(begin)} isBusy={task.isRunning} />
    </Screen>
  );
}

register("alert", AlertScreen);
register("met", Met);
