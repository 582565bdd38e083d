/** The PIN of this tab: coming in with it after the page locked itself. */
import { useState } from "preact/hooks";
import { useAct, useApp, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { painted } from "#kernel/kit/painting.ts";
import { Action, Button, Notice, Screen } from "#kernel/kit/parts.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { unlockWith } from "#kernel/roster/client/unlocking.ts";
import { wipeKeys } from "#kernel/roster/client/vaults.ts";
import { isPin, PIN_DIGITS, type Pin } from "#kernel/vault/pin.ts";
import { comeIn } from "./come-in.ts";

export function PinField(props: { label: string; value: string; onInput: (value: string) => void }) {
  return <Field {...props} type="password" inputMode="numeric" autocomplete="off" maxLength={PIN_DIGITS[1]} />;
}

/** Coming in with it. `onWords` shows the fields for the words. */
export function EnterPin(props: { pin: Pin; onWords: () => void }) {
  const app = useApp();
  const t = useTexts();
  const [typed, setTyped] = useState("");
  const [left, setLeft] = useState<number | null>(null); // after a wrong one
  const open = useAct(async () => {
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
        act={open}
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
