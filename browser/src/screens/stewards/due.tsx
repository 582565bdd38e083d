/**
 * What is due: new keys after somebody left or a week has passed, and the list for checks made anew, for that reason or
 * because alerts are kept for longer than the settings say.
 */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { isDue, longerAlerts, rekey, SHORTENED } from "../../checks/rekey.ts";
import { isAnyDeskDue } from "../../community/desks.ts";
import { tend } from "../../community/steward.ts";
import { usePerson, useTask, useTexts } from "../kit/context.ts";
import { Actions, Button, Notice, Problem } from "../kit/parts.tsx";
import { keysDue, type Review } from "./data.ts";

/** Renews whatever is due. It can be broken off and taken up again; the old list answers until the new one is whole. */
export function DueNotice({ review, onDone }: { review: Review; onDone: () => void }): JSX.Element | null {
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [isDone, setDone] = useState(false);
  const keys = keysDue(person) ?? (review.areDesksDue ? "left" : null);
  const renew = () =>
    task.run(async () => {
      setProgress({ done: 0, of: 0 });
      try {
        const isShortening = review.longerAlerts > 0 && !(await isDue(person));
        await tend(person, isShortening);
        const tell = (done: number, of: number) => setProgress({ done, of });
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
  const isDueAtAll = keys !== null || review.isListDue || review.longerAlerts > 0;
  if (isDone && !isDueAtAll) {
    return (
      <div role="status">
        <Notice kind="good">
          <p>{t("due-done")}</p>
        </Notice>
      </div>
    );
  }
  if (!isDueAtAll) return null;
  return (
    <Notice kind="warn" title={t("due-title")}>
      {keys && <p>{t(`due-keys-${keys}`)}</p>}
      {review.isListDue && <p>{t("due-list")}</p>}
      {review.longerAlerts > 0 && <p>{t("due-shorter", { count: review.longerAlerts })}</p>}
      {progress ? (
        <div role="status">
          <p>{progress.of > 0 ? t("due-progress", progress) : t("due-starting")}</p>
          <progress max={progress.of || 1} value={progress.done} aria-label={t("due-title")} />
        </div>
      ) : (
        <Actions>
          <Button kind="main" onClick={renew} isBusy={task.isRunning}>
            {t("due-renew")}
          </Button>
        </Actions>
      )}
      <p class="soft small">{t("due-can-stop")}</p>
      <Problem task={task} />
    </Notice>
  );
}
