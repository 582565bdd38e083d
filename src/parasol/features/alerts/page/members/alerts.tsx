/** The warnings that two stewards signed, newest first. Filtered and searched here, on the phone. */

import { useState } from "preact/hooks";
import { NotAnIdentifier, type Phones } from "#features/checks/page/identifiers/index.ts";
import { askedAbout } from "#features/checks/page/identifiers/question.ts";
import { MembersClosing } from "#features/closing/page/members/closing-members.tsx";
import { KINDS } from "#features/reports/page/structs.ts";
import { keyOf } from "#kernel/wire/bytes.ts";
import type { AlertsRead } from "../reading.ts";
import type { Alert } from "../structs.ts";
import "./alert.tsx";
import { useApp, useKept, usePerson, useTexts } from "#kernel/kit/context.ts";
import { AlertRow, kindId, masksText } from "./alert-card.tsx";
import "#kernel/members/decisions.tsx";
import type { Reader } from "#features/checks/page/members/understood.ts";
import { bound } from "#kernel/kit/bound.ts";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { Action, Actions, Busy, Button, Notice, Screen, useTroubleText } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { Result } from "#kernel/kit/tones.tsx";
import { newsOf } from "#kernel/members/home.tsx";
import { ifEnough, usePlans } from "#kernel/members/session.ts";
import { useAlerts } from "./alerts-read.ts";

/** Rows drawn at once, as many as a page of alerts has. */
const PAGE = 40;
/** Pages that are read at most before somebody is asked again whether to read on. */
const PAGES_AT_ONCE = 5;

interface Wanted {
  text: string;
  area: string;
  severity: string;
  kind: string;
}

const ALL: Wanted = { text: "", area: "", severity: "0", kind: "" };

function Alerts() {
  const app = useApp();
  const t = useTexts();
  const say = useTroubleText();
  const person = usePerson();
  const { session, found, trouble, isReading, take, again } = useAlerts();
  const [wanted, setWanted] = useKept("wanted", ALL);
  const [pages, setPages] = useKept("pages", 1);
  const [count, setCount] = useState<number | null>(null); // of what was read so far, while older ones are read
  const isOlder = count !== null;
  const want = (next: Partial<Wanted>) => {
    setWanted({ ...wanted, ...next });
    setPages(1);
  };
  const fitting = (read: AlertsRead): Alert[] => read.alerts.filter((alert) => isWanted(alert, wanted, app)).reverse();
  const shown = found ? fitting(found) : [];
  const isPicked = JSON.stringify(wanted) !== JSON.stringify(ALL);
  const readOn = async (): Promise<AlertsRead> => {
    for (let page = 1; ; page++) {
      const read = await session.older();
      setCount(read.alerts.length);
      if (!read.hasOlder || fitting(read).length > shown.length || page === PAGES_AT_ONCE) return read;
    }
  };
  const showOlder = () => {
    if (shown.length > pages * PAGE) return setPages(pages + 1);
    setCount(found?.alerts.length ?? 0);
    setPages(pages + 1);
    const reading = readOn().finally(() => setCount(null));
    reading.catch(() => setPages(pages)); // told above
    take(reading);
  };
  const fresh = new Set(found ? newsOf(person, found).alerts : []);
  return (
    <Screen title={t("alerts")} hasBack={false}>
      <MembersClosing />
      <div role="alert">
        {trouble !== null && (
          <Notice kind="bad">
            <p>{t("alerts-not-read")}</p>
            <p>{say(trouble)}</p>
            <Button says="try-again" onClick={again} />
          </Notice>
        )}
      </div>
      {!found && trouble === null && <Busy label={t("alerts-reading")} />}
      {found && (
        <>
          {found.alerts.length > 0 && <Filters alerts={found.alerts} wanted={wanted} onChange={want} />}
          <CheckInstead
            typed={wanted.text}
            isEmpty={shown.length === 0}
            among={found.hasOlder ? found.alerts.length : 0}
          />
          {(shown.length > 0 || !wanted.text.trim()) && (
            <p role="status" class="soft">
              {t(countId(found, isPicked), { count: shown.length, of: found.alerts.length })}
            </p>
          )}
          {shown.slice(0, pages * PAGE).map((alert) => (
            <AlertRow key={keyOf(alert.id)} alert={alert} isNew={fresh.has(alert)} />
          ))}
          {(found.hasOlder || shown.length > pages * PAGE) && (
            <Action says={isPicked ? "alerts-read-on" : "alerts-older"} onClick={showOlder} isBusy={isOlder} />
          )}
          {isOlder && <Busy label={t("alerts-reading-older", { count })} />}
          {found.refused.length > 0 && (
            <p class="soft small">{t("alerts-left-out", { count: found.refused.length })}</p>
          )}
          <Actions>
            <Button says="alerts-again" onClick={again} isBusy={isReading && !isOlder} />
            <Button kind="link" says="decisions" to={["decisions", {}]} />
          </Actions>
        </>
      )}
    </Screen>
  );
}

