/** The community's roster in plain words: every entry, its day, and who signed it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Person } from "../../community/person.ts";
import { BREATH, breathe } from "../../device.ts";
import type { Entry } from "../../formats/roster.ts";
import { decode } from "../../roster/entries.ts";
import { apply } from "../../roster/rules.ts";
import { EMPTY, type RosterState } from "../../roster/state.ts";
import { type Bytes, equal, keyOf } from "../../wire/bytes.ts";
import { routes } from "../../wire/routes.ts";
import { Distrust } from "../../wire/trouble.ts";
import { useApp, usePerson, useTexts } from "../kit/context.ts";
import { Paged } from "../kit/lists.tsx";
import { Screen } from "../kit/parts.tsx";
import { ReadingNotice, useReading } from "../kit/reading.tsx";
import { useNames } from "../members/said.ts";
import { useEntryText } from "./entry-text.ts";

interface Told {
  readonly entry: Entry;
  readonly before: RosterState;
  readonly signers: readonly Bytes[];
}

const PAGE = 40;

export function History(): JSX.Element {
  const { texts } = useApp();
  const person = usePerson();
  const t = useTexts();
  const tell = useEntryText("done");
  const nameOf = useNames();
  const [told, setTold] = useState<readonly Told[]>([]);
  const reading = useReading(async () => setTold((await readEntries(person)).reverse()));
  return (
    <Screen title={t("people-history")}>
      <p>{t("history-means")}</p>
      <ReadingNotice reading={reading} label={t("history-reading")} />
      <Paged items={told} page={PAGE} more={(count) => t("people-more", { count })}>
        {(shown) => (
          <ul class="lines">
            {shown.map(({ entry, before, signers }) => (
              <li key={entry.number}>
                <p>{tell(entry, before)}</p>
                <p class="soft small">
                  {t("history-signed", {
                    day: texts.day(entry.day),
                    names: new Intl.ListFormat(texts.language.code).format(
                      signers.map((key) => signerText(entry, key)),
                    ),
                  })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Screen>
  );

  /**
   * A member's name; the other signatures are by the founding words, an invite's, or the key that all stewards hold.
   */
  function signerText(entry: Entry, key: Bytes): string {
    if (person.roster.seats.has(keyOf(key))) return nameOf(key);
    if (entry.kind === "found") return t("history-by-founding");
    return t(entry.kind === "seat" ? "history-by-invite" : "history-by-stewards");
  }
}

/** Every entry up to what this device has verified. Throws `Distrust` (`forked`) if it isn't the same roster. */
async function readEntries(person: Person): Promise<Told[]> {
  const told: Told[] = [];
  let state = EMPTY;
  while (state.length < person.roster.length) {
    const { entries } = await person.connection.ask(routes.rosterRead, { start: state.length });
    if (entries.length === 0) throw new Distrust("rolled-back");
    for (const wire of entries) {
      if (state.length === person.roster.length) break;
      const signers = wire.signatures.map(({ key }) => key);
      told.push({ entry: decode(wire.body), before: state, signers });
      state = apply(state, wire);
      if (state.length % BREATH === 0) await breathe();
    }
  }
  if (!equal(state.head, person.roster.head)) throw new Distrust("forked");
  return told;
}
