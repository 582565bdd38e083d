/** A conversation: what was said, who said it and on which day, what couldn't be read, and a field to answer. */
import type { ComponentChildren } from "preact";
import { Trouble } from "#kernel/wire/trouble.ts";
import { useKept, useTask } from "./context.ts";
import { Field } from "./fields.tsx";
import { SendForm } from "./sending.tsx";

export interface TalkLine {
  readonly key?: string;
  /** Who said it, and on which day. */
  readonly head: string;
  readonly isTheirs: boolean;
  readonly said: ComponentChildren;
}

export function Talk(props: {
  lines: readonly TalkLine[];
  /** That some of it couldn't be read. */
  lost?: string | false;
}) {
  const { lines, lost } = props;
  return (
    <>
      {lost && <p class="notice bad">{lost}</p>}
      <ul class="lines">
        {lines.map(({ key, head, isTheirs, said }, at) => (
          <li key={key ?? at} class={isTheirs ? "theirs" : ""}>
            {head && <p class="small soft">{head}</p>}
            {said}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Writing on. What was typed stays until it has arrived; `then` reads the conversation again. */
export function Answering(props: {
  title?: string;
  label: string;
  hint: string;
  button: string;
  /** What is said once it has arrived. */
  sent: string;
  most?: number;
  send: (text: string) => Promise<void>;
  then: () => Promise<void> | void;
  /** What stands before the field, such as texts to put into it. */
  before?: (text: string, put: (text: string) => void) => ComponentChildren;
}) {
  const task = useTask();
  const [text, setText] = useKept("answer", "");
  const [isSent, setSent] = useKept("sent", false);
  const input = (value: string) => {
    setText(value);
    setSent(false);
  };
  const send = () =>
    task.run(async () => {
      if (!text.trim()) throw new Trouble("nothing-to-say");
      await props.send(text.trim());
      setText("");
      setSent(true);
      await props.then();
    });
  return (
    <SendForm task={task} onSend={send} button={props.button} done={isSent && props.sent}>
      {props.title && <h2>{props.title}</h2>}
      {props.before?.(text, input)}
      <Field label={props.label} hint={props.hint} lines={4} maxLength={props.most} value={text} onInput={input} />
    </SendForm>
  );
}
