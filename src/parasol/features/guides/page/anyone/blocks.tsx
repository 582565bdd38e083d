/** The blocks of a guide. They are drawn as they are: there is no parser here, and no HTML. */

import { useKept, useTexts } from "#kernel/kit/context.ts";
import { Actions, Button, Notice, Tick } from "#kernel/kit/parts.tsx";
import type { Guide, Said, Section } from "../structs.ts";

type Block = Section["blocks"][number];

/** A paragraph: plain and stressed by turns. */
const Runs = ({ said }: { said: Said }) => (
  <>{said.map((run, at) => (at % 2 === 1 ? <strong key={`${at}`}>{run}</strong> : run))}</>
);

/** The English of an item on which safety hangs, while nobody has read its translation. */
const English = ({ said }: { said: Said | undefined }) =>
  said ? (
    <small class="beside" lang="en" dir="ltr">
      <Runs said={said} />
    </small>
  ) : null;

type Beside = readonly Said[] | undefined;

export function BlockView(props: { guide: Guide; block: Block; name: string; beside: Beside }) {
  const { guide, block, name, beside } = props;
  const t = useTexts();
  switch (block.kind) {
    case "text":
      return block.items.length === 1 ? (
        <p dir="auto">
          <Runs said={block.items[0] ?? []} />
        </p>
      ) : (
        <Items items={block.items} />
      );
    case "steps":
      return <Items items={block.items} beside={beside} isOrdered />;
    case "checks":
      return <Checks items={block.items} name={name} beside={beside} />;
    case "danger":
      return (
        <Notice kind="warn" title={t("guide-danger")}>
          <p dir="auto">
            <Runs said={block.said} />
            <English said={beside?.[0]} />
          </p>
        </Notice>
      );
    case "help":
      return (
        <Notice>
          {block.said.length > 0 && (
            <p dir="auto">
              <Runs said={block.said} />
            </p>
          )}
          <Button says={`guide-help-${block.service}`} to={["services", { kind: block.service }]} />
        </Notice>
      );
    case "question":
      return (
        <>
          <h2 dir="auto">{block.asks}</h2>
          <Actions isStack>
            {block.answers.map(({ says, goes }) => (
              <Button key={says} to={["guide", { id: guide.id, language: guide.language, section: goes }]}>
                <span dir="auto">{says}</span>
              </Button>
            ))}
          </Actions>
        </>
      );
  }
}

function Items(props: { items: readonly Said[]; beside?: Beside; isOrdered?: boolean }) {
  const { items, beside } = props;
  const List = props.isOrdered ? "ol" : "ul";
  return (
    <List dir="auto">
      {items.map((said, at) => (
        <li key={said.join()}>
          <Runs said={said} />
          <English said={beside?.[at]} />
        </li>
      ))}
    </List>
  );
}

/** What is gone through. What is ticked is kept for Back, and nowhere else. */
function Checks({ items, name, beside }: { items: readonly Said[]; name: string; beside: Beside }) {
  const [ticked, setTicked] = useKept<readonly number[]>(name, []);
  return (
    <div>
      {items.map((said, at) => (
        <div key={said.join()}>
          <Tick
            label={said.join("")}
            isOn={ticked.includes(at)}
            onChange={(isOn) => setTicked(isOn ? [...ticked, at] : ticked.filter((each) => each !== at))}
          />
          <English said={beside?.[at]} />
        </div>
      ))}
    </div>
  );
}
