/** The fields of a desk's card. All of it is public once two stewards have signed it. */
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { DESK_KINDS, type DeskKind } from "../../roster/entries.ts";
import { useApp, useTexts } from "../kit/context.ts";
import { Actions, Button, Choices, Field, Select } from "../kit/parts.tsx";
import { type CardForm, type FormMistake, type HoursLine, MOST_HOURS, nextLine, zones } from "./desk-form.ts";
import { weekdayName } from "./desk-words.tsx";

const REPLIES = [2, 4, 12, 24, 48, 72, 168];
const KEPT = [7, 14, 30, 60, 90];

interface Props {
  readonly form: CardForm;
  readonly mistake: FormMistake | null;
  readonly change: (changed: Partial<CardForm>) => void;
}

export function CardFields({ form, mistake, change }: Props): JSX.Element {
  const t = useTexts();
  const isWrong = (field: FormMistake["field"]) => (mistake?.field === field ? t(`desks-wrong-${field}`) : undefined);
  const counted = (choices: readonly number[], now: string, id: string) =>
    [...new Set([...choices, Number(now)])]
      .sort((one, other) => one - other)
      .map((count) => ({ value: String(count), label: t(id, { count }) }));
  return (
    <>
      <Field
        label={t("desks-card-name")}
        hint={t("desks-name-hint")}
        value={form.name}
        onInput={(name) => change({ name })}
        maxLength={60}
        error={isWrong("name")}
      />
      <Choices<DeskKind>
        legend={t("desks-card-kind")}
        options={DESK_KINDS.map((kind) => ({ value: kind, label: t(`desks-kind-${kind}`) }))}
        chosen={[form.kind]}
        onChange={([kind]) => kind && change({ kind })}
      />
      <Field
        label={t("desks-card-about")}
        hint={t("desks-about-hint")}
        value={form.about}
        onInput={(about) => change({ about })}
        lines={3}
        maxLength={300}
      />
      <Field
        label={t("desks-card-languages")}
        hint={t("desks-languages-hint")}
        value={form.languages}
        onInput={(languages) => change({ languages })}
        lines={3}
        maxLength={1600}
        error={isWrong("languages")}
      />
      <HoursField form={form} mistake={mistake} change={change} />
      <Select
        label={t("desks-card-zone")}
        hint={t("desks-zone-hint")}
        value={form.zone}
        options={zones(form.zone).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        onChange={(zone) => change({ zone })}
      />
      <Select
        label={t("desks-card-reply-within")}
        hint={t("desks-reply-hint")}
        value={form.reply_within}
        options={counted(REPLIES, form.reply_within, "desks-hours")}
        onChange={(value) => change({ reply_within: value })}
      />
      <Field
        label={t("desks-card-closed-text")}
        hint={t("desks-closed-hint")}
        value={form.closed_text}
        onInput={(text) => change({ closed_text: text })}
        lines={3}
        maxLength={300}
      />
      <Select
        label={t("desks-card-keep-days")}
        hint={t("desks-keep-hint")}
        value={form.keep_days}
        options={counted(KEPT, form.keep_days, "policy-days")}
        onChange={(value) => change({ keep_days: value })}
      />
    </>
  );
}

/** The hours, a line for each: a day, from, to. A new line proposes the same times on the next day. */
function HoursField({ form, mistake, change }: Props): JSX.Element {
  const t = useTexts();
  const wrong = mistake?.field === "hours" ? mistake.line : -1;
  const set = (at: number, line: HoursLine) =>
    change({ hours: form.hours.map((each, of) => (of === at ? line : each)) });
  return (
    <fieldset>
      <legend>{t("desks-card-hours")}</legend>
      <p class="hint">{t("desks-hours-hint")}</p>
      {form.hours.map((line, at) => (
        <HoursRow
          key={at}
          number={at + 1}
          line={line}
          isWrong={at === wrong}
          onChange={(changed) => set(at, changed)}
          onRemove={() => change({ hours: form.hours.filter((_, of) => of !== at) })}
        />
      ))}
      {form.hours.length < MOST_HOURS && (
        <Actions>
          <Button onClick={() => change({ hours: [...form.hours, nextLine(form.hours)] })}>
            {t("desks-hours-add")}
          </Button>
        </Actions>
      )}
    </fieldset>
  );
}

function HoursRow(props: {
  number: number;
  line: HoursLine;
  isWrong: boolean;
  onChange: (line: HoursLine) => void;
  onRemove: () => void;
}): JSX.Element {
  const { texts } = useApp();
  const t = useTexts();
  const id = useId();
  const { number, line, isWrong, onChange } = props;
  const time = (field: "opens" | "closes") => (
    <label>
      {t(`desks-hours-${field}`)}
      <input
        type="time"
        value={line[field]}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        onInput={(event) => onChange({ ...line, [field]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <fieldset class="hours">
      <legend class="unseen">{t("desks-hours-line", { number })}</legend>
      <label>
        {t("desks-hours-day")}
        <select
          value={line.weekday}
          onChange={(event) => onChange({ ...line, weekday: Number(event.currentTarget.value) })}
        >
          {Array.from({ length: 7 }, (_, weekday) => (
            <option key={weekday} value={weekday}>
              {weekdayName(weekday, texts.language.code)}
            </option>
          ))}
        </select>
      </label>
      {time("opens")}
      {time("closes")}
      <Button kind="link" onClick={props.onRemove}>
        {t("desks-hours-remove")}
        <span class="unseen"> {t("desks-hours-line", { number })}</span>
      </Button>
      {isWrong && (
        <p class="notice bad" id={`${id}-error`}>
          {t("desks-wrong-hours")}
        </p>
      )}
    </fieldset>
  );
}
