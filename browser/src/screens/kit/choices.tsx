/** One of few, or several: each choice is a card that is pressed anywhere. Nothing is chosen before somebody chooses. */
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface Common<T> {
  legend: string;
  hint?: ComponentChildren;
  isLegendUnseen?: boolean | undefined;
  choices: readonly Choice<T>[];
  /** Tells groups of one screen apart; made up if there is none. */
  name?: string;
}

type One<T> = Common<T> & { several?: false; value: T | undefined; onChange: (value: T) => void };
type Several<T> = Common<T> & { several: true; value: readonly T[]; onChange: (value: T[]) => void };

export function ChoiceCards<T extends string | number>(props: One<T> | Several<T>): JSX.Element {
  const id = useId();
  const chosen = props.several ? props.value : [props.value];
  const change = (value: T, isOn: boolean) => {
    if (!props.several) props.onChange(value);
    else props.onChange(isOn ? [...props.value, value] : props.value.filter((each) => each !== value));
  };
  return (
    <fieldset aria-describedby={props.hint ? `${id}-hint` : undefined}>
      <legend class={props.isLegendUnseen ? "unseen" : ""}>{props.legend}</legend>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.choices.map(({ value, label, hint }) => (
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

/** The same for a list of what is chosen, whether one may be or many. */
export function Choices<T extends string | number>(props: {
  legend: string;
  hint?: string;
  isLegendUnseen?: boolean;
  options: readonly Choice<T>[];
  chosen: readonly T[];
  isMany?: boolean;
  onChange: (chosen: T[]) => void;
}): JSX.Element {
  const { options, chosen, isMany, onChange, ...common } = props;
  return isMany ? (
    <ChoiceCards {...common} choices={options} several value={chosen} onChange={onChange} />
  ) : (
    <ChoiceCards {...common} choices={options} value={chosen[0]} onChange={(value: T) => onChange([value])} />
  );
}

/** One thing that is so or isn't. */
export const Tick = (props: {
  label: string;
  hint?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}): JSX.Element => (
  <label class="choice">
    <input type="checkbox" checked={props.isOn} onChange={(event) => props.onChange(event.currentTarget.checked)} />
    <span>
      {props.label}
      {props.hint && <span class="hint">{props.hint}</span>}
    </span>
  </label>
);
