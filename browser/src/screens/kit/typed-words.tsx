/** Words as they are typed: what was wrong with them, and a way to put it right. Nothing typed is ever repeated. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { WordList } from "../../words/listing.ts";
import { NotWords, type Passphrase, parse, WORDS_IN_A_PASSPHRASE } from "../../words/passphrase.ts";
import { useApp, useTask, useTexts } from "./context.ts";
import { painted } from "./painting.ts";
import { Actions, Notice } from "./parts.tsx";
import { SendForm } from "./sending.tsx";
import { WordFields } from "./word-fields.tsx";

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
  const t = useTexts();
  const [isShown, setShown] = useState(false);
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
  return (
    <SendForm task={task} onSend={open} button={props.button} busy={props.busy}>
      <WordsMistake mistake={mistake} isSlip={count !== undefined} typed={typed} onInput={input} />
      <WordFields
        label={props.label}
        hint={props.hint}
        typed={typed}
        onTyped={input}
        count={count ?? WORDS_IN_A_PASSPHRASE}
        isHidden={!props.isOpen && !isShown}
        isNew={props.isNew}
      />
      {!props.isOpen && (
        <label class="choice">
          <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} />
          <span>{t("words-show")}</span>
        </label>
      )}
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
    const fields = button.closest("form")?.querySelectorAll<HTMLInputElement>(".word-fields input");
    fields?.[position - 1]?.focus(); // the button goes, and the focus must not go with it
    const all = props.typed.split(" ");
    all[position - 1] = word;
    props.onInput(all.join(" "));
  };
  return (
    <div role="alert" tabIndex={-1}>
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
