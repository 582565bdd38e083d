/**
 * The directory as anybody reads it: the newest record of each service, what is stale, what is open now, what fits.
 * Counterpart of `features/services/client/directory.py`. Pure but for `fetchDirectory`.
 *
 * Areas are names and nothing else. There is deliberately no distance, no map and no "near me": whoever looks for help
 * tells nobody where they are.
 */

import { opennessAt } from "#features/desks/page/card.ts";
import type { Connection } from "#kernel/connection.ts";
import type { Service } from "#kernel/formats/public.ts";
import type { ServiceCount } from "#kernel/formats/public-messages.ts";
import type { Policy } from "#kernel/formats/roster.ts";
import type { PublicRecord } from "#kernel/public/record.ts";
import { readAllPublic } from "#kernel/rooms/public.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import { lifetime } from "#kernel/roster/rules/entries.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { compare, keyOf } from "#kernel/wire/bytes.ts";
import { servicesCounts } from "#kernel/wire/public-routes.ts";

/** So long after it was last confirmed a service says that it may be wrong. */
export const STALE_DAYS = 180;
/** So long after it stewards are asked to look at it, or after half of the time that it is kept, if that is less. */
export const REVIEW_DAYS = 150;

/** What members are asked about a service that they were at. */
export const QUESTIONS = ["asked_id", "asked_status", "called_police", "felt_respected"] as const;
export type Question = (typeof QUESTIONS)[number];

/** What somebody looks for; what is empty is open. */
export interface Wanted {
  readonly kind: string;
  readonly area: string;
  readonly language: string;
  readonly isOpenNow: boolean;
  readonly neverAsksId: boolean;
}

export const ANY: Wanted = { kind: "", area: "", language: "", isOpenNow: false, neverAsksId: false };

/** What anybody may know: the community's areas, its services, and what members found there. */
export interface Directory {
  readonly areas: readonly string[];
  readonly services: readonly Service[];
  readonly counts: readonly ServiceCount[];
  /** The community's last day, if its closing is announced. */
  readonly closingOn: number | null;
  /** Whether profiles can be looked at here. */
  readonly hasCatalogue: boolean;
}

/** All of it, verified, asked without a name. `known` is a roster that was verified before. Throws `Distrust`, `Unreachable`. */
export async function fetchDirectory(
  connection: Connection,
  today: number,
  known: RosterState | null,
): Promise<Directory> {
  const roster = known ?? (await fetchCharter(connection, []));
  const records = await readAllPublic(connection, roster);
  const { counts } = await connection.ask(servicesCounts, {});
  return {
    areas: roster.policy?.areas ?? [],
    services: newestServices(records, today),
    counts,
    closingOn: roster.closingOn,
    hasCatalogue: roster.policy !== null && lifetime(roster.policy, "catalogue") > 0,
  };
}

/**
 * The newest record of each service, those that are gone left out, by name. The latest `confirmed_on` wins, of these the
 * highest number, so that an old record that is shown again hides nothing. Days to come don't count.
 */
export function newestServices(records: readonly PublicRecord[], today: number): Service[] {
  const best = new Map<string, { seq: number; item: Service }>();
  for (const { seq, item } of records) {
    if (item.kind !== "service" || item.confirmed_on > today + 1) continue;
    const name = keyOf(item.service);
    const before = best.get(name);
    const days = before ? item.confirmed_on - before.item.confirmed_on : 1;
    if (!before || days > 0 || (days === 0 && seq > before.seq)) best.set(name, { seq, item });
  }
  return [...best.values()]
    .map(({ item }) => item)
    .filter(({ is_gone }) => !is_gone)
    .sort((one, other) => one.name.localeCompare(other.name) || compare(one.service, other.service));
}

/** Whether nobody has confirmed it for so long that it may be wrong. */
export const isStale = (service: Service, today: number): boolean => today - service.confirmed_on > STALE_DAYS;

/** Whether stewards should look at it, where it is kept for as long as this policy says. */
export const isDueForReview = (service: Service, today: number, policy: Policy | null): boolean =>
  policy !== null &&
  today - service.confirmed_on > Math.min(REVIEW_DAYS, Math.floor(lifetime(policy, "service_days") / 2));

/** Whether it says that it is open at `now` (milliseconds since 1970). */
export const isOpenAt = (service: Service, now: number): boolean =>
  service.is_always_open || opennessAt(service, now).state === "open";

/** By their names, as a language orders letters. */
export const inOrder = (services: readonly Service[], language: string): Service[] =>
  [...services].sort((one, other) => one.name.localeCompare(other.name, language));

/** Those that fit, in their order. */
export const fitting = (services: readonly Service[], wanted: Wanted, now: number): Service[] =>
  services.filter(
    (service) =>
      (!wanted.kind || service.kinds.some((kind) => kind === wanted.kind)) &&
      (!wanted.area || lower(service.area) === lower(wanted.area)) &&
      (!wanted.language || service.languages.some((each) => lower(each) === lower(wanted.language))) &&
      (!wanted.isOpenNow || isOpenAt(service, now)) &&
      (!wanted.neverAsksId || service.asks_id === "never"),
  );

/** All languages that are spoken anywhere, once each, as the page's language orders letters. */
export const languagesOf = (services: readonly Service[], language: string): string[] =>
  [...new Set(services.flatMap(({ languages }) => languages))].sort((one, other) => one.localeCompare(other, language));

/** How often each answer was given to a question about a service, in the quarters of which enough is known. */
export function countsOf(
  counts: readonly ServiceCount[],
  service: Service,
  question: Question,
): [yes: number, no: number] {
  const sums: [number, number] = [0, 0];
  for (const each of counts) {
    if (each.question === question && keyOf(each.service) === keyOf(service.service)) {
      sums[each.is_yes ? 0 : 1] += each.count;
    }
  }
  return sums;
}

const lower = (text: string): string => text.toLowerCase();
