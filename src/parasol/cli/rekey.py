"""Renewing the keys and the list for checks, after somebody went or a week has passed."""

from parasol.cli.call import Call
from parasol.cli.exits import STOPPED
from parasol.cli.output import count
from parasol.cli.parser import Commands
from parasol.client.checks import head, rekey
from parasol.client.community import steward
from parasol.client.community.person import Person

INTERRUPTED = (
    "Stopped. Nothing is lost: the old list goes on answering until the new one is complete. "
    "Take it up again at any time, you or another steward: parasol rekey"
)


def add(commands: Commands) -> None:
    """Declare ``rekey``."""
    commands.add(
        "rekey",
        "stewards",
        "renew the keys and the list for checks",
        "Renews the members' key if a week has passed or somebody left, and the list for checks if somebody who has "
        "gone still knows its old key. Confirms the list for today, so that members see with each check how fresh it "
        "is. It can be stopped with Ctrl-C and taken up again; the old list answers until the new one is complete.",
        "parasol rekey",
        _rekey,
        ["your seven words"],
    )


def renew(call: Call, person: Person) -> int | None:
    """Renew what is due, with a bar, and confirm the list for today. Returns how many alerts were put into the new
    list, None if none was due."""
    steward.tend(person)
    put = rekey.rekey(person, call.out.progress) if rekey.is_due(person) else None
    head.confirm(person)
    return put


def _rekey(call: Call) -> int:
    person = call.unlock()
    try:
        put = renew(call, person)
    except KeyboardInterrupt:
        return call.out.fail(STOPPED, "stopped", INTERRUPTED)
    if put is None:
        return call.out.give(
            {"renewed": False, "alerts": 0},
            "Nothing is due: keys and list are in order, and the list is confirmed for today.",
        )
    return call.out.give({"renewed": True, "alerts": put}, f"The list is renewed, with {count(put, 'alert')} put in.")
