/**
 * What a result or an alert weighs, told by fill, shape and word at once: a picture of each, blurred and in grey, still
 * differs from the others (tests/browser/test_kit_look.py). No tone says that somebody is safe.
 */
import type { ComponentChildren } from "preact";
import { useTexts } from "./context.ts";
import { Icon } from "./icons.tsx";

/** `none` is nothing found, `unknown` that there is no answer, `partial` that it may be about somebody else. */
export type Tone = "none" | "unknown" | "partial" | Severe;
type Severe = (typeof SEVERITIES)[number];
const SEVERITIES = ["nuisance", "caution", "serious", "danger"] as const;

/** The tone of an alert's severity. */
export const toneOf = (severity: number): Tone => SEVERITIES[severity] ?? "unknown";

const Shape = ({ tone }: { tone: Tone }) => (
  <span class={`shape ${tone}`}>
    <Icon name={tone} />
  </span>
);

/** The banner of a result: its shape, its word or sentence, and what it means. */
export const Result = (props: { tone: Tone; title: ComponentChildren; children?: ComponentChildren }) => (
  <section class={`result ${props.tone}`}>
    <h2>
      <Shape tone={props.tone} />
      <span>{props.title}</span>
    </h2>
    <div>{props.children}</div>
  </section>
);

/** Severity in words and shape, within a line. */
export function Severity(props: { severity: number }) {
  const t = useTexts();
  return (
    <span class="mark">
      <Shape tone={toneOf(props.severity)} />
      {t(`severity-${props.severity}`)}
    </span>
  );
}

/** One of a list, in two lines: how bad and what; where, when, from whom. What is new says so. */
export function Row(props: {
  /** Without one there is no shape: it weighs nothing, like a member. */
  tone?: Tone;
  title: ComponentChildren;
  line: ComponentChildren;
  picture?: ComponentChildren;
  isNew?: boolean;
  onPress?: () => void;
  href?: string;
  /** By this keys and Back find it again. */
  name?: string;
  /** It is open beside the list. */
  isOpen?: boolean;
}) {
  const t = useTexts();
  const inside = (
    <>
      {props.tone && <Shape tone={props.tone} />}
      {props.picture}
      <span>
        <strong>{props.title}</strong>
        <span class="second">
          {props.isNew && <span class="new">{t("row-new")} · </span>}
          {props.line}
        </span>
      </span>
    </>
  );
  return props.href ? (
    <a class="row" href={props.href}>
      {inside}
    </a>
  ) : (
    <button
      type="button"
      class="row"
      data-line={props.name}
      aria-current={props.isOpen ? "true" : undefined}
      onClick={props.onPress}
    >
      {inside}
    </button>
  );
}
