/** What is read about what a steward looks at: nothing is shown of it until it is known, nor of what was looked at before. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Reading } from "#kernel/kit/reading.tsx";

/** What was read for these `of`, null before; and the reading, which says what went wrong. */
export function useKnown<T>(read: () => Promise<T>, of: readonly unknown[]): { known: T | null; reading: Reading } {
  const [known, setKnown] = useState<T | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const newest = useRef(0);
  const again = () => {
    const own = ++newest.current;
    const isNewest = () => own === newest.current;
    setKnown(null);
    setTrouble(null);
    read().then(
      (found) => isNewest() && setKnown(() => found),
      (error: unknown) => isNewest() && setTrouble(error),
    );
  };
  useEffect(again, of);
  const task = { isRunning: false, trouble, run: again, clear: () => setTrouble(null) };
  return { known, reading: { task, again } };
}
