/**
 * The keys of the queue: j and k (or the arrows, on a line) move, Enter opens, c claims. They can be turned off
 * (WCAG 2.1.4), and mean nothing while somebody types.
 */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useApp, useKept } from "../kit/context.ts";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog") !== null;

export function useQueueKeys(
  list: RefObject<HTMLElement | null>,
  take: (room: string) => void,
): { areOn: boolean; set: (areOn: boolean) => void } {
  const app = useApp();
  const [areOn, set] = useKept("keys", () => app.session.get("keys") !== "off");
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!areOn || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const lines = Array.from(list.current?.querySelectorAll<HTMLElement>("[data-room]") ?? []);
      const at = lines.indexOf(document.activeElement as HTMLElement);
      const isArrow = event.key === "ArrowDown" || event.key === "ArrowUp";
      if (isArrow && at < 0) return; // elsewhere the arrows scroll the page
      if (event.key === "j" || event.key === "ArrowDown") lines[Math.min(at + 1, lines.length - 1)]?.focus();
      else if (event.key === "k" || event.key === "ArrowUp") lines[Math.max(at - 1, 0)]?.focus();
      else if (event.key === "c" && at >= 0) latest.current(lines[at]?.dataset.room ?? "");
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [areOn]);
  return {
    areOn,
    set(wanted) {
      app.session.set("keys", wanted ? "on" : "off");
      set(wanted);
    },
  };
}
