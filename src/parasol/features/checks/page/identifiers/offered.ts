/** What a form needs to know of identifiers without the rules that read them: reports are sent as they were typed. */
import { MOST_OF_WORD, SITES } from "#kernel/formats/sites.ts";

/** The longest that may be typed, in code points. */
export const MAX_TYPED_CHARACTERS = 200;

/** A site as a list offers it: the word that identifiers have for it, and its name. */
export interface Site {
  readonly value: string;
  readonly label: string;
}

/** What of a community's settings says which sites it offers. */
interface Offering {
  readonly name: string;
  readonly sites?: readonly string[] | undefined;
}

/**
 * The word of a site in identifiers: its Latin letters, small and without accents, and its digits. So another spelling
 * of a list changes no identifier. Empty for a name that has neither. Twin of `word_of` in kernel/formats/sites.py.
 */
export const wordOf = (site: string): string =>
  site
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, MOST_OF_WORD);

/** The sites that a community offers, in its order: two stewards sign its list with the other settings. */
export function sitesOf(policy: Offering | null | undefined): Site[] {
  const own = policy?.sites ?? [];
  return (own.length > 0 ? own : SITES).map((label) => ({ value: wordOf(label), label }));
}

/** The name of a site as it is spelled, by its word. */
export const siteShown = (word: string, sites: readonly Site[] = []): string =>
  [...sites, ...sitesOf(null)].find(({ value }) => value === word)?.label ?? word;
