/** A desk's hours, languages and waiting in words that a visitor uses. */

import { useApp, useTexts } from "#kernel/kit/context.ts";
import type { Args } from "#kernel/kit/texts.ts";
import { weekdayName, weekLines } from "#kernel/kit/week.ts";
import { type Card, clock, type Hours, type Openness, opennessAt } from "../card.ts";
import type { Waiting } from "../waiting.ts";

const EVENING = 18 * 60;
const FRESH_DAYS = 7; // what was counted before that says nothing of today

export interface DeskWords {
  /** "Open now, until 18:00", "Closed now. Opens tonight at 20:00". */
  openness(card: Card): string;
  /** "24 hours", "3 days". */
  within(hours: number): string;
  /** How long people wait, as of which day; honest about what nobody has counted. */
  waiting(waiting: Waiting | undefined): string[];
  language(language: string): string;
  /** One line for each weekday with hours. */
  week(hours: readonly Hours[]): string[];
}

export const isOpen = (card: Card): boolean => opennessAt(card, Date.now()).state === "open";

export function useDeskWords(): DeskWords {
  const app = useApp();
  const t = useTexts();
  const { code } = app.texts.language;
  return {
    openness: (card) => opennessText(opennessAt(card, Date.now()), (day) => weekdayName(day, code), t),
    within: (hours) => (hours <= 48 ? t("desk-hours", { hours }) : t("desk-days", { days: Math.ceil(hours / 24) })),
    waiting(waiting) {
      if (!waiting) return [t("desk-wait-never")];
      const day = app.texts.day(waiting.day);
      if (app.device.today() - waiting.day > FRESH_DAYS) return [t("desk-wait-old", { day })];
      const lines = [t(waiting.open === 0 ? "desk-wait-none" : "desk-wait-some", { count: waiting.open, day })];
      if (waiting.open > 0) lines.push(t("desk-wait-longest", { days: waiting.longest }));
      if (waiting.usual !== null) lines.push(t("desk-wait-usual", { days: waiting.usual }));
      return lines;
    },
    language(language) {
      if (!/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(language)) return language;
      return new Intl.DisplayNames([code], { type: "language" }).of(language) ?? language;
    },
    week: (hours) => weekLines(hours, code),
  };
}

function opennessText(
  openness: Openness,
  weekday: (day: number) => string,
  t: (id: string, args?: Args) => string,
): string {
  if (openness.state === "unknown") return t("desk-open-unknown");
  if (openness.state === "open") {
    return openness.until === null ? t("desk-open-always") : t("desk-open", { time: clock(openness.until) });
  }
  const { inDays, opens, weekday: day } = openness.next;
  const time = clock(opens);
  if (inDays === 0) return t(opens >= EVENING ? "desk-opens-tonight" : "desk-opens-today", { time });
  if (inDays === 1) return t("desk-opens-tomorrow", { time });
  return t("desk-opens-on", { weekday: weekday(day), time });
}
