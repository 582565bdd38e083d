/** The way to the doctor's sheet, for any screen that wants to offer it. */
import type { JSX } from "preact";
import { useApp, useTexts } from "../kit/context.ts";
import { Button } from "../kit/parts.tsx";

export function SheetLink(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return <Button onClick={() => app.go("sheet", {})}>{t("front-sheet")}</Button>;
}
