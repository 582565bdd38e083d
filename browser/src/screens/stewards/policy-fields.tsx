/** The settings of a community as fields: for founding it, and for changing them later. All of them are public. */

import type { JSX } from "preact";
import { SHORTER } from "../../formats/settings.ts";
import { inFull } from "../../roster/asking.ts";
import type { Policy, Shorter } from "../../roster/entries.ts";
import { useApp, useTexts } from "../kit/context.ts";
import { Choices, Field, Notice, Select } from "../kit/parts.tsx";
import { languages } from "../kit/texts.ts";
import { countryName } from "../members/understood.ts";

/** As typed: areas are lines, numbers are texts. */
export interface PolicyForm {
  readonly name: string;
  readonly region: string;
  readonly languages: readonly string[];
  readonly areas: string;
  readonly report_days: string;
  readonly alert_days: string;
  readonly decision_days: string;
  readonly vault_days: string;
  readonly escrow_days: string;
  readonly slip_days: string;
  readonly service_days: string;
  readonly count_quarters: string;
  readonly checks_per_week: string;
  readonly checks_in_all: string;
}

const LIFETIMES = [
  "report_days",
  "alert_days",
  "decision_days",
  "vault_days",
  "escrow_days",
  "slip_days",
  "service_days",
  "count_quarters",
] as const;
const CHOICES: Record<(typeof LIFETIMES)[number], readonly number[]> = {
  report_days: [30, 90, 180, 365],
  alert_days: [90, 180, 365, 730],
  decision_days: [365, 730, 1095],
  vault_days: [180, 400, 730],
  escrow_days: [180, 365, 730],
  slip_days: [7, 10, 14],
  service_days: [30, 90, 180, 365],
  count_quarters: [1, 2, 3, 4],
};
const CHECKS = [20, 40, 80, 120];

export const DEFAULTS: Omit<PolicyForm, "name" | "region" | "languages" | "areas"> = {
  report_days: "180",
  alert_days: "365",
  decision_days: "730",
  vault_days: "400",
  escrow_days: "365",
  slip_days: "14",
  service_days: "365",
  count_quarters: "4",
  checks_per_week: "40",
  checks_in_all: "10000",
};

export function formOfPolicy(policy: Policy): PolicyForm {
  const full = inFull(policy);
  return {
    ...full,
    areas: policy.areas.join("\n"),
    report_days: String(full.report_days),
    alert_days: String(full.alert_days),
    decision_days: String(full.decision_days),
    vault_days: String(full.vault_days),
    escrow_days: String(full.escrow_days),
    slip_days: String(full.slip_days),
    service_days: String(full.service_days),
    count_quarters: String(full.count_quarters),
    checks_per_week: String(full.checks_per_week),
    checks_in_all: String(full.checks_in_all),
  };
}

export const policyOfForm = (form: PolicyForm): Policy => ({
  name: form.name.trim(),
  languages: [...form.languages],
  areas: [
    ...new Set(
      form.areas
        .split("\n")
        .map((area) => area.trim())
        .filter(Boolean),
    ),
  ],
  region: form.region,
  report_days: Number(form.report_days),
  alert_days: Number(form.alert_days),
  decision_days: Number(form.decision_days),
  vault_days: Number(form.vault_days),
  escrow_days: Number(form.escrow_days),
  checks_per_week: Number(form.checks_per_week),
  checks_in_all: Number(form.checks_in_all),
  slip_days: shorter(form, "slip_days"),
  service_days: shorter(form, "service_days"),
  count_quarters: shorter(form, "count_quarters"),
});

/** A setting that is left out of the policy where it is what holds without it. */
const shorter = (form: PolicyForm, name: Shorter): number | undefined =>
  Number(form[name]) === SHORTER[name][2] ? undefined : Number(form[name]);

interface Props {
  form: PolicyForm;
  change: (changed: Partial<PolicyForm>) => void;
}

