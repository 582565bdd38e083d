"""Two weeks of people with profiles, and of those who have a link, whose host lies in every way that is known: each lie
is named, is left out and counted, or changes nothing. What nobody can see stands in the threat model (21), and is shown
here as it is: those rows say ``unseen``."""

import base64
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from lied_to import Page, Program
from lying import Liar, Lie, anyway

from catalogue_acts import SAYS, SMALL, framed, hide, keys, listed, pack, raw, with_catalogue
from harness import Town, passphrase, town
from parasol.features.profiles.client import asker, visitor
from parasol.features.profiles.client.shown import look, signed_text
from parasol.features.profiles.client.visitor import Enquirer
from parasol.features.profiles.rules.listing import split_catalogue
from parasol.features.profiles.structs import AskedSaid, EnquiryPart, EnquirySaid, Listing
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import part_bytes
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import seal_envelope
from parasol.kernel.seal.record import seal_thread
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.signing import sign
from profile_acts import Persona, later

DAY, DAYS = 86_400, 14
READ, LIST, SHOWN, ALL = "/api/rooms/read", "/api/rooms/list", "/api/profiles/read", "/api/profiles/everybody"
THUMBS = "/api/profiles/everybody-thumbs"
ONE, TWO, DELETED = "Zq7Asked one", "Zq7Asked two", "Zq7Asked three"
Records = list[m.StoredRecord]
Seen = Any
replaced = msgspec.structs.replace


@dataclass
class World:
    """Ada, whose host lies, and Bea; a third profile, which stewards hid; people who wrote to Ada, and a member who
    asked her."""

    town: Town
    people: list[Person]
    ada: Persona
    bea: Persona
    hidden: bytes
    """What the catalogue said of the third one."""
    rooms: dict[str, bytes] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    blocked: tuple[m.RoomOutside, bytes] | None = None
    """What Ada deleted, as the host kept it."""
    kept: dict[str, bytes] = field(default_factory=dict)
    """What was answered before Ada changed her profile last: to a link, to her words, to a reader of the catalogue."""

    @property
    def own(self) -> bytes:
        return self.ada.owner.room

    @property
    def now(self) -> int:
        """The number of what her links show."""
        return 2 * self.ada.owner.own.version

    def args(self, act: str) -> dict[str, Any]:
        """With what somebody does this."""
        return {"link": self.ada.link.fragment} if act == "link" else {"words": self.words.get(act, "")}

    def shown(self, persona: Persona) -> m.StoredRecord:
        return record_in(self.town.connect().ask_bytes(SHOWN, m.ProfileRead(persona.link.room)))

    def page(self, room: bytes) -> bytes:
        return self.town.connect().ask_bytes(
            READ, m.RoomRead(room, 0), keys_of(self.words["inbox"], "profile").sign_seed
        )

    def change(self, line: str) -> None:
        """Ada puts her profile there anew; the host keeps what was there."""
        shown = self.town.connect().ask_bytes(SHOWN, m.ProfileRead(self.own))
        (small,) = (each for each in pack(self.town) if each[:32] == keys(self.ada).sign_key)
        self.kept = {SHOWN: shown, READ: self.page(self.own), ALL: raw(self.town), THUMBS: small}
        self.ada.owner.change(self.ada.pay, profile=replaced(self.ada.owner.own.profile, line=line))

    def old(self) -> bytes:
        """What the catalogue said of her before."""
        return next(each for each in split_catalogue(self.kept[ALL]) if b"Zq7Ada" in each)


Make = Callable[[World], dict[str, Lie]]
Change = Callable[[World, Records], Records]


# The ways to lie.


def record_in(answer: bytes) -> m.StoredRecord:
    return msgspec.json.decode(answer, type=m.ProfileShown).record


def altered(body: bytes) -> bytes:
    return body[:-1] + bytes([body[-1] ^ 1])


def shows(change: Callable[[World, m.StoredRecord], m.StoredRecord]) -> Make:
    """A link is answered with another record."""
    return lambda world: {
        SHOWN: lambda asked, truth: msgspec.json.encode(m.ProfileShown(change(world, record_in(truth))))
    }


