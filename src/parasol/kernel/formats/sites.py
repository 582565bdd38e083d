"""The apps and sites where people have names: those that are offered where a community has no list of its own."""

import re
import unicodedata

SITES = (
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
)
"""Spelled as their owners spell them."""

MOST_OF_WORD = 32


def word_of(site: str) -> str:
    """The word of a site in identifiers: its Latin letters, small and without accents, and its digits. So another
    spelling of a list changes no identifier. Empty for a name that has neither."""
    return re.sub("[^a-z0-9]", "", unicodedata.normalize("NFKD", site).lower())[:MOST_OF_WORD]
