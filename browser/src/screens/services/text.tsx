/** What is known of one service, on the screen and on paper. What is printed has no address and no name of the page. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { clock, opennessAt } from "../../desks/card.ts";
import type { Service } from "../../formats/public.ts";
import type { ServiceCount } from "../../formats/public-messages.ts";
import { countsOf, isStale, QUESTIONS } from "../../services/directory.ts";
import { useApp, useTexts } from "../kit/context.ts";
import { Notice } from "../kit/parts.tsx";

/** Everything about a service but its name. */
export function ServiceText(props: {
  service: Service;
  counts: readonly ServiceCount[];
  isShort?: boolean;
}): JSX.Element {
  const { service, counts } = props;
  const app = useApp();
  const t = useTexts();
  const day = app.texts.day(service.confirmed_on);
  const asked = [
    ["id", service.asks_id],
    ["status", service.asks_status],
    ["police", service.calls_police],
  ] as const;
  const told = QUESTIONS.map((question) => ({ question, found: countsOf(counts, service, question) })).filter(
    ({ found: [yes, no] }) => yes + no > 0,
  );
  return (
    <>
      {isStale(service, app.device.today()) && (
        <Notice kind="warn">
          <p>{t("service-stale", { day })}</p>
        </Notice>
      )}
      {service.about && <p dir="auto">{service.about}</p>}
      <dl>
        {service.reach && (
          <>
            <dt>{t("service-reach")}</dt>
            <dd dir="auto">{service.reach}</dd>
          </>
        )}
        <dt>{t("service-kinds")}</dt>
        <dd>{service.kinds.map((kind) => t(`service-kind-${kind}`)).join(", ")}</dd>
        {service.area && (
          <>
            <dt>{t("services-area")}</dt>
            <dd dir="auto">{service.area}</dd>
          </>
        )}
        <dt>{t("service-hours")}</dt>
        <Opening service={service} isShort={props.isShort === true} />
        {service.languages.length > 0 && (
          <>
            <dt>{t("services-language")}</dt>
            <dd dir="auto">{service.languages.join(", ")}</dd>
          </>
        )}
        <dt>{t("service-cost")}</dt>
        <dd>
          {t(`service-cost-${service.cost}`)}
          {service.cost_note && <span dir="auto"> ({service.cost_note})</span>}
        </dd>
        {asked.map(([what, often]) => (
          <Line key={what} label={t(`service-asks-${what}`)} value={t(`service-often-${often}`)} />
        ))}
        <Line label={t("service-trans")} value={t(`service-known-${service.trans}`)} />
        <Line label={t("service-migrants")} value={t(`service-known-${service.migrants}`)} />
        <Line label={t("service-minors")} value={t(`service-minors-${service.minors}`)} />
        <Line label={t("service-confirmed")} value={day} />
      </dl>
      {told.length > 0 && (
        <>
          <h3>{t("service-told")}</h3>
          <ul>
            {told.map(({ question, found: [yes, no] }) => (
              <li key={question}>
                {t(`service-told-${question.replace("_", "-")}`)}{" "}
                {[yes > 0 && t("service-told-yes", { count: yes }), no > 0 && t("service-told-no", { count: no })]
                  .filter(Boolean)
                  .join(", ")}
              </li>
            ))}
          </ul>
          <p class="soft small">{t("service-told-hint")}</p>
        </>
      )}
    </>
  );
}

const Line = (props: { label: string; value: string }): JSX.Element => (
  <>
    <dt>{props.label}</dt>
    <dd>{props.value}</dd>
  </>
);

/** When it is open, day by day; on the screen also whether it is open now. */
function Opening({ service, isShort }: { service: Service; isShort: boolean }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const { state } = opennessAt(service, Date.now());
  const days = [0, 1, 2, 3, 4, 5, 6]
    .map((weekday) => ({
      name: weekdayName(weekday, app.texts.language.code),
      times: service.hours
        .filter((each) => each.weekday === weekday)
        .sort((one, other) => one.opens - other.opens)
        .map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`),
    }))
    .filter(({ times }) => times.length > 0);
  return (
    <dd>
      {service.is_always_open ? (
        <p>{t("service-always")}</p>
      ) : (
        <>
          {!isShort && state !== "unknown" && <p>{t(state === "open" ? "service-open" : "service-closed")}</p>}
          {days.length === 0 && <p>{t("service-hours-unknown")}</p>}
          {days.map(({ name, times }) => (
            <div key={name}>
              {name}: {times.join(", ")}
            </div>
          ))}
        </>
      )}
      {service.hours_note && <p dir="auto">{service.hours_note}</p>}
    </dd>
  );
}

/** A weekday's name in a language; 0 is Monday. 1970-01-05 was one. */
export const weekdayName = (weekday: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format((4 + weekday) * 86_400_000);

/** What is printed, and nothing else of the screen takes room on the paper. */
export function Paper({ children }: { children: ComponentChildren }): JSX.Element {
  useEffect(() => {
    document.documentElement.classList.add("paper");
    return () => document.documentElement.classList.remove("paper");
  }, []);
  return <article class="card print sheet">{children}</article>;
}
