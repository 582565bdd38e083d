"""What people do in a soak: with the real client, or where a member has too few tokens for it, with ones made with the
server's key. Each act checks what comes; whatever else comes is an error of the run."""

import os
import random
import socket
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from bench import plain_load
from bench.load import request
from bench.posts import sealed
from bench.served import Community
from bench.soak.process import Days
from bench.wire import minted
from parasol.demo import community
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.checks.client import rekey, tree_head
from parasol.features.checks.client.check import check as check_number
from parasol.features.checks.client.check import choose_tree_head
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.question import asked_about
from parasol.features.desks.client import visitor
from parasol.features.desks.structs import DeskContact
from parasol.features.lounge.client.writing import ROOM
from parasol.features.reports.client import reporter, review
from parasol.features.reports.structs import Asked, Contact, Report
from parasol.host.local.paths import PATHS
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import Connection, declined_by
from parasol.kernel.client.proof_of_work import solve
from parasol.kernel.formats.bounds import CHECK_BYTES
from parasol.kernel.formats.contexts.rooms import vault_bytes
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.roster.client import steward, tending
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.wire.tokens import Spendable

POLICY = msgspec.structs.replace(
    community.POLICY, report_days=7, alert_days=7, decision_days=7, vault_days=14, checks_in_all=10_000_000
)
"""The shortest times that there are, so that what comes in is deleted in the run."""
TAKE_BACK_EVERY = 3
RENEW_EVERY = 21


@dataclass(slots=True)
class World:
    """What everybody who acts shares."""

    town: Community
    days: Days
    port: int
    plain_port: int
    token_key: bytes
    head: m.Head
    kept: list[tuple[int, Callable[[], object]]] = field(default_factory=list)
    """Of what was acknowledged the last day on which it is there, and what reads it."""

    def keep(self, mine: reporter.Reporter | visitor.Visitor) -> None:
        """Remember it; half of it is deleted at once."""
        last = self.days.today() + POLICY.report_days
        if random.random() < 0.5:
            mine.delete()
            last = 0
        self.kept.append((last, mine.read))

    def read_again(self, most: int = 300) -> tuple[int, int, list[str]]:
        """How much is there as it must be, how much of what was deleted or is due is gone, and what is wrong."""
        today, wrong = self.days.today(), list[str]()
        there = [each for each in self.kept if each[0] >= today]
        gone = [each for each in self.kept if each[0] < today]
        for some, is_there in ((there, True), (random.sample(gone, min(most, len(gone))), False)):
            for last, read in some:
                try:
                    read()
                    is_right = is_there
                except NoReport:
                    is_right = not is_there
                except Exception as error:
                    wrong.append(f"{type(error).__name__}: {error}")
                    continue
                if not is_right:
                    wrong.append(f"until day {last}, today {today}: {'gone' if is_there else 'there'}")
        return len(there), len(gone), wrong


class Wrong(Exception):
    """The server answered something else than it must."""


def expect(is_right: bool, what: str) -> None:
    """Raises ``Wrong``."""
    if not is_right:
        raise Wrong(what)


def _told(number: str) -> Report:
    return Report("He would not let me leave.", [Asked(number)], ["violence"], "North", warn_others=True)


def report(world: World, line: Connection) -> None:
    """File a report, and read it."""
    device, words = world.town.steward.device, community.new_words()
    reporter.send(line, reporter.prepare(fetch(line), device, words, _told("+44 7700 900999"), "", Contact()))
    mine = reporter.Reporter(line, device, words)
    mine.read()
    world.keep(mine)


def conversation(world: World, line: Connection) -> None:
    """Ask at a desk, say more, and read it."""
    device, words = world.town.steward.device, community.new_words()
    contact = DeskContact("unsure", "by text", "Robin", "the laundry")
    visitor.send(line, visitor.prepare(line, fetch(line), device, words, 1, "en", "A question.", contact))
    mine = visitor.Visitor(line, device, words)
    mine.say("It is urgent.")
    mine.read()
    world.keep(mine)


def paid(world: World, line: Connection, path: str, body: bytes, purpose: Spendable) -> bytes:
    """Ask with a token. Raises ``Declined``."""
    answer = line.send(path, body, minted(world.token_key, path, body, world.days.today(), purpose, line.site))
    if answer.status != 200:
        raise declined_by(answer)
    return answer.content


def checks(world: World, line: Connection) -> None:
    """Two checks: what isn't in the list is asked as what is."""
    for _ in range(2):
        blinded = b"".join(oprf.blind(os.urandom(32), os.urandom)[1] for _ in range(2))
        message = m.Check(world.head.list_number, world.head.bits, bytes(4), blinded)
        answer = paid(world, line, "/api/check", msgspec.json.encode(message), "check")
        expect(len(answer) == CHECK_BYTES, "a check's answer has another length")


