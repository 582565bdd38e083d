"""Two weeks in the lounge of a member whose host lies in every way that is known: each lie is named, is left out and
counted, or changes nothing. What a reader can't see stands in the threat model (20), and is shown here as it is: those
rows say ``unseen``."""

import base64
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from lied_to import Page, Program
from lying import Liar, Lie

from harness import Town, town
from letter_acts import pen, wrote
from lounge_acts import SAID, TOPICS, by_two, posted
from parasol.features.lounge.client import flags
from parasol.features.lounge.client.writing import ROOM, Writing, body_of
from parasol.features.lounge.rules import pen_point, season_info, season_of
from parasol.features.lounge.structs import Act, Certificate
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.oprf import poprf
from parasol.kernel.rooms.pages import packed, unpacked
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.server.server_keys import TOKEN_SECRET
from parasol.kernel.seal.record import seal_record
from parasol.kernel.wire.signing import public_key_of

DAY, DAYS, MINTED = 86_400, 14, 5
LETTERS = "letters"
Records = list[m.StoredRecord]
Seen = dict[str, Any]
OWN_KEY, _ = oprf.derive_key_pair(bytes(32), b"", oprf.MODE_POPRF)
replaced = msgspec.structs.replace


@dataclass
class World:
    """A community with a lounge: two stewards, Ana, and Bea, to whom the host lies."""

    town: Town
    first: Person
    second: Person
    ana: Person
    bea: Person
    words: str

    def secret(self) -> bytes:
        ((key,),) = self.town.sql("SELECT value FROM secret WHERE name = ?", TOKEN_SECRET)
        return bytes(key)  # type: ignore[call-overload,no-any-return]

    def sealed(self, seed: bytes, said: Any, after: m.StoredRecord, by: int = 1) -> m.StoredRecord:
        """What the host makes with the keys of a member who helps it."""
        epoch, id = self.ana.roster.current["members"], os.urandom(16)
        key = self.ana.keyring.keys["members"][epoch]
        body = seal_record(self.ana.room(ROOM), "members", epoch, key, seed, id, body_of(said), os.urandom)
        return m.StoredRecord(after.seq + by, id, after.day, body)

    def minted(self, key: bytes, number: int, last: m.StoredRecord) -> m.StoredRecord:
        """A post by a pen that no member drew."""
        seed, season = os.urandom(32), season_of(last.day)
        point = pen_point(self.ana.roster.genesis, 0, public_key_of(seed))
        certificate = Certificate(0, season, *poprf.certify(key, point, season_info(season), os.urandom))
        post = Writing(self.ana).post(0, **{**SAID, "text": f"Minted {number}."})
        return self.sealed(seed, replaced(post, certificate=certificate, salt=os.urandom(16)), last, number)


Change = Callable[[World, Records], Records]


def in_room(kind: str, change: Change) -> Callable[[World], dict[str, Lie]]:
    """A room's records are what this makes of them, for either way of reading."""

    def make(world: World) -> dict[str, Lie]:
        def is_there(asked: Seen) -> bool:
            return base64.b64decode(asked["room"]) == world.first.room(kind)

        def read(asked: Seen, truth: bytes) -> bytes:
            page = msgspec.json.decode(truth, type=m.RoomPage)
            return msgspec.json.encode(m.RoomPage(change(world, page.records), page.more)) if is_there(asked) else truth

        def newest(asked: Seen, truth: bytes) -> bytes:
            page = unpacked(truth)
            if not (is_there(asked) and page.records):
                return truth
            told = change(world, page.records[::-1])
            return packed(m.NewestPage(max(page.last, *(each.seq for each in told)), page.more, told[::-1]))

        return {"/api/rooms/read": read, "/api/rooms/newest": newest}

    return make


def at(place: int, **changed: Callable[[m.StoredRecord], Any]) -> Change:
    """One record with something else in it."""

    def change(world: World, all: Records) -> Records:
        told, one = list(all), all[place]
        told[place] = replaced(one, **{name: made(one) for name, made in changed.items()})
        return told

    return change


def flipped(record: m.StoredRecord) -> bytes:
    return record.body[:-1] + bytes([record.body[-1] ^ 1])


def swapped(world: World, all: Records) -> Records:
    one, two = all[-2:]
    return [*all[:-2], replaced(one, body=two.body), replaced(two, body=one.body)]


def without(number: int) -> Callable[[World], dict[str, Lie]]:
    return in_room(ROOM, lambda world, all: [each for each in all if each.seq != all[number].seq])


def act_made_up(world: World, all: Records) -> Records:
    hides = Act("hide", all[-1].day, "I want it gone", post=os.urandom(16))
    return [*all, world.sealed(os.urandom(32), hides, all[-1])]


def minting(key: Callable[[World], bytes]) -> Change:
    return lambda world, all: [*all, *(world.minted(key(world), number, all[-1]) for number in range(1, MINTED + 1))]


def shorter_charter(world: World) -> dict[str, Lie]:
    """Without the settings' last change: a policy of before."""

    def lie(asked: Seen, truth: bytes) -> bytes:
        told = msgspec.json.decode(truth)
        return msgspec.json.encode({**told, "entries": told["entries"][:-1]})

    return {"/api/charter/read": lie}


def other_tokens(world: World) -> dict[str, Lie]:
    """Evaluated with a key that marks the member."""

    def lie(asked: Seen, truth: bytes) -> bytes:
        told = msgspec.json.decode(truth, type=m.TokensDrawn)
        marked = [replaced(each, evaluated=each.evaluated[::-1]) for each in told.read]
        return msgspec.json.encode(replaced(told, read=marked))

    return {"/api/tokens/draw": lie}


