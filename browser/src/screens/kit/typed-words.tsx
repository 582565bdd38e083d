/** Words as they are typed: what was wrong with them, and a way to put it right. Nothing typed is ever repeated. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { WordList } from "../../words/listing.ts";
import { NotWords, type Passphrase, parse } from "../../words/passphrase.ts";
import { useApp, useTask, useTexts } from "./context.ts";
import { painted } from "./painting.ts";
import { Actions, Field, Notice, WordsField } from "./parts.tsx";
import { SendForm } from "./sending.tsx";

/**
 * What stands between words, as a person sees it: enough to find the word that is meant, not to read the passphrase.
 */
const GAPS = /[\s,.\u3001\u3002\u2010-\u2015\u2212-]+/u;

/**
 * The way in with words: seven, or a slip's `count`. `onWords` gets the canonical passphrase. What is `typed` is the
 * caller's, who keeps it only where Back may show it to whoever holds the phone next; `isOpen` is a field that hides
 * nothing.
 */
export function WordsForm(props: {
  label: string;
  hint?: string;
  button: string;
  busy?: string;
  typed: string;
  onTyped: (typed: string) => void;
  count?: number;
  isNew?: boolean;
  isOpen?: boolean;
  onWords: (passphrase: Passphrase, list: WordList) => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const task = useTask();
  const [mistake, setMistake] = useState<NotWords | null>(null);
  const { typed, count } = props;
  const input = (value: string) => {
    props.onTyped(value);
    setMistake(null);
    task.clear();
  };
  const open = () =>
    task.run(async () => {
      const list = await app.words();
      try {
        const passphrase = parse(typed, list, count);
        setMistake(null);
        await painted();
        await props.onWords(passphrase, list);
      } catch (error) {
        if (!(error instanceof NotWords)) throw error;
        setMistake(error);
      }
    });
  const field = { label: props.label, hint: props.hint, value: typed, onInput: input };
  return (
    <SendForm task={task} onSend={open} button={props.button} busy={props.busy}>
      <WordsMistake mistake={mistake} isSlip={count !== undefined} typed={typed} onInput={input} />
      {props.isOpen ? <Field {...field} maxLength={400} /> : <WordsField {...field} isNew={props.isNew} />}
    </SendForm>
  );
}

/** What was wrong, and for an unknown word those that look like it: each a button that puts it in place. */
function WordsMistake(props: {
  mistake: NotWords | null;
  isSlip: boolean;
  typed: string;
  onInput: (typed: string) => void;
}): JSX.Element {
  const t = useTexts();
  const { mistake, isSlip } = props;
  const put = (word: string, position: number, button: HTMLElement) => {
    button.closest("form")?.querySelector("input")?.focus(); // the button goes, and the focus must not go with it
    const all = props.typed.split(GAPS).filter(Boolean);
    all[position - 1] = word;
    props.onInput(all.join(" "));
  };
  return (
    <div role="alert">
      {mistake && (
        <Notice kind="bad">
          <p>
            {t(isSlip ? `slip-words-${mistake.reason}` : `words-${mistake.reason}`, {
              position: mistake.position ?? 0,
            })}
          </p>
          {mistake.position != null && mistake.suggestions.length > 0 && (
            <>
              <p>{t("words-did-you-mean")}</p>
              <Actions>
                {mistake.suggestions.map((word) => (
                  <button
                    type="button"
                    key={word}
                    translate={false}
                    onClick={(event) => put(word, mistake.position as number, event.currentTarget)}
                  >
                    {word}
                  </button>
                ))}
              </Actions>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}
