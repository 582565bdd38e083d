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
      <button type="button" class="leave" onClick={() => app.leave()}>
        {t("leave")}
      </button>
      <span class="unseen" role="status">
        {props.shifts > 0 ? t("leave-shift", { left: 3 - props.shifts }) : ""}
      </span>
    </header>
  );
}

/** The tabs of a member, the desks for a worker, and the review for a steward. */
export function Tabs(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const hasDesks = ((app.session.get(HELD_DESKS) as { size: number } | undefined)?.size ?? 0) > 0;
  const tabs: ScreenName[] = ["check", "alerts"];
  if (hasDesks) tabs.push("worker");
  if (app.person?.isSteward) tabs.push("stewards");
  tabs.push("me");
  const isFirst = (name: ScreenName) => app.visit.name === name && Object.keys(app.visit.params).length === 0;
  return (
    <nav class="tabs" aria-label={t("tabs")}>
      {tabs.map((name) => (
        <button
          type="button"
          key={name}
          aria-current={app.visit.name === name ? "page" : undefined}
          onClick={() => !isFirst(name) && app.go(name, {} as Screens[typeof name])}
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
