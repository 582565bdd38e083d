/** The lounge's topics, each in fields of its own: without one there is no lounge. */
import { MAX_TOPICS, type Topic } from "#kernel/formats/roster.ts";
import { bound } from "#kernel/kit/bound.ts";
import { type Option, useApp, useTexts } from "#kernel/kit/context.ts";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { languageOptions } from "#kernel/kit/form.ts";
import { Action, Button } from "#kernel/kit/parts.tsx";
import { tidied } from "#kernel/kit/record.ts";
import type { Drawn, FieldProps } from "#kernel/kit/record-form.tsx";
import { counted } from "#kernel/kit/record-texts.ts";

const DAYS = [7, 30, 90, 180, 365];
const [NAME, ABOUT] = [40, 200];
const USUAL_DAYS = 90;

/** The lowest number that none of them has. */
const freeNumber = (topics: readonly Topic[]): number =>
  Array.from({ length: MAX_TOPICS }, (_, at) => at + 1).find((each) => topics.every(({ number }) => number !== each)) ??
  0;

function TopicsField({ label, hint, error, value, onChange }: FieldProps) {
  const { code } = useApp().texts.language;
  const topics = value as readonly Topic[];
  const fresh = { number: freeNumber(topics), name: "", about: "", language: code, days: USUAL_DAYS };
  return (
    <fieldset>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {topics.map((topic) => (
        <OneTopic
          key={topic.number}
          topic={topic}
          error={error}
          onChange={(changed) => onChange(topics.map((each) => (each === topic ? { ...topic, ...changed } : each)))}
          onRemove={() => onChange(topics.filter((each) => each !== topic))}
        />
      ))}
      {topics.length < MAX_TOPICS && <Action says="topic-add" onClick={() => onChange([...topics, fresh])} />}
    </fieldset>
  );
}

function OneTopic(props: {
  topic: Topic;
  error: string | undefined;
  onChange: (changed: Partial<Topic>) => void;
  onRemove: () => void;
}) {
  const t = useTexts();
  const { topic, error, onChange } = props;
  const { number, name, language, days } = topic;
  const of = bound(topic, onChange);
  return (
    <fieldset>
      <legend>{t("topic-number", { number })}</legend>
      <Field says="topic-name" maxLength={NAME} error={tidied(name) === "" ? error : undefined} {...of("name")} />
      <Field says="topic-about" maxLength={ABOUT} {...of("about")} />
      <Select says="topic-language" options={withPresent(languageOptions(), language)} {...of("language")} />
      <Select
        says="topic-days"
        value={String(days)}
        options={counted(t, "policy-days", DAYS, days)}
        onChange={(value) => onChange({ days: Number(value) })}
      />
      <Button onClick={props.onRemove}>{t("topic-remove", { number })}</Button>
    </fieldset>
  );
}

const withPresent = (offered: Option<string>[], present: string) =>
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
