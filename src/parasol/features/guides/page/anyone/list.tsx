/**
 * All guides, by topic, with a search. Nothing that somebody looks for leaves the phone: the list is here, and looked
 * through here. Which page somebody opens the server sees, and not who they are.
 */

import { useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { Field, Form } from "#kernel/kit/fields.tsx";
import { Action, Screen, useBoth } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { inLanguage } from "../reading.ts";
import type { GuideList } from "../structs.ts";
import { TOPICS } from "../structs.ts";
import { lateBy, Unconfirmed } from "./notices.tsx";
import { useGuides } from "./read.ts";

type Listed = GuideList["pages"][number];

function List() {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const { found, reading } = useGuides();
  const [wanted, setWanted] = useKept("wanted", "");
  const pages = found && found !== "none" ? sorted(found.list.pages, app.texts.language.code) : [];
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (page: Listed) =>
    words.every((word) => `${page.title} ${t(`guide-topic-${page.topic}`)}`.toLowerCase().includes(word));
  const shown = pages.filter(fits);
  const today = app.device.today();
  const late = pages
    .map((page) => lateBy(page, today))
    .filter((days) => days > 0)
    .sort((one, other) => one - other);
  const mended = found && found !== "none" ? [...found.list.mended].sort((one, other) => one - other) : [];
  return (
    <Screen title={t("guides-all")}>
      <ReadingNotice reading={reading} label={!found && t("guides-reading")} />
      {found === "none" && (
        <>
          <p>{t("guides-none")}</p>
          <Action says="front-guides" to={["guides", {}]} />
        </>
      )}
      {found && found !== "none" && <Unconfirmed guides={found} />}
      {pages.length > 0 && (
        <>
          <Form onSubmit={() => {}}>
            <Field says="guides-search" value={wanted} onInput={setWanted} />
          </Form>
          <p class="soft">{both("guides-seen")}</p>
          <p role="status" class="soft">
            {t("guides-count", { count: shown.length })}
          </p>
          {TOPICS.map((topic) => ({ topic, of: shown.filter((page) => page.topic === topic) }))
            .filter(({ of }) => of.length > 0)
            .map(({ topic, of }) => (
              <section key={topic}>
                <h2>{t(`guide-topic-${topic}`)}</h2>
                {of.map((page) => (
                  <button
                    type="button"
                    class="card"
                    key={page.id}
                    onClick={() => app.go("guide", { id: page.id, language: page.language })}
                  >
                    <strong dir="auto" lang={page.language}>
                      {page.title}
                    </strong>
                    {lateBy(page, today) > 0 && <span class="line">{t("guide-late-short")}</span>}
                    {page.law !== "any" && <span class="line soft">{t(`guide-law-${page.law}`)}</span>}
                  </button>
                ))}
              </section>
            ))}
          <p class="soft">
            {t("guides-in-time", { share: Math.floor((100 * (pages.length - late.length)) / pages.length) })}{" "}
            {late.length > 0 && t("guides-late-by", { days: late[late.length >> 1] ?? 0 })}{" "}
            {mended.length > 0 && t("guides-mended", { days: mended[mended.length >> 1] ?? 0 })}
          </p>
        </>
      )}
    </Screen>
  );
}

/** Each page once; their titles as this language orders letters. */
export const sorted = (pages: readonly Listed[], language: string): Listed[] =>
  inLanguage(pages, language).sort((one, other) => one.title.localeCompare(other.title, language));

register("guide-list", List);
