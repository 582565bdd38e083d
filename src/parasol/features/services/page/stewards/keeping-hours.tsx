/** Opening hours as people write them: a text for each weekday. */
import { clock } from "#features/desks/page/card.ts";
import type { Hours } from "#kernel/formats/hours.ts";
import { useApp } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import type { Drawn, FieldProps } from "#kernel/kit/record-form.tsx";
import { weekdayName } from "#kernel/kit/week.ts";

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;
const MOST = 21;

function HoursField({ label, hint, error, value, onChange }: FieldProps) {
  const { texts } = useApp();
  const days = value as readonly string[];
  return (
    <fieldset class={error ? "wrong" : ""}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div role="alert">{error && <p class="notice bad">{error}</p>}</div>
      {WEEK.map((weekday) => (
        <Field
          key={weekday}
          label={weekdayName(weekday, texts.language.code)}
          value={days[weekday] ?? ""}
          onInput={(next) => onChange(days.map((each, at) => (at === weekday ? next : each)))}
          maxLength={60}
        />
      ))}
    </fieldset>
  );
}

/** "9-17, 18:30-20:00" for a weekday; null for what can't be read. Over midnight is two lines: until 24:00, from 0:00. */
function hoursIn(text: string, weekday: number): (Hours | null)[] {
  const parts = text.split(/[,،，、]/).map((part) => part.trim()).filter(Boolean); // biome-ignore format: short
  return parts.map((part) => {
    const [, fromHour, fromMinute = "0", toHour, toMinute = "0"] =
      /^(\d{1,2})(?:[:.](\d\d))?\s*[-–]\s*(\d{1,2})(?:[:.](\d\d))?$/.exec(part) ?? [];
    const [opens, closes] = [Number(fromHour) * 60 + Number(fromMinute), Number(toHour) * 60 + Number(toMinute)];
    const isRight = Number(fromMinute) < 60 && Number(toMinute) < 60 && opens < closes && closes <= 1440;
    return fromHour !== undefined && isRight ? { weekday, opens, closes } : null;
  });
}

export const WEEK_HOURS: Drawn = {
  Field: HoursField,
  typed: (value) =>
    WEEK.map((weekday) =>
      ((value ?? []) as readonly Hours[])
        .filter((each) => each.weekday === weekday)
        .map(({ opens, closes }) => `${clock(opens)}-${clock(closes)}`)
        .join(", "),
    ),
  read(typed) {
    const hours = (typed as readonly string[]).flatMap(hoursIn);
    return hours.includes(null) || hours.length > MOST ? undefined : hours;
  },
};
