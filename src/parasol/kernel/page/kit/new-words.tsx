/** Somebody's new eight words: shown once on a card, kept in the way they like best, and three of them picked again. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { ActionBar } from "./action-bar.tsx";
import { useApp, useTexts } from "./context.ts";
import { Field, Form } from "./fields.tsx";
import { Action, Button, Notice, Screen, Tick, useBoth, WordsCard } from "./parts.tsx";
import { PickWords } from "./pick-words.tsx";

/** The field for words: pasted, typed, or filled in by a password manager; hidden until somebody asks to see it. */
function WordsField(props: {
  label: string;
  hint?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  isNew?: boolean | undefined;
}) {
  const t = useTexts();
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <Field
        label={props.label}
        hint={props.hint}
        value={props.value}
        onInput={props.onInput}
        type={isShown ? "text" : "password"}
        autocomplete={props.isNew ? "new-password" : "current-password"}
        maxLength={400}
      />
      <Tick label={t("words-show")} isOn={isShown} onChange={setShown} />
    </div>
  );
}

/** The card, with ways to keep it. */
export function KeepWords(props: { words: string; onKept: () => void; children?: ComponentChildren }) {
  const t = useTexts();
  const both = useBoth();
  return (
    <Screen title={t("keep")}>
      {props.children}
      <p>{t("keep-why")}</p>
      <WordsCard words={props.words} label={t("keep-words")} />
      <Notice kind="warn">
        <p>{both("keep-once")}</p>
      </Notice>
      <ul>
        <li>{t("keep-paper")}</li>
        <li>{t("keep-apart")}</li>
        <li>{both("keep-photo")}</li>
      </ul>
      <Action says="keep-print" onClick={() => print()} />
      <details>
        <summary class="button">{t("keep-manager")}</summary>
        <Form onSubmit={props.onKept}>
          <WordsField
            label={t("keep-manager-field")}
            hint={t("keep-manager-hint")}
            value={props.words}
            onInput={() => undefined}
            isNew
          />
          <Button says="keep-manager-save" type="submit" />
        </Form>
      </details>
      <ActionBar main={{ label: t("keep-done"), onPress: props.onKept }} />
    </Screen>
  );
}

/** Three of the words, each among others. */
export function ProveKept(props: { words: string; onDone: () => void }) {
  const app = useApp();
  const t = useTexts();
  return (
    <Screen title={t("keep-prove-title")}>
      <p>{t("keep-prove")}</p>
      <PickWords words={props.words} onDone={props.onDone} />
      <Button kind="link" says="keep-look-again" onClick={() => app.back()} />
    </Screen>
  );
}
