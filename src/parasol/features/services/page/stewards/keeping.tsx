/**
 * The stewards' side of the directory: what is due, one tap for "still true today", adding, changing, marking as gone.
 */
import { SERVICE_FIELDS, type Service } from "#kernel/formats/public.ts";
import { useApp, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm, useReasoned } from "#kernel/kit/deciding.tsx";
import { Action, Actions, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { RecordFields, type RecordHow, useRecord } from "#kernel/kit/record-form.tsx";
import { pick } from "#kernel/kit/record-texts.ts";
import { register } from "#kernel/kit/registry.ts";
import { Review } from "#kernel/stewards/data.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { forgetDirectory, useDirectory } from "../anyone/read.ts";
import { SERVICE_TEXTS } from "../anyone/service-texts.ts";
import { isDueForReview } from "../directory.ts";
import { add, change } from "../keeping.ts";
import { WEEK_HOURS } from "./keeping-hours.tsx";

function Keeping({ id, part }: { id?: Bytes; part?: string }) {
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
function List({ services, onDone }: { services: readonly Service[]; onDone: () => void }) {
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
      <Action kind="main" says="keeping-add" to={["keeping", { part: "add" }]} />
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
              says="keeping-confirm"
              onClick={() => confirm(service)}
              isBusy={task.isRunning}
              label={t("keeping-confirm-which", { name: service.name })}
            />
            <Button
              says="keeping-change"
              to={["keeping", { id: service.service }]}
              label={t("keeping-change-which", { name: service.name })}
            />
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

const UNKNOWN = ["cost", "trans", "migrants", "minors", "asks_id", "asks_status", "calls_police"];
const NEW = { kind: "service", service: new Uint8Array(16), confirmed_on: 0, is_gone: false } as const;
const ASKED = pick(
  SERVICE_FIELDS,
  ...["name", "kinds", "area", "about", "reach", "is_always_open", "hours", "zone", "hours_note", "languages"],
  ...["cost", "cost_note", "asks_id", "asks_status", "calls_police", "trans", "migrants", "minors"],
);

function Edit({ service }: { service: Service | null }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const saving = useReasoned();
  const areas = [...new Set([...(person.roster.policy?.areas ?? []), service?.area ?? ""])].filter(Boolean);
  const how: RecordHow = {
    fields: ASKED,
    texts: SERVICE_TEXTS,
    drawn: { hours: WEEK_HOURS },
    offers: {
      area: [{ value: "", label: t("keeping-area-none") }, ...areas.map((area) => ({ value: area, label: area }))],
    },
    asks: (name, typed) => name !== "hours" || typed.is_always_open !== true,
  };
  const state = useRecord(
    how,
    () =>
      service ?? {
        ...Object.fromEntries(UNKNOWN.map((name) => [name, "unknown"])),
        zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
  );
  const send = (made: Service) =>
    saving.run(async () => {
      await (service ? change(person, made, saving.reason) : add(person, made, saving.reason));
      changed(Review.of(app), service !== null && isDueForReview(service, app.device.today(), person.roster.policy));
      app.replace("keeping", {});
    });
  const save = () => {
    const record = state.read();
    if (record) send({ ...(service ?? NEW), ...record } as Service);
  };
  return (
    <Screen title={service ? t("keeping-change-title") : t("keeping-add")}>
      <p>{t("keeping-public")}</p>
      <ReasonForm of={saving} onSend={save} button={t("keeping-save")}>
        <RecordFields state={state} how={how} />
      </ReasonForm>
      {service && (
        <Notice title={t("keeping-gone-title")}>
          <p>{t("keeping-gone-what")}</p>
          <Button
            kind="grave"
            says="keeping-gone"
            isBusy={saving.isRunning}
            onClick={() => send({ ...service, is_gone: true })}
          />
        </Notice>
      )}
    </Screen>
  );
}

register("keeping", Keeping);
