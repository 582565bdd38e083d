/** The PIN of this tab: setting it, taking it away, and coming in with it after the page locked itself. */
import { useState } from "preact/hooks";
import { unlockWith } from "../../community/unlocking.ts";
import { wipeKeys } from "../../community/vaults.ts";
import { isGuessable, isPin, PIN_DIGITS, type Pin } from "../../vault/pin.ts";
import { ChoiceCards } from "../kit/choices.tsx";
import { useApp, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Field } from "../kit/fields.tsx";
import { painted } from "../kit/painting.ts";
import { Action, Button, Notice, Screen } from "../kit/parts.tsx";
import { SendForm } from "../kit/sending.tsx";
import { comeIn } from "./come-in.ts";

function PinField(props: { label: string; value: string; onInput: (value: string) => void }) {
  return <Field {...props} type="password" inputMode="numeric" autocomplete="off" maxLength={PIN_DIGITS[1]} />;
}

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

/** Coming in with it. `onWords` shows the fields for the words. */
export function EnterPin(props: { pin: Pin; onWords: () => void }) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [typed, setTyped] = useState("");
  const [left, setLeft] = useState<number | null>(null); // after a wrong one
  const open = () =>
    task.run(async () => {
      await painted();
      const keys = isPin(typed) ? await props.pin.open(typed) : null;
      setTyped("");
      if (!keys) {
        setLeft(props.pin.left);
        if (props.pin.left === 0) app.setPin(null);
        return;
      }
      setLeft(null);
      try {
        comeIn(app, await unlockWith(app.connection, app.device, keys), undefined, true);
      } catch (error) {
        wipeKeys(keys);
        throw error;
      }
    });
  if (left === 0) {
    return (
      <Screen title={t("unlock")}>
        <Notice kind="warn">{t("pin-no-more")}</Notice>
        <Action kind="main" says="front-unlock" onClick={props.onWords} />
      </Screen>
    );
  }
  return (
    <Screen title={t("pin-open")}>
      <SendForm
        task={task}
        onSend={open}
        button={t("unlock-open")}
        busy={t("unlock-opening")}
        mistake={left !== null && t("pin-wrong", { left })}
        others={<Button kind="link" says="pin-words" onClick={props.onWords} />}
      >
        <PinField label={t("pin-field")} value={typed} onInput={setTyped} />
      </SendForm>
    </Screen>
  );
}
