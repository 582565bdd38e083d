/** The notice of a closing for members, who can take along what they may read. */
import type { JSX } from "preact";
import { ClosingNotice } from "../kit/closing-notice.tsx";
import { useApp, usePerson, useTexts } from "../kit/context.ts";
import { Actions, Button } from "../kit/parts.tsx";

export function MembersClosing(): JSX.Element | null {
  const app = useApp();
  const t = useTexts();
  if (usePerson().roster.closingOn === null) return null;
  return (
    <>
      <ClosingNotice />
      <Actions>
        <Button onClick={() => app.go("me", { part: "take" })}>{t("take")}</Button>
      </Actions>
    </>
  );
}
