/**
 * How a page of guides differs from the one that two stewards checked last, and which translations were made from other
 * English. Counterpart of `features/guides/book/differing.py` and `features/guides/book/translated.py`; both read `vectors/guides.json`.
 */

import { Key } from "#kernel/formats/sizes.ts";
import { type Bytes, equal, Malformed } from "#kernel/wire/bytes.ts";
import { decode, encode, list, oneOf, sized, struct, text } from "#kernel/wire/codec.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { aboutOf } from "./about.ts";
import { hashOfText } from "./contexts.ts";
import { type Guide, type Said, type Section, SignedGuide } from "./structs.ts";

type Block = Section["blocks"][number];

const Pack = struct({
  format: oneOf(["parasol-guides-1"]),
  name: sized(text, 1, 120),
  genesis: Key,
  guides: sized(list(SignedGuide), 1),
});
export const MAX_PACK_BYTES = 12_000_000;

/** The pages of a file that goes between two stewards of this community. Throws `Trouble` (`guide-pack`). */
export function readPack(content: Bytes, genesis: Bytes): Guide[] {
  try {
    const pack = decode(Pack, content);
    const guides = pack.guides.map(({ guide }) => guide);
    const is = equal(pack.genesis, genesis) && equal(encode(Pack, pack), content);
    if (is && new Set(guides.map(({ id }) => id)).size === guides.length) return guides;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  throw new Trouble("guide-pack");
}

/** A block, or a line about the page, and under which heading it stands. Without `before` it was added, without `now` taken out. */
export interface Difference {
  readonly where: string;
  readonly before?: string;
  readonly now?: string;
}
type Say = (id: string, args?: Record<string, string>) => string;
type Line = readonly [where: string, text: string];
type Run = readonly [inOne: number, inOther: number, size: number];

/** What differs, in the order of the page. */
export function differences(before: Guide, after: Guide, t: Say, day: (day: number) => string): Difference[] {
  const [old, now] = [linesOf(before, t, day), linesOf(after, t, day)];
  const found: Difference[] = [];
  let [a, b] = [0, 0];
  for (const [i, j, size] of [...matching(old, now), [old.length, now.length, 0] as const]) {
    for (; a < i || b < j; a += a < i ? 1 : 0, b += b < j ? 1 : 0) {
      const [one, other] = [a < i ? old[a] : undefined, b < j ? now[b] : undefined];
      const where = (other ?? one)?.[0] ?? "";
      found.push({ where, ...(one && { before: one[1] }), ...(other && { now: other[1] }) });
    }
    [a, b] = [i + size, j + size];
  }
  return found;
}

/** The texts of `english` that a translation wasn't made from; its title if it only lost some. */
export function staleTexts(translation: Guide, english: Guide): string[] {
  const sources: readonly string[] = translation.translation?.sources ?? [];
  const all = unitsOf(english);
  const sections = unitsOf(translation).map(([section]) => section);
  const now = all.map(([section, text]) => `${section} ${hashOfText(text)}`);
  const old = sections.map((section, at) => `${section} ${sources[at]}`);
  const runs = matching(old.map(unnamed), now.map(unnamed));
  const kept = runs.flatMap(([, from, size]) => Array.from({ length: size }, (_, at) => from + at));
  const same = now.length === old.length ? [...now.keys()].filter((at) => now[at] === old[at]) : [];
  const fits = new Set(same.length >= kept.length ? same : kept); // place by place if that leaves as few
  const stale = all.filter((_, at) => !fits.has(at)).map(([, text]) => text);
  return stale.length === 0 && fits.size < old.length ? [english.title] : [...new Set(stale)];
}

const unitsOf = ({ title, sections }: Guide): Line[] => [
  ["", title],
  ...sections.flatMap(({ id, title, blocks }) =>
    [...(title ? [title] : []), ...blocks.map(written)].map((text) => [id, text] as const),
  ),
];
const unnamed = (text: string): Line => ["", text];

/** A block as its source has it, nearly. */
export function written(block: Block): string {
  switch (block.kind) {
    case "question":
      return [`? ${block.asks}`, ...block.answers.map(({ says, goes }) => `- ${says} → #${goes}`)].join("\n");
    case "help":
      return `[${block.service}] ${said(block.said)}`;
    case "danger":
      return `[danger] ${said(block.said)}`;
    default: {
      const mark = { text: block.items.length > 1 ? "- " : "", steps: "1. ", checks: "- [ ] " }[block.kind];
      return block.items.map((item) => mark + said(item)).join("\n");
    }
  }
}

const said = (runs: Said): string => runs.map((run, at) => (at % 2 === 1 ? `*${run}*` : run)).join("");

function linesOf(guide: Guide, t: Say, day: (day: number) => string): Line[] {
  const besides = (id: string, number: number) =>
    guide.translation?.beside.find(({ section, at }) => section === id && at === number)?.items ?? [];
  const about = [[`guide-topic-${guide.topic}`] as const, ...aboutOf(guide, day)];
  return [
    ["", guide.title],
    ...guide.sections.flatMap(({ id, title, blocks }): Line[] => [
      ...(title ? [[title, title] as const] : []),
      ...blocks.flatMap((block, at): Line[] => [
        [title, written(block)],
        ...besides(id, at).map((item) => [title, `en: ${said(item)}`] as const),
      ]),
    ]),
    ...about.map(([text, args]) => [t("guide-about"), t(text, args)] as const),
  ];
}

/** What both have, as runs: where in the one, where in the other, how many. The longest first, then what is left and right
 * of it, as Python's `difflib` does. */
function matching(one: readonly Line[], other: readonly Line[]): Run[] {
  const found: Run[] = [];
  const waiting: (readonly [number, number, number, number])[] = [[0, one.length, 0, other.length]];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const [from, to, low, high] = part;
    let best: Run = [0, 0, 0];
    let above = new Map<number, number>();
    for (let i = from; i < to; i++) {
      const run = new Map<number, number>();
      for (let j = low; j < high; j++) {
        if (one[i]?.[1] !== other[j]?.[1]) continue;
        const size = (above.get(j - 1) ?? 0) + 1;
        run.set(j, size);
        if (size > best[2]) best = [i - size + 1, j - size + 1, size];
      }
      above = run;
    }
    const [i, j, size] = best;
    if (size === 0) continue;
    found.push(best);
    waiting.push([from, i, low, j], [i + size, to, j + size, high]);
  }
  return found.sort(([a], [b]) => a - b);
}