def reads(world: World, line: Connection) -> None:
    """What members read, and what anybody reads."""
    newest = m.RoomNewest(world.town.steward.room("alerts"), 0, 0)
    paid(world, line, "/api/rooms/newest", msgspec.json.encode(newest), "read")
    paid(world, line, "/api/withdrawals/read", msgspec.json.encode(m.WithdrawalsRead(0)), "read")
    line.ask("/api/public/read", m.PublicRead(0), m.PublicPage)
    line.ask("/api/holdings", m.HoldingsRead(), m.Holdings)
    expect(fetch(line).length > 3, "the charter is short")


def post(world: World, line: Connection) -> None:
    """A post in the lounge."""
    ((_, message),) = sealed(world.town.steward, ROOM, 1)
    paid(world, line, "/api/rooms/append", message, "post")


def vault(world: World, line: Connection) -> None:
    """A new vault, written and read; half of them are deleted."""
    seed, name, content = os.urandom(32), os.urandom(16), os.urandom(m.VAULT_SIZES[0])
    signature = line.sign(seed, "vault", vault_bytes("write", name, 1, content))
    work = solve(line.ask("/api/work", m.WorkRead(), m.Work).task)
    message = m.VaultWrite(name, public_key_of(seed), 1, content, signature, [work])
    line.ask("/api/vaults/write", message, m.Done)
    read = line.ask("/api/vaults/read", m.VaultRead(name), m.VaultAnswer)
    expect(read.sealed == content, "a vault isn't as it was written")
    if random.random() < 0.5:
        signature = line.sign(seed, "vault", vault_bytes("delete", name, 0, b""))
        line.ask("/api/vaults/delete", m.VaultDelete(name, signature), m.Done)


def refused(world: World, line: Connection) -> None:
    """What must be refused, at any route, and connections that break in the middle or say nothing."""
    for _ in range(5):
        path = random.choice(list(PATHS))
        body = random.choice((os.urandom(200), b"[" * 1000, b'{"room":"AAAA"}'))
        answer = line.send(path, body, "Token none")
        expect(400 <= answer.status < 500, f"{path} took what it must refuse: {answer.status}")
    begun = request("/api/rooms/open", b"x" * 100_000)
    for sent in (b"", begun[:20], begun[:50_000]):
        with socket.create_connection(("127.0.0.1", world.port)) as connection:
            connection.sendall(sent)


def plain(world: World, _line: Connection) -> None:
    """A whole report on the plain pages, page by page."""
    is_filed, _ = plain_load.send(world.plain_port, plain_load.to_review(world.plain_port, random.randrange(10**6)))
    plain_load.hang_up()
    expect(is_filed, "the plain pages showed no words")


ACTS: dict[Callable[[World, Connection], None], int] = {
    report: 4,
    conversation: 2,
    checks: 8,
    reads: 4,
    post: 3,
    vault: 4,
    refused: 2,
    plain: 1,
}
"""With how often each is done, against the others."""


def a_day(world: World, number: int) -> None:
    """Once a day a report comes, two stewards make an alert of it, and a member finds it by a check; every third is
    taken back, and the check finds nothing any more. Every three weeks somebody joins and is removed, and the list is
    renewed."""
    town, phone, words = world.town, f"+44 7700 900{number % 900:03}", community.new_words()
    line, device = town.member.connection, town.steward.device
    prepared = reporter.prepare(fetch(line), device, words, _told(phone), "", Contact())
    reporter.send(line, prepared)
    id = drafting.draft_alert(
        town.steward,
        [review.find(town.steward, prepared.room.hex())],
        [parse(phone, "GB")],
        text="Turns violent once inside. Do not meet.",
        severity=3,
        kinds=["violence"],
        area="North",
        happened="",
        reason="clear account, one report",
    )
    publication.publish(town.second, drafting.find_draft(town.second, id.hex()), "agree, clear account")
    expect(_is_found(town, phone), "an alert that was published isn't found")
    if number % TAKE_BACK_EVERY == 0:
        reporter.Reporter(line, device, words).withdraw()
        expect(not _is_found(town, phone), "an alert that was taken back is found")
    if number % RENEW_EVERY == RENEW_EVERY - 1:
        came = community.join(town.steward.connection, town.steward, "member").person
        steward.remove(town.steward, came.key, "left again")
        town.steward.refresh()
        tending.tend(town.steward)
        if rekey.is_due(town.steward):
            rekey.rekey(town.steward)
        for each in (town.second, town.member):
            each.refresh()
    tree_head.confirm(town.steward)
    world.head = choose_tree_head(town.member, anew=True)


def _is_found(town: Community, phone: str) -> bool:
    result = check_number(town.member, asked_about(phone, "GB"), reading.read_alerts(town.member).last_seq)
    expect(not result.refused, "a check's answer was refused")
    return result.is_match
