/** A desk's card in words: the whole of it, as two stewards sign it and as anybody may read it. */
import type { Card } from "#kernel/formats/roster.ts";
import { CARD_FIELDS } from "#kernel/formats/roster-fields.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { RecordView } from "#kernel/kit/record-view.tsx";
import { weekLines } from "#kernel/kit/week.ts";
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
            <ul>
              {weekLines(hours, texts.language.code).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
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
