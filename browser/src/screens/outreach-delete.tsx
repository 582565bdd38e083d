/** Deleting a conversation, or only how to be reached: one page that says what happens, and then it happens. */
import type { JSX } from "preact";
import { useApp, useTask, useTexts } from "./context.ts";
import type { Talking } from "./outreach-talk.tsx";
import { Actions, Button, Problem, Screen } from "./parts.tsx";
import { TALK } from "./receipt-page.ts";

export function TalkDeleting({ visitor, talk }: Talking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const remove = () =>
    task.run(async () => {
      await visitor.remove();
      talk.wipe();
      app.session.delete(TALK);
      app.replace("conversation", { part: "gone" });
    });
  return (
    <Screen title={t("delete-title")}>
      <p>{t("my-talk-delete-1")}</p>
      <p>{t("my-talk-delete-2")}</p>
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

export function ContactDeleting({ visitor, talk, conversation, reread }: Talking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const remove = () =>
    task.run(async () => {
      await visitor.dropContact();
      talk.conversation = { ...conversation, hasContact: false }; // the button is gone, whatever happens to the next line
      await reread();
    });
  if (!conversation.hasContact) {
    return (
      <Screen title={t("my-contact-gone-title")} hasBack={false}>
        <p role="status">{t("my-contact-gone")}</p>
        <Problem task={task} />
        <Actions>
          <Button kind="main" onClick={() => app.back()}>
            {t("my-slip-back")}
          </Button>
        </Actions>
      </Screen>
    );
  }
  return (
    <Screen title={t("my-contact-title")}>
      <p>{t("my-contact-1")}</p>
      <p>{t("my-contact-2")}</p>
      <p>{t("my-contact-3")}</p>
      <Problem task={task} />
      <Actions>
        <Button kind="grave" isBusy={task.isRunning} onClick={remove}>
          {t("my-contact-delete")}
        </Button>
        <Button onClick={() => app.back()}>{t("keep-it")}</Button>
      </Actions>
    </Screen>
  );
}

export function TalkGone(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <Screen title={t("gone-title")} hasBack={false}>
      <p>{t("my-talk-gone")}</p>
      <Actions>
        <Button kind="main" onClick={() => app.go("front", {})}>
          {t("done-front")}
        </Button>
        <Button onClick={() => app.go("help", {})}>{t("front-help")}</Button>
      </Actions>
    </Screen>
  );
}
