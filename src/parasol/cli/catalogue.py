"""The catalogue of profiles: what people told stewards, by when each has to be decided, and the roll."""

from parasol.cli.call import Call, short
from parasol.cli.output import count, quoted
from parasol.cli.parser import WORDS, Commands
from parasol.client.connection import Declined
from parasol.client.profiles.catalogue import is_owners, last_day_of, read_flags
from parasol.client.profiles.roll import sign_roll
from parasol.wire.days import text_of

commands = Commands("stewards")


@commands.add("catalogue", "what people told of profiles in the list, and by when to decide", reads=(WORDS,))
def _catalogue(call: Call) -> int:
    """Lists what people told you of profiles in the list, the oldest first. Each is to be decided within 48 hours. The
    hour is kept nowhere, so its day is the next one. Hide and answer with the page for browsers. Once a day it also
    signs which profiles everybody is shown, so that readers notice if one is left out whose owner didn't say so."""
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
    try:
        compared = sign_roll(steward)
    except Declined as declined:
        if declined.code != "no-catalogue":
            raise
        return call.out.give({"told": facts, "missing": None}, "\n".join([*lines, "There is no catalogue."]))
    if compared.missing:
        lines.append(f"{count(len(compared.missing), 'profile')} missing that stewards saw, without the owner's word.")
    return call.out.give({"told": facts, "missing": len(compared.missing)}, "\n".join(lines))
