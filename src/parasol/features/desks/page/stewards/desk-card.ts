/** How the fields of a desk's card are called, and what a new card begins with. All is public once it is signed. */
import { DESK_KINDS } from "#kernel/formats/roster.ts";
import { CARD_FIELDS } from "#kernel/formats/roster-fields.ts";
import { useTexts } from "#kernel/kit/context.ts";
import type { RecordHow } from "#kernel/kit/record-form.tsx";
import { counted, type RecordTexts } from "#kernel/kit/record-texts.ts";
import { HOURS } from "./desk-hours.tsx";

export const CARD_TEXTS: RecordTexts = {
  part: "desks-card",
  choices: { kind: "desks-kind" },
  wrong: "desks-wrong",
};

const REPLIES = [2, 4, 12, 24, 48, 72, 168];
const KEPT = [7, 14, 30, 60, 90];

/** `languages` are those of the community, as codes; a card names languages as their speakers do. */
export const newCard = (languages: readonly string[]): Record<string, unknown> => ({
  kind: DESK_KINDS[0],
  languages: languages.map(ownNameOf),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
  reply_within: 48,
  keep_days: 30,
});

/** How a card is written; `now` is the one in force, or what a new one begins with. */
export function useCardHow(now: { zone?: unknown; reply_within?: unknown; keep_days?: unknown }): RecordHow {
  const t = useTexts();
  return {
    fields: CARD_FIELDS,
    texts: CARD_TEXTS,
    cards: ["kind"],
    drawn: { hours: HOURS },
    offers: {
      zone: zones(String(now.zone)).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
      reply_within: counted(t, "desks-hours", REPLIES, Number(now.reply_within)),
      keep_days: counted(t, "policy-days", KEPT, Number(now.keep_days)),
    },
  };
}

/** All time zones that this browser knows, and the one that is in use. */
function zones(now: string): string[] {
  const known = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];
  return [...new Set(["UTC", now, ...known])].sort();
}

/** "español" for "es"; the code itself where the browser knows no name. */
function ownNameOf(code: string): string {
  try {
    return new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
