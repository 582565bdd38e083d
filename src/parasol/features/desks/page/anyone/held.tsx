/** What the server keeps, for anybody: made from its schema and its counts, in words of this page's own. */
import { useState } from "preact/hooks";
import { HEADINGS } from "#kernel/formats/headings.ts";
import type { Holding, Holdings } from "#kernel/formats/public-messages.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Screen, useBoth } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import type { Args } from "#kernel/kit/texts.ts";
import { toHex } from "#kernel/wire/bytes.ts";
import { holdings } from "#kernel/wire/public-routes.ts";
import { Release } from "./release.tsx";

/** Those that are kept neither for days nor as long as the community. */
const KEPT_OTHERWISE = ["holes", "boxes", "credentials", "passkey"];

function Held() {
  const { connection, texts } = useApp();
  const t = useTexts();
  const both = useBoth();
  const [held, setHeld] = useState<Holdings | null>(null);
  const reading = useReading(async () => setHeld(await connection.ask(holdings, {})));
  // what this page has no words for is newer than the page
  const told = held?.holdings.filter(({ kind }) => texts.has(`held-${kind}-read`)) ?? [];
  return (
    <Screen title={t("about-held")}>
      <p>{t("held-what")}</p>
      <ReadingNotice reading={reading} label={t("held-reading")} />
      {held && (
        <>
          <p>
            <strong>{t("held-not")}:</strong> {both("held-not-text")}
          </p>
          {Object.entries<readonly string[]>(HEADINGS).map(([group, kinds]) => {
            const here = told.filter(({ kind }) => kinds.includes(kind));
            if (here.length === 0) return null; // where profiles are kept alone
            return (
              <details key={group} class="folded">
                <summary>{t(`held-group-${group}`)}</summary>
                {here.map((each) => (
                  <Kind key={each.kind} held={each} />
                ))}
              </details>
            );
          })}
          {held.row.length > 0 && (
            <details class="folded">
              <summary>{t("held-row")}</summary>
              <p>{t("held-row-what")}</p>
              <p class="small" translate={false}>
                <code>{toHex(held.row)}</code>
              </p>
            </details>
          )}
        </>
      )}
      <Release />
      {held && (
        <div class="small soft">
          <p>{t("held-when", { day: texts.day(held.day) })}</p>
          <p>{t("held-copy")}</p>
        </div>
      )}
    </Screen>
  );
}

function Kind({ held }: { held: Holding }) {
  const t = useTexts();
  const { kind, at_least } = held;
  const manyOf = (count: number | null) =>
    count ? t("held-many", { count }) : t(count === 0 ? "held-few" : "held-untold");
  return (
    <section>
      <h2>{t(`held-${kind}`)}</h2>
      <p>
        {manyOf(at_least)}. {kept(t, held)}
      </p>
      <p>
        <span class="soft">{t("held-read")}</span> {t(`held-${kind}-read`)}
      </p>
      <p>
        <span class="soft">{t("held-got")}</span> {t(`held-${kind}-got`)}
      </p>
    </section>
  );
}

function kept(t: (id: string, args?: Args) => string, { kind, days }: Holding): string {
  if (KEPT_OTHERWISE.includes(kind)) return t(`held-${kind}-kept`);
  return days === null ? t("held-always") : t("held-days", { days });
}

register("held", Held);
