/** Conversations that somebody may have made very long: a text of it folded, and what isn't read where it belongs. */
import { Folded } from "./folded.tsx";
import { Button, Notice } from "./parts.tsx";
import type { TalkLine } from "./talk.tsx";

export const Words = ({ text }: { text: string }) => (
  <p dir="auto">
    <Folded text={text} />
  </p>
);

/** What isn't read, before line `at`, with a way to read more of it. */
export interface Gap {
  readonly at: number;
  readonly text: string;
  readonly button: string;
  readonly onMore?: (() => void) | undefined;
}

export function withGap(lines: readonly TalkLine[], gap: Gap | false): readonly TalkLine[] {
  if (!gap) return lines;
  const said = (
    <Notice>
      <p>{gap.text}</p>
      {gap.onMore && <Button onClick={gap.onMore}>{gap.button}</Button>}
    </Notice>
  );
  return [...lines.slice(0, gap.at), { key: "gap", head: "", isTheirs: false, said }, ...lines.slice(gap.at)];
}
