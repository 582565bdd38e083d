/** What the server counts, in plain words: many more checks than usual. It names nobody, since the server can't. */
import { useTexts } from "#kernel/kit/context.ts";
import { Action, Notice } from "#kernel/kit/parts.tsx";
import type { Review } from "#kernel/stewards/data.ts";

export function UnusualNotice({ review }: { review: Review }) {
  const t = useTexts();
  if (!review.notices?.is_fuse_blown) return null;
  const { checks, usual } = review.notices;
  return (
    <Notice kind="warn" title={t("unusual-title")}>
      <p>{t("unusual-checks", { checks, usual })}</p>
      <p>{t("unusual-look")}</p>
      <Action says="stewards-people" to={["people", {}]} />
    </Notice>
  );
}
