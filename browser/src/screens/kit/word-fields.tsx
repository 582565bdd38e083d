/**
 * One field for each word. After two letters it offers the words of the list that begin so; a space or Enter goes on to
 * the next; what is pasted or filled in at once is spread over all. The list is on the device, and no word of it is
 * preferred to others. The fields are of the kind that keyboards and browsers learn nothing from.
 */
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { WordList } from "../../words/listing.ts";
import { MAX_TYPED } from "../../words/passphrase.ts";
import { useApp, useTexts } from "./context.ts";

/** What stands between words, as a person sees it: enough to tell them apart, not to read the passphrase. */
const GAPS = /[\s,.\u3001\u3002\u2010-\u2015\u2212-]+/u;
const LETTERS_BEFORE_OFFERS = 2;
const MOST_OFFERS = 4;

/** The fields of what is typed: words with one space between, empty ones too. */
export const fieldsOf = (typed: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => typed.split(" ")[at] ?? "");

/** What is typed after `value` went into one field, and the field that comes next. */
export function typedInto(typed: string, count: number, at: number, value: string): { typed: string; next: number } {
  const fields = fieldsOf(typed, count);
  const words = value.split(GAPS).filter(Boolean);
  if (words.length < 2) {
    fields[at] = words[0] ?? "";
    return { typed: fields.join(" "), next: words.length > 0 && GAPS.test(value.slice(-1)) ? at + 1 : at };
  }
  const from = words.length >= count ? 0 : at;
  fields.splice(from, words.length, ...words);
  // One too many isn't swallowed: it stays in the last field, and reading it says that there are too many.
  const rest = fields.splice(count - 1).join("-");
  return { typed: [...fields, rest].join(" "), next: Math.min(from + words.length, count - 1) };
}

/** The words of the list that begin so, the first few. */
export function offersFor(begun: string, list: WordList | null): string[] {
  const start = begun.normalize("NFKD").toLowerCase();
  if (!list || start.length < LETTERS_BEFORE_OFFERS) return [];
  const from = list.words.findIndex((word) => word.startsWith(start));
  const found = from < 0 ? [] : list.words.slice(from, from + MOST_OFFERS);
  return found.filter((word) => word.startsWith(start) && word !== start);
}

/** A word whose only possible ending is known, with that ending; else as it is. */
function whole(begun: string, list: WordList | null): string {
  const offers = offersFor(begun, list);
  return offers.length === 1 && !list?.all.has(begun.toLowerCase()) ? (offers[0] as string) : begun;
}

export function WordFields(props: {
  label: string;
  hint?: string | undefined;
  typed: string;
  onTyped: (typed: string) => void;
  count: number;
  isHidden: boolean;
  isNew?: boolean | undefined;
}): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const { typed, count, onTyped } = props;
  const fields = fieldsOf(typed, count);
  const [list, setList] = useState<WordList | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => void app.words().then(setList, () => undefined), []);
  useEffect(() => {
    // Only once the press is over: what goes or comes as the focus leaves would move a button from under the pointer.
    const pressed = () => place.current?.contains(document.activeElement) || setAt(null);
    for (const end of ["click", "keyup"]) addEventListener(end, pressed);
    return () => {
      for (const end of ["click", "keyup"]) removeEventListener(end, pressed);
    };
  }, []);

  const focus = (next: number) => place.current?.querySelectorAll("input")[Math.min(next, count - 1)]?.focus();
  const input = (here: number, value: string) => {
    const after = typedInto(typed, count, here, value);
    const moves = after.next !== here;
    onTyped(moves ? completed(after.typed, here) : after.typed);
    if (moves) focus(after.next);
  };
  const completed = (text: string, here: number): string =>
    fieldsOf(text, count)
      .map((word, each) => (each === here ? whole(word, list) : word))
      .join(" ");
  const take = (here: number, word: string) => {
    onTyped(fields.map((each, position) => (position === here ? word : each)).join(" "));
    focus(here + 1);
  };
  const keyDown = (here: number, event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" && fields.some((word) => !word)) {
      event.preventDefault(); // with all of them there, Enter sends the form
      onTyped(completed(typed, here));
      if (fields[here]) focus(here + 1);
    }
    if (event.key === "Backspace" && here > 0 && !fields[here]) {
      event.preventDefault();
      focus(here - 1);
    }
  };
  const offers = at === null ? [] : offersFor(fields[at] ?? "", list);
  const unknown = list
    ? fields.findIndex((word, each) => each !== at && word && !list.all.has(word.toLowerCase()))
    : -1;
  const rowEnd = at === null ? -1 : Math.min(at | 1, count - 1);
  return (
    <div ref={place} class="field">
      <p class="label">{props.label}</p>
      {props.hint && <p class="hint">{props.hint}</p>}
      <div class="word-fields">
        {fields.flatMap((word, here) => [
          <label key={here}>
            <span aria-hidden="true">{here + 1}</span>
            <input
              type={(props.isHidden ? "password" : "text") as "text"}
              aria-label={t("words-of", { label: props.label, position: here + 1 })}
              autocomplete={here > 0 ? "off" : props.isNew ? "new-password" : "current-password"}
              autocapitalize="off"
              ref={(field) => field?.setAttribute("autocorrect", "off")} // as a property it would mean the opposite
              spellcheck={false}
              maxLength={MAX_TYPED}
              enterKeyHint={here < count - 1 ? "next" : "go"}
              value={word}
              aria-invalid={here === unknown ? true : undefined}
              onFocus={() => setAt(here)}
              onInput={(event) => input(here, event.currentTarget.value)}
              onKeyDown={(event) => keyDown(here, event)}
            />
          </label>,
          here === rowEnd && offers.length > 0 && (
            <fieldset key="offers" class="offers" aria-label={t("words-offered", { position: (at ?? 0) + 1 })}>
              {offers.map((offer) => (
                <button
                  type="button"
                  key={offer}
                  translate={false}
                  onPointerDown={(event) => event.preventDefault()} // the field keeps the focus, and the keyboard stays
                  onClick={() => take(at ?? 0, offer)}
                >
                  {offer}
                </button>
              ))}
            </fieldset>
          ),
        ])}
      </div>
      <p role="status" class="soft small">
        {unknown >= 0 && t("words-unknown-word", { position: unknown + 1 })}
      </p>
    </div>
  );
}
