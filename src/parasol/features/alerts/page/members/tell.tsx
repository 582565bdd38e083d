/** A message to somebody one trusts, written here and sent by oneself: no part of it goes to our server. */
import { useRef, useState } from "preact/hooks";
import { ChoiceCards, Tick } from "#kernel/kit/choices.tsx";
import { useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { Field, Form } from "#kernel/kit/fields.tsx";
import { Action, Actions, Button, Screen } from "#kernel/kit/parts.tsx";

const LINES = 6;

export function TellSomeone() {
  const t = useTexts();
  const [message, setMessage] = useKept("message", () => t("tell-message"));
  const [told, setTold] = useState("");
  const place = useRef<HTMLDivElement>(null);
  const copy = () =>
    setTold(t(copied(place.current?.querySelector("textarea")) ? "tell-copied" : "tell-copy-yourself"));
  const share = () => void navigator.share({ text: message }).catch(() => undefined); // closed without sharing
  return (
    <section ref={place}>
      <Field says="tell-field" hint={t("tell-hint")} value={message} onInput={setMessage} lines={LINES} />
      <Actions>
        {"share" in navigator && <Button says="tell-share" onClick={share} />}
        <Button says="tell-copy" onClick={copy} />
      </Actions>
      <p role="status" class="soft small">
        {told}
      </p>
      <p class="soft small">{t("tell-not-sent")}</p>
      <SetTimer />
    </section>
  );
}

/** Tor Browser has no Web Audio at its safer levels. */
const CAN_SOUND = "AudioContext" in globalThis;
const MINUTES = [30, 60, 120, 180];

/** A timer beside the message: silent unless somebody wants to hear it. */
function SetTimer() {
  const app = useApp();
  const t = useTexts();
  const [minutes, setMinutes] = useState<number | undefined>();
  const [isLoud, setLoud] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const start = () => {
    setMissing(minutes === undefined);
    if (minutes !== undefined) app.startTimer(minutes, isLoud);
  };
  return (
    <Form onSubmit={start}>
      <h2>{t("timer")}</h2>
      <p>{t("timer-what")}</p>
      <div role="alert" tabIndex={-1}>
        {isMissing && <p class="notice bad">{t("timer-when-missing")}</p>}
      </div>
      <ChoiceCards
        name="minutes"
        says="timer-when"
        choices={MINUTES.map((value) => ({ value, label: t("timer-minutes", { minutes: value }) }))}
        value={minutes}
        onChange={setMinutes}
      />
      {CAN_SOUND && <Tick says="timer-loud" isOn={isLoud} onChange={setLoud} />}
      <p class="soft">{t("timer-open")}</p>
      <Action says="timer-start" type="submit" />
      <p role="status">{app.timerEndsAt !== null && t("timer-runs")}</p>
    </Form>
  );
}

/** A part of "Me", for whoever checked nobody first. */
export function TellScreen() {
  const t = useTexts();
  return (
    <Screen title={t("tell")}>
      <TellSomeone />
    </Screen>
  );
}

/** Copy a field's text. The page's policy forbids the newer way, which would also let scripts read what was copied. */
function copied(field: HTMLTextAreaElement | null | undefined): boolean {
  field?.focus();
  field?.select();
  return document.execCommand("copy");
}
