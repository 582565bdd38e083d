/** The settings that help and honesty need: the community's own numbers, and what it says about the police. */

import { TOPICS_DRAWN } from "#features/lounge/page/stewards/policy-topics.tsx";
import { type HelpNumber, MAX_HELP_NUMBERS, type Police } from "#kernel/formats/roster.ts";
import { useTexts } from "#kernel/kit/context.ts";
import { Select } from "#kernel/kit/fields.tsx";
import { tidied } from "#kernel/kit/record.ts";
import type { Drawn, FieldProps } from "#kernel/kit/record-form.tsx";
import { isHelp } from "#kernel/roster/rules/policy.ts";
import { linesField, SITES_DRAWN } from "./policy-sites.tsx";

const POLICE: readonly Police[] = ["never", "if_asked"];

export const policeText = (police: Police | undefined): string =>
  `policy-police-${police?.replace("_", "-") ?? "unsaid"}`;

/** One number as one line. */
export const helpLine = ({ label, number }: HelpNumber): string => `${label}: ${number}`;

/** Lines such as "Night line: 116 123". Undefined if one of them has no name, no number, or there are too many. */
export function helpIn(typed: string): HelpNumber[] | undefined {
  const lines = typed.split("\n").map(tidied).filter(Boolean);
  const read = lines.map((line) => {
    const at = line.lastIndexOf(":");
    return { label: line.slice(0, Math.max(at, 0)).trim(), number: line.slice(at + 1).trim() };
  });
  return read.length <= MAX_HELP_NUMBERS && read.every(isHelp) ? read : undefined;
}

function PoliceField(props: FieldProps) {
  const t = useTexts();
  const options = [undefined, ...POLICE].map((value) => ({ value: value ?? "", label: t(policeText(value)) }));
  return <Select {...props} value={String(props.value)} options={options} />;
}

/** How they are typed and read. What nobody has said is null. */
export const DRAWN: Readonly<Record<string, Drawn>> = {
  help_numbers: {
    Field: linesField(4),
    typed: (value) => ((value ?? []) as readonly HelpNumber[]).map(helpLine).join("\n"),
    read: (typed) => helpIn(String(typed ?? "")),
  },
  sites: SITES_DRAWN,
  topics: TOPICS_DRAWN,
  police: {
    Field: PoliceField,
    typed: (value) => value ?? "",
    read: (typed) => typed || null,
  },
};
