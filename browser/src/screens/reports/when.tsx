/** When it happened: a month is enough, and as fine as it gets. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { monthOf } from "../../wire/days.ts";
import { useApp, useTexts } from "../kit/context.ts";
import { Choices, Select } from "../kit/parts.tsx";
import type { Untold } from "./draft.ts";
import { type Asking, QuestionPage, useAnswers } from "./report-page.tsx";

const YEARS = 15;

export function When({ draft }: Asking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const write = useAnswers(draft);
  const today = monthOf(app.device.today());
  const last = monthBefore(today);
  const { happened } = draft.report;
  const [isEarlier, setEarlier] = useState(happened !== "" && happened !== today && happened !== last);
  const put = (when: string, untold: Untold = null) =>
    write(() => {
      draft.whenUntold = untold;
      draft.report = { ...draft.report, happened: when };
    });
  const choose = (value: string) => {
    setEarlier(value === "earlier");
    if (value === "this") put(today);
    else if (value === "last") put(last);
    else if (value === "earlier") put(monthBefore(last));
    else put("", value === "unknown" ? "unknown" : "unsaid");
  };
  const chosen = isEarlier ? "earlier" : happened === today ? "this" : happened === last ? "last" : draft.whenUntold;
  const [year = "", month = ""] = happened.split("-");
  const thisYear = Number(today.slice(0, 4));
  return (
    <QuestionPage draft={draft} question="when" isAnswered={chosen !== null}>
      <Choices
        legend={t("ask-when")}
        isLegendUnseen
        hint={t("when-hint")}
        options={[
          { value: "this", label: t("when-this"), hint: app.texts.month(today) },
          { value: "last", label: t("when-last"), hint: app.texts.month(last) },
          { value: "earlier", label: t("when-earlier") },
          { value: "unknown", label: t("dont-know") },
          { value: "unsaid", label: t("rather-not") },
        ]}
        chosen={chosen === null ? [] : [chosen]}
        onChange={([value]) => choose(value ?? "")}
      />
      {isEarlier && (
        <>
          <Select
            label={t("when-month")}
            value={month}
            options={monthNames(app.texts.language.code, year === String(thisYear) ? Number(today.slice(5)) : 12)}
            onChange={(value) => put(`${year}-${value}`)}
          />
          <Select
            label={t("when-year")}
            value={year}
            options={Array.from({ length: YEARS }, (_, at) => String(thisYear - at)).map((value) => ({
              value,
              label: value,
            }))}
            onChange={(value) => put([`${value}-${month}`, today].sort()[0] as string)}
          />
        </>
      )}
    </QuestionPage>
  );
}

function monthNames(language: string, count: number): { value: string; label: string }[] {
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: count }, (_, at) => ({
    value: String(at + 1).padStart(2, "0"),
    label: format.format(Date.UTC(2000, at, 1)),
  }));
}

function monthBefore(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}
