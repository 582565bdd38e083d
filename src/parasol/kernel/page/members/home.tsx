/**
 * What stands below the check on a member's first screen: the other ways on, and what is new. What is new follows from
 * the vault and from the alerts that are read anyway: nothing is asked of the server for it.
 */
import { useEffect } from "preact/hooks";
import { AlertRow } from "#features/alerts/page/members/alert-card.tsx";
import type { AlertsRead } from "#features/alerts/page/reading.ts";
import type { Alert } from "#features/alerts/page/structs.ts";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Icon, type IconName } from "#kernel/kit/icons.tsx";
import type { ScreenName } from "#kernel/kit/names.ts";
import { Actions, Button } from "#kernel/kit/parts.tsx";
import type { Person } from "#kernel/roster/client/person.ts";
import { keyOf } from "#kernel/wire/bytes.ts";

/** Icon, text, and where it leads. */
const WAYS = [
  ["report", "tab-report", "report"],
  ["talk", "tab-desks", "desks"],
  ["help", "bar-help", "help"],
] as const satisfies readonly (readonly [IconName, string, ScreenName])[];
const SHOWN = 3;

/** What came since the alerts were last shown: alerts, the newest first, and how many reports were taken back. */
export function newsOf(person: Person, found: AlertsRead): { alerts: readonly Alert[]; takenBack: number } {
  const { seen_on, withdrawals_seen } = person.before;
  const alerts = seen_on === undefined ? [] : [...found.since(seen_on)].reverse();
  return { alerts, takenBack: person.contents.withdrawals_seen - withdrawals_seen };
}

/** `found` is null while alerts are being read, or if they can't be, which stands above: then nothing is said of them. */
export function HomeBelow({ found }: { found: AlertsRead | null }) {
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
        <Button kind="link" says="tell" to={["me", { part: "tell" }]} />
      </p>
      {usePerson().roster.policy?.topics && (
        <p>
          <Button kind="link" says="lounge" to={["lounge", {}]} />
        </p>
      )}
      {found && <News found={found} />}
    </>
  );
}

/**
 * What is new. Of desks it says nothing: a conversation's code is in no vault, and a queue read at each opening would
 * tell the server who works at a desk.
 */
function News({ found }: { found: AlertsRead }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  useEffect(() => void person.vault.saw().catch(() => undefined), [found]); // then they are new once more
  const { alerts, takenBack } = newsOf(person, found);
  const since = person.before.seen_on;
  const isFirst = since === undefined;
  const isOpen = found.hasOlder; // what was read are the newest only
  const all = isFirst ? [...found.alerts].reverse() : [...alerts].sort((one, other) => other.severity - one.severity);
  const isAll = isOpen && all.length === found.alerts.length;
  return (
    <section>
      <h2>{isFirst ? t("home-newest") : t("home-new", { day: app.texts.day(since) })}</h2>
      {all.slice(0, SHOWN).map((alert) => (
        <AlertRow key={keyOf(alert.id)} alert={alert} isNew={!isFirst} />
      ))}
      {all.length === 0 && <p class="soft">{t(found.alerts.length === 0 ? "alerts-none" : "home-nothing")}</p>}
      {!isFirst && all.length > SHOWN && (
        <p>{t(isAll ? "home-more-open" : "home-more", { count: all.length - SHOWN })}</p>
      )}
      {takenBack > 0 && <p class="soft">{t("home-taken-back", { count: takenBack })}</p>}
      {found.refused.length > 0 && <p class="soft small">{t("alerts-left-out", { count: found.refused.length })}</p>}
      <Actions>
        <Button kind="link" to={["alerts", {}]}>
          {t(isOpen ? "home-all-open" : "home-all", { count: found.alerts.length })}
        </Button>
        <Button kind="link" says="front-receipt" to={["receipt", {}]} />
      </Actions>
    </section>
  );
}
