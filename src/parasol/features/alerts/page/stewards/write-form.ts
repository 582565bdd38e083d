/** What a steward has typed of an alert, before it is signed. */

import type { Identifier, Problem } from "#features/checks/page/identifiers/index.ts";
import { independent, type ReadReport } from "#features/reports/page/review.ts";
import type { Asked, Kind } from "#features/reports/page/structs.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { monthOf } from "#kernel/wire/days.ts";

/** An identifier as it stands in the form. `kind` and `platform` are "" where they are to be guessed. */
export interface Item {
  readonly typed: string;
  readonly kind: string;
  readonly platform: string;
  readonly isIn: boolean;
}

export interface Writing {
  readonly rooms: readonly Bytes[];
  readonly text: string;
  readonly severity: number | null;
  readonly kinds: readonly Kind[];
  readonly area: string;
  readonly happened: string;
  readonly reporters: number;
  readonly items: readonly Item[];
  readonly reason: string;
  readonly description: string;
  readonly vehicle: string;
  /** What says a long text in short. */
  readonly warning: string;
}

/** A form with what the reports say, but not with their words. */
export function formOf(rooms: readonly Bytes[], reports: readonly ReadReport[], areas: readonly string[]): Writing {
  const said = new Set(reports.map(({ report }) => report.area).filter((area) => areas.includes(area)));
  const months = new Set(reports.map(({ report }) => report.happened.slice(0, 7)));
  const [month = ""] = months;
  const typed = new Map<string, Item>();
  for (const { report } of reports) {
    for (const asked of report.identifiers) {
      const item = { typed: asked.typed, kind: asked.kind ?? "", platform: asked.platform ?? "", isIn: true };
      if (asked.typed.trim()) typed.set(asked.typed.replace(/\s+/g, ""), item);
    }
  }
  return {
    rooms,
    text: "",
    severity: null,
    kinds: [...new Set(reports.flatMap(({ report }) => report.kinds))],
    area: said.size === 1 ? ([...said][0] as string) : "",
    happened: months.size === 1 && /^\d{4}-\d\d$/.test(month) ? month : "",
    reporters: independent(reports),
    items: [...typed.values()],
    reason: "",
    description: "",
    vehicle: "",
    warning: "",
  };
}

/** The identifiers that go into the list: those that are understood, each once. */
export function identifiersOf(items: readonly Item[], understand: (item: Asked) => Identifier | Problem): Identifier[] {
  const found = new Map<string, Identifier>();
  for (const item of items) {
    const identifier = item.isIn ? understand(askedOf(item)) : "empty";
    if (typeof identifier !== "string") found.set(`${identifier.kind} ${identifier.normal}`, identifier);
  }
  return [...found.values()];
}

/** As a reporter would have written it. */
export const askedOf = ({ typed, kind, platform }: Item): Asked => ({
  typed,
  kind: kind || null,
  platform: kind === "handle" ? platform || null : null,
});

const MONTHS_TO_CHOOSE = 24;

/** This month and those before it, newest first; `also` is among them. */
export function monthsBack(today: number, also: string): string[] {
  const [year = 0, month = 0] = monthOf(today).split("-").map(Number);
  const months = Array.from({ length: MONTHS_TO_CHOOSE }, (_, back) => {
    const count = year * 12 + month - 1 - back;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  });
  return also && !months.includes(also) ? [...months, also] : months;
}
