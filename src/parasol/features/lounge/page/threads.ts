/**
 * From what was read in the lounge to what somebody sees of it: posts in threads, the newest activity first. Pure.
 */

import type { Topic } from "#kernel/formats/roster.ts";
import { NO_PEN } from "#kernel/formats/vault.ts";
import type { Case, Standing } from "#kernel/moderation/standing.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { identityOf } from "./pens.ts";
import type { Mark, Post, Reactions } from "./structs.ts";

/** A record by a certified pen. */
export interface Written<T = Post | Reactions> {
  readonly seq: number;
  readonly id: Bytes;
  readonly day: number;
  readonly pen: Bytes;
  readonly said: T;
  /** Of all that it says (`digestOfPost`). */
  readonly digest: Bytes;
}

/** A post as it is now. */
export interface Said extends Written<Post> {
  /** What replies, reactions and stewards' acts name it by. */
  readonly identity: Bytes;
  readonly hidden: Case | null;
  /** How many pens gave each mark. */
  readonly marks: ReadonlyMap<Mark, number>;
  /** By which of one's own pens it is, or null. */
  readonly slot: number | null;
  /** The mark that each of one's own pens gave, by its slot. */
  readonly given: ReadonlyMap<number, Mark>;
  /** The editions that are there, with their numbers. */
  readonly editions: readonly number[];
}

export interface Thread {
  readonly root: Bytes;
  readonly topic: number;
  readonly title: string;
  /** Oldest first. */
  readonly posts: readonly Said[];
  readonly day: number;
  readonly isPinned: boolean;
  /** How many came since the last visit. */
  readonly fresh: number;
}

/** What one looks with. */
export interface Sight {
  readonly today: number;
  /** One's own pens, by slot. */
  readonly own: readonly Bytes[];
  readonly muted: readonly Bytes[];
  readonly topics: readonly Topic[];
  /** The highest number of a record of this thread that was seen. */
  readonly seenIn: (root: Bytes) => number;
  /** The key that a steward has by now: who renewed hers is no second one. */
  readonly currentKey: (key: Bytes) => Bytes;
  /** Whether two of these were stewards at one time: who came back under other keys isn't a second one either. */
  readonly areTwo: (one: Bytes, other: Bytes) => boolean;
}

const names = new WeakMap<Post, Bytes>();

/** A post's identity, made once. */
function nameOf({ pen, said }: Written<Post>): Bytes {
  const name = names.get(said) ?? identityOf(pen, said.salt);
  names.set(said, name);
  return name;
}

/** Posts with what was given to them; of each the highest edition. A muted pen's, and those that are over, aren't among them. */
export function postsIn(written: readonly Written[], standing: Standing, sight: Sight): Said[] {
  const slotOf = new Map(sight.own.map((pen, slot) => [keyOf(pen), slot]));
  const muted = new Set(sight.muted.map(keyOf));
  const heard = written.filter(({ pen }) => !muted.has(keyOf(pen))).sort((one, other) => one.seq - other.seq);
  const given = new Map<string, Map<string, Mark>>(); // by post, then by pen: the newest counts
  for (const { pen, said } of heard) {
    if (said.kind !== "reactions") continue;
    for (const { post, mark } of said.given) {
      const pens = given.get(keyOf(post)) ?? new Map<string, Mark>();
      given.set(keyOf(post), pens.set(keyOf(pen), mark));
    }
  }
  const editions = new Map<string, Written<Post>[]>();
  for (const each of heard) {
    if (each.said.kind !== "post") continue;
    const name = keyOf(nameOf(each as Written<Post>));
    editions.set(name, [...(editions.get(name) ?? []), each as Written<Post>]);
  }
  return [...editions].map(([name, all]) => {
    const [first] = all as [Written<Post>];
    const newest = all.reduce((one, other) => (other.said.edition > one.said.edition ? other : one));
    const pens = given.get(name) ?? new Map<string, Mark>();
    const marks = new Map<Mark, number>();
    for (const mark of pens.values()) if (mark !== "none") marks.set(mark, (marks.get(mark) ?? 0) + 1);
    return {
      ...newest,
      seq: first.seq,
      identity: nameOf(newest),
      hidden: standing.hiding(name, keyOf(newest.pen), newest.seq, newest.day),
      marks,
      slot: slotOf.get(keyOf(newest.pen)) ?? null,
      given: new Map(sight.own.flatMap((pen, slot) => ((mark) => (mark ? [[slot, mark]] : []))(pens.get(keyOf(pen))))),
      editions: all.map(({ said }) => said.edition),
    };
  });
}