def never_spent(world: World) -> dict[str, Lie]:
    """A token is said to be spent that never was, so that another one is shown."""
    problem = m.Problem(409, "token-spent", spent=os.urandom(80))

    def lie(asked: Seen, truth: bytes) -> httpx.Response:
        return httpx.Response(409, content=msgspec.json.encode(problem))

    return {"/api/rooms/read": lie, "/api/rooms/newest": lie}


def left_out(true: Seen, *places: int) -> Seen:
    texts = [text for place, text in enumerate(true["texts"]) if place - len(true["texts"]) not in places]
    return {**true, "texts": texts, "lost": true["lost"] + len(places)}


def unseen_without(place: int) -> Callable[[Seen], Seen]:
    return lambda true: {**left_out(true, place), "lost": true["lost"]}


NAMED = str
Row = tuple[str, Callable[[World], dict[str, Lie]], "NAMED | Callable[[Seen], Seen]"]
LIES: list[Row] = [
    ("says a record twice", in_room(ROOM, lambda world, all: [*all, all[0]]), "repeated"),
    ("reorders", in_room(ROOM, lambda world, all: all[::-1]), "repeated"),
    ("edits a post", in_room(ROOM, at(-1, body=flipped)), lambda true: left_out(true, -1)),
    ("gives a post another id", in_room(ROOM, at(-1, id=lambda _: os.urandom(16))), lambda true: left_out(true, -1)),
    ("swaps two posts", in_room(ROOM, swapped), lambda true: left_out(true, -1, -2)),
    (
        "gives a post a day of another season",
        in_room(ROOM, at(-1, day=lambda one: one.day + 200)),
        lambda true: left_out(true, -1),
    ),
    ("makes an act up", in_room(ROOM, act_made_up), lambda true: {**true, "lost": true["lost"] + 1}),
    (
        "certifies with another key",
        in_room(ROOM, minting(lambda _: OWN_KEY)),
        lambda true: {**true, "lost": true["lost"] + MINTED},
    ),
    ("shows the settings of before", shorter_charter, "rolled-back"),
    ("evaluates tokens otherwise", other_tokens, "wrong-token-key"),
    ("says that a token was spent", never_spent, "token-unspent"),
    (
        "swaps two letters",
        in_room(LETTERS, swapped),
        lambda true: {**true, "letters": ["A letter."], "letters_lost": 2},
    ),
    (
        "leaves a letter out",
        in_room(LETTERS, lambda world, all: [all[0], all[2]]),
        lambda true: {**true, "letters": ["A letter.", "Another one."], "letters_lost": 1},
    ),
    # what a reader doesn't see by itself
    ("unseen: leaves the newest post out", without(-1), unseen_without(-1)),
    ("unseen: leaves a post in the midst out", without(-2), unseen_without(-2)),
    ("unseen: leaves a hiding out", without(1), lambda true: {**true, "texts": ["The hidden one.", *true["texts"]]}),
    (
        "counted: makes pens with the token key",
        in_room(ROOM, minting(World.secret)),
        lambda true: {
            **true,
            "texts": [*true["texts"], *(f"Minted {number}." for number in range(1, MINTED + 1))],
            "pens": true["pens"] + MINTED,
        },
    ),
]


FROM_UNLOCKING = {"evaluates tokens otherwise"}


@contextmanager
def community(folder: Path) -> Iterator[World]:
    with town(folder) as running:
        people = running.people("steward", "member", "member")
        (_, first), (_, second), (_, ana), (words, bea) = people
        by_two(first, second, lambda: steward.change_policy(first, TOPICS, "a space of our own"))
        for each in (ana, bea):
            each.refresh()
        hidden = posted(ana, text="The hidden one.")
        today = first.device.today()
        hiding = flags.act(first, Act("hide", today, "it names a street", post=hidden.identity))
        flags.act(second, Act("confirm", today, "so it does", of=hiding))
        wrote(ana, pen(bea), "A letter.")
        wrote(bea, pen(ana), "An answer.")
        wrote(ana, pen(bea), "Another one.")
        yield World(running, first, second, ana, bea, words)


@pytest.mark.parametrize("client", ["program", pytest.param("page", marks=pytest.mark.thorough)])
def test_in_two_weeks_every_lie_is_named_left_out_or_without_effect_and_what_is_unseen_is_told(
    tmp_path: Path, client: str
) -> None:
    with community(tmp_path / "store") as world:
        member = Program(world.town) if client == "program" else Page(world.town, tmp_path)
        try:
            play(world, member)
        finally:
            member.end()


def play(world: World, member: Program | Page) -> None:
    start = world.town.clock.offset
    for number, (name, lies, expected) in enumerate(LIES):
        world.town.clock.offset = start + DAY * DAYS * number // (len(LIES) - 1)
        for person in (world.first, world.second, world.ana, world.bea):
            person.refresh()
            person.wallet.forget()
        for text in (f"Of {name}.", f"And of {name}.")[: 2 if number == 0 else 1]:
            posted(world.ana, text=text, root=bytes(16))  # an answer is short: all of them lie on one page
        true = Program(world.town).begin(Liar(), "lounge", {"words": world.words})()
        assert (true["lost"], true["letters_lost"], len(true["texts"])) == (0, 0, number + 2), "nothing stayed of lies"
        liar = Liar()
        if name in FROM_UNLOCKING:
            liar.lies = lies(world)
        go = member.begin(liar, "refresh" if lies is shorter_charter else "lounge", {"words": world.words})
        liar.lies = lies(world)
        told = go()
        liar.close()
        assert told == (expected if isinstance(expected, str) else expected(true)), name
    assert world.town.clock.offset - start == DAY * DAYS
