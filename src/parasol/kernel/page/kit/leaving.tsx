/** Taking something back for good: one page that says what happens, and then it happens; and pages that say that something is done. */
import type { ComponentChildren } from "preact";
import { type Task, useApp, useTask, useTexts } from "./context.ts";
import type { Way } from "./names.ts";
import { Actions, Button, Screen, useBoth } from "./parts.tsx";
import { SendForm } from "./sending.tsx";

/** Names of texts: `says` are the sentences, `not` is the way back. `act` goes elsewhere when it is done. */
export function Leaving(props: {
  /** One that the caller goes on with. */
  task?: Task;
  title: string;
  says: string[];
  button: string;
  not?: string;
  act: () => Promise<void>;
}) {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const own = useTask();
  const { task = own } = props;
  return (
    <Screen title={t(props.title)}>
      {props.says.map((said) => (
        <p key={said}>{both(said)}</p>
      ))}
      <SendForm
        task={task}
        onSend={() => task.run(props.act)}
        button={t(props.button)}
        kind="grave"
        others={<Button says={props.not ?? "keep-it"} onClick={() => app.back()} />}
      />
    </Screen>
  );
}

/** All of it was deleted. */
export function Left({ text }: { text: string }) {
  const t = useTexts();
  return (
    <Screen title={t("gone-title")} hasBack={false}>
      <p>{t(text)}</p>
      <Actions>
        <Button kind="main" says="done-front" to={["front", {}]} />
        <Button says="front-help" to={["help", {}]} />
      </Actions>
    </Screen>
  );
}

/** It is done: what that means, a sentence in each text, and the way on. All are names of texts. */
export function Ended(props: {
  title: string;
  says: readonly string[];
  button: string;
  /** The screen that comes next, or whatever else leads on. */
  to?: Way;
  onNext?: () => void;
  others?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const t = useTexts();
  return (
    <Screen title={t(props.title)} hasBack={false}>
      <div role="status">
        {props.says.map((said) => (
          <p key={said}>{t(said)}</p>
        ))}
        {props.children}
      </div>
      <Actions isStack={props.others !== undefined}>
        <Button kind="main" says={props.button} to={props.to} onClick={props.onNext} />
        {props.others}
      </Actions>
    </Screen>
  );
}
