/** Lists: the newest or most urgent first, a page at a time; names with their values; and the page that says what became of something. */
import type { ComponentChildren, JSX } from "preact";
import { useKept, useTexts } from "./context.ts";
import { Actions, Button, Screen } from "./parts.tsx";

/** As many items as a page has, and a button for the next ones. What was opened is kept for Back, under `name`. */
export function Paged<T>(props: {
  items: readonly T[];
  page: number;
  name?: string;
  /** The button's text; `left` are not drawn yet. */
  more: (left: number) => ComponentChildren;
  /** Draws those that are shown. */
  children: (shown: readonly T[]) => ComponentChildren;
}): JSX.Element {
  const { items, page } = props;
  const [shown, setShown] = useKept(props.name ?? "shown", page);
  return (
    <>
      {props.children(items.slice(0, shown))}
      {items.length > shown && (
        <Button onClick={() => setShown(shown + page)}>{props.more(items.length - shown)}</Button>
      )}
    </>
  );
}

/** Names with their values; what has no value is left out. */
export const Rows = ({
  rows,
}: {
  rows: readonly (readonly [name: string, value: ComponentChildren])[];
}): JSX.Element => (
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

/** The answers once more, one in each row, with Change at its end. */
export function SummaryList(props: {
  rows: readonly { term: string; value: ComponentChildren; onChange?: (() => void) | undefined }[];
}): JSX.Element {
  const t = useTexts();
  return (
    <dl class="summary">
      {props.rows.map(({ term, value, onChange }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{value}</dd>
          {onChange && (
            <dd class="change">
              <Button kind="link" label={t("review-change-this", { what: term })} onClick={onChange}>
                {t("review-change")}
              </Button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** There is nothing here: that it is so, and what one can do. */
export const Empty = (props: { title: string; children?: ComponentChildren }): JSX.Element => (
  <div class="empty">
    <h2>{props.title}</h2>
    {props.children}
  </div>
);

/** It is done: what that means, and the way on. */
export function Ended(props: {
  title: string;
  says: ComponentChildren;
  button: string;
  onNext: () => void;
  others?: ComponentChildren;
}): JSX.Element {
  return (
    <Screen title={props.title} hasBack={false}>
      <div role="status">{props.says}</div>
      <Actions isStack={props.others !== undefined}>
        <Button kind="main" onClick={props.onNext}>
          {props.button}
        </Button>
        {props.others}
      </Actions>
    </Screen>
  );
}
