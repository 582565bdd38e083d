/** A desk's card in words: the whole of it, as two stewards sign it and as anybody may read it. */
import { clock } from "../../desks/card.ts";
import type { Hours } from "../../formats/hours.ts";
import type { Card } from "../../formats/roster.ts";
import { CARD_FIELDS } from "../../formats/roster-fields.ts";
import { useApp, useTexts } from "../kit/context.ts";
import { RecordView } from "../kit/record-view.tsx";
import { inWeek, weekdayName } from "../kit/week.ts";
import { CARD_TEXTS } from "./desk-card.ts";

/** All that a card says. What differs from `before`, the card in force, is marked in words. */
export function CardInWords({ card, before }: { card: Card; before?: Card | null | undefined }) {
  const { texts } = useApp();
  const t = useTexts();
  return (
    <RecordView
      fields={CARD_FIELDS}
      texts={CARD_TEXTS}
      record={card}
      shown={{
        hours: (hours) =>
          hours.length > 0 && (
            <HoursTable hours={hours} language={texts.language.code} caption={t("desks-card-hours")} />
          ),
        zone: (zone) => <bdi translate={false}>{zone}</bdi>,
        reply_within: (count) => t("desks-hours", { count }),
        keep_days: (count) => t("policy-days", { count }),
      }}
      before={before}
      changed={t("desks-card-changed")}
      nothing={t("desks-card-nothing")}
    />
  );
}

function HoursTable(props: { hours: readonly Hours[]; language: string; caption: string }) {
  return (
    <table aria-label={props.caption}>
      <tbody>
        {inWeek(props.hours).map(({ weekday, opens, closes }) => (
          <tr key={`${weekday} ${opens} ${closes}`}>
            <th scope="row">{weekdayName(weekday, props.language)}</th>
            <td>
              <bdi dir="ltr">
                {clock(opens)} – {clock(closes)}
              </bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
