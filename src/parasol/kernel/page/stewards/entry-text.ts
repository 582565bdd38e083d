/** An entry of the roster in plain words. */

import type { Entry, HelpNumber, Police, Poll, Topic } from "#kernel/formats/roster.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { useNames } from "#kernel/members/said.ts";
import { inFull } from "#kernel/roster/rules/asking.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { helpLine, policeText } from "./policy-help.tsx";
import { useKeyWords } from "./server-keys.tsx";

/**
 * "asked" tells what a proposal wants, "done" what happened. `roster` says which policy was in force before the entry, to
 * tell what a change of settings changes.
 */
export function useEntryText(tense: "asked" | "done"): (entry: Entry, roster?: RosterState) => string {
  const { texts } = useApp();
  const t = useTexts();
  const nameOf = useNames();
  const wordsOf = useKeyWords();
  return (entry, roster) => {
    switch (entry.kind) {
      case "found":
        return t("entry-found", { name: entry.policy.name });
      case "invite":
        return t(`entry-${tense}-invite-${entry.role}`, { invite: nameOf(entry.key), day: texts.day(entry.last_day) });
      case "cancel":
        return t(`entry-${tense}-cancel`, { invite: nameOf(entry.invite) });
      case "seat":
        return t("entry-seat", { name: nameOf(entry.seat) });
      case "renew":
        return t("entry-renew", { name: nameOf(entry.seat), now: nameOf(entry.key) });
      case "leave":
        return t("entry-leave", { name: nameOf(entry.seat) });
      case "vouch":
        return t("entry-vouch", { name: nameOf(entry.seat) });
      case "remove":
        return t(`entry-${tense}-remove`, { name: nameOf(entry.seat) });
      case "freeze":
        return t(`entry-${tense}-${entry.frozen ? "freeze" : "thaw"}`, { name: nameOf(entry.seat) });
      case "role":
        return t(`entry-${tense}-role-${entry.role}`, { name: nameOf(entry.seat) });
      case "generation":
        return t(`entry-generation-${entry.group}`, { number: entry.generation });
      case "policy": {
        const changed = roster?.policy ? changes(inFull(roster.policy), inFull(entry.policy)) : [];
        return [t(`entry-${tense}-policy`), ...changed.map(told)].join(" ");
      }
      case "desk": {
        const name = entry.card?.name ?? roster?.desks.get(entry.desk)?.card?.name ?? "–";
        return t(`entry-${tense}-desk-${entry.card ? "card" : "closed"}`, { number: entry.desk, name });
      }
      case "desk-keys":
        return t("entry-desk-keys", { desk: entry.desk, number: entry.generation });
      case "closing":
        return entry.last_day === null
          ? t(`entry-${tense}-closing-off`)
          : t(`entry-${tense}-closing`, { day: texts.day(entry.last_day) });
      case "server-keys":
        return t(`entry-${tense}-server-keys`, { words: wordsOf(entry) });
    }
  };

  function valueText(name: string, value: unknown): string {
    if (name === "topics") return textOf((value as readonly Topic[] | undefined)?.map((topic) => topic.name));
    if (name === "polls")
      return textOf((value as readonly Poll[] | undefined)?.map(pollText(texts, t("entry-poll-off"))));
    if (name === "police") return t(policeText(value as Police | undefined));
    return textOf(name === "help_numbers" ? (value as readonly HelpNumber[] | undefined)?.map(helpLine) : value);
  }

  function told([name, value]: [string, unknown]): string {
    return t(`entry-policy-${name.replaceAll("_", "-")}`, { value: valueText(name, value) });
  }
}

/** A poll as the settings name it: its number and its days. Its question is in the lounge. */
const pollText =
  (texts: { day: (day: number) => string }, off: string) =>
  ({ number, opens_on, closes_on, voters }: Poll): string =>
    `${number} (${texts.day(opens_on)} – ${texts.day(closes_on)}${voters === "none" ? `, ${off}` : ""})`;

/** `value` as it is told; what was taken away is a dash. */
const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(", ") : String(value ?? "")) || "–";

/** The settings that differ, with what they become. */
const changes = (before: object, after: object): [string, unknown][] =>
  Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify((before as Record<string, unknown>)[name]),
  );
