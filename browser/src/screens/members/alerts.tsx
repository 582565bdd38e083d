/** The warnings that two stewards signed, newest first. Filtered and searched here, on the phone. */

import type { JSX } from "preact";
import type { Alert } from "../../formats/alert.ts";
import { KINDS } from "../../formats/report.ts";
import { NotAnIdentifier, type Phones } from "../../identifiers/index.ts";
import { askedAbout } from "../../identifiers/question.ts";
import { keyOf } from "../../wire/bytes.ts";
import { MembersClosing } from "./closing-members.tsx";
import "./alert.tsx";
import { useApp, useKept, usePerson, useTexts } from "../kit/context.ts";
import { AlertRow, kindId, masksText } from "./alert-card.tsx";
import "./decisions.tsx";
import { Actions, Busy, Button, Field, Notice, Screen, Select, useTroubleText } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import type { Texts } from "../kit/texts.ts";
import { Result } from "../kit/tones.tsx";
import { useAlerts } from "./alerts-read.ts";
import { newsOf } from "./home.tsx";
import { usePhones } from "./session.ts";

/** Cards drawn at once; a slow phone takes 100 ms for them. */
const PAGE = 25;

interface Wanted {
  text: string;
  area: string;
  severity: string;
  kind: string;
}

const ALL: Wanted = { text: "", area: "", severity: "0", kind: "" };

function Alerts(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const say = useTroubleText();
  const person = usePerson();
  const { found, trouble, again } = useAlerts();
  const [wanted, setWanted] = useKept("wanted", ALL);
  const [pages, setPages] = useKept("pages", 1);
  const want = (next: Partial<Wanted>) => {
    setWanted({ ...wanted, ...next });
    setPages(1);
  };
  const shown = found ? [...found.alerts].reverse().filter((alert) => isWanted(alert, wanted, app.texts)) : [];
  const fresh = new Set(found ? newsOf(person, found).alerts : []);
  return (
    <Screen title={t("alerts")} hasBack={false}>
      <MembersClosing />
      <div role="alert">
        {trouble !== null && (
          <Notice kind="bad">
            <p>{t("alerts-not-read")}</p>
            <p>{say(trouble)}</p>
            <Button onClick={again}>{t("try-again")}</Button>
          </Notice>
        )}
      </div>
      {!found && trouble === null && <Busy label={t("alerts-reading")} />}
      {found && (
        <>
          {found.alerts.length > 0 && <Filters alerts={found.alerts} wanted={wanted} onChange={want} />}
          <CheckInstead typed={wanted.text} isEmpty={shown.length === 0} />
          {(shown.length > 0 || !wanted.text.trim()) && (
            <p role="status" class="soft">
              {t(found.alerts.length === 0 ? "alerts-none" : "alerts-count", { count: shown.length })}
            </p>
          )}
          {shown.slice(0, pages * PAGE).map((alert) => (
            <AlertRow key={keyOf(alert.id)} alert={alert} isNew={fresh.has(alert)} />
          ))}
          {shown.length > pages * PAGE && <Button onClick={() => setPages(pages + 1)}>{t("alerts-more")}</Button>}
          {found.refused.length > 0 && (
            <p class="soft small">{t("alerts-left-out", { count: found.refused.length })}</p>
          )}
          <Actions>
            <Button onClick={again}>{t("alerts-again")}</Button>
            <Button kind="link" onClick={() => app.go("decisions", {})}>
              {t("decisions")}
            </Button>
          </Actions>
        </>
      )}
    </Screen>
  );
}

/**
 * Alerts show no whole number, address or name, so a search that finds none has not looked for it: "0 alerts" would read
 * as an answer. What may be one is offered to the check.
 */
function CheckInstead({ typed, isEmpty }: { typed: string; isEmpty: boolean }): JSX.Element | null {
  const app = useApp();
  const t = useTexts();
  const phones = usePhones();
  const { policy } = usePerson().roster;
  const isOne = phones !== null && isIdentifier(typed, policy?.region ?? "", phones);
  if (!typed.trim() || !(isOne || isEmpty)) return null;
  const check = () => {
    app.session.set("check-this", typed);
    app.go("check", {});
  };
  return (
    <Result tone="unknown" title={t(isOne ? "alerts-is-one" : "alerts-no-word")}>
      <p>{t("alerts-check-why")}</p>
      <Actions>
        <Button onClick={check}>{t(isOne ? "alerts-check-number" : "alerts-check-name")}</Button>
      </Actions>
    </Result>
  );
}

/** Whether this is plainly a number, an address or a plate, and no word of an alert's text. */
function isIdentifier(typed: string, region: string, phones: Phones): boolean {
  try {
    const { main, wanted } = askedAbout(typed, region, null, null, phones);
    return wanted !== null || main.kind !== "name" || /\p{Nd}/u.test(typed);
  } catch (error) {
    if (error instanceof NotAnIdentifier) return /\p{Nd}{3}|@/u.test(typed);
    throw error;
  }
}

function Filters(props: {
  alerts: readonly Alert[];
  wanted: Wanted;
  onChange: (next: Partial<Wanted>) => void;
}): JSX.Element {
  const t = useTexts();
  const [isOpen, setOpen] = useKept("filters", false);
  const { wanted, onChange } = props;
  const areas = [...new Set(props.alerts.map((alert) => alert.area).filter(Boolean))].sort();
  const all = { value: "", label: t("alerts-any") };
  return (
    <>
      <Field
        label={t("alerts-search")}
        value={wanted.text}
        onInput={(text) => onChange({ text })}
        type="search"
        maxLength={100}
      />
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="button">{t("alerts-filters")}</summary>
        <Select
          label={t("alerts-area")}
          value={wanted.area}
          options={[all, ...areas.map((area) => ({ value: area, label: area }))]}
          onChange={(area) => onChange({ area })}
        />
        <Select
          label={t("alerts-severity")}
          value={wanted.severity}
          options={["0", "1", "2", "3"].map((level) => ({
            value: level,
            label: level === "0" ? t("alerts-any") : t("alerts-from", { severity: t(`severity-${level}`) }),
          }))}
          onChange={(severity) => onChange({ severity })}
        />
        <Select
          label={t("alerts-kind")}
          value={wanted.kind}
          options={[all, ...KINDS.map((kind) => ({ value: kind, label: t(kindId(kind)) }))]}
          onChange={(kind) => onChange({ kind })}
        />
      </details>
    </>
  );
}

/** Whether an alert fits. Every word that is searched for has to be somewhere in what the alert shows. */
function isWanted(alert: Alert, wanted: Wanted, texts: Texts): boolean {
  if (wanted.area && alert.area !== wanted.area) return false;
  if (alert.severity < Number(wanted.severity)) return false;
  if (wanted.kind && !alert.kinds.some((kind) => kind === wanted.kind)) return false;
  const words = plain(wanted.text).split(" ").filter(Boolean);
  if (words.length === 0) return true;
  const kinds = alert.kinds.map((kind) => texts.say(kindId(kind)));
  const all = plain([alert.text, alert.area, ...kinds, ...alert.masks, masksText(alert, texts)].join(" "));
  return words.every((word) => all.includes(word));
}

/** Lower case without accents: "Café" is found by "cafe". */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

register("alerts", Alerts);
