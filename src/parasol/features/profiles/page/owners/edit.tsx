/** What a profile says: a form of the format's fields, each of which may stay empty. */
import { useState } from "preact/hooks";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { Button, Notice, Screen } from "#kernel/kit/parts.tsx";
import { tidied } from "#kernel/kit/record.ts";
import { type Drawn, type FieldProps, RecordFields, useRecord } from "#kernel/kit/record-form.tsx";
import { pick, type RecordTexts } from "#kernel/kit/record-texts.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { dayOf, textOfDay } from "#kernel/wire/days.ts";
import { PROFILE_FIELDS, type Profile, type Tour } from "../structs.ts";
import { reads } from "./reads.tsx";
import { type Opened, useChanging } from "./session.ts";

export const PROFILE_TEXTS: RecordTexts = { part: "profile", wrong: "profile-wrong" };

/** Where payments or adverts lead to a legal name, a face or an account (directory.md, section 4). Not a list of all. */
const IDENTIFIES =
  /^([a-z0-9-]+\.)*(paypal|venmo|cash\.app|wise|revolut|zelle|stripe|square|buymeacoffee|ko-fi|patreon|throne|wishtender|amazon|onlyfans|fansly|tryst|eros|adultwork|leolist|skipthegames|instagram|facebook|linktr|allmylinks)\b/;

const NO_TOUR = { area: "", from: "", to: "" };
type TypedTour = typeof NO_TOUR;

/** The days that were typed; whole tours, or undefined if one isn't. */
const tours: Drawn = {
  typed: (value) =>
    ((value ?? []) as Tour[]).map(({ area, from_day: from, to_day: to }) => ({
      area,
      from: textOfDay(from),
      to: textOfDay(to),
    })),
  read(typed) {
    const read = (typed as TypedTour[])
      .filter(({ area, from, to }) => area.trim() || from || to)
      .map(({ area, from, to }) => ({
        area: tidied(area),
        from_day: dayOf(Date.parse(from)),
        to_day: dayOf(Date.parse(to || from)),
      }));
    const isRight = ({ area, from_day: from, to_day: to }: Tour) => area && from <= to; // of no date nothing is
    return read.every(isRight) ? read : undefined;
  },
  Field: Tours,
};

function Tours({ label, hint, error, value, onChange }: FieldProps) {
  const all = value as TypedTour[];
  const change = (at: number, changed: Partial<TypedTour>) =>
    onChange(all.map((each, of) => (of === at ? { ...each, ...changed } : each)));
  return (
    <fieldset class={error ? "wrong" : ""}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div role="alert">{error && <p class="notice bad">{error}</p>}</div>
      {all.map(({ area, from, to }, at) => (
        <div class="card" key={at}>
          <Field says="profile-tour-area" maxLength={60} value={area} onInput={(next) => change(at, { area: next })} />
          <Field says="profile-tour-from" type="date" value={from} onInput={(next) => change(at, { from: next })} />
          <Field says="profile-tour-to" type="date" value={to} onInput={(next) => change(at, { to: next })} />
          <Button kind="link" says="profile-tour-drop" onClick={() => onChange(all.filter((_, of) => of !== at))} />
        </div>
      ))}
      {all.length < 8 && <Button says="profile-tour-add" onClick={() => onChange([...all, NO_TOUR])} />}
    </fieldset>
  );
}

const FIRST = ["name", "line", "text", "areas"];
const MORE = "is_online tours languages services prices boundaries asks questions reads sites".split(" ");
export const FORM = { fields: pick(PROFILE_FIELDS, ...FIRST, ...MORE), texts: PROFILE_TEXTS, drawn: { tours, reads } };

/** What wasn't said is absent. */
const said = (record: Record<string, unknown>): Profile =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value && !(Array.isArray(value) && value.length === 0)),
  ) as unknown as Profile;

export function Edit({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const { owner } = opened;
  const state = useRecord(FORM, () => ({ ...owner.own.profile }));
  const { task, change } = useChanging();
  const [isMore, setMore] = useState(false);
  const isWrong = MORE.some((name) => state.wrong.has(name));
  const save = () => {
    const record = state.read();
    if (!record) return;
    const { pictures, available } = owner.profile;
    change(async (pay) => {
      await owner.change({ profile: said({ ...record, pictures, available }) }, pay);
      app.replace("profiles", { part: owner.own.links.length === 0 ? "links" : "" });
    });
  };
  const hostsOf = (lines: string) =>
    lines
      .toLowerCase()
      .split("\n")
      .map((line) => line.trim().replace(/^https?:\/\//, ""));
  const identifies = hostsOf(String(state.typed.sites)).some((host) => IDENTIFIES.test(host));
  return (
    <Screen title={t("profile-edit")}>
      <p>{t("profile-edit-text")}</p>
      <SendForm task={task} onSend={save} button={t("profile-save")} busy={t("profile-saving")} bar={{}}>
        <RecordFields state={state} how={{ ...FORM, fields: pick(PROFILE_FIELDS, ...FIRST) }} />
        <details open={isMore || isWrong} onToggle={({ currentTarget }) => setMore(currentTarget.open)}>
          <summary class="button">{t("profile-more")}</summary>
          <RecordFields state={state} how={{ ...FORM, fields: pick(PROFILE_FIELDS, ...MORE) }} />
          <div role="status">{identifies && <Notice kind="warn">{t("profile-sites-identify")}</Notice>}</div>
        </details>
      </SendForm>
    </Screen>
  );
}
