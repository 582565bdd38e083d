/** Receipt words, shown once and only after the server has said that it keeps what they open; and three of them picked again. */
import type { ComponentChildren } from "preact";
import { ActionBar } from "../kit/action-bar.tsx";
import { useTexts } from "../kit/context.ts";
import { Notice, Screen, useBoth, WordsCard } from "../kit/parts.tsx";
import { PickWords } from "../kit/pick-words.tsx";

export function WordsShown(props: {
  words: string;
  /** Texts: what the code is called, what arrived, and what the words are for. */
  title: string;
  arrived: string;
  what: string;
  onWritten: () => void;
  children?: ComponentChildren;
}) {
  const t = useTexts();
  const both = useBoth();
  return (
    <Screen title={props.title} hasBack={false}>
      <Notice kind="good">
        <p>{props.arrived}</p>
      </Notice>
      {props.children}
      <p>{props.what}</p>
      <WordsCard words={props.words} label={props.title} />
      <p>{both("receipt-words-care")}</p>
      <p class="hint">{t("words-print-hint")}</p>
      <ActionBar
        main={{ label: t("words-written"), onPress: props.onWritten }}
        also={{ label: t("words-print"), onPress: () => print() }}
      />
    </Screen>
  );
}

/** Whoever wrote receipt words down picks three of them again. */
export function Picking(props: { words: string; onDone: () => void }) {
  const t = useTexts();
  return (
    <Screen title={t("words-check-title")}>
      <PickWords words={props.words} onDone={props.onDone} />
    </Screen>
  );
}
