/** A change of the roster: done with one signature, or proposed for a second steward. */
import { useState } from "preact/hooks";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { type Reasoned, useReasoned } from "#kernel/kit/deciding.tsx";
import { Notice } from "#kernel/kit/parts.tsx";
import { SecondNeeded } from "#kernel/roster/client/steward.ts";
import { allStewards } from "#kernel/roster/rules/state.ts";
import { Review } from "./data.ts";

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

/** That a change is made, or waits for a second steward. */
export function ChangeNotice({ ended }: { ended: Change["ended"] }) {
  const t = useTexts();
  if (ended === "") return null;
  return (
    <div role="status">
      <Notice kind="good">{t(ended === "waits" ? "people-waits" : "settings-done")}</Notice>
    </div>
  );
}
