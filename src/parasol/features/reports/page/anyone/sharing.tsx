/** What becomes of a report: whether others may be warned, what they may be told, and how its writer can be reached. */

import { bound } from "#kernel/kit/bound.ts";
import { ChoiceCards, Tick } from "#kernel/kit/choices.tsx";
import { useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { useBoth } from "#kernel/kit/parts.tsx";
import { type Asking, put, QuestionPage, useAnswers } from "./report-page.tsx";

/** Stands first, since "Send" can be pressed without scrolling. Untouched, stewards have to ask. */
export function Warn({ draft }: Asking) {
  const t = useTexts();
  const both = useBoth();
  const write = useAnswers(draft);
  const { warn_others } = draft.report;
  const choose = (value: string) =>
    write(() => {
      put(draft, { warn_others: value === "yes" });
      if (value === "no") draft.shared = "";
    });
  return (
    <>
      <ChoiceCards
        says="ask-warn"
        hint={both("warn-hint")}
        choices={[
          { value: "yes", label: t("warn-yes") },
          { value: "no", label: t("warn-no"), hint: t("warn-no-hint") },
        ]}
        value={warn_others === null ? undefined : warn_others ? "yes" : "no"}
        onChange={choose}
      />
      {warn_others && (
        <Field
          says="ask-shared"
          hint={t("shared-hint")}
          lines={3}
          value={draft.shared}
          onInput={(text) => write(() => (draft.shared = text))}
        />
      )}
    </>
  );
}

export function Reaching({ draft }: Asking) {
  const t = useTexts();
  const both = useBoth();
  const write = useAnswers(draft);
  const { how, is_safe } = draft.contact;
  const change = (changed: Partial<typeof draft.contact>) =>
    write(() => {
      draft.contact = { ...draft.contact, ...changed };
    });
  const of = bound(draft.contact, change);
  return (
    <QuestionPage draft={draft} question="contact" isAnswered={how !== ""}>
      <p>{t("contact-why")}</p>
      <Field says="contact-how" hint={both("contact-how-hint")} maxLength={300} {...of("how")} />
      {how && (
        <>
          <Field says="contact-name" maxLength={100} {...of("cover_name")} />
          <Tick
            says="contact-seen-none"
            hint={t("contact-seen-hint")}
            isOn={is_safe}
            onChange={(is_safe) => change({ is_safe })}
          />
        </>
      )}
    </QuestionPage>
  );
}
