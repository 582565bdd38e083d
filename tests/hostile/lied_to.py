"""What somebody does while a server lies, in Python's client and in the page's. Each act first does what comes before
the lies (``begin``), then the rest; what comes of it is told alike: a trouble's code, or what is seen."""

import json
import os
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import lied_to_profiles
from lies import Args
from lying import Liar, site

import escrow_acts
from harness import Town
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.checks.client import rekey, tree_head
from parasol.features.checks.client.check import NoTreeHead, check
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.question import only
from parasol.features.desks.client import slips
from parasol.features.desks.client.visitor import Visitor
from parasol.features.desks.client.worker import Worker
from parasol.features.letters.client import letters
from parasol.features.lounge.client.reading import read_lounge
from parasol.features.reports.client import review, waiting
from parasol.features.reports.client.met import SEALED
from parasol.features.reports.client.reporter import Reporter
from parasol.features.reports.structs import Contact
from parasol.features.services.client import directory
from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Connection, Declined, NoRoom, Unreachable
from parasol.kernel.client.device import Device
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.files.structs import File
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.roster.client import founding
from parasol.kernel.roster.client.person import EmptyVault, Person, unlock
from parasol.kernel.roster.client.roster import NotFounded, OtherProtocol, about, fetch
from parasol.kernel.seal import Unreadable
from parasol.kernel.tokens.client import NoTokens
from parasol.kernel.wire.days import quarter_of
from parasol.kernel.words.passphrase import ManyCalledSo

ROOT = Path(__file__).parents[2]
Go = Callable[[], Any]

TROUBLES: dict[type[Exception], str] = {
    NotFounded: "not-founded",
    NoTreeHead: "no-head",
    NoReport: "no-report",
    slips.NoSlip: "no-slip",
    slips.NotThisDesk: "not-this-desk",
    EmptyVault: "empty-vault",
    founding.InviteUnusable: "invite-unusable",
    review.Unusable: "unusable-report",
    ManyCalledSo: "more-than-one",
    NoRoom: "full",
    Unreachable: "unreachable",
    BadAnswer: "bad-answer",
}
"""What the page has another code for, or tells by its sentence. Any other exception is a crash."""
SENTENCES = {
    "isn't by the person": "signature",
    "belongs to another": "room",
    "belongs to somebody else": "holder",
    "in another order than": "part",
    "repeats or reorders": "repeated",
    "without its beginning": "no-key",
    "without the report": "no-key",
    "neither": "author",
    "never was": "author",
    "the wrong side": "author",
    "belongs somewhere else": "tag",
    "check again": "cut-off",
    "needs two people": "draft-own",
    "no steward now": "draft-stranger",
    "that can be read": "draft-reports",
    "stays with the stewards": "draft-kept",
    "didn't say whether": "draft-unsaid",
    "in words of your own": "draft-empty",
    "use other words": "draft-copied",
    "in short too": "draft-short",
    "level of the scale": "draft-severity",
    "the community's areas": "draft-area",
    "takes at most": "draft-identifiers",
    "not the ones that it shows": "draft-masks",
    "could not take the alert back": "draft-changed",
    "isn't signed as it should be": "draft-answers",
}


NAMED = (*TROUBLES, Distrust, Declined, Unreadable, NoTokens, drafting.NotPublishable)


def code_of(error: Exception) -> str:
    said = [code for part, code in SENTENCES.items() if part in str(error)]
    if isinstance(error, Distrust | Declined | OtherProtocol | Unreadable | NoTokens):
        return error.code
    return said[0] if said else next(code for kind, code in TROUBLES.items() if isinstance(error, kind))


def codes(problems: list[str]) -> list[str]:
    """Sentences as codes; one that has none stays as it is."""
    return sorted(next((code for part, code in SENTENCES.items() if part in each), each) for each in problems)


class Program:
    """Python's client."""

    def __init__(self, town: Town) -> None:
        self.town = town

    def begin(self, liar: Liar, act: str, args: Args) -> Go:
        connection = self.town.connect(liar)
        if act in BY_A_PERSON:
            person = _person(connection, self.town.device, args)
            go: Go = partial(BY_A_PERSON[act], person, args)
        else:
            made = lied_to_profiles.ACTS.get(act) or globals()[f"_{act.replace('-', '_')}"]
            go = made(connection, self.town.device, args)

        def outcome() -> Any:
            try:
                return go()
            except NAMED as error:
                return code_of(error)

        return outcome

    def end(self) -> None:
        """Nothing is left."""


