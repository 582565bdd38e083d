/** Other times with the same person: what, when and where, one after the other. */
import { useApp, useTexts } from "../kit/context.ts";
import { Field, Select } from "../kit/fields.tsx";
import { Action, Button } from "../kit/parts.tsx";
import { NOTHING_AGAIN } from "./draft.ts";
import { incidentText } from "./incident.ts";
import { monthsBack } from "./place.tsx";
import { type Asking, put, QuestionPage, useAnswers } from "./report-page.tsx";

export function Further({ draft }: Asking) {
  const app = useApp();
  const t = useTexts();
  const write = useAnswers(draft);
  const { further } = draft.report;
  const { what_happened, area, happened } = draft.again;
  const isTyped = [what_happened, area, happened].some((each) => each.trim() !== "");
  const change = (changed: Partial<typeof draft.again>) =>
    write(() => {
      draft.again = { ...draft.again, ...changed };
    });
  const add = (): boolean => {
    if (isTyped) {
      write(() => {
        put(draft, { further: [...further, draft.again] });
        draft.again = NOTHING_AGAIN;
      });
    }
    return true;
  };
  const remove = (at: number) => write(() => put(draft, { further: further.filter((_, each) => each !== at) }));
  return (
    <QuestionPage draft={draft} question="further" isAnswered={isTyped || further.length > 0} onNext={add}>
      {further.map((each, at) => {
        const text = incidentText(each, (when) => app.texts.month(when));
        return (
          <div class="card" key={`${at}-${text}`}>
            <p class="told">
              <bdi>{text}</bdi>
            </p>
            <Button
              kind="link"
              says="names-remove"
              label={t("names-remove-this", { typed: text })}
              onClick={() => remove(at)}
            />
          </div>
        );
      })}
      <Field says="further-what" lines={3} value={what_happened} onInput={(text) => change({ what_happened: text })} />
      <Select
        says="answer-when"
        value={happened}
        options={[
          { value: "", label: t("dont-know") },
          ...monthsBack(app.device.today()).map((month) => ({ value: month, label: app.texts.month(month) })),
        ]}
        onChange={(value) => change({ happened: value })}
      />
      <Field says="area-which" value={area} maxLength={100} onInput={(text) => change({ area: text })} />
      {isTyped && <Action says="further-more" onClick={add} />}
    </QuestionPage>
  );
}
