/** Sealing and sending; then receipt words, shown once and only after the server has said that it keeps what they open; and three of them picked again. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useAct, useApp, useTexts } from "#kernel/kit/context.ts";
import { painted } from "#kernel/kit/painting.ts";
import { Action, Button, Notice, Screen, useBoth, WordsCard } from "#kernel/kit/parts.tsx";
import { PickWords } from "#kernel/kit/pick-words.tsx";
import { Sending } from "#kernel/kit/sending.tsx";
import { generate, type Passphrase } from "#kernel/words/passphrase.ts";

/** Seals what was written under new words, sends it, and leads on; when the line breaks, the very same is sent again. */
export function SealAndSend<S extends object>(props: {
  draft: { sealed: S | null };
  seal: (words: Passphrase) => Promise<S>;
  send: (sealed: S) => Promise<void>;
  /** The way back to it, as long as it isn't sealed. */
  onChange?: () => void;
}) {
  const app = useApp();
  const t = useTexts();
  const { draft, onChange } = props;
  const [phase, setPhase] = useState<"seal" | "send">("seal");
  const run = useAct(async () => {
    if (!draft.sealed) {
      setPhase("seal");
      const words = generate(app.device.random, await app.words());
      await painted();
      draft.sealed = await props.seal(words);
    }
    setPhase("send");
    await props.send(draft.sealed);
  });
  useEffect(run.start, []);
  const isKept = draft.sealed !== null;
  const others = !isKept && onChange && <Button says="sending-change" onClick={onChange} />;
  return <Sending task={run} says={t(`sending-${phase}`)} isKept={isKept} again={run.start} others={others} />;
}

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
      <Action says="words-print" onClick={() => print()} />
      <p class="hint">{t("words-print-hint")}</p>
      <ActionBar main={{ label: t("words-written"), onPress: props.onWritten }} />
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