export function NameField({ form, change, error }: Props & { error?: string | undefined }): JSX.Element {
  const t = useTexts();
  return (
    <Field
      label={t("policy-name")}
      hint={t("policy-name-hint")}
      value={form.name}
      onInput={(name) => change({ name })}
      maxLength={80}
      error={error}
    />
  );
}

/** `regions` are two-letter codes; their names come from the browser. */
export function RegionField({ form, change, regions }: Props & { regions: readonly string[] }): JSX.Element {
  const { texts } = useApp();
  const t = useTexts();
  const { code } = texts.language;
  const options = regions
    .map((value) => ({ value, label: countryName(value, code) }))
    .sort((one, other) => one.label.localeCompare(other.label, code));
  return (
    <Select
      label={t("policy-region")}
      hint={t("policy-region-hint")}
      value={form.region}
      options={[{ value: "", label: t("policy-region-none") }, ...options]}
      onChange={(region) => change({ region })}
    />
  );
}

export function LanguagesField({ form, change }: Props): JSX.Element {
  const t = useTexts();
  const known = languages();
  const others = form.languages.filter((code) => !known.some((each) => each.code === code));
  return (
    <Choices
      legend={t("policy-languages")}
      hint={t("policy-languages-hint")}
      isMany
      options={[
        ...known.map(({ code, name }) => ({ value: code, label: name })),
        ...others.map((code) => ({ value: code, label: code })),
      ]}
      chosen={form.languages}
      onChange={(chosen) => change({ languages: chosen })}
    />
  );
}

export function AreasField({ form, change }: Props): JSX.Element {
  const t = useTexts();
  return (
    <Field
      label={t("policy-areas")}
      hint={t("policy-areas-hint")}
      value={form.areas}
      onInput={(areas) => change({ areas })}
      lines={5}
      maxLength={4000}
    />
  );
}

export function LifetimeFields({ form, change }: Props): JSX.Element {
  const t = useTexts();
  const options = (choices: readonly number[], now: string, label: string) =>
    [...new Set([...choices, Number(now)])]
      .sort((one, other) => one - other)
      .map((count) => ({ value: String(count), label: t(label, { count, before: count - 1 }) }));
  return (
    <>
      {LIFETIMES.map((name) => (
        <Select
          key={name}
          label={t(`policy-${name.replace("_", "-")}`)}
          hint={t(`policy-${name.replace("_", "-")}-hint`)}
          value={form[name]}
          options={options(CHOICES[name], form[name], name === "count_quarters" ? "policy-quarters" : "policy-days")}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <Select
        label={t("policy-checks-per-week")}
        hint={t("policy-checks-per-week-hint")}
        value={form.checks_per_week}
        options={options(CHECKS, form.checks_per_week, "policy-checks")}
        onChange={(value) => change({ checks_per_week: value })}
      />
    </>
  );
}

/** What shorter times delete, as soon as they count. Alerts that are there stay until the day that was signed. */
export function Shortened({ before, after }: { before: Policy; after: Policy }): JSX.Element | null {
  const t = useTexts();
  const [was, is] = [inFull(before), inFull(after)];
  const shorter = LIFETIMES.filter((name) => Number(is[name]) < Number(was[name]));
  if (shorter.length === 0) return null;
  const deleting = shorter.filter((name) => name !== "alert_days");
  return (
    <Notice kind="warn">
      {deleting.length > 0 && (
        <>
          <p>{t("shorter-means")}</p>
          <ul>
            {deleting.map((name) => (
              <li key={name}>{t(`shorter-${name.replace("_", "-")}`, { count: Number(is[name]) })}</li>
            ))}
          </ul>
        </>
      )}
      {shorter.includes("alert_days") && <p>{t("shorter-alert-days", { count: Number(is.alert_days) })}</p>}
    </Notice>
  );
}

/** The country that the browser's first language names, if any. */
export function likelyRegion(): string {
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
