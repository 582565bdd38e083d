/**
 * Strict JSON: from a format to its type, its reader and its writer, in one place.
 *
 * Counterpart of msgspec on the Python side (`forbid_unknown_fields`, `strict`): an unknown or missing field, another
 * type or a second spelling of base64 is an error. Fields are written in the order in which a format names them.
 */
import { type Bytes, fromBase64, Malformed, textOf, toBase64, utf8 } from "./bytes.ts";

/** How a value is read from parsed JSON and written to it. `missing`, if there is one, stands for an absent field. */
export interface Format<T> {
  read(json: unknown): T;
  write(value: T): unknown;
  missing?(): T;
}

/** The type that a format describes. */
export type Of<F> = F extends Format<infer T> ? T : never;

export const bad = (): never => {
  throw new Malformed("not the JSON it should be");
};

/* @__NO_SIDE_EFFECTS__ */
export function plain<T>(holds: (json: unknown) => boolean): Format<T> {
  return { read: (json) => (holds(json) ? (json as T) : bad()), write: (value) => value };
}

/** Unicode without halves of surrogate pairs, which UTF-8 can't say and JSON's escapes can. */
export const text: Format<string> = plain((json) => typeof json === "string" && !/\p{Cs}/u.test(json));
/** A whole number, also one beyond the safe ones: it is read, so that the rule that it breaks can be named. */
export const whole: Format<number> = plain((json) => Number.isInteger(json) && !Object.is(json, -0));
export const bool: Format<boolean> = plain((json) => typeof json === "boolean");
export const int: Format<number> = plain((json) => Number.isSafeInteger(json) && !Object.is(json, -0));
export const bytes: Format<Bytes> = {
  read: (json) => fromBase64(typeof json === "string" ? json : bad()),
  write: toBase64,
};

/** One of a few texts or numbers. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const T extends string | number>(values: readonly T[]): Format<T> {
  return plain((json) => (values as unknown[]).includes(json));
}

/* @__NO_SIDE_EFFECTS__ */
export function list<T>(item: Format<T>): Format<T[]> {
  return {
    read: (json) => (Array.isArray(json) ? json.map((each) => item.read(each)) : bad()),
    write: (value) => value.map((each) => item.write(each)),
  };
}

/** What `holds` of what `item` reads. */
/* @__NO_SIDE_EFFECTS__ */
export function only<T>(item: Format<T>, holds: (value: T) => boolean): Format<T> {
  return {
    read(json) {
      const value = item.read(json);
      return holds(value) ? value : bad();
    },
    write: item.write,
  };
}

/** A number between two, both among them. */
/* @__NO_SIDE_EFFECTS__ */
export function within(item: Format<number>, least: number, most = Infinity): Format<number> {
  return only(item, (value) => value >= least && value <= most);
}

/** So many characters (code points), bytes or items. */
/* @__NO_SIDE_EFFECTS__ */
export function sized<T extends Iterable<unknown>>(item: Format<T>, least: number, most = Infinity): Format<T> {
  return only(item, (value) => [...value].length >= least && [...value].length <= most);
}

/* @__NO_SIDE_EFFECTS__ */
export function nullable<T>(item: Format<T>): Format<T | null> {
  return {
    read: (json) => (json === null ? null : item.read(json)),
    write: (value) => (value === null ? null : item.write(value)),
  };
}

/** A field that may be absent when it is read. It is always written, or, if it `omits`, unless it is `value`. */
/* @__NO_SIDE_EFFECTS__ */
export function withDefault<T>(item: Format<T>, value: T, omits = false): Format<T> {
  return {
    read: item.read,
    write: (each) => (omits && each === value ? undefined : item.write(each)),
    missing: () => value,
  };
}

/** A field that is absent, and undefined, where nothing was said. */
/* @__NO_SIDE_EFFECTS__ */
export const optional = <T>(item: Format<T>): Format<T | undefined> =>
  withDefault<T | undefined>(item as Format<T | undefined>, undefined, true);

