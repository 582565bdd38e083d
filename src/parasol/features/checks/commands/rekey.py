"""Renewing the keys and the list for checks, after somebody went or a week has passed."""

from parasol.features.checks.client import rekey, tree_head
from parasol.features.guides.client import keeping
from parasol.kernel.roster.client import tending
from parasol.kernel.roster.client.person import Person
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import STOPPED
from parasol.kernel.shell.output import count, wrapped
from parasol.kernel.shell.parser import WORDS, Commands, option

INTERRUPTED = (
    "Stopped. Nothing is lost: the keys and the list of before go on until the new ones are complete. "
    "Take it up again at any time, you or another steward: parasol rekey"
)

commands = Commands("stewards")


def renew(call: Call, person: Person, shortens: bool = False) -> int | None:
    """Renew what is due, with bars, and confirm the list for today. With ``shortens`` a new list is begun if there is
    none yet. Returns how many alerts were put into the new list, None if none was due."""
    is_begun = rekey.is_due(person)
    tending.tend(person, new_list=shortens and not is_begun, told=call.out.progress)
    reason = rekey.SHORTENED if shortens and not is_begun else None
    put = rekey.rekey(person, call.out.progress, reason) if rekey.is_due(person) else None
    tree_head.confirm(person)
    keeping.confirm(person)
    return put


@commands.add(
    "rekey",
    "renew the keys and the list for checks",
    option(
        "--shorten", action="store_true", help="make a new list if alerts are kept for longer than the settings say"
    ),
    reads=(WORDS,),
)
def _rekey(call: Call) -> int:
    """Renews the members' key if a week has passed or somebody left, and the list for checks if somebody who has gone
    still knows its old key. After a steward has gone, everybody gets new keys: in a large community that takes some
    minutes. Confirms the list for today, so that members see with each check how fresh it is. It can be stopped with
    Ctrl-C and taken up again; the old keys and the old list are used until the new ones are complete. A new list gives
    alerts the time that the settings say, if that is shorter than what they have; with --shorten a new one is made for
    that alone.

    parasol rekey
    parasol rekey --shorten
    """
    person = call.unlock(is_renewing=True)
    longer, are_keys_due = rekey.longer_alerts(person), person.is_steward and tending.is_due(person)
    try:
        put = renew(call, person, shortens=call.options.shorten and longer > 0)
    except KeyboardInterrupt:
        return call.out.fail(STOPPED, "stopped", INTERRUPTED)
    if put is None:
        keys = "The keys are renewed" if are_keys_due else "Nothing is due: keys and list are in order"
        told = f"{keys}, and the list is confirmed for today."
        if longer:
            told += "\n" + longer_text(longer)
        return call.out.give({"renewed": are_keys_due, "alerts": 0, "longer_alerts": longer}, told)
    return call.out.give(
        {"renewed": True, "alerts": put, "longer_alerts": rekey.longer_alerts(person)},
        f"The list is renewed, with {count(put, 'alert')} put in.",
    )


def longer_text(alerts: int) -> str:
    """That alerts keep an older, longer time, and what to do."""
    keep = "alert keeps its" if alerts == 1 else "alerts keep their"
    return wrapped(
        f"{alerts} {keep} old last day, though the settings are shorter now, until the list is renewed: "
        "parasol rekey --shorten. What is over by then goes within the hour, and nothing brings it back."
    )
