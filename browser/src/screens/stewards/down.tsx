/** Taking an alert down: a steward withdraws it, says why, and it counts for nobody any more. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { takeDown } from "../../publishing/publication.ts";
import type { Bytes } from "../../wire/bytes.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Ended } from "../kit/lists.tsx";
import { Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { AlertCard } from "../members/alert-card.tsx";
import { useAlerts } from "../members/alerts-read.ts";
import { ReasonForm } from "./reason.tsx";

function DownScreen({ id }: { id: Bytes }): JSX.Element {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const { found, session } = useAlerts();
  const [reason, setReason] = useKept("reason", "");
  const [isDone, setDone] = useState(false);
  const alert = found?.byId(id);
  if (isDone) {
    const says = <p>{t("down-done-text")}</p>;
    return (
      <Ended title={t("down-done")} says={says} button={t("down-to-alerts")} onNext={() => app.go("alerts", {})} />
    );
  }
  const end = () =>
    task.run(async () => {
      await takeDown(person, id, reason);
      await session.fresh().catch(() => undefined); // it is taken down; reading can wait
      setDone(true);
    });
  return (
    <Screen title={t("down-title")}>
      {alert && <AlertCard alert={alert} />}
      <p>{t("down-means")}</p>
      <ReasonForm
        task={task}
        reason={reason}
        onReason={setReason}
        onSend={end}
        button={t("down-now")}
        kind="grave"
        lines={2}
        busy={t("down-doing")}
      />
    </Screen>
  );
}

register("down", DownScreen);
