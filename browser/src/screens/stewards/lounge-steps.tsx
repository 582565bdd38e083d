/** Keys for what stewards do in the lounge's list: j and k move through its lines, and each step has one. */
import type { ComponentChildren } from "preact";
import { useApp } from "../kit/context.ts";
import { Button } from "../kit/parts.tsx";
import { KeysHelp, useListKeys } from "./keys.tsx";
import { useIsWide } from "./split.tsx";

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
export function Line({ name, children }: { name: string; children: ComponentChildren }) {
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

/** The keys of the list on this screen: each presses the button of its step, and does nothing where there is none. */
export function StepKeys() {
  const { kept } = useApp().visit;
  const press = (does: string) => (line: string) => {
    if (does === "open") kept.set(OPENED, line);
    document.activeElement?.querySelector<HTMLElement>(`[data-step="${does}"] button`)?.click();
  };
  useListKeys(MAIN, Object.fromEntries(Object.entries(STEPS).map(([does, key]) => [key, press(does)])));
  return <KeysHelp isUnseen={!useIsWide()} shown={["move", ...Object.keys(STEPS), "help"]} />;
}
