/** Polls: which there are, voting in one, and what it came to. */
import { useState } from "preact/hooks";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Action, Actions, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { Row } from "#kernel/kit/tones.tsx";
import { type Asked, polls, vote } from "../polls.ts";
import { PollCame, PollCameForm, PollResult } from "./poll-result.tsx";
import { useAsked } from "./say-session.ts";

const usePolls = (isAnew: boolean) => useAsked("polls", polls, isAnew);

/** Until when it is open, or since when it isn't. */
function useStands(): (asked: Asked) => string {
  const { texts } = useApp();
  const t = useTexts();
  return ({ stands, poll: { opens_on, closes_on } }) =>
    t(`poll-${stands}`, { day: texts.day(stands === "soon" ? opens_on : closes_on) });
}

export function Polls() {
  const app = useApp();
  const t = useTexts();
  const { isSteward } = usePerson();
  const { all, reading } = usePolls(true);
  const standsOf = useStands();
  return (
    <Screen title={t("polls")}>
      <p>{t("polls-what")}</p>
      <ReadingNotice reading={reading} label={t("polls-reading")} />
      {all?.length === 0 && <p class="soft">{t("polls-none")}</p>}
      {(all ?? []).map((each) => (
        <Row
          key={each.poll.number}
          title={<bdi>{each.question?.title ?? t("poll-unread")}</bdi>}
          line={standsOf(each)}
          onPress={() => app.go("say", { poll: each.poll.number })}
        />
      ))}
      {isSteward && <Action says="poll-open-new" to={["poll-open", {}]} />}
    </Screen>
  );
}

export function PollScreen({ number, part }: { number: number; part?: string | undefined }) {
  const t = useTexts();
  const { isSteward } = usePerson();
  const { all, reading } = usePolls(false);
  const standsOf = useStands();
  const asked = all?.find(({ poll }) => poll.number === number);
  const question = asked?.question;
  if (part === "came" && asked && question) return <PollCameForm poll={asked.poll} title={question.title} />;
  return (
    <Screen title={t("poll")}>
      <ReadingNotice reading={reading} label={!all && t("polls-reading")} />
      {asked && (
        <>
          <h2 dir="auto">{question?.title ?? t("poll-unread")}</h2>
          {question?.text && (
            <p class="told" dir="auto">
              {question.text}
            </p>
          )}
          <p>{standsOf(asked)}</p>
          {asked.stands === "closed" && question && <PollResult poll={asked.poll} question={question} />}
          {asked.stands === "closed" && question && <PollCame poll={asked.poll} />}
          {asked.stands === "open" && question && asked.mayVote && <Vote asked={asked} />}
          {asked.stands === "open" && !asked.mayVote && <p class="notice">{t("poll-not-yours")}</p>}
          <p class="soft">{t(`poll-voters-${asked.poll.voters}`)}</p>
          {asked.poll.quorum > 0 && <p class="soft">{t("poll-quorum", { count: asked.poll.quorum })}</p>}
          <details>
            <summary>{t("poll-trust")}</summary>
            <p>{t("poll-trust-who")}</p>
            <p>{t("poll-trust-counted")}</p>
            <p>{t("poll-trust-server")}</p>
          </details>
          <p class="soft small">{t("poll-trust-leaders")}</p>
          {isSteward && ["open", "soon"].includes(asked.stands) && (
            <Action
              says="poll-call-off"
              to={["poll-open", { off: number, title: question?.title ?? t("poll-unread") }]}
            />
          )}
        </>
      )}
    </Screen>
  );
}

/** The ballot. What is sent can't be changed: nobody, and no server, can say which one is whose. */
function Vote({ asked: { poll, question } }: { asked: Asked }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const done = `voted-${poll.number}`;
  const [isDone, setDone] = useState(app.session.has(done));
  const [chosen, setKept] = useKept<readonly number[]>("chosen", []);
  const [isEmpty, setEmpty] = useState(false);
  const setChosen = (choices: readonly number[]) => {
    setKept(choices);
    setEmpty(false);
  };
  const way = question?.way ?? "yes";
  const names = way === "yes" ? [t("answer-yes"), t("answer-no")] : (question?.choices ?? []);
  const most = question?.most ?? names.length;
  const isTooMany = way === "some" && chosen.length > most;
  if (isDone) {
    return (
      <p class="notice good" role="status">
        {t("vote-done")}
      </p>
    );
  }
  const send = () => {
    setEmpty(chosen.length === 0);
    if (chosen.length === 0 || isTooMany) return;
    task.run(async () => {
      await vote(person, poll, way === "rank" ? chosen : [...chosen].sort((one, other) => one - other));
      app.session.set(done, true);
      setDone(true);
    });
  };
  const choices = names.map((label, value) => ({ value, label }));
  return (
    <SendForm
      task={task}
      onSend={send}
      button={t("vote-send")}
      busy={t("lounge-sending")}
      bar={{}}
      mistake={isTooMany ? t("vote-most", { count: most }) : isEmpty && t("field-wrong-missing")}
    >
      {way === "yes" && (
        <ChoiceCards
          says="vote-yes"
          choices={choices}
          value={chosen[0]}
          onChange={(value: number) => setChosen([value])}
        />
      )}
      {way === "some" && (
        <ChoiceCards
          legend={t("vote-most", { count: most })}
          choices={choices}
          several
          value={chosen}
          onChange={setChosen}
        />
      )}
      {way === "rank" && <Ranking names={names} chosen={chosen} onChange={setChosen} />}
      <p class="soft small">{t("vote-means")}</p>
    </SendForm>
  );
}

/** Choices in an order: each press puts one behind the others, or takes it out. */
function Ranking(props: { names: readonly string[]; chosen: readonly number[]; onChange: (chosen: number[]) => void }) {
  const t = useTexts();
  const { names, chosen, onChange } = props;
  const press = (choice: number) =>
    onChange(chosen.includes(choice) ? chosen.filter((each) => each !== choice) : [...chosen, choice]);
  return (
    <fieldset>
      <legend>{t("vote-rank")}</legend>
      <p class="hint">{t("vote-rank-hint")}</p>
      <Actions isStack>
        {names.map((name, choice) => {
          const place = chosen.indexOf(choice) + 1;
          return (
            <button
              type="button"
              class="plain choice"
              key={name}
              aria-pressed={place > 0}
              onClick={() => press(choice)}
            >
              <strong>{place || "–"}</strong> <bdi>{name}</bdi>
            </button>
          );
        })}
      </Actions>
    </fieldset>
  );
}
