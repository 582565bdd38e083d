/** The stewards' side of the directory: what is due, one tap for "still true today", adding, changing, marking as gone. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { COSTS, KINDS, KNOWN, MINORS, OFTEN, type Service } from "../../formats/public.ts";
import { isDueForReview } from "../../services/directory.ts";
import { add, change } from "../../services/keeping.ts";
import { type Bytes, equal, keyOf } from "../../wire/bytes.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Actions, Button, Choices, Field, Form, Notice, Problem, Screen, Select } from "../kit/parts.tsx";
import { ReadingNotice } from "../kit/reading.tsx";
import { register } from "../kit/registry.ts";
import { forgetDirectory, useDirectory } from "../services/read.ts";
import { weekdayName } from "../services/text.tsx";
import { Review } from "./data.ts";
import { EMPTY_FORM, type FormProblem, formOfService, type ServiceForm, serviceOfForm } from "./keeping-form.ts";

function Keeping({ id, part }: { id?: Bytes; part?: string }): JSX.Element {
  const t = useTexts();
  const { found, reading } = useDirectory();
  const service = id && found?.services.find((each) => equal(each.service, id));
  if (found && service) return <Edit service={service} key={keyOf(service.service)} />;
  if (part === "add") return <Edit service={null} />;
  return (
    <Screen title={t("keeping-title")}>
      <ReadingNotice reading={reading} label={t("services-reading")} />
      {found && <List services={found.services} onDone={reading.again} />}
    </Screen>
  );
}

/** What was confirmed longest ago comes first. */
function List({ services, onDone }: { services: readonly Service[]; onDone: () => void }): JSX.Element {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const isDue = (service: Service) => isDueForReview(service, app.device.today(), person.roster.policy);
  const sorted = [...services].sort((one, other) => one.confirmed_on - other.confirmed_on);
  const confirm = (service: Service) =>
    task.run(async () => {
      await change(person, service, t("keeping-confirm-reason"));
      changed(Review.of(app), isDue(service));
      onDone();
    });
  return (
    <>
      <p>{t("keeping-what")}</p>
      <Actions>
        <Button kind="main" onClick={() => app.go("keeping", { part: "add" })}>
          {t("keeping-add")}
        </Button>
      </Actions>
      <Problem task={task} />
      {services.length === 0 && <p class="soft">{t("services-none", { count: 0 })}</p>}
      {sorted.map((service) => (
        <section class="card" key={keyOf(service.service)}>
          <h2 dir="auto">{service.name}</h2>
          <p class={isDue(service) ? "" : "soft"}>
            {t(isDue(service) ? "keeping-is-due" : "keeping-confirmed", {
              day: app.texts.day(service.confirmed_on),
            })}
          </p>
          <Actions>
            <Button
              onClick={() => confirm(service)}
              isBusy={task.isRunning}
              label={t("keeping-confirm-which", { name: service.name })}
            >
              {t("keeping-confirm")}
            </Button>
            <Button
              onClick={() => app.go("keeping", { id: service.service })}
              label={t("keeping-change-which", { name: service.name })}
            >
              {t("keeping-change")}
            </Button>
          </Actions>
        </section>
      ))}
    </>
  );
}

function changed(review: Review, wasDue: boolean): void {
  forgetDirectory();
  if (wasDue) review.servicesDue = Math.max(0, review.servicesDue - 1);
}

const CHOICES = [
  ["asks_id", OFTEN, "service-asks-id", "service-often-"],
  ["asks_status", OFTEN, "service-asks-status", "service-often-"],
  ["calls_police", OFTEN, "service-asks-police", "service-often-"],
  ["trans", KNOWN, "service-trans", "service-known-"],
  ["migrants", KNOWN, "service-migrants", "service-known-"],
  ["minors", MINORS, "service-minors", "service-minors-"],
] as const;

