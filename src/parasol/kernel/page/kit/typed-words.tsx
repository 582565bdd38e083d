/** Words as they are typed: what was wrong with them, and a way to put it right. Nothing typed is ever repeated. */
import { useEffect, useState } from "preact/hooks";
import { LANGUAGES, type WordLanguage, wordsFor } from "#kernel/words/languages.ts";
import type { WordList } from "#kernel/words/listing.ts";
import { NotWords, type Passphrase, parse, WORDS_IN_A_PASSPHRASE } from "#kernel/words/passphrase.ts";
import { type App, useApp, useTask, useTexts } from "./context.ts";
import { Select } from "./fields.tsx";
import { painted } from "./painting.ts";
import { Actions, Notice, Tick } from "./parts.tsx";
import { SendForm } from "./sending.tsx";
import { WordFields } from "./word-fields.tsx";

/**
 * The way in with words: eight, or a slip's `count`, in any language that has a list. `onWords` gets the canonical
 * passphrase. What is typed, `first` at first, goes with the form, unless the caller has it (`kept`): that is only where
 * Back may show it to whoever holds the phone next. `isOpen` is a field that hides nothing.
 */
export function WordsForm(props: {
  label: string;
  hint?: string;
  button: string;
  busy?: string;
  first?: string;
  kept?: readonly [typed: string, onTyped: (typed: string) => void];
  count?: number;
  isOpen?: boolean;
  onWords: (passphrase: Passphrase) => Promise<void>;
}) {
  const app = useApp();
  const task = useTask();
  const [mistake, setMistake] = useState<NotWords | null>(null);
  const own = useState(props.first ?? "");
  const [typed, setTyped] = props.kept ?? own;
  const { count } = props;
  const [isShown, setShown] = useState(false);
  const [language, setLanguage] = useState(wordsFor(app.texts.language.code));
  const [list, setList] = useState<WordList | null>(null);
  useEffect(() => void app.words(language).then(setList, () => undefined), [language]);
  const input = (value: string) => {
    setTyped(value);
    setMistake(null);
    task.clear();
  };
  const open = () =>
    task.run(async () => {
      try {
        const passphrase = await passphraseOf(app, typed, count, language);
        setMistake(null);
        await painted();
        await props.onWords(passphrase);
      } catch (error) {
        if (!(error instanceof NotWords)) throw error;
        setMistake(error);
      }
    });
  return (
    <SendForm task={task} onSend={open} button={props.button} busy={props.busy} bar={{}}>
      <WordsMistake mistake={mistake} isSlip={count !== undefined} typed={typed} onInput={input} />
      <WordFields
        label={props.label}
        hint={props.hint}
        typed={typed}
        onTyped={input}
        count={count ?? WORDS_IN_A_PASSPHRASE}
        list={list}
        isHidden={!props.isOpen && !isShown}
        isKept={!props.isOpen && count === undefined}
        below={(isUnknown) =>
          (isUnknown || language !== wordsFor(app.texts.language.code)) && (
            <Select
              says="words-language"
              value={language}
              options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
              onChange={(code) => setLanguage(wordsFor(code))}
            />
          )
        }
      />
      {!props.isOpen && <Tick says="words-show" isOn={isShown} onChange={setShown} />}
    </SendForm>
  );
}

/**
 * The passphrase that is meant, by the list of this language or else of any other: an invite may come from somebody who
 * reads another one. Throws `NotWords` as this language's list has it.
 */
async function passphraseOf(
  app: App,
  typed: string,
  count: number | undefined,
  language: WordLanguage,
): Promise<Passphrase> {
  const list = await app.words(language);
  try {
    return parse(typed, list, count);
  } catch (error) {
    const isElsewhere = error instanceof NotWords && error.reason === "unknown-word";
    for (const other of isElsewhere ? Object.keys(LANGUAGES).map(wordsFor) : []) {
      try {
        return parse(typed, await app.words(other), count);
      } catch {} // what is wrong is told by the list that was chosen
    }
    throw error;
  }
}

/** What was wrong, and for an unknown word those that look like it: each a button that puts it in place. */
function WordsMistake(props: {
  mistake: NotWords | null;
  isSlip: boolean;
  typed: string;
  onInput: (typed: string) => void;
}) {
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
