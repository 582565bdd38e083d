/** Somebody's new seven words: shown once on a card, kept in the way they like best, and three of them picked again. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Random } from "../../seal/aead.ts";
import type { WordList } from "../../words/listing.ts";
import { generate } from "../../words/phrase.ts";
import { useApp, useTexts } from "./context.ts";
import { Actions, Button, Form, Notice, PickWords, WordsCard, WordsField } from "./parts.tsx";

const DECOYS = 9;

/** The card, with ways to keep it. */
export function KeepWords(props: { words: string; onKept: () => void }): JSX.Element {
  const t = useTexts();
  return (
    <>
      <p>{t("keep-why")}</p>
      <WordsCard words={props.words} label={t("keep-words")} />
      <Notice kind="warn">
        <p>{t("keep-once")}</p>
      </Notice>
      <ul>
        <li>{t("keep-paper")}</li>
        <li>{t("keep-apart")}</li>
        <li>{t("keep-photo")}</li>
      </ul>
      <Actions>
        <Button kind="main" onClick={props.onKept}>
          {t("keep-done")}
        </Button>
        <Button onClick={() => print()}>{t("keep-print")}</Button>
      </Actions>
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
          <Button type="submit">{t("keep-manager-save")}</Button>
        </Form>
      </details>
    </>
  );
}

/** Three of the words, each among others. */
export function ProveKept(props: { words: string; list: WordList; onDone: () => void }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const others = useMemo(() => decoys(props.words, props.list, app.device.random), [props.words]);
  return (
    <>
      <p>{t("keep-prove")}</p>
      <PickWords words={props.words} others={others} onDone={props.onDone} />
      <Button kind="link" onClick={() => app.back()}>
        {t("keep-look-again")}
      </Button>
    </>
  );
}

function decoys(words: string, list: WordList, random: Random): string[] {
  const own = words.split(" ");
  const found = new Set<string>();
  while (found.size < DECOYS) {
    for (const word of generate(random, list).split(" ")) if (!own.includes(word)) found.add(word);
  }
  return [...found].slice(0, DECOYS);
}