class Page:
    """The page's client, in a process of its own (``tests/page/lied-to.ts``)."""

    def __init__(self, town: Town, folder: Path) -> None:
        self._today = town.clock.today
        self._liar = Liar()
        self._site = site(lambda: self._liar, town.url)
        self._url = self._site.__enter__()
        command = ["node", "tools/page/test.mjs", "--bundle", "lied-to.ts", str(folder)]
        subprocess.run(command, cwd=ROOT, check=True, timeout=120)
        acting = ["node", "--max-semi-space-size=32", str(folder / "lied-to.mjs")]
        self._process = subprocess.Popen(acting, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def begin(self, liar: Liar, act: str, args: Args) -> Go:
        self._liar = liar
        read = {
            f"{name}_is": parse(args[name], "GB") for name in ("typed", "before") if isinstance(args.get(name), str)
        }
        told = {**args, **{name: [each.kind, each.normal] for name, each in read.items()}}
        self._ask({"act": act, "args": told, "url": self._url, "today": self._today()})
        return lambda: self._ask({})

    def _ask(self, message: dict[str, Any]) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(message), file=self._process.stdin, flush=True)
        answer = json.loads(self._process.stdout.readline())
        assert "crash" not in answer, answer["crash"]
        return answer.get("outcome")

    def end(self) -> None:
        self._site.__exit__(None, None, None)
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


# Acts


def _person(connection: Connection, device: Device, args: Args) -> Person:
    return unlock(connection, device, args["words"])


def _unlock(connection: Connection, device: Device, args: Args) -> Go:
    def go() -> str:
        unlock(connection, device, args["words"])
        return "opened"

    return go


def refresh(person: Person, args: Args) -> str:
    """Somebody who has read the roster in this session reads on."""
    person.refresh()
    return "read"


def _about(connection: Connection, device: Device, args: Args) -> Go:
    return lambda: about(connection).protocol


def _receipt(connection: Connection, device: Device, args: Args) -> Go:
    def go() -> Args:
        read = Reporter(connection, device, args["words"]).read()
        return {"status": read.status, "lines": [each.said.text for each in read.lines], "unreadable": read.unreadable}

    return go


def _invite(connection: Connection, device: Device, args: Args) -> Go:
    def go() -> str:
        founding.open_invite(connection, args["words"])
        return "opened"

    return go


def _check(connection: Connection, device: Device, args: Args) -> Go:
    """``before``: a check before the lies, in the same session. ``unread``: without any alert that was read."""
    person = _person(connection, device, args)

    def asked(typed: str) -> Args:
        last_seq = 0 if args.get("unread") else reading.read_alerts(person).last_seq
        found = check(person, only(parse(typed, "GB")), last_seq)
        return {"match": found.is_match, "refused": sorted(found.refused)}

    if "before" in args:
        asked(args["before"])
    return lambda: asked(args["typed"])


def _alerts(connection: Connection, device: Device, args: Args) -> Go:
    """``again``: they were read before, in the same session; ``times``: how often they are read. ``keys``: which of
    them the vault has as taken back."""
    person = _person(connection, device, args)
    reader = reading.AlertReader(person)
    if args.get("again"):
        reader.newest()

    def go() -> Args:
        for _ in range(args.get("times", 1)):
            reader.newest()
        found = reader.back()
        kept = [bytes.fromhex(key) in person.contents.withdrawn for key in args.get("keys", [])]
        refused = [each.code for each in found.refused]
        return {"alerts": sorted(alert.id.hex() for alert in found.alerts), "refused": refused, "withdrawn": kept}

    return go


def room(person: Person, args: Args) -> list[str]:
    return [opened.code if isinstance(opened, Unreadable) else "read" for _, opened in person.read(args["kind"])]


def publish(person: Person, args: Args) -> str:
    for draft in drafting.open_drafts(person):
        if draft.id.hex() == args["draft"]:
            publication.publish(person, draft, "clear account")
            return "published"
    return "no-such-draft"


def renew(person: Person, args: Args) -> int:
    return rekey.rekey(person)


def confirm(person: Person, args: Args) -> str:
    tree_head.confirm(person)
    return "confirmed"


def report(person: Person, args: Args) -> Args:
    """``queued``: it is seen in the queue before."""
    if args.get("queued"):
        review.queue(person)
    read = review.find(person, args["room"])
    told = {"text": read.report.what_happened, "shared": read.shared, "contact": read.contact is not None}
    problems = codes([each for each in read.problems if each != SEALED])
    lines = [each.said.text for each in read.lines]
    return {**told, "problems": problems, "sealed": read.is_sealed, "status": read.status, "lines": lines}


