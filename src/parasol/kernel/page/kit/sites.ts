/** The apps and sites where a name can be used, as every form offers and every screen names them. */

import { type Site, siteShown, sitesOf } from "#features/checks/page/identifiers/offered.ts";
import type { Policy } from "#kernel/formats/roster.ts";

type Say = (id: string) => string;

/** What a form offers: not knowing first, then the community's list, then any other. */
export const siteOptions = (say: Say, policy: Policy | null | undefined): readonly Site[] => [
  { value: "unknown", label: say("site-unknown") },
  ...sitesOf(policy),
  { value: "other", label: say("site-other") },
];

/** The name of a site by its word. Names are the same in every language, but for those of no site. */
export const siteName = (word: string, say: Say, policy?: Policy | null): string =>
  word === "unknown" || word === "other" ? say(`site-${word}`) : siteShown(word, sitesOf(policy));
