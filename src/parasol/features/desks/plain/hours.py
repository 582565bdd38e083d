"""Opening hours in words, and how soon a desk answers."""

from collections.abc import Sequence
from datetime import time

from babel.dates import format_time, get_day_names

from parasol.features.desks.client.cards import openness
from parasol.kernel.formats.hours import Hours
from parasol.kernel.roster.structs import Card
from parasol.kernel.texts.texts import Texts

EVENING = 18 * 60
_MINUTES_A_DAY = 1440


def hour_lines(hours: Sequence[Hours], t: Texts) -> list[str]:
    """A line for each weekday with hours, as the page has it: the day, a colon, its times."""
    names = get_day_names("wide", "stand-alone", t.locale)
    said: dict[int, list[str]] = {}
    for each in sorted(hours, key=lambda each: (each.weekday, each.opens)):
        said.setdefault(each.weekday, []).append(f"{clock(each.opens, t)}\u2013{clock(each.closes, t)}")
    return [f"{names[weekday].capitalize()}: {', '.join(times)}" for weekday, times in said.items()]


def clock(minute: int, t: Texts) -> str:
    """A minute of the day; midnight at the end of it is 24:00."""
    if minute >= _MINUTES_A_DAY:
        return "24:00"
    return str(format_time(time(minute // 60, minute % 60), "HH:mm", locale=t.locale))


def open_text(card: Card, now: float, t: Texts) -> str:
    """Whether somebody is at a desk at this moment (seconds since 1970), in one sentence."""
    found = openness(card.hours, card.zone, now)
    following = found.next
    if found.is_open:
        return t("desk-open-always") if found.until is None else t("desk-open", time=clock(found.until, t))
    if following is None:
        return t("desk-open-unknown")
    at = clock(following.opens, t)
    if following.in_days == 0:
        return t("desk-opens-tonight" if following.opens >= EVENING else "desk-opens-today", time=at)
    if following.in_days == 1:
        return t("desk-opens-tomorrow", time=at)
    return t("desk-opens-on", weekday=t.locale.days["stand-alone"]["wide"][following.weekday], time=at)


def reply_text(card: Card, t: Texts) -> str:
    """How soon a desk says that it answers."""
    hours = card.reply_within
    time = t("desk-days", days=hours // 24) if hours % 24 == 0 else t("desk-hours", hours=hours)
    return t("desk-reply-within", time=time)
