"""The apps and sites that are offered where somebody says where a name is used: the community's own list.

Two stewards sign it with the other settings; without one, what is shipped here is offered. Names are spelled as their
owners spell them. In an identifier a site is a word of small letters and digits ("adultwork"), so that another spelling
of the list changes no identifier.
"""

from msgspec import UNSET

from parasol.client.identifiers.letters import has_letter_or_number, lowered
from parasol.client.identifiers.platforms import platform_of
from parasol.client.identifiers.typed import plain
from parasol.formats.roster import Policy

SITES: tuple[str, ...] = (
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


def sites_of(policy: Policy | None) -> tuple[str, ...]:
    """The names that a community offers, in its order."""
    return SITES if policy is None or policy.sites is UNSET else tuple(policy.sites)


def word_of(site: str) -> str:
    """The word of a site in identifiers."""
    word = "".join(character for character in lowered(plain(site)) if has_letter_or_number(character))[:32]
    found = platform_of(word)
    return word if found is None else found.name


def platform_named(typed: str, sites: tuple[str, ...]) -> str:
    """The word for what was typed as a site, if it is one of these or "other" or "unknown"; else what was typed."""
    known = {word_of(site) for site in sites}
    word = word_of(typed)
    return word if word in known or word in ("other", "unknown") else typed


def site_shown(word: str, sites: tuple[str, ...] = SITES) -> str:
    """The name of a site as it is spelled, by its word."""
    return next((site for site in (*sites, *SITES) if word_of(site) == word), word)
