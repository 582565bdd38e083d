/** What a form needs to know of identifiers without the rules that read them: reports are sent as they were typed. */

/** The longest that may be typed, in code points. */
export const MAX_TYPED_CHARACTERS = 200;

/** The platforms to offer in a list: those of platforms.ts on which people have a name or a number. */
export const PLATFORM_NAMES: readonly string[] = [
  "telegram",
  "whatsapp",
  "viber",
  "signal",
  "instagram",
  "snapchat",
  "x",
  "facebook",
  "tiktok",
  "reddit",
  "discord",
  "kik",
  "onlyfans",
  "wechat",
  "line",
  "skype",
  "threema",
  "session",
  "mastodon",
  "bluesky",
  "youtube",
  "threads",
  "other",
];
