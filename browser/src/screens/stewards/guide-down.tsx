/** Taking a guide back: one steward is enough, says why, and nobody finds it any more. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { withdrawGuide } from "../../guides/keeping.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Ended } from "../kit/lists.tsx";
import { Screen } from "../kit/parts.tsx";
import { outdated, register } from "../kit/registry.ts";
import { ReasonForm } from "./reason.tsx";

function GuideDown({ id, title }: { id: string; title: string }): JSX.Element {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const [reason, setReason] = useKept("reason", "");
  const [isDone, setDone] = useState(false);
  if (isDone) {
    const says = <p>{t("guide-down-done-text")}</p>;
    return (
      <Ended
        title={t("guide-down-done")}
        says={says}
        button={t("guides-all")}
        onNext={() => app.go("guide-list", {})}
      />
    );
  }
  const end = () =>
    task.run(async () => {
      await withdrawGuide(person, id, reason);
      outdated.add("guides");
      setDone(true);
    });
  return (
    <Screen title={t("guide-down-title")}>
      <p>
        <strong dir="auto">{title}</strong>
      </p>
      <p>{t("guide-down-means")}</p>
      <ReasonForm
        task={task}
        reason={reason}
        onReason={setReason}
        onSend={end}
        button={t("guide-down-now")}
        kind="grave"
        lines={2}
        busy={t("guide-down-doing")}
      />
    </Screen>
  );
}

register("guide-down", GuideDown);
