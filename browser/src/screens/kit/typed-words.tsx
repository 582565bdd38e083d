/** Words as they are typed: what was wrong with them, and a way to put it right. Nothing typed is ever repeated. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { WordList } from "../../words/listing.ts";
import { NotWords, type Phrase, parse } from "../../words/phrase.ts";
import { useTexts } from "./context.ts";
import { Actions, Notice } from "./parts.tsx";

/** What stands between words, as a person sees it: enough to find the word that is meant, not to read the phrase. */
const GAPS = /[\s,.\u3001\u3002\u2010-\u2015\u2212-]+/u;

export interface TypedWords {
  readonly mistake: NotWords | null;
  readonly isSlip: boolean;
  /** The canonical phrase, or undefined; then `mistake` says why. */
  read(typed: string, list: WordList): Phrase | undefined;
  clear(): void;
}

/** Reads words (seven, or a slip's `count`), and remembers what was wrong with them. */
export function useTypedWords(count?: number): TypedWords {
  const [mistake, setMistake] = useState<NotWords | null>(null);
  return {
    mistake,
    isSlip: count !== undefined,
    clear: () => setMistake(null),
    read(typed, list) {
      try {
        const phrase = parse(typed, list, count);
        setMistake(null);
        return phrase;
      } catch (error) {
        if (!(error instanceof NotWords)) throw error;
        setMistake(error);
        return undefined;
      }
    },
  };
}

/** What was wrong, and for an unknown word those that look like it: each a button that puts it in place. */
export function WordsMistake(props: {
  words: TypedWords;
  typed: string;
  onInput: (typed: string) => void;
}): JSX.Element {
  const t = useTexts();
  const { mistake } = props.words;
  const put = (word: string, position: number, button: HTMLElement) => {
    button.closest("form")?.querySelector("input")?.focus(); // the button goes, and the focus must not go with it
    const all = props.typed.split(GAPS).filter(Boolean);
    all[position - 1] = word;
    props.words.clear();
    props.onInput(all.join(" "));
  };
  return (
    <div role="alert">
      {mistake && (
        <Notice kind="bad">
          <p>
            {t(props.words.isSlip ? `slip-words-${mistake.reason}` : `words-${mistake.reason}`, {
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
