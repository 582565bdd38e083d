/** The way to what nobody read here yet. */
import type { JSX } from "preact";
import { useTask, useTexts } from "../kit/context.ts";
import { Actions, Button, Problem } from "../kit/parts.tsx";
import type { LoungeShown } from "./session.ts";

/** How it ends: there is more that nobody read here yet. */
export function Older({ shown }: { shown: LoungeShown }): JSX.Element | null {
  const t = useTexts();
  const task = useTask();
  if (!shown.found?.hasOlder) return null;
  return (
    <>
      <Problem task={task} />
      <Actions>
        <Button isBusy={task.isRunning} onClick={() => task.run(() => shown.take(shown.lounge.readOlder()))}>
          {t("lounge-older")}
        </Button>
      </Actions>
    </>
  );
}
