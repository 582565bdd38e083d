/**
 * What a check found. Each result is told by its heading, by words and by a shape, never by a colour alone; and none of
 * them says that somebody is safe.
 */

import { type AlertsSession, useAlerts } from "#features/alerts/page/members/alerts-read.ts";
import { TellSomeone } from "#features/alerts/page/members/tell.tsx";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useAct, useApp, useKept, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Action, Notice, Points, Problem, Screen, useBoth } from "#kernel/kit/parts.tsx";
import { Result, toneOf } from "#kernel/kit/tones.tsx";
import { ifEnough, usePlans } from "#kernel/members/session.ts";
import { keyOf } from "#kernel/wire/bytes.ts";
import type { CheckResult } from "../check.ts";
import { partials } from "../identifiers/partial.ts";
import { only, type Question } from "../identifiers/question.ts";
import { askAbout, type Found } from "./check-ask.ts";
import { CheckCard } from "./check-card.tsx";
import { readingsText } from "./understood.ts";

/** A list whose last confirmation is older than this many days is told to be old. */
const OLD_AFTER = 14;

/**
 * "part": only part of a number was asked about, so it may be about somebody else. "unclear": something points to this
 * person, but nothing of it can be trusted.
 */
type Outcome = "match" | "part" | "none" | "unclear";

/** Kinds of question that are about a part, whatever is found. */
const PARTS: readonly string[] = ["phone-end", "plate-part"];

function outcomeOf(result: CheckResult): Outcome {
  if (result.isMatch) return result.isPartial ? "part" : "match";
  return result.refused.length > 0 ? "unclear" : "none";
}

export function ResultScreen({ found }: { found: Found }) {
  const app = useApp();
  const t = useTexts();
  const { result } = found;
  const alerts = useAlerts();
  const outcome = outcomeOf(result);
  const plans = usePlans(usePerson().roster.policy?.region ?? "");
  const isOld = app.device.today() - result.treeHeadDay > OLD_AFTER;
  const anew = () => {
    app.session.set("check-anew", true);
    app.back();
  };
  return (
    <Screen title={t(`result-${outcome}`)}>
      {outcome === "match" && <Match result={result} session={alerts.session} />}
      {outcome === "part" && <Part result={result} session={alerts.session} />}
      {outcome === "none" && <None result={result} />}
      {outcome === "unclear" && (
        <Result tone="unknown" title={t("result-unclear-mark")}>
          <p>{t("result-unclear-means")}</p>
        </Result>
      )}
      <p class="soft">{ifEnough(plans, (given) => readingsText(result.question, given, app, true))}</p>
      {isOld && <Confirmed result={result} isOld />}
      {(alerts.found?.lastSeq ?? 0) > result.treeHeadSeq && <Notice kind="warn">{t("result-newer")}</Notice>}
      {outcome === "none" && <ByEnd question={result.question} session={alerts.session} />}
      {outcome !== "match" && outcome !== "part" && <Before />}
      <TellPart />
      {!isOld && <Confirmed result={result} />}
      {outcome !== "unclear" && result.refused.length > 0 && (
        <p class="soft small">{t("result-left-out", { count: result.refused.length })}</p>
      )}
      <ActionBar main={{ label: t("result-another"), onPress: anew }} />
    </Screen>
  );
}

interface Shown {
  readonly result: CheckResult;
  readonly session: AlertsSession;
}

function Match({ result, session }: Shown) {
  const app = useApp();
  const t = useTexts();
  return (
    <>
      <Result tone={toneOf(result.severity)} title={t(`severity-${result.severity}`)}>
        <p>{t("result-reporters", { count: result.reporters, month: app.texts.month(result.newest) })}</p>
      </Result>
      {result.alerts.map((alert) => (
        <CheckCard key={keyOf(alert.alert)} alert={alert} isAlone={result.alerts.length === 1} />
      ))}
      <Others result={result} />
      <OnlyThere result={result} session={session} />
      <WhatNow />
    </>
  );
}

function WhatNow() {
  const t = useTexts();
  return (
    <>
      <h2>{t("result-what-now")}</h2>
      <Points says={["result-you-decide", "result-own-way", "result-met-too"]} />
    </>
  );
}

function Part({ result, session }: Shown) {
  const t = useTexts();
  const count = result.alerts.length;
  return (
    <>
      <Result tone="partial" title={t("result-part-mark")}>
        <p>{t(PARTS.includes(result.question.kinds[0] as string) ? "result-part-means" : "result-alike-means")}</p>
        <p>{t(result.isCut ? "result-part-cut" : "result-part-count", { count })}</p>
      </Result>
      {result.alerts.map((alert) => (
        <CheckCard key={keyOf(alert.alert)} alert={alert} />
      ))}
      <OnlyThere result={result} session={session} />
      <WhatNow />
    </>
  );
}

/** Alerts beside those about this very person. */
function Others({ result }: { result: CheckResult }) {
  const t = useTexts();
  if (result.others.length === 0) return null;
  return (
    <>
      <h2>{t("result-others")}</h2>
      <p>{t("result-alike-means")}</p>
      {result.others.map((alert) => (
        <CheckCard key={keyOf(alert.alert)} alert={alert} />
      ))}
    </>
  );
}

/** One more check, of the name on its site alone or on none, where more people have the name than an answer has room for. */
function OnlyThere({ result, session }: Shown) {
  const { alone, wanted } = result.question;
  if (!alone || !result.isCut) return null;
  const says = wanted ? "result-only-there" : "result-only-siteless";
  return <Once says={says} hint="result-only-there-hint" of={alone} session={session} />;
}

function None({ result }: { result: CheckResult }) {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  return (
    <Result tone="none" title={t("result-none-mark")}>
      <p>{t(`result-none-means-${result.question.kinds[0]}`, { day: app.texts.day(result.treeHeadDay) })}</p>
      <p>{both("result-none-most")}</p>
    </Result>
  );
}

/** One more check by the last six digits, for a number that may have been noted down with another beginning. */
function ByEnd({ question, session }: { question: Question; session: AlertsSession }) {
  const end = question.exact?.kind === "phone" ? partials(question.exact).at(-1) : undefined;
  return end ? <Once says="result-by-end" hint="result-by-end-hint" of={end} session={session} /> : null;
}

/** One more check, of this alone. */
function Once(props: { says: string; hint: string; of: Parameters<typeof only>[0]; session: AlertsSession }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const look = useAct(async () =>
    app.replace("check", { found: await askAbout(person, only(props.of), props.session) }),
  );
  return (
    <>
      <Action says={props.says} act={look} />
      <p class="soft small">{t(props.hint)}</p>
      <Problem task={look} first={t("check-not-happened")} />
    </>
  );
}

/** When a steward last vouched for the list: a small line at the end, or a warning below the result. */
function Confirmed({ result, isOld }: { result: CheckResult; isOld?: boolean }) {
  const app = useApp();
  const t = useTexts();
  const day = t("result-list-day", { day: app.texts.day(result.treeHeadDay) });
  if (!isOld) return <p class="soft small">{day}</p>;
  return (
    <Notice kind="warn">
      <p>{day}</p>
      <p>{t("result-list-old")}</p>
    </Notice>
  );
}

const Before = () => {
  const t = useTexts();
  return (
    <>
      <h2>{t("result-before")}</h2>
      <Points says={["tip-voice", "tip-tell", "tip-feeling"]} />
    </>
  );
};

function TellPart() {
  const t = useTexts();
  const [isOpen, setOpen] = useKept("tell", false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="button">{t("tell")}</summary>
      <TellSomeone />
    </details>
  );
}
