/** One of few, or several: each choice is a card that is pressed anywhere. Nothing is chosen before somebody chooses. */
import { useId } from "preact/hooks";
import { type Labelled, type Offered, type Option, useLabel, useOffered } from "./context.ts";

type Common<T> = Labelled<"legend"> &
  Offered<T> & {
    isLegendUnseen?: boolean | undefined;
    choices?: readonly Option<T>[];
    /** Tells groups of one screen apart; made up if there is none. */
    name?: string;
  };

type One<T> = Common<T> & { several?: false; value: T | undefined; onChange: (value: T) => void };
type Several<T> = Common<T> & { several: true; value: readonly T[]; onChange: (value: T[]) => void };

export function ChoiceCards<T extends string | number>(props: One<T> | Several<T>) {
  const id = useId();
  const [legend, hint] = useLabel(props.says, props.legend, props.hint);
  const choices = useOffered(props, props.choices);
  const chosen = props.several ? props.value : [props.value];
  const change = (value: T, isOn: boolean) => {
    if (!props.several) props.onChange(value);
    else props.onChange(isOn ? [...props.value, value] : props.value.filter((each) => each !== value));
  };
  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend class={props.isLegendUnseen ? "unseen" : ""}>{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {choices.map(({ value, label, hint }) => (
        <label class="choice" key={value}>
          <input
            type={props.several ? "checkbox" : "radio"}
            name={props.name ?? id}
            checked={chosen.includes(value)}
            onChange={(event) => change(value, event.currentTarget.checked)}
          />
          <span>
            {label}
            {hint && <span class="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** One thing that is so or isn't. */
export function Tick(
  props: Labelled & {
    isOn: boolean;
    onChange: (isOn: boolean) => void;
  },
) {
  const [label, hint] = useLabel(props.says, props.label, props.hint);
  return (
    <label class="choice">
      <input type="checkbox" checked={props.isOn} onChange={(event) => props.onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {hint && <span class="hint">{hint}</span>}
      </span>
    </label>
  );
}
