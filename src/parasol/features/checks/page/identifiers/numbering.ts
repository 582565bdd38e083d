/**
 * The numbering plans of the world, and libphonenumber's way to read digits with them.
 *
 * The plans are data ("phones.json", made by tools/phones/make.py from the package that Python uses) and always an
 * argument. It may be a part of them: whatever would need another one throws `PlansNeeded`, so that a number is read as
 * with all of them or not at all. The rules are those of libphonenumber's PhoneNumberUtil (Apache-2.0, Google LLC),
 * from parse() to isValidNumber(), for what phone.ts passes: digits, with or without "+". They are followed step by
 * step, because another reading of one odd number would part a report from its check. libphonenumber-js 1.13.16 was
 * measured and left out: it has no lengths of numbers without area code, and read 11 of 47,622 odd rows of digits
 * differently (Barbados' 1449 2687 is a whole number there), at 9.5 KB gzip where this file has 1.
 */

import { CALLING_CODES } from "./calling-codes.ts";

/** A pattern of whole national numbers, then the lengths that they have. */
export type Kind = readonly [string, ...number[]];

/** How numbers of a country or network are built. Patterns are of digits, and a rule has "$1" for its groups. */
export interface Plan {
  /** Country calling code. */
  readonly code: number;
  /** What all numbers have in common. */
  readonly all: Kind;
  /** Fixed lines, mobiles and so on. */
  readonly kinds?: readonly Kind[];
  /** Lengths that are dialled only inside an area. */
  readonly local?: readonly number[];
  /** How numbers of this country begin, where several share a code. */
  readonly leading?: string;
  /** What is dialled before a number of another country. */
  readonly abroad?: string;
  /** What is dialled before a number in the country (trunk prefix, carrier), and what stands in its place. */
  readonly prefix?: string;
  readonly instead?: string;
  /** How numbers are shown: pattern, how they begin, rule. */
  readonly formats?: readonly (readonly [string, string, string])[];
}

/** Plans: of regions (ISO 3166-1) by name, of networks without a country ("001") by code; all, or a part of them. */
export interface Phones {
  readonly plans: Readonly<Record<string, Plan>>;
}

/** A number in its two parts; `national` has no prefix, but keeps the noughts that belong to it. */
export interface PhoneNumber {
  readonly code: number;
  readonly national: string;
}

/** Reading this takes plans that aren't in the part that was given. Nothing was decided. */
export class PlansNeeded extends Error {
  constructor() {
    super("plans-needed");
  }
}

/** What a number's length says: of digits in all, not of one kind of number. */
export type Length = "possible" | "local" | "short" | "long" | "between";

const SHORTEST = 2;
const LONGEST = 17;
const REGION = /^[A-Z]{2}$/;

/** Country calling code to its regions, the main one first. */
const REGIONS: ReadonlyMap<string, readonly string[]> = new Map(
  CALLING_CODES.split(" ").map((each) => {
    const [code, regions] = each.split(":") as [string, string];
    return [code, regions.split(",")];
  }),
);
/** Region, or code of a network without one, to its calling code: all that have a plan. */
const CODES: ReadonlyMap<string, string> = new Map(
  [...REGIONS].flatMap(([code, regions]) => regions.map((region) => [region === "001" ? code : region, code])),
);

/** All regions: two letters (ISO 3166-1). */
export const countries = (): string[] => [...CODES.keys()].filter((name) => REGION.test(name));

/** The first digit of the calling codes of a region and its neighbours; undefined for what isn't a region. */
export const zoneOf = (region: string): string | undefined =>
  REGION.test(region) ? CODES.get(region)?.[0] : undefined;

/** Returns the plan of a region, or undefined for what isn't one. Throws `PlansNeeded`. */
export function planOf(region: string, phones: Phones): Plan | undefined {
  return REGION.test(region) ? planNamed(region, phones) : undefined;
}

function planNamed(name: string, { plans }: Phones): Plan | undefined {
  const plan = plans[name];
  if (!plan && CODES.has(name)) throw new PlansNeeded();
  return plan;
}

/**
 * Reads digits dialled in `region`, or "+" and digits with null. Returns "country" if no country has the code, and
 * "number" if it isn't a number for another reason.
 */
export function readNumber(written: string, region: string | null, phones: Phones): PhoneNumber | "country" | "number" {
  const plus = written.startsWith("+");
  const digits = plus ? written.slice(1) : written;
  if (digits.length < (plus ? 3 : SHORTEST)) return "number";
  const home = region === null ? undefined : planOf(region, phones);
  const abroad = plus ? digits : beyondAbroad(digits, home);
  let [code, national, plan] = [home?.code ?? 0, digits, home];
  if (abroad !== null) {
    if (abroad.length <= SHORTEST) return "number";
    code = codeOf(abroad);
    national = abroad.slice(String(code).length);
  } else if (home) {
    const rest = withoutOwnCode(digits, home);
    if (rest === null) return lengthChecked(code, withoutPrefixIfLong(national, home));
    national = rest;
  }
  plan = mainPlan(code, phones);
  if (!plan) return "country";
  return national.length < SHORTEST ? "number" : lengthChecked(code, withoutPrefixIfLong(national, plan));
}

