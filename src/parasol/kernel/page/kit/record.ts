/**
 * A record as it is typed: every field a text, a tick or some of the choices, so that a mistake can be shown and nothing
 * typed gets lost; and what it becomes. Pure. What the fields are and how long they may be is declared with the format.
 */
import { UNPRINTABLE } from "#kernel/roster/rules/forms.ts";
import { dayOf, textOfDay } from "#kernel/wire/days.ts";
import type { Field } from "#kernel/wire/field.ts";

export type Typed = Readonly<Record<string, unknown>>;

/** A field that needs more than its type says: how it is typed, and what that becomes (undefined if it can't be read). */
export interface Special {
  typed(value: unknown): unknown;
  read(typed: unknown): unknown;
}
export type Specials = Readonly<Record<string, Special>>;

/** What is wrong with a field. */
export type Wrong = "missing" | "short" | "long" | "few" | "many" | "number" | "form";

/** A record, or as much of it as the caller gives, as it would be typed. Nothing else is chosen. */
export const typedOf = (fields: readonly Field[], record: Typed, specials: Specials = {}): Typed =>
  Object.fromEntries(fields.map((field) => [field.name, typedValue(field, record[field.name], specials)]));

function typedValue({ name, type }: Field, value: unknown, specials: Specials): unknown {
  const special = specials[name];
  if (special) return special.typed(value);
  if (type === "bool") return value === true;
  if (type === "choices") return ((value ?? []) as readonly unknown[]).map(String);
  if (type === "list") return ((value ?? []) as readonly string[]).join("\n");
  if (type === "day") return typeof value === "number" ? textOfDay(value) : "";
  return value === undefined || value === null ? "" : String(value);
}

/** What was typed as a record; or what is wrong, field by field, in their order. */
export function read(
  fields: readonly Field[],
  typed: Typed,
  specials: Specials = {},
): { readonly record: Record<string, unknown>; readonly wrong: ReadonlyMap<string, Wrong> } {
  const record: Record<string, unknown> = {};
  const wrong = new Map<string, Wrong>();
  for (const field of fields) {
    const special = specials[field.name];
    const value = special ? special.read(typed[field.name]) : valueIn(field, typed[field.name]);
    record[field.name] = value;
    const mistake = special ? value === undefined && "form" : mistakeIn(field, value);
    if (mistake) wrong.set(field.name, mistake);
  }
  return { record, wrong };
}

function valueIn({ type, optional, choices, line, pattern }: Field, typed: unknown): unknown {
  const chosen = (value: unknown) => choices?.find((each) => String(each) === value) ?? value;
  if (type === "bool") return typed;
  if (type === "choices") return (typed as readonly unknown[]).map(chosen);
  if (type === "choice") return optional && typed === "" ? null : chosen(typed);
  const text = type === "text" && !line && !pattern ? String(typed ?? "").trim() : tidied(String(typed ?? ""));
  if (type === "list") return [...new Set(String(typed).split("\n").map(tidied).filter(Boolean))];
  if (optional && text === "") return null;
  if (text === "" && (type === "int" || type === "day")) return undefined;
  if (type === "int") return Number(text);
  return type === "day" ? dayOf(Date.parse(text)) : text;
}

function mistakeIn(field: Field, value: unknown): Wrong | false {
  const { type, min = 0, max = Number.POSITIVE_INFINITY } = field;
  if (value === null) return false;
  if (Array.isArray(value)) {
    if (value.length < min) return value.length === 0 ? "missing" : "few";
    if (value.length > max) return "many";
    const { item } = field;
    return (item && value.map((each) => mistakeIn(item, each)).find(Boolean)) || false;
  }
  if (type === "choice") return value === "" && "missing";
  if (type === "int" || type === "day") {
    if (value === undefined) return "missing";
    return !(Number.isInteger(value) && min <= Number(value) && Number(value) <= max) && "number";
  }
  if (typeof value !== "string") return false;
  const length = [...value].length;
  if (length < min) return length === 0 ? "missing" : "short";
  if (length > max) return "long";
  return field.pattern !== undefined && !new RegExp(field.pattern, "u").test(value) && "form";
}

/** The lines of what was typed, without empty ones. */
export const linesOf = (text = ""): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** One line without marks that turn the direction of text; pasted ones often hold some. */
export const tidied = (text: string): string =>
  text.replace(/\s+/g, " ").replace(new RegExp(UNPRINTABLE, "g"), "").trim();
