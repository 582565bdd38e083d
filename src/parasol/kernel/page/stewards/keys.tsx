/**
 * Keys for stewards: each does what a button does. They can be turned off (WCAG 2.1.4), and mean nothing while somebody
 * types. ? shows them all.
 */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { Button, Tick } from "#kernel/kit/parts.tsx";

/** What a key does; false if nothing, so that it keeps its meaning for the browser. */
export type Keys = Readonly<Record<string, (() => unknown) | undefined | null>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog") !== null;

export function useKeys(keys: Keys): void {
  const { session } = useApp();
  const latest = useRef(keys);
  latest.current = keys;
  // With what is drawn, not after it: whoever is quick would press a key that nothing hears yet.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (session.get("keys") === "off" && event.key !== "?") return;
      const act = latest.current[event.key];
      if (act && act() !== false) event.preventDefault();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

/** j and k (or the arrows, on a line) move through the lines of a list; what `others` do hears of the line they are on. */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
  others: Readonly<Record<string, (line: string) => void>> = {},
): void {
  const lines = () => Array.from(list.current?.querySelectorAll<HTMLElement>("[data-line]") ?? []);
  const at = () => lines().indexOf(document.activeElement as HTMLElement);
  const move = (by: number) => {
    const all = lines();
    const from = at() < 0 ? all.findIndex((line) => line.ariaCurrent === "true") : at();
    const to = all[Math.max(0, Math.min(from + by, all.length - 1))];
    to?.focus();
  };
  const onLine = (act: () => void) => () => at() >= 0 && act();
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: onLine(() => move(1)), // elsewhere the arrows scroll the page
    ArrowUp: onLine(() => move(-1)),
    ...Object.fromEntries(
      Object.entries(others).map(([key, act]) => [key, onLine(() => act(lines()[at()]?.dataset.line ?? ""))]),
    ),
  });
}

const SHOWN = ["move", "open", "claim", "write", "ask", "next", "list", "again", "help"] as const;

/** The keys there are, and whether they are on: opened by ?, and by a button where there is room for one. */
export function KeysHelp({ isUnseen, shown = SHOWN }: { isUnseen?: boolean; shown?: readonly string[] }) {
  const app = useApp();
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [areOn, setOn] = useKept("keys", app.session.get("keys") !== "off");
  const open = () => dialog.current?.showModal();
  useKeys({ "?": open });
  return (
    <>
      {!isUnseen && <Button kind="link" says="keys" onClick={open} />}
      <dialog ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">{t("keys")}</h2>
        <dl class="keys">
          {shown.map((what) => (
            <div key={what}>
              <dt>
                <kbd>{t(`keys-which-${what}`)}</kbd>
              </dt>
              <dd>{t(`keys-does-${what}`)}</dd>
            </div>
          ))}
        </dl>
        <Tick
          says="keys-on"
          isOn={areOn}
          onChange={(isOn) => {
            app.session.set("keys", isOn ? "on" : "off");
            setOn(isOn);
          }}
        />
        <Button kind="main" says="keys-close" onClick={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}
