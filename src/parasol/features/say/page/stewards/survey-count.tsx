/** For the two stewards who open a survey's answers: one counts and publishes, if the other comes to the same. */
import { useState } from "preact/hooks";
import { useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { Notice, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { equal } from "#kernel/wire/bytes.ts";
import { SurveyTable } from "../members/survey-result.tsx";
import { type Answered, agree, count, deleteAnswers, isSame, publish, type Surveyed, surveys } from "../surveys.ts";

const REASONS = ["unreadable", "late", "replayed", "invalid", "double"] as const;

/** One of the two counts; the other counts too, and publishes if both have the same. */
function Count({ each }: { each: Surveyed }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const [counted, setCounted] = useState<Answered | null>(null);
  const [written, setWritten] = useKept<readonly string[]>("written", []);
  const [done, setDone] = useState("");
  const isSecond = each.waits !== null && !equal(each.waits.by, person.key);
  const reading = useReading(async () => {
    if (each.tally) await deleteAnswers(person, each);
    else setCounted(await count(person, each));
  });
  const ended = (how: string) => {
    app.session.delete("surveys");
    setDone(how);
  };
  if (!counted || done) {
    return (
      <>
        <ReadingNotice reading={reading} label={!each.tally && t("survey-counting")} />
        {(done || each.tally) && <Notice kind="good">{t(`survey-count-${done || "published"}`)}</Notice>}
      </>
    );
  }
  const isAlike = each.waits !== null && isSame(each.waits, counted);
  const summaries = counted.texts.map((texts, at) => (texts.length > 0 ? (written[at] ?? "").trim() : ""));
  const send = () =>
    task.run(async () => {
      if (isSecond) await agree(person, each, counted);
      else await publish(person, each, counted, summaries);
      ended(isSecond ? "published" : "waits");
    });
  return (
    <SendForm
      task={task}
      onSend={send}
      busy={t("lounge-sending")}
      button={!(isSecond && !isAlike) && !counted.isMany && t(isSecond ? "survey-agree" : "survey-publish")}
      kind={isSecond ? "grave" : "main"}
      bar={{}}
    >
      <p>{t(isSecond ? "survey-agree-what" : "survey-publish-what")}</p>
      {counted.isMany && <Notice kind="bad">{t("trouble-survey-many")}</Notice>}
      {isSecond && !isAlike && <Notice kind="bad">{t("trouble-survey-differs")}</Notice>}
      {counted.dropped > 0 && <Notice kind="bad">{t("survey-dropped", { count: counted.dropped })}</Notice>}
      {REASONS.map((reason) => [reason, counted.refused.filter((one) => one === reason).length] as const)
        .filter(([, left]) => left > 0)
        .map(([reason, left]) => (
          <p class="soft small" key={reason}>
            {t(`survey-left-${reason}`, { count: left })}
          </p>
        ))}
      <h2>{t("survey-published", { count: counted.answers })}</h2>
      <SurveyTable each={each} shown={counted.shown} {...(isSecond && { summaries: each.waits?.tally.summaries })} />
      {counted.texts.map(
        (texts, at) =>
          texts.length > 0 && (
            <section key={`${at}`}>
              <h3>{t("survey-written")}</h3>
              <ul>
                {texts.map((text, place) => (
                  <li class="told" dir="auto" key={`${place}`}>
                    {text}
                  </li>
                ))}
              </ul>
              {!isSecond && (
                <Field
                  says="survey-summary"
                  lines={4}
                  maxLength={1500}
                  value={written[at] ?? ""}
                  onInput={(text) =>
                    setWritten(counted.texts.map((_, place) => (place === at ? text : (written[place] ?? ""))))
                  }
                />
              )}
            </section>
          ),
      )}
    </SendForm>
  );
}

export function Counting({ number }: { number: number }) {
  const t = useTexts();
  const person = usePerson();
  const [each, setEach] = useState<Surveyed | undefined>(undefined);
  const reading = useReading(async () => setEach((await surveys(person)).find(({ poll }) => poll.number === number)));
  return (
    <Screen title={t("survey-count")}>
      <ReadingNotice reading={reading} label={t("surveys-reading")} />
      {each && <Count each={each} />}
    </Screen>
  );
}
