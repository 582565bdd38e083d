/** The lounge: its topics, the threads of one with the newest activity first, and the pens that one doesn't read. */
import { useEffect } from "preact/hooks";
import type { Topic } from "#kernel/formats/roster.ts";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useApp, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { languages } from "#kernel/kit/data-files.ts";
import { Empty, Paged } from "#kernel/kit/lists.tsx";
import { Actions, Button, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { Row } from "#kernel/kit/tones.tsx";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import type { Found } from "../found.ts";
import type { Thread } from "../threads.ts";
import { mute } from "../writing.ts";
import { Older } from "./older.tsx";
import { Rules } from "./rules.tsx";
import { SavePosts } from "./save-posts.tsx";
import { Named, Search, useLanguage, useNaming } from "./search.tsx";
import { loungeOf, useLounge, useNews, usePenWords } from "./session.ts";

const PAGE = 20;

function LoungeScreen({ topic, part, root }: { topic?: number; part?: string; root?: Bytes }) {
  const app = useApp();
  const person = usePerson();
  if (part === "muted") return <Muted />;
  if (part === "rules") return <Rules topics={loungeOf(app, person).topics} />;
  if (part === "search") return <Search />;
  if (part === "save") return <SavePosts root={root} />;
  if (part === "named") return <Named />;
  return topic === undefined ? <Topics /> : <Threads number={topic} />;
}

function Topics() {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const shown = useLounge(true, true);
  useNews(shown);
  const { lounge, found, reading } = shown;
  const named = useNaming(shown)?.length ?? 0;
  const { topics } = lounge;
  const muted = person.contents.muted?.length ?? 0;
  useEffect(() => {
    if (found?.isWhole) void lounge.sawAll().catch(() => undefined); // then it is new once more
  }, [found]);
  if (topics.length === 0) {
    return (
      <Screen title={t("lounge")}>
        <Empty title={t("lounge-closed")}>
          <p>{t(person.isSteward ? "lounge-closed-steward" : "lounge-closed-member")}</p>
        </Empty>
      </Screen>
    );
  }
  const freshIn = ({ number }: Topic): number => sumOf(threadsOf(found, number));
  return (
    <Screen title={t("lounge")}>
      <p>{t("lounge-what")}</p>
      <ReadingNotice reading={reading} label={!found?.isWhole && t("lounge-reading")} />
      {topics.map((topic) => (
        <Row
          key={topic.number}
          title={<bdi>{topic.name}</bdi>}
          line={
            <>
              {found?.isWhole && `${t("lounge-threads", { count: threadsOf(found, topic.number).length })} · `}
              {freshIn(topic) > 0 && `${t("lounge-fresh", { count: freshIn(topic) })} · `}
              <bdi>{topic.about || languageName(topic)}</bdi>
            </>
          }
          isNew={freshIn(topic) > 0}
          onPress={() => app.go("lounge", { topic: topic.number })}
        />
      ))}
      {found && found.lost > 0 && <p class="soft small">{t("lounge-lost", { count: found.lost })}</p>}
      <Actions>
        <Button says="letters" to={["letters", {}]} />
        <Button says="lounge-rules" to={["lounge", { part: "rules" }]} />
        {found && <Button says="lounge-search" to={["lounge", { part: "search" }]} />}
        {named > 0 && <Button to={["lounge", { part: "named" }]}>{t("lounge-named-count", { count: named })}</Button>}
        {person.isSteward && (
          <Button to={["lounge-review", {}]}>
            {t("lounge-review-count", { count: found?.standing.waiting.length ?? 0 })}
          </Button>
        )}
        {(found?.hasOlder || found?.posts.some(({ slot }) => slot !== null)) && (
          <Button kind="link" says="lounge-save-mine" to={["lounge", { part: "save" }]} />
        )}
        {muted > 0 && (
          <Button kind="link" to={["lounge", { part: "muted" }]}>
            {t("lounge-muted-count", { count: muted })}
          </Button>
        )}
      </Actions>
    </Screen>
  );
}

const languageName = ({ language }: Topic): string =>
  languages().find(({ code }) => code === language)?.name ?? language;

const threadsOf = (found: Found | null, topic: number): Thread[] =>
  (found?.threads ?? []).filter((each) => each.topic === topic);

const sumOf = (threads: readonly Thread[]): number => threads.reduce((sum, { fresh }) => sum + fresh, 0);

function Threads({ number }: { number: number }) {
  const app = useApp();
  const t = useTexts();
  const shown = useLounge(false, true);
  useNews(shown);
  const topic = shown.lounge.topics.find((each) => each.number === number);
  const all = threadsOf(shown.found, number);
  const [language, choice] = useLanguage(all.flatMap(({ posts }) => posts.slice(0, 1)));
  const threads = all.filter(({ posts: [first] }) => language === "" || first?.said.language === language);
  return (
    <Screen title={topic?.name ?? t("lounge")}>
      {topic?.about && <p dir="auto">{topic.about}</p>}
      <p class="soft small">{t("lounge-days", { count: topic?.days ?? 0 })}</p>
      <ReadingNotice reading={shown.reading} label={t("lounge-reading")} />
      {choice}
      {shown.found?.isWhole && threads.length === 0 && <p class="soft">{t("lounge-empty")}</p>}
      <Paged
        items={threads}
        page={PAGE}
        more={(count) => t("lounge-more", { count })}
        each={(thread) => (
          <Row
            key={keyOf(thread.root)}
            title={<bdi>{thread.title}</bdi>}
            line={
              <>
                {thread.isPinned && `${t("lounge-pinned")} · `}
                {thread.fresh > 0 && `${t("lounge-fresh", { count: thread.fresh })} · `}
                {`${t("lounge-posts", { count: thread.posts.length })} · ${app.texts.day(thread.day)}`}
              </>
            }
            isNew={thread.fresh > 0}
            onPress={() => app.go("lounge-thread", { root: thread.root })}
          />
        )}
      />
      <Older shown={shown} />
      <ActionBar main={{ label: t("lounge-begin"), onPress: () => app.go("lounge-write", { topic: number }) }} />
    </Screen>
  );
}

/** The pens that this person doesn't read. A name isn't kept: whoever has a pen can change it. */
function Muted() {
  const t = useTexts();
  const person = usePerson();
  const lounge = loungeOf(useApp(), person);
  const task = useTask();
  const wordsOf = usePenWords();
  const { muted = [] } = person.contents;
  const hear = (pen: Bytes) =>
    task.run(async () => {
      await mute(person, pen, false);
      await lounge.showAgain(); // whoever went back before that sees the list of before
    });
  return (
    <Screen title={t("lounge-muted")}>
      <p>{t("lounge-muted-what")}</p>
      <Problem task={task} />
      <ul class="lines">
        {muted.map((pen) => (
          <li key={keyOf(pen)}>
            <p translate={false}>{wordsOf(pen)}</p>
            <Button
              says="lounge-hear"
              label={t("lounge-hear-whom", { words: wordsOf(pen) })}
              onClick={() => hear(pen)}
            />
          </li>
        ))}
      </ul>
      {muted.length === 0 && <p role="status">{t("lounge-muted-none")}</p>}
    </Screen>
  );
}

register("lounge", LoungeScreen);
