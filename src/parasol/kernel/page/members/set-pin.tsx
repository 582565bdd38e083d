/** The PIN of this tab: setting it, and taking it away. */
import { useState } from "preact/hooks";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useApp, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { painted } from "#kernel/kit/painting.ts";
import { Action, Notice, Screen } from "#kernel/kit/parts.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { isGuessable, isPin, PIN_DIGITS } from "#kernel/vault/pin.ts";
import { PinField } from "./pin.tsx";

/** What is wrong with a new PIN, as the name of a text. */
const mistakeIn = (pin: string, again: string): string | undefined =>
  !isPin(pin)
    ? "pin-wrong-form"
    : isGuessable(pin)
      ? "pin-wrong-guessable"
      : pin !== again
        ? "pin-wrong-again"
        : undefined;

/** A part of "Me". Nothing is chosen before somebody says who uses the device. */
export function SetPin() {
  const app = useApp();
  const t = useTexts();
  const [who, setWho] = useState<"alone" | "shared" | undefined>(app.isShared ? "shared" : undefined);
  const [hasPin, setHasPin] = useState(app.pin !== null);
  const choose = (value: "alone" | "shared") => {
    setWho(value);
    if (value === "shared") app.setShared();
  };
  const takeAway = () => {
    app.setPin(null);
    setHasPin(false);
  };
  return (
    <Screen title={t("pin")}>
      <p>{t("pin-what")}</p>
      <ul>
        <li>{t("pin-gone-when")}</li>
        <li>{t("pin-worth")}</li>
      </ul>
      {hasPin ? (
        <>
          <Notice kind="good">{t("pin-set-done")}</Notice>
          <Action says="pin-take-away" onClick={takeAway} />
        </>
      ) : (
        <>
          {!app.isShared && (
            <ChoiceCards
              name="who"
              says="pin-who"
              choices={[
                { value: "alone", label: t("pin-who-alone") },
                { value: "shared", label: t("pin-who-shared") },
              ]}
              value={who}
              onChange={choose}
            />
          )}
          {who === "shared" && <Notice kind="warn">{t("pin-not-here")}</Notice>}
          {who === "alone" && <NewPin onDone={() => setHasPin(true)} />}
        </>
      )}
    </Screen>
  );
}

function NewPin(props: { onDone: () => void }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [mistake, setMistake] = useState<string | undefined>();
  const input = (set: (value: string) => void) => (value: string) => {
    set(value);
    setMistake(undefined);
  };
  const save = () => {
    const wrong = mistakeIn(pin, again);
    setMistake(wrong);
    if (wrong) return;
    task.run(async () => {
      await painted();
      const made = await person.vault.underPin(pin);
      if (person.isWiped) return made.wipe(); // locked meanwhile
      app.setPin(made);
      props.onDone();
    });
  };
  return (
    <SendForm
      task={task}
      onSend={save}
      button={t("pin-set")}
      busy={t("pin-setting")}
      mistake={mistake && t(mistake, { min: PIN_DIGITS[0], max: PIN_DIGITS[1] })}
    >
      <PinField label={t("pin-new")} value={pin} onInput={input(setPin)} />
      <PinField label={t("pin-again")} value={again} onInput={input(setAgain)} />
    </SendForm>
  );
}
