/**
 * What a new version of guides changes: a file that goes between two stewards, beside what is published. The most urgent
 * page comes first, each with for whom it is; opened, block by block, and which translations no longer fit.
 */
import { useState } from "preact/hooks";
import { useApp, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { languages } from "#kernel/kit/data-files.ts";
import { FileField } from "#kernel/kit/file-field.tsx";
import type { Picked } from "#kernel/kit/files.ts";
import { Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { equal } from "#kernel/wire/bytes.ts";
import { hashOfGuide } from "../contexts.ts";
import { type Difference, differences, MAX_PACK_BYTES, readPack, staleTexts } from "../differing.ts";
import { fetchGuide, fetchGuides } from "../reading.ts";
import type { Guide, Listed } from "../structs.ts";

interface Opened {
  readonly guides: readonly Guide[];
  readonly listed: readonly Listed[];
}
const KEPT = "guides-opened";

/** `part`: "guides", or also the name of a page behind a space. */
export function GuideChanges({ part }: { part: string }) {
  const opened = useApp().session.get(KEPT) as Opened | undefined;
  const guide = opened?.guides.find(({ id }) => part === `guides ${id}`);
  return opened && guide ? <Changes guide={guide} listed={opened.listed} /> : <Pages opened={opened} />;
}

const heldOf = (listed: readonly Listed[], { id, language }: Guide): Listed | undefined =>
  listed.find((page) => page.id === id && page.language === language);

function Pages({ opened }: { opened: Opened | undefined }) {
  const app = useApp();
  const t = useTexts();
  const { connection, roster, device } = usePerson();
  const task = useTask();
  const open = async ({ content }: Picked) => {
    const found = readPack(content, roster.genesis);
    const listed = (await fetchGuides(connection, roster, device.today()))?.list.pages ?? [];
    const urgent = (guide: Guide) => heldOf(listed, guide)?.review_by ?? Number.MAX_SAFE_INTEGER;
    app.session.set(KEPT, { guides: found.sort((one, other) => urgent(one) - urgent(other)), listed });
    app.replace("stewards", { part: "guides" });
  };
  return (
    <Screen title={t("guides-new")}>
      <p>{t("guides-new-what")}</p>
      <FileField says="guides-new-open" hint={t("guides-new-hint")} task={task} most={MAX_PACK_BYTES} onFile={open} />
      <Problem task={task} />
      <div role="status">{opened && <p>{t("guides-new-count", { count: opened.guides.length })}</p>}</div>
      {opened?.guides.map((guide) => {
        const held = heldOf(opened.listed, guide);
        const is = !held ? "added" : equal(held.hash, hashOfGuide(guide)) ? "same" : "changed";
        return (
          <button
            type="button"
            class="card"
            key={guide.id}
            onClick={() => app.go("stewards", { part: `guides ${guide.id}` })}
          >
            <strong dir="auto" lang={guide.language}>
              {guide.title}
            </strong>
            <span class="line">{t(`guides-new-is-${is}`)}</span>
            <ForWhom guide={guide} />
          </button>
        );
      })}
    </Screen>
  );
}

function ForWhom({ guide: { law, regions } }: { guide: Pick<Guide, "law" | "regions"> }) {
  const t = useTexts();
  return (
    <>
      {law !== "any" && <span class="line soft">{t(`guide-law-${law}`)}</span>}
      {regions.length > 0 && <span class="line soft">{t("guide-regions", { regions: regions.join(", ") })}</span>}
    </>
  );
}

interface Found {
  readonly held: Guide | null;
  readonly differences: readonly Difference[];
  readonly stale: readonly (readonly [language: string, texts: readonly string[]])[];
}

function Changes({ guide, listed }: { guide: Guide; listed: readonly Listed[] }) {
  const { texts } = useApp();
  const t = useTexts();
  const { connection, roster } = usePerson();
  const [found, setFound] = useState<Found | null>(null);
  const day = (each: number) => texts.day(each);
  const reading = useReading(async () => {
    const before = heldOf(listed, guide);
    const held = before ? await fetchGuide(connection, roster, before) : null;
    const stale: [string, string[]][] = [];
    for (const page of guide.language === "en" ? listed : []) {
      if (page.id !== guide.id || page.language === "en") continue;
      const old = staleTexts(await fetchGuide(connection, roster, page), guide);
      if (old.length > 0) stale.push([page.language, old]);
    }
    setFound({ held, differences: held ? differences(held, guide, t, day) : [], stale });
  });
  const nameOf = (language: string) => languages().find(({ code }) => code === language)?.name ?? language;
  const shown = (text: string) =>
    text.replace(/^\[(\w+)\]/, (_, kind) => `${t(kind === "danger" ? "guide-danger" : `guide-help-${kind}`)}:`);
  return (
    <Screen title={guide.title}>
      <ReadingNotice reading={reading} label={!found && t("guide-reading")} />
      <p>
        <ForWhom guide={guide} />
      </p>
      {found && (
        <p>
          {!found.held
            ? t("guides-new-is-added")
            : t(found.differences.length > 0 ? "guides-new-since" : "guides-new-is-same", {
                day: day(found.held.reviewed_on),
              })}
        </p>
      )}
      {found?.differences.map(({ where, before, now }, at) => (
        <section key={`${at} ${where}`} class="card">
          <h2>{t(`guides-diff-${before === undefined ? "added" : now === undefined ? "gone" : "changed"}`)}</h2>
          {where && (
            <p class="soft small" dir="auto">
              {where}
            </p>
          )}
          {before !== undefined && (
            <Text name={now === undefined ? "" : t("guides-diff-before")} text={shown(before)} />
          )}
          {now !== undefined && <Text name={before === undefined ? "" : t("guides-diff-now")} text={shown(now)} />}
        </section>
      ))}
      {found && found.stale.length > 0 && (
        <>
          <h2>{t("guides-stale")}</h2>
          <p>{t("guides-stale-what")}</p>
          {found.stale.map(([language, old]) => (
            <details class="card" key={language}>
              <summary>{t("guides-stale-in", { language: nameOf(language), count: old.length })}</summary>
              {old.map((text) => (
                <Text key={text} name="" text={shown(text)} />
              ))}
            </details>
          ))}
        </>
      )}
    </Screen>
  );
}

const Text = ({ name, text }: { name: string; text: string }) => (
  <>
    {name && <h3>{name}</h3>}
    <p class="told" dir="auto">
      {text}
    </p>
  </>
);
