"""The table of lies: what a server in dishonest hands may answer, and what a client must make of it. Each row is told
to both clients (``test_lies``): to Python's and, over a site that lies, to the page's."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec
import pytest
from lying import Liar, Lie

from desk_acts import CARD, CONTACT, open_desk, write
from escrow_acts import WaitingReport, file_waiting
from harness import (
    NEIGHBOUR,
    NUMBER,
    SERVICE,
    ReportHandle,
    Town,
    alert_without_report,
    passphrase,
    publish_about,
    report_about,
)
from parasol.features.alerts.client.publishing import drafting
from parasol.features.checks.client import rekey
from parasol.features.checks.client.answer import CheckAnswer, read_answer
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.partial import place_of
from parasol.features.checks.client.index import position_of
from parasol.features.checks.client.tree import bucket_of
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client.visitor import Visitor
from parasol.features.desks.client.worker import Worker
from parasol.features.reports.client import review
from parasol.features.reports.structs import Contact
from parasol.features.services.client import keeping
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.files.structs import File
from parasol.kernel.rooms.public import Service
from parasol.kernel.roster.client import founding, steward, tending
from parasol.kernel.roster.client.person import Person
from parasol.kernel.site import Page as ServedPage
from parasol.kernel.vault.client import keys_of
from shorter import keep_for

OTHERS = [f"+44 7700 90020{last}" for last in range(5)]
LAST = "+44 7700 900207"
GONE = "+44 7700 900208"
UNLISTED = "+44 7700 900555"
T = TypeVar("T", bound=msgspec.Struct)
Lies = dict[str, Lie]
"""By path."""
Args = dict[str, Any]


class Community:
    """Two stewards, two members who answer at desks, and one who has never read anything."""

    def __init__(self, folder: Path, page: ServedPage | None = None) -> None:
        self.folder = folder
        self.town = Town(folder / "store", page)
        people = self.town.people("steward", "member", "member", "member")
        names = ("first", "second", "member", "other", "newcomer")
        self.words = {name: words for name, (words, _) in zip(names, people, strict=True)}
        self.first, self.second, self.member, self.other, _ = (person for _, person in people)
        self.liar = Liar()
        """That of the row which is told now."""

    def vault(self, who: str) -> m.VaultAnswer:
        """Somebody's vault as the server has it now."""
        name = keys_of(self.words[who], "vault").name
        return self.town.connect().ask("/api/vaults/read", m.VaultRead(name), m.VaultAnswer)

    def close(self) -> None:
        self.town.close()


