/**
 * What stewards look after in the lounge: what members told them, what waits for a second steward, what was decided and
 * by whom, and whether more pens write than there are members.
 */
import { useState } from "preact/hooks";
import { letterOf } from "#features/letters/page/letters.ts";
import type { LetterFlag } from "#features/letters/page/structs.ts";
import { settle, type Told } from "#features/reports/page/flags.ts";
import { useApp, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import type { Way } from "#kernel/kit/names.ts";
import { Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import type { Case } from "#kernel/moderation/standing.ts";
import { whole } from "#kernel/roster/client/register.ts";
import { isLarge, members } from "#kernel/roster/rules/members.ts";
import { type Bytes, fromBase64, keyOf } from "#kernel/wire/bytes.ts";
import { told } from "../flags.ts";
import type { Found } from "../found.ts";
import type { Lounge } from "../lounge.ts";
import { DecideForm } from "../members/forms.tsx";
import { Older } from "../members/older.tsx";
import { PostCard } from "../members/post-card.tsx";
import { useLounge, usePenWords } from "../members/session.ts";
import { shownName } from "../pens.ts";
import type { Flag } from "../structs.ts";
import type { Said } from "../threads.ts";
import { Cases, CaseText, StepButton, StepKeys, ToldList } from "./cases.tsx";

/** So many of its last posts say what a pen was stopped for. */
const POSTS_OF_A_PEN = 3;

/** How many are members, and how many are or were. */
interface Counted {
  readonly now: number;
  readonly ever: number;
}

function LoungeReview({ part, of }: { part?: string; of?: string }) {
  if (of && (part === "confirm" || part === "restore")) return <Answer does={part} of={of} />;
  if (of && part === "ban") return <Ban pen={fromBase64(of)} />;
  return <Overview />;
}

/** Of the pen that wrote a letter. */
function Ban({ pen }: { pen: Bytes }) {
  const wordsOf = usePenWords();
  return (
    <DecideForm does="ban" about={{ pen }}>
      <p translate={false}>{wordsOf(pen)}</p>
    </DecideForm>
  );
}

const postOf = (found: Found | null, name: string | undefined): Said | undefined =>
  found?.posts.find(({ identity }) => keyOf(identity) === name);

function Overview() {
  const t = useTexts();
  const person = usePerson();
  const shown = useLounge(true);
  const { found } = shown;
  const task = useTask();
  const [flags, setFlags] = useState<readonly Told<Flag | LetterFlag>[] | null>(null);
  const [counted, setCounted] = useState<Counted | null>(null);
  const reading = useReading(async () => {
    setFlags(await told(person));
    const roster = await whole(person);
    setCounted({ now: members(roster).length, ever: roster.seats.size });
  });
  const cases = found?.standing.cases ?? [];
  const waiting = found?.standing.waiting ?? [];
  const done = (flag: Told<Flag | LetterFlag>) =>
    task.run(async () => {
      await settle(person, flag);
      setFlags(await told(person));
    });
  const shownCases = {
    all: cases,
    to: (part: string, of: string): Way => ["lounge-review", { part, of }],
    says: useSays(found),
  };
  const pens = Math.max(0, ...(found?.pens ?? []));
  return (
    <Screen title={t("lounge-review")}>
      <p>{t("lounge-review-what")}</p>
      <ReadingNotice reading={shown.reading} label={t("lounge-reading")} />
      <ReadingNotice reading={reading} label={false} />
      <Problem task={task} />
      {counted && pens > counted.ever && (
        <Notice kind="bad" title={t("lounge-pens-many")}>
          {t("lounge-pens-many-text")}
        </Notice>
      )}
      {counted && isLarge(counted.now) && (
        <Notice kind="warn" title={t("lounge-large")}>
          {t("lounge-large-text", { count: counted.now })}
        </Notice>
      )}
      <h2>{t("lounge-told")}</h2>
      {flags?.length === 0 && <p class="soft">{t("lounge-told-none")}</p>}
      <ToldList told={flags ?? []} done="lounge-told-done" isBusy={task.isRunning} onDone={done}>
        {(flag) =>
          flag?.part === "letter" ? (
            <AboutLetter lounge={shown.lounge} flag={flag} />
          ) : (
            <AboutPost post={postOf(found, flag ? keyOf(flag.post) : undefined)} />
          )
        }
      </ToldList>
      <h2>{t("lounge-waiting")}</h2>
      {waiting.length === 0 && <p class="soft">{t("lounge-waiting-none")}</p>}
      <Cases cases={waiting} {...shownCases} name="waiting" />
      <h2>{t("lounge-history")}</h2>
      <Cases cases={cases.filter((each) => !waiting.includes(each)).reverse()} {...shownCases} />
      <Older shown={shown} />
      <h2>{t("lounge-pens")}</h2>
      {counted && <p>{t("lounge-pens-count", { pens, members: counted.now, ever: counted.ever })}</p>}
      <StepKeys />
    </Screen>
  );
}

/** The post that something is about, and the way to it. */
function AboutPost({ post }: { post: Said | undefined }) {
  const t = useTexts();
  if (!post) return <p class="soft small">{t("lounge-post-gone")}</p>;
  return (
    <>
      <ul class="lines">
        <PostCard post={post} />
      </ul>
      <p>
        <StepButton does="open" kind="link" says="lounge-look" to={["lounge-post", { post: post.identity }]} />
      </p>
    </>
  );
}

/** A letter that a member told of: its key was in what they told, and opens no other. */
function AboutLetter({ lounge, flag }: { lounge: Lounge; flag: LetterFlag }) {
  const app = useApp();
  const t = useTexts();
  const wordsOf = usePenWords();
  const letter = letterOf(lounge, flag);
  if (!letter) return <p class="notice bad">{t("letters-told-wrong")}</p>;
  const { writer, said } = letter;
  return (
    <>
      <p class="small">
        <strong>
          <bdi>{shownName(said.name)}</bdi>
        </strong>{" "}
        <span translate={false}>({wordsOf(writer)})</span>
      </p>
      <p class="soft small">{t("letters-told", { words: wordsOf(said.to), day: app.texts.day(said.day) })}</p>
      <p class="told" dir="auto">
        {said.text}
      </p>
      <p>
        <StepButton does="stop" says="lounge-ban" to={["lounge-review", { part: "ban", of: keyOf(writer) }]} />
      </p>
    </>
  );
}

/** What a decision was, and about what. */
function useSays(found: Found | null) {
  const t = useTexts();
  const wordsOf = usePenWords();
  return {
    title: ({ opened: { pen } }: Case) =>
      pen ? t("lounge-case-ban", { words: wordsOf(fromBase64(pen)) }) : t("lounge-case-hide"),
    about: ({ opened: { pen, post } }: Case) => {
      const written = (found?.posts ?? []).filter((each) => keyOf(each.pen) === pen).slice(-POSTS_OF_A_PEN);
      return (
        <>
          {written.map((each) => (
            <AboutPost key={each.seq} post={each} />
          ))}
          {post && <AboutPost post={postOf(found, post)} />}
        </>
      );
    },
  };
}

/** A second steward's word, or the answer to an appeal. */
function Answer({ does, of }: { does: "confirm" | "restore"; of: string }) {
  const { found } = useLounge();
  const says = useSays(found);
  const about = found?.standing.cases.find(({ opened }) => opened.id === of);
  return (
    <DecideForm does={does} about={{ of: fromBase64(of) }}>
      {about && <CaseText each={about} says={says} />}
    </DecideForm>
  );
}

register("lounge-review", LoungeReview);
