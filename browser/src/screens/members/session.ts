/** Small things that many screens share: the numbering plans, the word list, names of members, a moment to paint. */
import { useEffect, useState } from "preact/hooks";
import type { Phones } from "../../identifiers/index.ts";
import type { Bytes } from "../../wire/bytes.ts";
import type { WordList } from "../../words/listing.ts";
import { nameOf } from "../../words/passphrase.ts";
import { type App, useApp } from "../kit/context.ts";

let plans: Promise<Phones> | null = null;

/** The numbering plans, read once. */
export function phonesOf(app: App): Promise<Phones> {
  plans ??= app.file("phones.json").then((text) => JSON.parse(text) as Phones);
  plans.catch(() => {
    plans = null;
  });
  return plans;
}

export function usePhones(): Phones | null {
  const app = useApp();
  const [phones, setPhones] = useState<Phones | null>(null);
  useEffect(() => void phonesOf(app).then(setPhones, () => undefined), []);
  return phones;
}

export function useWordList(): WordList | null {
  const app = useApp();
  const [list, setList] = useState<WordList | null>(null);
  useEffect(() => void app.words().then(setList, () => undefined), []);
  return list;
}

/** The two-word name of a member. */
export const nameOfMember = (key: Bytes, list: WordList | null): string => (list ? nameOf(key, list) : "…");
