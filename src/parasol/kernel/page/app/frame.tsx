/** What stands around every screen: the name and the way out, the tabs of whoever unlocked, and the warning before the lock. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { HELD_DESKS, type ScreenName, type Screens } from "#kernel/kit/names.ts";
import { Actions, Button } from "#kernel/kit/parts.tsx";

export function Bar(props: { shifts: number }) {
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
      {!app.isApart && (
        <button
          type="button"
          class="help"
          aria-current={app.visit.name === "help" ? "page" : undefined}
          onClick={() => app.visit.name !== "help" && app.go("help", {})}
        >
          {t("bar-help")}
        </button>
      )}
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
const WITHIN: Partial<Record<ScreenName, ScreenName>> = {
  "desk-write": "desks",
  conversation: "desks",
  "own-keys": "me",
  profiles: "me",
  lounge: "me",
  "lounge-thread": "me",
  "lounge-post": "me",
  "lounge-write": "me",
  letters: "me",
  say: "me",
};

/** The tabs of a member, the desk for a worker, and the review for a steward. */
export function Tabs() {
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

/** A dialog that is open as long as it is drawn; the focus returns to where it was. */
function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.scrollTo(0, 0); // in large text the focus, on a button, would hide what is asked
    return () => shown?.close(); // while it is still drawn: the browser gives the focus back
  }, []);
  return dialog;
}

/** Somebody who is in, or in the middle of something, opened a link: nothing changes before they say so. */
export function LinkQuestion(props: { locks: boolean; onFollow: () => void; onStay: () => void }) {
  const t = useTexts();
  return (
    <dialog ref={useModal()} aria-labelledby="link-asked" onClose={props.onStay}>
      <h2 id="link-asked">{t("link-asked")}</h2>
      <p>{t(props.locks ? "link-locks" : "link-leaves")}</p>
      <Actions>
        <Button kind="main" says="link-stay" onClick={props.onStay} />
        <Button says="link-open" onClick={props.onFollow} />
        <LeaveHere />
      </Actions>
    </dialog>
  );
}

export function LockWarning() {
  const t = useTexts();
  return (
    <dialog ref={useModal()} aria-labelledby="lock-warning">
      <h2 id="lock-warning">{t("lock-warning")}</h2>
      <p>{t("lock-warning-text")}</p>
      <Actions>
        <Button kind="main" says="lock-stay" />
        <LeaveHere />
      </Actions>
    </dialog>
  );
}

/** The way out for a dialog, which the bar's lies under. As it is pressed: any touch takes the warning away. */
function LeaveHere() {
  const app = useApp();
  const t = useTexts();
  return (
    <button type="button" onPointerDown={() => app.leave()} onClick={() => app.leave()}>
      {t("leave")}
    </button>
  );
}
