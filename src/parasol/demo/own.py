"""The third part of the story: what members have for themselves, and what a platform did to somebody."""

from base64 import b64decode
from contextlib import suppress
from functools import partial

import msgspec
from msgspec import UNSET

from parasol.demo import community
from parasol.demo.community import Cast, expect, say
from parasol.features.checks.client import check
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.question import question_of
from parasol.features.guides.book.source import read_folder
from parasol.features.guides.client import keeping
from parasol.features.guides.client.reading import fetch_guides
from parasol.features.guides.client.signed import signed_by
from parasol.features.guides.structs import SignedGuide
from parasol.features.lounge.client.reading import read_lounge
from parasol.features.lounge.client.writing import Writing
from parasol.features.platforms.client import stewards, writer
from parasol.features.platforms.structs import Outcome, PlatformLog
from parasol.features.profiles.client import catalogue, visitor
from parasol.features.profiles.client.owner import Owner
from parasol.features.profiles.client.shown import fetch_picture, look
from parasol.features.profiles.structs import Profile, Shot
from parasol.features.say.client import voting
from parasol.features.say.poll import Question
from parasol.features.workshops.texts import guides_of
from parasol.kernel import messages as m
from parasol.kernel.files.client import prepare_picture
from parasol.kernel.files.structs import Picture
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.wire.days import quarter_of

TOWN = 1
REACH = "07700 900124"
SQUARE = b64decode(
    "/9j/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
    "H/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z"
)
"""A picture: a grey square of eight points."""
SMALL = b64decode(
    "FNOqJCgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAUDNK4WHbRSuVYx/Ok/"
    "56P/AN9Gs7s6+WPYPOk/56P/AN9Gi7Dlj2NjaK0uclhpXFO4rCUxBQAUAFABQBVurnbmOM89z6VEpdEbU6d9WXqCAoAw6zOwKANytDjCgDOtrog7"
    "JTkHox7Uoy7mtSn1iXa0OcKACgCK5l8qLI+8eBUydkXTjzMzSSTknJNZHWbdaHIFAGHWZ2BQBuVocYUAYdZnYaFpMZEKscsv6itYu5y1YcruixVG"
    "QUAZ965afb2UYrKT1OqkrRuV6k1NytDjCgDDrM7AoA3K0OMKAMOszsJbZyk6H1OKqL1IqK8WadanGFAGVN/rpP8AeP8AOsXudsfhQykUblaHGFAG"
    "HWZ2BQBuVocYUAYdZnYFAGxW5wBQA0xRk5Makn2pWQ+aXcTyY/8Anmn/AHyKLIfNLuSZPrQSGT60AR+TH/zzT/vkUWRXNLuU9PVX8zeobGOoz61M"
    "UVKT7mhk+tUZhk+tAEfkx/8APNP++RRZFc0u4eTH/wA80/75FFkHNLuPpkhQAUAFABQAUAFAFHTP+Wv4f1qIlyL1WQFABQAUAFAGbWhkFABQAUAF"
    "ABQBFD/FWVPqa1ehLWpkFABQAUAFABQAUAFABQAUAFAEUP8AFWVPqa1ehLWpkFABQAUAFAF+uQ6goAKACgAoAKAKWn/8tPw/rQwLtABQAUAFABQA"
    "UAFABQAUAFABQBS0/wD5afh/WhgXaACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgAoAKACgD"
)
"""A small picture: a parasol on a beach, as ``tools/pictures/small.mjs`` draws it."""


LISTED = (
    ("Noor", "Harbour", "Slow evenings, good talk", "العربية"),
    ("Kit", "Station", "Weekends only", "English"),
    ("Marta", "Harbour", "Dinner, a film, a walk", "Español"),
    ("Sol", "Online", "By video, from far away", "English"),
)
"""Invented: a name, an area, a line, a language."""


def vote(first: Person, second: Person, member: Person) -> None:
    """Whether there shall be a list of profiles: all three say yes, in a poll of one day."""
    about = "Who wants to stands in it. Nobody else."
    question = Question(bytes(16), "Shall there be a list of profiles?", about, "yes", [])
    today = first.device.today()
    with suppress(steward.SecondNeeded):
        voting.open_poll(first, question, today, today + 1, "all", 0, "asked for at the last meeting")
    _agree(second)
    for person in (first, second, member):
        person.wallet.forget()
        person.refresh()
        person.wallet.request_batch()
        (asked,) = voting.asked(person).values()
        voting.cast(person, asked.poll, question, [0])


def _agree(second: Person) -> None:
    second.refresh()
    for id in steward.proposals(second):
        steward.agree(second, id, "yes, we agreed on that")


