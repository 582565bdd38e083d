/** Taking a report back, and deleting all of it: one page that says what happens, and then it happens. */
import type { JSX } from "preact";
import { useApp, useTask, useTexts } from "./context.ts";
import { Actions, Button, Problem, Screen } from "./parts.tsx";
import { OPENED, pageAt } from "./receipt-page.ts";
import type { Opened } from "./report-draft.ts";

export function TakingBack({ opened }: { opened: Opened }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const takeBack = () =>
    task.run(async () => {
      await opened.reporter.withdraw();
      opened.receipt = await opened.reporter.read();
      app.replace("receipt", {});
    });
  return (
    <Screen title={t("take-back-title")}>
      <p>{t("take-back-1")}</p>
      <p>{t("take-back-2")}</p>
      <p>{t("take-back-3")}</p>
      <Problem task={task} />
      <Actions>
        <Button kind="grave" isBusy={task.isRunning} onClick={takeBack}>
          {t("take-back")}
        </Button>
        <Button onClick={() => app.back()}>{t("keep-it")}</Button>
      </Actions>
    </Screen>
  );
}

export function Deleting({ opened }: { opened: Opened }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const remove = () =>
    task.run(async () => {
      await opened.reporter.remove();
      opened.wipe();
      app.session.delete(OPENED);
      app.replace("receipt", pageAt("gone"));
    });
  return (
    <Screen title={t("delete-title")}>
      <p>{t("delete-1")}</p>
      <p>{t("delete-2")}</p>
      <Problem task={task} />
      <Actions>
        <Button kind="grave" isBusy={task.isRunning} onClick={remove}>
          {t("delete-all")}
        </Button>
        <Button onClick={() => app.back()}>{t("keep-it")}</Button>
      </Actions>
    </Screen>
  );
}

export function Gone(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <Screen title={t("gone-title")} hasBack={false}>
      <p>{t("gone-text")}</p>
      <Actions>
        <Button kind="main" onClick={() => app.go("front", {})}>
          {t("done-front")}
        </Button>
        <Button onClick={() => app.go("help", {})}>{t("front-help")}</Button>
      </Actions>
    </Screen>
  );
}
