"""``make demo``: the main job, step by step in plain words, against a real server. Its exit status tells if it worked.

With ``--once`` it stops after the main job; otherwise it keeps serving and says how to try it.
"""

import argparse
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from parasol.demo import community, outreach, own
from parasol.demo.community import Cast, Failed, expect, say
from parasol.demo.example_numbers import ExampleNumber, apart, examples
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.checks.client import check
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.question import only, question_of
from parasol.features.reports.client import reporter, review
from parasol.features.reports.client.model import SEVERITIES
from parasol.features.reports.structs import Asked, Contact, Report
from parasol.kernel.client.connection import Connection
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client import founding
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.roster.client.roster import fetch

NUMBER, WRITTEN_DIFFERENTLY, NEIGHBOUR = "+44 7700 900123", "(07700) 900-123", "07700 900124"


def bar(label: str) -> "Bar":
    """A progress line on the terminal; quiet elsewhere."""
    return Bar(label)


class Bar:
    """Prints "label done/of" over itself."""

    def __init__(self, label: str) -> None:
        self._label = label

    def __call__(self, done: int, of: int) -> None:
        if sys.stdout.isatty():
            end = "\n" if done == of else ""
            sys.stdout.write(f"\r   {self._label}: {done} of {of}{end}")
            sys.stdout.flush()


def main_job(
    connection: Connection, founding_words: str, store: Path, days: community.Days, come_to_today: Callable[[], None]
) -> dict[str, str]:
    """The whole story; returns the words to try it with. Raises ``Failed``."""
    device = community.device(days)
    say("1. A first steward founds the community with the founding words. The keys are made on her device.")
    first_words = community.new_words()
    first = founding.found(connection, device, founding_words, community.POLICY, first_words)
    say(f"   She signs as '{name_of_member(first.key)}'. The server has her public key and no name.")

    say("2. She invites a second steward and a member. Each joins with eight new words of their own.")
    second = community.join(connection, first, "steward")
    member = community.join(connection, first, "member")
    second.person.refresh()
    own.vote(first, second.person, member.person)
    come_to_today()
    for person in (first, second.person, member.person):
        person.wallet.forget()
    say("   They vote whether profiles may stand in a list. That was two days ago, and the vote is over.")

    say("3. Somebody reports, with no account. Their device seals it; they get a report code of eight words.")
    receipt_words = community.new_words()
    report = Report(
        what_happened="He was fine at first, then he locked the door and would not let me go.",
        identifiers=[Asked(NUMBER)],
        kinds=["violence"],
        area="North",
        description="Tall, about fifty, a scar on his left hand.",
        vehicle="White van, a dent in the back door.",
        warn_others=True,
    )
    prepared = reporter.prepare(
        fetch(connection), device, receipt_words, report, "Locks the door.", Contact("Robin", "text after noon", True)
    )
    reporter.send(connection, prepared)
    who = reporter.Reporter(connection, device, receipt_words)

    say("4. A steward takes it on and asks something. The reporter answers with the report code.")
    found = review.queue(first)[0]
    review.claim(first, found)
    review.ask(first, found, "Was anybody else there?")
    who.read()
    who.answer("No, he was alone.")

    say("5. She writes a warning in her own words. Alone she can't publish it; a second steward reads and signs.")
    found = review.find(first, found.short)
    draft = drafting.draft_alert(
        first, [found], [parse(NUMBER, "GB")], "Locks the door and turns violent. Do not meet.", 3, ["violence"],
        "North", "", "clear account, answered our question", description="Tall, about fifty, scar on the left hand.",
        vehicle="White van with a dented back door.",
    )  # fmt: skip
    _expect_refused(first, draft)
    publication.publish(second.person, drafting.find_draft(second.person, draft.hex()), "I agree: read both messages")

    say("6. The member checks the number, written differently. The server learns neither question nor answer.")
    result = _check(member.person, WRITTEN_DIFFERENTLY)
    expect(result.is_match and result.severity == 3, "the number should have been found")
    name, meaning = SEVERITIES[result.severity]
    say(f"   {WRITTEN_DIFFERENTLY}: a report was found. Level: {name} ({meaning}).")
    say(f"   Reported by {result.reporters}, newest {result.newest}: {result.alerts[0].warning}")
    expect(not _check(member.person, NEIGHBOUR).is_match, "the neighbour number should not have been found")
    say(f"   {NEIGHBOUR}: no report found. That is not a promise; nobody reported this number here.")

    say("7. The person who reported takes it back. No steward is needed; alert and index entry are gone.")
    who.withdraw()
    expect(not _check(member.person, NUMBER).is_match, "a withdrawn report should not be found")
    expect(who.read().status == "taken back", "the reporter should see that it was taken back")
    count = len(decisions.read(member.person))
    say(f"   Decisions that every member can read: {count}, each with a person and a reason.")

    _the_world(first, second.person, member.person, store)
    _another_report(connection, first)
    cast = Cast(connection, first, second.person, member.person)
    visitor_words = outreach.run(cast)
    own.run(cast)
    return {"first steward": first_words, "second steward": second.words, "member": member.words,
            "report code": receipt_words, "message code": visitor_words,
            "invite": community.invite(first)}  # fmt: skip


