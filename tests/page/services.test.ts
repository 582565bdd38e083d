/** What a steward types becomes a service. What is seen of services: seen.test.ts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { WEEK_HOURS } from "#features/services/page/stewards/keeping-hours.tsx";
import { SERVICE_FIELDS, type Service } from "#kernel/formats/public.ts";
import { read, typedOf } from "#kernel/kit/record.ts";

const SERVICE: Service = {
  kind: "service",
  service: new Uint8Array(16).fill(115),
  name: "Harbour Clinic",
  kinds: ["health"],
  area: "Harbour",
  about: "",
  reach: "",
  hours: [
    { weekday: 0, opens: 540, closes: 1020 },
    { weekday: 5, opens: 1320, closes: 1440 },
  ],
  zone: "Europe/London",
  is_always_open: false,
  hours_note: "",
  languages: ["English", "Español"],
  cost: "free",
  cost_note: "",
  trans: "yes",
  migrants: "yes",
  minors: "referral",
  asks_id: "never",
  asks_status: "never",
  calls_police: "unknown",
  confirmed_on: 20_790,
  is_gone: false,
};

test("what a steward types becomes a service, and what can't be read is said", () => {
  const drawn = { hours: WEEK_HOURS };
  const fields = SERVICE_FIELDS.filter(({ type }) => type !== "bytes");
  const form = typedOf(fields, SERVICE, drawn);
  const made = (changed: object) => read(fields, { ...form, ...changed }, drawn);
  const { record, wrong } = made({});
  assert.deepEqual({ ...SERVICE, ...record }, SERVICE);
  assert.equal(wrong.size, 0);
  const days = (text: string) => made({ hours: [text, "", "", "", "", "", ""] });
  assert.deepEqual(days("9-17, 18.30–20").record.hours, [
    { weekday: 0, opens: 540, closes: 1020 },
    { weekday: 0, opens: 1110, closes: 1200 },
  ]);
  assert.deepEqual(days("9-17، 18.30–20").record.hours, days("9-17, 18.30–20").record.hours); // an Arabic keyboard's comma
  for (const bad of ["nine", "17-9", "9-25", "9:75-10", "9"]) assert.ok(days(bad).wrong.has("hours"), bad);
  assert.deepEqual([...made({ name: " ", kinds: [] }).wrong.keys()], ["name", "kinds"]);
  assert.equal(made({ zone: "Europe London" }).wrong.get("zone"), "form");
  assert.equal(made({ about: "one\n\ntwo" }).record.about, "one two");
});
