/** Roughly where, and when: a part of town and a month are enough, and as fine as it gets. */
import { useEffect, useState } from "preact/hooks";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { monthOf } from "#kernel/wire/days.ts";
import { type Asking, put, QuestionPage, rosterFor, useAnswers, useField } from "./report-page.tsx";

const MONTHS = 36;

/** This month and those before it; what was earlier can be told in words. */
export function monthsBack(today: number): string[] {
  const [year = 0, month = 0] = monthOf(today).split("-").map(Number);
  return Array.from({ length: MONTHS }, (_, back) => {
    const count = year * 12 + month - 1 - back;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  });
}

export function Place({ draft }: Asking) {
  const app = useApp();
  const t = useTexts();
  const write = useAnswers(draft);
  const of = useField(draft);
  const { area, happened } = draft.report;
  const [this_ = "", last = "", ...earlier] = monthsBack(app.device.today());
  const [areas, setAreas] = useState<readonly string[]>(draft.known?.policy?.areas ?? []);
  const [isOther, setOther] = useState(area !== "" && !areas.includes(area));
  const [untold, setUntold] = useState({ area: false, when: false });
  const [isEarlier, setEarlier] = useState(happened !== "" && happened !== this_ && happened !== last);
  useEffect(() => {
    rosterFor(app, draft).then(
      ({ policy }) => {
        setAreas(policy?.areas ?? []);
        setOther(area !== "" && !policy?.areas.includes(area));
      },
      () => undefined, // without a list of areas one can still be written
    );
  }, []);
  const chooseArea = (value: string) => {
    setOther(value === "other");
    setUntold({ ...untold, area: value === "untold" });
    write(() => put(draft, { area: areas[Number(value)] ?? "" }));
  };
  const chooseWhen = (value: string) => {
    setEarlier(value === "earlier");
    setUntold({ ...untold, when: value === "untold" });
    write(() => put(draft, { happened: { this: this_, last }[value] ?? "" }));
  };
  const place = isOther ? "other" : area ? String(areas.indexOf(area)) : untold.area ? "untold" : undefined;
  const when = isEarlier
    ? "earlier"
    : happened
      ? happened === this_
        ? "this"
        : "last"
      : untold.when
        ? "untold"
        : undefined;
  return (
    <QuestionPage draft={draft} question="place" isAnswered={place !== undefined || when !== undefined}>
      <ChoiceCards
        says="ask-area"
        hint={t("area-hint")}
        choices={[
          ...areas.map((name, at) => ({ value: String(at), label: name })),
          { value: "other", label: t("area-other") },
          { value: "untold", label: t("untold") },
        ]}
        value={place}
        onChange={chooseArea}
      />
      {isOther && <Field says="area-which" maxLength={100} {...of("area")} />}
      <ChoiceCards
        says="ask-when"
        hint={t("when-hint")}
        choices={[
          { value: "this", label: t("when-this"), hint: app.texts.month(this_) },
          { value: "last", label: t("when-last"), hint: app.texts.month(last) },
          { value: "earlier", label: t("when-earlier") },
          { value: "untold", label: t("untold") },
        ]}
        value={when}
        onChange={chooseWhen}
      />
      {isEarlier && (
        <Select
          says="when-month"
          none="when-choose"
          of={earlier}
          called={(month) => app.texts.month(month)}
          {...of("happened")}
        />
      )}
    </QuestionPage>
  );
}
