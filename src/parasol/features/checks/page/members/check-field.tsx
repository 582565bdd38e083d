/** The field that asks about somebody: the member's home begins with it. The server learns neither question nor answer. */
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { AlertsShown } from "#features/alerts/page/members/alerts-read.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field, Form, Select } from "#kernel/kit/fields.tsx";
import { Action, Busy, Button, Notice, Problem, useBoth, useTroubleText } from "#kernel/kit/parts.tsx";
import { siteOptions } from "#kernel/kit/sites.ts";
import { ifEnough, readNumbers, usePlans } from "#kernel/members/session.ts";
import { countries, KINDS, MAX_TYPED_CHARACTERS, NotAnIdentifier, type Phones } from "../identifiers/index.ts";
import { askedAbout, type Question } from "../identifiers/question.ts";
import { askAbout } from "./check-ask.ts";
import { ChecksLeft } from "./checks-left.tsx";
import { countryName, readingsText } from "./understood.ts";

/** Whoever types is left alone for so long before the page says how it understands them. */
const PAUSE = 350;

/** What the person said about what they typed; "" means: not said. */
interface Hints {
  kind: string;
  platform: string;
  country: string;
}

const NO_HINTS: Hints = { kind: "", platform: "", country: "" };

export function CheckField({ alerts }: { alerts: AlertsShown }) {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const person = usePerson();
  const say = useTroubleText();
  const task = useTask();
  const isAnew = app.session.delete("check-anew"); // somebody went on to the next check: nothing of the last one stays
  const given = app.session.get("check-this") as string | undefined; // what was searched for among the alerts
  app.session.delete("check-this");
  const [typed, setTyped] = useKept("typed", "");
  const [hints, setHints] = useKept<Hints>("hints", NO_HINTS);
  const [isOpen, setOpen] = useKept("open", false);
  const [heard, setHeard] = useState<Question | NotAnIdentifier | null>(null);
  const [error, setError] = useState<NotAnIdentifier | null>(null);
  const policy = person.roster.policy;
  const home = policy?.region ?? "";
  const phones = usePlans(home);

  useLayoutEffect(() => {
    if (!isAnew && given === undefined) return; // before anybody can type: an effect after painting would take letters away
    setTyped(given ?? "");
    setHints(NO_HINTS);
    setOpen(false);
  }, []);
  useEffect(() => setHeard(null), [typed, hints]);
  useEffect(() => {
    if (!typed.trim()) return undefined;
    const hear = (plans: Phones) => understand(typed, home, hints, plans);
    const timer = setTimeout(() => setHeard(ifEnough(phones, hear) ?? null), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, hints, phones]);

  const change = (next: Partial<Hints>) => {
    setError(null);
    setHints({ ...hints, ...next });
  };
  const ask = () =>
    task.run(async () => {
      const understood = await readNumbers(app, home, (plans) => understand(typed, home, hints, plans));
      if (understood instanceof NotAnIdentifier) {
        setError(understood);
        return;
      }
      setError(null);
      app.go("check", { found: await askAbout(person, understood, alerts.session) });
    });

  const unsure = error ?? (heard instanceof NotAnIdentifier ? heard : null);
  const open = isOpen || needsHint(unsure);
  return (
    <>
      <Form onSubmit={ask}>
        <Field
          says="check-field"
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
        <Action kind="main" says="check-now" type="submit" isBusy={task.isRunning} />
        {task.isRunning && <Busy label={t("check-asking")} />}
        <Problem task={task} first={t("check-not-happened")} />
        <p role="status" class="soft heard">
          {heard && !(heard instanceof NotAnIdentifier) && phones && readingsText(heard, phones, app)}
          {!error && unsure && needsHint(unsure) && t(`identifier-${unsure.code}`)}
        </p>
        {(open || typed.trim()) && (
          <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary class="button">{t("check-not-right")}</summary>
            <HintFields hints={hints} home={home} code={unsure?.code} onChange={change} />
          </details>
        )}
      </Form>
      <ChecksLeft />
      <p class="soft small">{both("check-private")}</p>
      {alerts.trouble !== null && !task.isRunning && (
        <Notice kind="warn">
          <p>{t("check-alerts-missing")}</p>
          <p>{say(alerts.trouble)}</p>
          <Button says="try-again" onClick={alerts.again} />
        </Notice>
      )}
    </>
  );
}

/** The small choice of what it is. Only what fits what was typed is asked for. */
function HintFields(props: {
  hints: Hints;
  home: string;
  code: string | undefined;
  onChange: (next: Partial<Hints>) => void;
}) {
  const app = useApp();
  const t = useTexts();
  const { policy } = usePerson().roster;
  const { kind, platform, country } = props.hints;
  const language = app.texts.language.code;
  const isHandle = kind === "handle" || props.code === "platform-needed" || props.code === "platform-unknown";
  const isPhone = kind === "phone" || COUNTRY_CODES.includes(props.code ?? "");
  return (
    <>
      <Select
        says="check-kind"
        value={kind}
        none="check-unsaid"
        of={OFFERED_KINDS}
        called="identifier-kind"
        onChange={(next) => props.onChange({ kind: next, platform: "", country: "" })}
      />
      {isHandle && (
        <Select
          says="check-platform"
          value={platform}
          none="check-platform-none"
          options={siteOptions(t, policy)}
          onChange={(next) => props.onChange({ kind: "handle", platform: next })}
        />
      )}
      {isPhone && (
        <Select
          says="check-country"
          value={country || props.home}
          options={countryOptions(language)}
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

function understand(typed: string, home: string, hints: Hints, phones: Phones): Question | NotAnIdentifier {
  try {
    return askedAbout(typed, hints.country || home, hints.kind || null, hints.platform || null, phones);
  } catch (error) {
    if (error instanceof NotAnIdentifier) return error;
    throw error;
  }
}

function countryOptions(language: string): { value: string; label: string }[] {
  return countries()
    .map((code) => ({ value: code, label: countryName(code, language) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
