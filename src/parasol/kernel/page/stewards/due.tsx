/**
 * What is due: new keys after somebody left or a week has passed, and a new list for checks, for that reason or
 * because alerts are kept for longer than the settings say.
 */
import { useState } from "preact/hooks";
import { isDue, longerAlerts, rekey, SHORTENED } from "#features/checks/page/rekey.ts";
import { isAnyDeskDue } from "#features/desks/page/keeping.ts";
import { useAct, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Action, Notice, Problem } from "#kernel/kit/parts.tsx";
import { tend } from "#kernel/roster/client/tending.ts";
import { isForNewKeys } from "#kernel/roster/rules/server-keys.ts";
import { keysDue, type Review } from "./data.ts";

/** How far something is, and about how many minutes it goes on; 0 if that isn't known yet, or it is soon over. */
interface Progress {
  readonly what: keyof typeof PROGRESS;
  readonly done: number;
  readonly of: number;
  readonly minutes: number;
}

const PROGRESS = { keys: "due-progress-keys", list: "due-progress" } as const;

/** Tells how far something is that begins when it is first told of. */
function telling(what: Progress["what"], set: (progress: Progress) => void): (done: number, of: number) => void {
  let first: { readonly at: number; readonly done: number } | null = null;
  return (done, of) => {
    first ??= { at: performance.now(), done };
    const each = done > first.done ? (performance.now() - first.at) / (done - first.done) : 0;
    set({ what, done, of, minutes: Math.round(((of - done) * each) / 60_000) });
  };
}

/** Renews whatever is due. It can be broken off and taken up again; the old list answers until the new one is whole. */
export function DueNotice({ review, onDone }: { review: Review; onDone: () => void }) {
  const person = usePerson();
  const t = useTexts();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isDone, setDone] = useState(false);
  const keys = keysDue(person) ?? (review.areDesksDue ? "left" : null);
  const renew = useAct(async () => {
    setProgress({ what: "keys", done: 0, of: 0, minutes: 0 });
    try {
      const isShortening = review.longerAlerts > 0 && !(await isDue(person));
      await tend(person, isShortening, telling("keys", setProgress));
      const tell = telling("list", setProgress);
      if (await isDue(person)) await rekey(person, tell, isShortening ? SHORTENED : undefined);
      review.isListDue = await isDue(person);
      review.longerAlerts = await longerAlerts(person);
      review.areDesksDue = await isAnyDeskDue(person);
      setDone(true);
    } finally {
      setProgress(null);
      onDone();
    }
  });
  const isForKeys = isForNewKeys(person.roster, person.roster.currentList);
  const isDueAtAll = keys !== null || review.isListDue || review.longerAlerts > 0;
  if (isDone && !isDueAtAll) {
    return (
      <div role="status">
        <Notice kind="good">{t("due-done")}</Notice>
      </div>
    );
  }
  if (!isDueAtAll) return null;
  return (
    <Notice kind="warn" title={t("due-title")}>
      {keys && <p>{t(`due-keys-${keys}`)}</p>}
      {review.isListDue && <p>{t(isForKeys ? "due-list-keys" : "due-list")}</p>}
      {review.longerAlerts > 0 && <p>{t("due-shorter", { count: review.longerAlerts })}</p>}
      {progress ? (
        <div role="status">
          <p>
            {progress.of > 0 ? t(PROGRESS[progress.what], { done: progress.done, of: progress.of }) : t("due-starting")}
          </p>
          {progress.minutes > 0 && <p>{t("due-minutes", { count: progress.minutes })}</p>}
          <progress max={progress.of || 1} value={progress.done} aria-label={t("due-title")} />
        </div>
      ) : (
        <Action kind="main" says="due-renew" act={renew} />
      )}
      <p class="soft small">{t("due-can-stop")}</p>
      <Problem task={renew} />
    </Notice>
  );
}