def mixed(world: World, true: m.StoredRecord, *, is_key_hers: bool) -> m.StoredRecord:
    """The keys for the links of one, and the text of the other."""
    bodies, wraps = (true.body, world.shown(world.bea).body), 1 + m.LINK_SLOTS * m.LINK_WRAP_BYTES
    keys, text = bodies if is_key_hers else bodies[::-1]
    return replaced(true, body=keys[:wraps] + text[wraps:])


def paused(world: World) -> dict[str, Lie]:
    gone = msgspec.json.encode(m.Problem(404, "no-such-room"))
    return {SHOWN: lambda asked, truth: httpx.Response(404, content=gone)}


def lists(change: Callable[[World, list[bytes]], list[bytes]]) -> Make:
    """Other profiles are in the catalogue."""
    return lambda world: {ALL: lambda asked, truth: framed(*change(world, split_catalogue(truth)))}


def of_ada(change: Callable[[World, bytes], list[bytes]]) -> Make:
    """These in the place of hers."""
    return lists(
        lambda world, all: [each for body in all for each in (change(world, body) if b"Zq7Ada" in body else [body])]
    )


def small(change: Callable[[World, bytes, bytes], list[bytes]]) -> Make:
    """These small pictures in the place of hers and Bea's."""

    def make(world: World) -> dict[str, Lie]:
        def lie(asked: Seen, truth: bytes) -> bytes:
            parts = [truth[at : at + m.THUMB_BYTES] for at in range(0, len(truth), m.THUMB_BYTES)]
            by_key = {each[:32]: each for each in parts}
            told = change(world, *(by_key[keys(each).sign_key] for each in (world.ada, world.bea)))
            return b"".join(told).ljust(len(truth), b"\0")

        return {THUMBS: lie}

    return make


def swapped(world: World, all: list[bytes]) -> list[bytes]:
    one, other = all
    return [one[:96] + other[96:], other[:96] + one[96:]]


def newer(world: World, ada: bytes) -> list[bytes]:
    """As if she had changed it since."""
    listing = msgspec.json.decode(ada[96:], type=Listing)
    return [ada[:96] + msgspec.json.encode(replaced(listing, version=listing.version + 1, line="I have moved"))]


def copied(world: World, ada: bytes) -> list[bytes]:
    """Beside hers, her words under a key of the host's, whose link opens what the host puts there."""
    listing = replaced(msgspec.json.decode(ada[96:], type=Listing), secret=os.urandom(16))
    return [ada, signed_text(keys_of(passphrase(), "profile"), msgspec.json.encode(listing))]


def in_room(of: str, change: Change) -> Make:
    """The records of a conversation are what this makes of them, for both sides."""

    def make(world: World) -> dict[str, Lie]:
        def read(asked: Seen, truth: bytes) -> bytes:
            if base64.b64decode(asked["room"]) != world.rooms[of]:
                return truth
            told = change(world, msgspec.json.decode(truth, type=m.RoomPage).records)
            return msgspec.json.encode(m.RoomPage(told, False))

        return {READ: read}

    return make


def flipped(at: int) -> Change:
    def change(world: World, true: Records) -> Records:
        told = list(true)
        told[at] = replaced(told[at], body=altered(told[at].body))
        return told

    return change


def dropped(at: int) -> Change:
    return lambda world, true: [each for each in true if each.seq != true[at].seq]


def by_the_host(of: str, said: EnquirySaid | AskedSaid) -> Change:
    """A line that nobody of the two said: the conversation's key is in what only they can open."""

    def change(world: World, true: Records) -> Records:
        id, text = os.urandom(16), msgspec.json.encode(said)
        body = seal_thread(world.rooms[of], os.urandom(32), os.urandom(32), id, text, os.urandom)
        return [*true, m.StoredRecord(true[-1].seq + 1, id, true[-1].day, body)]

    return change


def part_by_the_host(world: World, true: Records) -> Records:
    """What she reads first, sealed to her inbox by whoever has a link of hers."""
    link, room = world.ada.link, world.rooms["written"]
    to = look(world.town.connect(), link, world.town.device.today()).shown.recipient
    text = msgspec.json.encode(EnquiryPart(room, bytes(32), link.mark, "en", "call this number"))
    sealed = seal_envelope(sign(os.urandom(32), "part", part_bytes(room, text)) + text, to, m.ENVELOPE_SIZES[1])
    return [true[0], replaced(true[1], body=sealed), *true[2:]]


