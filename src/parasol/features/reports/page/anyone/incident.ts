/** Another time with the same person, in lines. Counterpart of `incident_text` in `features/reports/commands/report_questions.py`. */
import type { Incident } from "../structs.ts";

export function incidentText(
  { happened, area, what_happened }: Incident,
  month: (when: string) => string = (when) => when,
): string {
  const head = [happened && month(happened), area].filter(Boolean).join(" · ");
  return [head, what_happened].filter(Boolean).join("\n");
}
