"""The decisions of the stewards, each with a person and a reason."""

from parasol.kernel.moderation import decisions
from parasol.kernel.moderation.structs import Decision
from parasol.kernel.roster.client.person import name_of_member
from parasol.kernel.shell.call import Call, short
from parasol.kernel.shell.output import quoted
from parasol.kernel.shell.parser import WORDS, Commands
from parasol.kernel.wire.days import text_of

commands = Commands("members")


@commands.add("decisions", "what the stewards decided, and why", reads=(WORDS,))
def _decisions(call: Call) -> int:
    """Lists what the stewards decided: the day, who it was, what it was about (a name of three words, never content),
    and why."""
    person = call.unlock()
    found = decisions.read(person)
    facts = [
        {
            "day": text_of(item.day),
            "by": name_of_member(item.by),
            "member": short(item.by),
            "what": item.decision.what,
            "about": item.decision.about,
            "name": decisions.about(item.decision) or None,
            "reason": item.decision.reason,
        }
        for item in found
    ]
    told = [
        f"{text_of(item.day)}  {name_of_member(item.by)} {_told(item.decision)}\n{quoted(item.decision.reason)}"
        for item in found
    ]
    return call.out.give({"decisions": facts}, "\n".join(told) or "Nothing was decided yet.")


def _told(decision: Decision) -> str:
    """What was decided, in the word that screens have for what the wire calls a seat, and about what."""
    what, name = decision.what.replace("a seat", "a member"), decisions.about(decision)
    return f"{what}: {name}" if name else what
