"""A thousand passes, drawn by 334 members and each used for a profile: whoever watched every request, and then took the
whole store, ties none of them to its member, and no two to each other, better than by chance.

Each member draws for the first time just before a profile of theirs is put there, the worst that may happen; the other
two come later, in other orders. A control that leaks is tied at once, each time.
"""

import os
import random
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise

import evidence
import httpx
import pytest

from harness import Town, passphrase, town
from parasol.features.profiles.client.owner import Owner
from parasol.kernel.client.connection import Connection
from parasol.kernel.formats.bounds import PASSES
from parasol.kernel.limits import redeemed_mark
from parasol.kernel.oprf import poprf
from parasol.kernel.roster.client.person import Person
from parasol.kernel.wire.days import first_day_of_quarter, quarter_of
from parasol.kernel.wire.tokens import RedeemedToken, read_redeemed, week_of
from profile_acts import PROFILE, paying

pytestmark = [pytest.mark.sqlite_only, pytest.mark.thorough]
"""Ten personas are tried in every run (test_profiles_taken.py). On PostgreSQL a thousand profiles take minutes, and
draws lie in their order until the next chore writes them anew (docs/postgresql.md,
tests/storage/test_postgres_forgetting.py)."""

MEMBERS = 334
TOKENS = MEMBERS * PASSES
PIECE, STEP = 10, 6
"""Every run of 15 letters that two requests have in common is found, which is 11 bytes."""
LONG = 2_000
"""Sealed records are longer. They are searched in every twentieth request."""
ONE = (1).to_bytes(32, "little")
BY_CHANCE = 14
"""So many of 334 are guessed by chance at most: one is expected, and more than this in one of 10^12 runs."""


class Watched(httpx.HTTPTransport):
    """Passes everything on, and remembers what was asked, and answered."""

    def __init__(self, only: str) -> None:
        super().__init__()
        self.only = only
        self.seen: list[bytes] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = super().handle_request(request)
        if request.url.path == self.only:
            header = request.headers.get("authorization", "").encode()
            self.seen.append(header + b" " + request.read() + b" " + answer.read())
        return answer


@dataclass
class Scene:
    """What the host saw, by member, and by profile in the order in which they were put there."""

    town: Town
    members: list[Person] = field(default_factory=list)
    draws: list[bytes] = field(default_factory=list)
    puts: list[bytes] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    rooms: list[bytes] = field(default_factory=list)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with town(tmp_path_factory.mktemp("taken") / "store") as running:
        first = running.found()
        scene, chance = Scene(running), random.Random(os.urandom(8))
        for number in range(MEMBERS):
            scene.members.append(running.invite(first))  # who joins draws
            scene.draws.append(_drawn(scene, scene.members[number]))
            _put(scene, number, 0)
        for slot in range(1, PASSES):
            for number in chance.sample(range(MEMBERS), MEMBERS):
                _put(scene, number, slot)
        yield scene


@contextmanager
def watched(scene: Scene, member: Person, path: str) -> Iterator[Watched]:
    """All that the member sends to this path meanwhile, through a connection of its own."""
    seen, before = Watched(path), member.connection
    member.connection = Connection(scene.town.url, seen)
    try:
        yield seen
    finally:
        member.connection.close()
        member.connection = before


def _drawn(scene: Scene, member: Person) -> bytes:
    """The very same that was drawn by joining, once more."""
    with watched(scene, member, "/api/tokens/draw") as drawing:
        member.wallet.forget()
        member.wallet.request_batch()
    return b" ".join(drawing.seen)


def _put(scene: Scene, number: int, slot: int) -> None:
    member = scene.members[number]
    with watched(scene, member, "/api/profiles/put") as putting:
        owner = Owner(member.connection, scene.town.device, passphrase())
        owner.make(PROFILE, paying(member, slot), slot)
    scene.puts.append(b" ".join(putting.seen))
    scene.owners.append(number)
    scene.rooms.append(owner.room)


def runs(content: bytes, is_whole: bool) -> list[bytes]:
    """What is written in base64; long ones only of some."""
    words = re.findall(rb"[A-Za-z0-9+/]{%d,}" % PIECE, content)
    return [word for word in words if is_whole or len(word) < LONG]


def steps(content: bytes) -> set[bytes]:
    return {word[at : at + PIECE] for word in runs(content, True) for at in range(0, len(word) - PIECE + 1, STEP)}


def pieces(content: bytes, is_whole: bool) -> set[bytes]:
    return {word[at : at + PIECE] for word in runs(content, is_whole) for at in range(len(word) - PIECE + 1)}


def tied(ones: Sequence[bytes], others: Sequence[bytes]) -> list[int | None]:
    """For each of ``others`` the one of ``ones`` with which it has most in common that few have; None: with none."""
    held: dict[bytes, set[int]] = {}
    for at, content in enumerate(ones):
        for piece in steps(content):
            held.setdefault(piece, set()).add(at)
    found: list[int | None] = []
    for number, content in enumerate(others):
        common = Counter(
            at
            for piece in pieces(content, number % 20 == 0)
            if len(held.get(piece, ())) in (1, 2, 3)
            for at in held[piece]
        )
        found.append(common.most_common(1)[0][0] if common else None)
    return found