/** How many are shown, and among how many that is, if there are older ones that weren't read. */
function countId({ alerts, hasOlder }: AlertsRead, isPicked: boolean): string {
  if (alerts.length === 0) return "alerts-none";
  return hasOlder ? (isPicked ? "alerts-among" : "alerts-newest") : "alerts-count";
}

/**
 * Alerts show no whole number, address or name, so a search that finds none has not looked for it: "0 alerts" would read
 * as an answer. What may be one is offered to the check.
 */
function CheckInstead(props: { typed: string; isEmpty: boolean; among: number }) {
  const { typed, isEmpty, among } = props;
  const app = useApp();
  const t = useTexts();
  const region = usePerson().roster.policy?.region ?? "";
  const isOne = ifEnough(usePlans(region), (plans) => isIdentifier(typed, region, plans)) ?? false;
  if (!typed.trim() || !(isOne || isEmpty)) return null;
  const check = () => {
    app.session.set("check-this", typed);
    app.go("check", {});
  };
  return (
    <Result
      tone="unknown"
      title={t(isOne ? "alerts-is-one" : among > 0 ? "alerts-no-word-newest" : "alerts-no-word", { count: among })}
    >
      <p>{t("alerts-check-why")}</p>
      <Action says={isOne ? "alerts-check-number" : "alerts-check-name"} onClick={check} />
    </Result>
  );
}

/** Whether this is plainly a number, an address or a plate, and no word of an alert's text. */
function isIdentifier(typed: string, region: string, phones: Phones): boolean {
  try {
    const { kinds, wanted } = askedAbout(typed, region, null, null, phones);
    return wanted !== null || kinds[0] !== "name" || /\p{Nd}/u.test(typed);
  } catch (error) {
    if (error instanceof NotAnIdentifier) return /\p{Nd}{3}|@/u.test(typed);
    throw error;
  }
}

function Filters(props: { alerts: readonly Alert[]; wanted: Wanted; onChange: (next: Partial<Wanted>) => void }) {
  const t = useTexts();
  const [isOpen, setOpen] = useKept("filters", false);
  const of = bound(props.wanted, props.onChange);
  const areas = [...new Set(props.alerts.map((alert) => alert.area).filter(Boolean))].sort();
  return (
    <>
      <Field says="alerts-search" type="search" maxLength={100} {...of("text")} />
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="button">{t("alerts-filters")}</summary>
        <Select says="alerts-area" none="alerts-any" of={areas} {...of("area")} />
        <Select
          says="alerts-severity"
          of={["0", "1", "2", "3"]}
          called={(level) => t(level === "0" ? "alerts-any" : "alerts-from", { severity: t(`severity-${level}`) })}
          {...of("severity")}
        />
        <Select says="alerts-kind" none="alerts-any" of={KINDS} called="alert-kind" {...of("kind")} />
      </details>
    </>
  );
}

/** Whether an alert fits. Every word that is searched for has to be somewhere in what the alert shows. */
function isWanted(alert: Alert, wanted: Wanted, to: Reader): boolean {
  if (wanted.area && alert.area !== wanted.area) return false;
  if (alert.severity < Number(wanted.severity)) return false;
  if (wanted.kind && !alert.kinds.some((kind) => kind === wanted.kind)) return false;
  const words = plain(wanted.text).split(" ").filter(Boolean);
  if (words.length === 0) return true;
  const kinds = alert.kinds.map((kind) => to.texts.say(kindId(kind)));
  const all = plain([alert.text, alert.area, ...kinds, ...alert.masks, masksText(alert, to)].join(" "));
  return words.every((word) => all.includes(word));
}

/** Lower case without accents: "Café" is found by "cafe". */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

register("alerts", Alerts);
