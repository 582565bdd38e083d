/**
 * What a check found. Each result is told by its heading, by words and by a shape, never by a colour alone; and none of
 * them says that somebody is safe.
 */
import type { JSX } from "preact";
import type { CheckResult } from "../checks/check.ts";
import { keyOf } from "../wire/bytes.ts";
import { AlertCard } from "./alert-card.tsx";
import { useApp, useKept, useTexts } from "./context.ts";
import { Actions, Button, Notice, Screen, Severity } from "./parts.tsx";
import { usePhones } from "./session.ts";
import { TellSomeone } from "./tell.tsx";
import { understoodText } from "./understood.ts";

export interface Found {
  readonly result: CheckResult;
  /** How many alerts were left out because they can't be trusted. */
  readonly refusedAlerts: number;
}

/** "unclear": something points to this person, but nothing of it can be trusted. */
type Outcome = "match" | "none" | "unclear";

function outcomeOf(result: CheckResult): Outcome {
  if (result.isMatch) return "match";
  return result.refused.length > 0 ? "unclear" : "none";
}

export function ResultScreen({ found }: { found: Found }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const { result } = found;
  const outcome = outcomeOf(result);
  const phones = usePhones();
  const anew = () => {
    app.session.set("check-anew", true);
    app.back();
  };
  return (
    <Screen title={t(`result-${outcome}`)}>
      <p class="soft">{phones && understoodText(result.identifier, phones, app.texts)}</p>
      {outcome === "match" && <Match result={result} />}
      {outcome === "none" && <None result={result} />}
      {outcome === "unclear" && (
        <Notice kind="warn">
          <Mark shape="≈" label={t("result-unclear-mark")} />
          <p>{t("result-unclear-means")}</p>
        </Notice>
      )}
      {outcome !== "match" && <Before />}
      <TellPart />
      <p class="soft small">{t("result-list-day", { day: app.texts.day(result.listDay) })}</p>
      {outcome !== "unclear" && result.refused.length > 0 && (
        <p class="soft small">{t("result-left-out", { count: result.refused.length })}</p>
      )}
      {found.refusedAlerts > 0 && <p class="soft small">{t("alerts-left-out", { count: found.refusedAlerts })}</p>}
      <Actions>
        <Button kind="main" onClick={anew}>
          {t("result-another")}
        </Button>
      </Actions>
    </Screen>
  );
}

function Match({ result }: { result: CheckResult }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <>
      <Notice kind={result.severity >= 2 ? "bad" : "warn"}>
        <p>
          <Severity severity={result.severity} />
        </p>
        <p>{t("result-reporters", { count: result.reporters, month: app.texts.month(result.newest) })}</p>
      </Notice>
      {result.alerts.map((alert) => (
        <AlertCard key={keyOf(alert.id)} alert={alert} isWhole isAlone={result.alerts.length === 1} />
      ))}
      <h2>{t("result-what-now")}</h2>
      <ul>
        <li>{t("result-you-decide")}</li>
        <li>{t("result-own-way")}</li>
        <li>{t("result-met-too")}</li>
      </ul>
    </>
  );
}

function None({ result }: { result: CheckResult }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <Notice>
      <Mark shape="?" label={t("result-none-mark")} />
      <p>{t(`result-none-means-${result.identifier.kind}`, { day: app.texts.day(result.listDay) })}</p>
      <p>{t("result-none-most")}</p>
    </Notice>
  );
}

/** A result in a word and a shape, as `Severity` tells a match. */
const Mark = (props: { shape: string; label: string }): JSX.Element => (
  <p class="mark">
    <span aria-hidden="true">{props.shape}</span>
    {props.label}
  </p>
);

const Before = (): JSX.Element => {
  const t = useTexts();
  return (
    <>
      <h2>{t("result-before")}</h2>
      <ul>
        <li>{t("tip-voice")}</li>
        <li>{t("tip-tell")}</li>
        <li>{t("tip-feeling")}</li>
      </ul>
    </>
  );
};

function TellPart(): JSX.Element {
  const t = useTexts();
  const [isOpen, setOpen] = useKept("tell", false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="button">{t("tell")}</summary>
      <TellSomeone />
    </details>
  );
}
