/** The way to the doctor's sheet, for any screen that wants to offer it. */
import type { JSX } from "preact";
import { useApp, useTexts } from "./context.ts";
import { Button } from "./parts.tsx";

export function SheetLink(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return <Button onClick={() => app.go("sheet", {})}>{t("front-sheet")}</Button>;
}
