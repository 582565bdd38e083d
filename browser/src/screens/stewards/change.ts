/** A change of the roster: done with one signature, or proposed for a second steward. */
import { useState } from "preact/hooks";
import { SecondNeeded } from "../../community/steward.ts";
import { type Task, useApp, usePerson, useTask } from "../kit/context.ts";
import { Review } from "./data.ts";

export interface Change {
  readonly task: Task;
  /** "waits" for a second steward's signature. */
  readonly ended: "" | "done" | "waits";
  run(work: () => Promise<void>): void;
}

/** `onDone` is called when the review has read what waits for signatures anew. */
export function useChange(onDone: () => void = () => {}): Change {
  const app = useApp();
  const person = usePerson();
  const task = useTask();
  const [ended, setEnded] = useState<Change["ended"]>("");
  return {
    task,
    ended,
    run: (work) =>
      task.run(async () => {
        try {
          await work();
          setEnded("done");
        } catch (error) {
          if (!(error instanceof SecondNeeded)) throw error;
          setEnded("waits");
        }
        await Review.of(app)
          .readSigning(person)
          .catch(() => {}); // the change is made; reading can wait
        onDone();
      }),
  };
}
