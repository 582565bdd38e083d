/** The hours of a desk, a line for each: a day, from, to. A new line proposes the same times on the next day. */
import { useId } from "preact/hooks";
import type { Hours } from "#kernel/formats/hours.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Action, Button } from "#kernel/kit/parts.tsx";
import type { Drawn, FieldProps } from "#kernel/kit/record-form.tsx";
import { inWeek, weekdayName } from "#kernel/kit/week.ts";
import { clock } from "../card.ts";

/** A weekday, and two times as a time field writes them. */
export interface HoursLine {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

const MOST = 21;
const MIDNIGHT = 1440;

/** Midnight as the end of a day is typed as 00:00. */
const typed = (value: unknown): HoursLine[] =>
  inWeek((value ?? []) as readonly Hours[]).map(({ weekday, opens, closes }) => ({
    weekday,
    opens: clock(opens),
    closes: closes === MIDNIGHT ? "00:00" : clock(closes),
  }));

function hoursIn({ weekday, opens, closes }: HoursLine): Hours {
  const end = minuteOf(closes);
  return { weekday, opens: minuteOf(opens), closes: end === 0 ? MIDNIGHT : end };
}

/** Minutes of the day; -1 if it is no time. */
function minuteOf(time: string): number {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  return hour === undefined || minute === undefined ? -1 : Number(hour) * 60 + Number(minute);
}

const isRight = ({ opens, closes }: Hours): boolean => opens >= 0 && opens < closes && closes <= MIDNIGHT;

/** The first line whose end isn't after its start; -1 if there is none. */
export const wrongLine = (lines: readonly HoursLine[]): number => lines.findIndex((line) => !isRight(hoursIn(line)));

/** The line that is most likely meant next: the same times, a day later. */
export function nextLine(hours: readonly HoursLine[]): HoursLine {
  const last = hours.at(-1);
  return last ? { ...last, weekday: (last.weekday + 1) % 7 } : { weekday: 0, opens: "10:00", closes: "18:00" };
}

export const HOURS: Drawn = {
  typed,
  read(value) {
    const lines = value as readonly HoursLine[];
    return wrongLine(lines) >= 0 ? undefined : inWeek(lines.map(hoursIn));
  },
  Field: HoursField,
};

function HoursField({ label, hint, error, value, onChange }: FieldProps) {
  const lines = value as readonly HoursLine[];
  const wrong = error ? wrongLine(lines) : -1;
  return (
    <fieldset>
      <legend>{label}</legend>
      <p class="hint">{hint}</p>
      {lines.map((line, at) => (
        <HoursRow
          key={at}
          number={at + 1}
          line={line}
          error={at === wrong ? error : undefined}
          onChange={(changed) => onChange(lines.map((each, of) => (of === at ? changed : each)))}
          onRemove={() => onChange(lines.filter((_, of) => of !== at))}
        />
      ))}
      {lines.length < MOST && <Action says="desks-hours-add" onClick={() => onChange([...lines, nextLine(lines)])} />}
    </fieldset>
  );
}

function HoursRow(props: {
  number: number;
  line: HoursLine;
  error: string | undefined;
  onChange: (line: HoursLine) => void;
  onRemove: () => void;
}) {
  const { texts } = useApp();
  const t = useTexts();
  const id = useId();
  const { number, line, error, onChange } = props;
  const time = (field: "opens" | "closes") => (
    <label>
      {t(`desks-hours-${field}`)}
      <input
        type="time"
        value={line[field]}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
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
          autocomplete="off"
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
      {error && (
        <p class="notice bad" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
