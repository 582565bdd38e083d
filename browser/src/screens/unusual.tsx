/** What the server counts, in plain words: many more checks than usual. It names nobody, since the server can't. */
import type { JSX } from "preact";
import { useApp, useTexts } from "./context.ts";
import type { Desk } from "./desk-data.ts";
import { Actions, Button, Notice } from "./parts.tsx";

export function UnusualNotice({ desk }: { desk: Desk }): JSX.Element | null {
  const app = useApp();
  const t = useTexts();
  if (!desk.notices?.is_fuse_blown) return null;
  const { checks, usual } = desk.notices;
  return (
    <Notice kind="warn" title={t("unusual-title")}>
      <p>{t("unusual-checks", { checks, usual })}</p>
      <p>{t("unusual-look")}</p>
      <Actions>
        <Button onClick={() => app.go("people", {})}>{t("desk-people")}</Button>
      </Actions>
    </Notice>
  );
}
