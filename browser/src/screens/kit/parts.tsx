/** The pieces that screens are made of. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Distrust, Trouble } from "../../wire/trouble.ts";
import { type Task, useApp, useTexts } from "./context.ts";

export { Choices } from "./choices.tsx";

/** A screen: its heading takes the focus when it opens, so that a screen reader says where one is. */
export function Screen(props: {
  title: string;
  children: ComponentChildren;
  hasBack?: boolean;
  isWide?: boolean;
}): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // Before anybody can touch what was drawn: later it would take the focus from a field that somebody is in already.
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [app.visit, props.title]);
  return (
    <main id="main" class={props.isWide ? "wide" : ""}>
      {props.hasBack !== false && (
        <button type="button" class="link" onClick={() => app.back()}>
          {t("back")}
        </button>
      )}
      <h1 tabIndex={-1} ref={heading}>
        {props.title}
      </h1>
      {props.children}
    </main>
  );
}

/** A button; `kind` "main" is the next step, "grave" what can't be undone. */
export function Button(props: {
  children: ComponentChildren;
  onClick?: () => void;
  kind?: "main" | "grave" | "link" | "plain";
  type?: "button" | "submit";
  isBusy?: boolean;
  label?: string;
}): JSX.Element {
  return (
    <button
      type={props.type ?? "button"}
      class={`${props.kind ?? "plain"}${props.isBusy ? " busy" : ""}`}
      aria-disabled={props.isBusy ? true : undefined}
      aria-label={props.label}
      onClick={props.isBusy ? (event) => event.preventDefault() : props.onClick}
    >
      {props.children}
    </button>
  );
}

export const Actions = (props: { children: ComponentChildren; isStack?: boolean }): JSX.Element => (
  <div class={props.isStack ? "actions stack" : "actions"}>{props.children}</div>
);

/**
 * A form that submits by Enter or its main button, and never to a server by itself. The first mistake, a field or what
 * is said about several, gets the focus and is scrolled to, or on a small phone nothing seems to happen; at the same
 * mistake made again too.
 */
export function Form(props: { onSubmit: () => void; children: ComponentChildren }): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const isSubmitted = useRef(false);
  const [, setTurn] = useState(0);
  useEffect(() => {
    if (!isSubmitted.current) return;
    const wrong = form.current?.querySelector<HTMLElement>(MISTAKE);
    if (!wrong) return;
    isSubmitted.current = false;
    showAndFocus(wrong);
  });
  return (
    <form
      noValidate
      autocomplete="off"
      ref={form}
      onInput={() => {
        isSubmitted.current = false;
      }}
      onSubmit={(event) => {
        event.preventDefault();
        isSubmitted.current = true;
        props.onSubmit();
        setTurn((turn) => turn + 1);
      }}
    >
      {props.children}
    </form>
  );
}

const MISTAKE = '[aria-invalid="true"], .wrong :is(input, select), [role="alert"]:not(.wrong *):has(> .bad)';

/** Bring something into view, with what is said about it, and put the focus there. */
export function showAndFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  (element.closest(".field") ?? element).scrollIntoView({ block: "center" });
}