def ask(person: Person, args: Args) -> None:
    review.ask(person, review.find(person, args["room"]), "Which evening?")


def queue(person: Person, args: Args) -> Args:
    """``rooms``: what is told of these."""
    read = {each.room.hex(): each for each in review.queue(person)}
    return {room: [codes(read[room].problems), read[room].report.what_happened] for room in args["rooms"]}


def _services(connection: Connection, device: Device, args: Args) -> Go:
    return lambda: [each.name for each in directory.fetch(connection, fetch(connection), device.today())]


def _desk(connection: Connection, device: Device, args: Args) -> Go:
    """A worker opens the conversation of this room, or sees it in the list."""
    worker = Worker(_person(connection, device, args), 1)

    def go() -> Args:
        if args.get("listed"):
            (read,) = [each for each in worker.list() if each.room.hex() == args["room"]]
        else:
            read = worker.find(args["room"])
        told = {"opening": read.opening and read.opening.text, "contact": read.contact is not None}
        return {**told, "problems": codes(read.problems), "lines": len(read.lines), "notes": len(read.notes)}

    return go


def slip(person: Person, args: Args) -> str:
    """A worker is given the five words of a slip."""
    return Worker(person, 1).show_slip(args["slip"]).cover_name


def _visit(connection: Connection, device: Device, args: Args) -> Go:
    def go() -> Args:
        read = Visitor(connection, device, args["words"]).read()
        return {"lines": len(read.lines), "unreadable": read.unreadable, "closed": read.is_closed}

    return go


def _drop_contact(connection: Connection, device: Device, args: Args) -> Go:
    return Visitor(connection, device, args["words"]).drop_contact


def _fetch_file(connection: Connection, device: Device, args: Args) -> Go:
    visitor = Visitor(connection, device, args["words"])
    file = next(each.said for each in visitor.read().lines if isinstance(each.said, File))
    return lambda: len(visitor.fetch_file(file))


def wait(person: Person, args: Args) -> str:
    """A member files a report that waits."""
    waiting.prepare_waiting(person, args["receipt"], escrow_acts.about(args["typed"]), "", Contact())
    return "prepared"


def _enter(connection: Connection, device: Device, args: Args) -> Go:
    """Unlock and check."""

    def go() -> Any:
        return _check(connection, device, args)()

    return go


def _pay(connection: Connection, device: Device, args: Args) -> Go:
    """Spend a token of this purpose, as often as ``times`` says; ``fresh``: in a session that begins with the lies."""

    def once(person: Person) -> str:
        match args["purpose"]:
            case "check":
                check(person, only(parse(args["typed"], "GB")))
            case "read":
                reading.read_alerts(person)
            case "post":
                person.wallet.ask("/api/escrow/evaluate", m.Evaluate(1, [os.urandom(32)] * 4), m.Evaluated, "post")
            case "escrow":
                person.wallet.credential()
            case "once":
                message = m.RoomOpen("flag", bytes(16), bytes(32), [], bytes(64), [], None)
                quarter = quarter_of(device.today())
                person.wallet.ask_once("/api/rooms/open", message, m.HasMet, "profile", quarter)
        return "paid"

    before = None if args.get("fresh") else _person(connection, device, args)
    if before:
        once(before)

    def go() -> list[str]:
        found, person = set(), before or _person(connection, device, args)
        for _ in range(args.get("times", 1)):
            try:
                found.add(once(person))
            except NAMED as error:
                found.add(code_of(error))
        return sorted(found)

    return go


def lounge(person: Person, args: Args) -> Args:
    """What a member sees in the lounge and of their letters."""
    read = read_lounge(person)
    found = letters.read_letters(person, read)
    return {
        "texts": [said.post.text for said in read.said if read.hidden_by(said) is None],
        "lost": read.others,
        "pens": max(map(len, read.pens)),
        "letters": [line.said.text for talk in found.talks for line in talk.lines],
        "letters_lost": found.others + sum(talk.lost for talk in found.talks),
    }


BY_A_PERSON: dict[str, Callable[[Person, Args], Any]] = {
    act.__name__: act for act in (refresh, room, publish, renew, confirm, report, ask, queue, slip, wait, lounge)
}
"""Acts of somebody who has unlocked, and does nothing more before the lies."""