/** Says what the length of a number means in its country. */
export function lengthOf(number: PhoneNumber, phones: Phones): Length {
  const plan = mainPlan(number.code, phones);
  return plan ? planLength(number.national, plan) : "between";
}

/** Says whether a number is in use by its pattern and length, as far as the plans tell. */
export function isValid(number: PhoneNumber, phones: Phones): boolean {
  const plan = planIn(regionOf(number, phones), number.code, phones);
  return plan !== undefined && isOfPlan(number.national, plan);
}

/** Returns the region of a number, "001" for none, or null if no region of its country code has it. */
export function regionOf(number: PhoneNumber, phones: Phones): string | null {
  const regions = regionsOf(number.code);
  if (regions.length === 1) return regions[0] ?? null;
  const has = (region: string): boolean => {
    const plan = planOf(region, phones);
    if (plan?.leading !== undefined) return starting(plan.leading).test(number.national);
    return plan !== undefined && isOfPlan(number.national, plan);
  };
  return regions.find(has) ?? null;
}

/** Returns the region that stands for a country code: "001" for a network, "ZZ" for no code. */
export function mainRegion(code: number): string {
  return regionsOf(code)[0] ?? "ZZ";
}

const regionsOf = (code: number): readonly string[] => REGIONS.get(String(code)) ?? [];

/** Returns "+44 7700 900123". */
export function international(number: PhoneNumber, phones: Phones): string {
  const { code, national } = number;
  const format = mainPlan(code, phones)?.formats?.find(
    ([pattern, leading]) => starting(leading).test(national) && whole(pattern).test(national),
  );
  return `+${code} ${format ? national.replace(whole(format[0]), format[2]) : national}`;
}

function planIn(region: string | null, code: number, phones: Phones): Plan | undefined {
  return region === "001" ? planNamed(String(code), phones) : region === null ? undefined : planOf(region, phones);
}

function mainPlan(code: number, phones: Phones): Plan | undefined {
  return planIn(mainRegion(code), code, phones);
}

function lengthChecked(code: number, national: string): PhoneNumber | "number" {
  return national.length > LONGEST ? "number" : { code, national };
}

/** Returns what follows the country's prefix for calling abroad, or null if there is none. */
function beyondAbroad(digits: string, home: Plan | undefined): string | null {
  const prefix = home?.abroad === undefined ? null : starting(home.abroad).exec(digits);
  const rest = prefix ? digits.slice(prefix[0].length) : "0";
  return rest.startsWith("0") ? null : rest; // no country code begins with a nought
}

/** Returns the country code that `digits` begin with, or 0. */
function codeOf(digits: string): number {
  const found = [1, 2, 3].map((length) => digits.slice(0, length)).find((code) => REGIONS.has(code));
  return Number(found ?? 0);
}

/** Returns what follows the country's own code, written without "+", or null if the number is better without that. */
function withoutOwnCode(digits: string, home: Plan): string | null {
  const code = String(home.code);
  if (!digits.startsWith(code)) return null;
  const rest = withoutPrefix(digits.slice(code.length), home);
  const better = !isLike(digits, home.all) && isLike(rest, home.all);
  return better || planLength(digits, home) === "long" ? rest : null;
}

/** Takes the prefix off if what is left has the length of a number. */
function withoutPrefixIfLong(national: string, plan: Plan): string {
  const rest = withoutPrefix(national, plan);
  return ["possible", "long"].includes(planLength(rest, plan)) ? rest : national;
}

/** Takes the prefix off, or puts what is dialled for it in its place, unless a fine number would become none. */
function withoutPrefix(national: string, plan: Plan): string {
  const match = plan.prefix === undefined ? null : starting(plan.prefix).exec(national);
  if (!match) return national;
  const instead = match[match.length - 1] === undefined ? "" : (plan.instead ?? "");
  const rest = national.replace(starting(plan.prefix ?? ""), instead);
  return isLike(national, plan.all) && !isLike(rest, plan.all) ? national : rest;
}

function planLength(national: string, plan: Plan): Length {
  const lengths = plan.all.slice(1) as number[];
  if (plan.local?.includes(national.length)) return "local";
  if (lengths.includes(national.length)) return "possible";
  if (national.length < Math.min(...lengths)) return "short";
  return national.length > Math.max(...lengths) ? "long" : "between";
}

function isOfPlan(national: string, plan: Plan): boolean {
  const isOf = (kind: Kind): boolean => kind.includes(national.length) && isLike(national, kind);
  return isOf(plan.all) && (plan.kinds ?? []).some(isOf);
}

function isLike(national: string, kind: Kind): boolean {
  return whole(kind[0]).test(national);
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

function starting(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})`);
}