/** One field with its label and an optional hint. No spelling check and no memory: both leave what is typed behind. */
export function Field(props: {
  label: string;
  hint?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  lines?: number;
  type?: "text" | "password" | "search" | "tel" | "date";
  autocomplete?: string;
  maxLength?: number | undefined;
  isLabelUnseen?: boolean;
  inputMode?: "text" | "tel" | "search" | "numeric";
  error?: string | undefined;
}): JSX.Element {
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
    "aria-describedby":
      [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ") || undefined,
  };
  return (
    <div class="field">
      <label for={id} class={props.isLabelUnseen ? "unseen" : ""}>
        {props.label}
      </label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
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
export function Select(props: {
  label: string;
  hint?: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.hint && <p class="hint">{props.hint}</p>}
      <select
        id={id}
        autocomplete="off"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Something to notice. `kind` is told by its heading and words too, not only by its colour. */
export const Notice = (props: {
  kind?: "warn" | "bad" | "good";
  title?: string;
  children: ComponentChildren;
}): JSX.Element => (
  <div class={`notice ${props.kind ?? ""}`}>
    {props.title && <h2>{props.title}</h2>}
    {props.children}
  </div>
);

/**
 * What went wrong with a task, in plain words, said aloud; nothing when nothing did. `first` says what did not happen,
 * where an error could be read as an answer.
 */
export function Problem(props: { task: Task; first?: string }): JSX.Element {
  const say = useTroubleText();
  const place = useRef<HTMLDivElement>(null);
  const { trouble } = props.task;
  useEffect(() => {
    if (trouble !== null && place.current) showAndFocus(place.current);
  }, [trouble]);
  return (
    <div role="alert" tabIndex={-1} ref={place}>
      {props.task.trouble !== null && (
        <Notice kind="bad">
          {props.first && <p>{props.first}</p>}
          <p>{say(props.task.trouble)}</p>
        </Notice>
      )}
    </div>
  );
}

/** The plain words for an error. Anything unknown says that nothing was lost. */
export function useTroubleText(): (error: unknown) => string {
  const { texts } = useApp();
  return (error) => {
    const ids = [...tamperedIds(error), troubleId(error), ...generalIds(error)];
    const id = ids.find((each) => texts.has(each)) ?? "trouble-unexpected";
    const args: Record<string, string | number> = {};
    for (const name of ["position", "excess"]) {
      const value = (error as Record<string, unknown> | null)?.[name];
      if (typeof value === "number") args[name] = value;
    }
    return texts.say(id, args);
  };
}

const troubleId = (error: unknown): string => `trouble-${error instanceof Trouble ? error.code : "unexpected"}`;

/**
 * A roster that breaks its own rules. The server's no to an entry of one's own has the same code and other words.
 * (`roster-generation` is a roster that ends in the middle of a change, which an honest server can show for a moment.)
 */
const tamperedIds = (error: unknown): string[] =>
  error instanceof Distrust && error.code.startsWith("roster-") && error.code !== "roster-generation"
    ? ["trouble-roster-tampered"]
    : [];

/** What is said of an error whose own code has no words: that the server can't be trusted, or that a thing is broken. */
const generalIds = (error: unknown): string[] =>
  error instanceof Distrust ? ["trouble-distrust"] : error instanceof Trouble ? ["trouble-unreadable"] : [];

/** Seven words on a card to write down or print. No name, no address: whoever finds it learns nothing. */
export const WordsCard = (props: { words: string; label: string }): JSX.Element => (
  <div class="card print">
    <ol class="words" aria-label={props.label} translate={false}>
      {props.words.split(" ").map((word, at) => (
        <li key={`${at}-${word}`}>{word}</li>
      ))}
    </ol>
  </div>
);

/** The field for words: pasted, typed, or filled in by a password manager; hidden until somebody asks to see it. */
export function WordsField(props: {
  label: string;
  hint?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  isNew?: boolean | undefined;
}): JSX.Element {
  const t = useTexts();
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <Field
        label={props.label}
        hint={props.hint}
        value={props.value}
        onInput={props.onInput}
        type={isShown ? "text" : "password"}
        autocomplete={props.isNew ? "new-password" : "current-password"}
        maxLength={400}
      />
      <label class="choice">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} />
        <span>{t("words-show")}</span>
      </label>
    </div>
  );
}

/** A picture of waiting that says what is being waited for. */
export function Busy(props: { label: string }): JSX.Element {
  const t = useTexts();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      <p class="soft busy">{props.label}</p>
      {isLong && <p class="soft">{t("busy-long")}</p>}
    </div>
  );
}

const LONG = 6000; // milliseconds until somebody wonders whether it goes on
