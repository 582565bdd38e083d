/** What stands around every screen: the name and the way out, the tabs of whoever unlocked, and the warning before the lock. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useApp, useTexts } from "../kit/context.ts";
import { HELD_DESKS, type ScreenName, type Screens } from "../kit/names.ts";
import { Button } from "../kit/parts.tsx";

export function Bar(props: { shifts: number }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <header class="bar">
      <button type="button" class="skip" onClick={() => document.querySelector("h1")?.focus()}>
        {t("skip")}
      </button>
      <button type="button" class="name" onClick={() => app.go(app.person ? "check" : "front", {})}>
        {app.name}
      </button>
      <button
        type="button"
        class="help"
        aria-current={app.visit.name === "help" ? "page" : undefined}
        onClick={() => app.visit.name !== "help" && app.go("help", {})}
      >
        {t("bar-help")}
      </button>
      <button type="button" class="leave" onClick={() => app.leave()}>
        {t("leave")}
      </button>
      <span class="unseen" role="status">
        {props.shifts > 0 ? t("leave-shift", { left: 3 - props.shifts }) : ""}
      </span>
    </header>
  );
}

/** The screens that belong to a tab, beside the one that it opens. */
const WITHIN: Partial<Record<ScreenName, ScreenName>> = { "desk-write": "desks", conversation: "desks" };

/** The tabs of a member, the desk for a worker, and the review for a steward. */
export function Tabs(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const hasDesks = ((app.session.get(HELD_DESKS) as { size: number } | undefined)?.size ?? 0) > 0;
  const tabs: ScreenName[] = ["check", "alerts", "report", "desks"];
  if (hasDesks) tabs.push("worker");
  if (app.person?.isSteward) tabs.push("stewards");
  tabs.push("me");
  const here = WITHIN[app.visit.name] ?? app.visit.name;
  // Whoever is in the middle of a report and presses "Report" stays there: going on loses nothing.
  const isThere = (name: ScreenName) =>
    here === name && (name === "report" || (here === app.visit.name && Object.keys(app.visit.params).length === 0));
  return (
    <nav class="tabs" aria-label={t("tabs")}>
      {tabs.map((name) => (
        <button
          type="button"
          key={name}
          aria-current={here === name ? "page" : undefined}
          onClick={() => !isThere(name) && app.go(name, {} as Screens[typeof name])}
        >
          {t(`tab-${name}`)}
        </button>
      ))}
    </nav>
  );
}

export function LockWarning(): JSX.Element {
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="lock-warning">
      <h2 id="lock-warning">{t("lock-warning")}</h2>
      <p>{t("lock-warning-text")}</p>
      <Button kind="main">{t("lock-stay")}</Button>
    </dialog>
  );
}
