/** When she reads messages: from, to, and what time it is for her now, which some browsers don't tell. */

import { bound } from "#kernel/kit/bound.ts";
import { Field } from "#kernel/kit/fields.tsx";
import type { Drawn, FieldProps } from "#kernel/kit/record-form.tsx";
import { aheadOf, clockAt, minutesOf, timeOf } from "../hours.ts";
import type { Reads } from "../structs.ts";

interface Typed {
  readonly from: string;
  readonly to: string;
  readonly now: string;
}

export const reads: Drawn = {
  typed(value): Typed {
    const known = value as Reads | undefined;
    const now = timeOf(clockAt(known?.ahead ?? -new Date().getTimezoneOffset(), Date.now()));
    return known ? { from: timeOf(known.opens), to: timeOf(known.closes), now } : { from: "", to: "", now };
  },
  read(typed) {
    const { from, to, now } = typed as Typed;
    if (!from && !to) return null;
    const [opens, closes, minute] = [minutesOf(from), minutesOf(to), minutesOf(now)];
    return Number.isNaN(opens + closes + minute) ? undefined : { opens, closes, ahead: aheadOf(minute, Date.now()) };
  },
  Field({ label, hint, error, value, onChange }: FieldProps) {
    const typed = value as Typed;
    const of = bound(typed, (changed) => onChange({ ...typed, ...changed }));
    return (
      <fieldset class={error ? "wrong" : ""}>
        <legend>{label}</legend>
        {hint && <p class="hint">{hint}</p>}
        <div role="alert">{error && <p class="notice bad">{error}</p>}</div>
        {(["from", "to", "now"] as const).map((name) => (
          <Field key={name} says={`profile-reads-${name}`} type="time" {...of(name)} />
        ))}
      </fieldset>
    );
  },
};
