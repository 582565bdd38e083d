/** The way to the doctor's sheet, for any screen that wants to offer it. */
import { Button } from "#kernel/kit/parts.tsx";

export function SheetLink() {
  return <Button says="front-sheet" to={["sheet", {}]} />;
}
