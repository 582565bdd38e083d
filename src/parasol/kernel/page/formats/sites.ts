/**
 * Made from `src/parasol/kernel/formats/sites.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */

export const SITES = [
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
] as const;

export const MOST_OF_WORD = 32;
