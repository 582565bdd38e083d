"""The roster's rules for the community's settings. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from msgspec import UNSET, structs

from parasol.kernel.formats.sites import word_of
from parasol.kernel.rooms.kinds import LIFETIMES
from parasol.kernel.roster.rules.forms import UNPRINTABLE, RosterRefused
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.structs import (
    MAX_HELP_NUMBERS,
    MAX_POLL,
    MAX_POLL_DAYS,
    MAX_POLLS,
    MAX_QUORUM,
    MAX_SITES,
    MAX_TOPICS,
    SHORTER,
    ChangePolicy,
    Found,
    HelpNumber,
    Policy,
    Poll,
    Topic,
)


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
        text = f"there are 1 to {MAX_SITES} apps and sites, each written in Latin letters too, or they are left out"
        raise RosterRefused("policy", text)
    if policy.topics is not UNSET and not (
        1 <= len({each.number for each in policy.topics}) == len(policy.topics) <= MAX_TOPICS
        and all(map(_is_topic, policy.topics))
    ):
        raise RosterRefused("policy", f"the lounge has 1 to {MAX_TOPICS} topics, each with a number, or there is none")
    if policy.polls is not UNSET and not are_polls(policy.polls):
        raise RosterRefused("policy", f"there are 1 to {MAX_POLLS} polls, by their numbers, or they are left out")
    for name, each in SHORTER.items():
        if not each.least <= policy.lifetime(name) <= each.most:
            text = f"of the community's settings, {name} is {each.least} to {each.most}, or left out"
            raise RosterRefused("policy", text)


def _is_site(name: str) -> bool:
    return len(name) <= 32 and not UNPRINTABLE.search(name) and word_of(name) != ""


_NUMBER = re.compile(r"\+?[0-9][0-9 ]{0,22}[0-9]")


def _is_help(each: HelpNumber) -> bool:
    is_label = 0 < len(each.label) <= 60 and not UNPRINTABLE.search(each.label)
    return bool(is_label and _NUMBER.fullmatch(each.number))


def _is_topic(each: Topic) -> bool:
    texts = ((each.name, 1, 40), (each.about, 0, 200), (each.language, 1, 20))
    is_told = all(least <= len(text) <= most and not UNPRINTABLE.search(text) for text, least, most in texts)
    return is_told and 1 <= each.number <= MAX_TOPICS and 7 <= each.days <= 365


def are_polls(polls: Sequence[Poll]) -> bool:
    """Whether each is possible by itself, and their numbers go up."""
    numbers = [each.number for each in polls]
    return 1 <= len(polls) <= MAX_POLLS and numbers == sorted(set(numbers)) and all(map(_is_poll, polls))


def _is_poll(each: Poll) -> bool:
    is_counted = 1 <= each.number <= MAX_POLL and 0 <= each.quorum <= MAX_QUORUM
    return is_counted and each.opens_on < each.closes_on <= each.opens_on + MAX_POLL_DAYS


def follow(polls: Sequence[Poll], before: Sequence[Poll], day: int) -> bool:
    """Whether these polls may come after those before: nobody changes a poll but by calling it off, none goes before
    its last day is over, and the newest stays, so that no number is given twice."""
    newest = max((each.number for each in before), default=0)
    numbers = {each.number for each in polls}
    was = {each.number: each for each in before}
    stay = all(day > each.closes_on or each.voters == "none" or each.number in numbers for each in before)
    return (
        max(numbers, default=0) >= newest
        and stay
        and all(_follows(now, was.get(now.number), newest, day) for now in polls)
    )


def _follows(now: Poll, was: Poll | None, newest: int, day: int) -> bool:
    if was is None:
        return now.number > newest and now.opens_on >= day
    return now in (was, structs.replace(was, voters="none"))


def change_policy(state: RosterState, entry: ChangePolicy | Found) -> RosterState:
    """The state with other settings from now on. Raises ``RosterRefused`` (``policy``)."""
    check_policy(entry.policy)
    before = UNSET if state.policy is None else state.policy.polls
    polls, earlier = ([] if each is UNSET else each for each in (entry.policy.polls, before))
    if not follow(polls, earlier, entry.day):
        raise RosterRefused("policy", "a poll stays as it is until its last day is over; it can only be called off")
    vote, was = (0 if each is None else each.lifetime("catalogue") for each in (entry.policy, state.policy))
    is_voted = any(each.number == vote and each.voters != "none" and each.closes_on < entry.day for each in earlier)
    if vote not in (0, was) and not (is_voted and len(state.stewards()) > 1):
        raise RosterRefused("policy", "a catalogue needs two stewards, and the number of a vote that is over")
    return replace(state, policy=entry.policy, policies=(*state.policies, (state.length, entry.policy)))
