"""Somebody copies the whole server, and comes again after the keys were renewed. What do the old keys still open?

The thief has a member's phone as well: the list keys and the escrow's input key, those of now included. Each claim has
its control: what the old keys open in the first copy, and what the new ones would open in the second.
"""

import asyncio
import os
import shutil
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import evidence
import msgspec
import pytest

from escrow_acts import WaitingReport, file_waiting
from harness import NUMBER, SITE, Town, alert_without_report, check_number
from parasol.features.checks.client import rekey
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.index import input_of, tags_of
from parasol.features.escrow.client import shares
from parasol.features.reports.client import waiting
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import declined_by
from parasol.kernel.oprf import poprf
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.server_keys import new_server_keys, renew_server_keys
from parasol.kernel.roster.server.server_keys import NAMES, make_keys, place_of
from parasol.kernel.tokens.client.derive import Token
from parasol.kernel.wire.tokens import info_of, week_of
from postgres import bytes_of, files_of

T = TypeVar("T")
GUESSES = [NUMBER, *(f"+44 7700 900{n}" for n in range(700, 720))]
WAITED_FOR, LEFT_BEHIND = "+44 7700 900811", "+44 7700 900812"


def run(served: Town, work: Coroutine[object, object, T]) -> T:
    return asyncio.run_coroutine_threadsafe(work, served.loop).result(20)


@dataclass
class Seized:
    """A copy of all that a server has: its tables, its private keys by the number of their making, and its files."""

    tags: set[bytes]
    marks: set[bytes]
    keys: dict[str, bytes]

    @staticmethod
    def of(served: Town, folder: Path) -> "Seized":
        shutil.copytree(served.folder, folder)
        with evidence.asking(served.folder) as ask:
            return Seized(
                {tag for (tag,) in ask("SELECT tag FROM entry")},
                {mark for (mark,) in ask("SELECT mark FROM mark")},
                {name: value for name, value in ask("SELECT name, value FROM secret") if name.split("/")[0] in NAMES},
            )

    def listed(self, oprf_key: bytes, thief: Person) -> list[str]:
        """Which guesses are listed, by all list keys of a member's phone."""
        found = []
        for number in GUESSES:
            keys = [thief.list_key(each) for each in thief.roster.lists]
            questions = [input_of(key, parse(number, "GB").canonical()) for key in keys]
            if any(self.tags & set(tags_of(oprf.evaluate(oprf_key, question))) for question in questions):
                found.append(number)
        return found

    def waits(self, escrow_key: bytes, thief: Person) -> list[str]:
        """For which of two numbers a report waits."""
        key = shares.input_key(thief.keyring.escrow)
        return [
            number
            for number in (WAITED_FOR, LEFT_BEHIND)
            if shares.line_of(oprf.evaluate(escrow_key, shares.input_of(key, parse(number, "GB").canonical()))).mark
            in self.marks
        ]


@dataclass
class Twice:
    """The server before and after, with whoever's phone the thief has, and who waits."""

    served: Town
    before: Seized
    after: Seized
    thief: Person
    member: Person
    renewed: WaitingReport


@pytest.fixture
def twice(served: Town, tmp_path: Path) -> Twice:
    first, second, thief, member = served.settled("steward", "member", "member")
    alert_without_report(first, second, NUMBER)
    check_number(member, NUMBER)
    renewed, _ = file_waiting(served, member, WAITED_FOR), file_waiting(served, member, LEFT_BEHIND)
    before = Seized.of(served, tmp_path / "before")
    run(served, make_keys(served.storage, 2, os.urandom))
    keys = new_server_keys(first)
    assert keys is not None
    with pytest.raises(steward.SecondNeeded):
        renew_server_keys(first, keys, "the server was taken away for a night")
    [id] = steward.proposals(second)
    steward.agree(second, id, "so did I hear")
    rekey.rekey(second)
    waiting.renew_waiting(member, renewed.reporter)
    run(served, served.server.forget_keys())
    run(served, served.storage.rest())
    thief.refresh()
    return Twice(served, before, Seized.of(served, tmp_path / "after"), thief, member, renewed)


def test_the_old_key_of_checks_finds_nothing_in_the_new_list(twice: Twice) -> None:
    old, new = twice.before.keys["oprf_key"], twice.after.keys["oprf_key/2"]
    assert twice.before.listed(old, twice.thief) == [NUMBER], "in the copy from before it finds all"
    assert twice.after.listed(old, twice.thief) == []
    assert twice.after.listed(new, twice.thief) == [NUMBER], "who has the new key too finds it"


def test_the_old_escrow_key_tells_nothing_of_what_was_renewed_or_filed_since(twice: Twice) -> None:
    old, new = twice.before.keys["escrow_key"], twice.after.keys["escrow_key/2"]
    assert twice.before.waits(old, twice.thief) == [WAITED_FOR, LEFT_BEHIND]
    assert twice.after.waits(old, twice.thief) == [LEFT_BEHIND], "what nobody renewed was in the first copy as well"
    assert twice.after.waits(new, twice.thief) == [WAITED_FOR]


def forged(secret: bytes, served: Town, path: str, body: bytes) -> str:
    """What pays for a check, made by whoever has the key of the tokens."""
    nonce, week = os.urandom(32), week_of(served.clock.today())
    return Token("check", week, 0, nonce, poprf.evaluate(secret, nonce, info_of("check", week)), os.urandom(32)).header(
        SITE, path, body
    )


def test_tokens_made_with_the_old_key_pay_for_nothing(twice: Twice) -> None:
    assert twice.member.head is not None
    blinded = b"".join(oprf.blind(os.urandom(32), os.urandom)[1] for _ in range(2))
    check_number(twice.member, NUMBER)
    body = msgspec.json.encode(m.Check(twice.member.head.list_number, twice.member.head.bits, bytes(4), blinded))

    def pay(secret: bytes) -> str:
        answer = twice.member.connection.send("/api/check", body, forged(secret, twice.served, "/api/check", body))
        return "ok" if answer.status == 200 else declined_by(answer).code

    assert pay(twice.before.keys["token_key"]) == "token-wrong"
    assert pay(twice.after.keys["token_key/2"]) == "ok", "whoever has the new key makes as many as they like"


@pytest.mark.sqlite_only  # on PostgreSQL they are in the log of changes for a quarter of an hour
def test_the_old_keys_are_in_no_file_afterwards(twice: Twice) -> None:
    old = {twice.before.keys[name] for name in NAMES}
    assert set(twice.after.keys) == {place_of(name, 2) for name in NAMES}
    twice.served.close()
    assert not [path for path in files_of(twice.served.folder) if any(key in bytes_of(path) for key in old)]