def _expect_refused(first: Person, draft: bytes) -> None:
    try:
        publication.publish(first, drafting.find_draft(first, draft.hex()), "me again")
    except drafting.NotPublishable:
        return
    raise Failed("one steward alone should not be able to publish")


def _check(person: Person, number: str, region: str = "GB") -> check.CheckResult:
    return check.check(person, question_of(parse(number, region)))


def _the_world(first: Person, second: Person, member: Person, store: Path) -> None:
    numbers = apart(examples())
    say(f"8. The numbering plans of the world: alerts for {len({n.e164 for n in numbers})} example numbers, each found")
    say("   in national, international and sloppy form, and its neighbour not.")
    started = time.monotonic()
    community.publish_examples(first, second, numbers, bar("published"))
    say(f"   Published in {time.monotonic() - started:.0f} s.")
    alerts = reading.read_alerts(member)
    expect(alerts.refused == [], "no alert should be refused")
    valid = {alert.id for alert in alerts.alerts}
    own = member.wallet._left.get("check", [])
    member.wallet._left["check"] = community.check_tokens(store, 5 * len(numbers))
    started, checks, report = time.monotonic(), 0, bar("checked")
    for done, number in enumerate(numbers):
        for form in _forms(number, done):
            found = check.check(member, only(parse(form, number.region)))
            is_there = any(alert.alert in valid for alert in found.alerts)
            expect(is_there, f"{number.e164} should be found ({number.region})")
            checks += 1
        found = check.check(member, only(parse(number.neighbour, number.region)))
        expect(found.hits == [], "a neighbour was found")
        checks += 1
        report(done + 1, len(numbers))
    seconds = time.monotonic() - started
    member.wallet._left["check"] = own
    each = 1000 * seconds / checks
    say(f"   {checks} checks in {seconds:.0f} s ({each:.1f} ms each, both sides), all as they should be.")


def _forms(number: ExampleNumber, turn: int) -> list[str]:
    sloppy = number.sloppy[turn % len(number.sloppy)]
    national = [] if number.region == "001" else [number.national]
    return [*national, number.international, sloppy]


def _another_report(connection: Connection, first: Person) -> None:
    """Something that waits in the queue, for whoever tries the demo."""
    report = Report(what_happened="Kept calling for weeks after I said no.", identifiers=[Asked("+44 7700 900456")],
                    kinds=["stalking"], area="Station", warn_others=True)  # fmt: skip
    prepared = reporter.prepare(fetch(connection), first.device, community.new_words(), report, "", Contact())
    reporter.send(connection, prepared)


