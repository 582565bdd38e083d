/**
 * The platforms on which people are met, with what their names and profile addresses look like.
 *
 * Data only. A platform is here if its names or addresses follow rules of its own; a name on any other site is kept as
 * it is written. Which sites are offered is the community's choice (offered.ts). The sources of the rules are in the
 * twin, src/parasol/features/checks/client/identifiers/platforms.py.
 */

import { stripped } from "./typed.ts";

/** One platform. */
export interface Platform {
  /** The word in the canonical form, which never changes. */
  readonly name: string;
  /** A lower-case name in full; all platforms here take upper and lower case as the same. */
  readonly names: RegExp;
  /** Other words for it. */
  readonly aliases: readonly string[];
  /** Hosts of profile addresses, without "www.", "m." and the like. */
  readonly hosts: readonly string[];
  /** Patterns of a profile's path (no slash at either end); group 1 is the name. */
  readonly paths: readonly RegExp[];
  /** First parts of a path that are pages and not people. */
  readonly reserved: readonly string[];
  /** A character of a name that the platform doesn't count, or "". */
  readonly ignored: string;
  /** Whether people there write "@" before a name. */
  readonly at: boolean;
  /** "phone" if a person there is a number. */
  readonly knownBy: "name" | "phone";
}

interface Rules {
  aliases?: string;
  hosts?: string;
  /** Without ends; "/..." at the end stands for anything that follows. Of another case too, if it's ASCII. */
  paths?: readonly string[];
  reserved?: string;
  ignored?: string;
  at?: boolean;
  knownBy?: "phone";
}

const ANY = "[^\\n]{2,64}";

/** All that have rules of their own, those that are no site last. */
export const PLATFORMS: readonly Platform[] = [
  platform("telegram", "[a-z][a-z0-9_]{3,31}", {
    aliases: "tg tele",
    hosts: "t.me telegram.me telegram.dog",
    paths: ["(?:s/)?@?([^/+]+)/..."],
    reserved: "joinchat c addstickers addemoji addlist addtheme share proxy socks login invoice boost iv",
  }),
  platform("whatsapp", "(?!)", {
    aliases: "wa whats",
    hosts: "wa.me api.whatsapp.com chat.whatsapp.com whatsapp.com",
    knownBy: "phone",
  }),
  platform("viber", "(?!)", { aliases: "vb", hosts: "viber.click", knownBy: "phone" }),
  platform("signal", "[a-z_][a-z0-9_]{2,31}\\.[0-9]{2,10}", { hosts: "signal.me", paths: [], at: false }),
  platform("instagram", "[a-z0-9._]{1,30}", {
    aliases: "ig insta",
    hosts: "instagram.com instagr.am ig.me",
    paths: ["(?:stor[iİı]es/|m/|_u/)?@?([^/]+)/..."],
    reserved: "p reel reels tv explore accounts direct stories",
  }),
  platform("snapchat", "[a-z][a-z0-9._-]{1,14}", {
    aliases: "snap sc",
    hosts: "snapchat.com",
    paths: ["(?:add/|t/|u/)?@?([^/]+)/..."],
    reserved: "add discover spotlight lens p",
  }),
  platform("x", "[a-z0-9_]{1,15}", {
    aliases: "twitter tw",
    hosts: "x.com twitter.com nitter.net",
    reserved: "i home search intent hashtag explore settings messages notifications",
  }),
  platform("facebook", "[a-z0-9]{5,50}", {
    aliases: "fb messenger",
    hosts: "facebook.com fb.com fb.me m.me messenger.com",
    paths: ["people/[^/]+/([0-9]+)", "(?:t/)?([^/]+)/..."],
    reserved: "groups events watch marketplace share photo photo.php story.php profile.php people pages login reel",
    ignored: ".",
  }),
  platform("tiktok", "[a-z0-9._]{2,24}", { aliases: "tt", hosts: "tiktok.com", paths: ["@([^/]+)/..."] }),
  platform("reddit", "[a-z0-9_-]{3,20}", {
    hosts: "reddit.com old.reddit.com new.reddit.com",
    paths: ["(?:u|user)/([^/]+)/..."],
  }),
  platform("discord", "[a-z0-9._]{2,32}|[^@:#]{2,32}#[0-9]{4}", {
    hosts: "discord.com discordapp.com",
    paths: ["users/([0-9]{17,20})"],
  }),
  platform("kik", "[a-z0-9._]{2,30}", { hosts: "kik.me", paths: ["(?:u/)?([^/]+)"] }),
  platform("onlyfans", "[a-z0-9._-]{3,64}", { aliases: "of", hosts: "onlyfans.com", reserved: "my posts" }),
  platform("wechat", "[a-z][a-z0-9_-]{5,63}", { aliases: "weixin wx", at: false }),
  platform("line", "[a-z0-9._-]{2,20}", { hosts: "line.me", paths: ["(?:r/)?t[iİı]/p/[~@]([^/]+)"] }),
  platform("skype", "(?:live:)?[a-z.][a-z0-9.,_-]{2,63}", { at: false }),
  platform("threema", "[a-z0-9*][a-z0-9]{7}", { hosts: "threema.id", paths: ["([^/]+)"], at: false }),
  platform("session", "05[0-9a-f]{64}", { at: false }),
  platform("mastodon", "[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?@[a-z0-9-]+(?:\\.[a-z0-9-]+)+", {
    aliases: "fediverse fedi",
  }),
  platform("bluesky", "[a-z0-9-]+(?:\\.[a-z0-9-]+)+|did:(?:plc|web):[a-z0-9.:-]+", {
    aliases: "bsky",
    hosts: "bsky.app",
    paths: ["prof[iİı]le/([^/]+)/..."],
  }),
  platform("youtube", "[a-z0-9._-]{3,30}", { aliases: "yt", hosts: "youtube.com", paths: ["@([^/]+)/..."] }),
  platform("threads", "[a-z0-9._]{1,30}", { hosts: "threads.net threads.com", paths: ["@([^/]+)/..."] }),
  // Sites whose names follow no rules that are known.
  ...words(
    "adultwork badoo bumble eros fetlife grindr hinge kaufmich leolist okcupid seeking skokka tinder tryst vivastreet",
  ).map((name) => platform(name, ANY, { at: false })),
  // Names of no site in particular: what two such names meet in may be somebody else.
  platform("other", ANY, {}),
  platform("unknown", ANY, {}),
];

