/** What screens of proposals, polls and surveys need: all of the lounge, since who has read a part counts wrong. */
import { useState } from "preact/hooks";
import type { Found } from "#features/lounge/page/found.ts";
import type { Lounge } from "#features/lounge/page/lounge.ts";
import { loungeOf } from "#features/lounge/page/members/session.ts";
import type { Policy } from "#kernel/formats/roster.ts";
import { useApp, usePerson } from "#kernel/kit/context.ts";
import { type Reading, useReading } from "#kernel/kit/reading.tsx";
import type { Person } from "#kernel/roster/client/person.ts";
import { lifetime } from "#kernel/roster/rules/entries.ts";

export interface SayShown {
  readonly lounge: Lounge;
  /** Null until all was read. */
  readonly found: Found | null;
  readonly reading: Reading;
  /** What was sent is there; reading it again can wait. */
  look(): Promise<void>;
}

/** How many have to support a proposal, and how long stewards have. */
export function useRules(): { readonly needed: number; readonly days: number } {
  const policy = usePerson().roster.policy as Policy;
  return { needed: lifetime(policy, "proposal_support"), days: lifetime(policy, "answer_days") };
}

/** All polls, or all surveys, kept in the session under this name; `isAnew`: read each time that the screen opens. */
export function useAsked<T>(name: string, read: (person: Person) => Promise<readonly T[]>, isAnew: boolean) {
  const { session } = useApp();
  const person = usePerson();
  const [all, setAll] = useState((session.get(name) as readonly T[] | undefined) ?? null);
  const reading = useReading(async () => {
    if (all && !isAnew) return;
    const found = await read(person);
    session.set(name, found);
    setAll(found);
  });
  return { all, reading };
}

/** All that there is; `isAnew`: it is read each time that the screen opens. */
export function useSay(isAnew = false): SayShown {
  const lounge = loungeOf(useApp(), usePerson());
  const known = lounge.last && !lounge.last.hasOlder ? lounge.found() : null;
  const [found, setFound] = useState<Found | null>(known);
  const read = async () => setFound(await lounge.readAll());
  const reading = useReading(async () => {
    if (isAnew || !known) await read();
  });
  return { lounge, found, reading, look: () => read().catch(() => undefined) };
}
