/** The pieces that screens are made of. */
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Declined, Distrust, Trouble } from "#kernel/wire/trouble.ts";
import { type Act, type Task, useApp, useTexts, useWay } from "./context.ts";
import { showAndFocus } from "./fields.tsx";
import type { Way } from "./names.ts";
import type { Args } from "./texts.ts";

export { Tick } from "./choices.tsx";

/** A screen: its heading takes the focus when it opens, so that a screen reader says where one is. */
export function Screen(props: {
  title: string;
  children: ComponentChildren;
  hasBack?: boolean;
  isWide?: boolean;
  /** What is said of a screen that no native speaker has read, if more than that. */
  draft?: string | false;
}) {
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
      {app.texts.has("draft") && <p class="soft small">{t(props.draft || "draft")}</p>}
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

export interface ButtonProps {
  /** The name of its text, where that needs no arguments. */
  says?: string;
  children?: ComponentChildren;
  onClick?: (() => void) | undefined;
  /** What it does, if that takes time. */
  act?: Act;
  /** The screen that it opens, if it does no more. */
  to?: Way | undefined;
  kind?: "main" | "grave" | "link" | "plain";
  type?: "button" | "submit";
  isBusy?: boolean;
  label?: string;
}

/** A button; `kind` "main" is the next step, "grave" what can't be undone. */
export function Button(props: ButtonProps) {
  const t = useTexts();
  const press = useWay(props.to, props.act?.start ?? props.onClick);
  const isBusy = props.isBusy || props.act?.isRunning;
  return (
    <button
      type={props.type ?? "button"}
      class={`${props.kind ?? "plain"}${isBusy ? " busy" : ""}`}
      aria-disabled={isBusy ? true : undefined}
      aria-label={props.label}
      onClick={isBusy ? (event) => event.preventDefault() : press}
    >
      {props.says ? t(props.says) : props.children}
    </button>
  );
}

export const Actions = (props: { children: ComponentChildren; isStack?: boolean }) => (
  <div class={props.isStack ? "actions stack" : "actions"}>{props.children}</div>
);

/** One button on a line of its own. */
export const Action = (props: ButtonProps) => (
  <Actions>
    <Button {...props} />
  </Actions>
);

/** Something to notice. `kind` is told by its heading and words too, not only by its colour. A text is a paragraph. */
export const Notice = (props: { kind?: "warn" | "bad" | "good"; title?: string; children: ComponentChildren }) => (
  <div class={`notice ${props.kind ?? ""}`}>
    {props.title && <h2>{props.title}</h2>}
    {typeof props.children === "string" ? <p>{props.children}</p> : props.children}
  </div>
);

/**
 * What went wrong with a task, in plain words, said aloud; nothing when nothing did. `first` says what did not happen,
 * where an error could be read as an answer.
 */
export function Problem(props: { task: Task; first?: string }) {
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

/** The text of a message; below it the English, where safety hangs on it and nobody has read the translation. */
export function useBoth(): (id: string, args?: Args) => ComponentChildren {
  const { texts } = useApp();
  return (id, args) => {
    const [said, english] = [texts.say(id, args), texts.english(id, args)];
    if (!english) return said;
    return [
      said,
      <small class="beside" lang="en" dir="ltr">
        {english}
      </small>,
    ];
  };
}

/** Sentences of a list, by the names of their texts. */
export function Points({ says }: { says: readonly string[] }) {
  const both = useBoth();
  return (
    <ul>
      {says.map((said) => (
        <li key={said}>{both(said)}</li>
      ))}
    </ul>
  );
}

/** The plain words for an error. Of anything unknown nobody can say whether something was sent before it. */
export function useTroubleText(): (error: unknown) => string {
  const { texts } = useApp();
  return (error) => {
    const ids = [...tamperedIds(error), ...ownIds(error), ...generalIds(error)];
    const id = ids.find((each) => texts.has(each)) ?? "trouble-unexpected";
    const args: Record<string, string | number> = {};
    for (const name of ["position", "excess"]) {
      const value = (error as Record<string, unknown> | null)?.[name];
      if (typeof value === "number") args[name] = value;
    }
    return texts.say(id, args);
  };
}

/** What is said of a code. Of one that the server chose only what is said of refusals, so that it can't choose its words. */
const ownIds = (error: unknown): string[] =>
  error instanceof Trouble
    ? [...(error instanceof Declined ? [] : [`trouble-${error.code}`]), `refused-${error.code}`]
    : [];

/**
 * A roster that breaks its own rules. The server's no to an entry of one's own has the same code and other words.
 * (`roster-generation` is a roster that ends in the middle of a change, which an honest server can show for a moment.)
 */
const tamperedIds = (error: unknown): string[] =>
  error instanceof Distrust && error.code.startsWith("roster-") && error.code !== "roster-generation"
    ? ["trouble-roster-tampered"]
    : [];

/** What is said of an error whose own code has no words: that the server can't be trusted, that it refused, or that a
 * thing is broken. */
const generalIds = (error: unknown): string[] =>
  error instanceof Distrust
    ? ["trouble-distrust"]
    : error instanceof Declined
      ? ["trouble-refused"]
      : error instanceof Trouble
        ? ["trouble-unreadable"]
        : [];

/** Eight words on a card to write down or print. No name, no address: whoever finds it learns nothing. */
export const WordsCard = (props: { words: string; label: string }) => (
  <div class="card print">
    <ol class="words" aria-label={props.label} translate={false}>
      {props.words.split(" ").map((word, at) => (
        <li key={`${at}-${word}`}>{word}</li>
      ))}
    </ol>
  </div>
);

/** A picture of waiting that says what is being waited for. */
export function Busy(props: { label: string }) {
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