class World(Community):
    """What most lies are about: a list in several buckets, reports, a desk. What only some rows need is made when the
    first of them asks for it; nothing that is lied about changes it."""

    def __init__(self, folder: Path, page: ServedPage | None = None) -> None:
        super().__init__(folder, page)
        self.old_vault = self.vault("newcomer")
        """From before the settings and the stewards were others."""
        self.former = self.steward_for_a_while()
        open_desk(self.first, self.second, card=CARD)
        desks.give_keys(self.first, 1, [self.member.key, self.other.key], "they answer there")
        for person in (self.second, self.member, self.other):
            person.refresh()
        self.filed = self.report("He would not let me leave.")
        self.alert = publish_about(self.first, self.second, self.filed.room)
        self.gone = self.taken_back_alert()
        for number in (NEIGHBOUR, *OTHERS):
            alert_without_report(self.first, self.second, number)
        self.old = Old(self)
        alert_without_report(self.first, self.second, LAST)
        assert self.old.answer(NUMBER).head.bits == self.answer(NUMBER).head.bits, "the old answers fit the questions"
        self.written: list[Visitor] = []
        """Conversations that a row began."""
        self.seeds: list[bytes] = []
        """With which a row signs what its vault is told."""

    def by_two(self, act: Callable[[], object]) -> None:
        with pytest.raises(steward.SecondNeeded) as waits:
            act()
        self.second.refresh()
        steward.agree(self.second, waits.value.proposal, "yes")
        self.first.refresh()

    def steward_for_a_while(self) -> Person:
        """A member now. ``former_length`` is a roster's in which she was a steward."""
        words, self.words["former"] = passphrase(), passphrase()
        self.by_two(lambda: steward.invite(self.first, "steward", words, "we need a third"))
        person = founding.join(self.town.connect(), self.town.device, words, self.words["former"])
        self.first.refresh()
        self.former_length = person.roster.length
        self.by_two(lambda: steward.change_role(self.first, person.key, "member", "asked to"))
        return person

    def taken_back_alert(self) -> m.StoredRecord:
        """The record of one that its reporter took back."""
        filed = self.report("Gone.", GONE)
        id = publish_about(self.first, self.second, filed.room, GONE)
        (record,) = [each for each in self.records(self.first.room("alerts")) if each.id == id]
        self.before = self.answer(GONE)
        filed.reporter.withdraw()
        return record

    def close(self) -> None:
        super().close()
        if "elsewhere" in self.__dict__:
            self.elsewhere.close()

    def report(self, text: str, number: str = NUMBER) -> ReportHandle:
        return self.town.report(report_about(number, text), "shared", Contact("Robin", "text me", True))

    @cached_property
    def elsewhere(self) -> Town:
        """Another community."""
        return Town(self.folder / "elsewhere")

    @cached_property
    def stranger(self) -> Person:
        """Its only steward."""
        return self.elsewhere.found()

    @cached_property
    def two(self) -> tuple[ReportHandle, ReportHandle, ReportHandle]:
        """Reports in the queue: two, and a third that no lie is about."""
        return self.report("One."), self.report("Two."), self.report("Three.")

    @cached_property
    def asked(self) -> ReportHandle:
        """A report that a steward has taken on, and asked about, and that has an answer."""
        filed = self.report("Asked.")
        report = review.find(self.first, filed.room.hex())
        review.claim(self.first, report)
        review.ask(self.first, report, "Which evening?")
        filed.reporter.answer("Friday.")
        return filed

    @cached_property
    def question(self) -> m.StoredRecord:
        """What a steward asked another reporter."""
        filed = self.report("Other.")
        review.ask(self.first, review.find(self.first, filed.room.hex()), "Which bar was it?")
        return self.records(filed.room)[-1]

    @cached_property
    def taken_back(self) -> ReportHandle:
        filed = self.report("Taken back.")
        filed.reporter.withdraw()
        return filed

    @cached_property
    def waits(self) -> WaitingReport:
        """A report that waits for another one, by the member."""
        return file_waiting(self.town, self.member, "+44 7700 900990")

    @cached_property
    def met(self) -> bytes:
        """The room of a report that met another one, by the same member: it stays sealed."""
        self.town.refill()
        rooms = [file_waiting(self.town, self.member, "+44 7700 900991").room for _ in range(2)]
        return rooms[0]

    @cached_property
    def opened(self) -> tuple[WaitingReport, WaitingReport]:
        """Two reports about one number by two members: stewards open both."""
        self.town.refill()
        one, other = (file_waiting(self.town, who, "+44 7700 900992") for who in (self.member, self.other))
        return one, other

    @cached_property
    def services(self) -> Service:
        """There are two in the directory; a third, which is returned, has gone."""
        for name in ("Harbour Clinic", "Law desk"):
            keeping.add(self.first, msgspec.structs.replace(SERVICE, name=name), "we went there together")
        gone = keeping.add(self.first, msgspec.structs.replace(SERVICE, name="Gone"), "we went there together")
        keeping.gone(self.first, gone.service, "police were waiting at the door")
        return gone

    @cached_property
    def files(self) -> tuple[Visitor, File, File]:
        """Two files of two parts in a conversation with the desk."""
        who, sent = self.desk[0], []
        for name in ("one.bin", "two.bin"):
            upload = who.prepare_file(os.urandom(2 * m.CHUNK_BYTES - 1), name, "application/octet-stream")
            who.send_file(upload)
            sent.append(upload.said)
        return who, sent[0], sent[1]

    @cached_property
    def draft(self) -> bytes:
        """A draft that waits for the second steward."""
        filed = self.report("Another.", UNLISTED)
        read = review.find(self.first, filed.room.hex())
        options: Any = {"kinds": [], "area": "", "happened": "", "reason": "clear account"}
        return drafting.draft_alert(self.first, [read], [parse(UNLISTED, "GB")], "Beware.", 3, **options)

    @cached_property
    def told(self) -> dict[str, ReportHandle]:
        """From which drafts are made: one that may be, one to be kept, one that doesn't say, and two whose alert one
        key takes back."""
        report = replaced(report_about(text="He shut the door."), description="A tall man.")
        wishes = {"warn": True, "keep": False, "unsaid": None, "one": True, "other": True}
        found = {}
        for name, wish in wishes.items():
            device = self.town.device
            if name in {"one", "other"}:
                device = replace(device, random=lambda count: bytes(32) if count == 32 else os.urandom(count))
            with pytest.MonkeyPatch.context() as patched:
                patched.setattr(self.town, "device", device)
                found[name] = self.town.report(replaced(report, warn_others=wish), "He is strong.", as_is=True)
        return found

    @cached_property
    def desk(self) -> tuple[Visitor, Visitor]:
        """Two conversations at the desk; the first has an answer and a note."""
        one, two = self.write("One?"), self.write("Two?")
        worker = Worker(self.town.unlock(self.words["member"]), 1)
        seen = worker.find(one.room.hex())
        worker.answer(seen, "Come by.")
        worker.note(seen, "Wants a woman to answer.")
        return one, two

    def write(self, text: str) -> Visitor:
        words = passphrase()
        who = write(self.town, text, CONTACT, words=words)
        self.words[who.room.hex()] = words
        return who

    @cached_property
    def invite(self) -> str:
        """The words of an invite that nobody has used."""
        words = passphrase()
        steward.invite(self.first, "member", words, "they asked")
        return words

    def records(self, room: bytes, seed: bytes | None = None) -> list[m.StoredRecord]:
        """All that the honest server has in a room, for the first steward or whoever has this seed."""
        read = m.RoomRead(room, 0)
        return self.first.connection.ask("/api/rooms/read", read, m.RoomPage, seed or self.first.seed).records

    def bucket(self, number: str, bits: int) -> int:
        position = position_of(self.member.list_key(1), place_of(parse(number, "GB")))
        return bucket_of(position, bits)

    def head(self) -> m.Head:
        (head,) = self.second.connection.ask("/api/index/heads", m.HeadsRead(), m.Heads, self.second.seed).heads
        return head

    def answer_bytes(self, number: str) -> bytes:
        """What the honest server answers now about a number. Its first 128 bytes are of this question alone."""
        head, points = self.head(), b"".join(oprf.blind(os.urandom(32), os.urandom)[1] for _ in range(2))
        message = m.Check(head.list_number, head.bits, self.bucket(number, head.bits).to_bytes(4), points, None)
        self.town.refill()
        return self.town.unlock(self.words["other"]).wallet.ask_bytes("/api/check", message, "check")

    def answer(self, number: str) -> CheckAnswer:
        return read_answer(self.answer_bytes(number))


