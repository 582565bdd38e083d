/** A change of the roster: done with one signature, or proposed for a second steward. */
import { useState } from "preact/hooks";
import { SecondNeeded } from "../../community/steward.ts";
import { allStewards } from "../../roster/state.ts";
import { type Task, useApp, useKept, usePerson, useTask } from "../kit/context.ts";
import { Review } from "./data.ts";

/** Something that a steward does and gives a reason for. What is typed is kept for Back, under `name`. */
export interface Reasoned extends Task {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

export function useReasoned(name = "reason"): Reasoned {
  const task = useTask();
  const [reason, onReason] = useKept(name, "");
  return { ...task, reason, onReason };
}

export interface Change extends Reasoned {
  /** Whether a change of the roster needs a second steward. */
  readonly needsTwo: boolean;
  /** "waits" for a second steward's signature. */
  readonly ended: "" | "done" | "waits";
}

/** `onDone` is called when the review has read what waits for signatures anew. */
export function useChange(onDone: () => void = () => {}): Change {
  const app = useApp();
  const person = usePerson();
  const reasoned = useReasoned();
  const [ended, setEnded] = useState<Change["ended"]>("");
  return {
    ...reasoned,
    needsTwo: allStewards(person.roster).length > 1,
    ended,
    run: (work) =>
      reasoned.run(async () => {
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
