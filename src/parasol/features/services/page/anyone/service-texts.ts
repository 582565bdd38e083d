/** How the fields of a service are called where they are shown and where they are written. */
import type { RecordTexts } from "#kernel/kit/record-texts.ts";

export const SERVICE_TEXTS: RecordTexts = {
  part: "service",
  labels: {
    name: "keeping-name",
    area: "services-area",
    about: "keeping-about",
    zone: "keeping-zone",
    is_always_open: "service-always",
    hours_note: "keeping-hours-note",
    languages: "services-language",
    cost_note: "keeping-cost-note",
    calls_police: "service-asks-police",
    confirmed_on: "service-confirmed",
  },
  choices: {
    kinds: "service-kind",
    trans: "service-known",
    migrants: "service-known",
    asks_id: "service-often",
    asks_status: "service-often",
    calls_police: "service-often",
  },
  wrong: "keeping-wrong",
};
