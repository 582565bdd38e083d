"""People with profiles, those who have a link, and what they do."""

import os
from dataclasses import dataclass
from typing import Any

import pytest

from harness import Town, passphrase
from parasol.features.profiles.client import asker, visitor
from parasol.features.profiles.client.asker import Asker
from parasol.features.profiles.client.owner import Owner, Pay
from parasol.features.profiles.client.shown import Link, look
from parasol.features.profiles.client.thread import Enquiry
from parasol.features.profiles.client.visitor import Enquirer
from parasol.features.profiles.structs import EnquiryPart, Profile
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.roster.client.person import Person
from parasol.kernel.wire.days import quarter_of

TEXT = "Zq7Planted: I like slow evenings (invented)."
PROFILE = Profile(name="Zq7Ada", text=TEXT, prices="Zq7Prices: ask", questions=["How did you find me?"])


def paying(member: Person, slot: int = 0) -> Pay:
    """With a pass of this member's, in a request that names nobody."""

    def pay(message: m.ProfilePut) -> object:
        quarter = quarter_of(member.device.today())
        return member.wallet.ask_once("/api/profiles/put", message, m.Done, "profile", quarter, slot)

    return pay


def later(town: Town, days: int, *members: Person) -> None:
    """So many days later; whoever unlocks then draws anew."""
    town.clock.offset += days * 86_400
    for member in members:
        member.wallet.forget()
        member.wallet._refused = 0  # a jump makes tickets stale


@dataclass
class Persona:
    """Somebody with a profile, and one link to it."""

    town: Town
    owner: Owner
    words: str
    link: Link
    pay: Pay

    def again(self) -> Owner:
        """The same words on another device."""
        return Owner(self.town.connect(), self.town.device, self.words)

    def write(self, text: str = "Zq7Asked: are you free?", link: Link | None = None, **more: Any) -> Enquirer:
        return write(self.town, link or self.link, text, **more)

    def only(self) -> Enquiry[EnquiryPart]:
        (enquiry,) = self.owner.inbox.enquiries()
        return enquiry


def published(
    town: Town, member: Person, profile: Profile = PROFILE, connection: Connection | None = None, slot: int = 0
) -> Persona:
    words = passphrase()
    owner = Owner(connection or town.connect(), town.device, words)
    pay = paying(member, slot)
    owner.make(profile, pay, slot)
    return Persona(town, owner, words, owner.add_link("Zq7Label Robin"), pay)


def sees(town: Town, link: Link) -> Profile:
    """What somebody with this link sees now."""
    return look(town.connect(), link, town.device.today()).shown.profile


def write(town: Town, link: Link, text: str, **more: Any) -> Enquirer:
    connection, words = town.connect(), passphrase()
    opened = look(connection, link, town.device.today())
    visitor.send(connection, visitor.prepare(town.device, words, link, opened, text, **more))
    return Enquirer(connection, town.device, words)


def refused(act: Any, *args: Any) -> str:
    with pytest.raises(Declined) as declined:
        act(*args)
    return declined.value.code


def secret() -> bytes:
    return os.urandom(16)


def ask(town: Town, member: Person, link: Link, **more: Any) -> Asker:
    """A member asks her about whoever gave them this link."""
    connection, words = town.connect(), passphrase()
    opened = look(connection, link, town.device.today())
    asker.send(member, asker.prepare(town.device, words, link, opened, **more))
    return Asker(connection, town.device, words)
