/**
 * What takes a moment and can fail, told the same way everywhere: what is being done and how far it is, that it failed
 * and what is kept, and one button that does the same once more. What was typed stays until it has arrived.
 */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { ActionBar, type ActionBarProps } from "./action-bar.tsx";
import { type Act, type Task, useTexts } from "./context.ts";
import { Form } from "./fields.tsx";
import { Actions, Busy, Button, Problem, Screen } from "./parts.tsx";

/** What a form does: an act; or what is called, with the task that runs then. Without one it leads on. */
type Sends = { act: Act; task?: never; onSend?: never } | { act?: never; task?: Task; onSend: () => void };

interface FormProps {
  /** None while what stands above has to be put right first. */
  button: string | false;
  kind?: "main" | "grave";
  /** What keeps it from being sent as it is: said to whoever tries, until they try again. */
  unless?: string | false | undefined;
  /** What is wrong with what was typed. */
  mistake?: string | false | undefined;
  /** What became of it. */
  done?: string | false | undefined;
  /** What is being done meanwhile. */
  busy?: string | undefined;
  /** Buttons beside the one that sends. */
  others?: ComponentChildren;
  /** The form is the screen: its button is the screen's bar, beside it another way on, above it how far one is. */
  bar?: Pick<ActionBarProps, "also" | "step">;
  children?: ComponentChildren;
}

/** A form that sends what it holds. All texts are ready to be read; what is empty isn't said. */
export function SendForm(props: Sends & FormProps) {
  const { unless = false, act, task = act } = props;
  const [held, setHeld] = useState<string | false>(false);
  const busy = task?.isRunning === true;
  const mistake = held || props.mistake;
  const submit = () => {
    setHeld(unless);
    if (!unless) (act?.start ?? props.onSend)?.();
  };
  return (
    <Form onSubmit={submit}>
      {props.children}
      <div role="alert" tabIndex={-1}>
        {mistake && <p class="notice bad">{mistake}</p>}
      </div>
      {task && <Problem task={task} />}
      <div role="status">{props.done && <p class="notice good">{props.done}</p>}</div>
      {!props.bar && (
        <Actions>
          {props.button && (
            <Button kind={props.kind ?? "main"} type="submit" isBusy={busy}>
              {props.button}
            </Button>
          )}
          {props.others}
        </Actions>
      )}
      {props.busy && busy && <Busy label={props.busy} />}
      {props.bar && props.others && <Actions>{props.others}</Actions>}
      {props.bar && props.button && (
        <ActionBar main={{ label: props.button, busy, isGrave: props.kind === "grave" }} {...props.bar} />
      )}
    </Form>
  );
}

/** What is being done, how far it is, and what happens if it fails. */
export function Waiting(props: { title: string; done?: number; of?: number; ifFails?: string }) {
  const t = useTexts();
  const { done, of } = props;
  const isCounted = done !== undefined && of !== undefined;
  return (
    <div class="waiting" role="status">
      <h2 class="busy">{props.title}</h2>
      {isCounted && <progress aria-label={props.title} value={done} max={of} />}
      {isCounted && <p>{t("done-of", { done, of })}</p>}
      {props.ifFails && <p class="soft">{props.ifFails}</p>}
    </div>
  );
}

/** The page on which something is sealed and sent. `isKept`: only the very same can be sent now, and sending it twice does it once. */
export function Sending(props: {
  task: Task;
  /** What is being done now. */
  says: string;
  isKept: boolean;
  /** What has arrived already. */
  before?: string;
  again: () => void;
  /** Other ways on when it failed. */
  others?: ComponentChildren;
  /** How far it is. */
  children?: ComponentChildren;
}) {
  const t = useTexts();
  const { task } = props;
  return (
    <Screen title={t(task.trouble === null ? "sending-title" : "sending-failed")} hasBack={!task.isRunning}>
      {task.isRunning ? (
        <>
          {props.before && <p>{props.before}</p>}
          <Busy label={props.says} />
          {props.children}
          <p class="soft">{t("sending-patience")}</p>
        </>
      ) : (
        task.trouble !== null && (
          <SendForm task={task} onSend={props.again} button={t("try-again")} others={props.others}>
            {props.before && <p>{props.before}</p>}
            {props.isKept && <p>{t("sending-kept")}</p>}
          </SendForm>
        )
      )}
    </Screen>
  );
}
