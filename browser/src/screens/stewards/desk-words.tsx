/** A desk's card in words: the whole of it, as two stewards sign it and as anybody may read it. */
import type { JSX } from "preact";
import type { Card, Hours } from "../../roster/entries.ts";
import { useApp, useTexts } from "../kit/context.ts";

/** The first of January 2024, a Monday. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const A_DAY = 86_400_000;

/** The name of a weekday (0 is Monday) in a language. */
export const weekdayName = (weekday: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(A_MONDAY + weekday * A_DAY);

/** A minute of the day as "09:30"; midnight at the end of a day is "24:00". */
export const clockText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** In the order of the week. */
export const inWeek = (hours: readonly Hours[]): Hours[] =>
  [...hours].sort((one, other) => one.weekday - other.weekday || one.opens - other.opens);

/** All that a card says. What differs from `before`, the card in force, is marked in words. */
export function CardInWords({ card, before }: { card: Card; before?: Card | null | undefined }): JSX.Element {
  const { texts } = useApp();
  const t = useTexts();
  const { code } = texts.language;
  const row = (field: keyof Card, shown: JSX.Element | string) => (
    <>
      <dt>
        {t(`desks-card-${field.replace("_", "-")}`)}
        {before && JSON.stringify(before[field]) !== JSON.stringify(card[field]) && (
          <strong> {t("desks-card-changed")}</strong>
        )}
      </dt>
      <dd>{shown || t("desks-card-nothing")}</dd>
    </>
  );
  return (
    <dl>
      {row("name", <bdi>{card.name}</bdi>)}
      {row("kind", t(`desks-kind-${card.kind}`))}
      {row("about", card.about)}
      {row("languages", card.languages.join(", "))}
      {row(
        "hours",
        card.hours.length === 0 ? (
          ""
        ) : (
          <HoursTable hours={card.hours} language={code} caption={t("desks-card-hours")} />
        ),
      )}
      {row("zone", <bdi translate={false}>{card.zone}</bdi>)}
      {row("reply_within", t("desks-hours", { count: card.reply_within }))}
      {row("closed_text", card.closed_text)}
      {row("keep_days", t("policy-days", { count: card.keep_days }))}
    </dl>
  );
}

function HoursTable(props: { hours: readonly Hours[]; language: string; caption: string }): JSX.Element {
  return (
    <table aria-label={props.caption}>
      <tbody>
        {inWeek(props.hours).map(({ weekday, opens, closes }) => (
          <tr key={`${weekday} ${opens} ${closes}`}>
            <th scope="row">{weekdayName(weekday, props.language)}</th>
            <td>
              <bdi dir="ltr">
                {clockText(opens)} – {clockText(closes)}
              </bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
