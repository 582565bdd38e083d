"""A scraper that was written for this: it knows every route and format, follows every address, and unpacks whatever it
gets. Without links it harvests no contact. The same one, given the links, harvests all: so it can."""

import base64
import binascii
import gzip
import json
import os
import re
import zlib
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import httpx
import msgspec
import pytest

from harness import Town
from parasol.features.profiles.client.shown import Link, link_in, look
from parasol.features.profiles.structs import Profile
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.seal import Unreadable
from profile_acts import PROFILE, Persona, published

MEMBERS = 3
CONTACT = re.compile(rb"\+\d[\d ]{8,}\d|[\w.]+@[\w.]+\.\w+|@zq7\w+|https://t\.me/\w+")
ADDRESS = re.compile(
    rb"""(?:href|src|action)=["']?([^"'> ]+)|["'`](/?[\w./-]+\.(?:js|css|ftl|json|txt|svg|html))["'`]"""
)
PACKED = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")


def contact_of(number: int) -> str:
    return f"+44 7700 90{number:04d}, zq7{number}@example.org, @zq7name{number}, https://t.me/zq7chat{number}"


def contacts_of(number: int) -> set[bytes]:
    return set(CONTACT.findall(contact_of(number).encode()))


@dataclass
class Scraper:
    """``harvest`` keeps every contact in whatever it was given, in any packing."""

    url: str
    found: set[bytes] = field(default_factory=set)
    names: set[bytes] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)

    def harvest(self, content: bytes, depth: int = 3) -> None:
        self.found |= set(CONTACT.findall(content))
        for text in PACKED.findall(content) if depth else ():
            try:
                unpacked = base64.b64decode(text.translate(bytes.maketrans(b"-_", b"+/")) + b"==")
            except binascii.Error:
                continue
            if len(unpacked) == 16:
                self.names.add(unpacked)
            self.harvest(unpacked, depth - 1)
            self.harvest(unpacked.decode("utf-16-le", "replace").encode(), 0)
        for unpack in (gzip.decompress, zlib.decompress):
            try:
                self.harvest(unpack(content), 0)
            except (OSError, EOFError, zlib.error):
                continue

    def crawl(self, *paths: str) -> None:
        """Every document, and every address in it."""
        with httpx.Client(base_url=self.url, follow_redirects=True) as client:
            waiting = [*paths]
            while waiting:
                path = waiting.pop()
                if path in self.seen or len(self.seen) > 500:
                    continue
                self.seen.add(path)
                answer = client.get(path)
                self.harvest(answer.content)
                self.harvest(str(answer.headers).encode())
                for one, other in ADDRESS.findall(answer.content):
                    target = urlsplit(urljoin(f"{self.url}{path}", (one or other).decode()))
                    if f"{target.scheme}://{target.netloc}" == self.url:
                        waiting.append(target.path)

    def ask(self, path: str, message: msgspec.Struct) -> None:
        headers = {"Content-Type": "application/json"}
        answer = httpx.post(f"{self.url}{path}", content=msgspec.json.encode(message), headers=headers)
        self.harvest(answer.content)
        self.harvest(json.dumps(answer.text).encode())

    def ask_for_all(self, kinds: list[str]) -> None:
        """Every route that anybody may call about a profile, with every name that it knows or guesses."""
        for name in [*self.names, *(os.urandom(16) for _ in range(50))]:
            self.ask("/api/profiles/read", m.ProfileRead(name))
            self.ask("/api/profiles/file", m.ProfileFile(name, name, 0))
            self.ask("/api/rooms/read", m.RoomRead(name, 0))
        for kind in kinds:
            self.ask("/api/rooms/list", m.RoomsList(kind))

    def try_secrets(self, town: Town, secrets: list[bytes]) -> None:
        """As if each name were a profile's, and each of these a link's secret."""
        for name in self.names:
            for secret in secrets:
                self.open(town, Link(name, secret))

    def open(self, town: Town, link: Link) -> None:
        try:
            shown = look(town.connect(), link, town.device.today()).shown
        except (Declined, Unreadable):
            return
        self.harvest(msgspec.json.encode(shown))


@pytest.fixture
def personas(served: Town) -> list[Persona]:
    members = served.settled(*["member"] * MEMBERS)[-MEMBERS:]
    made = [
        published(served, member, msgspec.structs.replace(PROFILE, text=contact_of(at), line=contact_of(at)[:16]))
        for at, member in enumerate(members)
    ]
    for at, persona in enumerate(made):
        persona.write(f"Call me: {contact_of(100 + at)}", reach=f"+44 7700 9010{at:02d}")
    return made


def test_a_scraper_harvests_nothing_and_with_the_links_everything(served: Town, personas: list[Persona]) -> None:
    planted = set[bytes]().union(*(contacts_of(at) for at in range(MEMBERS)))
    assert len(planted) == 4 * MEMBERS
    scraper = Scraper(served.url)
    scraper.crawl("/", "/p", "/index.html", "/robots.txt", "/sitemap.xml", "/p/", "/profiles")
    scraper.ask_for_all(["profile", "enquiry", *(f"enquiry/{each.link.room.hex()}" for each in personas)])
    assert scraper.found & planted == set()
    # More than any scraper has: the names of all profiles, and links of others, closed ones and broken ones.
    scraper.names |= {persona.link.room for persona in personas}
    scraper.ask_for_all([])
    closed = personas[0].owner.add_link("Zq7Label closed")
    personas[0].owner.close_link(closed)
    cut = personas[0].link.fragment[:-4]
    with pytest.raises(Unreadable):
        link_in(cut)
    scraper.try_secrets(served, [closed.secret, bytes(16), personas[0].link.room, *(os.urandom(16) for _ in range(5))])
    assert scraper.found & planted == set()
    assert not [each for each in scraper.found if b"zq7" in each or b"7700" in each], "nor of those who wrote"

    control = Scraper(served.url)
    for persona in personas:
        control.open(served, persona.link)
    assert planted <= control.found, "with each link it takes all that is there"
    assert not [each for each in control.found if b"zq7100" in each], "and nothing of the inbox"


def test_the_scraper_finds_what_is_packed_and_what_another_address_names() -> None:
    """It can see: what it looks for, in each packing that there is on the way."""
    plain = contact_of(7).encode()
    packings = {
        "plain": plain,
        "base64": b'{"body":"' + base64.b64encode(plain) + b'"}',
        "base64url": base64.urlsafe_b64encode(plain).rstrip(b"="),
        "twice": base64.b64encode(b'{"a":"' + base64.b64encode(plain) + b'"}'),
        "gzip": gzip.compress(plain),
        "zlib": zlib.compress(plain),
        "utf-16": base64.b64encode(plain.decode().encode("utf-16-le")),
    }
    for how, content in packings.items():
        scraper = Scraper("")
        scraper.harvest(content)
        assert contacts_of(7) <= scraper.found, how


def test_the_scraper_follows_what_a_page_names() -> None:
    page = b"""<link href="/style.css"><script type=module src='/link.js'></script>import"./link-shared.js";"""
    found = [(one or other).decode() for one, other in ADDRESS.findall(page)]
    assert found == ["/style.css", "/link.js", "./link-shared.js"]


def test_a_profile_has_no_field_for_a_phone_or_an_address() -> None:
    """What it may say is text; what a scraper takes first, a field of its own, isn't there."""
    names = " ".join(each.name for each in msgspec.structs.fields(Profile))
    assert not re.search(r"phone|tel|mail|address|whats|signal|telegram|contact", names)
