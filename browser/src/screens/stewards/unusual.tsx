/** What the server counts, in plain words: many more checks than usual. It names nobody, since the server can't. */
import type { JSX } from "preact";
import { useApp, useTexts } from "../kit/context.ts";
import { Actions, Button, Notice } from "../kit/parts.tsx";
import type { Review } from "./data.ts";

export function UnusualNotice({ review }: { review: Review }): JSX.Element | null {
  const app = useApp();
  const t = useTexts();
  if (!review.notices?.is_fuse_blown) return null;
  const { checks, usual } = review.notices;
  return (
    <Notice kind="warn" title={t("unusual-title")}>
      <p>{t("unusual-checks", { checks, usual })}</p>
      <p>{t("unusual-look")}</p>
      <Actions>
        <Button onClick={() => app.go("people", {})}>{t("stewards-people")}</Button>
      </Actions>
    </Notice>
  );
}
