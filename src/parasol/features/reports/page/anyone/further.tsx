/** Other times with the same person: what, when and where, one after the other. */

import { bound } from "#kernel/kit/bound.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { Action, Button } from "#kernel/kit/parts.tsx";
import { NOTHING_AGAIN } from "./draft.ts";
import { incidentText } from "./incident.ts";
import { monthsBack } from "./place.tsx";
import { type Asking, put, QuestionPage, useAnswers } from "./report-page.tsx";

export function Further({ draft }: Asking) {
  const app = useApp();
  const t = useTexts();
  const write = useAnswers(draft);
  const { further } = draft.report;
  const isTyped = Object.values(draft.again).some((each) => each.trim() !== "");
  const of = bound(draft.again, (changed) =>
    write(() => {
      draft.again = { ...draft.again, ...changed };
    }),
  );
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
      <Field says="further-what" lines={3} {...of("what_happened")} />
      <Select
        says="answer-when"
        none="dont-know"
        of={monthsBack(app.device.today())}
        called={(month) => app.texts.month(month)}
        {...of("happened")}
      />
      <Field says="area-which" maxLength={100} {...of("area")} />
      {isTyped && <Action says="further-more" onClick={add} />}
    </QuestionPage>
  );
}
