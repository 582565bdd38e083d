/** The community's roster in plain words: every entry, its day, and who signed it. */
import { useState } from "preact/hooks";
import type { Entry } from "#kernel/formats/roster.ts";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Paged } from "#kernel/kit/lists.tsx";
import { Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { useNames } from "#kernel/members/said.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { type Each, fetchWhole } from "#kernel/roster/client/register.ts";
import { pinOf } from "#kernel/roster/client/writing.ts";
import { decode } from "#kernel/roster/rules/entries.ts";
import { EMPTY_WHOLE } from "#kernel/roster/rules/register.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { useEntryText } from "./entry-text.ts";

interface Told {
  readonly entry: Entry;
  readonly before: RosterState;
  readonly signers: readonly Bytes[];
}

interface Read {
  readonly told: readonly Told[];
  readonly roster: RosterState;
}

const PAGE = 40;

export function History() {
  const { texts } = useApp();
  const person = usePerson();
  const t = useTexts();
  const tell = useEntryText("done");
  const nameOf = useNames();
  const [{ told, roster }, setRead] = useState<Read>({ told: [], roster: EMPTY_WHOLE });
  const reading = useReading(async () => setRead(await readEntries(person)));
  return (
    <Screen title={t("people-history")}>
      <p>{t("history-means")}</p>
      <ReadingNotice reading={reading} label={t("history-reading")} />
      <Paged
        items={told}
        page={PAGE}
        more={(count) => t("people-more", { count })}
        list="lines"
        each={({ entry, before, signers }, at) => (
          <li key={at}>
            <p>{tell(entry, before)}</p>
            <p class="soft small">
              {t("history-signed", {
                day: texts.day(entry.day),
                names: new Intl.ListFormat(texts.language.code).format(signers.map((key) => signerText(entry, key))),
              })}
            </p>
          </li>
        )}
      />
    </Screen>
  );

  /**
   * A member's name; the other signatures are by the founding words, an invite's, or the key that all stewards hold.
   */
  function signerText(entry: Entry, key: Bytes): string {
    if (roster.seats.has(keyOf(key))) return nameOf(key);
    if (entry.kind === "found") return t("history-by-founding");
    return t(entry.kind === "seat" ? "history-by-invite" : "history-by-stewards");
  }
}

/** Every entry of both chains, newest first, and what follows from them. Throws as `fetchWhole`. */
async function readEntries({ connection, seed, contents, roster: known }: Person): Promise<Read> {
  const told: Told[] = [];
  const each: Each = ({ body, signatures }, before) =>
    void told.push({ entry: decode(body), before, signers: signatures.map(({ key }) => key) });
  const roster = await fetchWhole(connection, seed, [contents.pin, pinOf(known)], EMPTY_WHOLE, each);
  return { told: told.reverse(), roster };
}
