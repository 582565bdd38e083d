/** Passes: which one pays for a profile, and the three of a membership as codes to hand on. */
import { useState } from "preact/hooks";
import { PASSES } from "#kernel/formats/messages.ts";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useAct, useApp, useTexts } from "#kernel/kit/context.ts";
import { useCopying } from "#kernel/kit/copying.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { Actions, Busy, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { QrText } from "#kernel/kit/qr.tsx";
import { useReading } from "#kernel/kit/reading.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { dayOf, quarterOf } from "#kernel/wire/days.ts";
import type { Pay } from "../owner.ts";
import { codeOf, passIn, putWith } from "../passes.ts";
import { isAway, payIn } from "./session.ts";

/** What pays, which of the membership's own it is, and what tells it from another one. */
export interface Paid {
  readonly by: string;
  readonly slot: number | undefined;
  readonly pay: Pay;
}

const GIVEN = "given";
const numbers = [...Array(PASSES).keys()];

/**
 * Which of one's own passes pays, asked as which profile it is, or the code of one that somebody gave. Nothing is chosen
 * beforehand, since no device knows which were used: see the hint.
 */
export function PassForm(props: {
  title: string;
  button: string;
  busy?: string;
  onPaid: (paid: Paid) => Promise<void>;
}) {
  const app = useApp();
  const t = useTexts();
  const [which, setWhich] = useState(app.person ? "" : GIVEN);
  const [code, setCode] = useState(""); // not kept: Back must not show it to whoever holds the phone next
  const paying = useAct(async () => {
    if (which !== GIVEN) {
      const pay = payIn(app, Number(which));
      if (pay) await props.onPaid({ by: which, slot: Number(which), pay });
      return;
    }
    const pass = passIn(code);
    await props.onPaid({ by: codeOf(pass), slot: undefined, pay: (put) => putWith(app.connection, pass, put) });
  });
  const choices = numbers.map((at) => ({ value: `${at}`, label: t(`pass-profile-${at as 0 | 1 | 2}`) }));
  return (
    <Screen title={props.title}>
      <SendForm act={paying} button={props.button} busy={props.busy} unless={!which && t("pass-missing")} bar={{}}>
        {app.person && (
          <ChoiceCards
            says="pass-which"
            hint={t("pass-which-hint", { day: lastDay(app) })}
            choices={[...choices, { value: GIVEN, label: t("pass-given") }]}
            value={which}
            onChange={setWhich}
          />
        )}
        {which === GIVEN && <Field says="pass-code" value={code} onInput={setCode} lines={4} />}
      </SendForm>
    </Screen>
  );
}

/** A quarter's last day: the one before the next one's first. */
const endOf = (quarter: number): number => dayOf(Date.UTC(1970 + Math.floor(quarter / 4), 3 * (quarter % 4) + 3, 0));

const lastDay = ({ device, texts }: ReturnType<typeof useApp>): string => texts.day(endOf(quarterOf(device.today())));

/** A membership's three of this quarter. */
export function Passes() {
  const app = useApp();
  const t = useTexts();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const { task } = useReading(async () => {
    const quarter = quarterOf(app.device.today());
    const { wallet } = app.person ?? {};
    const tokens = await Promise.all(wallet ? numbers.map((at) => wallet.once("profile", quarter, at)) : []);
    setCodes(tokens.map((token) => codeOf({ ...token, quarter })));
  });
  return (
    <Screen title={t("passes")}>
      <p>{t("passes-what", { day: lastDay(app) })}</p>
      <p>{t(isAway(app) ? "profile-away" : "passes-why")}</p>
      <Notice kind="warn">{t("passes-careful")}</Notice>
      <Problem task={task} />
      {task.isRunning && <Busy label={t("passes-reading")} />}
      {codes.map((code, at) => (
        <OnePass key={code} code={code} number={at + 1} />
      ))}
    </Screen>
  );
}

function OnePass({ code, number }: { code: string; number: number }) {
  const t = useTexts();
  const [isShown, setShown] = useState(false);
  const { isCopied, copy } = useCopying();
  return (
    <section class="card">
      <h2>{t("pass-number", { number })}</h2>
      {isShown && <QrText text={code} label={t("pass-qr", { number })} />}
      <Actions>
        {isShown ? (
          <Button says="pass-copy" onClick={() => copy(code)} />
        ) : (
          <Button says="profile-link-show" label={t("pass-show-this", { number })} onClick={() => setShown(true)} />
        )}
      </Actions>
      <p role="status">{isCopied ? t("profile-link-copied") : ""}</p>
    </section>
  );
}
