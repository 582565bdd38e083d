/** What is known of one service, on the screen and on paper. What is printed has no address and no name of the page. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { opennessAt } from "#features/desks/page/card.ts";
import { SERVICE_FIELDS, type Service } from "#kernel/formats/public.ts";
import type { ServiceCount } from "#kernel/formats/public-messages.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Notice } from "#kernel/kit/parts.tsx";
import { pick } from "#kernel/kit/record-texts.ts";
import { RecordView } from "#kernel/kit/record-view.tsx";
import { weekLines } from "#kernel/kit/week.ts";
import { countsOf, isStale, QUESTIONS } from "../directory.ts";
import { SERVICE_TEXTS } from "./service-texts.ts";

const SHOWN = pick(
  SERVICE_FIELDS,
  ...["reach", "kinds", "area", "hours", "languages", "cost", "asks_id", "asks_status", "calls_police"],
  ...["trans", "migrants", "minors", "confirmed_on"],
);

/** Everything about a service but its name. */
export function ServiceText(props: { service: Service; counts: readonly ServiceCount[]; isShort?: boolean }) {
  const { service, counts } = props;
  const app = useApp();
  const t = useTexts();
  const day = app.texts.day(service.confirmed_on);
  const told = QUESTIONS.map((question) => ({ question, found: countsOf(counts, service, question) })).filter(
    ({ found: [yes, no] }) => yes + no > 0,
  );
  return (
    <>
      {isStale(service, app.device.today()) && <Notice kind="warn">{t("service-stale", { day })}</Notice>}
      {service.about && <p dir="auto">{service.about}</p>}
      <RecordView
        fields={SHOWN}
        texts={SERVICE_TEXTS}
        record={service}
        shown={{
          hours: () => <Opening service={service} isShort={props.isShort === true} />,
          cost: (cost) => (
            <>
              {t(`service-cost-${cost}`)}
              {service.cost_note && (
                <>
                  {" "}
                  <bdi>({service.cost_note})</bdi>
                </>
              )}
            </>
          ),
        }}
      />
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

/** When it is open, day by day; on the screen also whether it is open now. */
function Opening({ service, isShort }: { service: Service; isShort: boolean }) {
  const app = useApp();
  const t = useTexts();
  const { state } = opennessAt(service, Date.now());
  const days = weekLines(service.hours, app.texts.language.code);
  return (
    <>
      {service.is_always_open ? (
        <p>{t("service-always")}</p>
      ) : (
        <>
          {!isShort && state !== "unknown" && <p>{t(state === "open" ? "service-open" : "service-closed")}</p>}
          {days.length === 0 && <p>{t("service-hours-unknown")}</p>}
          {days.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>
      )}
      {service.hours_note && <p dir="auto">{service.hours_note}</p>}
    </>
  );
}

/** What is printed, and nothing else of the screen takes room on the paper. */
export function Paper({ children }: { children: ComponentChildren }) {
  useEffect(() => {
    document.documentElement.classList.add("paper");
    return () => document.documentElement.classList.remove("paper");
  }, []);
  return <article class="card print sheet">{children}</article>;
}
