/**
 * One field for each word. After two letters it offers the words of the list that begin so; a space or Enter goes on to
 * the next, and four letters are enough; what is pasted or filled in at once is spread over all. The list is on the device, and no word of it is
 * preferred to others. The fields are of the kind that keyboards and browsers learn nothing from.
 */
import type { ComponentChildren, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { WordList } from "#kernel/words/listing.ts";
import { MAX_TYPED } from "#kernel/words/passphrase.ts";
import { useTexts } from "./context.ts";

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
  if (!list || begun.length < LETTERS_BEFORE_OFFERS) return [];
  const offers = list.beginning(begun).slice(0, MOST_OFFERS);
  return offers.length === 1 && offers[0] === begun ? [] : offers;
}

export function WordFields(props: {
  label: string;
  hint?: string | undefined;
  typed: string;
  onTyped: (typed: string) => void;
  count: number;
  list: WordList | null;
  isHidden: boolean;
  /** Whether a browser may offer to keep them, and fill them in: what a person has for good. */
  isKept: boolean;
  /** What stands below the fields, by whether a word isn't in the list. */
  below: (isUnknown: boolean) => ComponentChildren;
}) {
  const t = useTexts();
  const { typed, count, onTyped, list } = props;
  const fields = fieldsOf(typed, count);
  const [at, setAt] = useState<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
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
    onTyped(after.typed); // as it is: "exit" may be a word, and the beginning of one in another language
    if (after.next !== here) focus(after.next);
  };
  const take = (here: number, word: string) => {
    onTyped(fields.map((each, position) => (position === here ? word : each)).join(" "));
    focus(here + 1);
  };
  const keyDown = (here: number, event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" && fields[here] && fields[here + 1] === "") {
      event.preventDefault(); // else Enter sends the form, which says what is missing
      focus(here + 1);
    }
    if (event.key === "Backspace" && here > 0 && !fields[here]) {
      event.preventDefault();
      focus(here - 1);
    }
  };
  const offers = at === null ? [] : offersFor(fields[at] ?? "", list);
  const unknown = list ? fields.findIndex((word, each) => each !== at && word && !list.meant(word)) : -1;
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
              autocomplete={here === 0 && props.isKept ? "current-password" : "off"}
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
      {props.below(unknown >= 0)}
    </div>
  );
}
