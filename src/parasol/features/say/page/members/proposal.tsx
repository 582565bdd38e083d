/** One proposal: what it says, who supports it, what stewards answered; and for stewards, answering it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Proposed } from "#features/lounge/page/found.ts";
import { SaveOtherwise } from "#features/lounge/page/members/changes.tsx";
import { PostCard } from "#features/lounge/page/members/post-card.tsx";
import { Signed, WhatCame } from "#features/lounge/page/members/signed.tsx";
import { SAYS, STATES } from "#features/lounge/page/structs.ts";
import { act, answer, support, supportsFrom, tellWhatCame } from "#features/lounge/page/writing.ts";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useAct, useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Deciding } from "#kernel/kit/deciding.tsx";
import { Field } from "#kernel/kit/fields.tsx";
import { Actions, Button, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { maySupport, monthOf, monthsOn } from "#kernel/roster/rules/once.ts";
import { type Bytes, equal, fromBase64, keyOf } from "#kernel/wire/bytes.ts";
import type { Word } from "../proposals.ts";
import { type SayShown, useRules, useSay } from "./say-session.ts";

const TEXT_CHARACTERS = 1000;
const REASON_CHARACTERS = 300;

interface Part {
  shown: SayShown;
  proposed: Proposed;
}

export function ProposalScreen({
  root,
  part,
  of,
}: {
  root: Bytes;
  part?: string | undefined;
  of?: string | undefined;
}) {
  const t = useTexts();
  const shown = useSay();
  const proposed = shown.found?.proposals.find(({ post }) => equal(post.identity, root));
  if (!proposed) {
    return (
      <Screen title={t("proposal")}>
        <ReadingNotice reading={shown.reading} label={t("proposals-reading")} />
        {shown.found && <p class="soft">{t("proposal-gone")}</p>}
      </Screen>
    );
  }
  const word = [...proposed.became.waiting, proposed.became.answer].find((each) => each?.id === of);
  if (part === "save") return <SaveOtherwise proposed={proposed} />;
  if (part === "answer") return <AnswerForm shown={shown} proposed={proposed} />;
  if (part === "confirm" && word) return <Confirm shown={shown} proposed={proposed} word={word} />;
  if (part === "came" && word) {
    const about = <Signed word={word} title={t("answer-of", { says: t(`answer-${word.says}`) })} />;
    return <CameForm shown={shown} of={fromBase64(word.id)} title={word.title ?? ""} about={about} />;
  }
  return <Overview shown={shown} proposed={proposed} />;
}

function Overview({ shown, proposed: { post, became } }: Part) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const { needed } = useRules();
  const { lounge, found } = shown;
  const month = monthOf(post.day);
  const isMine = became.supporters.has(keyOf(lounge.voice(month).key));
  const [since, today] = [person.mine?.since ?? person.device.today(), person.device.today()];
  const isLate = !maySupport(person.roster, since, month);
  const canSupport = !isLate && monthsOn(today).includes(month);
  const answers = (found?.posts ?? []).filter(({ said }) => said.root && equal(said.root, post.identity)).length;
  const go = (part: string, of?: Word) => app.go("say", { root: post.identity, part, ...(of && { of: of.id }) });
  const give = useAct(async () => {
    await support(lounge, post, !isMine);
    await shown.look();
  });
  const talk = {
    label: t("proposal-talk", { count: answers }),
    onPress: () => app.go("lounge-thread", { root: post.identity }),
  };
  const { answer: given } = became;
  return (
    <Screen title={t("proposal")}>
      <h2 dir="auto">{post.said.title}</h2>
      <ul class="lines">
        <PostCard post={{ ...post, marks: new Map() }} />
      </ul>
      <p role="status">
        <strong>{t("proposal-support", { count: became.support, needed })}</strong>
      </p>
      {!canSupport && (
        <p>
          {isLate
            ? t("proposal-support-later", { day: app.texts.day(supportsFrom(person.roster, since)) })
            : t("proposal-support-old")}
        </p>
      )}
      <Owed proposed={{ post, became }} />
      {given && <Signed word={given} title={t("answer-of", { says: t(`answer-${given.says}`) })} />}
      <WhatCame became={became} />
      {became.waiting.map((word) => (
        <div key={word.id}>
          <p class="notice">{t("answer-waiting")}</p>
          {person.isSteward && <Signed word={word} title={t(`answer-${word.says}`)} />}
          {person.isSteward && word.by !== keyOf(person.key) && (
            <Button says="answer-confirm" onClick={() => go("confirm", word)} />
          )}
        </div>
      ))}
      {became.earlier.map((word) => (
        <Signed key={word.id} word={word} title={t("answer-earlier", { says: t(`answer-${word.says}`) })} />
      ))}
      <Actions isStack>
        {person.isSteward && given && given.says !== "no" && (
          <Button says="came-give" onClick={() => go("came", given)} />
        )}
        {person.isSteward && <Button says="answer-give" onClick={() => go("answer")} />}
        {person.isSteward && post.said.title.startsWith(t("otherwise-title")) && (
          <Button says="otherwise-save" onClick={() => go("save")} />
        )}
        <Button kind="link" says="proposal-change" to={["lounge-post", { post: post.identity }]} />
      </Actions>
      <details>
        <summary>{t("proposal-how")}</summary>
        <p>{t("proposal-how-once")}</p>
        <p>{t("proposal-how-text")}</p>
        <p>{t("proposal-how-server")}</p>
      </details>
      {canSupport && <p class="soft small">{t("proposal-support-means")}</p>}
      <Problem task={give} />
      <ActionBar
        main={canSupport ? { label: t(isMine ? "proposal-support-end" : "proposal-support-now"), act: give } : talk}
        also={canSupport ? talk : undefined}
      />
    </Screen>
  );
}

/** Until when stewards have to answer, or that they are late. */
function Owed({ proposed: { became } }: { proposed: Proposed }) {
  const { texts } = useApp();
  const t = useTexts();
  const { dueOn, answeredOn, isLate } = became;
  if (dueOn === null || (answeredOn !== null && !isLate)) return null;
  const days = { day: texts.day(dueOn), on: texts.day(answeredOn ?? dueOn) };
  if (!isLate) return <p>{t("proposal-owed", days)}</p>;
  return <p class="notice warn">{t(answeredOn === null ? "proposal-late" : "proposal-was-late", days)}</p>;
}

