/** Taking an alert down: a steward withdraws it, says why, and it counts for nobody any more. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { takeDown } from "../../alerts/drafting.ts";
import type { Bytes } from "../../wire/bytes.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Actions, Busy, Button, Field, Form, Notice, Problem, Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { AlertCard } from "../members/alert-card.tsx";
import { useAlerts } from "../members/alerts-read.ts";

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
    return (
      <Screen title={t("down-done")} hasBack={false}>
        <Notice kind="good">
          <p>{t("down-done-text")}</p>
        </Notice>
        <Actions>
          <Button kind="main" onClick={() => app.go("alerts", {})}>
            {t("down-to-alerts")}
          </Button>
        </Actions>
      </Screen>
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
      {alert && <AlertCard alert={alert} isWhole />}
      <p>{t("down-means")}</p>
      <Form onSubmit={end}>
        <Field
          label={t("reason-needed")}
          hint={t("reason-hint")}
          value={reason}
          onInput={setReason}
          lines={2}
          maxLength={500}
        />
        <Problem task={task} />
        {task.isRunning && <Busy label={t("down-doing")} />}
        <Actions>
          <Button kind="grave" type="submit" isBusy={task.isRunning}>
            {t("down-now")}
          </Button>
        </Actions>
      </Form>
    </Screen>
  );
}

register("down", DownScreen);
