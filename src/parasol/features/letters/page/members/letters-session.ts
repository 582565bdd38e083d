/** The letters of the open vault, for every screen that shows them. */
import { useState } from "preact/hooks";
import type { Lounge } from "#features/lounge/page/lounge.ts";
import { usePenWords } from "#features/lounge/page/members/session.ts";
import { shownName } from "#features/lounge/page/pens.ts";
import { useApp } from "#kernel/kit/context.ts";
import { type Reading, useReading } from "#kernel/kit/reading.tsx";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { type FoundLetters, Letters } from "../letters.ts";
import type { Talk } from "../talks.ts";

export interface LettersShown {
  readonly letters: Letters;
  readonly found: FoundLetters | null;
  readonly reading: Reading;
  /** Show what this finds. */
  take(finding: Promise<FoundLetters>): Promise<void>;
}

/** The letters of the open vault: read when somebody comes to the list, and again when they ask. */
export function useLetters(lounge: Lounge): LettersShown {
  const app = useApp();
  const known = app.session.get("letters") as Letters | undefined;
  const letters = known ?? new Letters(lounge);
  app.session.set("letters", letters);
  const [found, setFound] = useState<FoundLetters | null>(letters.last);
  const take = async (finding: Promise<FoundLetters>) => setFound(await finding);
  const reading = useReading(() => take(letters.read()));
  return { letters, found, reading, take };
}

export const talkIn = (found: FoundLetters | null, slot: number, other: Bytes): Talk | undefined =>
  found?.talks.find((each) => each.pen.slot === slot && equal(each.other, other));

/** The other pen: its name as it says, always with the words of its key. */
export function useNameOfPen(): (other: Bytes, talk?: Talk) => string {
  const wordsOf = usePenWords();
  return (other, talk) => {
    const name = talk?.lines.filter(({ writer }) => equal(writer, other)).at(-1)?.said.name;
    return name ? `${shownName(name)} (${wordsOf(other)})` : wordsOf(other);
  };
}
