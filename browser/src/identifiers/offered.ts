/** What a form needs to know of identifiers without the rules that read them: reports are sent as they were typed. */

/** The longest that may be typed, in code points. */
export const MAX_TYPED_CHARACTERS = 200;

/**
 * The apps and sites that are offered where a community has no list of its own, spelled as their owners spell them. Twin
 * of src/parasol/client/identifiers/sites.py.
 */
export const SITES: readonly string[] = [
  "Tryst",
  "AdultWork",
  "Vivastreet",
  "Grindr",
  "Tinder",
  "Bumble",
  "Seeking",
  "FetLife",
  "Skokka",
  "Eros",
  "Leolist",
  "Kaufmich",
  "OnlyFans",
  "Telegram",
  "WhatsApp",
  "Viber",
  "Signal",
  "Instagram",
  "Snapchat",
  "X",
  "Facebook",
  "TikTok",
  "Discord",
  "Reddit",
  "Kik",
  "LINE",
  "WeChat",
  "Skype",
  "Threema",
  "Session",
  "Mastodon",
  "Bluesky",
  "Threads",
  "YouTube",
];

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

/** The word of a site in identifiers, so that another spelling of the list changes none. */
const wordOf = (site: string): string => [...site.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")].slice(0, 32).join("");

/** The sites that a community offers, in its order: two stewards sign its list with the other settings. */
export function sitesOf(policy: Offering | null | undefined): Site[] {
  const own = policy?.sites ?? [];
  return (own.length > 0 ? own : SITES).map((label) => ({ value: wordOf(label), label }));
}

/** The name of a site as it is spelled, by its word. */
export const siteShown = (word: string, sites: readonly Site[] = []): string =>
  [...sites, ...sitesOf(null)].find(({ value }) => value === word)?.label ?? word;
