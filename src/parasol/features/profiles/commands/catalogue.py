"""The catalogue of profiles: what people told stewards, and by when each has to be decided."""

from parasol.features.profiles.client.catalogue import is_owners, last_day_of, read_flags
from parasol.kernel.shell.call import Call, short
from parasol.kernel.shell.output import count, quoted
from parasol.kernel.shell.parser import WORDS, Commands
from parasol.kernel.wire.days import text_of

commands = Commands("stewards")


@commands.add("catalogue", "what people told of profiles in the list, and by when to decide", reads=(WORDS,))
def _catalogue(call: Call) -> int:
    """Lists what people told you of profiles in the list, the oldest first. Each is to be decided within 48 hours. The
    hour is kept nowhere, so its day is the next one. Hide and answer with the page for browsers."""
    steward = call.steward()
    today = call.device.today()
    facts = [
        {
            "told": short(each.room),
            "day": text_of(each.opened_on),
            "decide_by": text_of(last_day_of(each)),
            "late": last_day_of(each) < today,
            "what": each.flag
            and ("no-answer" if each.flag.what == "answer" and not is_owners(each.flag) else each.flag.what),
            "about": each.flag and short(each.flag.profile),
            "why": each.flag and each.flag.why,
        }
        for each in read_flags(steward)
    ]
    lines = [
        f"{each['told']}  {each['day']}  "
        + (f"{each['what']}, about {each['about']}  " if each["what"] else "can't be read  ")
        + (f"LATE: it had to be decided by {each['decide_by']}" if each["late"] else f"decide by {each['decide_by']}")
        + (f"\n{quoted(str(each['why']))}" if each["why"] else "")
        for each in facts
    ]
    late = sum(bool(each["late"]) for each in facts)
    lines.append(f"{count(len(facts), 'message')}, {late} late.")
    return call.out.give({"told": facts}, "\n".join(lines))
