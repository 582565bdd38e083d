/** Lists: the newest or most urgent first, a page at a time; and names with their values. */
import type { ComponentChildren } from "preact";
import { useKept } from "./context.ts";
import { Button } from "./parts.tsx";

/** As many items as a page has, and a button for the next ones. What was opened is kept for Back, under `name`. */
export function Paged<T>(props: {
  items: readonly T[];
  page: number;
  name?: string;
  /** The button's text; `left` are not drawn yet. */
  more: (left: number) => ComponentChildren;
  /** The class of the list that they stand in; without one in none. */
  list?: string;
  /** Draws one of those that are shown; or all, where a list isn't enough. */
  each?: (item: T, at: number) => ComponentChildren;
  children?: (shown: readonly T[]) => ComponentChildren;
}) {
  const { items, page, list, each } = props;
  const [shown, setShown] = useKept(props.name ?? "shown", page);
  const some = items.slice(0, shown);
  const drawn = each ? some.map(each) : props.children?.(some);
  return (
    <>
      {list ? <ul class={list}>{drawn}</ul> : drawn}
      {items.length > shown && (
        <Button onClick={() => setShown(shown + page)}>{props.more(items.length - shown)}</Button>
      )}
    </>
  );
}

/** Names with their values; what has no value is left out. */
export const Rows = ({ rows }: { rows: readonly (readonly [name: string, value: ComponentChildren])[] }) => (
  <dl>
    {rows
      .filter(([, value]) => value)
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
  </dl>
);

/** There is nothing here: that it is so, and what one can do. */
export const Empty = (props: { title: string; children?: ComponentChildren }) => (
  <div class="empty">
    <h2>{props.title}</h2>
    {props.children}
  </div>
);