class Renewing(Community):
    """A community that renews its list, and keeps alerts for a month."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        for number in OTHERS:
            alert_without_report(self.first, self.second, number)
        keep_for(30, self.first, self.second)

    def begin_list(self, *, is_filled: bool) -> Args:
        """A new list, with the entries of all alerts or none; a steward has to complete it."""
        tending.tend(self.first, new_list=True)
        if is_filled:
            with pytest.MonkeyPatch.context() as patched:
                patched.setattr(rekey, "_complete", lambda steward, state: None)
                rekey.rekey(self.first)
        return {"words": self.words["second"]}


class Old:
    """What the honest server says before the last alert comes."""

    def __init__(self, world: World) -> None:
        head = world.head()
        self.heads = m.Heads([head])
        self.answers = {number: world.answer_bytes(number) for number in (NUMBER, LAST)}
        step = 2 ** (32 - head.bits)
        asked = m.IndexPaths(1, [bucket * step for bucket in range(2**head.bits)])
        self.paths = world.second.connection.ask("/api/index/paths", asked, m.IndexPathsAnswer, world.second.seed)

    def answer(self, number: str) -> CheckAnswer:
        return read_answer(self.answers[number])


def nothing(liar: Liar) -> None:
    """What was asked doesn't matter."""


@dataclass(frozen=True)
class Row:
    """One lie: what somebody does while it is told, with which arguments, and what comes of it: the code of the trouble
    that the client names, or what is seen (from the world where that is what it has)."""

    act: str
    name: str
    tell: Callable[[World], Lies]
    shows: Any
    args: Callable[[World], Args] = field(default=lambda world: {})
    asked: Callable[[Liar], None] = nothing
    """Looks at what was asked while the lies were told."""
    page: Any = None
    """What the page's client shows, where that is something else."""
    only: Literal["", "program", "page"] = ""
    why: str = ""
    """Why it is for one client alone, or why they differ."""

    @property
    def id(self) -> str:
        return re.sub("[^a-z0-9/]+", "-", f"{self.act} {self.name}".lower())

    def expected(self, client: str, world: World) -> Any:
        shows = self.page if client == "page" and self.page is not None else self.shows
        return shows(world) if callable(shows) else shows


def replaced(struct: T, **changes: Any) -> T:
    return msgspec.structs.replace(struct, **changes)
