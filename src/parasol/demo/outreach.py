"""The second part of the story: a desk, a service, a sheet of paper, and pages without JavaScript."""

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import httpx

from parasol.demo import community
from parasol.demo.community import Cast, expect, say
from parasol.features.alerts.client import reading
from parasol.features.desks.client import keeping as stewards_desks
from parasol.features.desks.client import visitor, worker
from parasol.features.desks.client.slips import leave
from parasol.features.desks.client.slips import prepare as prepare_slip
from parasol.features.desks.structs import DeskContact, SlipText, Slots
from parasol.features.services.client import directory, keeping
from parasol.features.sheet import LANGUAGES
from parasol.kernel.formats.hours import Hours
from parasol.kernel.rooms.public import Service
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.structs import Card
from parasol.kernel.words.passphrase import WORDS_ON_A_SLIP, generate

HEALTH = 1
EVENINGS = [Hours(weekday, 18 * 60, 23 * 60) for weekday in range(7)]
CARD = Card(
    name="Health (invented)",
    kind="health",
    about="Tests, medicine, a worry. We are workers ourselves.",
    languages=["en", "es"],
    hours=EVENINGS,
    zone="Europe/London",
    reply_within=24,
    closed_text="At night: the emergency room of a hospital. You don't have to say what work you do.",
    keep_days=14,
)
CLINIC = Service(
    service=bytes(16),
    name="Harbour Clinic (invented)",
    kinds=["health"],
    area="Harbour",
    about="Tests, PEP, contraception.",
    reach="07700 900321",
    hours=[Hours(weekday, 9 * 60, 17 * 60) for weekday in range(5)],
    zone="Europe/London",
    is_always_open=False,
    hours_note="",
    languages=["en", "es", "ro"],
    cost="free",
    cost_note="",
    trans="yes",
    migrants="yes",
    minors="referral",
    asks_id="never",
    asks_status="never",
    calls_police="never",
    confirmed_on=0,
    is_gone=False,
)


def run(cast: Cast) -> str:
    """The story; returns the visitor's receipt words."""
    connection, first, second, member = cast
    say("9. A desk for health: two stewards decide its card, one gives its keys to a member who answers there.")
    with suppress(steward.SecondNeeded):
        stewards_desks.change_desk(first, HEALTH, CARD, "asked for at the last meeting")
    second.refresh()
    for id in steward.proposals(second):
        steward.agree(second, id, "yes, we agreed on that")
    first.refresh()
    stewards_desks.give_keys(first, HEALTH, [member.key], "she offered to answer")
    member.refresh()

    say("   Somebody writes to it, with no account. The member answers as the desk; nobody sees which worker it was.")
    words, device = community.new_words(), community.device()
    contact = DeskContact(is_safe="yes", how="07700 900654, text only", cover_name="Robin", say_we_are="the garage")
    roster = fetch(connection)
    said = "The condom came off."
    visitor.send(connection, visitor.prepare(connection, roster, device, words, HEALTH, "en", said, contact))
    answering = worker.Worker(member, HEALTH)
    found = answering.list()[0]
    answering.answer(found, "PEP works within 72 hours. Can you come to the Harbour Clinic?")
    answering.offer(found, "When suits you? Nobody will ask your name.", ["Tuesday 10:00", "Tuesday 15:00"])
    theirs = visitor.Visitor(connection, device, words)
    slots = next(line.said.slots for line in theirs.read().lines if isinstance(line.said, Slots))
    theirs.choose(slots[0])
    chosen = answering.find(found.short).chosen
    expect(chosen is not None and chosen.id == slots[0].id, "the worker should see which time was chosen")

    slip_words = generate(device.random, WORDS_ON_A_SLIP)
    slip = SlipText(HEALTH, slots[0].id, "Robin", "I would like PEP, and tests for the rest.", "en")
    leave(connection, prepare_slip(connection, slip_words, roster.desks[HEALTH], slip, device.random))
    say(f"   A slip for the clinic's door: '{slip_words}'. It shows what Robin chose to show, once.")
    expect(answering.show_slip(slip_words).cover_name == "Robin", "the slip should show the cover name")

    say("10. A support service, confirmed today: who may come, what it costs, whether anybody asks for ID.")
    keeping.add(second, CLINIC, "visited them this week")
    expect(len(directory.fetch(connection, roster, device.today())) == 1, "the directory should have one place")
    alerts = [each for each in reading.read_alerts(member).alerts if each.severity == 3]
    say(
        f"11. `parasol sheet` prints the gravest of {len(alerts)} dangerous alerts on one page, and writes them as text"
    )
    say(f"    messages. The doctor's sheet is there in {len(LANGUAGES)} languages, on the page and on paper.")
    return words


def start_plain(store: Path, server: str, port: int) -> "subprocess.Popen[bytes]":
    """Serve the plain pages in a process of their own; returns when they answer."""
    arguments = [sys.executable, "-m", "parasol.kernel.shell.main", "plain", "--store", str(store), "--server", server]
    arguments += ["--port", str(port)]
    told = store.parent / "plain.log"
    with told.open("wb") as log:
        process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=log, stderr=log)  # noqa: S603 our own program
    for _ in range(600):
        with suppress(httpx.HTTPError):
            if httpx.get(f"http://{community.HOST}:{port}/", trust_env=False).status_code == httpx.codes.OK:
                return process
        if process.poll() is not None:
            break
        time.sleep(0.1)
    process.kill()
    raise SystemExit(f"the plain pages did not start:\n{told.read_text()}")
