/**
 * A post as it is shown everywhere: who, when, what, and what others gave it. Everything in it is somebody's text: no
 * link is one to press, and nothing is loaded.
 */
import type { ComponentChildren, JSX } from "preact";
import type { Post } from "../../formats/lounge.ts";
import { MARKS } from "../../formats/lounge.ts";
import { decidedBy } from "../../lounge/standing.ts";
import type { Said } from "../../lounge/threads.ts";
import { useApp, usePerson, useTexts } from "../kit/context.ts";
import { usePenWords } from "./session.ts";

/** A pen's name, always with the two words of its key. */
export function Writer({ post: { pen, said, slot } }: { post: Pick<Said, "pen" | "said" | "slot"> }): JSX.Element {
  const t = useTexts();
  const wordsOf = usePenWords();
  return (
    <>
      <strong>
        <bdi>{said.name}</bdi>
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
function Words({ said }: { said: Post }): JSX.Element {
  const t = useTexts();
  const hosts = hostsIn(said.text);
  const words = (
    <>
      <p class="told" dir="auto">
        {said.text}
      </p>
      {hosts.length > 0 && (
        <p class="soft small">
          {t("lounge-links")} <bdi>{hosts.join(", ")}</bdi>
        </p>
      )}
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
function Hidden({ post }: { post: Said }): JSX.Element {
  const t = useTexts();
  const { isSteward } = usePerson();
  const { hidden } = post;
  return (
    <>
      <p>{t("lounge-hidden", { count: hidden ? decidedBy(hidden).length : 0 })}</p>
      <p dir="auto">{hidden?.opened.reason}</p>
      {(isSteward || post.slot !== null) && (
        <details>
          <summary>{t("lounge-hidden-look")}</summary>
          <Words said={post.said} />
        </details>
      )}
    </>
  );
}

export function PostCard({ post, children }: { post: Said; children?: ComponentChildren }): JSX.Element {
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