/**
 * The slot of the pen that one writes with: in a thread the one that wrote there last; in a topic the one that was chosen
 * for it (`chosen`, as the vault has it), or else wrote there last; the first as long as there was no other. Null if that
 * doesn't tell, so that nobody writes as somebody else by haste.
 */
export function penFor(
  posts: readonly Said[],
  chosen: Bytes | undefined,
  { topic, root }: { readonly topic?: number | undefined; readonly root?: Bytes | undefined },
): number | null {
  const own = posts.flatMap(({ slot, said, identity }) =>
    slot === null ? [] : [{ slot, topic: said.topic, root: said.root ?? identity }],
  );
  const inThread = root && own.filter((post) => equal(post.root, root)).at(-1);
  const ofTopic = topic === undefined ? NO_PEN : (chosen?.[topic] ?? NO_PEN);
  const here =
    inThread?.slot ?? (ofTopic === NO_PEN ? own.filter((post) => post.topic === topic).at(-1)?.slot : ofTopic);
  if (here !== undefined) return here;
  return [...(chosen ?? []), ...own.map(({ slot }) => slot)].every((slot) => slot === 0 || slot === NO_PEN) ? 0 : null;
}

/** The threads of the community's topics; what is pinned first, then the newest activity. */
export function threadsIn(posts: readonly Said[], standing: Standing, sight: Sight): Thread[] {
  const daysOf = new Map(sight.topics.map(({ number, days }) => [number, days]));
  const byRoot = new Map<string, Said[]>();
  for (const post of [...posts].sort((one, other) => one.seq - other.seq)) {
    const root = keyOf(post.said.root ?? post.identity);
    byRoot.set(root, [...(byRoot.get(root) ?? []), post]);
  }
  const threads: Thread[] = [];
  const pinnedIn = new Set<number>();
  for (const all of byRoot.values()) {
    const kept = all.filter(({ day, said }) => day + (daysOf.get(said.topic) ?? Number.NaN) >= sight.today);
    const newest = kept.at(-1);
    const begun = all.find(({ said }) => !said.root && daysOf.has(said.topic)) ?? kept[0];
    if (!newest || !begun) continue;
    const isRoot = ({ said }: Said): boolean => said.root === undefined; // first, in whichever edition
    const root = begun.said.root ?? begun.identity;
    const seen = sight.seenIn(root);
    threads.push({
      root,
      topic: begun.said.topic,
      title: begun.said.title,
      posts: [...kept.filter(isRoot), ...kept.filter((each) => !isRoot(each))],
      day: newest.day,
      isPinned: false,
      fresh: kept.filter(({ seq, slot }) => seq > seen && slot === null).length,
    });
  }
  const lastOf = ({ posts: all }: Thread): number => Math.max(...all.map(({ seq }) => seq));
  threads.sort((one, other) => lastOf(other) - lastOf(one));
  const pinned = standing.pinned.flatMap((name) => {
    const thread = threads.find(({ root }) => keyOf(root) === name);
    if (!thread || pinnedIn.has(thread.topic)) return [];
    pinnedIn.add(thread.topic);
    return [thread];
  });
  const others = threads.filter((each) => !pinned.includes(each));
  return [...pinned.map((each) => ({ ...each, isPinned: true })), ...others];
}
