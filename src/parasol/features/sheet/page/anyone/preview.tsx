/**
 * The sheet as the doctor reads it: their language large, the other one small below each line, so that both see which
 * answer is which. What is printed is this and nothing else: no name of the page, no address, no day.
 */
import { useEffect, useState } from "preact/hooks";
import { useApp } from "#kernel/kit/context.ts";
import { Actions, Button, Notice } from "#kernel/kit/parts.tsx";
import type { Row, SheetTexts } from "../set.ts";
import { InLanguage, type Sheet } from "./frame.tsx";

export function Preview({ sheet }: { sheet: Sheet }) {
  const app = useApp();
  const { set, filled, mine, theirs } = sheet;
  const [isSwitched, setSwitched] = useState(false);
  const [large, small] = isSwitched ? [mine, theirs] : [theirs, mine];
  const rows = set.rows(filled.answers);
  useEffect(() => {
    // What else is on the screen takes no room on the paper.
    document.documentElement.classList.add("paper");
    return () => document.documentElement.classList.remove("paper");
  }, []);
  const change = () => app.go("sheet", { step: set.groups[0]?.id ?? "" });
  return (
    <InLanguage texts={mine} title={mine.text("sheet-look")}>
      {rows.length === 0 ? (
        <Notice>
          <p>{mine.text("sheet-empty")}</p>
        </Notice>
      ) : (
        <>
          <p>{mine.text("sheet-show")}</p>
          <Actions>
            <Button kind="main" onClick={() => print()}>
              {mine.text("sheet-print")}
            </Button>
            <Button onClick={() => setSwitched(!isSwitched)}>{mine.text("sheet-switch")}</Button>
          </Actions>
          <p class="soft small">{mine.text("sheet-paper")}</p>
          <Paper rows={rows} large={large} small={small} />
        </>
      )}
      <Actions isStack>
        <Button onClick={change}>{mine.text("sheet-change")}</Button>
        {rows.length > 0 && (
          <Button
            kind="grave"
            onClick={() => {
              filled.wipe();
              app.go("sheet", {});
            }}
          >
            {mine.text("sheet-delete")}
          </Button>
        )}
      </Actions>
    </InLanguage>
  );
}

function Paper(props: { rows: readonly Row[]; large: SheetTexts; small: SheetTexts }) {
  const { rows, large } = props;
  const isOne = props.large.language.code === props.small.language.code;
  const small = isOne ? null : props.small;
  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <article class="card print sheet" lang={large.language.code} dir={large.language.direction}>
      {!isOne && <p class="small">{large.text("sheet-doctor")}</p>}
      {groups.map((group) => (
        <section key={group}>
          <h2>{large.text(group)}</h2>
          {rows
            .filter((row) => row.group === group)
            .map((row) => (
              <div class="asked" key={row.question}>
                <h3>
                  <Said id={row.question} large={large} small={small} />
                </h3>
                <ul>
                  {row.choices.map((id) => (
                    <li key={id}>
                      <Said id={id} large={large} small={small} />
                    </li>
                  ))}
                  {row.line && (
                    <li>
                      {large.text("sheet-untranslated")} <bdi translate={false}>{row.line}</bdi>
                    </li>
                  )}
                </ul>
              </div>
            ))}
        </section>
      ))}
      {!isOne && !large.language.is_read && <p class="small">{large.text("sheet-unread")}</p>}
    </article>
  );
}

/** One text in both languages. The small one keeps its own direction, on the side on which the large one begins. */
const Said = (props: { id: string; large: SheetTexts; small: SheetTexts | null }) => (
  <>
    {props.large.text(props.id)}
    {props.small && (
      <small>
        <span lang={props.small.language.code} dir={props.small.language.direction}>
          {props.small.text(props.id)}
        </span>
      </small>
    )}
  </>
);