def ranked(scene: Scene, table: str, column: str, owner_of: dict[bytes, int]) -> list[int]:
    """Members in the order in which a table has what is theirs, as its pages lie in the file."""
    with evidence.asking(scene.town.folder) as ask:
        rows = [bytes(mark) for (mark,) in ask(f"SELECT {column} FROM {table}")]
    return [owner_of[mark] for mark in rows if mark in owner_of]


def draws_kept(scene: Scene) -> list[int]:
    """Whoever has the server's keys computes what stands there for each member's draw."""
    quarter = quarter_of(scene.town.clock.today())
    week, limit = week_of(first_day_of_quarter(quarter + 1) - 1), scene.town.server._tokens
    marks = [limit.issued_mark(member.key, week, ("profile", quarter)) for member in scene.members]
    found = ranked(scene, "drawn", "mark", {mark: number for number, mark in enumerate(marks)})
    assert sorted(found) == [*range(MEMBERS)]
    return found


def redeemed(scene: Scene) -> list[RedeemedToken]:
    """What paid for each profile."""
    return [read_redeemed(re.findall(rb"Token profile\S+", put)[-1].decode()) for put in scene.puts]


def spent_kept(scene: Scene) -> list[int]:
    marks = [redeemed_mark(token) for token in redeemed(scene)]
    found = ranked(scene, "spent", "mark", dict(zip(marks, scene.owners, strict=True)))
    assert len(found) == TOKENS
    return found


def hits(ones: Sequence[int], others: Sequence[int]) -> int:
    """How often the same member stands at the same place."""
    return sum(one == other for one, other in zip(ones, others, strict=False))


def neighbours(members: Sequence[int]) -> int:
    return sum(one == other for one, other in pairwise(members))


def test_no_pass_of_a_thousand_is_tied_to_its_member_and_the_control_ties_each(scene: Scene) -> None:
    assert len(scene.puts) == TOKENS >= 1_000
    assert min(len(each) for each in (*scene.draws, *scene.puts)) > LONG
    assert [at for at in tied(scene.draws, scene.puts) if at is not None] == []
    leaky = [put + scene.draws[number][-700:-660] for put, number in zip(scene.puts, scene.owners, strict=True)]
    assert tied(scene.draws, leaky) == scene.owners


def test_no_nonce_that_was_spent_is_an_element_that_was_drawn(scene: Scene) -> None:
    """As it would be if it hadn't been blinded; with the server's keys nobody comes further."""
    points = [b64encode(poprf.blind(token.nonce, ONE)[1])[:PIECE] for token in redeemed(scene)]
    assert not [point for point in points if any(point in draw for draw in scene.draws)]
    element = b64encode(poprf.blind(bytes(32), ONE)[1])
    assert tied([scene.draws[0], element + scene.draws[1]], [element]) == [1], "the control"


def test_no_two_profiles_are_tied_to_each_other_and_the_control_ties_them(scene: Scene) -> None:
    firsts, later = scene.puts[:MEMBERS], scene.puts[MEMBERS:]
    assert [at for at in tied(firsts, later) if at is not None] == []
    at = {number: place for place, number in enumerate(scene.owners[:MEMBERS])}
    leak = [firsts[at[number]][20:60] for number in scene.owners[MEMBERS:]]  # of the token that paid for the first
    guessed = tied(firsts, [put + b" " + each for put, each in zip(later, leak, strict=True)])
    assert guessed == [at[number] for number in scene.owners[MEMBERS:]]


def test_no_order_in_which_the_store_keeps_anything_ties_a_pass_to_its_draw_or_to_another(scene: Scene) -> None:
    """Records are kept in the order in which they came, and say so; draws and spent tokens are not."""
    rooms = ranked(scene, "room ORDER BY id", "name", dict(zip(scene.rooms, scene.owners, strict=True)))
    assert len(rooms) == TOKENS
    drawn, spent = draws_kept(scene), spent_kept(scene)
    assert hits(drawn, rooms) <= BY_CHANCE
    assert hits(drawn, spent) <= BY_CHANCE
    assert hits(drawn, scene.owners) <= BY_CHANCE
    assert neighbours(spent) <= BY_CHANCE
    assert hits(range(MEMBERS), rooms) == MEMBERS, "the control: a store that kept draws in order would tie each first"
    assert neighbours(sorted(scene.owners)) == TOKENS - MEMBERS


def test_all_of_them_say_the_same_of_what_pays(scene: Scene) -> None:
    begun = {b".".join(header.split(b".")[:2]) for put in scene.puts for header in re.findall(rb"Token \S+", put)}
    assert begun == {f"Token profile.{quarter_of(scene.town.clock.today())}".encode()}
