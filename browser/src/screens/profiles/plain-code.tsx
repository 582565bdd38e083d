/** The code for people whose browser runs no program: made, shown, closed. What a host could read stands before it. */
import { codeOf } from "../../profiles/card.ts";
import { ActionBar } from "../kit/action-bar.tsx";
import { useApp, useTexts } from "../kit/context.ts";
import { useCopying } from "../kit/copying.ts";
import { Actions, Notice, Problem, Screen, useBoth } from "../kit/parts.tsx";
import { SureButton } from "../kit/sure.tsx";
import { type Opened, useChanging } from "./session.ts";

export function PlainCode({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const { owner } = opened;
  const { task, change } = useChanging();
  const { isCopied, copy, clear } = useCopying();
  const { code: secret } = owner.own;
  const code = secret && codeOf({ room: owner.room, secret });
  const put = (next: typeof secret) => {
    clear();
    change((pay) => owner.change({ code: next }, pay));
  };
  return (
    <Screen title={t("inbox-code")}>
      <p>{t("inbox-code-what")}</p>
      <Notice kind="warn">
        <p>{both("inbox-code-host")}</p>
      </Notice>
      <Problem task={task} />
      {code ? (
        <>
          <p class="link-text" translate={false}>
            <bdi>{code}</bdi>
          </p>
          <p>{t("inbox-code-where")}</p>
          <Actions>
            <SureButton
              says="inbox-code-close"
              sure="inbox-code-close-sure"
              kind="link"
              isBusy={task.isRunning}
              onSure={() => put(undefined)}
            />
          </Actions>
          <p role="status">{isCopied ? t("inbox-code-copied") : ""}</p>
          <ActionBar main={{ label: t("inbox-code-copy"), onPress: () => copy(code) }} />
        </>
      ) : (
        <ActionBar
          main={{ label: t("inbox-code-make"), busy: task.isRunning, onPress: () => put(app.device.random(16)) }}
        />
      )}
    </Screen>
  );
}
