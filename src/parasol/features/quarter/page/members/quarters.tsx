/** Quarters in numbers, as stewards told them: each number, how it is counted, and what isn't. */
import { useState } from "preact/hooks";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Paged, Rows } from "#kernel/kit/lists.tsx";
import { Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { type Figure, Quarter } from "../structs.ts";

const PAGE = 1;
const NOTES = ["protected", "once", "checks", "people", "who"] as const;

/** The day with which a quarter begins, the first one of 1970 being 0. */
const firstDay = (quarter: number): number => Date.UTC(1970 + Math.floor(quarter / 4), (quarter % 4) * 3) / 86_400_000;

export function Quarters() {
  const t = useTexts();
  const person = usePerson();
  const [all, setAll] = useState<readonly Quarter[] | null>(null);
  const reading = useReading(async () => {
    const { found } = await person.records("polls", Quarter);
    const first = new Map(found.reverse().map(({ record }) => [record.quarter, record]));
    setAll([...first.values()].sort((one, other) => other.quarter - one.quarter));
  });
  return (
    <Screen title={t("quarters")}>
      <p>{t("quarters-what")}</p>
      <ReadingNotice reading={reading} label={t("quarters-reading")} />
      {all?.length === 0 && <p class="soft">{t("quarters-none")}</p>}
      <Paged
        items={all ?? []}
        page={PAGE}
        more={(count) => t("came-more", { count })}
        each={(each) => <Told key={each.quarter} quarter={each} />}
      />
      {all && all.length > 0 && (
        <>
          <h2>{t("quarter-not")}</h2>
          <ul>
            {NOTES.map((each) => (
              <li key={each}>{t(`quarter-not-${each}`)}</li>
            ))}
          </ul>
        </>
      )}
      {person.isSteward && <p class="soft">{t("quarters-tell")}</p>}
    </Screen>
  );
}

const idOf = ({ what }: Figure): string => `figure-${what.replaceAll("_", "-")}`;

function Told({ quarter: { quarter, since, figures } }: { quarter: Quarter }) {
  const { texts } = useApp();
  const t = useTexts();
  const first = firstDay(quarter);
  const told = ({ unit, value }: Figure): string =>
    value === null ? t(unit === "least" ? "figure-few" : "figure-untold") : t(`figure-${unit}`, { count: value });
  return (
    <section>
      <h2>{t("quarter-of", { first: texts.day(first), last: texts.day(firstDay(quarter + 1) - 1) })}</h2>
      {since > first && <p class="soft">{t("quarter-since", { day: texts.day(since) })}</p>}
      <Rows rows={figures.map((each) => [t(idOf(each)), told(each)] as const)} />
      <details>
        <summary>{t("quarter-how")}</summary>
        <Rows rows={figures.map((each) => [t(idOf(each)), t(`${idOf(each)}-how`)] as const)} />
      </details>
    </section>
  );
}
