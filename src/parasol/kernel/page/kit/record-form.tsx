/**
 * A form made from a record's fields (formats/): a label, help, bounds and choices for each, mistakes in plain words
 * beside the field, the focus on the first of them. Nothing is chosen unless the caller gives a value.
 */
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { Field as FieldOf } from "#kernel/wire/field.ts";
import { ChoiceCards, Tick } from "./choices.tsx";
import { useKept, useTask, useTexts } from "./context.ts";
import { Field, Select } from "./fields.tsx";
import { read, type Special, type Typed, typedOf, type Wrong } from "./record.ts";
import { type Option, type RecordTexts, useNaming } from "./record-texts.ts";
import { SendForm } from "./sending.tsx";

/** What a field is drawn with. */
export interface FieldProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A field that is drawn and read by its owner. */
export interface Drawn extends Special {
  readonly Field: (props: FieldProps) => JSX.Element;
}

export interface RecordHow {
  readonly fields: readonly FieldOf[];
  readonly texts: RecordTexts;
  /** What is offered for a field, where its format allows more than that. */
  readonly offers?: Readonly<Record<string, readonly Option[]>>;
  readonly drawn?: Readonly<Record<string, Drawn>>;
  /** Fields of which one of a few is chosen at a glance. */
  readonly cards?: readonly string[];
  /** Whether a field is asked for, by what is typed. What isn't asked for holds nothing. */
  readonly asks?: (name: string, typed: Typed) => boolean;
}

export interface RecordState {
  readonly typed: Typed;
  readonly wrong: ReadonlyMap<string, Wrong>;
  change(changed: Typed): void;
  /** The record, or null if something is wrong with it: then it is shown, and the form puts the focus on it. */
  read(): Record<string, unknown> | null;
  /** Begin again. */
  clear(): void;
}

const asked = ({ fields, asks }: RecordHow, typed: Typed): FieldOf[] =>
  fields.filter(({ name }) => asks?.(name, typed) !== false);

/** What is typed is kept for Back. `start` is the record to begin with, or as much of it as is given. */
export function useRecord(how: RecordHow, start: () => Typed): RecordState {
  const [typed, setTyped] = useKept<Typed>("form", () => typedOf(how.fields, start(), how.drawn));
  const [wrong, setWrong] = useState<ReadonlyMap<string, Wrong>>(new Map());
  return {
    typed,
    wrong,
    change(changed) {
      setTyped({ ...typed, ...changed });
      setWrong(new Map([...wrong].filter(([name]) => !(name in changed))));
    },
    clear: () => setTyped(typedOf(how.fields, start(), how.drawn)),
    read() {
      const fields = asked(how, typed);
      const none = typedOf(how.fields, {}, how.drawn);
      const kept = Object.fromEntries(fields.map(({ name }) => [name, typed[name]]));
      const whole = read(how.fields, { ...none, ...kept }, how.drawn);
      const mistakes = new Map([...whole.wrong].filter(([name]) => fields.some((field) => field.name === name)));
      setWrong(mistakes);
      if (mistakes.size === 0) return whole.record;
      return null;
    },
  };
}

/** The fields of a record. They stand in the form of whoever sends it. */
export function RecordFields(props: { state: RecordState; how: RecordHow; children?: ComponentChildren }) {
  const { state, how } = props;
  const naming = useNaming(how.texts);
  return (
    <>
      {asked(how, state.typed).map((field) => {
        const { name } = field;
        const mistake = state.wrong.get(name);
        return (
          <OneField
            key={name}
            field={field}
            how={how}
            label={naming.label(name)}
            hint={naming.hint(name)}
            error={mistake && naming.wrong(field, mistake)}
            value={state.typed[name]}
            onChange={(value) => state.change({ [name]: value })}
          />
        );
      })}
      {props.children}
    </>
  );
}

