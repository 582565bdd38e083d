"""The apps and sites that are offered where somebody says where a name is used: the community's own list.

Two stewards sign it with the other settings; without one, what is shipped is offered.
"""

from msgspec import UNSET

from parasol.kernel.formats.sites import SITES, word_of
from parasol.kernel.roster.structs import Policy


def sites_of(policy: Policy | None) -> tuple[str, ...]:
    """The names that a community offers, in its order."""
    return SITES if policy is None or policy.sites is UNSET else tuple(policy.sites)


def platform_named(typed: str, sites: tuple[str, ...]) -> str:
    """The word for what was typed as a site, if it is one of these or "other" or "unknown"; else what was typed."""
    known = {word_of(site) for site in sites}
    word = word_of(typed)
    return word if word in known or word in ("other", "unknown") else typed


def site_shown(word: str, sites: tuple[str, ...] = SITES) -> str:
    """The name of a site as it is spelled, by its word."""
    return next((site for site in (*sites, *SITES) if word_of(site) == word), word)
