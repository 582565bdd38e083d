/**
 * How a record's fields and choices are called. By convention: `part-field-name` for a field, the same with `-hint` for
 * what helps to fill it in, with `-value` for a choice, and `part-wrong-field-name` for what is wrong with it.
 */
import type { Field } from "#kernel/wire/field.ts";
import { useApp } from "./context.ts";
import type { Wrong } from "./record.ts";
import type { Args } from "./texts.ts";

export interface RecordTexts {
  readonly part: string;
  /** Fields that are called otherwise. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What the names of a field's choices begin with. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What the texts of mistakes begin with. */
  readonly wrong?: string;
}

/** These of the fields, in this order. Throws `Error` for a name that isn't there. */
export const pick = (fields: readonly Field[], ...names: readonly string[]): Field[] =>
  names.map((name) => {
    const found = fields.find((field) => field.name === name);
    if (!found) throw new Error(name);
    return found;
  });

const dashed = (name: string): string => name.replaceAll("_", "-").replaceAll(" ", "-");

export const labelId = ({ part, labels }: RecordTexts, name: string): string =>
  labels?.[name] ?? `${part}-${dashed(name)}`;

export const choiceId = (texts: RecordTexts, name: string, value: string | number): string =>
  `${texts.choices?.[name] ?? labelId(texts, name)}-${dashed(String(value))}`;

/** Counts to choose from in their order, the `present` one among them; `id` names the text of one. */
export const counted = (t: Say, id: string, counts: readonly number[], present = counts[0] as number): Option[] =>
  [...new Set([...counts, present])]
    .sort((one, other) => one - other)
    .map((count) => ({ value: String(count), label: t(id, { count, before: count - 1 }) }));

type Say = (id: string, args: Args) => string;

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Naming {
  label(name: string): string;
  hint(name: string): string | undefined;
  choice(name: string, value: string | number): string;
  wrong(field: Field, mistake: Wrong): string;
}

export function useNaming(of: RecordTexts): Naming {
  const { texts } = useApp();
  return {
    label: (name) => texts.say(labelId(of, name)),
    hint(name) {
      const id = `${labelId(of, name)}-hint`;
      return texts.has(id) ? texts.say(id) : undefined;
    },
    choice: (name, value) => texts.say(choiceId(of, name, value)),
    wrong({ name, min, max }, mistake) {
      const own = `${of.wrong ?? `${of.part}-wrong`}-${dashed(name)}`;
      return texts.has(own) ? texts.say(own) : texts.say(`field-wrong-${mistake}`, { min: min ?? 0, max: max ?? 0 });
    },
  };
}
