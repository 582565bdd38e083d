"""The third part of the story: what members have for themselves, and what a platform did to somebody."""

from collections.abc import Callable

from parasol.client.community.person import Person
from parasol.client.community.roster import fetch
from parasol.client.connection import Connection
from parasol.client.lounge.reading import read_lounge
from parasol.client.lounge.writing import Writing
from parasol.client.platforms import stewards, writer
from parasol.demo import community
from parasol.formats.platform_log import Outcome, PlatformLog

TOWN = 1


def run(
    say: Callable[[str], None],
    expect: Callable[[bool, str], None],
    connection: Connection,
    first: Person,
    member: Person,
) -> None:
    """Three scenes. Raises ``Failed``."""
    say("12. The lounge: a member writes under a pen, a name that nobody can tie to a membership.")
    writing = Writing(member)
    text = "The new ticket machines at the station ask for a card now."
    writing.send(writing.post(0, topic=TOWN, name="Robin", title="Ticket machines", language="en", text=text))
    said = read_lounge(first).said
    expect([each.post.text for each in said] == [text], "the post should be there")
    say(f"   A steward reads it, by {said[0].by}. Nobody sees which member that is, the server included.")

    say("13. Somebody tells what a platform did, with no account. A steward answers; the code opens the answer.")
    words, device = community.new_words(), community.device()
    log = PlatformLog("Example Pay (invented)", "unpaid", reason="adult services")
    writer.send(connection, writer.prepare(fetch(connection), device, words, log))
    (logged,) = stewards.read_log(first)
    stewards.say(first, logged, Outcome("passed on", "We wrote to them."))
    note = writer.Writer(connection, device, words).read()
    expect(note.outcome is not None and note.outcome.state == "passed on", "the answer should be there")
    say(f"   {log.platform}: {log.happened}. The stewards say: {note.outcome.note if note.outcome else ''}")
