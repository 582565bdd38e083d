"""What tests of the catalogue do: vote and switch it on, list profiles, hide them, and look as a host would."""

from typing import Any

import msgspec

from harness import Town
from lounge_acts import by_two
from parasol.features.lounge.structs import Act
from parasol.features.profiles.client import catalogue
from parasol.features.profiles.rules.listing import joined
from parasol.features.profiles.rules.thumbs import tags_of
from parasol.features.profiles.structs import Listing, Profile
from parasol.kernel import messages as m
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import Policy
from parasol.kernel.vault.client import WordKeys, keys_of
from poll_acts import closed, opened, question
from profile_acts import Persona, later, published

SAYS = Profile(
    name="Zq7Ada",
    line="Zq7Calm and kind",
    text="Zq7Only behind the link",
    languages=["English", "Español"],
    areas=["Harbour", "Old town"],
    services="Dinner, long walks",
    prices="Zq7Prices",
)


def policy_with(person: Person, vote: int) -> Policy:
    policy = person.roster.policy
    assert policy is not None
    return msgspec.structs.replace(policy, catalogue=vote)


def switch(first: Person, second: Person, vote: int) -> None:
    first.refresh()
    by_two(first, second, lambda: steward.change_policy(first, policy_with(first, vote), "as the vote said"))


def with_catalogue(town: Town, *roles: str) -> list[Person]:
    """A community that voted, and switched it on: three stewards, and members."""
    people = town.settled("steward", "member", *roles)
    switch_on(town, *people[:3])
    later(town, 0, *people)
    return people


def switch_on(town: Town, first: Person, second: Person, third: Person) -> None:
    """After a vote, by two stewards; the third becomes one."""
    vote_on(town, first, second, third)
    switch(first, second, 1)


def vote_on(town: Town, first: Person, second: Person, third: Person) -> None:
    """A vote that is over, and a third steward."""
    by_two(first, second, lambda: steward.change_role(first, third.key, "steward", "she knows everybody"))
    third.refresh()
    opened(first, second, question())
    closed(town)


def listed(town: Town, member: Person, profile: Profile = SAYS, who: Any = "everybody", slot: int = 0) -> Persona:
    persona = published(town, member, profile, slot=slot)
    list_to(persona, who)
    return persona


def list_to(persona: Persona, who: Any) -> None:
    """Into the catalogue for these, or out of it."""
    owner = persona.owner
    if who:
        owner.add_link("Zq7Label list", who)
    for link in owner.own.links if not who else ():
        if link.listed:
            owner.close_link(owner.link_of(link))


def keys(persona: Persona) -> WordKeys:
    return keys_of(persona.words, "profile")


def everybody(town: Town) -> catalogue.Catalogue:
    return catalogue.fetch_for_everybody(town.connect(), town.device)


def names(found: catalogue.Catalogue | list[catalogue.Listed]) -> list[Any]:
    """In the order of letters: the order that they come in says nothing."""
    all_of_it = found.listed if isinstance(found, catalogue.Catalogue) else found
    return sorted(each.listing.name for each in all_of_it)


def raw(town: Town) -> bytes:
    return town.connect().ask_bytes("/api/profiles/everybody", m.CatalogueRead())


SMALL = bytes([40]) + b"Zq7Points\xff\x00"
"""A small picture: no points of one, but as our encoder could write them."""


def pack(town: Town, area: str = "", person: Person | None = None) -> list[bytes]:
    """The small pictures of an area, or all: those that everybody may see, or a member."""
    (tag,) = tags_of(Listing(1, 1, "members", bytes(16), 0, areas=[area]))
    asked = m.ThumbsRead(16 if area else 0, tag if area else 0)
    path = "/api/profiles/everybody-thumbs" if person is None else "/api/profiles/catalogue-thumbs"
    content = town.connect().ask_bytes(path, asked) if person is None else person.wallet.ask_bytes(path, asked, "read")
    assert len(content) % (m.THUMBS_STEP * m.THUMB_BYTES) == 0, "how many there are isn't seen from outside"
    all_of_it = [content[at : at + m.THUMB_BYTES] for at in range(0, len(content), m.THUMB_BYTES)]
    return [each for each in all_of_it if any(each)]


def framed(*bodies: bytes) -> bytes:
    return joined(bodies)


def hide(by: Person, persona: Persona, does: Any = "hide", of: bytes | msgspec.UnsetType = msgspec.UNSET) -> bytes:
    post = persona.link.room if does == "hide" else msgspec.UNSET
    return catalogue.act(by, Act(does, by.device.today(), "the pictures are of somebody else", post=post, of=of))