def tells_of(change: Callable[[World, list[m.RoomOutside]], list[m.RoomOutside]]) -> Make:
    """That these were written to her."""

    def make(world: World) -> dict[str, Lie]:
        def lie(asked: Seen, truth: bytes) -> bytes:
            if not asked["kind"].startswith("enquiry"):
                return truth
            return msgspec.json.encode(m.Rooms(change(world, msgspec.json.decode(truth, type=m.Rooms).rooms)))

        return {LIST: lie}

    return make


def brings_back(world: World) -> dict[str, Lie]:
    """What she deleted, whole."""
    assert world.blocked is not None
    outside, page = world.blocked

    def read(asked: Seen, truth: bytes) -> bytes:
        return page if base64.b64decode(asked["room"]) == outside.room else truth

    return {READ: anyway(read), **tells_of(lambda world, all: [*all, outside])(world)}


def own_copy(change: Callable[[m.StoredRecord], m.StoredRecord]) -> Make:
    """Her own copy is that of before."""

    def make(world: World) -> dict[str, Lie]:
        (record, *_) = msgspec.json.decode(world.kept[READ], type=m.RoomPage).records
        told = msgspec.json.encode(m.RoomPage([change(record)], False))
        return {READ: lambda asked, truth: told if base64.b64decode(asked["room"]) == world.own else truth}

    return make


# What comes of it: a code, or what is seen, of what is true.

Came = str | Callable[[Seen], Seen]
FIRST, SECOND = [ONE, 5, 0], [TWO, 0, 0]
YES, NO = AskedSaid(9, 0, "yes"), AskedSaid(9, 0, "no")


def but(**changed: Any) -> Callable[[Seen], Seen]:
    """What is true, with this in its place."""
    return lambda true: {**true, **changed}


def before(line: str) -> str:
    return str(int(line) - 1)


def without(*names: str, lost: int = 0) -> Callable[[Seen], Seen]:
    """The catalogue without these, of which it says that so many can't be read."""
    return lambda true: {"listed": [each for each in true["listed"] if each[0] not in names], "lost": lost}


