/** The questions of a report. Each can be skipped; none asks who the person is. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { KINDS } from "../../formats/report.ts";
import { useApp, useTexts } from "../kit/context.ts";
import { Actions, Button, Choices, Field, Screen } from "../kit/parts.tsx";
import type { Draft, Question } from "./draft.ts";
import { Names } from "./report-names.tsx";
import { type Asking, put, QuestionPage, rosterFor, useAnswers } from "./report-page.tsx";
import { Reaching, Warn } from "./sharing.tsx";
import { When } from "./when.tsx";

function Whom({ draft }: Asking): JSX.Element {
  const t = useTexts();
  const write = useAnswers(draft);
  return (
    <QuestionPage draft={draft} question="whom" isAnswered={draft.report.for_somebody_else !== null}>
      <Choices
        legend={t("ask-whom")}
        isLegendUnseen
        options={[
          { value: "me", label: t("whom-me") },
          { value: "other", label: t("whom-other"), hint: t("whom-other-hint") },
        ]}
        chosen={draft.report.for_somebody_else === null ? [] : [draft.report.for_somebody_else ? "other" : "me"]}
        onChange={([value]) => write(() => put(draft, { for_somebody_else: value === "other" }))}
      />
    </QuestionPage>
  );
}

/** A question that is answered in one's own words, on so many lines. */
function inWords(
  question: "story" | "person" | "shared",
  hint: string,
  lines: number,
  read: (draft: Draft) => string,
  take: (draft: Draft, text: string) => void,
): (props: Asking) => JSX.Element {
  return ({ draft }) => {
    const t = useTexts();
    const write = useAnswers(draft);
    return (
      <QuestionPage draft={draft} question={question} isAnswered={read(draft) !== ""}>
        <Field
          label={t(`ask-${question}`)}
          isLabelUnseen
          hint={t(hint)}
          lines={lines}
          value={read(draft)}
          onInput={(text) => write(() => take(draft, text))}
        />
      </QuestionPage>
    );
  };
}

/** A warning before the question that can hurt, with a way around it. */
function Warning({ draft }: Asking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <Screen title={t("report-warning")}>
      <p>{t("report-warning-1")}</p>
      <p>{t("report-warning-2")}</p>
      <Actions>
        <Button kind="main" onClick={() => app.go("report", { step: "story", draft })}>
          {t("next")}
        </Button>
        <Button onClick={() => app.go("report", { step: "names", draft })}>{t("report-warning-skip")}</Button>
      </Actions>
      <p>
        <Button kind="link" onClick={() => app.go("help", {})}>
          {t("front-help")}
        </Button>
      </p>
    </Screen>
  );
}

function Kinds({ draft }: Asking): JSX.Element {
  const t = useTexts();
  const write = useAnswers(draft);
  const { kinds } = draft.report;
  return (
    <QuestionPage draft={draft} question="kinds" isAnswered={kinds.length > 0}>
      <Choices
        legend={t("ask-kinds")}
        isLegendUnseen
        hint={t("kinds-hint")}
        isMany
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind.replaceAll(" ", "-")}`) }))}
        chosen={kinds}
        onChange={(chosen) => write(() => put(draft, { kinds: KINDS.filter((kind) => chosen.includes(kind)) }))}
      />
    </QuestionPage>
  );
}

function Area({ draft }: Asking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const write = useAnswers(draft);
  const [areas, setAreas] = useState<readonly string[]>([]);
  const { area } = draft.report;
  const [isOther, setOther] = useState(area !== "");
  useEffect(() => {
    rosterFor(app, draft).then(
      ({ policy }) => {
        setAreas(policy?.areas ?? []);
        setOther(area !== "" && !policy?.areas.includes(area));
      },
      () => undefined, // without a list of areas one can still be written
    );
  }, []);
  const choose = (value: string) => {
    const at = areas[Number(value)];
    setOther(value === "other");
    const untold = value === "unknown" || value === "unsaid" ? value : null;
    write(() => {
      draft.areaUntold = untold;
      put(draft, { area: at ?? "" });
    });
  };
  const chosen = isOther ? "other" : area ? String(areas.indexOf(area)) : draft.areaUntold;
  return (
    <QuestionPage draft={draft} question="area" isAnswered={chosen !== null}>
      <Choices
        legend={t("ask-area")}
        isLegendUnseen
        hint={t("area-hint")}
        options={[
          ...areas.map((name, at) => ({ value: String(at), label: name })),
          { value: "other", label: t("area-other") },
          { value: "unknown", label: t("dont-know") },
          { value: "unsaid", label: t("rather-not") },
        ]}
        chosen={chosen === null ? [] : [chosen]}
        onChange={([value]) => choose(value ?? "")}
      />
      {isOther && (
        <Field
          label={t("area-which")}
          value={area}
          maxLength={100}
          onInput={(value) => write(() => put(draft, { area: value }))}
        />
      )}
    </QuestionPage>
  );
}

export const QUESTION_SCREENS: Record<Question, (props: Asking) => JSX.Element> = {
  whom: Whom,
  warning: Warning,
  story: inWords(
    "story",
    "story-hint",
    8,
    ({ report }) => report.what_happened,
    (draft, what_happened) => put(draft, { what_happened }),
  ),
  names: Names,
  kinds: Kinds,
  area: Area,
  when: When,
  person: inWords(
    "person",
    "person-hint",
    5,
    ({ report }) => report.description,
    (draft, description) => put(draft, { description }),
  ),
  warn: Warn,
  shared: inWords(
    "shared",
    "shared-hint",
    5,
    ({ shared }) => shared,
    (draft, shared) => {
      draft.shared = shared;
    },
  ),
  contact: Reaching,
};
