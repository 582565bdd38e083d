/** From records that were looked at to what is known of the lounge. Pure. */

import { type Became, becameOf, type Supported, type Word } from "#features/say/page/proposals.ts";
import type { Policy, Topic } from "#kernel/formats/roster.ts";
import { type Deed, Standing } from "#kernel/moderation/standing.ts";
import type { Looked } from "#kernel/rooms/looking.ts";
import { lifetime } from "#kernel/roster/rules/entries.ts";
import { monthOf } from "#kernel/roster/rules/once.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { type Done, deedOf, wordOf } from "./items.ts";
import { PROPOSAL, type Support } from "./structs.ts";
import { postsIn, type Said, type Sight, type Thread, threadsIn, type Written } from "./threads.ts";

/** A proposal, whoever mutes its pen, and what became of it. */
export interface Proposed {
  readonly post: Said;
  readonly became: Became;
}

/** What is known of the lounge now. */
export interface Found {
  readonly posts: readonly Said[];
  readonly threads: readonly Thread[];
  readonly standing: Standing;
  /** Stewards' acts, oldest first. */
  readonly deeds: readonly Deed[];
  /** The newest first. */
  readonly proposals: readonly Proposed[];
  /** What stewards answered, and told of what came of it. */
  readonly words: readonly Word[];
  /** How many records couldn't be read, or weren't by anybody who may write. */
  readonly lost: number;
  readonly hasOlder: boolean;
  /** Whether the newest page was read to its end; before that its newest records are here. */
  readonly isWhole: boolean;
  /**
   * How many certified pens wrote, of each slot, and voices of this month: more than members are means that somebody
   * made pens up.
   */
  readonly pens: readonly number[];
}

/**
 * What is known by these records, the newest first; of those that don't stand nothing. Who mutes whom changes nothing
 * of proposals, which are the same on each device.
 */
export function foundIn<L extends Looked<Written | Written<Support> | Done>>(
  looked: readonly L[],
  stands: (record: L) => boolean,
  sight: Sight,
  policy: Policy | null,
): Omit<Found, "hasOlder" | "isWhole"> {
  const written: Written[] = [];
  const support: Written<Support>[] = [];
  const deeds: Deed[] = [];
  const words: Word[] = [];
  const authors = new Map<string, Bytes>();
  let lost = 0;
  for (const record of [...looked].reverse()) {
    const { seq, id, found } = record;
    if (found instanceof Unreadable || !stands(record)) lost++;
    else if ("act" in found) {
      const { act } = found;
      const by = sight.currentKey(found.by);
      authors.set(id, by);
      const first = (act.kind === "act" && act.of && authors.get(keyOf(act.of))) || by;
      if (!equal(first, by) && !sight.areTwo(first, by)) {
        lost++;
        continue;
      }
      if (act.kind === "act") deeds.push(deedOf(seq, id, by, act));
      if (act.kind !== "act" || act.does === "confirm") words.push(wordOf(seq, id, { ...found, by }));
    } else if (found.said.kind === "support") support.push(found as Written<Support>);
    else written.push(found as Written);
  }
  const { today } = sight;
  const [kept, needed, answerDays] = (["lounge_days", "proposal_support", "answer_days"] as const).map((name) =>
    policy ? lifetime(policy, name) : Number.POSITIVE_INFINITY,
  ) as [number, number, number];
  const all = { ...sight, topics: [...sight.topics, { ...PROPOSALS, days: kept }] };
  const standing = new Standing(deeds, today);
  const posts = postsIn(written, standing, all);
  const rules = { needed, answerDays, today };
  const became = ({ identity, digest, day }: Said): Became => {
    const text = { post: keyOf(identity), digest: keyOf(digest), month: monthOf(day) };
    return becameOf(text, supportOf(text.post, support), words, rules);
  };
  const ofNow = support.filter(({ said }) => said.certificate.month === monthOf(today));
  return {
    ...{ posts, standing, deeds, words, lost },
    threads: threadsIn(posts, standing, all),
    proposals: postsIn(written, standing, { ...all, muted: [] })
      .filter(({ said, day }) => said.topic === PROPOSAL && said.root === undefined && day + kept >= today)
      .map((post) => ({ post, became: became(post) }))
      .reverse(),
    pens: [...sight.own.map((_, slot) => written.filter(({ said }) => said.certificate.slot === slot)), ofNow].map(
      (each: readonly Written<unknown>[]) => new Set(each.map(({ pen }) => keyOf(pen))).size,
    ),
  };
}

/** What was said for a proposal, by its name, or taken back. */
const supportOf = (post: string, all: readonly Written<Support>[]): Supported[] =>
  all
    .filter(({ said }) => keyOf(said.post) === post)
    .map(({ seq, day, pen, said: { certificate, digest, supports } }) => {
      return { seq, day, voice: keyOf(pen), month: certificate.month, digest: keyOf(digest), supports };
    });

/** The topic of proposals, which stands in no settings. */
const PROPOSALS: Topic = { number: PROPOSAL, name: "", about: "", language: "", days: 0 };
