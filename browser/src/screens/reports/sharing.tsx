/** What becomes of a report: whether others may be warned, what they may be told, and how its writer can be reached. */
import type { JSX } from "preact";
import { useApp, useTexts } from "../kit/context.ts";
import { Choices, Field } from "../kit/parts.tsx";
import type { Draft } from "./draft.ts";
import { type Asking, put, QuestionPage, useAnswers } from "./report-page.tsx";

export function Warn({ draft }: Asking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const write = useAnswers(draft);
  const onNext = () => {
    if (!draft.report.warn_others) draft.shared = "";
    else if (draft.isReviewed && !draft.shared) {
      app.go("report", { step: "shared", draft });
      return false;
    }
    return true;
  };
  return (
    <QuestionPage draft={draft} question="warn" isAnswered={draft.report.warn_others !== null} onNext={onNext}>
      <Choices
        legend={t("ask-warn")}
        isLegendUnseen
        hint={t("warn-hint")}
        options={[
          { value: "yes", label: t("warn-yes") },
          { value: "no", label: t("warn-no"), hint: t("warn-no-hint") },
        ]}
        chosen={draft.report.warn_others === null ? [] : [draft.report.warn_others ? "yes" : "no"]}
        onChange={([value]) => write(() => put(draft, { warn_others: value === "yes" }))}
      />
    </QuestionPage>
  );
}

export function Reaching({ draft }: Asking): JSX.Element {
  const t = useTexts();
  const write = useAnswers(draft);
  const { how, cover_name, is_safe } = draft.contact;
  const change = (changed: Partial<Draft["contact"]>) =>
    write(() => (draft.contact = { ...draft.contact, ...changed }));
  return (
    <QuestionPage draft={draft} question="contact" isAnswered={how !== ""}>
      <p>{t("contact-why")}</p>
      <Field
        label={t("contact-how")}
        hint={t("contact-how-hint")}
        value={how}
        maxLength={300}
        onInput={(value) => change({ how: value })}
      />
      {how && (
        <>
          <Field
            label={t("contact-name")}
            hint={t("contact-name-hint")}
            value={cover_name}
            maxLength={100}
            onInput={(value) => change({ cover_name: value })}
          />
          <Choices
            legend={t("contact-seen")}
            options={[
              { value: "no", label: t("contact-seen-some") },
              { value: "yes", label: t("contact-seen-none") },
            ]}
            chosen={[is_safe ? "yes" : "no"]}
            onChange={([value]) => change({ is_safe: value === "yes" })}
          />
        </>
      )}
    </QuestionPage>
  );
}
