/**
 * What stewards look after in the lounge: what members told them, what waits for a second steward, what was decided and
 * by whom, and whether more pens write than there are members.
 */
import { useState } from "preact/hooks";
import { whole } from "../../community/register.ts";
import type { LetterFlag } from "../../formats/letter.ts";
import type { Flag } from "../../formats/lounge.ts";
import { told } from "../../lounge/flags.ts";
import type { Found } from "../../lounge/found.ts";
import { letterOf } from "../../lounge/letters.ts";
import type { Lounge } from "../../lounge/lounge.ts";
import { type Case, decidedBy, hasEnded, isInEffect, mayConfirm, mayRestore } from "../../lounge/standing.ts";
import type { Said } from "../../lounge/threads.ts";
import { act } from "../../lounge/writing.ts";
import { settle, type Told } from "../../reports/flags.ts";
import { isLarge, members } from "../../roster/members.ts";
import { type Bytes, fromBase64, keyOf } from "../../wire/bytes.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Field } from "../kit/fields.tsx";
import { Paged } from "../kit/lists.tsx";
import { Notice, Problem, Screen } from "../kit/parts.tsx";
import { ReadingNotice, useReading } from "../kit/reading.tsx";
import { register } from "../kit/registry.ts";
import { SendForm } from "../kit/sending.tsx";
import { DecideForm } from "../lounge/forms.tsx";
import { Older } from "../lounge/older.tsx";
import { PostCard } from "../lounge/post-card.tsx";
import { useLounge, usePenWords } from "../lounge/session.ts";
import { useNames } from "../members/said.ts";
import { Line, StepButton, StepKeys } from "./lounge-steps.tsx";

const PAGE = 20;
const REASON_CHARACTERS = 300;
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
  const app = useApp();
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
      <ul class="lines">
        {(flags ?? []).map((each) => {
          const { room, day, flag } = each;
          const post = flag?.part === "flag" ? postOf(found, keyOf(flag.post)) : undefined;
          return (
            <Line key={keyOf(room)} name={keyOf(room)}>
              <p class="soft small">{app.texts.day(day)}</p>
              <p class="told" dir="auto">
                {flag ? flag.why : t("lounge-told-unreadable")}
              </p>
              {flag?.part === "letter" ? <AboutLetter lounge={shown.lounge} flag={flag} /> : <AboutPost post={post} />}
              <StepButton does="done" isBusy={task.isRunning} onClick={() => done(each)}>
                {t("lounge-told-done")}
              </StepButton>
            </Line>
          );
        })}
      </ul>
      <h2>{t("lounge-waiting")}</h2>
      {waiting.length === 0 && <p class="soft">{t("lounge-waiting-none")}</p>}
      <Cases cases={waiting} all={cases} found={found} />
      <h2>{t("lounge-history")}</h2>
      <Cases cases={cases.filter((each) => !waiting.includes(each)).reverse()} all={cases} found={found} />
      <Older shown={shown} />
      <h2>{t("lounge-pens")}</h2>
      {counted && <p>{t("lounge-pens-count", { pens, members: counted.now, ever: counted.ever })}</p>}
      <StepKeys />
    </Screen>
  );
}

/** The post that something is about, and the way to it. */
function AboutPost({ post }: { post: Said | undefined }) {
  const app = useApp();
  const t = useTexts();
  if (!post) return <p class="soft small">{t("lounge-post-gone")}</p>;
  return (
    <>
      <ul class="lines">
        <PostCard post={post} />
      </ul>
      <p>
        <StepButton does="open" kind="link" onClick={() => app.go("lounge-post", { post: post.identity })}>
          {t("lounge-look")}
        </StepButton>
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
          <bdi>{said.name}</bdi>
        </strong>{" "}
        <span translate={false}>({wordsOf(writer)})</span>
      </p>
      <p class="soft small">{t("letters-told", { words: wordsOf(said.to), day: app.texts.day(said.day) })}</p>
      <p class="told" dir="auto">
        {said.text}
      </p>
      <p>
        <StepButton does="stop" onClick={() => app.go("lounge-review", { part: "ban", of: keyOf(writer) })}>
          {t("lounge-ban")}
        </StepButton>
      </p>
    </>
  );
}

