/** A form and the fields that somebody types into or chooses from. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { type Labelled, type Offered, type Option, useLabel, useOffered } from "./context.ts";

/**
 * A form that submits by Enter or its main button, and never to a server by itself. The first mistake, a field or what
 * is said about several, gets the focus and is scrolled to, or on a small phone nothing seems to happen; at the same
 * mistake made again too.
 */
export function Form(props: { onSubmit: () => void; children: ComponentChildren }) {
  const form = useRef<HTMLFormElement>(null);
  const [turn, setTurn] = useState(1);
  const awaited = useRef(0); // the drawing from which on a mistake is this turn's: an older one may still show the last
  useEffect(() => {
    if (awaited.current !== turn) return;
    const wrong = form.current?.querySelector<HTMLElement>(MISTAKE);
    if (!wrong) return;
    awaited.current = 0;
    showAndFocus(wrong.closest<HTMLElement>('[role="alert"]') ?? wrong);
  });
  return (
    <form
      noValidate
      autocomplete="off"
      ref={form}
      onInput={() => {
        awaited.current = 0;
      }}
      onSubmit={(event) => {
        event.preventDefault();
        awaited.current = turn + 1;
        props.onSubmit();
        setTurn(turn + 1);
      }}
    >
      {props.children}
    </form>
  );
}

const MISTAKE = '[aria-invalid="true"], .wrong :is(input, select), [role="alert"]:not(.wrong *) > .bad';

/** Bring something into view, with what is said about it, and put the focus there. */
export function showAndFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  (element.closest(".field") ?? element).scrollIntoView({ block: "center" });
}

/** One field with its label and an optional hint. No spelling check and no memory: both leave what is typed behind. */
export function Field(
  props: Labelled & {
    value: string;
    onInput: (value: string) => void;
    lines?: number;
    type?: "text" | "password" | "search" | "tel" | "date" | "time";
    autocomplete?: string;
    maxLength?: number | undefined;
    isLabelUnseen?: boolean;
    inputMode?: "text" | "tel" | "search" | "numeric";
    error?: string | undefined;
  },
) {
  const [label, hint] = useLabel(props.says, props.label, props.hint);
  const id = useId();
  const common = {
    id,
    value: props.value,
    onInput: (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
    autocomplete: props.autocomplete ?? "off",
    autocapitalize: "off" as const,
    // Not "autocorrect": browsers have a property of that name, true or false, and Preact would set it to "off", true.
    autoCorrect: "off" as const,
    spellcheck: false,
    dir: "auto" as const,
    maxLength: props.maxLength,
    inputMode: props.inputMode,
    "aria-invalid": props.error ? true : undefined,
    "aria-describedby": [hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ") || undefined,
  };
  return (
    <div class="field">
      <label for={id} class={props.isLabelUnseen ? "unseen" : ""}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {props.error && (
        <p class="notice bad" id={`${id}-error`}>
          {props.error}
        </p>
      )}
      {props.lines ? (
        <textarea rows={props.lines} {...common} />
      ) : (
        <input {...(common as object)} type={(props.type ?? "text") as "text"} />
      )}
    </div>
  );
}

/** A drop-down list. */
export function Select(
  props: Labelled &
    Offered<string> & {
      value: string;
      options?: readonly Option<string>[];
      onChange: (value: string) => void;
    },
) {
  const [label, hint] = useLabel(props.says, props.label, props.hint);
  const options = useOffered(props, props.options);
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        autocomplete="off"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
