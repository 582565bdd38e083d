/** A text that somebody wrote, of a very long one the beginning: one made to fill a device isn't laid out unasked. */
import { useState } from "preact/hooks";
import { ordered } from "./ordered.ts";
import { Button } from "./parts.tsx";

/** Nobody is asked for more characters at once. Of a longer text so many are drawn before somebody asks for the rest. */
const MOST = 4000;
const DRAWN = 1000;

export function Folded({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false);
  if (isWhole || text.length <= MOST) return <>{ordered(text)}</>;
  return (
    <>
      {text.slice(0, DRAWN)}… <Button kind="link" says="folded-more" onClick={() => setWhole(true)} />
    </>
  );
}

/** The beginning of a long text on one line, ended at a space where one is near: Chinese and Thai have few. */
export function beginning(text: string, most: number): string {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length > most ? `${words.slice(0, most).replace(/\s\S{0,20}$/, "")}…` : words;
}
