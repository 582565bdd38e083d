/** What fewer formats need: beside `codec.ts`, so that whoever reports doesn't load it. */
import { bad, type Format, objectOf, only, text } from "./codec.ts";

/** Whether a value is as the format says. */
export function isA<T>(format: Format<T>, value: unknown): boolean {
  try {
    format.read(value);
    return true;
  } catch {
    return false;
  }
}

/** A text of which all is as the pattern says. */
/* @__NO_SIDE_EFFECTS__ */
export function matching(item: Format<string>, pattern: RegExp): Format<string> {
  return only(item, (value) => pattern.test(value));
}

/** An object whose keys are whole numbers, as text. */
/* @__NO_SIDE_EFFECTS__ */
export function numbered<T>(item: Format<T>): Format<Map<number, T>> {
  return {
    read: (json) =>
      new Map(
        Object.entries(objectOf(json)).map(([key, each]) => [
          /^(0|[1-9]\d{0,8})$/.test(key) ? Number(key) : bad(),
          item.read(each),
        ]),
      ),
    write: (value) => Object.fromEntries(Array.from(value, ([key, each]) => [key, item.write(each)])),
  };
}

/** An object whose keys are texts. */
/* @__NO_SIDE_EFFECTS__ */
export function named<T>(item: Format<T>): Format<Readonly<Record<string, T>>> {
  const each = (object: object, how: (value: never) => unknown) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [text.read(key), how(value as never)]));
  return {
    read: (json) => each(objectOf(json), item.read) as Record<string, T>,
    write: (value) => each(value, item.write),
  };
}
