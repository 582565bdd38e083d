"""An invented community: a server process, two stewards, a member, and alerts for example numbers of the world."""

import os
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from parasol.demo.example_numbers import ExampleNumber
from parasol.features.alerts.client.publishing import listing
from parasol.features.alerts.client.reading import read_alerts
from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.features.checks.client.answers import case_by
from parasol.features.checks.client.identifiers import parse
from parasol.features.reports.structs import Kind
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Unreachable
from parasol.kernel.client.device import Device
from parasol.kernel.oprf import poprf
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import Policy
from parasol.kernel.roster.structs import Topic
from parasol.kernel.server import calendar
from parasol.kernel.server.serve import prepare
from parasol.kernel.storage.opening import DATABASE
from parasol.kernel.tokens.client.derive import Token
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.days import day_of, month_of
from parasol.kernel.wire.signing import public_key_of, sign
from parasol.kernel.wire.tokens import info_of, week_of
from parasol.kernel.words import generate

HOST = "127.0.0.1"
POLICY = Policy(
    name="Riverside Collective (invented)",
    languages=["en", "es"],
    areas=["North", "Harbour", "Station", "Online"],
    region="GB",
    checks_per_week=200,
    topics=[Topic(1, "Town talk", "What is new where we work.", "en", 90)],
)
TEXTS: tuple[tuple[int, Kind, str], ...] = (
    (3, "violence", "Turned violent once inside and blocked the door. Do not meet."),
    (2, "robbery", "Takes the money back at the end and threatens. Works with a second person."),
    (1, "not paying", "Agrees to everything, then will not pay."),
    (0, "time-wasting", "Books and never comes. No harm known."),
)


@dataclass(slots=True)
class Somebody:
    """A demo person and the words that open their vault."""

    person: Person
    words: str


class Failed(Exception):
    """The demo saw something else than it should have."""


def say(text: str = "") -> None:
    """One line of the story."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def expect(holds: bool, what: str) -> None:
    """Raise ``Failed`` unless it holds."""
    if not holds:
        raise Failed(what)


class Cast(NamedTuple):
    """Who is there in the scenes behind the main job, and the line to the server."""

    connection: Connection
    first: Person
    second: Person
    member: Person


class Days:
    """Which day it is in the story: it begins some days ago, so that a vote can be over."""

    ago = 2

    def today(self) -> int:
        return day_of(time.time()) - self.ago


def device(days: Days | None = None) -> Device:
    """The real machine's randomness and day, or that of the story."""
    return Device(os.urandom, (lambda: day_of(time.time())) if days is None else days.today)


def new_words() -> str:
    """Eight new words."""
    return generate(os.urandom)


def port_is_free(port: int) -> bool:
    """Whether nothing else serves on this port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


_AGO = (
    "import time, sys; now = time.time; time.time = lambda: now() - {}; "
    "from parasol.kernel.shell.main import main; main()"
)


def prepare_store(store: Path, founding_words: str, days: Days) -> None:
    """An empty store, as of that day."""
    prepare(store, keys_of(founding_words, "founding").sign_key)
    calendar.begin(store, days.today())
    with closing(sqlite3.connect(store / DATABASE)) as connection, connection:
        connection.execute(
            "INSERT INTO week_count VALUES (?, 'check', 10000)", (week_of(day_of(time.time())) - 1,)
        )  # as if as many were usual, so that the thousands of checks here cost no work


def start(store: Path, port: int, days_ago: int = 0) -> "subprocess.Popen[bytes]":
    """Serve it in a process of its own, whose clock is so many days late; returns when it answers. What it says to
    hosts is told only if it doesn't start."""
    program = ["-c", _AGO.format(days_ago * 86_400)] if days_ago else ["-m", "parasol.kernel.shell.main"]
    arguments = [sys.executable, *program, "serve", "--store", str(store), "--port", str(port)]
    arguments += ["--page-line", "Sex workers warn each other here, and look up somebody before they meet."]
    told = store.parent / "server.log"
    with told.open("wb") as log:
        process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=log, stderr=log)  # noqa: S603 our own program
    asking = Connection(f"http://{HOST}:{port}")
    for _ in range(600):
        try:
            asking.ask("/api/about", m.NonceRead(), m.About)
            break
        except Unreachable:
            if process.poll() is not None:
                break
            time.sleep(0.1)
    else:
        process.kill()
        process.wait()
    asking.close()
    if process.poll() is not None:
        raise SystemExit(f"the server did not start:\n{told.read_text()}")
    return process


def check_tokens(store: Path, count: int) -> list[Token]:
    """Tokens made with the server's own key, which the demo has: nobody's membership has as many checks as are shown
    here."""
    with closing(sqlite3.connect(f"{(store / DATABASE).as_uri()}?mode=ro", uri=True)) as connection:
        (key,) = connection.execute("SELECT value FROM secret WHERE name = 'token_key'").fetchone()
    week = week_of(day_of(time.time()))
    nonces = [os.urandom(32) for _ in range(count)]
    info = info_of("check", week)
    return [Token("check", week, 0, nonce, poprf.evaluate(key, nonce, info), os.urandom(32)) for nonce in nonces]


def invite(by: Person, role: Literal["member", "steward"] = "member") -> str:
    """An open invite's words."""
    words = new_words()
    steward.invite(by, role, words, "known to us from the drop-in")
    return words


def join(connection: Connection, by: Person, role: Literal["member", "steward"]) -> Somebody:
    """Invite somebody and let them join."""
    invite_words, words = invite(by, role), new_words()
    person = founding.join(connection, by.device, invite_words, words)
    by.refresh()
    return Somebody(person, words)


def publish_examples(
    first: Person, second: Person, numbers: Sequence[ExampleNumber], progress: Callable[[int, int], None]
) -> int:
    """One alert, signed by both stewards, for each number; returns how many. Made directly, without a report behind
    each, because a thousand reports would take a thousand proofs of work."""
    today = first.device.today()
    last_seq = read_alerts(second).last_seq
    unique = {number.e164: number for number in numbers}
    for done, number in enumerate(unique.values()):
        severity, kind, text = TEXTS[done % len(TEXTS)]
        identifier = parse(number.international, "GB")
        seed = first.device.random(32)
        alert = Alert(
            id=first.device.random(16),
            text=text,
            severity=severity,
            kinds=[kind],
            area=POLICY.areas[done % len(POLICY.areas)],
            happened="",
            newest=month_of(today),
            reporters=1,
            masks=[identifier.masked()],
            published_on=today,
            expires_on=today + POLICY.alert_days,
            roster_length=first.roster.length,
            withdraw_keys=[public_key_of(seed)],
        )
        payload = msgspec.json.encode(alert)
        signed = SignedAlert(
            payload, [AlertSignature(who.key, sign(who.seed, "alert", payload)) for who in (first, second)]
        )
        case = case_by((first, second), alert, [identifier], seed)
        second.append("cases", alert.id, msgspec.json.encode(case), alert.withdraw_keys)
        last_seq = listing.append_signed(second, alert, signed, case, last_seq)
        progress(done + 1, len(unique))
    return len(unique)
