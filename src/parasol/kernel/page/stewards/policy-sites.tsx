/** The community's list of apps and sites, typed as its lines: what everybody is offered where a name is asked for. */

import { wordOf } from "#features/checks/page/identifiers/offered.ts";
import { MAX_SITES } from "#kernel/formats/roster.ts";
import { SITES } from "#kernel/formats/sites.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { tidied } from "#kernel/kit/record.ts";
import type { Drawn, FieldProps } from "#kernel/kit/record-form.tsx";

/** Whether a list says what is offered without one: then it isn't signed, and grows with what is shipped. */
export const isUsual = (sites: readonly string[] | undefined): boolean =>
  !sites?.length || sites.join("\n") === SITES.join("\n");

/** The names in these lines, each once. Undefined if one is too long or has no Latin letter, or there are too many. */
export function sitesIn(typed: string): string[] | undefined {
  const names = [...new Set(typed.split("\n").map(tidied).filter(Boolean))];
  return names.length <= MAX_SITES && names.every((name) => [...name].length <= 32 && wordOf(name)) ? names : undefined;
}

/** What is typed as its lines. */
export const linesField =
  (lines: number) =>
  ({ label, hint, value, onChange, error }: FieldProps) => (
    <Field label={label} hint={hint} value={String(value)} onInput={onChange} error={error} lines={lines} />
  );

export const SITES_DRAWN: Drawn = {
  Field: linesField(6),
  typed: (value) => ((value ?? SITES) as readonly string[]).join("\n"),
  read: (typed) => sitesIn(String(typed ?? "")),
};