function Edit({ service }: { service: Service | null }): JSX.Element {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [form, setForm] = useKept<ServiceForm>("form", () =>
    service ? formOfService(service) : { ...EMPTY_FORM, zone },
  );
  const [reason, setReason] = useKept("reason", "");
  const [wrong, setWrong] = useState<FormProblem | "">("");
  const edit = (next: Partial<ServiceForm>) => setForm({ ...form, ...next });
  const send = (made: Service) =>
    task.run(async () => {
      await (service ? change(person, made, reason) : add(person, made, reason));
      changed(Review.of(app), service !== null && isDueForReview(service, app.device.today(), person.roster.policy));
      app.replace("keeping", {});
    });
  const save = () => {
    const made = serviceOfForm(form);
    setWrong(typeof made === "string" ? made : "");
    if (typeof made !== "string") send(made);
  };
  const areas = [...new Set([...(person.roster.policy?.areas ?? []), form.area])].filter(Boolean);
  return (
    <Screen title={service ? t("keeping-change-title") : t("keeping-add")}>
      <p>{t("keeping-public")}</p>
      <Form onSubmit={save}>
        <Field label={t("keeping-name")} value={form.name} onInput={(name) => edit({ name })} maxLength={80} />
        <Choices
          legend={t("service-kinds")}
          isMany
          options={KINDS.map((value) => ({ value, label: t(`service-kind-${value}`) }))}
          chosen={form.kinds}
          onChange={(kinds) => edit({ kinds })}
        />
        <Select
          label={t("services-area")}
          hint={t("keeping-area-hint")}
          value={form.area}
          options={[
            { value: "", label: t("keeping-area-none") },
            ...areas.map((area) => ({ value: area, label: area })),
          ]}
          onChange={(area) => edit({ area })}
        />
        <Field
          label={t("keeping-about")}
          value={form.about}
          onInput={(about) => edit({ about })}
          lines={4}
          maxLength={600}
        />
        <Field
          label={t("service-reach")}
          hint={t("keeping-reach-hint")}
          value={form.reach}
          onInput={(reach) => edit({ reach })}
          lines={2}
          maxLength={300}
        />
        <label class="choice">
          <input
            type="checkbox"
            checked={form.is_always_open}
            onChange={(event) => edit({ is_always_open: event.currentTarget.checked })}
          />
          <span>{t("service-always")}</span>
        </label>
        {!form.is_always_open && (
          <fieldset>
            <legend>{t("service-hours")}</legend>
            <p class="hint">{t("keeping-hours-hint")}</p>
            {form.days.map((text, weekday) => (
              <Field
                key={weekdayName(weekday, "en")}
                label={weekdayName(weekday, app.texts.language.code)}
                value={text}
                onInput={(next) => edit({ days: form.days.map((each, at) => (at === weekday ? next : each)) })}
                maxLength={60}
              />
            ))}
          </fieldset>
        )}
        <Field label={t("keeping-zone")} value={form.zone} onInput={(next) => edit({ zone: next })} maxLength={40} />
        <Field
          label={t("keeping-hours-note")}
          value={form.hours_note}
          onInput={(hours_note) => edit({ hours_note })}
          maxLength={120}
        />
        <Field
          label={t("services-language")}
          hint={t("keeping-languages-hint")}
          value={form.languages}
          onInput={(languages) => edit({ languages })}
          maxLength={400}
        />
        <Select
          label={t("service-cost")}
          value={form.cost}
          options={COSTS.map((value) => ({ value, label: t(`service-cost-${value}`) }))}
          onChange={(cost) => edit({ cost: cost as ServiceForm["cost"] })}
        />
        <Field
          label={t("keeping-cost-note")}
          value={form.cost_note}
          onInput={(cost_note) => edit({ cost_note })}
          maxLength={120}
        />
        {CHOICES.map(([field, values, label, stem]) => (
          <Select
            key={field}
            label={t(label)}
            value={form[field]}
            options={values.map((value) => ({ value, label: t(`${stem}${value}`) }))}
            onChange={(value) => edit({ [field]: value })}
          />
        ))}
        <Field label={t("reason-needed")} hint={t("reason-hint")} value={reason} onInput={setReason} maxLength={500} />
        <div role="alert">{wrong && <p class="notice warn">{t(`keeping-wrong-${wrong}`)}</p>}</div>
        <Problem task={task} />
        <Actions>
          <Button kind="main" type="submit" isBusy={task.isRunning}>
            {t("keeping-save")}
          </Button>
        </Actions>
      </Form>
      {service && (
        <Notice title={t("keeping-gone-title")}>
          <p>{t("keeping-gone-what")}</p>
          <Button kind="grave" isBusy={task.isRunning} onClick={() => send({ ...service, is_gone: true })}>
            {t("keeping-gone")}
          </Button>
        </Notice>
      )}
    </Screen>
  );
}

register("keeping", Keeping);
