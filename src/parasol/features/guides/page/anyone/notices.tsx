/** What is said above guides: that a page is late, and that nobody has confirmed the list. */

import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Notice } from "#kernel/kit/parts.tsx";
import type { Guides } from "../reading.ts";
import { FOLD_DAYS } from "../structs.ts";

/** By how many days a page is late; 0 or less if it isn't. */
export const lateBy = ({ review_by }: { review_by: number }, today: number): number => today - review_by;

export const isFolded = (page: { review_by: number }, today: number): boolean => lateBy(page, today) > FOLD_DAYS;

export function Late({ page }: { page: { review_by: number } }) {
  const t = useTexts();
  const days = lateBy(page, useApp().device.today());
  return days > 0 ? <Notice kind="warn">{t("guide-late", { days })}</Notice> : null;
}

export function Unconfirmed({ guides }: { guides: Guides | null }) {
  const app = useApp();
  const t = useTexts();
  return guides && !guides.isConfirmed ? (
    <Notice kind="bad" title={t("guides-unconfirmed-title")}>
      {t("guides-unconfirmed", { day: app.texts.day(guides.list.day) })}
    </Notice>
  ) : null;
}
