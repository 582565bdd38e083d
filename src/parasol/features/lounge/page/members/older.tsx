/** The way to what nobody read here yet. */

import type { LettersShown } from "#features/letters/page/members/letters-session.ts";
import { useTask, useTexts } from "#kernel/kit/context.ts";
import { Action, Problem } from "#kernel/kit/parts.tsx";
import type { LoungeShown } from "./session.ts";

/** How it ends: there is more that nobody read here yet. */
export function Older({ shown }: { shown: LoungeShown }) {
  const t = useTexts();
  if (!shown.found?.hasOlder) return null;
  return <Further label={t("lounge-older")} read={() => shown.take(shown.lounge.readOlder())} />;
}

/** The same of letters. */
export function OlderLetters({ shown }: { shown: LettersShown }) {
  const t = useTexts();
  if (!shown.found?.hasOlder) return null;
  return <Further label={t("letters-older")} read={() => shown.take(shown.letters.readOlder())} />;
}

function Further({ label, read }: { label: string; read: () => Promise<void> }) {
  const task = useTask();
  return (
    <>
      <Problem task={task} />
      <Action isBusy={task.isRunning} onClick={() => task.run(read)}>
        {label}
      </Action>
    </>
  );
}