/** One of few, and a text: what a steward signs. */
function SignForm<T extends string>(props: {
  title: string;
  means: string;
  about?: JSX.Element;
  legend: string;
  of: readonly T[];
  called: string;
  label: string;
  button: string;
  send: (choice: T, text: string) => Promise<void>;
}) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [choice, setChoice] = useKept<T | undefined>("choice", undefined);
  const [text, setText] = useKept("text", "");
  const [isWrong, setWrong] = useState(false);
  const send = () => {
    const isWhole = choice !== undefined && text.trim() !== "";
    setWrong(!isWhole);
    if (!isWhole) return;
    task.run(async () => {
      await props.send(choice, text);
      app.back();
    });
  };
  return (
    <Screen title={props.title}>
      <p>{props.means}</p>
      {props.about}
      <SendForm
        task={task}
        onSend={send}
        button={props.button}
        mistake={isWrong && choice === undefined && t("field-wrong-missing")}
        bar={{}}
      >
        <ChoiceCards legend={props.legend} of={props.of} called={props.called} value={choice} onChange={setChoice} />
        <Field
          label={props.label}
          hint={t("reason-hint")}
          error={isWrong && !text.trim() ? t("field-wrong-missing") : undefined}
          lines={4}
          maxLength={TEXT_CHARACTERS}
          value={text}
          onInput={setText}
        />
      </SendForm>
    </Screen>
  );
}

function AnswerForm({ shown, proposed: { post } }: Part) {
  const t = useTexts();
  const person = usePerson();
  return (
    <SignForm
      title={t("answer-give")}
      means={t("answer-means")}
      about={<h2 dir="auto">{post.said.title}</h2>}
      legend={t("answer-says")}
      of={SAYS}
      called="answer"
      label={t("answer-text")}
      button={t("answer-sign")}
      send={async (says, text) => {
        const { identity, digest, said } = post;
        await answer(person, { post: identity, digest, title: said.title, says, text });
        await shown.look();
      }}
    />
  );
}

function Confirm({ shown, word }: Part & { word: Word }) {
  const t = useTexts();
  const person = usePerson();
  const confirm = async (reason: string) => {
    const about = { post: undefined, pen: undefined, until: undefined, of: fromBase64(word.id) };
    await act(person, { ...about, does: "confirm", reason });
    await shown.look();
  };
  return (
    <Deciding
      title="answer-confirm"
      means="answer-confirm-means"
      about={<Signed word={word} title={t(`answer-${word.says}`)} />}
      decide={confirm}
      label={t("reason-agree")}
      most={REASON_CHARACTERS}
    />
  );
}

/** What a steward tells of an answer, or of a poll. */
export function CameForm(props: { shown: Pick<SayShown, "look">; of: Bytes; title: string; about: JSX.Element }) {
  const { shown, of, title, about } = props;
  const t = useTexts();
  const person = usePerson();
  return (
    <SignForm
      title={t("came-give")}
      means={t("came-means")}
      about={about}
      legend={t("came-state")}
      of={STATES}
      called="came"
      label={t("came-text")}
      button={t("came-send")}
      send={async (state, text) => {
        await tellWhatCame(person, { of, title, state, text });
        await shown.look();
      }}
    />
  );
}