def run(cast: Cast) -> None:
    """Five scenes. Raises ``Failed``."""
    connection, first, _, member = cast
    say("12. The lounge: a member writes under a pen, a name that nobody can tie to a membership.")
    writing = Writing(member)
    text = "The new ticket machines at the station ask for a card now."
    writing.send(writing.post(0, topic=TOWN, name="Robin", title="Ticket machines", language="en", text=text))
    said = read_lounge(first).said
    expect([each.post.text for each in said] == [text], "the post should be there")
    say(f"   A steward reads it, by {said[0].by}. Nobody sees which member that is, the server included.")

    say("13. Somebody tells what a platform did, with no account. A steward answers; the code opens the answer.")
    words, device = community.new_words(), community.device()
    log = PlatformLog("Example Pay (invented)", "unpaid", reason="adult services")
    writer.send(connection, writer.prepare(fetch(connection), device, words, log))
    (logged,) = stewards.read_log(first)
    stewards.say(first, logged, Outcome("passed on", "We wrote to them."))
    note = writer.Writer(connection, device, words).read()
    expect(note.outcome is not None and note.outcome.state == "passed on", "the answer should be there")
    say(f"   {log.platform}: {log.happened}. The stewards say: {note.outcome.note if note.outcome else ''}")
    _profiles(cast)
    _list(cast)
    _guides(cast)


def _profiles(cast: Cast) -> None:
    connection, first, _, member = cast
    say("14. Two members have a profile each, which opens with a link; one has a picture. Somebody writes to her.")
    device, links = community.device(), []
    for person, name in ((member, "Ada"), (first, "Bo")):
        owner = Owner(connection, device, community.new_words())
        owner.make(Profile(name=f"{name} (invented)"), partial(_pay, person), slot=0)
        links.append((owner, owner.add_link("from the leaflet")))
    owner, link = links[0]
    upload = prepare_picture(SQUARE, "", "image/jpeg", device.random)
    owner.add_picture(upload)
    shot = Shot(msgspec.convert(msgspec.to_builtins(upload.said), Picture), "A grey square")
    owner.change(profile=msgspec.structs.replace(owner.own.profile, pictures=[shot]))
    opened, code = look(connection, link, device.today()), community.new_words()
    (seen,) = opened.shown.profile.pictures or []
    expect(fetch_picture(connection, link.room, seen.file) == SQUARE, "the link should open her picture")
    visitor.send(connection, visitor.prepare(device, code, link, opened, "Are you free on Friday?", reach=REACH))
    (enquiry,) = owner.inbox.enquiries()
    expect(enquiry.link is not None and links[1][0].inbox.enquiries() == [], "it should have come to her, by that link")
    owner.inbox.answer(enquiry, "On Friday at eight.")
    expect(len(visitor.Enquirer(connection, device, code).read().lines) == 1, "the code should open her answer")
    reach = enquiry.part.reach if enquiry.part is not None else UNSET
    found = check.check(member, question_of(parse(str(reach), "GB")))
    say(f"   She answers, and checks the number from it: {'a report' if found.is_match else 'no report'} found.")


def switch_on(first: Person, second: Person) -> None:
    """The list of profiles, after the vote."""
    first.refresh()
    with suppress(steward.SecondNeeded):
        policy = msgspec.structs.replace(first.policy, catalogue=1)
        steward.change_policy(first, policy, "as the vote said")
    _agree(second)


def _list(cast: Cast) -> None:
    connection, first, second, member = cast
    say("15. As the vote said, two stewards switch on a list of profiles. Four people choose to stand in it.")
    switch_on(first, second)
    for at, (name, area, line, language) in enumerate(LISTED):
        owner = Owner(connection, community.device(), community.new_words())
        profile = Profile(name=f"{name} (invented)", line=line, areas=[area], languages=[language])
        slot = 1 + at // 2
        owner.make(profile, partial(_pay, (member, second)[at % 2], slot=slot), slot)
        owner.add_link("the list", "everybody")
        if at == 1:
            owner.show_small(SMALL)
    pack = connection.ask_bytes("/api/profiles/everybody-thumbs", m.ThumbsRead(0, 0))
    expect(SMALL in pack, "the small picture should be there")
    found = catalogue.fetch_for_everybody(connection, community.device())
    there = found.search(area="harbour")
    expect((len(found.listed), len(there), found.others) == (4, 2, 0), "all four should be found, two at the harbour")
    many = len(found.listed)
    say(f"   Anybody reads all {many}, one with a small picture. A device finds {len(there)} at the harbour.")


def _guides(cast: Cast) -> None:
    connection, first, second, _ = cast
    say("16. Two stewards sign guides for the first ten minutes after something bad. Each says until when it holds.")
    folder = guides_of("en")
    pages = read_folder(folder)[0] if folder else []
    signed = [SignedGuide(page.guide, []) for page in pages if page.guide.topic == "first-aid"]
    for person in (first, second):
        signed = [signed_by(first.roster.genesis, each, person.seed) for each in signed]
    keeping.publish(first, signed, "both of us read them")
    found = fetch_guides(connection, fetch(connection), first.device.today())
    expect(found is not None and len(found.list.pages) == len(signed) > 0, "anybody should find the guides")
    say(f"   {len(signed)} guides, for anybody. The server can't change a word of them.")


def _pay(member: Person, message: m.ProfilePut, slot: int = 0) -> object:
    quarter = quarter_of(member.device.today())
    return member.wallet.ask_once("/api/profiles/put", message, m.Done, "profile", quarter, slot)
