/**
 * Services, for anybody: the list with its filters, and what is open now. Nothing that somebody looks for leaves
 * the phone: all of the directory is fetched, and looked through here.
 */

import { ClosingNotice } from "#features/closing/page/anyone/closing-notice.tsx";
import { KINDS } from "#kernel/formats/public.ts";
import { bound } from "#kernel/kit/bound.ts";
import { useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { Form, Select } from "#kernel/kit/fields.tsx";
import { Action, Actions, Button, Notice, Screen, Tick } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { keyOf } from "#kernel/wire/bytes.ts";
import { ANY, fitting, inOrder, isOpenAt, isStale, languagesOf, type Wanted } from "../directory.ts";
import "./service.tsx";
import { useDirectory } from "./read.ts";
import { Paper, ServiceText } from "./text.tsx";

function Services({ isOpenNow, kind }: { isOpenNow?: boolean; kind?: string }) {
  const app = useApp();
  const t = useTexts();
  const { found, reading } = useDirectory();
  const [wanted, setWanted] = useKept<Wanted>("wanted", { ...ANY, isOpenNow: isOpenNow === true, kind: kind ?? "" });
  const [isPaper, setPaper] = useKept("paper", false);
  const now = Date.now();
  const shown = found ? fitting(inOrder(found.services, app.texts.language.code), wanted, now) : [];
  if (isPaper && found) {
    return (
      <Screen title={t("services-paper-title")} hasBack={false}>
        <Actions>
          <Button kind="main" says="services-print" onClick={() => print()} />
          <Button says="services-paper-done" onClick={() => setPaper(false)} />
        </Actions>
        <p class="soft small">{t("services-paper-hint")}</p>
        <Paper>
          {shown.map((service) => (
            <section class="asked" key={keyOf(service.service)}>
              <h2>
                <bdi>{service.name}</bdi>
              </h2>
              <ServiceText service={service} counts={found.counts} isShort />
            </section>
          ))}
        </Paper>
      </Screen>
    );
  }
  return (
    <Screen title={t(wanted.isOpenNow ? "services-now-title" : "services-title")}>
      <ClosingNotice on={found?.closingOn} />
      <p>{t("services-what")}</p>
      <ReadingNotice reading={reading} label={t("services-reading")} />
      {found && (
        <>
          {found.services.length > 0 && (
            <Filters
              wanted={wanted}
              areas={[...new Set(found.services.map(({ area }) => area).filter(Boolean))].sort()}
              languages={languagesOf(found.services, app.texts.language.code)}
              onChange={(next) => setWanted({ ...wanted, ...next })}
            />
          )}
          <p role="status" class="soft">
            {t(found.services.length === 0 ? "services-none" : "services-count", { count: shown.length })}
          </p>
          {found.services.length > 0 && shown.length === 0 && (
            <Notice>
              <p>{t(wanted.isOpenNow ? "services-nothing-now" : "services-nothing")}</p>
              <Button says="services-show-all" onClick={() => setWanted(ANY)} />
            </Notice>
          )}
          {shown.map((service) => (
            <button
              type="button"
              class="card"
              key={keyOf(service.service)}
              onClick={() => app.go("service", { id: service.service })}
            >
              {/* a row each, also without a style of its own in the first load */}
              <span class="line">
                <strong>
                  <bdi>{service.name}</bdi>
                </strong>
              </span>
              <span class="line soft">
                {[...service.kinds.map((kind) => t(`service-kind-${kind}`)), service.area].filter(Boolean).join(" · ")}
              </span>
              <span class="line">
                {[
                  isOpenAt(service, now) ? t("service-open") : "",
                  service.asks_id === "never" ? t("service-no-id") : "",
                  service.cost === "free" ? t("service-cost-free") : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              {isStale(service, app.device.today()) && <span class="line">{t("service-stale-short")}</span>}
            </button>
          ))}
          {shown.length > 0 && <Action says="services-paper" onClick={() => setPaper(true)} />}
        </>
      )}
      <Actions>
        {found?.hasCatalogue && (
          <Button kind="link" says="services-profiles" to={["profiles", { part: "catalogue" }]} />
        )}
        <Button kind="link" says="front-help" to={["help", {}]} />
      </Actions>
    </Screen>
  );
}

function Filters(props: {
  wanted: Wanted;
  areas: readonly string[];
  languages: readonly string[];
  onChange: (next: Partial<Wanted>) => void;
}) {
  const t = useTexts();
  const { wanted, areas, languages, onChange } = props;
  const of = bound(wanted, onChange);
  const any = "services-any";
  return (
    // Of boxes Firefox writes to the disk what is outside a form that is told to be forgotten.
    <Form onSubmit={() => {}}>
      <Select says="services-kind" none={any} of={KINDS} called="service-kind" {...of("kind")} />
      {areas.length > 0 && <Select label={t("services-area")} none={any} of={areas} {...of("area")} />}
      {languages.length > 0 && <Select label={t("services-language")} none={any} of={languages} {...of("language")} />}
      <Tick says="services-open-now" isOn={wanted.isOpenNow} onChange={(isOpenNow) => onChange({ isOpenNow })} />
      <Tick says="services-never-id" isOn={wanted.neverAsksId} onChange={(neverAsksId) => onChange({ neverAsksId })} />
    </Form>
  );
}

register("services", Services);
