/** A list and what is open of it: side by side where there is room, one after the other on a phone. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { KeysHelp } from "#kernel/stewards/keys.tsx";

/** From this width on, as `.split` in style.css: 900 px. */
const WIDE = "(min-width: 56.25rem)";

export function useIsWide(): boolean {
  const [query] = useState(() => matchMedia(WIDE));
  const [isWide, setWide] = useState(query.matches);
  useEffect(() => {
    const changed = () => setWide(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  return isWide;
}

/** `list` draws the list, and is only called where it stands beside the screen. */
export function Split(props: { label: string; list: () => JSX.Element; children: ComponentChildren }) {
  if (!useIsWide()) {
    return (
      <>
        {props.children}
        <KeysHelp isUnseen />
      </>
    );
  }
  return (
    <div class="split">
      <nav aria-label={props.label}>
        {props.list()}
        <KeysHelp />
      </nav>
      {props.children}
    </div>
  );
}
