/**
 * A piece of a screen that another part of the page brings: what needs ciphers or the roster on a screen of the first
 * load. Until it is there, and if it never comes, its children stand in its place: they have to be enough by themselves.
 */
import { type ComponentChildren, type ComponentType, Fragment, h } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useApp } from "./context.ts";
import type { ScreenName, Screens } from "./names.ts";
import { bring, componentOf, isThere } from "./registry.ts";

export function Piece<N extends ScreenName>(props: { name: N; params: Screens[N]; children?: ComponentChildren }) {
  const { texts } = useApp();
  const { name, params, children } = props;
  const [, setArrived] = useState(0);
  useEffect(() => {
    bring(name, texts).then(
      () => setArrived(1),
      () => undefined,
    );
  }, [name, texts]);
  const Found = componentOf(name);
  return isThere(name, texts)
    ? h(Found as ComponentType<object>, { ...params, children } as object)
    : h(Fragment, null, children);
}