LIES: list[tuple[str, str, Make, Came]] = [
    # questions are there for 14 days: they come first
    ("asked", "alters her last answer", in_room("asked", flipped(-1)), but(answer="yes", lost=1)),
    ("asked", "answers for her", in_room("asked", by_the_host("asked", YES)), but(lost=1)),
    ("asked", "says an answer twice", in_room("asked", lambda world, all: [*all, all[2]]), "repeated"),
    ("asked", "leaves her first answer out", in_room("asked", dropped(2)), but(lost=1)),
    ("asked", "unseen: leaves her last answer out", in_room("asked", dropped(-1)), but(answer="yes")),
    ("inbox", "alters a question", in_room("asked", flipped(1)), but(questions=[[False, None, 2]])),
    ("inbox", "answers for her", in_room("asked", by_the_host("asked", YES)), but(questions=[[True, "no", 1]])),
    # what a link opens
    ("link", "shows another profile", shows(lambda world, _: world.shown(world.bea)), "link-closed"),
    ("link", "alters a byte", shows(lambda _, true: replaced(true, body=altered(true.body))), "tag"),
    ("link", "gives it another's text", shows(partial(mixed, is_key_hers=True)), "tag"),
    ("link", "gives it another's keys", shows(partial(mixed, is_key_hers=False)), "link-closed"),
    ("link", "cuts it off", shows(lambda _, true: replaced(true, body=true.body[:-1])), "size"),
    (
        *("link", "calls an old one new"),
        shows(lambda world, _: replaced(record_in(world.kept[SHOWN]), seq=world.now)),
        "link-closed",
    ),
    ("link", "unseen: says that it is paused", paused, "link-closed"),
    ("link", "unseen: shows it as it was", shows(lambda world, _: record_in(world.kept[SHOWN])), before),
    # the catalogue
    ("catalogue", "alters one", of_ada(lambda _, ada: [altered(ada)]), without("Zq7Ada", lost=1)),
    ("catalogue", "changes what she signed", of_ada(newer), without("Zq7Ada", lost=1)),
    ("catalogue", "adds what she never signed", of_ada(lambda world, ada: [ada, *newer(world, ada)]), but(lost=1)),
    ("catalogue", "puts it before hers", of_ada(lambda world, ada: [*newer(world, ada), ada]), but(lost=1)),
    ("catalogue", "mixes two", lists(swapped), without("Zq7Ada", "Zq7Bea", lost=2)),
    ("catalogue", "says one twice", of_ada(lambda _, ada: [ada, ada]), but()),
    ("catalogue", "says an old one beside the new", of_ada(lambda world, ada: [ada, world.old()]), but()),
    ("catalogue", "cuts it off", lambda _: {ALL: lambda asked, truth: truth[:-1]}, "size"),
    ("catalogue", "unseen: leaves one out", of_ada(lambda *_: []), without("Zq7Ada")),
    (
        *("catalogue", "unseen: shows one as it was", of_ada(lambda world, _: [world.old()])),
        lambda true: but(listed=[["Zq7Ada", before(true["listed"][0][1])], *true["listed"][1:]])(true),
    ),
    (
        *("catalogue", "unseen: shows what stewards hid", lists(lambda world, all: [*all, world.hidden])),
        lambda true: but(listed=[*true["listed"], ["Zq7Hidden", SAYS.line]])(true),
    ),
    (
        *("catalogue", "unseen: copies her words under a key of its own", of_ada(copied)),
        lambda true: but(listed=[true["listed"][0], *true["listed"]])(true),
    ),
    # small pictures, which only the page draws
    ("small", "alters one", small(lambda _, ada, bea: [altered(ada[:4000]) + ada[4000:], bea]), but(Zq7Ada=False)),
    (
        "small",
        "changes what is drawn",
        small(lambda _, ada, bea: [ada[:104] + altered(ada[104:105]) + ada[105:], bea]),
        but(Zq7Ada=False),
    ),
    ("small", "shows another's as hers", small(lambda _, ada, bea: [ada[:32] + bea[32:], bea]), but(Zq7Ada=False)),
    ("small", "shows hers of before", small(lambda world, _, bea: [world.kept[THUMBS], bea]), but(Zq7Ada=False)),
    ("small", "cuts them off", lambda _: {THUMBS: lambda asked, truth: truth[:-1]}, "size"),
    ("small", "unseen: leaves one out", small(lambda _, ada, bea: [bea]), but(Zq7Ada=False)),
    # what is written to her
    ("written", "alters a line", in_room("written", flipped(2)), lambda true: {"lines": true["lines"][1:], "lost": 1}),
    ("written", "leaves one out", in_room("written", dropped(2)), lambda true: {"lines": true["lines"][1:], "lost": 1}),
    ("written", "turns two", in_room("written", lambda _, all: [*all[:3], *all[:2:-1]]), "repeated"),
    ("written", "answers", in_room("written", by_the_host("written", EnquirySaid(9, 0, "come now"))), but(lost=1)),
    (
        *("written", "unseen: leaves her last line out", in_room("written", dropped(-1))),
        lambda true: but(lines=true["lines"][:-1])(true),
    ),
    ("inbox", "alters a first message", in_room("written", flipped(1)), but(enquiries=[[None, 0, 5], SECOND])),
    ("inbox", "writes one itself", in_room("written", part_by_the_host), but(enquiries=[[None, 0, 5], SECOND])),
    ("inbox", "alters a line", in_room("written", flipped(3)), but(enquiries=[[ONE, 4, 1], SECOND])),
    ("inbox", "brings back what she deleted", brings_back, but()),
    ("inbox", "calls an old copy new", own_copy(lambda old: replaced(old, seq=old.seq + 2)), "version"),
    (
        *("inbox", "unseen: shows her own copy as it was", own_copy(lambda old: old)),
        lambda true: but(line=before(true["line"]))(true),
    ),
    (
        *("inbox", "unseen: leaves a message out"),
        tells_of(lambda world, all: [each for each in all if each.room != world.rooms["written"]]),
        but(enquiries=[SECOND]),
    ),
]