/** Platforms that say only that a name is used somewhere. */
export const NO_SITE: readonly string[] = ["other", "unknown"];

/** Platforms by every word for them, in lower case. */
export const BY_WORD: ReadonlyMap<string, Platform> = new Map(
  PLATFORMS.flatMap((p) => [p.name, ...p.aliases].map((word) => [word, p] as const)),
);

/** Platforms by the hosts of their profile addresses. */
export const BY_HOST: ReadonlyMap<string, Platform> = new Map(
  PLATFORMS.flatMap((p) => p.hosts.map((host) => [host, p] as const)),
);

/**
 * The platform of a word in any case, or one without rules for any other word of letters and digits: a community has
 * sites of its own. Undefined for what is no such word.
 */
export function platformOf(word: string): Platform | undefined {
  const lower = [...word].length <= 32 ? stripped(word).toLowerCase() : "";
  return BY_WORD.get(lower) ?? (/^[a-z0-9]{1,32}$/.test(lower) ? platform(lower, ANY, { at: false }) : undefined);
}

function platform(name: string, names: string, rules: Rules): Platform {
  return {
    name,
    names: whole(names, "u"),
    aliases: words(rules.aliases),
    hosts: words(rules.hosts),
    paths: (rules.paths ?? ["@?([^/]+)/..."]).map((path) => whole(path.replace("/...", "(?:/[^\\n]*)?"), "iu")),
    reserved: words(rules.reserved),
    ignored: rules.ignored ?? "",
    at: rules.at ?? true,
    knownBy: rules.knownBy ?? "name",
  };
}

function whole(pattern: string, flags: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, flags);
}

function words(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(" ");
}
