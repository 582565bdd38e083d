/** What was answered, once more. Whoever reports loads it, and no other list. */
import type { ComponentChildren } from "preact";
import { useTexts } from "./context.ts";
import { Button } from "./parts.tsx";

/** The answers once more, one in each row, with Change at its end. */
export function SummaryList(props: {
  rows: readonly { term: string; value: ComponentChildren; onChange?: (() => void) | undefined }[];
}) {
  const t = useTexts();
  return (
    <dl class="summary">
      {props.rows.map(({ term, value, onChange }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{value}</dd>
          {onChange && (
            <dd class="change">
              <Button
                kind="link"
                says="review-change"
                label={t("review-change-this", { what: term })}
                onClick={onChange}
              />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