def how_to_try(url: str, plain_url: str, words: dict[str, str]) -> None:
    """What somebody can do now."""
    invite = words.pop("invite")
    say()
    say(f"Now try it in a browser: {url}")
    say(f"The pages without JavaScript: {plain_url}")
    say("Use a private window for each person, so that they don't share a tab. The eight words of each:")
    for who, passphrase in words.items():
        say(f"   {who:20} {passphrase}")
    say(f"   an open invite       {url}/#join={invite.replace(' ', '-')}")
    say()
    say("The story in three minutes:")
    say("   1. Reporter: 'Report something that happened'. Skip what you like, give the number 07700 900789, send,")
    say("      and keep the report code, eight words.")
    say("   2. First steward: 'Open with my words', then Review. Open the report, write an alert, sign.")
    say("   3. Second steward: Review. Read the alert beside the report, sign and publish.")
    say("   4. Member: check +44 (0)7700 900 789: a report was found. Check 07700 900790: no report found.")
    say("   5. Reporter: 'I have a report or message code', take it back. The member checks again: no report found.")
    say("   'Leave', or the Shift key three times, ends everything at once. Press Back then: nothing is there.")
    say()
    say("The same from another terminal (each command asks for words first; `parasol --help` lists all):")
    program = ".venv/bin/parasol"
    say(f"   {program} check             as the member; then type +39 331 0123 4501 (found) or 07700 900124 (not)")
    say(f"   {program} review            as a steward: a report waits in the queue")
    say(f"   {program} report            as anybody; it gives you a report code")
    say(f"   {program} desk              as the member, who answers at the desk for health")
    say("Stop with Ctrl-C. Everything of this demo is deleted then.")


def _choose_ports(options: argparse.Namespace) -> None:
    """Take other ports where these are in use: by another demo, most likely."""
    for name in ("port", "plain_port"):
        asked = taken = getattr(options, name)
        while not community.port_is_free(taken) or (name == "plain_port" and taken == options.port):
            taken += 2
        if taken != asked:
            say(f"Port {asked} is in use, perhaps by another demo. This one takes {taken}.")
            setattr(options, name, taken)


def main() -> int:
    """Run the demo; 0 if all was as it should be."""
    ask = argparse.ArgumentParser(prog="make demo", description=__doc__)
    ask.add_argument("--once", action="store_true", help="stop after the main job")
    ask.add_argument("--port", type=int, default=8420)
    ask.add_argument("--plain-port", type=int, default=8421)
    options = ask.parse_args()
    _choose_ports(options)
    with tempfile.TemporaryDirectory(prefix="parasol-demo-") as folder:
        founding_words = community.new_words()
        say(
            f"A server with an empty store starts on {community.HOST}:{options.port}. It cannot read what it will keep."
        )
        store = Path(folder) / "store"
        days = community.Days()
        community.prepare_store(store, founding_words, days)
        processes = [community.start(store, options.port, days.ago)]

        def come_to_today() -> None:
            while days.ago:  # day by day: a server that was off for longer says so
                days.ago -= 1
                before = processes.pop()
                before.terminate()
                before.wait()
                processes.append(community.start(store, options.port, days.ago))

        url, plain_url = (f"http://{community.HOST}:{port}" for port in (options.port, options.plain_port))
        connection = Connection(url)
        try:
            words = main_job(connection, founding_words, store, days, come_to_today)
            processes.append(outreach.start_plain(store, url, options.plain_port))
            say(f"17. The pages without JavaScript answer at {plain_url}, from a process of their own.")
            say("The main job works.")
            if not options.once:
                how_to_try(url, plain_url, words)
                signal.pause()
        except KeyboardInterrupt:
            say("\nStopped.")
        except Failed as failed:
            say(f"THE MAIN JOB FAILED: {failed}")
            return 1
        finally:
            connection.close()
            for process in processes:
                process.terminate()
                process.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
