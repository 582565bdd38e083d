/** Surveys: which there are, answering one, and what both of its stewards published. */
import { useState } from "preact/hooks";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { Action, Notice, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { Row } from "#kernel/kit/tones.tsx";
import { useNames } from "#kernel/members/said.ts";
import type { SurveyAsks, SurveyWords } from "../survey-structs.ts";
import { answer, counts, type Surveyed, surveys } from "../surveys.ts";
import { PollCame, PollCameForm } from "./poll-result.tsx";
import { useAsked } from "./say-session.ts";
import { SurveyTable, useAnswerNames, useWording } from "./survey-result.tsx";

const TEXT_CHARACTERS = 600;
const SKIPPED = -1;

export const useSurveys = (isAnew: boolean) => useAsked("surveys", surveys, isAnew);

function useStands(): (each: Surveyed) => string {
  const { texts } = useApp();
  const t = useTexts();
  return ({ stands, poll: { opens_on, closes_on }, tally, isLate, isLost }) => {
    if (tally) return t("survey-published", { count: tally.answers });
    if (isLost) return t("survey-lost");
    if (isLate) return t("survey-late");
    return t(stands === "soon" || stands === "open" ? `poll-${stands}` : `survey-${stands}`, {
      day: texts.day(stands === "soon" ? opens_on : closes_on),
    });
  };
}

export function Surveys() {
  const app = useApp();
  const t = useTexts();
  const { isSteward } = usePerson();
  const { all, reading } = useSurveys(true);
  const standsOf = useStands();
  const wordingOf = useWording();
  return (
    <Screen title={t("surveys")}>
      <p>{t("surveys-what")}</p>
      <ReadingNotice reading={reading} label={t("surveys-reading")} />
      {all?.length === 0 && <p class="soft">{t("surveys-none")}</p>}
      {(all ?? []).map((each) => (
        <Row
          key={each.poll.number}
          title={<bdi>{wordingOf(each).title}</bdi>}
          line={standsOf(each)}
          onPress={() => app.go("say", { survey: each.poll.number })}
        />
      ))}
      {isSteward && <Action says="survey-open-new" to={["survey-open", {}]} />}
    </Screen>
  );
}

export function SurveyScreen({ number, part }: { number: number; part?: string | undefined }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const nameOf = useNames();
  const { all, reading } = useSurveys(false);
  const standsOf = useStands();
  const wordingOf = useWording();
  const each = all?.find(({ poll }) => poll.number === number);
  const title = each ? wordingOf(each).title : "";
  if (part === "came" && each) return <PollCameForm poll={each.poll} title={title} />;
  return (
    <Screen title={t("survey")}>
      <ReadingNotice reading={reading} label={!all && t("surveys-reading")} />
      {each && (
        <>
          <h2 dir="auto">{title}</h2>
          <p class="told" dir="auto">
            {wordingOf(each).text}
          </p>
          <p>{standsOf(each)}</p>
          <details>
            <summary>{t("survey-who")}</summary>
            <p translate={false}>
              {t("survey-who-reads", { names: each.survey.counters.map(({ key }) => nameOf(key)).join(", ") })}
            </p>
            <p>{t("survey-who-others")}</p>
            <p>{t("survey-who-server")}</p>
          </details>
          {each.stands === "open" && each.mayVote && !each.isLost && <Answers each={each} />}
          {each.stands === "open" && !each.mayVote && <p class="notice">{t("survey-not-yours")}</p>}
          {each.tally && <SurveyTable each={each} {...each.tally} />}
          {each.tally && <p class="soft small">{t("survey-rounded")}</p>}
          {each.isLost && <Notice kind="warn">{t("survey-lost-what")}</Notice>}
          {each.isLate && !each.isLost && <Notice kind="warn">{t("survey-late-what")}</Notice>}
          {each.stands === "closed" && (
            <PollCame poll={each.poll} give={() => app.go("say", { survey: number, part: "came" })} />
          )}
          {person.isSteward && ["open", "soon"].includes(each.stands) && (
            <Action says="survey-call-off" to={["poll-open", { off: number, title, what: "survey" }]} />
          )}
          {each.stands === "closed" && !each.isLost && counts(person, each) && (
            <Action kind="main" says="survey-count" to={["survey-open", { survey: number }]} />
          )}
        </>
      )}
    </Screen>
  );
}

/** The questions; each can be left out. What is sent can't be changed. */
function Answers({ each }: { each: Surveyed }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const wordingOf = useWording();
  const namesOf = useAnswerNames();
  const { asks } = each.survey;
  const done = `surveyed-${each.poll.number}`;
  const [isDone, setDone] = useState(app.session.has(done));
  const [chosen, setKept] = useKept<readonly (readonly number[])[]>(
    "chosen",
    asks.map(() => []),
  );
  const [texts, setTexts] = useKept<readonly string[]>(
    "texts",
    asks.map(() => ""),
  );
  const [isEmpty, setEmpty] = useState(false);
  if (isDone) {
    return (
      <p class="notice good" role="status">
        {t("survey-done")}
      </p>
    );
  }
  const put = <T,>(all: readonly T[], at: number, one: T) => all.map((before, place) => (place === at ? one : before));
  const answers = chosen.map((some) => some.filter((one) => one !== SKIPPED).sort((one, other) => one - other));
  const written = texts.filter((_, at) => asks[at]?.way === "text").map((text) => text.trim());
  const isNothing = answers.every((some) => some.length === 0) && written.every((text) => !text);
  const send = () => {
    setEmpty(isNothing);
    if (isNothing) return;
    task.run(async () => {
      await answer(person, each, answers, written);
      app.session.set(done, true);
      setDone(true);
    });
  };
  const words = wordingOf(each).asks;
  const groups = [...new Set(words.map(({ about = "" }) => about))];
  const question = ({ about, ask: asked }: SurveyWords, at: number) => {
    const ask = asks[at] as SurveyAsks;
    const key = `${at}`;
    const legend = about === undefined ? asked : `${about}: ${asked}`;
    if (ask.way === "text") {
      return (
        <Field
          key={key}
          label={legend}
          hint={t("survey-text-hint")}
          lines={3}
          maxLength={TEXT_CHARACTERS}
          value={texts[at] ?? ""}
          onInput={(text) => setTexts(put(texts, at, text))}
        />
      );
    }
    const choices = namesOf(ask, words[at] as SurveyWords).map((label, value) => ({ value, label }));
    const onSeveral = (some: number[]) => setKept(put(chosen, at, some));
    return ask.way === "some" ? (
      <ChoiceCards key={key} legend={legend} several choices={choices} value={chosen[at] ?? []} onChange={onSeveral} />
    ) : (
      <ChoiceCards
        key={key}
        legend={legend}
        choices={[...choices, { value: SKIPPED, label: t("survey-skip") }]}
        value={chosen[at]?.[0]}
        onChange={(one: number) => setKept(put(chosen, at, [one]))}
      />
    );
  };
  return (
    <SendForm
      task={task}
      onSend={send}
      button={t("survey-send")}
      busy={t("lounge-sending")}
      bar={{}}
      mistake={isEmpty && isNothing && t("survey-empty")}
    >
      <p>{t("survey-skip-any")}</p>
      {groups.length < 3
        ? words.map(question)
        : groups.map((about) => (
            <details key={about}>
              <summary>
                <bdi>{about || t("survey-others")}</bdi>
              </summary>
              {words.map((each, at) => (each.about ?? "") === about && question(each, at))}
            </details>
          ))}
      <p class="soft small">{t("survey-means")}</p>
    </SendForm>
  );
}