/**
 * A form for one record, with the button that sends it. With `done`, which is said once it has arrived, the form begins
 * again then; without it `send` leads on.
 */
export function RecordForm(props: {
  how: RecordHow;
  start?: () => Typed;
  button: string;
  busy?: string;
  done?: string;
  bar?: Parameters<typeof SendForm>[0]["bar"];
  send: (record: Record<string, unknown>) => Promise<void>;
}) {
  const task = useTask();
  const bar = props.bar ? { bar: props.bar } : {};
  const state = useRecord(props.how, props.start ?? (() => ({})));
  const [isDone, setDone] = useState(false);
  const save = () => {
    const record = state.read();
    if (!record) return;
    setDone(false);
    task.run(async () => {
      await props.send(record);
      if (!props.done) return;
      state.clear();
      setDone(true);
    });
  };
  return (
    <SendForm {...bar} task={task} onSend={save} button={props.button} busy={props.busy} done={isDone && props.done}>
      <RecordFields state={state} how={props.how} />
    </SendForm>
  );
}

function OneField(props: FieldProps & { field: FieldOf; how: RecordHow }) {
  const t = useTexts();
  const { field, how, label, hint, error, value, onChange } = props;
  const { name, type, max } = field;
  const naming = useNaming(how.texts);
  const drawn = how.drawn?.[name];
  if (drawn) return <drawn.Field {...props} />;
  if (type === "bool") {
    return <Tick label={label} isOn={value === true} onChange={onChange} />;
  }
  const named = (values: readonly (string | number)[] = []): Option[] =>
    values.map((each) => ({ value: String(each), label: naming.choice(name, each) }));
  const offered = how.offers?.[name] ?? named(field.choices ?? field.item?.choices);
  const helped = { label, ...(hint ? { hint } : {}) };
  if (offered.length > 0) {
    const isMany = type === "choices" || type === "list";
    if (isMany || how.cards?.includes(name)) {
      // A list of texts is typed as its lines, so that it can also be written where nothing is offered.
      const lines = type === "list" ? String(value).split("\n").filter(Boolean) : (value as readonly string[]);
      return (
        <Marked error={error}>
          <ChoiceCards
            legend={label}
            hint={hint}
            choices={withPresent(offered, isMany ? lines : [String(value)].filter(Boolean))}
            {...(isMany
              ? {
                  several: true,
                  value: lines,
                  onChange: (chosen) => onChange(type === "list" ? chosen.join("\n") : chosen),
                }
              : { value: String(value), onChange })}
          />
        </Marked>
      );
    }
    const isOpen = value === "" && !offered.some((each) => each.value === "");
    const options = withPresent(offered, [String(value)].filter(Boolean));
    return (
      <Marked error={error}>
        <Select
          {...helped}
          value={String(value)}
          options={isOpen ? [{ value: "", label: t("field-choose") }, ...options] : options}
          onChange={onChange}
        />
      </Marked>
    );
  }
  const isLong = type === "list" || (type === "text" && (max ?? 0) > 200);
  return (
    <Field
      {...helped}
      value={String(value)}
      onInput={onChange}
      error={error}
      {...(isLong ? { lines: 3 } : {})}
      {...(type === "text" ? { maxLength: max } : {})}
      {...(type === "int" ? { inputMode: "numeric" as const } : {})}
      {...(type === "day" ? { type: "date" as const } : {})}
    />
  );
}

/** What is in force is offered too, also where it isn't one of the usual. */
const withPresent = (offered: readonly Option[], present: readonly string[]): Option[] => [
  ...offered,
  ...present.filter((value) => !offered.some((each) => each.value === value)).map((value) => ({ value, label: value })),
];

/** What is wrong with a choice stands before it. */
const Marked = ({ error, children }: { error: string | undefined; children: ComponentChildren }) => (
  <div class={error ? "wrong" : ""}>
    <div role="alert">{error && <p class="notice bad">{error}</p>}</div>
    {children}
  </div>
);
