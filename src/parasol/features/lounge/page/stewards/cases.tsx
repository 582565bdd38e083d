/**
 * What stewards decide about posts, pens and profiles: what people told them, what was decided, and the ways to say more
 * to it. j and k move through the lines, and each step has a key.
 */
import type { ComponentChildren } from "preact";
import { lastDayOf } from "#features/profiles/page/listing-flags.ts";
import type { Told } from "#features/reports/page/flags.ts";
import { useIsWide } from "#features/reports/page/stewards/split.tsx";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Decision } from "#kernel/kit/deciding.tsx";
import { Folded } from "#kernel/kit/folded.tsx";
import { Paged } from "#kernel/kit/lists.tsx";
import type { Way } from "#kernel/kit/names.ts";
import { Actions, Button } from "#kernel/kit/parts.tsx";
import { useNames } from "#kernel/members/said.ts";
import { answersTo, type Case, decidedBy, stateOf } from "#kernel/moderation/standing.ts";
import { KeysHelp, useListKeys } from "#kernel/stewards/keys.tsx";
import { fromBase64, keyOf } from "#kernel/wire/bytes.ts";

const PAGE = 20;
/** What a steward does with a line, and the key of each. */
const STEPS = { open: "Enter", done: "d", agree: "y", undo: "z", stop: "s" };
/** The line whose post was opened last: the keys go on from there. */
const OPENED = "line";
const MAIN = {
  get current(): HTMLElement | null {
    return document.querySelector("main");
  },
};

/** A line of the list that keys reach. */
function Line({ name, children }: { name: string; children: ComponentChildren }) {
  const { kept } = useApp().visit;
  return (
    <li data-line={name} tabIndex={-1} aria-current={kept.get(OPENED) === name ? "true" : undefined}>
      {children}
    </li>
  );
}

/** The button of a step: the step's key presses it on the line that has the focus. */
export const StepButton = ({ does, ...button }: { does: keyof typeof STEPS } & Parameters<typeof Button>[0]) => (
  <span data-step={does}>
    <Button {...button} />
  </span>
);

/** The keys of the list on this screen, `but` one: each presses its step's button, and does nothing where there is none. */
export function StepKeys({ but }: { but?: keyof typeof STEPS }) {
  const { kept } = useApp().visit;
  const press = (does: string) => (line: string) => {
    if (does === "open") kept.set(OPENED, line);
    document.activeElement?.querySelector<HTMLElement>(`[data-step="${does}"] button`)?.click();
  };
  useListKeys(MAIN, Object.fromEntries(Object.entries(STEPS).map(([does, key]) => [key, press(does)])));
  return (
    <KeysHelp isUnseen={!useIsWide()} shown={["move", ...Object.keys(STEPS).filter((each) => each !== but), "help"]} />
  );
}

/** What people told, each with what it is about (`children`), until a steward has dealt with it. */
export function ToldList<F extends { readonly why: string }>(props: {
  told: readonly Told<F>[];
  /** What kind of thing it is, in a few words. */
  whatOf?: (flag: F) => string;
  done: string;
  isBusy: boolean;
  onDone: (told: Told<F>) => void;
  children: (flag: F | null, day: number) => ComponentChildren;
}) {
  const { texts } = useApp();
  const t = useTexts();
  const { whatOf } = props;
  return (
    <ul class="lines">
      {props.told.map((each) => {
        const { room, day, flag } = each;
        return (
          <Line key={keyOf(room)} name={keyOf(room)}>
            <p class="soft small">
              {texts.day(day)}
              {flag && whatOf && ` · ${whatOf(flag)}`}
            </p>
            <p class="told" dir="auto">
              {flag ? <Folded text={flag.why} /> : t("lounge-told-unreadable")}
            </p>
            {props.children(flag, day)}
            <StepButton does="done" says={props.done} isBusy={props.isBusy} onClick={() => props.onDone(each)} />
          </Line>
        );
      })}
    </ul>
  );
}

/** A decision, and who undid it; `says` tells what it was and what it is about. */
export function CaseText({ each, says }: { each: Case; says?: CaseSays | undefined }) {
  const { texts, device } = useApp();
  const t = useTexts();
  const nameOf = useNames();
  const { opened, restored } = each;
  const state = stateOf(each, device.today());
  const until = texts.day(opened.until ?? 0);
  const names = decidedBy(each).map((key) => nameOf(fromBase64(key)));
  const by = t("lounge-case-by", {
    names: new Intl.ListFormat(texts.language.code).format(names),
    day: texts.day(opened.day),
  });
  const stands =
    state === "alone" && says?.alone
      ? t(says.alone, { day: texts.day(lastDayOf(opened)) })
      : t(`lounge-case-${state}`, { name: restored ? nameOf(fromBase64(restored.by)) : "", day: until });
  const ends = opened.until !== undefined && state !== "ended" ? ` ${t("lounge-case-until", { day: until })}` : "";
  return (
    <>
      <Decision what={says?.title?.(each)} why={opened.reason} by={`${by} ${stands}${ends}`} />
      {restored && <p dir="auto">{restored.reason}</p>}
      {says?.about?.(each)}
    </>
  );
}

interface CaseSays {
  title?: (each: Case) => string;
  about?: (each: Case) => ComponentChildren;
  /** What is said while it waits for a second steward, if more than that: by when. */
  alone?: string;
}

/** Some of all cases, and what this steward can say to each: `to` is where she says it. */
export function Cases(props: {
  cases: readonly Case[];
  all: readonly Case[];
  name?: string;
  to: (does: "confirm" | "restore", of: string) => Way;
  says?: CaseSays;
}) {
  const { cases, all, name, to, says } = props;
  const t = useTexts();
  const { key, device } = usePerson();
  const step = { confirm: "agree", restore: "undo" } as const;
  return (
    <Paged
      items={cases}
      page={PAGE}
      name={name ?? "shown"}
      more={(count) => t("lounge-more-decisions", { count })}
      list="lines"
      each={(each) => {
        const steps = answersTo(all, each, keyOf(key), device.today());
        return (
          <Line key={each.opened.id} name={each.opened.id}>
            <CaseText each={each} says={says} />
            {steps.length > 0 && (
              <Actions>
                {steps.map((does) => (
                  <StepButton key={does} does={step[does]} says={`lounge-${does}`} to={to(does, each.opened.id)} />
                ))}
              </Actions>
            )}
          </Line>
        );
      }}
    />
  );
}