@contextmanager
def community(folder: Path) -> Iterator[World]:
    with town(folder) as running:
        first, second, _, ana, bea = people = with_catalogue(running, "member", "member")
        later(running, 1, *people)
        hidden, hers, other = (
            listed(running, by, replaced(SAYS, name=name), slot=slot)
            for by, name, slot in ((ana, "Zq7Hidden", 1), (ana, "Zq7Ada", 0), (bea, "Zq7Bea", 0))
        )
        said = next(each for each in split_catalogue(raw(running)) if b"Zq7Hidden" in each)
        hers.owner.show_small(SMALL)
        other.owner.show_small(SMALL)
        hide(second, hidden, "confirm", of=hide(first, hidden))
        world = World(running, people, hers, other, said)
        world.words["inbox"] = hers.words
        talk(world, bea)
        yield world


def talk(world: World, member: Person) -> None:
    """They write to her and she answers; one she blocks; a member asks, and she thinks better of what she said."""
    device, owner, link = world.town.device, world.ada.owner, world.ada.link
    opened = look(world.town.connect(), link, device.today())
    for name, text in (("written", ONE), ("", TWO), ("blocked", DELETED)):
        world.words[name] = passphrase()
        prepared = visitor.prepare(device, world.words[name], link, opened, text)
        visitor.send(world.town.connect(), prepared)
        world.rooms[name] = prepared.room
    writer = Enquirer(world.town.connect(), device, world.words["written"])

    def answer(text: str, of: str = "written") -> None:
        owner.inbox.answer(next(each for each in owner.inbox.enquiries() if each.outside.room == world.rooms[of]), text)

    for number in range(2):
        answer(f"hers {number}")
        writer.say(f"theirs {number}")
    answer("hers at last")
    blocked = next(each for each in owner.inbox.enquiries() if each.outside.room == world.rooms["blocked"])
    world.blocked = blocked.outside, world.page(blocked.outside.room)
    owner.block(blocked)
    world.words["asked"] = passphrase()
    question = asker.prepare(device, world.words["asked"], link, opened)
    asker.send(member, question)
    world.rooms["asked"] = question.room
    for says in ("yes", "no"):
        owner.inbox.reply(owner.inbox.questions()[0], says)  # type: ignore[arg-type]


TRUE: dict[str, Callable[[str], Seen]] = {
    "link": lambda line: line,
    "catalogue": lambda line: {"listed": [["Zq7Ada", line], ["Zq7Bea", SAYS.line]], "lost": 0},
    "small": lambda _: {"Zq7Ada": True, "Zq7Bea": True},
    "inbox": lambda line: {"line": line, "enquiries": [FIRST, SECOND], "questions": [[True, "no", 0]]},
    "written": lambda _: {"lines": ["hers 0", "theirs 0", "hers 1", "theirs 1", "hers at last"], "lost": 0},
    "asked": lambda _: {"answer": "no", "lost": 0},
}


@pytest.mark.parametrize("client", ["program", pytest.param("page", marks=pytest.mark.thorough)])
def test_in_two_weeks_every_lie_is_named_left_out_or_without_effect_and_what_is_unseen_is_told(
    tmp_path: Path, client: str
) -> None:
    with community(tmp_path / "store") as world:
        somebody = Program(world.town) if client == "program" else Page(world.town, tmp_path)
        try:
            play(world, somebody)
        finally:
            somebody.end()


def play(world: World, somebody: Program | Page) -> None:
    start = world.town.clock.offset
    for number, (act, name, lies, came) in enumerate(LIES):
        world.town.clock.offset = start + DAY * DAYS * number // (len(LIES) - 1)
        for person in world.people:
            person.wallet.forget()
        world.change(str(number))
        true = TRUE[act](str(number))
        if act == "small" and isinstance(somebody, Program):
            continue
        teller = somebody if act == "small" else Program(world.town)
        with closing(Liar()) as silent:
            honest = teller.begin(silent, act, world.args(act))()
        assert honest == true, "nothing stayed of lies"
        liar = Liar()
        go = somebody.begin(liar, act, world.args(act))
        liar.lies = lies(world)
        told = go()
        liar.close()
        assert told == (came if isinstance(came, str) else came(true)), f"{act}: {name}"
    assert world.town.clock.offset - start == DAY * DAYS
