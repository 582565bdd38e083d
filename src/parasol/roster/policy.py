"""The roster's rules for the community's settings. Pure."""

import re
from dataclasses import replace

from msgspec import UNSET

from parasol.formats.kinds import LIFETIMES
from parasol.formats.roster import MAX_HELP_NUMBERS, MAX_SITES, SHORTER, ChangePolicy, Found, HelpNumber, Policy
from parasol.roster.forms import UNPRINTABLE, RosterRefused
from parasol.roster.state import RosterState


def check_policy(policy: Policy) -> None:
    """Raises ``RosterRefused`` (``policy``)."""
    texts = [policy.name, *policy.areas, *policy.languages]
    ok = (
        0 < len(policy.name) <= 80
        and 1 <= len(policy.languages) <= 20
        and len(policy.areas) <= 200
        and all(0 < len(text) <= 80 and not UNPRINTABLE.search(text) for text in texts)
        and re.fullmatch("[A-Z]{2}", policy.region)
        and 7 <= policy.vault_days <= 1100
        and all(
            each.least <= policy.lifetime(each.name) <= each.most for each in LIFETIMES.values() if not each.default
        )
        and 8 <= policy.checks_per_week <= 200
        and 100 <= policy.checks_in_all <= 10_000_000
    )
    if not ok:
        raise RosterRefused("policy", "the community's settings are outside what is allowed")
    if policy.help_numbers is not UNSET and not (
        1 <= len(policy.help_numbers) <= MAX_HELP_NUMBERS and all(map(_is_help, policy.help_numbers))
    ):
        raise RosterRefused("policy", f"there are 1 to {MAX_HELP_NUMBERS} numbers for help, or they are left out")
    if policy.sites is not UNSET and not (1 <= len(policy.sites) <= MAX_SITES and all(map(_is_site, policy.sites))):
        raise RosterRefused("policy", f"there are 1 to {MAX_SITES} apps and sites, or they are left out")
    for name, each in SHORTER.items():
        if not each.least <= policy.lifetime(name) <= each.most:
            text = f"of the community's settings, {name} is {each.least} to {each.most}, or left out"
            raise RosterRefused("policy", text)


def _is_site(name: str) -> bool:
    return 0 < len(name) <= 32 and not UNPRINTABLE.search(name)


_NUMBER = re.compile(r"\+?[0-9][0-9 ]{0,22}[0-9]")


def _is_help(each: HelpNumber) -> bool:
    is_label = 0 < len(each.label) <= 60 and not UNPRINTABLE.search(each.label)
    return bool(is_label and _NUMBER.fullmatch(each.number))


def change_policy(state: RosterState, entry: ChangePolicy | Found) -> RosterState:
    """The state with other settings from now on. Raises ``RosterRefused`` (``policy``)."""
    check_policy(entry.policy)
    return replace(state, policy=entry.policy, policies=(*state.policies, (state.length, entry.policy)))