type Fields = Record<string, Format<never>>;
type Struct<F> = { readonly [K in keyof F]: F[K] extends Format<infer T> ? T : never };

export function objectOf(json: unknown): Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : bad();
}

/** An object with exactly these fields. */
/* @__NO_SIDE_EFFECTS__ */
export function struct<F>(fields: F): Format<Struct<F>> {
  const entries = Object.entries(fields as unknown as Fields) as [string, Format<unknown>][];
  return {
    read(json) {
      const given = objectOf(json);
      let known = 0;
      const read = entries.map(([name, format]) => {
        if (Object.hasOwn(given, name)) {
          known++;
          return [name, format.read(given[name])];
        }
        return [name, format.missing ? format.missing() : bad()];
      });
      if (known !== Object.keys(given).length) bad();
      return Object.fromEntries(read) as Struct<F>;
    },
    write: (value) =>
      Object.fromEntries(
        entries.map(([name, format]) => [name, format.write((value as Record<string, unknown>)[name])]),
      ),
  };
}

/** A `struct` whose first field says which it is. */
export interface Tagged<T> extends Format<T> {
  readonly tag: string;
}

/** `struct` with a first field `field` that always says `tag`. */
/* @__NO_SIDE_EFFECTS__ */
export function tagged<N extends string, const T extends string, F>(
  field: N,
  tag: T,
  fields: F,
): Tagged<Struct<{ [K in N]: Format<T> } & F>> {
  return { ...struct({ [field]: oneOf([tag]), ...fields } as { [K in N]: Format<T> } & F), tag };
}

/** Any `tagged` format, for lists of them. */
interface AnyTagged {
  readonly tag: string;
  read(json: unknown): unknown;
  write(value: never): unknown;
}

/** One of several `tagged` formats, told apart by `field`. */
/* @__NO_SIDE_EFFECTS__ */
export function union<const U extends readonly AnyTagged[]>(field: string, ...formats: U): Format<Of<U[number]>> {
  type Any = Of<U[number]>;
  const byTag = new Map(formats.map((format) => [format.tag, format as unknown as Format<Any>]));
  const formatOf = (object: unknown) => byTag.get(objectOf(object)[field] as string) ?? bad();
  return { read: (json) => formatOf(json).read(json), write: (value) => formatOf(value).write(value) };
}

/** A value as JSON. */
export const toJson = <T>(format: Format<T>, value: T): string => JSON.stringify(format.write(value));

/** A value as the UTF-8 bytes of its JSON. */
export const encode = <T>(format: Format<T>, value: T): Bytes => utf8(toJson(format, value));

/** Names, and numbers that aren't written in digits alone: `JSON.parse` takes `1.0` and `1e2` for whole. */
const NAME_OR_LOOSE = /"(?:[^"\\]|\\.)*"(\s*:)?|(\d[.eE])/g;

const namesIn = (json: unknown): number =>
  typeof json === "object" && json !== null
    ? Object.values(json).reduce<number>(
        (sum, each) => sum + namesIn(each),
        Array.isArray(json) ? 0 : Object.keys(json).length,
      )
    : 0;

/** Read the UTF-8 bytes of a value's JSON, in which no object has a name twice. Throws `Malformed`. */
export function decode<T>(format: Format<T>, json: Bytes): T {
  let parsed: unknown;
  try {
    const spelled = textOf(json);
    parsed = JSON.parse(spelled);
    let names = namesIn(parsed);
    for (const [, name, loose] of spelled.matchAll(NAME_OR_LOOSE)) {
      if (loose) return bad();
      if (name) names--;
    }
    if (names) return bad();
  } catch {
    return bad();
  }
  return format.read(parsed);
}

/** Read signed JSON: `decode`, and refuse any spelling but the one that `encode` writes. Throws `Malformed`. */
export function decodeSigned<T>(format: Format<T>, json: Bytes): T {
  const value = decode(format, json);
  return toJson(format, value) === textOf(json) ? value : bad();
}
