/** What a screen reads before it can show anything: that it is being read, or why it couldn't be and a way to try again. */
import { useEffect } from "preact/hooks";
import { type Task, useTask } from "./context.ts";
import { Action, Busy, Problem } from "./parts.tsx";

/** What a screen has to read before it can show anything. */
export interface Reading {
  readonly task: Task;
  again(): void;
}

/** Reads when the screen opens, and again when somebody asks. */
export function useReading(read: () => Promise<void>): Reading {
  const task = useTask();
  const again = () => task.run(read);
  useEffect(again, []);
  return { task, again };
}

/** That it is being read, if there is a label for it; or why it couldn't be, and a way to try again. */
export function ReadingNotice(props: { reading: Reading; label: string | false }) {
  const { task, again } = props.reading;
  return (
    <>
      <Problem task={task} />
      {task.trouble !== null && <Action says="try-again" onClick={again} />}
      {props.label && task.isRunning && <Busy label={props.label} />}
    </>
  );
}
