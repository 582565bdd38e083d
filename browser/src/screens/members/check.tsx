/** Asking about somebody before meeting them. The server learns neither the question nor the answer. */

import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { KINDS, MAX_TYPED_CHARACTERS, NotAnIdentifier, type Phones, PLATFORM_NAMES } from "../../identifiers/index.ts";
import { type Asked, parseAsked } from "../../identifiers/partial.ts";
import { Unreachable } from "../../wire/trouble.ts";
import { ClosingNotice } from "../kit/closing-notice.tsx";
import { useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import type { Screens } from "../kit/names.ts";
import { Actions, Busy, Button, Field, Form, Notice, Problem, Screen, Select, useTroubleText } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { useAlerts } from "./alerts-read.ts";
import { askAbout, type Found } from "./check-ask.ts";
import { ResultScreen } from "./check-result.tsx";
import { HomeBelow } from "./home.tsx";
import { phonesOf, usePhones } from "./session.ts";
import { countryName, platformName, understoodText } from "./understood.ts";

/** Whoever types is left alone for so long before the page says how it understands them. */
const PAUSE = 350;

/** What the person said about what they typed; "" means: not said. */
interface Hints {
  kind: string;
  platform: string;
  country: string;
}

const NO_HINTS: Hints = { kind: "", platform: "", country: "" };

/** A result is an entry of the history of its own, so that Back leads from it to the question. */
function Check(props: Screens["check"]): JSX.Element {
  const found = props.found as Found | undefined;
  return found ? <ResultScreen found={found} /> : <Ask />;
}

function Ask(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const phones = usePhones();
  const alerts = useAlerts();
  const say = useTroubleText();
  const task = useTask();
  const isAnew = app.session.delete("check-anew"); // somebody went on to the next check: nothing of the last one stays
  const [typed, setTyped] = useKept("typed", "");
  const [hints, setHints] = useKept<Hints>("hints", NO_HINTS);
  const [isOpen, setOpen] = useKept("open", false);
  const [heard, setHeard] = useState<Asked | NotAnIdentifier | null>(null);
  const [error, setError] = useState<NotAnIdentifier | null>(null);
  const home = person.roster.policy?.region ?? "";

  useLayoutEffect(() => {
    if (!isAnew) return; // before anybody can type: an effect after painting would take the first letters away
    setTyped("");
    setHints(NO_HINTS);
    setOpen(false);
  }, []);
  useEffect(() => {
    setHeard(null);
    if (!typed.trim() || !phones) return undefined;
    const timer = setTimeout(() => setHeard(understand(typed, home, hints, phones)), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, hints, phones]);

  const change = (next: Partial<Hints>) => {
    setError(null);
    setHints({ ...hints, ...next });
  };
  const ask = () =>
    task.run(async () => {
      const understood = understand(typed, home, hints, await phonesOf(app));
      if (understood instanceof NotAnIdentifier) {
        setError(understood);
        return;
      }
      setError(null);
      app.go("check", { found: await askAbout(person, understood, alerts.session).catch(unanswered) });
    });

  const unsure = error ?? (heard instanceof NotAnIdentifier ? heard : null);
  const open = isOpen || needsHint(unsure);
  return (
    <Screen title={t("check")} hasBack={false}>
      <ClosingNotice />
      <Form onSubmit={ask}>
        <Field
          label={t("check-field")}
          hint={t("check-hint")}
          value={typed}
          onInput={(value) => {
            setTyped(value);
            if (!value.trim() || !value.startsWith(typed.slice(0, 3))) setHints(NO_HINTS); // another one
            setError(null);
            task.clear();
          }}
          maxLength={MAX_TYPED_CHARACTERS}
          error={error ? t(`identifier-${error.code}`) : undefined}
        />
        <p role="status" class="soft heard">
          {heard && !(heard instanceof NotAnIdentifier) && phones && understoodText(heard, phones, app.texts)}
          {!error && unsure && needsHint(unsure) && t(`identifier-${unsure.code}`)}
        </p>
        {(open || typed.trim()) && (
          <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary class="button">{t("check-not-right")}</summary>
            <HintFields hints={hints} home={home} phones={phones} code={unsure?.code} onChange={change} />
          </details>
        )}
        <Problem task={task} />
        <Actions>
          <Button kind="main" type="submit" isBusy={task.isRunning}>
            {t("check-now")}
          </Button>
        </Actions>
        {task.isRunning && <Busy label={t(alerts.found ? "check-asking" : "check-reading")} />}
      </Form>
      <p class="soft small">{t("check-private")}</p>
      {alerts.trouble !== null && !task.isRunning && (
        <Notice kind="warn">
          <p>{t("check-alerts-missing")}</p>
          <p>{say(alerts.trouble)}</p>
          <Button onClick={alerts.again}>{t("try-again")}</Button>
        </Notice>
      )}
      <HomeBelow />
    </Screen>
  );
}

/** What is said where nothing came back must not read as an answer. */
const unanswered = (error: unknown): never => {
  throw error instanceof Unreachable && error.code === "unreachable" ? new Unreachable("unchecked") : error;
};

/** The small choice of what it is. Only what fits what was typed is asked for. */
function HintFields(props: {
  hints: Hints;
  home: string;
  phones: Phones | null;
  code: string | undefined;
  onChange: (next: Partial<Hints>) => void;
}): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const { kind, platform, country } = props.hints;
  const language = app.texts.language.code;
  const isHandle = kind === "handle" || props.code === "platform-needed" || props.code === "platform-unknown";
  const isPhone = kind === "phone" || COUNTRY_CODES.includes(props.code ?? "");
  const unsaid = { value: "", label: t("check-unsaid") };
  return (
    <>
      <Select
        label={t("check-kind")}
        value={isHandle && !kind ? "handle" : kind}
        options={[unsaid, ...OFFERED_KINDS.map((each) => ({ value: each, label: t(`identifier-kind-${each}`) }))]}
        onChange={(next) => props.onChange({ kind: next, platform: "", country: "" })}
      />
      {isHandle && (
        <Select
          label={t("check-platform")}
          value={platform}
          options={[unsaid, ...PLATFORM_NAMES.map((each) => ({ value: each, label: platformName(each, app.texts) }))]}
          onChange={(next) => props.onChange({ kind: "handle", platform: next })}
        />
      )}
      {isPhone && (
        <Select
          label={t("check-country")}
          value={country || props.home}
          options={countries(props.phones, language)}
          onChange={(next) => props.onChange({ kind: "phone", country: next })}
        />
      )}
    </>
  );
}

/** Plates with unknown characters are told by their "?". */
const OFFERED_KINDS = [...KINDS, "phone-end"];
const COUNTRY_CODES = ["country-needed", "country-unknown", "area-code-needed"];
const needsHint = (error: NotAnIdentifier | null): boolean =>
  error !== null && ["kind-needed", "platform-needed", "platform-unknown", ...COUNTRY_CODES].includes(error.code);

function understand(typed: string, home: string, hints: Hints, phones: Phones): Asked | NotAnIdentifier {
  try {
    return parseAsked(typed, hints.country || home, hints.kind || null, hints.platform || null, phones);
  } catch (error) {
    if (error instanceof NotAnIdentifier) return error;
    throw error;
  }
}

function countries(phones: Phones | null, language: string): { value: string; label: string }[] {
  const codes = Object.keys(phones?.plans ?? {}).filter((code) => /^[A-Z]{2}$/.test(code));
  return codes
    .map((code) => ({ value: code, label: countryName(code, language) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}

register("check", Check);
