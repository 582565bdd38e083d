/**
 * One guide. A page with questions shows one section at a time, and each answer opens the next: Back goes back a
 * question. A page without is read from top to bottom.
 */
import type { ComponentChildren } from "preact";
import { useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { Action, Button, Notice, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { aboutOf } from "../about.ts";
import { stalePlaces } from "../reading.ts";
import type { Guide, Section } from "../structs.ts";
import { BlockView } from "./blocks.tsx";
import { isFolded, Late, Unconfirmed } from "./notices.tsx";
import { useGuide } from "./read.ts";

const START = "start";
const isAsking = ({ blocks }: Section): boolean => blocks.at(-1)?.kind === "question";

function GuideScreen(props: { id: string; language: string; section?: string }) {
  const app = useApp();
  const t = useTexts();
  const { found, guides, reading } = useGuide(props.id, props.language);
  const [isOpen, setOpen] = useKept("open", false);
  if (!found) {
    return (
      <Screen title={t("guides-all")}>
        <ReadingNotice reading={reading} label={t("guide-reading")} />
      </Screen>
    );
  }
  const { guide, stale } = found;
  const at = guide.sections.find(({ id }) => id === props.section)?.id ?? START;
  const asks = guide.sections.some(isAsking);
  const shown = asks ? guide.sections.filter(({ id }) => id === at) : guide.sections;
  const isFirst = at === START;
  const isEnd = !shown.some(isAsking);
  const isDraft = guide.translation?.state === "machine";
  const changed = stalePlaces(guide, stale);
  const folded = isFirst && !isOpen && isFolded(guide, app.device.today());
  return (
    <Screen title={guide.title} draft={isFirst && isDraft && "guide-draft-both"}>
      <div lang={guide.language}>
        {isFirst && <Unconfirmed guides={guides} />}
        <Late page={guide} />
        {isFirst && isDraft && !app.texts.has("draft") && <p class="soft small">{t("guide-draft")}</p>}
        {isFirst && stale && <Notice kind="warn">{t("guide-stale")}</Notice>}
        {folded && <Action says="guide-open-anyway" onClick={() => setOpen(true)} />}
        {!folded &&
          shown.map((section) => (
            <section key={section.id}>
              <Stale is={changed.has(section.id)}>{section.title && <h2 dir="auto">{section.title}</h2>}</Stale>
              {section.blocks.map((block, number) => {
                const name = `${section.id} ${number}`;
                const beside = guide.translation?.beside.find(
                  (each) => each.section === section.id && each.at === number,
                );
                return (
                  <Stale key={name} is={changed.has(`${section.id}/${number}`)}>
                    <BlockView guide={guide} block={block} name={name} beside={beside?.items} />
                  </Stale>
                );
              })}
            </section>
          ))}
      </div>
      {asks && isEnd && <Action says="guide-from-start" to={["guide", { id: guide.id, language: guide.language }]} />}
      {(isDraft || stale) && (
        <Button kind="link" says="guide-in-english" to={["guide", { ...props, language: "en" }]} />
      )}
      {!folded && isEnd && <About guide={guide} />}
      {isEnd && <Button kind="link" says="guide-flag" to={["guide-flag", { guide }]} />}
      {isFirst && app.person?.isSteward && (
        <Action says="guide-take-back" to={["guide-down", { id: guide.id, title: guide.title }]} />
      )}
    </Screen>
  );
}

/** A title or a block; around one that was translated from other English than holds now, that this is so. */
function Stale({ is, children }: { is: boolean; children: ComponentChildren }) {
  const t = useTexts();
  if (!is) return <>{children}</>;
  return (
    <div class="stale">
      <strong>{t("guide-stale-part")}</strong>
      {children}
    </div>
  );
}

/** Who wrote a page and who looked at it, until when, for whom, and where its facts are from. */
function About({ guide }: { guide: Guide }) {
  const app = useApp();
  const t = useTexts();
  return (
    <details class="card">
      <summary>{t("guide-about")}</summary>
      {aboutOf(guide, (day) => app.texts.day(day)).map(([id, args]) => (
        <p class={id === "guide-fact" ? "soft small" : undefined} key={`${id} ${args?.says}`}>
          {t(id, args)}
        </p>
      ))}
    </details>
  );
}

register("guide", GuideScreen);
