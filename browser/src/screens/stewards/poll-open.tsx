/** Opening a poll, and calling one off: one steward signs the settings with the question's hash, a second one too. */
import { useState } from "preact/hooks";
import { changePolicy } from "../../community/steward.ts";
import { Question } from "../../formats/poll.ts";
import type { Policy } from "../../formats/roster.ts";
import { openAs } from "../../polls/opening.ts";
import { isQuestion } from "../../polls/tally.ts";
import { encode } from "../../wire/codec.ts";
import { ChoiceCards } from "../kit/choices.tsx";
import { useApp, useKept, usePerson, useTexts } from "../kit/context.ts";
import { ReasonForm } from "../kit/deciding.tsx";
import { Field, Select } from "../kit/fields.tsx";
import type { Screens } from "../kit/names.ts";
import { Screen } from "../kit/parts.tsx";
import { linesOf } from "../kit/record.ts";
import { counted } from "../kit/record-texts.ts";
import { register } from "../kit/registry.ts";
import { ChangeNotice, useChange } from "./change.tsx";

const DAYS = [3, 7, 14, 30, 60];
const QUORUMS = [0, 3, 5, 10, 20, 50, 100, 500];
const WAYS = ["yes", "some", "rank"] as const;

const PollScreen = ({ off, title, what }: Screens["poll-open"]) =>
  off === undefined ? <PollOpen /> : <CallOff number={off} title={title ?? ""} what={what ?? "poll"} />;

/** Ends a poll or a survey without a result. */
function CallOff({ number, title, what }: { number: number; title: string; what: "poll" | "survey" }) {
  const t = useTexts();
  const person = usePerson();
  const change = useChange();
  const send = () =>
    change.run(async () => {
      await person.refresh();
      const policy = person.roster.policy as Policy;
      const polls = (policy.polls ?? []).map((each) =>
        each.number === number ? { ...each, voters: "none" as const } : each,
      );
      await changePolicy(person, { ...policy, polls }, change.reason);
    });
  return (
    <Screen title={t(`${what}-off`)}>
      <h2 dir="auto">{title}</h2>
      <p>{t(`${what}-off-means`)}</p>
      <ChangeNotice ended={change.ended} />
      <ReasonForm
        of={change}
        onSend={send}
        kind="grave"
        button={change.ended === "" && t(change.needsTwo ? "people-propose" : `${what}-off`)}
      />
    </Screen>
  );
}

function PollOpen() {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const change = useChange();
  const [title, setTitle] = useKept("title", "");
  const [text, setText] = useKept("text", "");
  const [way, setWay] = useKept<Question["way"]>("way", "yes");
  const [lines, setLines] = useKept("lines", "");
  const [most, setMost] = useKept("most", "");
  const [days, setDays] = useKept("days", "7");
  const [voters, setVoters] = useKept<"all" | "settled">("voters", "settled");
  const [quorum, setQuorum] = useKept("quorum", "0");
  const [salt] = useKept("salt", app.device.random(16));
  const [isWrong, setWrong] = useState(false);
  const choices = way === "yes" ? [] : linesOf(lines);
  const isBounded = way === "some" && Number(most) > 0 && Number(most) < choices.length;
  const bound = isBounded ? Number(most) : undefined;
  const question: Question = { kind: "question", salt, title: title.trim(), text, way, choices, most: bound };
  const areChoices = isQuestion(question) && choices.length <= 16 && choices.every((each) => each.length <= 80);
  const send = () => {
    const isWhole = question.title !== "" && areChoices;
    setWrong(!isWhole);
    if (!isWhole) return;
    change.run(async () => {
      const opens_on = person.device.today() + (change.needsTwo ? 1 : 0); // a second steward signs today or tomorrow
      const when = { opens_on, closes_on: opens_on + Number(days), voters, quorum: Number(quorum) };
      await openAs(person, encode(Question, question), when, change.reason);
    });
  };
  return (
    <Screen title={t("poll-open-new")}>
      <p>{t("poll-open-what")}</p>
      <ChangeNotice ended={change.ended} />
      <ReasonForm of={change} onSend={send} button={t(change.needsTwo ? "people-propose" : "poll-open-send")}>
        <Field
          says="poll-title"
          value={title}
          maxLength={120}
          error={isWrong && !title.trim() ? t("field-wrong-missing") : undefined}
          onInput={setTitle}
        />
        <Field says="poll-text" lines={3} maxLength={1000} value={text} onInput={setText} />
        <ChoiceCards
          says="poll-way"
          choices={WAYS.map((value) => ({ value, label: t(`poll-way-${value}`) }))}
          value={way}
          onChange={setWay}
        />
        {way !== "yes" && (
          <Field
            says="poll-choices"
            lines={4}
            value={lines}
            error={isWrong && !areChoices ? t("poll-choices-wrong") : undefined}
            onInput={setLines}
          />
        )}
        {way === "some" && choices.length > 1 && (
          <Select
            says="poll-most"
            value={bound ? most : ""}
            options={[
              { value: "", label: t("poll-most-all") },
              ...choices
                .slice(1)
                .map((_, at) => ({ value: String(at + 1), label: t("poll-most-count", { count: at + 1 }) })),
            ]}
            onChange={setMost}
          />
        )}
        <Select says="poll-days" value={days} options={counted(t, "policy-days", DAYS)} onChange={setDays} />
        <ChoiceCards
          says="poll-voters"
          choices={(["settled", "all"] as const).map((value) => ({ value, label: t(`poll-voters-${value}`) }))}
          value={voters}
          onChange={setVoters}
        />
        <Select
          says="poll-quorum-label"
          value={quorum}
          options={counted(t, "policy-checks", QUORUMS)}
          onChange={setQuorum}
        />
      </ReasonForm>
    </Screen>
  );
}

register("poll-open", PollScreen);
