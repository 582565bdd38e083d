/** The settings of a community as a record: for founding it, and for changing them later. All of them are public. */

import { countries } from "#features/checks/page/identifiers/index.ts";
import { countryName } from "#features/checks/page/members/understood.ts";
import type { Policy, Poll } from "#kernel/formats/roster.ts";
import { POLICY_FIELDS } from "#kernel/formats/roster-fields.ts";
import { SHORTER } from "#kernel/formats/settings.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { languageOptions } from "#kernel/kit/form.ts";
import { Notice } from "#kernel/kit/parts.tsx";
import type { Typed } from "#kernel/kit/record.ts";
import type { RecordHow } from "#kernel/kit/record-form.tsx";
import { counted, type Option, pick, type RecordTexts } from "#kernel/kit/record-texts.ts";
import { inFull } from "#kernel/roster/rules/asking.ts";
import type { Shorter } from "#kernel/roster/rules/entries.ts";
import type { Field } from "#kernel/wire/field.ts";
import { DRAWN } from "./policy-help.tsx";
import { isUsual } from "./policy-sites.tsx";

const NUMBERS = POLICY_FIELDS.filter(({ type }) => type === "int");
/** How long things are kept. */
const LIFETIMES = NUMBERS.filter(
  ({ name }) => !/^(checks|proposal|answer|profiles|catalogue|lounge_sitting)/.test(name),
);
const COUNTS: readonly Field[] = [
  ...LIFETIMES,
  ...pick(
    NUMBERS,
    "proposal_support",
    "answer_days",
    "lounge_sitting",
    "profiles_here",
    "catalogue",
    "checks_per_week",
  ),
];

/** What is asked for, in the order of the questions. */
export const SETTINGS: readonly Field[] = [
  ...pick(POLICY_FIELDS, "name", "region", "languages", "areas", "sites", "help_numbers", "police", "topics"),
  ...COUNTS,
];

const OFFERED: Readonly<Record<string, readonly number[]>> = {
  report_days: [30, 90, 180, 365],
  alert_days: [90, 180, 365, 730],
  decision_days: [365, 730, 1095],
  vault_days: [180, 400, 730],
  escrow_days: [180, 365, 730],
  slip_days: [7, 10, 14],
  service_days: [30, 90, 180, 365],
  lounge_days: [30, 90, 180, 365],
  guide_days: [180, 365, 730, 1100],
  count_quarters: [1, 2, 3, 4],
  proposal_support: [2, 3, 5, 10, 20, 50],
  answer_days: [7, 14, 30, 60, 90],
  lounge_sitting: [1, 2, 3, 5],
  profiles_here: [1, 0],
  checks_per_week: [20, 40, 80, 120],
};

export const POLICY_TEXTS: RecordTexts = { part: "policy" };

/** What a new community begins with. Its name, its areas and, where nobody can guess it, its country are asked for. */
export const defaultPolicy = (language: string): Typed => ({
  region: likelyRegion(),
  languages: [language],
  report_days: 180,
  alert_days: 365,
  decision_days: 730,
  vault_days: 400,
  escrow_days: 365,
  ...Object.fromEntries(Object.entries(SHORTER).map(([name, [, , without]]) => [name, without])),
  checks_per_week: 40,
  checks_in_all: 10_000,
});

/** The policy of a whole record: what holds without being said is left out. */
export const policyOf = (record: Typed): Policy => {
  const policy = record as unknown as Policy;
  const said = (name: Shorter) => (policy[name] === SHORTER[name][2] ? undefined : policy[name]);
  return {
    ...policy,
    help_numbers: policy.help_numbers?.length ? policy.help_numbers : undefined,
    police: policy.police || undefined,
    sites: isUsual(policy.sites) ? undefined : policy.sites,
    topics: policy.topics?.length ? policy.topics : undefined,
    ...Object.fromEntries((Object.keys(SHORTER) as Shorter[]).map((name) => [name, said(name)])),
  };
};

/** How these of the fields are asked; `now` is the policy in force, or what a new one begins with. */
export function usePolicyHow(fields: readonly Field[], now: Typed): RecordHow {
  const { texts, device } = useApp();
  const t = useTexts();
  const today = device.today();
  const { code } = texts.language;
  const region = String(now.region ?? "");
  const regions = [...new Set([...countries(), region].filter(Boolean))]
    .map((value) => ({ value, label: countryName(value, code) }))
    .sort((one, other) => one.label.localeCompare(other.label, code));
  const over = ((now.polls ?? []) as Poll[]).filter(({ closes_on, voters }) => closes_on < today && voters !== "none");
  const votes = over.map(({ number }) => number);
  const offered = ({ name, min = 0, max = 0 }: Field): Option[] => {
    const id =
      {
        count_quarters: "policy-quarters",
        checks_per_week: "policy-checks",
        proposal_support: "policy-checks",
        lounge_sitting: "policy-checks",
        profiles_here: "policy-profiles",
        catalogue: "policy-catalogue-by",
      }[name] ?? "policy-days";
    const counts = name === "catalogue" ? [0, ...votes] : (OFFERED[name] ?? [min, max]);
    return counted(t, id, counts, Number(now[name]));
  };
  return {
    fields,
    texts: POLICY_TEXTS,
    drawn: DRAWN,
    offers: {
      region: [{ value: "", label: t("policy-region-none") }, ...regions],
      languages: languageOptions(),
      ...Object.fromEntries(COUNTS.map((field) => [field.name, offered(field)])),
    },
  };
}

/** What shorter times delete, as soon as they count. Alerts that are there stay until the day that was signed. */
export function Shortened({ before, after }: { before: Policy; after: Typed }) {
  const t = useTexts();
  const was = inFull(before) as unknown as Typed;
  const shortened = LIFETIMES.map(({ name }) => name).filter(
    (name) => Number(after[name] ?? was[name]) < Number(was[name]),
  );
  if (shortened.length === 0) return null;
  const count = (name: string) => ({ count: Number(after[name]) });
  const deleting = shortened.filter((name) => name !== "alert_days");
  return (
    <Notice kind="warn">
      {deleting.length > 0 && (
        <>
          <p>{t("shorter-means")}</p>
          <ul>
            {deleting.map((name) => (
              <li key={name}>{t(`shorter-${name.replace("_", "-")}`, count(name))}</li>
            ))}
          </ul>
        </>
      )}
      {shortened.includes("alert_days") && <p>{t("shorter-alert-days", count("alert_days"))}</p>}
    </Notice>
  );
}

/** The country that the browser's first language names, if any. */
function likelyRegion(): string {
  for (const language of navigator.languages) {
    try {
      const { region } = new Intl.Locale(language);
      if (region && /^[A-Z]{2}$/.test(region)) return region;
    } catch {
      // a language that this browser doesn't know itself
    }
  }
  return "";
}
