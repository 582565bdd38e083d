/** The lounge's topics, each in fields of its own: without one there is no lounge. */
import { MAX_TOPICS, type Topic } from "../../formats/roster.ts";
import { useApp, useTexts } from "../kit/context.ts";
import { languages } from "../kit/data-files.ts";
import { Field, Select } from "../kit/fields.tsx";
import { Action, Button } from "../kit/parts.tsx";
import { tidied } from "../kit/record.ts";
import type { Drawn, FieldProps } from "../kit/record-form.tsx";
import { counted } from "../kit/record-texts.ts";

const DAYS = [7, 30, 90, 180, 365];
const [NAME, ABOUT] = [40, 200];
const USUAL_DAYS = 90;

/** The lowest number that none of them has. */
const freeNumber = (topics: readonly Topic[]): number =>
  Array.from({ length: MAX_TOPICS }, (_, at) => at + 1).find((each) => topics.every(({ number }) => number !== each)) ??
  0;

function TopicsField({ label, hint, error, value, onChange }: FieldProps) {
  const t = useTexts();
  const { code } = useApp().texts.language;
  const topics = value as readonly Topic[];
  const change = (number: number, changed: Partial<Topic>) =>
    onChange(topics.map((topic) => (topic.number === number ? { ...topic, ...changed } : topic)));
  const fresh = { number: freeNumber(topics), name: "", about: "", language: code, days: USUAL_DAYS };
  return (
    <fieldset>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {topics.map(({ number, name, about, language, days }) => (
        <fieldset key={number}>
          <legend>{t("topic-number", { number })}</legend>
          <Field
            says="topic-name"
            value={name}
            maxLength={NAME}
            error={tidied(name) === "" ? error : undefined}
            onInput={(value) => change(number, { name: value })}
          />
          <Field
            says="topic-about"
            value={about}
            maxLength={ABOUT}
            onInput={(value) => change(number, { about: value })}
          />
          <Select
            says="topic-language"
            value={language}
            options={withPresent(
              languages().map(({ code: value, name: label }) => ({ value, label })),
              language,
            )}
            onChange={(value) => change(number, { language: value })}
          />
          <Select
            says="topic-days"
            value={String(days)}
            options={counted(t, "policy-days", DAYS, days)}
            onChange={(value) => change(number, { days: Number(value) })}
          />
          <Button onClick={() => onChange(topics.filter((topic) => topic.number !== number))}>
            {t("topic-remove", { number })}
          </Button>
        </fieldset>
      ))}
      {topics.length < MAX_TOPICS && <Action says="topic-add" onClick={() => onChange([...topics, fresh])} />}
    </fieldset>
  );
}

const withPresent = (offered: { value: string; label: string }[], present: string) =>
  offered.some(({ value }) => value === present) ? offered : [...offered, { value: present, label: present }];

/** Topics as they are signed; undefined if one has no name. None at all is null: the lounge is closed. */
export function topicsIn(typed: readonly Topic[]): Topic[] | null | undefined {
  const topics = typed.map((topic) => ({ ...topic, name: tidied(topic.name), about: tidied(topic.about) }));
  if (topics.length === 0) return null;
  return topics.every(({ name }) => name !== "") ? topics : undefined;
}

export const TOPICS_DRAWN: Drawn = {
  Field: TopicsField,
  typed: (value) => value ?? [],
  read: (typed) => topicsIn(typed as readonly Topic[]),
};
