/** The questions of a report. Each can be skipped; none asks who the person is, and none is answered before somebody does. */
import type { JSX } from "preact";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { Action } from "#kernel/kit/parts.tsx";
import { KINDS } from "../structs.ts";
import type { Question } from "./draft.ts";
import { Further } from "./further.tsx";
import { Place } from "./place.tsx";
import { Names } from "./report-names.tsx";
import { type Asking, put, QuestionPage, useAnswers, useField } from "./report-page.tsx";
import { Reaching } from "./sharing.tsx";

/** The words that can hurt are asked for first, with a way around them: "Skip". */
function Story({ draft }: Asking) {
  const t = useTexts();
  const of = useField(draft);
  return (
    <QuestionPage draft={draft} question="story" isAnswered={draft.report.what_happened !== ""}>
      <Field says="ask-story" isLabelUnseen hint={t("story-hint")} lines={7} {...of("what_happened")} />
      <p class="soft">{t("story-care")}</p>
    </QuestionPage>
  );
}

function Looks({ draft }: Asking) {
  const t = useTexts();
  const of = useField(draft);
  const { description, vehicle } = draft.report;
  const { length } = draft.pictures;
  return (
    <QuestionPage draft={draft} question="person" isAnswered={Boolean(description || vehicle || length)}>
      <Field says="ask-person" isLabelUnseen hint={t("person-hint")} lines={4} {...of("description")} />
      <Field says="answer-vehicle" hint={t("vehicle-hint")} maxLength={300} {...of("vehicle")} />
      {!draft.opened && (
        <Action to={["pictures", { draft }]}>
          {length > 0 ? t("pictures-count", { count: length }) : t("pictures-add")}
        </Action>
      )}
    </QuestionPage>
  );
}

function Kinds({ draft }: Asking) {
  const t = useTexts();
  const write = useAnswers(draft);
  const { kinds } = draft.report;
  return (
    <QuestionPage draft={draft} question="kinds" isAnswered={kinds.length > 0}>
      <ChoiceCards
        says="ask-kinds"
        isLegendUnseen
        hint={t("kinds-hint")}
        several
        of={KINDS}
        called="kind"
        value={kinds}
        onChange={(chosen) => write(() => put(draft, { kinds: KINDS.filter((kind) => chosen.includes(kind)) }))}
      />
    </QuestionPage>
  );
}

function Whom({ draft }: Asking) {
  const t = useTexts();
  const write = useAnswers(draft);
  const { for_somebody_else } = draft.report;
  return (
    <QuestionPage draft={draft} question="whom" isAnswered={for_somebody_else !== null}>
      <ChoiceCards
        says="ask-whom"
        isLegendUnseen
        choices={[
          { value: "me", label: t("whom-me") },
          { value: "other", label: t("whom-other"), hint: t("whom-other-hint") },
        ]}
        value={for_somebody_else === null ? undefined : for_somebody_else ? "other" : "me"}
        onChange={(value) => write(() => put(draft, { for_somebody_else: value === "other" }))}
      />
    </QuestionPage>
  );
}

export const QUESTION_SCREENS: Record<Question, (props: Asking) => JSX.Element> = {
  story: Story,
  names: Names,
  person: Looks,
  kinds: Kinds,
  place: Place,
  further: Further,
  whom: Whom,
  contact: Reaching,
};
