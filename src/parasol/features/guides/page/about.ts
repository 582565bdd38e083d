/** What is said of a page besides its text: who wrote it and who looked at it, until when, for whom, and its facts. */
import type { Guide } from "./structs.ts";

/** A text's name, and what is filled in. */
export type Said = readonly [id: string, args?: Record<string, string>];

/** As `as_text.about` of the program does it. */
export const aboutOf = (guide: Guide, day: (day: number) => string): Said[] => {
  const { law, regions, changes } = guide;
  return [
    ["guide-by", { authors: guide.authors.join(", "), reviewers: guide.reviewers.join(", ") }],
    ["guide-reviewed", { reviewed: day(guide.reviewed_on), until: day(guide.review_by) }],
    ...(law === "any" ? [] : [[`guide-law-${law}`] as const]),
    ...(regions.length > 0 ? [["guide-regions", { regions: regions.join(", ") }] as const] : []),
    ["guide-licence", { licence: guide.licence, source: guide.source || "–" }],
    ...(changes ? [["guide-changes", { changes }] as const] : []),
    ...guide.facts.map(({ says, source, read_on }) => ["guide-fact", { says, source, day: day(read_on) }] as const),
  ];
};
