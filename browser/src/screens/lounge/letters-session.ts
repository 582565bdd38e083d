/** The letters of the open vault, for every screen that shows them. */
import { useState } from "preact/hooks";
import { type FoundLetters, Letters } from "../../lounge/letters.ts";
import type { Lounge } from "../../lounge/lounge.ts";
import { shownName } from "../../lounge/pens.ts";
import type { Talk } from "../../lounge/talks.ts";
import { type Bytes, equal } from "../../wire/bytes.ts";
import { useApp } from "../kit/context.ts";
import { type Reading, useReading } from "../kit/reading.tsx";
import { usePenWords } from "./session.ts";

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