function Cases({ cases, all, found }: { cases: readonly Case[]; all: readonly Case[]; found: Found | null }) {
  const app = useApp();
  const t = useTexts();
  const { key, device } = usePerson();
  const me = keyOf(key);
  const go = (part: string, { opened }: Case) => app.go("lounge-review", { part, of: opened.id });
  return (
    <Paged
      items={cases}
      page={PAGE}
      name={`cases-${cases === all}`}
      more={(count) => t("lounge-more-decisions", { count })}
      list="lines"
      each={(each) => (
        <Line key={each.opened.id} name={each.opened.id}>
          <CaseText each={each} found={found} />
          {mayConfirm(all, each, me, device.today()) && !decidedBy(each).includes(me) && (
            <StepButton does="agree" onClick={() => go("confirm", each)}>
              {t("lounge-confirm")}
            </StepButton>
          )}{" "}
          {mayRestore(each, me) && isInEffect(each, device.today()) && (
            <StepButton does="undo" onClick={() => go("restore", each)}>
              {t("lounge-restore")}
            </StepButton>
          )}
        </Line>
      )}
    />
  );
}

/** What was decided, by whom and why, and how it stands. */
function CaseText({ each, found }: { each: Case; found: Found | null }) {
  const { texts } = useApp();
  const t = useTexts();
  const nameOf = useNames();
  const wordsOf = usePenWords();
  const { device } = usePerson();
  const { opened, restored } = each;
  const names = (keys: readonly string[]) =>
    new Intl.ListFormat(texts.language.code).format(keys.map((key) => nameOf(fromBase64(key))));
  const stands = restored
    ? "restored"
    : !isInEffect(each, device.today())
      ? "over"
      : hasEnded(each, device.today())
        ? "ended"
        : each.confirmed.length
          ? "lasts"
          : "alone";
  const until = texts.day(opened.until ?? 0);
  const written = (found?.posts ?? []).filter((post) => keyOf(post.pen) === opened.pen).slice(-POSTS_OF_A_PEN);
  const pen: Bytes | null = opened.pen ? fromBase64(opened.pen) : null;
  return (
    <>
      <p>
        <strong>{pen ? t("lounge-case-ban", { words: wordsOf(pen) }) : t("lounge-case-hide")}</strong>
      </p>
      <p dir="auto">{opened.reason}</p>
      <p class="soft small">
        {t("lounge-case-by", { names: names(decidedBy(each)), day: texts.day(opened.day) })}{" "}
        {t(`lounge-case-${stands}`, { name: restored ? nameOf(fromBase64(restored.by)) : "", day: until })}
        {pen && stands !== "ended" && ` ${t("lounge-case-until", { day: until })}`}
      </p>
      {restored && <p dir="auto">{restored.reason}</p>}
      {written.map((post) => (
        <AboutPost key={post.seq} post={post} />
      ))}
      {opened.post && <AboutPost post={postOf(found, opened.post)} />}
    </>
  );
}

/** A second steward's word, or the answer to an appeal. */
function Answer({ does, of }: { does: "confirm" | "restore"; of: string }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const { lounge, found } = useLounge();
  const [reason, setReason] = useKept("reason", "");
  const about = found?.standing.cases.find(({ opened }) => opened.id === of);
  const send = () =>
    task.run(async () => {
      await act(person, { post: undefined, pen: undefined, until: undefined, does, of: fromBase64(of), reason });
      await lounge.read().catch(() => undefined); // it is decided; reading can wait
      app.back();
    });
  return (
    <Screen title={t(`lounge-${does}`)}>
      <p>{t(`lounge-${does}-what`)}</p>
      {about && <CaseText each={about} found={found} />}
      <SendForm task={task} onSend={send} button={t(`lounge-${does}`)}>
        <Field says="lounge-reason" maxLength={REASON_CHARACTERS} value={reason} onInput={setReason} />
      </SendForm>
    </Screen>
  );
}

register("lounge-review", LoungeReview);
