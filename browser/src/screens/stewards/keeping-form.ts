/** What a steward has typed of a service, and what it becomes. */
import type { Service } from "../../formats/public.ts";
import type { Hours } from "../../roster/entries.ts";

/** As typed: hours are a text for each weekday, languages one text. */
export type ServiceForm = Omit<Service, "hours" | "languages" | "kinds"> & {
  readonly kinds: readonly Service["kinds"][number][];
  readonly days: readonly string[];
  readonly languages: string;
};

export const EMPTY_FORM: Omit<ServiceForm, "zone"> = {
  kind: "service",
  service: new Uint8Array(16),
  name: "",
  kinds: [],
  area: "",
  about: "",
  reach: "",
  days: ["", "", "", "", "", "", ""],
  is_always_open: false,
  hours_note: "",
  languages: "",
  cost: "unknown",
  cost_note: "",
  trans: "unknown",
  migrants: "unknown",
  minors: "unknown",
  asks_id: "unknown",
  asks_status: "unknown",
  calls_police: "unknown",
  confirmed_on: 0,
  is_gone: false,
};

const two = (value: number): string => String(value).padStart(2, "0");
const shown = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

export const formOfService = ({ hours, languages, ...rest }: Service): ServiceForm => ({
  ...rest,
  days: [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    hours
      .filter((each) => each.weekday === weekday)
      .map(({ opens, closes }) => `${shown(opens)}-${shown(closes)}`)
      .join(", "),
  ),
  languages: languages.join(", "),
});

/** What can be wrong with a form; each has a text. */
export type FormProblem = "name" | "kinds" | "hours" | "zone";

/** The service, or what is wrong with the form. */
export function serviceOfForm({ days, languages, ...rest }: ServiceForm): Service | FormProblem {
  const hours = days.flatMap((text, weekday) => hoursIn(text, weekday));
  if (!rest.name.trim()) return "name";
  if (rest.kinds.length === 0) return "kinds";
  if (!/^[A-Za-z0-9_+/-]{1,40}$/.test(rest.zone)) return "zone";
  if (hours.some((each) => each === null) || hours.length > 21) return "hours";
  return {
    ...rest,
    name: oneLine(rest.name),
    about: oneLine(rest.about),
    reach: oneLine(rest.reach),
    hours_note: oneLine(rest.hours_note),
    cost_note: oneLine(rest.cost_note),
    kinds: [...rest.kinds],
    hours: hours.filter((each) => each !== null),
    languages: [...new Set(languages.split(",").map(oneLine).filter(Boolean))].slice(0, 20),
  };
}

/** "9-17, 18:30-20:00" for a weekday; null for what can't be read. Over midnight is two lines: until 24:00, from 0:00. */
function hoursIn(text: string, weekday: number): (Hours | null)[] {
  const parts = text.split(",").map((part) => part.trim()).filter(Boolean); // biome-ignore format: short
  return parts.map((part) => {
    const [, fromHour, fromMinute = "0", toHour, toMinute = "0"] =
      /^(\d{1,2})(?:[:.](\d\d))?\s*[-–]\s*(\d{1,2})(?:[:.](\d\d))?$/.exec(part) ?? [];
    const [opens, closes] = [Number(fromHour) * 60 + Number(fromMinute), Number(toHour) * 60 + Number(toMinute)];
    const isRight = Number(fromMinute) < 60 && Number(toMinute) < 60 && opens < closes && closes <= 1440;
    return fromHour !== undefined && isRight ? { weekday, opens, closes } : null;
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
