/**
 * A post as it is shown everywhere: who, when, what, and what others gave it. Everything in it is somebody's text: no
 * link is one to press, and a picture is loaded by a press alone.
 */
import type { ComponentChildren } from "preact";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { ordered } from "#kernel/kit/ordered.ts";
import { Notice } from "#kernel/kit/parts.tsx";
import { type Case, decidedBy } from "#kernel/moderation/standing.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import type { Found } from "../found.ts";
import { shownName } from "../pens.ts";
import type { Post } from "../structs.ts";
import { MARKS } from "../structs.ts";
import type { Said } from "../threads.ts";
import { PostPicture } from "./picture.tsx";
import { usePenWords } from "./session.ts";

/** A pen's name, always with the two words of its key. */
export function Writer({ post: { pen, said, slot } }: { post: Pick<Said, "pen" | "said" | "slot"> }) {
  const t = useTexts();
  const wordsOf = usePenWords();
  return (
    <>
      <strong>
        <bdi>{shownName(said.name)}</bdi>
      </strong>{" "}
      <span translate={false}>({wordsOf(pen)})</span>
      {slot !== null && ` · ${t("lounge-you")}`}
    </>
  );
}

/** The hosts that a text's links lead to, as browsers read them: a look-alike shows its other letters. */
export function hostsIn(text: string): string[] {
  const hosts = (text.match(/\bhttps?:\/\/\S+/gi) ?? []).flatMap((link) => {
    try {
      return [new URL(link).host];
    } catch {
      return [];
    }
  });
  return [...new Set(hosts)];
}

/** What was said, folded behind its warning if it has one. */
function Words({ said }: { said: Post }) {
  const t = useTexts();
  const hosts = hostsIn(said.text);
  const words = (
    <>
      <p class="told" dir="auto">
        {ordered(said.text)}
      </p>
      {hosts.length > 0 && (
        <p class="soft small">
          {t("lounge-links")} <bdi>{hosts.join(", ")}</bdi>
        </p>
      )}
      {said.picture && <PostPicture picture={said.picture} />}
    </>
  );
  if (said.warning === undefined) return words;
  return (
    <details>
      <summary>
        {t("lounge-warning")} <bdi>{said.warning}</bdi>
      </summary>
      {words}
    </details>
  );
}

/** Why stewards hid it, in their words. They themselves can still read it. */
function Hidden({ post }: { post: Said }) {
  const t = useTexts();
  const { isSteward } = usePerson();
  const { hidden } = post;
  if (!hidden) return null;
  return (
    <>
      <Decided by={hidden} />
      {(isSteward || post.slot !== null) && (
        <details>
          <summary>{t("lounge-hidden-look")}</summary>
          <Words said={post.said} />
        </details>
      )}
    </>
  );
}

/** How many decided it, until when it counts, and why. */
function Decided({ by }: { by: Case }) {
  const { texts } = useApp();
  const t = useTexts();
  const { reason, until } = by.opened;
  const count = decidedBy(by).length;
  return (
    <>
      <p>
        {until === undefined ? t("lounge-hidden", { count }) : t("lounge-stopped", { count, day: texts.day(until) })}
      </p>
      <p dir="auto">{reason}</p>
    </>
  );
}

/** That a pen is stopped now. */
export function Stopped({ found, pen }: { found: Found | null; pen: Bytes }) {
  const t = useTexts();
  const by = found?.standing.stopping(keyOf(pen));
  if (!by) return null;
  return (
    <Notice kind="warn" title={t("lounge-stopped-title")}>
      <Decided by={by} />
    </Notice>
  );
}

export function PostCard({ post, children }: { post: Said; children?: ComponentChildren }) {
  const { texts } = useApp();
  const t = useTexts();
  const { said, day, marks } = post;
  const given = MARKS.flatMap((mark) => {
    const count = marks.get(mark) ?? 0;
    return count > 0 ? [t(`lounge-given-${mark}`, { count })] : [];
  });
  return (
    <li class={post.slot === null ? "" : "theirs"}>
      <p class="small">
        <Writer post={post} />
      </p>
      <p class="soft small">
        {texts.day(day)}
        {said.edition > 0 && ` · ${t("lounge-corrected")}`}
      </p>
      {post.hidden ? <Hidden post={post} /> : <Words said={said} />}
      {!post.hidden && given.length > 0 && <p class="soft small">{given.join(" · ")}</p>}
      {children}
    </li>
  );
}
