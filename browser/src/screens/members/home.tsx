/**
 * What stands below the check on a member's first screen: the other ways on, and what is new. What is new follows from
 * the vault and from the alerts that are read anyway: nothing is asked of the server for it.
 */
import type { JSX } from "preact";
import type { AlertsRead } from "../../alerts/reading.ts";
import type { Person } from "../../community/person.ts";
import { keyOf } from "../../wire/bytes.ts";
import { useApp, usePerson, useTexts } from "../kit/context.ts";
import { Icon, type IconName } from "../kit/icons.tsx";
import type { ScreenName } from "../kit/names.ts";
import { Actions, Button } from "../kit/parts.tsx";
import { AlertRow } from "./alert-card.tsx";
import { useAlerts } from "./alerts-read.ts";

/** Icon, text, and where it leads. */
const WAYS = [
  ["report", "tab-report", "report"],
  ["talk", "tab-desks", "desks"],
  ["help", "bar-help", "help"],
] as const satisfies readonly (readonly [IconName, string, ScreenName])[];
const SHOWN = 3;

/** What came since the vault was last written: alerts, and how many reports were taken back. */
export function newsOf(person: Person, found: AlertsRead): { alerts: AlertsRead["alerts"]; takenBack: number } {
  const { seen_on, withdrawals_seen } = person.before;
  const alerts = seen_on === undefined ? [] : found.alerts.filter(({ published_on }) => published_on >= seen_on);
  return { alerts: [...alerts].reverse(), takenBack: person.contents.withdrawals_seen - withdrawals_seen };
}

export function HomeBelow(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <>
      <nav class="ways" aria-label={t("home-ways")}>
        {WAYS.map(([icon, text, name]) => (
          <button type="button" key={name} onClick={() => app.go(name, {})}>
            <Icon name={icon} />
            {t(text)}
          </button>
        ))}
      </nav>
      <p>
        <Button kind="link" onClick={() => app.go("me", { part: "tell" })}>
          {t("tell")}
        </Button>
      </p>
      <News />
    </>
  );
}

function News(): JSX.Element | null {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const { found } = useAlerts();
  if (!found) return null;
  const { alerts, takenBack } = newsOf(person, found);
  const since = person.before.seen_on;
  const isFirst = since === undefined;
  const shown = (isFirst ? [...found.alerts].reverse() : alerts).slice(0, SHOWN);
  return (
    <section>
      <h2>{isFirst ? t("home-newest") : t("home-new", { day: app.texts.day(since) })}</h2>
      {shown.map((alert) => (
        <AlertRow key={keyOf(alert.id)} alert={alert} isNew={!isFirst} />
      ))}
      {shown.length === 0 && <p class="soft">{t("home-nothing")}</p>}
      {takenBack > 0 && <p class="soft">{t("home-taken-back", { count: takenBack })}</p>}
      <Actions>
        <Button kind="link" onClick={() => app.go("alerts", {})}>
          {t("home-all", { count: found.alerts.length })}
        </Button>
        <Button kind="link" onClick={() => app.go("receipt", {})}>
          {t("front-receipt")}
        </Button>
      </Actions>
    </section>
  );
}
