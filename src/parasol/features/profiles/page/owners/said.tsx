/** The texts that two sides said after a question was answered with "write to me". */

import { useApp, useTexts } from "#kernel/kit/context.ts";
import { ordered } from "#kernel/kit/ordered.ts";
import { Talk } from "#kernel/kit/talk.tsx";
import type { Thread } from "../thread.ts";

/** `isHers`: for whoever holds the profile. */
export function Said({ thread, isHers: isMine }: { thread: Thread; isHers: boolean }) {
  const app = useApp();
  const t = useTexts();
  const texts = thread.lines.filter(({ text }) => text);
  if (texts.length + thread.lost === 0) return null;
  return (
    <Talk
      lost={thread.lost > 0 && t("link-lost", { count: thread.lost })}
      lines={texts.map(({ day, isHers, text }) => ({
        head: `${t(isHers === isMine ? "link-yours" : isMine ? "question-theirs" : "ask-hers")} · ${app.texts.day(day)}`,
        isTheirs: isHers !== isMine,
        said: <p dir="auto">{ordered(text)}</p>,
      }))}
    />
  );
}
