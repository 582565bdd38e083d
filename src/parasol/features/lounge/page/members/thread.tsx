/** A thread: its posts, oldest first, and the way to answer. */
import { useEffect } from "preact/hooks";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Paged } from "#kernel/kit/lists.tsx";
import { Button, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { Older } from "./older.tsx";
import { PostCard } from "./post-card.tsx";
import { isBegun, threadIn, useLounge, useNews } from "./session.ts";

/** So many posts are drawn at once. */
const PAGE = 40;

function ThreadScreen({ root }: { root: Bytes }) {
  const app = useApp();
  const t = useTexts();
  const shown = useLounge(false, true);
  useNews(shown, root);
  const { lounge, found, reading } = shown;
  const known = threadIn(found, root);
  const thread = found?.isWhole || (known && isBegun(known)) ? known : undefined;
  useEffect(() => {
    if (thread) lounge.saw(thread);
  }, [thread]);
  return (
    <Screen title={t("lounge-thread")}>
      <ReadingNotice reading={reading} label={!thread && t("lounge-reading")} />
      {found?.isWhole && !thread && <p class="soft">{t("lounge-thread-gone")}</p>}
      {thread && (
        <>
          <h2 dir="auto">{thread.title}</h2>
          {!isBegun(thread) && <Older shown={shown} />}
          <Paged
            items={thread.posts}
            page={PAGE}
            more={(count) => t("lounge-more-posts", { count })}
            list="lines"
            each={(post) => (
              <PostCard key={keyOf(post.identity)} post={post}>
                <Button
                  kind="link"
                  says="lounge-do"
                  label={t("lounge-do-label", { name: post.said.name })}
                  to={["lounge-post", { post: post.identity }]}
                />
              </PostCard>
            )}
          />
          <Button says="lounge-again" onClick={reading.again} isBusy={reading.task.isRunning} />
          <Button kind="link" says="lounge-save-thread" to={["lounge", { part: "save", root }]} />
          <ActionBar main={{ label: t("lounge-answer"), onPress: () => app.go("lounge-write", { root }) }} />
        </>
      )}
    </Screen>
  );
}

register("lounge-thread", ThreadScreen);
