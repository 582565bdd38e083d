/** A record in words, made from its fields: what is empty isn't shown, and what differs from another is marked. */
import type { ComponentChildren } from "preact";
import type { Field } from "#kernel/wire/field.ts";
import { useApp } from "./context.ts";
import { type RecordTexts, useNaming } from "./record-texts.ts";

/** `record` holds at least the fields. `shown` draws those that need more than their type says. */
export function RecordView<T extends object>(props: {
  fields: readonly Field[];
  texts: RecordTexts;
  record: T;
  shown?: { readonly [N in keyof T]?: (value: T[N]) => ComponentChildren };
  /** What was in force before, and what is said of a field that differs. */
  before?: T | null | undefined;
  changed?: string;
  /** What is said of an empty field; it is left out if there is nothing to say. */
  nothing?: string;
}) {
  const { texts } = useApp();
  const naming = useNaming(props.texts);
  const inWords = ({ name, type }: Field, value: unknown): ComponentChildren => {
    if (value === null || value === undefined || value === "") return null;
    if (type === "choice") return naming.choice(name, value as string);
    if (type === "choices") return (value as readonly string[]).map((each) => naming.choice(name, each)).join(", ");
    if (type === "list") return (value as readonly string[]).join(", ");
    return type === "day" ? texts.day(value as number) : String(value);
  };
  return (
    <dl>
      {props.fields.map((field) => {
        const name = field.name as keyof T & string;
        const value = props.record[name];
        const own = props.shown?.[name];
        const said = (own ? own(value) : inWords(field, value)) || props.nothing;
        if (!said) return null;
        const { before } = props;
        return [
          <dt key={`${name}-label`}>
            {naming.label(name)}
            {before && JSON.stringify(before[name]) !== JSON.stringify(value) && <strong> {props.changed}</strong>}
          </dt>,
          <dd key={name} dir="auto">
            {said}
          </dd>,
        ];
      })}
    </dl>
  );
}
