/**
 * One's own posts, or a thread, as a file. Day and the two words of a pen's key are ours and stand alone on a line; all
 * that somebody wrote stands behind a bar, so that no name, title or text passes for another post.
 */

import type { Topic } from "#kernel/formats/roster.ts";
import { useApp, usePerson } from "#kernel/kit/context.ts";
import type { Texts } from "#kernel/kit/texts.ts";
import { Taking } from "#kernel/members/copy.tsx";
import { dayText, joined, quoted, type Say, saying } from "#kernel/members/copy-text.ts";
import { decidedBy } from "#kernel/moderation/standing.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { NAMES } from "#kernel/words/languages.ts";
import { PROPOSAL } from "../structs.ts";
import type { Said } from "../threads.ts";
import { isBegun, loungeOf, threadIn, wordsOfPen } from "./session.ts";

/** Of the thread that begins with `root`, or without one of this member. All is read first that may belong to it. */
export function SavePosts({ root }: { root?: Bytes | undefined }) {
  const app = useApp();
  const lounge = loungeOf(app, usePerson());
  const made = async () => {
    const list = await app.words(NAMES);
    const known = root && threadIn(lounge.found(), root);
    const found = known && isBegun(known) ? lounge.found() : await lounge.readAll();
    const posts = root ? threadIn(found, root)?.posts : found.posts.filter(({ slot }) => slot !== null);
    const wordsOf = (pen: Bytes) => wordsOfPen(pen, list);
    return postsText(posts ?? [], found.lost, lounge.topics, app.device.today(), wordsOf, app.texts);
  };
  const title = root ? "lounge-save-thread" : "lounge-save-mine";
  return <Taking title={title} what={root ? "lounge-save-thread-what" : "lounge-save-mine-what"} made={made} />;
}

export function postsText(
  posts: readonly Said[],
  lost: number,
  topics: readonly Topic[],
  today: number,
  wordsOf: (pen: Bytes) => string,
  texts: Texts,
): string {
  const t = saying(texts);
  const topicOf = ({ said: { topic } }: Said): string =>
    topic === PROPOSAL ? t("proposals") : (topics.find(({ number }) => number === topic)?.name ?? "-");
  return joined([
    t("lounge"),
    t("copy-day", { day: dayText(today) }),
    t("lounge-posts", { count: posts.length }),
    ...(lost ? [t("lounge-lost", { count: lost })] : []),
    ...posts.map((post) => `${dayText(post.day)}  ${wordsOf(post.pen)}\n${postText(post, topicOf(post), t)}`),
  ]);
}

/** What stewards hid of others isn't in it, as on the screen. */
function postText({ said, hidden, slot }: Said, topic: string, t: Say): string {
  const head = quoted(`${said.name}\n${topic} · ${said.title}\n`);
  const why =
    hidden && `${t("lounge-hidden", { count: decidedBy(hidden).length })}\n${quoted(hidden.opened.reason ?? "")}`;
  const warning = said.warning === undefined ? "" : `${t("lounge-warning")} ${said.warning}\n`;
  const text = hidden && slot === null ? "" : quoted(`${warning}${said.text}`);
  return [head, text, why].filter(Boolean).join("\n");
}
